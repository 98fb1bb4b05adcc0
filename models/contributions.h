// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparisonmodel.h"

namespace Zhitu {

/** Where something was read: a document, what that quotes, and the line in it. */
struct Citation
{
    QString source; ///< id of the document
    QString origin; ///< id of what it quotes; empty: nothing is quoted
    std::optional<int> line; ///< counted as in Contribution
};

/** What one document contributes to a chart. */
struct Contribution
{
    /** What it states itself, or takes from one other document. */
    struct Part
    {
        QString origin; ///< id of the document that it quotes; empty: it quotes none
        QList<int> lines; ///< where in it, counting lines not blank from 1; sorted, each once
    };

    QString source; ///< its id
    QList<Part> parts; ///< in the order in which they occur first; never empty
};

/** The documents that these marks stand on, in the order in which they occur first. */
[[nodiscard]] QList<Contribution> contributions(const QList<FigureMark> &all,
                                                const QList<int> &marks);
/** The same of whatever else was read somewhere. */
[[nodiscard]] QList<Contribution> contributions(const QList<Citation> &citations);
/** The same of all marks. */
[[nodiscard]] QList<Contribution> contributions(const QList<FigureMark> &all);

} // namespace Zhitu
