// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "records/modulefile.h"
#include "tablesamples.h"

#include <QTest>

using namespace Zhitu;

namespace {

/** What a reader gives of a table: the lines of its own rows, and of those of others below it. */
struct ReadLines
{
    QList<qint64> own;
    QList<qint64> others;
    QSet<qint64> headers; ///< that the others name
    QList<TableNotice> notices;
};

Result<ReadLines> linesOf(const TableFile &table)
{
    auto reader = table.reader();
    if (!reader)
        return reader.error();
    ReadLines lines;
    TableRow row;
    for (;;) {
        const auto found = (*reader)->next(row);
        if (!found)
            return found.error();
        if (!*found)
            break;
        (row.otherTable > 0 ? lines.others : lines.own).append(row.line);
        if (row.otherTable > 0)
            lines.headers.insert(row.otherTable);
    }
    lines.notices = (*reader)->notices();
    return lines;
}

/** The same rows as a table of a web page; blank lines are rows of blank cells. */
QByteArray asPage(const QString &csv)
{
    QString page = u"<table>"_s;
    for (const QString &line : csv.split(u'\n', Qt::KeepEmptyParts)) {
        page += u"<tr>"_s;
        for (const QString &cell : line.split(u','))
            page += u"<td>"_s + cell + u"</td>"_s;
        page += u"</tr>"_s;
    }
    return (page + u"</table>"_s).toUtf8();
}

} // namespace

/** Where a second table stands below the first. */
class TestTablesBelow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tablesAreToldApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qint64>>("own");
        QTest::addColumn<qint64>("header");
        QTest::addColumn<QString>("title");

        const auto row = [](const char *name, const QString &text, const QList<qint64> &own,
                            qint64 header = 0, const QString &title = {}) {
            QTest::newRow(name) << text << own << header << title;
        };
        row("with a title",
            u"表1\n地区,企业数\n海淀,5\n朝阳,6\n\n表2 各区营收\n地区,营收（亿元）\n海淀,7\n朝阳,8"_s,
            {3, 4}, 7, u"表2 各区营收"_s);
        row("other names, without a title", u"地区,企业数\n海淀,5\n\n街道,人口\n中关村,7"_s, {2}, 4,
            u"街道 人口"_s);
        row("more columns than the first",
            u"Area,Firms\nHaidian,5\n\nArea,Staff,Revenue,Profit\nHaidian,7,8,9"_s, {2}, 4,
            u"Area Staff Revenue Profit"_s);
        row("fewer columns", u"Area,Staff,Revenue,Profit\nHaidian,7,8,9\n\n\nStreet,Firms\nX,5"_s,
            {2}, 5, u"Street Firms"_s);
        row("years over numbers", u"区,家数\n海淀,5\n\n表2\n街道,2021,2022\n中关村,7,8"_s, {2}, 5,
            u"表2"_s);
        row("years in order, without a title", u"区,家数\n海淀,5\n\n街道,2021,2022\n中关村,7,8"_s,
            {2}, 4, u"街道 2021 2022"_s);
        row("one year over numbers, with a title", u"区,家数\n海淀,5\n\n表2\n街道,2022\n甲,7"_s,
            {2}, 5, u"表2"_s);
        row("the same header again", u"地区,2021,2022\n海淀,5,6\n\n地区,2021,2022\n海淀,7,8"_s, {2},
            4, u"地区 2021 2022"_s);
        row("the same first name over a year", u"地区,企业数\n海淀,5\n\n地区,2022\n海淀,7"_s, {2},
            4, u"地区 2022"_s);
        row("a remark between them", u"区,家数\n海淀,5\n注：初步数,\n\n街道,人口\n中关村,7"_s, {2},
            5, u"街道 人口"_s);
        row("a third one is of the others", u"区,家数\n甲,5\n\n街道,人口\n乙,7\n\n县,户数\n丙,8"_s,
            {2}, 4, u"街道 人口"_s);
        row("a row of units below the names", u"区,家数\n甲,5\n\n街道,人口\n,人\n乙,7"_s, {2}, 4,
            u"街道 人口"_s);

        row("figures below a gap", u"地区,企业数\n海淀,5\n\n朝阳,6\n\n丰台,7"_s, {2, 4, 6});
        row("a group's name below a gap", u"地区,企业数\n海淀,5\n\n远郊\n怀柔,6\n密云,7"_s,
            {2, 4, 5, 6});
        row("no figure below a gap", u"地区,企业数\n海淀,5\n\n朝阳,—\n丰台,7"_s, {2, 4, 5});
        row("a figure in words below a gap", u"地区,企业数\n海淀,5\n\n朝阳,约五十\n丰台,7"_s,
            {2, 4, 5});
        row("a figure like a year below a gap", u"地区,企业数\n海淀,5\n\n朝阳,1998\n丰台,7"_s,
            {2, 4, 5});
        row("one odd cell, where gaps are usual",
            u"地区,企业数\n海淀,5\n\n朝阳,6\n\n昌平,见附注\n丰台,7"_s, {2, 4, 6, 7});
        row("names without figures below", u"地区,企业数\n海淀,5\n\n联系人,电话"_s, {2, 4});
        row("a gap below the header", u"地区,企业数\n\n海淀,5\n朝阳,6"_s, {3, 4});
    }
    void tablesAreToldApart()
    {
        QFETCH(const QString, text);
        QFETCH(const QList<qint64>, own);
        QFETCH(const qint64, header);
        QFETCH(const QString, title);
        const QList<Result<TableFile>> opened{TableFile::openBytes(text.toUtf8(), u"t.csv"_s),
                                              TableFile::openPasted(asPage(text), {})};
        for (const Result<TableFile> &table : opened) {
            QVERIFY2(table, problem(table));
            const auto lines = linesOf(*table);
            QVERIFY2(lines, problem(lines));
            QCOMPARE(lines->own, own);
            QCOMPARE(lines->headers, header > 0 ? QSet<qint64>{header} : QSet<qint64>());
            QCOMPARE(lines->others.contains(header), header > 0);
            const auto told = std::ranges::find(table->facts().notices,
                                                TableNotice::Kind::OtherTable, &TableNotice::kind);
            QCOMPARE(told != table->facts().notices.end(), header > 0);
            if (header > 0) {
                QCOMPARE(told->line, header);
                QCOMPARE(told->detail, title);
                // What the reader says is the same, not one thing more.
                QVERIFY(lines->notices.contains(*told));
            }
            // The preview shows the first table alone.
            QCOMPARE(table->facts().previewLines, own);
        }
    }

    void aTableBelowCanBeChosen()
    {
        const QByteArray text = u"表1\n地区,企业数\n海淀,5\n\n表2 单位：亿元\n地区,2021,2022\n海淀,"
                                "7,8\n朝阳,9,10\n\n街道,人口\n中关村,7"_s.toUtf8();
        const auto table = TableFile::openBytes(text, u"t.csv"_s, {.headerLine = 6});
        QVERIFY2(table, problem(table));
        QCOMPARE(columnNames(*table), (QStringList{u"地区"_s, u"2021"_s, u"2022"_s}));
        // Of the first table nothing is said.
        QCOMPARE(table->facts().preamble, QStringList{u"表2 单位：亿元"_s});
        const auto lines = linesOf(*table);
        QVERIFY2(lines, problem(lines));
        QCOMPARE(lines->own, (QList<qint64>{7, 8}));
        QCOMPARE(lines->headers, QSet<qint64>{10});
    }

    void aTableFarDownIsTold()
    {
        QByteArray text = "Area,Firms\n";
        for (int i = 0; i < 5000; ++i)
            text += "A" + QByteArray::number(i) + ",5\n";
        text += "\nStreet,People\nX,7\n";
        const auto table = TableFile::openBytes(text, u"t.csv"_s);
        QVERIFY2(table, problem(table));
        QVERIFY(table->facts().notices.isEmpty());
        const auto lines = linesOf(*table);
        QVERIFY2(lines, problem(lines));
        QCOMPARE(lines->own.size(), 5000);
        QCOMPARE(lines->headers, QSet<qint64>{5003});
        QCOMPARE(lines->notices,
                 (QList<TableNotice>{{.kind = TableNotice::Kind::OtherTable,
                                      .detail = u"Street People"_s,
                                      .line = 5003}}));
    }

    void aHeaderAgainIsLeftOut()
    {
        const auto table = TableFile::openBytes(
            u"地区,2021,2022\n海淀,5,6\n地区,2021,2022\n朝阳,7,8\n"_s.toUtf8(), u"t.csv"_s);
        QVERIFY2(table, problem(table));
        const auto lines = linesOf(*table);
        QVERIFY2(lines, problem(lines));
        QCOMPARE(lines->own, (QList<qint64>{2, 4}));
        QVERIFY(lines->others.isEmpty());
        QCOMPARE(lines->notices,
                 (QList<TableNotice>{
                     {.kind = TableNotice::Kind::HeaderRepeated, .count = 1, .line = 3}}));
        QCOMPARE(table->facts().previewLines, (QList<qint64>{2, 4}));
    }
};

QTEST_GUILESS_MAIN(TestTablesBelow)

#include "tst_tablesbelow.moc"
