// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"
#include "targetprogress.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Exact = Qualifier::Exact;
constexpr auto About = Qualifier::About;
constexpr auto Over = Qualifier::Over;
constexpr auto AtLeast = Qualifier::AtLeast;
constexpr auto Under = Qualifier::Under;
constexpr auto AtMost = Qualifier::AtMost;
constexpr auto Range = Qualifier::Range;

/** A figure of a qualifier; the upper bound is for ranges. */
struct Number
{
    Qualifier qualifier = Exact;
    std::optional<double> value;
    std::optional<double> upper = {};
};

Observation observation(const Number &number, Status status, QStringView period)
{
    Observation figure = Samples::figure(u"F"_s, u"firms"_s, u"100101"_s, period, number.value);
    figure.qualifier = number.qualifier;
    figure.valueUpper = number.upper;
    figure.status = status;
    return figure;
}

Indicator indicator(Measure measure = Measure::Stock, Direction direction = Direction::Higher)
{
    Indicator record = *Samples::records().indicator(u"firms"_s);
    record.measure = measure;
    record.direction = direction;
    return record;
}

/** What is said of the part, in both languages; empty: nothing. */
BilingualText said(const Observation &actual, const Observation &target, const Indicator &of)
{
    const auto progress = targetProgress(actual, of, target, of);
    if (!progress)
        return {};
    return {progressText(*progress, Language::Chinese), progressText(*progress, Language::English)};
}

} // namespace

Q_DECLARE_METATYPE(Number)

class TestTargetProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatMayBeSaid_data()
    {
        QTest::addColumn<Number>("actual");
        QTest::addColumn<Number>("target");
        QTest::addColumn<QString>("en");
        QTest::addColumn<QString>("zh");
        const auto row = [](const char *name, const Number &actual, const Number &target,
                            const QString &en, const QString &zh) {
            QTest::newRow(name) << actual << target << en << zh;
        };
        const QString nothing;
        row("exact, exact", {Exact, 48}, {Exact, 100}, u"48%"_s, u"48%"_s);
        row("reached", {Exact, 120}, {Exact, 100}, u"120%"_s, u"120%"_s);
        row("none yet", {Exact, 0}, {Exact, 100}, u"0%"_s, u"0%"_s);
        row("a third is no round percentage", {Exact, 1}, {Exact, 3}, u"about 33%"_s, u"约33%"_s);
        row("small parts keep two digits", {Exact, 1}, {Exact, 80}, u"about 1.3%"_s, u"约1.3%"_s);
        row("missed by a little", {Exact, 998}, {Exact, 1000}, u"99.8%"_s, u"99.8%"_s);
        row("missed by very little", {Exact, 999999}, {Exact, 1e6}, u"about 99.9%"_s, u"约99.9%"_s);
        row("just passed", {Exact, 1002}, {Exact, 1000}, u"100.2%"_s, u"100.2%"_s);
        row("half is said to the percent", {Exact, 50}, {Exact, 100}, u"50%"_s, u"50%"_s);
        row("exact, about", {Exact, 48}, {About, 100}, u"about 48%"_s, u"约48%"_s);
        row("exact, over", {Exact, 48}, {Over, 100}, u"under 48%"_s, u"不足48%"_s);
        row("exact, at least", {Exact, 48}, {AtLeast, 100}, u"at most 48%"_s, u"不超过48%"_s);
        row("exact, under", {Exact, 48}, {Under, 100}, u"over 48%"_s, u"超过48%"_s);
        row("exact, at most", {Exact, 48}, {AtMost, 100}, u"at least 48%"_s, u"不低于48%"_s);
        row("exact, range", {Exact, 5}, {Range, 5, 10}, u"between 50% and 100%"_s, u"50%至100%"_s);
        row("about, exact", {About, 48}, {Exact, 100}, u"about 48%"_s, u"约48%"_s);
        row("about, over: half of the target", {About, 50}, {Over, 100}, u"at most about half"_s,
            u"不超过约一半"_s);
        row("about, at least", {About, 30}, {AtLeast, 100}, u"at most about 30%"_s,
            u"不超过约30%"_s);
        row("about, under", {About, 50}, {Under, 100}, u"at least about half"_s, u"不低于约一半"_s);
        row("about, range", {About, 5}, {Range, 5, 10}, u"between about half and about 100%"_s,
            u"约一半至约100%"_s);
        row("over, exact", {Over, 50}, {Exact, 100}, u"over 50%"_s, u"超过50%"_s);
        row("over, about", {Over, 50}, {About, 100}, u"at least about half"_s, u"不低于约一半"_s);
        row("over, over", {Over, 50}, {Over, 100}, nothing, nothing);
        row("over, at least", {Over, 50}, {AtLeast, 100}, nothing, nothing);
        row("over, at most", {Over, 50}, {AtMost, 100}, u"over 50%"_s, u"超过50%"_s);
        row("over, range", {Over, 5}, {Range, 5, 10}, u"over 50%"_s, u"超过50%"_s);
        row("at least, exact", {AtLeast, 50}, {Exact, 100}, u"at least 50%"_s, u"不低于50%"_s);
        row("at least, over", {AtLeast, 50}, {Over, 100}, nothing, nothing);
        row("under, exact", {Under, 50}, {Exact, 100}, u"under 50%"_s, u"不足50%"_s);
        row("under, over", {Under, 50}, {Over, 100}, u"under 50%"_s, u"不足50%"_s);
        row("under, under", {Under, 50}, {Under, 100}, nothing, nothing);
        row("at most, at least", {AtMost, 50}, {AtLeast, 100}, u"at most 50%"_s, u"不超过50%"_s);
        row("at most, at most", {AtMost, 50}, {AtMost, 100}, nothing, nothing);
        row("range, exact", {Range, 20, 30}, {Exact, 100}, u"between 20% and 30%"_s, u"20%至30%"_s);
        row("range, over", {Range, 20, 30}, {Over, 100}, u"under 30%"_s, u"不足30%"_s);
        row("range, range", {Range, 20, 30}, {Range, 100, 200}, u"between 10% and 30%"_s,
            u"10%至30%"_s);
        row("bounds are rounded outwards", {Range, 1, 2}, {Exact, 3}, u"between 33% and 67%"_s,
            u"33%至67%"_s);
        row("an upper bound is rounded up", {Exact, 1}, {AtLeast, 3}, u"at most 34%"_s,
            u"不超过34%"_s);
        row("a lower bound is rounded down", {AtLeast, 2}, {Exact, 3}, u"at least 66%"_s,
            u"不低于66%"_s);
        row("no actual value", {Exact, {}}, {Exact, 100}, nothing, nothing);
        row("no target value", {Exact, 50}, {Exact, {}}, nothing, nothing);
        row("a target of zero", {Exact, 50}, {Exact, 0}, nothing, nothing);
        row("over zero", {Exact, 50}, {Over, 0}, nothing, nothing);
        row("a negative target", {Exact, 50}, {Exact, -100}, nothing, nothing);
        row("a range from below zero", {Exact, 50}, {Range, -5, 100}, nothing, nothing);
        row("a negative figure", {Exact, -50}, {Exact, 100}, nothing, nothing);
        row("zero against an open target", {Exact, 0}, {Over, 100}, nothing, nothing);
        row("a range without its upper bound", {Exact, 50}, {Range, 100}, nothing, nothing);
        row("a range the wrong way round", {Exact, 50}, {Range, 100, 50}, nothing, nothing);
        row("infinite", {Exact, 50}, {Exact, std::numeric_limits<double>::infinity()}, nothing,
            nothing);
        row("too small to be told", {Exact, 1}, {Exact, 1e9}, nothing, nothing);
    }
    void whatMayBeSaid()
    {
        QFETCH(Number, actual);
        QFETCH(Number, target);
        const BilingualText text = said(observation(actual, Status::Actual, u"2023-07"),
                                        observation(target, Status::Target, u"2025"), indicator());
        QTEST(text.en, "en");
        QTEST(text.zh, "zh");
    }

    void onlyAmountsThatShouldGrow_data()
    {
        QTest::addColumn<Measure>("measure");
        QTest::addColumn<Direction>("direction");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("a stock") << Measure::Stock << Direction::Higher << true;
        QTest::newRow("a flow") << Measure::Flow << Direction::Higher << true;
        QTest::newRow("a rank") << Measure::Rank << Direction::Higher << false;
        QTest::newRow("a share") << Measure::Share << Direction::Higher << false;
        QTest::newRow("other") << Measure::Other << Direction::Higher << false;
        QTest::newRow("lower is better") << Measure::Stock << Direction::Lower << false;
        QTest::newRow("no direction") << Measure::Stock << Direction::None << false;
    }
    void onlyAmountsThatShouldGrow()
    {
        QFETCH(Measure, measure);
        QFETCH(Direction, direction);
        QFETCH(bool, isSaid);
        const BilingualText text =
            said(observation({Exact, 48}, Status::Actual, u"2023"),
                 observation({Exact, 100}, Status::Target, u"2025"), indicator(measure, direction));
        QCOMPARE(!text.isEmpty(), isSaid);
    }

    void times_data()
    {
        QTest::addColumn<Measure>("measure");
        QTest::addColumn<QString>("actual");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("a stock of a month against a year")
            << Measure::Stock << u"2023-07"_s << u"2025"_s << true;
        QTest::newRow("a stock later than its target")
            << Measure::Stock << u"2026"_s << u"2025"_s << true;
        QTest::newRow("an undated figure") << Measure::Stock << QString() << u"2025"_s << false;
        QTest::newRow("an undated target") << Measure::Stock << u"2023"_s << QString() << false;
        QTest::newRow("flows of years") << Measure::Flow << u"2023"_s << u"2025"_s << true;
        QTest::newRow("half of the target's year")
            << Measure::Flow << u"2025-01/2025-06"_s << u"2025"_s << true;
        QTest::newRow("half of another year")
            << Measure::Flow << u"2024-01/2024-06"_s << u"2025"_s << false;
        QTest::newRow("a month of another year")
            << Measure::Flow << u"2023-07"_s << u"2025"_s << false;
        QTest::newRow("a year against a day")
            << Measure::Flow << u"2024"_s << u"2025-12-31"_s << false;
    }
    void times()
    {
        QFETCH(Measure, measure);
        QFETCH(QString, actual);
        QFETCH(QString, target);
        QFETCH(bool, isSaid);
        const BilingualText text =
            said(observation({Exact, 48}, Status::Actual, actual),
                 observation({Exact, 100}, Status::Target, target), indicator(measure));
        QCOMPARE(!text.isEmpty(), isSaid);
    }

    void onlyAnActualFigureAndATarget()
    {
        const Observation actual = observation({Exact, 48}, Status::Actual, u"2023");
        const Observation target = observation({Exact, 100}, Status::Target, u"2025");
        QVERIFY(!said(actual, target, indicator()).isEmpty());
        for (const Status status : {Status::Target, Status::Forecast, Status::Statement}) {
            Observation other = actual;
            other.status = status;
            QVERIFY(said(other, target, indicator()).isEmpty());
        }
        for (const Status status : {Status::Actual, Status::Forecast, Status::Statement}) {
            Observation other = target;
            other.status = status;
            QVERIFY(said(actual, other, indicator()).isEmpty());
        }
        Observation other = target;
        other.unit = u"models"_s;
        QVERIFY(said(actual, other, indicator()).isEmpty());
        QVERIFY(
            !targetProgress(actual, indicator(Measure::Stock), target, indicator(Measure::Flow)));
    }
};

QTEST_GUILESS_MAIN(TestTargetProgress)
#include "tst_targetprogress.moc"
