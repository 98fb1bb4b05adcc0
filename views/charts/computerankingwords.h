// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/picturebuilder.h"

namespace Zhitu {

class ComparisonModel;
struct Observation;

/** Title, subtitle, key and notes of a ranking; before: the picture of the pass before. */
[[nodiscard]] ChartWords computeRankingWords(const ComparisonModel &model,
                                             const ChartPicture &before);

/** The year that a rank stands for: that of its period's last day. */
[[nodiscard]] int rankYear(const Observation &figure);

/** Whether a line leads to this mark that has a derived rank at either end. */
[[nodiscard]] bool isLineDerived(const ComparisonModel &model, int mark);

} // namespace Zhitu
