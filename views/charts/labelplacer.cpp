// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labelplacer.h"

#include <algorithm>
#include <array>

namespace Zhitu {

bool touches(const QRectF &rect, const QLineF &line)
{
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
        return isFree(rect) && std::ranges::none_of(m_softLines, [&](const QLineF &line) {
                   return touches(rect, line);
               });
    };
    auto found = std::ranges::find_if(candidates, isClear);
    if (found == candidates.end())
        found =
            std::ranges::find_if(candidates, [this](const QRectF &rect) { return isFree(rect); });
    if (found == candidates.end())
        return std::nullopt;
    m_rects.append(*found);
    return *found;
}

bool LabelPlacer::isFree(const QRectF &rect) const
{
    return m_room.contains(rect)
        && std::ranges::none_of(m_rects,
                                [&](const QRectF &other) { return other.intersects(rect); })
        && std::ranges::none_of(m_lines, [&](const QLineF &line) { return touches(rect, line); });
}

} // namespace Zhitu
