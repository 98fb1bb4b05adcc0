// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targetprogress.h"

#include "formats/catalogue.h"
#include "formats/formats.h"

#include <cmath>

namespace Zhitu {

namespace {

/** Where a value lies by its figure. */
struct Extent
{
    std::optional<double> lower; ///< absent: it may lie as low as it likes
    std::optional<double> upper;
    bool isStrict = false; ///< the bound itself is excluded
    bool isSoft = false;
};

std::optional<Extent> extentOf(const Observation &figure)
{
    if (!figure.value || !std::isfinite(*figure.value))
        return std::nullopt;
    const double value = *figure.value;
    switch (figure.qualifier) {
    case Qualifier::Exact:
        return Extent{.lower = value, .upper = value};
    case Qualifier::About:
        return Extent{.lower = value, .upper = value, .isSoft = true};
    case Qualifier::Over:
        return Extent{.lower = value, .upper = {}, .isStrict = true};
    case Qualifier::AtLeast:
        return Extent{.lower = value, .upper = {}};
    case Qualifier::Under:
        return Extent{.lower = {}, .upper = value, .isStrict = true};
    case Qualifier::AtMost:
        return Extent{.lower = {}, .upper = value};
    case Qualifier::Range:
        if (!figure.valueUpper || !std::isfinite(*figure.valueUpper) || *figure.valueUpper < value)
            return std::nullopt;
        return Extent{.lower = value, .upper = figure.valueUpper};
    }
    return std::nullopt;
}

/** Whether an amount of the one period can be held against one of the other. */
bool isOfOneLength(const Period &actual, const Period &target)
{
    const bool isWithin =
        actual.firstDay() >= target.firstDay() && actual.lastDay() <= target.lastDay();
    const auto months = [](const Period &period) {
        return (period.lastDay().year() - period.firstDay().year()) * 12 + period.lastDay().month()
            - period.firstDay().month();
    };
    const bool areDays = actual.endPrecision() == Period::Precision::Day
        || target.endPrecision() == Period::Precision::Day;
    return isWithin
        || (areDays ? actual.firstDay().daysTo(actual.lastDay())
                    == target.firstDay().daysTo(target.lastDay())
                    : months(actual) == months(target));
}

bool isAmount(const Indicator &indicator)
{
    return indicator.direction == Direction::Higher
        && (indicator.measure == Measure::Stock || indicator.measure == Measure::Flow);
}

constexpr int mostDecimals = 2;

/** How many decimals tell a percentage with two digits at least. */
int decimalsOf(double percent)
{
    return percent >= 10 || percent == 0 ? 0 : percent >= 1 ? 1 : mostDecimals;
}

enum class Rounding { Nearest, Up, Down };

double rounded(double percent, int decimals, Rounding rounding)
{
    const double power = std::pow(10.0, decimals);
    const double scaled = percent * power;
    // What is whole but for the last bits of a division is whole.
    const double whole = std::round(scaled);
    if (rounding == Rounding::Nearest || std::abs(scaled - whole) < 1e-9 * std::max(1.0, scaled))
        return whole / power;
    return (rounding == Rounding::Up ? std::ceil(scaled) : std::floor(scaled)) / power;
}

/** A percentage as text; isRound: whether that is the very part. */
struct Percentage
{
    QString text;
    bool isRound = true;
};

Percentage percentage(double share, bool about, Rounding rounding, Language language)
{
    const double percent = share * 100;
    double shown = rounded(percent, decimalsOf(percent), rounding);
    // A target that was missed by a little was not reached, nor one just passed only met.
    if (rounding == Rounding::Nearest && !about && percent != 100)
        for (int decimals = 1; decimals <= mostDecimals && shown == 100; ++decimals)
            shown = rounded(percent, decimals, percent < 100 ? Rounding::Down : Rounding::Up);
    const bool isRound = std::abs(shown - percent) < 1e-9 * std::max(1.0, percent);
    // Half, the one part that people say in words; never for a part that is told to the percent.
    if (about && isRound && shown == 50)
        //: a part of a target, after "about"
        return {Catalogue::of(language).translate("Models", "half"), true};
    return {formatValue(shown, Unit{{}, UnitKind::Percent, {}}, language, UnitStyle::NumberOnly),
            isRound};
}

} // namespace

std::optional<TargetProgress> targetProgress(const Observation &actual,
                                             const Indicator &actualIndicator,
                                             const Observation &target,
                                             const Indicator &targetIndicator)
{
    if (actual.status != Status::Actual || target.status != Status::Target
        || actual.unit != target.unit || actual.period.isUndated() || target.period.isUndated()
        || !isAmount(actualIndicator) || !isAmount(targetIndicator)
        || actualIndicator.measure != targetIndicator.measure)
        return std::nullopt;
    if (actualIndicator.measure == Measure::Flow && !isOfOneLength(actual.period, target.period))
        return std::nullopt;

    const std::optional<Extent> part = extentOf(actual);
    const std::optional<Extent> whole = extentOf(target);
    if (!part || !whole || part->lower.value_or(0) < 0 || part->upper.value_or(0) < 0
        || whole->lower.value_or(1) <= 0 || whole->upper.value_or(1) <= 0)
        return std::nullopt;

    TargetProgress progress;
    progress.about = part->isSoft || whole->isSoft;
    const bool isStrict = !progress.about && (part->isStrict || whole->isStrict);
    const bool hasLower = part->lower && whole->upper;
    const bool hasUpper = part->upper && whole->lower;
    if (hasLower)
        progress.share = progress.shareUpper = *part->lower / *whole->upper;
    if (hasUpper)
        progress.shareUpper = *part->upper / *whole->lower;
    if (hasLower && hasUpper) {
        progress.bound = progress.share == progress.shareUpper ? TargetProgress::Bound::Equal
                                                               : TargetProgress::Bound::Between;
        return progress;
    }
    if (hasUpper) {
        progress.share = progress.shareUpper;
        progress.bound = isStrict ? TargetProgress::Bound::Under : TargetProgress::Bound::AtMost;
        // "Under 0 %" of an amount is no claim.
        return progress.share > 0 ? std::optional(progress) : std::nullopt;
    }
    if (hasLower) {
        progress.bound = isStrict ? TargetProgress::Bound::Over : TargetProgress::Bound::AtLeast;
        // That an amount is 0 or more goes without saying.
        return progress.share > 0 ? std::optional(progress) : std::nullopt;
    }
    return std::nullopt;
}

QString progressText(const TargetProgress &progress, Language language)
{
    constexpr double leastTold = 0.0001; // 0.01 %
    const Catalogue &words = Catalogue::of(language);
    const auto part = [&](double share, Rounding rounding) {
        // About so much: rounding to the nearest is within what "about" says.
        return percentage(share, progress.about, progress.about ? Rounding::Nearest : rounding,
                          language);
    };
    const auto hedged = [&](const QString &text, bool isHedged) {
        //: a part of a target: about 33%
        return isHedged ? words.translate("Models", "about %1").arg(text) : text;
    };
    const bool isTiny = progress.shareUpper > 0 && progress.shareUpper < leastTold;
    if (isTiny)
        return {};
    switch (progress.bound) {
    case TargetProgress::Bound::Equal: {
        const Percentage shown = part(progress.share, Rounding::Nearest);
        return hedged(shown.text, progress.about || !shown.isRound);
    }
    case TargetProgress::Bound::Under:
        //: a part of a target: under 50%
        return words.translate("Models", "under %1")
            .arg(hedged(part(progress.share, Rounding::Up).text, progress.about));
    case TargetProgress::Bound::AtMost:
        //: a part of a target: at most 50%, at most about half
        return words.translate("Models", "at most %1")
            .arg(hedged(part(progress.share, Rounding::Up).text, progress.about));
    case TargetProgress::Bound::Over:
        //: a part of a target: over 50%
        return words.translate("Models", "over %1")
            .arg(hedged(part(progress.share, Rounding::Down).text, progress.about));
    case TargetProgress::Bound::AtLeast:
        //: a part of a target: at least 50%, at least about half
        return words.translate("Models", "at least %1")
            .arg(hedged(part(progress.share, Rounding::Down).text, progress.about));
    case TargetProgress::Bound::Between:
        //: a part of a target: between 50% and 100%
        return words.translate("Models", "between %1 and %2")
            .arg(hedged(part(progress.share, Rounding::Down).text, progress.about),
                 hedged(part(progress.shareUpper, Rounding::Up).text, progress.about));
    }
    return {};
}

} // namespace Zhitu
