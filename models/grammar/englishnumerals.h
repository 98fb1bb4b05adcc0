// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace Zhitu {

/** A number in English words at the beginning of a text. */
struct EnglishNumeral
{
    double value = 0;
    qsizetype length = 0; ///< of the text it took, scale words not included
};

/**
 * Reads words from zero to nine hundred and ninety-nine, "a" and "an" only before hundred or a scale
 * word. std::nullopt where the text begins with none.
 */
[[nodiscard]] std::optional<EnglishNumeral> readEnglishNumeral(QStringView folded);

/** A word after a number that multiplies it by a power of ten. */
struct ScaleWord
{
    int power = 0;
    qsizetype length = 0; ///< of the text it took
};

/**
 * The scale word at the beginning of a text, in Chinese or English: 万亿, 千万, 亿, thousand, million,
 * bn. Directly behind digits also K, M and B (6B), where no letter follows.
 */
[[nodiscard]] std::optional<ScaleWord> readScaleWord(QStringView folded, bool isBehindDigits);

} // namespace Zhitu
