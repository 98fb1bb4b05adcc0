// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/progress.h"
#include "records/result.h"
#include "store/edits.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace Zhitu {

class Store;

/** What became of an import. */
enum class ImportState {
    In, ///< redone
    Undone,
    Dropped, ///< removed for good
};

/** A store after a change to it. */
struct StoreChange
{
    CatalogPtr catalog = {}; ///< a new snapshot
    QString chart = {}; ///< id of the chart that should now be seen; empty: the same one
    bool hasNewRecords = false; ///< figures or other records changed; else only charts
    QList<Edit> edits = {}; ///< to records, as they were made, with the ids that the store gave
    std::optional<UndoReport> import = {}; ///< of an import that was undone, redone or dropped
    qint64 importId = 0; ///< which one
    ImportState importState{};
};

/** Work in the store's thread. */
using StoreWork = std::function<Result<StoreChange>(Store &, const ProgressFunction &)>;

/**
 * One thing that the user did to a store, which can be taken back and done again.
 *
 * undo() is only called after redo(), and redo() again only after undo(). Both fail with
 * RecordChanged, and change nothing, where somebody else has changed what they are about.
 */
struct StoreEdit
{
    BilingualText text; ///< completes "Undo: "
    StoreWork redo; ///< does it, the first time too
    StoreWork undo;
    qint64 import = 0; ///< the import that it is about; 0: none
};

/** Changes to records. */
[[nodiscard]] StoreEdit editOfRecords(const BilingualText &text, const QList<Edit> &edits);
/** Puts back what packages or imports brought. */
[[nodiscard]] StoreEdit editThatRestores(const BilingualText &text,
                                         const QList<RecordKey> &records);

/** Saves a chart; without an id, as a new one. former: as it was; absent for a new one. */
[[nodiscard]] StoreEdit editThatSavesChart(const BilingualText &text, const ChartSpec &chart,
                                           const std::optional<ChartSpec> &former);
[[nodiscard]] StoreEdit editThatDeletesChart(const BilingualText &text, const ChartSpec &chart);
[[nodiscard]] StoreEdit editThatRestoresCharts(const BilingualText &text, const QStringList &ids);
/** Drops the user's version of a chart. */
[[nodiscard]] StoreEdit editThatResetsChart(const BilingualText &text, const ChartSpec &former);
[[nodiscard]] StoreEdit editThatMovesChart(const BilingualText &text, const QString &id, int steps);

/** Puts an import aside. */
[[nodiscard]] StoreEdit editThatUndoesImport(const BilingualText &text, qint64 import);
/** Puts an import back. */
[[nodiscard]] StoreEdit editThatRedoesImport(const BilingualText &text, qint64 import);
/** Removes an undone import for good: work, for it is no edit that could be taken back. */
[[nodiscard]] StoreWork workThatDropsImport(qint64 import);

} // namespace Zhitu
