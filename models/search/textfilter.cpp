// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textfilter.h"

#include <algorithm>
#include <limits>

namespace Zhitu {

namespace {

constexpr qsizetype mostWords = std::numeric_limits<TextFilter::Words>::digits;
/** In longer texts, which are titles and notes, initials would be found everywhere. */
constexpr std::size_t longestForInitials = 24;

/** One form for all spellings that differ in case or width only. */
QString written(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

bool isLatinLetter(char32_t c)
{
    return c >= U'a' && c <= U'z';
}

} // namespace

void TextFilter::setText(const QString &text)
{
    m_text = text;
    readWords();
}

void TextFilter::setReadings(ReadingsModule *module)
{
    m_reader = std::make_unique<HanReader>(module);
    readWords();
}

void TextFilter::readWords()
{
    m_words.clear();
    for (const QString &word : written(m_text).simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (static_cast<qsizetype>(m_words.size()) == mostWords)
            break;
        std::u32string folded = m_reader ? foldText(word, *m_reader).text : std::u32string();
        const bool isForReadings = std::ranges::any_of(
            folded, [](char32_t c) { return isLatinLetter(c) || HanReader::isHan(c); });
        const char32_t first = isForReadings ? folded.front() : 0;
        m_words.push_back({word, SearchWord(std::move(folded)), first});
    }
}

TextFilter::Words TextFilter::all() const
{
    const auto count = static_cast<qsizetype>(m_words.size());
    return count == mostWords ? ~Words(0) : (Words(1) << count) - 1;
}

bool TextFilter::mayBeRead(const Word &word, const QString &written)
{
    if (word.first == 0)
        return false;
    // Folding every text would take long; most have no character that the word could begin with.
    bool hasHan = false;
    bool hasFirst = false;
    for (const QChar c : written) {
        const char32_t character = c.unicode();
        hasFirst = hasFirst || character == word.first;
        if (c.isSurrogate())
            return true; // a rare character: looked at in full
        if (HanReader::isHan(character)) {
            hasHan = true;
            hasFirst = hasFirst || canBegin(character, word.first);
        }
        if (hasHan && hasFirst)
            return true;
    }
    return false;
}

bool TextFilter::canBegin(char32_t han, char32_t first)
{
    if (!m_reader->forms(han))
        m_reader->learn(std::u32string_view(&han, 1));
    const HanForms *forms = m_reader->forms(han);
    return forms->simplified == first
        || std::ranges::any_of(forms->readings, [first](const std::u32string &reading) {
               return reading.front() == first;
           });
}

TextFilter::Words TextFilter::in(const QString &text, Words wanted)
{
    Words found = 0;
    if (text.isEmpty())
        return found;
    const QString plain = written(text);
    FoldedName folded;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const Word &word = m_words[i];
        const Words bit = Words(1) << i;
        if ((wanted & bit) == 0)
            continue;
        if (plain.contains(word.written)) {
            found |= bit;
            continue;
        }
        if (!mayBeRead(word, plain))
            continue;
        if (folded.isEmpty())
            folded = foldText(text, *m_reader);
        const MatchTier tier = word.word.in(folded.text, *m_reader).tier;
        const bool isInitials = tier == MatchTier::Initials || tier == MatchTier::InitialsInside;
        if (tier != MatchTier::None && (!isInitials || folded.text.size() <= longestForInitials))
            found |= bit;
    }
    return found;
}

} // namespace Zhitu
