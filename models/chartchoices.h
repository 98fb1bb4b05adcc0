// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"

namespace Zhitu {

/** What a new chart of some kind can be made from. */
struct ChartChoices
{
    QStringList indicators; ///< ids, in the order of the catalog
    int ofOtherUnits = 0; ///< indicators left out because this kind does not draw their unit
    int withoutFigures = 0; ///< indicators left out because nothing of them can be drawn
    QStringList eventKinds; ///< in the order of the catalog's events
};

/** The kinds that a chart can be made of now, in the order of their enumeration. */
[[nodiscard]] QList<ChartKind> chartKinds();

/** Whether a chart of this kind draws indicators at all. */
[[nodiscard]] bool drawsIndicators(ChartKind kind);
/** Whether it draws events, beside figures or alone. */
[[nodiscard]] bool showsEvents(ChartKind kind);
/** Whether it can show an indicator with this unit: ranks go with ranks only. */
[[nodiscard]] bool drawsUnit(ChartKind kind, const Unit *unit);
/** Whether charts of this kind show all indicators, or events, where their spec names none. */
[[nodiscard]] bool showsAllUnlessChosen(ChartKind kind);

[[nodiscard]] ChartChoices chartChoices(ChartKind kind, const Catalog &catalog,
                                        const QList<IndicatorUse> &uses);

/**
 * A chart to start from: the kind's name, with a number where a chart has that name, and those
 * indicators that the kind has most figures of. It has no id.
 */
[[nodiscard]] ChartSpec chartToStartFrom(ChartKind kind, const Catalog &catalog,
                                         const QList<IndicatorUse> &uses);

/** A name that no chart of the catalog has: the name itself, or with a number behind it. */
[[nodiscard]] BilingualText freeChartName(const BilingualText &name, const Catalog &catalog);

} // namespace Zhitu
