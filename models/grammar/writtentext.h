// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Zhitu {

/**
 * A text as the grammar reads it: full-width forms narrowed, every kind of space an ordinary one, no
 * space at its ends, invisible characters dropped, traditional forms of numerals simplified (萬, 億,
 * 兩), minus signs alike (U+2212). Letters keep their case. Not NFKC, which makes "501" of "50①".
 */
[[nodiscard]] QString foldedWriting(QStringView text);

/** The beginning of a text that is too long to be what was looked for, as it is quoted. */
[[nodiscard]] inline QString shownPart(QStringView text)
{
    constexpr qsizetype shown = 40; // characters
    return text.first(shown).toString() + u'\u2026';
}

/**
 * Whether a folded text says that there is nothing to be read: empty, n/a, —, 空, …, 未公布, no data.
 */
[[nodiscard]] bool saysNothingGiven(QStringView folded);

[[nodiscard]] bool isAsciiDigit(QChar c);
[[nodiscard]] bool isAsciiLetter(QChar c);
[[nodiscard]] bool isHan(QChar c);
/** Whether a text begins with another, whatever the case of its letters. */
[[nodiscard]] bool beginsWith(QStringView text, QStringView beginning);
/** The same for words: what follows an English word is no letter. */
[[nodiscard]] bool beginsWithWord(QStringView text, QStringView word);
/** The same at the end: what precedes an English word is no letter. */
[[nodiscard]] bool endsWithWord(QStringView text, QStringView word);

} // namespace Zhitu
