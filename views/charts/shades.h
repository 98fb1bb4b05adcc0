// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttheme.h"

#include <QList>

namespace Zhitu {

/**
 * Discrete shades for the values of one axis: classes between round bounds, of one hue, whose
 * lightness runs one way.
 */
class ShadeScale
{
public:
    /** Classes from 0 (or the smallest value, where negative) to the largest value. */
    ShadeScale(qreal smallest, qreal largest, bool whole);

    /** The classes' bounds in order, one more than there are classes: 2 to shadeCount + 1. */
    [[nodiscard]] const QList<qreal> &bounds() const { return m_bounds; }
    [[nodiscard]] int classCount() const { return static_cast<int>(m_bounds.size()) - 1; }
    /** The class that holds a value: from its lower bound on, below the next; ends included. */
    [[nodiscard]] int classOf(qreal value) const;
    /** The slot of Ink::Shade and Ink::ShadeText for a class; fewer classes lie further apart. */
    [[nodiscard]] int slotOf(int shadeClass) const;

private:
    QList<qreal> m_bounds;
};

} // namespace Zhitu
