// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"
#include "records/terms.h"

#include <QString>

#include <optional>
#include <string_view>
#include <variant>

namespace Zhitu {

/** Which sign parts the whole from the fraction in the numbers of a file or a column. */
enum class DecimalMark {
    Unknown, ///< nobody said, nothing proved it
    Point, ///< 1,234.5
    Comma, ///< 1.234,5
};

/** How the numbers of a file or a column are written, as far as that is known. */
struct NumberStyle
{
    DecimalMark decimal = DecimalMark::Unknown;

    bool operator==(const NumberStyle &) const = default;
};

/** Why a text cannot be read as a number. */
enum class NumberProblemKind {
    NotANumber, ///< there is no number in it
    AmbiguousSeparator, ///< 1,234: one thousand or one point two, and nothing says which
    WrongGrouping, ///< digits in groups that are not of three: 12,34
    IndianGrouping, ///< 12,34,567: groups of two, which no file here is taken to have
    AmbiguousScale, ///< 兆, which is 10^6 or 10^12
    VagueNumber, ///< 十几, 数百, dozens: no limits that a source has defined
    SeveralNumbers, ///< more than one number, and no range: 12 / 30
    DescendingRange, ///< a range that ends below its beginning: 10-5
    ContradictoryHedges, ///< hedges that say different things: 约超
    HedgedRange, ///< a range with a hedge other than "about": 超5–10
    DifferentUnits, ///< a range whose ends name different units: 5%–10家
    UnknownWords, ///< words or signs beside the number that are no hedge and no unit: 达50, 50*
    PercentagePoints, ///< 百分点, percentage points: a difference, not a share
    SpreadsheetError, ///< #DIV/0!, #REF!: a formula that failed
    OutOfRange, ///< more than a double holds
};

/** What kept a text from being read; nothing in it was guessed. */
struct NumberProblem
{
    NumberProblemKind kind{};
    QString part; ///< the part of the text that it is about; may be the whole

    bool operator==(const NumberProblem &) const = default;
};

/**
 * A number as somebody wrote it, with its hedge and what stands beside it.
 *
 * Scale words (千, 万, 亿, thousand, million, bn …) are applied: 2300亿元 is 230 000 000 000 and "元".
 * The unit is only named, not applied: see unitwords.h for what it means for a base unit. Percent
 * stays percent: 12.5%, 百分之十二, 一半, half and 三成 are 12.5, 12, 50, 50 and 30 with the unit "%".
 */
struct WrittenNumber
{
    /**
     * Absent: the text says that there is no number (empty, n/a, —, 空, …, 未公布, no data), which is
     * no problem.
     */
    std::optional<double> value;
    std::optional<double> upper; ///< for ranges: the upper bound, included; always above value
    Qualifier qualifier = Qualifier::Exact;
    /**
     * The hedge as it was said, where it says more than its qualifier: {近, nearly}, {余, somewhat
     * over}. Always in both languages, so that it can be said in either. Empty for the plain hedges
     * (约/about, 超/over, 不低于/at least, 不足/under, 不超过/at most).
     */
    BilingualText word;
    QString unit; ///< as written: 家, 元, %, CNY, m²; ranks: 名 or No.; empty where none is named
    /**
     * A scale word (万, 亿, million …) was applied; 二十 has none. A scale said elsewhere, such as in the
     * header of its column, is then one too many.
     */
    bool hasScale = false;

    [[nodiscard]] bool isMissing() const { return !value.has_value(); }
    bool operator==(const WrittenNumber &) const = default;
};

using NumberReading = std::variant<WrittenNumber, NumberProblem>;

/**
 * Reads a number as people write it in Chinese or English, wherever the text is from.
 *
 * - Digits: full width or not; in groups of three by commas, points, apostrophes or spaces (also the
 *   narrow ones of GB/T 15835-2011); by exponent (1.2E+05); Chinese numerals (七千万, 三百二十, 壹佰),
 *   English ones up to the hundreds before a scale word (seventy million, half a billion).
 * - A single comma before three digits is read by the style alone, or where the text itself is Chinese
 *   or English (超1,234家, over 1,234): both write thousands so. In a bare "1,234" without a style it
 *   is a problem. A single point is a decimal point unless the style says comma.
 * - Hedges before or after: 约, 近, 超, 余, 多, 左右, 以上, 不低于, 至少, 不超过, 至多, about, nearly, over,
 *   at least, up to, "or more", "+", ≥, < and others; 以上, 以下 and 以内 include the number itself
 *   (Civil Code of the PRC, article 1259), so they are AtLeast and AtMost. Qualifiers follow
 *   DESIGN.md: 近 is About, 余 and 多 are Over.
 * - Ranges: 5-10, 5–10, 5～10, 5至10, 5到10, 5 to 10, between 5 and 10, 三四十 (two neighbouring
 *   numerals side by side, GB/T 15835-2011, 4.2). A scale word at the end counts for both ends where
 *   the range then ascends: 200–300亿, but 5000–2万.
 * - (1,234) is −1234, as in accounting.
 * - 十几, 几百, 数十, dozens are problems: dictionaries, no statistical rule, say what 几 spans. Who
 *   knows the limits writes the range.
 */
[[nodiscard]] NumberReading readNumber(QStringView text, const NumberStyle &style = {});
/** The same for UTF-8, quick where the text is a plain number. */
[[nodiscard]] NumberReading readNumber(std::string_view utf8, const NumberStyle &style = {});

/**
 * The value of a plain number: ASCII digits with a sign, a decimal point and an exponent at most, and
 * spaces around it. std::nullopt for anything else, for which readNumber() is to be asked; for a
 * number with a point also where the style says comma. A few nanoseconds.
 */
[[nodiscard]] std::optional<double> readPlainNumber(std::string_view utf8,
                                                    const NumberStyle &style = {});

/**
 * Finds out from the cells of a file or a column how its numbers are written. A cell proves it where it
 * can be read in one way only: 1,234,567 and 1,234.5 are thousands, 12,5 and 1.234,5 are decimal
 * commas; 1,234 and 1.234 prove nothing.
 */
class NumberStyleVotes
{
public:
    void see(std::string_view utf8);
    /** Unknown where no cell proved anything, or cells proved both. */
    [[nodiscard]] NumberStyle style() const;
    [[nodiscard]] bool contradicts() const { return m_points && m_commas; }
    /** How many cells could be read in two ways. */
    [[nodiscard]] qint64 ambiguous() const { return m_ambiguous; }

private:
    qint64 m_points = 0;
    qint64 m_commas = 0;
    qint64 m_ambiguous = 0;
};

} // namespace Zhitu
