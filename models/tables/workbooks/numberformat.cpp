// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numberformat.h"

#include <QDate>
#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace Zhitu {

namespace {

constexpr int keptDigits = 15;
/** The last day that spreadsheets know, 9999-12-31, counted from 1900. */
constexpr double lastSerial = 2958465;

/** What the first section of a format code consists of. */
struct FormatParts
{
    QString dates; ///< letters of dates and times, in order, each run once, small
    bool isPercent = false;
    bool isElapsed = false; ///< [h]: a length of time, no date
    bool isScaled = false; ///< a number in thousands, or with a point that is drawn in
    bool hasDigits = false;
    QString before; ///< literal text before the digits
    QString after;
};

void takeLiteral(FormatParts &parts, QStringView text)
{
    (parts.hasDigits ? parts.after : parts.before) += text;
}

FormatParts partsOf(QStringView code)
{
    FormatParts parts;
    bool commaEndsDigits = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (c == u';')
            break;
        if (c == u'"') {
            qsizetype end = code.indexOf(u'"', i + 1);
            end = end < 0 ? code.size() : end;
            takeLiteral(parts, code.sliced(i + 1, end - i - 1));
            i = end;
        } else if (c == u'\\' || c == u'!') {
            // A drawn point or comma among digits moves where the number's own one seems to be.
            const QChar next = i + 1 < code.size() ? code.at(i + 1) : QChar(u' ');
            if (next == u'.' || next == u',')
                parts.isScaled = true;
            takeLiteral(parts, QStringView(&next, 1));
            ++i;
        } else if (c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            if (end < 0)
                break;
            const QString inside = code.sliced(i + 1, end - i - 1).toString().toLower();
            if (inside == u"h" || inside == u"hh" || inside == u"m" || inside == u"mm"
                || inside == u"s" || inside == u"ss")
                parts.isElapsed = true;
            i = end;
        } else if (c == u'0' || c == u'#' || c == u'?') {
            parts.isScaled = parts.isScaled || (commaEndsDigits && !parts.after.isEmpty());
            parts.hasDigits = true;
            commaEndsDigits = false;
        } else if (c == u',') {
            commaEndsDigits = parts.hasDigits;
        } else if (c == u'.') {
            parts.isScaled = parts.isScaled || commaEndsDigits;
        } else if (c == u'%') {
            parts.isPercent = true;
        } else if (code.sliced(i).startsWith(u"General", Qt::CaseInsensitive)) {
            parts.hasDigits = true;
            i += 6;
        } else if (code.sliced(i).startsWith(u"AM/PM", Qt::CaseInsensitive)) {
            i += 4;
        } else if (QStringView(u"yYmMdDhHsSeEgGbB").contains(c) && !parts.hasDigits) {
            const QChar letter = c.toLower();
            if (!parts.dates.endsWith(letter))
                parts.dates += letter;
        } else if (c.unicode() > 0x7F) {
            takeLiteral(parts, QStringView(&c, 1));
        }
    }
    parts.isScaled = parts.isScaled || commaEndsDigits;
    return parts;
}

/** A literal that says something: letters, or a sign of more or less. */
std::string meaning(const QString &literal)
{
    const bool tells = std::ranges::any_of(
        literal, [](QChar c) { return c.isLetter() || QStringView(u"<>≤≥≈~±").contains(c); });
    return tells ? literal.trimmed().toStdString() : std::string();
}

/** A number's digits with a point, as short as 15 digits are; exponents only where they must be. */
std::string plainNumber(double value)
{
    std::array<char, 64> digits{};
    auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                             std::chars_format::scientific);
    std::string_view text(digits.data(), static_cast<std::size_t>(end.ptr - digits.data()));
    // Sign, point and exponent aside, more than 15 are the dust of binary fractions.
    const std::size_t exponent = text.find('e');
    const auto count =
        std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(exponent),
                      [](char c) { return c >= '0' && c <= '9'; });
    double rounded = value;
    if (count > keptDigits) {
        std::array<char, 64> shorter{};
        const int size =
            std::snprintf(shorter.data(), shorter.size(), "%.*e", keptDigits - 1, value);
        std::from_chars(shorter.data(), shorter.data() + size, rounded);
    }
    const double large = std::abs(rounded);
    const bool isPlain = large == 0 || (large >= 1e-9 && large < 1e21);
    std::array<char, 64> result{};
    end = std::to_chars(result.data(), result.data() + result.size(), rounded,
                        isPlain ? std::chars_format::fixed : std::chars_format::scientific);
    return {result.data(), end.ptr};
}

/** The same number a hundred times as large, by moving the point: no digit changes. */
std::string timesHundred(const std::string &number)
{
    if (number.find('e') != std::string::npos)
        return {};
    const bool isNegative = number.front() == '-';
    std::string whole = isNegative ? number.substr(1) : number;
    const std::size_t point = whole.find('.');
    std::string fraction = point == std::string::npos ? std::string() : whole.substr(point + 1);
    whole = whole.substr(0, point);
    fraction.resize(std::max<std::size_t>(fraction.size(), 2), '0');
    whole += fraction.substr(0, 2);
    fraction.erase(0, 2);
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    return (isNegative ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction);
}

std::string dateText(double serial, NumberFormat::Kind kind, bool from1904)
{
    const double days = std::floor(serial);
    if (kind == NumberFormat::Kind::Time) {
        const int seconds = static_cast<int>(std::lround((serial - days) * 86400)) % 86400;
        std::array<char, 16> text{};
        const int size = std::snprintf(text.data(), text.size(), "%02d:%02d:%02d", seconds / 3600,
                                       seconds / 60 % 60, seconds % 60);
        return {text.data(), static_cast<std::size_t>(size)};
    }
    const auto whole = static_cast<qint64>(days);
    // Spreadsheets count a 29 February 1900 that never was.
    const QDate day = from1904 ? QDate(1904, 1, 1).addDays(whole)
                               : QDate(1899, 12, whole < 60 ? 31 : 30).addDays(whole);
    const QString iso = day.toString(Qt::ISODate);
    const qsizetype length = kind == NumberFormat::Kind::Year ? 4
        : kind == NumberFormat::Kind::Month                   ? 7
                                                              : 10;
    return iso.first(length).toStdString();
}

} // namespace

NumberFormat numberFormat(QStringView code)
{
    const FormatParts parts = partsOf(code);
    using enum NumberFormat::Kind;
    if (parts.isElapsed)
        return {};
    if (!parts.dates.isEmpty() && !parts.hasDigits) {
        const bool hasYear = parts.dates.contains(u'y') || parts.dates.contains(u'e');
        const bool hasDay = parts.dates.contains(u'd');
        const bool hasTime = parts.dates.contains(u'h') || parts.dates.contains(u's');
        if (hasTime && !hasYear && !hasDay)
            return {.kind = Time, .prefix = {}, .suffix = {}};
        if (hasDay || hasTime)
            return {.kind = Day, .prefix = {}, .suffix = {}};
        if (parts.dates.contains(u'm'))
            return {.kind = Month, .prefix = {}, .suffix = {}};
        if (hasYear)
            return {.kind = Year, .prefix = {}, .suffix = {}};
        return {};
    }
    if (parts.isPercent)
        return {.kind = Percent, .prefix = meaning(parts.before), .suffix = {}};
    // What is shown in thousands with a word for it would be a thousand times too much in full.
    if (parts.isScaled || !parts.hasDigits)
        return {};
    return {.kind = Plain, .prefix = meaning(parts.before), .suffix = meaning(parts.after)};
}

NumberFormat builtInFormat(int id)
{
    using enum NumberFormat::Kind;
    const auto of = [](NumberFormat::Kind kind) {
        return NumberFormat{.kind = kind, .prefix = {}, .suffix = {}};
    };
    switch (id) {
    case 9:
    case 10:
        return of(Percent);
    case 17:
    case 27:
    case 36:
    case 50:
    case 52:
    case 57:
        return of(Month);
    case 14:
    case 15:
    case 16:
    case 22:
    case 28:
    case 29:
    case 30:
    case 31:
    case 51:
    case 53:
    case 54:
    case 58:
        return of(Day);
    case 18:
    case 19:
    case 20:
    case 21:
    case 32:
    case 33:
    case 34:
    case 35:
    case 45:
    case 47:
    case 55:
    case 56:
        return of(Time);
    default:
        return {};
    }
}

std::string numberText(std::string_view number, const NumberFormat &format, bool from1904)
{
    using enum NumberFormat::Kind;
    const bool isInteger = number.size() <= static_cast<std::size_t>(keptDigits) && !number.empty()
        && std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    const bool isBare = format.kind == Plain && format.prefix.empty() && format.suffix.empty();
    if (isInteger && isBare)
        return std::string(number);
    double value = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
    if (read.ec != std::errc() || read.ptr != number.data() + number.size()
        || !std::isfinite(value))
        return std::string(number);
    switch (format.kind) {
    case Percent: {
        const std::string hundred = timesHundred(plainNumber(value));
        return hundred.empty() ? std::string(number) : format.prefix + hundred + '%';
    }
    case Year:
    case Month:
    case Day:
    case Time:
        if (value >= 0 && value <= lastSerial)
            return dateText(value, format.kind, from1904);
        break;
    case Plain:
        break;
    }
    return format.prefix + plainNumber(value) + format.suffix;
}

} // namespace Zhitu
