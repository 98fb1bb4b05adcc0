// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cellcolumns.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace Zhitu {

namespace {

/** The column of codes, or of names where there is but one, and the column of names beside it. */
std::pair<int, int> codeAndLabel(const TableFacts &facts, const ImportMapping &mapping,
                                 ColumnRole role)
{
    int code = -1;
    int label = -1;
    for (int i = 0; i < mapping.columns.size(); ++i) {
        if (mapping.columns.at(i).role != role)
            continue;
        const bool isCode = holdsCodes(facts, i);
        (isCode && code < 0 ? code : label) = i;
    }
    if (code >= 0 && label < 0)
        label = facts.columns.value(code).hint.labelColumn;
    return code < 0 ? std::pair(label, -1) : std::pair(code, label);
}

} // namespace

CellColumns::CellColumns(const TableFacts &facts, const ImportMapping &mapping)
{
    m_first.fill(-1);
    for (int i = 0; i < mapping.columns.size(); ++i) {
        const ColumnRole role = mapping.columns.at(i).role;
        if (role == ColumnRole::Value)
            values.push_back(i);
        else if (role == ColumnRole::Dimension)
            dimensions.push_back(i);
        else if (int &known = m_first[static_cast<std::size_t>(role)]; known < 0)
            known = i;
        if (role != ColumnRole::Ignored)
            m_used.push_back(i);
    }
    std::tie(region, regionLabel) = codeAndLabel(facts, mapping, ColumnRole::Region);
    std::tie(indicator, indicatorLabel) = codeAndLabel(facts, mapping, ColumnRole::Indicator);
}

bool CellColumns::isUsed(int column) const
{
    return std::ranges::find(m_used, column) != m_used.end();
}

} // namespace Zhitu
