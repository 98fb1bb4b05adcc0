// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparisonmodel.h"
#include "comparisonsamples.h"

#include <QRegularExpression>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using Samples::figure;
using Samples::ids;
using Samples::joins;
using Samples::list;
using Samples::panels;
using Samples::ranked;
using Samples::spec;
using Samples::statedBy;
using Samples::withStatus;

/** Which figures of timelines and rankings are joined, and which are not. */
class TestFigureSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void timelineJoins_data()
    {
        QTest::addColumn<Observation>("first");
        QTest::addColumn<Observation>("second");
        QTest::addColumn<bool>("joined");
        const auto by = [](const QString &who, const QString &id, QStringView period,
                           const QString &indicator = u"firms"_s) {
            return statedBy(figure(id, indicator, u"100101"_s, period, 5), who);
        };
        const auto changed = [](Observation observation, auto change) {
            change(observation);
            return observation;
        };
        const Observation first = by(u"A"_s, u"1"_s, u"2023-06");
        const Observation second = by(u"A"_s, u"2"_s, u"2023-07");
        QTest::newRow("neighbours") << first << second << true;
        QTest::newRow("whatever the order of the data") << second << first << true;
        QTest::newRow("publishers differ") << first << by(u"B"_s, u"2"_s, u"2023-07") << false;
        QTest::newRow("regions differ")
            << first << changed(second, [](Observation &o) { o.region = u"100102"_s; }) << false;
        QTest::newRow("indicators differ")
            << first << by(u"A"_s, u"2"_s, u"2023-07", u"firms-twin"_s) << false;
        QTest::newRow("subjects differ")
            << first << changed(second, [](Observation &o) { o.subject = u"product"_s; }) << false;
        QTest::newRow("break in series")
            << first << changed(second, [](Observation &o) { o.breakBefore = true; }) << false;
        QTest::newRow("break before the earlier one")
            << changed(first, [](Observation &o) { o.breakBefore = true; }) << second << true;
        QTest::newRow("a target") << first << withStatus(second, Status::Target) << false;
        QTest::newRow("a forecast") << first << withStatus(second, Status::Forecast) << false;
        QTest::newRow("undated") << first << by(u"A"_s, u"2"_s, u"") << false;
        QTest::newRow("no number")
            << first << changed(second, [](Observation &o) { o.value.reset(); }) << false;
        QTest::newRow("overlap") << first << by(u"A"_s, u"2"_s, u"2023-06-30") << false;
        QTest::newRow("a year holds the month") << first << by(u"A"_s, u"2"_s, u"2023") << false;
        QTest::newRow("a stock, month then day")
            << first << by(u"A"_s, u"2"_s, u"2023-07-01") << true;
        QTest::newRow("a stock, month then year") << first << by(u"A"_s, u"2"_s, u"2024") << true;
        QTest::newRow("a stock, month then half-year")
            << first << by(u"A"_s, u"2"_s, u"2024-01/2024-06") << false;
        const Observation flow = by(u"A"_s, u"1"_s, u"2023", u"output"_s);
        QTest::newRow("a flow, year then year")
            << flow << by(u"A"_s, u"2"_s, u"2024", u"output"_s) << true;
        QTest::newRow("a flow, year then twelve months")
            << flow << by(u"A"_s, u"2"_s, u"2024-01/2024-12", u"output"_s) << true;
        QTest::newRow("a flow, year then half-year")
            << flow << by(u"A"_s, u"2"_s, u"2024-01/2024-06", u"output"_s) << false;
        QTest::newRow("a flow, year then month")
            << flow << by(u"A"_s, u"2"_s, u"2024-01", u"output"_s) << false;
        QTest::newRow("a flow, year then day")
            << flow << by(u"A"_s, u"2"_s, u"2024-01-01", u"output"_s) << false;
        const Observation unsaid = figure(u"1"_s, u"firms"_s, u"100101"_s, u"2023-06", 5);
        const Observation unsaidLater = figure(u"2"_s, u"firms"_s, u"100101"_s, u"2023-07", 5);
        QTest::newRow("unknown publisher, one source") << unsaid << unsaidLater << true;
        QTest::newRow("unknown publisher, two sources")
            << unsaid << changed(unsaidLater, [](Observation &o) { o.source = u"official"_s; })
            << false;
        QTest::newRow("unknown publisher, two sources quoting one")
            << changed(unsaid, [](Observation &o) { o.origin = u"official"_s; })
            << changed(unsaidLater,
                       [](Observation &o) {
                           o.source = u"repost"_s;
                           o.origin = u"official"_s;
                       })
            << true;
    }
    void timelineJoins()
    {
        QFETCH(Observation, first);
        QFETCH(Observation, second);
        QFETCH(bool, joined);
        ModelTimelineModel model;
        model.setFigures(spec({u"firms"_s, u"firms-twin"_s, u"output"_s}), Samples::catalog(),
                         list({first, second}));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(joins(model), joined ? QStringList{u"2<-1"_s} : QStringList{});
    }

    void timelineSeries()
    {
        const auto point = [](const QString &id, const QString &who, QStringView period) {
            return statedBy(figure(id, u"firms"_s, u"100101"_s, period, id.size()), who);
        };
        Observation broken = point(u"A5"_s, u"A"_s, u"2025-05");
        broken.breakBefore = true;
        ModelTimelineModel model;
        model.setFigures(
            spec({u"firms"_s}), Samples::catalog(),
            list({point(u"A1"_s, u"A"_s, u"2025-01"), point(u"B2"_s, u"B"_s, u"2025-02"),
                  point(u"A3"_s, u"A"_s, u"2025-03"), point(u"B4"_s, u"B"_s, u"2025-04"), broken,
                  point(u"A6"_s, u"A"_s, u"2025-06"),
                  // of the same month as A6: joined to neither side of it
                  point(u"A60"_s, u"A"_s, u"2025-06-10"), point(u"none"_s, u"A"_s, u"")}));
        QCOMPARE(ids(model),
                 (QStringList{u"none"_s, u"A1"_s, u"B2"_s, u"A3"_s, u"B4"_s, u"A5"_s, u"A6"_s,
                              u"A60"_s}));
        QCOMPARE(joins(model), (QStringList{u"A3<-A1"_s, u"B4<-B2"_s, u"A6<-A5"_s}));
    }

    void aMarkOfTwoPublishersJoinsBoth()
    {
        const auto point = [](const QString &id, const QString &who, QStringView period,
                              double value) {
            return statedBy(figure(id, u"firms"_s, u"100101"_s, period, value), who);
        };
        ModelTimelineModel model;
        model.setFigures(
            spec({u"firms"_s}), Samples::catalog(),
            list({point(u"1"_s, u"A"_s, u"2025-01", 1), point(u"2"_s, u"B"_s, u"2025-02", 2),
                  point(u"2a"_s, u"A"_s, u"2025-02", 2), point(u"3"_s, u"B"_s, u"2025-03", 3)}));
        QCOMPARE(joins(model), (QStringList{u"2<-1"_s, u"3<-2"_s}));
    }

    void timelineOrder()
    {
        ModelTimelineModel model;
        model.setFigures(spec({u"models"_s, u"firms"_s}), Samples::catalog(),
                         list({figure(u"p"_s, u"firms"_s, u"100000"_s, u"2023", 5),
                               figure(u"c24"_s, u"firms"_s, u"XX"_s, u"2024", 6),
                               figure(u"c23"_s, u"firms"_s, u"XX"_s, u"2023", 5),
                               figure(u"m"_s, u"models"_s, u"200000"_s, u"2023", 5)}));
        QCOMPARE(ids(model), (QStringList{u"m"_s, u"c23"_s, u"c24"_s, u"p"_s}));
        QCOMPARE(model.regions(), (QStringList{u"XX"_s, u"100000"_s, u"200000"_s}));
        model.setFigures(spec({u"firms"_s}, {u"100000"_s, u"XX"_s}), Samples::catalog(),
                         list({figure(u"c"_s, u"firms"_s, u"XX"_s, u"2023", 5),
                               figure(u"p"_s, u"firms"_s, u"100000"_s, u"2023", 5)}));
        QCOMPARE(ids(model), (QStringList{u"p"_s, u"c"_s}));
    }

    void timelineEvents()
    {
        const auto event = [](const QString &id, const QString &kind, QStringView period) {
            Event record;
            record.id = id;
            record.kind = kind;
            record.period = Period::fromIso(period).value_or(Period());
            return record;
        };
        Catalog records = Samples::records();
        records.events = {
            event(u"late"_s, u"policy"_s, u"2024-05"),
            event(u"early"_s, u"policy"_s, u"2023-05-30"), event(u"undated"_s, u"policy"_s, u""),
            event(u"report"_s, u"report"_s, u"2023-06"), event(u"outside"_s, u"policy"_s, u"2022")};
        records.buildIndex();
        const auto catalog = std::make_shared<const Catalog>(records);
        ChartSpec chart = spec({u"firms"_s});
        chart.from = Period::fromIso(u"2023");
        const auto shown = [](const ModelTimelineModel &model) {
            QStringList result;
            for (const Event *entry : model.events())
                result.append(entry->id);
            return result;
        };
        ModelTimelineModel model;
        model.setFigures(chart, catalog, nullptr);
        QVERIFY(model.events().isEmpty());
        chart.eventKinds = {u"policy"_s};
        model.setFigures(chart, catalog, nullptr);
        QCOMPARE(shown(model), (QStringList{u"early"_s, u"late"_s}));
        chart.from.reset();
        chart.eventKinds = {u"report"_s, u"policy"_s};
        model.setFigures(chart, catalog, nullptr);
        QCOMPARE(shown(model), (QStringList{u"outside"_s, u"early"_s, u"report"_s, u"late"_s}));
    }

    // Ranking

    void ranksJoinNeighbouringYearsOnly()
    {
        ComputeRankingModel model;
        ChartSpec chart = spec({u"place"_s});
        chart.focus = u"100000"_s;
        model.setFigures(chart, Samples::catalog(),
                         list({ranked(u"a18"_s, u"100000"_s, u"2018", 2),
                               ranked(u"b18"_s, u"200000"_s, u"2018", 1),
                               ranked(u"a21"_s, u"100000"_s, u"2021", 1),
                               ranked(u"a19"_s, u"100000"_s, u"2019", 1),
                               ranked(u"b19"_s, u"200000"_s, u"2019", 1),
                               ranked(u"a22"_s, u"100000"_s, u"2022-03", 1)}));
        QCOMPARE(ids(model),
                 (QStringList{u"b18"_s, u"b19"_s, u"a18"_s, u"a19"_s, u"a21"_s, u"a22"_s}));
        QCOMPARE(joins(model), (QStringList{u"b19<-b18"_s, u"a19<-a18"_s, u"a22<-a21"_s}));
        QCOMPARE(model.regions(), (QStringList{u"100000"_s, u"200000"_s}));
        QCOMPARE(ComputeRankingModel::yearOf(model.marks().last().figure()), 2022);
    }

    void aRankNeedsAValueAndADate()
    {
        Observation none = ranked(u"none"_s, u"100000"_s, u"2019", 1);
        none.value.reset();
        ComputeRankingModel model;
        model.setFigures(spec({u"firms"_s, u"place"_s}), Samples::catalog(),
                         list({ranked(u"undated"_s, u"100000"_s, u"", 1), none,
                               figure(u"undated firms"_s, u"firms"_s, u"100000"_s, u"", 1),
                               ranked(u"interval"_s, u"200000"_s, u"2019/2023", 3)}));
        QCOMPARE(ids(model), QStringList{u"interval"_s});
        QCOMPARE(panels(model), (QList<QStringList>{{u"place"_s}}));
        QVERIFY(model.panels().first().splitReason.isEmpty());
        QCOMPARE(ComputeRankingModel::yearOf(model.marks().first().figure()), 2023);
        QCOMPARE(model.regions(), QStringList{u"200000"_s});
    }

    void ranksThatDisagree_data()
    {
        QTest::addColumn<RankBasis>("basis");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("the better basis is joined")
            << RankBasis::ListedOrder << u"official"_s
            << QStringList{u"known<-before"_s, u"after<-known"_s};
        QTest::newRow("then the better source")
            << RankBasis::Explicit << u"official"_s
            << QStringList{u"other<-before"_s, u"after<-other"_s};
        QTest::newRow("else the better rank") << RankBasis::Explicit << u"press"_s
                                              << QStringList{u"known<-before"_s, u"after<-known"_s};
    }
    void ranksThatDisagree()
    {
        QFETCH(RankBasis, basis);
        QFETCH(QString, source);
        Observation other = ranked(u"other"_s, u"100000"_s, u"2019", 4, basis);
        other.source = source;
        ComputeRankingModel model;
        model.setFigures(spec({u"place"_s}), Samples::catalog(),
                         list({ranked(u"before"_s, u"100000"_s, u"2018", 2), other,
                               ranked(u"known"_s, u"100000"_s, u"2019", 3),
                               ranked(u"after"_s, u"100000"_s, u"2020", 1)}));
        QCOMPARE(ids(model), (QStringList{u"before"_s, u"known"_s, u"other"_s, u"after"_s}));
        QTEST(joins(model), "expected");
    }

    void ranksAreNotJoinedOverBreaksAndPromises()
    {
        Observation broken = ranked(u"broken"_s, u"100000"_s, u"2020", 1);
        broken.breakBefore = true;
        ComputeRankingModel model;
        model.setFigures(
            spec({u"place"_s}), Samples::catalog(),
            list({ranked(u"first"_s, u"100000"_s, u"2019", 1), broken,
                  ranked(u"next"_s, u"100000"_s, u"2021", 2),
                  withStatus(ranked(u"goal"_s, u"100000"_s, u"2022", 1), Status::Target)}));
        QCOMPARE(joins(model), QStringList{u"next<-broken"_s});
    }

    void tiesShareARank()
    {
        ComputeRankingModel model;
        model.setFigures(spec({u"place"_s}), Samples::catalog(),
                         list({ranked(u"b"_s, u"200000"_s, u"2019", 1),
                               ranked(u"a"_s, u"100000"_s, u"2019", 1)}));
        QCOMPARE(ids(model), (QStringList{u"a"_s, u"b"_s}));
    }
};

QTEST_GUILESS_MAIN(TestFigureSeries)
#include "tst_figureseries.moc"
