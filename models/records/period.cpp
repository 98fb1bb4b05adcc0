// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "period.h"

#include <tuple>

namespace Zhitu {

namespace {

struct Span
{
    QDate first;
    QDate last;
    Period::Precision precision;
};

/** Four, two or two digits; -1 for anything else, signs and spaces included. */
int digits(QStringView text, qsizetype count)
{
    if (text.size() != count)
        return -1;
    int number = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

std::optional<Span> singlePeriod(QStringView text)
{
    const int year = digits(text.left(4), 4);
    if (year < 1)
        return std::nullopt;
    if (text.size() == 4)
        return Span{QDate(year, 1, 1), QDate(year, 12, 31), Period::Precision::Year};
    if (text.size() != 7 && text.size() != 10)
        return std::nullopt;
    const int month = digits(text.mid(5, 2), 2);
    if (text.at(4) != u'-' || month < 1 || month > 12)
        return std::nullopt;
    const QDate monthStart(year, month, 1);
    if (text.size() == 7)
        return Span{monthStart, monthStart.addMonths(1).addDays(-1), Period::Precision::Month};
    const QDate day(year, month, digits(text.mid(8, 2), 2));
    if (text.at(7) != u'-' || !day.isValid())
        return std::nullopt;
    return Span{day, day, Period::Precision::Day};
}

} // namespace

std::optional<Period> Period::fromIso(QStringView text)
{
    Period period;
    if (text.isEmpty())
        return period;
    period.m_iso = text.toString();
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0) {
        const auto span = singlePeriod(text);
        if (!span)
            return std::nullopt;
        std::tie(period.m_firstDay, period.m_lastDay) = std::pair(span->first, span->last);
        period.m_precision = span->precision;
        return period;
    }
    const auto start = singlePeriod(text.left(slash));
    const auto end = singlePeriod(text.mid(slash + 1));
    if (!start || !end || start->precision != end->precision || end->first < start->first)
        return std::nullopt;
    period.m_firstDay = start->first;
    period.m_lastDay = end->last;
    period.m_precision = Precision::Interval;
    return period;
}

QDate Period::middleDay() const
{
    return isUndated() ? QDate() : m_firstDay.addDays(m_firstDay.daysTo(m_lastDay) / 2);
}

Period::Precision Period::endPrecision() const
{
    if (m_precision != Precision::Interval)
        return m_precision;
    switch (m_iso.indexOf(u'/')) {
    case 4:
        return Precision::Year;
    case 7:
        return Precision::Month;
    default:
        return Precision::Day;
    }
}

bool Period::operator<(const Period &other) const
{
    if (isUndated() || other.isUndated())
        return isUndated() && !other.isUndated();
    return std::tie(m_firstDay, m_lastDay) < std::tie(other.m_firstDay, other.m_lastDay);
}

} // namespace Zhitu
