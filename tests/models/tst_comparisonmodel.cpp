// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparisonmodel.h"
#include "districtmapmodel.h"
#include "districttargetsmodel.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using Samples::figure;
using Samples::list;

namespace {

ChartSpec spec(const QStringList &indicators, const QStringList &regions = {})
{
    ChartSpec chart;
    chart.id = u"chart"_s;
    chart.indicators = indicators;
    chart.regions = regions;
    return chart;
}

QStringList ids(const ComparisonModel &model)
{
    QStringList result;
    for (const FigureMark &mark : model.marks())
        result.append(mark.figure().id);
    return result;
}

/** The joins as "later<-earlier", in the order of the marks. */
QStringList joins(const ComparisonModel &model)
{
    QStringList result;
    for (const FigureMark &mark : model.marks())
        if (mark.joinedFrom >= 0)
            result.append(mark.figure().id + u"<-"_s
                          + model.marks().at(mark.joinedFrom).figure().id);
    return result;
}

QList<QStringList> panels(const ComparisonModel &model)
{
    QList<QStringList> result;
    for (const ComparisonPanel &panel : model.panels())
        result.append(panel.indicators);
    return result;
}

Observation statedBy(Observation observation, const QString &who)
{
    observation.statedBy = {who, who};
    return observation;
}

Observation withStatus(Observation observation, Status status)
{
    observation.status = status;
    return observation;
}

Observation ranked(const QString &id, const QString &region, QStringView period, double rank,
                   RankBasis basis = RankBasis::Explicit)
{
    Observation observation = figure(id, u"place"_s, region, period, rank);
    observation.rankBasis = basis;
    return observation;
}

} // namespace

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

    void guard_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("splitReason");
        QTest::addColumn<QString>("sharedReason");
        QTest::newRow("all equal")
            << u"firms"_s << u"firms-twin"_s << QString()
            << u"Same unit, measure, population, definition and area level."_s;
        QTest::newRow("unit") << u"firms"_s << u"output"_s << u"another unit: CNY, not firms"_s
                              << QString();
        QTest::newRow("measure") << u"firms"_s << u"firms-new"_s
                                 << u"another measure: flow, not stock"_s << QString();
        QTest::newRow("population")
            << u"firms"_s << u"firms-large"_s << u"another population is counted"_s << QString();
        QTest::newRow("definition")
            << u"firms"_s << u"firms-other"_s << u"another definition"_s << QString();
        QTest::newRow("no definition equals no other")
            << u"bare-1"_s << u"bare-2"_s << u"no definition given to compare by"_s << QString();
        QTest::newRow("the first that differs is named")
            << u"firms-large"_s << u"firms-new"_s << u"another measure: flow, not stock"_s
            << QString();
        QTest::newRow("declared") << u"firms"_s << u"firms-planned"_s << QString()
                                  << u"Nearly one definition."_s;
        QTest::newRow("declared, the other way round")
            << u"firms-planned"_s << u"firms"_s << QString() << u"Nearly one definition."_s;
        QTest::newRow("declared in vain: units differ")
            << u"firms"_s << u"models"_s << u"another unit: models, not firms"_s << QString();
    }
    void guard()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, splitReason);
        QFETCH(QString, sharedReason);
        ModelTimelineModel model;
        model.setFigures(spec({first, second}), Samples::catalog(),
                         list({figure(u"F2"_s, second, u"100101"_s, u"2023", 2),
                               figure(u"F1"_s, first, u"100101"_s, u"2023", 1)}));
        if (splitReason.isEmpty()) {
            QCOMPARE(panels(model), (QList<QStringList>{{first, second}}));
            QCOMPARE(model.panels().at(0).sharedReason.en, sharedReason);
            QVERIFY(!model.panels().at(0).sharedReason.zh.isEmpty());
            QVERIFY(model.panels().at(0).sharedReason.zh != sharedReason);
        } else {
            QCOMPARE(panels(model), (QList<QStringList>{{first}, {second}}));
            QCOMPARE(model.panels().at(1).splitReason.en, splitReason);
            QVERIFY(!model.panels().at(1).splitReason.zh.isEmpty());
            QVERIFY(model.panels().at(1).splitReason.zh != splitReason);
            QVERIFY(model.panels().at(0).sharedReason.isEmpty());
            QVERIFY(model.panels().at(1).sharedReason.isEmpty());
        }
        QVERIFY(model.panels().at(0).splitReason.isEmpty());
        for (const FigureMark &mark : model.marks())
            QVERIFY(model.panels().at(mark.panel).indicators.contains(mark.figure().indicator));
        for (const ComparisonPanel &panel : model.panels())
            QCOMPARE(panel.unit, Samples::records().indicator(panel.indicators.first())->unit);
    }

    void guardOnUnitsOfOneName()
    {
        ModelTimelineModel model;
        model.setFigures(spec({u"firms"_s, u"companies"_s}), Samples::catalog(),
                         list({figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", 1),
                               figure(u"C"_s, u"companies"_s, u"100101"_s, u"2023", 2)}));
        QCOMPARE(model.panels().size(), 2);
        QCOMPARE(model.panels().at(1).splitReason.en, u"another unit: companies, not firms"_s);
        QCOMPARE(model.panels().at(1).splitReason.zh, u"计数对象不同"_s);
    }

    void guardOnAreaLevels()
    {
        ModelTimelineModel model;
        const ChartSpec chart = spec({u"firms"_s, u"firms-twin"_s});
        const Observation district = figure(u"D"_s, u"firms"_s, u"100101"_s, u"2023", 1);
        const Observation country = figure(u"C"_s, u"firms"_s, u"XX"_s, u"2023", 9);
        const Observation twinDistrict = figure(u"TD"_s, u"firms-twin"_s, u"100101"_s, u"2023", 2);
        const Observation twinCountry = figure(u"TC"_s, u"firms-twin"_s, u"XX"_s, u"2023", 8);

        model.setFigures(chart, Samples::catalog(), list({district, country}));
        QCOMPARE(panels(model), (QList<QStringList>{{u"firms"_s}}));
        QCOMPARE(model.rowCount(), 2);

        model.setFigures(chart, Samples::catalog(), list({district, twinCountry}));
        QCOMPARE(model.panels().size(), 2);
        QCOMPARE(model.panels().at(1).splitReason.en,
                 u"another area level: country, not district"_s);
        QCOMPARE(model.panels().at(1).splitReason.zh, u"地区层级不同：国家，而非区县"_s);

        model.setFigures(chart, Samples::catalog(),
                         list({district, country, twinDistrict, twinCountry}));
        QCOMPARE(model.panels().size(), 1);
    }

    void guardSaysWhatSplits_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<PanelDifference>("splitBy");
        QTest::newRow("unit") << u"output"_s << PanelDifference::Unit;
        QTest::newRow("measure") << u"firms-new"_s << PanelDifference::Measure;
        QTest::newRow("population") << u"firms-large"_s << PanelDifference::Population;
        QTest::newRow("definition") << u"firms-other"_s << PanelDifference::Definition;
        QTest::newRow("no definition") << u"bare-1"_s << PanelDifference::Population;
    }
    void guardSaysWhatSplits()
    {
        QFETCH(QString, second);
        QFETCH(PanelDifference, splitBy);
        ModelTimelineModel model;
        model.setFigures(spec({u"firms"_s, second}), Samples::catalog(),
                         list({figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", 1),
                               figure(u"S"_s, second, u"100101"_s, u"2023", 2)}));
        QCOMPARE(model.panels().size(), 2);
        QVERIFY(!model.panels().at(0).splitBy);
        QCOMPARE(model.panels().at(1).splitBy, splitBy);
        QVERIFY(model.panels().at(1).overruled.isEmpty());
        QCOMPARE(model.isGuardOverrulable(), splitBy != PanelDifference::Unit);
    }

    void guardOverruled_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<QList<PanelDifference>>("overruled");
        QTest::addColumn<QString>("reason");
        using D = PanelDifference;
        const QString start = u"Put there by the user, although they differ in: "_s;
        QTest::newRow("measure") << u"firms-new"_s << QList{D::Measure} << start + u"measure."_s;
        QTest::newRow("population")
            << u"firms-large"_s << QList{D::Population} << start + u"population."_s;
        QTest::newRow("definition")
            << u"firms-other"_s << QList{D::Definition} << start + u"definition."_s;
        QTest::newRow("several") << u"bare-1"_s << QList{D::Population, D::NoDefinition}
                                 << start + u"population, definition (not given)."_s;
        QTest::newRow("nothing differs")
            << u"firms-twin"_s << QList<D>()
            << u"Same unit, measure, population, definition and area level."_s;
        QTest::newRow("declared comparable")
            << u"firms-planned"_s << QList<D>() << u"Nearly one definition."_s;
    }
    void guardOverruled()
    {
        QFETCH(QString, second);
        QFETCH(QList<PanelDifference>, overruled);
        QFETCH(QString, reason);
        ModelTimelineModel model;
        ChartSpec chart = spec({u"firms"_s, second});
        chart.guardOverruled = true;
        model.setFigures(chart, Samples::catalog(),
                         list({figure(u"F"_s, u"firms"_s, u"100101"_s, u"2022", 1),
                               figure(u"S"_s, second, u"100101"_s, u"2023", 2)}));
        QCOMPARE(panels(model), (QList<QStringList>{{u"firms"_s, second}}));
        QCOMPARE(model.panels().first().overruled, overruled);
        QCOMPARE(model.panels().first().sharedReason.en, reason);
        QVERIFY(model.panels().first().sharedReason.zh != reason);
        QCOMPARE(model.isGuardOverrulable(), !overruled.isEmpty());
        // One axis, but never one line.
        for (const FigureMark &mark : model.marks())
            QCOMPARE(mark.joinedFrom, -1);
    }

    void overrulingLevels()
    {
        ModelTimelineModel model;
        ChartSpec chart = spec({u"firms"_s, u"firms-twin"_s});
        chart.guardOverruled = true;
        model.setFigures(chart, Samples::catalog(),
                         list({figure(u"D"_s, u"firms"_s, u"100101"_s, u"2023", 1),
                               figure(u"C"_s, u"firms-twin"_s, u"XX"_s, u"2023", 8)}));
        QCOMPARE(model.panels().size(), 1);
        QCOMPARE(model.panels().first().overruled, QList{PanelDifference::AreaLevel});
    }

    void noAxisHasTwoUnits()
    {
        ModelTimelineModel model;
        ChartSpec chart = spec({u"firms"_s, u"output"_s, u"firms-new"_s, u"companies"_s});
        chart.guardOverruled = true;
        model.setFigures(chart, Samples::catalog(),
                         list({figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", 1),
                               figure(u"O"_s, u"output"_s, u"100101"_s, u"2023", 2),
                               figure(u"N"_s, u"firms-new"_s, u"100101"_s, u"2023", 3),
                               figure(u"C"_s, u"companies"_s, u"100101"_s, u"2023", 4)}));
        QCOMPARE(
            panels(model),
            (QList<QStringList>{{u"firms"_s, u"firms-new"_s}, {u"output"_s}, {u"companies"_s}}));
        for (const ComparisonPanel &panel : model.panels().sliced(1))
            QCOMPARE(panel.splitBy, PanelDifference::Unit);
    }

    void panelsFollowTheSpec()
    {
        ModelTimelineModel model;
        // Nothing is known of firms-large; firms-twin finds its place behind the panel of models.
        model.setFigures(spec({u"firms-large"_s, u"firms"_s, u"models"_s, u"firms-twin"_s,
                               u"no-such"_s, u"firms"_s}),
                         Samples::catalog(),
                         list({figure(u"M"_s, u"models"_s, u"100101"_s, u"2023", 3),
                               figure(u"T"_s, u"firms-twin"_s, u"100101"_s, u"2023", 2),
                               figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", 1),
                               figure(u"U"_s, u"output"_s, u"100101"_s, u"2023", 1)}));
        QCOMPARE(panels(model), (QList<QStringList>{{u"firms"_s, u"firms-twin"_s}, {u"models"_s}}));
        QCOMPARE(ids(model), (QStringList{u"F"_s, u"T"_s, u"M"_s}));
    }

    void inAPanelEachMayMeetEveryOther()
    {
        ModelTimelineModel model;
        // Declared comparable with firms, but not with its twin: who is there first decides.
        model.setFigures(spec({u"firms"_s, u"firms-twin"_s, u"firms-planned"_s}),
                         Samples::catalog(),
                         list({figure(u"T"_s, u"firms-twin"_s, u"100101"_s, u"2023", 2),
                               figure(u"P"_s, u"firms-planned"_s, u"100101"_s, u"2025", 3),
                               figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", 1)}));
        QCOMPARE(panels(model),
                 (QList<QStringList>{{u"firms"_s, u"firms-twin"_s}, {u"firms-planned"_s}}));
    }

    // What is a mark

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

QTEST_GUILESS_MAIN(TestComparisonModel)

#include "tst_comparisonmodel.moc"
