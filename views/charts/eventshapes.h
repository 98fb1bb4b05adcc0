// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"
#include "records/terms.h"

namespace Zhitu {

/**
 * An event on a time axis from x1 to x2, centred on y: a dot for a day, else a capsule as wide as its
 * period. A target is outlined and hatched, a forecast outlined and empty, a statement (said, not done) is
 * outlined with dashes and empty; a date "about" has soft ends, one with an open bound an arrow head
 * on the side where the event may lie.
 */
[[nodiscard]] QList<Shape> eventShapes(Qualifier qualifier, Status status, qreal x1, qreal x2,
                                       qreal y, Ink ink, int mark);

/** How far eventShapes() may reach beyond x1 and x2, in layout units. */
[[nodiscard]] qreal eventReach(Qualifier qualifier);

} // namespace Zhitu
