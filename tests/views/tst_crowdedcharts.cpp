// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "charts/chartscene.h"
#include "charts/chartview.h"
#include "charts/textshaper.h"
#include "views/chartsamples.h"

#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int indicatorCount = 25;
constexpr int regionCount = 2000;

/** Every indicator of every region in so many years: more than any picture has room for. */
ChartSamples::Sample crowd(ChartKind kind, int years)
{
    ChartSamples::Maker maker(kind);
    maker.spec().indicators.clear();
    maker.spec().focus = u"201999"_s;
    for (int region = 0; region < regionCount; ++region) {
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
        for (int region = 0; region < regionCount; ++region)
            for (int year = 0; year < years; ++year)
                maker.add(u"20%1"_s.arg(region, 4, 10, QChar(u'0')), u"%1"_s.arg(2001 + year),
                          maker.isRanking() ? region + 1 : (region * 37 + i * 11 + year) % 4999,
                          indicator.id);
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
    }
    void aPictureShapesOnlyWhatMayBeShown()
    {
        QFETCH(ChartKind, kind);
        QFETCH(int, mostTexts);
        const auto model = ChartSamples::modelOf(crowd(kind, 1));
        TextShaper shaper(1);
        const ChartPicture picture = layOutChart(*model, QSizeF(1600, 900), shaper);
        QVERIFY(!picture.isTooSmall);
        QVERIFY2(shaper.shapedLines() <= mostTexts,
                 qPrintable(QString::number(shaper.shapedLines())));
    }

    void theWindowLaysOutWhatIsScrolledTo_data() { aPictureShapesOnlyWhatMayBeShown_data(); }
    void theWindowLaysOutWhatIsScrolledTo()
    {
        QFETCH(ChartKind, kind);
        const auto model = ChartSamples::modelOf(crowd(kind, 1));
        ChartView view;
        view.resize(1000, 640);
        view.setModel(model.get());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY2(view.drawnMarks() <= 3000, qPrintable(QString::number(view.drawnMarks())));
    }
};

QTEST_MAIN(TestCrowdedCharts)
#include "tst_crowdedcharts.moc"
