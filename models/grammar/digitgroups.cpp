// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "digitgroups.h"

#include "writtentext.h"

#include <algorithm>

namespace Zhitu {

namespace {

bool isSeparator(QChar c)
{
    return c == u',' || c == u'.' || c == u'\'' || c == u' ';
}

/** The lengths of the groups of digits between separators, and the separators. */
struct Groups
{
    QList<qsizetype> lengths;
    QString separators;
};

Groups groupsOf(QStringView digits)
{
    Groups groups{{0}, {}};
    for (const QChar c : digits) {
        if (isSeparator(c)) {
            groups.separators.append(c);
            groups.lengths.append(0);
        } else {
            ++groups.lengths.last();
        }
    }
    return groups;
}

/** Whether the groups, the last so many left out, are thousands: 1 to 3 digits, then threes. */
bool areThousands(const QList<qsizetype> &lengths, qsizetype leftOut)
{
    const qsizetype count = lengths.size() - leftOut;
    if (lengths.first() < 1 || lengths.first() > 3)
        return false;
    for (qsizetype i = 1; i < count; ++i) {
        if (lengths.at(i) != 3)
            return false;
    }
    return true;
}

/** 12,34,567: groups of two before a last one of three. */
bool areIndian(const QList<qsizetype> &lengths)
{
    if (lengths.size() < 3 || lengths.last() != 3 || lengths.first() < 1 || lengths.first() > 2)
        return false;
    return std::all_of(lengths.begin() + 1, lengths.end() - 1,
                       [](qsizetype length) { return length == 2; });
}

/** The digits alone, with a point where the separator of this number stands; -1: nowhere. */
QByteArray decimalOf(QStringView digits, qsizetype pointSeparator)
{
    QByteArray decimal;
    qsizetype separator = 0;
    for (const QChar c : digits) {
        if (!isSeparator(c))
            decimal.append(static_cast<char>(c.unicode()));
        else if (separator++ == pointSeparator)
            decimal.append('.');
    }
    return decimal;
}

DecimalMark markOf(QChar separator)
{
    return separator == u',' ? DecimalMark::Comma : DecimalMark::Point;
}

DecimalMark other(DecimalMark mark)
{
    return mark == DecimalMark::Comma ? DecimalMark::Point : DecimalMark::Comma;
}

} // namespace

qsizetype digitGroupsLength(QStringView folded)
{
    qsizetype length = 0;
    while (length < folded.size()) {
        const QChar c = folded.at(length);
        if (isAsciiDigit(c)) {
            ++length;
            continue;
        }
        if (!isSeparator(c) || length + 1 >= folded.size() || !isAsciiDigit(folded.at(length + 1)))
            break;
        if (c == u' ') {
            // Only before three digits and no fourth: 1 234, not 5 10.
            qsizetype end = length + 1;
            while (end < folded.size() && isAsciiDigit(folded.at(end)))
                ++end;
            if (end - length - 1 != 3 || length == 0)
                break;
        }
        ++length;
    }
    return length;
}

std::variant<DigitGroups, NumberProblemKind> readDigitGroups(QStringView digits,
                                                             const NumberStyle &style,
                                                             bool isInWords)
{
    using enum NumberProblemKind;
    const Groups groups = groupsOf(digits);
    const qsizetype count = groups.separators.size();
    if (count == 0)
        return DigitGroups{decimalOf(digits, -1), DecimalMark::Unknown};

    const QChar last = groups.separators.back();
    const QChar first = groups.separators.front();
    const bool isOfOneKind = groups.separators.count(first) == count;
    const DecimalMark known =
        style.decimal == DecimalMark::Unknown && isInWords ? DecimalMark::Point : style.decimal;

    if (first == u' ' || first == u'\'' || !isOfOneKind) {
        // Thousands by one separator; another one, the last of them, parts the fraction.
        const bool hasFraction = last != first;
        const QStringView whole = QStringView(groups.separators).chopped(hasFraction ? 1 : 0);
        if (std::ranges::any_of(whole, [&](QChar c) { return c != first; })
            || !areThousands(groups.lengths, hasFraction ? 1 : 0)
            || (hasFraction && last != u',' && last != u'.'))
            return areIndian(groups.lengths.first(groups.lengths.size() - (hasFraction ? 1 : 0)))
                ? IndianGrouping
                : WrongGrouping;
        if (!hasFraction)
            return DigitGroups{decimalOf(digits, -1), DecimalMark::Unknown};
        if (known != DecimalMark::Unknown && known != markOf(last))
            return WrongGrouping;
        return DigitGroups{decimalOf(digits, count - 1), markOf(last)};
    }

    if (count > 1) {
        if (areIndian(groups.lengths) && first == u',')
            return IndianGrouping;
        // A decimal mark stands once: these part thousands.
        if (!areThousands(groups.lengths, 0) || known == markOf(first))
            return WrongGrouping;
        return DigitGroups{decimalOf(digits, -1), other(markOf(first))};
    }

    // 0,123 and 1234,567 have no thousands before the comma.
    const bool mayBeThousands = areThousands(groups.lengths, 0) && digits.front() != u'0';
    if (first == u'.') {
        if (known != DecimalMark::Comma)
            return DigitGroups{decimalOf(digits, 0),
                               mayBeThousands ? DecimalMark::Unknown : DecimalMark::Point};
        if (!mayBeThousands)
            return WrongGrouping;
        return DigitGroups{decimalOf(digits, -1), DecimalMark::Unknown};
    }
    switch (known) {
    case DecimalMark::Comma:
        return DigitGroups{decimalOf(digits, 0),
                           mayBeThousands ? DecimalMark::Unknown : DecimalMark::Comma};
    case DecimalMark::Point:
        if (!mayBeThousands)
            return WrongGrouping;
        return DigitGroups{decimalOf(digits, -1), DecimalMark::Unknown};
    case DecimalMark::Unknown:
        break;
    }
    if (mayBeThousands)
        return AmbiguousSeparator;
    return DigitGroups{decimalOf(digits, 0), DecimalMark::Comma};
}

} // namespace Zhitu
