// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "charts/charttexts.h"
#include "charts/eventshapes.h"
#include "charts/markshapes.h"
#include "charts/picturebuilder.h"
#include "charts/policytimelinewords.h"
#include "charts/regioncolours.h"
#include "charts/timeaxis.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "policytimelinemodel.h"

#include <algorithm>
#include <numeric>

namespace Zhitu {

namespace {

constexpr qreal gap = 6; ///< between a mark and its label
constexpr qreal itemGap = 14; ///< between a label and the next mark
constexpr qreal markGap = 2; ///< between two marks without labels
constexpr qreal rowGap = 3;
constexpr qreal widestNames = 0.2; ///< most of the room that the lanes' names take
constexpr qreal widestUndated = 0.24; ///< most of the room that the undated events take
constexpr qreal shortestAxis = 100;
constexpr qreal markHeight = 2 * pointRadius;
constexpr qreal mostStretch = 1.5;

/** How events are labelled; tried in turn until everything fits. */
enum class Labels {
    Titles, ///< whole titles, wrapped
    ShortTitles, ///< short titles, wrapped
    Fitting, ///< short titles in one line; those that find no room are left out
};

constexpr Labels allLabels[] = {Labels::Titles, Labels::ShortTitles, Labels::Fitting};

/** An event in a row: its mark, and its label unless that found no room. */
struct Item
{
    int mark = 0;
    qreal from = 0; ///< of mark and label together
    qreal to = 0;
    qreal height = markHeight;
    std::optional<QRectF> label; ///< y from the row's top
    Qt::AlignmentFlag align = Qt::AlignLeft;
    qreal middle = pointRadius; ///< the mark's centre, from the row's top
};

struct Row
{
    QList<Item> items;
    qreal height = 0;

    [[nodiscard]] bool isFree(const Item &item) const
    {
        return std::ranges::all_of(items, [&](const Item &other) {
            const qreal between = item.label || other.label ? itemGap : markGap;
            return item.to + between <= other.from || other.to + between <= item.from;
        });
    }
};

/** A lane filled with events. */
struct Lane
{
    QList<Row> rows;
    QList<Item> undated; ///< one below the other
    int hiddenLabels = 0;
    int hiddenEvents = 0;

    [[nodiscard]] qreal rowsHeight() const
    {
        return std::accumulate(rows.cbegin(), rows.cend(), 0.0,
                               [](qreal sum, const Row &row) { return sum + row.height + rowGap; });
    }
    [[nodiscard]] qreal undatedHeight() const
    {
        return std::accumulate(
            undated.cbegin(), undated.cend(), 0.0,
            [](qreal sum, const Item &item) { return sum + item.height + rowGap; });
    }
    [[nodiscard]] qreal height() const { return std::max(rowsHeight(), undatedHeight()); }
};

class PolicyTimelineLayout
{
public:
    PolicyTimelineLayout(const PolicyTimelineModel &model, PictureBuilder &builder, Labels labels)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_colours(*model.catalog(), {}) // lanes tell regions apart
        , m_builder(builder)
        , m_labels(labels)
        , m_lanePadding(labels == Labels::Fitting ? 3 : 6)
    {
    }

    void layOut(const ChartPicture &before)
    {
        const QRectF body = m_builder.addFrame(policyTimelineWords(m_model, before));
        if (m_model.lanes().isEmpty())
            return;
        m_tickHeight = m_builder.shaper().lineHeight(TextRole::Tick);
        m_lineHeight = m_builder.shaper().lineHeight(TextRole::Label);
        findColumns(body);
        const qreal room = body.height() - m_tickHeight - gap;
        if (m_timeRight - m_timeLeft < shortestAxis) {
            m_builder.picture().hiddenEvents = m_model.rowCount();
            return;
        }
        placeLanes(QRectF(body.left(), body.top(), body.width(), room));
    }

private:
    BilingualText laneName(const EventLane &lane) const
    {
        return lane.name.isEmpty() ? translated("Charts", "not known by whom") : lane.name;
    }

    /** The kind of event, with the word for what is no more than said or planned, and its title. */
    BilingualText labelOf(const Event &event) const
    {
        const BilingualText kind = inBoth([&](Language language) {
            const QString word = eventKindName(event.kind, language);
            const QString status = statusName(event.status, language);
            return event.status == Status::Actual || status == word
                ? word
                //: A kind of event and its status.
                : Catalogue::of(language).translate("Charts", "%1 (%2)").arg(word, status);
        });
        const bool isWhole = m_labels == Labels::Titles || event.shortTitle.isEmpty();
        return filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")},
                      {kind, isWhole ? event.title : event.shortTitle});
    }

    /** Divides the width into names, time axis and the strip of undated events. */
    void findColumns(const QRectF &body)
    {
        qreal names = 0;
        for (const EventLane &lane : m_model.lanes())
            names = std::max(names, m_builder.width(laneName(lane), TextRole::StrongLabel));
        m_namesWidth = std::min(names, body.width() * widestNames);
        m_timeLeft = body.left() + m_namesWidth + 2 * gap;

        QDate first;
        QDate last;
        qreal undated = 0;
        for (int i = 0; i < m_model.rowCount(); ++i) {
            const Event &event = m_model.event(i);
            if (event.period.isUndated()) {
                undated = std::max({undated, m_builder.width(labelOf(event), TextRole::Label),
                                    m_builder.width(periodLabel(Period()), TextRole::Tick)});
                continue;
            }
            first = first.isValid() ? std::min(first, event.period.firstDay())
                                    : event.period.firstDay();
            last = last.isValid() ? std::max(last, event.period.lastDay()) : event.period.lastDay();
        }
        m_timeRight = body.right();
        if (undated > 0) {
            m_undatedWidth = std::min(undated + markHeight + 2 * gap, body.width() * widestUndated);
            m_timeRight -= m_undatedWidth + 2 * gap;
        }
        m_dated = first.isValid();
        if (!m_dated)
            return;
        const qint64 pad = std::max<qint64>(10, first.daysTo(last) / 40);
        m_first = first.addDays(-pad);
        m_last = last.addDays(pad + 1);
    }

    [[nodiscard]] qreal timeX(qreal coordinate) const
    {
        return m_timeLeft
            + (coordinate - day(m_first)) / (day(m_last) - day(m_first))
            * (m_timeRight - m_timeLeft);
    }

    /** Where the period of a dated event starts and ends on the axis. */
    [[nodiscard]] std::pair<qreal, qreal> extent(const Event &event) const
    {
        return {timeX(day(event.period.firstDay())), timeX(day(event.period.lastDay()) + 1)};
    }

    /** The width in which labels are wrapped. */
    [[nodiscard]] qreal labelWidth() const
    {
        const qreal axis = m_timeRight - m_timeLeft;
        switch (m_labels) {
        case Labels::Titles:
            return std::clamp(axis * 0.4, 120.0, 460.0);
        case Labels::ShortTitles:
            return std::clamp(axis * 0.4, 100.0, 400.0);
        case Labels::Fitting:
            return axis;
        }
        return axis;
    }

    /** The ways in which an event may lie in a row, the best one first. */
    QList<Item> waysOf(int mark)
    {
        const Event &event = m_model.event(mark);
        const auto [x1, x2] = extent(event);
        const qreal reach = eventReach(event.qualifier);
        const qreal from = std::min(x1, (x1 + x2) / 2 - pointRadius) - reach + pointRadius;
        const qreal to = std::max(x2, (x1 + x2) / 2 + pointRadius) + reach - pointRadius;
        const BilingualText text = labelOf(event);
        const qreal width = std::min(
            {m_builder.width(text, TextRole::Label), labelWidth(), m_timeRight - m_timeLeft});
        const qreal height = m_builder.blockHeight(text, TextRole::Label, width);

        QList<Item> ways;
        Item beside{.mark = mark,
                    .from = from,
                    .to = to + gap + width,
                    .height = height,
                    .label = QRectF(to + gap, 0, width, height),
                    .middle = m_lineHeight / 2};
        if (beside.to <= m_timeRight)
            ways.append(beside);
        beside.from = from - gap - width;
        beside.to = to;
        beside.label = QRectF(beside.from, 0, width, height);
        beside.align = Qt::AlignRight;
        if (beside.from >= m_timeLeft)
            ways.append(beside);
        // A wide mark has room for a wider label under it.
        const qreal under = std::min(m_builder.width(text, TextRole::Label),
                                     std::max(width, std::min(to, m_timeRight) - from));
        const qreal underHeight = m_builder.blockHeight(text, TextRole::Label, under);
        const qreal left = std::clamp(from, m_timeLeft, std::max(m_timeLeft, m_timeRight - under));
        const Item below{.mark = mark,
                         .from = std::min(from, left),
                         .to = std::max(to, left + under),
                         .height = markHeight + 1 + underHeight,
                         .label = QRectF(left, markHeight + 1, under, underHeight),
                         .align = Qt::AlignLeft,
                         .middle = pointRadius};
        // Under a wide mark a label is plainly its own.
        if (to - from > width / 2)
            ways.prepend(below);
        else
            ways.append(below);
        return ways;
    }

    Item undatedItem(int mark)
    {
        const qreal left = m_timeRight + 2 * gap;
        const qreal width = m_undatedWidth - markHeight - gap;
        const qreal height =
            m_builder.blockHeight(labelOf(m_model.event(mark)), TextRole::Label, width);
        return {.mark = mark,
                .from = left,
                .to = left + m_undatedWidth,
                .height = height,
                .label = QRectF(left + markHeight + gap, 0, width, height),
                .align = Qt::AlignLeft,
                .middle = m_lineHeight / 2};
    }

    /** Fills a lane with its events; none may make it higher than the room. */
    Lane fill(const EventLane &events, qreal room)
    {
        Lane lane;
        for (const int mark : events.marks) {
            if (m_model.event(mark).period.isUndated()) {
                Item item = undatedItem(mark);
                if (lane.undatedHeight() + item.height > room) {
                    item.label.reset();
                    item.height = markHeight;
                    item.middle = pointRadius;
                    if (lane.undatedHeight() + item.height > room) {
                        ++lane.hiddenEvents;
                        continue;
                    }
                    ++lane.hiddenLabels;
                }
                lane.undated.append(item);
                continue;
            }
            const QList<Item> ways = waysOf(mark);
            if (putIn(lane, ways, room))
                continue;
            Item bare = ways.last();
            const Event &event = m_model.event(mark);
            const auto [x1, x2] = extent(event);
            const qreal reach = eventReach(event.qualifier) - pointRadius;
            bare.from = std::min(x1, (x1 + x2) / 2 - pointRadius) - reach;
            bare.to = std::max(x2, (x1 + x2) / 2 + pointRadius) + reach;
            bare.label.reset();
            bare.height = m_lineHeight;
            bare.middle = m_lineHeight / 2;
            if (putIn(lane, {bare}, room))
                ++lane.hiddenLabels;
            else
                ++lane.hiddenEvents;
        }
        return lane;
    }

    static bool putIn(Lane &lane, const QList<Item> &ways, qreal room)
    {
        for (Row &row : lane.rows) {
            for (const Item &way : ways) {
                const qreal higher = std::max(0.0, way.height - row.height);
                if (!row.isFree(way) || lane.rowsHeight() + higher > room + rowGap)
                    continue;
                row.height += higher;
                row.items.append(way);
                return true;
            }
        }
        for (const Item &way : ways) {
            if (lane.rowsHeight() + way.height > room)
                continue;
            lane.rows.append(Row{.items = {way}, .height = way.height});
            return true;
        }
        return false;
    }

    void placeLanes(const QRectF &room)
    {
        const QList<EventLane> &all = m_model.lanes();
        QList<qreal> least;
        QList<qreal> wanted;
        QList<Lane> lanes;
        bool fits = true;
        for (const EventLane &events : all) {
            const qreal name =
                m_builder.blockHeight(laneName(events), TextRole::StrongLabel, m_namesWidth);
            least.append(std::max(name, m_lineHeight) + 2 * m_lanePadding);
            lanes.append(fill(events, room.height() - 2 * m_lanePadding));
            // A lane that all the room is too little for wants at least that.
            const bool isCut = lanes.last().hiddenEvents + lanes.last().hiddenLabels > 0;
            fits = fits && !isCut;
            wanted.append(isCut
                              ? room.height()
                              : std::max(least.last(), lanes.last().height() + 2 * m_lanePadding));
        }
        QList<qreal> heights = wanted;
        if (!fits || std::accumulate(wanted.cbegin(), wanted.cend(), 0.0) > room.height()) {
            // As many lanes as there is room for, each as high as it wants to be or as an even
            // share of what is left allows.
            qreal used = 0;
            qsizetype shown = 0;
            while (shown < all.size() && used + least.at(shown) <= room.height())
                used += least.at(shown++);
            heights = least.first(shown);
            shareOut(heights, wanted, room.height() - used);
            for (qsizetype i = 0; i < shown; ++i)
                lanes[i] = fill(all.at(i), heights.at(i) - 2 * m_lanePadding);
            for (qsizetype i = shown; i < all.size(); ++i)
                m_builder.picture().hiddenEvents += static_cast<int>(all.at(i).marks.size());
        } else if (!heights.isEmpty()) {
            const qreal used = std::accumulate(heights.cbegin(), heights.cend(), 0.0);
            const qreal stretch = std::clamp(room.height() / used, 1.0, mostStretch);
            for (qreal &height : heights)
                height *= stretch;
        }
        if (heights.isEmpty())
            return;

        const qreal bottom = room.top() + std::accumulate(heights.cbegin(), heights.cend(), 0.0);
        placeAxis(room.top(), bottom);
        qreal y = room.top();
        for (qsizetype i = 0; i < heights.size(); ++i) {
            addRule({room.left(), y}, {room.right(), y});
            m_builder.addBlock(laneName(all.at(i)), TextRole::StrongLabel, {Ink::Text},
                               {room.left(), y + m_lanePadding}, m_namesWidth);
            placeLane(lanes.at(i), y + m_lanePadding, heights.at(i) - 2 * m_lanePadding);
            y += heights.at(i);
        }
        addRule({room.left(), y}, {room.right(), y});
    }

    /** Gives what is left to the lanes that want more, evenly. */
    static void shareOut(QList<qreal> &heights, const QList<qreal> &wanted, qreal left)
    {
        while (left > 0.5) {
            QList<qsizetype> hungry;
            for (qsizetype i = 0; i < heights.size(); ++i)
                if (heights.at(i) < wanted.at(i) - 0.01)
                    hungry.append(i);
            if (hungry.isEmpty())
                return;
            const qreal share = left / static_cast<qreal>(hungry.size());
            for (const qsizetype i : hungry) {
                const qreal taken = std::min(share, wanted.at(i) - heights.at(i));
                heights[i] += taken;
                left -= taken;
            }
        }
    }

    void placeAxis(qreal top, qreal bottom)
    {
        if (m_dated) {
            const QList<TimeTick> times =
                timeAxis(m_first, m_last, m_timeRight - m_timeLeft, m_builder);
            for (const TimeTick &tick : times) {
                const qreal x = timeX(day(tick.day));
                addRule({x, top}, {x, bottom});
                const qreal width = m_builder.width(tick.text, TextRole::Tick);
                const qreal left = std::clamp(x - width / 2, m_timeLeft - gap,
                                              std::max(m_timeLeft - gap, m_timeRight - width));
                m_builder.addText(tick.text, TextRole::Tick, {Ink::Muted},
                                  QRectF(left, bottom + gap, width, m_tickHeight),
                                  Qt::AlignHCenter);
            }
        }
        if (m_undatedWidth <= 0)
            return;
        m_builder.addShape(undatedLine(QRectF(m_timeRight, top, 2 * gap, bottom - top)));
        m_builder.addText(
            periodLabel(Period()), TextRole::Tick, {Ink::Muted},
            QRectF(m_timeRight + 2 * gap, bottom + gap, m_undatedWidth, m_tickHeight));
    }

    void addRule(QPointF from, QPointF to)
    {
        Shape rule;
        rule.path.moveTo(from);
        rule.path.lineTo(to);
        rule.stroke = {Ink::Grid};
        rule.strokeWidth = 1;
        m_builder.addShape(rule);
    }

    void placeLane(const Lane &lane, qreal top, qreal height)
    {
        // Where a lane is higher than it needs to be, its rows lie further apart.
        constexpr qreal mostExtra = 12;
        const qreal extra = lane.rows.isEmpty()
            ? 0
            : std::clamp((height - lane.height()) / static_cast<qreal>(lane.rows.size()), 0.0,
                         mostExtra);
        m_builder.picture().hiddenLabels += lane.hiddenLabels;
        m_builder.picture().hiddenEvents += lane.hiddenEvents;
        qreal y = top;
        for (const Row &row : lane.rows) {
            for (const Item &item : row.items) {
                const auto [x1, x2] = extent(m_model.event(item.mark));
                placeItem(item, x1, x2, y);
            }
            y += row.height + rowGap + extra;
        }
        y = top;
        for (const Item &item : lane.undated) {
            const qreal middle = item.from + pointRadius;
            placeItem(item, middle, middle, y);
            y += item.height + rowGap;
        }
    }

    void placeItem(const Item &item, qreal x1, qreal x2, qreal y)
    {
        const Event &event = m_model.event(item.mark);
        // An undated event has no date to be hedged.
        const Qualifier qualifier = event.period.isUndated() ? Qualifier::Exact : event.qualifier;
        QRectF rect;
        for (const Shape &shape :
             eventShapes(qualifier, event.status, x1, x2, y + item.middle,
                         m_colours.inkBesideFocus(m_model.spec(), event.region), item.mark)) {
            rect = rect.united(shape.path.boundingRect());
            m_builder.addShape(shape);
        }
        m_builder.addMarkArea(item.mark, rect);
        if (item.label)
            m_builder.addBlock(labelOf(event), TextRole::Label, {Ink::Text},
                               item.label->topLeft() + QPointF(0, y), item.label->width(),
                               item.align, item.mark);
    }

    const PolicyTimelineModel &m_model;
    const Catalog &m_catalog;
    RegionColours m_colours;
    PictureBuilder &m_builder;
    Labels m_labels;
    qreal m_lanePadding; ///< above and below the rows of a lane
    qreal m_tickHeight = 0;
    qreal m_lineHeight = 0;
    qreal m_namesWidth = 0;
    qreal m_timeLeft = 0;
    qreal m_timeRight = 0;
    qreal m_undatedWidth = 0; ///< 0: there is no undated event
    bool m_dated = false; ///< whether there is a dated event, and with it an axis
    QDate m_first;
    QDate m_last;
};

} // namespace

ChartPicture layOutPolicyTimeline(const PolicyTimelineModel &model, QSizeF size, TextShaper &shaper)
{
    ChartPicture picture;
    for (const Labels labels : allLabels) {
        picture =
            buildPicture(size, shaper, [&](PictureBuilder &builder, const ChartPicture &before) {
                PolicyTimelineLayout(model, builder, labels).layOut(before);
            });
        if (picture.hiddenEvents + picture.hiddenLabels == 0)
            break;
    }
    return picture;
}

} // namespace Zhitu
