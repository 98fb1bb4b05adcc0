// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "charts/chartscene.h"
#include "charts/chartview.h"
#include "charts/textshaper.h"
#include "views/chartsamples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int indicatorCount = 25;
constexpr int regionCount = 2000;
constexpr int fewerRegions = 90; ///< and yet too many to be laid out at once
constexpr int patience = 60000; ///< ms; far more than a layout takes under any sanitizer

/** Every indicator of so many regions: more than any picture has room for. */
ChartSamples::Sample crowd(ChartKind kind, int regions = regionCount)
{
    ChartSamples::Maker maker(kind);
    maker.spec().indicators.clear();
    maker.spec().focus = u"200079"_s;
    for (int region = 0; region < regions; ++region) {
        Region record;
        record.code = u"20%1"_s.arg(region, 4, 10, QChar(u'0'));
        record.level = AreaLevel::District;
        record.parent = u"100000"_s;
        record.name = {u"第%1区"_s.arg(region), u"District %1"_s.arg(region)};
        maker.catalog().regions.append(record);
    }
    for (int i = 0; i < indicatorCount; ++i) {
        Indicator indicator =
            *maker.catalog().indicator(maker.isRanking() ? u"place"_s : u"firms"_s);
        indicator.id = u"indicator-%1"_s.arg(i);
        indicator.name = {u"第%1项指标"_s.arg(i), u"Indicator number %1"_s.arg(i)};
        indicator.definition = {u"定义%1"_s.arg(i), u"Definition %1"_s.arg(i)};
        maker.catalog().indicators.append(indicator);
        maker.spec().indicators.append(indicator.id);
        for (int region = 0; region < regions; ++region)
            maker.add(u"20%1"_s.arg(region, 4, 10, QChar(u'0')), u"2001",
                      maker.isRanking() ? region + 1 : (region * 37 + i * 11) % 4999, indicator.id);
    }
    return maker.finish();
}

} // namespace

class TestCrowdedCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureShapesOnlyWhatMayBeShown_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::addColumn<int>("mostTexts");
        QTest::newRow("comparison") << ChartKind::DistrictComparison << 1000;
        QTest::newRow("targets") << ChartKind::DistrictTargets << 1500;
        QTest::newRow("map") << ChartKind::DistrictMap << 20000;
        QTest::newRow("ranking") << ChartKind::ComputeRanking << 6000;
        QTest::newRow("overview") << ChartKind::Overview << 2500;
        QTest::newRow("coverage") << ChartKind::Coverage << 500;
    }
    void aPictureShapesOnlyWhatMayBeShown()
    {
        QFETCH(ChartKind, kind);
        QFETCH(int, mostTexts);
        const auto model = ChartSamples::modelOf(crowd(kind));
        TextShaper shaper(1);
        const ChartPicture picture = layOutChart(*model, QSizeF(1600, 900), shaper);
        QVERIFY(!picture.isTooSmall);
        QVERIFY2(shaper.shapedLines() <= mostTexts,
                 qPrintable(QString::number(shaper.shapedLines())));
    }

    void theWindowLaysOutWhatIsScrolledTo_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::addColumn<int>("mostMarks"); // of 50,000
        QTest::newRow("comparison") << ChartKind::DistrictComparison << 1500;
        QTest::newRow("targets") << ChartKind::DistrictTargets << 1500;
        QTest::newRow("map") << ChartKind::DistrictMap << 2500;
        QTest::newRow("ranking") << ChartKind::ComputeRanking << 600;
        QTest::newRow("overview") << ChartKind::Overview << 1500;
        QTest::newRow("coverage") << ChartKind::Coverage << 5500;
    }
    void theWindowLaysOutWhatIsScrolledTo()
    {
        QFETCH(ChartKind, kind);
        QFETCH(int, mostMarks);
        const auto model = ChartSamples::modelOf(crowd(kind));
        ChartView view;
        view.resize(1000, 640);
        view.setModel(model.get());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY_WITH_TIMEOUT(!view.isLayingOut(), patience);
        QVERIFY(view.drawnMarks() > 0);
        QVERIFY2(view.drawnMarks() <= mostMarks, qPrintable(QString::number(view.drawnMarks())));
    }

    void theWindowGoesOnMeanwhile_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::newRow("comparison") << ChartKind::DistrictComparison;
        QTest::newRow("targets") << ChartKind::DistrictTargets;
        QTest::newRow("map") << ChartKind::DistrictMap;
        QTest::newRow("ranking") << ChartKind::ComputeRanking;
        QTest::newRow("overview") << ChartKind::Overview;
        QTest::newRow("coverage") << ChartKind::Coverage;
        QTest::newRow("timeline") << ChartKind::ModelTimeline;
    }
    void theWindowGoesOnMeanwhile()
    {
        QFETCH(ChartKind, kind);
        const auto model = ChartSamples::modelOf(crowd(kind, fewerRegions));
        ChartView view;
        view.resize(1000, 640);
        view.setModel(model.get());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY_WITH_TIMEOUT(!view.isLayingOut(), patience);
        const BilingualText title = view.title();
        QVERIFY(!title.isEmpty());

        // Nothing is laid out before control returns, however often the size changes.
        const QSizeF former = view.scene()->sceneRect().size();
        for (const int width : {900, 800, 700}) {
            view.resize(width, 640);
            QVERIFY(view.isLayingOut());
            QCOMPARE(view.scene()->sceneRect().size(), former);
            QCOMPARE(view.title(), title);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!view.isLayingOut(), patience);
        QVERIFY(view.scene()->sceneRect().width() < former.width());
        // The picture is that of the last size: to lay it out once more changes nothing.
        const QSizeF last = view.scene()->sceneRect().size();
        view.setModel(model.get());
        QTRY_VERIFY_WITH_TIMEOUT(!view.isLayingOut(), patience);
        QCOMPARE(view.scene()->sceneRect().size(), last);
    }

    void aPictureOfFormerFiguresIsNotSelectedIn()
    {
        const auto model = ChartSamples::modelOf(crowd(ChartKind::Overview, fewerRegions));
        ChartView view;
        view.resize(1000, 640);
        view.setModel(model.get());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY_WITH_TIMEOUT(!view.isLayingOut(), patience);
        const auto &scene = *qobject_cast<ChartScene *>(view.scene());
        const QPointF first = scene.picture().marks.first().rect.center();
        QSignalSpy selected(&view, &ChartView::markSelected);
        const auto click = [&] {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(first));
        };
        click();
        QCOMPARE(selected.takeLast().first().toStringList(), QStringList{u"F1"_s});

        ChartSamples::Sample other = crowd(ChartKind::Overview, fewerRegions);
        auto figures = std::make_shared<QList<Observation>>(*other.observations);
        for (Observation &figure : *figures)
            figure.id.prepend(u"other-"_s);
        model->setFigures(other.spec, other.catalog, figures);
        QVERIFY(view.isLayingOut());
        QVERIFY(view.selectedEvidence().isEmpty());
        click();
        QTest::keyClick(&view, Qt::Key_Right);
        for (const QList<QVariant> &told : selected)
            QVERIFY(told.first().toStringList().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!view.isLayingOut(), patience);
        click();
        QCOMPARE(selected.takeLast().first().toStringList(), QStringList{u"other-F1"_s});
    }
};

QTEST_MAIN(TestCrowdedCharts)
#include "tst_crowdedcharts.moc"
