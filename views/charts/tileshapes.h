// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"
#include "records/terms.h"

namespace Zhitu {

/**
 * @file
 * The marks of maps and matrices: whole places rather than values along an axis. See markshapes.h
 * for the grammar that all marks follow.
 */

/** A tile of a map for an actual figure, in the shade of this slot. */
[[nodiscard]] Shape shadedTileShape(const QRectF &rect, int slot, int mark);

/**
 * A tile of a map for a target or a forecast, whatever its value: outlined, and hatched for a target
 * as everywhere.
 */
[[nodiscard]] Shape promisedTileShape(const QRectF &rect, Status status, int mark);

/**
 * A place where nobody stated a figure: a dashed outline, and stripes that fall from left to right
 * where those of targets and forecasts rise. They stay clear of the rectangle given.
 */
[[nodiscard]] QList<Shape> noFigureShapes(const QRectF &rect, const QRectF &clear);

/** Whether a figure is known (solid), promised (outlined and hatched), or both, as a small square. */
[[nodiscard]] QList<Shape> knownShapes(bool known, bool promised, const QRectF &square, Ink ink,
                                       int mark);

/** A small cross: nobody said anything here. */
[[nodiscard]] QList<Shape> nothingShapes(QPointF centre, qreal radius);

} // namespace Zhitu
