// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/picturebuilder.h"

namespace Zhitu {

class ChartModel;

/** The key's entry for marks on which there are findings; none where no mark shown has one. */
[[nodiscard]] QList<KeyEntry> findingsKey(const ChartModel &model, const QList<int> &shown);

/** A key's entry that shows a badge before these words. */
[[nodiscard]] KeyEntry badgeKey(const BilingualText &words);

/** The badge of a mark on which there is a finding: a triangle with an exclamation mark. */
[[nodiscard]] QList<Shape> badgeShapes(const QRectF &rect, int mark);

/**
 * Sets a badge beside each mark on which there is a finding: next to its label or itself, where it lies
 * on no text, no other mark and no other badge; where there is no such place, on the corner of the
 * mark. Marks without an area, of which there are too many, have none.
 */
void addBadges(ChartPicture &picture, const ChartModel &model, TextShaper &shaper);

/** Where the lines of a text stand in either language: the part of its box that they fill. */
[[nodiscard]] QRectF inkedBox(const TextBox &text, TextShaper &shaper);

} // namespace Zhitu
