// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numbers.h"

#include "amounts.h"
#include "chinesenumerals.h"
#include "digitgroups.h"
#include "englishnumerals.h"
#include "hedgewords.h"
#include "writtentext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** No number with its hedge and unit is longer; a whole text may be in a cell. */
constexpr qsizetype longestNumber = 200;

NumberProblem problem(NumberProblemKind kind, QStringView part)
{
    return {kind, part.trimmed().toString()};
}

/** Whether a text has words that tell that a comma in it parts thousands. */
bool isInWords(QStringView folded)
{
    qsizetype start = -1;
    for (qsizetype i = 0; i <= folded.size(); ++i) {
        if (i < folded.size() && isHan(folded.at(i)))
            return true;
        const bool isLetter = i < folded.size() && isAsciiLetter(folded.at(i));
        if (isLetter && start < 0)
            start = i;
        if (isLetter || start < 0)
            continue;
        const QStringView word = folded.sliced(start, i - start);
        start = -1;
        if (word.size() > 1
            && (isEnglishHedgeWord(word) || readScaleWord(word, false) || readEnglishNumeral(word)
                || word.compare(u"to", Qt::CaseInsensitive) == 0
                || word.compare(u"between", Qt::CaseInsensitive) == 0))
            return true;
    }
    return false;
}

bool isSpreadsheetError(QStringView folded)
{
    static constexpr QStringView errors[] = {u"#DIV/0!", u"#REF!",  u"#VALUE!", u"#NAME?",
                                             u"#NUM!",   u"#NULL!", u"#SPILL!", u"#CALC!"};
    return std::ranges::any_of(
               errors,
               [&](QStringView error) { return folded.compare(error, Qt::CaseInsensitive) == 0; })
        || (folded.size() > 1 && std::ranges::all_of(folded, [](QChar c) { return c == u'#'; }))
        || beginsWith(folded, u"Err:");
}

/** The words of a number whose limits nobody has defined; empty: there are none. */
QStringView vagueWords(QStringView folded)
{
    if (const qsizetype at = folded.indexOf(u'几'); at >= 0)
        return at > 0 ? folded.sliced(at - 1, 2)
                      : folded.first(std::min<qsizetype>(2, folded.size()));
    for (qsizetype i = 0; i + 1 < folded.size(); ++i) {
        // 数百, 上千, 成百上千.
        if (QStringView(u"数上成").contains(folded.at(i)) && chinesePower(folded.at(i + 1)) > 0)
            return folded.sliced(i, 2);
    }
    static constexpr QStringView chinese[] = {u"若干", u"许多",   u"一些", u"大半", u"多半",
                                              u"小半", u"大多数", u"少数", u"多数"};
    for (const QStringView word : chinese) {
        if (const qsizetype at = folded.indexOf(word); at >= 0)
            return folded.sliced(at, word.size());
    }
    if (!std::ranges::any_of(folded, isAsciiLetter))
        return {};
    static constexpr QStringView english[] = {
        u"dozens",    u"dozen",     u"hundreds", u"thousands",   u"tens of",
        u"several",   u"a few",     u"few",      u"many",        u"a couple",
        u"couple of", u"scores of", u"numerous", u"millions of", u"billions of"};
    for (const QStringView word : english) {
        for (qsizetype at = folded.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = folded.indexOf(word, at + 1, Qt::CaseInsensitive)) {
            if (beginsWithWord(folded.sliced(at), word)
                && endsWithWord(folded.first(at + word.size()), word))
                return folded.sliced(at, word.size());
        }
    }
    return {};
}

/** Reads a folded text with at least one character that is no remark that nothing is given. */
class NumberReader
{
public:
    NumberReader(QStringView folded, const NumberStyle &style)
        : m_text(folded)
        , m_style(style)
        , m_isInWords(folded.contains(u',') || folded.contains(u'.') ? isInWords(folded) : false)
    {
    }

    NumberReading read()
    {
        if (const QStringView vague = vagueWords(m_text); !vague.isEmpty())
            return problem(NumberProblemKind::VagueNumber, vague);
        if (m_text.size() > 2 && m_text.front() == u'(' && m_text.back() == u')')
            return readNegative(m_text.sliced(1, m_text.size() - 2));

        QStringView text = m_text;
        const bool isBetween = takeBetween(text);
        if (const auto found = hedgeAfter(text); found && found->length < text.size()) {
            add(found->hedge);
            text.chop(found->length);
        }
        // 约为近3500亿 has two of them.
        for (int i = 0; i < 2; ++i) {
            const auto found = hedgeBefore(text);
            if (!found || found->length == text.size())
                break;
            add(found->hedge);
            text = text.sliced(found->length);
        }
        // 过半: more than half.
        if (text == u"过半" || text == u"过半数") {
            add({Qualifier::Over, {}});
            text = u"一半";
        }
        return readAmounts(text, isBetween);
    }

private:
    static bool takeBetween(QStringView &text)
    {
        bool isTaken = false;
        for (const QStringView word : {u"介于"_s, u"between"_s, u"from"_s, u"从"_s, u"在"_s}) {
            if (beginsWithWord(text, word) && text.size() > word.size()) {
                text = text.sliced(word.size()).trimmed();
                isTaken = true;
                break;
            }
        }
        for (const QStringView word : {u"之间"_s, u"间"_s}) {
            if (text.endsWith(word) && text.size() > word.size()) {
                text.chop(word.size());
                isTaken = true;
                break;
            }
        }
        return isTaken;
    }

    NumberReading readNegative(QStringView inner) const
    {
        NumberReading reading = NumberReader(inner, m_style).read();
        auto *number = std::get_if<WrittenNumber>(&reading);
        if (!number)
            return reading;
        if (number->qualifier != Qualifier::Exact || !number->value || *number->value <= 0
            || inner.contains(u'(') || inner.front() == u'+')
            return problem(NumberProblemKind::NotANumber, m_text);
        number->value = -*number->value;
        return reading;
    }

    void add(WrittenHedge hedge)
    {
        if (!m_hedge) {
            m_hedge = std::move(hedge);
            return;
        }
        if (m_hedge->qualifier != hedge.qualifier)
            m_contradicts = true;
        else if (m_hedge->word.isEmpty())
            m_hedge->word = std::move(hedge.word);
    }

    NumberReading readAmounts(QStringView text, bool isBetween)
    {
        AmountReader reader(text, m_style, m_isInWords);
        const auto first = reader.next();
        if (const auto *bad = std::get_if<NumberProblem>(&first))
            return *bad;
        const Amount &lower = std::get<Amount>(first);
        if (lower.hedge)
            add(*lower.hedge);
        if (reader.atEnd() && isBetween)
            return problem(NumberProblemKind::UnknownWords, m_text);
        if (reader.atEnd())
            return single(lower);
        if (!reader.takeRangeMark(isBetween))
            return problem(hasNumber(reader.rest()) ? NumberProblemKind::SeveralNumbers
                                                    : NumberProblemKind::UnknownWords,
                           reader.rest());
        const auto second = reader.next();
        if (const auto *bad = std::get_if<NumberProblem>(&second))
            return *bad;
        const Amount &upper = std::get<Amount>(second);
        if (upper.hedge)
            add(*upper.hedge);
        if (!reader.atEnd() || lower.upper || upper.upper)
            return problem(NumberProblemKind::SeveralNumbers, m_text);
        return range(lower, upper);
    }

    static bool hasNumber(QStringView text) { return std::ranges::any_of(text, isAsciiDigit); }

    NumberReading single(const Amount &amount) const
    {
        WrittenNumber number;
        number.value = Amount::valueOf(amount.decimal, amount.power);
        if (!number.value)
            return problem(NumberProblemKind::OutOfRange, m_text);
        number.unit = amount.currency + amount.unit;
        number.hasScale = amount.saysScale;
        if (amount.upper)
            return finishedRange(std::move(number), Amount::valueOf(*amount.upper, amount.power));
        if (m_contradicts)
            return problem(NumberProblemKind::ContradictoryHedges, m_text);
        if (m_hedge) {
            number.qualifier = m_hedge->qualifier;
            number.word = m_hedge->word;
        }
        return number;
    }

    NumberReading range(const Amount &lower, const Amount &upper) const
    {
        const QString lowerUnit = lower.currency + lower.unit;
        const QString upperUnit = upper.currency + upper.unit;
        // 5家–10家 and CNY 5 – CNY 10 say it twice; CNY 5–10亿元 says it in two ways.
        const bool isSame = lowerUnit.isEmpty() || upperUnit.isEmpty() || lowerUnit == upperUnit
            || (lower.unit.isEmpty() && upper.currency.isEmpty());
        if (!isSame)
            return problem(NumberProblemKind::DifferentUnits, m_text);

        WrittenNumber number;
        number.unit = lowerUnit == upperUnit ? lowerUnit : lowerUnit + upperUnit;
        number.hasScale = lower.saysScale || upper.saysScale;
        number.value = Amount::valueOf(lower.decimal, lower.power);
        const std::optional<double> end = Amount::valueOf(upper.decimal, upper.power);
        if (!number.value || !end)
            return problem(NumberProblemKind::OutOfRange, m_text);
        if (!lower.hasScale && upper.hasScale && (lower.unit.isEmpty() || lower.isRank)) {
            // A scale said once holds for both ends, unless the range then falls: 5000–2万.
            const int power = upper.power;
            const auto scaled = Amount::valueOf(lower.decimal, power);
            if (scaled && *scaled <= *end && power != 0) {
                if (upper.isScaleSpoken)
                    return problem(NumberProblemKind::AmbiguousScale, m_text);
                number.value = scaled;
            }
        }
        return finishedRange(std::move(number), end);
    }

    NumberReading finishedRange(WrittenNumber number, std::optional<double> end) const
    {
        if (!end)
            return problem(NumberProblemKind::OutOfRange, m_text);
        if (*end < *number.value)
            return problem(NumberProblemKind::DescendingRange, m_text);
        if (m_contradicts)
            return problem(NumberProblemKind::ContradictoryHedges, m_text);
        if (m_hedge && m_hedge->qualifier != Qualifier::About)
            return problem(NumberProblemKind::HedgedRange, m_text);
        if (*end == *number.value) {
            // 5–5 is 5.
            if (m_hedge) {
                number.qualifier = m_hedge->qualifier;
                number.word = m_hedge->word;
            }
            return number;
        }
        number.qualifier = Qualifier::Range;
        number.upper = end;
        if (m_hedge) {
            // That both ends are rough is nowhere else to be said.
            number.word =
                m_hedge->word.isEmpty() ? BilingualText{u"约"_s, u"about"_s} : m_hedge->word;
        }
        return number;
    }

    QStringView m_text;
    NumberStyle m_style;
    bool m_isInWords;
    std::optional<WrittenHedge> m_hedge;
    bool m_contradicts = false;
};

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

constexpr double exactPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                  1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                  1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

} // namespace

std::optional<double> readPlainNumber(std::string_view utf8, const NumberStyle &style)
{
    while (!utf8.empty() && isSpace(utf8.front()))
        utf8.remove_prefix(1);
    while (!utf8.empty() && isSpace(utf8.back()))
        utf8.remove_suffix(1);
    if (utf8.empty())
        return std::nullopt;

    // Up to fifteen digits and their power of ten are both exact, so that one division rounds right.
    const bool isNegative = utf8.front() == '-';
    const char *at = utf8.data() + (isNegative || utf8.front() == '+' ? 1 : 0);
    const char *const end = utf8.data() + utf8.size();
    quint64 digits = 0;
    int count = 0;
    int decimals = -1;
    for (; at != end; ++at) {
        const auto digit = static_cast<unsigned>(*at) - '0';
        if (digit <= 9) {
            digits = digits * 10 + digit;
            if (++count > 15)
                break;
            if (decimals >= 0)
                ++decimals;
        } else if (*at == '.' && decimals < 0 && count > 0) {
            decimals = 0;
        } else {
            break;
        }
    }
    if (decimals >= 0 && style.decimal == DecimalMark::Comma)
        return std::nullopt;
    if (at == end && count > 0 && decimals != 0) {
        const double value = static_cast<double>(digits) / exactPowers[std::max(decimals, 0)];
        return isNegative ? -value : value;
    }
    if (count == 0)
        return std::nullopt;

    // More digits, or an exponent.
    const char *begin = utf8.data() + (utf8.front() == '+' ? 1 : 0);
    if (begin == end || *begin == '+' || end[-1] == '.')
        return std::nullopt;
    double value = 0;
    const auto [last, error] = std::from_chars(begin, end, value);
    if (error != std::errc() || last != end || !std::isfinite(value))
        return std::nullopt;
    if (style.decimal == DecimalMark::Comma && utf8.find('.') != std::string_view::npos)
        return std::nullopt;
    return value;
}

NumberReading readNumber(QStringView text, const NumberStyle &style)
{
    const QString folded = foldedWriting(text);
    if (saysNothingGiven(folded))
        return WrittenNumber();
    if (isSpreadsheetError(folded))
        return problem(NumberProblemKind::SpreadsheetError, folded);
    if (folded.size() > longestNumber)
        return NumberProblem{NumberProblemKind::NotANumber, shownPart(folded)};
    QStringView read = folded;
    // The end of a sentence.
    if (read.size() > 1 && (read.back() == u'\u3002' || read.back() == u'.')
        && !read.endsWith(u".."))
        read.chop(1);
    return NumberReader(read, style).read();
}

NumberReading readNumber(std::string_view utf8, const NumberStyle &style)
{
    if (const std::optional<double> value = readPlainNumber(utf8, style)) {
        WrittenNumber number;
        number.value = value;
        return number;
    }
    return readNumber(QString::fromUtf8(utf8), style);
}

void NumberStyleVotes::see(std::string_view utf8)
{
    // Only separators in digits prove anything; most cells have none.
    if (utf8.find_first_of(".,") == std::string_view::npos || utf8.size() > 200)
        return;
    const QString folded = foldedWriting(QString::fromUtf8(utf8));
    if (isInWords(folded))
        return;
    for (qsizetype at = 0; at < folded.size(); ++at) {
        if (!isAsciiDigit(folded.at(at)))
            continue;
        const QStringView digits =
            QStringView(folded).sliced(at, digitGroupsLength(QStringView(folded).sliced(at)));
        const auto reading = readDigitGroups(digits, {}, false);
        if (const auto *groups = std::get_if<DigitGroups>(&reading)) {
            m_points += groups->proves == DecimalMark::Point;
            m_commas += groups->proves == DecimalMark::Comma;
        } else if (std::get<NumberProblemKind>(reading) == NumberProblemKind::AmbiguousSeparator) {
            ++m_ambiguous;
        }
        at += digits.size();
    }
}

NumberStyle NumberStyleVotes::style() const
{
    if (contradicts())
        return {};
    if (m_points)
        return {DecimalMark::Point};
    return {m_commas ? DecimalMark::Comma : DecimalMark::Unknown};
}

} // namespace Zhitu
