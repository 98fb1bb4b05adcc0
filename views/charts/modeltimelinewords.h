// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/picturebuilder.h"

namespace Zhitu {

class ModelTimelineModel;

/** Title, subtitle, key and notes of a timeline; before: the picture of the pass before. */
[[nodiscard]] ChartWords modelTimelineWords(const ModelTimelineModel &model,
                                            const ChartPicture &before);

} // namespace Zhitu
