// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "charts/chartpicture.h"
#include "records/language.h"

#include <QStringList>

namespace Zhitu {

/**
 * A chart in words, for those who cannot see it: title, what is measured, how many figures of which
 * regions, the most important ones with their hedges and dates, what is not known, what the picture
 * leaves out, the sources. A line each; plain text.
 *
 * The most important: of each indicator the highlighted region's and the latest where the chart runs
 * in time, else the first in the chart's order.
 */
[[nodiscard]] QString altText(const ChartModel &model, const ChartPicture &picture,
                              Language language);
/** The same in several languages; what there is to say is found out once. */
[[nodiscard]] QStringList altTexts(const ChartModel &model, const ChartPicture &picture,
                                   const QList<Language> &languages);

} // namespace Zhitu
