// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventmodel.h"
#include "policytimelinemodel.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

Event made(const QString &id, QStringView period, const QString &region, const QString &issuer,
           const QString &kind = u"policy"_s)
{
    Event record;
    record.id = id;
    record.kind = kind;
    record.period = Period::fromIso(period).value_or(Period());
    record.region = region;
    record.title = {u"标题"_s + id, u"Title "_s + id};
    record.statedBy = {issuer, issuer};
    record.source = u"press"_s;
    return record;
}

CatalogPtr catalogOf(const QList<Event> &events)
{
    Catalog catalog = Samples::records();
    catalog.events = events;
    catalog.buildIndex();
    return std::make_shared<const Catalog>(catalog);
}

ChartSpec eventSpec()
{
    ChartSpec spec;
    spec.id = u"events"_s;
    spec.kind = ChartKind::PolicyTimeline;
    return spec;
}

QStringList idsOf(const PolicyTimelineModel &model)
{
    QStringList ids;
    for (int i = 0; i < model.rowCount(); ++i)
        ids.append(model.event(i).id);
    return ids;
}

QStringList lanesOf(const PolicyTimelineModel &model)
{
    QStringList names;
    for (const EventLane &lane : model.lanes())
        names.append(lane.name.en);
    return names;
}

} // namespace

/** Which events a chart of events shows, and in which lanes. */
class TestPolicyTimelineModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isAProperModel()
    {
        PolicyTimelineModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy spy(&model, &QAbstractItemModel::modelReset);
        model.setFigures(eventSpec(), catalogOf({made(u"a"_s, u"2023", u"100000"_s, u"I"_s)}), {});
        QCOMPARE(spy.size(), 1);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.evidenceOf(0), QStringList{u"a"_s});
        QCOMPARE(model.index(0, 0).data(IdRole).toString(), u"a"_s);
        model.setFigures({}, nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.lanes().isEmpty());
    }

    void specSelects_data()
    {
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<QStringList>("regions");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QStringList>("expected");
        const QStringList none;
        QTest::newRow("everything")
            << none << none << u""_s << u""_s
            << QStringList{u"country"_s, u"undated"_s, u"early"_s, u"late"_s, u"district"_s};
        QTest::newRow("a kind") << QStringList{u"report"_s} << none << u""_s << u""_s
                                << QStringList{u"late"_s};
        QTest::newRow("a kind that nothing is of")
            << QStringList{u"statistic"_s} << none << u""_s << u""_s << none;
        QTest::newRow("a region") << none << QStringList{u"100101"_s} << u""_s << u""_s
                                  << QStringList{u"district"_s};
        QTest::newRow("undated ones have no date to fail")
            << none << QStringList{u"100000"_s} << u"2024"_s << u""_s
            << QStringList{u"late"_s, u"undated"_s}; // of two issuers
        QTest::newRow("up to a year")
            << none << none << u""_s << u"2022"_s << QStringList{u"undated"_s, u"early"_s};
        QTest::newRow("a period that reaches into it counts")
            << none << none << u"2023"_s << u"2023"_s
            << QStringList{u"country"_s, u"undated"_s, u"district"_s};
    }
    void specSelects()
    {
        QFETCH(QStringList, kinds);
        QFETCH(QStringList, regions);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QStringList, expected);
        ChartSpec spec = eventSpec();
        spec.eventKinds = kinds;
        spec.regions = regions;
        if (!from.isEmpty())
            spec.from = Period::fromIso(from);
        if (!to.isEmpty())
            spec.to = Period::fromIso(to);
        PolicyTimelineModel model;
        model.setFigures(
            spec,
            catalogOf({made(u"district"_s, u"2023-05", u"100101"_s, u"I"_s),
                       made(u"late"_s, u"2024-01-15", u"100000"_s, u"I"_s, u"report"_s),
                       made(u"early"_s, u"2022-12", u"100000"_s, u"J"_s),
                       made(u"undated"_s, {}, u"100000"_s, u"J"_s),
                       made(u"country"_s, u"2023/2025", u"XX"_s, u"I"_s)}),
            {});
        QCOMPARE(idsOf(model), expected);
        for (int i = 0; i < expected.size(); ++i)
            QCOMPARE(model.markOf(expected.at(i)), i);
        QCOMPARE(model.markOf(u"nothing"_s), -1);
    }

    void lanesFollowTheRegions()
    {
        PolicyTimelineModel model;
        // Two of three is not yet nearly all.
        model.setFigures(eventSpec(),
                         catalogOf({made(u"a"_s, u"2023", u"100101"_s, u"I"_s),
                                    made(u"b"_s, u"2022", u"100101"_s, u"J"_s),
                                    made(u"c"_s, u"2024", u"XX"_s, u"K"_s),
                                    made(u"d"_s, u"2024", u"nowhere"_s, u"K"_s)}),
                         {});
        QCOMPARE(model.lanesBy(), PolicyTimelineModel::Lanes::Regions);
        QCOMPARE(lanesOf(model), (QStringList{u"Country X"_s, u"District A"_s, u"nowhere"_s}));
        QCOMPARE(model.regions(), (QStringList{u"XX"_s, u"100101"_s, u"nowhere"_s}));
        QCOMPARE(idsOf(model), (QStringList{u"c"_s, u"b"_s, u"a"_s, u"d"_s}));
    }

    void lanesFollowTheIssuersOfOneRegion()
    {
        PolicyTimelineModel model;
        model.setFigures(eventSpec(),
                         catalogOf({made(u"a"_s, u"2023", u"100000"_s, {}),
                                    made(u"b"_s, u"2022", u"100000"_s, u"Late"_s),
                                    made(u"c"_s, u"2021", u"100000"_s, u"Early"_s),
                                    made(u"d"_s, u"2024", u"XX"_s, u"Busy"_s),
                                    made(u"e"_s, u"2025", u"100000"_s, u"Busy"_s),
                                    made(u"f"_s, {}, u"100000"_s, u"Never"_s),
                                    made(u"g"_s, u"2025", u"100000"_s, {})}),
                         {});
        QCOMPARE(model.lanesBy(), PolicyTimelineModel::Lanes::Issuers);
        // The busiest first, then by the first event; unknown issuers last, however busy.
        QCOMPARE(lanesOf(model), (QStringList{u"Busy"_s, u"Early"_s, u"Late"_s, u"Never"_s, {}}));
        QCOMPARE(idsOf(model),
                 (QStringList{u"d"_s, u"e"_s, u"c"_s, u"b"_s, u"f"_s, u"a"_s, u"g"_s}));
        QCOMPARE(model.lanes().last().marks, (QList<int>{5, 6}));
    }

    void oneIssuerNeedsNoLanes()
    {
        PolicyTimelineModel model;
        model.setFigures(eventSpec(),
                         catalogOf({made(u"a"_s, u"2023", u"100000"_s, u"I"_s),
                                    made(u"b"_s, u"2022", u"100000"_s, u"I"_s)}),
                         {});
        QCOMPARE(model.lanesBy(), PolicyTimelineModel::Lanes::Regions);
        QCOMPARE(lanesOf(model), QStringList{u"Province A"_s});
    }

    void eventsAreDescribed()
    {
        Event planned = made(u"a"_s, u"2024", u"100000"_s, u"Issuer"_s, u"forecast"_s);
        planned.status = Status::Forecast;
        planned.qualifier = Qualifier::About;
        PolicyTimelineModel model;
        model.setFigures(eventSpec(), catalogOf({planned}), {});
        // The kind and the status are one word here, which is said once.
        QCOMPARE(model.describe(0, Language::English),
                 u"Title a; 2024; Province A; forecast; date: about; Issuer"_s);
        QVERIFY(model.describe(0, Language::Chinese).startsWith(u"标题a"_s));
    }

    void tablesCanHoldSomeEventsOnly()
    {
        EventModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const CatalogPtr catalog = catalogOf({made(u"a"_s, u"2023", u"XX"_s, u"I"_s),
                                              made(u"b"_s, u"2022", u"XX"_s, u"I"_s),
                                              made(u"c"_s, u"2021", u"XX"_s, u"I"_s)});
        model.setEvents(catalog, {u"c"_s, u"nothing"_s, u"a"_s});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf(u"c"_s), 0);
        QCOMPARE(model.index(1, EventModel::PeriodColumn).data().toString(), u"2023年"_s);
        model.setRecords(catalog);
        QCOMPARE(model.rowCount(), 3);
    }
};

QTEST_GUILESS_MAIN(TestPolicyTimelineModel)
#include "tst_policytimelinemodel.moc"
