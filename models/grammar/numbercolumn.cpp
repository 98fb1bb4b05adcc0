// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numbercolumn.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

namespace Zhitu {

namespace {

/** A column that has more of them is none of numbers written alike. */
constexpr std::size_t mostTails = 32;
constexpr std::size_t longestTail = 60; ///< in bytes
constexpr std::size_t longestDigits = 30;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/** How many bytes at the beginning are digits, with a decimal point among them at most. */
std::size_t digitsLength(std::string_view text)
{
    std::size_t length = 0;
    bool hasPoint = false;
    for (; length < text.size(); ++length) {
        if (isDigit(text[length]))
            continue;
        const bool isPoint = text[length] == '.' && !hasPoint && length > 0
            && length + 1 < text.size() && isDigit(text[length + 1]);
        if (!isPoint)
            break;
        hasPoint = true;
    }
    return length;
}

/**
 * Whether what stands behind digits means the same behind all of them: no digits of its own, full
 * width or not, which may belong to them, and no sign that may part them.
 */
bool standsAlone(std::string_view tail)
{
    constexpr unsigned char fullWidth = 0xef;
    if (tail.empty() || tail.size() > longestTail || std::strchr(".,' ", tail.front()))
        return false;
    for (const char c : tail) {
        if (isDigit(c) || static_cast<unsigned char>(c) == fullWidth)
            return false;
    }
    return true;
}

/** The digits times a power of ten, rounded once. */
std::optional<double> scaledDigits(std::string_view digits, int power)
{
    std::array<char, longestDigits + 8> text{};
    std::memcpy(text.data(), digits.data(), digits.size());
    char *end = text.data() + digits.size();
    *end++ = 'e';
    end = std::to_chars(end, text.data() + text.size(), power).ptr;
    double value = 0;
    const auto [last, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || last != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace

const NumberColumn::Tail *NumberColumn::known(std::string_view text)
{
    if (m_last < m_tails.size() && m_tails[m_last].text == text)
        return &m_tails[m_last];
    for (std::size_t i = 0; i < m_tails.size(); ++i) {
        if (m_tails[i].text == text) {
            m_last = i;
            return &m_tails[i];
        }
    }
    return nullptr;
}

void NumberColumn::remember(std::string_view digits, std::string_view text,
                            const WrittenNumber &number)
{
    const auto plain = readPlainNumber(digits, m_style);
    // 0 does not tell what it was multiplied by; of what is no multiple (5成五, ranges) nothing is kept.
    if (m_tails.size() == mostTails || !plain || *plain == 0 || !number.value || number.upper)
        return;
    const int power =
        number.hasScale ? static_cast<int>(std::lround(std::log10(*number.value / *plain))) : 0;
    if (scaledDigits(digits, power) != number.value)
        return;
    m_tails.push_back({std::string(text), number, power});
}

NumberReading NumberColumn::read(std::string_view utf8)
{
    const std::size_t length = digitsLength(utf8);
    if (length == 0 || length > longestDigits || !standsAlone(utf8.substr(length)))
        return readNumber(utf8, m_style);
    const std::string_view digits = utf8.substr(0, length);
    const std::string_view tail = utf8.substr(length);
    const Tail *const before = known(tail);
    if (const auto plain = readPlainNumber(digits, m_style); before && plain) {
        const auto value = before->power == 0 ? plain : scaledDigits(digits, before->power);
        if (value) {
            WrittenNumber number = before->number;
            number.value = value;
            return number;
        }
    }
    NumberReading reading = readNumber(utf8, m_style);
    if (const auto *number = std::get_if<WrittenNumber>(&reading); number && !before)
        remember(digits, tail, *number);
    return reading;
}

} // namespace Zhitu
