// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingwords.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;
using namespace Zhitu::Samples;

/** The rules that find figures in disagreement, each with what it must find and what it must not. */
class TestFindings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void rules_data();
    void rules();
    void remarks_data();
    void remarks();
    void datesOfDocuments_data();
    void datesOfDocuments();

    void aClaimsCopiesAreNamedOnce();
    void idsAreStable();
    void unknownRecordsAreSkipped();
    void indicatorsHeldAgainstEachOther_data();
    void indicatorsHeldAgainstEachOther();
    void manyFigures_data();
    void manyFigures();
};

void TestFindings::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestFindings::rules_data()
{
    QTest::addColumn<QStringList>("figures");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *name, const QStringList &figures,
                        const QStringList &expected = {}) {
        QTest::newRow(name) << figures << expected;
    };
    const QStringList none;

    // One thing, one time.
    row("two counts of one day",
        {u"a firms 100000 2025-06 132 press"_s, u"b firms 100000 2025-06 141 paper"_s},
        {u"conflict same-figure a,b"_s});
    row("equal counts",
        {u"a firms 100000 2025-06 132 press"_s, u"b firms 100000 2025-06 132 paper"_s});
    row("counts of two days",
        {u"a firms 100000 2025-06 132 press"_s, u"b firms 100000 2025-07 141 paper"_s});
    row("of two regions",
        {u"a firms 100000 2025-06 132 press"_s, u"b firms 200000 2025-06 141 paper"_s});
    row("of two indicators",
        {u"a firms 100000 2025-06 132 press"_s, u"b companies 100000 2025-06 141 paper"_s});
    row("of a product and of the region",
        {u"a firms 100000 2025-06 132 press"_s,
         u"b firms 100000 2025-06 141 paper subject=product"_s});
    row("an actual figure and a target",
        {u"a firms 100000 2025 132 press"_s, u"b firms 100000 2025 141 paper status=target"_s});
    row("two targets",
        {u"a firms 100000 2025 132 press status=target"_s,
         u"b firms 100000 2025 141 paper status=target"_s},
        {u"conflict same-figure a,b"_s});
    row("two statements",
        {u"a firms 100000 2025 132 press status=statement"_s,
         u"b firms 100000 2025 141 paper status=statement"_s});
    row("undated ones", {u"a firms 100000 - 132 press"_s, u"b firms 100000 - 141 paper"_s});
    row("no number", {u"a firms 100000 2025 132 press"_s, u"b firms 100000 2025 none paper"_s});
    row("hedges that meet",
        {u"a firms 100000 2025 about:130 press"_s, u"b firms 100000 2025 over:125 paper"_s});
    row("two that meet, and a third that meets neither",
        {u"a firms 100000 2025 about:130 press"_s, u"b firms 100000 2025 132 paper"_s,
         u"c firms 100000 2025 180 early"_s},
        {u"conflict same-figure a,b,c"_s});
    row("only those that another one excludes are named",
        {u"a firms 100000 2025 over:100 press"_s, u"b firms 100000 2025 132 paper"_s,
         u"c firms 100000 2025 180 early"_s},
        {u"conflict same-figure b,c"_s});
    row("two figures in one document",
        {u"a firms 100000 2025 132 press"_s, u"b firms 100000 2025 141 press"_s},
        {u"conflict same-figure a,b"_s});

    // Editions of one publisher.
    row("a revision of the same publisher",
        {u"a firms 100000 2023 132 early"_s, u"b firms 100000 2023 141 late"_s},
        {u"different_date revision a,b"_s});
    row("by who stated it",
        {u"a firms 100000 2023 132 paper stated=X"_s, u"b firms 100000 2023 141 late stated=X"_s},
        {u"different_date revision a,b"_s});
    row("an undated edition is none",
        {u"a firms 100000 2023 132 early"_s, u"b firms 100000 2023 141 undated"_s},
        {u"conflict same-figure a,b"_s});
    row("two figures in one edition",
        {u"a firms 100000 2023 132 early"_s, u"b firms 100000 2023 141 early"_s},
        {u"conflict same-figure a,b"_s});
    row("editions, and another publisher",
        {u"a firms 100000 2023 132 early"_s, u"b firms 100000 2023 141 late"_s,
         u"c firms 100000 2023 150 paper"_s},
        {u"conflict same-figure a,b,c"_s});
    row("editions that may be of one day",
        {u"a firms 100000 2023 132 yearly"_s, u"b firms 100000 2023 141 early"_s},
        {u"conflict same-figure a,b"_s});

    // Breaks.
    row("the old and the new definition in one year",
        {u"a firms 100000 2023 132 press"_s, u"b firms 100000 2023 141 paper break"_s},
        {u"different_definition break-in-series a,b"_s});
    row("two of the new definition",
        {u"a firms 100000 2023 132 press break"_s, u"b firms 100000 2023 141 paper break"_s},
        {u"conflict same-figure a,b"_s});
    row("what is graver comes first",
        {u"a firms 100000 2023 132 press"_s, u"b firms 100000 2023 141 paper break"_s,
         u"c place 100000 2023 1 press"_s, u"d place 100000 2023 2 paper"_s},
        {u"conflict same-figure c,d"_s, u"different_definition break-in-series a,b"_s});

    // Ranks.
    row("two ranks", {u"a place 100000 2023 1 press"_s, u"b place 100000 2023 2 paper"_s},
        {u"conflict same-figure a,b"_s});
    row("a rank and a place in a list",
        {u"a place 100000 2023 4 press basis=listed_order"_s, u"b place 100000 2023 5 paper"_s});
    row("a rank and what a streak says",
        {u"a place 100000 2023 1 press basis=from_streak"_s, u"b place 100000 2023 2 paper"_s});
    row("what a streak of another ranking says",
        {u"a firms 100000 2023 1 press basis=from_streak"_s, u"b firms 100000 2023 2 paper"_s},
        {u"conflict same-figure a,b"_s});

    // A day in a month.
    row("a month and a day in it",
        {u"a firms 100000 2025-06 132 press"_s, u"b firms 100000 2025-06-30 141 paper"_s},
        {u"different_date day-in-month a,b"_s});
    row("its first day",
        {u"a firms 100000 2025-06 132 press"_s, u"b firms 100000 2025-06-01 141 paper"_s},
        {u"different_date day-in-month a,b"_s});
    row("the day after it",
        {u"a firms 100000 2025-06 132 press"_s, u"b firms 100000 2025-07-01 141 paper"_s});
    row("one of the days agrees",
        {u"a firms 100000 2025-06 132 press"_s, u"b firms 100000 2025-06-12 132 paper"_s,
         u"c firms 100000 2025-06-30 141 paper"_s});
    row("of the same publisher",
        {u"a firms 100000 2025-06 132 early"_s, u"b firms 100000 2025-06-30 141 late"_s});
    row("of a flow",
        {u"a output 100000 2025-06 132 press"_s, u"b output 100000 2025-06-30 14 paper"_s});
    row("of publishers that nobody names",
        {u"a firms 100000 2025-06 132 press"_s, u"b firms 100000 2025-06-30 141 official"_s},
        {u"different_date day-in-month a,b"_s});
    row("read in one document",
        {u"a firms 100000 2025-06 132 press origin=paper"_s,
         u"b firms 100000 2025-06-30 141 press origin=report"_s});
    row("a target for the day",
        {u"a firms 100000 2025-06 132 press status=target"_s,
         u"b firms 100000 2025-06-30 141 paper status=target"_s});
    row("one of two hedges reaches the day's upper bound",
        {u"a firms 100000 2025-06 at_most:100 press"_s, u"b firms 100000 2025-06 under:100 early"_s,
         u"c firms 100000 2025-06-30 100 paper"_s});
    row("one of two hedges reaches the day's lower bound",
        {u"a firms 100000 2025-06 at_least:100 press"_s, u"b firms 100000 2025-06 over:100 early"_s,
         u"c firms 100000 2025-06-30 100 paper"_s});
    row("neither reaches it",
        {u"a firms 100000 2025-06 under:100 press"_s, u"b firms 100000 2025-06 under:100 early"_s,
         u"c firms 100000 2025-06-30 100 paper"_s},
        {u"different_date day-in-month a,c"_s});

    // Alike indicators.
    row("alike by declaration",
        {u"a revenue 100000 2024 over:300 press"_s, u"b scale 100000 2024 about:350 paper"_s},
        {u"different_definition alike b,a"_s});
    row("alike, of two regions",
        {u"a revenue 100000 2024 over:300 press"_s, u"b scale 200000 2024 about:350 paper"_s});
    row("alike, with one number",
        {u"a revenue 100000 2024 350 press"_s, u"b scale 100000 2024 350 paper"_s});
    row("alike, within a year of each other",
        {u"a revenue 100000 2022-12 300 press"_s, u"b scale 100000 2024-01-01 350 paper"_s},
        {u"different_definition alike b,a"_s});
    row("alike, further apart",
        {u"a revenue 100000 2022-12 300 press"_s, u"b scale 100000 2024-01-02 350 paper"_s});
    row("alike, undated", {u"a revenue 100000 - 300 press"_s, u"b scale 100000 2024 350 paper"_s});
    row("alike, the nearest in time are named",
        {u"a revenue 100000 2020 300 press"_s, u"b revenue 100000 2023 310 press"_s,
         u"c scale 100000 2021 320 paper"_s, u"d scale 100000 2024 350 paper"_s,
         u"e scale 100000 2023 350 paper"_s},
        {u"different_definition alike e,b"_s});
    row("alike, of pairs as near the latest",
        {u"a revenue 100000 2020 300 press"_s, u"b scale 100000 2021 320 paper"_s,
         u"c revenue 100000 2023 310 press"_s, u"d scale 100000 2024 350 paper"_s},
        {u"different_definition alike d,c"_s});
    row("one name, and nobody defines it",
        {u"a loose 100000 2024 30 press"_s, u"b looser 100000 2024 70 paper"_s},
        {u"different_definition alike a,b"_s});
    row("one name, one definition",
        {u"a twin-1 100000 2024 30 press"_s, u"b twin-2 100000 2024 70 paper"_s});
    row("alike, a target",
        {u"a revenue 100000 2024 300 press"_s, u"b scale 100000 2024 350 paper status=target"_s});
    row("one name, another scope",
        {u"a large 100000 2024 30 press"_s, u"b small 100000 2024 70 paper"_s},
        {u"different_scope alike a,b"_s});
    row("not alike", {u"a firms 100000 2024 30 press"_s, u"b firms-other 100000 2024 70 paper"_s});

    // Parts and wholes.
    row("a district above its province",
        {u"a firms 100101 2023 51 press"_s, u"b firms 100000 2023 50 paper"_s},
        {u"arithmetic part-of-region a,b"_s});
    row("a district as large as its province",
        {u"a firms 100101 2023 50 press"_s, u"b firms 100000 2023 50 paper"_s});
    row("a district above the country",
        {u"a firms 100101 2023 51 press"_s, u"b firms XX 2023 50 paper"_s},
        {u"arithmetic part-of-region a,b"_s});
    row("a district above another province",
        {u"a firms 100101 2023 51 press"_s, u"b firms 200000 2023 50 paper"_s});
    row("another year", {u"a firms 100101 2023 51 press"_s, u"b firms 100000 2022 50 paper"_s});
    row("a hedge leaves room",
        {u"a firms 100101 2023 51 press"_s, u"b firms 100000 2023 about:50 paper"_s});
    row("over 50 is more than 50",
        {u"a firms 100101 2023 over:50 press"_s, u"b firms 100000 2023 50 paper"_s},
        {u"arithmetic part-of-region a,b"_s});
    row("a target for the part",
        {u"a firms 100101 2023 51 press status=target"_s, u"b firms 100000 2023 50 paper"_s});
    row("targets for part and whole",
        {u"a firms 100101 2023 51 press status=target"_s,
         u"b firms 100000 2023 50 paper status=target"_s});
    row("what is neither stock nor flow does not add up",
        {u"a firms-planned 100101 2023 51 press"_s, u"b firms-planned 100000 2023 50 paper"_s});
    row("ranks do not add up",
        {u"a place 100101 2023 5 press"_s, u"b place 100000 2023 2 paper"_s});
    row("shares do not add up",
        {u"a parent-share 100101 2023 80 press"_s, u"b parent-share 100000 2023 60 paper"_s});
    row("a product's figure is no region's part",
        {u"a firms 100101 2023 51 press subject=product"_s, u"b firms 100000 2023 50 paper"_s});
    row("a product's figures in both",
        {u"a firms 100101 2023 51 press subject=product"_s,
         u"b firms 100000 2023 50 paper subject=product"_s});
    row("one of two counts of the part leaves room",
        {u"a firms 100101 2023 51 press"_s, u"b firms 100000 2023 50 paper"_s,
         u"c firms 100101 2023 over:40 early"_s});
    row("one of two counts of the whole leaves room",
        {u"a firms 100101 2023 51 press"_s, u"b firms 100000 2023 50 paper"_s,
         u"c firms 100000 2023 over:49 early"_s});
    row("an indicator above the one that contains it",
        {u"a part 100000 2023 51 press"_s, u"b firms 100000 2023 50 paper"_s},
        {u"arithmetic part-of-indicator a,b"_s});
    row("an indicator within it",
        {u"a part 100000 2023 30 press"_s, u"b firms 100000 2023 35 paper"_s});
    row("an indicator above one of another unit",
        {u"a part 100000 2023 51 press"_s, u"b companies 100000 2023 50 paper"_s});
    row("a half-year above its year",
        {u"a output 100000 2024-01/2024-06 51 press"_s, u"b output 100000 2024 50 paper"_s},
        {u"arithmetic part-of-year a,b"_s});
    row("a half-year within it",
        {u"a output 100000 2024-01/2024-06 50 press"_s, u"b output 100000 2024 50 paper"_s});
    row("a half-year above another year",
        {u"a output 100000 2024-01/2024-06 51 press"_s, u"b output 100000 2023 50 paper"_s});
    row("a year from July to June above the first year",
        {u"a output 100000 2023-07/2024-06 51 press"_s, u"b output 100000 2023 50 paper"_s});
    row("half a year above a forecast",
        {u"a output 100000 2024-01/2024-06 51 press"_s,
         u"b output 100000 2024 50 paper status=forecast"_s});
    row("a stock in mid-year",
        {u"a firms 100000 2024-06 51 press"_s, u"b firms 100000 2024 50 press"_s});

    // Shares.
    row("a share that does not follow",
        {u"a share 100000 2023-10 60 press"_s, u"b firms 100000 2023-10 122 paper"_s,
         u"c firms XX 2023-10 254 paper"_s},
        {u"arithmetic share a"_s});
    row("about half",
        {u"a share 100000 2023-10 about:50 press"_s, u"b firms 100000 2023-10 122 paper"_s,
         u"c firms XX 2023-10 254 paper"_s});
    row("rounded to whole percents",
        {u"a share 100000 2023 48 press"_s, u"b firms 100000 2023 122 paper"_s,
         u"c firms XX 2023 254 paper"_s});
    row("rounded up",
        {u"a share 100000 2023 67 press"_s, u"b firms 100000 2023 2 paper"_s,
         u"c firms XX 2023 3 paper"_s});
    row("rounded wrongly",
        {u"a share 100000 2023 49 press"_s, u"b firms 100000 2023 122 paper"_s,
         u"c firms XX 2023 254 paper"_s},
        {u"arithmetic share a"_s});
    row("the parts are of another year",
        {u"a share 100000 2022 60 press"_s, u"b firms 100000 2023 122 paper"_s,
         u"c firms XX 2023 254 paper"_s});
    row("of an indicator's whole",
        {u"a part-share 100000 2023 60 press"_s, u"b part 100000 2023 50 paper"_s,
         u"c firms 100000 2023 100 paper"_s},
        {u"arithmetic share a"_s});
    row("of the region's parent",
        {u"a parent-share 100101 2023 60 press"_s, u"b models 100101 2023 50 paper"_s,
         u"c models 100000 2023 100 paper"_s},
        {u"arithmetic share a"_s});
    row("one of two counts fits",
        {u"a share 100000 2023 32 press"_s, u"b firms 100000 2023 132 paper"_s,
         u"b2 firms 100000 2023 141 early"_s, u"c firms XX 2023 439 paper"_s},
        {u"conflict same-figure b,b2"_s});
    row("of targets",
        {u"a share 100000 2023 60 press status=target"_s,
         u"b firms 100000 2023 122 paper status=target"_s,
         u"c firms XX 2023 254 paper status=target"_s});
    row("of less than nothing",
        {u"a share 100000 2023 60 press"_s, u"b firms 100000 2023 -5 paper"_s,
         u"c firms XX 2023 100 paper"_s});

    // Slips.
    row("a slip", {u"a place 100000 2023 1 press slip"_s}, {u"source_slip slip a"_s});
}

void TestFindings::rules()
{
    QFETCH(const QStringList, figures);
    QFETCH(const QStringList, expected);

    QCOMPARE(foundIn(figures), expected);
    // The order of the records is no matter of what is found.
    QCOMPARE(foundIn({figures.crbegin(), figures.crend()}).size(), expected.size());
}

void TestFindings::remarks_data()
{
    QTest::addColumn<QStringList>("figures");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("a share that follows")
        << QStringList{u"a share 100000 2023-10 about:50 press"_s,
                       u"b firms 100000 2023-10 122 paper"_s, u"c firms XX 2023-10 254 paper"_s}
        << QStringList{u"agreement share a"_s};
    QTest::newRow("a share without its whole")
        << QStringList{u"a share 100000 2023-10 about:50 press"_s,
                       u"b firms 100000 2023-10 122 paper"_s}
        << QStringList();
    QTest::newRow("a share of nothing")
        << QStringList{u"a share 100000 2023 0 press"_s, u"b firms 100000 2023 0 paper"_s,
                       u"c firms XX 2023 0 paper"_s}
        << QStringList();
}

void TestFindings::remarks()
{
    QFETCH(const QStringList, figures);
    QFETCH(const QStringList, expected);

    QCOMPARE(notedIn(figures), expected);
}

void TestFindings::datesOfDocuments_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("isFound");
    QTest::addColumn<Status>("status");
    QTest::addColumn<Qualifier>("qualifier");

    QTest::newRow("another month")
        << u"report"_s << u"2023-09"_s << u"report"_s << true << Status::Actual << Qualifier::Exact;
    QTest::newRow("its month") << u"report"_s << u"2023-08"_s << u"report"_s << false
                               << Status::Actual << Qualifier::Exact;
    QTest::newRow("its year") << u"policy"_s << u"2023"_s << u"report"_s << false << Status::Actual
                              << Qualifier::Exact;
    QTest::newRow("the day before") << u"policy"_s << u"2023-07-31"_s << u"report"_s << true
                                    << Status::Actual << Qualifier::Exact;
    QTest::newRow("no document's coming out") << u"statement"_s << u"2023-09"_s << u"report"_s
                                              << false << Status::Actual << Qualifier::Exact;
    QTest::newRow("an undated document") << u"report"_s << u"2023-09"_s << u"undated"_s << false
                                         << Status::Actual << Qualifier::Exact;
    QTest::newRow("an undated event")
        << u"report"_s << QString() << u"report"_s << false << Status::Actual << Qualifier::Exact;
    QTest::newRow("no document quoted")
        << u"report"_s << u"2023-09"_s << QString() << false << Status::Actual << Qualifier::Exact;
    QTest::newRow("planned for another month") << u"report"_s << u"2023-09"_s << u"report"_s
                                               << false << Status::Target << Qualifier::Exact;
    QTest::newRow("about another month") << u"report"_s << u"2023-09"_s << u"report"_s << false
                                         << Status::Actual << Qualifier::About;
}

void TestFindings::datesOfDocuments()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, period);
    QFETCH(const QString, origin);
    QFETCH(const bool, isFound);

    Catalog catalog = relatedRecords();
    Event event;
    event.id = u"E1"_s;
    event.kind = kind;
    event.period = *Period::fromIso(period);
    QFETCH(const Status, status);
    event.status = status;
    QFETCH(const Qualifier, qualifier);
    event.qualifier = qualifier;
    event.region = u"XX"_s;
    event.source = u"press"_s;
    event.origin = origin;
    catalog.events = {event};
    catalog.buildIndex();
    QCOMPARE(inShort(findFindings(catalog, QList<Observation>()).findings),
             isFound ? QStringList{u"different_date document-date E1"_s} : QStringList());
}

void TestFindings::aClaimsCopiesAreNamedOnce()
{
    const Findings found = findFindings(
        relatedRecords(),
        observations({u"a firms 100000 2023 132 copy-1"_s, u"b firms 100000 2023 132 copy-2"_s,
                      u"c firms 100000 2023 132 early origin=paper"_s,
                      u"d firms 100000 2023 141 late"_s, u"e firms 100000 2023 132 press"_s}));
    QCOMPARE(found.findings.size(), 1);
    QCOMPARE(found.findings.constFirst().observations, (QStringList{u"a"_s, u"d"_s, u"e"_s}));
    QCOMPARE(found.findings.constFirst().copies, (QStringList{u"b"_s, u"c"_s}));
}

void TestFindings::idsAreStable()
{
    const Catalog catalog = relatedRecords();
    const QStringList lines{u"a firms 100000 2025-06 132 press"_s,
                            u"b firms 100000 2025-06 141 paper"_s};
    const Findings found = findFindings(catalog, observations(lines));
    QCOMPARE(found.findings.size(), 1);
    QCOMPARE(found.findings.constFirst().id, u"same-figure:firms:100000:2025-06"_s);

    // Whatever else is there, before or after.
    const Findings more =
        findFindings(catalog,
                     observations(QStringList{u"x models 100101 2020 7 press"_s} + lines
                                  + QStringList{u"y models 100101 2020 9 paper"_s,
                                                u"z firms 100000 2025-06 132 early"_s}));
    QCOMPARE(more.findings.size(), 2);
    QVERIFY(std::ranges::any_of(more.findings, [&](const Finding &finding) {
        return finding.id == found.findings.constFirst().id;
    }));
}

void TestFindings::unknownRecordsAreSkipped()
{
    const Findings found = findFindings(
        relatedRecords(),
        observations(
            {u"a nothing 100000 2025-06 132 press"_s, u"b nothing 100000 2025-06 141 paper"_s,
             u"c firms nowhere 2025-06 132 press"_s, u"d firms nowhere 2025-06 141 paper"_s,
             u"e firms 100000 2025-06 132 press subject=nobody"_s,
             u"f firms 100000 2025-06 141 paper subject=nobody"_s}));
    QCOMPARE(found.findings, QList<Finding>());
    QCOMPARE(findFindings(Catalog(), QList<Observation>()).findings, QList<Finding>());
}

void TestFindings::indicatorsHeldAgainstEachOther_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QStringList>("others");

    QTest::newRow("a share, its part, and wholes")
        << u"part-share"_s << QStringList{u"companies"_s, u"firms"_s, u"part"_s, u"part-share"_s};
    QTest::newRow("a streak and its ranking") << u"run"_s << QStringList{u"place"_s, u"run"_s};
    QTest::newRow("alike") << u"revenue"_s << QStringList{u"revenue"_s, u"scale"_s};
    QTest::newRow("of one name") << u"large"_s << QStringList{u"large"_s, u"small"_s};
    QTest::newRow("nothing else") << u"output"_s << QStringList{u"output"_s};
    QTest::newRow("no indicator") << u"nowhere"_s << QStringList{};
}

void TestFindings::indicatorsHeldAgainstEachOther()
{
    QFETCH(const QString, indicator);
    QStringList found = heldAgainstEachOther(relatedRecords(), {indicator});
    found.sort();
    QTEST(found, "others");
}

void TestFindings::manyFigures_data()
{
    QTest::addColumn<QStringList>("figures");
    QTest::addColumn<qsizetype>("findings");

    // Whatever there are many of: nothing may take a time that grows with its square.
    const auto row = [](const char *name, const QStringList &figures, qsizetype findings) {
        QTest::newRow(name) << figures << findings;
    };
    row("of one day, all equal", {u"a firms 100000 2023 5 press"_s}, 0);
    row("of one day, all different",
        {u"a firms 100000 2023 5 press"_s, u"b firms 100000 2023 6 paper"_s}, 1);
    row("totals that fall", {u"a total 100000 2024-02 4 press"_s, u"b total 100000 2023 5 early"_s},
        1);
    row("claims that agree", {u"a run 100000 2019/2023 5 press"_s}, 0);
    row("claims that do not",
        {u"a run 100000 2019/2023 5 press"_s, u"b run 100000 2019/2023 4 paper"_s}, 1);
    row("undated claims that do not",
        {u"a run 100000 2019/2023 5 press"_s, u"b run 100000 - 3 press"_s}, 1);
    row("claims and ranks", {u"a run 100000 2019/2023 5 press"_s, u"b place 100000 2020 1 early"_s},
        0);
    row("alike indicators", {u"a revenue 100000 2023 5 press"_s, u"b scale 100000 2023 6 paper"_s},
        1);
    row("days of a month",
        {u"a firms 100000 2025-06 5 press"_s, u"b firms 100000 2025-06-30 6 paper"_s}, 1);
    row("shares and parts",
        {u"a share 100000 2023 50 press"_s, u"b firms 100000 2023 5 paper"_s,
         u"c firms XX 2023 10 paper"_s},
        0);
}

void TestFindings::manyFigures()
{
    QFETCH(const QStringList, figures);
    QFETCH(const qsizetype, findings);

    const Catalog catalog = relatedRecords();
    const QList<Observation> patterns = observations(figures);
    constexpr int count = 100'000;
    QList<Observation> all;
    all.reserve(count);
    for (int i = 0; i < count; ++i) {
        all.append(patterns.at(i % patterns.size()));
        all.last().id = QString::number(i);
    }
    QElapsedTimer timer;
    timer.start();
    const Findings found = findFindings(catalog, all);
    const qint64 elapsed = timer.elapsed();
    QCOMPARE(found.findings.size(), findings);
    // It takes a tenth of a second; a rule that looks at all pairs takes a minute.
    QVERIFY2(elapsed < 6'000, qPrintable(u"%1 ms"_s.arg(elapsed)));
}

QTEST_GUILESS_MAIN(TestFindings)

#include "tst_findings.moc"
