// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tileshapes.h"

#include "charts/markshapes.h"
#include "charts/shapeparts.h"

#include <algorithm>

namespace Zhitu {

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

Shape promisedTileShape(const QRectF &rect, Status status, int mark)
{
    constexpr qreal outline = 1.8;
    constexpr Ink ink{Ink::Shade, shadeCount - 1};
    Shape shape;
    // The outline lies within the tile, so that it is as large as the shaded ones.
    shape.path.addRect(rect.adjusted(outline / 2, outline / 2, -outline / 2, -outline / 2));
    if (status == Status::Target) {
        shape.fill = ink;
        shape.fillStyle = Shape::Fill::Hatched;
    }
    shape.stroke = ink;
    shape.strokeWidth = outline;
    shape.mark = mark;
    return shape;
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

QList<Shape> knownShapes(bool known, bool promised, const QRectF &square, Ink ink, int mark)
{
    QList<Shape> shapes;
    if (known && promised) {
        // Half and half, a diagonal between them.
        QPainterPath lower(square.bottomLeft());
        lower.lineTo(square.topLeft());
        lower.lineTo(square.topRight());
        lower.closeSubpath();
        shapes.append(statusShape(rectPath(square), Status::Target, ink, mark));
        shapes.append(statusShape(lower, Status::Actual, ink, mark));
        return shapes;
    }
    shapes.append(
        statusShape(rectPath(square), known ? Status::Actual : Status::Target, ink, mark));
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

} // namespace Zhitu
