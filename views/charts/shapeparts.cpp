// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shapeparts.h"

namespace Zhitu {

Shape strokedShape(QPainterPath path, Ink ink, qreal width, int mark)
{
    Shape shape;
    shape.path = std::move(path);
    shape.stroke = ink;
    shape.strokeWidth = width;
    shape.mark = mark;
    return shape;
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

} // namespace Zhitu
