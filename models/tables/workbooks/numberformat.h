// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <string>
#include <string_view>

namespace Zhitu {

/** What a number format of a workbook makes of a cell, as far as reading figures asks. */
struct NumberFormat
{
    enum class Kind {
        Plain, ///< the number, whatever it is rounded to
        Percent,
        Year, ///< a date of which no more than the year is shown
        Month,
        Day,
        Time, ///< a time of day alone
    };

    Kind kind = Kind::Plain;
    /** Letters around the number, such as a hedge or a unit: 约, 亿元. In UTF-8. */
    std::string prefix;
    std::string suffix;
};

/** The format with this code, such as "yyyy-mm" or "0.0%" (ECMA-376 part 1, 18.8.31). */
[[nodiscard]] NumberFormat numberFormat(QStringView code);
/** The format that every workbook has under this number (ECMA-376 part 1, 18.8.30). */
[[nodiscard]] NumberFormat builtInFormat(int id);

/**
 * A cell's number as text, in UTF-8: never rounded to what the cell shows, but to the 15 digits that
 * a spreadsheet keeps; a date by ISO 8601, as precise as the cell shows it. @p from1904: days are
 * counted from 1904. What is no number is given back as it is.
 */
[[nodiscard]] std::string numberText(std::string_view number, const NumberFormat &format,
                                     bool from1904);

} // namespace Zhitu
