// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "densetimelinelayout.h"

#include "charts/charttexts.h"
#include "charts/columnfinder.h"
#include "charts/columnspans.h"
#include "charts/densetimelineseries.h"
#include "charts/findingbadges.h"
#include "charts/labelplacer.h"
#include "charts/markshapes.h"
#include "charts/markskey.h"
#include "charts/picturebuilder.h"
#include "charts/regioncolours.h"
#include "charts/ticks.h"
#include "charts/timeaxis.h"
#include "comparisonmodel.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "periodlengths.h"
#include "timelinecolumns.h"

#include <algorithm>
#include <utility>

namespace Zhitu {

namespace {

constexpr qreal gap = 6;
constexpr qreal panelGap = 14;
constexpr qreal lowestPlot = 34; ///< of a panel that can still be read
constexpr qreal lineWidth = 1.5; ///< wider than a column, so that neighbours leave no seam
constexpr int mostNames = 12; ///< regions named as being without a figure

class DenseTimelineLayout
{
public:
    DenseTimelineLayout(const ModelTimelineModel &model, DaySpan span, PictureBuilder &builder)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_columns(*model.inColumns())
        , m_builder(builder)
        , m_span(span)
        , m_series(model, span)
        , m_colours(m_catalog, m_series.namedRegions())
    {
    }

    void layOut(const ChartPicture &before)
    {
        m_most = mostPanels(m_model, before);
        m_isPartial = m_span.first > m_columns.firstDay || m_span.last < m_columns.lastDay;
        const QRectF body = m_builder.addFrame(words(before));
        placeBody(body);
        m_builder.picture().finder =
            std::make_shared<const ColumnFinder>(m_model.inColumns(), m_builder.picture().panels);
    }

private:
    ChartWords words(const ChartPicture &before)
    {
        ChartWords words{.title = titleOr(m_model.spec(), finding()),
                         .subtitle = subtitleOr(m_model.spec(), measured()),
                         .key = key(),
                         .notes = panelNotes(m_model, m_most)};
        words.notes.append(drawnNote());
        if (m_isPartial)
            words.notes.append(periodNote(narrowed(m_model.spec(), m_span)));
        if (const BilingualText missing = withoutFigure(); !missing.isEmpty())
            words.notes.append(missing);
        if (const auto placeless = static_cast<int>(m_columns.placeless.size()); placeless > 0)
            words.notes.append(translated("Charts",
                                          "%n figures without a date or a number are not drawn.",
                                          nullptr, placeless));
        words.notes += hiddenLine(before);
        if (const BilingualText sources = sourcesNote(m_catalog, m_columns.sources);
            !sources.isEmpty())
            words.notes.append(sources);
        return words;
    }

    BilingualText finding() const
    {
        const SeriesColumns *main = nullptr;
        for (const QList<const SeriesColumns *> &named : m_series.named().first(m_most))
            if (!named.isEmpty() && (!main || named.first()->marks.size() > main->marks.size()))
                main = named.first();
        std::pair<qint32, qint32> ends(-1, -1);
        std::pair<qint32, qint32> longest(-1, -1); // the run that lasts longest
        std::pair<qint32, qint32> latest(-1, -1); // the run with the latest figure
        bool hasBreak = false;
        if (main) {
            const auto timeAt = [main](qint32 at) { return main->times[static_cast<size_t>(at)]; };
            const auto lasts = [&](const std::pair<qint32, qint32> &run) {
                return timeAt(run.second) - timeAt(run.first);
            };
            forEachWithin(*main, m_span, [&](std::ptrdiff_t from, std::ptrdiff_t to) {
                const std::pair run(static_cast<qint32>(from), static_cast<qint32>(to - 1));
                if (ends.first < 0 || timeAt(run.first) < timeAt(ends.first))
                    ends.first = run.first;
                if (ends.second < 0 || timeAt(run.second) >= timeAt(ends.second)) {
                    ends.second = run.second;
                    latest = run;
                }
                if (longest.first < 0 || lasts(run) >= lasts(longest))
                    longest = run;
                hasBreak = hasBreak
                    || std::any_of(main->marks.begin() + from, main->marks.begin() + to,
                                   [&](int mark) {
                                       return std::ranges::any_of(m_model.marks().at(mark).claims,
                                                                  &Observation::breakBefore);
                                   });
            });
        }
        if (ends.first < 0)
            return translated("Charts", "No dated figure for what is chosen");
        // A year and half a year tell no change, nor do figures with a break in the series between
        // them; what lines join is of one length and whole.
        const Measure measure = m_catalog.indicator(main->indicator)->measure;
        const auto kind = [&](qint32 at) {
            return lengthKind(m_series.figureAt(*main, at).period, measure);
        };
        if (hasBreak)
            ends = latest;
        else if (kind(ends.first) != kind(ends.second))
            ends = longest;
        const auto words = [this](const Observation &figure) {
            return inBoth([&](Language language) {
                return formatFigure(figure, *m_catalog.unit(figure.unit), language,
                                    UnitStyle::NumberOnly);
            });
        };
        const Observation &start = m_series.figureAt(*main, ends.first);
        const Observation &end = m_series.figureAt(*main, ends.second);
        if (ends.first == ends.second)
            return filled(translated("Charts", "%1, %2: %3 (%4)"),
                          {m_series.topicName(*main), indicatorLabel(m_catalog, main->indicator),
                           words(end), periodLabel(end.period)});
        return filled(translated("Charts", "%1, %2: %3 (%4) → %5 (%6)"),
                      {m_series.topicName(*main), indicatorLabel(m_catalog, main->indicator),
                       words(start), periodLabel(start.period), words(end),
                       periodLabel(end.period)});
    }

    BilingualText measured() const
    {
        if (m_model.panels().size() > 1)
            return translated("Charts", "One panel per definition, none joined to another");
        return m_model.panels().isEmpty() ? BilingualText{}
                                          : m_series.panelTitle(m_model.panels().first());
    }

    BilingualText drawnNote() const
    {
        int figures = 0;
        for (const SeriesColumns &series : m_columns.series)
            if (series.panel < m_most)
                forEachWithin(series, m_span, [&](std::ptrdiff_t from, std::ptrdiff_t to) {
                    figures += static_cast<int>(to - from);
                });
        //: Footer of a chart with very many figures.
        return translated("Charts",
                          "%n figures, drawn as the lowest and the highest of each column of "
                          "pixels; not every figure has a mark.",
                          nullptr, figures);
    }

    BilingualText withoutFigure() const
    {
        const QStringList &codes = m_model.regionsWithoutFigure();
        if (codes.isEmpty())
            return {};
        if (codes.size() > mostNames)
            return translated("Charts", "No figure for %n regions", nullptr,
                              static_cast<int>(codes.size()));
        QList<BilingualText> names;
        for (const QString &code : codes)
            names.append(regionLabel(m_catalog, code));
        return filled(translated("Charts", "No figure for %1"), {joined(names)});
    }

    QList<KeyEntry> key() const
    {
        MarksInUse used;
        for (int panel = 0; panel < m_most; ++panel)
            for (const qint32 mark : m_series.specialMarks(panel).value_or(QList<qint32>()))
                used.add(m_model.marks().at(mark).figure());
        QList<KeyEntry> entries = marksKey(used, MarkForm::Point);
        const auto bar = [](Shape::Fill style) {
            return [style](QRectF rect) {
                Shape shape;
                shape.path.addRect(QRectF(rect.left(), rect.center().y() - 3, rect.width(), 6));
                shape.fill = {Ink::Context};
                shape.fillStyle = style;
                return QList<Shape>{shape};
            };
        };
        if (const int others = m_series.others(m_most); others > 0)
            entries.append({bar(Shape::Fill::Solid),
                            translated("Charts", "grey: %n other series", nullptr, others)});
        if (const int hedged = m_series.crowded(m_columns.hedged, m_most); hedged > 0)
            entries.append({bar(Shape::Fill::Solid),
                            translated("Charts",
                                       "%n figures that are not exact: too many for marks of "
                                       "their own",
                                       nullptr, hedged)});
        if (const int promised = m_series.crowded(m_columns.promised, m_most); promised > 0)
            entries.append({bar(Shape::Fill::Hatched),
                            translated("Charts", "%n targets and forecasts: too many to be drawn",
                                       nullptr, promised)});
        QList<int> badged;
        int crowdedOut = 0;
        for (int panel = 0; panel < m_most; ++panel) {
            const QList<int> disputed = m_series.disputedMarks(panel);
            if (disputed.size() > DenseTimelineSeries::mostSpecial)
                crowdedOut += static_cast<int>(disputed.size());
            else
                badged += disputed;
        }
        std::ranges::sort(badged);
        entries += findingsKey(m_model, badged);
        if (crowdedOut > 0)
            entries.append(badgeKey(translated(
                "Charts", "%n figures with a discrepancy: too many for marks of their own", nullptr,
                crowdedOut)));
        return entries;
    }

    void placeBody(const QRectF &body)
    {
        TextShaper &shaper = m_builder.shaper();
        const qreal tickHeight = shaper.lineHeight(TextRole::Tick);
        const int panels = m_most;
        qreal titleHeight = 0;
        qreal tickWidth = 0;
        qreal nameWidth = 0;
        QList<QList<qreal>> ticks;
        for (int index = 0; index < panels; ++index) {
            const ComparisonPanel &panel = m_model.panels().at(index);
            titleHeight = std::max(titleHeight,
                                   m_builder.blockHeight(m_series.panelTitle(panel),
                                                         TextRole::PanelTitle, body.width()));
            const Unit *unit = m_catalog.unit(panel.unit);
            const PanelExtent &extent = m_columns.panels[static_cast<size_t>(index)];
            ticks.append(niceTicks(extent.lowest, extent.highest, 3, unit && isWhole(unit->kind)));
            for (const qreal tick : std::as_const(ticks.last()))
                tickWidth =
                    std::max(tickWidth, m_builder.width(valueTick(tick, unit), TextRole::Tick));
            for (const SeriesColumns *series : m_series.named().at(index))
                nameWidth = std::max(
                    nameWidth,
                    m_builder.width(m_series.nameAndValue(*series), TextRole::StrongLabel));
        }
        nameWidth = std::min(nameWidth, m_builder.widestName());

        const qreal headHeight = titleHeight + std::max(2.0, tickHeight / 2 - pointRadius);
        const qreal left = body.left() + tickWidth + gap + 4;
        const qreal right =
            std::max(left + lowestPlot, body.right() - nameWidth - 2 * gap - pointRadius);
        const qreal eventsHeight = placeEvents(left, right, body);
        const qreal top = body.top() + eventsHeight;
        const qreal room = body.bottom() - tickHeight - 4 - top;
        const qreal least = headHeight + 2 * pointRadius + lowestPlot;
        int shown = std::clamp(static_cast<int>((room + panelGap) / (least + panelGap)), 0, panels);
        if (shown == 0 && room >= headHeight + 2 * pointRadius + tickHeight)
            shown = 1;
        m_builder.picture().hiddenPanels = static_cast<int>(m_model.panels().size()) - shown;
        if (shown == 0)
            return;
        const qreal height = (room - (shown - 1) * panelGap) / shown;
        const QList<TimeTick> times =
            timeAxis(QDate::fromJulianDay(m_span.first), QDate::fromJulianDay(m_span.last),
                     right - left, m_builder);
        for (int index = 0; index < shown; ++index) {
            const qreal y = top + index * (height + panelGap);
            const QRectF area(QPointF(left, y + headHeight + pointRadius),
                              QPointF(right, y + height - pointRadius));
            placePanel(index, area, QPointF(body.left(), y), body.right(), ticks.at(index), times);
        }
        placeTimes(times, left, right, body.bottom() - tickHeight);
    }

    static BilingualText valueTick(qreal tick, const Unit *unit)
    {
        return inBoth(
            [&](Language language) { return formatTick(tick, unit ? *unit : Unit{}, language); });
    }

    [[nodiscard]] qreal timeX(qreal julianDay, qreal left, qreal right) const
    {
        return left
            + (julianDay - static_cast<qreal>(m_span.first))
            / static_cast<qreal>(m_span.last + 1 - m_span.first) * (right - left);
    }

    void placeTimes(const QList<TimeTick> &times, qreal left, qreal right, qreal y)
    {
        for (const TimeTick &tick : times) {
            const qreal width = m_builder.width(tick.text, TextRole::Tick);
            const qreal x = timeX(day(tick.day), left, right);
            m_builder.addText(tick.text, TextRole::Tick, {Ink::Muted},
                              QRectF(std::clamp(x - width / 2, left, right - width), y, width,
                                     m_builder.shaper().lineHeight(TextRole::Tick)),
                              Qt::AlignHCenter);
        }
    }

    /** The events in the span above the panels, in one row; returns the height taken. */
    qreal placeEvents(qreal left, qreal right, const QRectF &body)
    {
        constexpr qreal size = 6;
        const qreal height = m_builder.shaper().lineHeight(TextRole::Note) + 2;
        qreal free = left - size;
        bool any = false;
        for (const Event *event : m_model.events()) {
            const qint64 first = event->period.firstDay().toJulianDay();
            const qint64 last = event->period.lastDay().toJulianDay();
            if (last < m_span.first || first > m_span.last)
                continue;
            any = true;
            const qreal from =
                timeX(static_cast<qreal>(std::max(first, m_span.first)), left, right);
            const qreal to =
                timeX(static_cast<qreal>(std::min(last, m_span.last) + 1), left, right);
            const qreal half = std::max(size, to - from) / 2;
            const qreal middle = std::clamp((from + to) / 2, left + half, right - half);
            Shape shape;
            shape.path.addRoundedRect(
                QRectF(middle - half, body.top() + (height - size) / 2 - 1, 2 * half, size),
                size / 2, size / 2);
            shape.fill = {Ink::Context};
            m_builder.addShape(shape);
            m_builder.picture().events.append({event->id, shape.path.boundingRect()});
            const BilingualText text =
                event->shortTitle.isEmpty() ? event->title : event->shortTitle;
            const qreal width = m_builder.width(text, TextRole::Note);
            if (middle - half < free || middle + half + gap + width > body.right()) {
                ++m_builder.picture().hiddenLabels;
                continue;
            }
            m_builder.addText(text, TextRole::Note, {Ink::Muted},
                              QRectF(middle + half + gap, body.top(), width, height - 2));
            m_builder.picture().events.last().rect.setRight(middle + half + gap + width);
            free = middle + half + gap + width + 2 * gap;
        }
        return any ? height + panelGap / 2 : 0;
    }

    void placePanel(int index, const QRectF &area, QPointF corner, qreal right,
                    const QList<qreal> &ticks, const QList<TimeTick> &times)
    {
        const ComparisonPanel &panel = m_model.panels().at(index);
        const Unit *unit = m_catalog.unit(panel.unit);
        const qreal titleHeight =
            m_builder.addBlock(m_series.panelTitle(panel), TextRole::PanelTitle, {Ink::Text},
                               corner, right - corner.x());
        m_builder.addTopic(panel.indicators, {corner, QSizeF(right - corner.x(), titleHeight)});
        PlotPanel plot;
        plot.area = area;
        plot.xMin = static_cast<qreal>(m_span.first);
        plot.xMax = static_cast<qreal>(m_span.last + 1);
        plot.yMin = ticks.first();
        plot.yMax = ticks.last();
        plot.yGrid = ticks;
        plot.xLine = true;
        for (const TimeTick &tick : times)
            plot.xGrid.append(day(tick.day));

        const qreal height = m_builder.shaper().lineHeight(TextRole::Tick);
        const bool isTight = area.height() < static_cast<qreal>(ticks.size() - 1) * (height - 4);
        for (const qreal tick : isTight ? QList<qreal>{ticks.first(), ticks.last()} : ticks)
            m_builder.addText(valueTick(tick, unit), TextRole::Tick, {Ink::Muted},
                              QRectF(corner.x(), plot.mapY(tick) - height / 2,
                                     area.left() - gap - corner.x(), height),
                              Qt::AlignRight);
        m_builder.picture().panels.append(plot);
        placeSeries(index, plot, right);
    }

    void placeSeries(int index, const PlotPanel &plot, qreal right)
    {
        const QList<const SeriesColumns *> &named = m_series.named().at(index);
        LabelPlacer placer(QRectF(QPointF(plot.area.left(), plot.area.top() - pointRadius - 3),
                                  QPointF(right, plot.area.bottom() + pointRadius)));
        const auto addBundle = [&](ColumnSpans &spans, Ink ink) {
            LineBundle bundle{spans.lines(lineWidth), ink, lineWidth};
            for (const QLineF &line : std::as_const(bundle.lines))
                placer.addObstacle(line);
            m_builder.picture().bundles.append(std::move(bundle));
        };
        ColumnSpans others(plot);
        for (const SeriesColumns &series : m_columns.series)
            if (series.panel == index && !series.promised && !named.contains(&series))
                others.add(series);
        addBundle(others, {Ink::Context});
        // The first one is drawn last, and so on top.
        QList<ColumnSpans::Landmarks> landmarks(named.size());
        for (qsizetype i = named.size() - 1; i >= 0; --i) {
            ColumnSpans spans(plot);
            landmarks[i] = spans.add(*named.at(i));
            addBundle(spans, inkOf(*named.at(i)));
        }
        placer.addObstacle(QLineF(plot.area.bottomLeft(), plot.area.bottomRight()));

        for (const qint32 mark : m_series.specialMarks(index).value_or(QList<qint32>()))
            placer.addObstacle(placeMark(mark, plot));
        // Badges are set beside marks, so that these need one of their own.
        if (const QList<int> disputed = m_series.disputedMarks(index);
            disputed.size() <= DenseTimelineSeries::mostSpecial)
            for (const int mark : disputed)
                placer.addObstacle(placeMark(mark, plot));
        for (qsizetype i = 0; i < named.size(); ++i)
            placeName(*named.at(i), landmarks.at(i), plot, right, placer);
        for (qsizetype i = 0; i < named.size(); ++i)
            placeLabels(*named.at(i), landmarks.at(i), plot, placer);
    }

    Ink inkOf(const SeriesColumns &series) const { return m_colours.inkOf(series.region); }

    /** A mark drawn for itself; cut to the plot where its period is longer than that. */
    QRectF placeMark(qint32 index, const PlotPanel &plot)
    {
        const Observation &figure = m_model.marks().at(index).figure();
        const Region *region = m_catalog.region(figure.region);
        const bool square =
            region && (region->level == AreaLevel::Country || region->level == AreaLevel::World);
        const auto x = [&](qint64 day) {
            return std::clamp(plot.mapX(static_cast<qreal>(day)), plot.area.left(),
                              plot.area.right());
        };
        const Ink ink = m_colours.inkOf(figure.region);
        QRectF rect;
        for (const Shape &shape :
             pointShapes(figure, plot, x(figure.period.firstDay().toJulianDay()),
                         x(figure.period.lastDay().toJulianDay() + 1), square, ink, index)) {
            rect = rect.united(shape.path.boundingRect());
            m_builder.addShape(shape);
        }
        m_builder.addMarkArea(index, rect);
        return rect;
    }

    /** Name and last value beside the plot, at the height of the last figure or near it. */
    void placeName(const SeriesColumns &series, const ColumnSpans::Landmarks &landmarks,
                   const PlotPanel &plot, qreal right, LabelPlacer &placer)
    {
        if (landmarks.last < 0)
            return;
        const qreal left = plot.area.right() + gap + pointRadius;
        BilingualText name = m_series.nameAndValue(series);
        if (left + m_builder.width(name, TextRole::StrongLabel) > right)
            name = m_series.seriesName(series);
        const qreal width = m_builder.width(name, TextRole::StrongLabel);
        if (left + width > right) {
            ++m_builder.picture().hiddenLabels;
            return;
        }
        const qreal height = m_builder.shaper().lineHeight(TextRole::StrongLabel) - 4;
        const qreal y = plot.mapY(series.low[static_cast<size_t>(landmarks.last)]) - height / 2;
        QList<QRectF> candidates;
        for (int step = 0; step <= 6; ++step)
            for (const int sign : {-1, 1})
                candidates.append(QRectF(left, y + sign * step * height / 2, width, height));
        place(candidates, name, TextRole::StrongLabel, inkOf(series), Qt::AlignLeft, -1, placer);
    }

    /** Marks of the last figure, of the extremes and of the first, and labels of all but the last. */
    void placeLabels(const SeriesColumns &series, const ColumnSpans::Landmarks &landmarks,
                     const PlotPanel &plot, LabelPlacer &placer)
    {
        // What the last one says stands beside the plot.
        if (landmarks.last >= 0)
            placer.addObstacle(placeMark(series.marks[static_cast<size_t>(landmarks.last)], plot));
        QList<qint32> places;
        for (const qint32 at : {landmarks.highest, landmarks.lowest, landmarks.first})
            if (at >= 0 && at != landmarks.last && !places.contains(at))
                places.append(at);
        for (const qint32 at : std::as_const(places)) {
            const qint32 mark = series.marks[static_cast<size_t>(at)];
            const QRectF rect = placeMark(mark, plot);
            const Observation &figure = m_series.figureAt(series, at);
            const BilingualText text =
                filled(translated("Charts", "%1 (%2)"),
                       {figureLabel(m_catalog, figure, UnitStyle::NumberOnly),
                        periodLabel(figure.period)});
            const qreal width = m_builder.width(text, TextRole::Label);
            const qreal height = m_builder.shaper().lineHeight(TextRole::Label) - 4;
            const auto box = [&](qreal x, qreal y) {
                return QRectF(std::clamp(x, plot.area.left(),
                                         std::max(plot.area.left(), plot.area.right() - width)),
                              y, width, height);
            };
            QList<QRectF> candidates;
            const qreal above = rect.top() - height - 1;
            const qreal below = rect.bottom() + 1;
            for (const qreal away : {0.0, height, 2 * height})
                for (const qreal x :
                     {rect.center().x() - width / 2, rect.right(), rect.left() - width})
                    for (const qreal y : {above - away, below + away})
                        candidates.append(box(x, y));
            place(candidates, text, TextRole::Label, inkOf(series), Qt::AlignHCenter, mark, placer);
            placer.addObstacle(rect);
        }
    }

    void place(const QList<QRectF> &candidates, const BilingualText &text, TextRole role, Ink ink,
               Qt::AlignmentFlag align, int mark, LabelPlacer &placer)
    {
        if (const std::optional<QRectF> found = placer.place(candidates))
            m_builder.addText(text, role, ink, found->adjusted(0, -2, 0, 2), align, mark);
        else
            ++m_builder.picture().hiddenLabels;
    }

    const ModelTimelineModel &m_model;
    const Catalog &m_catalog;
    const TimelineColumns &m_columns;
    PictureBuilder &m_builder;
    DaySpan m_span;
    DenseTimelineSeries m_series;
    RegionColours m_colours;
    int m_most = 0; ///< how many panels may be shown
    bool m_isPartial = false; ///< there are figures before or after the span
};

} // namespace

int figuresWithin(const ModelTimelineModel &model, DaySpan span, int most)
{
    int count = 0;
    for (const SeriesColumns &series : model.inColumns()->series) {
        forEachWithin(series, span, [&](std::ptrdiff_t from, std::ptrdiff_t to) {
            count = static_cast<int>(std::min<std::ptrdiff_t>(most, count + to - from));
        });
        if (count == most)
            break;
    }
    return count;
}

ChartPicture layOutDenseTimeline(const ModelTimelineModel &model, DaySpan span, QSizeF size,
                                 TextShaper &shaper)
{
    return buildPicture(size, shaper, [&](PictureBuilder &builder, const ChartPicture &before) {
        DenseTimelineLayout(model, span, builder).layOut(before);
    });
}

} // namespace Zhitu
