// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/picturebuilder.h"

namespace Zhitu {

class ChartModel;

/**
 * The key's entries for the badges of marks: on which there are findings, and whose source is not
 * stated; none where no mark shown has one.
 */
[[nodiscard]] QList<KeyEntry> findingsKey(const ChartModel &model, const QList<int> &shown);

/** A key's entry that shows a badge before these words. */
[[nodiscard]] KeyEntry badgeKey(const BilingualText &words);

/** The badge of a mark on which there is a finding: a triangle with an exclamation mark. */
[[nodiscard]] QList<Shape> badgeShapes(const QRectF &rect, int mark);

/** The badge of a mark whose source is not stated: a question mark in a ring. */
[[nodiscard]] QList<Shape> unsourcedShapes(const QRectF &rect, int mark);

/**
 * Sets a badge beside each mark on which there is a finding or whose source is not stated: next to its label or itself, where it lies
 * on no text, no other mark and no other badge; where there is no such place, on the corner of the
 * mark. Marks without an area, of which there are too many, have none.
 */
void addBadges(ChartPicture &picture, const ChartModel &model, TextShaper &shaper);

/** Where the lines of a text stand in either language: the part of its box that they fill. */
[[nodiscard]] QRectF inkedBox(const TextBox &text, TextShaper &shaper);

} // namespace Zhitu
