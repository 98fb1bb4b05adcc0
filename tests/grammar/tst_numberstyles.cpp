// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numbersamples.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;
using namespace NumberSamples;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

} // namespace

/** Points and commas: what they mean in a column, and the quick way to read plain numbers. */
class TestNumberStyles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void styles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("unknownStyle");
        QTest::addColumn<double>("pointStyle");
        QTest::addColumn<double>("commaStyle");
        const auto row = [](const char16_t *text, double unknownStyle, double pointStyle,
                            double commaStyle) {
            QTest::newRow(qPrintable(str(text)))
                << str(text) << unknownStyle << pointStyle << commaStyle;
        };
        // None: a problem.
        row(u"1,234", none, 1234, 1.234);
        row(u"1.234", 1.234, 1.234, 1234);
        row(u"1.5", 1.5, 1.5, none);
        row(u"1,5", 1.5, none, 1.5);
        row(u"1,234.5", 1234.5, 1234.5, none);
        row(u"1.234,5", 1234.5, none, 1234.5);
        row(u"1,234,567", 1234567, 1234567, none);
        row(u"1.234.567", 1234567, none, 1234567);
        row(u"1234", 1234, 1234, 1234);
        row(u"1 234,5", 1234.5, none, 1234.5);
        row(u"-1.234", -1.234, -1.234, -1234);
        row(u"1.5e3", 1500, 1500, none);
        row(u",5", none, none, 0.5);
    }
    void styles()
    {
        QFETCH(QString, text);
        const std::pair<NumberStyle, const char *> columns[] = {
            {NumberStyle(), "unknownStyle"},
            {NumberStyle{DecimalMark::Point}, "pointStyle"},
            {NumberStyle{DecimalMark::Comma}, "commaStyle"}};
        for (const auto &[style, column] : columns) {
            const double expected = *static_cast<double *>(QTest::qData(column, QMetaType::Double));
            const NumberReading reading = readNumber(text, style);
            const auto *number = std::get_if<WrittenNumber>(&reading);
            QCOMPARE(number != nullptr, !std::isnan(expected));
            if (number)
                QCOMPARE(*number->value, expected);
            // What the quick way reads, the long one reads the same.
            const std::string utf8 = text.toStdString();
            if (const auto plain = readPlainNumber(utf8, style))
                QCOMPARE(*plain, expected);
        }
    }

    void votes_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<int>("mark");
        QTest::newRow("nothing proves anything") << QStringList{u"1,234"_s, u"987"_s, u"1.234"_s}
                                                 << static_cast<int>(DecimalMark::Unknown);
        QTest::newRow("a million proves thousands")
            << QStringList{u"1,234"_s, u"1,234,567"_s} << static_cast<int>(DecimalMark::Point);
        QTest::newRow("two decimals prove a point")
            << QStringList{u"1,234"_s, u"12.34"_s} << static_cast<int>(DecimalMark::Point);
        QTest::newRow("one decimal proves a comma")
            << QStringList{u"1,234"_s, u"12,5"_s} << static_cast<int>(DecimalMark::Comma);
        QTest::newRow("points before a comma")
            << QStringList{u"1.234,50"_s} << static_cast<int>(DecimalMark::Comma);
        QTest::newRow("both: nothing")
            << QStringList{u"12,5"_s, u"12.5"_s} << static_cast<int>(DecimalMark::Unknown);
        QTest::newRow("with units")
            << QStringList{u"€ 12,50"_s, u"n/a"_s} << static_cast<int>(DecimalMark::Comma);
    }
    void votes()
    {
        QFETCH(QStringList, cells);
        QFETCH(int, mark);
        NumberStyleVotes votes;
        for (const QString &cell : cells)
            votes.see(cell.toStdString());
        QCOMPARE(static_cast<int>(votes.style().decimal), mark);
    }

    void plainNumbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("whole") << "254"_ba << 254.0;
        QTest::newRow("fraction") << " 12.5\r"_ba << 12.5;
        QTest::newRow("negative") << "-0.25"_ba << -0.25;
        QTest::newRow("as exact as any") << "0.1"_ba << 0.1;
        QTest::newRow("15 digits") << "123456789012.345"_ba << 123456789012.345;
        QTest::newRow("17 digits") << "12345678901234567"_ba << 12345678901234567.0;
        QTest::newRow("all digits of a double") << "0.30000000000000004"_ba << 0.30000000000000004;
        QTest::newRow("exponent") << "1.2E+05"_ba << 120000.0;
        for (const char *other : {"", " ", "-", "+", ".", "5.", ".5", "1,234", "12%", "n/a", "nan",
                                  "inf", "0x10", "1e999", "1.2.3", "--5", "+-5", "5 6", "１"})
            QTest::addRow("not plain: %s", other) << QByteArray(other) << none;
    }
    void plainNumbers()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, value);
        const auto read = readPlainNumber(
            std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QCOMPARE(read.has_value(), !std::isnan(value));
        if (read)
            QCOMPARE(*read, value);
    }

    /** A million rows are read in a small part of a second; how long it takes, -v2 shows. */
    void aMillionPlainNumbers()
    {
        std::vector<std::string> cells;
        for (int i = 0; i < 1000; ++i)
            cells.push_back(std::to_string(i * 37 % 9973) + (i % 2 ? ".25" : ""));
        double sum = 0;
        QBENCHMARK
        {
            for (int i = 0; i < 1000000; ++i)
                sum += *readPlainNumber(cells[static_cast<std::size_t>(i) % 1000]);
        }
        QVERIFY(sum > 0);
    }
};

QTEST_GUILESS_MAIN(TestNumberStyles)

#include "tst_numberstyles.moc"
