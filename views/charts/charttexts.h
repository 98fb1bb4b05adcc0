// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"
#include "charts/picturebuilder.h"
#include "comparisonmodel.h"
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

/** Where something was read: a document, what that quotes, and the line in it. */
struct Citation
{
    QString source;
    QString origin; ///< empty: nothing is quoted
    std::optional<int> line;
};

/** The line that names every document of what is cited, with locators and chains; empty: none. */
[[nodiscard]] BilingualText sourcesNote(const Catalog &catalog, const QList<Citation> &citations);
/** The same for the claims of marks. */
[[nodiscard]] BilingualText sourcesNote(const ComparisonModel &model, const QList<int> &marks);

/** The reasons by which indicators share an axis here, one line each. */
[[nodiscard]] QList<BilingualText> sharedAxisNotes(const ComparisonModel &model);

/** The spec's own title, or the finding. */
[[nodiscard]] BilingualText titleOr(const ChartSpec &spec, const BilingualText &finding);
[[nodiscard]] BilingualText subtitleOr(const ChartSpec &spec, const BilingualText &measured);

/** The colour of a region's marks: its own; where another region is in focus, that of the rest. */
[[nodiscard]] Ink regionInk(const Catalog &catalog, const ChartSpec &spec, const QString &region);

/** How many panels, figures and labels the picture leaves out, a line each; empty: none. */
[[nodiscard]] QList<BilingualText> hiddenNotes(const ChartPicture &picture);

} // namespace Zhitu
