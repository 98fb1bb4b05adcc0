// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importer.h"

#include "broughtcharts.h"
#include "bulkimport.h"
#include "chartlayers.h"
#include "database.h"
#include "dumprestore.h"
#include "importtable.h"
#include "packagerows.h"
#include "recordconflict.h"
#include "recordlayers.h"
#include "recordreferences.h"
#include "workwatch.h"

#include "packages/packagechecks.h"
#include "packages/packagereader.h"

#include <functional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** So many figures are taken in before who waits is told how far it has come. */
constexpr int figuresPerReport = 1000;

/** Visits the fields of a record and lists the columns of those that came later. */
class LaterColumns
{
public:
    QStringList columns;

    void key(QStringView, const QString &, Form) { }
    void reference(QStringView, const QString &, Table, Presence) { }
    void references(QStringView, const QStringList &, Table) { }
    void dated(QStringView, const Period &) { }
    template<typename Other>
    void field(QStringView name, const Other &, const Rule &rule)
    {
        if (rule.isLater)
            columns.append(name.toString());
    }
};

/**
 * Whether the offered record differs from the stored one only by what the stored one lacks because
 * it was taken in before its field was known.
 */
template<typename Record>
bool onlyFillsIn(const Record &stored, const Record &offered)
{
    LaterColumns later;
    visitFields(stored, later);
    const QList<FieldText> before = fieldTexts(stored);
    const QList<FieldText> after = fieldTexts(offered);
    const QList<FieldText> empty = fieldTexts(Record());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const bool isFilled =
            later.columns.contains(before.at(i).column) && before.at(i).text == empty.at(i).text;
        if (before.at(i).text != after.at(i).text && !isFilled)
            return false;
    }
    return true;
}

/** Gives the import that records belong to; asked once, when the first of them is new. */
using ImportMaker = std::function<Result<qint64>()>;

/** Takes the records of a package in, inside a transaction. */
class Importer
{
public:
    Importer(Database &database, const Package &package, ImportMaker import)
        : m_database(database)
        , m_package(package)
        , m_layers(database)
        , m_references(database, m_layers)
        , m_makeImport(std::move(import))
    {
    }

    /** The import that the records belong to; 0: none of them was new. */
    [[nodiscard]] qint64 import() const { return m_import; }

    /** @p reader: where the figures come from; null: from the package's list. */
    [[nodiscard]] Result<ImportReport> importAllTables(PackageReader *reader = nullptr,
                                                       WorkWatch *watch = nullptr)
    {
        ImportReport report;
        std::optional<Error> error;
        const auto importTable = [&]<typename Record>() {
            const auto added = [&] {
                if constexpr (std::same_as<Record, Observation>) {
                    if (reader)
                        return importFigures(*reader, *watch);
                }
                return importAll<Record>();
            }();
            if (!added) {
                error = added.error();
                return false;
            }
            if constexpr (std::same_as<Record, Observation>)
                report.observations = *added;
            else if constexpr (std::same_as<Record, Event>)
                report.events = *added;
            else
                report.records += *added;
            return true;
        };
        if (!forEachRecordType(importTable))
            return *error;
        return report;
    }

    /** The row that says where the records come from; made when it is first asked for. */
    [[nodiscard]] Result<qint64> importRow()
    {
        if (m_import == 0) {
            const auto row = m_makeImport();
            if (!row)
                return row.error();
            m_import = *row;
        }
        return m_import;
    }

private:
    /** All records of one type; tables that they refer to must have been taken in before. */
    template<typename Record>
    Result<int> importAll()
    {
        const QList<Record> &records = recordsOf<Record>(m_package);
        if (records.isEmpty())
            return 0;
        int added = 0;
        for (const Record &record : records) {
            const auto taken = importOne(record);
            if (!taken)
                return taken.error();
            added += *taken ? 1 : 0;
        }
        // Only now, since a region or a source may come before the one it refers to.
        for (const Record &record : records) {
            if (const auto complete = m_references.check(record); !complete)
                return complete.error();
        }
        return added;
    }

    /** The figures that a reader hands out; nothing that they refer to comes after them. */
    Result<int> importFigures(PackageReader &reader, WorkWatch &watch)
    {
        const auto text = m_database.queryText("SELECT coalesce(max(position), 0) FROM figures");
        if (!text)
            return text.error();
        const qint64 lastBefore = text->toLongLong();
        int added = 0;
        int read = 0;
        for (Observation figure;; ++read) {
            const auto more = reader.next(figure);
            if (!more)
                return more.error();
            if (!*more)
                return added;
            watch.now = {reader.bytesRead(), reader.bytesTotal()};
            if (read % figuresPerReport == 0 && !watch.tick(true))
                return WorkWatch::cancelled();
            const auto taken = importOne(figure);
            if (!taken) {
                const auto there = m_layers.figures.find(figure.id.toStdString());
                return there && there->position > lastBefore ? standsTwice(figure.id, reader)
                                                             : inFile(taken.error(), reader);
            }
            if (!*taken) {
                // One that is there already is not looked at more closely otherwise.
                if (const auto complete = m_references.check(figure); !complete)
                    return inFile(complete.error(), reader);
            }
            added += *taken ? 1 : 0;
        }
    }

    /** What went wrong with the figure that was read last, with its place in the file. */
    static Error inFile(Error error, const PackageReader &reader)
    {
        if (error.kind == ErrorKind::PackageInvalid) {
            error.file = reader.place();
            error.row = reader.line();
        }
        return error;
    }

    static Error standsTwice(const QString &id, const PackageReader &reader)
    {
        return {.kind = ErrorKind::PackageInvalid,
                .file = reader.place(),
                .detail = u"\"%1\" stands twice in the table, with other content"_s.arg(id),
                .row = reader.line(),
                .field = u"id"_s};
    }

    /** True where the record was new. */
    template<typename Record>
    Result<bool> importOne(const Record &record)
    {
        auto shown = m_layers.shown(record);
        if (!shown)
            return shown.error();
        // The newest version is what "restore" brings back; what the user made of it stays.
        if (m_package.info.shipped) {
            const auto original = m_layers.original(record);
            if (!original)
                return original.error();
            if (*original && ((*original)->isDeleted || *shown))
                return renewOriginal(**original, record);
        }
        if (*shown) {
            if ((*shown)->record == record)
                return false;
            if (m_package.info.shipped && onlyFillsIn((*shown)->record, record)) {
                if (const auto done = m_layers.update(record, (*shown)->position, (*shown)->import);
                    !done)
                    return done.error();
                return true;
            }
            return conflictBetween((*shown)->record, record);
        }
        if constexpr (std::same_as<Record, Observation>) {
            // It refers to what it needs by position.
            if (const auto complete = m_references.check(record); !complete)
                return complete.error();
        }
        const auto import = importRow();
        if (!import)
            return import.error();
        Record added = record;
        const auto done = m_layers.insert(added, *import);
        if (!done) {
            if (m_database.failedOnConstraint()) {
                return recordError(RecordTable<Record>::table, keyOf(record), {},
                                   done.error().detail);
            }
            return done.error();
        }
        return true;
    }

    /** The same for a chart, whose layers are tables of their own. */
    Result<bool> importOne(const ChartSpec &chart)
    {
        return takeChart(m_database, m_package, chart, [this] { return importRow(); });
    }

    /** Keeps the newest version of what the user has changed or deleted; true: it is another one. */
    template<typename Record>
    Result<bool> renewOriginal(OriginalRecord<Record> original, const Record &record)
    {
        if (original.record == record)
            return false;
        if constexpr (std::same_as<Record, Observation>) {
            if (const auto complete = m_references.check(record); !complete)
                return complete.error();
        }
        original.record = record;
        if (const auto done = m_layers.replaceOriginal(original); !done)
            return done.error();
        return true;
    }

    Database &m_database;
    const Package &m_package;
    RecordLayers m_layers;
    ReferenceCheck m_references;
    ImportMaker m_makeImport;
    qint64 m_import = 0;
};

/** The packages that a dump was made of, as far as the store does not have them. */
Result<void> importPackages(Database &database, const QList<PackageInfo> &packages, qint64 import)
{
    for (const PackageInfo &info : packages) {
        const auto isThere = hasPackage(database, info.id);
        if (!isThere)
            return isThere.error();
        if (*isThere)
            continue;
        if (auto done = writePackageRow(database, info, import); !done)
            return done;
    }
    return {};
}

/** What makes a package one that no store can take. */
std::optional<Error> problemIn(const Package &package)
{
    const auto problem = findProblem(package);
    if (!problem)
        return std::nullopt;
    QString key;
    const auto findKey = [&]<typename Record>() {
        if (RecordTable<Record>::table == problem->table)
            key = keyOf(recordsOf<Record>(package).at(problem->index));
        return true;
    };
    forEachRecordType(findKey);
    return recordError(problem->table, key, problem->field, problem->detail);
}

/** A package as a layer of its own, which no import can take back: what the program brings. */
Result<ImportReport> importLayer(Database &database, const Package &package)
{
    Importer importer(database, package,
                      [&] { return importOfPackage(database, package.info.id); });
    if (const auto done = writePackageRow(database, package.info); !done)
        return done.error();
    return importer.importAllTables();
}

/** A package as an import of the user's; a dump with the packages and charts that it brings. */
Result<ImportReport> importFile(Database &database, PackageReader &reader, const ImportInfo &info,
                                WorkWatch &watch)
{
    const Package &package = reader.records();
    if (package.layers && package.layers->hasHistory) {
        const auto isUntouched = holdsNothingOfItsUsers(database);
        if (!isUntouched)
            return isUntouched.error();
        if (*isUntouched)
            return restoreDump(database, reader, watch);
    }
    const auto charts = knownCharts(database);
    if (!charts)
        return charts.error();
    Importer importer(database, package, [&] {
        ImportInfo named = info;
        // One in each language, as it is not known in which it will be read.
        if (named.title.isEmpty() && !package.layers) {
            QStringList titles{package.info.title.zh, package.info.title.en};
            titles.removeAll(QString());
            titles.removeDuplicates();
            named.title = titles.join(u" / "_s);
        }
        return newImport(database, named);
    });
    auto report = importer.importAllTables(&reader, &watch);
    if (!report)
        return report;
    if (package.layers) {
        const auto added = addChartLayers(database, *package.layers, *charts,
                                          [&](const QString &) { return importer.importRow(); });
        if (!added)
            return added.error();
        report->records += *added;
    }
    report->import = importer.import();
    if (report->import == 0)
        return report;
    const auto written = package.layers
        ? importPackages(database, package.layers->packages, report->import)
        : writePackageRow(database, package.info, report->import);
    if (!written)
        return written.error();
    if (const auto ended = endImport(database, report->import, *report); !ended)
        return ended.error();
    return report;
}

Result<ImportReport> inTransaction(Database &database, const Package &package,
                                   const std::function<Result<ImportReport>()> &change,
                                   WorkWatch *watch = nullptr)
{
    if (const auto problem = problemIn(package))
        return *problem;
    if (const auto writable = database.checkWritable(u"importing a package"_s); !writable)
        return writable.error();
    Transaction transaction(database);
    if (const auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun.error();
    // The statements are given back before the commit, which some of them would hold up.
    const auto report = change();
    if (!report)
        return report.error();
    if (watch && !watch->tick(true))
        return WorkWatch::cancelled();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return report;
}

} // namespace

Result<ImportReport> importInto(Database &database, const Package &package)
{
    return inTransaction(database, package, [&] { return importLayer(database, package); });
}

Result<ImportReport> importInto(Database &database, PackageReader &package, const ImportInfo &info,
                                const ProgressFunction &progress)
{
    WorkWatch watch(database, progress);
    const auto report = inTransaction(
        database, package.records(), [&] { return importFile(database, package, info, watch); },
        &watch);
    if (!report)
        return watch.failure(report.error());
    return report;
}

Result<ImportReport> importRecords(Database &database, const Catalog &records, qint64 import)
{
    Package package;
    package.catalog = records;
    if (const auto problem = problemIn(package))
        return *problem;
    Importer importer(database, package, [import] { return Result<qint64>(import); });
    return importer.importAllTables();
}

} // namespace Zhitu
