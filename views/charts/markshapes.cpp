// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markshapes.h"

#include "charts/shapeparts.h"

#include <algorithm>

namespace Zhitu {

namespace {

constexpr qreal boundWidth = 2.4; ///< of the hard edge at a bound
constexpr qreal arrowGap = 3; ///< between a bar's end and its arrow head
constexpr qreal rim = 2; ///< half the width of a point's soft edge

Shape paleShape(QPainterPath path, Ink ink, int mark)
{
    Shape shape;
    shape.path = std::move(path);
    shape.fill = ink;
    shape.fillStyle = Shape::Fill::Pale;
    shape.mark = mark;
    return shape;
}

/** What a figure may or may not reach: pale, or for a promise as its status looks. */
Shape openShape(QPainterPath path, Status status, Ink ink, int mark)
{
    return isPromise(status) ? statusShape(std::move(path), status, ink, mark)
                             : paleShape(std::move(path), ink, mark);
}

/** Which way along its axis a bound's figure may lie: 1 for lower bounds, -1 for upper ones. */
int openSide(Qualifier qualifier)
{
    return isLowerBound(qualifier) ? 1 : isUpperBound(qualifier) ? -1 : 0;
}

/** The side of zero that a figure's bar lies on: 1 or -1. */
int sideOf(const Observation &figure)
{
    if (*figure.value == 0)
        return isUpperBound(figure.qualifier) ? -1 : 1;
    return *figure.value < 0 ? -1 : 1;
}

bool isRange(const Observation &figure)
{
    return figure.qualifier == Qualifier::Range && figure.valueUpper.has_value();
}

QList<Shape> rangeBar(const Observation &figure, const PlotPanel &panel, qreal zero,
                      const QRectF &band, Ink ink, int mark)
{
    const qreal lower = panel.mapX(*figure.value);
    const qreal upper = panel.mapX(*figure.valueUpper);
    const qreal nearest = std::clamp(zero, std::min(lower, upper), std::max(lower, upper));
    QList<Shape> shapes;
    if (nearest != zero) {
        const qreal middle = band.center().y();
        Shape lead = strokedShape(linePath({zero, middle}, {nearest, middle}), ink, 1, mark);
        lead.penStyle = Qt::DotLine;
        shapes.append(lead);
    }
    const QRectF span(QPointF(lower, band.top()), QPointF(upper, band.bottom()));
    return shapes + rangeShapes(span.normalized(), true, figure.status, ink, mark);
}

/** A bar whose far end, on this side of zero, is soft: half before and half behind the value. */
QList<Shape> softBar(const QRectF &bar, int side, Status status, Ink ink, int mark)
{
    // Neither end of the fade claims to be the value.
    const qreal half = std::min(softWidth, bar.width()) / 2;
    const qreal value = side > 0 ? bar.right() : bar.left();
    const qreal near = value - side * half;
    const qreal far = value + side * half;
    const auto fade = [&](qreal from, qreal start) {
        Shape soft;
        soft.path =
            rectPath(QRectF(QPointF(from, bar.top()), QPointF(far, bar.bottom())).normalized());
        soft.fill = ink;
        soft.fillStyle = Shape::Fill::SoftEnd;
        soft.softFrom = start;
        soft.softTo = far;
        soft.mark = mark;
        return soft;
    };
    const qreal zero = side > 0 ? bar.left() : bar.right();
    if (!isPromise(status))
        return {fade(zero, near)};

    // The outline stays open, and what lies behind it starts as pale as all that is uncertain.
    QList<Shape> shapes;
    const QRectF body = QRectF(QPointF(zero, bar.top()), QPointF(near, bar.bottom())).normalized();
    Shape inside = statusShape(rectPath(body), status, ink, mark);
    inside.stroke = {Ink::None};
    inside.strokeWidth = 0;
    if (inside.fill.role != Ink::None)
        shapes.append(inside);
    shapes.append(fade(near, near - side * 3 * half));
    QPainterPath open(QPointF(near, bar.bottom()));
    open.lineTo(zero, bar.bottom());
    open.lineTo(zero, bar.top());
    open.lineTo(near, bar.top());
    shapes.append(strokedShape(open, ink, outlineWidth, mark));
    return shapes;
}

/** The shape of a point, or one side of it from the edge at y to depth beyond. */
QPainterPath capsulePath(const QRectF &rect, bool square)
{
    QPainterPath path;
    if (square)
        path.addRect(rect);
    else
        path.addRoundedRect(rect, std::min(pointRadius, rect.height() / 2),
                            std::min(pointRadius, rect.height() / 2));
    return path;
}

/** The open side of a bound: flat at the bound, round at its far end unless square. */
QPainterPath openSidePath(qreal left, qreal right, qreal bound, qreal far, bool square)
{
    if (square)
        return rectPath(QRectF(QPointF(left, bound), QPointF(right, far)).normalized());
    const qreal round = std::min(pointRadius, (right - left) / 2);
    const qreal shoulder = bound + (far - bound) * 0.2;
    QPainterPath path(QPointF(left, bound));
    path.lineTo(left, shoulder);
    path.quadTo(left, far, left + round, far);
    path.lineTo(right - round, far);
    path.quadTo(right, far, right, shoulder);
    path.lineTo(right, bound);
    path.closeSubpath();
    return path;
}

QList<Shape> boundPoint(const Observation &figure, qreal left, qreal right, qreal y, int side,
                        bool square, Ink ink, int mark)
{
    constexpr qreal depth = 6;
    const qreal far = y + side * depth;
    QList<Shape> shapes{
        openShape(openSidePath(left, right, y, far, square), figure.status, ink, mark)};
    shapes.append(strokedShape(linePath({left, y}, {right, y}), ink, boundWidth, mark));
    shapes.append(boundHead(figure.qualifier, {(left + right) / 2, y + side * pointReach},
                            {0, static_cast<qreal>(side)}, 4.5, 5, ink, mark));
    return shapes;
}

QPainterPath diamondPath(QPointF centre, qreal halfWidth, qreal radius)
{
    QPainterPath path(centre + QPointF(0, -radius));
    path.lineTo(centre + QPointF(halfWidth, 0));
    path.lineTo(centre + QPointF(0, radius));
    path.lineTo(centre + QPointF(-halfWidth, 0));
    path.closeSubpath();
    return path;
}

} // namespace

bool isLowerBound(Qualifier qualifier)
{
    return qualifier == Qualifier::Over || qualifier == Qualifier::AtLeast;
}

bool isUpperBound(Qualifier qualifier)
{
    return qualifier == Qualifier::Under || qualifier == Qualifier::AtMost;
}

bool isPromise(Status status)
{
    return status == Status::Target || status == Status::Forecast;
}

Shape statusShape(QPainterPath path, Status status, Ink ink, int mark)
{
    Shape shape;
    shape.path = std::move(path);
    shape.mark = mark;
    if (!isPromise(status)) {
        shape.fill = ink;
        return shape;
    }
    shape.stroke = ink;
    shape.strokeWidth = outlineWidth;
    if (status == Status::Target) {
        shape.fill = ink;
        shape.fillStyle = Shape::Fill::Hatched;
    } else {
        shape.fillStyle = Shape::Fill::None;
    }
    return shape;
}

Shape boundHead(Qualifier qualifier, QPointF tip, QPointF direction, qreal length, qreal halfWidth,
                Ink ink, int mark)
{
    const QPointF back = tip - direction * length;
    const QPointF side(-direction.y() * halfWidth, direction.x() * halfWidth);
    QPainterPath path(back + side);
    path.lineTo(tip);
    path.lineTo(back - side);
    const bool included = qualifier == Qualifier::AtLeast || qualifier == Qualifier::AtMost;
    if (!included)
        return strokedShape(path, ink, 1.8, mark);
    path.closeSubpath();
    Shape head;
    head.path = path;
    head.fill = ink;
    head.mark = mark;
    return head;
}

QList<Shape> rangeShapes(const QRectF &span, bool horizontal, Status status, Ink ink, int mark)
{
    Shape body = openShape(rectPath(span), status, ink, mark);
    QList<Shape> shapes{body};
    const QPainterPath lower = horizontal ? linePath(span.topLeft(), span.bottomLeft())
                                          : linePath(span.bottomLeft(), span.bottomRight());
    const QPainterPath upper = horizontal ? linePath(span.topRight(), span.bottomRight())
                                          : linePath(span.topLeft(), span.topRight());
    shapes.append(strokedShape(lower, ink, boundWidth, mark));
    shapes.append(strokedShape(upper, ink, boundWidth, mark));
    return shapes;
}

QList<Shape> barShapes(const Observation &figure, const PlotPanel &panel, qreal bandTop,
                       qreal bandHeight, Ink ink, int mark)
{
    if (!figure.value)
        return {};
    const qreal zero = panel.mapX(std::clamp(0.0, panel.xMin, panel.xMax));
    const qreal end = panel.mapX(*figure.value);
    if (isRange(figure))
        return rangeBar(figure, panel, zero, QRectF(zero, bandTop, 0, bandHeight), ink, mark);

    const int side = sideOf(figure);
    const QRectF bar =
        QRectF(QPointF(zero, bandTop), QPointF(end, bandTop + bandHeight)).normalized();
    if (figure.qualifier == Qualifier::About)
        return softBar(bar, side, figure.status, ink, mark);

    const int open = openSide(figure.qualifier);
    if (open == 0)
        return {statusShape(rectPath(bar), figure.status, ink, mark)};

    QList<Shape> shapes;
    const qreal half = std::min(bandHeight / 2, 7.0);
    const qreal middle = bar.center().y();
    if (open == side) {
        // Up to the bound the bar is certain; the figure lies beyond it.
        shapes.append(statusShape(rectPath(bar), figure.status, ink, mark));
        shapes.append(boundHead(figure.qualifier, {end + side * (arrowGap + arrowLength), middle},
                                {static_cast<qreal>(side), 0}, arrowLength, half, ink, mark));
    } else {
        // The figure lies somewhere within: the head stands outside and points back.
        shapes.append(openShape(rectPath(bar), figure.status, ink, mark));
        shapes.append(
            strokedShape(linePath({end, bar.top()}, {end, bar.bottom()}), ink, boundWidth, mark));
        shapes.append(boundHead(figure.qualifier, {end + side * arrowGap, middle},
                                {static_cast<qreal>(-side), 0}, arrowLength, half, ink, mark));
    }
    return shapes;
}

QList<Shape> tickShapes(const Observation &figure, const PlotPanel &panel, qreal bandTop,
                        qreal bandHeight, Ink ink, int mark)
{
    constexpr qreal width = 8;
    if (!figure.value)
        return {};
    QList<Shape> shapes;
    const auto tickAt = [&](qreal x) {
        const QRectF rect(x - width / 2, bandTop, width, bandHeight);
        QPainterPath path;
        if (figure.status == Status::Forecast)
            path.addRoundedRect(rect, width / 2, width / 2);
        else
            path.addRect(rect);
        Shape shape = strokedShape(path, ink, outlineWidth + 0.2, mark);
        shape.fill = {Ink::Background};
        if (figure.status == Status::Forecast)
            shape.penStyle = Qt::DashLine;
        return shape;
    };
    const qreal x = panel.mapX(*figure.value);
    const qreal middle = bandTop + bandHeight / 2;

    if (figure.qualifier == Qualifier::Range && figure.valueUpper) {
        const qreal upper = panel.mapX(*figure.valueUpper);
        const qreal half = bandHeight / 5;
        Shape span =
            statusShape(rectPath(QRectF(QPointF(x, middle - half), QPointF(upper, middle + half))),
                        figure.status, ink, mark);
        return {span, tickAt(x), tickAt(upper)};
    }
    if (figure.qualifier == Qualifier::About) {
        constexpr qreal edge = 4;
        shapes.append(
            paleShape(rectPath(QRectF(x - width / 2 - edge, bandTop, width + 2 * edge, bandHeight)),
                      ink, mark));
    }
    shapes.append(tickAt(x));
    const qreal half = std::min(bandHeight / 2, 7.0);
    const qreal reach = width / 2 + arrowLength + 3;
    if (isLowerBound(figure.qualifier))
        shapes.append(
            boundHead(figure.qualifier, {x + reach, middle}, {1, 0}, arrowLength, half, ink, mark));
    if (isUpperBound(figure.qualifier))
        shapes.append(boundHead(figure.qualifier, {x - reach, middle}, {-1, 0}, arrowLength, half,
                                ink, mark));
    return shapes;
}

QRectF extentOf(const QList<Shape> &shapes)
{
    QRectF extent;
    for (const Shape &shape : shapes) {
        const qreal half = shape.stroke.role == Ink::None ? 0 : shape.strokeWidth / 2;
        // Wherever a line has no area, its stroke has.
        extent |= shape.path.controlPointRect().adjusted(-half, -half, half, half);
    }
    return extent;
}

qreal barReach(Qualifier qualifier)
{
    switch (qualifier) {
    case Qualifier::About:
        return softWidth / 2;
    case Qualifier::Over:
    case Qualifier::AtLeast:
    case Qualifier::Under:
    case Qualifier::AtMost:
        return arrowGap + arrowLength + 1;
    case Qualifier::Range:
        return boundWidth / 2;
    case Qualifier::Exact:
        break;
    }
    return 0;
}

qreal barEnd(const Observation &figure, const PlotPanel &panel)
{
    const qreal zero = panel.mapX(std::clamp(0.0, panel.xMin, panel.xMax));
    if (!figure.value)
        return zero;
    const qreal end = panel.mapX(figure.valueUpper.value_or(*figure.value));
    if (sideOf(figure) < 0 && !isRange(figure))
        return zero;
    return std::max(zero, end + barReach(figure.qualifier));
}

QList<Shape> pointShapes(const Observation &figure, const PlotPanel &panel, qreal x1, qreal x2,
                         bool square, Ink ink, int mark, qreal radius)
{
    if (!figure.value)
        return {};
    const qreal r = radius;
    const qreal y = panel.mapY(*figure.value);
    const qreal middle = (x1 + x2) / 2;
    const qreal halfWidth = std::max(pointRadius, (x2 - x1) / 2);
    if (isRange(figure)) {
        const QRectF span(QPointF(middle - halfWidth, panel.mapY(*figure.valueUpper)),
                          QPointF(middle + halfWidth, y));
        return rangeShapes(span.normalized(), false, figure.status, ink, mark);
    }
    if (const int open = openSide(figure.qualifier); open != 0)
        return boundPoint(figure, middle - halfWidth, middle + halfWidth, y,
                          panel.yReversed ? open : -open, square, ink, mark);

    const QRectF capsule(middle - halfWidth, y - r, 2 * halfWidth, 2 * r);
    const qreal inset = square ? 0.5 : 0;
    QList<Shape> shapes;
    Shape body = statusShape(capsulePath(capsule.adjusted(inset, inset, -inset, -inset), square),
                             figure.status, ink, mark);
    if (!isPromise(figure.status)) {
        // A rim of background keeps marks apart that lie partly over each other.
        body.stroke = {Ink::Background};
        body.strokeWidth = 1;
    }
    if (figure.qualifier == Qualifier::About) {
        // A soft edge all round: a pale rim about a smaller body.
        shapes.append(
            paleShape(capsulePath(capsule.adjusted(-rim, -rim, rim, rim), square), ink, mark));
        const qreal within = std::min(rim, r / 2);
        body.path = capsulePath(capsule.adjusted(within, within, -within, -within), square);
    }
    shapes.append(body);
    return shapes;
}

Shape undatedLine(const QRectF &rect)
{
    const qreal x = rect.center().x();
    Shape line = strokedShape(linePath({x, rect.top()}, {x, rect.bottom()}), {Ink::Context}, 1, -1);
    line.penStyle = Qt::DashLine;
    return line;
}

bool isDerived(RankBasis basis)
{
    return basis == RankBasis::Inferred || basis == RankBasis::FromStreak;
}

Shape numberGround(QPointF centre, qreal halfWidth, qreal halfHeight, int mark)
{
    const QPointF half(halfWidth, halfHeight);
    Shape ground;
    ground.path = rectPath(QRectF(centre - half, centre + half));
    ground.fill = {Ink::Background};
    ground.mark = mark;
    return ground;
}

bool isRankFilled(const Observation &figure, bool focus)
{
    return focus && !isPromise(figure.status) && !isRange(figure) && !isDerived(figure.rankBasis)
        && figure.rankBasis != RankBasis::ListedOrder;
}

QList<Shape> rankShapes(RankBasis basis, QPointF centre, qreal radius, Ink ink, bool focus,
                        int mark)
{
    Observation figure;
    figure.rankBasis = basis;
    figure.value = 1;
    return rankShapes(figure, centre, centre, {0, 1}, radius, ink, focus, mark);
}

QList<Shape> rankShapes(const Observation &figure, QPointF centre, QPointF upperCentre,
                        QPointF towardsLarger, qreal radius, Ink ink, bool focus, int mark,
                        qreal halfWidth)
{
    const qreal r = radius;
    const qreal rx = std::max(r, halfWidth);
    if (isRange(figure)) {
        const bool horizontal = towardsLarger.x() != 0;
        const QRectF span = QRectF(centre, upperCentre)
                                .normalized()
                                .adjusted(horizontal ? 0 : -rx, horizontal ? -r : 0,
                                          horizontal ? 0 : rx, horizontal ? r : 0);
        return rangeShapes(span, horizontal, figure.status, ink, mark);
    }

    QList<Shape> shapes;
    if (figure.qualifier == Qualifier::About) {
        QPainterPath edge;
        edge.addEllipse(centre, rx + 2 * rim, r + 2 * rim);
        shapes.append(paleShape(edge, ink, mark));
    }
    Shape shape;
    if (isPromise(figure.status)) {
        shape = statusShape(rectPath(QRectF(centre - QPointF(rx, r), QSizeF(2 * rx, 2 * r))),
                            figure.status, ink, mark);
        // The number in it must be readable, whatever runs behind.
        Shape ground = shape;
        ground.stroke = {Ink::None};
        ground.fill = {Ink::Background};
        ground.fillStyle = Shape::Fill::Solid;
        shapes.append(ground);
    } else {
        if (isDerived(figure.rankBasis))
            shape.path = diamondPath(centre, rx > r ? rx * 1.45 : r * 1.2, r * 1.2);
        else
            shape.path.addEllipse(centre, rx, r);
        shape.stroke = ink;
        shape.strokeWidth = focus ? 2.2 : 1.4;
        shape.fill = isRankFilled(figure, focus) ? ink : Ink{Ink::Background};
        if (figure.rankBasis == RankBasis::ListedOrder)
            shape.penStyle = Qt::DashLine;
        shape.mark = mark;
    }
    shapes.append(shape);
    if (figure.status == Status::Target)
        shapes.append(numberGround(centre, rx * 0.6, r * 0.6, mark));

    if (const int open = openSide(figure.qualifier); open != 0) {
        const QPointF direction = towardsLarger * open;
        const qreal length = std::min(5.0, r);
        shapes.append(boundHead(figure.qualifier, centre + direction * (r * 1.2 + 2 + length),
                                direction, length, length, ink, mark));
    }
    return shapes;
}

} // namespace Zhitu
