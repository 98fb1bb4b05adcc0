// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mapping.h"

#include <array>
#include <string_view>
#include <vector>

namespace Zhitu {

/** Where in a row the cells of each role stand, from 0; -1: nowhere. */
class CellColumns
{
public:
    CellColumns(const TableFacts &facts, const ImportMapping &mapping);

    /** The first column of a role. */
    [[nodiscard]] int of(ColumnRole role) const { return m_first[static_cast<std::size_t>(role)]; }
    [[nodiscard]] bool has(ColumnRole role) const { return of(role) >= 0; }
    [[nodiscard]] bool isUsed(int column) const;

    // A code and a name of one thing stand in two columns of the same role.
    int region = -1; ///< codes, or names where there is but one column
    int regionLabel = -1; ///< names beside codes
    int indicator = -1;
    int indicatorLabel = -1;
    std::vector<int> values; ///< each of which brings a figure
    std::vector<int> dimensions; ///< that make an indicator another one

private:
    std::array<int, static_cast<std::size_t>(ColumnRole::Action) + 1> m_first{};
    std::vector<int> m_used;
};

} // namespace Zhitu
