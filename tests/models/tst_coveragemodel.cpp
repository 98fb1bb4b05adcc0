// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coveragemodel.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

ChartSpec coverageSpec()
{
    ChartSpec spec;
    spec.id = u"coverage"_s;
    spec.kind = ChartKind::Coverage;
    return spec;
}

Observation promised(const QString &id, const QString &indicator, const QString &region,
                     QStringView period)
{
    Observation figure = Samples::figure(id, indicator, region, period, 10);
    figure.status = Status::Target;
    return figure;
}

/** Cells as "indicator region year known/promised ids". */
QStringList cellsOf(const CoverageModel &model)
{
    QStringList texts;
    for (int i = 0; i < model.cells().size(); ++i) {
        const CoverageCell &cell = model.cells().at(i);
        texts.append(
            u"%1 %2 %3 %4%5 %6"_s
                .arg(model.indicators().at(cell.indicator), model.regions().at(cell.region))
                .arg(cell.year)
                .arg(cell.isKnown() ? u"k"_s : QString(), cell.isPromised() ? u"p"_s : QString(),
                     model.evidenceOf(i).join(u',')));
    }
    return texts;
}

} // namespace

/** What is known of which district. */
class TestCoverageModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyCellHasItsEvidence()
    {
        Observation better = Samples::figure(u"better"_s, u"firms"_s, u"100101"_s, u"2023-10", 5);
        better.source = u"official"_s;
        Observation statement = Samples::figure(u"said"_s, u"firms"_s, u"100102"_s, u"2023", 7);
        statement.status = Status::Statement;
        CoverageModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFigures(
            coverageSpec(), Samples::catalog(),
            Samples::list(
                {promised(u"plan"_s, u"firms"_s, u"100101"_s, u"2023"),
                 Samples::figure(u"known"_s, u"firms"_s, u"100101"_s, u"2023", 4), better,
                 promised(u"later"_s, u"models"_s, u"100101"_s, u"2024/2025"),
                 Samples::figure(u"undated"_s, u"firms"_s, u"100101"_s, {}, 4), statement,
                 Samples::figure(u"no number"_s, u"firms"_s, u"100103"_s, u"2023", std::nullopt),
                 // A district of another province, and a figure of no district.
                 Samples::figure(u"far"_s, u"models"_s, u"200101"_s, u"2022", 4),
                 Samples::figure(u"province"_s, u"firms"_s, u"100000"_s, u"2022", 4)}));
        QCOMPARE(
            cellsOf(model),
            (QStringList{u"firms 100101 2023 kp better,known,plan"_s, u"firms 100101 0 k undated"_s,
                         u"models 100101 2025 p later"_s, u"models 200101 2022 k far"_s}));
        // Nobody gave a number: no cell, and no year either.
        QCOMPARE(model.years(), (QList<int>{2022, 2023, 2025, 0}));
        QCOMPARE(model.markOf(u"plan"_s), 0);
        QCOMPARE(model.markOf(u"said"_s), -1);
        QCOMPARE(model.markOf(u"no number"_s), -1);
        QCOMPARE(model.index(0, CoverageModel::KnownColumn).data(ValueRole).toInt(), 2);
        QCOMPARE(model.index(0, CoverageModel::PromisedColumn).data(ValueRole).toInt(), 1);
        QVERIFY(!model.index(1, CoverageModel::PeriodColumn).data(ValueRole).isValid());
        const QString text = model.describe(0, Language::English);
        QVERIFY2(text.contains(u"District A"_s) && text.contains(u"Oct 2023 5 firms (actual)"_s)
                     && text.contains(u"(target)"_s),
                 qPrintable(text));
        model.setFigures({}, nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.regions().isEmpty() && model.indicators().isEmpty());
    }

    void theBestKnownComesFirst()
    {
        CoverageModel model;
        model.setFigures(
            coverageSpec(), Samples::catalog(),
            Samples::list({Samples::figure(u"a"_s, u"firms"_s, u"100102"_s, u"2023", 4),
                           Samples::figure(u"b"_s, u"models"_s, u"100102"_s, u"2023", 4),
                           Samples::figure(u"c"_s, u"models"_s, u"100103"_s, u"2023", 4)}));
        // Districts beside them have a place too; equals keep the catalog's order.
        QCOMPARE(model.regions(),
                 (QStringList{u"100102"_s, u"100103"_s, u"100104"_s, u"100101"_s}));
        QCOMPARE(model.indicators(), (QStringList{u"models"_s, u"firms"_s}));
    }

    void theSpecHasTheSay()
    {
        ChartSpec spec = coverageSpec();
        spec.indicators = {u"firms"_s, u"unknown"_s, u"models"_s, u"firms"_s};
        spec.regions = {u"XX"_s, u"100103"_s, u"nowhere"_s};
        spec.from = Period::fromIso(u"2022");
        CoverageModel model;
        model.setFigures(
            spec, Samples::catalog(),
            Samples::list({Samples::figure(u"a"_s, u"models"_s, u"100103"_s, u"2023", 4),
                           Samples::figure(u"b"_s, u"models"_s, u"XX"_s, u"2021", 4),
                           Samples::figure(u"c"_s, u"output"_s, u"100103"_s, u"2023", 4),
                           Samples::figure(u"d"_s, u"models"_s, u"100101"_s, u"2023", 4)}));
        QCOMPARE(model.indicators(), (QStringList{u"firms"_s, u"models"_s}));
        QCOMPARE(model.regions(), (QStringList{u"XX"_s, u"100103"_s}));
        QCOMPARE(cellsOf(model), QStringList{u"models 100103 2023 k a"_s});
    }

    void theStoreIsAskedForDistricts()
    {
        const auto query = ChartModel::queryFor(coverageSpec(), *Samples::catalog());
        QVERIFY(query);
        QVERIFY(query->indicators.isEmpty());
        QVERIFY(query->regions.contains(u"100101"_s) && !query->regions.contains(u"100000"_s));
        // Other charts without an indicator need nothing.
        ChartSpec other = coverageSpec();
        other.kind = ChartKind::Overview;
        QVERIFY(!ChartModel::queryFor(other, *Samples::catalog()));
    }
};

QTEST_GUILESS_MAIN(TestCoverageModel)
#include "tst_coveragemodel.moc"
