// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linebreaks.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace Zhitu {

namespace {

constexpr std::array<QStringView, 12> months{u"Jan", u"Feb", u"Mar", u"Apr", u"May", u"Jun",
                                             u"Jul", u"Aug", u"Sep", u"Oct", u"Nov", u"Dec"};
constexpr std::array<QStringView, 12> longMonths{
    u"January", u"February", u"March",     u"April",   u"May",      u"June",
    u"July",    u"August",   u"September", u"October", u"November", u"December"};
constexpr std::array<QStringView, 6> multipliers{u"thousand", u"million", u"billion",
                                                 u"trillion", u"percent", u"PFLOPS"};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

bool isMonth(QStringView word)
{
    const bool isShort = std::ranges::find(months, word) != months.end();
    return isShort || std::ranges::find(longMonths, word) != longMonths.end();
}

/** A code of a currency: three capitals. */
bool isCurrency(QStringView word)
{
    return word.size() == 3
        && std::ranges::all_of(word, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

/** Whether a multiplier of a number ends here: 亿 in 2300亿. */
bool isAfterMultiplier(QStringView text, qsizetype end)
{
    constexpr QStringView signs = u"十百千万亿";
    qsizetype at = end;
    while (at > 0 && signs.contains(text[at - 1]))
        --at;
    return at < end && at > 0 && isDigit(text[at - 1]);
}

/** Chinese, and whatever else is written without spaces. */
bool isOneNumber(QStringView text, qsizetype at)
{
    const QChar before = text[at - 1];
    const QChar after = text[at];
    const QChar second = at > 1 ? text[at - 2] : QChar();
    constexpr QStringView joints = u"-–—~～.,:/";
    if (isDigit(before))
        return isDigit(after) || isHan(after) || after == u'%' || after == u'‰'
            || (joints.contains(after) && at + 1 < text.size() && isDigit(text[at + 1]));
    if (isDigit(after))
        // A date goes on; a range does.
        return before == u'第'
            || ((before == u'年' || before == u'月' || joints.contains(before)) && isDigit(second));
    return isHan(after) && isAfterMultiplier(text, at);
}

/** The word of letters and digits that ends or begins at a place. */
QStringView wordBefore(QStringView text, qsizetype end)
{
    qsizetype at = end;
    while (at > 0 && text[at - 1].isLetterOrNumber() && !isHan(text[at - 1]))
        --at;
    return text.sliced(at, end - at);
}

QStringView wordFrom(QStringView text, qsizetype start)
{
    qsizetype at = start;
    while (at < text.size() && text[at].isLetterOrNumber() && !isHan(text[at]))
        ++at;
    return text.sliced(start, at - start);
}

} // namespace

bool belongsTogether(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return false;
    if (!text[at - 1].isSpace())
        return isOneNumber(text, at);
    qsizetype end = at - 1;
    while (end > 0 && text[end - 1].isSpace())
        --end;
    const QStringView before = wordBefore(text, end);
    const QStringView after = wordFrom(text, at);
    const bool endsNumber = !before.isEmpty() && isDigit(before.back());
    const bool beginsNumber = !after.isEmpty() && isDigit(after.front());
    if (endsNumber && after.isEmpty())
        return text[at] == u'%' || text[at] == u'‰';
    return (endsNumber
            && (isMonth(after) || std::ranges::find(multipliers, after) != multipliers.end()))
        || (beginsNumber && (isMonth(before) || isCurrency(before)));
}

qsizetype lineEnd(const QString &text, qsizetype start, qsizetype end)
{
    if (!belongsTogether(text, end))
        return end;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype at = end - 1; at > start; --at) {
        finder.setPosition(at);
        // Spaces end a word even where Unicode would rather keep them.
        const bool mayEnd = finder.isAtBoundary() || text.at(at - 1).isSpace();
        if (mayEnd && !text.at(at).isSpace() && !belongsTogether(text, at))
            return at;
    }
    return end;
}

} // namespace Zhitu
