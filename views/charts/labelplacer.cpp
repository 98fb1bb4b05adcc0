// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labelplacer.h"

#include <algorithm>
#include <array>

namespace Zhitu {

bool touches(const QRectF &rect, const QLineF &line)
{
    // Most lie wholly to one side.
    if (std::max(line.x1(), line.x2()) < rect.left()
        || std::min(line.x1(), line.x2()) > rect.right()
        || std::max(line.y1(), line.y2()) < rect.top()
        || std::min(line.y1(), line.y2()) > rect.bottom())
        return false;
    if (rect.contains(line.p1()) || rect.contains(line.p2()))
        return true;
    const std::array<QLineF, 4> sides{
        QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()),
        QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())};
    return std::ranges::any_of(sides, [&](const QLineF &side) {
        return side.intersects(line, nullptr) == QLineF::BoundedIntersection;
    });
}

std::optional<QRectF> LabelPlacer::place(const QList<QRectF> &candidates)
{
    const auto isClear = [this](const QRectF &rect) {
        return isFree(rect)
            && !m_softLines.any(rect, [&](const QLineF &line) { return touches(rect, line); });
    };
    auto found = std::ranges::find_if(candidates, isClear);
    if (found == candidates.end())
        found =
            std::ranges::find_if(candidates, [this](const QRectF &rect) { return isFree(rect); });
    if (found == candidates.end())
        return std::nullopt;
    addObstacle(*found);
    return *found;
}

bool LabelPlacer::isFree(const QRectF &rect) const
{
    return m_room.contains(rect)
        && !m_rects.any(rect, [&](const QRectF &other) { return other.intersects(rect); })
        && !m_lines.any(rect, [&](const QLineF &line) { return touches(rect, line); });
}

} // namespace Zhitu
