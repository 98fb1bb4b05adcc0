// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace Zhitu {

/** The value of a Chinese digit (零 to 九, 〇, 两, 壹 …); -1 for any other character. */
[[nodiscard]] int chineseDigit(QChar c);
/** The power of ten that a character multiplies by (十 1, 百 2, 千 3, 万 4, 亿 8); 0 for any other. */
[[nodiscard]] int chinesePower(QChar c);

/** How many characters at the beginning of a folded text are numerals. 千 of 千米 or 千瓦 is not. */
[[nodiscard]] qsizetype chineseNumeralLength(QStringView folded);

/** A whole number in numerals, or two of them where neighbours stand side by side: 三四十, 五六. */
struct ChineseNumeral
{
    double value = 0;
    std::optional<double> upper;

    bool operator==(const ChineseNumeral &) const = default;
};

/**
 * Reads numerals alone: 七千万, 三百二十亿, 一万零五, 两万五 (25 000), 二〇二三 (digit by digit), 壹佰.
 * std::nullopt for what is no number so, or could be two: 一五.
 */
[[nodiscard]] std::optional<ChineseNumeral> readChineseNumeral(QStringView numerals);

} // namespace Zhitu
