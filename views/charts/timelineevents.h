// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/picturebuilder.h"
#include "records/catalog.h"

#include <functional>

namespace Zhitu {

/** Where an event stands above the figures: a mark as wide as its date, its name beside it. */
struct EventPlace
{
    const Event *event = nullptr;
    int row = 0;
    qreal middle = 0; ///< of the mark, and half of its width
    qreal half = 0;
    qreal width = 0; ///< of the name
    bool isLeftward = false; ///< whether the name stands on the left
};

/** Whether a line from the event through the figures marks its date: a year has none. */
[[nodiscard]] bool hasGuide(const Event &event);

/** The mark of an event, as wide as this. */
[[nodiscard]] Shape eventShape(qreal left, qreal middleY, qreal width);

/** The distance of rows of events; a tight one leaves no more air than lines have themselves. */
[[nodiscard]] qreal eventRowHeight(PictureBuilder &builder, bool isTight);

/**
 * Events on a time axis, whose days mapX maps, each in the first row where mark and name have room;
 * the row is mostEventRows where none has.
 */
[[nodiscard]] QList<EventPlace> arrangedEvents(const QList<const Event *> &events, qreal right,
                                               const std::function<qreal(qreal)> &mapX,
                                               PictureBuilder &builder);
inline constexpr int mostEventRows = 6;

/** How many rows there would be if there were room for all. */
[[nodiscard]] int rowCount(const QList<EventPlace> &places);

/** Adds the events of the first rows to the picture; those of others count as hidden labels. */
void addEvents(PictureBuilder &builder, const QList<EventPlace> &places, int rows, qreal top,
               qreal rowHeight);

} // namespace Zhitu
