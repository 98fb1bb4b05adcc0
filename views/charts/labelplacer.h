// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineF>
#include <QList>
#include <QRectF>

#include <optional>

namespace Zhitu {

/** Finds room for labels among marks, lines and other labels. All in layout units. */
class LabelPlacer
{
public:
    /** No label may leave this room. */
    explicit LabelPlacer(const QRectF &room) : m_room(room) { }

    void addObstacle(const QRectF &rect) { m_rects.append(rect); }
    void addObstacle(const QLineF &line) { m_lines.append(line); }
    /** A line that a label crosses only where there is no other room. */
    void addSoftObstacle(const QLineF &line) { m_softLines.append(line); }

    /**
     * The first of the candidates that lies in the room and touches nothing, or else nothing but
     * soft obstacles; taken as an obstacle from now on. std::nullopt where there is none.
     */
    [[nodiscard]] std::optional<QRectF> place(const QList<QRectF> &candidates);

private:
    [[nodiscard]] bool isFree(const QRectF &rect) const;

    QRectF m_room;
    QList<QRectF> m_rects;
    QList<QLineF> m_lines;
    QList<QLineF> m_softLines;
};

/** Whether a line segment touches a rectangle. */
[[nodiscard]] bool touches(const QRectF &rect, const QLineF &line);

} // namespace Zhitu
