// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/importrun.h"
#include "records/catalog.h"

#include <QByteArray>
#include <QString>

namespace Zhitu {

class Store;

/** Where a table is to be taken from: a file or a package's folder, or what was pasted. */
struct TableInput
{
    QString file; ///< a path; empty: it was pasted
    QByteArray html; ///< of the clipboard; may be empty
    QString text; ///< of the clipboard

    [[nodiscard]] bool isPasted() const { return file.isEmpty(); }
};

/** A table that was recognised, and what its columns are most likely. */
struct OpenedTable
{
    TableFile table;
    ImportMapping guess;
};

/** The first figures as they would arrive, with the catalog that they would then have. */
struct ArrivingFigures
{
    CatalogPtr catalog; ///< the store's with the new records
    ImportPreview preview;
};

/** What an import has brought into a store. */
struct ImportDone
{
    CatalogPtr catalog; ///< a new snapshot of the store
    ImportOutcome outcome;
    QStringList indicators; ///< ids of those that figures came in for
    QString title; ///< what the document calls itself; may be empty
};

// What the import dialog has done in other threads than the window's.

[[nodiscard]] Result<OpenedTable> openTable(const TableInput &input, const TableOptions &options,
                                            const CatalogPtr &catalog);
[[nodiscard]] ArrivingFigures arrivingFigures(const TableFile &table, const ImportMapping &mapping,
                                              const CatalogPtr &catalog);
/** In the store's thread. Where nothing was to come in because rows are bad, the store is as before. */
[[nodiscard]] Result<ImportDone> importIntoStore(Store &store, const TableFile &table,
                                                 const ImportMapping &mapping,
                                                 const ImportSettings &settings,
                                                 const ProgressFunction &progress);

/** A catalog with records added to it. */
[[nodiscard]] CatalogPtr withRecords(const CatalogPtr &catalog, const NewRecords &records);

} // namespace Zhitu
