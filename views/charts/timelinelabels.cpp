// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinelabels.h"

#include "charts/charttexts.h"
#include "charts/labelplacer.h"
#include "charts/regioncolours.h"
#include "comparisonmodel.h"

#include <algorithm>

namespace Zhitu {

namespace {

constexpr qreal labelGap = 6; ///< between a mark and the label beside it

} // namespace

TimelineLabels::TimelineLabels(const ModelTimelineModel &model, const RegionColours &colours,
                               PictureBuilder &builder)
    : m_model(model)
    , m_catalog(*model.catalog())
    , m_colours(colours)
    , m_builder(builder)
{
}

BilingualText TimelineLabels::seriesName(const TimelineSeries &series) const
{
    const Subject *subject = m_catalog.subject(series.subject);
    const BilingualText name = !subject ? regionLabel(m_catalog, series.region)
        : subject->shortName.isEmpty()  ? subject->name
                                        : subject->shortName;
    if (!series.named)
        return name;
    return filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")},
                  {name, indicatorLabel(m_catalog, series.indicator)});
}

bool TimelineLabels::isNameTooWide(const TimelineSeries &series)
{
    return m_builder.width(seriesName(series), TextRole::StrongLabel) > m_builder.widestName();
}

BilingualText TimelineLabels::markText(const TimelineSeries &series, int mark, bool named) const
{
    const BilingualText value =
        figureLabel(m_catalog, m_model.marks().at(mark).figure(), UnitStyle::NumberOnly);
    if (!named)
        return value;
    return filled({QStringLiteral("%1 %2"), QStringLiteral("%1 %2")}, {seriesName(series), value});
}

bool TimelineLabels::isContradicted(const TimelineSeries &series, int mark) const
{
    const Observation &figure = m_model.marks().at(mark).figure();
    return std::ranges::any_of(series.marks, [&](int other) {
        const Observation &second = m_model.marks().at(other).figure();
        return other != mark && second.period == figure.period && second.status == figure.status;
    });
}

int TimelineLabels::sideOf(const TimelineSeries &series, int mark) const
{
    const Observation &figure = m_model.marks().at(mark).figure();
    bool isHighest = true;
    bool isLowest = true;
    for (const int other : series.marks) {
        const Observation &second = m_model.marks().at(other).figure();
        if (other == mark || second.period != figure.period || second.status != figure.status
            || !second.value || !figure.value)
            continue;
        isHighest = isHighest && *second.value < *figure.value;
        isLowest = isLowest && *second.value > *figure.value;
    }
    return isHighest == isLowest ? 0 : isHighest ? -1 : 1;
}

std::optional<QRectF> TimelineLabels::labelPlace(const TimelineSeries &series, int mark, bool named,
                                                 const QRectF &rect, LabelPlacer &placer, int side)
{
    const BilingualText text = markText(series, mark, named);
    const TextRole role = named ? TextRole::StrongLabel : TextRole::Label;
    const qreal width = m_builder.width(text, role);
    // The line height has air above and below that other marks may use.
    const qreal height = m_builder.shaper().lineHeight(role) - 4;
    const qreal left = rect.left() - labelGap - width;
    const qreal rightOf = rect.right() + labelGap;
    const qreal centredX = rect.center().x() - width / 2;
    const qreal centredY = rect.center().y() - height / 2;
    const qreal above = rect.top() - height - 1;
    const qreal below = rect.bottom() + 1;
    // Two numbers side by side must not read as one.
    const auto box = [&](qreal x, qreal y) {
        return QRectF(x - space, y, width + 2 * space, height);
    };
    QList<QRectF> candidates{box(rightOf, centredY),
                             box(centredX, above),
                             box(centredX, below),
                             box(left, centredY),
                             box(rect.right(), above),
                             box(rect.right(), below),
                             box(rect.left() - width, above),
                             box(rect.left() - width, below)};
    if (side != 0) {
        const qreal y = rect.center().y() + (side < 0 ? 1 - height : -1);
        candidates = QList<QRectF>{box(rightOf, y), box(left, y)} + candidates;
    }
    return placer.place(candidates);
}

bool TimelineLabels::haveRoom(const TimelineSeries &series, const QHash<int, QRectF> &rects,
                              LabelPlacer placer)
{
    for (qsizetype i = series.marks.size() - 2; i >= 0; --i) {
        const int mark = series.marks.at(i);
        if (isContradicted(series, mark)
            && !labelPlace(series, mark, false, rects.value(mark), placer, 0))
            return false;
    }
    return true;
}

bool TimelineLabels::placeLabel(const TimelineSeries &series, int mark, bool named,
                                const QRectF &rect, LabelPlacer &placer, int side)
{
    if (named && isNameTooWide(series)) {
        ++m_builder.picture().hiddenLabels;
        return false;
    }
    const BilingualText text = markText(series, mark, named);
    const TextRole role = named ? TextRole::StrongLabel : TextRole::Label;
    const std::optional<QRectF> found = labelPlace(series, mark, named, rect, placer, side);
    if (!found) {
        ++m_builder.picture().hiddenLabels;
        return false;
    }
    const QRectF place = found->adjusted(space, 0, -space, 0);
    const bool leftOf = place.right() <= rect.left();
    m_builder.addText(text, role, m_colours.inkOf(m_model.marks().at(mark).figure().region),
                      place.adjusted(0, -2, 0, 2),
                      leftOf                             ? Qt::AlignRight
                          : place.left() >= rect.right() ? Qt::AlignLeft
                                                         : Qt::AlignHCenter,
                      mark);
    return true;
}

} // namespace Zhitu
