// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hedges.h"
#include "numbers.h"

#include <QByteArray>

#include <variant>

namespace Zhitu {

/** One number with its scale and unit: what a range has two of. */
struct Amount
{
    QByteArray decimal; ///< sign, digits and point as C has them, before the scale
    std::optional<QByteArray> upper; ///< of two neighbouring numerals: 三四十
    int power = 0; ///< of ten, by scale words
    bool hasScale = false;
    /** A word of it multiplies: a scale word behind the number, or 万 or 亿 within numerals. */
    bool saysScale = false;
    /** Its scale is said within Chinese numerals (三百), which may or may not hold for a number before. */
    bool isScaleSpoken = false;
    bool isRank = false; ///< 第, No.: the unit is said before the number
    QString currency; ///< before the number: CNY
    QString unit; ///< after the number
    std::optional<WrittenHedge> hedge; ///< between number and unit: 余

    /** decimal or upper, times the power; std::nullopt where no double holds it. */
    [[nodiscard]] static std::optional<double> valueOf(const QByteArray &decimal, int power);
};

/** Reads amounts off a folded text, from left to right. */
class AmountReader
{
public:
    AmountReader(QStringView folded, const NumberStyle &style, bool isInWords)
        : m_text(folded)
        , m_style(style)
        , m_isInWords(isInWords)
    {
    }

    /** The amount here, its unit up to the end or to what parts a range. */
    [[nodiscard]] std::variant<Amount, NumberProblem> next();
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QStringView rest() const { return m_text.sliced(m_at); }
    /** Moves past a dash, 至, 到 or "to" (isBetween: also 和, "and"); false where there is none. */
    bool takeRangeMark(bool isBetween);

private:
    using Problem = std::optional<NumberProblem>;

    void skipSpace();
    bool take(QStringView word);
    Problem problem(NumberProblemKind kind, QStringView part) const;
    void takeCurrency(Amount &amount);
    bool takeShare(Amount &amount);
    Problem takeFraction(Amount &amount);
    Problem takeMantissa(Amount &amount);
    Problem takeDigits(QByteArray &decimal);
    Problem takeNumerals(Amount &amount);
    void takeScale(Amount &amount, bool isBehindDigits);
    Problem takeLowerParts(Amount &amount);
    Problem takeUnit(Amount &amount);
    /** How long what parts a range is here, where an amount follows it; 0: none. */
    [[nodiscard]] qsizetype rangeMarkLength(qsizetype at, bool isBetween) const;
    [[nodiscard]] bool beginsAmount(qsizetype at) const;

    QStringView m_text;
    const NumberStyle &m_style;
    bool m_isInWords;
    qsizetype m_at = 0;
};

} // namespace Zhitu
