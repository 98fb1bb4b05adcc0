// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "districtmapmodel.h"
#include "districttargetsmodel.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using Samples::figure;
using Samples::list;

namespace {

ChartSpec spec(ChartKind kind, const QStringList &indicators)
{
    ChartSpec chart;
    chart.id = u"chart"_s;
    chart.kind = kind;
    chart.indicators = indicators;
    return chart;
}

Observation with(Observation observation, Status status, Qualifier qualifier = Qualifier::Exact)
{
    observation.status = status;
    observation.qualifier = qualifier;
    return observation;
}

QStringList idsOf(const ChartModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(IdRole).toString());
    return ids;
}

/** The sample records with tiles for the districts, in their order, four a row. */
Catalog tiled()
{
    Catalog catalog = Samples::records();
    int place = 0;
    for (Region &region : catalog.regions) {
        if (region.level != AreaLevel::District)
            continue;
        region.tileColumn = place % 4;
        region.tileRow = place / 4;
        ++place;
    }
    return catalog;
}

CatalogPtr shared(Catalog catalog)
{
    catalog.buildIndex();
    return std::make_shared<const Catalog>(std::move(catalog));
}

} // namespace

class TestDistrictModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onlyDistrictsAreAskedFor()
    {
        for (const ChartKind kind : {ChartKind::DistrictTargets, ChartKind::DistrictMap}) {
            const auto query = ChartModel::queryFor(spec(kind, {u"firms"_s}), *Samples::catalog());
            QVERIFY(query);
            QCOMPARE(
                query->regions,
                (QStringList{u"100104"_s, u"100101"_s, u"100102"_s, u"100103"_s, u"200101"_s}));
        }
    }

    void historyIsNotAskedFor_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::addColumn<bool>("isDrawn");
        QTest::newRow("comparison") << ChartKind::DistrictComparison << false;
        QTest::newRow("targets") << ChartKind::DistrictTargets << false;
        QTest::newRow("map") << ChartKind::DistrictMap << false;
        QTest::newRow("overview") << ChartKind::Overview << false;
        QTest::newRow("timeline") << ChartKind::ModelTimeline << true;
        QTest::newRow("ranking") << ChartKind::ComputeRanking << true;
        QTest::newRow("coverage") << ChartKind::Coverage << true;
    }

    /** A chart whose history is not asked for draws the same without it. */
    void historyIsNotAskedFor()
    {
        QFETCH(const ChartKind, kind);
        QFETCH(const bool, isDrawn);
        const ChartSpec chart = spec(kind, {u"firms"_s});
        const auto query = ChartModel::queryFor(chart, *Samples::catalog());
        QVERIFY(query);
        QCOMPARE(query->mostWithHistory.has_value(), !isDrawn);

        const QList<Observation> lasting{
            figure(u"F1"_s, u"firms"_s, u"100101"_s, u"2023", 90),
            with(figure(u"F2"_s, u"firms"_s, u"100101"_s, u"2020", 100), Status::Target),
            with(figure(u"F3"_s, u"firms"_s, u"100101"_s, u"2025", 100), Status::Target),
            with(figure(u"F4"_s, u"firms"_s, u"100101"_s, u"2021", 80), Status::Forecast),
            with(figure(u"F5"_s, u"firms"_s, u"100101"_s, u"2019", 70), Status::Statement),
        };
        const QList<Observation> history{figure(u"H1"_s, u"firms"_s, u"100101"_s, u"2022", 500),
                                         figure(u"H2"_s, u"firms"_s, u"100101"_s, u"", 600)};
        const auto drawn = [&](const QList<Observation> &figures) {
            const std::unique_ptr<ChartModel> model(makeChartModel(kind, nullptr));
            model->setFigures(chart, Samples::catalog(),
                              std::make_shared<const QList<Observation>>(figures));
            QStringList ids;
            for (const Observation *one : model->figures())
                ids.append(one->id);
            return ids;
        };
        const QStringList without = drawn(lasting);
        QVERIFY(!without.isEmpty());
        QCOMPARE(drawn(lasting + history) == without, !isDrawn);
    }

    void theLargestComesFirst()
    {
        DistrictTargetsModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFigures(
            spec(ChartKind::DistrictTargets, {u"firms"_s}), Samples::catalog(),
            list({figure(u"F1"_s, u"firms"_s, u"100101"_s, u"2023", 90),
                  with(figure(u"F2"_s, u"firms"_s, u"100102"_s, u"2025", 100), Status::Target),
                  figure(u"F3"_s, u"firms"_s, u"100102"_s, u"2023", 20),
                  with(figure(u"F4"_s, u"firms"_s, u"100103"_s, u"2025", std::nullopt),
                       Status::Target),
                  with(figure(u"F5"_s, u"firms"_s, u"100102"_s, u"2023", 7), Status::Statement)}));
        QCOMPARE(idsOf(model), (QStringList{u"F3"_s, u"F2"_s, u"F1"_s, u"F4"_s}));
        QCOMPARE(model.regionsWithoutFigure(), QStringList{u"100104"_s});
    }

    void progressMeetsActualAndTarget_data()
    {
        QTest::addColumn<ObservationsPtr>("figures");
        QTest::addColumn<QStringList>("claims"); // actual > target
        const auto target = [](const QString &id, const QString &indicator, const QString &region,
                               double value = 100) {
            return with(figure(id, indicator, region, u"2025", value), Status::Target);
        };
        const Observation actual = figure(u"A"_s, u"firms"_s, u"100101"_s, u"2023", 50);
        QTest::newRow("a pair") << list({actual, target(u"T"_s, u"firms"_s, u"100101"_s)})
                                << QStringList{u"A > T"_s};
        QTest::newRow("several targets") << list({actual, target(u"T"_s, u"firms"_s, u"100101"_s),
                                                  target(u"U"_s, u"firms"_s, u"100101"_s, 200)})
                                         << QStringList{u"A > T"_s, u"A > U"_s};
        QTest::newRow("another district")
            << list({actual, target(u"T"_s, u"firms"_s, u"100102"_s)}) << QStringList();
        QTest::newRow("another subject") << list(
            {actual, [&] {
                 Observation other = target(u"T"_s, u"firms"_s, u"100101"_s);
                 other.subject = u"product"_s;
                 return other;
             }()}) << QStringList();
        QTest::newRow("another axis")
            << list({actual, target(u"T"_s, u"firms-new"_s, u"100101"_s)}) << QStringList();
        QTest::newRow("actual figures that disagree")
            << list({actual, figure(u"B"_s, u"firms"_s, u"100101"_s, u"2023", 60),
                     target(u"T"_s, u"firms"_s, u"100101"_s)})
            << QStringList();
        QTest::newRow("an indicator of the same axis")
            << list({actual, target(u"T"_s, u"firms-twin"_s, u"100101"_s)})
            << QStringList{u"A > T"_s};
        QTest::newRow("its own indicator before others of the axis")
            << list({actual, figure(u"B"_s, u"firms-twin"_s, u"100101"_s, u"2022", 60),
                     target(u"T"_s, u"firms-twin"_s, u"100101"_s)})
            << QStringList{u"B > T"_s};
        QTest::newRow("nothing that may be said") << list(
            {with(actual, Status::Actual, Qualifier::Over),
             with(target(u"T"_s, u"firms"_s, u"100101"_s), Status::Target, Qualifier::Over)})
                                                  << QStringList();
        QTest::newRow("a forecast is no target")
            << list({actual, with(target(u"T"_s, u"firms"_s, u"100101"_s), Status::Forecast)})
            << QStringList();
    }
    void progressMeetsActualAndTarget()
    {
        QFETCH(ObservationsPtr, figures);
        DistrictTargetsModel model;
        model.setFigures(
            spec(ChartKind::DistrictTargets, {u"firms"_s, u"firms-twin"_s, u"firms-new"_s}),
            Samples::catalog(), figures);
        QStringList claims;
        const auto made = model.progress();
        for (const ProgressClaim &claim : made)
            claims.append(model.marks().at(claim.actual).figure().id + u" > "_s
                          + model.marks().at(claim.target).figure().id);
        claims.sort();
        QTEST(claims, "claims");
    }

    void aTileStandsForTheLatestActualFigure()
    {
        DistrictMapModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto target = [](const QString &id, const QString &region, QStringView period) {
            return with(figure(id, u"firms"_s, region, period, 9), Status::Target);
        };
        model.setFigures(
            spec(ChartKind::DistrictMap, {u"firms"_s}), shared(tiled()),
            list({figure(u"F1"_s, u"firms"_s, u"100101"_s, u"2022", 1),
                  figure(u"F2"_s, u"firms"_s, u"100101"_s, u"2023", 2),
                  target(u"T1"_s, u"100101"_s, u"2025"), target(u"T3"_s, u"100102"_s, u"2026"),
                  target(u"T2"_s, u"100102"_s, u"2025"),
                  figure(u"F3"_s, u"firms"_s, u"100103"_s, u"2023", 3),
                  figure(u"F4"_s, u"firms"_s, u"100103"_s, u"2023", 4)}));
        QCOMPARE(idsOf(model), (QStringList{u"F2"_s, u"T2"_s, u"T3"_s, u"F3"_s, u"F4"_s}));
        const auto maps = model.maps();
        QCOMPARE(maps.size(), 1);
        QCOMPARE(maps.first().marks.value(u"100102"_s), (QList<int>{1, 2}));
        QCOMPARE(maps.first().tiles,
                 (QStringList{u"100104"_s, u"100101"_s, u"100102"_s, u"100103"_s}));
        QCOMPARE(model.regionsWithoutFigure(), QStringList{u"100104"_s});
    }

    void aMapPerIndicatorAndParent()
    {
        DistrictMapModel model;
        model.setFigures(
            spec(ChartKind::DistrictMap, {u"firms"_s, u"firms-new"_s, u"firms-twin"_s}),
            shared(tiled()),
            list({figure(u"F1"_s, u"firms"_s, u"100101"_s, u"2023", 1),
                  figure(u"F2"_s, u"firms"_s, u"200101"_s, u"2023", 2),
                  figure(u"F3"_s, u"firms-new"_s, u"200101"_s, u"2023", 3),
                  figure(u"F4"_s, u"firms-twin"_s, u"100101"_s, u"2023", 4)}));
        QStringList found;
        const auto maps = model.maps();
        for (const TileMap &map : maps)
            found.append(u"%1 %2 %3"_s.arg(map.panel).arg(map.indicator, map.parent));
        // Indicators that share a panel come together; where nothing is known there is no map.
        QCOMPARE(found,
                 (QStringList{u"0 firms 100000"_s, u"0 firms 200000"_s, u"0 firms-twin 100000"_s,
                              u"1 firms-new 200000"_s}));
        for (const TileMap &map : maps)
            for (const QString &code : map.tiles + map.beside)
                QCOMPARE(model.catalog()->region(code)->parent, map.parent);
    }

    void noTileIsSharedOrMadeUp()
    {
        Catalog catalog = tiled();
        const auto region = [&](const QString &code) -> Region & {
            return *std::ranges::find(catalog.regions, code, &Region::code);
        };
        region(u"100102"_s).tileColumn = region(u"100101"_s).tileColumn;
        region(u"100103"_s).tileRow.reset();
        // The same place in another parent's map is another place.
        region(u"200101"_s).tileColumn = region(u"100101"_s).tileColumn;
        region(u"200101"_s).tileRow = region(u"100101"_s).tileRow;
        DistrictMapModel model;
        model.setFigures(spec(ChartKind::DistrictMap, {u"firms"_s}), shared(catalog),
                         list({figure(u"F1"_s, u"firms"_s, u"100102"_s, u"2023", 1),
                               figure(u"F2"_s, u"firms"_s, u"200101"_s, u"2023", 2)}));
        const auto maps = model.maps();
        QCOMPARE(maps.size(), 2);
        QCOMPARE(maps.at(0).tiles, (QStringList{u"100104"_s, u"100101"_s}));
        QCOMPARE(maps.at(0).beside, (QStringList{u"100102"_s, u"100103"_s}));
        QCOMPARE(maps.at(1).tiles, QStringList{u"200101"_s});
        QCOMPARE(model.holderOfTile(u"100102"_s), u"100101"_s);
        QCOMPARE(model.holderOfTile(u"100101"_s), QString());
        QCOMPARE(model.holderOfTile(u"100103"_s), QString());
        QCOMPARE(model.holderOfTile(u"200101"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestDistrictModels)
#include "tst_districtmodels.moc"
