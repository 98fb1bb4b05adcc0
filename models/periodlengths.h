// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/period.h"
#include "records/terms.h"

#include <utility>

namespace Zhitu {

/**
 * Kind of length of a dated period: months and days that it lasts. Figures of periods of two kinds,
 * such as a year and half a year, tell no change: they are neither joined nor told as one. A stock
 * holds at a point in time, so that a day, a month and a year tell it with different precision only.
 */
[[nodiscard]] std::pair<int, int> lengthKind(const Period &period, Measure measure);

} // namespace Zhitu
