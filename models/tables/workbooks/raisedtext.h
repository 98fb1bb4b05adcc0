// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace Zhitu {

/**
 * Appends what is set above the line, its digits and signs as characters of their own: the mark of a
 * footnote in 38¹ must not make 381 of 38, nor the power in 10⁶ 106; m² is square metres.
 */
inline void appendRaised(std::string &text, std::string_view raised)
{
    static constexpr std::string_view digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    for (const char c : raised) {
        if (c >= '0' && c <= '9')
            text += digits[c - '0'];
        else if (c == '+')
            text += "⁺";
        else if (c == '-')
            text += "⁻";
        else
            text += c;
    }
}

} // namespace Zhitu
