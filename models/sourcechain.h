// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"

#include <QList>
#include <QString>

#include <optional>

namespace Zhitu {

/**
 * The way by which one claim came here, from the document it was read in to the one that stated it
 * first, as far as the data know.
 *
 * A chain holds as well as its weakest link: a white paper read in a repost of a press report may
 * have been copied wrongly twice, so that its grade is that of a repost. The chain belongs to one
 * claim; of several claims of one figure each has its own, and the figure's grade is that of the
 * best-grounded one.
 */
struct SourceChain
{
    QList<const Source *> links; ///< nearest first, as Catalog::sourceChain(); of the catalog
    qsizetype quoted = 0; ///< from this link on: what is quoted, not reprinted; links.size(): none
    qsizetype weakest =
        -1; ///< the link of the lowest grade, of equal ones the nearest; -1: no link

    /** The kind of the weakest link; nothing where the catalog lacks the documents. */
    [[nodiscard]] std::optional<SourceKind> grade() const
    {
        return weakest < 0 ? std::nullopt : std::optional(links.at(weakest)->kind);
    }
    /** Whether it starts with a repost, and nothing says what that reprints. */
    [[nodiscard]] bool isReprintUnknown() const
    {
        return !links.isEmpty() && links.first()->kind == SourceKind::Repost && quoted == 1;
    }

    bool operator==(const SourceChain &) const = default;
};

/** The chain of a claim that was read in a source and quotes the origin for it (empty: nothing). */
[[nodiscard]] SourceChain sourceChain(const Catalog &catalog, const QString &source,
                                      const QString &origin);

/** The grade of that chain alone, quickly: tables ask for it for each row that they sort. */
[[nodiscard]] std::optional<SourceKind> sourceGrade(const Catalog &catalog, const QString &source,
                                                    const QString &origin);

/** What stands beside a grade, since it makes a claim less certain in another way. */
enum class GradeMark {
    Undated, ///< the figure or event has no date
    Forecast,
    Statement, ///< said, not measured
};
[[nodiscard]] QList<GradeMark> gradeMarks(const Period &period, Status status);
[[nodiscard]] QString gradeMarkName(GradeMark mark, Language language);

/** For tables: the grade and what stands beside it, such as "repost · undated"; may be empty. */
[[nodiscard]] QString gradeText(const Catalog &catalog, const Observation &claim,
                                Language language);
[[nodiscard]] QString gradeText(const Catalog &catalog, const Event &claim, Language language);

/** For tables: the kinds of all links, such as "repost ← press ← white paper". */
[[nodiscard]] QString chainText(const SourceChain &chain, Language language);

/** The same as a phrase, such as "repost of a press report, quoting a white paper". */
[[nodiscard]] QString chainPhrase(const SourceChain &chain, Language language);

/** For panels: the weakest link and its place among the grades; empty without any link. */
[[nodiscard]] QString weakestLinkText(const SourceChain &chain, Language language);

} // namespace Zhitu
