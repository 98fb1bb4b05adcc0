// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "englishnumerals.h"

#include "chinesenumerals.h"
#include "writtentext.h"

#include <algorithm>

namespace Zhitu {

namespace {

constexpr QStringView ones[] = {
    u"zero",     u"one",     u"two",     u"three",     u"four",     u"five",     u"six",
    u"seven",    u"eight",   u"nine",    u"ten",       u"eleven",   u"twelve",   u"thirteen",
    u"fourteen", u"fifteen", u"sixteen", u"seventeen", u"eighteen", u"nineteen",
};
constexpr QStringView tens[] = {u"twenty", u"thirty",  u"forty",  u"fifty",
                                u"sixty",  u"seventy", u"eighty", u"ninety"};

struct NamedPower
{
    QStringView word;
    int power;
};
constexpr NamedPower englishScales[] = {
    {u"thousand", 3},  {u"million", 6},    {u"millions", 6}, {u"billion", 9}, {u"billions", 9},
    {u"trillion", 12}, {u"trillions", 12}, {u"mln", 6},      {u"bln", 9},     {u"mn", 6},
    {u"bn", 9},        {u"tn", 12},        {u"trn", 12},
};

/** Moves a place past spaces and one hyphen between words. */
qsizetype pastGap(QStringView text, qsizetype at)
{
    while (at < text.size() && (text.at(at) == u' ' || text.at(at) == u'-'))
        ++at;
    return at;
}

} // namespace

std::optional<EnglishNumeral> readEnglishNumeral(QStringView folded)
{
    double value = 0;
    qsizetype end = 0;
    qsizetype at = 0;
    bool hasOnes = false;
    bool hasTens = false;
    bool hasHundred = false;
    for (;;) {
        const QStringView rest = folded.sliced(at);
        const auto isNext = [&](QStringView word) { return beginsWithWord(rest, word); };
        if (const auto one = std::ranges::find_if(ones, isNext);
            one != std::end(ones) && !hasOnes) {
            const auto number = one - std::begin(ones);
            if (hasTens && (number == 0 || number > 9))
                break;
            value += static_cast<double>(number);
            hasOnes = true;
            end = at + one->size();
        } else if (const auto ten = std::ranges::find_if(tens, isNext);
                   ten != std::end(tens) && !hasTens && !hasOnes) {
            value += static_cast<double>(ten - std::begin(tens) + 2) * 10;
            hasTens = true;
            end = at + ten->size();
        } else if (isNext(u"hundred") && !hasHundred && !hasTens && hasOnes && value > 0
                   && value < 10) {
            value *= 100;
            hasHundred = true;
            hasOnes = false;
            end = at + 7;
        } else if (hasHundred && isNext(u"and") && !hasTens && !hasOnes) {
            at = pastGap(folded, at + 3);
            continue;
        } else if (at == 0 && (isNext(u"a") || isNext(u"an"))) {
            const qsizetype next = pastGap(folded, isNext(u"a") ? 1 : 2);
            if (!beginsWithWord(folded.sliced(next), u"hundred")
                && !readScaleWord(folded.sliced(next), false))
                break;
            value = 1;
            hasOnes = true;
            end = isNext(u"a") ? 1 : 2;
        } else {
            break;
        }
        at = pastGap(folded, end);
        if (at >= folded.size())
            break;
    }
    if (end == 0)
        return std::nullopt;
    return EnglishNumeral{value, end};
}

std::optional<ScaleWord> readScaleWord(QStringView folded, bool isBehindDigits)
{
    if (folded.isEmpty())
        return std::nullopt;
    // Powers that follow each other multiply: 万亿, 百万, 千亿.
    const qsizetype length = chineseNumeralLength(folded);
    qsizetype used = 0;
    int power = 0;
    while (used < length && chinesePower(folded.at(used)) > 0)
        power += chinesePower(folded.at(used++));
    if (used > 0)
        return ScaleWord{power, used};
    for (const NamedPower &scale : englishScales) {
        if (beginsWithWord(folded, scale.word))
            return ScaleWord{scale.power, scale.word.size()};
    }
    if (isBehindDigits && (folded.size() == 1 || !folded.at(1).isLetterOrNumber())) {
        switch (folded.front().unicode()) {
        case u'k':
        case u'K':
            return ScaleWord{3, 1};
        case u'M':
            return ScaleWord{6, 1};
        case u'B':
            return ScaleWord{9, 1};
        default:
            break;
        }
    }
    return std::nullopt;
}

} // namespace Zhitu
