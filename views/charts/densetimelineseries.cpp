// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "densetimelineseries.h"

#include "charts/charttexts.h"
#include "charts/columnfinder.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <algorithm>
#include <tuple>

namespace Zhitu {

namespace {

constexpr int mostNamedSeries = 5; ///< series of a panel with a colour and a name of their own

} // namespace

DenseTimelineSeries::DenseTimelineSeries(const ModelTimelineModel &model, DaySpan span)
    : m_model(model)
    , m_catalog(*model.catalog())
    , m_columns(*model.inColumns())
    , m_span(span)
    , m_named(namedSeries())
{
}

QList<QList<const SeriesColumns *>> DenseTimelineSeries::namedSeries() const
{
    QList<QList<const SeriesColumns *>> all(m_model.panels().size());
    for (const SeriesColumns &one : m_columns.series)
        if (!one.promised)
            all[one.panel].append(&one);
    for (QList<const SeriesColumns *> &series : all) {
        const auto isFirst = [this](const SeriesColumns *a, const SeriesColumns *b) {
            // In their own order where nothing else decides, as they lie in one array.
            const auto key = [this](const SeriesColumns *one) {
                return std::tuple(one->region != m_model.spec().focus,
                                  -static_cast<std::ptrdiff_t>(one->marks.size()), one);
            };
            return key(a) < key(b);
        };
        const auto count = std::min<qsizetype>(series.size(), mostNamedSeries);
        std::ranges::partial_sort(series, series.begin() + count, isFirst);
        series.resize(count);
    }
    return all;
}

QStringList DenseTimelineSeries::namedRegions() const
{
    QStringList codes;
    for (const QList<const SeriesColumns *> &named : m_named)
        for (const SeriesColumns *series : named)
            if (!codes.contains(series->region))
                codes.append(series->region);
    return codes;
}

const Observation &DenseTimelineSeries::figureAt(const SeriesColumns &series, qint32 at) const
{
    return m_model.marks().at(series.marks[static_cast<size_t>(at)]).figure();
}

qint32 DenseTimelineSeries::lastWithin(const SeriesColumns &series) const
{
    qint32 last = -1;
    forEachWithin(series, m_span, [&](std::ptrdiff_t, std::ptrdiff_t to) {
        if (last < 0
            || series.times[static_cast<size_t>(to - 1)] >= series.times[static_cast<size_t>(last)])
            last = static_cast<qint32>(to - 1);
    });
    return last;
}

bool DenseTimelineSeries::isShown(const Observation &figure) const
{
    const qint64 middle = twiceMiddle(figure.period);
    return middle >= 2 * m_span.first && middle <= 2 * (m_span.last + 1);
}

std::optional<QList<qint32>> DenseTimelineSeries::specialMarks(int panel) const
{
    QList<qint32> found;
    for (const std::vector<qint32> *list : {&m_columns.hedged, &m_columns.promised}) {
        for (const qint32 mark : *list) {
            const FigureMark &candidate = m_model.marks().at(mark);
            if (candidate.panel != panel || !isShown(candidate.figure()))
                continue;
            found.append(mark);
            if (found.size() > mostSpecial)
                return std::nullopt;
        }
    }
    return found;
}

QList<int> DenseTimelineSeries::disputedMarks(int panel) const
{
    QList<int> found;
    for (const int mark : m_model.disputedMarks()) {
        const FigureMark &candidate = m_model.marks().at(mark);
        const Observation &figure = candidate.figure();
        if (candidate.panel == panel && figure.value && !figure.period.isUndated()
            && isShown(figure))
            found.append(mark);
    }
    return found;
}

int DenseTimelineSeries::crowded(const std::vector<qint32> &marks, int panels) const
{
    QList<bool> isCrowded;
    for (int panel = 0; panel < panels; ++panel)
        isCrowded.append(!specialMarks(panel));
    if (!isCrowded.contains(true))
        return 0;
    return static_cast<int>(std::ranges::count_if(marks, [&](qint32 mark) {
        const FigureMark &candidate = m_model.marks().at(mark);
        return candidate.panel < panels && isCrowded.at(candidate.panel)
            && isShown(candidate.figure());
    }));
}

int DenseTimelineSeries::others(int panels) const
{
    int all = 0;
    for (const SeriesColumns &series : m_columns.series)
        all += series.promised || series.panel >= panels ? 0 : 1;
    for (const QList<const SeriesColumns *> &named : m_named.first(panels))
        all -= static_cast<int>(named.size());
    return all;
}

BilingualText DenseTimelineSeries::topicName(const SeriesColumns &series) const
{
    const Subject *subject = m_catalog.subject(series.subject);
    return !subject                    ? regionLabel(m_catalog, series.region)
        : subject->shortName.isEmpty() ? subject->name
                                       : subject->shortName;
}

BilingualText DenseTimelineSeries::seriesName(const SeriesColumns &series) const
{
    const BilingualText name = topicName(series);
    if (m_model.panels().at(series.panel).indicators.size() < 2)
        return name;
    return filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")},
                  {name, indicatorLabel(m_catalog, series.indicator)});
}

BilingualText DenseTimelineSeries::nameAndValue(const SeriesColumns &series) const
{
    const qint32 last = lastWithin(series);
    if (last < 0)
        return seriesName(series);
    return filled({QStringLiteral("%1 %2"), QStringLiteral("%1 %2")},
                  {seriesName(series),
                   figureLabel(m_catalog, figureAt(series, last), UnitStyle::NumberOnly)});
}

BilingualText DenseTimelineSeries::panelTitle(const ComparisonPanel &panel) const
{
    QList<BilingualText> names;
    for (const QString &id : panel.indicators)
        names.append(indicatorLabel(m_catalog, id));
    const Unit *unit = m_catalog.unit(panel.unit);
    const Indicator *indicator = m_catalog.indicator(panel.indicators.first());
    if (!unit || !indicator)
        return joined(names);
    const BilingualText what = inBoth([&](Language language) {
        return QString(unit->name.in(language) + u" · "
                       + measureName(indicator->measure, language));
    });
    return filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")}, {joined(names), what});
}

} // namespace Zhitu
