// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/importsamples.h"
#include "programrun.h"
#include "tables/zipsamples.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringEncoder>
#include <QTest>

#include <algorithm>
#include <csignal>

#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

QByteArray hashOf(const QString &file)
{
    QFile bytes(file);
    if (!bytes.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&bytes);
    return hash.result();
}

QJsonArray array(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).array();
}

} // namespace

/** zhitu import, as people run it: tables of publishers, in both languages. */
class TestImportCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_program.makeStore(); }
    void init();
    void tablesComeIn_data();
    void tablesComeIn();
    void badRowsKeepAllOut_data();
    void badRowsKeepAllOut();
    void badRowsAreSkipped();
    void dryRunWritesNothing();
    void mapSaysWhatColumnsAre();
    void sourceIsRequired();
    void encodings();
    void otherValuesStandBeside();
    void allFilesOrNone();
    void packagesComeIn();
    void workbooksComeIn();
    void zipsComeIn_data();
    void zipsComeIn();
    void tablesForPeopleComeBack_data();
    void tablesForPeopleComeBack();
    void rowsAreAddedToTablesForPeople_data();
    void rowsAreAddedToTablesForPeople();
    void aTableBelowIsReadByItsHeader();
    void noticesAreTold();
    void stoppedImportsLeaveTheStore_data();
    void stoppedImportsLeaveTheStore();
    void nothingIsWrittenOnFailure_data();
    void nothingIsWrittenOnFailure();
    void wrongUsageIsTold();

private:
    [[nodiscard]] Run run(QStringList arguments, const QString &language = u"en"_s) const
    {
        arguments << u"--store"_s << m_program.path(u"own.db"_s) << u"--lang"_s << language;
        return m_program.run(arguments);
    }
    [[nodiscard]] Run import(QStringList arguments, const QString &language = u"en"_s) const
    {
        arguments.prepend(u"import"_s);
        return run(arguments, language);
    }
    /** The figures that did not ship: indicator's, region's, … by these fields. */
    [[nodiscard]] QStringList added(const QStringList &fields) const
    {
        const QJsonArray before =
            array(m_program.run({u"list"_s, u"observations"_s, u"--json"_s}).output);
        const QJsonArray after = array(run({u"list"_s, u"observations"_s, u"--json"_s}).output);
        QStringList list;
        for (qsizetype i = before.size(); i < after.size(); ++i) {
            QStringList values;
            for (const QString &field : fields)
                values << after.at(i).toObject().value(field).toVariant().toString();
            list << values.join(u'|');
        }
        return list;
    }
    void writeTable(const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(write(m_program.path(name), bytes));
    }

    ProgramRun m_program;
};

void TestImportCommand::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_program.enterNewFolder();
    QVERIFY(QFile::copy(m_program.store(), m_program.path(u"own.db"_s)));
}

void TestImportCommand::tablesComeIn_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("firstLine");
    QTest::addColumn<QStringList>("figures"); // region|period|value|unit|qualifier|status
    const auto row = [](const char *name, const QByteArray &table, const QStringList &options,
                        const QString &chinese, const QString &english,
                        const QStringList &figures) {
        QTest::addRow("%s, in English", name) << table << options << u"en"_s << english << figures;
        QTest::addRow("%s, in Chinese", name) << table << options << u"zh"_s << chinese << figures;
    };
    const QStringList none{u"--source"_s, u"none"_s};
    row("a yearbook", Samples::statisticalYearbook(), {},
        u"table.csv（文本表，UTF-8）：3行中有7个数字"_s,
        u"table.csv (table of text, UTF-8): 7 figures in 3 rows"_s,
        {u"110000|2021|182350000000|cny|exact|actual"_s,
         u"110000|2022|217000000000|cny|exact|actual"_s,
         u"110000|2023|250000000000|cny|about|actual"_s,
         u"110108|2021|98000000000|cny|exact|actual"_s,
         u"110108|2022|120000000000|cny|exact|actual"_s,
         u"ce-shi-xin-qu|2021|1250000000|cny|exact|actual"_s,
         u"ce-shi-xin-qu|2023|2025000000|cny|exact|actual"_s});
    row("Our World in Data", Samples::ourWorldInData(), {},
        u"table.csv（Our World in Data，UTF-8）：4行中有7个数字"_s,
        u"table.csv (Our World in Data, UTF-8): 7 figures in 4 rows"_s,
        {u"CN|2021|120|unstated|exact|actual"_s, u"CN|2021|7.5|percent|exact|actual"_s,
         u"CN|2022|131|unstated|exact|actual"_s, u"atlantis|2022|3|unstated|exact|actual"_s,
         u"atlantis|2022|1.25|percent|exact|actual"_s, u"001|2022|1812|unstated|exact|actual"_s,
         u"001|2022|9|percent|exact|actual"_s});
    row("the World Bank", Samples::worldBank(), {},
        u"table.csv（世界银行，UTF-8）：3行中有4个数字"_s,
        u"table.csv (World Bank, UTF-8): 4 figures in 3 rows"_s,
        {u"CN|2021|1500000|usd|exact|actual"_s, u"CN|2022|1750000.5|usd|exact|actual"_s,
         u"KR|2022|900000|usd|exact|actual"_s, u"ARB|2022|1|usd|exact|actual"_s});
    row("SDMX-CSV 1.0", Samples::sdmxCsv1(), none,
        u"table.csv（SDMX-CSV 1.0，UTF-8）：4行中有3个数字"_s,
        u"table.csv (SDMX-CSV 1.0, UTF-8): 3 figures in 4 rows"_s,
        {u"CN|2022|12500|persons|exact|actual"_s, u"CN|2022|4500|persons|exact|actual"_s,
         u"US|2023-04/2023-06|20000|persons|exact|forecast"_s});
    row("SDMX-CSV 2.0", Samples::sdmxCsv2(), none,
        u"table.csv（SDMX-CSV 2.0，UTF-8）：3行中有2个数字"_s,
        u"table.csv (SDMX-CSV 2.0, UTF-8): 2 figures in 3 rows"_s,
        {u"CN|2022|1250|items|exact|actual"_s, u"DE|2022|830|items|exact|actual"_s});
    row("indicators across", Samples::indicatorsAcross(), none,
        u"table.csv（文本表，UTF-8）：2行中有6个数字"_s,
        u"table.csv (table of text, UTF-8): 6 figures in 2 rows"_s,
        {u"110108|2023|50|entities|exact|actual"_s, u"110108|2023|120000000000|cny|exact|actual"_s,
         u"110108|2023|48.5|percent|exact|actual"_s, u"110105|2023|1030|entities|exact|actual"_s,
         u"110105|2023|80050000000|cny|exact|actual"_s, u"110105|2023|20|percent|exact|actual"_s});
}

void TestImportCommand::tablesComeIn()
{
    QFETCH(QByteArray, table);
    QFETCH(QStringList, options);
    QFETCH(QString, language);
    QFETCH(QStringList, figures);
    writeTable(u"table.csv"_s, table);
    const Run done = import(QStringList{u"table.csv"_s} + options, language);
    QVERIFY2(done.status == 0, done.errors);
    QCOMPARE(done.errors, QByteArray());
    QTEST(done.outputLines().first(), "firstLine");
    QCOMPARE(added({u"region"_s, u"period"_s, u"value"_s, u"unit"_s, u"qualifier"_s, u"status"_s}),
             figures);
    // What is there already changes nothing.
    const Run again = import(QStringList{u"table.csv"_s} + options << u"--json"_s, language);
    QVERIFY2(again.status == 0, again.errors);
    const QJsonObject report = array(again.output).first().toObject();
    QCOMPARE(report.value(u"added"_s).toInt(), 0);
    QCOMPARE(report.value(u"already_there"_s).toInt(), static_cast<int>(figures.size()));
    QCOMPARE(report.value(u"new_regions"_s).toArray().size(), 0);
    QCOMPARE(report.value(u"new_sources"_s).toArray().size(), 0);
    QCOMPARE(added({u"id"_s}).size(), figures.size());
    // And all of it can be checked and drawn.
    const Run checked = run({u"check"_s}, language);
    QVERIFY2(checked.status == 0, checked.errors);
}

void TestImportCommand::badRowsKeepAllOut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("problem");
    QTest::newRow("English") << u"en"_s
                             << u"zhitu: table.csv: 2 of 5 rows cannot come in, so nothing was "
                                "imported. Correct them, or import the rest with --skip-bad."_s
                             << u"  line 5, column 数值: \"十几\" is no number with known limits. "
                                "Write a range such as 11–19 if the source gives its limits; "
                                "otherwise leave the figure out."_s;
    QTest::newRow("Chinese")
        << u"zh"_s
        << u"zhitu: table.csv：5行中有2行无法导入，因此什么都没有导入。请改正这些行，或用--skip-bad导入其余各行。"_s
        << u"  第5行，“数值”列：“十几”是没有明确界限的概数。来源给出界限的，请写成11–19这样的区间；否则不要录入这个数字。"_s;
}

void TestImportCommand::badRowsKeepAllOut()
{
    QFETCH(QString, language);
    writeTable(u"table.csv"_s, Samples::reportTable());
    const QByteArray before = hashOf(m_program.path(u"own.db"_s));
    const Run refused = import({u"table.csv"_s}, language);
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.errorLines().size(), 1);
    QTEST(refused.errorLines().first(), "error");
    QFETCH(QString, problem);
    QVERIFY2(refused.outputLines().contains(problem), refused.output);
    QCOMPARE(hashOf(m_program.path(u"own.db"_s)), before);
}

void TestImportCommand::badRowsAreSkipped()
{
    writeTable(u"table.csv"_s, Samples::reportTable());
    const Run done = import({u"table.csv"_s, u"--skip-bad"_s, u"--json"_s});
    QVERIFY2(done.status == 0, done.errors);
    const QJsonArray report = array(done.output);
    QCOMPARE(report.size(), 3);
    QCOMPARE(report.at(0).toObject().value(u"result"_s).toString(), u"imported"_s);
    QCOMPARE(report.at(0).toObject().value(u"bad_rows"_s).toInt(), 2);
    QCOMPARE(report.at(0).toObject().value(u"added"_s).toInt(), 3);
    QCOMPARE(report.at(1).toObject().value(u"text"_s).toString(), u"十几家"_s);
    QCOMPARE(report.at(1).toObject().value(u"line"_s).toInt(), 5);
    QCOMPARE(report.at(2).toObject().value(u"column"_s).toString(), u"时间"_s);
    QCOMPARE(added({u"period"_s, u"value"_s, u"qualifier"_s, u"status"_s, u"printed"_s}),
             (QStringList{u"2023-07|50|about|actual|约50家"_s, u"2025|100|over|target|超100家"_s,
                          u"2025|230000000000|at_least|target|不低于2300亿元"_s}));
}

void TestImportCommand::dryRunWritesNothing()
{
    writeTable(u"table.csv"_s, Samples::statisticalYearbook());
    const QByteArray before = hashOf(m_program.path(u"own.db"_s));
    const Run looked = import({u"table.csv"_s, u"--dry-run"_s});
    QVERIFY2(looked.status == 0, looked.errors);
    QVERIFY(looked.outputLines().contains(u"  1 new region: 测试新区"_s));
    QVERIFY(looked.outputLines().contains(u"  1 new source: 某市统计局"_s));
    // What is not read is said, too.
    QVERIFY(!looked.output.contains("columns left out"));
    writeTable(u"table.csv"_s, "序号,地区,年份,数值,电话\n1,海淀,2023,5,甲\n");
    writeTable(u"map.json"_s, R"({"indicator": "某指标", "source": "none"})");
    const Run other = import({u"table.csv"_s, u"--dry-run"_s, u"--map"_s, u"map.json"_s});
    QVERIFY2(other.outputLines().contains(u"  columns left out: 序号, 电话"_s), other.output);
    QCOMPARE(hashOf(m_program.path(u"own.db"_s)), before);
}

void TestImportCommand::mapSaysWhatColumnsAre()
{
    writeTable(u"table.csv"_s, "A;B;C\nHaidian;1.234,5;3/4/2023\nChaoyang;2,5;4/4/2023\n");
    writeTable(u"map.json"_s, R"({
        "columns": [{"column": "A", "role": "region"},
                    {"column": "B", "role": "value", "decimal": "comma", "unit": "亿元"},
                    {"column": "C", "role": "period", "date_order": "day_first"}],
        "indicator": "Made-up revenue",
        "status": "forecast",
        "source": {"title_en": "A report", "title_zh": "某报告", "kind": "white_paper",
                   "published": "2024-01"}})");
    const Run done = import({u"table.csv"_s, u"--map"_s, u"map.json"_s});
    QVERIFY2(done.status == 0, done.errors);
    QCOMPARE(
        added({u"indicator"_s, u"region"_s, u"period"_s, u"value"_s, u"status"_s, u"source"_s}),
        (QStringList{u"made-up-revenue|110108|2023-04-03|123450000000|forecast|a-report"_s,
                     u"made-up-revenue|110105|2023-04-04|250000000|forecast|a-report"_s}));

    writeTable(u"map.json"_s, R"({"columns": [{"column": "D", "role": "region"}]})");
    const Run refused = import({u"table.csv"_s, u"--map"_s, u"map.json"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.errors.contains("map.json") && refused.errors.contains("no column D"),
             refused.errors);
}

void TestImportCommand::sourceIsRequired()
{
    writeTable(u"table.csv"_s, Samples::indicatorsAcross());
    const Run refused = import({u"table.csv"_s});
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.errorLines(),
             QStringList{u"zhitu: table.csv cannot be imported yet. Nothing says where the figures "
                         "were read. Choose or describe the source, or say that it is not stated. "
                         "On the command line that is --source with its id, or --source none; "
                         "--map describes a new one."_s});
    const Run unknown = import({u"table.csv"_s, u"--source"_s, u"nowhere"_s});
    QCOMPARE(unknown.status, 1);
    QVERIFY(unknown.errors.contains("nowhere"));
    const Run known = import({u"table.csv"_s, u"--source"_s, u"aixure-repost"_s});
    QVERIFY2(known.status == 0, known.errors);
    QCOMPARE(added({u"source"_s}).first(), u"aixure-repost"_s);
}

void TestImportCommand::encodings()
{
    QStringEncoder encoder("GB18030");
    writeTable(u"table.csv"_s, encoder.encode(QString::fromUtf8(Samples::statisticalYearbook())));
    const Run done = import({u"table.csv"_s});
    QVERIFY2(done.status == 0, done.errors);
    QVERIFY2(done.outputLines().first().contains(u"GB18030"_s), done.output);
    QCOMPARE(added({u"id"_s}).size(), 7);
    // The same in UTF-8 is the same figures.
    writeTable(u"table.csv"_s, Samples::statisticalYearbook());
    const Run again = import({u"table.csv"_s, u"--encoding"_s, u"UTF-8"_s});
    QVERIFY2(again.status == 0, again.errors);
    QCOMPARE(added({u"id"_s}).size(), 7);
    const Run wrong = import({u"table.csv"_s, u"--encoding"_s, u"Klingon"_s});
    QCOMPARE(wrong.status, 1);
    QCOMPARE(wrong.errorLines().size(), 1);
}

void TestImportCommand::otherValuesStandBeside()
{
    writeTable(u"table.csv"_s, Samples::statisticalYearbook());
    QCOMPARE(import({u"table.csv"_s}).status, 0);
    QByteArray other = Samples::statisticalYearbook();
    other.replace("980", "990");
    writeTable(u"other.csv"_s, other);
    const Run done = import({u"other.csv"_s, u"--json"_s});
    QVERIFY2(done.status == 0, done.errors);
    const QJsonObject report = array(done.output).first().toObject();
    QCOMPARE(report.value(u"added"_s).toInt(), 1);
    QCOMPARE(report.value(u"already_there"_s).toInt(), 6);
    QCOMPARE(report.value(u"claims"_s).toInt(), 1);
    // The rules find what disagrees.
    const QJsonArray findings = array(run({u"check"_s, u"--json"_s}).output);
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](const QJsonValue &finding) {
        return finding.toObject().value(u"kind"_s).toString() == u"conflict"_s
            && finding.toObject().value(u"explanation_zh"_s).toString().contains(u"990亿元"_s);
    }));
}

void TestImportCommand::allFilesOrNone()
{
    writeTable(u"good.csv"_s, Samples::statisticalYearbook());
    writeTable(u"bad.csv"_s, Samples::reportTable());
    const QByteArray before = hashOf(m_program.path(u"own.db"_s));
    const Run refused = import({u"good.csv"_s, u"bad.csv"_s});
    QCOMPARE(refused.status, 1);
    QCOMPARE(hashOf(m_program.path(u"own.db"_s)), before);
    const Run done = import({u"good.csv"_s, u"bad.csv"_s, u"--skip-bad"_s});
    QVERIFY2(done.status == 0, done.errors);
    QCOMPARE(added({u"id"_s}).size(), 10);
}

void TestImportCommand::packagesComeIn()
{
    const QString package = QStringLiteral(ZHITU_PACKAGES_DIR) + u"/city-compute-rank"_s;
    const Run done = import({package});
    QVERIFY2(done.status == 0, done.errors);
    QCOMPARE(done.outputLines().at(1), u"  added: 0 figures, 0 events, 0 other records"_s);
    QCOMPARE(added({u"id"_s}), QStringList());

    // What a store gives, another one takes.
    writeTable(u"table.csv"_s, Samples::statisticalYearbook());
    QCOMPARE(import({u"table.csv"_s}).status, 0);
    const Run dumped = run({u"dump"_s, u"--out"_s, u"dumped"_s});
    QVERIFY2(dumped.status == 0, dumped.errors);
    const QByteArray all = run({u"list"_s, u"observations"_s, u"--json"_s}).output;
    QVERIFY(QFile::remove(m_program.path(u"own.db"_s)));
    QVERIFY(QFile::copy(m_program.store(), m_program.path(u"own.db"_s)));
    const Run taken = import({u"dumped"_s});
    QVERIFY2(taken.status == 0, taken.errors);
    QVERIFY2(taken.outputLines().at(1).startsWith(u"  added: 7 figures"_s), taken.output);
    QCOMPARE(run({u"list"_s, u"observations"_s, u"--json"_s}).output, all);
}

void TestImportCommand::workbooksComeIn()
{
    const QByteArray path = m_program.path(u"table.xlsx"_s).toUtf8();
    lxw_workbook *workbook = workbook_new(path.constData());
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, "虚构");
    worksheet_merge_range(sheet, 0, 0, 0, 2, "示例市虚构产业规模（亿元）", nullptr);
    worksheet_write_string(sheet, 1, 0, "地区", nullptr);
    worksheet_write_string(sheet, 1, 1, "2022年", nullptr);
    worksheet_write_string(sheet, 1, 2, "2023年", nullptr);
    worksheet_write_string(sheet, 2, 0, "海淀区", nullptr);
    worksheet_write_number(sheet, 2, 1, 12.5, nullptr);
    worksheet_write_string(sheet, 2, 2, "近20", nullptr);
    QCOMPARE(workbook_close(workbook), LXW_NO_ERROR);
    const Run done = import({u"table.xlsx"_s, u"--source"_s, u"none"_s});
    QVERIFY2(done.status == 0, done.errors);
    QCOMPARE(done.errors, QByteArray());
    QCOMPARE(
        added({u"indicator"_s, u"region"_s, u"period"_s, u"value"_s, u"unit"_s, u"qualifier"_s,
               u"printed"_s}),
        (QStringList{u"shi-li-shi-xu-gou-chan-ye-gui-mo|110108|2022|1250000000|cny|exact|12.5"_s,
                     u"shi-li-shi-xu-gou-chan-ye-gui-mo|110108|2023|2000000000|cny|about|近20"_s}));
}

void TestImportCommand::zipsComeIn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("source"); // option; empty: the file says it
    const QByteArray table = "District,Year,Made-up firms\nHaidian,2022,5\nChaoyang,2022,7\n";
    const QByteArray descriptor =
        R"({"name": "made-up", "sources": [{"title": "A made-up report"}],
            "resources": [{"name": "firms", "path": "data/firms.csv"}]})";
    QTest::newRow("a table") << zipped({{u"firms.csv"_s, table}}) << u"none"_s;
    QTest::newRow("a data package")
        << zipped({{u"datapackage.json"_s, descriptor}, {u"data/firms.csv"_s, table}}) << QString();
    QTest::newRow("a folder with a data package")
        << zipped({{u"p/datapackage.json"_s, descriptor}, {u"p/data/firms.csv"_s, table}})
        << QString();
}

void TestImportCommand::zipsComeIn()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, source);
    writeTable(u"table.zip"_s, bytes);
    QStringList arguments{u"table.zip"_s};
    if (!source.isEmpty())
        arguments << u"--source"_s << source;
    const Run done = import(arguments);
    QVERIFY2(done.status == 0, done.errors);
    QCOMPARE(added({u"region"_s, u"period"_s, u"value"_s}),
             (QStringList{u"110108|2022|5"_s, u"110105|2022|7"_s}));
}

void TestImportCommand::tablesForPeopleComeBack_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("file");
    for (const QString &language : {u"zh"_s, u"en"_s})
        for (const QString &file : {u"figures.csv"_s, u"figures.xlsx"_s})
            QTest::addRow("%s, %s", qPrintable(language), qPrintable(file)) << language << file;
}

void TestImportCommand::tablesForPeopleComeBack()
{
    QFETCH(const QString, language);
    QFETCH(const QString, file);
    writeTable(u"table.csv"_s,
               "地区,指标,年份,数值,备注,来源\n海淀区,虚构数,2023,约50家,=1+1,某报告\n"
               "朝阳区,虚构数,2024,490余家,\"-x, y\",某报告\n海淀区,虚构占比,2024,12.5%,@a,某报告\n"
               "海淀区,虚构区间,2023年10月,5-10家,'平常,某报告\n");
    QCOMPARE(import({u"table.csv"_s}).status, 0);
    const QStringList fields{u"indicator"_s,   u"region"_s, u"period"_s,    u"value"_s,
                             u"value_upper"_s, u"unit"_s,   u"qualifier"_s, u"status"_s,
                             u"printed"_s,     u"note_zh"_s};
    const QStringList before = added(fields);
    QCOMPARE(before.size(), 4);
    const Run dumped = run({u"dump"_s, u"--out"_s, file, u"--indicator"_s,
                            u"xu-gou-shu,xu-gou-zhan-bi,xu-gou-qu-jian"_s},
                           language);
    QVERIFY2(dumped.status == 0, dumped.errors);
    // Into a store that has none of it.
    QVERIFY(QFile::remove(m_program.path(u"own.db"_s)));
    QVERIFY(QFile::copy(m_program.store(), m_program.path(u"own.db"_s)));
    const Run back = import({file});
    QVERIFY2(back.status == 0, QByteArray(back.errors + back.output));
    QCOMPARE(added(fields), before);
    const Run again = import({file, u"--json"_s});
    QVERIFY2(again.status == 0, again.errors);
    QCOMPARE(array(again.output).first().toObject().value(u"added"_s).toInt(), 0);
    QCOMPARE(array(again.output).first().toObject().value(u"claims"_s).toInt(), 0);
}

void TestImportCommand::rowsAreAddedToTablesForPeople_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << u"zh"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestImportCommand::rowsAreAddedToTablesForPeople()
{
    QFETCH(const QString, language);
    // All that ships, in one language; its notes and hedges are in two.
    const Run dumped = run({u"dump"_s, u"--out"_s, u"all.csv"_s}, language);
    QVERIFY2(dumped.status == 0, dumped.errors);
    const QByteArray table = read(m_program.path(u"all.csv"_s));
    QList<QByteArray> lines = table.split('\n');
    const auto first = std::ranges::find_if(
        lines, [](const QByteArray &line) { return line.startsWith("OBS01,"); });
    QVERIFY(first != lines.end());
    const QByteArray row =
        first->mid(first->indexOf(',')).replace(",254,", ",260,").replace("2023-10", "2022-10");
    const auto before =
        static_cast<int>(array(run({u"list"_s, u"observations"_s, u"--json"_s}).output).size());
    writeTable(u"all.csv"_s, table + row + '\n');
    const Run more = import({u"all.csv"_s, u"--json"_s});
    QVERIFY2(more.status == 0, QByteArray(more.errors + more.output));
    const QJsonObject report = array(more.output).first().toObject();
    QCOMPARE(report.value(u"already_there"_s).toInt(), before);
    QCOMPARE(added({u"region"_s, u"period"_s, u"value"_s}), QStringList{u"CN|2022-10|260"_s});

    // What is changed there is no new figure, and not changed in the store.
    const QByteArray figures = run({u"list"_s, u"observations"_s, u"--json"_s}).output;
    first->replace(",254,", ",255,");
    writeTable(u"all.csv"_s, lines.join('\n'));
    const Run changed = import({u"all.csv"_s});
    QCOMPARE(changed.status, 1);
    QVERIFY2(changed.output.contains("The store has figure OBS01 already, and otherwise."),
             changed.output);
    QCOMPARE(run({u"list"_s, u"observations"_s, u"--json"_s}).output, figures);
    QCOMPARE(import({u"all.csv"_s, u"--dry-run"_s}).status, changed.status);
    QCOMPARE(import({u"all.csv"_s, u"--skip-bad"_s}).status, 0);
    QCOMPARE(run({u"list"_s, u"observations"_s, u"--json"_s}).output, figures);
}

void TestImportCommand::aTableBelowIsReadByItsHeader()
{
    writeTable(u"two.csv"_s,
               "表1 虚构企业数（家）\n地区,2022,2023\n海淀区,5,6\n\n"
               "表2 虚构人数（人）\n地区,2022,2023\n海淀区,7,8\n朝阳区,9,10\n");
    const QStringList arguments{u"two.csv"_s, u"--source"_s, u"none"_s};
    const Run whole = import(arguments);
    QCOMPARE(whole.status, 1);
    QVERIFY2(
        whole.output.contains("line 7: The row belongs to another table, whose header is in row "
                              "6."),
        whole.output);
    QCOMPARE(added({u"value"_s}), QStringList());

    const Run second = import(QStringList(arguments) << u"--header"_s << u"6"_s);
    QVERIFY2(second.status == 0, QByteArray(second.errors + second.output));
    QCOMPARE(added({u"indicator"_s, u"region"_s, u"period"_s, u"value"_s}),
             (QStringList{u"xu-gou-ren-shu|110108|2022|7"_s, u"xu-gou-ren-shu|110108|2023|8"_s,
                          u"xu-gou-ren-shu|110105|2022|9"_s, u"xu-gou-ren-shu|110105|2023|10"_s}));
    const Run first = import(QStringList(arguments) << u"--skip-bad"_s);
    QVERIFY2(first.status == 0, QByteArray(first.errors + first.output));
    QVERIFY2(first.errors.contains("choose row 6 as the header"), first.errors);
    QCOMPARE(added({u"value"_s}).size(), 6);

    for (const QString &row : {u"0"_s, u"-1"_s, u"two"_s}) {
        const Run wrong = import(QStringList(arguments) << u"--header"_s << row);
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.errors.contains("--header takes the number of a row"), wrong.errors);
    }
}

void TestImportCommand::noticesAreTold()
{
    writeTable(u"table.csv"_s, "地区,年份,虚构数\n海淀,2023,5\n注：2023年为初步数。,,\n");
    const QStringList arguments{u"table.csv"_s, u"--source"_s, u"none"_s, u"--dry-run"_s};
    const Run text = import(arguments);
    QCOMPARE(text.errorLines(),
             QStringList{u"zhitu: table.csv: 1 row holds but a remark and is left out (line 3: "
                         "“注：2023年为初步数。”)."_s});

    const Run chinese = import(arguments, u"zh"_s);
    QVERIFY2(chinese.errors.contains("table.csv：有 1 行只是说明文字"), chinese.errors);
    const QJsonObject report =
        array(import(QStringList(arguments) << u"--json"_s).output).first().toObject();
    const QJsonArray notices = report.value(u"notices_en"_s).toArray();
    QVERIFY2(std::any_of(
                 notices.begin(), notices.end(),
                 [](const QJsonValue &notice) { return notice.toString().contains(u"remark"_s); }),
             text.errors);
    QCOMPARE(report.value(u"notices_zh"_s).toArray().size(), notices.size());
}

void TestImportCommand::stoppedImportsLeaveTheStore_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("Ctrl+C") << SIGINT << true;
    QTest::newRow("ended kindly") << SIGTERM << true;
    QTest::newRow("killed") << SIGKILL << false;
}

void TestImportCommand::stoppedImportsLeaveTheStore()
{
    QFETCH(const int, signal);
    QFETCH(const bool, isTold);
    QByteArray table = "Region,Indicator,Year,Value\n";
    for (int i = 0; i < 200000; ++i)
        table += "Haidian,Made-up " + QByteArray::number(i % 5000) + ','
            + QByteArray::number(1900 + i / 5000) + ',' + QByteArray::number(i) + '\n';
    writeTable(u"table.csv"_s, table);
    const QByteArray before = hashOf(m_program.path(u"own.db"_s));
    const QByteArray figures = run({u"list"_s, u"observations"_s, u"--json"_s}).output;
    QProcess process;
    m_program.start(process,
                    {u"import"_s, u"table.csv"_s, u"--source"_s, u"none"_s, u"--lang"_s, u"en"_s,
                     u"--store"_s, m_program.path(u"own.db"_s)});
    // It has begun to write.
    const QString journal = m_program.path(u"own.db-journal"_s);
    QVERIFY(QTest::qWaitFor([&] { return QFileInfo(journal).size() > 0; }, 60000));
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(60000));
    if (isTold) {
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(process.readAllStandardError(),
                 QByteArray("zhitu: table.csv: the import was stopped, nothing of it came in.\n"));
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QCOMPARE(hashOf(m_program.path(u"own.db"_s)), before);
        QVERIFY(!QFileInfo::exists(journal));
    }
    QCOMPARE(run({u"list"_s, u"observations"_s, u"--json"_s}).output, figures);
    const Run checked = run({u"check"_s});
    QVERIFY2(checked.status == 0, checked.errors);
    // Nothing of it is in the way of the next one.
    writeTable(u"table.csv"_s, Samples::statisticalYearbook());
    QCOMPARE(import({u"table.csv"_s}).status, 0);
    QCOMPARE(added({u"id"_s}).size(), 7);
    QVERIFY(!QFileInfo::exists(journal));
}

void TestImportCommand::nothingIsWrittenOnFailure_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not a table") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("NUL bytes") << QByteArray("a,b\n1,\0\n", 8);
    QTest::newRow("an open quotation mark") << QByteArray("地区,数值\n\"海淀,5\n朝阳,6\n");
    QTest::newRow("a header alone") << QByteArray("地区,数值\n");
    QTest::newRow("no column of values") << QByteArray("地区,备注\n海淀,无事\n朝阳,有事\n");
}

void TestImportCommand::nothingIsWrittenOnFailure()
{
    QFETCH(QByteArray, bytes);
    writeTable(u"table.csv"_s, bytes);
    const QByteArray before = hashOf(m_program.path(u"own.db"_s));
    for (const QString &language : {u"en"_s, u"zh"_s}) {
        const Run refused = import({u"table.csv"_s, u"--source"_s, u"none"_s}, language);
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.output, QByteArray());
        QCOMPARE(refused.errorLines().size(), 1);
        QVERIFY2(refused.errors.contains("table.csv"), refused.errors);
        QCOMPARE(hashOf(m_program.path(u"own.db"_s)), before);
    }
    QCOMPARE(import({u"absent.csv"_s}).status, 1);
    QCOMPARE(import({u"table.csv"_s, u"--map"_s, u"absent.json"_s}).status, 1);
}

void TestImportCommand::wrongUsageIsTold()
{
    QCOMPARE(import({}).status, 2);
    QCOMPARE(import({u"table.csv"_s, u"--colour"_s}).status, 2);
    QCOMPARE(import({u"table.csv"_s, u"--map"_s}).status, 2);
}

QTEST_GUILESS_MAIN(TestImportCommand)

#include "tst_importcommand.moc"
