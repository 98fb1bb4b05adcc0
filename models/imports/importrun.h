// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figurerows.h"
#include "mapping.h"
#include "records/progress.h"
#include "records/result.h"
#include "store/bulkimport.h"
#include "tables/tablefile.h"

#include <QHash>

namespace Zhitu {

class Store;

/** The figures of a store that have these ids, by their ids. */
using FigureLookup = std::function<Result<QHash<QString, Observation>>(const QStringList &ids)>;

/** How an import is to be done. */
struct ImportSettings
{
    QString title; ///< of the import in the list of imports; empty: the file's name serves
    QString fileName; ///< without its folder
    /** Rows, of wide tables cells, that cannot come in are left out; false: then nothing comes in. */
    bool skipsBadRows = false;
    /** How many problems are kept to be shown; all are counted. */
    int problemsKept = 1000;
};

/** What a table brings, or would bring. */
struct ImportOutcome
{
    qint64 rows = 0; ///< read
    qint64 figures = 0; ///< that the rows make, whether or not the store has them already
    qint64 withoutNumber = 0; ///< cells that say that there is no number (n/a, —)
    /**
     * Of these, figures of a table that Zhitu saved for people which the store has by their ids. Such
     * a table has texts in one language only, so what counts is what they say, not their remarks.
     */
    qint64 known = 0;
    qint64 badRows = 0; ///< rows with a problem
    qint64 problemCount = 0;
    QList<RowProblem> problems; ///< the first of them
    NewRecords newRecords;
    QMap<QString, RecordMatch> regionMatches; ///< by the name in the file
    QMap<QString, RecordMatch> indicatorMatches;
    QList<TableNotice> notices;
    /** What the store took in; all 0 where nothing was to be written, or problems kept all out. */
    BulkReport stored;
    bool isStored = false;
};

/** A row of the preview: the figures it would bring, and why others of it would not come in. */
struct PreviewRow
{
    qint64 line = 0;
    QList<Observation> figures;
    QList<RowProblem> problems;
};
struct ImportPreview
{
    QList<PreviewRow> rows;
    NewRecords newRecords; ///< which the figures refer to
};

/** The first rows as they would arrive. Quick: the rows that the table's facts have. */
[[nodiscard]] ImportPreview previewImport(const TableFacts &facts, const ImportMapping &mapping,
                                          const CatalogPtr &catalog);

/**
 * Reads and checks all of a table without a store: the outcome as an import would have it, nothing
 * stored. progress counts bytes. Any thread. lookup: finds figures that a table saved for people may
 * have again; without it they are taken for new. Fails with Cancelled, or as TableReader or lookup do.
 */
[[nodiscard]] Result<ImportOutcome> checkImport(const TableFile &table,
                                                const ImportMapping &mapping,
                                                const CatalogPtr &catalog,
                                                const ImportSettings &settings,
                                                const ProgressFunction &progress = {},
                                                const FigureLookup &lookup = {});

/** Looks figures up in a store, which must live as long, in its thread. */
[[nodiscard]] FigureLookup lookupIn(const Store &store);

/**
 * Takes a table's figures into a store, all or none, in the store's thread; reads and checks in
 * another. progress counts bytes twice, for checking and then for writing, and says when to stop.
 *
 * Where rows have problems and they are not to be skipped, the outcome says so and nothing is stored:
 * that is no error. Fails with MappingIncomplete (the first fault), Cancelled, as TableReader does and as
 * BulkImport does; the store is as before then.
 */
[[nodiscard]] Result<ImportOutcome> importTable(Store &store, const TableFile &table,
                                                const ImportMapping &mapping,
                                                const ImportSettings &settings,
                                                const ProgressFunction &progress = {});

} // namespace Zhitu
