// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cellkind.h"

#include <QStringList>

#include <algorithm>

namespace Zhitu {

namespace {

constexpr qsizetype longestHedge = 4; ///< 不低于, 不超过, "约", "USD "
constexpr qsizetype longestUnit = 6; ///< 万亿美元, "%", " bn"
constexpr int firstYear = 1500;
constexpr int lastYear = 2199;

/** Digits, full-width ones too. */
bool isFigure(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'\uFF10' && c <= u'\uFF19');
}

qsizetype figuresAt(QStringView text, qsizetype at)
{
    qsizetype count = 0;
    while (at + count < text.size() && isFigure(text.at(at + count)))
        ++count;
    return count;
}

bool beginsWithYear(QStringView text)
{
    if (figuresAt(text, 0) != 4)
        return false;
    int year = 0;
    for (const QChar c : text.first(4))
        year = 10 * year + c.digitValue();
    return year >= firstYear && year <= lastYear;
}

/** Whether what follows a year still is about time: 年10月, -10-01, Q3, "/20", " [YR1960]". */
bool isRestOfPeriod(QStringView rest)
{
    static const QString marks =
        QStringLiteral("年月日季度上下半一二三四第初末底至到前后QqHhMmWwSsEePpFYR[]-–—/.~ :T");
    return rest.size() <= 20
        && std::ranges::all_of(rest, [](QChar c) { return isFigure(c) || marks.contains(c); });
}

bool isMonthName(QStringView text)
{
    static const QStringList names{
        QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"), QStringLiteral("apr"),
        QStringLiteral("may"), QStringLiteral("jun"), QStringLiteral("jul"), QStringLiteral("aug"),
        QStringLiteral("sep"), QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    return names.contains(text.left(3).toString().toLower());
}

bool isPeriod(QStringView text)
{
    if (beginsWithYear(text))
        return isRestOfPeriod(text.sliced(4));
    // 民國112年, 民國一一二年10月
    static const QString numerals = QStringLiteral("元〇零一二三四五六七八九十百");
    for (const QStringView mark : {u"民國", u"民国", u"中華民國", u"中华民国"}) {
        if (!text.startsWith(mark))
            continue;
        QStringView rest = text.sliced(mark.size());
        while (!rest.isEmpty() && (isFigure(rest.front()) || numerals.contains(rest.front())))
            rest = rest.sliced(1);
        return rest.size() + mark.size() < text.size() && isRestOfPeriod(rest);
    }
    // "Oct 2023", "Q3 2023", "1月", "31/12/2023"
    if (text.size() >= 6 && beginsWithYear(text.last(4)) && !isFigure(text.at(text.size() - 5))) {
        const QStringView start = text.first(text.size() - 4);
        return (isMonthName(text) && start.size() <= 10) || isRestOfPeriod(start);
    }
    const qsizetype count = figuresAt(text, 0);
    return (count == 1 || count == 2) && text.size() == count + 1 && text.at(count) == u'月';
}

bool isNumber(QStringView text)
{
    qsizetype first = 0;
    while (first < text.size() && !isFigure(text.at(first)))
        ++first;
    qsizetype last = text.size();
    while (last > first && !isFigure(text.at(last - 1)))
        --last;
    if (first == last || first > longestHedge || text.size() - last > longestUnit)
        return false;
    const QStringView middle = text.sliced(first, last - first);
    static const QString inside = QStringLiteral(".,，．-–—~～至到 '’ \u00a0\u2009\u202feE+");
    const qsizetype figures = std::ranges::count_if(middle, isFigure);
    return figures * 10 >= text.size() * 3
        && std::ranges::all_of(middle, [](QChar c) { return isFigure(c) || inside.contains(c); })
        && std::ranges::none_of(text.first(first), [](QChar c) { return c.isLower(); });
}

} // namespace

bool isBlankCell(QStringView cell)
{
    return std::ranges::all_of(cell, [](QChar c) {
        return c.isSpace() || c == QChar::ByteOrderMark || c == QChar(0x200B);
    });
}

bool isRemark(QStringView cell)
{
    static const QStringList beginnings{
        QStringLiteral("注"),       QStringLiteral("附注"),        QStringLiteral("备注"),
        QStringLiteral("说明"),     QStringLiteral("资料来源"),    QStringLiteral("数据来源"),
        QStringLiteral("来源"),     QStringLiteral("註"),          QStringLiteral("附註"),
        QStringLiteral("備註"),     QStringLiteral("說明"),        QStringLiteral("資料來源"),
        QStringLiteral("note"),     QStringLiteral("notes"),       QStringLiteral("source"),
        QStringLiteral("sources"),  QStringLiteral("data source"), QStringLiteral("data sources"),
        QStringLiteral("footnote"), QStringLiteral("footnotes"),   QStringLiteral("last updated")};
    const QStringView text = cell.trimmed();
    if (text.startsWith(u"Data from database", Qt::CaseInsensitive))
        return true;
    return std::ranges::any_of(beginnings, [text](const QString &beginning) {
        if (!text.startsWith(beginning, Qt::CaseInsensitive))
            return false;
        // 注：, 注1：, Note (2): …
        QStringView rest = text.sliced(beginning.size());
        while (!rest.isEmpty()
               && (rest.front().isSpace() || rest.front().isDigit() || rest.front() == u'('
                   || rest.front() == u')' || rest.front() == u'.'))
            rest = rest.sliced(1);
        return rest.startsWith(u':') || rest.startsWith(u'：');
    });
}

CellKind kindOf(QStringView cell)
{
    const QStringView text = cell.trimmed();
    if (isBlankCell(text))
        return CellKind::Blank;
    if (text.size() > 40)
        return CellKind::Text;
    if (isPeriod(text))
        return CellKind::Period;
    return isNumber(text) ? CellKind::Number : CellKind::Text;
}

} // namespace Zhitu
