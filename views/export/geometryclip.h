// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>

#include <functional>

namespace Zhitu {

/**
 * What of a polygon lies on one side of a straight line: where inside() is not negative. inside()
 * must be linear in the point's coordinates. Parts that this takes apart hang together by lines
 * without area, which filling does not show.
 */
[[nodiscard]] QPolygonF polygonWithin(const QPolygonF &polygon,
                                      const std::function<qreal(QPointF)> &inside);

/** A part of a line that was cut off the rest. */
struct LinePart
{
    QPolygonF points;
    qreal skipped = 0; ///< how much of the whole line lies before it: where its dashes begin
};

/** The parts of an open line that lie within a rectangle, in order. */
[[nodiscard]] QList<LinePart> lineWithin(const QPolygonF &line, const QRectF &rect);

/** What of a filled path lies within a rectangle; curves come out as short straight lines. */
[[nodiscard]] QPainterPath fillWithin(const QPainterPath &path, const QRectF &rect);

/** The lines that a path is drawn along, curves as short straight lines, closed ones closed. */
[[nodiscard]] QList<QPolygonF> linesOf(const QPainterPath &path);

} // namespace Zhitu
