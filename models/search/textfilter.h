// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readings/hanreader.h"
#include "search/searchtext.h"

#include <QString>

#include <memory>
#include <vector>

namespace Zhitu {

class ReadingsModule;

/**
 * The words that somebody types to see fewer rows of a table, each looked for in texts: as written
 * anywhere in them (case and width make no difference), or as the search finds it, by pinyin,
 * initials and traditional forms. Belongs to one thread.
 */
class TextFilter
{
public:
    /** A set of the words, a bit for each. */
    using Words = quint64;

    /** The words between the spaces of a text; an empty text has none. Those beyond 64 are dropped. */
    void setText(const QString &text);
    /** Uses readings from now on; a null pointer: those of polyphones alone. */
    void setReadings(ReadingsModule *module);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    /** All of the words. */
    [[nodiscard]] Words all() const;
    /** Those of the wanted words that a text has. */
    [[nodiscard]] Words in(const QString &text, Words wanted);

private:
    struct Word
    {
        QString written; ///< folded in case and width alone
        SearchWord word; ///< empty: nothing in it is letter or digit
        char32_t first; ///< of the folded word; 0: readings are not worth a look
    };

    void readWords();
    /** Whether a text has Chinese characters, and one that the word could begin with. */
    [[nodiscard]] bool mayBeRead(const Word &word, const QString &written);
    /** Whether a Chinese character, or a reading of it, begins so. */
    [[nodiscard]] bool canBegin(char32_t han, char32_t first);

    QString m_text;
    std::vector<Word> m_words;
    std::unique_ptr<HanReader> m_reader; ///< none before readings are used
};

} // namespace Zhitu
