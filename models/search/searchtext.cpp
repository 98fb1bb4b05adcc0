// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchtext.h"

#include <bit>
#include <utility>

namespace Zhitu {

namespace {

/** Initials in the midst of a name count in names up to a length: two letters, or three. */
constexpr std::size_t longestForTwo = 6;
constexpr std::size_t longestForThree = 16;
/** The letters of a word that are compared with readings: one bit of a set for each. */
constexpr std::size_t mostLetters = 63;

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == 0x2019 || c == 0x2bc;
}

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isLatin(char32_t c)
{
    return c >= U'a' && c <= U'z';
}

/** Whether a word begins there: after a space, or where the kind of characters changes. */
bool isWordStart(std::u32string_view text, std::size_t at)
{
    if (at == 0 || text[at - 1] == U' ')
        return true;
    const char32_t before = text[at - 1];
    const char32_t here = text[at];
    if (isDigit(here))
        return !isDigit(before);
    if (HanReader::isHan(here))
        return !HanReader::isHan(before);
    return isDigit(before) || HanReader::isHan(before);
}

void append(FoldedName &folded, char32_t character, qsizetype origin)
{
    folded.text += character;
    folded.origins.push_back(origin);
}

} // namespace

FoldedName foldText(const QString &text, HanReader &reader)
{
    FoldedName folded;
    folded.text.reserve(static_cast<std::size_t>(text.size()));
    folded.origins.reserve(static_cast<std::size_t>(text.size()) + 1);
    bool isSpaceDue = false;
    qsizetype end = 0; // of what was taken last
    const auto take = [&](char32_t c, qsizetype origin, qsizetype next) {
        if (isApostrophe(c))
            return;
        if (!QChar::isLetterOrNumber(c)) {
            // Marks vanish with the accents that they are; all else parts words.
            if (!QChar::isMark(c))
                isSpaceDue = true;
            return;
        }
        if (std::exchange(isSpaceDue, false) && !folded.text.empty())
            append(folded, U' ', end);
        append(folded, c, origin);
        end = next;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype origin = i;
        char32_t c = text.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
            c = QChar::surrogateToUcs4(text.at(origin), text.at(i));
        }
        if (c < 0x80) {
            take(c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c, origin, i + 1);
            continue;
        }
        const auto takeParts = [&] {
            const auto parts =
                QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD).toUcs4();
            for (const char32_t part : parts)
                take(QChar::toCaseFolded(part), origin, i + 1);
        };
        if (!HanReader::isHan(c)) {
            takeParts();
            continue;
        }
        const std::u32string_view one(&c, 1);
        reader.learn(one);
        take(reader.forms(c)->simplified, origin, i + 1);
    }
    folded.origins.push_back(end);
    return folded;
}

SearchWord::SearchWord(std::u32string folded) : m_text(std::move(folded))
{
    for (const char32_t c : m_text)
        m_hasLetters = m_hasLetters || isLatin(c);
}

TextMatch SearchWord::in(std::u32string_view text, const HanReader &reader) const
{
    if (m_text.empty() || text.empty())
        return {};
    const TextMatch found = literal(text);
    if (found.tier <= MatchTier::Prefix || !m_hasLetters || m_text.size() > mostLetters)
        return found;
    const TextMatch read = byReading(text, reader);
    return read.tier < found.tier ? read : found;
}

TextMatch SearchWord::literal(std::u32string_view text) const
{
    TextMatch best;
    const auto length = static_cast<qsizetype>(m_text.size());
    for (std::size_t at = text.find(m_text); at != std::u32string_view::npos;
         at = text.find(m_text, at + 1)) {
        MatchTier tier = MatchTier::None;
        if (at == 0)
            tier = text.size() == m_text.size() ? MatchTier::Exact : MatchTier::Prefix;
        else if (isWordStart(text, at))
            tier = MatchTier::WordStart;
        else if (!isDigit(m_text.front()) && (!isLatin(m_text.front()) || length >= 3))
            tier = MatchTier::Inside;
        if (tier < best.tier)
            best = {tier, static_cast<qsizetype>(at), length};
        if (best.tier <= MatchTier::WordStart)
            break;
    }
    return best;
}

TextMatch SearchWord::byReading(std::u32string_view text, const HanReader &reader) const
{
    // After each character the places in the word that can have been reached, as sets of bits: by
    // whole readings, and by readings of which some are shortened.
    using Places = std::uint64_t;
    const std::size_t length = m_text.size();
    const Places end = Places(1) << length;
    const bool isShort = (length >= 2 && text.size() <= longestForTwo)
        || (length >= 3 && text.size() <= longestForThree);

    TextMatch best;
    for (std::size_t start = 0; start < text.size(); ++start) {
        // A reading is of use from a Chinese character on, or from letters before one (AI大模型).
        const bool startsWord = isWordStart(text, start);
        if (text[start] == U' ' || (!reader.forms(text[start]) && !startsWord))
            continue;
        Places whole = 1;
        Places shortened = 0;
        int syllables = 0;
        for (std::size_t at = start; at < text.size() && (whole | shortened) != 0; ++at) {
            const char32_t c = text[at];
            if (c == U' ')
                continue;
            Places nextWhole = 0;
            Places nextShortened = 0;
            bool endsInPart = false; // the word ends within this character's reading
            const HanForms *forms = reader.forms(c);
            for (Places left = whole | shortened; left != 0; left &= left - 1) {
                const auto place = static_cast<std::size_t>(std::countr_zero(left));
                const Places bit = Places(1) << place;
                const std::u32string_view rest = std::u32string_view(m_text).substr(place);
                const auto reach = [&](std::size_t letters, bool isWhole) {
                    const Places reached = bit << letters;
                    if (isWhole && (whole & bit) != 0)
                        nextWhole |= reached;
                    if (!isWhole || (shortened & bit) != 0)
                        nextShortened |= reached;
                };
                if (rest.empty())
                    continue;
                if (rest.front() == c)
                    reach(1, true);
                if (!forms)
                    continue;
                for (const std::u32string &reading : forms->readings) {
                    if (rest.starts_with(reading)) {
                        reach(reading.size(), true);
                    } else if (reading.starts_with(rest)) {
                        endsInPart = endsInPart || (whole & bit) != 0;
                        if ((shortened & bit) != 0)
                            nextShortened |= end;
                    }
                    if (rest.front() == reading.front())
                        reach(1, reading.size() == 1);
                    // zh, ch and sh are one initial.
                    if (reading.size() > 2 && reading[1] == U'h'
                        && rest.starts_with(std::u32string_view(reading).substr(0, 2)))
                        reach(2, false);
                }
            }
            const auto matched = static_cast<qsizetype>(at + 1 - start);
            const bool isWhole = (nextWhole & end) != 0;
            MatchTier tier = MatchTier::None;
            if (isWhole || endsInPart) {
                if (start == 0)
                    tier = isWhole && at + 1 == text.size() ? MatchTier::Exact : MatchTier::Prefix;
                else if (startsWord)
                    tier = MatchTier::WordStart;
                else if (isWhole || syllables > 0)
                    tier = MatchTier::Inside;
            } else if ((nextShortened & end) != 0) {
                if (start == 0 || text[start - 1] == U' ')
                    tier = MatchTier::Initials;
                else if (isShort)
                    tier = MatchTier::InitialsInside;
            }
            if (tier < best.tier)
                best = {tier, static_cast<qsizetype>(start), matched};
            ++syllables;
            whole = nextWhole;
            shortened = nextShortened;
        }
        if (best.tier == MatchTier::Exact)
            break;
    }
    return best;
}

} // namespace Zhitu
