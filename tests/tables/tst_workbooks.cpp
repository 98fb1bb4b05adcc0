// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "records/modulefile.h"
#include "support/files.h"
#include "tablesamples.h"
#include "zipsamples.h"

#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>

using namespace Zhitu;

namespace {

const QByteArray pairHeader = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c><c "
                              "r=\"B1\" t=\"inlineStr\"><is><t>y</t></is></c></row>";

/** A workbook whose one sheet holds "x, y" and these rows. */
QByteArray workbookOf(const QByteArray &rows, const WorkbookParts &parts = {},
                      const QByteArray &after = {})
{
    return zipped(workbookFiles({{u"Sheet1"_s, sheetPart(pairHeader + rows, after)}}, parts));
}

/** A row of the sheet: "a" and a cell of the given attributes and content. */
QByteArray rowOf(const QByteArray &attributes, const QByteArray &content)
{
    return "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>a</v></c><c r=\"B2\"" + attributes + ">" + content
        + "</c></row>";
}

/** What a library writes into a file. */
QByteArray written(const std::function<void(lxw_workbook *)> &fill)
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(u"w.xlsx"_s).toUtf8();
    lxw_workbook *workbook = workbook_new(path.constData());
    fill(workbook);
    return workbook_close(workbook) == LXW_NO_ERROR ? read(QString::fromUtf8(path)) : QByteArray();
}

void writeRow(lxw_worksheet *sheet, lxw_row_t row, const QStringList &texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        bool isNumber = false;
        const double number = texts.at(i).toDouble(&isNumber);
        if (isNumber)
            worksheet_write_number(sheet, row, static_cast<lxw_col_t>(i), number, nullptr);
        else if (!texts.at(i).isEmpty())
            worksheet_write_string(sheet, row, static_cast<lxw_col_t>(i),
                                   texts.at(i).toUtf8().constData(), nullptr);
    }
}

} // namespace

/** Workbooks: what cells say, headers, sheets, and what is broken or means harm. */
class TestWorkbooks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cellsAreRead_data();
    void cellsAreRead();
    void formatsDecide_data();
    void formatsDecide();
    void daysAreCountedFrom1904();
    void writtenWorkbooksAreRead();
    void mergedHeadersAreJoined();
    void mergedHeadersOfManyKindsAreJoined();
    void mergedTitlesAreNoHeaders_data();
    void mergedTitlesAreNoHeaders();
    void mergedRowsAreFilled();
    void sheetsAreChosen();
    void formulasWithoutResultAreTold();
    void resultsThatNobodyCalculatedCountAsNone();
    void whatIsThereIsTold();
    void formatsOfPublishersAreKnown();
    void longSheetsAreRead();
    void unusableWorkbooksAreTold_data();
    void unusableWorkbooksAreTold();
};

void TestWorkbooks::initTestCase()
{
    setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
}

void TestWorkbooks::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestWorkbooks::cellsAreRead_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("text");

    QTest::newRow("a whole number") << QByteArray() << QByteArray("<v>1234567</v>") << u"1234567"_s;
    QTest::newRow("a number") << QByteArray(" t=\"n\"") << QByteArray("<v>12.5</v>") << u"12.5"_s;
    QTest::newRow("a negative number") << QByteArray() << QByteArray("<v>-0.25</v>") << u"-0.25"_s;
    QTest::newRow("the dust of binary fractions")
        << QByteArray() << QByteArray("<v>0.30000000000000004</v>") << u"0.3"_s;
    QTest::newRow("a number with all its digits")
        << QByteArray() << QByteArray("<v>1234567890.12345</v>") << u"1234567890.12345"_s;
    QTest::newRow("a large number")
        << QByteArray() << QByteArray("<v>2.3E11</v>") << u"230000000000"_s;
    QTest::newRow("a tiny number") << QByteArray() << QByteArray("<v>1.5E-5</v>") << u"0.000015"_s;
    QTest::newRow("a shared text")
        << QByteArray(" t=\"s\"") << QByteArray("<v>0</v>") << u"约50家"_s;
    QTest::newRow("a shared text of several runs, without its reading")
        << QByteArray(" t=\"s\"") << QByteArray("<v>1</v>") << u"超100家"_s;
    QTest::newRow("a shared text that keeps its spaces and lines")
        << QByteArray(" t=\"s\"") << QByteArray("<v>2</v>") << u" 5\r\n6 "_s;
    QTest::newRow("an inline text")
        << QByteArray(" t=\"inlineStr\"") << QByteArray("<is><r><t>5</t></r><r><t>-10</t></r></is>")
        << u"5-10"_s;
    QTest::newRow("a shared text with the mark of a footnote")
        << QByteArray(" t=\"s\"") << QByteArray("<v>3</v>") << u"38¹家"_s;
    QTest::newRow("an inline text with the mark of a footnote")
        << QByteArray(" t=\"inlineStr\"")
        << QByteArray("<is><r><t>38</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>2)</t>"
                      "</r><r><t>5</t></r></is>")
        << u"38²)5"_s;
    QTest::newRow("a text below the line")
        << QByteArray(" t=\"inlineStr\"")
        << QByteArray("<is><r><t>CO</t></r><r><rPr><vertAlign val=\"subscript\"/></rPr><t>2</t></r>"
                      "</is>")
        << u"CO2"_s;
    QTest::newRow("a result that is a text")
        << QByteArray(" t=\"str\"") << QByteArray("<f>\"5\"&amp;\"亿\"</f><v>5亿</v>") << u"5亿"_s;
    QTest::newRow("a result that is a number")
        << QByteArray() << QByteArray("<f>SUM(A1:A2)</f><v>42</v>") << u"42"_s;
    QTest::newRow("a truth") << QByteArray(" t=\"b\"") << QByteArray("<v>1</v>") << u"TRUE"_s;
    QTest::newRow("an error") << QByteArray(" t=\"e\"") << QByteArray("<v>#REF!</v>") << u"#REF!"_s;
    QTest::newRow("a date by ISO 8601")
        << QByteArray(" t=\"d\"") << QByteArray("<v>2023-10-01T00:00:00</v>") << u"2023-10-01"_s;
}

void TestWorkbooks::cellsAreRead()
{
    QFETCH(const QByteArray, attributes);
    QFETCH(const QByteArray, content);
    const WorkbookParts parts{
        .sharedStrings = u"<si><t>约50家</t></si><si><r><rPr><b/></rPr><t>超</t></r><r><t>100家</t>"
                         "</r><rPh sb=\"0\" eb=\"1\"><t>chao</t></rPh></si>"
                         "<si><t xml:space=\"preserve\"> 5_x000D_\n6 </t></si>"
                         "<si><r><t>38</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr>"
                         "<t>1</t></r><r><t>家</t></r></si>"_s.toUtf8()};
    const auto table = TableFile::openBytes(
        workbookOf(rowOf(attributes, content) + "<row r=\"3\"><c r=\"B3\"><v>1</v></c></row>",
                   parts),
        u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().format, TableFormat::Workbook);
    QVERIFY(table->facts().encoding.isEmpty());
    const auto rows = allRows(*table);
    QVERIFY2(rows, problem(rows));
    QTEST(rows->first().at(1), "text");
    QCOMPARE(table->facts().preview, *rows);
}

void TestWorkbooks::formatsDecide_data()
{
    QTest::addColumn<int>("builtIn");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("text");

    const QByteArray day = "45200"; // 2023-10-01
    QTest::newRow("General") << 0 << QString() << day << u"45200"_s;
    QTest::newRow("day, built in") << 14 << QString() << day << u"2023-10-01"_s;
    QTest::newRow("month, built in") << 17 << QString() << day << u"2023-10"_s;
    QTest::newRow("day with time, built in")
        << 22 << QString() << QByteArray("45200.75") << u"2023-10-01"_s;
    QTest::newRow("day in Chinese, built in") << 31 << QString() << day << u"2023-10-01"_s;
    QTest::newRow("month in Chinese, built in") << 57 << QString() << day << u"2023-10"_s;
    QTest::newRow("time, built in") << 21 << QString() << QByteArray("0.5") << u"12:00:00"_s;
    QTest::newRow("per cent, built in") << 10 << QString() << QByteArray("0.1253") << u"12.53%"_s;
    QTest::newRow("thousands, built in") << 4 << QString() << QByteArray("1234.5") << u"1234.5"_s;
    QTest::newRow("text, built in") << 49 << QString() << QByteArray("5") << u"5"_s;
    QTest::newRow("a year") << 0 << u"yyyy"_s << day << u"2023"_s;
    QTest::newRow("a year in Chinese") << 0 << u"yyyy\"年\""_s << day << u"2023"_s;
    QTest::newRow("a month") << 0 << u"yyyy\\-mm"_s << day << u"2023-10"_s;
    QTest::newRow("a month in Chinese")
        << 0 << u"[$-804]yyyy\"年\"m\"月\";@"_s << day << u"2023-10"_s;
    QTest::newRow("a day") << 0 << u"d mmm yyyy"_s << day << u"2023-10-01"_s;
    QTest::newRow("a length of time") << 0 << u"[h]:mm"_s << QByteArray("1.5") << u"1.5"_s;
    QTest::newRow("the first day") << 14 << QString() << QByteArray("1") << u"1900-01-01"_s;
    QTest::newRow("after the day that never was")
        << 14 << QString() << QByteArray("61") << u"1900-03-01"_s;
    QTest::newRow("no day at all") << 14 << QString() << QByteArray("-5") << u"-5"_s;
    QTest::newRow("too far a day") << 14 << QString() << QByteArray("99999999") << u"99999999"_s;
    QTest::newRow("per cent, in full") << 0 << u"0%"_s << QByteArray("0.12345") << u"12.345%"_s;
    QTest::newRow("per cent of little") << 0 << u"0.0%"_s << QByteArray("-0.00012") << u"-0.012%"_s;
    QTest::newRow("per cent of much") << 0 << u"0%"_s << QByteArray("12") << u"1200%"_s;
    QTest::newRow("a unit") << 0 << u"#,##0\"亿元\""_s << QByteArray("2300") << u"2300亿元"_s;
    QTest::newRow("a hedge and a unit")
        << 0 << u"\"约\"0\"家\""_s << QByteArray("50") << u"约50家"_s;
    QTest::newRow("a unit without quotes") << 0 << u"0家"_s << QByteArray("50") << u"50家"_s;
    QTest::newRow("brackets are no unit") << 0 << u"#,##0_);(#,##0)"_s << QByteArray("5") << u"5"_s;
    QTest::newRow("a currency") << 0 << u"[$¥-804]#,##0.00"_s << QByteArray("5") << u"5"_s;
    // Shown as 2.3 with a word for thousands: with the word, the full number would be wrong.
    QTest::newRow("in thousands") << 0 << u"0.0,\"千\""_s << QByteArray("2300") << u"2300"_s;
    QTest::newRow("in millions") << 0 << u"#,##0.0,,\"M\""_s << QByteArray("2300000")
                                 << u"2300000"_s;
    QTest::newRow("in ten thousands, by a drawn point")
        << 0 << u"0!.0,\"万\""_s << QByteArray("23000") << u"23000"_s;
    QTest::newRow("in ten thousands, by another drawn point")
        << 0 << u"0\\.0,\"万\""_s << QByteArray("23000") << u"23000"_s;
}

void TestWorkbooks::formatsDecide()
{
    QFETCH(const int, builtIn);
    QFETCH(const QString, code);
    QFETCH(const QByteArray, number);
    const QByteArray id = QByteArray::number(code.isEmpty() ? builtIn : 164);
    const WorkbookParts parts{.cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"" + id + "\"/>",
                              .numberFormats = "<numFmt numFmtId=\"164\" formatCode=\""
                                  + code.toHtmlEscaped().toUtf8() + "\"/>"};
    const auto table =
        TableFile::openBytes(workbookOf(rowOf(" s=\"1\"", "<v>" + number + "</v>")
                                            + "<row r=\"3\"><c r=\"B3\"><v>7</v></c></row>",
                                        parts),
                             u"t"_s);
    QVERIFY2(table, problem(table));
    const auto rows = allRows(*table);
    QVERIFY2(rows, problem(rows));
    QTEST(rows->first().at(1), "text");
}

void TestWorkbooks::daysAreCountedFrom1904()
{
    const WorkbookParts parts{.cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>",
                              .properties = "<workbookPr date1904=\"1\"/>"};
    const auto table =
        TableFile::openBytes(workbookOf(rowOf(" s=\"1\"", "<v>43738</v>")
                                            + "<row r=\"3\"><c r=\"B3\"><v>7</v></c></row>",
                                        parts),
                             u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(allRows(*table)->first().at(1), u"2023-10-01"_s);
}

void TestWorkbooks::writtenWorkbooksAreRead()
{
    const QByteArray bytes = written([](lxw_workbook *workbook) {
        lxw_worksheet *sheet = workbook_add_worksheet(workbook, "数据");
        lxw_format *date = workbook_add_format(workbook);
        format_set_num_format(date, "yyyy\"年\"m\"月\"");
        lxw_format *share = workbook_add_format(workbook);
        format_set_num_format(share, "0.0%");
        writeRow(sheet, 0, {u"各区人工智能企业"_s});
        writeRow(sheet, 2, {u"地区"_s, u"时间"_s, u"企业数"_s, u"占比"_s, u"备注"_s});
        writeRow(sheet, 3, {u"海淀区"_s, QString(), u"50"_s, QString(), u"约"_s});
        lxw_datetime time{.year = 2023, .month = 10, .day = 1};
        worksheet_write_datetime(sheet, 3, 1, &time, date);
        worksheet_write_number(sheet, 3, 3, 0.125, share);
        writeRow(sheet, 5, {u"朝阳区"_s, u"2023"_s, u"35"_s});
        worksheet_write_formula_num(sheet, 5, 3, "=C6/280", share, 0.35);
    });
    QVERIFY(!bytes.isEmpty());
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().table, u"数据"_s);
    QCOMPARE(table->facts().preamble, QStringList{u"各区人工智能企业"_s});
    QCOMPARE(table->facts().headerLine, 3);
    QCOMPARE(columnNames(*table),
             (QStringList{u"地区"_s, u"时间"_s, u"企业数"_s, u"占比"_s, u"备注"_s}));
    QCOMPARE(*allRows(*table),
             (Rows{{u"海淀区"_s, u"2023-10"_s, u"50"_s, u"12.5%"_s, u"约"_s},
                   {u"朝阳区"_s, u"2023"_s, u"35"_s, u"35%"_s, QString()}}));
    QCOMPARE(table->facts().previewLines, (QList<qint64>{4, 6}));
}

void TestWorkbooks::mergedHeadersAreJoined()
{
    const QByteArray bytes = written([](lxw_workbook *workbook) {
        lxw_worksheet *sheet = workbook_add_worksheet(workbook, nullptr);
        worksheet_merge_range(sheet, 0, 0, 0, 4, "表1 各区企业", nullptr);
        worksheet_merge_range(sheet, 1, 0, 2, 0, "地区", nullptr);
        worksheet_merge_range(sheet, 1, 1, 1, 2, "2022年", nullptr);
        worksheet_merge_range(sheet, 1, 3, 1, 4, "2023年", nullptr);
        writeRow(sheet, 2, {QString(), u"企业数"_s, u"收入"_s, u"企业数"_s, u"收入"_s});
        writeRow(sheet, 3, {u"海淀区"_s, u"1"_s, u"2"_s, u"3"_s, u"9"_s});
    });
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(columnNames(*table),
             (QStringList{u"地区"_s, u"2022年 / 企业数"_s, u"2022年 / 收入"_s, u"2023年 / 企业数"_s,
                          u"2023年 / 收入"_s}));
    QCOMPARE(table->facts().preamble, QStringList{u"表1 各区企业"_s});
    QCOMPARE(table->facts().headerLine, 2);
    QCOMPARE(table->facts().headerRows, 2);
    QCOMPARE(*allRows(*table), (Rows{{u"海淀区"_s, u"1"_s, u"2"_s, u"3"_s, u"9"_s}}));
}

void TestWorkbooks::mergedHeadersOfManyKindsAreJoined()
{
    const QByteArray bytes = written([](lxw_workbook *workbook) {
        lxw_worksheet *sheet = workbook_add_worksheet(workbook, nullptr);
        worksheet_merge_range(sheet, 0, 0, 0, 5, "2023年各区人工智能产业情况", nullptr);
        worksheet_write_string(sheet, 1, 5, "单位：家、亿元", nullptr);
        worksheet_merge_range(sheet, 2, 0, 3, 0, "区域", nullptr);
        worksheet_merge_range(sheet, 2, 1, 2, 2, "企业", nullptr);
        worksheet_merge_range(sheet, 2, 3, 2, 4, "产值", nullptr);
        worksheet_merge_range(sheet, 2, 5, 3, 5, "时间", nullptr);
        writeRow(sheet, 3, {QString(), u"总数"_s, u"大模型"_s, u"2022年"_s, u"2023年"_s});
        writeRow(sheet, 4, {u"海淀区"_s, u"1300"_s, u"100"_s, u"2300.5"_s, u"2700"_s, u"2023"_s});
        writeRow(sheet, 5, {u"朝阳区"_s, u"约500"_s, u"50"_s, u"—"_s, u"900"_s, u"2023"_s});
    });
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(columnNames(*table),
             (QStringList{u"区域"_s, u"企业 / 总数"_s, u"企业 / 大模型"_s, u"产值 / 2022年"_s,
                          u"产值 / 2023年"_s, u"时间"_s}));
    QCOMPARE(table->facts().preamble,
             (QStringList{u"2023年各区人工智能产业情况"_s, u"单位：家、亿元"_s}));
    QCOMPARE(table->facts().preview.value(1),
             (QStringList{u"朝阳区"_s, u"约500"_s, u"50"_s, u"—"_s, u"900"_s, u"2023"_s}));
    QVERIFY(table->facts().notices.isEmpty());
}

void TestWorkbooks::mergedTitlesAreNoHeaders_data()
{
    QTest::addColumn<int>("lastColumn"); // of the merged cells, which begin in the first
    QTest::addColumn<int>("lastRow");
    QTest::addColumn<QString>("beside"); // in the last column
    QTest::addColumn<QStringList>("preamble");
    QTest::addColumn<QString>("first"); // name of the first column

    const QString title = u"示例市产业规模（亿元）"_s;
    QTest::newRow("over all columns") << 5 << 0 << QString() << QStringList{title} << u"地区"_s;
    QTest::newRow("over most columns") << 3 << 0 << QString() << QStringList{title} << u"地区"_s;
    QTest::newRow("over most columns and two rows")
        << 4 << 1 << QString() << QStringList{title} << u"地区"_s;
    QTest::newRow("beside the unit")
        << 4 << 0 << u"单位：亿元"_s << QStringList{title + u" 单位：亿元"_s} << u"地区"_s;
    QTest::newRow("a group of the first columns")
        << 1 << 0 << QString() << QStringList() << title + u" / 地区"_s;
    QTest::newRow("a group of half the columns")
        << 2 << 0 << QString() << QStringList() << title + u" / 地区"_s;
    QTest::newRow("a group beside another name")
        << 4 << 0 << u"附记"_s << QStringList() << title + u" / 地区"_s;
}

void TestWorkbooks::mergedTitlesAreNoHeaders()
{
    QFETCH(const int, lastColumn);
    QFETCH(const int, lastRow);
    QFETCH(const QString, beside);
    const QByteArray bytes = written([&](lxw_workbook *workbook) {
        lxw_worksheet *sheet = workbook_add_worksheet(workbook, nullptr);
        worksheet_merge_range(sheet, 0, 0, static_cast<lxw_row_t>(lastRow),
                              static_cast<lxw_col_t>(lastColumn), "示例市产业规模（亿元）",
                              nullptr);
        if (!beside.isEmpty())
            worksheet_write_string(sheet, 0, 5, beside.toUtf8().constData(), nullptr);
        const auto header = static_cast<lxw_row_t>(lastRow + 1);
        writeRow(sheet, header, {u"地区"_s, u"指标"_s, u"时间"_s, u"数值"_s, u"单位"_s, u"备注"_s});
        writeRow(sheet, header + 1,
                 {u"北京"_s, u"规模"_s, u"2023年"_s, u"3500"_s, u"亿元"_s, u"初步数"_s});
    });
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    QTEST(table->facts().preamble, "preamble");
    QTEST(columnNames(*table).first(), "first");
    QCOMPARE(allRows(*table)->size(), 1);
}

void TestWorkbooks::mergedRowsAreFilled()
{
    const QByteArray bytes = written([](lxw_workbook *workbook) {
        lxw_worksheet *sheet = workbook_add_worksheet(workbook, nullptr);
        writeRow(sheet, 0, {u"地区"_s, u"指标"_s, u"合计"_s, u"数值"_s});
        writeRow(sheet, 1, {u"海淀区"_s, u"企业"_s, u"90"_s, u"50"_s});
        worksheet_merge_range(sheet, 1, 0, 2, 0, "海淀区", nullptr);
        worksheet_merge_range(sheet, 1, 2, 2, 2, "", nullptr);
        worksheet_write_number(sheet, 1, 2, 90, nullptr);
        writeRow(sheet, 2, {QString(), u"模型"_s, QString(), u"40"_s});
        writeRow(sheet, 3, {u"朝阳区"_s, u"企业"_s, u"35"_s, u"35"_s});
        writeRow(sheet, 5, {u"注：截至年末"_s});
    });
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    // A number that stands for two rows is no number of each.
    const Rows expected{{u"海淀区"_s, u"企业"_s, u"90"_s, u"50"_s},
                        {u"海淀区"_s, u"模型"_s, QString(), u"40"_s},
                        {u"朝阳区"_s, u"企业"_s, u"35"_s, u"35"_s}};
    QCOMPARE(*allRows(*table), expected);
    QCOMPARE(table->facts().preview, expected);
}

void TestWorkbooks::sheetsAreChosen()
{
    const QByteArray figures = pairHeader + "<row r=\"2\"><c r=\"B2\"><v>5</v></c></row>";
    const QByteArray words = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>About</v></c></row>";
    const QByteArray bytes = zipped(workbookFiles({{u"-old"_s, sheetPart(figures)},
                                                   {u"说明"_s, sheetPart(words)},
                                                   {u"empty"_s, sheetPart({})},
                                                   {u"表 1"_s, sheetPart(figures)},
                                                   {u"表 2"_s, sheetPart(figures)}}));
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().table, u"表 1"_s);
    QCOMPARE(table->facts().tables,
             (QStringList{u"old"_s, u"说明"_s, u"empty"_s, u"表 1"_s, u"表 2"_s}));
    const auto other = TableFile::openBytes(bytes, u"t"_s, {.table = u"old"_s});
    QVERIFY2(other, problem(other));
    QCOMPARE(other->facts().table, u"old"_s);
    const auto none = TableFile::openBytes(bytes, u"t"_s, {.table = u"表 3"_s});
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NoSuchTable);
    QCOMPARE(none.error().hint, u"old, 说明, empty, 表 1, 表 2"_s);
    const auto empty = TableFile::openBytes(bytes, u"t"_s, {.table = u"empty"_s});
    QVERIFY(!empty);
    QCOMPARE(empty.error().kind, ErrorKind::TableEmpty);
}

void TestWorkbooks::formulasWithoutResultAreTold()
{
    const auto table = TableFile::openBytes(
        workbookOf(
            "<row r=\"2\"><c r=\"B2\"><v>5</v></c></row>"
            "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>a</v></c><c r=\"B3\"><f>B2*2</f></c></row>"
            "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>b</v></c><c r=\"B4\"><f>B2*2</f><v></v></c>"
            "</row><row r=\"5\" hidden=\"1\"><c r=\"B5\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
            "</row>"),
        u"t"_s);
    QVERIFY2(table, problem(table));
    const auto reader = table->reader();
    QVERIFY(reader);
    TableRow row;
    while ((*reader)->next(row).value()) { }
    using enum TableNotice::Kind;
    QCOMPARE(
        (*reader)->notices(),
        (QList<TableNotice>{{.kind = FormulaWithoutResult, .detail = {}, .count = 2, .line = 3},
                            {.kind = ErrorCells, .detail = {}, .count = 1, .line = 5},
                            {.kind = HiddenRows, .detail = {}, .count = 1, .line = 5}}));
    QCOMPARE(allRows(*table)->at(1), (QStringList{u"a"_s, QString()}));
}

void TestWorkbooks::resultsThatNobodyCalculatedCountAsNone()
{
    // The library writes 0 for a formula, and asks for the workbook to be calculated.
    const QByteArray bytes = written([](lxw_workbook *workbook) {
        lxw_worksheet *sheet = workbook_add_worksheet(workbook, nullptr);
        writeRow(sheet, 0, {u"x"_s, u"y"_s});
        writeRow(sheet, 1, {u"a"_s, u"5"_s});
        writeRow(sheet, 2, {u"b"_s});
        worksheet_write_formula(sheet, 2, 1, "=B2*2", nullptr);
    });
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(*allRows(*table), (Rows{{u"a"_s, u"5"_s}, {u"b"_s, QString()}}));
}

void TestWorkbooks::whatIsThereIsTold()
{
    const auto table = TableFile::openBytes(
        workbookOf("<row r=\"2\"><c r=\"B2\"><v>5</v></c></row>", {.hasMacros = true}), u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().notices,
             (QList<TableNotice>{{.kind = TableNotice::Kind::MacrosIgnored}}));
}

void TestWorkbooks::formatsOfPublishersAreKnown()
{
    const QByteArray bytes = written([](lxw_workbook *workbook) {
        lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Data");
        writeRow(sheet, 0,
                 {u"Country Name"_s, u"Country Code"_s, u"Indicator Name"_s, u"Indicator Code"_s,
                  u"2021"_s, u"2022"_s});
        writeRow(sheet, 1, {u"China"_s, u"CHN"_s, u"Patents"_s, u"IP.PAT"_s, u"5"_s, u"6"_s});
    });
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().format, TableFormat::Workbook);
    QCOMPARE(table->facts().columns.at(5).hint.period.iso(), u"2022"_s);
}

void TestWorkbooks::longSheetsAreRead()
{
    QByteArray rows;
    for (int i = 2; i <= 30'001; ++i) {
        const QByteArray number = QByteArray::number(i);
        rows += "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"s\"><v>"
            + QByteArray::number(i % 2) + "</v></c><c r=\"B" + number + "\"><v>" + number
            + "</v></c></row>";
    }
    const auto table = TableFile::openBytes(
        workbookOf(rows, {.sharedStrings = "<si><t>even</t></si><si><t>odd</t></si>"}), u"t"_s);
    QVERIFY2(table, problem(table));
    const auto all = allRows(*table);
    QVERIFY2(all, problem(all));
    QCOMPARE(all->size(), 30'000);
    for (int i = 2; i <= 30'001; ++i)
        QVERIFY(all->at(i - 2) == (QStringList{i % 2 ? u"odd"_s : u"even"_s, QString::number(i)}));
}

void TestWorkbooks::unusableWorkbooksAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<int>("line");

    const QByteArray five = "<row r=\"2\"><c r=\"B2\"><v>5</v></c></row>";
    const QByteArray good = workbookOf(five);
    QTest::newRow("cut off") << good.first(good.size() / 2) << ErrorKind::TableDamaged << QString()
                             << 0;
    QTest::newRow("without its end")
        << good.chopped(10) << ErrorKind::TableDamaged << QString() << 0;
    QTest::newRow("an empty archive") << QByteArray("PK\x05\x06") + QByteArray(18, '\0')
                                      << ErrorKind::TableForeign << QString() << 0;
    QTest::newRow("an archive of something else")
        << zipped({{u"a.png"_s, "5"}}) << ErrorKind::TableForeign << QString() << 0;
    ZipFiles document = workbookFiles({{u"a"_s, sheetPart(five)}});
    for (auto &[name, part] : document)
        part.replace("<workbook", "<document").replace("</workbook", "</document");
    QTest::newRow("another document of the kind")
        << zipped(document) << ErrorKind::TableForeign << QString() << 0;
    QTest::newRow("a locked archive")
        << zipped(workbookFiles({{u"a"_s, sheetPart(five)}}), {.link = {}, .password = "secret"})
        << ErrorKind::TableLocked << QString() << 0;
    QByteArray compound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    const QString lockedName = u"EncryptedPackage"_s;
    QTest::newRow("an old workbook")
        << compound + QByteArray(2000, '\0') << ErrorKind::TableForeign << QString() << 0;
    QTest::newRow("a locked workbook") << compound + QByteArray(2000, '\0')
            + QByteArray(reinterpret_cast<const char *>(lockedName.utf16()), 2 * lockedName.size())
                                       << ErrorKind::TableLocked << QString() << 0;
    QTest::newRow("no figures") << workbookOf({}) << ErrorKind::TableEmpty << QString() << 0;
    QTest::newRow("no sheets") << zipped(workbookFiles({})) << ErrorKind::TableEmpty << QString()
                               << 0;
    QTest::newRow("no proper XML")
        << workbookOf(five + "<row r=\"3\"><c></row>") << ErrorKind::TableDamaged << QString() << 0;
    QTest::newRow("a sheet that is missing") << zipped([&] {
        ZipFiles files = workbookFiles({{u"a"_s, sheetPart(five)}});
        files.removeFirst();
        return files;
    }()) << ErrorKind::FileNotFound << QString()
                                             << 0;
    QTest::newRow("a text that is not there")
        << workbookOf(rowOf(" t=\"s\"", "<v>9</v>"), {.sharedStrings = "<si><t>a</t></si>"})
        << ErrorKind::TableDamaged << QString() << 2;
    QTest::newRow("rows out of order")
        << workbookOf(five + five) << ErrorKind::TableDamaged << QString() << 2;
    QTest::newRow("a column beyond all")
        << workbookOf("<row r=\"2\"><c r=\"XFE2\"><v>5</v></c></row>") << ErrorKind::TableTooLarge
        << u"columns"_s << 2;
    QTest::newRow("a name that is none")
        << workbookOf("<row r=\"2\"><c r=\"2B\"><v>5</v></c></row>") << ErrorKind::TableDamaged
        << QString() << 2;
    QTest::newRow("a huge cell") << workbookOf(
        rowOf(" t=\"str\"", "<v>" + QByteArray(5 << 20, 'a') + "</v>"))
                                 << ErrorKind::TableTooLarge << QString() << 2;
    QTest::newRow("a huge shared text")
        << workbookOf(rowOf(" t=\"s\"", "<v>0</v>"),
                      {.sharedStrings = "<si><t>" + QByteArray(5 << 20, 'a') + "</t></si>"})
        << ErrorKind::TableTooLarge << u"cell"_s << 0;
    ZipFiles entities = workbookFiles({{u"a"_s, sheetPart(five)}});
    entities.first().second.replace("<worksheet", "<!DOCTYPE d [<!ENTITY a \"55\">]><worksheet");
    QTest::newRow("entities") << zipped(entities) << ErrorKind::TableDamaged
                              << u"it declares a document type"_s << 0;
    for (const QString &part : {u"xl/workbook.xml"_s, u"xl/styles.xml"_s, u"_rels/.rels"_s}) {
        ZipFiles files = workbookFiles({{u"a"_s, sheetPart(five)}});
        for (auto &[name, bytes] : files) {
            if (name == part)
                bytes.prepend("<!DOCTYPE d [<!ENTITY a \"55\">]>");
        }
        QTest::addRow("entities in %s", qPrintable(part))
            << zipped(files) << ErrorKind::TableDamaged << u"it declares a document type"_s << 0;
    }
    QTest::newRow("a sheet that unpacks without end")
        << workbookOf(five + QByteArray(64 << 20, ' ')) << ErrorKind::TableTooLarge << u"ratio"_s
        << 0;
}

void TestWorkbooks::unusableWorkbooksAreTold()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, detail);
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    const auto rows = table ? allRows(*table) : Result<Rows>(table.error());
    QVERIFY(!rows);
    QTEST(rows.error().kind, "kind");
    QVERIFY(rows.error().file.startsWith(u't'));
    if (!detail.isEmpty())
        QCOMPARE(rows.error().detail, detail);
    QFETCH(const int, line);
    if (line > 0)
        QCOMPARE(rows.error().row, line);
}

QTEST_GUILESS_MAIN(TestWorkbooks)
#include "tst_workbooks.moc"
