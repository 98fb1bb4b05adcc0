// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Zhitu {

/**
 * Whether a line must not end before this character, which is no space: it goes on with a date, or
 * with a number and its unit, in Chinese or English ("2026年1月|8日", "2300|亿元", "8 Jan|2026",
 * "CNY|230 billion"). Of no other breaks anything is said.
 */
[[nodiscard]] bool belongsTogether(QStringView text, qsizetype at);

/**
 * Where a line from start that would end before @p end ends instead, so that it cuts none of these;
 * end itself where it cuts none, or where they begin with the line.
 */
[[nodiscard]] qsizetype lineEnd(const QString &text, qsizetype start, qsizetype end);

} // namespace Zhitu
