// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/period.h"

#include <QString>

#include <optional>
#include <string_view>
#include <variant>

namespace Zhitu {

/** Which comes first where a day and a month are both numbers: 03/04/2023. */
enum class DateOrder { Unknown, DayFirst, MonthFirst };

/** What a plain number such as 45214 stands for in a column of dates. */
enum class DateSerials {
    None, ///< nothing: it is no date
    From1900, ///< a day of Excel's usual calendar, in which 1900 is a leap year by mistake
    From1904, ///< a day of the calendar of Excel's older files for the Macintosh
};

/** How the dates of a file or a column are written, as far as that is known. */
struct DateStyle
{
    DateOrder order = DateOrder::Unknown;
    DateSerials serials = DateSerials::None;

    bool operator==(const DateStyle &) const = default;
};

/** Why a text cannot be read as a period. */
enum class DateProblemKind {
    NotADate,
    AmbiguousOrder, ///< 03/04/2023, and nothing says whether the day or the month comes first
    AmbiguousDecimal, ///< 2023.1: January, or October of which a spreadsheet dropped the zero
    NoSuchDate, ///< 2023-02-30, 2023年13月, Excel's 29 February 1900
    EndsBeforeStart, ///< 2023–2019
    MixedPrecision, ///< 2019–2023年5月: a year and a month
    TwoDigitYear, ///< 3/4/23, Oct-23, 2023-24
    NoYear, ///< 10月, Q3, 去年
    FiscalYear, ///< FY2023, 2023财年, 2023/24: when it begins is not said
    VagueDate, ///< 年初, around 2023, 近年
    CalendarNotSaid, ///< 112年: a year of the Republic of China's calendar, if it is marked as one
    SerialNotTold, ///< 45214: a day counted by a spreadsheet, or any number
};

/** What kept a text from being read; nothing in it was guessed. */
struct DateProblem
{
    DateProblemKind kind{};
    QString part; ///< the part of the text that it is about; may be the whole

    bool operator==(const DateProblem &) const = default;
};

/** A period as somebody wrote it. */
struct WrittenPeriod
{
    /** Undated where the text says that there is no date: empty, n/a, —, 不详, undated. */
    Period period;
    /**
     * The text says that it is the state on that day: 截至2024年1月15日, as of 15 Jan 2024. The period is
     * that day, not a span up to it: what a figure covers, its indicator says (stock or flow).
     */
    bool isAsOf = false;

    bool operator==(const WrittenPeriod &) const = default;
};

using PeriodReading = std::variant<WrittenPeriod, DateProblem>;

/**
 * Reads a period as people write it in Chinese or English, no more precisely than it is said.
 *
 * - ISO 8601 and SDMX: 2023, 2023-10, 2024-01-15 (also with a time, which is dropped), 2019/2023,
 *   2023-Q3, 2023-S1, 2023-M10, 2023-W05 (the days of that week), 20240115, 202310.
 * - Chinese: 2023年, 二〇二三年, 2023年度 (a calendar year: Accounting Law of the PRC, article 11),
 *   2023年10月, 2024年1月15日, 2023年第三季度, 前三季度, 上半年, 1-6月, 2019—2023年; 年末 and 年底 are
 *   31 December, as the National Bureau of Statistics has it for stocks, 月末 and 月底 the month's last
 *   day. Before any of them 截至, 截止 or 到; after it 期间.
 * - Of the Republic of China's calendar, whose year 1 is 1912: 民國112年 and 中华民国一一二年 are 2023,
 *   also 民國元年, 民國110至112年, 民國112年10月, 民國112/10/5. Without the mark 112 is no year, and
 *   112年 a problem.
 * - English: Oct 2023, 15 Jan 2024, January 15th, 2024, Q3 2023, 3Q23 is a problem, H1 2023, first half
 *   of 2023, Jan–Jun 2025, 2019–2023, end of 2023, as of 15 Jan 2024.
 * - 2023/10/5, 2023.10.5; with the year last only where one of the numbers is above 12, both are the
 *   same, or the style says the order.
 * - Quarters and halves are intervals of months.
 * - Spreadsheet serials only where the style says so; the time of day in them is dropped.
 */
[[nodiscard]] PeriodReading readPeriod(QStringView text, const DateStyle &style = {});
/** The same for UTF-8, quick where the text is a year or an ISO month or day. */
[[nodiscard]] PeriodReading readPeriod(std::string_view utf8, const DateStyle &style = {});

/** The day that a spreadsheet counts so; std::nullopt for days that do not exist or lie after 9999. */
[[nodiscard]] std::optional<QDate> dayFromSerial(double serial, DateSerials serials);

/**
 * Finds out from the cells of a column whether the day or the month comes first: 15/01/2024 proves it,
 * 03/04/2023 proves nothing.
 */
class DateOrderVotes
{
public:
    void see(std::string_view utf8);
    /** Unknown where no cell proved anything, or cells proved both. */
    [[nodiscard]] DateOrder order() const;
    [[nodiscard]] bool contradicts() const { return m_daysFirst && m_monthsFirst; }

private:
    qint64 m_daysFirst = 0;
    qint64 m_monthsFirst = 0;
};

} // namespace Zhitu
