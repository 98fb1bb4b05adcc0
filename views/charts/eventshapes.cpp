// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventshapes.h"

#include "charts/markshapes.h"
#include "charts/shapeparts.h"

#include <algorithm>

namespace Zhitu {

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
        return pointRadius + arrowLength + 4;
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
            Shape shape = statusShape(
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
        if (status == Status::Target) {
            Shape hatch = statusShape(rectPath(capsule), status, ink, mark);
            hatch.stroke = {Ink::None};
            shapes.append(hatch);
        }
        return shapes;
    }

    QPainterPath path;
    path.addRoundedRect(capsule, r, r);
    Shape body = statusShape(path, status, ink, mark);
    if (status == Status::Statement) {
        body.fill = {Ink::Background};
        body.stroke = ink;
        body.strokeWidth = outlineWidth;
        body.penStyle = Qt::DashLine;
    }
    shapes.append(body);
    if (isLowerBound(qualifier))
        shapes.append(boundHead(qualifier, {capsule.right() + arrowLength + 3, y}, {1, 0},
                                arrowLength, r, ink, mark));
    if (isUpperBound(qualifier))
        shapes.append(boundHead(qualifier, {capsule.left() - arrowLength - 3, y}, {-1, 0},
                                arrowLength, r, ink, mark));
    return shapes;
}

} // namespace Zhitu
