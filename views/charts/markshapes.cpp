// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markshapes.h"

#include "formats/catalogue.h"

#include <algorithm>

namespace Zhitu {

namespace {

constexpr qreal outlineWidth = 1.6;
constexpr qreal arrowWidth = 7;
constexpr qreal softWidth = 18;

bool isOpenUpwards(Qualifier qualifier)
{
    return qualifier == Qualifier::Over || qualifier == Qualifier::AtLeast;
}

bool isOpenDownwards(Qualifier qualifier)
{
    return qualifier == Qualifier::Under || qualifier == Qualifier::AtMost;
}

bool isPromise(Status status)
{
    return status == Status::Target || status == Status::Forecast;
}

Shape filledShape(QPainterPath path, Status status, Ink ink, int mark)
{
    Shape shape;
    shape.path = std::move(path);
    shape.mark = mark;
    shape.fill = ink;
    if (isPromise(status)) {
        shape.stroke = ink;
        shape.strokeWidth = outlineWidth;
        shape.fillStyle = Shape::Fill::Hatched;
    }
    return shape;
}

Shape strokedShape(QPainterPath path, Ink ink, qreal width, int mark)
{
    Shape shape;
    shape.path = std::move(path);
    shape.stroke = ink;
    shape.strokeWidth = width;
    shape.mark = mark;
    return shape;
}

/** An open arrow head with its point at tip, pointing along direction (a unit vector). */
QPainterPath arrowHead(QPointF tip, QPointF direction, qreal length, qreal halfWidth)
{
    const QPointF back = tip - direction * length;
    const QPointF side(-direction.y() * halfWidth, direction.x() * halfWidth);
    QPainterPath path(back + side);
    path.lineTo(tip);
    path.lineTo(back - side);
    return path;
}

QPainterPath rectPath(const QRectF &rect)
{
    QPainterPath path;
    path.addRect(rect);
    return path;
}

QPainterPath linePath(QPointF from, QPointF to)
{
    QPainterPath path(from);
    path.lineTo(to);
    return path;
}

} // namespace

QList<Shape> barShapes(const Observation &figure, const PlotPanel &panel, qreal bandTop,
                       qreal bandHeight, Ink ink, int mark)
{
    if (!figure.value)
        return {};
    const qreal zero = panel.mapX(std::clamp(0.0, panel.xMin, panel.xMax));
    const qreal end = panel.mapX(*figure.value);
    QList<Shape> shapes;

    if (figure.qualifier == Qualifier::Range && figure.valueUpper) {
        const qreal middle = bandTop + bandHeight / 2;
        Shape lead = strokedShape(linePath({zero, middle}, {end, middle}), ink, 1, mark);
        lead.penStyle = Qt::DotLine;
        shapes.append(lead);
        const qreal upper = panel.mapX(*figure.valueUpper);
        shapes.append(filledShape(
            rectPath(QRectF(QPointF(end, bandTop), QPointF(upper, bandTop + bandHeight))),
            figure.status, ink, mark));
        return shapes;
    }

    const QRectF bar =
        QRectF(QPointF(zero, bandTop), QPointF(end, bandTop + bandHeight)).normalized();
    if (figure.qualifier == Qualifier::About) {
        // The fade lies half before and half behind the value: neither end claims to be it.
        const qreal half = std::min(softWidth, bar.width()) / 2;
        Shape soft = filledShape(rectPath(bar.adjusted(0, 0, half, 0)), figure.status, ink, mark);
        soft.fillStyle = Shape::Fill::SoftEnd;
        soft.softFrom = bar.right() - half;
        soft.softTo = bar.right() + half;
        if (isPromise(figure.status)) {
            soft.stroke = {Ink::None};
            shapes.append(soft);
            QPainterPath open(bar.bottomRight());
            open.lineTo(bar.bottomLeft());
            open.lineTo(bar.topLeft());
            open.lineTo(bar.topRight());
            shapes.append(strokedShape(open, ink, outlineWidth, mark));
        } else {
            shapes.append(soft);
        }
        return shapes;
    }

    shapes.append(filledShape(rectPath(bar), figure.status, ink, mark));
    const qreal middle = bar.center().y();
    const qreal half = std::min(bandHeight / 2, 7.0);
    if (isOpenUpwards(figure.qualifier))
        shapes.append(strokedShape(
            arrowHead({bar.right() + arrowWidth + 3, middle}, {1, 0}, arrowWidth, half), ink, 2,
            mark));
    if (isOpenDownwards(figure.qualifier))
        shapes.append(strokedShape(arrowHead({bar.right() + 3, middle}, {-1, 0}, arrowWidth, half),
                                   ink, 2, mark));
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
            filledShape(rectPath(QRectF(QPointF(x, middle - half), QPointF(upper, middle + half))),
                        figure.status, ink, mark);
        return {span, tickAt(x), tickAt(upper)};
    }
    if (figure.qualifier == Qualifier::About) {
        constexpr qreal rim = 4;
        Shape soft =
            filledShape(rectPath(QRectF(x - width / 2 - rim, bandTop, width + 2 * rim, bandHeight)),
                        Status::Actual, ink, mark);
        soft.fillStyle = Shape::Fill::Pale;
        shapes.append(soft);
    }
    shapes.append(tickAt(x));
    const qreal half = std::min(bandHeight / 2, 7.0);
    const qreal reach = width / 2 + arrowWidth + 3;
    if (isOpenUpwards(figure.qualifier))
        shapes.append(
            strokedShape(arrowHead({x + reach, middle}, {1, 0}, arrowWidth, half), ink, 2, mark));
    if (isOpenDownwards(figure.qualifier))
        shapes.append(
            strokedShape(arrowHead({x - reach, middle}, {-1, 0}, arrowWidth, half), ink, 2, mark));
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

QList<Shape> noFigureShapes(const QRectF &rect, const QRectF &clear)
{
    constexpr qreal distance = 11; // along x
    Shape outline = strokedShape(rectPath(rect), {Ink::Context}, 1, -1);
    outline.penStyle = Qt::DashLine;
    QPainterPath stripes;
    // Lines y = x + c, cut to the rectangle and interrupted at the clear one.
    const auto cut = [](const QRectF &area, qreal c) {
        return std::pair(std::max(area.left(), area.top() - c),
                         std::min(area.right(), area.bottom() - c));
    };
    const qreal first = rect.top() - rect.right() + distance / 2;
    for (qreal c = first; c < rect.bottom() - rect.left(); c += distance) {
        const auto [from, to] = cut(rect, c);
        const auto [clearFrom, clearTo] = cut(clear, c);
        const auto stroke = [&](qreal left, qreal right) {
            if (right - left > 0.5)
                stripes.addPath(linePath({left, left + c}, {right, right + c}));
        };
        if (clear.isEmpty() || clearTo <= clearFrom) {
            stroke(from, to);
        } else {
            stroke(from, clearFrom);
            stroke(clearTo, to);
        }
    }
    return {strokedShape(stripes, {Ink::Context}, 0.9, -1), outline};
}

Shape shadedTileShape(const QRectF &rect, int slot, int mark)
{
    Shape shape;
    shape.path.addRect(rect);
    shape.fill = {Ink::Shade, slot};
    shape.stroke = {Ink::Context};
    shape.strokeWidth = 1;
    shape.mark = mark;
    return shape;
}

Shape promisedTileShape(const QRectF &rect, int mark)
{
    constexpr qreal outline = 1.8;
    constexpr Ink ink{Ink::Shade, shadeCount - 1};
    Shape shape;
    // The outline lies within the tile, so that it is as large as the shaded ones.
    shape.path.addRect(rect.adjusted(outline / 2, outline / 2, -outline / 2, -outline / 2));
    shape.fill = ink;
    shape.fillStyle = Shape::Fill::Hatched;
    shape.stroke = ink;
    shape.strokeWidth = outline;
    shape.mark = mark;
    return shape;
}

qreal barEnd(const Observation &figure, const PlotPanel &panel)
{
    const qreal end = panel.mapX(figure.valueUpper.value_or(figure.value.value_or(0)));
    switch (figure.qualifier) {
    case Qualifier::About:
        return end + softWidth / 2;
    case Qualifier::Over:
    case Qualifier::AtLeast:
    case Qualifier::Under:
    case Qualifier::AtMost:
        return end + arrowWidth + 4;
    case Qualifier::Exact:
    case Qualifier::Range:
        break;
    }
    return end;
}

QList<Shape> pointShapes(const Observation &figure, const PlotPanel &panel, qreal x1, qreal x2,
                         bool square, Ink ink, int mark)
{
    if (!figure.value)
        return {};
    const qreal r = pointRadius;
    const qreal y = panel.mapY(*figure.value);
    const qreal upper = figure.valueUpper ? panel.mapY(*figure.valueUpper) : y;
    const qreal middle = (x1 + x2) / 2;
    const qreal halfWidth = std::max(r, (x2 - x1) / 2);
    const QRectF capsule(QPointF(middle - halfWidth, upper - r),
                         QPointF(middle + halfWidth, y + r));
    QPainterPath path;
    if (square)
        path.addRect(capsule.adjusted(0.5, 0.5, -0.5, -0.5));
    else
        path.addRoundedRect(capsule, r, r);

    QList<Shape> shapes;
    Shape body = filledShape(path, figure.status, ink, mark);
    if (!isPromise(figure.status)) {
        // A rim of background keeps marks apart that lie partly over each other.
        body.stroke = {Ink::Background};
        body.strokeWidth = 1;
    }
    if (figure.qualifier == Qualifier::About && !isPromise(figure.status)) {
        // A soft edge all round: a pale rim about a smaller body.
        constexpr qreal rim = 2;
        const auto outline = [square](const QRectF &rect) {
            QPainterPath result;
            if (square)
                result.addRect(rect);
            else
                result.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
            return result;
        };
        Shape soft = body;
        soft.path = outline(capsule.adjusted(-rim, -rim, rim, rim));
        soft.fillStyle = Shape::Fill::Pale;
        soft.stroke = {Ink::None};
        shapes.append(soft);
        body.path = outline(capsule.adjusted(rim, rim, -rim, -rim));
    }
    shapes.append(body);
    if (isOpenUpwards(figure.qualifier))
        shapes.append(
            strokedShape(arrowHead({middle, capsule.top() - 6}, {0, -1}, 4, 5), ink, 1.8, mark));
    if (isOpenDownwards(figure.qualifier))
        shapes.append(
            strokedShape(arrowHead({middle, capsule.bottom() + 6}, {0, 1}, 4, 5), ink, 1.8, mark));
    return shapes;
}

qreal eventReach(Qualifier qualifier)
{
    switch (qualifier) {
    case Qualifier::Exact:
    case Qualifier::Range:
        return pointRadius;
    case Qualifier::About:
        return pointRadius + softWidth / 2;
    case Qualifier::Over:
    case Qualifier::AtLeast:
    case Qualifier::Under:
    case Qualifier::AtMost:
        return pointRadius + arrowWidth + 4;
    }
    return pointRadius;
}

QList<Shape> eventShapes(Qualifier qualifier, Status status, qreal x1, qreal x2, qreal y, Ink ink,
                         int mark)
{
    const qreal r = pointRadius;
    const qreal middle = (x1 + x2) / 2;
    const qreal half = std::max(r, (x2 - x1) / 2);
    const QRectF capsule(middle - half, y - r, 2 * half, 2 * r);
    QList<Shape> shapes;
    if (qualifier == Qualifier::About) {
        // Each half fades out beyond and within its end: neither end claims to be it.
        const qreal soft = softWidth / 2;
        const qreal inner = std::min(soft, half);
        const auto side = [&](qreal end, qreal direction) {
            Shape shape = filledShape(
                rectPath(QRectF(QPointF(middle, y - r), QPointF(end + direction * soft, y + r))
                             .normalized()),
                Status::Actual, ink, mark);
            shape.fillStyle = Shape::Fill::SoftEnd;
            shape.softFrom = end - direction * inner;
            shape.softTo = end + direction * soft;
            return shape;
        };
        if (status == Status::Actual) {
            shapes.append(side(capsule.left(), -1));
            shapes.append(side(capsule.right(), 1));
            return shapes;
        }
        // What is only said or planned is not filled: lines without ends.
        for (const qreal edge : {y - r, y + r}) {
            Shape line = strokedShape(
                linePath({capsule.left() - soft, edge}, {capsule.right() + soft, edge}), ink,
                outlineWidth, mark);
            if (status == Status::Statement)
                line.penStyle = Qt::DashLine;
            shapes.append(line);
        }
        if (isPromise(status)) {
            Shape hatch = filledShape(rectPath(capsule), status, ink, mark);
            hatch.stroke = {Ink::None};
            shapes.append(hatch);
        }
        return shapes;
    }

    QPainterPath path;
    path.addRoundedRect(capsule, r, r);
    Shape body = filledShape(path, status, ink, mark);
    if (status == Status::Statement) {
        body.fill = {Ink::Background};
        body.stroke = ink;
        body.strokeWidth = outlineWidth;
        body.penStyle = Qt::DashLine;
    }
    shapes.append(body);
    if (isOpenUpwards(qualifier))
        shapes.append(strokedShape(
            arrowHead({capsule.right() + arrowWidth + 3, y}, {1, 0}, arrowWidth, r), ink, 2, mark));
    if (isOpenDownwards(qualifier))
        shapes.append(strokedShape(
            arrowHead({capsule.left() - arrowWidth - 3, y}, {-1, 0}, arrowWidth, r), ink, 2, mark));
    return shapes;
}

QList<Shape> knownShapes(bool known, bool promised, const QRectF &square, Ink ink, int mark)
{
    QList<Shape> shapes;
    if (known && promised) {
        // Half and half, a diagonal between them.
        QPainterPath lower(square.bottomLeft());
        lower.lineTo(square.topLeft());
        lower.lineTo(square.topRight());
        lower.closeSubpath();
        shapes.append(filledShape(rectPath(square), Status::Target, ink, mark));
        shapes.append(filledShape(lower, Status::Actual, ink, mark));
        return shapes;
    }
    shapes.append(
        filledShape(rectPath(square), known ? Status::Actual : Status::Target, ink, mark));
    return shapes;
}

QList<Shape> nothingShapes(QPointF centre, qreal radius)
{
    QPainterPath path(centre - QPointF(radius, radius));
    path.lineTo(centre + QPointF(radius, radius));
    path.moveTo(centre + QPointF(-radius, radius));
    path.lineTo(centre + QPointF(radius, -radius));
    return {strokedShape(path, {Ink::Context}, 1, -1)};
}

bool isDerived(RankBasis basis)
{
    return basis == RankBasis::Inferred || basis == RankBasis::FromStreak;
}

QList<Shape> rankShapes(RankBasis basis, QPointF centre, qreal radius, Ink ink, bool focus,
                        int mark)
{
    QPainterPath path;
    if (isDerived(basis)) {
        const qreal r = radius * 1.2;
        path.moveTo(centre + QPointF(0, -r));
        path.lineTo(centre + QPointF(r, 0));
        path.lineTo(centre + QPointF(0, r));
        path.lineTo(centre + QPointF(-r, 0));
        path.closeSubpath();
    } else {
        path.addEllipse(centre, radius, radius);
    }
    Shape shape;
    shape.path = path;
    shape.stroke = ink;
    shape.strokeWidth = focus ? 2.2 : 1.4;
    shape.mark = mark;
    shape.fill = {Ink::Background};
    if (basis == RankBasis::ListedOrder)
        shape.penStyle = Qt::DashLine;
    else if (focus && !isDerived(basis))
        shape.fill = ink;
    return {shape};
}

QList<KeyEntry> qualifierKey(const QSet<Qualifier> &used)
{
    struct Words
    {
        Qualifier qualifier;
        BilingualText text;
    };
    const Words words[] = {
        //: Footer: a sign and what it means.
        {Qualifier::About, translated("Charts", "soft edge, ≈: about")},
        {Qualifier::Over, translated("Charts", "arrow, >: over")},
        {Qualifier::AtLeast, translated("Charts", "arrow, ≥: at least")},
        {Qualifier::Under, translated("Charts", "arrow, <: under")},
        {Qualifier::AtMost, translated("Charts", "arrow, ≤: at most")},
        {Qualifier::Range, translated("Charts", "span: a range, no midpoint")},
    };
    QList<KeyEntry> key;
    for (const auto &[qualifier, text] : words) {
        if (!used.contains(qualifier))
            continue;
        const auto sample = [qualifier = qualifier](QRectF rect) {
            Observation figure;
            figure.qualifier = qualifier;
            figure.value = qualifier == Qualifier::Range ? 0.35 : 0.6;
            if (qualifier == Qualifier::Range)
                figure.valueUpper = 1.0;
            PlotPanel panel;
            panel.area = rect;
            return barShapes(figure, panel, rect.top() + 1, rect.height() - 2, {Ink::Context}, -1);
        };
        key.append({sample, text});
    }
    return key;
}

KeyEntry tickKey(Status status, const BilingualText &text)
{
    const auto sample = [status](QRectF rect) {
        Observation figure;
        figure.status = status;
        figure.value = 0.5;
        PlotPanel panel;
        panel.area = rect;
        return tickShapes(figure, panel, rect.top(), rect.height(), {Ink::Context}, -1);
    };
    return {sample, text};
}

KeyEntry statusKey(Status status, const BilingualText &text)
{
    const auto sample = [status](QRectF rect) {
        Observation figure;
        figure.status = status;
        figure.value = 1.0;
        PlotPanel panel;
        panel.area = rect;
        return barShapes(figure, panel, rect.top() + 1, rect.height() - 2, {Ink::Context}, -1);
    };
    return {sample, text};
}

} // namespace Zhitu
