// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"

namespace Zhitu {

/**
 * A chart that shows what an import brought: of the kind that draws most of its indicators, a
 * timeline before others where they have figures of several years, a ranking where they are ranks.
 * As many indicators as can be read at once. It has no id; of no kind that could draw any, coverage.
 */
[[nodiscard]] ChartSpec chartOfImport(const QStringList &indicators, const BilingualText &name,
                                      const Catalog &catalog, const QList<IndicatorUse> &uses);

} // namespace Zhitu
