// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "numbers.h"

#include <string>
#include <string_view>
#include <vector>

namespace Zhitu {

/**
 * Reads many numbers that are written alike, such as the cells of a column: says what readNumber()
 * says, and is as quick as for plain numbers where a few units, scale words and hedges follow plain
 * digits (5家, 1.2亿元, 490余家). One thread at a time.
 */
class NumberColumn
{
public:
    explicit NumberColumn(const NumberStyle &style = {}) : m_style(style) { }

    [[nodiscard]] NumberReading read(std::string_view utf8);

private:
    /** What stood behind plain digits, and what it makes of any. */
    struct Tail
    {
        std::string text;
        WrittenNumber number; ///< but for its value
        int power = 0; ///< of ten, by which a scale word multiplies
    };

    [[nodiscard]] const Tail *known(std::string_view text);
    void remember(std::string_view digits, std::string_view text, const WrittenNumber &number);

    NumberStyle m_style;
    std::vector<Tail> m_tails;
    std::size_t m_last = 0; ///< the one that came last
};

} // namespace Zhitu
