// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "districttargetswords.h"

#include "charts/charttexts.h"
#include "charts/findingbadges.h"
#include "charts/markskey.h"
#include "charts/panelparts.h"
#include "districttargetsmodel.h"
#include "findingtexts.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <algorithm>

namespace Zhitu {

namespace {

/** What the chart's targets have to be held against. */
struct Tally
{
    int actuals = 0;
    int targets = 0;
    int forecasts = 0;
    QList<std::pair<int, int>> pairs; ///< each target that meets an actual figure, after that one
};

Tally tallyOf(const DistrictTargetsModel &model, const QList<int> &marks)
{
    Tally tally;
    // Marks of one panel and district stand together, actual ones first.
    QList<int> actuals;
    for (const int i : marks) {
        const FigureMark &mark = model.marks().at(i);
        const auto isElsewhere = [&](int other) {
            return model.marks().at(other).panel != mark.panel
                || model.marks().at(other).figure().region != mark.figure().region;
        };
        actuals.removeIf(isElsewhere);
        switch (mark.figure().status) {
        case Status::Actual:
            ++tally.actuals;
            actuals.append(i);
            break;
        case Status::Target: {
            ++tally.targets;
            const auto fact = std::ranges::find_if(actuals, [&](int other) {
                return model.marks().at(other).figure().subject == mark.figure().subject
                    && model.marks().at(other).figure().value;
            });
            if (fact != actuals.end() && mark.figure().value)
                tally.pairs.append({*fact, i});
            break;
        }
        case Status::Forecast:
            ++tally.forecasts;
            break;
        case Status::Statement:
            break;
        }
    }
    return tally;
}

BilingualText number(qsizetype count)
{
    return {QString::number(count), QString::number(count)};
}

BilingualText count(const Tally &tally)
{
    if (tally.pairs.size() > 1)
        //: Title: %1 targets of %2.
        return filled(
            translated("Charts", "%1 of %2 targets have an actual figure to be held against"),
            {number(tally.pairs.size()), number(tally.targets)});
    if (tally.targets > 0)
        //: Title of a chart of targets.
        return translated("Charts", "%n targets, none with an actual figure to be held against",
                          nullptr, tally.targets);
    if (tally.forecasts > 0)
        //: Title of a chart of targets that has forecasts alone.
        return translated("Charts", "%n forecasts and no target", nullptr, tally.forecasts);
    if (tally.actuals > 0)
        //: Title of a chart of targets that has actual figures alone.
        return translated("Charts", "%n actual figures and no target", nullptr, tally.actuals);
    return translated("Charts", "No district has a figure or a target for what is chosen");
}

BilingualText finding(const DistrictTargetsModel &model, const Tally &tally,
                      const ChartPicture &before)
{
    if (tally.pairs.size() == 1)
        return goalFinding(*model.catalog(), model.marks().at(tally.pairs.first().first).figure(),
                           model.marks().at(tally.pairs.first().second).figure());
    return countOfShown(count(tally), before);
}

BilingualText measured(const DistrictTargetsModel &model, const Tally &tally, int panels)
{
    if (panels == 0)
        return {};
    if (panels == 1)
        return filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")},
                      {signedPanelNames(*model.catalog(), model.panels().first()).first(),
                       panelMeasure(*model.catalog(), model.panels().first())});
    if (tally.targets == 0)
        return translated("Charts",
                          "Each panel counts something else on an axis of its own: compare within "
                          "a panel, not across");
    //: Subtitle: %1 targets of %2.
    return filled(
        translated("Charts",
                   "Targets with an actual figure of the same kind in their district: %1 of %2. "
                   "Each figure has its own date, each panel its own axis"),
        {number(tally.pairs.size()), number(tally.targets)});
}

/** Whether the targets came true: one by one where they are few, else counted. */
QList<BilingualText> goalNotes(const DistrictTargetsModel &model, const QList<int> &shown)
{
    constexpr qsizetype mostNamed = 2;
    QList<GoalClaim> goals = model.goals();
    goals.removeIf([&shown](const GoalClaim &goal) { return !shown.contains(goal.target); });
    QList<BilingualText> notes;
    if (goals.size() <= mostNamed) {
        for (const GoalClaim &goal : std::as_const(goals))
            notes.append(inBoth([&](Language language) {
                return goalText(*model.catalog(), model.marks().at(goal.actual).figure(),
                                model.marks().at(goal.target).figure(), goal.verdict, language);
            }));
        return notes;
    }
    const auto count = [&goals](GoalVerdict verdict) {
        return number(std::ranges::count(goals, verdict, &GoalClaim::verdict));
    };
    //: Footer: whether targets came true. %1 to %4 are numbers of targets.
    return {
        filled(translated("Charts",
                          "Targets with a figure of their time or before: %1 reached, %2 missed, "
                          "%3 undecided; %4 with earlier figures only, which are no outcome"),
               {count(GoalVerdict::Reached), count(GoalVerdict::Missed),
                count(GoalVerdict::NotTold), count(GoalVerdict::NotYet)})};
}

} // namespace

ChartWords districtTargetsWords(const DistrictTargetsModel &model, const ChartPicture &before)
{
    const int panels = mostPanels(model, before);
    const QList<int> marks = shownMarks(model, before);
    const Tally tally = tallyOf(model, marks);
    ChartWords words{.title = titleOr(model.spec(), finding(model, tally, before)),
                     .subtitle = subtitleOr(model.spec(), measured(model, tally, panels)),
                     .key = marksKey(marksInUse(model, marks), MarkForm::Tick)
                         + findingsKey(model, marks),
                     .notes = {}};
    const QStringList &without = model.regionsWithoutFigure();
    if (const auto count = static_cast<int>(without.size()); count > 0)
        //: %1 is a list of districts.
        words.notes.append(
            filled(translated("Charts", "No figure or target for %n districts: %1", nullptr, count),
                   {regionList(*model.catalog(), without)}));
    words.notes += goalNotes(model, marks);
    words.notes += sharedAxisNotes(model, panels, before.fullyNamed);
    words.notes += hiddenLine(before);
    if (const BilingualText sources = sourcesNote(model, marks); !sources.isEmpty())
        words.notes.append(sources);
    return words;
}

BilingualText targetsLabel(const DistrictTargetsModel &model, const FigureMark &mark)
{
    const Observation &figure = mark.figure();
    const BilingualText value = figureLabel(*model.catalog(), figure, UnitStyle::NumberOnly);
    const BilingualText period = periodLabel(figure.period);
    const bool isUndated = figure.period.isUndated();
    BilingualText text;
    switch (figure.status) {
    case Status::Target:
        //: A target in a chart: %1 its value.
        text = isUndated ? filled(translated("Charts", "target, undated: %1"), {value})
                         //: A target in a chart: %1 its value, %2 the time it is set for.
                         : filled(translated("Charts", "target %2: %1"), {value, period});
        break;
    case Status::Forecast:
        //: A forecast in a chart: %1 its value.
        text = isUndated ? filled(translated("Charts", "forecast, undated: %1"), {value})
                         //: A forecast in a chart: %1 its value, %2 the time it is for.
                         : filled(translated("Charts", "forecast %2: %1"), {value, period});
        break;
    case Status::Actual:
    case Status::Statement:
        //: A figure in a chart: %1 its value, %2 its time.
        text = filled(translated("Charts", "%1 (%2)"), {value, period});
        break;
    }
    const QString sign = indicatorSign(model.panels().at(mark.panel), figure.indicator);
    return inBoth([&](Language language) { return QString(sign + text.in(language)); });
}

} // namespace Zhitu
