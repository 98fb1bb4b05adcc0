// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelineevents.h"

#include "charts/timeaxis.h"

#include <algorithm>

namespace Zhitu {

namespace {

constexpr qreal eventHeight = 6;
constexpr qreal nameGap = 6; ///< between a mark and its name
constexpr qreal eventSpace = 14; ///< between the events of a row
constexpr qreal rowGap = 2;
constexpr qreal tightRowGap = -1; ///< a line has air of its own

BilingualText eventName(const Event &event)
{
    return event.shortTitle.isEmpty() ? event.title : event.shortTitle;
}

} // namespace

bool hasGuide(const Event &event)
{
    return event.period.precision() != Period::Precision::Year;
}

Shape eventShape(qreal left, qreal middleY, qreal width)
{
    Shape shape;
    shape.path.addRoundedRect(QRectF(left, middleY - eventHeight / 2, width, eventHeight),
                              eventHeight / 2, eventHeight / 2);
    shape.fill = {Ink::Context};
    return shape;
}

qreal eventRowHeight(PictureBuilder &builder, bool isTight)
{
    return builder.shaper().lineHeight(TextRole::Note) + (isTight ? tightRowGap : rowGap);
}

QList<EventPlace> arrangedEvents(const QList<const Event *> &events, qreal right,
                                 const std::function<qreal(qreal)> &mapX, PictureBuilder &builder)
{
    QList<EventPlace> places;
    QList<qreal> ends(mostEventRows, -1e9);
    for (const Event *event : events) {
        const qreal x1 = mapX(day(event->period.firstDay()));
        const qreal x2 = mapX(day(event->period.lastDay()) + 1);
        EventPlace place;
        place.event = event;
        place.width = builder.width(eventName(*event), TextRole::Note);
        place.half = std::max(eventHeight, x2 - x1) / 2;
        place.middle = (x1 + x2) / 2;
        const qreal named = place.half + nameGap + place.width;
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

int rowCount(const QList<EventPlace> &places)
{
    int rows = 0;
    for (const EventPlace &place : places)
        rows = std::max(rows, place.row + 1);
    return std::min(rows, mostEventRows);
}

void addEvents(PictureBuilder &builder, const QList<EventPlace> &places, int rows, qreal top,
               qreal rowHeight)
{
    const qreal lineHeight = builder.shaper().lineHeight(TextRole::Note);
    for (const EventPlace &place : places) {
        if (place.row >= rows) {
            ++builder.picture().hiddenLabels;
            builder.picture().wantsHeight =
                builder.picture().wantsHeight || place.row < mostEventRows;
            continue;
        }
        builder.picture().hasEvents = true;
        const qreal y = top + place.row * rowHeight;
        const Shape marker =
            eventShape(place.middle - place.half, y + lineHeight / 2, 2 * place.half);
        builder.addShape(marker);
        const qreal left = place.isLeftward ? place.middle - place.half - nameGap - place.width
                                            : place.middle + place.half + nameGap;
        builder.addText(eventName(*place.event), TextRole::Note, {Ink::Muted},
                        QRectF(left, y, place.width, lineHeight),
                        place.isLeftward ? Qt::AlignRight : Qt::AlignLeft);
        builder.picture().events.append(
            {place.event->id,
             marker.path.boundingRect().united(QRectF(left, y, place.width, lineHeight))});
    }
}

} // namespace Zhitu
