// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datepatterns.h"

#include "chinesenumerals.h"
#include "writtentext.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum DateProblemKind;
using Match = QRegularExpressionMatch;
using Reading = std::variant<WrittenSpan, DateProblemKind>;

const QString monthNames =
    u"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"_s;
const QString rangeMark = u"\\s?(?:-{1,2}|\u2013{1,2}|~|至|到|to|until|through)\\s?"_s;

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(u"^(?:"_s + pattern + u")$"_s,
                              QRegularExpression::CaseInsensitiveOption);
}

int monthOf(QStringView name)
{
    static constexpr QStringView months[] = {u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                             u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    for (int i = 0; i < 12; ++i) {
        if (beginsWith(name, months[i]))
            return i + 1;
    }
    return 0;
}

WrittenSpan one(int year, int month = 0, int day = 0)
{
    const DateParts parts{year, month, day};
    return {parts, parts};
}

WrittenSpan months(int year, int first, int last)
{
    return {{year, first, 0}, {year, last, 0}};
}

WrittenSpan quarter(int year, int number)
{
    return months(year, number * 3 - 2, number * 3);
}

WrittenSpan half(int year, int number)
{
    return months(year, number * 6 - 5, number * 6);
}

WrittenSpan dayOf(QDate day)
{
    return one(day.year(), day.month(), day.day());
}

/** The day a year, quarter or month ends on. */
Reading endOf(const WrittenSpan &span)
{
    const std::optional<Period> period = periodOf(span);
    if (!period)
        return NoSuchDate;
    return dayOf(period->lastDay());
}

/** 一 to 4, first to fourth. */
int ordinal(QStringView word)
{
    static constexpr QStringView words[] = {u"first", u"second", u"third", u"fourth"};
    static constexpr QStringView numbers[] = {u"1st", u"2nd", u"3rd", u"4th"};
    for (int i = 0; i < 4; ++i) {
        if (word.compare(words[i], Qt::CaseInsensitive) == 0
            || word.compare(numbers[i], Qt::CaseInsensitive) == 0)
            return i + 1;
    }
    return word.toInt();
}

/** Numerals before 年, 月, 日, 号, 季 and 个月 as digits: 二〇二三年十月 is 2023年10月. */
QString withDigits(QStringView text)
{
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = chineseNumeralLength(text.sliced(at));
        const qsizetype end = at + length;
        const auto isNext = [&](QStringView characters) {
            return end < text.size() && characters.contains(text.at(end));
        };
        // 一至三季度: the first of two has its word behind the second.
        if (length > 0
            && (isNext(u"年月日号季个周")
                || (isNext(u"至到~-\u2013") && end + 1 < text.size()
                    && chineseDigit(text.at(end + 1)) >= 0))) {
            if (const auto numeral = readChineseNumeral(text.sliced(at, length));
                numeral && !numeral->upper) {
                result += QString::number(static_cast<qint64>(numeral->value));
                at = end;
                continue;
            }
        }
        result += text.at(at++);
    }
    return result;
}

/**
 * Years of the Republic of China's calendar as those of ours: 民國112年 is 2023年, its first year being
 * 1912. Where a period begins with one, the years of its end are so counted, too: 民國110至112年.
 */
QString withCommonYears(const QString &text)
{
    static const QRegularExpression marked(u"(?:中华|中華)?民[国國]\\s?(\\d{1,3}|元)(?!\\d)\\s?"_s);
    static const QRegularExpression end(u"(?<=[-\u2013~至到])(\\s?)(\\d{2,3})(?=年)"_s);
    const auto common = [](QStringView years) {
        const int number = years == u"元" ? 1 : years.toInt();
        // There is no year 0, which 0 says again.
        return number == 0 ? u"0000"_s : QString::number(number + 1911);
    };
    QString result;
    qsizetype from = 0;
    for (auto found = marked.globalMatch(text); found.hasNext();) {
        const Match match = found.next();
        result += QStringView(text).sliced(from, match.capturedStart() - from);
        result += common(match.capturedView(1));
        from = match.capturedEnd();
    }
    if (from == 0)
        return text;
    result += QStringView(text).sliced(from);
    if (const Match match = end.match(result); match.hasMatch())
        result.replace(match.capturedStart(2), match.capturedLength(2),
                       common(match.capturedView(2)));
    return result;
}

Reading yearLast(int first, int second, int year, const DateStyle &style)
{
    if (first > 31 || second > 31 || (first > 12 && second > 12) || first == 0 || second == 0)
        return NoSuchDate;
    if (first > 12 || (first == second))
        return one(year, second, first);
    if (second > 12)
        return one(year, first, second);
    switch (style.order) {
    case DateOrder::DayFirst:
        return one(year, second, first);
    case DateOrder::MonthFirst:
        return one(year, first, second);
    case DateOrder::Unknown:
        break;
    }
    return AmbiguousOrder;
}

struct Way
{
    QRegularExpression pattern;
    Reading (*read)(const Match &, const DateStyle &);
};

/** The number that a group holds; 0 where it holds none. A month or day of 0 is none that exists. */
int number(const Match &match, int group)
{
    const QStringView text = match.capturedView(group);
    const int value = text.toInt();
    return value == 0 && !text.isEmpty() && text.size() <= 2 ? 99 : value;
}

/** One period, in numbers or Chinese. */
const QList<Way> &chineseWays()
{
    static const QList<Way> ways{
        {whole(u"(\\d{4})(?:年度?)?"_s),
         [](const Match &m, const DateStyle &) -> Reading { return one(number(m, 1)); }},
        // 2023.1 may be 2023.10, of which a spreadsheet dropped the last zero.
        {whole(u"\\d{4}\\.1"_s),
         [](const Match &, const DateStyle &) -> Reading { return AmbiguousDecimal; }},
        // 2010/11: November, or a year that begins in 2010 and ends in 2011.
        {whole(u"(\\d{2})(\\d{2})/(\\d{2})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             const int next = (number(m, 2) + 1) % 100;
             if (number(m, 3) == next || number(m, 3) > 12)
                 return FiscalYear;
             return one(number(m, 1) * 100 + number(m, 2), number(m, 3));
         }},
        {whole(u"(\\d{4})-(1[3-9]|[2-9]\\d)"_s),
         [](const Match &, const DateStyle &) -> Reading { return TwoDigitYear; }},
        {whole(u"(\\d{4})(?:[-/.]|年\\s?)(\\d{1,2})月?(?:份)?"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return one(number(m, 1), number(m, 2));
         }},
        {whole(u"(\\d{4})(?:([-/.])(\\d{1,2})\\2|年\\s?(\\d{1,2})月\\s?)(\\d{1,2})[日号]?"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return one(number(m, 1), number(m, 3) + number(m, 4), number(m, 5));
         }},
        {whole(u"((?:19|20)\\d{2})(\\d{2})(\\d{2})?"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return one(number(m, 1), number(m, 2), number(m, 3));
         }},
        {whole(u"(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})"_s),
         [](const Match &m, const DateStyle &style) -> Reading {
             return yearLast(number(m, 1), number(m, 3), number(m, 4), style);
         }},
        // Quarters and halves.
        {whole(u"(\\d{4})年?\\s?(?:第)?([1-4])\\s?季度?"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return quarter(number(m, 1), number(m, 2));
         }},
        {whole(u"(\\d{4})年?[-\\s]?Q([1-4])"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return quarter(number(m, 1), number(m, 2));
         }},
        {whole(u"(\\d{4})年?\\s?前([2-4])个?季度?"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return months(number(m, 1), 1, number(m, 2) * 3);
         }},
        {whole(u"(\\d{4})年?\\s?(?:第)?([1-4])"_s + rangeMark + u"(?:第)?([1-4])季度?"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return months(number(m, 1), number(m, 2) * 3 - 2, number(m, 3) * 3);
         }},
        {whole(u"(\\d{4})年?\\s?(?:(上)|下)半年(?:度)?"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return half(number(m, 1), m.hasCaptured(2) ? 1 : 2);
         }},
        {whole(u"(\\d{4})年?[-\\s]?[HS]([12])"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return half(number(m, 1), number(m, 2));
         }},
        {whole(u"(\\d{4})年?\\s?前(\\d{1,2})个月"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return months(number(m, 1), 1, number(m, 2));
         }},
        // SDMX: A1, M10, W05; the World Bank: 2023M10.
        {whole(u"(\\d{4})-A1"_s),
         [](const Match &m, const DateStyle &) -> Reading { return one(number(m, 1)); }},
        {whole(u"(\\d{4})-?M(\\d{1,2})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return one(number(m, 1), number(m, 2));
         }},
        {whole(u"(\\d{4})-?W(\\d{1,2})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             // ISO 8601: week 1 is the one with 4 January in it.
             const QDate fourth(number(m, 1), 1, 4);
             const QDate monday = fourth.addDays(1 - fourth.dayOfWeek() + (number(m, 2) - 1) * 7);
             int year = 0;
             if (number(m, 2) < 1 || monday.weekNumber(&year) != number(m, 2)
                 || year != number(m, 1))
                 return NoSuchDate;
             return WrittenSpan{dayOf(monday).first, dayOf(monday.addDays(6)).first};
         }},
        // The last day of something.
        {whole(u"(\\d{4})年?年?[末底]"_s),
         [](const Match &m, const DateStyle &) -> Reading { return endOf(one(number(m, 1))); }},
        {whole(u"(\\d{4})年(\\d{1,2})月[末底]"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return endOf(one(number(m, 1), number(m, 2)));
         }},
        {whole(u"(\\d{4})年?\\s?(?:第)?([1-4])季度?[末底]"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return endOf(quarter(number(m, 1), number(m, 2)));
         }},
        {whole(u"(\\d{4})年?\\s?上半年[末底]"_s),
         [](const Match &m, const DateStyle &) -> Reading { return endOf(half(number(m, 1), 1)); }},
        // What lacks its year, or has half of it.
        {whole(u"(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{2})|(\\d{2})年.*|\\d{2}Q[1-4]"_s),
         [](const Match &, const DateStyle &) -> Reading { return TwoDigitYear; }},
        // A year of the Republic of China's calendar, most likely: nothing says so.
        {whole(u"\\d{3}年.*"_s),
         [](const Match &, const DateStyle &) -> Reading { return CalendarNotSaid; }},
        {whole(u"\\d{1,2}月(?:\\d{1,2}[日号]?)?|(?:第)?[1-4]季度?|[上下]半年|前.*|[HQ][1-4]"
               "|[今去前本明上]年.*|\\d{1,2}[/.]\\d{1,2}"_s),
         [](const Match &, const DateStyle &) -> Reading { return NoYear; }},
        {whole(u"\\d{5}(?:\\.\\d+)?"_s),
         [](const Match &, const DateStyle &) -> Reading { return SerialNotTold; }},
    };
    return ways;
}

/** One period, in English. */
const QList<Way> &englishWays()
{
    static const QString ordinals = u"(first|second|third|fourth|1st|2nd|3rd|4th)"_s;
    static const QList<Way> ways{
        {whole(monthNames + u"[\\s,-]*(\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return one(number(m, 2), monthOf(m.capturedView(1)));
         }},
        {whole(u"(\\d{4})[\\s,-]*"_s + monthNames),
         [](const Match &m, const DateStyle &) -> Reading {
             return one(number(m, 1), monthOf(m.capturedView(2)));
         }},
        {whole(u"(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*(?:of )?"_s + monthNames + u"[\\s,-]*(\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return one(number(m, 3), monthOf(m.capturedView(2)), number(m, 1));
         }},
        {whole(monthNames + u"\\s?(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s?|\\s)(\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return one(number(m, 3), monthOf(m.capturedView(1)), number(m, 2));
         }},
        {whole(u"(\\d{4})[\\s-]"_s + monthNames + u"[\\s-](\\d{1,2})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return one(number(m, 1), monthOf(m.capturedView(2)), number(m, 3));
         }},
        {whole(u"(?:Q([1-4])|([1-4])Q)[\\s,/-]*(?:of )?(\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return quarter(number(m, 3), number(m, 1) + number(m, 2));
         }},
        {whole(u"(?:the )?"_s + ordinals + u" quarter(?: of|,)? (\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return quarter(number(m, 2), ordinal(m.capturedView(1)));
         }},
        {whole(u"(?:the )?first (two|three) quarters(?: of|,)? (\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return months(number(m, 2), 1, m.capturedView(1).size() == 3 ? 6 : 9);
         }},
        {whole(u"(?:H([12])|([12])H)[\\s,/-]*(?:of )?(\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return half(number(m, 3), number(m, 1) + number(m, 2));
         }},
        {whole(u"(?:the )?"_s + ordinals + u" half(?: of|,)? (\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             const int which = ordinal(m.capturedView(1));
             return which < 3 ? Reading(half(number(m, 2), which)) : Reading(NotADate);
         }},
        {whole(u"(?:calendar year|year|CY) ?(\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading { return one(number(m, 1)); }},
        {whole(u"(?:the )?(?:end|year-end|year end|end-year)[\\s-](?:of )?(\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading { return endOf(one(number(m, 1))); }},
        {whole(u"(?:the )?end[\\s-](?:of )?"_s + monthNames + u"[\\s,-]*(\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return endOf(one(number(m, 2), monthOf(m.capturedView(1))));
         }},
        {whole(u"(?:the )?end[\\s-](?:of )?Q([1-4])[\\s,]*(\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return endOf(quarter(number(m, 2), number(m, 1)));
         }},
        {whole(monthNames + u"[\\s'-]*\\d{2}|Q[1-4][\\s'-]*\\d{2}|[1-4]Q\\d{2}|\\d{1,2}[\\s-]"_s
               + monthNames + u"[\\s'-]*\\d{2}"_s),
         [](const Match &, const DateStyle &) -> Reading { return TwoDigitYear; }},
        {whole(monthNames + u"|\\d{1,2}[\\s-]"_s + monthNames + u"|(?:this|last|next) year.*"_s),
         [](const Match &, const DateStyle &) -> Reading { return NoYear; }},
        // 5 Jul – 1 Aug 2023, Jan–Jun 2025, 1–15 Jan 2024: the year at the end.
        {whole(monthNames + rangeMark + monthNames + u"[\\s,-]*(\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return months(number(m, 3), monthOf(m.capturedView(1)), monthOf(m.capturedView(2)));
         }},
        {whole(u"(\\d{1,2})"_s + rangeMark + u"(\\d{1,2})\\s"_s + monthNames
               + u"[\\s,-]*(\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             const int month = monthOf(m.capturedView(3));
             return WrittenSpan{{number(m, 4), month, number(m, 1)},
                                {number(m, 4), month, number(m, 2)}};
         }},
        {whole(u"(\\d{1,2})\\s"_s + monthNames + rangeMark + u"(\\d{1,2})\\s"_s + monthNames
               + u"[\\s,-]*(\\d{4})"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return WrittenSpan{{number(m, 5), monthOf(m.capturedView(2)), number(m, 1)},
                                {number(m, 5), monthOf(m.capturedView(4)), number(m, 3)}};
         }},
    };
    return ways;
}

/** From one to another, what both share said once, in Chinese. */
const QList<Way> &spanWays()
{
    static const QList<Way> ways{
        {whole(u"(\\d{4})年?"_s + rangeMark + u"(\\d{4})年?(?:度)?"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return WrittenSpan{{number(m, 1), 0, 0}, {number(m, 2), 0, 0}};
         }},
        {whole(u"(\\d{4})年(\\d{1,2})月?"_s + rangeMark + u"(\\d{1,2})月"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return months(number(m, 1), number(m, 2), number(m, 3));
         }},
        {whole(u"(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?"_s + rangeMark + u"(\\d{1,2})[日号]"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return WrittenSpan{{number(m, 1), number(m, 2), number(m, 3)},
                                {number(m, 1), number(m, 2), number(m, 4)}};
         }},
        {whole(u"(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?"_s + rangeMark
               + u"(\\d{1,2})月(\\d{1,2})[日号]"_s),
         [](const Match &m, const DateStyle &) -> Reading {
             return WrittenSpan{{number(m, 1), number(m, 2), number(m, 3)},
                                {number(m, 1), number(m, 4), number(m, 5)}};
         }},
    };
    return ways;
}

std::optional<Reading> readBy(const QList<Way> &ways, const QString &text, const DateStyle &style)
{
    for (const Way &way : ways) {
        if (const Match match = way.pattern.match(text); match.hasMatch())
            return way.read(match, style);
    }
    return std::nullopt;
}

std::optional<Reading> readOne(const QString &text, const DateStyle &style)
{
    if (auto reading = readBy(chineseWays(), text, style))
        return reading;
    // Most texts have no letter in them.
    if (!std::any_of(text.begin(), text.end(), isAsciiLetter))
        return std::nullopt;
    return readBy(englishWays(), text, style);
}

Reading checked(const Reading &reading)
{
    const auto *span = std::get_if<WrittenSpan>(&reading);
    if (!span)
        return reading;
    const auto order = [](const DateParts &parts) {
        return std::tuple(parts.year, parts.month, parts.day);
    };
    if (order(span->last) < order(span->first))
        return EndsBeforeStart;
    return reading;
}

} // namespace

Reading readWrittenPeriod(QStringView written, const DateStyle &style)
{
    static const QRegularExpression time(
        u"[T\\s]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:\\s?[AP]M)?(?:Z|[+-]\\d{2}:?\\d{2})?$"_s);
    static const QRegularExpression bracketed(u"\\s?\\[YR(\\d{4})\\]$"_s);
    QString text = withCommonYears(withDigits(written));
    text.remove(time);
    text.remove(bracketed);
    text.replace(u'\u2212', u'-');

    if (const auto reading = readOne(text, style))
        return checked(*reading);
    if (const auto reading = readBy(spanWays(), text, style))
        return checked(*reading);

    // Two whole periods with a mark between them.
    static const QRegularExpression marks(rangeMark + u"|/"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString both = text;
    static const QRegularExpression from(u"^(?:from|between|从|自)\\s?"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    both.remove(from);
    for (auto found = marks.globalMatch(both); found.hasNext();) {
        const Match mark = found.next();
        const auto first = readOne(both.first(mark.capturedStart()), style);
        const auto second = readOne(both.sliced(mark.capturedEnd()), style);
        if (!first || !second)
            continue;
        const auto *start = std::get_if<WrittenSpan>(&*first);
        const auto *end = std::get_if<WrittenSpan>(&*second);
        if (!start || !end)
            continue;
        if (start->first.precision() != end->last.precision())
            return MixedPrecision;
        return checked(WrittenSpan{start->first, end->last});
    }
    return NotADate;
}

std::optional<Period> periodOf(const WrittenSpan &span)
{
    const auto iso = [](const DateParts &parts) {
        QString text = u"%1"_s.arg(parts.year, 4, 10, QChar(u'0'));
        if (parts.month || parts.day)
            text += u"-%1"_s.arg(parts.month, 2, 10, QChar(u'0'));
        if (parts.day)
            text += u"-%1"_s.arg(parts.day, 2, 10, QChar(u'0'));
        return text;
    };
    if (span.first == span.last)
        return Period::fromIso(iso(span.first));
    return Period::fromIso(QString(iso(span.first) + u'/' + iso(span.last)));
}

} // namespace Zhitu
