// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeedit.h"

#include "store/store.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace Zhitu {

namespace {

/** Completes a change with a snapshot of the store that it was made in. */
Result<StoreChange> withCatalog(const Store &store, StoreChange change)
{
    auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    change.catalog = std::move(*catalog);
    return change;
}

Result<StoreChange> afterRecords(const Store &store, const Result<QList<Edit>> &made)
{
    if (!made)
        return made.error();
    return withCatalog(store, {.hasNewRecords = true, .edits = *made});
}

Result<StoreChange> afterCharts(const Store &store, const Result<void> &done,
                                const QString &show = {})
{
    if (!done)
        return done.error();
    return withCatalog(store, {.chart = show});
}

Result<StoreChange> afterImport(const Store &store, const Result<UndoReport> &report, qint64 import,
                                ImportState state)
{
    if (!report)
        return report.error();
    return withCatalog(
        store,
        {.hasNewRecords = true, .import = *report, .importId = import, .importState = state});
}

/** Fails with RecordChanged where the store does not show this chart just so. */
Result<void> expectChart(const Store &store, const ChartSpec &chart)
{
    const auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    const ChartSpec *found = (*catalog)->chart(chart.id);
    if (found && *found == chart)
        return {};
    return Error{.kind = ErrorKind::RecordChanged,
                 .file = {},
                 .detail = chart.name.in(Language::English),
                 .row = 0,
                 .field = {},
                 .hint = {}};
}

Result<void> deleteCharts(Store &store, const QStringList &ids)
{
    for (const QString &id : ids)
        if (const auto deleted = store.deleteChart(id); !deleted)
            return deleted;
    return {};
}

StoreWork workThatUndoesImport(qint64 import)
{
    return [import](Store &store, const ProgressFunction &progress) {
        return afterImport(store, store.undoImport(import, progress), import, ImportState::Undone);
    };
}

StoreWork workThatRedoesImport(qint64 import)
{
    return [import](Store &store, const ProgressFunction &progress) {
        return afterImport(store, store.redoImport(import, progress), import, ImportState::In);
    };
}

} // namespace

StoreEdit editOfRecords(const BilingualText &text, const QList<Edit> &edits)
{
    // With the ids that the store gave, once they were made; used in the store's thread alone.
    const auto made = std::make_shared<QList<Edit>>(edits);
    const auto redo = [made](Store &store, const ProgressFunction &) -> Result<StoreChange> {
        auto done = store.apply(*made);
        if (done)
            *made = *done;
        return afterRecords(store, done);
    };
    const auto undo = [made](Store &store, const ProgressFunction &) {
        return afterRecords(store, store.apply(inverseOf(*made)));
    };
    return {.text = text, .redo = redo, .undo = undo};
}

StoreEdit editThatRestores(const BilingualText &text, const QList<RecordKey> &records)
{
    const auto made = std::make_shared<QList<Edit>>();
    const auto redo = [made, records](Store &store,
                                      const ProgressFunction &) -> Result<StoreChange> {
        auto done = store.restore(records);
        if (done)
            *made = *done;
        return afterRecords(store, done);
    };
    const auto undo = [made](Store &store, const ProgressFunction &) {
        return afterRecords(store, store.apply(inverseOf(*made)));
    };
    return {.text = text, .redo = redo, .undo = undo};
}

StoreEdit editThatSavesChart(const BilingualText &text, const ChartSpec &chart,
                             const std::optional<ChartSpec> &former)
{
    if (!former) {
        const auto id = std::make_shared<QString>();
        const auto redo = [chart, id](Store &store,
                                      const ProgressFunction &) -> Result<StoreChange> {
            if (!id->isEmpty())
                return afterCharts(store, store.restoreCharts({*id}), *id);
            auto saved = store.saveChart(chart);
            if (!saved)
                return saved.error();
            *id = *saved;
            return afterCharts(store, {}, *id);
        };
        const auto undo = [id](Store &store, const ProgressFunction &) {
            return afterCharts(store, store.deleteChart(*id));
        };
        return {.text = text, .redo = redo, .undo = undo};
    }
    const auto wasDone = std::make_shared<bool>(false);
    const auto save = [](Store &store, const ChartSpec &expected, const ChartSpec &wanted,
                         bool isChecked) -> Result<StoreChange> {
        if (isChecked)
            if (const auto is = expectChart(store, expected); !is)
                return is.error();
        const auto saved = store.saveChart(wanted);
        if (!saved)
            return saved.error();
        return afterCharts(store, {});
    };
    const auto redo = [=](Store &store, const ProgressFunction &) {
        // What the user saves is wanted, whoever changed the chart before.
        return save(store, *former, chart, std::exchange(*wasDone, true));
    };
    const auto undo = [=](Store &store, const ProgressFunction &) {
        return save(store, chart, *former, true);
    };
    return {.text = text, .redo = redo, .undo = undo};
}

StoreEdit editThatDeletesChart(const BilingualText &text, const ChartSpec &chart)
{
    const auto redo = [id = chart.id](Store &store, const ProgressFunction &) {
        return afterCharts(store, store.deleteChart(id));
    };
    const auto undo = [id = chart.id](Store &store, const ProgressFunction &) {
        return afterCharts(store, store.restoreCharts({id}), id);
    };
    return {.text = text, .redo = redo, .undo = undo};
}

StoreEdit editThatRestoresCharts(const BilingualText &text, const QStringList &ids)
{
    const auto redo = [ids](Store &store, const ProgressFunction &) {
        return afterCharts(store, store.restoreCharts(ids), ids.value(0));
    };
    const auto undo = [ids](Store &store, const ProgressFunction &) {
        return afterCharts(store, deleteCharts(store, ids));
    };
    return {.text = text, .redo = redo, .undo = undo};
}

StoreEdit editThatResetsChart(const BilingualText &text, const ChartSpec &former)
{
    const auto redo = [id = former.id](Store &store, const ProgressFunction &) {
        return afterCharts(store, store.resetChart(id));
    };
    const auto undo = [former](Store &store, const ProgressFunction &) -> Result<StoreChange> {
        const auto saved = store.saveChart(former);
        if (!saved)
            return saved.error();
        return afterCharts(store, {});
    };
    return {.text = text, .redo = redo, .undo = undo};
}

StoreEdit editThatMovesChart(const BilingualText &text, const QString &id, int steps)
{
    const auto move = [id](int by) {
        return [id, by](Store &store, const ProgressFunction &) {
            return afterCharts(store, store.moveChart(id, by));
        };
    };
    return {.text = text, .redo = move(steps), .undo = move(-steps)};
}

StoreEdit editThatUndoesImport(const BilingualText &text, qint64 import)
{
    return {.text = text,
            .redo = workThatUndoesImport(import),
            .undo = workThatRedoesImport(import),
            .import = import};
}

StoreEdit editThatRedoesImport(const BilingualText &text, qint64 import)
{
    return {.text = text,
            .redo = workThatRedoesImport(import),
            .undo = workThatUndoesImport(import),
            .import = import};
}

StoreWork workThatDropsImport(qint64 import)
{
    return [import](Store &store, const ProgressFunction &progress) {
        return afterImport(store, store.dropImport(import, progress), import, ImportState::Dropped);
    };
}

} // namespace Zhitu
