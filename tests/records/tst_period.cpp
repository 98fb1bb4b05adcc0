// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "records/period.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

class TestPeriod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void reads_data()
    {
        QTest::addColumn<QString>("iso");
        QTest::addColumn<Period::Precision>("precision");
        QTest::addColumn<Period::Precision>("endPrecision");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        using P = Period::Precision;
        QTest::newRow("undated") << QString() << P::Undated << P::Undated << QDate() << QDate();
        QTest::newRow("year") << u"2023"_s << P::Year << P::Year << QDate(2023, 1, 1)
                              << QDate(2023, 12, 31);
        QTest::newRow("month") << u"2023-10"_s << P::Month << P::Month << QDate(2023, 10, 1)
                               << QDate(2023, 10, 31);
        QTest::newRow("last month")
            << u"2023-12"_s << P::Month << P::Month << QDate(2023, 12, 1) << QDate(2023, 12, 31);
        QTest::newRow("February") << u"2023-02"_s << P::Month << P::Month << QDate(2023, 2, 1)
                                  << QDate(2023, 2, 28);
        QTest::newRow("February of a leap year")
            << u"2024-02"_s << P::Month << P::Month << QDate(2024, 2, 1) << QDate(2024, 2, 29);
        QTest::newRow("day") << u"2024-01-15"_s << P::Day << P::Day << QDate(2024, 1, 15)
                             << QDate(2024, 1, 15);
        QTest::newRow("leap day") << u"2024-02-29"_s << P::Day << P::Day << QDate(2024, 2, 29)
                                  << QDate(2024, 2, 29);
        QTest::newRow("years") << u"2019/2023"_s << P::Interval << P::Year << QDate(2019, 1, 1)
                               << QDate(2023, 12, 31);
        QTest::newRow("months") << u"2025-01/2025-06"_s << P::Interval << P::Month
                                << QDate(2025, 1, 1) << QDate(2025, 6, 30);
        QTest::newRow("days") << u"2023-07-05/2023-07-07"_s << P::Interval << P::Day
                              << QDate(2023, 7, 5) << QDate(2023, 7, 7);
        QTest::newRow("both ends the same")
            << u"2023/2023"_s << P::Interval << P::Year << QDate(2023, 1, 1) << QDate(2023, 12, 31);
    }
    void reads()
    {
        QFETCH(QString, iso);
        const std::optional<Period> period = Period::fromIso(iso);
        QVERIFY(period);
        QCOMPARE(period->iso(), iso);
        QTEST(period->precision(), "precision");
        QTEST(period->endPrecision(), "endPrecision");
        QTEST(period->firstDay(), "first");
        QTEST(period->lastDay(), "last");
        QCOMPARE(period->isUndated(), iso.isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("word") << u"soon"_s;
        QTest::newRow("two-digit year") << u"23"_s;
        QTest::newRow("five-digit year") << u"20230"_s;
        QTest::newRow("year nought") << u"0000"_s;
        QTest::newRow("negative year") << u"-202"_s;
        QTest::newRow("sign for a digit") << u"+202"_s;
        QTest::newRow("space for a digit") << u" 202"_s;
        QTest::newRow("full-width digits") << u"２０２３"_s;
        QTest::newRow("trailing space") << u"2023 "_s;
        QTest::newRow("one-digit month") << u"2023-1"_s;
        QTest::newRow("month nought") << u"2023-00"_s;
        QTest::newRow("thirteenth month") << u"2023-13"_s;
        QTest::newRow("slashes in a date") << u"2023/10/01"_s;
        QTest::newRow("other separator") << u"2023.10"_s;
        QTest::newRow("second separator other") << u"2023-10.01"_s;
        QTest::newRow("day nought") << u"2023-10-00"_s;
        QTest::newRow("no such day") << u"2023-02-29"_s;
        QTest::newRow("31 June") << u"2023-06-31"_s;
        QTest::newRow("date and time") << u"2023-10-01T00:00"_s;
        QTest::newRow("half year") << u"2025-H1"_s;
        QTest::newRow("quarter") << u"2025-Q1"_s;
        QTest::newRow("no end") << u"2019/"_s;
        QTest::newRow("no start") << u"/2023"_s;
        QTest::newRow("slash alone") << u"/"_s;
        QTest::newRow("ends before it starts") << u"2023/2019"_s;
        QTest::newRow("mixed precision") << u"2019/2023-06"_s;
        QTest::newRow("three ends") << u"2019/2020/2021"_s;
    }
    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!Period::fromIso(text));
    }

    void middleDay()
    {
        QCOMPARE(Period::fromIso(u"2023-10")->middleDay(), QDate(2023, 10, 16));
        QCOMPARE(Period::fromIso(u"2024-01-15")->middleDay(), QDate(2024, 1, 15));
        QCOMPARE(Period::fromIso(u"2019/2023")->middleDay(), QDate(2021, 7, 1));
        QVERIFY(!Period().middleDay().isValid());
    }

    void order()
    {
        const QStringList sorted{
            {},        u"2022"_s,    u"2023-01-01"_s, u"2023-01"_s, u"2023-01/2023-06"_s,
            u"2023"_s, u"2023-10"_s, u"2024"_s};
        QList<Period> periods;
        for (const QString &iso : sorted)
            periods.prepend(*Period::fromIso(iso));
        std::ranges::sort(periods, [](const Period &a, const Period &b) { return a < b; });
        QStringList result;
        for (const Period &period : std::as_const(periods))
            result.append(period.iso());
        QCOMPARE(result, sorted);
    }

    void equality()
    {
        QCOMPARE(*Period::fromIso(u""), Period());
        QCOMPARE(*Period::fromIso(u"2023"), *Period::fromIso(u"2023"));
        // Of the same days, but the source says one or the other.
        QVERIFY(!(*Period::fromIso(u"2023") == *Period::fromIso(u"2023-01/2023-12")));
        QVERIFY(!(Period() < Period()));
    }
};

QTEST_GUILESS_MAIN(TestPeriod)

#include "tst_period.moc"
