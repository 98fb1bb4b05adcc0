// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/markshapes.h"
#include "charts/markskey.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Ink ink{Ink::Context};

Observation figure(Qualifier qualifier, double value, Status status = Status::Actual)
{
    Observation made;
    made.qualifier = qualifier;
    made.status = status;
    made.value = value;
    return made;
}

/** From -100 to 100, a layout unit each. */
PlotPanel panel()
{
    PlotPanel plot;
    plot.area = QRectF(0, 0, 200, 200);
    plot.xMin = plot.yMin = -100;
    plot.xMax = plot.yMax = 100;
    return plot;
}

QList<Shape> bar(const Observation &figure)
{
    return barShapes(figure, panel(), 10, 20, ink, 0);
}

QList<Shape> point(const Observation &figure)
{
    return pointShapes(figure, panel(), 40, 60, false, ink, 0);
}

bool hasFill(const QList<Shape> &shapes, Shape::Fill fill)
{
    return std::ranges::any_of(shapes, [fill](const Shape &shape) {
        return shape.fill.role != Ink::None && shape.fillStyle == fill;
    });
}

QRectF extent(const QList<Shape> &shapes)
{
    QRectF rect;
    for (const Shape &shape : shapes)
        rect = rect.united(shape.path.boundingRect());
    return rect;
}

} // namespace

class TestMarkShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void promisesAreToldApart()
    {
        const QList<Shape> target = bar(figure(Qualifier::Exact, 50, Status::Target));
        const QList<Shape> forecast = bar(figure(Qualifier::Exact, 50, Status::Forecast));
        QVERIFY(hasFill(target, Shape::Fill::Hatched));
        QVERIFY(!hasFill(forecast, Shape::Fill::Hatched));
        QVERIFY(!hasFill(forecast, Shape::Fill::Solid));
        QCOMPARE(forecast.first().stroke, ink);
        // A soft target is one still, not a solid bar.
        const QList<Shape> soft = bar(figure(Qualifier::About, 50, Status::Target));
        QVERIFY(hasFill(soft, Shape::Fill::Hatched));
        QVERIFY(hasFill(soft, Shape::Fill::SoftEnd));
    }

    void theSoftEndIsTheFarOne_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("positive") << 50.0;
        QTest::newRow("negative") << -50.0;
    }
    void theSoftEndIsTheFarOne()
    {
        QFETCH(double, value);
        const Shape soft = bar(figure(Qualifier::About, value)).first();
        QCOMPARE(soft.fillStyle, Shape::Fill::SoftEnd);
        // The fade lies evenly about the value, and away from zero.
        QCOMPARE((soft.softFrom + soft.softTo) / 2, panel().mapX(value));
        QCOMPARE(soft.softTo > soft.softFrom, value > 0);
    }

    void boundsPointToWhereTheFigureMayLie_data()
    {
        QTest::addColumn<Qualifier>("qualifier");
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("isPale");
        QTest::newRow("over, positive") << Qualifier::Over << 50.0 << false;
        QTest::newRow("under, positive") << Qualifier::Under << 50.0 << true;
        QTest::newRow("at least, negative") << Qualifier::AtLeast << -50.0 << true;
        QTest::newRow("at most, negative") << Qualifier::AtMost << -50.0 << false;
    }
    void boundsPointToWhereTheFigureMayLie()
    {
        QFETCH(Qualifier, qualifier);
        QFETCH(double, value);
        QFETCH(bool, isPale);
        const QList<Shape> shapes = bar(figure(qualifier, value));
        QCOMPARE(hasFill(shapes, Shape::Fill::Pale), isPale);
        // The head stands outside the bar; its tip is the middle one of its three corners.
        const QPainterPath head = shapes.last().path;
        const qreal tip = head.elementAt(1).x;
        const qreal back = head.elementAt(0).x;
        QCOMPARE(tip > back, isLowerBound(qualifier));
        const qreal end = panel().mapX(value);
        QVERIFY(value > 0 ? std::min(tip, back) > end : std::max(tip, back) < end);
    }

    void includedBoundsHaveAFilledHead()
    {
        for (const Qualifier qualifier : {Qualifier::AtLeast, Qualifier::AtMost}) {
            QVERIFY(bar(figure(qualifier, 50)).last().fill == ink);
            QVERIFY(point(figure(qualifier, 50)).last().fill == ink);
        }
        for (const Qualifier qualifier : {Qualifier::Over, Qualifier::Under}) {
            QVERIFY(bar(figure(qualifier, 50)).last().fill.role == Ink::None);
            QVERIFY(point(figure(qualifier, 50)).last().fill.role == Ink::None);
        }
    }

    void aRangeHasTwoEdgesAndNoMiddle()
    {
        Observation range = figure(Qualifier::Range, -30);
        range.valueUpper = -10;
        const QList<Shape> shapes = bar(range);
        // From zero a line leads to the nearer bound, not through the span.
        QCOMPARE(shapes.first().path.boundingRect().left(), panel().mapX(-10));
        QVERIFY(hasFill(shapes, Shape::Fill::Pale));
        QVERIFY(!hasFill(shapes, Shape::Fill::Solid));
        const QList<Shape> upright = point(range);
        QVERIFY(!hasFill(upright, Shape::Fill::Solid));
        QCOMPARE(extent(upright).top(), panel().mapY(-10));
        QCOMPARE(extent(upright).bottom(), panel().mapY(-30));
    }

    void aBoundedPointHasNoDotAtItsValue()
    {
        const QList<Shape> over = point(figure(Qualifier::Over, 50));
        QVERIFY(!hasFill(over, Shape::Fill::Solid));
        QCOMPARE(extent(over).bottom(), panel().mapY(50));
        QCOMPARE(extent(point(figure(Qualifier::Under, 50))).top(), panel().mapY(50));
    }

    void withoutANumberThereIsNoMark()
    {
        Observation none = figure(Qualifier::Exact, 0);
        none.value.reset();
        QVERIFY(bar(none).isEmpty());
        QVERIFY(point(none).isEmpty());
        MarksInUse used;
        used.add(none);
        QVERIFY(marksKey(used, MarkForm::Bar).isEmpty());
    }

    void theKeySaysTheSameInEveryForm()
    {
        MarksInUse used;
        for (const Qualifier qualifier :
             {Qualifier::Exact, Qualifier::About, Qualifier::Over, Qualifier::AtLeast,
              Qualifier::Under, Qualifier::AtMost, Qualifier::Range})
            used.add(figure(qualifier, 1));
        used.add(figure(Qualifier::Exact, 1, Status::Target));
        const QList<KeyEntry> bars = marksKey(used, MarkForm::Bar);
        const QList<KeyEntry> points = marksKey(used, MarkForm::Point);
        QCOMPARE(bars.size(), 8);
        QCOMPARE(points.size(), 8);
        QStringList texts;
        for (qsizetype i = 0; i < bars.size(); ++i) {
            QCOMPARE(points.at(i).text, bars.at(i).text);
            QVERIFY(!bars.at(i).sample(QRectF(0, 0, 22, 12)).isEmpty());
            QVERIFY(!points.at(i).sample(QRectF(0, 0, 22, 12)).isEmpty());
            texts.append(bars.at(i).text.en);
        }
        QCOMPARE(texts.removeDuplicates(), 0);
    }

    void derivedRanksAreDiamonds()
    {
        const auto corners = [](RankBasis basis) {
            return rankShapes(basis, {0, 0}, 10, ink, false, 0).first().path.elementCount();
        };
        QCOMPARE(corners(RankBasis::Inferred), 5);
        QCOMPARE(corners(RankBasis::FromStreak), 5);
        QVERIFY(corners(RankBasis::Explicit) > 5); // curves
        QCOMPARE(rankShapes(RankBasis::ListedOrder, {0, 0}, 10, ink, false, 0).first().penStyle,
                 Qt::DashLine);
    }
};

QTEST_GUILESS_MAIN(TestMarkShapes)
#include "tst_markshapes.moc"
