// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chinesenumerals.h"

#include <QString>

#include <algorithm>
#include <cmath>

namespace Zhitu {

namespace {

double powerOfTen(int power)
{
    return std::pow(10.0, power);
}

/** A number below 10 000: 三千零五, 十二, 一百二 (120) where that is allowed. */
std::optional<double> readSection(QStringView text, bool mayOmitPower)
{
    double sum = 0;
    int digit = -1;
    int lowest = 4; ///< the power that was used last
    bool hasZero = false;
    for (const QChar c : text) {
        const int value = chineseDigit(c);
        if (value == 0) {
            if (digit > 0)
                return std::nullopt;
            hasZero = true;
            continue;
        }
        if (value > 0) {
            if (digit > 0)
                return std::nullopt;
            digit = value;
            continue;
        }
        const int power = chinesePower(c);
        if (power < 1 || power >= lowest)
            return std::nullopt;
        // 百 alone is one hundred, 千 one thousand; but not within a number, as 十 is: 一百十二.
        if (digit < 0 && power != 1 && (sum > 0 || text.front() != c))
            return std::nullopt;
        sum += (digit < 0 ? 1 : digit) * powerOfTen(power);
        digit = -1;
        lowest = power;
        hasZero = false;
    }
    if (digit > 0) {
        const bool isOmitted = sum > 0 && lowest > 1 && !hasZero;
        if (isOmitted && !mayOmitPower)
            return std::nullopt;
        sum += isOmitted ? digit * powerOfTen(lowest - 1) : digit;
    }
    return sum;
}

/** Reads strictly; mayOmitPower: 两万五 is 25 000 and 一百二 is 120, as people speak. */
std::optional<double> readWhole(QStringView text, bool mayOmitPower)
{
    if (text.isEmpty())
        return std::nullopt;
    for (const QChar mark : {u'亿', u'万'}) {
        const qsizetype at = mark == u'亿' ? text.lastIndexOf(mark) : text.indexOf(mark);
        if (at < 0)
            continue;
        const double scale = powerOfTen(chinesePower(mark));
        const QStringView before = text.first(at);
        const QStringView after = text.sliced(at + 1);
        // 万 alone, as in 近万人, is ten thousand; 万亿 is ten thousand times 亿.
        const std::optional<double> many =
            before.isEmpty() ? std::optional(1.0) : readWhole(before, false);
        if (!many || *many == 0)
            return std::nullopt;
        if (after.isEmpty())
            return *many * scale;
        if (after.size() == 1 && chineseDigit(after.front()) > 0) {
            if (!mayOmitPower)
                return std::nullopt;
            return *many * scale + chineseDigit(after.front()) * scale / 10;
        }
        const std::optional<double> rest = readWhole(after, mayOmitPower);
        if (!rest || *rest >= scale)
            return std::nullopt;
        return *many * scale + *rest;
    }
    return readSection(text, mayOmitPower);
}

} // namespace

int chineseDigit(QChar c)
{
    static constexpr QStringView rows[] = {u"零一二三四五六七八九", u"〇壹贰叁肆伍陆柒捌玖",
                                           u"○　两參　　陸"};
    for (const QStringView row : rows) {
        const qsizetype at = row.indexOf(c);
        if (at >= 0 && c != u'\u3000')
            return static_cast<int>(at);
    }
    return -1;
}

int chinesePower(QChar c)
{
    switch (c.unicode()) {
    case u'十':
    case u'拾':
        return 1;
    case u'百':
    case u'佰':
        return 2;
    case u'千':
    case u'仟':
        return 3;
    case u'万':
        return 4;
    case u'亿':
        return 8;
    default:
        return 0;
    }
}

qsizetype chineseNumeralLength(QStringView folded)
{
    qsizetype length = 0;
    while (length < folded.size()) {
        const QChar c = folded.at(length);
        if (chineseDigit(c) < 0 && chinesePower(c) == 0)
            break;
        // 千米, 千瓦时, 百帕: units of their own.
        if (length + 1 < folded.size()
            && ((c == u'千'
                 && QStringView(u"米克瓦卡伏赫帕焦吨兆比字").contains(folded.at(length + 1)))
                || (c == u'百' && QStringView(u"帕分").contains(folded.at(length + 1)))))
            break;
        ++length;
    }
    return length;
}

std::optional<ChineseNumeral> readChineseNumeral(QStringView numerals)
{
    const auto isDigit = [](QChar c) { return chineseDigit(c) >= 0; };
    if (numerals.size() > 2 && std::ranges::all_of(numerals, isDigit)) {
        if (numerals.size() > 15)
            return std::nullopt;
        double value = 0;
        for (const QChar c : numerals)
            value = value * 10 + chineseDigit(c);
        return ChineseNumeral{value, {}};
    }
    if (const std::optional<double> value = readWhole(numerals, true))
        return ChineseNumeral{*value, {}};
    for (qsizetype i = 0; i + 1 < numerals.size(); ++i) {
        const int first = chineseDigit(numerals.at(i));
        const int second = chineseDigit(numerals.at(i + 1));
        if (first < 1 || (second != first + 1 && !(first == 3 && second == 5)))
            continue;
        const QString lower = numerals.first(i + 1).toString() + numerals.sliced(i + 2);
        const QString higher = numerals.first(i).toString() + numerals.sliced(i + 1);
        const std::optional<double> value = readWhole(lower, false);
        const std::optional<double> upper = readWhole(higher, false);
        if (value && upper && *value < *upper)
            return ChineseNumeral{*value, upper};
    }
    return std::nullopt;
}

} // namespace Zhitu
