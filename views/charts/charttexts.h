// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"
#include "charts/markskey.h"
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

/**
 * The line that names every document of what is cited, with locators and what it quotes, after the
 * grade of the weakest link, best first; empty: none.
 */
[[nodiscard]] BilingualText sourcesNote(const Catalog &catalog, const QList<Citation> &citations);
/** The same for the claims of marks. */
[[nodiscard]] BilingualText sourcesNote(const ComparisonModel &model, const QList<int> &marks);
/** The same, of what documents contribute. */
[[nodiscard]] BilingualText sourcesNote(const Catalog &catalog,
                                        const QList<Contribution> &contributions);

/** The names that fit() of a builder chooses among: the full one, then the short one. */
[[nodiscard]] QList<BilingualText> regionNames(const Catalog &catalog, const QString &code);
[[nodiscard]] QList<BilingualText> indicatorNames(const Catalog &catalog, const QString &id);
/** The same for all indicators of a panel, in one list each. */
[[nodiscard]] QList<BilingualText> panelNames(const Catalog &catalog, const ComparisonPanel &panel);

/** All marks of the first panels that a picture shows, less those that found no room before. */
[[nodiscard]] QList<int> shownMarks(const ComparisonModel &model, const ChartPicture &before);
/** How many panels may be shown where these found no room before; see buildPicture(). */
[[nodiscard]] int mostPanels(const ComparisonModel &model, const ChartPicture &before);

/**
 * Whether marks of a panel must say their indicator: it has several, and a figure's status alone
 * does not tell which of them it belongs to.
 */
[[nodiscard]] bool namesIndicators(const ComparisonModel &model, int panel);

/** What the key must explain of these marks. */
[[nodiscard]] MarksInUse marksInUse(const ComparisonModel &model, const QList<int> &marks);

/**
 * Why the first panels are apart, and why others share an axis; a line each. Panels have their
 * short names but for those that are fully named in the picture.
 */
[[nodiscard]] QList<BilingualText> panelNotes(const ComparisonModel &model, int panels,
                                              const QSet<int> &fullyNamed = {});

/** Why the first panels are apart, equal reasons together in one line; empty: there is one. */
[[nodiscard]] BilingualText splitPanelsNote(const ComparisonModel &model, int panels,
                                            const QSet<int> &fullyNamed = {});

/** The reasons by which indicators share an axis in the first panels, or in all, one line each. */
[[nodiscard]] QList<BilingualText> sharedAxisNotes(const ComparisonModel &model, int panels,
                                                   const QSet<int> &fullyNamed = {});
[[nodiscard]] QList<BilingualText> sharedAxisNotes(const ComparisonModel &model);

/**
 * A figure in a title. Counts have this style, since a title may name what is counted; amounts
 * always have their unit.
 */
[[nodiscard]] BilingualText titleFigure(const Catalog &catalog, const Observation &figure,
                                        UnitStyle countsZh, UnitStyle countsEn);
/** Title: an actual figure beside the target of its district, each with its time. */
[[nodiscard]] BilingualText goalFinding(const Catalog &catalog, const Observation &fact,
                                        const Observation &goal);
/**
 * A title that counts, of a picture that leaves something out: what it says holds for the rest. The
 * count itself must be of what is shown.
 */
[[nodiscard]] BilingualText countOfShown(const BilingualText &title, const ChartPicture &before);
/** Title: how many districts of all have a figure, where nothing more can be found. */
[[nodiscard]] BilingualText districtsWithFigures(qsizetype count, qsizetype all);
/** The first and the last day that the spec shows, where it shows a part of the time; else empty. */
[[nodiscard]] BilingualText periodNote(const ChartSpec &spec);

/** The spec's own title, or the finding. */
[[nodiscard]] BilingualText titleOr(const ChartSpec &spec, const BilingualText &finding);
[[nodiscard]] BilingualText subtitleOr(const ChartSpec &spec, const BilingualText &measured);

/** How many panels, figures and labels the picture leaves out, a sentence each; empty: none. */
[[nodiscard]] QList<BilingualText> hiddenNotes(const ChartPicture &picture);
/** The same in one line of the footer; none where nothing is left out. */
[[nodiscard]] QList<BilingualText> hiddenLine(const ChartPicture &picture);

} // namespace Zhitu
