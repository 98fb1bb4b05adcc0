// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"
#include "search/searchresults.h"

#include <QString>

namespace Zhitu {

/** How a record is shown among what a search found; see SearchHit. */
struct HitTexts
{
    QString id;
    BilingualText title;
    BilingualText detail;
    BilingualText aside;
};

/** The texts for a record by its place in the catalogue; not for figures. */
[[nodiscard]] HitTexts hitTexts(const Catalog &catalog, SearchKind kind, qsizetype record);
/** The texts for a figure. */
[[nodiscard]] HitTexts hitTexts(const Catalog &catalog, const Observation &figure);

/** What the things of a kind are called together: 地区 / Regions. */
[[nodiscard]] QString searchKindName(SearchKind kind, Language language);

// The names of terms in both languages.
[[nodiscard]] BilingualText levelText(AreaLevel level);
[[nodiscard]] BilingualText sourceKindText(SourceKind kind);
[[nodiscard]] BilingualText eventKindText(const QString &kind);
[[nodiscard]] BilingualText chartKindText(ChartKind kind);
[[nodiscard]] BilingualText statusText(Status status);
[[nodiscard]] BilingualText qualifierText(Qualifier qualifier);

} // namespace Zhitu
