// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hatching.h"

#include "export/geometryclip.h"

#include <QLinearGradient>
#include <QPolygonF>

#include <cmath>

namespace Zhitu {

namespace {

constexpr qreal distance = 8; // along x
constexpr qreal thickness = 0.1; // as shares of the distance
constexpr qreal edge = 0.15;

} // namespace

QBrush hatchedBrush(const QColor &colour)
{
    QColor none = colour;
    none.setAlpha(0);
    QLinearGradient stripes(0, 0, distance / 2, distance / 2);
    stripes.setSpread(QGradient::RepeatSpread);
    stripes.setStops({{0, none},
                      {edge, colour},
                      {edge + thickness, colour},
                      {2 * edge + thickness, none},
                      {1, none}});
    return stripes;
}

QPainterPath hatchedStripes(const QPainterPath &path)
{
    QPainterPath stripes;
    stripes.setFillRule(path.fillRule());
    const QRectF extent = path.boundingRect();
    const qreal first = std::floor((extent.left() + extent.top()) / distance);
    const qreal last = std::ceil((extent.right() + extent.bottom()) / distance);
    const QList<QPolygonF> polygons = path.toSubpathPolygons();
    for (qreal number = first; number < last; ++number) {
        for (const QPolygonF &polygon : polygons) {
            // A soft edge covers half of its breadth.
            const qreal begin = (number + edge / 2) * distance;
            const qreal end = (number + edge * 1.5 + thickness) * distance;
            const QPolygonF above =
                polygonWithin(polygon, [begin](QPointF at) { return at.x() + at.y() - begin; });
            const QPolygonF stripe =
                polygonWithin(above, [end](QPointF at) { return end - at.x() - at.y(); });
            if (stripe.size() < 3)
                continue;
            stripes.addPolygon(stripe);
            stripes.closeSubpath();
        }
    }
    return stripes;
}

} // namespace Zhitu
