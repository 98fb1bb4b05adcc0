// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modeltimelinewords.h"

#include "charts/charttexts.h"
#include "charts/findingbadges.h"
#include "charts/markskey.h"
#include "charts/timelineevents.h"
#include "charts/timelineseries.h"
#include "comparisonmodel.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "periodlengths.h"

#include <algorithm>

namespace Zhitu {

namespace {

class ModelTimelineWords
{
public:
    ModelTimelineWords(const ModelTimelineModel &model, const ChartPicture &before)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_before(before)
        , m_events(model.events())
        , m_most(mostPanels(model, before))
    {
    }

    ChartWords make() const
    {
        const QList<int> marks = shownMarks(m_model, m_before);
        ChartWords words{.title = titleOr(m_model.spec(), finding()),
                         .subtitle = subtitleOr(m_model.spec(), measured()),
                         .key = key(marks) + findingsKey(m_model, marks),
                         .notes = panelNotes(m_model, m_most, m_before.fullyNamed)};
        if (const BilingualText missing = withoutFigure(); !missing.isEmpty())
            words.notes.append(missing);
        if (const BilingualText period = periodNote(m_model.spec()); !period.isEmpty())
            words.notes.append(period);
        words.notes += hiddenLine(m_before);
        if (const BilingualText sources = sourcesNote(m_model, marks); !sources.isEmpty())
            words.notes.append(sources);
        return words;
    }

private:
    /**
     * The series that the title tells of: the one with most figures in the panels that are shown,
     * of the region in focus where they have it.
     */
    std::optional<TimelineSeries> mainSeries() const
    {
        std::optional<TimelineSeries> best;
        const auto isInFocus = [this](const TimelineSeries &series) {
            return series.region == m_model.spec().focus;
        };
        for (int panel = 0; panel < m_most; ++panel) {
            const QList<TimelineSeries> list = seriesOf(m_model, panel);
            for (const TimelineSeries &series : list) {
                TimelineSeries dated = series;
                dated.marks.removeIf([this](int mark) {
                    const Observation &figure = m_model.marks().at(mark).figure();
                    return figure.period.isUndated() || figure.status != Status::Actual;
                });
                if (dated.marks.isEmpty())
                    continue;
                if (!best
                    || std::pair(isInFocus(dated), dated.marks.size())
                        > std::pair(isInFocus(*best), best->marks.size()))
                    best = dated;
            }
        }
        return best;
    }

    /**
     * The first and the last of a series, in the order of time, that may be told as a change: of
     * periods of one length and with no break between. Of two such pairs, the one further apart; one
     * figure alone where there is none.
     */
    std::pair<int, int> comparableEnds(const QList<int> &marks) const
    {
        const auto figure = [&](qsizetype i) -> const Observation & {
            return m_model.marks().at(marks.at(i)).figure();
        };
        const Measure measure = m_catalog.indicator(figure(0).indicator)->measure;
        const auto kind = [&](qsizetype i) { return lengthKind(figure(i).period, measure); };
        qsizetype begin = 0;
        for (qsizetype i = 1; i < marks.size(); ++i)
            if (std::ranges::any_of(m_model.marks().at(marks.at(i)).claims,
                                    &Observation::breakBefore))
                begin = i;
        const qsizetype end = marks.size() - 1;
        qsizetype lastOfFirst = end;
        while (kind(lastOfFirst) != kind(begin))
            --lastOfFirst;
        qsizetype firstOfLast = begin;
        while (kind(firstOfLast) != kind(end))
            ++firstOfLast;
        const auto days = [&](qsizetype from, qsizetype to) {
            return figure(from).period.middleDay().daysTo(figure(to).period.middleDay());
        };
        if (days(begin, lastOfFirst) > days(firstOfLast, end))
            return {marks.at(begin), marks.at(lastOfFirst)};
        return {marks.at(firstOfLast), marks.at(end)};
    }

    BilingualText finding() const
    {
        const std::optional<TimelineSeries> series = mainSeries();
        if (!series)
            return translated("Charts", "No dated figure for what is chosen");
        const auto [from, to] = comparableEnds(series->marks);
        const Observation &first = m_model.marks().at(from).figure();
        const Observation &last = m_model.marks().at(to).figure();
        const auto words = [this](const Observation &figure) {
            return titleFigure(m_catalog, figure, UnitStyle::NumberOnly, UnitStyle::NumberOnly);
        };
        const BilingualText region = regionLabel(m_catalog, series->region);
        const BilingualText indicator = indicatorLabel(m_catalog, series->indicator);
        if (from == to)
            //: Title: %1 region, %2 indicator, %3 figure, %4 its time.
            return filled(translated("Charts", "%2 in %1: %3 (%4)"),
                          {region, indicator, words(first), periodLabel(first.period)});
        //: Title: %1 region, %2 indicator, %3 and %5 figures, %4 and %6 their times.
        return filled(translated("Charts", "%2 in %1: %3 (%4) → %5 (%6)"),
                      {region, indicator, words(first), periodLabel(first.period), words(last),
                       periodLabel(last.period)});
    }

    BilingualText measured() const
    {
        const BilingualText precision =
            translated("Charts", "a mark's width shows how exactly it is dated");
        if (m_most <= 1)
            return m_most == 0
                ? BilingualText{}
                : filled(translated("Charts", "%1; %2"),
                         {indicatorLabel(m_catalog, m_model.panels().first().indicators.first()),
                          precision});
        return filled(
            translated("Charts", "%1; %2"),
            {translated("Charts", "One panel per definition, none joined to another"), precision});
    }

    BilingualText withoutFigure() const
    {
        if (m_model.regionsWithoutFigure().isEmpty())
            return {};
        QList<BilingualText> names;
        for (const QString &code : m_model.regionsWithoutFigure())
            names.append(regionLabel(m_catalog, code));
        //: %1 is a list of regions.
        return filled(translated("Charts", "No figure for %1"), {joined(names)});
    }

    QList<KeyEntry> key(const QList<int> &marks) const
    {
        MarksInUse used = marksInUse(m_model, marks);
        bool joins = false;
        bool loose = false;
        for (const int index : marks) {
            const FigureMark &mark = m_model.marks().at(index);
            used.undatedStrip = used.undatedStrip || mark.figure().period.isUndated();
            joins = joins || mark.joinedFrom >= 0;
            loose = loose || (mark.joinedFrom >= 0 && isLoose(m_model, mark));
        }
        QList<KeyEntry> entries;
        const auto line = [](Qt::PenStyle style) {
            return [style](QRectF rect) {
                QPainterPath path(QPointF(rect.left(), rect.center().y()));
                path.lineTo(rect.right(), rect.center().y());
                Shape shape;
                shape.path = path;
                shape.stroke = {Ink::Context};
                shape.strokeWidth = 2;
                shape.penStyle = style;
                return QList<Shape>{shape};
            };
        };
        if (joins)
            entries.append({line(Qt::SolidLine), translated("Charts", "line: same publisher")});
        if (loose)
            entries.append({line(Qt::DashLine), translated("Charts", "dashed: inexact end")});
        entries = marksKey(used, MarkForm::Point) + entries;
        // Of the first pass it is not known yet.
        if (!m_events.isEmpty() && (m_before.texts.isEmpty() || m_before.hasEvents))
            entries.append(
                {[](QRectF rect) {
                     return QList<Shape>{eventShape(rect.left(), rect.center().y(), rect.width())};
                 },
                 // Events of a whole year have no line: its middle is no date of theirs.
                 std::ranges::any_of(m_events, [](const Event *event) { return hasGuide(*event); })
                     ? translated("Charts", "policy; dotted: mid-date")
                     : translated("Charts", "policy")});
        return entries;
    }

    const ModelTimelineModel &m_model;
    const Catalog &m_catalog;
    const ChartPicture &m_before;
    QList<const Event *> m_events;
    int m_most; ///< how many panels may be shown
};

} // namespace

ChartWords modelTimelineWords(const ModelTimelineModel &model, const ChartPicture &before)
{
    return ModelTimelineWords(model, before).make();
}

} // namespace Zhitu
