// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geometryclip.h"

#include <QLineF>
#include <QTransform>

#include <algorithm>

namespace Zhitu {

namespace {

/** Curves are made straight at this many times their size, so that no corner can be seen. */
constexpr qreal fineness = 8;

/** The part of a stretch within rect, as shares of its length; first > second: none. */
std::pair<qreal, qreal> sharesWithin(QPointF from, QPointF to, const QRectF &rect)
{
    qreal first = 0;
    qreal last = 1;
    const auto cut = [&first, &last](qreal start, qreal change, qreal least, qreal most) {
        if (change == 0) {
            if (start < least || start > most)
                last = -1;
            return;
        }
        const qreal a = (least - start) / change;
        const qreal b = (most - start) / change;
        first = std::max(first, std::min(a, b));
        last = std::min(last, std::max(a, b));
    };
    cut(from.x(), to.x() - from.x(), rect.left(), rect.right());
    cut(from.y(), to.y() - from.y(), rect.top(), rect.bottom());
    return {first, last};
}

} // namespace

QPolygonF polygonWithin(const QPolygonF &polygon, const std::function<qreal(QPointF)> &inside)
{
    QPolygonF cut;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF from = polygon.at(i);
        const QPointF to = polygon.at((i + 1) % polygon.size());
        const qreal fromInside = inside(from);
        const qreal toInside = inside(to);
        if (fromInside >= 0)
            cut.append(from);
        if ((fromInside > 0 && toInside < 0) || (fromInside < 0 && toInside > 0))
            cut.append(from + (to - from) * (fromInside / (fromInside - toInside)));
    }
    return cut;
}

QList<LinePart> lineWithin(const QPolygonF &line, const QRectF &rect)
{
    QList<LinePart> parts;
    qreal length = 0;
    bool isOpen = false; // whether the last part may go on
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF from = line.at(i);
        const QPointF to = line.at(i + 1);
        const qreal stretch = QLineF(from, to).length();
        const auto [first, last] = sharesWithin(from, to, rect);
        if (first <= last) {
            if (!isOpen || first > 0)
                parts.append({{from + (to - from) * first}, length + stretch * first});
            parts.last().points.append(last < 1 ? from + (to - from) * last : to);
        }
        isOpen = first <= last && last >= 1;
        length += stretch;
    }
    // A line that only touches the rectangle has nothing in it.
    erase_if(parts, [](const LinePart &part) {
        return std::ranges::all_of(part.points,
                                   [&part](QPointF point) { return point == part.points.first(); });
    });
    return parts;
}

QPainterPath fillWithin(const QPainterPath &path, const QRectF &rect)
{
    QPainterPath within;
    within.setFillRule(path.fillRule());
    const QList<QPolygonF> polygons = linesOf(path);
    for (const QPolygonF &polygon : polygons) {
        QPolygonF cut = polygonWithin(polygon, [&](QPointF at) { return at.x() - rect.left(); });
        cut = polygonWithin(cut, [&](QPointF at) { return rect.right() - at.x(); });
        cut = polygonWithin(cut, [&](QPointF at) { return at.y() - rect.top(); });
        cut = polygonWithin(cut, [&](QPointF at) { return rect.bottom() - at.y(); });
        if (cut.size() < 3)
            continue;
        within.addPolygon(cut);
        within.closeSubpath();
    }
    return within;
}

QList<QPolygonF> linesOf(const QPainterPath &path)
{
    QList<QPolygonF> lines = path.toSubpathPolygons(QTransform::fromScale(fineness, fineness));
    for (QPolygonF &line : lines)
        line = QTransform::fromScale(1 / fineness, 1 / fineness).map(line);
    return lines;
}

} // namespace Zhitu
