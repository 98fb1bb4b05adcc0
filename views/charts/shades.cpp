// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shades.h"

#include "charts/ticks.h"

#include <algorithm>

namespace Zhitu {

ShadeScale::ShadeScale(qreal smallest, qreal largest, bool whole)
{
    for (int wanted = shadeCount; wanted > 0; --wanted) {
        m_bounds = niceTicks(smallest, largest, wanted, whole);
        if (m_bounds.size() <= shadeCount + 1)
            break;
    }
}

int ShadeScale::classOf(qreal value) const
{
    const auto above = std::ranges::upper_bound(m_bounds, value);
    return std::clamp(static_cast<int>(above - m_bounds.begin()) - 1, 0, classCount() - 1);
}

int ShadeScale::slotOf(int shadeClass) const
{
    if (classCount() == 1)
        return (shadeCount + 1) / 2;
    return 1 + (shadeClass * (shadeCount - 1) + (classCount() - 1) / 2) / (classCount() - 1);
}

} // namespace Zhitu
