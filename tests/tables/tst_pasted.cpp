// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "records/modulefile.h"
#include "tablesamples.h"

#include <QTest>

using namespace Zhitu;

/** Tables from the clipboard and from web pages. */
class TestPasted final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tablesAreRead_data();
    void tablesAreRead();
    void spansAreHeaders();
    void tableCanBeChosen();
    void pagesInFilesAreRead();
    void whatIsNoTableIsTold_data();
    void whatIsNoTableIsTold();
};

void TestPasted::initTestCase()
{
    setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
}

void TestPasted::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestPasted::tablesAreRead_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<Rows>("rows");

    const QString plain = u"地区\t2022\t2023\n海淀\t1,234\t\n\"两行\n名\"\t6\t7\n"_s;
    const QStringList names{u"地区"_s, u"2022"_s, u"2023"_s};
    QTest::newRow("a text from a spreadsheet")
        << QByteArray() << plain << names
        << Rows{{u"海淀"_s, u"1,234"_s, QString()}, {u"两行\n名"_s, u"6"_s, u"7"_s}};
    QTest::newRow("a page of a spreadsheet")
        << u"<html xmlns:x=\"urn:x\"><head><style>td{}</style></head><body><!--StartFragment-->"
           "<table><col width=72><tr><td class=x>地区</td><td>2022</td><td>2023</td></tr>"
           "<tr><td>海淀</td><td align=right>1,234</td><td></td></tr></table></body></html>"_s
               .toUtf8()
        << plain << names << Rows{{u"海淀"_s, u"1,234"_s, QString()}};
    QTest::newRow("markup is text")
        << QByteArray("<table><tr><th>name<th>2023<tr><td>a <b>b</b><br>c &amp; &lt;i&gt;"
                      "<script>alert(5)</script><img src='http://example.org/x.png'><td>5</table>")
        << QString() << QStringList{u"name"_s, u"2023"_s} << Rows{{u"a b c & <i>"_s, u"5"_s}};
    QTest::newRow("what is above the line")
        << QByteArray("<table><tr><th>a (m<sup>2</sup>)<th>2023<tr><td>b<td>38<sup>1</sup>"
                      "<tr><td>c<sup class='x reference'><a>[3]</a></sup><td>"
                      "40<sup class=\"reference\">[4]</sup><tr><td>d<td>10<sup><b>-6</b></sup>"
                      "0</table>")
        << QString() << QStringList{u"a (m²)"_s, u"2023"_s}
        << Rows{{u"b"_s, u"38¹"_s}, {u"c"_s, u"40"_s}, {u"d"_s, u"10⁻⁶0"_s}};
    QTest::newRow("a page without a table")
        << QByteArray("<p>text</p>") << u"a\t2023\nb\t5\n"_s << QStringList{u"a"_s, u"2023"_s}
        << Rows{{u"b"_s, u"5"_s}};
    QTest::newRow("a table without figures before one with them")
        << QByteArray("<table><tr><td><table><tr><td>menu</td><td>home</td></tr></table></td></tr>"
                      "</table><table><tr><td>a</td><td>2023</td></tr><tr><td>b</td><td>5</td></tr>"
                      "</table>")
        << QString() << QStringList{u"a"_s, u"2023"_s} << Rows{{u"b"_s, u"5"_s}};
    QTest::newRow("cells over several rows of data")
        << QByteArray("<table><tr><th>a</th><th>b</th><th>2023</th></tr><tr><td rowspan=2>x</td>"
                      "<td>y</td><td>1</td></tr><tr><td>z</td><td>2</td></tr></table>")
        << QString() << QStringList{u"a"_s, u"b"_s, u"2023"_s}
        << Rows{{u"x"_s, u"y"_s, u"1"_s}, {u"x"_s, u"z"_s, u"2"_s}};
}

void TestPasted::tablesAreRead()
{
    QFETCH(const QByteArray, html);
    QFETCH(const QString, text);
    const auto table = TableFile::openPasted(html, text);
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().format, TableFormat::Pasted);
    QTEST(columnNames(*table), "names");
    const auto rows = allRows(*table);
    QVERIFY2(rows, problem(rows));
    QTEST(*rows, "rows");
    QCOMPARE(table->facts().preview, *rows);
}

void TestPasted::spansAreHeaders()
{
    const auto table = TableFile::openPasted(
        "<table><caption>Firms</caption><tr><th rowspan=2>region</th><th colspan=2>2022</th>"
        "<th colspan=2>2023</th></tr><tr><th>a</th><th>b</th><th>a</th><th>b</th></tr>"
        "<tr><td>x</td><td>1</td><td>2</td><td>3</td><td>9</td></tr></table>",
        {});
    QVERIFY2(table, problem(table));
    QCOMPARE(
        columnNames(*table),
        (QStringList{u"region"_s, u"2022 / a"_s, u"2022 / b"_s, u"2023 / a"_s, u"2023 / b"_s}));
    QCOMPARE(table->facts().columns.at(1).parts, (QStringList{u"2022"_s, u"a"_s}));
    QCOMPARE(table->facts().headerRows, 2);
    QCOMPARE(table->facts().title, u"Firms"_s);
}

void TestPasted::tableCanBeChosen()
{
    const QByteArray html =
        "<table><caption>One</caption><tr><td>a</td><td>2023</td></tr><tr><td>b</td><td>5</td></tr>"
        "</table><table><tr><td>c</td><td>2023</td></tr><tr><td>d</td><td>6</td></tr></table>";
    const auto table = TableFile::openPasted(html, {}, {.table = u"2"_s});
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().tables, (QStringList{u"One"_s, u"2"_s}));
    QCOMPARE(*allRows(*table), (Rows{{u"d"_s, u"6"_s}}));
    const auto none = TableFile::openPasted(html, {}, {.table = u"3"_s});
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NoSuchTable);
    QCOMPARE(none.error().hint, u"One, 2"_s);
}

void TestPasted::pagesInFilesAreRead()
{
    // What is called a workbook is often a page.
    const QString page =
        u"\n<html><meta charset=gb2312><table border=1><tr><td>地区</td><td>2023</td>"
        "</tr><tr><td>海淀区</td><td>5</td></tr></table></html>"_s;
    const auto table = TableFile::openBytes(encoded(page, "GB18030"), u"t.xls"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(*allRows(*table), (Rows{{u"海淀区"_s, u"5"_s}}));
    QCOMPARE(table->facts().encoding, "GB18030");
}

void TestPasted::whatIsNoTableIsTold_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nothing") << QByteArray() << QString() << ErrorKind::TableForeign;
    QTest::newRow("a text") << QByteArray() << u"just some words\n"_s << ErrorKind::TableForeign;
    QTest::newRow("a table of words") << QByteArray("<table><tr><td>a</td><td>b</td></tr></table>")
                                      << QString() << ErrorKind::TableEmpty;
    QTest::newRow("a table without end")
        << "<table>" + QByteArray("<tr><td colspan=1000>5</td>").repeated(20'000) << QString()
        << ErrorKind::TableTooLarge;
    QTest::newRow("a page that nests without end")
        << "<table>" + QByteArray("<div>").repeated(5000) << QString() << ErrorKind::TableDamaged;
}

void TestPasted::whatIsNoTableIsTold()
{
    QFETCH(const QByteArray, html);
    QFETCH(const QString, text);
    const auto table = TableFile::openPasted(html, text);
    QVERIFY(!table);
    QTEST(table.error().kind, "kind");
}

QTEST_GUILESS_MAIN(TestPasted)
#include "tst_pasted.moc"
