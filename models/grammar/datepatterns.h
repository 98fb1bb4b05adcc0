// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dates.h"

namespace Zhitu {

/** A year, month or day by its numbers; 0: not said. */
struct DateParts
{
    int year = 0;
    int month = 0;
    int day = 0;

    [[nodiscard]] Period::Precision precision() const
    {
        return day  ? Period::Precision::Day
            : month ? Period::Precision::Month
                    : Period::Precision::Year;
    }
    bool operator==(const DateParts &) const = default;
};

/** From one period to another of the same precision, or one alone. */
struct WrittenSpan
{
    DateParts first;
    DateParts last; ///< as first where it is one alone
};

/** A folded text without words around it, as one of the ways to write a period; the kind of problem. */
[[nodiscard]] std::variant<WrittenSpan, DateProblemKind> readWrittenPeriod(QStringView text,
                                                                           const DateStyle &style);

/** The period; std::nullopt where one of its days or months does not exist. */
[[nodiscard]] std::optional<Period> periodOf(const WrittenSpan &span);

} // namespace Zhitu
