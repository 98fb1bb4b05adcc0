// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/findings.h"
#include "findingsamples.h"
#include "findingtexts.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

Q_DECLARE_METATYPE(std::optional<GoalVerdict>)

/** Whether a goal came true: what two figures tell, and which figure is asked. */
class TestGoals final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void verdicts_data();
    void verdicts();
    void lowerIsBetter_data();
    void lowerIsBetter();
    void placesInAListTellNothing();
    void claimsThatDifferTellNothing_data();
    void claimsThatDifferTellNothing();
    void whatCameFirst_data();
    void whatCameFirst();
    void theTellingFigure_data();
    void theTellingFigure();
    void texts_data();
    void texts();
};

void TestGoals::verdicts_data()
{
    QTest::addColumn<QString>("actual"); // indicator, period and figure
    QTest::addColumn<QString>("target");
    QTest::addColumn<std::optional<GoalVerdict>>("verdict");

    using Verdict = std::optional<GoalVerdict>;
    const auto row = [](const char *name, const char *actual, const char *target, Verdict verdict) {
        QTest::newRow(name) << QString::fromLatin1(actual) << QString::fromLatin1(target)
                            << verdict;
    };
    const Verdict reached = GoalVerdict::Reached;
    const Verdict missed = GoalVerdict::Missed;
    const Verdict open = GoalVerdict::NotTold;
    const Verdict early = GoalVerdict::NotYet;

    // Time.
    row("before its time", "firms 2023-07 about:50", "firms 2025 over:100", early);
    row("before its time, as high", "firms 2025-06 120", "firms 2025 over:100", early);
    row("on its last day", "firms 2025-12-31 120", "firms 2025 over:100", reached);
    row("for its year", "firms 2025 120", "firms 2025 over:100", reached);
    row("within a year after", "firms 2027-01-01 90", "firms 2025 over:100", missed);
    row("later", "firms 2027-01-02 90", "firms 2025 over:100", {});
    row("undated", "firms - 90", "firms 2025 over:100", {});
    row("a flow of the target's year", "output 2025 90", "output 2025 100", missed);
    row("a flow of part of it", "output 2025-01/2025-06 90", "output 2025 100", {});
    row("a flow of an earlier year", "output 2024 190", "output 2025 100", early);
    row("a flow of an earlier half-year", "output 2024-01/2024-06 190", "output 2025 100", {});
    row("a flow of a later year", "output 2026 190", "output 2025 100", {});

    // Qualifiers.
    row("exact, the number", "firms 2025 100", "firms 2025 100", reached);
    row("exact, one less", "firms 2025 99", "firms 2025 100", missed);
    row("over, the number", "firms 2025 100", "firms 2025 over:100", missed);
    row("over, one more", "firms 2025 101", "firms 2025 over:100", reached);
    row("over both", "firms 2025 over:100", "firms 2025 over:100", reached);
    row("at least, the number", "firms 2025 100", "firms 2025 at_least:100", reached);
    row("at least, over less", "firms 2025 over:90", "firms 2025 at_least:100", open);
    row("at least, under", "firms 2025 under:100", "firms 2025 at_least:100", missed);
    row("at least, at most", "firms 2025 at_most:100", "firms 2025 at_least:100", open);
    row("about, well above", "firms 2025 about:120", "firms 2025 over:100", reached);
    row("about, at it", "firms 2025 about:100", "firms 2025 over:100", open);
    row("about, well below", "firms 2025 about:80", "firms 2025 over:100", missed);
    row("about so many wanted, as many", "firms 2025 50", "firms 2025 about:50", reached);
    row("about so many wanted, nearly", "firms 2025 46", "firms 2025 about:50", open);
    row("about so many wanted, fewer", "firms 2025 44", "firms 2025 about:50", missed);
    row("a range, its lower end", "firms 2025 5", "firms 2025 range:5..10", reached);
    row("a range, more", "firms 2025 12", "firms 2025 range:5..10", reached);
    row("a range, less", "firms 2025 4", "firms 2025 range:5..10", missed);
    row("a range against a number within", "firms 2025 range:90..110", "firms 2025 100", open);
    row("at most, where more is better", "firms 2025 50", "firms 2025 at_most:100", open);
    row("no number", "firms 2025 none", "firms 2025 100", {});
    row("another unit", "companies 2025 100", "firms 2025 100", {});
    row("no direction", "share 2025 100", "share 2025 100", {});
}

void TestGoals::verdicts()
{
    QFETCH(const QString, actual);
    QFETCH(const QString, target);
    QFETCH(const std::optional<GoalVerdict>, verdict);

    const auto figure = [](const QString &text, const QString &status) {
        return Samples::observationFrom(u"x %1 100000 %2 %3 press status=%4"_s.arg(
            text.section(u' ', 0, 0), text.section(u' ', 1, 1), text.section(u' ', 2, 2), status));
    };
    const Observation goal = figure(target, u"target"_s);
    const Catalog catalog = Samples::relatedRecords();
    const Indicator &indicator = *catalog.indicator(goal.indicator);
    QVERIFY(goalVerdict(figure(actual, u"actual"_s), goal, indicator) == verdict);
    QVERIFY(!goalVerdict(figure(actual, u"forecast"_s), goal, indicator));
    QVERIFY(!goalVerdict(figure(actual, u"actual"_s), figure(target, u"forecast"_s), indicator));
}

void TestGoals::lowerIsBetter_data()
{
    QTest::addColumn<QString>("actual");
    QTest::addColumn<QString>("target");
    QTest::addColumn<GoalVerdict>("verdict");

    QTest::newRow("the rank wanted") << u"3"_s << u"3"_s << GoalVerdict::Reached;
    QTest::newRow("a better one") << u"1"_s << u"3"_s << GoalVerdict::Reached;
    QTest::newRow("a worse one") << u"4"_s << u"3"_s << GoalVerdict::Missed;
    QTest::newRow("under, the number") << u"3"_s << u"under:3"_s << GoalVerdict::Missed;
    QTest::newRow("at most, the number") << u"3"_s << u"at_most:3"_s << GoalVerdict::Reached;
    QTest::newRow("a range, its upper end") << u"10"_s << u"range:5..10"_s << GoalVerdict::Reached;
    QTest::newRow("a range, beyond") << u"11"_s << u"range:5..10"_s << GoalVerdict::Missed;
    QTest::newRow("at least, where less is better")
        << u"3"_s << u"at_least:3"_s << GoalVerdict::NotTold;
}

void TestGoals::lowerIsBetter()
{
    QFETCH(const QString, actual);
    QFETCH(const QString, target);
    QFETCH(const GoalVerdict, verdict);

    const Catalog catalog = Samples::relatedRecords();
    const auto found = goalVerdict(
        Samples::observationFrom(u"a place 100000 2025 %1 press"_s.arg(actual)),
        Samples::observationFrom(u"b place 100000 2025 %1 press status=target"_s.arg(target)),
        *catalog.indicator(u"place"_s));
    QVERIFY(found == verdict);
}

void TestGoals::placesInAListTellNothing()
{
    const Catalog catalog = Samples::relatedRecords();
    const Observation goal =
        Samples::observationFrom(u"b place 100000 2025 3 press status=target"_s);
    const Indicator &indicator = *catalog.indicator(u"place"_s);
    QVERIFY(goalVerdict(Samples::observationFrom(u"a place 100000 2025 3 press basis=explicit"_s),
                        goal, indicator)
            == GoalVerdict::Reached);
    QVERIFY(
        !goalVerdict(Samples::observationFrom(u"a place 100000 2025 3 press basis=listed_order"_s),
                     goal, indicator));
}

void TestGoals::claimsThatDifferTellNothing_data()
{
    QTest::addColumn<QStringList>("figures");
    QTest::addColumn<GoalVerdict>("verdict");

    QTest::newRow("both above") << QStringList{u"a firms 100000 2025 120 press"_s,
                                               u"b firms 100000 2025 130 paper"_s}
                                << GoalVerdict::Reached;
    QTest::newRow("one above, one below")
        << QStringList{u"a firms 100000 2025 120 press"_s, u"b firms 100000 2025 90 paper"_s}
        << GoalVerdict::NotTold;
    QTest::newRow("one below, of a later time")
        << QStringList{u"a firms 100000 2025 120 press"_s, u"b firms 100000 2026-05 90 paper"_s}
        << GoalVerdict::Reached;
}

void TestGoals::claimsThatDifferTellNothing()
{
    QFETCH(const QStringList, figures);
    QFETCH(const GoalVerdict, verdict);

    QList<Observation> all{
        Samples::observationFrom(u"goal firms 100000 2025 100 press status=target"_s)};
    for (const QString &line : figures)
        all.append(Samples::observationFrom(line));
    const Findings found = findFindings(Samples::relatedRecords(), all);
    QCOMPARE(found.remarks.size(), 1);
    QVERIFY(found.remarks.constFirst().verdict == verdict);
}

void TestGoals::whatCameFirst_data()
{
    QTest::addColumn<QString>("actual");
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("order");

    // "early" is of 10 January 2024.
    QTest::newRow("the figure, by a day")
        << u"2024-01-09"_s << u"early"_s << int(GoalOrder::ActualFirst);
    QTest::newRow("both on one day") << u"2024-01-10"_s << u"early"_s << int(GoalOrder::NotKnown);
    QTest::newRow("the target, by a day")
        << u"2024-01-11"_s << u"early"_s << int(GoalOrder::TargetFirst);
    QTest::newRow("in its month") << u"2024-01"_s << u"early"_s << int(GoalOrder::NotKnown);
    // "copy-1" of 2 March repeats "paper" of the day before.
    QTest::newRow("the target, read in a later copy")
        << u"2024-03-02"_s << u"copy-1"_s << int(GoalOrder::TargetFirst);
    QTest::newRow("both on the day of what was copied")
        << u"2024-03-01"_s << u"copy-1"_s << int(GoalOrder::NotKnown);
    QTest::newRow("nobody says when it was set")
        << u"2024-01-09"_s << u"undated"_s << int(GoalOrder::NotKnown);
}

void TestGoals::whatCameFirst()
{
    QFETCH(const QString, actual);
    QFETCH(const QString, source);
    QFETCH(const int, order);

    QCOMPARE(int(goalOrder(Samples::observationFrom(u"a firms 100000 %1 50 press"_s.arg(actual)),
                           Samples::observationFrom(
                               u"b firms 100000 2025 100 %1 status=target"_s.arg(source)),
                           Samples::relatedRecords())),
             order);
}

void TestGoals::theTellingFigure_data()
{
    QTest::addColumn<QStringList>("figures");
    QTest::addColumn<QString>("telling"); // empty: none

    const QString goal = u"goal firms 100000 2025 100 press status=target"_s;
    const auto row = [&goal](const char *name, const QStringList &figures, const QString &telling) {
        QTest::newRow(name) << QStringList{goal} + figures << telling;
    };
    row("none", {}, {});
    row("the only one", {u"a firms 100000 2023 50 press"_s}, u"a"_s);
    row("the last before", {u"a firms 100000 2023 50 press"_s, u"b firms 100000 2024 60 press"_s},
        u"b"_s);
    row("the first of its time",
        {u"a firms 100000 2024 50 press"_s, u"b firms 100000 2025-12-31 110 press"_s,
         u"c firms 100000 2026-06 120 press"_s},
        u"b"_s);
    row("of those at its end, the one that begins first",
        {u"a firms 100000 2025 110 press"_s, u"b firms 100000 2025-12-31 120 press"_s}, u"a"_s);
    row("another region's", {u"a firms 200000 2025 50 press"_s}, {});
    row("another subject's", {u"a firms 100000 2025 50 press subject=product"_s}, {});
    row("one declared comparable", {u"a firms-planned 100000 2023 50 press"_s}, u"a"_s);
    row("its own before a comparable one",
        {u"a firms-planned 100000 2025 50 press"_s, u"b firms 100000 2023 50 press"_s}, u"b"_s);
    row("one with another unit", {u"a models 100000 2023 50 press"_s}, {});
    row("two that are declared",
        {u"a firms-planned 100000 2023 50 press"_s, u"b firms-large 100000 2023 50 press"_s}, {});
    row("two, of which one has another unit",
        {u"a firms-planned 100000 2023 50 press"_s, u"b models 100000 2023 50 press"_s}, u"a"_s);
    row("two, of which one has no number",
        {u"a firms-planned 100000 2023 50 press"_s, u"b firms-large 100000 2023 none press"_s},
        u"a"_s);
    row("one that is not declared", {u"a firms-other 100000 2025 50 press"_s}, {});
    row("a forecast", {u"a firms 100000 2025 150 press status=forecast"_s}, {});
}

void TestGoals::theTellingFigure()
{
    QFETCH(const QStringList, figures);
    QFETCH(const QString, telling);

    QList<Observation> all;
    for (const QString &line : figures)
        all.append(Samples::observationFrom(line));
    const Findings found = findFindings(Samples::relatedRecords(), all);
    QCOMPARE(found.findings.size(), 0);
    QCOMPARE(found.remarks.size(), telling.isEmpty() ? 0 : 1);
    if (telling.isEmpty())
        return;
    QCOMPARE(found.remarks.constFirst().observations, QStringList{u"goal"_s});
    QCOMPARE(found.remarks.constFirst().evidence, QStringList{telling});
}

void TestGoals::texts_data()
{
    QTest::addColumn<QString>("actual");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("english");

    QTest::newRow("progress") << u"2023-07 about:50"_s << u"early"_s
                              << u"Province A: target of over 100 firms for 2025; the actual "
                                 "figure is earlier, about 50 firms (Jul 2023): progress, no "
                                 "outcome. The target was set after that (10 Jan 2024)."_s;
    QTest::newRow("reached") << u"2025 120"_s << u"early"_s
                             << u"Province A: the target of over 100 firms for 2025 was reached: "
                                "120 firms (2025). The target had been set before (10 Jan 2024)."_s;
    QTest::newRow("missed") << u"2025 90"_s << u"undated"_s
                            << u"Province A: the target of over 100 firms for 2025 was missed: 90 "
                               "firms (2025)."_s;
    QTest::newRow("open") << u"2025 over:90"_s << u"undated"_s
                          << u"Province A: whether the target of over 100 firms for 2025 was "
                             "reached does not follow from over 90 firms (2025)."_s;
}

void TestGoals::texts()
{
    QFETCH(const QString, actual);
    QFETCH(const QString, source);
    QFETCH(const QString, english);

    const auto catalog = std::make_shared<const Catalog>(Samples::relatedRecords());
    const FindingReportPtr report = findingReport(
        catalog,
        {Samples::observationFrom(u"a firms 100000 %1 press"_s.arg(actual)),
         Samples::observationFrom(u"b firms 100000 2025 over:100 %1 status=target"_s.arg(source))});
    QCOMPARE(report->remarks().size(), 1);
    QCOMPARE(findingExplanation(*report, report->remarks().constFirst(), Language::English),
             english);
    QCOMPARE(report->remarksOf(u"a"_s), report->remarksOf(u"b"_s));
}

QTEST_GUILESS_MAIN(TestGoals)

#include "tst_goals.moc"
