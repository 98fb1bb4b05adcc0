// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "numbers.h"

#include <QByteArray>

namespace Zhitu {

/** How many characters at the beginning of a folded text are digits and what stands between them. */
[[nodiscard]] qsizetype digitGroupsLength(QStringView folded);

/** What digits with separators say, and whether they can only be read so. */
struct DigitGroups
{
    QByteArray decimal; ///< ASCII digits with a point at most
    DecimalMark proves = DecimalMark::Unknown; ///< what they prove of their column
};

/**
 * Reads digits with separators: 1,234.5, 1 234, 1'234, 1.234,5. isInWords: they stand in a Chinese or
 * English text, where a comma parts thousands (GB/T 15835-2011, and English usage).
 */
[[nodiscard]] std::variant<DigitGroups, NumberProblemKind> readDigitGroups(QStringView digits,
                                                                           const NumberStyle &style,
                                                                           bool isInWords);

} // namespace Zhitu
