// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/layertables.h"
#include "records/result.h"

#include <QHash>
#include <QList>

namespace Zhitu {

class Database;
class FigureWriter;
struct StoreLayers;

/** What is wrong in a table of a dump beside its records. */
[[nodiscard]] Error dumpError(QLatin1StringView table, const QString &detail);

/**
 * The imports of a dump on their way into a store: made anew, with the packages that they brought,
 * found for each record, and at last told what they have brought.
 */
class DumpedImports
{
public:
    DumpedImports(Database &database, const StoreLayers &dump, FigureWriter &figures);

    [[nodiscard]] Result<void> make();
    /** The store's number of the import that stands for what brought a record. */
    [[nodiscard]] Result<qint64> importOf(const BroughtBy &by);
    /** What was put aside with an import was so because that is undone; @p table said it. */
    [[nodiscard]] Result<void> checkUndone(const BroughtBy &by, QLatin1StringView table) const;
    /** An import's figure has this position in the store. */
    void noteFigure(qint64 import, qint64 position);
    /** Writes down what each import has brought; call it once, at the end. */
    [[nodiscard]] Result<void> note();

private:
    struct Range
    {
        qint64 first = 0;
        qint64 last = 0;
    };

    Database &m_database;
    const StoreLayers &m_dump;
    FigureWriter &m_figures;
    QList<qint64> m_imports; ///< of the dump's, in their order
    QHash<QString, qint64> m_packages; ///< the imports that stand for packages
    QHash<qint64, Range> m_ranges; ///< between which the figures of an import lie
};

} // namespace Zhitu
