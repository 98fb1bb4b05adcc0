// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "charts/charttexts.h"
#include "charts/markshapes.h"
#include "charts/picturebuilder.h"
#include "charts/shades.h"
#include "charts/tileshapes.h"
#include "chartsamples.h"
#include "districtmapmodel.h"
#include "districttargetsmodel.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Maker;
using ChartSamples::Sample;

namespace {

struct LaidOut
{
    std::unique_ptr<ChartModel> model;
    ChartPicture picture;

    [[nodiscard]] const Observation &figure(int mark) const
    {
        return ChartSamples::marksOf(*model).at(mark).figure();
    }
    /** The mark of this observation; -1: none. */
    [[nodiscard]] int mark(const QString &id) const { return model->markOf(id); }
    [[nodiscard]] QList<Shape> shapes(int mark) const
    {
        QList<Shape> found;
        for (const Shape &shape : picture.shapes)
            if (shape.mark == mark)
                found.append(shape);
        return found;
    }
    [[nodiscard]] QRectF area(int mark) const
    {
        const auto found = std::ranges::find(picture.marks, mark, &MarkArea::mark);
        return found == picture.marks.end() ? QRectF() : found->rect;
    }
    /** The lines of a mark's texts in English, in their order. */
    [[nodiscard]] QStringList texts(int mark) const
    {
        QStringList found;
        for (const TextBox &text : picture.texts)
            if (text.mark == mark)
                found += text.linesEn;
        return found;
    }
    /** Every text in English. */
    [[nodiscard]] QString allText() const
    {
        QStringList found;
        for (const TextBox &text : picture.texts)
            found += text.linesEn.join(u' ');
        return found.join(u'\n') + u'\n';
    }
};

LaidOut layOut(const Sample &sample, QSizeF size = {1600, 900})
{
    LaidOut chart;
    chart.model = ChartSamples::modelOf(sample);
    TextShaper shaper(unitPixelsFor(size));
    chart.picture = layOutChart(*chart.model, size / unitPixelsFor(size), shaper);
    return chart;
}

Observation promise(double value, Status status, Qualifier qualifier = Qualifier::Exact)
{
    Observation figure;
    figure.value = value;
    figure.status = status;
    figure.qualifier = qualifier;
    return figure;
}

Sample shippedMap()
{
    for (const Sample &sample : ChartSamples::shipped())
        if (sample.spec.kind == ChartKind::DistrictMap)
            return sample;
    return ChartSamples::empty(ChartKind::DistrictMap);
}

/** A plot of 0 to 100, 1000 wide. */
PlotPanel plot()
{
    PlotPanel panel;
    panel.area = QRectF(0, 0, 1000, 20);
    panel.xMax = 100;
    return panel;
}

} // namespace

class TestDistrictCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // Marks

    void aTickIsOutlinedAtItsValue_data()
    {
        QTest::addColumn<Status>("status");
        QTest::newRow("target") << Status::Target;
        QTest::newRow("forecast") << Status::Forecast;
    }
    void aTickIsOutlinedAtItsValue()
    {
        QFETCH(Status, status);
        const auto shapes = tickShapes(promise(40, status), plot(), 0, 20, {Ink::Text}, 3);
        QCOMPARE(shapes.size(), 1);
        const Shape &tick = shapes.first();
        QVERIFY(std::abs(tick.path.boundingRect().center().x() - 400) < 0.01);
        QCOMPARE(tick.fill, Ink{Ink::Background});
        QCOMPARE(tick.stroke, Ink{Ink::Text});
        QCOMPARE(tick.mark, 3);
    }

    void aForecastIsNoTarget()
    {
        const auto shapeOf = [](Status status) {
            return tickShapes(promise(40, status), plot(), 0, 20, {Ink::Text}, 0).first();
        };
        const Shape target = shapeOf(Status::Target);
        const Shape forecast = shapeOf(Status::Forecast);
        QCOMPARE(target.penStyle, Qt::SolidLine);
        QCOMPARE(forecast.penStyle, Qt::DashLine);
        QVERIFY(target.path != forecast.path); // in shape too
    }

    void anOpenTickPointsWhereTheTargetMayLie_data()
    {
        QTest::addColumn<Qualifier>("qualifier");
        QTest::addColumn<int>("side");
        QTest::newRow("over") << Qualifier::Over << 1;
        QTest::newRow("at least") << Qualifier::AtLeast << 1;
        QTest::newRow("under") << Qualifier::Under << -1;
        QTest::newRow("at most") << Qualifier::AtMost << -1;
    }
    void anOpenTickPointsWhereTheTargetMayLie()
    {
        QFETCH(Qualifier, qualifier);
        QFETCH(int, side);
        const auto shapes =
            tickShapes(promise(40, Status::Target, qualifier), plot(), 0, 20, {Ink::Text}, 0);
        QCOMPARE(shapes.size(), 2);
        const QRectF head = shapes.last().path.boundingRect();
        QVERIFY(!head.intersects(shapes.first().path.boundingRect()));
        QVERIFY((head.center().x() - 400) * side > 0);
        // Its point is the element in the middle: further out than its ends.
        QVERIFY((shapes.last().path.elementAt(1).x - shapes.last().path.elementAt(0).x) * side > 0);
    }

    void aRangeIsASpanBetweenTwoTicks()
    {
        Observation range = promise(40, Status::Target, Qualifier::Range);
        range.valueUpper = 60;
        const auto shapes = tickShapes(range, plot(), 0, 20, {Ink::Text}, 0);
        QCOMPARE(shapes.size(), 3);
        QCOMPARE(shapes.at(0).path.boundingRect().left(), 400.0);
        QCOMPARE(shapes.at(0).path.boundingRect().right(), 600.0);
        QCOMPARE(shapes.at(0).fillStyle, Shape::Fill::Hatched);
        QVERIFY(std::abs(shapes.at(1).path.boundingRect().center().x() - 400) < 0.01);
        QVERIFY(std::abs(shapes.at(2).path.boundingRect().center().x() - 600) < 0.01);
    }

    void withoutAValueThereIsNoTick()
    {
        Observation figure;
        figure.status = Status::Target;
        QVERIFY(tickShapes(figure, plot(), 0, 20, {Ink::Text}, 0).isEmpty());
    }

    void noFigureIsStripedAndNotPale()
    {
        const QRectF tile(10, 20, 80, 50);
        const QRectF clear(30, 35, 40, 20);
        const auto shapes = noFigureShapes(tile, clear);
        QCOMPARE(shapes.size(), 2);
        const QPainterPath &stripes = shapes.first().path;
        QCOMPARE(shapes.first().stroke, Ink{Ink::Context}); // 3:1 against the background
        QVERIFY(stripes.elementCount() >= 10);
        for (int i = 0; i + 1 < stripes.elementCount(); i += 2) {
            const QPointF from = stripes.elementAt(i);
            const QPointF to = stripes.elementAt(i + 1);
            QVERIFY(tile.adjusted(-0.01, -0.01, 0.01, 0.01).contains(from));
            QVERIFY(tile.adjusted(-0.01, -0.01, 0.01, 0.01).contains(to));
            QVERIFY(to.x() > from.x() && to.y() > from.y()); // falling: promises' stripes rise
            QVERIFY(!clear.adjusted(0.01, 0.01, -0.01, -0.01).contains((from + to) / 2));
        }
        QCOMPARE(shapes.last().penStyle, Qt::DashLine);
    }

    void shadesHaveRoundBounds_data()
    {
        QTest::addColumn<qreal>("smallest");
        QTest::addColumn<qreal>("largest");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<QList<qreal>>("bounds");
        QTest::newRow("50") << 0.0 << 50.0 << true << QList<qreal>{0, 10, 20, 30, 40, 50};
        QTest::newRow("1 of a whole") << 0.0 << 1.0 << true << QList<qreal>{0, 1};
        QTest::newRow("254") << 0.0 << 254.0 << true << QList<qreal>{0, 100, 200, 300};
        QTest::newRow("below zero") << -30.0 << 70.0 << true << QList<qreal>{-50, 0, 50, 100};
        QTest::newRow("nothing but zero") << 0.0 << 0.0 << true << QList<qreal>{0, 1};
    }
    void shadesHaveRoundBounds()
    {
        QFETCH(qreal, smallest);
        QFETCH(qreal, largest);
        QFETCH(bool, whole);
        const ShadeScale scale(smallest, largest, whole);
        QTEST(scale.bounds(), "bounds");
        QVERIFY(scale.classCount() <= shadeCount);
        int before = 0;
        for (int i = 0; i < scale.classCount(); ++i) {
            QVERIFY(scale.slotOf(i) > before && scale.slotOf(i) <= shadeCount);
            before = scale.slotOf(i);
            QCOMPARE(scale.classOf(scale.bounds().at(i)), i);
        }
        QCOMPARE(scale.classOf(scale.bounds().last()), scale.classCount() - 1);
    }

    void shadesAreNeverTooMany()
    {
        for (qreal largest = 1; largest < 1e6; largest *= 1.07)
            for (const qreal smallest : {0.0, -0.3 * largest, -largest}) {
                const ShadeScale scale(smallest, largest, false);
                QVERIFY(scale.classCount() >= 1 && scale.classCount() <= shadeCount);
                QVERIFY(scale.bounds().first() <= smallest && scale.bounds().last() >= largest);
            }
    }

    // Targets

    void eachFigureStandsAtItsValueWithItsDate()
    {
        const LaidOut chart = layOut(ChartSamples::promises(ChartKind::DistrictTargets));
        const PlotPanel &panel = chart.picture.panels.first();
        for (int mark = 0; mark < chart.model->markCount(); ++mark) {
            const Observation &figure = chart.figure(mark);
            const auto shapes = chart.shapes(mark);
            QVERIFY(!shapes.isEmpty());
            const qreal x = panel.mapX(*figure.value);
            if (figure.status != Status::Actual && figure.qualifier != Qualifier::Range)
                QVERIFY(std::abs(shapes.first().path.boundingRect().center().x() - x) < 0.01);
            const QString text = chart.texts(mark).join(u' ');
            QVERIFY2(text.contains(figure.period.isUndated()
                                       ? u"undated"_s
                                       : periodLabel(figure.period).in(Language::English)),
                     qPrintable(text));
            if (figure.status == Status::Target)
                QVERIFY(text.contains(u"target"_s));
            if (figure.status == Status::Forecast)
                QVERIFY(text.contains(u"forecast"_s));
        }
    }

    void labelsOfALineNeverMeet()
    {
        // Several targets of neighbouring values: each tick has its label beside it.
        const LaidOut chart = layOut(ChartSamples::promises(ChartKind::DistrictTargets));
        for (const MarkArea &one : chart.picture.marks)
            for (const MarkArea &other : chart.picture.marks)
                if (one.mark != other.mark)
                    QVERIFY(!one.rect.adjusted(0, 1, 0, -1)
                                 .intersects(other.rect.adjusted(0, 1, 0, -1)));
    }

    void aLabelOfZeroStandsAtZero()
    {
        Maker maker(ChartKind::DistrictTargets);
        maker.add(u"100101"_s, u"2023", 0);
        maker.add(u"100102"_s, u"2023", -40);
        const LaidOut chart = layOut(maker.finish());
        const PlotPanel &panel = chart.picture.panels.first();
        const int zero = chart.mark(u"F1"_s);
        for (const TextBox &text : chart.picture.texts)
            if (text.mark == zero)
                QVERIFY(text.box.left() > panel.mapX(0) && text.box.left() < panel.mapX(0) + 12);
    }

    void theWayToATargetIsAnInequality()
    {
        const LaidOut chart = layOut(ChartSamples::promises(ChartKind::DistrictTargets));
        const QString text = chart.allText();
        QVERIFY(text.contains(u"Jul 2023: at most about half of the target for 2025"_s));
        QVERIFY(text.contains(u"2024: 200% of the target for 2022"_s));
        QVERIFY(text.contains(u"Nearly one definition."_s)); // why the two share the axis
        QVERIFY(!text.contains(u"50%"_s));
    }

    void indicatorsOfOneAxisAreToldApart()
    {
        const LaidOut chart = layOut(ChartSamples::promises(ChartKind::DistrictTargets));
        QVERIFY(chart.allText().contains(u"① Indicator firms, ② Indicator firms-planned"_s));
        for (int mark = 0; mark < chart.model->markCount(); ++mark)
            QVERIFY(chart.texts(mark).first().startsWith(
                chart.figure(mark).indicator == u"firms"_s ? u"① "_s : u"② "_s));
        const LaidOut alone = layOut(ChartSamples::fewMarks(ChartKind::DistrictTargets));
        QVERIFY(!alone.allText().contains(u"①"_s));
    }

    void theShippedPairIsTheFinding()
    {
        const auto shipped = ChartSamples::shipped();
        const auto sample = std::ranges::find_if(shipped, [](const Sample &candidate) {
            return candidate.spec.kind == ChartKind::DistrictTargets;
        });
        QVERIFY(sample != shipped.end());
        const LaidOut chart = layOut(*sample);
        QCOMPARE(chart.picture.title.en,
                 u"Haidian: about 50 organisations (Jul 2023); target for 2025: over 100"_s);
        QCOMPARE(chart.picture.hiddenPanels, 0);
        QVERIFY(chart.allText().contains(u"at most about half of the target for 2025"_s));
        QCOMPARE(chart.allText().count(u'%'), 0);
    }

    void titlesSayWhatThereIs_data()
    {
        QTest::addColumn<Sample>("sample");
        QTest::addColumn<QString>("title");
        const auto chart = [](const std::function<void(Maker &)> &fill) {
            Maker maker(ChartKind::DistrictTargets);
            fill(maker);
            return maker.finish();
        };
        QTest::newRow("nothing") << chart([](Maker &) {})
                                 << u"No district has a figure or a target for what is chosen"_s;
        QTest::newRow("actual figures alone") << chart([](Maker &maker) {
            maker.add(u"100101"_s, u"2023", 1);
            maker.add(u"100102"_s, u"2023", 1);
        }) << u"2 actual figures and no target"_s;
        QTest::newRow("targets alone") << chart([](Maker &maker) {
            maker.add(u"100101"_s, u"2023", 1).status = Status::Target;
            maker.add(u"100102"_s, u"2023", 1);
        }) << u"1 target without an actual figure to be held against"_s;
        QTest::newRow("forecasts alone") << chart([](Maker &maker) {
            maker.add(u"100101"_s, u"2023", 1).status = Status::Forecast;
        }) << u"1 forecast and no target"_s;
        QTest::newRow("several pairs") << chart([](Maker &maker) {
            for (const QString &code : {u"100101"_s, u"100102"_s, u"100103"_s}) {
                maker.add(code, u"2025", 10).status = Status::Target;
                if (code != u"100103"_s)
                    maker.add(code, u"2023", 1);
            }
        }) << u"2 of 3 targets have an actual figure to be held against"_s;
        QTest::newRow("a figure without a number meets no target") << chart([](Maker &maker) {
            maker.add(u"100101"_s, u"2025", 10).status = Status::Target;
            maker.add(u"100101"_s, u"2023", std::nullopt);
        }) << u"1 target without an actual figure to be held against"_s;
    }
    void titlesSayWhatThereIs()
    {
        QFETCH(Sample, sample);
        QTEST(layOut(sample).picture.title.en, "title");
    }

    // The map

    void tilesAreEqualAndInTheirPlaces()
    {
        Maker maker(ChartKind::DistrictMap);
        for (int i = 1; i <= 4; ++i)
            maker.add(u"10010%1"_s.arg(i), u"2023", 10 * i);
        const Sample sample = maker.finish();
        const LaidOut chart = layOut(sample);
        QSizeF size;
        for (const MarkArea &one : chart.picture.marks) {
            const Region &a = *sample.catalog->region(chart.figure(one.mark).region);
            if (size.isEmpty())
                size = one.rect.size();
            QVERIFY(std::abs(one.rect.width() - size.width()) < 0.01);
            QVERIFY(std::abs(one.rect.height() - size.height()) < 0.01);
            for (const MarkArea &other : chart.picture.marks) {
                const Region &b = *sample.catalog->region(chart.figure(other.mark).region);
                QCOMPARE(one.rect.left() < other.rect.left() - 0.01, *a.tileColumn < *b.tileColumn);
                QCOMPARE(one.rect.top() < other.rect.top() - 0.01, *a.tileRow < *b.tileRow);
            }
        }
    }

    void tilesOfAllMapsAreEqual()
    {
        // One with a scale below it, one without.
        Maker maker(ChartKind::DistrictMap);
        maker.spec().indicators = {u"firms"_s, u"firms-new"_s};
        maker.add(u"100101"_s, u"2023", 10);
        maker.add(u"100101"_s, u"2025", 20, u"firms-new"_s).status = Status::Target;
        for (const QSizeF size : {QSizeF(960, 540), QSizeF(1600, 900), QSizeF(900, 1600)}) {
            const LaidOut chart = layOut(maker.finish(), size);
            QCOMPARE(chart.picture.marks.size(), 2);
            const QRectF one = chart.picture.marks.first().rect;
            const QRectF other = chart.picture.marks.last().rect;
            QVERIFY(std::abs(one.width() - other.width()) < 0.01);
            QVERIFY(std::abs(one.height() - other.height()) < 0.01);
        }
    }

    void namesThatAreListsStayApart()
    {
        const BilingualText firms{u"企业数"_s, u"firms"_s};
        const BilingualText models{u"模型数"_s, u"models"_s};
        const BilingualText list{u"企业、机构数"_s, u"firms and institutions"_s};
        const auto both = [](const QString &zh, const QString &en) {
            return BilingualText{zh, en};
        };
        QCOMPARE(joinedNames({firms, models}), both(u"企业数、模型数"_s, u"firms, models"_s));
        QCOMPARE(joinedNames({list, models}),
                 both(u"企业、机构数；模型数"_s, u"firms and institutions, models"_s));
        QCOMPARE(joinedNames({list}), list);
    }

    void wordsAreOfTheMapsShown()
    {
        const LaidOut whole = layOut(shippedMap());
        QCOMPARE(whole.picture.hiddenPanels, 0);
        QVERIFY(whole.allText().contains(u"Shijingshan conference"_s));
        QVERIFY(whole.allText().contains(u"solid outline: target"_s));
        // The first two maps have no target and nothing of Shijingshan.
        const LaidOut chart = layOut(shippedMap(), {480, 320});
        QCOMPARE(chart.picture.hiddenPanels, 2);
        QVERIFY(!chart.allText().contains(u"Shijingshan conference"_s));
        QVERIFY(!chart.allText().contains(u"solid outline: target"_s));
        QCOMPARE(chart.picture.title.en, u"1 of 16 districts has a figure (in what is shown)"_s);
    }

    void aMapWithoutNamesWantsHeight()
    {
        const auto model = ChartSamples::modelOf(shippedMap());
        const auto pictureOf = [&model](qreal height) {
            TextShaper shaper(13.0 / 14); // as on screen
            return layOutChart(*model, {790, height}, shaper);
        };
        // The first height at which not even one map has room for names.
        ChartPicture flat;
        for (qreal height = 300; height > 100 && !flat.wantsHeight; height -= 5)
            flat = pictureOf(height);
        const auto names = [](const ChartPicture &picture) {
            return std::ranges::any_of(picture.texts, [](const TextBox &text) {
                return text.linesEn.first().startsWith(u"Yanqing"_s);
            });
        };
        QVERIFY(flat.wantsHeight);
        QVERIFY(!flat.marks.isEmpty());
        QVERIFY(!names(flat));
        const ChartPicture high = pictureOf(1400);
        QVERIFY(!high.wantsHeight);
        QVERIFY(names(high));
    }

    void noTwoMarksOfAMapOverlap_data()
    {
        QTest::addColumn<Sample>("sample");
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(480, 320), QSize(1600, 900), QSize(900, 1600)}) {
            QTest::addRow("bad tiles, %d wide", size.width())
                << ChartSamples::tiles(ChartKind::DistrictMap) << size;
            QTest::addRow("many, %d wide", size.width())
                << ChartSamples::manyMarks(ChartKind::DistrictMap) << size;
            QTest::addRow("promises, %d wide", size.width())
                << ChartSamples::promises(ChartKind::DistrictMap) << size;
        }
    }
    void noTwoMarksOfAMapOverlap()
    {
        QFETCH(Sample, sample);
        QFETCH(QSize, size);
        const LaidOut chart = layOut(sample, size);
        for (const MarkArea &one : chart.picture.marks)
            for (const MarkArea &other : chart.picture.marks)
                if (one.mark != other.mark)
                    QVERIFY(!one.rect.adjusted(0.1, 0.1, -0.1, -0.1).intersects(other.rect));
    }

    void shadesFollowTheValues()
    {
        Maker maker(ChartKind::DistrictMap);
        for (int i = 1; i <= 4; ++i)
            maker.add(u"10010%1"_s.arg(i), u"2023", 25 * i - 5);
        const LaidOut chart = layOut(maker.finish());
        const ShadeScale scale(0, 95, true);
        for (int mark = 0; mark < 4; ++mark) {
            const auto shapes = chart.shapes(mark);
            QCOMPARE(shapes.size(), 1);
            const int slot = scale.slotOf(scale.classOf(*chart.figure(mark).value));
            QCOMPARE(shapes.first().fill, (Ink{Ink::Shade, slot}));
            for (const TextBox &text : chart.picture.texts)
                if (text.mark == mark)
                    QCOMPARE(text.ink, (Ink{Ink::ShadeText, slot}));
        }
        // The legend has the bounds, the map its unit.
        for (const QString &bound : {u"\n0\n"_s, u"\n20\n"_s, u"\n100\n"_s})
            QVERIFY(chart.allText().contains(bound));
        QVERIFY(chart.allText().contains(u"firms · stock · 2023"_s));
    }

    void aRangeHasBothShadesAndNoneBetween()
    {
        Maker maker(ChartKind::DistrictMap);
        Observation &range = maker.add(u"100101"_s, u"2023", 10);
        range.qualifier = Qualifier::Range;
        range.valueUpper = 95;
        const LaidOut chart = layOut(maker.finish());
        const ShadeScale scale(0, 95, true);
        QSet<int> used;
        const auto shapes = chart.shapes(0);
        for (const Shape &shape : shapes)
            if (shape.fill.role == Ink::Shade)
                used.insert(shape.fill.slot);
        QCOMPARE(used,
                 (QSet<int>{scale.slotOf(scale.classOf(10)), scale.slotOf(scale.classOf(95))}));
        QCOMPARE(chart.texts(0), (QStringList{u"District A"_s, u"10–95"_s}));
    }

    void promisesAreOutlinedWithTheWord()
    {
        Maker maker(ChartKind::DistrictMap);
        Observation &target = maker.add(u"100101"_s, u"2025", 100);
        target.status = Status::Target;
        target.qualifier = Qualifier::Over;
        maker.add(u"100102"_s, u"2024", 7).status = Status::Forecast;
        const LaidOut chart = layOut(maker.finish());
        for (int mark = 0; mark < 2; ++mark) {
            const auto shapes = chart.shapes(mark);
            // A target is hatched as well, a forecast empty, as in every chart.
            const bool isTarget = mark == chart.mark(u"F1"_s);
            QCOMPARE(shapes.first().fill.role != Ink::None, isTarget);
            if (isTarget)
                QCOMPARE(shapes.first().fillStyle, Shape::Fill::Hatched);
            QVERIFY(shapes.first().strokeWidth > 1);
        }
        QCOMPARE(chart.texts(chart.mark(u"F1"_s)),
                 (QStringList{u"District A"_s, u"> 100"_s, u"target 2025"_s}));
        QCOMPARE(chart.texts(chart.mark(u"F2"_s)),
                 (QStringList{u"District B"_s, u"7"_s, u"forecast 2024"_s}));
        // Nothing is shaded, so there is no scale to be read.
        QVERIFY(std::ranges::none_of(chart.picture.shapes, [](const Shape &shape) {
            return shape.fill.role == Ink::Shade && shape.fillStyle == Shape::Fill::Solid;
        }));
    }

    void mapsSayWhichOfThemShareTheirShades()
    {
        const auto subtitle = [](const QStringList &indicators, const QStringList &regions) {
            Maker maker(ChartKind::DistrictMap);
            maker.spec().indicators = indicators;
            for (const QString &indicator : indicators)
                for (const QString &region : regions)
                    maker.add(region, u"2023", 5, indicator);
            return layOut(maker.finish()).picture.description.en;
        };
        const QStringList oneParent{u"100101"_s};
        const QStringList twoParents{u"100101"_s, u"200101"_s};
        QVERIFY(subtitle({u"firms"_s, u"firms-new"_s}, oneParent).contains(u"shades of its own"_s));
        QVERIFY(subtitle({u"firms"_s}, twoParents).contains(u"share one scale"_s));
        QVERIFY(subtitle({u"firms"_s, u"firms-twin"_s}, oneParent).contains(u"share one scale"_s));
        QVERIFY(subtitle({u"firms"_s, u"firms-new"_s}, twoParents)
                    .contains(u"Maps of one indicator share"_s));
    }

    void tilesHaveTheirOwnDatesWhereTheseDiffer()
    {
        Maker same(ChartKind::DistrictMap);
        same.add(u"100101"_s, u"2023", 1);
        same.add(u"100102"_s, u"2023", 2);
        const LaidOut one = layOut(same.finish());
        QCOMPARE(one.texts(0).last(), u"1"_s);
        QVERIFY(one.allText().contains(u"stock · 2023"_s));
        Maker different(ChartKind::DistrictMap);
        different.add(u"100101"_s, u"2023", 1);
        different.add(u"100102"_s, u"2022", 2);
        different.add(u"100103"_s, {}, 3);
        const LaidOut several = layOut(different.finish());
        QCOMPARE(several.texts(several.mark(u"F1"_s)).last(), u"2023"_s);
        QCOMPARE(several.texts(several.mark(u"F2"_s)).last(), u"2022"_s);
        QCOMPARE(several.texts(several.mark(u"F3"_s)).last(), u"undated"_s);
        QVERIFY(!several.allText().contains(u"stock · 2023"_s));
    }

    void regionsWithoutATileAreListedWithTheReason()
    {
        const LaidOut chart = layOut(ChartSamples::tiles(ChartKind::DistrictMap), {1600, 1600});
        const QString text = chart.allText();
        QVERIFY(text.contains(u"Quarter 1: 31 (2023)"_s)); // has no tile
        QVERIFY(text.contains(u"Quarter 2"_s)); // nor a figure: named, and nothing more
        QVERIFY(!text.contains(u"Quarter 2:"_s));
        QVERIFY2(text.contains(u"Quarter 8 (its tile is that of Quarter 3)"_s), qPrintable(text));
        QVERIFY(text.contains(u"Quarter 8: 241 (2023)"_s));
        QVERIFY(text.contains(u"5 figures"_s)); // more than a tile can show
    }

    void theShippedMapSaysWhatIsKnown()
    {
        const auto shipped = ChartSamples::shipped();
        const auto sample = std::ranges::find_if(shipped, [](const Sample &candidate) {
            return candidate.spec.kind == ChartKind::DistrictMap;
        });
        QVERIFY(sample != shipped.end());
        const LaidOut chart = layOut(*sample);
        QCOMPARE(chart.picture.title.en,
                 u"Actual figures for 1 of 16 districts; only targets or forecasts for 2; none for "
                 "13"_s);
        QCOMPARE(chart.texts(chart.mark(u"OBS17"_s)), (QStringList{u"Haidian"_s, u"≈ 50"_s}));
        QCOMPARE(chart.texts(chart.mark(u"T09"_s)),
                 (QStringList{u"Shijingshan"_s, u"≥ 5"_s, u"target 2024"_s}));
        QCOMPARE(chart.picture.hiddenPanels, 0);
        QCOMPARE(chart.picture.hiddenLabels, 0);
    }
};

QTEST_MAIN(TestDistrictCharts)
#include "tst_districtcharts.moc"
