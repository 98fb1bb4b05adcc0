// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/files.h"
#include "tablesamples.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Zhitu;

/** CSV and its relatives: dialects, headers, rows, and what is no table. */
class TestDelimited final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsAreRead_data();
    void rowsAreRead();
    void headerIsFound_data();
    void headerIsFound();
    void linesAreCounted();
    void emptyCellsAreFilledIn();
    void remarksAreSetApart();
    void headerCanBeStated();
    void delimiterCanBeStated();
    void cellsSpanBlocks_data();
    void cellsSpanBlocks();
    void whatIsNoTableIsTold_data();
    void whatIsNoTableIsTold();
    void whatIsNoFileIsTold();
    void replacedFileIsReadAsItWas();
    void doubledNamesAreTold();
    void manyColumnsAreRead();
    void hashIsThatOfTheFile();
};

void TestDelimited::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestDelimited::rowsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<Rows>("rows");

    const Rows plain{{u"a"_s, u"1"_s, u"2"_s}, {u"b"_s, u"3"_s, u"4"_s}};
    QTest::newRow("commas") << QByteArray("x,2019,2020\na,1,2\nb,3,4\n") << ',' << plain;
    QTest::newRow("tabs") << QByteArray("x\t2019\t2020\na\t1\t2\nb\t3\t4") << '\t' << plain;
    QTest::newRow("semicolons") << QByteArray("x;2019;2020\r\na;1;2\r\nb;3;4\r\n") << ';' << plain;
    QTest::newRow("bars") << QByteArray("x|2019|2020\ra|1|2\rb|3|4\r") << '|' << plain;
    QTest::newRow("blank lines") << QByteArray("\n\nx,2019,2020\n\na,1,2\n,,\n \nb,3,4\n\n") << ','
                                 << plain;
    QTest::newRow("a byte order mark")
        << QByteArray("\xEF\xBB\xBFx,2019,2020\na,1,2\nb,3,4\n") << ',' << plain;
    QTest::newRow("a stated delimiter")
        << QByteArray("sep=;\r\nx;2019;2020\r\na;1;2\r\nb;3;4\r\n") << ';' << plain;
    QTest::newRow("semicolons between decimal commas")
        << QByteArray("x;y\na;1,5\nb;2,25\n") << ';'
        << Rows{{u"a"_s, u"1,5"_s}, {u"b"_s, u"2,25"_s}};
    QTest::newRow("commas between texts with semicolons")
        << QByteArray("x,y,z\na;b,1,p\nc;d,2,q;r\n") << ','
        << Rows{{u"a;b"_s, u"1"_s, u"p"_s}, {u"c;d"_s, u"2"_s, u"q;r"_s}};
    QTest::newRow("quoted delimiters, quotes and line ends")
        << QByteArray("x,y\n\"a, \"\"b\"\"\",\"1\n\n2\"\n\"c\r\nd\",3\n") << ','
        << Rows{{u"a, \"b\""_s, u"1\n\n2"_s}, {u"c\r\nd"_s, u"3"_s}};
    QTest::newRow("a quote within a cell")
        << QByteArray("x,y\n5\" disk,1\na \"b\" c,2\n") << ','
        << Rows{{u"5\" disk"_s, u"1"_s}, {u"a \"b\" c"_s, u"2"_s}};
    QTest::newRow("text after a closing quote")
        << QByteArray("x,y\n\"a\"b,1\n\"c\" ,2\n\"d\"\"e\"f\"g,3\n") << ','
        << Rows{{u"ab"_s, u"1"_s}, {u"c"_s, u"2"_s}, {u"d\"ef\"g"_s, u"3"_s}};
    QTest::newRow("spaces before an opening quote")
        << QByteArray("x, y\n\"a\", \"1,5\"\n") << ',' << Rows{{u"a"_s, u"1,5"_s}};
    QTest::newRow("a delimiter at the end of each line")
        << QByteArray("x,y,\na,1,\nb,2,\n") << ',' << Rows{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
    QTest::newRow("one column of numbers")
        << QByteArray("y\n1\n2\n") << '\t' << Rows{{u"1"_s}, {u"2"_s}};
    QTest::newRow("empty quoted cells")
        << QByteArray("x,y,z\n\"\",1,\"\"\n") << ',' << Rows{{u""_s, u"1"_s, u""_s}};
    Rows noted{{u"a"_s, u"1"_s, u"2"_s}, {u"b"_s, u"3"_s, u"4"_s}};
    QByteArray notes;
    for (const char *note : {"These", "are", "lines", "of", "words", "below", "the", "table"}) {
        noted.append({QString::fromLatin1(note), QString(), QString()});
        notes += note + QByteArray("\n");
    }
    QTest::newRow("few rows above many lines of words")
        << "x,y,z\na,1,2\nb,3,4\n" + notes << ',' << noted;
    QTest::newRow("Chinese") << u"地区,数值\n海淀区,约50\n朝阳区,5—10家\n"_s.toUtf8() << ','
                             << Rows{{u"海淀区"_s, u"约50"_s}, {u"朝阳区"_s, u"5—10家"_s}};
}

void TestDelimited::rowsAreRead()
{
    QFETCH(const QByteArray, bytes);
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    QTEST(table->facts().delimiter, "delimiter");
    QCOMPARE(table->facts().format, TableFormat::Delimited);
    const auto rows = allRows(*table);
    QVERIFY2(rows, problem(rows));
    QTEST(*rows, "rows");
    QCOMPARE(table->facts().preview, *rows);
}

void TestDelimited::headerIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("rowCount");
    QTest::addColumn<QStringList>("preamble");

    QTest::newRow("first line") << u"地区,年份,数值\n海淀,2023,5\n"_s
                                << QStringList{u"地区"_s, u"年份"_s, u"数值"_s} << 1 << 1
                                << QStringList();
    QTest::newRow("below a title and a unit")
        << u"各区企业数,,\n单位：家,,\n地区,2022,2023\n海淀,5,6\n"_s
        << QStringList{u"地区"_s, u"2022"_s, u"2023"_s} << 3 << 1
        << QStringList{u"各区企业数"_s, u"单位：家"_s};
    QTest::newRow("below lines with fewer cells")
        << u"\"Source\",\"An office\"\n\nregion,year,indicator,value\nA,2020,x,1\nB,2020,x,2\n"_s
        << QStringList{u"region"_s, u"year"_s, u"indicator"_s, u"value"_s} << 3 << 1
        << QStringList{u"Source An office"_s};
    QTest::newRow("values not given in the first row")
        << u"地区,年份,数值\n海淀,2023,—\n朝阳,2023,5\n"_s
        << QStringList{u"地区"_s, u"年份"_s, u"数值"_s} << 1 << 1 << QStringList();
    QTest::newRow("groups above")
        << u"地区,2022年,,2023年,\n,企业数,收入,企业数,收入\n海淀,1,2,3,4\n"_s
        << QStringList{u"地区"_s, u"2022年 / 企业数"_s, u"2022年 / 收入"_s, u"2023年 / 企业数"_s,
                       u"2023年 / 收入"_s}
        << 1 << 2 << QStringList();
    QTest::newRow("groups above all names, with a title")
        << u"表1,,,,\n,2022年,,2023年,\n地区,企业数,收入,企业数,收入\n海淀,1,2,3,4\n"_s
        << QStringList{u"地区"_s, u"2022年 / 企业数"_s, u"2022年 / 收入"_s, u"2023年 / 企业数"_s,
                       u"2023年 / 收入"_s}
        << 2 << 2 << QStringList{u"表1"_s};
    QTest::newRow("groups above, as full as what is below")
        << u"区域,企业,,产值,,时间\n,总数,大模型,2022年,2023年,\n,家,家,亿元,亿元,\n海淀,13,1,2.5,"
           u"3,"
           "2023\n"_s
        << QStringList{u"区域"_s,
                       u"企业 / 总数 / 家"_s,
                       u"企业 / 大模型 / 家"_s,
                       u"产值 / 2022年 / 亿元"_s,
                       u"产值 / 2023年 / 亿元"_s,
                       u"时间"_s}
        << 1 << 3 << QStringList();
    QTest::newRow("units below") << u"地区,企业数,收入\n单位,家,亿元\n海淀,1,2\n"_s
                                 << QStringList{u"地区 / 单位"_s, u"企业数 / 家"_s,
                                                u"收入 / 亿元"_s}
                                 << 1 << 2 << QStringList();
    QTest::newRow("numbers that count up")
        << u"地区,1,2,3\n海淀,50,70,80\n"_s << QStringList{u"地区"_s, u"1"_s, u"2"_s, u"3"_s} << 1
        << 1 << QStringList();
    QTest::newRow("months") << u"地区,1月,2月\n海淀,50,70\n"_s
                            << QStringList{u"地区"_s, u"1月"_s, u"2月"_s} << 1 << 1
                            << QStringList();
    QTest::newRow("none") << u"海淀,2023,5\n朝阳,2023,6\n"_s
                          << QStringList{QString(), QString(), QString()} << 0 << 0
                          << QStringList();
    QTest::newRow("a name missing")
        << u",2022,2023\n海淀,5,6\n"_s << QStringList{QString(), u"2022"_s, u"2023"_s} << 1 << 1
        << QStringList();
}

void TestDelimited::headerIsFound()
{
    QFETCH(const QString, text);
    const auto table = TableFile::openBytes(text.toUtf8(), u"t"_s);
    QVERIFY2(table, problem(table));
    QTEST(columnNames(*table), "names");
    QFETCH(const int, line);
    QCOMPARE(table->facts().headerLine, line);
    QTEST(table->facts().headerRows, "rowCount");
    QTEST(table->facts().preamble, "preamble");
    const bool isMissing = line == 0;
    QCOMPARE(table->facts().notices.contains(TableNotice{.kind = TableNotice::Kind::HeaderMissing}),
             isMissing);
}

void TestDelimited::linesAreCounted()
{
    const auto table =
        TableFile::openBytes("title\r\n\r\nx,y\r\n\"a\nb\",1\r\n\r\nc,2\rd,3\ne,4,5\n", u"t"_s);
    QVERIFY2(table, problem(table));
    const auto reader = table->reader();
    QVERIFY(reader);
    TableRow row;
    QList<qint64> lines;
    for (auto found = (*reader)->next(row); found && *found; found = (*reader)->next(row))
        lines.append(row.line);
    QCOMPARE(lines, (QList<qint64>{4, 7, 8, 9}));
    QCOMPARE((*reader)->notices(),
             (QList<TableNotice>{
                 {.kind = TableNotice::Kind::RowsTooLong, .detail = {}, .count = 1, .line = 9}}));
    QCOMPARE(table->facts().previewLines, lines);
}

void TestDelimited::emptyCellsAreFilledIn()
{
    const auto table = TableFile::openBytes("x,y,z\na,1\nb,2,c,d\n,,,\ne,3,,,,\n", u"t"_s);
    QVERIFY2(table, problem(table));
    const auto rows = allRows(*table);
    QVERIFY2(rows, problem(rows));
    // A column without a name is one nevertheless, where something stands in it.
    QCOMPARE(*rows,
             (Rows{{u"a"_s, u"1"_s, QString(), QString()},
                   {u"b"_s, u"2"_s, u"c"_s, u"d"_s},
                   {u"e"_s, u"3"_s, QString(), QString()}}));
}

void TestDelimited::remarksAreSetApart()
{
    const auto table =
        TableFile::openBytes(u"地区,2022,2023\n海淀,5,6\n注意区,,\n来源地,7,8\n\n"
                             "注1：初步核算数,,\n资料来源：统计局\nNote (2): x,,\n"_s.toUtf8(),
                             u"t"_s);
    QVERIFY2(table, problem(table));
    const Rows expected{{u"海淀"_s, u"5"_s, u"6"_s},
                        {u"注意区"_s, QString(), QString()},
                        {u"来源地"_s, u"7"_s, u"8"_s}};
    QCOMPARE(table->facts().preview, expected);
    const auto reader = table->reader();
    QVERIFY(reader);
    TableRow row;
    int count = 0;
    for (auto found = (*reader)->next(row); found && *found; found = (*reader)->next(row))
        ++count;
    QCOMPARE(count, expected.size());
    QCOMPARE((*reader)->notices(),
             (QList<TableNotice>{{.kind = TableNotice::Kind::Remarks,
                                  .detail = u"注1：初步核算数"_s,
                                  .count = 3,
                                  .line = 6}}));
}

void TestDelimited::headerCanBeStated()
{
    const QByteArray bytes = "a,1\nb,2\nc,3\nd,4\n";
    const auto stated = TableFile::openBytes(bytes, u"t"_s, {.headerLine = 2});
    QVERIFY2(stated, problem(stated));
    QCOMPARE(columnNames(*stated), (QStringList{u"b"_s, u"2"_s}));
    QCOMPARE(*allRows(*stated), (Rows{{u"c"_s, u"3"_s}, {u"d"_s, u"4"_s}}));
    const auto two = TableFile::openBytes(bytes, u"t"_s, {.headerLine = 1, .headerRows = 2});
    QVERIFY2(two, problem(two));
    QCOMPARE(columnNames(*two), (QStringList{u"a / b"_s, u"1 / 2"_s}));
    const auto none = TableFile::openBytes("x,y\nb,2\n", u"t"_s, {.headerLine = -1});
    QVERIFY2(none, problem(none));
    QCOMPARE(*allRows(*none), (Rows{{u"x"_s, u"y"_s}, {u"b"_s, u"2"_s}}));
    QVERIFY(none->facts().notices.isEmpty());
    const auto far = TableFile::openBytes(bytes, u"t"_s, {.headerLine = 99});
    QCOMPARE(far ? ErrorKind{} : far.error().kind, ErrorKind::TableEmpty);
}

void TestDelimited::delimiterCanBeStated()
{
    const auto table = TableFile::openBytes("x;y,z\na;1,5\n", u"t"_s, {.delimiter = ','});
    QVERIFY2(table, problem(table));
    QCOMPARE(columnNames(*table), (QStringList{u"x;y"_s, u"z"_s}));
}

void TestDelimited::cellsSpanBlocks_data()
{
    QTest::addColumn<int>("padding");
    // Around the sizes of what is looked at and read at once.
    for (const int size : {0, 1, 62, 63, 64, 65, 127, 128, 262'000, 262'143, 262'144, 262'145})
        QTest::addRow("%d bytes before", size) << size;
}

void TestDelimited::cellsSpanBlocks()
{
    QFETCH(const int, padding);
    QByteArray bytes = "name,value\n";
    Rows expected;
    const QString filler(padding, u'p');
    bytes += filler.toUtf8() + ",0\r\n";
    expected.append({filler, u"0"_s});
    for (int i = 0; i < 20'000; ++i) {
        bytes += "\"q\"\"" + QByteArray::number(i) + "\",\"1\n" + QByteArray::number(i) + "\"\r\n";
        expected.append({u"q\"%1"_s.arg(i), u"1\n%1"_s.arg(i)});
    }
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    const auto rows = allRows(*table);
    QVERIFY2(rows, problem(rows));
    QCOMPARE(rows->size(), expected.size());
    QVERIFY(*rows == expected);
}

void TestDelimited::whatIsNoTableIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("hint");

    QTest::newRow("empty") << QByteArray() << ErrorKind::TableEmpty << 0 << QString();
    QTest::newRow("blank") << QByteArray(" \n,,\n\n") << ErrorKind::TableEmpty << 0 << QString();
    QTest::newRow("only a header")
        << QByteArray("a,b,c\n") << ErrorKind::TableEmpty << 0 << QString();
    QTest::newRow("no figures") << QByteArray("a,b\nc,d\ne,f\n") << ErrorKind::TableEmpty << 0
                                << QString();
    QTest::newRow("a text")
        << u"第一段，有5家企业。\n第二段，没有数字。\n第三段：2023年。\n"_s.toUtf8()
        << ErrorKind::TableForeign << 0 << QString();
    QTest::newRow("a text with commas")
        << QByteArray("Of all, some came.\nThen, in 2023, others went, and so on.\nEnd.\nA, b.\n"
                      "One, two, three, four.\nNone\n")
        << ErrorKind::TableForeign << 0 << QString();
    QTest::newRow("a program") << QByteArray("\x7f"
                                             "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0",
                                             20)
                               << ErrorKind::TableForeign << 0 << QString();
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20)
                               << ErrorKind::TableForeign << 0 << QString();
    QTest::newRow("PDF") << QByteArray("%PDF-1.4\n1 0 obj\n") << ErrorKind::TableForeign << 0
                         << QString();
    QTest::newRow("a quote that is never closed")
        << QByteArray("x,y\na,1\n\"b,2\nc,3\n") << ErrorKind::TableQuoteOpen << 3 << QString();
    QTest::newRow("a NUL character")
        << QByteArray("x,y\na,1\nb\0,2\n", 13) << ErrorKind::TableHoldsNul << 3 << QString();
    QTest::newRow("a NUL character far down")
        << QByteArray("x,y\n") + QByteArray("a,1\n").repeated(500'000) + QByteArray("b,\0", 3)
        << ErrorKind::TableHoldsNul << 500'002 << QString();
    QTest::newRow("a NUL character beyond what is looked at")
        << u"地区,值\n"_s.toUtf8() + QByteArray("a,1\n").repeated(500'000) + QByteArray("b,\0", 3)
        << ErrorKind::TableHoldsNul << 500'002 << QString();
    QTest::newRow("a huge cell") << QByteArray("x,y\na,1\n") + QByteArray(100 << 20, 'a') + ",2\n"
                                 << ErrorKind::TableTooLarge << 3 << u"1 MiB"_s;
    QTest::newRow("a huge quoted cell")
        << QByteArray("x,y\na,1\n\"") + QByteArray(100 << 20, '\n') + "\",2\n"
        << ErrorKind::TableTooLarge << 3 << u"1 MiB"_s;
    QTest::newRow("a huge line") << QByteArray("x,y\na,1\n")
            + QByteArray(QByteArray(10'000, 'a') + ',').repeated(2000)
                                 << ErrorKind::TableTooLarge << 3 << u"16 MiB"_s;
    QTest::newRow("too many columns")
        << QByteArray("x,y\n") + QByteArray("1,").repeated(16'385) + "\n"
        << ErrorKind::TableTooLarge << 2 << u"16384"_s;
}

void TestDelimited::whatIsNoTableIsTold()
{
    QFETCH(const QByteArray, bytes);
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    const auto rows = table ? allRows(*table) : Result<Rows>(table.error());
    QVERIFY(!rows);
    QTEST(rows.error().kind, "kind");
    QTEST(rows.error().row, "line");
    QTEST(rows.error().hint, "hint");
    QCOMPARE(rows.error().file, u"t"_s);
}

void TestDelimited::whatIsNoFileIsTold()
{
    const QTemporaryDir folder;
    const QString none = folder.filePath(u"none"_s);
    QCOMPARE(TableFile::open(none).error().kind, ErrorKind::FileNotFound);
    QCOMPARE(TableFile::open(none + u"/below"_s).error().kind, ErrorKind::FileNotFound);
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    for (const QString &path : {pipe, u"/dev/zero"_s}) {
        const auto table = TableFile::open(path);
        QVERIFY(!table);
        QCOMPARE(table.error().kind, ErrorKind::FileNotReadable);
        QCOMPARE(table.error().file, path);
    }
    const auto asFolder = TableFile::open(folder.path());
    QCOMPARE(asFolder.error().kind, ErrorKind::FileNotReadable);
}

void TestDelimited::replacedFileIsReadAsItWas()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QVERIFY(write(path, "x,y\na,1\n"));
    const auto table = TableFile::open(path);
    QVERIFY2(table, problem(table));
    QVERIFY(QFile::remove(path));
    QVERIFY(write(path, "x,y\nb,2\n"));
    QCOMPARE(*allRows(*table), (Rows{{u"a"_s, u"1"_s}}));
    QCOMPARE(*allRows(*table), (Rows{{u"a"_s, u"1"_s}}));
}

void TestDelimited::doubledNamesAreTold()
{
    const auto table = TableFile::openBytes("x,y,y,,\na,1,2,3,4\n", u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().notices,
             (QList<TableNotice>{{.kind = TableNotice::Kind::DuplicateHeader,
                                  .detail = u"y"_s,
                                  .count = 2,
                                  .line = 0}}));
}

void TestDelimited::manyColumnsAreRead()
{
    QByteArray header = "region";
    QByteArray data = "A";
    for (int i = 0; i < 10'000; ++i) {
        header += ",c" + QByteArray::number(i);
        data += ',' + QByteArray::number(i);
    }
    const auto table = TableFile::openBytes(header + '\n' + data + '\n', u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().columns.size(), 10'001);
    const auto rows = allRows(*table);
    QVERIFY2(rows, problem(rows));
    QCOMPARE(rows->first().last(), u"9999"_s);
}

void TestDelimited::hashIsThatOfTheFile()
{
    const auto table = TableFile::openBytes("x,y\na,1\n", u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(*table->sha256(),
             QString::fromLatin1(
                 QCryptographicHash::hash("x,y\na,1\n", QCryptographicHash::Sha256).toHex()));
}

QTEST_GUILESS_MAIN(TestDelimited)
#include "tst_delimited.moc"
