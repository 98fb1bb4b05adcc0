// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packages/csv.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** Hands out a text one byte at a time, so that every end of a part lies everywhere once. */
class Dripping final : public QIODevice
{
public:
    explicit Dripping(QByteArray text) : m_text(std::move(text)) { open(ReadOnly | Unbuffered); }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at >= m_text.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (most < 1 || m_at >= m_text.size())
            return 0;
        *data = m_text.at(m_at++);
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_text;
    qsizetype m_at = 0;
};

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

using Records = QList<CsvRecord>;
Q_DECLARE_METATYPE(Zhitu::CsvRecord)

void TestCsv::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Records>("expected");

    QTest::newRow("nothing") << QByteArray("") << Records{};
    QTest::newRow("a byte order mark alone") << QByteArray("\xEF\xBB\xBF") << Records{};
    QTest::newRow("one record without a line end")
        << QByteArray("a,b") << Records{{1, {u"a"_s, u"b"_s}}};
    QTest::newRow("LF") << QByteArray("a,b\nc,d\n")
                        << Records{{1, {u"a"_s, u"b"_s}}, {2, {u"c"_s, u"d"_s}}};
    QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n")
                          << Records{{1, {u"a"_s, u"b"_s}}, {2, {u"c"_s, u"d"_s}}};
    QTest::newRow("a byte order mark is no part of the first field") << QByteArray("\xEF\xBB\xBF"
                                                                                   "a\n")
                                                                     << Records{{1, {u"a"_s}}};
    QTest::newRow("a byte order mark before a quote")
        << QByteArray("\xEF\xBB\xBF\"a,b\"\n") << Records{{1, {u"a,b"_s}}};
    QTest::newRow("empty fields at both ends")
        << QByteArray(",a,\n") << Records{{1, {QString(), u"a"_s, QString()}}};
    QTest::newRow("an empty field at the end of the text")
        << QByteArray("a,") << Records{{1, {u"a"_s, QString()}}};
    QTest::newRow("only a comma") << QByteArray(",") << Records{{1, {QString(), QString()}}};
    QTest::newRow("an empty quoted field is a record")
        << QByteArray("\"\"\n") << Records{{1, {QString()}}};
    QTest::newRow("spaces stay") << QByteArray(" a , b \n") << Records{{1, {u" a "_s, u" b "_s}}};
    QTest::newRow("a quoted comma")
        << QByteArray("\"a,b\",c\n") << Records{{1, {u"a,b"_s, u"c"_s}}};
    QTest::newRow("doubled quotes")
        << QByteArray("\"say \"\"so\"\"\",\"\"\"\"\n") << Records{{1, {u"say \"so\""_s, u"\""_s}}};
    QTest::newRow("quoted line ends count as lines")
        << QByteArray("\"a\nb\r\nc\",d\ne,f\n")
        << Records{{1, {u"a\nb\r\nc"_s, u"d"_s}}, {4, {u"e"_s, u"f"_s}}};
    QTest::newRow("a quoted field ends the text")
        << QByteArray("a,\"b\"") << Records{{1, {u"a"_s, u"b"_s}}};
    QTest::newRow("lines without a character are no records")
        << QByteArray("\n\r\na\n\n\r\nb\n\n") << Records{{3, {u"a"_s}}, {6, {u"b"_s}}};
    QTest::newRow("Chinese") << QByteArray("北京,海淀区\n")
                             << Records{{1, {u"北京"_s, u"海淀区"_s}}};
    QTest::newRow("beyond the basic plane")
        << QByteArray("\xF0\xA0\xAE\xB7\n") << Records{{1, {u"𠮷"_s}}};
}

void TestCsv::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(Records, expected);

    CsvReader reader(text, u"table.csv"_s);
    Records records;
    CsvRecord record;
    for (;;) {
        const auto more = reader.next(record);
        QVERIFY2(more, qPrintable(more ? QString() : more.error().detail));
        if (!*more)
            break;
        records.append(record);
    }
    QCOMPARE(records, expected);

    CsvReader dripping(std::make_unique<Dripping>(text), u"table.csv"_s);
    records.clear();
    for (auto more = dripping.next(record);; more = dripping.next(record)) {
        QVERIFY2(more, qPrintable(more ? QString() : more.error().detail));
        if (!*more)
            break;
        records.append(record);
    }
    QCOMPARE(records, expected);
    QCOMPARE(dripping.bytesRead(), text.size());
}

void TestCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("reason");

    const QString unclosed = u"never closed"_s;
    const QString encoding = u"not UTF-8"_s;
    QTest::newRow("a quote that is never closed") << QByteArray("a\n\"b\nc\n") << 2 << unclosed;
    QTest::newRow("a doubled quote is no closing one") << QByteArray("\"a\"\"\n") << 1 << unclosed;
    QTest::newRow("a lone quote at the end") << QByteArray("a,\"") << 1 << unclosed;
    QTest::newRow("a quote inside a plain field")
        << QByteArray("a\nb\"c\n") << 2 << u"not quoted"_s;
    QTest::newRow("a space before a quote") << QByteArray("a, \"b\"\n") << 1 << u"not quoted"_s;
    QTest::newRow("text after a closing quote")
        << QByteArray("a\n\n\"b\"c\n") << 3 << u"after a closing quote"_s;
    QTest::newRow("a carriage return alone") << QByteArray("a\rb\n") << 1 << u"carriage return"_s;
    QTest::newRow("a carriage return at the end") << QByteArray("a\r") << 1 << u"carriage return"_s;
    QTest::newRow("a NUL in a plain field") << QByteArray("a\nb\0c\n", 6) << 2 << u"NUL"_s;
    QTest::newRow("a NUL in a quoted field") << QByteArray("\"b\0c\"\n", 6) << 1 << u"NUL"_s;
    QTest::newRow("GB18030") << QByteArray("a\n\xB1\xB1\xBE\xA9\n") << 2 << encoding;
    QTest::newRow("GB18030 in quotes") << QByteArray("a\n\"\xB1\xB1\xBE\xA9\"\n") << 2 << encoding;
    QTest::newRow("the line is that of the record's start")
        << QByteArray("a,b\n\"1\n2\",\xFF\n") << 2 << encoding;
    QTest::newRow("a sequence cut short") << QByteArray("\xE5\x8C") << 1 << encoding;
    QTest::newRow("a surrogate as UTF-8") << QByteArray("\xED\xA0\x80\n") << 1 << encoding;
    QTest::newRow("an overlong slash") << QByteArray("\xC0\xAF\n") << 1 << encoding;
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80\n") << 1 << encoding;
}

void TestCsv::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, row);
    QFETCH(QString, reason);

    CsvReader reader(text, u"table.csv"_s);
    CsvRecord record;
    auto more = reader.next(record);
    while (more && *more)
        more = reader.next(record);
    QVERIFY(!more);
    QCOMPARE(more.error().kind, ErrorKind::PackageInvalid);
    QCOMPARE(more.error().file, u"table.csv"_s);
    QCOMPARE(more.error().row, row);
    QVERIFY2(more.error().detail.contains(reason), qPrintable(more.error().detail));

    CsvReader dripping(std::make_unique<Dripping>(text), u"table.csv"_s);
    auto one = dripping.next(record);
    while (one && *one)
        one = dripping.next(record);
    QVERIFY(!one);
    QCOMPARE(one.error(), more.error());
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
