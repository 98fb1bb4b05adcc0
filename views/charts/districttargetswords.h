// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/picturebuilder.h"

namespace Zhitu {

class DistrictTargetsModel;
struct FigureMark;

/** Title, subtitle, key and notes of a chart of targets; before: the picture of the pass before. */
[[nodiscard]] ChartWords districtTargetsWords(const DistrictTargetsModel &model,
                                              const ChartPicture &before);

/** The figure in words of its line: its value and time, and what it is unless actual. */
[[nodiscard]] BilingualText targetsLabel(const DistrictTargetsModel &model, const FigureMark &mark);

} // namespace Zhitu
