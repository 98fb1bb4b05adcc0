// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"
#include "charts/picturebuilder.h"
#include "records/observation.h"

#include <QSet>

namespace Zhitu {

/**
 * The one grammar of marks: how a figure's qualifier and status look, the same in every chart.
 *
 * Actual figures are solid, targets and forecasts outlined and hatched. "About" ends softly; an
 * open bound carries an arrow head that points where the figure may lie; a range is a span.
 */

/**
 * A horizontal bar for a figure, from the panel's zero to its value, in the given band.
 * A range spans from its lower to its upper bound. Figures without a value give no shapes.
 */
[[nodiscard]] QList<Shape> barShapes(const Observation &figure, const PlotPanel &panel,
                                     qreal bandTop, qreal bandHeight, Ink ink, int mark);

/** Where a bar's label may start: right of everything that barShapes() draws. */
[[nodiscard]] qreal barEnd(const Observation &figure, const PlotPanel &panel);

/**
 * A tick across the band for a target or a forecast, at its value: an outlined rectangle for a
 * target, a dashed one with round ends for a forecast. An open bound carries an arrow head on the
 * side where the figure may lie, "about" a soft edge; a range is a hatched span between two ticks.
 * Figures without a value give no shapes.
 */
[[nodiscard]] QList<Shape> tickShapes(const Observation &figure, const PlotPanel &panel,
                                      qreal bandTop, qreal bandHeight, Ink ink, int mark);

/** What all of the shapes take up, strokes included. */
[[nodiscard]] QRectF extentOf(const QList<Shape> &shapes);

/** A tile of a map for an actual figure, in the shade of this slot. */
[[nodiscard]] Shape shadedTileShape(const QRectF &rect, int slot, int mark);

/** A tile of a map for a target or a forecast: outlined and hatched, whatever its value. */
[[nodiscard]] Shape promisedTileShape(const QRectF &rect, int mark);

/**
 * A place where nobody stated a figure: a dashed outline, and stripes that fall from left to right
 * where those of targets and forecasts rise. They stay clear of the rectangle given.
 */
[[nodiscard]] QList<Shape> noFigureShapes(const QRectF &rect, const QRectF &clear);

/**
 * A point in time for a figure: a dot when the period is a day, else a capsule as wide as the
 * period; an open bound carries an arrow head above or below it, "about" a soft edge, a range a
 * vertical span. Squares stand for countries and the world, round ends for all other regions.
 */
[[nodiscard]] QList<Shape> pointShapes(const Observation &figure, const PlotPanel &panel, qreal x1,
                                       qreal x2, bool square, Ink ink, int mark);

/**
 * An event on a time axis from x1 to x2, centred on y: a dot for a day, else a capsule as wide as its
 * period. Planned and forecast events are outlined and hatched, a statement (said, not done) is
 * outlined with dashes and empty; a date "about" has soft ends, one with an open bound an arrow head
 * on the side where the event may lie.
 */
[[nodiscard]] QList<Shape> eventShapes(Qualifier qualifier, Status status, qreal x1, qreal x2,
                                       qreal y, Ink ink, int mark);

/** How far eventShapes() may reach beyond x1 and x2, in layout units. */
[[nodiscard]] qreal eventReach(Qualifier qualifier);

/** Half the height of pointShapes()'s capsules, in layout units. */
inline constexpr qreal pointRadius = 5;

/** A rank: a ring, dashed for the order of listing, a diamond for derived ranks. */
[[nodiscard]] QList<Shape> rankShapes(RankBasis basis, QPointF centre, qreal radius, Ink ink,
                                      bool focus, int mark);

/** Whether a rank of this basis is derived rather than stated. */
[[nodiscard]] bool isDerived(RankBasis basis);

/** Whether a figure is known (solid), promised (outlined and hatched), or both, as a small square. */
[[nodiscard]] QList<Shape> knownShapes(bool known, bool promised, const QRectF &square, Ink ink,
                                       int mark);

/** A small cross: nobody said anything here. */
[[nodiscard]] QList<Shape> nothingShapes(QPointF centre, qreal radius);

/** Explains the qualifiers that occur among the figures, with samples; exact needs none. */
[[nodiscard]] QList<KeyEntry> qualifierKey(const QSet<Qualifier> &used);

/** A KeyEntry whose sample is a tick, for a target or a forecast. */
[[nodiscard]] KeyEntry tickKey(Status status, const BilingualText &text);

/** A KeyEntry whose sample is a bar: solid for actual, hatched for target and forecast. */
[[nodiscard]] KeyEntry statusKey(Status status, const BilingualText &text);

} // namespace Zhitu
