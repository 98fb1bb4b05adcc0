// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "charts/charttexts.h"
#include "charts/labelplacer.h"
#include "charts/markshapes.h"
#include "charts/modeltimelinewords.h"
#include "charts/picturebuilder.h"
#include "charts/regioncolours.h"
#include "charts/ticks.h"
#include "charts/timeaxis.h"
#include "charts/timelineevents.h"
#include "charts/timelinelabels.h"
#include "charts/timelineseries.h"
#include "comparisonmodel.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace Zhitu {

namespace {

constexpr qreal gap = 6;
constexpr qreal panelGap = 8;
constexpr qreal undatedLabelLeft = 12; ///< of the strip's label, from the left of the strip
constexpr qreal lowestPlot = 34; ///< of a panel that can still be read
constexpr qreal lowestPlotOfOne = 22; ///< the same where a single mark stands in it
constexpr qreal lowestPlotOfFew = 22; ///< the same of few marks, where policies need the room
constexpr qreal plotStep = 3; ///< by which these get lower
constexpr qsizetype fewMarks = 4; ///< so many have room for their labels in the lowest plot
constexpr qreal heightPerMark = 4; ///< that a plot with more wants for each of them
constexpr qreal mostWanted = 110; ///< of a plot, before policies get any room
constexpr qreal eventGap = 6; ///< between the events and the first panel
constexpr qreal mostEventShare = 0.3; ///< of the room for panels and events
constexpr qreal thinnestRadius = 1.6; ///< of marks that would hide each other
constexpr qreal undatedInset = 12; ///< of undated marks behind the line that sets them apart

/** The heights of panels, one below the other. */
struct PanelHeights
{
    QList<qreal> least;
    QList<qreal> wanted;
};

class ModelTimelineLayout
{
public:
    ModelTimelineLayout(const ModelTimelineModel &model, PictureBuilder &builder, bool isTight,
                        bool keepsApart)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_colours(model)
        , m_builder(builder)
        , m_labels(model, m_colours, builder)
        , m_keepsApart(keepsApart)
        , m_isTight(isTight)
        , m_events(model.events())
    {
    }

    void layOut(const ChartPicture &before)
    {
        m_most = mostPanels(m_model, before);
        const QRectF body = m_builder.addFrame(modelTimelineWords(m_model, before));
        if (m_model.panels().isEmpty())
            return;
        findTimeSpan();
        placeBody(body);
    }

private:
    static Shape guideLine(qreal x, qreal top, qreal bottom)
    {
        Shape guide;
        guide.path.moveTo(x, top);
        guide.path.lineTo(x, bottom);
        guide.stroke = {Ink::Context};
        guide.strokeWidth = 0.8;
        guide.penStyle = Qt::DotLine;
        return guide;
    }

    /** Sets first and last day of the axis; without any date it has a length but no ticks. */
    void findTimeSpan()
    {
        QDate first;
        QDate last;
        const auto include = [&](const Period &period) {
            if (period.isUndated())
                return;
            first = first.isValid() ? std::min(first, period.firstDay()) : period.firstDay();
            last = last.isValid() ? std::max(last, period.lastDay()) : period.lastDay();
        };
        for (const FigureMark &mark : m_model.marks())
            include(mark.figure().period);
        for (const Event *event : std::as_const(m_events))
            include(event->period);
        m_dated = first.isValid();
        if (!m_dated) {
            m_first = QDate(2000, 1, 1);
            m_last = m_first.addYears(1);
            return;
        }
        const qint64 pad = std::max<qint64>(10, first.daysTo(last) / 60);
        m_first = first.addDays(-pad);
        m_last = last.addDays(pad);
    }

    [[nodiscard]] qreal timeX(qreal julianDay) const
    {
        return m_timeLeft
            + (julianDay - day(m_first)) / (day(m_last) - day(m_first))
            * (m_timeRight - m_timeLeft);
    }

    /** The indicators of a panel, their unit and measure. */
    BilingualText panelTitle(int index, qreal width)
    {
        const ComparisonPanel &panel = m_model.panels().at(index);
        const QList<BilingualText> names = panelNames(m_catalog, panel);
        const Unit *unit = m_catalog.unit(panel.unit);
        const Indicator *indicator = m_catalog.indicator(panel.indicators.first());
        if (!unit || !indicator)
            return m_builder.panelName(index, names, width);
        const BilingualText what = inBoth([&](Language language) {
            return QString(unit->name.in(language) + u" · "
                           + measureName(indicator->measure, language));
        });
        QList<BilingualText> titles;
        for (const BilingualText &name : names)
            titles.append(
                filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")}, {name, what}));
        return m_builder.panelName(index, titles, width);
    }

    void placeBody(const QRectF &body)
    {
        TextShaper &shaper = m_builder.shaper();
        const qreal tickHeight = shaper.lineHeight(TextRole::Tick);
        // The uppermost tick label stands half above the plot.
        const qreal headGap = std::max(2.0, tickHeight / 2 - pointRadius);
        QList<qreal> heads; // the heights of the titles
        for (int panel = 0; panel < m_most; ++panel)
            heads.append(headGap
                         + m_builder.blockHeight(panelTitle(panel, body.width()),
                                                 TextRole::PanelTitle, body.width()));

        QList<QList<TimelineSeries>> series;
        QList<QList<qreal>> ticks;
        qreal tickWidth = 0;
        qreal nameWidth = 0;
        qreal undatedWidth = 0;
        for (int panel = 0; panel < m_most; ++panel) {
            series.append(seriesOf(m_model, panel));
            qreal largest = 0;
            qreal smallest = 0;
            for (const TimelineSeries &one : std::as_const(series.last())) {
                const bool named = !m_labels.isNameTooWide(one);
                nameWidth =
                    std::max(nameWidth,
                             m_builder.width(m_labels.markText(one, one.marks.last(), named),
                                             TextRole::StrongLabel));
                for (const int mark : one.marks) {
                    const Observation &figure = m_model.marks().at(mark).figure();
                    largest =
                        std::max(largest, figure.valueUpper.value_or(figure.value.value_or(0)));
                    smallest = std::min(smallest, figure.value.value_or(0));
                    if (figure.period.isUndated())
                        undatedWidth =
                            std::max(undatedWidth,
                                     34
                                         + m_builder.width(m_labels.markText(one, mark, named),
                                                           TextRole::StrongLabel));
                }
            }
            const Unit *unit = m_catalog.unit(m_model.panels().at(panel).unit);
            ticks.append(niceTicks(smallest, largest, 2, unit && isWhole(unit->kind)));
            for (const qreal tick : std::as_const(ticks.last()))
                tickWidth =
                    std::max(tickWidth, m_builder.width(valueTick(tick, unit), TextRole::Tick));
        }

        if (undatedWidth > 0)
            undatedWidth = std::max(
                undatedWidth, undatedLabelLeft + m_builder.width(periodLabel({}), TextRole::Tick));

        m_timeLeft = body.left() + tickWidth + gap + 4;
        m_timeRight = body.right() - undatedWidth - std::min(nameWidth + 14, body.width() * 0.2);
        const qreal timeHeight = tickHeight + 4;
        QList<qreal> weights;
        for (int panel = 0; panel < m_most; ++panel)
            weights.append(std::sqrt(static_cast<qreal>(markCount(series.at(panel)))));
        PanelHeights heights = panelHeights(series, heads, lowestPlot);
        // Figures and their labels before policies: these get what no panel wants. In a tight
        // layout, panels with few marks get as low as these can bear, but none is dropped.
        const qreal plots = body.height() - timeHeight;
        const auto rowsWithin = [&](const PanelHeights &panels, qreal rowHeight) {
            const int fitting = std::max(std::min(1, m_most), fittingPanels(panels.least, plots));
            const qreal room = std::min(body.height() * mostEventShare,
                                        plots - heightOf(panels.wanted, fitting) - eventGap);
            return std::max(0, static_cast<int>(room / rowHeight));
        };
        const QList<EventPlace> events = arrangedEvents(
            m_events, body.right(), [this](qreal julianDay) { return timeX(julianDay); },
            m_builder);
        qreal rowHeight = eventRowHeight(m_builder, false);
        int rows = rowsWithin(heights, rowHeight);
        const bool hasAllPanels =
            m_isTight && fittingPanels(heights.least, plots) == m_model.panels().size();
        for (qreal lowest = lowestPlot - plotStep;
             hasAllPanels && lowest >= lowestPlotOfFew && rows < rowCount(events);
             lowest -= plotStep) {
            PanelHeights tight = panelHeights(series, heads, lowest);
            const qreal tightRow = eventRowHeight(m_builder, true);
            if (const int more = rowsWithin(tight, tightRow); more > rows) {
                rows = more;
                rowHeight = tightRow;
                heights = std::move(tight);
            }
        }
        QList<qreal> &least = heights.least;
        QList<qreal> &wanted = heights.wanted;
        rows = std::min(rows, rowCount(events));
        addEvents(m_builder, events, rows, body.top(), rowHeight);
        for (const EventPlace &place : events)
            if (place.row < rows && hasGuide(*place.event))
                m_guides.append(place.middle);
        const qreal eventsHeight = rows > 0 ? rows * rowHeight + eventGap : 0;

        const qreal top = body.top() + eventsHeight;
        const qreal room = body.bottom() - timeHeight - top;
        m_shown = fittingPanels(least, room);
        // A single panel may be lower, as long as its first and last tick do not touch.
        if (m_shown == 0 && m_most > 0 && room >= heads.first() + 2 * pointRadius + tickHeight) {
            m_shown = 1;
            least.first() = room;
            wanted.first() = room;
        }
        m_builder.picture().hiddenPanels = static_cast<int>(m_model.panels().size()) - m_shown;
        if (m_shown == 0)
            return;
        // What the panels do not need goes to those with many marks, where they lie close: first
        // until their labels have room, then by how many there are.
        const qreal spare = room - heightOf(least, m_shown);
        const qreal missing = heightOf(wanted, m_shown) - heightOf(least, m_shown);
        const qreal share = missing > 0 ? std::min(1.0, spare / missing) : 1;
        const qreal rest = std::max(0.0, spare - missing);
        const qreal weight = std::accumulate(weights.cbegin(), weights.cbegin() + m_shown, 0.0);
        const QList<TimeTick> times = timeTicks();
        qreal panelTop = top;
        for (int panel = 0; panel < m_shown; ++panel) {
            const qreal height = least.at(panel) + share * (wanted.at(panel) - least.at(panel))
                + rest * weights.at(panel) / weight;
            const QRectF rect(body.left(), panelTop, body.width(), height);
            placePanel(panel, series.at(panel), ticks.at(panel), rect, heads.at(panel), times);
            panelTop += height + panelGap;
        }
        placeTimeTicks(times, body.bottom() - tickHeight);
        if (undatedWidth > 0) {
            const BilingualText text = periodLabel(Period());
            const qreal width = m_builder.width(text, TextRole::Tick);
            m_builder.addText(text, TextRole::Tick, {Ink::Muted},
                              QRectF(body.right() - undatedWidth + undatedLabelLeft,
                                     body.bottom() - tickHeight, width, tickHeight));
            m_undatedX = body.right() - undatedWidth + 18;
        }
        for (int panel = 0; panel < m_shown; ++panel)
            placeMarks(panel, series.at(panel), body.right());
    }

    /** With plots no lower than this where they hold several marks. */
    static PanelHeights panelHeights(const QList<QList<TimelineSeries>> &series,
                                     const QList<qreal> &heads, qreal lowest)
    {
        PanelHeights heights;
        for (qsizetype panel = 0; panel < series.size(); ++panel) {
            const qsizetype marks = markCount(series.at(panel));
            const qreal more = static_cast<qreal>(std::max<qsizetype>(0, marks - fewMarks));
            const qreal plot = marks == 1 ? lowestPlotOfOne : more > 0 ? lowestPlot : lowest;
            const qreal around = heads.at(panel) + 2 * pointRadius;
            heights.least.append(around + plot);
            heights.wanted.append(around + std::min(mostWanted, plot + more * heightPerMark));
        }
        return heights;
    }

    /** The height of the first panels, one below the other. */
    static qreal heightOf(const QList<qreal> &heights, int count)
    {
        return std::accumulate(heights.cbegin(), heights.cbegin() + count, 0.0)
            + panelGap * std::max(0, count - 1);
    }

    /** How many of the first panels there is room for. */
    static int fittingPanels(const QList<qreal> &heights, qreal room)
    {
        int count = 0;
        while (count < heights.size() && heightOf(heights, count + 1) <= room)
            ++count;
        return count;
    }

    BilingualText valueTick(qreal tick, const Unit *unit) const
    {
        return inBoth(
            [&](Language language) { return formatTick(tick, unit ? *unit : Unit{}, language); });
    }

    [[nodiscard]] QList<TimeTick> timeTicks()
    {
        return m_dated ? timeAxis(m_first, m_last, m_timeRight - m_timeLeft, m_builder)
                       : QList<TimeTick>();
    }

    void placeTimeTicks(const QList<TimeTick> &times, qreal y)
    {
        for (const TimeTick &tick : times) {
            const qreal width = m_builder.width(tick.text, TextRole::Tick);
            const qreal left =
                std::clamp(timeX(day(tick.day)) - width / 2, std::max(0.0, m_timeLeft - 30.0),
                           m_timeRight + 30.0 - width);
            m_builder.addText(tick.text, TextRole::Tick, {Ink::Muted},
                              QRectF(left, y, width, m_builder.shaper().lineHeight(TextRole::Tick)),
                              Qt::AlignHCenter);
        }
    }

    void placePanel(int index, const QList<TimelineSeries> &series, const QList<qreal> &ticks,
                    const QRectF &rect, qreal headHeight, const QList<TimeTick> &times)
    {
        const ComparisonPanel &panel = m_model.panels().at(index);
        const Unit *unit = m_catalog.unit(panel.unit);
        TextShaper &shaper = m_builder.shaper();
        const qreal titleHeight =
            m_builder.addBlock(panelTitle(index, rect.width()), TextRole::PanelTitle, {Ink::Text},
                               rect.topLeft(), rect.width(), Qt::AlignLeft | Qt::AlignBottom);
        m_builder.addTopic(panel.indicators, {rect.topLeft(), QSizeF(rect.width(), titleHeight)});

        PlotPanel plot;
        plot.area = QRectF(QPointF(m_timeLeft, rect.top() + headHeight + pointRadius),
                           QPointF(m_timeRight, rect.bottom() - pointRadius));
        plot.xMin = day(m_first);
        plot.xMax = day(m_last);
        plot.yMin = ticks.first();
        plot.yMax = ticks.last();
        plot.yGrid = ticks;
        plot.xLine = true;
        for (const TimeTick &tick : times)
            plot.xGrid.append(day(tick.day));
        for (const TimelineSeries &one : series) {
            for (const int mark : one.marks)
                addLine(plot, mark);
        }
        const qreal height = shaper.lineHeight(TextRole::Tick);
        const qreal width = m_timeLeft - gap - rect.left();
        const bool isTight =
            plot.area.height() < static_cast<qreal>(ticks.size() - 1) * (height - 4);
        for (const qreal tick : isTight ? QList<qreal>{ticks.first(), ticks.last()} : ticks) {
            const BilingualText text = valueTick(tick, unit);
            m_builder.addText(text, TextRole::Tick, {Ink::Muted},
                              QRectF(rect.left(), plot.mapY(tick) - height / 2, width, height),
                              Qt::AlignRight);
        }
        for (const qreal x : std::as_const(m_guides)) {
            m_builder.addShape(guideLine(x, plot.area.top(), plot.area.bottom()));
        }
        m_builder.picture().panels.append(plot);
    }

    void addLine(PlotPanel &plot, int index) const
    {
        const FigureMark &mark = m_model.marks().at(index);
        if (mark.joinedFrom < 0)
            return;
        const Observation &from = m_model.marks().at(mark.joinedFrom).figure();
        const Observation &to = mark.figure();
        if (!from.value || !to.value)
            return;
        PlotLine line;
        line.points = {QPointF(middleOf(from.period), *from.value),
                       QPointF(middleOf(to.period), *to.value)};
        line.ink = inkOf(to);
        line.style = isLoose(m_model, mark) ? Qt::DashLine : Qt::SolidLine;
        if (!plot.lines.isEmpty() && plot.lines.last().points.last() == line.points.first()
            && plot.lines.last().ink == line.ink && plot.lines.last().style == line.style)
            plot.lines.last().points.append(line.points.last());
        else
            plot.lines.append(line);
    }

    static qreal middleOf(const Period &period)
    {
        return (day(period.firstDay()) + day(period.lastDay()) + 1) / 2;
    }

    Ink inkOf(const Observation &figure) const { return m_colours.inkOf(figure.region); }

    /** The marks of a panel and the labels that find room beside them. */
    void placeMarks(int index, const QList<TimelineSeries> &series, qreal right)
    {
        const PlotPanel plot = m_builder.picture().panels.at(index);
        QList<int> marks;
        for (const TimelineSeries &one : series)
            marks += one.marks;
        const QHash<int, qreal> radii = pointRadii(marks, plot);
        QHash<int, QRectF> rects;
        for (const int mark : std::as_const(marks))
            rects.insert(mark, placeMark(mark, plot, radii.value(mark)));

        LabelPlacer placer(QRectF(
            QPointF(plot.area.left() - TimelineLabels::space, plot.area.top() - pointRadius - 3),
            QPointF(right + TimelineLabels::space, plot.area.bottom() + pointRadius)));
        for (const QRectF &rect : std::as_const(rects))
            placer.addObstacle(rect);
        for (const PlotLine &line : plot.lines) {
            for (qsizetype i = 1; i < line.points.size(); ++i)
                placer.addObstacle(QLineF(
                    plot.mapX(line.points.at(i - 1).x()), plot.mapY(line.points.at(i - 1).y()),
                    plot.mapX(line.points.at(i).x()), plot.mapY(line.points.at(i).y())));
        }
        placer.addObstacle(QLineF(plot.area.bottomLeft(), plot.area.bottomRight()));
        if (m_undatedX > 0) {
            const qreal x = m_undatedX - undatedInset;
            m_builder.addShape(undatedLine(QRectF(x, plot.area.top(), 0, plot.area.height())));
            placer.addObstacle(QLineF(x, plot.area.top(), x, plot.area.bottom()));
        }
        for (const qreal x : std::as_const(m_guides))
            placer.addSoftObstacle(QLineF(x, plot.area.top(), x, plot.area.bottom()));
        // The last mark of each series names it and comes first; then figures that another of the
        // same time contradicts, since one alone would seem certain; then the others, newest first.
        for (const TimelineSeries &one : series)
            m_labels.placeLabel(one, one.marks.last(), true, rects.value(one.marks.last()), placer);
        for (const bool contradicted : {true, false}) {
            for (const TimelineSeries &one : series) {
                const bool isCrowded =
                    contradicted && m_keepsApart && !m_labels.haveRoom(one, rects, placer);
                for (qsizetype i = one.marks.size() - 2; i >= 0; --i) {
                    const int mark = one.marks.at(i);
                    if (m_labels.isContradicted(one, mark) != contradicted)
                        continue;
                    const bool isClose = isCrowded && radii.value(mark) < pointRadius;
                    const bool isPlaced =
                        m_labels.placeLabel(one, mark, false, rects.value(mark), placer,
                                            isClose ? m_labels.sideOf(one, mark) : 0);
                    // A view scrolls rather than let the other figure seem the only one.
                    if (!isPlaced && contradicted && plot.area.height() < mostWanted)
                        m_builder.picture().wantsHeight = true;
                }
            }
        }
    }

    /** Where a figure's period starts and ends on the picture. */
    [[nodiscard]] std::pair<qreal, qreal> extent(const Observation &figure) const
    {
        if (figure.period.isUndated())
            return {m_undatedX, m_undatedX};
        return {timeX(day(figure.period.firstDay())), timeX(day(figure.period.lastDay()) + 1)};
    }

    /**
     * How thick the marks of a panel are drawn: thinner where two of about one date lie so close
     * that one would hide the other.
     */
    [[nodiscard]] QHash<int, qreal> pointRadii(const QList<int> &marks, const PlotPanel &plot) const
    {
        QList<int> byTime = marks;
        const auto left = [this](int mark) {
            return extent(m_model.marks().at(mark).figure()).first;
        };
        std::ranges::sort(byTime, {}, left);
        QHash<int, qreal> radii;
        for (const int mark : marks)
            radii.insert(mark, pointRadius);
        for (qsizetype i = 0; i < byTime.size(); ++i) {
            const Observation &one = m_model.marks().at(byTime.at(i)).figure();
            const qreal end = std::max(extent(one).second, extent(one).first + 2 * pointRadius);
            for (qsizetype j = i + 1; j < byTime.size() && left(byTime.at(j)) < end; ++j) {
                const Observation &other = m_model.marks().at(byTime.at(j)).figure();
                if (!one.value || !other.value)
                    continue;
                const qreal distance = std::abs(plot.mapY(*one.value) - plot.mapY(*other.value));
                if (distance <= 0 || distance >= 2 * pointRadius)
                    continue;
                const qreal radius = std::max(thinnestRadius, distance / 2 - 0.5);
                radii[byTime.at(i)] = std::min(radii.value(byTime.at(i)), radius);
                radii[byTime.at(j)] = std::min(radii.value(byTime.at(j)), radius);
            }
        }
        return radii;
    }

    QRectF placeMark(int index, const PlotPanel &plot, qreal radius)
    {
        const Observation &figure = m_model.marks().at(index).figure();
        const Region *region = m_catalog.region(figure.region);
        const bool square =
            region && (region->level == AreaLevel::Country || region->level == AreaLevel::World);
        const auto [x1, x2] = extent(figure);
        QRectF rect;
        for (const Shape &shape :
             pointShapes(figure, plot, x1, x2, square, inkOf(figure), index, radius)) {
            rect = rect.united(shape.path.boundingRect());
            m_builder.addShape(shape);
        }
        if (rect.isNull()) // no value: a place to hang the words "no figure" on
            rect = QRectF((x1 + x2) / 2 - 1, plot.area.bottom() - 2, 2, 2);
        m_builder.addMarkArea(index, rect);
        return rect;
    }

    const ModelTimelineModel &m_model;
    const Catalog &m_catalog;
    RegionColours m_colours;
    PictureBuilder &m_builder;
    TimelineLabels m_labels;
    bool m_keepsApart; ///< whether labels of close figures that disagree may stand off their marks
    bool m_isTight; ///< whether panels with few marks get lower for the sake of policies
    QList<const Event *> m_events;
    QDate m_first;
    QDate m_last;
    bool m_dated = false; ///< whether the time axis means anything
    qreal m_timeLeft = 0;
    qreal m_timeRight = 1;
    qreal m_undatedX = 0;
    QList<qreal> m_guides; ///< x of the events that are precise enough for a guide line
    int m_most = 0; ///< how many panels may be shown
    int m_shown = 0; ///< how many panels there is room for
};

/** In order. */
std::vector<int> labelledMarks(const ChartPicture &picture)
{
    std::vector<int> marks;
    for (const TextBox &text : picture.texts)
        if (text.mark >= 0)
            marks.push_back(text.mark);
    std::ranges::sort(marks);
    return marks;
}

} // namespace

namespace {

ChartPicture bestPicture(const ModelTimelineModel &model, QSizeF size, TextShaper &shaper,
                         bool keepsApart)
{
    const auto laidOut = [&](bool isTight) {
        return buildPicture(size, shaper, [&](PictureBuilder &builder, const ChartPicture &before) {
            ModelTimelineLayout(model, builder, isTight, keepsApart).layOut(before);
        });
    };
    ChartPicture picture = laidOut(false);
    if (picture.hiddenLabels == 0 || picture.isTooSmall || model.events().isEmpty())
        return picture;
    // Policies may make panels lower, but cost no figure its label.
    ChartPicture tight = laidOut(true);
    const bool isBetter = tight.hiddenPanels <= picture.hiddenPanels
        && tight.hiddenLabels < picture.hiddenLabels
        && std::ranges::includes(labelledMarks(tight), labelledMarks(picture));
    return isBetter ? tight : picture;
}

} // namespace

ChartPicture layOutModelTimeline(const ModelTimelineModel &model, QSizeF size, TextShaper &shaper)
{
    ChartPicture picture = bestPicture(model, size, shaper, true);
    if (picture.hasEvents || picture.isTooSmall || model.events().isEmpty())
        return picture;
    // All policies for one label are too many; a view scrolls to both.
    ChartPicture plain = bestPicture(model, size, shaper, false);
    return plain.hasEvents && plain.hiddenPanels <= picture.hiddenPanels ? plain : picture;
}

} // namespace Zhitu
