// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparisonmodel.h"
#include "comparisonsamples.h"
#include "districtmapmodel.h"
#include "districttargetsmodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using Samples::figure;
using Samples::ids;
using Samples::joins;
using Samples::list;
using Samples::ranked;
using Samples::spec;
using Samples::withStatus;

/** Which figures a chart shows, and in which order. */
class TestComparisonModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void factory()
    {
        QObject owner;
        QVERIFY(qobject_cast<DistrictComparisonModel *>(
            makeChartModel(ChartKind::DistrictComparison, &owner)));
        QVERIFY(
            qobject_cast<ModelTimelineModel *>(makeChartModel(ChartKind::ModelTimeline, &owner)));
        QVERIFY(
            qobject_cast<ComputeRankingModel *>(makeChartModel(ChartKind::ComputeRanking, &owner)));
        QVERIFY(qobject_cast<DistrictTargetsModel *>(
            makeChartModel(ChartKind::DistrictTargets, &owner)));
        QVERIFY(qobject_cast<DistrictMapModel *>(makeChartModel(ChartKind::DistrictMap, &owner)));
        QCOMPARE(owner.children().size(), 5);
    }

    void emptyData_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::newRow("districts") << ChartKind::DistrictComparison;
        QTest::newRow("targets") << ChartKind::DistrictTargets;
        QTest::newRow("timeline") << ChartKind::ModelTimeline;
        QTest::newRow("ranking") << ChartKind::ComputeRanking;
        QTest::newRow("map") << ChartKind::DistrictMap;
    }
    void emptyData()
    {
        QFETCH(ChartKind, kind);
        const std::unique_ptr<ChartModel> made(makeChartModel(kind, nullptr));
        auto *model = qobject_cast<ComparisonModel *>(made.get());
        QVERIFY(model);
        const QAbstractItemModelTester tester(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->rowCount(), 0);
        model->setFigures({}, nullptr, nullptr);
        model->setFigures(spec({u"firms"_s, u"place"_s}), Samples::catalog(), list({}));
        QCOMPARE(model->rowCount(), 0);
        QVERIFY(model->panels().isEmpty());
        QVERIFY(model->regions().isEmpty());
        QCOMPARE(model->markOf(u"F1"_s), -1);

        model->setFigures(spec({u"firms"_s}, {u"100101"_s, u"nowhere"_s}), Samples::catalog(),
                          nullptr);
        QCOMPARE(model->regions(), QStringList{u"100101"_s});
        QCOMPARE(model->regionsWithoutFigure(), QStringList{u"100101"_s});

        model->setFigures(spec({u"firms"_s, u"place"_s}), Samples::catalog(),
                          list({figure(u"F1"_s, u"firms"_s, u"100101"_s, u"2023", 5)}));
        QCOMPARE(model->rowCount(), 1);
        model->setFigures({}, nullptr, nullptr);
        QCOMPARE(model->rowCount(), 0);
        QVERIFY(model->panels().isEmpty());
        QVERIFY(model->regions().isEmpty());
        QVERIFY(model->regionsWithoutFigure().isEmpty());
    }

    void rowsAndRoles()
    {
        DistrictComparisonModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        Observation f1 = figure(u"F1"_s, u"output"_s, u"100101"_s, u"2025", 230e9);
        f1.qualifier = Qualifier::Over;
        f1.status = Status::Target;
        Observation f2 = f1;
        f2.id = u"F2"_s;
        f2.source = u"official"_s;
        model.setFigures(spec({u"output"_s}), Samples::catalog(), list({f1, f2}));
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.columnCount(), int(ComparisonModel::ColumnCount));

        using M = ComparisonModel;
        const auto text = [&](int column, int role) {
            return model.index(0, column).data(role).toString();
        };
        QCOMPARE(text(M::RegionColumn, EnglishRole), u"District A"_s);
        QCOMPARE(text(M::IndicatorColumn, ChineseRole), u"指标output"_s);
        QCOMPARE(text(M::PeriodColumn, ChineseRole), u"2025年"_s);
        QCOMPARE(text(M::ValueColumn, ChineseRole), u"超2300亿元"_s);
        QCOMPARE(text(M::ValueColumn, EnglishRole), u"over CNY 230 billion"_s);
        QCOMPARE(text(M::StatusColumn, EnglishRole), u"target"_s);
        QCOMPARE(text(M::SourceColumn, EnglishRole), u"Document official; Document press"_s);
        QCOMPARE(text(M::SourceColumn, ChineseRole), u"文件official；文件press"_s);
        QCOMPARE(model.index(0, M::ValueColumn).data(ValueRole), QVariant(230e9));
        QCOMPARE(model.index(0, M::PeriodColumn).data(ValueRole), QVariant(QDate(2025, 1, 1)));
        QVERIFY(!model.index(0, M::SubjectColumn).data(ValueRole).isValid());
        QCOMPARE(model.index(0, 0).data(IdRole), QVariant(u"F2"_s));
        QCOMPARE(model.index(0, 0).data(EvidenceRole), QVariant(QStringList{u"F2"_s, u"F1"_s}));
        QCOMPARE(model.index(0, 0).data(StatusRole), QVariant(int(Status::Target)));
        QCOMPARE(model.index(0, 0).data(QualifierRole), QVariant(int(Qualifier::Over)));
        QCOMPARE(model.index(0, 0).data(UnitRole), QVariant(u"cny"_s));
        for (int column = 0; column < M::ColumnCount; ++column)
            QVERIFY(model.headerData(column, Qt::Horizontal, ChineseRole)
                    != model.headerData(column, Qt::Horizontal, EnglishRole));
    }

    // The comparison guard

    void statementsAreNoMarks()
    {
        DistrictComparisonModel model;
        const Observation said =
            withStatus(figure(u"S"_s, u"firms"_s, u"100101"_s, u"2023", 7), Status::Statement);
        model.setFigures(spec({u"firms"_s, u"models"_s}), Samples::catalog(),
                         list({said, figure(u"F"_s, u"firms"_s, u"100102"_s, u"2023", 7)}));
        QCOMPARE(ids(model), QStringList{u"F"_s});
        QCOMPARE(model.unmarked(), QList<Observation>{said});
        QCOMPARE(model.markOf(u"S"_s), -1);
        QVERIFY(model.regionsWithoutFigure().contains(u"100101"_s));
    }

    void aFigureWithoutANumberIsAMark()
    {
        DistrictComparisonModel model;
        model.setFigures(spec({u"firms"_s}), Samples::catalog(),
                         list({figure(u"N"_s, u"firms"_s, u"100101"_s, u"2023", std::nullopt),
                               figure(u"F"_s, u"firms"_s, u"100102"_s, u"2023", -7)}));
        QCOMPARE(ids(model), (QStringList{u"F"_s, u"N"_s}));
        QVERIFY(!model.index(1, ComparisonModel::ValueColumn).data(ValueRole).isValid());
    }

    void whatTheCatalogLacksIsLeftOut()
    {
        DistrictComparisonModel model;
        Observation wrongUnit = figure(u"U"_s, u"firms"_s, u"100101"_s, u"2023", 7);
        wrongUnit.unit = u"cny"_s;
        model.setFigures(spec({u"firms"_s, u"no-such"_s}), Samples::catalog(),
                         list({wrongUnit, figure(u"I"_s, u"no-such"_s, u"100101"_s, u"2023", 1),
                               figure(u"R"_s, u"firms"_s, u"999999"_s, u"2023", 1)}));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.unmarked().isEmpty());
    }

    void equalFiguresAreOneMark_data()
    {
        QTest::addColumn<Observation>("other");
        QTest::addColumn<int>("marks");
        const Observation base = figure(u"B"_s, u"firms"_s, u"100101"_s, u"2023", 7);
        const auto changed = [&](auto change) {
            Observation other = base;
            change(other);
            return other;
        };
        QTest::newRow("the same") << base << 1;
        QTest::newRow("another source, words and note") << changed([](Observation &o) {
            o.source = u"official"_s;
            o.printed = u"7家"_s;
            o.note = {u"说明"_s, u"Note"_s};
            o.statedBy = {u"某局"_s, u"Bureau"_s};
            o.qualifierWord = {u"共"_s, u"in all"_s};
        }) << 1;
        QTest::newRow("another period")
            << changed([](Observation &o) { o.period = *Period::fromIso(u"2023-12"); }) << 2;
        QTest::newRow("undated") << changed([](Observation &o) { o.period = Period(); }) << 2;
        QTest::newRow("another value") << changed([](Observation &o) { o.value = 8; }) << 2;
        QTest::newRow("no value") << changed([](Observation &o) { o.value.reset(); }) << 2;
        QTest::newRow("an upper bound") << changed([](Observation &o) { o.valueUpper = 8; }) << 2;
        QTest::newRow("another hedge")
            << changed([](Observation &o) { o.qualifier = Qualifier::About; }) << 2;
        QTest::newRow("a target") << changed([](Observation &o) { o.status = Status::Target; })
                                  << 2;
        QTest::newRow("a subject")
            << changed([](Observation &o) { o.subject = u"product"_s; }) << 2;
        QTest::newRow("another region")
            << changed([](Observation &o) { o.region = u"100102"_s; }) << 2;
        QTest::newRow("another indicator")
            << changed([](Observation &o) { o.indicator = u"firms-twin"_s; }) << 2;
    }
    void equalFiguresAreOneMark()
    {
        QFETCH(Observation, other);
        Observation base = figure(u"A"_s, u"firms"_s, u"100101"_s, u"2023", 7);
        ModelTimelineModel model;
        model.setFigures(spec({u"firms"_s, u"firms-twin"_s}), Samples::catalog(),
                         list({base, other}));
        QTEST(int(model.marks().size()), "marks");
        QVERIFY(model.markOf(u"A"_s) >= 0);
        QVERIFY(model.markOf(u"B"_s) >= 0);
        QCOMPARE(model.markOf(u"A"_s) == model.markOf(u"B"_s), model.marks().size() == 1);
    }

    void theBestClaimComesFirst()
    {
        const auto claim = [](const QString &id, RankBasis basis, const QString &source) {
            Observation observation = ranked(id, u"100000"_s, u"2023", 1, basis);
            observation.source = source;
            return observation;
        };
        ComputeRankingModel model;
        model.setFigures(spec({u"place"_s}), Samples::catalog(),
                         list({claim(u"none"_s, RankBasis::None, u"official"_s),
                               claim(u"streak"_s, RankBasis::FromStreak, u"official"_s),
                               claim(u"inferred"_s, RankBasis::Inferred, u"official"_s),
                               claim(u"listed"_s, RankBasis::ListedOrder, u"official"_s),
                               claim(u"repost"_s, RankBasis::Explicit, u"repost"_s),
                               claim(u"unknown"_s, RankBasis::Explicit, u"no-such"_s),
                               claim(u"press-1"_s, RankBasis::Explicit, u"press"_s),
                               claim(u"press-2"_s, RankBasis::Explicit, u"press"_s)}));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, 0).data(EvidenceRole).toStringList(),
                 (QStringList{u"press-1"_s, u"press-2"_s, u"repost"_s, u"unknown"_s, u"listed"_s,
                              u"inferred"_s, u"streak"_s, u"none"_s}));
        QCOMPARE(model.marks().first().rankBasis, RankBasis::Explicit);
        QCOMPARE(model.index(0, 0).data(RankBasisRole), QVariant(int(RankBasis::Explicit)));
    }

    void periodsOfTheSpec_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("open") << QString() << QString()
                              << QStringList{u"undated"_s, u"2022"_s, u"2023-06"_s, u"2024"_s};
        QTest::newRow("from a month within a year")
            << u"2022-12"_s << QString()
            << QStringList{u"undated"_s, u"2022"_s, u"2023-06"_s, u"2024"_s};
        QTest::newRow("from the next year")
            << u"2023"_s << QString() << QStringList{u"undated"_s, u"2023-06"_s, u"2024"_s};
        QTest::newRow("to a day within a month")
            << QString() << u"2023-06-01"_s << QStringList{u"undated"_s, u"2022"_s, u"2023-06"_s};
        QTest::newRow("to the day before")
            << QString() << u"2023-05-31"_s << QStringList{u"undated"_s, u"2022"_s};
        QTest::newRow("both") << u"2023"_s << u"2023"_s << QStringList{u"undated"_s, u"2023-06"_s};
    }
    void periodsOfTheSpec()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        ChartSpec chart = spec({u"firms"_s});
        if (!from.isEmpty())
            chart.from = Period::fromIso(from);
        if (!to.isEmpty())
            chart.to = Period::fromIso(to);
        ModelTimelineModel model;
        model.setFigures(chart, Samples::catalog(),
                         list({figure(u"2024"_s, u"firms"_s, u"100101"_s, u"2024", 3),
                               figure(u"2022"_s, u"firms"_s, u"100101"_s, u"2022", 1),
                               figure(u"undated"_s, u"firms"_s, u"100101"_s, u"", 4),
                               figure(u"2023-06"_s, u"firms"_s, u"100101"_s, u"2023-06", 2)}));
        QTEST(ids(model), "expected");
    }

    void query()
    {
        ChartSpec chart = spec({u"firms"_s, u"models"_s}, {u"100101"_s});
        chart.kind = ChartKind::ModelTimeline;
        chart.from = Period::fromIso(u"2023-02");
        chart.to = Period::fromIso(u"2024-02");
        ObservationQuery query = *ChartModel::queryFor(chart, Samples::records());
        QCOMPARE(query.indicators, chart.indicators);
        QCOMPARE(query.regions, chart.regions);
        QCOMPARE(query.from, std::optional(QDate(2023, 2, 1)));
        QCOMPARE(query.to, std::optional(QDate(2024, 2, 29)));
        QVERIFY(query.ids.isEmpty());

        query = *ChartModel::queryFor(spec({u"firms"_s}), Samples::records());
        QCOMPARE(query.regions,
                 (QStringList{u"100104"_s, u"100101"_s, u"100102"_s, u"100103"_s, u"200101"_s}));
        QVERIFY(!query.from);
        QVERIFY(!query.to);
        query = *ChartModel::queryFor(spec({u"firms"_s}, {u"XX"_s}), Samples::records());
        QCOMPARE(query.regions, QStringList{u"XX"_s});

        chart = spec({u"place"_s});
        chart.kind = ChartKind::ComputeRanking;
        QVERIFY(ChartModel::queryFor(chart, Samples::records())->regions.isEmpty());
    }

    // Districts

    void districtsOfTheSameRegion()
    {
        DistrictComparisonModel model;
        model.setFigures(spec({u"firms"_s}), Samples::catalog(),
                         list({figure(u"F1"_s, u"firms"_s, u"100102"_s, u"2023", 5),
                               figure(u"F2"_s, u"firms"_s, u"100000"_s, u"2023", 50)}));
        QCOMPARE(ids(model), QStringList{u"F1"_s});
        QCOMPARE(model.regions(),
                 (QStringList{u"100104"_s, u"100101"_s, u"100102"_s, u"100103"_s}));
        QCOMPARE(model.regionsWithoutFigure(),
                 (QStringList{u"100104"_s, u"100101"_s, u"100103"_s}));
    }

    void regionsOfTheSpec()
    {
        DistrictComparisonModel model;
        model.setFigures(spec({u"firms"_s}, {u"200101"_s, u"100000"_s, u"200101"_s}),
                         Samples::catalog(),
                         list({figure(u"F1"_s, u"firms"_s, u"100102"_s, u"2023", 5),
                               figure(u"F2"_s, u"firms"_s, u"100000"_s, u"2023", 50)}));
        QCOMPARE(ids(model), QStringList{u"F2"_s});
        QCOMPARE(model.regions(), (QStringList{u"200101"_s, u"100000"_s}));
        QCOMPARE(model.regionsWithoutFigure(), QStringList{u"200101"_s});
    }

    void latestActualAndEveryPromise()
    {
        const auto target = [](const QString &id, QStringView period, double value) {
            return withStatus(figure(id, u"firms"_s, u"100101"_s, period, value), Status::Target);
        };
        Observation ofProduct = figure(u"product"_s, u"firms"_s, u"100101"_s, u"2020", 1);
        ofProduct.subject = u"product"_s;
        DistrictComparisonModel model;
        model.setFigures(spec({u"firms"_s, u"firms-twin"_s}), Samples::catalog(),
                         list({target(u"t2026"_s, u"2026", 60), target(u"t2025"_s, u"2025", 100),
                               figure(u"a2022"_s, u"firms"_s, u"100101"_s, u"2022", 30),
                               figure(u"undated"_s, u"firms"_s, u"100101"_s, u"", 99),
                               withStatus(figure(u"f2027"_s, u"firms"_s, u"100101"_s, u"2027", 70),
                                          Status::Forecast),
                               figure(u"a2023"_s, u"firms"_s, u"100101"_s, u"2023", 40), ofProduct,
                               figure(u"twin2021"_s, u"firms-twin"_s, u"100101"_s, u"2021", 3)}));
        QCOMPARE(ids(model),
                 (QStringList{u"product"_s, u"twin2021"_s, u"a2023"_s, u"f2027"_s, u"t2025"_s,
                              u"t2026"_s}));
        QVERIFY(joins(model).isEmpty());
    }

    void latestActualsThatDisagreeAllStay()
    {
        DistrictComparisonModel model;
        model.setFigures(spec({u"firms"_s}), Samples::catalog(),
                         list({figure(u"b"_s, u"firms"_s, u"100101"_s, u"2023", 40),
                               figure(u"a"_s, u"firms"_s, u"100101"_s, u"2023", 41),
                               figure(u"old"_s, u"firms"_s, u"100101"_s, u"2022", 39)}));
        QCOMPARE(ids(model), (QStringList{u"a"_s, u"b"_s}));
    }

    void anUndatedActualServesWhereNoOtherIsKnown()
    {
        DistrictComparisonModel model;
        model.setFigures(spec({u"firms"_s}), Samples::catalog(),
                         list({figure(u"u"_s, u"firms"_s, u"100101"_s, u"", 40),
                               withStatus(figure(u"t"_s, u"firms"_s, u"100101"_s, u"2025", 50),
                                          Status::Target)}));
        QCOMPARE(ids(model), (QStringList{u"u"_s, u"t"_s}));
    }

    void districtsByValueThenCode()
    {
        Observation range = figure(u"range"_s, u"firms"_s, u"100104"_s, u"2025", 5);
        range.qualifier = Qualifier::Range;
        range.valueUpper = 90;
        range.status = Status::Target;
        DistrictComparisonModel model;
        model.setFigures(spec({u"firms"_s, u"models"_s}), Samples::catalog(),
                         list({figure(u"c"_s, u"firms"_s, u"100103"_s, u"2023", 40),
                               figure(u"b"_s, u"firms"_s, u"100102"_s, u"2023", 40),
                               figure(u"none"_s, u"firms"_s, u"200101"_s, u"2023", std::nullopt),
                               figure(u"m"_s, u"models"_s, u"100102"_s, u"2023", 1000), range,
                               figure(u"a"_s, u"firms"_s, u"100101"_s, u"2023", 60)}));
        QCOMPARE(ids(model), (QStringList{u"range"_s, u"a"_s, u"b"_s, u"c"_s, u"none"_s, u"m"_s}));
    }

    // Timeline
};

QTEST_GUILESS_MAIN(TestComparisonModel)
#include "tst_comparisonmodel.moc"
