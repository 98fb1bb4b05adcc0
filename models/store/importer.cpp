// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importer.h"

#include "chartlayers.h"
#include "database.h"
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

template<typename Record>
QByteArray insertInto()
{
    const Record record;
    RowColumns lister;
    visitFields(record, lister);
    QByteArray parameters = "?";
    for (qsizetype i = 1; i < lister.columns.size(); ++i)
        parameters += ", ?";
    return "INSERT INTO " + tableName(RecordTable<Record>::table).toUtf8() + " ("
        + columnList<Record>() + ") VALUES (" + parameters + ')';
}

/** One import, inside its transaction. */
class Importer
{
public:
    Importer(Database &database, const Package &package) : m_database(database), m_package(package)
    {
    }

    /** All records of one type; tables that they refer to must have been taken in before. */
    template<typename Record>
    Result<int> importAll()
    {
        const QList<Record> &records = recordsOf<Record>(m_package);
        if (records.isEmpty())
            return 0;
        auto find = m_database.prepare(selectFrom<Record>() + keyCondition<Record>());
        if (!find)
            return find.error();
        auto insert = m_database.prepare(insertInto<Record>());
        if (!insert)
            return insert.error();
        int added = 0;
        for (const Record &record : records) {
            const auto taken = importOne(record, *find, *insert);
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
        auto find = m_database.prepare(selectFrom<Observation>() + keyCondition<Observation>());
        if (!find)
            return find.error();
        auto insert = m_database.prepare(insertInto<Observation>());
        if (!insert)
            return insert.error();
        const auto before = lastPosition();
        if (!before)
            return before.error();
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
            const auto taken = importOne(figure, *find, *insert);
            if (!taken) {
                const auto isTwice = isThereAfter(*before, figure.id);
                return isTwice && *isTwice ? standsTwice(figure.id, reader)
                                           : inFile(taken.error(), reader);
            }
            if (const auto complete = checkReferences(figure); !complete)
                return inFile(complete.error(), reader);
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
    /** The position of the figure that was taken in last; 0: there is none. */
    Result<qint64> lastPosition()
    {
        const auto last =
            m_database.queryText("SELECT coalesce(max(position), 0) FROM observations");
        if (!last)
            return last.error();
        return last->toLongLong();
    }

    /** Whether a figure with this id was taken in after the one at the position. */
    Result<bool> isThereAfter(qint64 position, const QString &id)
    {
        auto find =
            m_database.prepare("SELECT 1 FROM observations WHERE id = ?1 AND position > ?2");
        if (!find)
            return find.error();
        find->bindText(1, id);
        find->bindInteger(2, position);
        return find->step();
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

    template<typename Record>
    static QByteArray keyCondition()
    {
        QByteArray condition = " WHERE ";
        int parameter = 0;
        for (const QStringView key : RecordTable<Record>::keys) {
            condition += (parameter ? " AND " : "") + key.toUtf8() + " = ?"
                + QByteArray::number(parameter + 1);
            ++parameter;
        }
        return condition;
    }

    /** True where the record was new. */
    template<typename Record>
    Result<bool> importOne(const Record &record, Statement &find, Statement &insert)
    {
        const auto stored = findStored(record, find);
        if (!stored)
            return stored.error();
        bool isReplaced = false;
        if (*stored) {
            if (**stored == record)
                return false;
            if constexpr (std::same_as<Record, ChartSpec>) {
                const auto mayReplace = isOursToReplace(record.id);
                if (!mayReplace)
                    return mayReplace.error();
                isReplaced = *mayReplace;
            }
            if (!isReplaced && m_package.info.shipped && onlyFillsIn(**stored, record))
                return fillIn(record);
            if (!isReplaced)
                return conflict(**stored, record);
        }
        Result<void> done;
        if constexpr (std::same_as<Record, ChartSpec>) {
            done = isReplaced ? replaceChart(record) : insertChartRow(record);
        } else {
            RowBinder binder(insert);
            visitFields(record, binder);
            done = insert.run();
        }
        if (!done) {
            if (m_database.failedOnConstraint()) {
                return recordError(RecordTable<Record>::table, keyOf(record), {},
                                   done.error().detail);
            }
            return done.error();
        }
        return true;
    }

    /**
     * Gives a record what came with a later version of the program, which its older one lacks; true:
     * something was added.
     */
    template<typename Record>
    Result<bool> fillIn(const Record &record)
    {
        const QByteArray columns = columnList<Record>();
        QByteArray parameters = "?";
        for (qsizetype i = columns.count(','); i > 0; --i)
            parameters += ", ?";
        QByteArray condition;
        for (const QStringView key : RecordTable<Record>::keys)
            condition += (condition.isEmpty() ? " WHERE " : " AND ") + key.toUtf8() + " = ?";
        auto update =
            m_database.prepare("UPDATE " + tableName(RecordTable<Record>::table).toUtf8() + " SET ("
                               + columns + ") = (" + parameters + ')' + condition);
        if (!update)
            return update.error();
        RowBinder binder(*update);
        visitFields(record, binder);
        if constexpr (RecordTable<Record>::keys.size() == 2) {
            update->bindText(binder.count() + 1, record.indicator);
            update->bindText(binder.count() + 2, record.other);
        } else {
            update->bindText(binder.count() + 1, keyOf(record));
        }
        if (auto done = update->run(); !done)
            return done.error();
        return true;
    }

    template<typename Record>
    Result<std::optional<Record>> findStored(const Record &record, Statement &find)
    {
        if constexpr (RecordTable<Record>::keys.size() == 2) {
            find.bindText(1, record.indicator);
            find.bindText(2, record.other);
        } else {
            find.bindText(1, keyOf(record));
        }
        const auto row = find.step();
        if (!row)
            return row.error();
        std::optional<Record> stored;
        if (*row) {
            auto read = recordFrom<Record>(find, m_database);
            if (!read)
                return read.error();
            stored = std::move(*read);
            if constexpr (std::same_as<Record, ChartSpec>) {
                if (const auto lists = readLists(*stored); !lists)
                    return lists.error();
            }
        }
        find.reset();
        if constexpr (std::same_as<Record, ChartSpec>) {
            // What the program brings may bear the id of a chart that the user made: that one stays
            // what is shown. Of any other package, charts with one id must be one chart.
            // A dump has both of them where a store has.
            if (!stored && !m_package.info.shipped && !m_package.layers)
                return findOwnChart(record.id);
        }
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
                m_database.prepare(insertChart(ChartLayer::Packages, {QByteArray("package")}));
            if (!insert)
                return insert.error();
            RowBinder binder(*insert);
            visitFields(chart, binder);
            const QString package = m_package.layers
                ? m_package.layers->chartPackages.value(chart.id)
                : m_package.info.id;
            if (package.isEmpty())
                insert->bindNull(binder.count() + 1);
            else
                insert->bindText(binder.count() + 1, package);
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
            if (!*known) {
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
    std::array<QSet<QString>, allTables.size()> m_known;
    QHash<QString, QString> m_units; ///< of the indicators met so far
};

/** @p reader: where the figures come from; null: from the package's list. */
Result<ImportReport> importAllTables(Database &database, const Package &package,
                                     PackageReader *reader, const ProgressFunction &progress)
{
    Importer importer(database, package);
    const auto charts = package.layers ? knownCharts(database) : QSet<QString>();
    if (!charts)
        return charts.error();
    const auto introduced = package.layers ? importer.importPackages(package.layers->packages)
                                           : importer.importInfo(package.info);
    if (!introduced)
        return introduced.error();
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
    if (package.layers) {
        const auto added = addChartLayers(database, *package.layers, *charts);
        if (!added)
            return added.error();
        report.records += *added;
    }
    return report;
}

Result<ImportReport> importIn(Database &database, const Package &package, PackageReader *reader,
                              const ProgressFunction &progress)
{
    if (const auto problem = findProblem(package)) {
        QString key;
        const auto findKey = [&]<typename Record>() {
            if (RecordTable<Record>::table == problem->table)
                key = keyOf(recordsOf<Record>(package).at(problem->index));
            return true;
        };
        forEachRecordType(findKey);
        return recordError(problem->table, key, problem->field, problem->detail);
    }
    if (const auto writable = database.checkWritable(u"importing a package"_s); !writable)
        return writable.error();
    Transaction transaction(database);
    if (const auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun.error();
    // The statements are given back before the commit, which some of them would hold up.
    const auto report = importAllTables(database, package, reader, progress);
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

} // namespace Zhitu
