// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/picturebuilder.h"

namespace Zhitu {

class DistrictMapModel;

/** Title, subtitle, key and notes of a map; before: the picture of the pass before. */
[[nodiscard]] ChartWords districtMapWords(const DistrictMapModel &model,
                                          const ChartPicture &before);

} // namespace Zhitu
