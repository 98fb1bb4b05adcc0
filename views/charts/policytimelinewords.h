// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/picturebuilder.h"

namespace Zhitu {

class PolicyTimelineModel;

/** Title, subtitle, key and notes of events in lanes; before: the picture of the pass before. */
[[nodiscard]] ChartWords policyTimelineWords(const PolicyTimelineModel &model,
                                             const ChartPicture &before);

} // namespace Zhitu
