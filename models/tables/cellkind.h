// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Zhitu {

/** What a cell looks like, as far as finding the header asks: nothing is read here. */
enum class CellKind {
    Blank,
    Number, ///< figures with at most a few characters of hedge, sign or unit around them: 超100家
    Period, ///< begins with a year or is a month: 2023, 2023年10月, 2023Q3, Oct 2023, 1月
    Text,
};

[[nodiscard]] CellKind kindOf(QStringView cell);

/** Whether nothing of a cell is to be seen. */
[[nodiscard]] bool isBlankCell(QStringView cell);

/** Whether a cell that stands alone in its row is a remark on the table: "注：…", "Source: …". */
[[nodiscard]] bool isRemark(QStringView cell);

} // namespace Zhitu
