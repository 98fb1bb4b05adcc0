// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "charts/chartscene.h"
#include "chartsamples.h"

#include <QChart>
#include <QLineSeries>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Sample;

namespace {

QList<Sample> samples()
{
    QList<Sample> all = ChartSamples::shipped();
    for (const ChartKind kind :
         {ChartKind::DistrictComparison, ChartKind::DistrictTargets, ChartKind::ModelTimeline,
          ChartKind::ComputeRanking, ChartKind::DistrictMap})
        all += {ChartSamples::fewMarks(kind), ChartSamples::oneMark(kind),
                ChartSamples::qualifiers(kind)};
    return all;
}

void fill(ChartScene &scene, const Sample &sample, QSizeF size = {1600, 900})
{
    const auto model = ChartSamples::modelOf(sample);
    auto shaper = std::make_shared<TextShaper>(1);
    ChartPicture picture = layOutChart(*model, size, *shaper);
    scene.setPicture(std::move(picture), std::move(shaper));
}

/** The scene's charts in the order of the panels. */
QList<QChart *> charts(const ChartScene &scene)
{
    QList<QChart *> found;
    const QList<QGraphicsItem *> items = scene.items(Qt::AscendingOrder);
    for (QGraphicsItem *item : items) {
        if (item->isWidget())
            if (auto *chart = qobject_cast<QChart *>(static_cast<QGraphicsWidget *>(item)))
                found.append(chart);
    }
    return found;
}

QImage render(ChartScene &scene)
{
    QImage image(scene.picture().size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    scene.paint(&painter, QRectF(image.rect()));
    return image;
}

/** One panel with grid lines at 25, 50 and 75 across and 2 and 6 up, and nothing else. */
ChartPicture bareGrid(bool reversed)
{
    ChartPicture picture;
    picture.size = {400, 300};
    PlotPanel panel;
    panel.area = QRectF(50, 40, 300, 200);
    panel.xMax = 100;
    panel.yMax = 8;
    panel.yReversed = reversed;
    panel.xGrid = {25, 50, 75};
    panel.yGrid = {2, 6};
    picture.panels = {panel};
    return picture;
}

/** Middles of the runs of pixels that are not the background, along a row or column. */
QList<qreal> drawnPlaces(const QImage &image, bool along, int at)
{
    const QRgb background = image.pixel(0, 0);
    QList<qreal> places;
    const int length = along ? image.width() : image.height();
    int start = -1;
    for (int i = 0; i <= length; ++i) {
        const bool drawn =
            i < length && (along ? image.pixel(i, at) : image.pixel(at, i)) != background;
        if (drawn && start < 0)
            start = i;
        if (!drawn && start >= 0) {
            places.append((start + i) / 2.0);
            start = -1;
        }
    }
    return places;
}

} // namespace

class TestChartScene : public QObject
{
    Q_OBJECT

private:
    static void addSamples()
    {
        QTest::addColumn<int>("sample");
        const QList<Sample> all = samples();
        for (int i = 0; i < all.size(); ++i)
            QTest::addRow("%s %d", qPrintable(code(all.at(i).spec.kind).toString()), i) << i;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void plotAreasAreThePanels_data() { addSamples(); }
    void plotAreasAreThePanels()
    {
        QFETCH(int, sample);
        ChartScene scene;
        fill(scene, samples().at(sample));
        const QList<QChart *> found = charts(scene);
        // Map, lanes, matrix and cards have no axes.
        const ChartKind kind = samples().at(sample).spec.kind;
        QCOMPARE(found.isEmpty(),
                 kind == ChartKind::DistrictMap || kind == ChartKind::PolicyTimeline
                     || kind == ChartKind::Coverage || kind == ChartKind::Overview);
        QCOMPARE(found.size(), scene.picture().panels.size());
        for (qsizetype i = 0; i < found.size(); ++i) {
            const QRectF drawn = found.at(i)->mapRectToScene(found.at(i)->plotArea());
            const QRectF wanted = scene.picture().panels.at(i).area;
            QVERIFY(std::abs(drawn.left() - wanted.left()) < 0.01);
            QVERIFY(std::abs(drawn.top() - wanted.top()) < 0.01);
            QVERIFY(std::abs(drawn.right() - wanted.right()) < 0.01);
            QVERIFY(std::abs(drawn.bottom() - wanted.bottom()) < 0.01);
        }
    }

    void chartsAndPicturesMapAlike_data() { addSamples(); }
    void chartsAndPicturesMapAlike()
    {
        QFETCH(int, sample);
        ChartScene scene;
        fill(scene, samples().at(sample));
        const QList<QChart *> found = charts(scene);
        for (qsizetype i = 0; i < found.size(); ++i) {
            const PlotPanel &panel = scene.picture().panels.at(i);
            QCOMPARE(found.at(i)->series().size(), panel.lines.size());
            for (qsizetype line = 0; line < panel.lines.size(); ++line) {
                auto *series = static_cast<QLineSeries *>(found.at(i)->series().at(line));
                QCOMPARE(series->points(), QList<QPointF>(panel.lines.at(line).points));
                for (const QPointF point : panel.lines.at(line).points) {
                    const QPointF drawn =
                        found.at(i)->mapToScene(found.at(i)->mapToPosition(point, series));
                    QVERIFY(std::abs(drawn.x() - panel.mapX(point.x())) < 0.5);
                    QVERIFY(std::abs(drawn.y() - panel.mapY(point.y())) < 0.5);
                }
            }
        }
    }

    void someSampleHasLines()
    {
        // Or the test above would look at nothing.
        const QList<Sample> all = samples();
        QVERIFY(std::ranges::any_of(all, [](const Sample &sample) {
            ChartScene scene;
            fill(scene, sample);
            return std::ranges::any_of(scene.picture().panels, [](const PlotPanel &panel) {
                return !panel.lines.isEmpty();
            });
        }));
    }

    void gridLinesStandAtTheirValues_data()
    {
        QTest::addColumn<bool>("reversed");
        QTest::newRow("upwards") << false;
        QTest::newRow("downwards") << true;
    }
    void gridLinesStandAtTheirValues()
    {
        QFETCH(bool, reversed);
        ChartScene scene;
        scene.setPicture(bareGrid(reversed), nullptr);
        const QImage image = render(scene);
        const PlotPanel &panel = scene.picture().panels.first();

        // Between two level lines only the upright ones are met, and the other way round. The
        // plot's own edges may be drawn or not.
        QList<qreal> across = drawnPlaces(image, true, static_cast<int>(panel.mapY(4)));
        across.removeIf([&](qreal x) {
            return std::abs(x - panel.area.left()) < 1.5 || std::abs(x - panel.area.right()) < 1.5;
        });
        QCOMPARE(across.size(), panel.xGrid.size());
        for (qsizetype i = 0; i < across.size(); ++i)
            QVERIFY2(std::abs(across.at(i) - panel.mapX(panel.xGrid.at(i))) <= 1,
                     qPrintable(QString::number(across.at(i))));

        QList<qreal> upwards = drawnPlaces(image, false, static_cast<int>(panel.mapX(60)));
        upwards.removeIf([&](qreal y) {
            return std::abs(y - panel.area.top()) < 1.5 || std::abs(y - panel.area.bottom()) < 1.5;
        });
        QList<qreal> expected{panel.mapY(2), panel.mapY(6)};
        std::ranges::sort(expected);
        QCOMPARE(upwards.size(), expected.size());
        for (qsizetype i = 0; i < upwards.size(); ++i)
            QVERIFY2(std::abs(upwards.at(i) - expected.at(i)) <= 1,
                     qPrintable(QString::number(upwards.at(i))));
    }

    void anotherLanguageMovesNothing_data() { addSamples(); }
    void anotherLanguageMovesNothing()
    {
        QFETCH(int, sample);
        ChartScene scene;
        fill(scene, samples().at(sample));
        scene.setLanguage(Language::Chinese);
        const QImage chinese = render(scene);
        QList<QRectF> areas;
        for (const QChart *chart : charts(scene))
            areas.append(chart->plotArea());
        scene.setLanguage(Language::English);
        const QImage english = render(scene);
        QList<QRectF> areasInEnglish;
        for (const QChart *chart : charts(scene))
            areasInEnglish.append(chart->plotArea());
        QCOMPARE(areasInEnglish, areas);
        scene.setLanguage(Language::Chinese);
        QVERIFY(render(scene) == chinese);
        QVERIFY(english != chinese);

        // What differs lies within the texts' boxes.
        const QList<TextBox> &texts = scene.picture().texts;
        for (int y = 0; y < chinese.height(); ++y) {
            for (int x = 0; x < chinese.width(); ++x) {
                if (chinese.pixel(x, y) == english.pixel(x, y))
                    continue;
                QVERIFY2(
                    std::ranges::any_of(texts,
                                        [&](const TextBox &text) {
                                            return text.box.adjusted(-2, -2, 2, 2).contains(x, y);
                                        }),
                    qPrintable(u"a difference at %1, %2"_s.arg(x).arg(y)));
            }
        }
    }

    void themesColourEverything()
    {
        ChartScene scene;
        fill(scene, ChartSamples::fewMarks(ChartKind::ModelTimeline));
        const QImage light = render(scene);
        QCOMPARE(light.pixelColor(1, 1), ChartTheme(ThemeKind::Light).colour({Ink::Background}));
        scene.setTheme(ChartTheme(ThemeKind::Dark));
        const QImage dark = render(scene);
        QCOMPARE(dark.pixelColor(1, 1), ChartTheme(ThemeKind::Dark).colour({Ink::Background}));
        for (const QChart *chart : charts(scene)) {
            const QList<QAbstractAxis *> axes = chart->axes();
            QVERIFY(!axes.isEmpty());
            for (QAbstractAxis *axis : axes)
                QCOMPARE(axis->gridLineColor(), ChartTheme(ThemeKind::Dark).colour({Ink::Grid}));
            const QList<QAbstractSeries *> series = chart->series();
            QVERIFY(!series.isEmpty());
            for (qsizetype i = 0; i < series.size(); ++i)
                QCOMPARE(static_cast<const QLineSeries *>(series.at(i))->pen().color(),
                         ChartTheme(ThemeKind::Dark)
                             .colour(scene.picture().panels.first().lines.at(i).ink));
        }
        scene.setTheme(ChartTheme(ThemeKind::Transparent));
        const QImage transparent = render(scene);
        QCOMPARE(transparent.pixelColor(1, 1).alpha(), 0);
        // Nothing of the light theme but its background is missing: painted over white it is it,
        // but for the edges of letters, which are smoothed a little otherwise.
        QImage over(transparent.size(), QImage::Format_ARGB32_Premultiplied);
        over.fill(ChartTheme(ThemeKind::Light).colour({Ink::Background}));
        QPainter painter(&over);
        painter.drawImage(0, 0, transparent);
        painter.end();
        int worst = 0;
        for (int y = 0; y < over.height(); ++y) {
            for (int x = 0; x < over.width(); ++x)
                worst =
                    std::max(worst, std::abs(qGreen(over.pixel(x, y)) - qGreen(light.pixel(x, y))));
        }
        QVERIFY2(worst <= 48, qPrintable(QString::number(worst)));
        scene.setTheme(ChartTheme(ThemeKind::Light));
        QVERIFY(render(scene) == light);
    }

    void theSelectedMarkWearsAHalo_data() { addSamples(); }
    void theSelectedMarkWearsAHalo()
    {
        QFETCH(int, sample);
        ChartScene scene;
        fill(scene, samples().at(sample));
        QCOMPARE(scene.selectedMark(), -1);
        const QImage before = render(scene);
        QVERIFY(!scene.picture().marks.isEmpty());
        const MarkArea area = scene.picture().marks.last();
        scene.setSelectedMark(area.mark);
        QCOMPARE(scene.selectedMark(), area.mark);
        const QImage after = render(scene);
        const QRectF halo = area.rect.adjusted(-7, -7, 7, 7);
        int changed = 0;
        for (int y = 0; y < before.height(); ++y) {
            for (int x = 0; x < before.width(); ++x) {
                if (before.pixel(x, y) == after.pixel(x, y))
                    continue;
                ++changed;
                QVERIFY(halo.contains(x + 0.5, y + 0.5));
            }
        }
        QVERIFY2(changed > 40, qPrintable(QString::number(changed)));
        scene.setSelectedMark(-1);
        QVERIFY(render(scene) == before);
    }

    void marksAreFound_data()
    {
        QTest::addColumn<QPointF>("position");
        QTest::addColumn<int>("expected");
        QTest::newRow("inside") << QPointF(110, 105) << 3;
        QTest::newRow("on the edge") << QPointF(100, 100) << 3;
        QTest::newRow("a little beside") << QPointF(100, 92) << 3;
        QTest::newRow("far off") << QPointF(100, 60) << -1;
        QTest::newRow("outside the picture") << QPointF(-500, 900) << -1;
        QTest::newRow("between two, nearer the second") << QPointF(133, 105) << 7;
        QTest::newRow("where two lie over each other, the upper") << QPointF(210, 105) << 9;
        QTest::newRow("inside one, near another") << QPointF(202, 101) << 8;
    }
    void marksAreFound()
    {
        QFETCH(QPointF, position);
        ChartScene scene;
        ChartPicture picture;
        picture.size = {400, 300};
        picture.marks = {{3, QRectF(100, 100, 20, 10)},
                         {7, QRectF(140, 100, 20, 10)},
                         {8, QRectF(200, 100, 20, 10)},
                         {9, QRectF(206, 100, 20, 10)}};
        scene.setPicture(picture, nullptr);
        QTEST(scene.markAt(position), "expected");
    }

    void everyMarkIsFoundAtItsMiddle_data() { addSamples(); }
    void everyMarkIsFoundAtItsMiddle()
    {
        QFETCH(int, sample);
        ChartScene scene;
        fill(scene, samples().at(sample));
        for (const MarkArea &area : scene.picture().marks) {
            const int found = scene.markAt(area.rect.center());
            const bool isCovered =
                std::ranges::any_of(scene.picture().marks, [&](const MarkArea &other) {
                    return other.mark == found && other.rect.contains(area.rect.center());
                });
            QVERIFY(found == area.mark || isCovered);
        }
    }

    void aNewPictureReplacesAll()
    {
        ChartScene scene;
        fill(scene, ChartSamples::fewMarks(ChartKind::ModelTimeline));
        fill(scene, ChartSamples::fewMarks(ChartKind::ComputeRanking), {800, 500});
        QCOMPARE(charts(scene).size(), 1);
        QCOMPARE(scene.sceneRect(), QRectF(0, 0, 800, 500));
        ChartScene fresh;
        fill(fresh, ChartSamples::fewMarks(ChartKind::ComputeRanking), {800, 500});
        QVERIFY(render(scene) == render(fresh));
        scene.setPicture({}, nullptr);
        QVERIFY(charts(scene).isEmpty());
        QCOMPARE(scene.markAt({0, 0}), -1);
    }

    void hatchingGrowsWithThePicture()
    {
        // As many slanted lines cross a row of an enlarged mark as of the mark itself.
        ChartPicture picture;
        picture.size = {200, 100};
        Shape shape;
        shape.path.addRect(10, 10, 160, 60);
        shape.fill = {Ink::Text};
        shape.fillStyle = Shape::Fill::Hatched;
        picture.shapes = {shape};
        ChartScene scene;
        scene.setPicture(picture, nullptr);
        const auto linesInARow = [&](int scale) {
            QImage image(200 * scale, 100 * scale, QImage::Format_RGB32);
            QPainter painter(&image);
            scene.paint(&painter, QRectF(image.rect()));
            painter.end();
            return drawnPlaces(image, true, 40 * scale).size();
        };
        const auto lines = linesInARow(1);
        QVERIFY(lines >= 5);
        for (const int scale : {2, 3, 4})
            QVERIFY2(std::abs(linesInARow(scale) - lines) <= 1,
                     qPrintable(u"%1 lines at scale %2, %3 at scale 1"_s.arg(linesInARow(scale))
                                    .arg(scale)
                                    .arg(lines)));
    }

    void everythingIsDrawnAtAnyScale()
    {
        ChartScene scene;
        fill(scene, ChartSamples::fewMarks(ChartKind::DistrictComparison), {800, 450});
        const QImage one = render(scene);
        QImage two(1600, 900, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&two);
        scene.paint(&painter, QRectF(two.rect()));
        painter.end();
        const QImage shrunk = two.scaled(800, 450, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        double sum = 0;
        for (int y = 0; y < 450; ++y) {
            for (int x = 0; x < 800; ++x)
                sum += std::abs(qGray(one.pixel(x, y)) - qGray(shrunk.pixel(x, y)));
        }
        QVERIFY2(sum / (800 * 450) < 3, qPrintable(QString::number(sum / (800 * 450))));
    }
};

QTEST_MAIN(TestChartScene)
#include "tst_chartscene.moc"
