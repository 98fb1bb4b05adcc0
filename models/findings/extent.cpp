// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extent.h"

#include <QByteArray>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Zhitu {

namespace {

/** The shortest decimal digits of a number, without trailing zeros, and its exponent of ten. */
struct Digits
{
    qsizetype count = 1;
    int exponent = 0; ///< of the first digit
};

Digits digitsOf(double value)
{
    const QByteArray text =
        QByteArray::number(std::abs(value), 'e', QLocale::FloatingPointShortest);
    const qsizetype e = text.indexOf('e');
    QByteArray mantissa = text.first(e);
    mantissa.replace(".", "");
    while (mantissa.size() > 1 && mantissa.endsWith('0'))
        mantissa.chop(1);
    return {mantissa.size(), text.mid(e + 1).toInt()};
}

} // namespace

double aboutTolerance(double value)
{
    if (value == 0 || !std::isfinite(value))
        return 0;
    const Digits digits = digitsOf(value);
    const double half = std::pow(10.0, digits.exponent - static_cast<int>(digits.count) + 1) / 2;
    constexpr double least = 0.05;
    constexpr double most = 0.10;
    return std::clamp(half / std::abs(value), least, most) * std::abs(value);
}

double roundingTolerance(double value)
{
    if (!std::isfinite(value))
        return 0;
    const Digits digits = digitsOf(value);
    return std::pow(10.0, std::min(0, digits.exponent - static_cast<int>(digits.count) + 1)) / 2;
}

std::optional<Extent> extentOf(std::optional<double> value, std::optional<double> valueUpper,
                               Qualifier qualifier)
{
    if (!value || !std::isfinite(*value))
        return std::nullopt;
    Extent extent;
    switch (qualifier) {
    case Qualifier::Exact:
        extent.lower = extent.upper = *value;
        return extent;
    case Qualifier::About:
        extent.lower = *value - aboutTolerance(*value);
        extent.upper = *value + aboutTolerance(*value);
        return extent;
    case Qualifier::Over:
        extent.lower = *value;
        extent.isLowerExcluded = true;
        return extent;
    case Qualifier::AtLeast:
        extent.lower = *value;
        return extent;
    case Qualifier::Under:
        extent.upper = *value;
        extent.isUpperExcluded = true;
        return extent;
    case Qualifier::AtMost:
        extent.upper = *value;
        return extent;
    case Qualifier::Range:
        if (!valueUpper || !std::isfinite(*valueUpper) || *valueUpper < *value)
            return std::nullopt;
        extent.lower = *value;
        extent.upper = *valueUpper;
        return extent;
    }
    return std::nullopt;
}

bool isAbove(const Extent &one, const Extent &other)
{
    return one.lower > other.upper
        || (one.lower == other.upper && (one.isLowerExcluded || other.isUpperExcluded));
}

bool areDisjoint(const Extent &one, const Extent &other)
{
    return isAbove(one, other) || isAbove(other, one);
}

} // namespace Zhitu
