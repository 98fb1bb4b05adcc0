// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importrun.h"

#include "figurespool.h"
#include "ownsheet.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** How often, in milliseconds, somebody is told how far it has come. */
constexpr qint64 progressInterval = 50;
constexpr int rowsBetweenLooks = 256;

/** Tells of progress now and then, and whether to go on. */
class Pace
{
public:
    explicit Pace(const ProgressFunction &progress) : m_progress(progress) { m_clock.start(); }

    /** False: stop. */
    bool tell(const Progress &progress)
    {
        m_last = progress;
        if (!m_progress || m_clock.elapsed() < progressInterval)
            return true;
        m_clock.start();
        return m_progress(progress);
    }
    /** The same as the last time, for work that counts otherwise. */
    bool again() { return tell(m_last); }

private:
    const ProgressFunction &m_progress;
    QElapsedTimer m_clock;
    Progress m_last;
};

Error cancelled(const QString &file)
{
    return {.kind = ErrorKind::Cancelled, .file = file};
}

/** A file's hash, made in another thread; who no longer wants it need not wait. */
class BackgroundHash
{
public:
    explicit BackgroundHash(const TableFile &table)
    {
        QThreadPool::globalInstance()->start([state = m_state, table] {
            Result<QString> hash = table.sha256();
            const std::lock_guard lock(state->mutex);
            state->hash = std::move(hash);
            state->done.notify_all();
        });
    }

    /** Waits for it; asks now and then whether to go on. Cancelled where not. */
    Result<QString> wait(Pace &pace, const QString &file)
    {
        std::unique_lock lock(m_state->mutex);
        while (!m_state->hash) {
            m_state->done.wait_for(lock, std::chrono::milliseconds(progressInterval));
            if (!m_state->hash && !pace.again())
                return cancelled(file);
        }
        return *m_state->hash;
    }

private:
    struct State
    {
        std::mutex mutex;
        std::condition_variable done;
        std::optional<Result<QString>> hash;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/**
 * Knows the figures of the store that have the ids of a table's rows. It reads the table a block
 * ahead of who asks, so that the store is asked once for many rows.
 */
class KnownFigures
{
public:
    KnownFigures(std::unique_ptr<TableReader> rows, int idColumn, const FigureLookup &lookup)
        : m_rows(std::move(rows))
        , m_column(static_cast<std::size_t>(idColumn))
        , m_lookup(lookup)
    {
    }

    /** The store's figure of the id in the row of this line; nullptr: it has none. */
    Result<const Observation *> find(qint64 line, const QString &id)
    {
        while (line > m_lastLine && m_rows) {
            if (const auto read = readBlock(); !read)
                return read.error();
        }
        const auto found = m_known.constFind(id);
        return found == m_known.cend() ? nullptr : &*found;
    }

private:
    Result<void> readBlock()
    {
        QStringList ids;
        TableRow row;
        for (int count = 0; count < rowsOfBlock; ++count) {
            const Result<bool> isThere = m_rows->next(row);
            if (!isThere)
                return isThere.error();
            if (!*isThere) {
                m_rows.reset();
                break;
            }
            m_lastLine = row.line;
            if (m_column >= row.cells.size())
                continue;
            const std::string_view cell = row.cells[m_column];
            const QString id = QString::fromUtf8(cell).trimmed();
            if (!id.isEmpty())
                ids.append(id);
        }
        m_known.clear();
        if (ids.isEmpty())
            return {};
        auto known = m_lookup(ids);
        if (!known)
            return known.error();
        m_known = std::move(*known);
        return {};
    }

    static constexpr int rowsOfBlock = 1000;

    std::unique_ptr<TableReader> m_rows; ///< null: all were read
    std::size_t m_column;
    const FigureLookup &m_lookup;
    qint64 m_lastLine = 0; ///< of the block
    QHash<QString, Observation> m_known;
};

/** For a table that Zhitu saved for people and where there is a store to ask; null otherwise. */
Result<std::unique_ptr<KnownFigures>> knownFigures(const TableFile &table,
                                                   const ImportMapping &mapping,
                                                   const FigureLookup &lookup)
{
    const auto id = std::ranges::find(mapping.columns, ColumnRole::Id, &ColumnMapping::role);
    if (!lookup || id == mapping.columns.end() || !ownSheetLanguage(table.facts()))
        return std::unique_ptr<KnownFigures>();
    auto reader = table.reader();
    if (!reader)
        return reader.error();
    return std::make_unique<KnownFigures>(std::move(*reader),
                                          static_cast<int>(id - mapping.columns.begin()), lookup);
}

/**
 * Takes those figures of a row out that the store has by their ids; what it has of the same id
 * otherwise is a problem of the row.
 */
Result<void> takeOutKnown(std::vector<FigureInput> &figures, qint64 line, const FigureRows &rows,
                          KnownFigures &known, QList<RowProblem> &problems)
{
    std::optional<Error> failure;
    std::erase_if(figures, [&](const FigureInput &figure) {
        if (figure.id.empty() || failure)
            return false;
        const QString id = QString::fromUtf8(figure.id);
        const auto there = known.find(line, id);
        if (!there) {
            failure = there.error();
            return false;
        }
        if (!*there)
            return false;
        if (const auto role = differingColumn(figure, **there))
            problems.append(rows.problem(*role, RowProblemKind::ChangedFigure, id));
        return true;
    });
    if (failure)
        return *failure;
    return {};
}

/** Reads and checks all rows; figures go to the spool where there is one. */
Result<ImportOutcome> readRows(const TableFile &table, FigureRows &rows,
                               const ImportSettings &settings, int passes, Pace &pace,
                               KnownFigures *known, FigureSpool *spool)
{
    auto reader = table.reader();
    if (!reader)
        return reader.error();
    ImportOutcome outcome;
    TableRow row;
    std::vector<FigureInput> figures;
    QList<RowProblem> problems;
    const qint64 total = (*reader)->bytesTotal() * passes;
    for (;;) {
        const Result<bool> isThere = (*reader)->next(row);
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            break;
        ++outcome.rows;
        figures.clear();
        rows.read(row, figures, problems);
        if (known) {
            const std::size_t read = figures.size();
            if (const auto done = takeOutKnown(figures, row.line, rows, *known, problems); !done)
                return done.error();
            if (problems.isEmpty())
                outcome.known += static_cast<qint64>(read - figures.size());
        }
        if (!problems.isEmpty()) {
            ++outcome.badRows;
            outcome.problemCount += problems.size();
            for (RowProblem &problem : problems) {
                if (outcome.problems.size() >= settings.problemsKept)
                    break;
                outcome.problems.append(std::move(problem));
            }
            problems.clear();
        }
        outcome.figures += static_cast<qint64>(figures.size());
        if (spool) {
            for (const FigureInput &figure : figures) {
                if (const auto kept = spool->append(figure); !kept)
                    return kept.error();
            }
        }
        if (outcome.rows % rowsBetweenLooks == 0 && !pace.tell({(*reader)->bytesRead(), total}))
            return cancelled(settings.fileName);
    }
    if (!pace.tell({(*reader)->bytesTotal(), total}))
        return cancelled(settings.fileName);
    outcome.figures += outcome.known;
    outcome.withoutNumber = rows.withoutNumber();
    outcome.newRecords = rows.newRecords();
    outcome.regionMatches = rows.regionMatches();
    outcome.indicatorMatches = rows.indicatorMatches();
    outcome.notices = table.facts().notices;
    // Of a table below, both tell.
    for (const TableNotice &notice : (*reader)->notices()) {
        if (!outcome.notices.contains(notice))
            outcome.notices.append(notice);
    }
    return outcome;
}

std::optional<Error> firstFault(const TableFile &table, const ImportMapping &mapping,
                                const Catalog &catalog, const ImportSettings &settings)
{
    const QList<MappingFault> faults = faultsOf(mapping, table.facts(), catalog);
    if (faults.isEmpty())
        return std::nullopt;
    return Error{.kind = ErrorKind::MappingIncomplete,
                 .file = settings.fileName,
                 .detail = faultText(faults.first(), table.facts(), Language::English)};
}

Observation observationOf(const FigureInput &figure)
{
    Observation observation;
    observation.id = QString::fromUtf8(figure.id);
    observation.indicator = QString::fromUtf8(figure.indicator);
    observation.region = QString::fromUtf8(figure.region);
    observation.subject = QString::fromUtf8(figure.subject);
    if (figure.period)
        observation.period = *figure.period;
    observation.value = figure.value;
    observation.valueUpper = figure.valueUpper;
    observation.unit = QString::fromUtf8(figure.unit);
    observation.qualifier = figure.qualifier;
    observation.qualifierWord = {QString::fromUtf8(figure.qualifierWordZh),
                                 QString::fromUtf8(figure.qualifierWordEn)};
    observation.status = figure.status;
    observation.rankBasis = figure.rankBasis;
    observation.statedBy = {QString::fromUtf8(figure.statedByZh),
                            QString::fromUtf8(figure.statedByEn)};
    observation.source = QString::fromUtf8(figure.source);
    observation.origin = QString::fromUtf8(figure.origin);
    if (figure.line > 0)
        observation.line = figure.line;
    observation.printed = QString::fromUtf8(figure.printed);
    observation.occurrence = figure.occurrence;
    observation.obsStatus = QString::fromUtf8(figure.obsStatus);
    observation.breakBefore = figure.breakBefore;
    observation.note = {QString::fromUtf8(figure.noteZh), QString::fromUtf8(figure.noteEn)};
    observation.noteKind = figure.noteKind;
    return observation;
}

Catalog catalogOf(const NewRecords &records)
{
    Catalog catalog;
    catalog.units = records.units;
    catalog.regions = records.regions;
    catalog.indicators = records.indicators;
    catalog.subjects = records.subjects;
    catalog.sources = records.sources;
    catalog.buildIndex();
    return catalog;
}

} // namespace

ImportPreview previewImport(const TableFacts &facts, const ImportMapping &mapping,
                            const CatalogPtr &catalog)
{
    ImportPreview preview;
    FigureRows rows(facts, mapping, catalog);
    std::vector<FigureInput> figures;
    for (qsizetype i = 0; i < facts.preview.size(); ++i) {
        PreviewRow shown;
        shown.line = facts.previewLines.value(i);
        std::vector<std::string> cells;
        for (const QString &cell : facts.preview.at(i))
            cells.push_back(cell.toStdString());
        TableRow row;
        row.line = shown.line;
        row.cells.assign(cells.begin(), cells.end());
        figures.clear();
        rows.read(row, figures, shown.problems);
        for (const FigureInput &figure : figures)
            shown.figures.append(observationOf(figure));
        preview.rows.append(std::move(shown));
    }
    preview.newRecords = rows.newRecords();
    return preview;
}

Result<ImportOutcome> checkImport(const TableFile &table, const ImportMapping &mapping,
                                  const CatalogPtr &catalog, const ImportSettings &settings,
                                  const ProgressFunction &progress, const FigureLookup &lookup)
{
    if (const auto fault = firstFault(table, mapping, *catalog, settings))
        return *fault;
    Pace pace(progress);
    FigureRows rows(table.facts(), mapping, catalog);
    const auto known = knownFigures(table, mapping, lookup);
    if (!known)
        return known.error();
    return readRows(table, rows, settings, 1, pace, known->get(), nullptr);
}

FigureLookup lookupIn(const Store &store)
{
    return [&store](const QStringList &ids) -> Result<QHash<QString, Observation>> {
        const auto found = store.observations({.ids = ids});
        if (!found)
            return found.error();
        QHash<QString, Observation> figures;
        for (const Observation &figure : *found)
            figures.insert(figure.id, figure);
        return figures;
    };
}

Result<ImportOutcome> importTable(Store &store, const TableFile &table,
                                  const ImportMapping &mapping, const ImportSettings &settings,
                                  const ProgressFunction &progress)
{
    const auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    if (const auto fault = firstFault(table, mapping, **catalog, settings))
        return *fault;

    Pace pace(progress);
    BackgroundHash hash(table);
    FigureRows rows(table.facts(), mapping, *catalog);
    FigureSpool spool;
    const FigureLookup lookup = lookupIn(store);
    const auto known = knownFigures(table, mapping, lookup);
    if (!known)
        return known.error();
    Result<ImportOutcome> outcome = readRows(table, rows, settings, 2, pace, known->get(), &spool);
    if (!outcome)
        return outcome;
    if (outcome->figures == 0 || (outcome->problemCount > 0 && !settings.skipsBadRows))
        return outcome;

    // All is read and checked: from here on others may have to wait for the store.
    ImportInfo info;
    info.fileName = settings.fileName;
    info.title = settings.title;
    info.mapping = mappingToJson(mapping, table.facts());
    info.expected = spool.count();
    auto import =
        BulkImport::begin(store, info, [&pace](const Progress &) { return pace.again(); });
    if (!import)
        return import.error();
    if (const auto added = (*import)->add(catalogOf(rows.newRecords())); !added)
        return added.error();
    const qint64 count = spool.count();
    qint64 done = 0;
    const auto written = spool.forEach([&](const FigureInput &figure) -> Result<void> {
        if (++done % rowsBetweenLooks == 0 && !pace.tell({count + done, 2 * count}))
            return cancelled(settings.fileName);
        return (*import)->append(figure);
    });
    if (!written)
        return written.error();
    const Result<QString> sha256 = hash.wait(pace, settings.fileName);
    if (!sha256)
        return sha256.error();
    (*import)->setSha256(*sha256);
    const auto report = (*import)->commit();
    if (!report)
        return report.error();
    outcome->stored = *report;
    outcome->stored.alreadyThere += outcome->known;
    outcome->isStored = true;
    return outcome;
}

} // namespace Zhitu
