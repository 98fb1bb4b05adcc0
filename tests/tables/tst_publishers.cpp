// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "records/modulefile.h"
#include "tablesamples.h"
#include "zipsamples.h"

#include <QTest>

using namespace Zhitu;

namespace {

/** Hints in short, a word per column. */
QStringList meanings(const TableFile &table)
{
    static const QHash<ColumnMeaning, QString> words{
        {ColumnMeaning::Unknown, u"?"_s},
        {ColumnMeaning::Region, u"region"_s},
        {ColumnMeaning::RegionCode, u"region code"_s},
        {ColumnMeaning::Indicator, u"indicator"_s},
        {ColumnMeaning::IndicatorCode, u"indicator code"_s},
        {ColumnMeaning::Dimension, u"dimension"_s},
        {ColumnMeaning::Period, u"period"_s},
        {ColumnMeaning::Value, u"value"_s},
        {ColumnMeaning::Unit, u"unit"_s},
        {ColumnMeaning::UnitMultiplier, u"multiplier"_s},
        {ColumnMeaning::Status, u"status"_s},
        {ColumnMeaning::Note, u"note"_s},
        {ColumnMeaning::Source, u"source"_s},
        {ColumnMeaning::Action, u"action"_s},
        {ColumnMeaning::Ignored, u"-"_s}};
    QStringList list;
    for (const TableColumn &column : table.facts().columns) {
        QString word = words.value(column.hint.meaning);
        if (!column.hint.period.isUndated())
            word += u' ' + column.hint.period.iso();
        if (!column.hint.indicator.isEmpty())
            word += u" of "_s + column.hint.indicator;
        if (column.hint.labelColumn >= 0)
            word += u" named in %1"_s.arg(column.hint.labelColumn);
        if (column.hint.codeAndLabel)
            word += u" with label"_s;
        list.append(word);
    }
    return list;
}

const QByteArray ourWorld = "Entity,Code,Year,\"Notable AI systems\",Investment (2021 US$)\n"
                            "China,CHN,2022,22,13400000000\nWorld,OWID_WRL,2022,101,\n";
const QByteArray worldBank =
    "\xEF\xBB\xBF\"Data Source\",\"World Development Indicators\",\n\n"
    "\"Last Updated Date\",\"2024-06-28\",\n\n"
    "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2021\",\"2022\",\n"
    "\"Aruba\",\"ABW\",\"Patent applications\",\"IP.PAT.RESD\",\"\",\"5\",\n"
    "\"China\",\"CHN\",\"Patent applications\",\"IP.PAT.RESD\",\"1426644\",\"1464605\",\n";
const QByteArray sdmx1 =
    "DATAFLOW,FREQ,REF_AREA,SEX,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,"
    "DECIMALS,COMMENT_OBS,X_OWN\n"
    "AG:DF_AI(1.0),A,CN,_T,FIRMS,2022,3100,A,PS,0,0,\"revised, up\",z\n"
    "AG:DF_AI(1.0),A,CN,_T,FIRMS,2023,3400,E,PS,0,0,,\n";
const QByteArray sdmx2 =
    "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,MEASURE,Measure,SEX,Sex,"
    "TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status\n"
    "DATAFLOW,AG:DF_AI(2.0),AI firms,I,CHN,China,FIRMS,Number of firms,_T,Total,2023,,3400,,A,"
    "Normal value\n";

} // namespace

/** What the formats of publishers say of their columns. Made up in content. */
class TestPublishers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void columnsAreDescribed_data();
    void columnsAreDescribed();
    void whatOnlyResemblesIsNone_data();
    void whatOnlyResemblesIsNone();
    void worldBankSaysItsSource();
    void sdmxSaysItsDataflow();
    void downloadsAreZipped();
    void pastedFormatsKeepTheirHints();
};

void TestPublishers::initTestCase()
{
    setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
}

void TestPublishers::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestPublishers::columnsAreDescribed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TableFormat>("format");
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QStringList>("firstRow");

    QTest::newRow("Our World in Data")
        << ourWorld << TableFormat::OurWorldInData
        << QStringList{u"region"_s, u"region code"_s, u"period"_s, u"value of Notable AI systems"_s,
                       u"value of Investment (2021 US$)"_s}
        << QStringList{u"China"_s, u"CHN"_s, u"2022"_s, u"22"_s, u"13400000000"_s};
    QTest::newRow("Our World in Data, days, no codes, continents")
        << QByteArray("Entity,Day,cases,World region according to OWID\nA,2023-01-02,5,Asia\n")
        << TableFormat::OurWorldInData
        << QStringList{u"region"_s, u"period"_s, u"value of cases"_s, u"-"_s}
        << QStringList{u"A"_s, u"2023-01-02"_s, u"5"_s, u"Asia"_s};
    QTest::newRow("World Bank") << worldBank << TableFormat::WorldBank
                                << QStringList{u"region"_s,     u"region code named in 0"_s,
                                               u"indicator"_s,  u"indicator code named in 2"_s,
                                               u"value 2021"_s, u"value 2022"_s}
                                << QStringList{
                                       u"Aruba"_s,       u"ABW"_s,  u"Patent applications"_s,
                                       u"IP.PAT.RESD"_s, QString(), u"5"_s};
    QTest::newRow("World Bank, DataBank, quarters")
        << QByteArray("Series Name,Series Code,Country Name,Country Code,2021Q4 [2021Q4],"
                      "2022 [YR2022]\nGDP,NY.GDP,China,CHN,..,5\n\n\n"
                      "Data from database: World Development Indicators,,,,,\n")
        << TableFormat::WorldBank
        << QStringList{u"indicator"_s,
                       u"indicator code named in 0"_s,
                       u"region"_s,
                       u"region code named in 2"_s,
                       u"value 2021-10/2021-12"_s,
                       u"value 2022"_s}
        << QStringList{u"GDP"_s, u"NY.GDP"_s, u"China"_s, u"CHN"_s, u".."_s, u"5"_s};
    QTest::newRow("SDMX-CSV 1.0") << sdmx1 << TableFormat::SdmxCsv1
                                  << QStringList{u"-"_s,
                                                 u"-"_s,
                                                 u"region code"_s,
                                                 u"dimension"_s,
                                                 u"indicator code"_s,
                                                 u"period"_s,
                                                 u"value"_s,
                                                 u"status"_s,
                                                 u"unit"_s,
                                                 u"multiplier"_s,
                                                 u"-"_s,
                                                 u"note"_s,
                                                 u"-"_s}
                                  << QStringList{u"AG:DF_AI(1.0)"_s,
                                                 u"A"_s,
                                                 u"CN"_s,
                                                 u"_T"_s,
                                                 u"FIRMS"_s,
                                                 u"2022"_s,
                                                 u"3100"_s,
                                                 u"A"_s,
                                                 u"PS"_s,
                                                 u"0"_s,
                                                 u"0"_s,
                                                 u"revised, up"_s,
                                                 u"z"_s};
    QTest::newRow("SDMX-CSV 1.0 with labels, by semicolons")
        << QByteArray("DATAFLOW;GEO: Reference area;MEASURE: Measure;SUBJECT: Subject;TIME_PERIOD: "
                      "Time;OBS_VALUE: Value\nA:B(1): Firms;CN: China;F: Firms;S: All;2023;5\n")
        << TableFormat::SdmxCsv1
        << QStringList{u"-"_s,
                       u"region code with label"_s,
                       u"indicator code with label"_s,
                       u"dimension with label"_s,
                       u"period with label"_s,
                       u"value with label"_s}
        << QStringList{u"A:B(1): Firms"_s, u"CN: China"_s, u"F: Firms"_s,
                       u"S: All"_s,        u"2023"_s,      u"5"_s};
    QTest::newRow("SDMX-CSV 2.0 with names in columns of their own")
        << sdmx2 << TableFormat::SdmxCsv2
        << QStringList{u"-"_s,
                       u"-"_s,
                       u"-"_s,
                       u"action"_s,
                       u"region code named in 5"_s,
                       u"region"_s,
                       u"indicator code named in 7"_s,
                       u"indicator"_s,
                       u"dimension named in 9"_s,
                       u"-"_s,
                       u"period named in 11"_s,
                       u"-"_s,
                       u"value named in 13"_s,
                       u"-"_s,
                       u"status named in 15"_s,
                       u"-"_s}
        << QStringList{u"DATAFLOW"_s, u"AG:DF_AI(2.0)"_s, u"AI firms"_s, u"I"_s,
                       u"CHN"_s,      u"China"_s,         u"FIRMS"_s,    u"Number of firms"_s,
                       u"_T"_s,       u"Total"_s,         u"2023"_s,     QString(),
                       u"3400"_s,     QString(),          u"A"_s,        u"Normal value"_s};
    QTest::newRow("SDMX-CSV 2.0, short")
        << QByteArray("STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE\n"
                      "dataflow,A:B(1.0),D,CN,2023,5\n")
        << TableFormat::SdmxCsv2
        << QStringList{u"-"_s, u"-"_s, u"action"_s, u"region code"_s, u"period"_s, u"value"_s}
        << QStringList{u"dataflow"_s, u"A:B(1.0)"_s, u"D"_s, u"CN"_s, u"2023"_s, u"5"_s};
}

void TestPublishers::columnsAreDescribed()
{
    QFETCH(const QByteArray, bytes);
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    QTEST(table->facts().format, "format");
    QTEST(meanings(*table), "columns");
    const auto rows = allRows(*table);
    QVERIFY2(rows, problem(rows));
    QTEST(rows->first(), "firstRow");
}

void TestPublishers::whatOnlyResemblesIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an entity without a time") << QByteArray("Entity,Code,Value\nA,B,5\n");
    QTest::newRow("countries without indicators")
        << QByteArray("Country Name,Country Code,2021,2022\nChina,CHN,5,6\n");
    QTest::newRow("a dataflow without values") << QByteArray("DATAFLOW,A,B\nx,1,2\n");
    QTest::newRow("a structure of something") << QByteArray("STRUCTURE,HEIGHT,X,Y\nTower,5,1,9\n");
}

void TestPublishers::whatOnlyResemblesIsNone()
{
    QFETCH(const QByteArray, bytes);
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().format, TableFormat::Delimited);
    for (const TableColumn &column : table->facts().columns)
        QCOMPARE(column.hint, ColumnHint());
}

void TestPublishers::worldBankSaysItsSource()
{
    const auto table = TableFile::openBytes(worldBank, u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().sources, QStringList{u"World Bank, World Development Indicators"_s});
    QCOMPARE(table->facts().missingValues, QStringList{u".."_s});
    QCOMPARE(table->facts().preamble.size(), 2);
    QCOMPARE(table->facts().headerLine, 5);
}

void TestPublishers::sdmxSaysItsDataflow()
{
    const auto first = TableFile::openBytes(sdmx1, u"t"_s);
    QVERIFY2(first, problem(first));
    QCOMPARE(first->facts().title, u"AG:DF_AI(1.0)"_s);
    const auto second = TableFile::openBytes(sdmx2, u"t"_s);
    QVERIFY2(second, problem(second));
    QCOMPARE(second->facts().title, u"AI firms"_s);
}

void TestPublishers::downloadsAreZipped()
{
    const QByteArray bytes =
        zipped({{u"Metadata_Country_API_X.csv"_s, "\"Country Code\",\"Region\"\n\"ABW\",\"5\"\n"},
                {u"API_X_DS2.csv"_s, worldBank},
                {u"__MACOSX/._API_X_DS2.csv"_s, QByteArray("\0\1\2", 3)},
                {u"readme.md"_s, "a text"}});
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().format, TableFormat::WorldBank);
    QCOMPARE(table->facts().tables,
             (QStringList{u"Metadata_Country_API_X.csv"_s, u"API_X_DS2.csv"_s}));
    QCOMPARE(table->facts().table, u"API_X_DS2.csv"_s);
    const auto rows = allRows(*table);
    QVERIFY2(rows, problem(rows));
    QCOMPARE(rows->size(), 2);
    const auto other =
        TableFile::openBytes(bytes, u"t"_s, {.table = u"Metadata_Country_API_X.csv"_s});
    QVERIFY2(other, problem(other));
    QCOMPARE(columnNames(*other), (QStringList{u"Country Code"_s, u"Region"_s}));
}

void TestPublishers::pastedFormatsKeepTheirHints()
{
    const auto table = TableFile::openPasted({}, QString::fromUtf8(ourWorld));
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().format, TableFormat::Pasted);
    QCOMPARE(meanings(*table).first(), u"region"_s);
}

QTEST_GUILESS_MAIN(TestPublishers)
#include "tst_publishers.moc"
