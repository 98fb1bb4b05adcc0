// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/terms.h"

#include <QList>
#include <QtGlobal>

namespace Zhitu {

/**
 * Round ticks from 0 (or a round value below min) to a round value at or above max: steps of 1, 2
 * or 5 times a power of ten, about wanted of them. Whole numbers only where whole is set.
 */
[[nodiscard]] QList<qreal> niceTicks(qreal min, qreal max, int wanted, bool whole);

/** Whether values of a unit of this kind are whole by nature, so that ticks must be. */
[[nodiscard]] bool isWhole(UnitKind kind);

} // namespace Zhitu
