// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "charts/charttexts.h"
#include "charts/findingbadges.h"
#include "charts/labelplacer.h"
#include "charts/markshapes.h"
#include "charts/markskey.h"
#include "charts/picturebuilder.h"
#include "charts/ticks.h"
#include "charts/timeaxis.h"
#include "comparisonmodel.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Zhitu {

namespace {

constexpr qreal gap = 6;
constexpr qreal labelSpace = 3; ///< kept free on both sides of a label
constexpr qreal panelGap = 8;
constexpr qreal undatedLabelLeft = 12; ///< of the strip's label, from the left of the strip
constexpr qreal lowestPlot = 34; ///< of a panel that can still be read
constexpr qreal lowestPlotOfOne = 22; ///< the same where a single mark stands in it
constexpr qreal lowestPlotOfFew = 22; ///< the same of few marks, where policies need the room
constexpr qreal plotStep = 3; ///< by which these get lower
constexpr qsizetype fewMarks = 4; ///< so many have room for their labels in the lowest plot
constexpr qreal heightPerMark = 4; ///< that a plot with more wants for each of them
constexpr qreal mostWanted = 110; ///< of a plot, before policies get any room
constexpr qreal eventHeight = 6;
constexpr qreal eventGap = 6; ///< between the events and the first panel
constexpr qreal eventRowGap = 2;
constexpr qreal tightEventRowGap = -1; ///< a line has air of its own
constexpr qreal eventSpace = 14; ///< between the events of a row
constexpr qreal mostEventShare = 0.3; ///< of the room for panels and events
constexpr int mostEventRows = 6;
constexpr qreal thinnestRadius = 1.6; ///< of marks that would hide each other
constexpr qreal undatedInset = 12; ///< of undated marks behind the line that sets them apart

/** Marks of one indicator, region and subject within a panel, in the order of time. */
struct Series
{
    QString indicator;
    QString region;
    QString subject;
    QList<int> marks;
    bool named = false; ///< whether its name says its indicator
};

QList<Series> seriesOf(const ComparisonModel &model, int panel)
{
    QList<Series> list;
    const bool named = namesIndicators(model, panel);
    for (int i = 0; i < model.marks().size(); ++i) {
        const FigureMark &mark = model.marks().at(i);
        if (mark.panel != panel)
            continue;
        const Observation &figure = mark.figure();
        auto it = std::ranges::find_if(list, [&](const Series &series) {
            return series.indicator == figure.indicator && series.region == figure.region
                && series.subject == figure.subject;
        });
        if (it == list.end())
            it = list.insert(list.end(),
                             {figure.indicator, figure.region, figure.subject, {}, named});
        it->marks.append(i);
    }
    return list;
}

/** Where an event stands: a mark as wide as its date, its name beside it. */
struct EventPlace
{
    const Event *event = nullptr;
    int row = 0;
    qreal middle = 0; ///< of the mark, and half of its width
    qreal half = 0;
    qreal width = 0; ///< of the name
    bool isLeftward = false; ///< whether the name stands on the left
};

/** The heights of panels, one below the other. */
struct PanelHeights
{
    QList<qreal> least;
    QList<qreal> wanted;
};

class ModelTimelineLayout
{
public:
    ModelTimelineLayout(const ModelTimelineModel &model, PictureBuilder &builder)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_builder(builder)
        , m_events(model.events())
    {
    }

    void layOut(const ChartPicture &before)
    {
        m_most = mostPanels(m_model, before);
        const QRectF body = m_builder.addFrame(words(before));
        if (m_model.panels().isEmpty())
            return;
        findTimeSpan();
        placeBody(body);
    }

private:
    ChartWords words(const ChartPicture &before)
    {
        const QList<int> marks = shownMarks(m_model, before);
        ChartWords words{.title = titleOr(m_model.spec(), finding()),
                         .subtitle = subtitleOr(m_model.spec(), measured()),
                         .key = key(marks, before) + findingsKey(m_model, marks),
                         .notes = panelNotes(m_model, m_most, before.fullyNamed)};
        if (const BilingualText missing = withoutFigure(); !missing.isEmpty())
            words.notes.append(missing);
        if (const BilingualText period = periodNote(m_model.spec()); !period.isEmpty())
            words.notes.append(period);
        words.notes += hiddenLine(before);
        if (const BilingualText sources = sourcesNote(m_model, marks); !sources.isEmpty())
            words.notes.append(sources);
        return words;
    }

    /**
     * The series that the title tells of: the one with most figures in the panels that are shown,
     * of the region in focus where they have it.
     */
    std::optional<Series> mainSeries() const
    {
        std::optional<Series> best;
        const auto isInFocus = [this](const Series &series) {
            return series.region == m_model.spec().focus;
        };
        for (int panel = 0; panel < m_most; ++panel) {
            const QList<Series> list = seriesOf(m_model, panel);
            for (const Series &series : list) {
                Series dated = series;
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

    BilingualText finding() const
    {
        const std::optional<Series> series = mainSeries();
        if (!series)
            return translated("Charts", "No dated figure for what is chosen");
        const Observation &first = m_model.marks().at(series->marks.first()).figure();
        const Observation &last = m_model.marks().at(series->marks.last()).figure();
        const auto words = [this](const Observation &figure) {
            return titleFigure(m_catalog, figure, UnitStyle::NumberOnly, UnitStyle::NumberOnly);
        };
        const BilingualText region = regionLabel(m_catalog, series->region);
        const BilingualText indicator = indicatorLabel(m_catalog, series->indicator);
        if (series->marks.size() == 1)
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

    static bool hasGuide(const Event *event)
    {
        return event->period.precision() != Period::Precision::Year;
    }

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

    static BilingualText eventName(const Event &event)
    {
        return event.shortTitle.isEmpty() ? event.title : event.shortTitle;
    }

    QList<KeyEntry> key(const QList<int> &marks, const ChartPicture &before) const
    {
        MarksInUse used = marksInUse(m_model, marks);
        bool joins = false;
        bool loose = false;
        for (const int index : marks) {
            const FigureMark &mark = m_model.marks().at(index);
            used.undatedStrip = used.undatedStrip || mark.figure().period.isUndated();
            joins = joins || mark.joinedFrom >= 0;
            loose = loose || (mark.joinedFrom >= 0 && isLoose(mark));
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
            entries.append(
                {line(Qt::SolidLine), translated("Charts", "line: figures of one publisher only")});
        if (loose)
            entries.append(
                {line(Qt::DashLine), translated("Charts", "dashed: one end is not exact")});
        entries = marksKey(used, MarkForm::Point) + entries;
        // Of the first pass it is not known yet.
        if (!m_events.isEmpty() && (before.texts.isEmpty() || before.hasEvents))
            entries.append({[](QRectF rect) {
                                Shape shape;
                                shape.path.addRoundedRect(
                                    QRectF(rect.left(), rect.center().y() - eventHeight / 2,
                                           rect.width(), eventHeight),
                                    eventHeight / 2, eventHeight / 2);
                                shape.fill = {Ink::Context};
                                return QList<Shape>{shape};
                            },
                            // Events of a whole year have no line: its middle is no date of theirs.
                            std::ranges::any_of(m_events, hasGuide)
                                ? translated("Charts", "on top: policy; dotted: mid-date")
                                : translated("Charts", "on top: policy")});
        return entries;
    }

    /** Whether the line to this mark has an end that is not exact. */
    [[nodiscard]] bool isLoose(const FigureMark &mark) const
    {
        return mark.figure().qualifier != Qualifier::Exact
            || m_model.marks().at(mark.joinedFrom).figure().qualifier != Qualifier::Exact;
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

    BilingualText seriesName(const Series &series) const
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

    [[nodiscard]] bool isNameTooWide(const Series &series)
    {
        return m_builder.width(seriesName(series), TextRole::StrongLabel) > m_builder.widestName();
    }

    BilingualText markText(const Series &series, int mark, bool named) const
    {
        const BilingualText value =
            figureLabel(m_catalog, m_model.marks().at(mark).figure(), UnitStyle::NumberOnly);
        if (!named)
            return value;
        return filled({QStringLiteral("%1 %2"), QStringLiteral("%1 %2")},
                      {seriesName(series), value});
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

        QList<QList<Series>> series;
        QList<QList<qreal>> ticks;
        qreal tickWidth = 0;
        qreal nameWidth = 0;
        qreal undatedWidth = 0;
        for (int panel = 0; panel < m_most; ++panel) {
            series.append(seriesOf(m_model, panel));
            qreal largest = 0;
            qreal smallest = 0;
            for (const Series &one : std::as_const(series.last())) {
                const bool named = !isNameTooWide(one);
                nameWidth = std::max(
                    nameWidth,
                    m_builder.width(markText(one, one.marks.last(), named), TextRole::StrongLabel));
                for (const int mark : one.marks) {
                    const Observation &figure = m_model.marks().at(mark).figure();
                    largest =
                        std::max(largest, figure.valueUpper.value_or(figure.value.value_or(0)));
                    smallest = std::min(smallest, figure.value.value_or(0));
                    if (figure.period.isUndated())
                        undatedWidth = std::max(undatedWidth,
                                                34
                                                    + m_builder.width(markText(one, mark, named),
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
        // Figures and their labels before policies: these get what no panel wants. Where that is
        // not enough for all of them, panels with few marks get as low as these can bear, but none
        // is dropped.
        const qreal plots = body.height() - timeHeight;
        const auto rowsWithin = [&](const PanelHeights &panels, qreal rowHeight) {
            const int fitting = std::max(std::min(1, m_most), fittingPanels(panels.least, plots));
            const qreal room = std::min(body.height() * mostEventShare,
                                        plots - heightOf(panels.wanted, fitting) - eventGap);
            return std::max(0, static_cast<int>(room / rowHeight));
        };
        const qreal lineHeight = shaper.lineHeight(TextRole::Note);
        const QList<EventPlace> events = arrangedEvents(body.right());
        qreal rowHeight = lineHeight + eventRowGap;
        int rows = rowsWithin(heights, rowHeight);
        const bool hasAllPanels = fittingPanels(heights.least, plots) == m_model.panels().size();
        for (qreal lowest = lowestPlot - plotStep;
             hasAllPanels && lowest >= lowestPlotOfFew && rows < rowCount(events);
             lowest -= plotStep) {
            PanelHeights tight = panelHeights(series, heads, lowest);
            const qreal tightRow = lineHeight + tightEventRowGap;
            if (const int more = rowsWithin(tight, tightRow); more > rows) {
                rows = more;
                rowHeight = tightRow;
                heights = std::move(tight);
            }
        }
        QList<qreal> &least = heights.least;
        QList<qreal> &wanted = heights.wanted;
        const qreal eventsHeight = placeEvents(events, rows, body.top(), rowHeight);

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
    static PanelHeights panelHeights(const QList<QList<Series>> &series, const QList<qreal> &heads,
                                     qreal lowest)
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

    static qsizetype markCount(const QList<Series> &series)
    {
        return std::accumulate(
            series.cbegin(), series.cend(), qsizetype(0),
            [](qsizetype sum, const Series &one) { return sum + one.marks.size(); });
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

    /** The events, each in the first row with room for it; row mostEventRows: none has any. */
    [[nodiscard]] QList<EventPlace> arrangedEvents(qreal right)
    {
        QList<EventPlace> places;
        QList<qreal> ends(mostEventRows, -1e9);
        for (const Event *event : std::as_const(m_events)) {
            const qreal x1 = timeX(day(event->period.firstDay()));
            const qreal x2 = timeX(day(event->period.lastDay()) + 1);
            EventPlace place;
            place.event = event;
            place.width = m_builder.width(eventName(*event), TextRole::Note);
            place.half = std::max(eventHeight, x2 - x1) / 2;
            place.middle = (x1 + x2) / 2;
            const qreal named = place.half + gap + place.width;
            place.isLeftward = place.middle + named > right;
            const qreal from = place.middle - (place.isLeftward ? named : place.half);
            const auto row =
                std::ranges::find_if(ends, [&](qreal end) { return end + eventSpace < from; });
            place.row = static_cast<int>(row - ends.begin());
            if (row != ends.end())
                *row = place.middle + (place.isLeftward ? place.half : named);
            places.append(place);
        }
        return places;
    }

    static int rowCount(const QList<EventPlace> &places)
    {
        int rows = 0;
        for (const EventPlace &place : places)
            rows = std::max(rows, place.row + 1);
        return std::min(rows, mostEventRows);
    }

    /** The events of the first rows above the panels; returns the height taken. */
    qreal placeEvents(const QList<EventPlace> &places, int rows, qreal top, qreal rowHeight)
    {
        rows = std::min(rows, rowCount(places));
        const qreal lineHeight = m_builder.shaper().lineHeight(TextRole::Note);
        for (const EventPlace &place : places) {
            if (place.row >= rows) {
                ++m_builder.picture().hiddenLabels;
                continue;
            }
            m_builder.picture().hasEvents = true;
            const qreal y = top + place.row * rowHeight;
            Shape shape;
            shape.path.addRoundedRect(QRectF(place.middle - place.half,
                                             y + (lineHeight - eventHeight) / 2, 2 * place.half,
                                             eventHeight),
                                      eventHeight / 2, eventHeight / 2);
            shape.fill = {Ink::Context};
            m_builder.addShape(shape);
            const qreal left = place.isLeftward ? place.middle - place.half - gap - place.width
                                                : place.middle + place.half + gap;
            m_builder.addText(eventName(*place.event), TextRole::Note, {Ink::Muted},
                              QRectF(left, y, place.width, lineHeight),
                              place.isLeftward ? Qt::AlignRight : Qt::AlignLeft);
            if (hasGuide(place.event))
                m_guides.append(place.middle);
        }
        return rows > 0 ? rows * rowHeight + eventGap : 0;
    }

    void placePanel(int index, const QList<Series> &series, const QList<qreal> &ticks,
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
        for (const Series &one : series) {
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
        line.style = isLoose(mark) ? Qt::DashLine : Qt::SolidLine;
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

    Ink inkOf(const Observation &figure) const
    {
        const Region *region = m_catalog.region(figure.region);
        return {Ink::RegionMark, region ? colourSlot(*region) : 0};
    }

    /** The marks of a panel and the labels that find room beside them. */
    void placeMarks(int index, const QList<Series> &series, qreal right)
    {
        const PlotPanel plot = m_builder.picture().panels.at(index);
        QList<int> marks;
        for (const Series &one : series)
            marks += one.marks;
        const QHash<int, qreal> radii = pointRadii(marks, plot);
        QHash<int, QRectF> rects;
        for (const int mark : std::as_const(marks))
            rects.insert(mark, placeMark(mark, plot, radii.value(mark)));

        LabelPlacer placer(
            QRectF(QPointF(plot.area.left() - labelSpace, plot.area.top() - pointRadius - 3),
                   QPointF(right + labelSpace, plot.area.bottom() + pointRadius)));
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
        for (const Series &one : series)
            placeLabel(one, one.marks.last(), true, rects.value(one.marks.last()), placer);
        for (const bool contradicted : {true, false}) {
            for (const Series &one : series) {
                for (qsizetype i = one.marks.size() - 2; i >= 0; --i) {
                    const int mark = one.marks.at(i);
                    if (isContradicted(one, mark) == contradicted)
                        placeLabel(one, mark, false, rects.value(mark), placer);
                }
            }
        }
    }

    /** Whether the series has another figure of the same time and status. */
    [[nodiscard]] bool isContradicted(const Series &series, int mark) const
    {
        const Observation &figure = m_model.marks().at(mark).figure();
        return std::ranges::any_of(series.marks, [&](int other) {
            const Observation &second = m_model.marks().at(other).figure();
            return other != mark && second.period == figure.period
                && second.status == figure.status;
        });
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

    void placeLabel(const Series &series, int mark, bool named, const QRectF &rect,
                    LabelPlacer &placer)
    {
        if (named && isNameTooWide(series)) {
            ++m_builder.picture().hiddenLabels;
            return;
        }
        const BilingualText text = markText(series, mark, named);
        const TextRole role = named ? TextRole::StrongLabel : TextRole::Label;
        const qreal width = m_builder.width(text, role);
        // The line height has air above and below that other marks may use.
        const qreal height = m_builder.shaper().lineHeight(role) - 4;
        const qreal left = rect.left() - gap - width;
        const qreal rightOf = rect.right() + gap;
        const qreal centredX = rect.center().x() - width / 2;
        const qreal centredY = rect.center().y() - height / 2;
        const qreal above = rect.top() - height - 1;
        const qreal below = rect.bottom() + 1;
        // Two numbers side by side must not read as one.
        const auto box = [&](qreal x, qreal y) {
            return QRectF(x - labelSpace, y, width + 2 * labelSpace, height);
        };
        const QList<QRectF> candidates{box(rightOf, centredY),
                                       box(centredX, above),
                                       box(centredX, below),
                                       box(left, centredY),
                                       box(rect.right(), above),
                                       box(rect.right(), below),
                                       box(rect.left() - width, above),
                                       box(rect.left() - width, below)};
        const std::optional<QRectF> found = placer.place(candidates);
        if (!found) {
            ++m_builder.picture().hiddenLabels;
            return;
        }
        const QRectF place = found->adjusted(labelSpace, 0, -labelSpace, 0);
        const bool leftOf = place.right() <= rect.left();
        m_builder.addText(text, role, inkOf(m_model.marks().at(mark).figure()),
                          place.adjusted(0, -2, 0, 2),
                          leftOf                             ? Qt::AlignRight
                              : place.left() >= rect.right() ? Qt::AlignLeft
                                                             : Qt::AlignHCenter,
                          mark);
    }

    const ModelTimelineModel &m_model;
    const Catalog &m_catalog;
    PictureBuilder &m_builder;
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

} // namespace

ChartPicture layOutModelTimeline(const ModelTimelineModel &model, QSizeF size, TextShaper &shaper)
{
    return buildPicture(size, shaper, [&](PictureBuilder &builder, const ChartPicture &before) {
        ModelTimelineLayout(model, builder).layOut(before);
    });
}

} // namespace Zhitu
