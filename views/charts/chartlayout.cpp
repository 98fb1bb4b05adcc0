// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "charts/densetimelinelayout.h"
#include "charts/findingbadges.h"
#include "comparisonmodel.h"
#include "coveragemodel.h"
#include "districtmapmodel.h"
#include "districttargetsmodel.h"
#include "overviewmodel.h"
#include "policytimelinemodel.h"
#include "timelinecolumns.h"

#include <algorithm>

namespace Zhitu {

namespace {

/** A part of a timeline with fewer figures than this is drawn one by one. */
constexpr int mostDetailed = 300;

const ModelTimelineModel *timeline(const ChartModel &model)
{
    return model.spec().kind == ChartKind::ModelTimeline
        ? static_cast<const ModelTimelineModel *>(&model)
        : nullptr;
}

bool isWithin(const Period &period, DaySpan span)
{
    return period.isUndated()
        || (period.lastDay().toJulianDay() >= span.first
            && period.firstDay().toJulianDay() <= span.last);
}

/** The marks of a part of the time, those without a date among them. */
QList<int> marksWithin(const ModelTimelineModel &model, DaySpan span)
{
    QList<int> marks;
    if (!model.inColumns()) {
        for (int mark = 0; mark < model.marks().size(); ++mark)
            if (isWithin(model.marks().at(mark).figure().period, span))
                marks.append(mark);
        return marks;
    }
    const TimelineColumns &columns = *model.inColumns();
    for (const SeriesColumns &series : columns.series) {
        for (size_t run = 0; run + 1 < series.runs.size(); ++run) {
            const auto begin = series.times.begin() + series.runs[run];
            const auto end = series.times.begin() + series.runs[run + 1];
            const auto from = std::lower_bound(begin, end, 2 * span.first);
            const auto to = std::upper_bound(from, end, 2 * (span.last + 1));
            for (auto at = from; at != to; ++at)
                marks.append(series.marks[static_cast<size_t>(at - series.times.begin())]);
        }
    }
    if (columns.placeless.size() <= mostDetailed)
        marks.append(QList<int>(columns.placeless.begin(), columns.placeless.end()));
    std::ranges::sort(marks);
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

ChartPicture layOutPart(const ModelTimelineModel &model, DaySpan span, QSizeF size,
                        TextShaper &shaper)
{
    auto observations = std::make_shared<QList<Observation>>();
    for (const int mark : marksWithin(model, span))
        for (const Observation &claim : model.marks().at(mark).claims)
            observations->append(claim);
    ModelTimelineModel part;
    part.setFigures(narrowed(model.spec(), span), model.catalog(), observations);
    part.setFindings(model.findings());
    ChartPicture picture = layOutModelTimeline(part, size, shaper);
    addBadges(picture, part, shaper);
    QList<int> marks;
    for (const FigureMark &mark : part.marks())
        marks.append(model.markOf(mark.figure().id));
    const auto count = [&marks](int &mark) { mark = mark < 0 ? mark : marks.at(mark); };
    for (Shape &shape : picture.shapes)
        count(shape.mark);
    for (TextBox &text : picture.texts)
        count(text.mark);
    for (MarkArea &area : picture.marks)
        count(area.mark);
    return picture;
}

} // namespace

std::optional<DaySpan> wholeSpan(const ChartModel &model)
{
    const ModelTimelineModel *figures = timeline(model);
    if (!figures)
        return std::nullopt;
    std::optional<DaySpan> span;
    const auto include = [&span](qint64 first, qint64 last) {
        span = span ? DaySpan{std::min(span->first, first), std::max(span->last, last)}
                    : DaySpan{first, last};
    };
    if (const auto &columns = figures->inColumns()) {
        if (columns->firstDay <= columns->lastDay)
            include(columns->firstDay, columns->lastDay);
    } else {
        for (const FigureMark &mark : figures->marks())
            if (const Period &period = mark.figure().period; !period.isUndated())
                include(period.firstDay().toJulianDay(), period.lastDay().toJulianDay());
    }
    const QList<const Event *> events = figures->events();
    for (const Event *event : events)
        include(event->period.firstDay().toJulianDay(), event->period.lastDay().toJulianDay());
    return span;
}

ChartSpec narrowed(const ChartSpec &spec, DaySpan span)
{
    ChartSpec part = spec;
    part.from = Period::fromIso(QDate::fromJulianDay(span.first).toString(Qt::ISODate));
    part.to = Period::fromIso(QDate::fromJulianDay(span.last).toString(Qt::ISODate));
    return part;
}

ChartPicture layOutChart(const ChartModel &model, DaySpan span, QSizeF size, TextShaper &shaper)
{
    const ModelTimelineModel *figures = timeline(model);
    if (!figures)
        return layOutChart(model, size, shaper);
    if (figures->inColumns() && figuresWithin(*figures, span, mostDetailed) == mostDetailed)
        return layOutDenseTimeline(*figures, span, size, shaper);
    return layOutPart(*figures, span, size, shaper);
}

namespace {

ChartPicture layOutWithoutBadges(const ChartModel &model, QSizeF size, TextShaper &shaper)
{
    switch (model.spec().kind) {
    case ChartKind::DistrictComparison:
        return layOutDistrictComparison(static_cast<const ComparisonModel &>(model), size, shaper);
    case ChartKind::ModelTimeline:
        if (const ModelTimelineModel *figures = timeline(model); figures->inColumns())
            return layOutDenseTimeline(*figures, wholeSpan(model).value_or(DaySpan()), size,
                                       shaper);
        return layOutModelTimeline(static_cast<const ModelTimelineModel &>(model), size, shaper);
    case ChartKind::ComputeRanking:
        return layOutComputeRanking(static_cast<const ComparisonModel &>(model), size, shaper);
    case ChartKind::DistrictTargets:
        return layOutDistrictTargets(static_cast<const DistrictTargetsModel &>(model), size,
                                     shaper);
    case ChartKind::DistrictMap:
        return layOutDistrictMap(static_cast<const DistrictMapModel &>(model), size, shaper);
    case ChartKind::PolicyTimeline:
        return layOutPolicyTimeline(static_cast<const PolicyTimelineModel &>(model), size, shaper);
    case ChartKind::Coverage:
        return layOutCoverage(static_cast<const CoverageModel &>(model), size, shaper);
    case ChartKind::Overview:
        return layOutOverview(static_cast<const OverviewModel &>(model), size, shaper);
    }
    return {};
}

} // namespace

ChartPicture layOutChart(const ChartModel &model, QSizeF size, TextShaper &shaper)
{
    ChartPicture picture = layOutWithoutBadges(model, size, shaper);
    addBadges(picture, model, shaper);
    return picture;
}

} // namespace Zhitu
