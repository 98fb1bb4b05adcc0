// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparisonmodel.h"

namespace Zhitu {

/**
 * Sorts indicators into panels by the rule that ComparisonModel documents, and writes each mark's
 * panel into it. Panels follow the order of the indicators; one without any mark gets none. Where
 * the guard is overruled, only the unit splits panels.
 */
[[nodiscard]] QList<ComparisonPanel> guardedPanels(const QStringList &indicators,
                                                   QList<FigureMark> &marks, const Catalog &catalog,
                                                   bool overruled = false);

/** What differs, as a noun for lists: unit, measure, population … */
[[nodiscard]] BilingualText differenceName(PanelDifference difference);

} // namespace Zhitu
