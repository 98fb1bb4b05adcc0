// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cellreading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double exactlyWhole = 9007199254740992.0; // 2^53

/** The power that a factor is of ten; std::nullopt: none. */
std::optional<int> powerOf(double factor)
{
    const double power = std::round(std::log10(factor));
    if (std::abs(power) > 22 || std::pow(10.0, power) != factor)
        return std::nullopt;
    return static_cast<int>(power);
}

} // namespace

std::string_view firstOf(std::string_view first, std::string_view second, std::string_view third)
{
    return !first.empty() ? first : !second.empty() ? second : third;
}

bool isId(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '.' || c == '_' || c == '-';
    });
}

bool isYes(std::string_view text)
{
    static constexpr std::string_view words[] = {"true", "TRUE", "True", "yes", "Yes",
                                                 "1",    "是",   "y",    "Y"};
    return std::ranges::find(words, text) != std::end(words);
}

QString sdmxUnit(const QString &code, const QString &label)
{
    // Of what the percentage is, the indicator says.
    if (code == u"PC" || code == u"PT" || code == u"PCT" || code.startsWith(u"PC_")
        || code.startsWith(u"PT_"))
        return u"%"_s;
    if (code == u"NR")
        return u"个"_s;
    if (code == u"PER" || code == u"PS")
        return u"persons"_s;
    static constexpr std::pair<QStringView, QStringView> scales[] = {{u"THS_", u"thousand"},
                                                                     {u"MIO_", u"million"}};
    for (const auto &[mark, scale] : scales) {
        if (code.startsWith(mark) && code.size() > mark.size())
            return scale + u' ' + sdmxUnit(code.sliced(mark.size()), {});
    }
    return label.isEmpty() ? code : label;
}

double scaled(double value, double factor, int power)
{
    if (factor == 1 && power == 0)
        return value;
    const std::optional<int> own = powerOf(factor);
    if (!own)
        return value * factor * std::pow(10.0, power);
    const int sum = *own + power;
    if (sum == 0)
        return value;
    // Whole numbers that stay exact need no care.
    const double plain = value * std::pow(10.0, sum);
    if (sum > 0 && value == std::trunc(value) && std::abs(plain) < exactlyWhole)
        return plain;
    std::array<char, 64> text{};
    const auto digits =
        std::to_chars(text.data(), text.data() + 40, value, std::chars_format::scientific);
    // d.ddde+xx: the exponent is written anew.
    const char *const mark = std::find(text.data(), digits.ptr, 'e');
    int exponent = 0;
    std::from_chars(mark + (mark[1] == '+' ? 2 : 1), digits.ptr, exponent);
    char *at = text.data() + (mark - text.data()) + 1;
    const auto end = std::to_chars(at, text.data() + text.size(), exponent + sum);
    double result = plain;
    std::from_chars(text.data(), end.ptr, result);
    return result;
}

} // namespace Zhitu
