// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "broughtcharts.h"
#include "database.h"
#include "editing.h"
#include "importedcharts.h"
#include "packagerows.h"
#include "recordlayers.h"
#include "recorduses.h"
#include "workwatch.h"

#include <QSet>

#include <array>
#include <functional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** Once figures that move are this part of those that stay, the index is made anew. */
constexpr qint64 stayingPerMoved = 3;

Error importError(ErrorKind kind, const QString &detail)
{
    return {.kind = kind, .file = {}, .detail = detail, .row = 0, .field = {}, .hint = {}};
}

/** Undoes, redoes or drops one import, inside a transaction. */
class ImportMover
{
public:
    ImportMover(Database &database, qint64 import)
        : m_database(database)
        , m_import(import)
        , m_layers(database)
    {
    }

    [[nodiscard]] Result<void> find()
    {
        auto statement = m_database.prepare(
            "SELECT undone, base, highest FROM imports WHERE position = ?1 AND kind = 'file'");
        if (!statement)
            return statement.error();
        statement->bindInteger(1, m_import);
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return importError(ErrorKind::NoSuchImport, QString::number(m_import));
        m_isUndone = statement->integer(0) != 0;
        m_base = statement->integer(1);
        m_highest = statement->integer(2);
        return {};
    }
    [[nodiscard]] bool isUndone() const { return m_isUndone; }
    [[nodiscard]] const UndoReport &report() const { return m_report; }

    [[nodiscard]] Result<void> undo()
    {
        if (auto counted = countChanged(); !counted)
            return counted;
        if (auto moved = moveFigures("figures", "undone_figures"); !moved)
            return moved;
        const auto charts = putOwnChartsAside(m_database, m_import);
        if (!charts)
            return charts.error();
        m_report.records += *charts;
        // What refers to others goes before them; regions and sources refer to their like.
        std::optional<Error> error;
        m_kept.clear();
        for (bool again = true; again;) {
            again = false;
            QList<std::function<bool()>> steps;
            const auto listSteps = [&]<typename Record>() {
                if constexpr (!std::same_as<Record, Observation>) {
                    steps.prepend([&] {
                        const auto moved = putAside<Record>();
                        if (!moved) {
                            error = moved.error();
                            return false;
                        }
                        again = again || *moved > 0;
                        return true;
                    });
                }
                return true;
            };
            forEachRecordType(listSteps);
            for (const auto &step : std::as_const(steps))
                if (!step())
                    return *error;
        }
        m_report.kept = m_kept;
        return setUndone(true);
    }

    [[nodiscard]] Result<void> redo()
    {
        if (auto counted = countChanged(); !counted)
            return counted;
        std::optional<Error> error;
        const auto putBackAll = [&]<typename Record>() {
            if constexpr (!std::same_as<Record, Observation>) {
                const auto done = putBack<Record>();
                if (!done)
                    error = done.error();
                return done.hasValue();
            }
            return true;
        };
        if (!forEachRecordType(putBackAll))
            return *error;
        const auto charts = putOwnChartsBack(m_database, m_import);
        if (!charts)
            return charts.error();
        m_report.records += *charts;
        if (auto free = checkIds(); !free)
            return free;
        if (auto moved = moveFigures("undone_figures", "figures"); !moved)
            return moved;
        return setUndone(false);
    }

    [[nodiscard]] Result<void> drop()
    {
        if (!m_isUndone) {
            if (auto undone = undo(); !undone)
                return undone;
        } else {
            if (auto counted = countChanged(); !counted)
                return counted;
            auto count = prepared("SELECT (SELECT count(*) FROM undone_figures WHERE import = ?1), "
                                  "(SELECT count(*) FROM aside_records WHERE import = ?1 AND "
                                  "reason = 'undone' AND \"table\" = 'events'), "
                                  "(SELECT count(*) FROM aside_records WHERE import = ?1 AND "
                                  "reason = 'undone' AND \"table\" <> 'events')");
            if (!count)
                return count.error();
            const auto row = count->step();
            if (!row)
                return row.error();
            m_report.figures = count->integer(0);
            m_report.events = count->integer(1);
            m_report.records = count->integer(2);
        }
        const auto own = m_layers.figures.ownImport();
        if (!own)
            return own.error();
        QByteArrayList steps{"DELETE FROM undone_figures WHERE import = ?1",
                             "DELETE FROM original_figures WHERE import = ?1",
                             "DELETE FROM aside_records WHERE import = ?1",
                             "DELETE FROM figure_remarks WHERE import = ?1"};
        // Records that others use belong to the user from now on.
        for (const Table table : allTables)
            if (table != Table::Observations)
                steps.append("UPDATE " + tableName(table).toUtf8()
                             + " SET import = " + QByteArray::number(*own) + " WHERE import = ?1");
        steps.append("DELETE FROM imports WHERE position = ?1");
        for (const QByteArray &sql : std::as_const(steps)) {
            auto statement = prepared(sql);
            if (!statement)
                return statement.error();
            if (auto done = statement->run(); !done)
                return done;
        }
        if (auto dropped = dropPackageOf(m_database, m_import); !dropped)
            return dropped;
        // Of remarks that edits left behind none is needed either.
        return m_database.execute(
            "DELETE FROM figure_remarks WHERE import = " + QByteArray::number(*own)
            + " AND position NOT IN (SELECT remark FROM figures WHERE remark IS NOT NULL UNION ALL "
              "SELECT remark FROM undone_figures WHERE remark IS NOT NULL)");
    }

private:
    Result<Statement> prepared(const QByteArray &sql)
    {
        auto statement = m_database.prepare(sql);
        if (statement)
            statement->bindInteger(1, m_import);
        return statement;
    }

    Result<void> setUndone(bool isUndone)
    {
        auto statement = prepared(isUndone ? "UPDATE imports SET undone = 1 WHERE position = ?1"
                                           : "UPDATE imports SET undone = 0 WHERE position = ?1");
        if (!statement)
            return statement.error();
        m_isUndone = isUndone;
        return statement->run();
    }

    Result<void> countChanged()
    {
        auto statement = prepared(
            "SELECT (SELECT count(*) FROM original_figures WHERE import = ?1) + "
            "(SELECT count(*) FROM aside_records WHERE import = ?1 AND reason <> 'undone')");
        if (!statement)
            return statement.error();
        const auto row = statement->step();
        if (!row)
            return row.error();
        m_report.changed = statement->integer(0);
        return {};
    }

    /** Moves the import's figures; the indexes are kept, or made anew where many move. */
    Result<void> moveFigures(const QByteArray &from, const QByteArray &to)
    {
        const QByteArray which = " WHERE position > " + QByteArray::number(m_base)
            + " AND position <= " + QByteArray::number(m_highest)
            + " AND import = " + QByteArray::number(m_import);
        const auto number = [&](const QByteArray &sql) -> Result<qint64> {
            const auto found = m_database.queryText(sql);
            if (!found)
                return found.error();
            return found->toLongLong();
        };
        const auto moving = number("SELECT count(*) FROM " + from + which);
        if (!moving)
            return moving.error();
        m_report.figures = *moving;
        if (*moving == 0)
            return {};
        const auto all = number("SELECT count(*) FROM figures");
        if (!all)
            return all.error();
        const qint64 staying = from == "figures" ? *all - *moving : *all;
        QByteArray index;
        if (*moving * stayingPerMoved >= staying) {
            const auto sql = m_database.queryText(
                "SELECT sql FROM sqlite_schema WHERE name = 'figures_by_series'");
            if (!sql)
                return sql.error();
            index = sql->toUtf8();
            if (auto dropped = m_database.execute("DROP INDEX figures_by_series"); !dropped)
                return dropped;
        }
        for (const QByteArray &sql :
             {QByteArray("INSERT INTO " + to + " (" + figureColumns() + ") SELECT "
                         + figureColumns() + " FROM " + from + which + " ORDER BY position"),
              QByteArray("DELETE FROM " + from + which), index}) {
            if (sql.isEmpty())
                continue;
            if (auto done = m_database.execute(sql); !done)
                return done;
        }
        return {};
    }

    /** Puts the import's records of one type aside but for those that others use; how many. */
    template<typename Record>
    Result<qint64> putAside()
    {
        constexpr Table table = RecordTable<Record>::table;
        QList<ShownRecord<Record>> records;
        const auto read = m_database.forEachRow(
            "SELECT " + columnList<Record>() + ", position FROM " + tableName(table).toUtf8()
                + " WHERE import = ?1 ORDER BY position",
            [&](Statement &statement) { statement.bindInteger(1, m_import); },
            [&](const Statement &row) -> Result<void> {
                auto record = recordFrom<Record>(row, m_database);
                if (!record)
                    return record.error();
                records.append({std::move(*record), row.integer(row.columns() - 1), m_import});
                return {};
            });
        if (!read)
            return read.error();
        if (records.isEmpty())
            return 0;
        const auto used = usedRecords(table);
        if (!used)
            return used.error();
        m_kept.removeIf([](const RecordKey &key) { return key.table == table; });
        qint64 moved = 0;
        for (ShownRecord<Record> &shown : records) {
            if (used->keys.contains(keyOf(shown.record))
                || used->positions.contains(shown.position)) {
                m_kept.append({table, keyOf(shown.record)});
                continue;
            }
            if constexpr (std::same_as<Record, ChartSpec>) {
                if (const auto lists = takeLists(shown.record); !lists)
                    return lists.error();
            }
            if (const auto kept = writeAside(shown); !kept)
                return kept.error();
            if (const auto removed = m_layers.remove<Record>(shown.position); !removed)
                return removed.error();
            ++moved;
        }
        (table == Table::Events ? m_report.events : m_report.records) += moved;
        return moved;
    }

    template<typename Record>
    Result<void> writeAside(const ShownRecord<Record> &shown)
    {
        auto statement = m_database.prepare(
            "INSERT INTO aside_records (\"table\", key, reason, import, place, record, package) "
            "VALUES (?1, ?2, 'undone', ?3, ?4, ?5, CASE WHEN ?1 = 'charts' THEN "
            "(SELECT package FROM charts WHERE position = ?4) END)");
        if (!statement)
            return statement.error();
        statement->bindText(1, tableName(RecordTable<Record>::table).toString());
        statement->bindText(2, keyOf(shown.record));
        statement->bindInteger(3, m_import);
        statement->bindInteger(4, shown.position);
        statement->bindText(5, QString::fromUtf8(jsonOf(shown.record)));
        return statement->run();
    }

    /** Reads a chart's lists, which go with it. */
    Result<void> takeLists(ChartSpec &chart)
    {
        if (auto lists = readChartLists(m_database, ChartLayer::Packages, chart); !lists)
            return lists;
        return writeChartLists(m_database, ChartLayer::Packages,
                               ChartSpec{.id = chart.id,
                                         .kind = {},
                                         .name = {},
                                         .title = {},
                                         .subtitle = {},
                                         .indicators = {},
                                         .regions = {},
                                         .focus = {},
                                         .from = {},
                                         .to = {},
                                         .eventKinds = {}});
    }

    struct Used
    {
        QSet<QString> keys;
        QSet<qint64> positions;
    };

    /** What of a table anything but this import's own figures refers to. */
    Result<Used> usedRecords(Table table)
    {
        Used used;
        for (const UseColumn &use : useColumns(table)) {
            const bool isShown = use.table == "figures";
            const QByteArray column = '"' + use.column + '"';
            const bool isOfOthers = use.isPosition && !isShown;
            const auto read = m_database.forEachRow(
                "SELECT DISTINCT " + column + " FROM " + use.table + " WHERE " + column
                    + " IS NOT NULL" + (isOfOthers ? " AND import <> ?1" : ""),
                [&](Statement &statement) {
                    if (isOfOthers)
                        statement.bindInteger(1, m_import);
                },
                [&](const Statement &row) {
                    if (use.isPosition)
                        used.positions.insert(row.integer(0));
                    else
                        used.keys.insert(row.text(0));
                });
            if (!read)
                return read.error();
        }
        return used;
    }

    /** Puts the records of one type back; what has been added anew meanwhile takes their place. */
    template<typename Record>
    Result<void> putBack()
    {
        constexpr Table table = RecordTable<Record>::table;
        struct Waiting
        {
            qint64 aside;
            qint64 place;
            Record record;
        };
        QList<Waiting> waiting;
        {
            auto list = prepared("SELECT position, place, record FROM aside_records WHERE import = "
                                 "?1 AND reason = 'undone' AND \"table\" = ?2 ORDER BY place");
            if (!list)
                return list.error();
            list->bindText(2, tableName(table).toString());
            const auto read = list->forEachRow([&](const Statement &row) -> Result<void> {
                auto record = m_layers.fromJson<Record>(row.text(2).toUtf8());
                if (!record)
                    return record.error();
                waiting.append({row.integer(0), row.integer(1), std::move(*record)});
                return {};
            });
            if (!read)
                return read;
        }
        for (Waiting &one : waiting) {
            const auto there = positionOf(one.record);
            if (!there)
                return there.error();
            if (*there == 0) {
                if (auto done = insertAgain(one.record, one.place, one.aside); !done)
                    return done;
                ++(table == Table::Events ? m_report.events : m_report.records);
            } else if (auto done = referTo(table, one.place, *there); !done) {
                return done;
            }
            auto remove = m_database.prepare("DELETE FROM aside_records WHERE position = ?1");
            if (!remove)
                return remove.error();
            remove->bindInteger(1, one.aside);
            if (auto done = remove->run(); !done)
                return done;
        }
        return {};
    }

    /** Where the record with the key of this one is shown; 0: it is not. */
    template<typename Record>
    Result<qint64> positionOf(const Record &record)
    {
        const auto shown = m_layers.shown(record);
        if (!shown)
            return shown.error();
        return *shown ? (*shown)->position : 0;
    }

    template<typename Record>
    Result<void> insertAgain(Record &record, qint64 place, [[maybe_unused]] qint64 aside)
    {
        if (const auto inserted = m_layers.insert(record, m_import, place); !inserted)
            return inserted.error();
        if constexpr (std::same_as<Record, ChartSpec>) {
            auto owner = m_database.prepare("UPDATE charts SET package = (SELECT package FROM "
                                            "aside_records WHERE position = ?2) WHERE id = ?1");
            if (!owner)
                return owner.error();
            owner->bindText(1, record.id);
            owner->bindInteger(2, aside);
            if (auto done = owner->run(); !done)
                return done;
            return writeChartLists(m_database, ChartLayer::Packages, record);
        }
        return {};
    }

    /** Makes the import's figures refer to what has come in the place of their record. */
    Result<void> referTo(Table table, qint64 former, qint64 now)
    {
        for (const UseColumn &use : useColumns(table)) {
            if (!use.isPosition || use.table == "figures")
                continue;
            auto update = prepared("UPDATE " + use.table + " SET " + use.column + " = ?3 WHERE "
                                   + use.column + " = ?2 AND import = ?1");
            if (!update)
                return update.error();
            update->bindInteger(2, former);
            update->bindInteger(3, now);
            if (auto done = update->run(); !done)
                return done;
        }
        return {};
    }

    /** Fails with RecordExists where another figure has got the id of one that returns. */
    Result<void> checkIds()
    {
        auto statement =
            prepared("SELECT id_prefixes.prefix, undone.id_number FROM undone_figures AS undone "
                     "JOIN figures ON figures.id_prefix = undone.id_prefix "
                     "AND figures.id_number = undone.id_number "
                     "JOIN id_prefixes ON id_prefixes.position = undone.id_prefix "
                     "WHERE undone.import = ?1 AND undone.id_prefix IS NOT NULL LIMIT 1");
        if (!statement)
            return statement.error();
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const qint64 number = statement->integer(1);
        return importError(ErrorKind::RecordExists,
                           statement->text(0)
                               + (number >= 0 ? QString::number(number) : QString()));
    }

    Database &m_database;
    qint64 m_import;
    RecordLayers m_layers;
    bool m_isUndone = false;
    qint64 m_base = 0;
    qint64 m_highest = 0;
    UndoReport m_report;
    QList<RecordKey> m_kept;
};

Result<UndoReport> move(Database &database, qint64 import, const ProgressFunction &progress,
                        const std::function<Result<void>(ImportMover &)> &change)
{
    if (const auto writable = database.checkWritable({}); !writable)
        return writable.error();
    // References are kept sound by what is moved; asking for each of a million would take longer.
    if (const auto off = database.execute("PRAGMA foreign_keys = OFF"); !off)
        return off.error();
    Result<UndoReport> report = UndoReport();
    {
        WorkWatch watch(database, progress);
        Transaction transaction(database);
        const auto done = [&]() -> Result<void> {
            if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
                return begun;
            {
                ImportMover mover(database, import);
                if (auto found = mover.find(); !found)
                    return found;
                if (auto changed = change(mover); !changed)
                    return changed;
                report = mover.report();
            }
            if (!watch.tick(true))
                return WorkWatch::cancelled();
            return transaction.commit();
        }();
        if (!done)
            report = watch.failure(done.error());
    }
    if (const auto on = database.execute("PRAGMA foreign_keys = ON"); !on)
        return on.error();
    return report;
}

} // namespace

Result<QList<ImportRecord>> readImports(Database &database)
{
    QList<ImportRecord> list;
    const auto read = database.forEachRow(
        "SELECT position, file_name, sha256, taken, title, mapping, undone, figures, events, "
        "records, (SELECT count(*) FROM original_figures WHERE import = imports.position) + "
        "(SELECT count(*) FROM aside_records WHERE import = imports.position AND reason <> "
        "'undone') FROM imports WHERE kind = 'file' ORDER BY position DESC",
        [&](const Statement &row) {
            list.append({.id = row.integer(0),
                         .fileName = row.text(1),
                         .sha256 = row.text(2),
                         .when = QDateTime::fromString(row.text(3), Qt::ISODate),
                         .title = row.text(4),
                         .mapping = row.text(5).toUtf8(),
                         .isUndone = row.integer(6) != 0,
                         .figures = row.integer(7),
                         .events = row.integer(8),
                         .records = row.integer(9),
                         .changed = row.integer(10)});
        });
    if (!read)
        return read.error();
    return list;
}

Result<UndoReport> undoImportIn(Database &database, qint64 import, const ProgressFunction &progress)
{
    return move(database, import, progress, [](ImportMover &mover) -> Result<void> {
        return mover.isUndone() ? Result<void>() : mover.undo();
    });
}

Result<UndoReport> redoImportIn(Database &database, qint64 import, const ProgressFunction &progress)
{
    return move(database, import, progress, [](ImportMover &mover) -> Result<void> {
        return mover.isUndone() ? mover.redo() : Result<void>();
    });
}

Result<UndoReport> dropImportIn(Database &database, qint64 import, const ProgressFunction &progress)
{
    return move(database, import, progress, [](ImportMover &mover) { return mover.drop(); });
}

} // namespace Zhitu
