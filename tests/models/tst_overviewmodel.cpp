// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewmodel.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

ChartSpec overviewSpec(const QStringList &indicators)
{
    ChartSpec spec;
    spec.id = u"overview"_s;
    spec.kind = ChartKind::Overview;
    spec.indicators = indicators;
    return spec;
}

ChartSpec chart(const QString &id, ChartKind kind, const QStringList &indicators,
                const QStringList &regions = {}, const QString &focus = {})
{
    ChartSpec spec;
    spec.id = id;
    spec.kind = kind;
    spec.name = {id, u"Chart "_s + id};
    spec.indicators = indicators;
    spec.regions = regions;
    spec.focus = focus;
    return spec;
}

Observation withStatus(Observation figure, Status status)
{
    figure.status = status;
    return figure;
}

/** Cards as ids of their actual figures, and of their promises after a bar. */
QStringList cardsOf(const OverviewModel &model)
{
    QStringList texts;
    for (const OverviewCard &card : model.cards()) {
        const auto ids = [&](const QList<int> &marks) {
            QStringList list;
            for (const int mark : marks)
                list.append(model.evidenceOf(mark).join(u'='));
            return list.join(u',');
        };
        texts.append(ids(card.actuals) + u'|' + ids(card.promises));
    }
    return texts;
}

} // namespace

/** Which figures are headlines, and where they lead. */
class TestOverviewModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theLatestAndTheNextAreShown()
    {
        OverviewModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto firms = [](const QString &id, QStringView period, double value) {
            return Samples::figure(id, u"firms"_s, u"100101"_s, period, value);
        };
        const auto target = [&](const QString &id, QStringView period) {
            return withStatus(firms(id, period, 99), Status::Target);
        };
        Observation twin = firms(u"twin"_s, u"2023-10", 50);
        twin.source = u"official"_s;
        model.setFigures(
            overviewSpec({u"models"_s, u"firms"_s}), Samples::catalog(),
            Samples::list({firms(u"old"_s, u"2022", 40), firms(u"new"_s, u"2023-10", 50), twin,
                           firms(u"other"_s, u"2023-10", 55), firms(u"undated"_s, {}, 60),
                           target(u"past"_s, u"2021"), target(u"next"_s, u"2025"),
                           target(u"far"_s, u"2030"),
                           withStatus(firms(u"forecast"_s, u"2024", 70), Status::Forecast),
                           withStatus(firms(u"said"_s, u"2024", 70), Status::Statement),
                           withStatus(Samples::figure(u"only"_s, u"models"_s, u"XX"_s, u"2022", 1),
                                      Status::Target),
                           Samples::figure(u"place"_s, u"place"_s, u"XX"_s, u"2022", 1)}));
        // Sources that disagree are both there, those that agree are one figure.
        QCOMPARE(cardsOf(model), (QStringList{u"|only"_s, u"twin=new,other|forecast,next"_s}));
        QCOMPARE(model.cards().first().headline(), QList<int>{0});
    }

    void whereEveryPromiseIsPastTheLastOneStands()
    {
        OverviewModel model;
        model.setFigures(
            overviewSpec({u"firms"_s}), Samples::catalog(),
            Samples::list({Samples::figure(u"now"_s, u"firms"_s, u"XX"_s, u"2026", 5),
                           withStatus(Samples::figure(u"t1"_s, u"firms"_s, u"XX"_s, u"2024", 5),
                                      Status::Target),
                           withStatus(Samples::figure(u"t2"_s, u"firms"_s, u"XX"_s, u"2025", 5),
                                      Status::Target),
                           withStatus(Samples::figure(u"t0"_s, u"firms"_s, u"XX"_s, {}, 5),
                                      Status::Target)}));
        QCOMPARE(cardsOf(model), QStringList{u"now|t2"_s});
    }

    void aTargetOfTheSameYearIsNotPast()
    {
        OverviewModel model;
        model.setFigures(
            overviewSpec({u"firms"_s}), Samples::catalog(),
            Samples::list({Samples::figure(u"now"_s, u"firms"_s, u"XX"_s, u"2025-12-31", 5),
                           withStatus(Samples::figure(u"far"_s, u"firms"_s, u"XX"_s, u"2030", 5),
                                      Status::Target),
                           withStatus(Samples::figure(u"due"_s, u"firms"_s, u"XX"_s, u"2025", 5),
                                      Status::Target)}));
        QCOMPARE(cardsOf(model), QStringList{u"now|due"_s});
    }

    void cardsFollowTheSpec()
    {
        Observation product = Samples::figure(u"product"_s, u"firms"_s, u"XX"_s, u"2023", 3);
        product.subject = u"product"_s;
        ChartSpec spec = overviewSpec({u"place"_s, u"firms"_s});
        spec.regions = {u"100102"_s, u"XX"_s, u"100101"_s};
        OverviewModel model;
        model.setFigures(
            spec, Samples::catalog(),
            Samples::list({Samples::figure(u"a"_s, u"firms"_s, u"XX"_s, u"2023", 1), product,
                           Samples::figure(u"b"_s, u"firms"_s, u"100102"_s, u"2023", 2),
                           Samples::figure(u"c"_s, u"firms"_s, u"100103"_s, u"2023", 2),
                           Samples::figure(u"d"_s, u"place"_s, u"100102"_s, u"2023", 4)}));
        QCOMPARE(cardsOf(model), (QStringList{u"d|"_s, u"b|"_s, u"a|"_s, u"product|"_s}));
        QCOMPARE(model.regionsWithoutFigure(), QStringList{u"100101"_s});
    }

    void cardsLeadToTheChartThatShowsThemBest_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("indicator");
        QTest::addColumn<bool>("promised");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a district: the chart that highlights it")
            << u"100101"_s << u"firms"_s << false << u"focused"_s;
        QTest::newRow("another: the chart of fewest indicators")
            << u"100102"_s << u"firms"_s << false << u"small"_s;
        QTest::newRow("a promise: targets") << u"100101"_s << u"firms"_s << true << u"targets"_s;
        QTest::newRow("a country: no chart of districts")
            << u"XX"_s << u"firms"_s << false << u"timeline"_s;
        QTest::newRow("a rank") << u"XX"_s << u"place"_s << false << u"ranks"_s;
        QTest::newRow("charts of other indicators do not serve")
            << u"100101"_s << u"output"_s << false << u""_s;
        QTest::newRow("nor those of other regions") << u"200000"_s << u"firms"_s << false << u""_s;
    }
    void cardsLeadToTheChartThatShowsThemBest()
    {
        QFETCH(QString, region);
        QFETCH(QString, indicator);
        QFETCH(bool, promised);
        QFETCH(QString, expected);
        Catalog catalog = Samples::records();
        catalog.charts = {
            chart(u"self"_s, ChartKind::Overview, {u"firms"_s, u"output"_s}),
            chart(u"coverage"_s, ChartKind::Coverage, {u"output"_s}),
            chart(u"large"_s, ChartKind::DistrictComparison, {u"firms"_s, u"models"_s}),
            chart(u"map"_s, ChartKind::DistrictMap, {u"firms"_s}, {}, u"100101"_s),
            chart(u"small"_s, ChartKind::DistrictComparison, {u"firms"_s}),
            chart(u"focused"_s, ChartKind::DistrictComparison,
                  {u"firms"_s, u"models"_s, u"bare-1"_s}, {}, u"100101"_s),
            chart(u"targets"_s, ChartKind::DistrictTargets,
                  {u"firms"_s, u"models"_s, u"bare-1"_s, u"bare-2"_s}),
            chart(u"timeline"_s, ChartKind::ModelTimeline, {u"firms"_s, u"models"_s}, {u"XX"_s}),
            chart(u"ranks"_s, ChartKind::ComputeRanking, {u"place"_s}),
        };
        catalog.buildIndex();
        const Observation figure = Samples::figure(u"f"_s, indicator, region, u"2023", 1);
        const ChartSpec *found = OverviewModel::chartFor(figure, promised, catalog);
        QCOMPARE(found ? found->id : QString(), expected);

        OverviewModel model;
        model.setFigures(overviewSpec({indicator}), std::make_shared<const Catalog>(catalog),
                         Samples::list({figure}));
        if (!promised)
            QCOMPARE(model.cards().first().chart, expected);
        QCOMPARE(model.describe(0, Language::English).contains(u"Chart "_s), !expected.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOverviewModel)
#include "tst_overviewmodel.moc"
