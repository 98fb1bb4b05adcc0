// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/chartmimedata.h"
#include "export/vectorpicture.h"

#include <functional>

namespace Zhitu {

/** The picture's size, in pixels at scale 1, for so much room on paper (inches). */
[[nodiscard]] QSize printSize(QSizeF inches);

/**
 * Draws a chart for paper: laid out anew for the room that a page has, in light colours, in the
 * snapshot's language. GUI thread. A picture without a size where it cannot be drawn.
 */
[[nodiscard]] std::function<VectorPicture(QSizeF)> printDrawing(const ChartSnapshot &chart);

} // namespace Zhitu
