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

Error changedMeanwhile(const BilingualText &name)
{
    return {.kind = ErrorKind::RecordChanged,
            .file = {},
            .detail = name.in(Language::English),
            .row = 0,
            .field = {},
            .hint = {}};
}

/** Fails with RecordChanged where the store does not show this chart just so. */
Result<void> expectChart(const Store &store, const ChartSpec &chart)
{
    const auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    const ChartSpec *found = (*catalog)->chart(chart.id);
    return found && *found == chart ? Result<void>() : changedMeanwhile(chart.name);
}

/** The same of one that is deleted. */
Result<void> expectDeleted(const Store &store, const ChartSpec &chart)
{
    const auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    return (*catalog)->deletedCharts.contains(chart) ? Result<void>()
                                                     : changedMeanwhile(chart.name);
}

/** A chart as the store has it, shown or deleted. */
Result<ChartSpec> chartIn(const Store &store, const QString &id)
{
    const auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    for (const auto *charts : {&(*catalog)->charts, &(*catalog)->deletedCharts}) {
        const auto found = std::ranges::find(*charts, id, &ChartSpec::id);
        if (found != charts->cend())
            return *found;
    }
    return Error{.kind = ErrorKind::NoSuchChart, .detail = id};
}

/** Where a chart stands among those shown, from 0. */
Result<qsizetype> placeOf(const Store &store, const QString &id)
{
    const auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    const auto found = std::ranges::find((*catalog)->charts, id, &ChartSpec::id);
    if (found == (*catalog)->charts.cend())
        return Error{.kind = ErrorKind::NoSuchChart, .detail = id};
    return found - (*catalog)->charts.cbegin();
}

/** Whether two figures say the same, as an import finds it. */
bool saySame(const Observation &one, const Observation &other)
{
    return one.indicator == other.indicator && one.region == other.region
        && one.subject == other.subject && one.period == other.period && one.status == other.status
        && one.value == other.value && one.valueUpper == other.valueUpper
        && one.qualifier == other.qualifier && one.source == other.source
        && one.origin == other.origin;
}

/** Fails with RecordExists where a figure that is to be added came in with another id meanwhile. */
Result<void> expectNoSame(const Store &store, const QList<Edit> &edits)
{
    for (const Edit &edit : edits) {
        const auto *added =
            edit.after && !edit.before ? std::get_if<Observation>(&*edit.after) : nullptr;
        if (!added)
            continue;
        const auto known =
            store.observations({.indicators = {added->indicator}, .regions = {added->region}});
        if (!known)
            return known.error();
        for (const Observation &figure : *known)
            if (saySame(figure, *added))
                return Error{.kind = ErrorKind::RecordExists, .detail = figure.id};
    }
    return {};
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
    const auto wasDone = std::make_shared<bool>(false);
    const auto redo = [made, wasDone](Store &store,
                                      const ProgressFunction &) -> Result<StoreChange> {
        if (*wasDone)
            if (const auto is = expectNoSame(store, *made); !is)
                return is.error();
        auto done = store.apply(*made);
        if (done) {
            *made = *done;
            *wasDone = true;
        }
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
        // As the store has it once it was saved.
        const auto made = std::make_shared<std::optional<ChartSpec>>();
        const auto redo = [chart, made](Store &store,
                                        const ProgressFunction &) -> Result<StoreChange> {
            if (*made) {
                if (const auto is = expectDeleted(store, **made); !is)
                    return is.error();
                return afterCharts(store, store.restoreCharts({(*made)->id}), (*made)->id);
            }
            const auto saved = store.saveChart(chart);
            if (!saved)
                return saved.error();
            auto stored = chartIn(store, *saved);
            if (!stored)
                return stored.error();
            *made = std::move(*stored);
            return afterCharts(store, {}, *saved);
        };
        const auto undo = [made](Store &store, const ProgressFunction &) -> Result<StoreChange> {
            if (const auto is = expectChart(store, **made); !is)
                return is.error();
            return afterCharts(store, store.deleteChart((*made)->id));
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
    const auto redo = [chart](Store &store, const ProgressFunction &) -> Result<StoreChange> {
        if (const auto is = expectChart(store, chart); !is)
            return is.error();
        return afterCharts(store, store.deleteChart(chart.id));
    };
    const auto undo = [chart](Store &store, const ProgressFunction &) -> Result<StoreChange> {
        if (const auto is = expectDeleted(store, chart); !is)
            return is.error();
        return afterCharts(store, store.restoreCharts({chart.id}), chart.id);
    };
    return {.text = text, .redo = redo, .undo = undo};
}

StoreEdit editThatRestoresCharts(const BilingualText &text, const QStringList &ids)
{
    // As they were when they were put back.
    const auto restored = std::make_shared<QList<ChartSpec>>();
    const auto redo = [ids, restored](Store &store,
                                      const ProgressFunction &) -> Result<StoreChange> {
        for (const ChartSpec &chart : std::as_const(*restored))
            if (const auto is = expectDeleted(store, chart); !is)
                return is.error();
        if (restored->isEmpty()) {
            QList<ChartSpec> charts;
            for (const QString &id : ids) {
                const auto chart = chartIn(store, id);
                if (!chart)
                    return chart.error();
                charts.append(*chart);
            }
            *restored = charts;
        }
        return afterCharts(store, store.restoreCharts(ids), ids.value(0));
    };
    const auto undo = [ids, restored](Store &store,
                                      const ProgressFunction &) -> Result<StoreChange> {
        for (const ChartSpec &chart : std::as_const(*restored))
            if (const auto is = expectChart(store, chart); !is)
                return is.error();
        return afterCharts(store, deleteCharts(store, ids));
    };
    return {.text = text, .redo = redo, .undo = undo};
}

StoreEdit editThatResetsChart(const BilingualText &text, const ChartSpec &former)
{
    // As the package has it.
    const auto reset = std::make_shared<ChartSpec>();
    const auto redo = [former, reset](Store &store,
                                      const ProgressFunction &) -> Result<StoreChange> {
        if (const auto is = expectChart(store, former); !is)
            return is.error();
        if (const auto done = store.resetChart(former.id); !done)
            return done.error();
        const auto chart = chartIn(store, former.id);
        if (!chart)
            return chart.error();
        *reset = *chart;
        return afterCharts(store, {});
    };
    const auto undo = [former, reset](Store &store,
                                      const ProgressFunction &) -> Result<StoreChange> {
        if (const auto is = expectChart(store, *reset); !is)
            return is.error();
        const auto saved = store.saveChart(former);
        if (!saved)
            return saved.error();
        return afterCharts(store, {});
    };
    return {.text = text, .redo = redo, .undo = undo};
}

StoreEdit editThatMovesChart(const BilingualText &text, const QString &id, int steps)
{
    /** Where it stood and came to stand, which may be fewer steps away at either end. */
    struct Way
    {
        qsizetype from = 0;
        qsizetype to = -1; ///< -1: it was not moved yet
    };
    const auto way = std::make_shared<Way>();
    const auto move = [id](Store &store, qsizetype from, qsizetype to) -> Result<StoreChange> {
        const auto place = placeOf(store, id);
        if (!place)
            return place.error();
        if (*place != from) {
            const auto chart = chartIn(store, id);
            return chart ? changedMeanwhile(chart->name) : chart.error();
        }
        return afterCharts(store, store.moveChart(id, static_cast<int>(to - from)));
    };
    const auto redo = [=](Store &store, const ProgressFunction &) -> Result<StoreChange> {
        if (way->to >= 0)
            return move(store, way->from, way->to);
        const auto from = placeOf(store, id);
        if (!from)
            return from.error();
        auto moved = afterCharts(store, store.moveChart(id, steps));
        if (!moved)
            return moved;
        const auto to = placeOf(store, id);
        if (!to)
            return to.error();
        *way = {*from, *to};
        return moved;
    };
    const auto undo = [=](Store &store, const ProgressFunction &) {
        return move(store, way->to, way->from);
    };
    return {.text = text, .redo = redo, .undo = undo};
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
