// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/columnspans.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal width = 1.5; ///< of the lines

struct Point
{
    int day;
    double low;
    std::optional<double> high = {};
};
using Run = QList<Point>;

SeriesColumns seriesOf(const QList<Run> &runs)
{
    SeriesColumns series;
    const bool hasRange = std::ranges::any_of(runs, [](const Run &run) {
        return std::ranges::any_of(run, [](const Point &point) { return point.high.has_value(); });
    });
    for (const Run &run : runs) {
        series.runs.push_back(static_cast<qint32>(series.times.size()));
        for (const Point &point : run) {
            series.times.push_back(2 * point.day + 1);
            series.low.push_back(point.low);
            if (hasRange)
                series.high.push_back(point.high.value_or(point.low));
            series.marks.push_back(static_cast<qint32>(series.marks.size()));
        }
    }
    series.runs.push_back(static_cast<qint32>(series.times.size()));
    return series;
}

/** A plot of 100 by 100 units over the given days; values go from 0 below to 100 above. */
PlotPanel plotOf(int firstDay, int lastDay)
{
    PlotPanel plot;
    plot.area = QRectF(0, 0, 100, 100);
    plot.xMin = firstDay;
    plot.xMax = lastDay;
    plot.yMin = 0;
    plot.yMax = 100;
    return plot;
}

/** Whether a line covers a place, as far as a unit away. */
bool covers(const QList<QLineF> &lines, qreal x, qreal value)
{
    const QPointF at(x, 100 - value);
    return std::ranges::any_of(lines, [&](const QLineF &line) {
        const QPointF along = line.p2() - line.p1();
        const qreal length = std::max(1e-9, QPointF::dotProduct(along, along));
        const qreal share =
            std::clamp(QPointF::dotProduct(at - line.p1(), along) / length, 0.0, 1.0);
        return QLineF(at, line.p1() + share * along).length() <= 1.01;
    });
}

/** Points of random runs: many to a column, with gaps between the runs. */
QList<Run> randomRuns(int seed, int count, int longest)
{
    std::mt19937 random(static_cast<unsigned>(seed));
    QList<Run> runs;
    int day = 0;
    while (count > 0) {
        Run run;
        const int length = 1 + static_cast<int>(random() % static_cast<unsigned>(longest));
        for (int i = 0; i < length && count > 0; ++i, --count) {
            const double low = static_cast<double>(random() % 90);
            run.append({day, low, random() % 4 == 0 ? std::optional(low + 7) : std::nullopt});
            day += 1 + static_cast<int>(random() % 3);
        }
        runs.append(run);
        day += static_cast<int>(random() % 30);
    }
    return runs;
}

} // namespace

class TestColumnSpans final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coverage_data();
    void coverage();
    void everyFigureIsCovered_data();
    void everyFigureIsCovered();
    void staysWithinBounds();
    void isTheSameInAnyOrder();
    void landmarks();
    void keepsSparseLinesAsTheyAre();
};

void TestColumnSpans::coverage_data()
{
    QTest::addColumn<QList<Run>>("runs");
    QTest::addColumn<QPointF>("place"); // x in units, value
    QTest::addColumn<bool>("isCovered");

    const QList<Run> gap{{{10, 50}, {11, 50}, {12, 50}}, {{60, 50}, {61, 50}}};
    QTest::newRow("a run") << gap << QPointF(11.5, 50) << true;
    QTest::newRow("the gap behind it") << gap << QPointF(30, 50) << false;
    QTest::newRow("the run behind the gap") << gap << QPointF(60.5, 50) << true;
    const QList<Run> broken{{{10, 10}, {11, 10}}, {{12, 90}, {13, 90}}};
    QTest::newRow("before a break") << broken << QPointF(11.5, 10) << true;
    QTest::newRow("across a break") << broken << QPointF(12, 50) << false;
    QTest::newRow("behind a break") << broken << QPointF(12.5, 90) << true;
    const QList<Run> joined{{{10, 10}, {11, 90}}};
    QTest::newRow("across neighbouring columns") << joined << QPointF(11, 50) << true;
    const QList<Run> single{{{40, 30}}};
    QTest::newRow("a figure alone") << single << QPointF(40.5, 30) << true;
    QTest::newRow("beside a figure alone") << single << QPointF(43, 30) << false;
    const QList<Run> range{{{40, 30, 70}}};
    QTest::newRow("within a range") << range << QPointF(40.5, 50) << true;
    QTest::newRow("above a range") << range << QPointF(40.5, 75) << false;
    const QList<Run> apart{{{40, 10}}, {{40, 90}}};
    QTest::newRow("between figures that no line joins") << apart << QPointF(40.5, 50) << false;
    const QList<Run> leaving{{{-50, 0}, {50, 100}}};
    QTest::newRow("a line from beyond the left edge") << leaving << QPointF(1, 51) << true;
    QTest::newRow("where that line is not") << leaving << QPointF(1, 20) << false;
    const QList<Run> across{{{-50, 0}, {149, 100}}};
    QTest::newRow("a line across the plot") << across << QPointF(50, 50) << true;
    const QList<Run> beyond{{{-50, 40}, {-20, 40}}, {{120, 60}, {150, 60}}};
    QTest::newRow("figures beyond the edges") << beyond << QPointF(0, 40) << false;
    const QList<Run> edges{{{0, 20}}, {{99, 80}}};
    QTest::newRow("the first day") << edges << QPointF(0.5, 20) << true;
    QTest::newRow("the last day") << edges << QPointF(99.5, 80) << true;
    QTest::newRow("nothing at all") << QList<Run>() << QPointF(50, 50) << false;
}

void TestColumnSpans::coverage()
{
    QFETCH(QList<Run>, runs);
    QFETCH(QPointF, place);
    ColumnSpans spans(plotOf(0, 100));
    spans.add(seriesOf(runs));
    QTEST(covers(spans.lines(width), place.x(), place.y()), "isCovered");
}

void TestColumnSpans::everyFigureIsCovered_data()
{
    QTest::addColumn<QList<Run>>("runs");

    QTest::newRow("one long run") << randomRuns(1, 5000, 100000);
    QTest::newRow("runs of a few") << randomRuns(2, 5000, 8);
    QTest::newRow("none joined") << randomRuns(3, 5000, 1);
    QTest::newRow("fewer than columns") << randomRuns(4, 20, 5);
    // More spans to a column than are sorted one by one.
    QTest::newRow("hundreds to a column") << randomRuns(5, 60000, 1);
}

void TestColumnSpans::everyFigureIsCovered()
{
    QFETCH(QList<Run>, runs);
    const int days = runs.last().last().day + 1;
    ColumnSpans spans(plotOf(0, days));
    spans.add(seriesOf(runs));
    const QList<QLineF> lines = spans.lines(width);
    // By column, so that each figure is looked for among the lines near it only.
    QHash<int, QList<QLineF>> near;
    for (const QLineF &line : lines)
        for (int x = static_cast<int>(line.x1()) - 1; x <= static_cast<int>(line.x2()) + 1; ++x)
            near[x].append(line);
    for (const Run &run : std::as_const(runs)) {
        for (const Point &point : run) {
            const qreal x = (point.day + 0.5) / days * 100;
            const QList<QLineF> there = near.value(static_cast<int>(x));
            QVERIFY(covers(there, x, point.low));
            QVERIFY(covers(there, x, point.high.value_or(point.low)));
        }
    }
    for (const QLineF &line : lines) {
        QVERIFY(std::isfinite(line.length()));
        QVERIFY(line.x1() >= -1 && line.x2() <= 101);
        QVERIFY(line.y1() >= -1 && line.y1() <= 101 && line.y2() >= -1 && line.y2() <= 101);
    }
}

void TestColumnSpans::staysWithinBounds()
{
    const QList<Run> runs = randomRuns(6, 200000, 1);
    ColumnSpans spans(plotOf(0, runs.last().last().day + 1));
    spans.add(seriesOf(runs));
    const QList<QLineF> lines = spans.lines(width);
    QVERIFY(!lines.isEmpty());
    QVERIFY2(lines.size() <= 100 * 51, qPrintable(QString::number(lines.size())));

    // Lines over many columns: as many series as would fill the plot many times over.
    ColumnSpans many(plotOf(0, 100));
    for (int i = 0; i < 2000; ++i)
        many.add(seriesOf({{{0, i % 90 + 1.0}, {50, i % 70 + 20.0}, {99, i % 50 + 10.0}}}));
    QVERIFY(many.lines(width).size() <= 100 * 51);
}

void TestColumnSpans::isTheSameInAnyOrder()
{
    const QList<Run> runs = randomRuns(7, 3000, 6);
    QList<Run> backwards = runs;
    std::ranges::reverse(backwards);
    const PlotPanel plot = plotOf(0, runs.last().last().day + 1);
    ColumnSpans one(plot);
    one.add(seriesOf(runs));
    ColumnSpans other(plot);
    other.add(seriesOf(backwards));
    const auto inColumns = [](QList<QLineF> lines) {
        lines.removeIf([](const QLineF &line) { return line.x1() != line.x2(); });
        return lines;
    };
    QCOMPARE(inColumns(one.lines(width)), inColumns(other.lines(width)));
}

void TestColumnSpans::landmarks()
{
    const SeriesColumns series =
        seriesOf({{{-5, 99}, {10, 40}, {11, 5}, {12, 60}}, {{30, 50, 95}, {31, 50}, {120, 1}}});
    const ColumnSpans::Landmarks marks = ColumnSpans(plotOf(0, 100)).add(series);
    QCOMPARE(marks.figures, 5);
    QCOMPARE(marks.first, 1);
    QCOMPARE(marks.last, 5);
    QCOMPARE(marks.lowest, 2);
    QCOMPARE(marks.highest, 4);
    const ColumnSpans::Landmarks none = ColumnSpans(plotOf(200, 300)).add(series);
    QCOMPARE(none.figures, 0);
    QCOMPARE(none.last, -1);
}

void TestColumnSpans::keepsSparseLinesAsTheyAre()
{
    ColumnSpans spans(plotOf(0, 100));
    spans.add(seriesOf({{{10, 20}, {80, 60}}}));
    QCOMPARE(spans.lines(width), (QList<QLineF>{QLineF(10.5, 80, 80.5, 40)}));
}

QTEST_GUILESS_MAIN(TestColumnSpans)

#include "tst_columnspans.moc"
