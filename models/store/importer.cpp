// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importer.h"

#include "chartlayers.h"
#include "database.h"
#include "importtable.h"
#include "recordlayers.h"
#include "recordrows.h"

#include "packages/packagechecks.h"
#include "packages/packagereader.h"
#include "packages/recordjson.h"

#include <QSet>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** So many figures are taken in before who waits is told how far it has come. */
constexpr int figuresPerReport = 1000;

Error recordError(Table table, const QString &key, const QString &field, const QString &detail)
{
    return {.kind = ErrorKind::PackageInvalid,
            .file = tableName(table) + u".csv",
            .detail = u"%1: %2"_s.arg(key, detail),
            .row = 0,
            .field = field,
            .hint = {}};
}

template<typename Record>
Error conflict(const Record &stored, const Record &offered)
{
    const QList<FieldText> before = fieldTexts(stored);
    const QList<FieldText> after = fieldTexts(offered);
    const auto [was, is] = std::ranges::mismatch(before, after);
    Q_ASSERT(was != before.end());
    const auto shown = [](const QString &text) {
        return text.isEmpty() ? u"absent"_s : u"\"%1\""_s.arg(text);
    };
    return recordError(
        RecordTable<Record>::table, keyOf(offered), was->column,
        u"%1 in the store and %2 in the package"_s.arg(shown(was->text), shown(is->text)));
}

/** Visits the fields of a record and lists the records that it refers to. */
class ReferenceLister
{
public:
    struct Reference
    {
        QStringView column;
        Table table;
        QString key;
    };
    QList<Reference> list;

    void key(QStringView, const QString &, Form) { }
    void reference(QStringView name, const QString &text, Table table, Presence)
    {
        if (!text.isEmpty())
            list.append({name, table, text});
    }
    void references(QStringView name, const QStringList &texts, Table table)
    {
        for (const QString &text : texts)
            list.append({name, table, text});
    }
    void dated(QStringView, const Period &) { }
    template<typename Other>
    void field(QStringView, const Other &, const Rule &)
    {
    }
};

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

/** One import, inside its transaction. */
class Importer
{
public:
    /** import: what the records belong to; 0: to the package. */
    Importer(Database &database, const Package &package, qint64 import = 0)
        : m_database(database)
        , m_package(package)
        , m_layers(database)
        , m_import(import)
    {
    }

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
            if (const auto complete = checkReferences(record); !complete)
                return complete.error();
        }
        return added;
    }

    /** The figures that a reader hands out; nothing that they refer to comes after them. */
    Result<int> importFigures(PackageReader &reader, const ProgressFunction &progress)
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
            if (progress && read % figuresPerReport == 0
                && !progress({reader.bytesRead(), reader.bytesTotal()}))
                return Error{.kind = ErrorKind::Cancelled};
            const auto taken = importOne(figure);
            if (!taken) {
                const auto there = m_layers.figures.find(figure.id.toStdString());
                return there && there->position > lastBefore ? standsTwice(figure.id, reader)
                                                             : inFile(taken.error(), reader);
            }
            if (!*taken) {
                // One that is there already is not looked at more closely otherwise.
                if (const auto complete = checkReferences(figure); !complete)
                    return inFile(complete.error(), reader);
            }
            added += *taken ? 1 : 0;
        }
    }

    /** The packages that a dump was made of, as far as the store does not have them. */
    Result<void> importPackages(const QList<PackageInfo> &packages)
    {
        for (const PackageInfo &info : packages) {
            auto find = m_database.prepare("SELECT 1 FROM packages WHERE id = ?");
            if (!find)
                return find.error();
            find->bindText(1, info.id);
            const auto isThere = find->step();
            if (!isThere)
                return isThere.error();
            if (*isThere)
                continue;
            if (const auto done = importInfo(info); !done)
                return done;
        }
        return {};
    }

    Result<void> importInfo(const PackageInfo &info)
    {
        // A package that grew comes with the same id: what it says of itself is brought up to date.
        auto statement = m_database.prepare(
            "INSERT INTO packages (id, version, title_zh, title_en, description_zh, "
            "description_en, shipped) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
            "ON CONFLICT (id) DO UPDATE SET version = excluded.version, "
            "title_zh = excluded.title_zh, title_en = excluded.title_en, "
            "description_zh = excluded.description_zh, description_en = excluded.description_en "
            "WHERE (version, title_zh, title_en, description_zh, description_en) IS NOT "
            "(excluded.version, excluded.title_zh, excluded.title_en, excluded.description_zh, "
            "excluded.description_en)");
        if (!statement)
            return statement.error();
        int parameter = 0;
        for (const QString &text : {info.id, info.version, info.title.zh, info.title.en,
                                    info.description.zh, info.description.en}) {
            ++parameter;
            if (text.isEmpty())
                statement->bindNull(parameter);
            else
                statement->bindText(parameter, text);
        }
        statement->bindInteger(++parameter, info.shipped ? 1 : 0);
        if (auto done = statement->run(); !done) {
            if (!m_database.failedOnConstraint())
                return done;
            return Error{.kind = ErrorKind::PackageInvalid,
                         .file = u"datapackage.json"_s,
                         .detail = done.error().detail,
                         .row = 0,
                         .field = u"name"_s,
                         .hint = {}};
        }
        return {};
    }

private:
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
            return conflict((*shown)->record, record);
        }
        if constexpr (std::same_as<Record, Observation>) {
            // It refers to what it needs by position.
            if (const auto complete = checkReferences(record); !complete)
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
        const auto stored = findChart(chart.id);
        if (!stored)
            return stored.error();
        bool isReplaced = false;
        if (*stored) {
            if (**stored == chart)
                return false;
            const auto mayReplace = isOursToReplace(chart.id);
            if (!mayReplace)
                return mayReplace.error();
            isReplaced = *mayReplace;
            if (!isReplaced)
                return conflict(**stored, chart);
        }
        const auto done = isReplaced ? replaceChart(chart) : insertChartRow(chart);
        if (!done) {
            if (m_database.failedOnConstraint())
                return recordError(Table::Charts, chart.id, {}, done.error().detail);
            return done.error();
        }
        return true;
    }

    /** Keeps the newest version of what the user has changed or deleted; true: it is another one. */
    template<typename Record>
    Result<bool> renewOriginal(OriginalRecord<Record> original, const Record &record)
    {
        if (original.record == record)
            return false;
        if constexpr (std::same_as<Record, Observation>) {
            if (const auto complete = checkReferences(record); !complete)
                return complete.error();
        }
        original.record = record;
        if (const auto done = m_layers.replaceOriginal(original); !done)
            return done.error();
        return true;
    }

    /** The row that says where the records come from; made with the first that is new. */
    Result<qint64> importRow()
    {
        if (m_import == 0) {
            // Of what a dump brings it is not known by record which package it came in.
            const auto row =
                importOfPackage(m_database, m_package.layers ? QString() : m_package.info.id);
            if (!row)
                return row.error();
            m_import = *row;
        }
        return m_import;
    }

    Result<std::optional<ChartSpec>> findChart(const QString &id)
    {
        std::optional<ChartSpec> stored;
        {
            auto find = m_database.prepare(selectFrom<ChartSpec>() + " WHERE id = ?1");
            if (!find)
                return find.error();
            find->bindText(1, id);
            const auto row = find->step();
            if (!row)
                return row.error();
            if (*row) {
                auto read = recordFrom<ChartSpec>(*find, m_database);
                if (!read)
                    return read.error();
                stored = std::move(*read);
            }
        }
        if (stored) {
            if (const auto lists = readLists(*stored); !lists)
                return lists.error();
        }
        // What the program brings may bear the id of a chart that the user made: that one stays
        // what is shown. Of any other package, charts with one id must be one chart.
        // A dump has both of them where a store has.
        if (!stored && !m_package.info.shipped && !m_package.layers)
            return findOwnChart(id);
        return stored;
    }

    Result<std::optional<ChartSpec>> findOwnChart(const QString &id)
    {
        auto find = m_database.prepare("SELECT " + columnList<ChartSpec>()
                                       + " FROM own_charts WHERE id = ? AND is_version = 0");
        if (!find)
            return find.error();
        find->bindText(1, id);
        const auto row = find->step();
        if (!row)
            return row.error();
        if (!*row)
            return std::optional<ChartSpec>();
        auto chart = recordFrom<ChartSpec>(*find, m_database);
        if (!chart)
            return chart.error();
        if (const auto lists = readLists(*chart, ChartLayer::Own); !lists)
            return lists.error();
        return std::optional<ChartSpec>(*chart);
    }

    Result<void> readLists(ChartSpec &chart, ChartLayer layer = ChartLayer::Packages)
    {
        for (const ChartReferences &list : chartLists(layer)) {
            auto statement = m_database.prepare("SELECT " + list.column + " FROM " + list.table
                                                + " WHERE chart = ? ORDER BY position");
            if (!statement)
                return statement.error();
            statement->bindText(1, chart.id);
            for (;;) {
                const auto row = statement->step();
                if (!row)
                    return row.error();
                if (!*row)
                    break;
                (chart.*list.list).append(statement->text(0));
            }
        }
        return {};
    }

    Result<void> insertChartRow(const ChartSpec &chart)
    {
        {
            auto insert =
                m_database.prepare(insertChart(ChartLayer::Packages, {"package"_ba, "import"_ba}));
            if (!insert)
                return insert.error();
            RowBinder binder(*insert);
            visitFields(chart, binder);
            // A dump knows of each chart which package may change it.
            const QString package = m_package.layers
                ? m_package.layers->chartPackages.value(chart.id)
                : m_package.info.id;
            if (package.isEmpty())
                insert->bindNull(binder.count() + 1);
            else
                insert->bindText(binder.count() + 1, package);
            const auto import = importRow();
            if (!import)
                return import.error();
            insert->bindInteger(binder.count() + 2, *import);
            if (auto done = insert->run(); !done)
                return done;
        }
        return writeChartLists(m_database, ChartLayer::Packages, chart);
    }

    Result<void> replaceChart(const ChartSpec &chart)
    {
        {
            auto update = m_database.prepare(updateChart(ChartLayer::Packages));
            if (!update)
                return update.error();
            RowBinder binder(*update);
            visitFields(chart, binder);
            update->bindText(binder.count() + 1, chart.id);
            if (auto done = update->run(); !done)
                return done;
        }
        return writeChartLists(m_database, ChartLayer::Packages, chart);
    }

    /**
     * Whether a newer version of this package, which the program brings, may change a chart of the
     * store: one that an older version brought. The user's version of it lies in another layer.
     */
    Result<bool> isOursToReplace(const QString &chart)
    {
        if (!m_package.info.shipped)
            return false;
        auto find = m_database.prepare(
            "SELECT 1 FROM charts WHERE id = ?1 AND (package IS NULL OR package = ?2)");
        if (!find)
            return find.error();
        find->bindText(1, chart);
        find->bindText(2, m_package.info.id);
        return find->step();
    }

    template<typename Record>
    Result<void> checkReferences(const Record &record)
    {
        ReferenceLister references;
        visitFields(record, references);
        for (const auto &reference : std::as_const(references.list)) {
            const auto known = isKnown(reference.table, reference.key);
            if (!known)
                return known.error();
            const auto again = *known ? known : bringBack(reference.table, reference.key);
            if (!again)
                return again.error();
            if (!*again) {
                return recordError(RecordTable<Record>::table, keyOf(record),
                                   reference.column.toString(),
                                   u"\"%1\" is neither in the %2 of the package nor in those of "
                                   "the store"_s.arg(reference.key, tableName(reference.table)));
            }
        }
        if constexpr (std::same_as<Record, Observation>)
            return checkUnit(record);
        else
            return {};
    }

    /** Whether the store, with what was taken in so far, has the record. */
    Result<bool> isKnown(Table table, const QString &key)
    {
        QSet<QString> &known = m_known[static_cast<std::size_t>(table)];
        if (known.contains(key))
            return true;
        const QByteArray column = table == Table::Units || table == Table::Regions ? "code" : "id";
        auto statement = m_database.prepare("SELECT 1 FROM " + tableName(table).toUtf8() + " WHERE "
                                            + column + " = ?");
        if (!statement)
            return statement.error();
        statement->bindText(1, key);
        const auto row = statement->step();
        if (row && *row)
            known.insert(key);
        return row;
    }

    /**
     * Shows a record again that the user has deleted, since what comes needs it; false: there is
     * none.
     */
    Result<bool> bringBack(Table table, const QString &key)
    {
        Result<bool> done = false;
        const auto bring = [&]<typename Record>() {
            if constexpr (!std::same_as<Record, ChartSpec>) {
                if (RecordTable<Record>::table == table)
                    done = bringBack<Record>(key);
            }
            return true;
        };
        forEachRecordType(bring);
        return done;
    }

    template<typename Record>
    Result<bool> bringBack(const QString &key)
    {
        Record wanted;
        if constexpr (requires { wanted.code; })
            wanted.code = key;
        else if constexpr (requires { wanted.id; })
            wanted.id = key;
        auto original = m_layers.original(wanted);
        if (!original)
            return original.error();
        if (!*original || !(*original)->isDeleted)
            return false;
        if (const auto complete = checkReferences((*original)->record); !complete)
            return complete.error();
        Record record = (*original)->record;
        if (const auto done = m_layers.insert(record, (*original)->import, (*original)->position);
            !done)
            return done.error();
        if (const auto done = m_layers.dropOriginal(**original); !done)
            return done.error();
        return true;
    }

    Result<void> checkUnit(const Observation &observation)
    {
        auto unit = m_units.constFind(observation.indicator);
        if (unit == m_units.cend()) {
            auto statement = m_database.prepare("SELECT unit FROM indicators WHERE id = ?");
            if (!statement)
                return statement.error();
            statement->bindText(1, observation.indicator);
            const auto row = statement->step();
            if (!row)
                return row.error();
            unit = m_units.insert(observation.indicator, statement->text(0));
        }
        if (*unit != observation.unit) {
            return recordError(Table::Observations, observation.id, u"unit"_s,
                               u"\"%1\" although the indicator \"%2\" is in \"%3\""_s.arg(
                                   observation.unit, observation.indicator, *unit));
        }
        return {};
    }

    Database &m_database;
    const Package &m_package;
    RecordLayers m_layers;
    qint64 m_import; ///< 0: not known yet
    std::array<QSet<QString>, allTables.size()> m_known;
    QHash<QString, QString> m_units; ///< of the indicators met so far
};

/** @p reader: where the figures come from; null: from the package's list. */
Result<ImportReport> importAllTables(Importer &importer, PackageReader *reader = nullptr,
                                     const ProgressFunction &progress = {})
{
    ImportReport report;
    std::optional<Error> error;
    const auto importTable = [&]<typename Record>() {
        const auto added = [&] {
            if constexpr (std::same_as<Record, Observation>) {
                if (reader)
                    return importer.importFigures(*reader, progress);
            }
            return importer.importAll<Record>();
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

/** A dump: the packages that it was made of, all records, and the user's charts. */
Result<ImportReport> importDump(Database &database, Importer &importer, const StoreLayers &layers,
                                PackageReader *reader, const ProgressFunction &progress)
{
    const auto charts = knownCharts(database);
    if (!charts)
        return charts.error();
    if (const auto done = importer.importPackages(layers.packages); !done)
        return done.error();
    auto report = importAllTables(importer, reader, progress);
    if (!report)
        return report.error();
    const auto added = addChartLayers(database, layers, *charts);
    if (!added)
        return added.error();
    report->records += *added;
    return report;
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

Result<ImportReport> importIn(Database &database, const Package &package, PackageReader *reader,
                              const ProgressFunction &progress)
{
    if (const auto problem = problemIn(package))
        return *problem;
    if (const auto writable = database.checkWritable(u"importing a package"_s); !writable)
        return writable.error();
    Transaction transaction(database);
    if (const auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun.error();
    // The statements are given back before the commit, which some of them would hold up.
    const auto report = [&]() -> Result<ImportReport> {
        Importer importer(database, package);
        if (package.layers)
            return importDump(database, importer, *package.layers, reader, progress);
        if (const auto done = importer.importInfo(package.info); !done)
            return done.error();
        return importAllTables(importer, reader, progress);
    }();
    if (!report)
        return report.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return report;
}

} // namespace

Result<ImportReport> importInto(Database &database, const Package &package)
{
    return importIn(database, package, nullptr, {});
}

Result<ImportReport> importInto(Database &database, PackageReader &package,
                                const ProgressFunction &progress)
{
    return importIn(database, package.records(), &package, progress);
}

Result<ImportReport> importRecords(Database &database, const Catalog &records, qint64 import)
{
    Package package;
    package.catalog = records;
    if (const auto problem = problemIn(package))
        return *problem;
    Importer importer(database, package, import);
    return importAllTables(importer);
}

} // namespace Zhitu
