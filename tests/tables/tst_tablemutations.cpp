// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "records/modulefile.h"
#include "tablesamples.h"
#include "zipsamples.h"

#include <QTest>

#include <random>

using namespace Zhitu;

namespace {

constexpr int mutationsEach = 400;

/** Sheet rows with a bit of everything. */
QByteArray mixedSheet()
{
    return sheetPart("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                     "<c r=\"C1\"><v>2023</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" "
                     "t=\"inlineStr\"><is><t>a_x000A_b</t></is></c><c r=\"B2\" s=\"1\"><v>45200</v>"
                     "</c><c r=\"C2\" s=\"2\"><f>1+1</f><v>0.125</v></c></row><row r=\"4\"><c "
                     "r=\"A4\" t=\"e\"><v>#N/A</v></c><c r=\"C4\"><v>1E5</v></c></row>",
                     "<mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:A4\"/>"
                     "</mergeCells>");
}

ZipFiles mixedWorkbook()
{
    return workbookFiles(
        {{u"a"_s, mixedSheet()}, {u"-b"_s, mixedSheet()}},
        {.sharedStrings = "<si><t>x</t></si><si><r><t>y</t></r><rPh><t>z</t></rPh></si>",
         .cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>",
         .numberFormats = "<numFmt numFmtId=\"164\" formatCode=\"[Red]0.0%\"/>"});
}

ZipFiles mixedPackage()
{
    return {
        {u"datapackage.json"_s,
         "{\"resources\":[{\"name\":\"a\",\"path\":[\"a.csv\",\"b.csv\"],\"encoding\":\"utf-8\","
         "\"dialect\":{\"delimiter\":\",\"},\"schema\":{\"fields\":[{\"name\":\"x\",\"type\":"
         "\"number\"}],\"missingValues\":[\"\",\"-\"]}},{\"data\":[{\"y\":1}]}]}"},
        {u"a.csv"_s, "x,y\n1,2\n"},
        {u"b.csv"_s, "3,4"}};
}

/** Bytes changed, taken out, put in or doubled at a few places. */
QByteArray mutated(QByteArray bytes, std::mt19937 &random)
{
    static const QByteArrayList pieces{
        "\"",      ",",        "\n",   QByteArray(1, '\0'), "\xFF\xFE", "\xEF\xBB\xBF", "\x81\x30",
        "<",       "/>",       "&#0;", "99999999999999999", "-1",       "\\u0000",      "../",
        "{\"a\":", "[[[[[[[[", "\x80", "\xE5\x8C",          "AAAA1",    ";;;;;;;",      "]]>"};
    const auto below = [&random](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<std::uint32_t>(limit + 1));
    };
    for (qsizetype i = 0, count = 1 + below(3); i < count && !bytes.isEmpty(); ++i) {
        const qsizetype at = below(bytes.size() - 1);
        switch (random() % 6) {
        case 0:
            bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << random() % 8));
            break;
        case 2:
            bytes.remove(at, 1 + below(20));
            break;
        case 3:
            bytes.insert(at, pieces.at(below(pieces.size() - 1)));
            break;
        case 4:
            bytes.insert(at, bytes.mid(at, 1 + below(200)));
            break;
        default:
            bytes.truncate(at);
            break;
        }
    }
    return bytes;
}

} // namespace

/**
 * Samples of all formats, changed at random but the same way in each run: whatever comes of it, they
 * are read or refused with a failure that names the file. Of most use under the sanitizers.
 */
class TestTableMutations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void changedFilesAreReadOrRefused_data();
    void changedFilesAreReadOrRefused();
    void changedPartsAreReadOrRefused_data();
    void changedPartsAreReadOrRefused();
    void changedClipboardIsReadOrRefused();

private:
    void readOrRefuse(const Result<TableFile> &table);

    int m_read = 0;
    int m_refused = 0;
};

void TestTableMutations::initTestCase()
{
    setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
}

void TestTableMutations::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_read = m_refused = 0;
}

void TestTableMutations::readOrRefuse(const Result<TableFile> &table)
{
    const auto rows = table ? allRows(*table) : Result<Rows>(table.error());
    if (!rows) {
        ++m_refused;
        QVERIFY2(rows.error().file.startsWith(u't'), problem(rows));
        QVERIFY(rows.error().kind >= ErrorKind::TableForeign
                || rows.error().kind == ErrorKind::PackageInvalid
                || rows.error().kind == ErrorKind::FileNotFound);
        return;
    }
    ++m_read;
    QVERIFY(!rows->isEmpty());
    for (const QStringList &cells : *rows)
        QVERIFY(cells.size() >= table->facts().columns.size());
}

void TestTableMutations::changedFilesAreReadOrRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text =
        u"各区企业,,\n单位：家,,\n地区,2022,2023\n\"海\"\"淀\n区\",约50,60\n朝阳区,35,\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("GB18030") << encoded(text, "GB18030");
    QTest::newRow("UTF-16") << encoded(u"\uFEFF"_s + text, "UTF-16LE");
    QTest::newRow("bars in Big5") << encoded(u"縣市|值|年\n臺北|5|2023\n新北|6|2023\n"_s, "Big5");
    QTest::newRow("World Bank") << QByteArray(
        "\"Data Source\",\"W\",\n\n\"Country Name\",\"Country Code\",\"Indicator Name\","
        "\"Indicator Code\",\"2021\",\"2022\",\n\"A\",\"B\",\"C\",\"D\",\"\",\"5\",\n");
    QTest::newRow("SDMX-CSV 2.0") << QByteArray(
        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,Area,TIME_PERIOD,OBS_VALUE\n"
        "DATAFLOW,A:B(1.0),I,CN,China,2023,5\n");
    QTest::newRow("a page") << QByteArray(
        "<html><table><caption>c</caption><tr><th rowspan=2>a<th colspan=2>2022</tr><tr><th>b<th>c"
        "<tr><td>x<td>1<td>2</table></html>");
    QTest::newRow("a workbook") << zipped(mixedWorkbook());
    QTest::newRow("a package") << zipped(mixedPackage());
}

void TestTableMutations::changedFilesAreReadOrRefused()
{
    QFETCH(const QByteArray, bytes);
    readOrRefuse(TableFile::openBytes(bytes, u"t"_s));
    QCOMPARE(m_refused, 0);
    std::mt19937 random(20231001);
    for (int i = 0; i < mutationsEach; ++i) {
        readOrRefuse(TableFile::openBytes(mutated(bytes, random), u"t"_s));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"change %1"_s.arg(i)));
    }
    // A loop whose changes do nothing, or in which nothing is read, shows nothing.
    QVERIFY(m_read > mutationsEach / 50);
    QVERIFY(m_refused > mutationsEach / 50);
}

void TestTableMutations::changedPartsAreReadOrRefused_data()
{
    QTest::addColumn<ZipFiles>("files");
    QTest::newRow("a workbook") << mixedWorkbook();
    QTest::newRow("a package") << mixedPackage();
}

void TestTableMutations::changedPartsAreReadOrRefused()
{
    QFETCH(const ZipFiles, files);
    std::mt19937 random(20231002);
    for (int i = 0; i < mutationsEach; ++i) {
        ZipFiles changed = files;
        QByteArray &part = changed[i % changed.size()].second;
        part = mutated(part, random);
        readOrRefuse(TableFile::openBytes(zipped(changed), u"t"_s));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"change %1"_s.arg(i)));
    }
    QVERIFY(m_read > mutationsEach / 50);
    QVERIFY(m_refused > mutationsEach / 50);
}

void TestTableMutations::changedClipboardIsReadOrRefused()
{
    const QByteArray html = "<table><tr><td>a</td><td>2023</td></tr><tr><td rowspan=2>b</td><td>5"
                            "</td></tr><tr><td>6</td></tr></table>";
    const QByteArray text = "a\t2023\nb\t5\n";
    std::mt19937 random(20231003);
    for (int i = 0; i < mutationsEach; ++i) {
        const auto table =
            TableFile::openPasted(mutated(html, random), QString::fromUtf8(mutated(text, random)));
        if (table)
            QVERIFY(allRows(*table) || table->facts().format == TableFormat::Pasted);
    }
}

QTEST_GUILESS_MAIN(TestTableMutations)
#include "tst_tablemutations.moc"
