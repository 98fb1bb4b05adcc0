// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "regioncolours.h"

#include <array>

namespace Zhitu {

RegionColours::RegionColours(const ChartModel &model)
    : RegionColours(*model.catalog(), model.regionsWithMarks())
{
}

RegionColours::RegionColours(const Catalog &catalog, const QStringList &regions)
    : m_catalog(catalog)
{
    std::array<bool, colourSlotCount + 1> isTaken{};
    if (regions.size() > static_cast<qsizetype>(isTaken.size()))
        return;
    QStringList others;
    for (const bool areGiven : {true, false}) {
        for (const QString &code : regions) {
            const Region *region = catalog.region(code);
            if (!region || region->colourSlot.has_value() != areGiven)
                continue;
            bool &isSlotTaken = isTaken.at(static_cast<std::size_t>(colourSlot(*region)));
            if (isSlotTaken)
                others.append(code);
            isSlotTaken = true;
        }
    }
    for (const QString &code : std::as_const(others)) {
        // Ink is the last choice: it stands for countries and the world.
        for (int i = 1; i <= colourSlotCount + 1; ++i) {
            const int slot = i % (colourSlotCount + 1);
            bool &isSlotTaken = isTaken.at(static_cast<std::size_t>(slot));
            if (isSlotTaken)
                continue;
            isSlotTaken = true;
            m_moved.insert(code, slot);
            break;
        }
    }
}

Ink RegionColours::inkOf(const QString &region) const
{
    const Region *record = m_catalog.region(region);
    return {Ink::RegionMark, m_moved.value(region, record ? colourSlot(*record) : 0)};
}

Ink RegionColours::inkBesideFocus(const ChartSpec &spec, const QString &region) const
{
    if (spec.focus.isEmpty())
        return inkOf(region);
    if (spec.focus != region)
        return {Ink::Context};
    const Region *record = m_catalog.region(region);
    return {Ink::RegionMark, record ? colourSlot(*record) : 0};
}

} // namespace Zhitu
