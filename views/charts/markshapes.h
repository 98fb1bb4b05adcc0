// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"
#include "records/observation.h"

namespace Zhitu {

/**
 * The one grammar of marks: how a figure's qualifier and status look, the same in every chart and
 * readable without colour.
 *
 * Status: actual figures are solid; a target is outlined and hatched; a forecast is outlined and
 * empty. Both carry their word beside the mark.
 *
 * Qualifier: an exact figure ends hard. "About" has a soft end (bars) or a pale rim (points). Where
 * a figure is known by a bound only, the bound is a hard edge and an arrow head points to where the
 * figure may lie: an open head where the bound itself is excluded (over, under), a filled one where
 * it is included (at least, at most), as the ends of intervals are drawn. What may or may not be
 * reached is pale: a bar's body up to an upper bound, the open side of a point, a range between its
 * two bounds, which are both hard edges and have no mark between them.
 *
 * Figures without a number give no shapes: words stand in their place, never a mark at 0.
 */

/** Whether the figure's number is a lower bound: over, at least. */
[[nodiscard]] bool isLowerBound(Qualifier qualifier);
/** Whether the figure's number is an upper bound: under, at most. */
[[nodiscard]] bool isUpperBound(Qualifier qualifier);
/** Whether a figure of this status is promised rather than there: target, forecast. */
[[nodiscard]] bool isPromise(Status status);

/** A closed shape in the manner of a figure's status: solid, hatched or only outlined. */
[[nodiscard]] Shape statusShape(QPainterPath path, Status status, Ink ink, int mark);

/**
 * The arrow head of a bound, its point at tip: open for over and under, filled for at least and at
 * most. direction is a unit vector towards where the figure may lie.
 */
[[nodiscard]] Shape boundHead(Qualifier qualifier, QPointF tip, QPointF direction, qreal length,
                              qreal halfWidth, Ink ink, int mark);

/**
 * A range between two bounds: a pale body (hatched for a target, empty for a forecast) with a hard
 * edge at either bound; along x where horizontal, else along y.
 */
[[nodiscard]] QList<Shape> rangeShapes(const QRectF &span, bool horizontal, Status status, Ink ink,
                                       int mark);

/**
 * A horizontal bar for a figure, from the panel's zero to its value, in the given band. A range
 * spans from its lower to its upper bound; a dotted line leads to it from zero.
 */
[[nodiscard]] QList<Shape> barShapes(const Observation &figure, const PlotPanel &panel,
                                     qreal bandTop, qreal bandHeight, Ink ink, int mark);

/**
 * A tick across the band for a target or a forecast, at its value: an outlined rectangle for a
 * target, a dashed one with round ends for a forecast. A bound carries its arrow head on the side
 * where the figure may lie, "about" a soft edge; a range is a span between two ticks.
 * Figures without a value give no shapes.
 */
[[nodiscard]] QList<Shape> tickShapes(const Observation &figure, const PlotPanel &panel,
                                      qreal bandTop, qreal bandHeight, Ink ink, int mark);

/** What all of the shapes take up, strokes included. */
[[nodiscard]] QRectF extentOf(const QList<Shape> &shapes);

/** Where a bar's label may start: right of everything that barShapes() draws. */
[[nodiscard]] qreal barEnd(const Observation &figure, const PlotPanel &panel);

/** How far barShapes() reaches beyond a value on the far side from zero, in layout units. */
[[nodiscard]] qreal barReach(Qualifier qualifier);

/** Half the height of pointShapes()'s capsules, in layout units. */
inline constexpr qreal pointRadius = 5;
/** How far pointShapes() reaches above or below a bound's value on its open side. */
inline constexpr qreal pointReach = 12;

/**
 * A point in time for a figure: a dot when the period is a day, else a capsule as wide as the
 * period. Squares stand for countries and the world, round ends for all other regions. A bound is
 * an edge at its value, open towards where the figure may lie. radius is half the height; less
 * than usual where marks would hide each other.
 */
[[nodiscard]] QList<Shape> pointShapes(const Observation &figure, const PlotPanel &panel, qreal x1,
                                       qreal x2, bool square, Ink ink, int mark,
                                       qreal radius = pointRadius);

/**
 * The dashed line in the middle of a rectangle, from its top to its bottom, that keeps the strip of
 * undated figures apart from the time axis.
 */
[[nodiscard]] Shape undatedLine(const QRectF &rect);

/** A rank: a ring, dashed for the order of listing, a diamond for derived ranks. */
[[nodiscard]] QList<Shape> rankShapes(RankBasis basis, QPointF centre, qreal radius, Ink ink,
                                      bool focus, int mark);

/**
 * The same for a figure, with its status and qualifier: a target or forecast is a square, hatched
 * or empty; a range spans from its rank's centre to upperCentre; an arrow head points along the
 * axis of ranks (a unit vector towards larger numbers) to where the rank may lie. halfWidth is
 * that of a ring wider than high, for numbers of several digits.
 */
[[nodiscard]] QList<Shape> rankShapes(const Observation &figure, QPointF centre,
                                      QPointF upperCentre, QPointF towardsLarger, qreal radius,
                                      Ink ink, bool focus, int mark, qreal halfWidth = 0);

/** A ground for a number that stands on a range or a hatched mark. */
[[nodiscard]] Shape numberGround(QPointF centre, qreal halfWidth, qreal halfHeight, int mark);

/** Whether a rank's shape is filled with its ink, so that its number is set in the background's. */
[[nodiscard]] bool isRankFilled(const Observation &figure, bool focus);

/** Whether a rank of this basis is derived rather than stated. */
[[nodiscard]] bool isDerived(RankBasis basis);

} // namespace Zhitu
