// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readings/hanreader.h"

#include <QList>
#include <QString>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace Zhitu {

/**
 * A text in the one form in which all spellings that a search takes for the same are equal: case,
 * width, accents and traditional forms make no difference; what is neither letter nor digit is one
 * space, but apostrophes, which vanish (Xi'an is xian).
 */
struct FoldedName
{
    std::u32string text;
    std::vector<qsizetype> origins; ///< where each character stands in the original; and its end

    [[nodiscard]] bool isEmpty() const { return text.empty(); }
};

/** Folds a text and makes its Chinese characters known to the reader. */
[[nodiscard]] FoldedName foldText(const QString &text, HanReader &reader);

/**
 * How well a text matches a word, best first. Chinese characters are matched as such or by their
 * readings, of which the last may be typed in part.
 */
enum class MatchTier : quint8 {
    Exact, ///< the whole text
    Prefix, ///< how the text begins
    WordStart, ///< how a word in it begins
    Initials, ///< shortened readings (hd, hdian) from where the text or a word in it begins
    Inside, ///< elsewhere
    InitialsInside, ///< shortened readings elsewhere in a short name
    None,
};

/** Where a word was found in a text. */
struct TextMatch
{
    MatchTier tier = MatchTier::None;
    qsizetype start = 0; ///< in the folded text
    qsizetype length = 0;

    explicit operator bool() const { return tier != MatchTier::None; }
};

/** A folded word of a query, made ready to be looked for. */
class SearchWord
{
public:
    explicit SearchWord(std::u32string folded);

    [[nodiscard]] const std::u32string &text() const { return m_text; }

    /**
     * The best match in a folded text; of equal ones the first. Letters inside a word of letters
     * must be three or more, a number is only found from its first digit, and in a long text
     * initials only count where a part of it begins: two letters would else be found everywhere.
     */
    [[nodiscard]] TextMatch in(std::u32string_view text, const HanReader &reader) const;

private:
    [[nodiscard]] TextMatch literal(std::u32string_view text) const;
    [[nodiscard]] TextMatch byReading(std::u32string_view text, const HanReader &reader) const;

    std::u32string m_text;
    bool m_hasLetters = false; ///< a-z, so that readings are worth a look
};

} // namespace Zhitu
