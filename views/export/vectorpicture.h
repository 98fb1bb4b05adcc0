// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBrush>
#include <QColor>
#include <QFont>
#include <QGlyphRun>
#include <QList>
#include <QPainterPath>
#include <QPen>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <variant>

namespace Zhitu {

/** A path with what fills it and what draws along it, each of them maybe nothing. */
struct VectorShape
{
    QPainterPath path;
    QBrush fill; ///< a plain colour or a linear gradient in the picture's coordinates
    QPen stroke; ///< its width in the picture's units
};

/** One line of text, in one font but for what that font lacks. */
struct VectorText
{
    QString text;
    QFont font; ///< its size in units of scale
    qreal scale = 1; ///< how long a unit of font and glyphs is in the picture
    QColor colour;
    QPointF corner; ///< the line's top left corner
    qreal baseline = 0; ///< below the corner, in units of scale
    qreal width = 0; ///< advance width, in units of scale
    Qt::AlignmentFlag align = Qt::AlignLeft; ///< which of its points is to keep its place
    QList<QGlyphRun> glyphs; ///< relative to the corner, in units of scale

    [[nodiscard]] QPointF baselineStart() const { return corner + QPointF(0, baseline * scale); }
};

using VectorItem = std::variant<VectorShape, VectorText>;

/**
 * A picture as shapes and texts, bottom first: what files of vectors and printers are made from.
 * Its units are pixels at scale 1. Nothing in it needs to be clipped.
 */
struct VectorPicture
{
    QSizeF size;
    QList<VectorItem> items;
};

/** Where in a rectangle a picture of this size goes, as large as it can be, in the middle. */
[[nodiscard]] inline QRectF placeWithin(const QRectF &room, QSizeF size)
{
    QRectF place(QPointF(), size.scaled(room.size(), Qt::KeepAspectRatio));
    place.moveCenter(room.center());
    return place;
}

} // namespace Zhitu
