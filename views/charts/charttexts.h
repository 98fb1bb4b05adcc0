// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"
#include "charts/picturebuilder.h"
#include "comparisonmodel.h"
#include "contributions.h"
#include "formats/formats.h"

namespace Zhitu {

/** A region's name for labels: the short one where there is one. */
[[nodiscard]] BilingualText regionLabel(const Catalog &catalog, const QString &code);
/** An indicator's name for panels and titles: the short one where there is one. */
[[nodiscard]] BilingualText indicatorLabel(const Catalog &catalog, const QString &id);
/** A figure's value with its sign, such as ≈ 50 or 5–10. */
[[nodiscard]] BilingualText figureLabel(const Catalog &catalog, const Observation &figure,
                                        UnitStyle style);
[[nodiscard]] BilingualText periodLabel(const Period &period);

/** The line of the footer that names every source of the marks, with locators and chains. */
[[nodiscard]] BilingualText sourcesNote(const ComparisonModel &model, const QList<int> &marks);

/** The same, of what documents contribute. */
[[nodiscard]] BilingualText sourcesNote(const Catalog &catalog,
                                        const QList<Contribution> &contributions);

/** The reasons by which indicators share an axis here, one line each. */
[[nodiscard]] QList<BilingualText> sharedAxisNotes(const ComparisonModel &model);

/** The first and the last day that the spec shows, where it shows a part of the time; else empty. */
[[nodiscard]] BilingualText periodNote(const ChartSpec &spec);

/** The spec's own title, or the finding. */
[[nodiscard]] BilingualText titleOr(const ChartSpec &spec, const BilingualText &finding);
[[nodiscard]] BilingualText subtitleOr(const ChartSpec &spec, const BilingualText &measured);

/** How many panels, figures and labels the picture leaves out, a line each; empty: none. */
[[nodiscard]] QList<BilingualText> hiddenNotes(const ChartPicture &picture);

} // namespace Zhitu
