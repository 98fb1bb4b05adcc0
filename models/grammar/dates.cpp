// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dates.h"

#include "datepatterns.h"
#include "writtentext.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** No date is longer; a whole text may be in a cell. */
constexpr qsizetype longestDate = 100;

DateProblem problem(DateProblemKind kind, QStringView part)
{
    return {kind, part.trimmed().toString()};
}

/** 截至 and its like before a date; how long they are, 0: none. */
qsizetype asOfLength(QStringView text)
{
    static constexpr QStringView words[] = {u"截至",   u"截止到", u"截止至", u"截止",
                                            u"截至到", u"as of",  u"as at",  u"at"};
    qsizetype longest = 0;
    for (const QStringView word : words) {
        if (beginsWithWord(text, word))
            longest = std::max(longest, word.size());
    }
    return longest;
}

/** What goes before a date without saying anything of it. */
qsizetype leadLength(QStringView text)
{
    static constexpr QStringView words[] = {u"在", u"于",     u"到",  u"至", u"in",
                                            u"on", u"during", u"for", u"by"};
    qsizetype longest = 0;
    for (const QStringView word : words) {
        if (beginsWithWord(text, word))
            longest = std::max(longest, word.size());
    }
    return longest;
}

bool isVague(QStringView text)
{
    static constexpr QStringView words[] = {u"年初",   u"月初",   u"初",   u"上旬", u"中旬",
                                            u"下旬",   u"中期",   u"近年", u"近期", u"前后",
                                            u"左右",   u"约",     u"世纪", u"年代", u"十四五",
                                            u"十三五", u"十五五", u"后",   u"前"};
    static constexpr QStringView english[] = {u"about",    u"around",       u"circa",     u"ca.",
                                              u"early",    u"mid",          u"late",      u"recent",
                                              u"recently", u"beginning of", u"middle of", u"before",
                                              u"after",    u"since",        u"century"};
    if (text.contains(u"前三季度"))
        return false;
    // 前 only where it is at the end or begins nothing that is counted: 2023年前.
    for (const QStringView word : words) {
        if (word == u"前" || word == u"后" ? text.endsWith(word) : text.contains(word))
            return true;
    }
    return std::ranges::any_of(english, [&](QStringView word) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        return at >= 0 && beginsWithWord(text.sliced(at), word)
            && endsWithWord(text.first(at + word.size()), word);
    });
}

bool isFiscal(QStringView text)
{
    if (text.contains(u"财年") || text.contains(u"财政年度")
        || text.contains(u"fiscal", Qt::CaseInsensitive)
        || text.contains(u"financial year", Qt::CaseInsensitive))
        return true;
    const qsizetype at = text.indexOf(u"FY", 0, Qt::CaseInsensitive);
    return at >= 0 && (at + 2 == text.size() || !isAsciiLetter(text.at(at + 2)))
        && (at == 0 || !isAsciiLetter(text.at(at - 1)));
}

/** A plain number as a text: digits with a point at most. */
std::optional<double> plainNumber(QStringView text)
{
    if (text.isEmpty()
        || !std::ranges::all_of(text, [](QChar c) { return isAsciiDigit(c) || c == u'.'; }))
        return std::nullopt;
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<Period> dayPeriod(QDate day)
{
    return day.isValid() ? Period::fromIso(day.toString(Qt::ISODate)) : std::nullopt;
}

} // namespace

std::optional<QDate> dayFromSerial(double serial, DateSerials serials)
{
    if (serials == DateSerials::None || !std::isfinite(serial) || serial < 0 || serial > 2958466)
        return std::nullopt;
    const auto days = static_cast<qint64>(std::floor(serial));
    QDate day;
    if (serials == DateSerials::From1904) {
        day = QDate(1904, 1, 1).addDays(days);
    } else if (days >= 1 && days != 60) {
        // Day 60 is 29 February 1900, which never was: all later days are counted one too many.
        day = QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
    }
    if (!day.isValid() || day.year() > 9999)
        return std::nullopt;
    return day;
}

PeriodReading readPeriod(QStringView text, const DateStyle &style)
{
    const QString folded = foldedWriting(text);
    if (saysNothingGiven(folded))
        return WrittenPeriod();
    if (folded.size() > longestDate)
        return DateProblem{DateProblemKind::NotADate, shownPart(folded)};
    QStringView rest = folded;
    if (rest.size() > 1
        && (rest.back() == u'\u3002'
            || (rest.back() == u'.' && !isAsciiLetter(rest.at(rest.size() - 2)))))
        rest.chop(1);

    if (style.serials != DateSerials::None) {
        // A year stands in such columns too: nobody means 14 July 1905 by 2023.
        const auto serial = plainNumber(rest);
        if (serial && (rest.size() != 4 || *serial < 1900 || *serial > 2100)) {
            const auto day = dayFromSerial(*serial, style.serials);
            const auto period = day ? dayPeriod(*day) : std::nullopt;
            if (!period)
                return problem(DateProblemKind::NoSuchDate, folded);
            return WrittenPeriod{*period, false};
        }
    }
    if (isFiscal(rest))
        return problem(DateProblemKind::FiscalYear, folded);

    WrittenPeriod written;
    if (const qsizetype length = asOfLength(rest); length > 0) {
        written.isAsOf = true;
        rest = rest.sliced(length).trimmed();
    } else if (const qsizetype lead = leadLength(rest); lead > 0) {
        rest = rest.sliced(lead).trimmed();
    }
    for (const QStringView word : {u"期间"_s, u"全年"_s, u"末数"_s}) {
        if (rest.endsWith(word) && rest.size() > word.size()) {
            rest.chop(word == u"末数" ? 1 : word.size());
            break;
        }
    }
    for (const QStringView word : {u"之前"_s, u"以前"_s, u"以后"_s, u"之后"_s, u"以来"_s}) {
        if (rest.endsWith(word))
            return problem(DateProblemKind::VagueDate, folded);
    }
    if (isVague(rest))
        return problem(DateProblemKind::VagueDate, folded);

    const auto found = readWrittenPeriod(rest, style);
    if (const auto *kind = std::get_if<DateProblemKind>(&found))
        return problem(*kind, folded);
    const auto &span = std::get<WrittenSpan>(found);
    const auto period = periodOf(span);
    if (!period)
        return problem(DateProblemKind::NoSuchDate, folded);
    written.period = *period;
    return written;
}

PeriodReading readPeriod(std::string_view utf8, const DateStyle &style)
{
    // A year, an ISO month or day: nothing to be found out.
    if ((utf8.size() == 4 || utf8.size() == 7 || utf8.size() == 10)
        && std::ranges::all_of(utf8, [](char c) { return (c >= '0' && c <= '9') || c == '-'; })) {
        const QString iso = QString::fromLatin1(utf8.data(), static_cast<qsizetype>(utf8.size()));
        if (const auto period = Period::fromIso(iso))
            return WrittenPeriod{*period, false};
    }
    return readPeriod(QString::fromUtf8(utf8), style);
}

void DateOrderVotes::see(std::string_view utf8)
{
    int numbers[3] = {};
    std::size_t at = 0;
    for (int i = 0; i < 3; ++i) {
        if (i > 0) {
            if (at >= utf8.size() || (utf8[at] != '/' && utf8[at] != '-' && utf8[at] != '.'))
                return;
            ++at;
        }
        const auto [end, error] =
            std::from_chars(utf8.data() + at, utf8.data() + utf8.size(), numbers[i]);
        if (error != std::errc() || numbers[i] < 0)
            return;
        at = static_cast<std::size_t>(end - utf8.data());
    }
    if (numbers[2] < 100)
        return;
    m_daysFirst += numbers[0] > 12 && numbers[0] <= 31 && numbers[1] <= 12;
    m_monthsFirst += numbers[1] > 12 && numbers[1] <= 31 && numbers[0] <= 12;
}

DateOrder DateOrderVotes::order() const
{
    if (contradicts())
        return DateOrder::Unknown;
    if (m_daysFirst)
        return DateOrder::DayFirst;
    return m_monthsFirst ? DateOrder::MonthFirst : DateOrder::Unknown;
}

} // namespace Zhitu
