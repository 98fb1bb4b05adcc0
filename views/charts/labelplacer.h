// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineF>
#include <QList>
#include <QRectF>

#include <algorithm>
#include <optional>
#include <vector>

namespace Zhitu {

/** Finds room for labels among marks, lines and other labels. All in layout units. */
class LabelPlacer
{
public:
    /** No label may leave this room. */
    explicit LabelPlacer(const QRectF &room) : m_room(room) { }

    void addObstacle(const QRectF &rect) { m_rects.add(rect, rect); }
    void addObstacle(const QLineF &line) { m_lines.add(line, extent(line)); }
    /** A line that a label crosses only where there is no other room. */
    void addSoftObstacle(const QLineF &line) { m_softLines.add(line, extent(line)); }

    /**
     * The first of the candidates that lies in the room and touches nothing, or else nothing but
     * soft obstacles; taken as an obstacle from now on. std::nullopt where there is none.
     */
    [[nodiscard]] std::optional<QRectF> place(const QList<QRectF> &candidates);

private:
    /** Obstacles by upright strips of the plane: a label only looks at those of its own strips. */
    template<typename Item>
    class Strips
    {
    public:
        void add(const Item &item, const QRectF &extent)
        {
            const int last = stripAt(extent.right());
            for (int strip = stripAt(extent.left()); strip <= last; ++strip)
                m_strips[static_cast<size_t>(strip)].push_back(item);
        }

        template<typename Judge>
        [[nodiscard]] bool any(const QRectF &rect, Judge judge) const
        {
            const int last = stripAt(rect.right());
            for (int strip = stripAt(rect.left()); strip <= last; ++strip)
                for (const Item &item : m_strips[static_cast<size_t>(strip)])
                    if (judge(item))
                        return true;
            return false;
        }

    private:
        static constexpr int count = 128;
        static constexpr qreal width = 40; ///< what lies beyond them all is in the last one

        static int stripAt(qreal x)
        {
            return static_cast<int>(std::clamp(x / width, 0.0, count - 1.0));
        }

        std::vector<std::vector<Item>> m_strips = std::vector<std::vector<Item>>(count);
    };

    [[nodiscard]] bool isFree(const QRectF &rect) const;
    static QRectF extent(const QLineF &line) { return QRectF(line.p1(), line.p2()).normalized(); }

    QRectF m_room;
    Strips<QRectF> m_rects;
    Strips<QLineF> m_lines;
    Strips<QLineF> m_softLines;
};

/** Whether a line segment touches a rectangle. */
[[nodiscard]] bool touches(const QRectF &rect, const QLineF &line);

} // namespace Zhitu
