// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "recordmodel.h"
#include "records/language.h"

#include <QString>

namespace Zhitu {

/**
 * The figures of a chart as tab-separated values, and the events that it marks: a line of headings,
 * then one line each, ending in line breaks.
 *
 * Values are in base units and plain digits, periods in ISO 8601, what is absent is an empty cell.
 * A text that a spreadsheet would take for a formula is preceded by an apostrophe; tabs and line
 * breaks within texts become spaces.
 */
[[nodiscard]] QString chartTable(const ChartModel &model, const Catalog &catalog,
                                 const QList<Observation> &observations, Language language);

} // namespace Zhitu
