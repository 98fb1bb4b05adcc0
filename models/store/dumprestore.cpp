// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dumprestore.h"

#include "broughtcharts.h"
#include "bulkimport.h"
#include "chartlayers.h"
#include "database.h"
#include "dumpedimports.h"
#include "origincursor.h"
#include "recordconflict.h"
#include "recordeditor.h"
#include "recordlayers.h"
#include "recordreferences.h"
#include "workwatch.h"

#include "packages/packagechecks.h"
#include "packages/packagereader.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

constexpr int figuresBetweenLooks = 1000;

const QString ownCharts = u"own_charts"_s;
const QString chartVersions = u"chart_versions"_s;

/** One dump on its way into a store that holds nothing of its user's. */
class DumpRestorer
{
public:
    DumpRestorer(Database &database, PackageReader &reader, WorkWatch &watch)
        : m_database(database)
        , m_reader(reader)
        , m_package(reader.records())
        , m_dump(*m_package.layers)
        , m_watch(watch)
        , m_layers(database)
        , m_imports(database, m_dump, m_layers.figures)
        , m_aside(database, FigureReader::Records::AsideAsWell)
        , m_references(database, m_layers)
    {
    }

    [[nodiscard]] Result<ImportReport> run()
    {
        if (const auto made = m_imports.make(); !made)
            return made.error();
        const auto highest = m_database.queryText("SELECT highest FROM figure_positions");
        if (!highest)
            return highest.error();
        m_highestBefore = highest->toLongLong();
        std::optional<Error> error;
        const auto restoreTable = [&]<typename Record>() {
            const auto done = [&] {
                if constexpr (std::same_as<Record, Observation>)
                    return restoreFigures();
                else
                    return restoreAll<Record>();
            }();
            if (!done)
                error = done.error();
            return done.hasValue();
        };
        if (!forEachRecordType(restoreTable))
            return *error;
        if (const auto done = restoreOwnCharts(); !done)
            return done.error();
        if (const auto done = changeWhatWasThere(); !done)
            return done.error();
        if (const auto done = m_imports.note(); !done)
            return done.error();
        return m_report;
    }

private:
    /** A record that the store has from a package in another form than the dump. */
    struct Other
    {
        Edit edit; ///< that makes it what the dump shows
        BroughtBy by;
        Error conflict;
    };

    /** Puts all records of a table where they belong, those put aside between the others. */
    template<typename Record>
    Result<void> restoreAll()
    {
        constexpr Table table = RecordTable<Record>::table;
        const QList<Record> &records = recordsOf<Record>(m_package);
        QList<AsideEntry> entries;
        for (const AsideEntry &entry : m_dump.aside)
            if (entry.table == tableName(table))
                entries.append(entry);
        OriginCursor origins(m_dump.origins, tableName(table).toString());
        qsizetype next = 0;
        int place = 0;
        const auto takeAside = [&](bool all) -> Result<void> {
            for (; next < entries.size(); ++next) {
                const AsideEntry &entry = entries.at(next);
                const bool isChanged = entry.reason == asideChanged;
                if (!all && entry.place > place + (isChanged ? 0 : 1))
                    return {};
                place += isChanged ? 0 : 1;
                if (auto taken = restoreAside<Record>(entry); !taken)
                    return taken;
            }
            return {};
        };
        for (const Record &record : records) {
            if (auto taken = takeAside(false); !taken)
                return taken;
            ++place;
            const auto added = restoreShown(record, origins.next(keyOf(record)));
            if (!added)
                return added.error();
            (table == Table::Events ? m_report.events : m_report.records) += *added ? 1 : 0;
        }
        if (auto taken = takeAside(true); !taken)
            return taken;
        for (const Record &record : records)
            if (auto complete = m_references.check(record); !complete)
                return complete;
        return {};
    }

    Result<void> restoreFigures()
    {
        OriginCursor origins(m_dump.origins, tableName(Table::Observations).toString());
        AsideFigure aside;
        auto hasAside = m_reader.nextAside(aside);
        int place = 0;
        int read = 0;
        const auto takeAside = [&](bool all) -> Result<void> {
            while (hasAside && *hasAside) {
                const bool isChanged = aside.reason == asideChanged;
                if (!all && aside.place > place + (isChanged ? 0 : 1))
                    return {};
                place += isChanged ? 0 : 1;
                if (auto taken = restoreAside(aside); !taken)
                    return taken;
                if (auto going = tell(++read); !going)
                    return going;
                hasAside = m_reader.nextAside(aside);
            }
            return hasAside ? Result<void>() : hasAside.error();
        };
        for (Observation figure;;) {
            const auto more = m_reader.next(figure);
            if (!more)
                return more.error();
            if (auto taken = takeAside(!*more); !taken)
                return taken;
            if (!*more)
                return {};
            ++place;
            if (auto going = tell(++read); !going)
                return going;
            const auto complete = m_references.check(figure);
            const auto added = complete ? restoreShown(figure, origins.next(figure.id))
                                        : Result<bool>(complete.error());
            if (!added) {
                Error error = added.error();
                if (error.kind == ErrorKind::PackageInvalid) {
                    error.file = m_reader.place();
                    error.row = m_reader.line();
                }
                return error;
            }
            m_report.observations += *added ? 1 : 0;
        }
    }

    Result<void> tell(int read)
    {
        m_watch.now = {m_reader.bytesRead(), m_reader.bytesTotal()};
        if (read % figuresBetweenLooks == 0 && !m_watch.tick(true))
            return WorkWatch::cancelled();
        return {};
    }

    /** True where the record was new. */
    template<typename Record>
    Result<bool> restoreShown(const Record &record, const BroughtBy &by)
    {
        if constexpr (std::same_as<Record, ChartSpec>) {
            // The store's version of a package brings its own.
            const auto isThere = isShown(m_database, Table::Charts, record.id);
            if (!isThere)
                return isThere.error();
            if (*isThere && by.kind == broughtByPackage)
                return false;
            return takeChart(m_database, m_package, record, [&] { return m_imports.importOf(by); });
        } else {
            const auto shown = m_layers.shown(record);
            if (!shown)
                return shown.error();
            if (*shown) {
                if constexpr (std::same_as<Record, Observation>) {
                    if ((*shown)->position > m_highestBefore && (*shown)->record != record)
                        return recordError(
                            Table::Observations, record.id, u"id"_s,
                            u"\"%1\" stands twice in the table, with other content"_s.arg(
                                record.id));
                }
                m_there[RecordTable<Record>::table].insert(keyOf(record));
                if ((*shown)->record != record)
                    m_others[RecordTable<Record>::table].insert(
                        keyOf(record),
                        {.edit = {.before = AnyRecord((*shown)->record),
                                  .after = AnyRecord(record)},
                         .by = by,
                         .conflict = conflictBetween((*shown)->record, record)});
                return false;
            }
            const auto import = m_imports.importOf(by);
            if (!import)
                return import.error();
            Record added = record;
            const auto position = m_layers.insert(added, *import);
            if (!position)
                return refused(record, position.error());
            if constexpr (std::same_as<Record, Observation>)
                m_imports.noteFigure(*import, *position);
            return true;
        }
    }

    template<typename Record>
    Error refused(const Record &record, const Error &error) const
    {
        return m_database.failedOnConstraint()
            ? recordError(RecordTable<Record>::table, keyOf(record), {}, error.detail)
            : error;
    }

    template<typename Record>
    Result<Record> recordOf(const AsideEntry &entry)
    {
        Record record;
        const QJsonDocument document = QJsonDocument::fromJson(entry.record.toUtf8());
        const JsonProblem problem = readRecord(document.object(), record);
        if (!document.isObject() || !problem.detail.isEmpty())
            return dumpError(layerTableName<AsideEntry>,
                             u"%1: %2 is not valid"_s.arg(entry.table, problem.field));
        Package package;
        recordsOf<Record>(package) = {record};
        if (const auto fault = findProblem(package))
            return dumpError(layerTableName<AsideEntry>,
                             u"%1 %2: %3"_s.arg(entry.table, keyOf(record), fault->detail));
        return record;
    }

    template<typename Record>
    Result<void> restoreAside(const AsideEntry &entry)
    {
        const auto record = recordOf<Record>(entry);
        if (!record)
            return record.error();
        const auto import = m_imports.importOf(entry.by);
        if (!import)
            return import.error();
        const QString key = keyOf(*record);
        if (entry.reason == asideUndone) {
            if (auto checked = m_imports.checkUndone(entry.by, layerTableName<AsideEntry>);
                !checked)
                return checked;
            return writeAside<Record>(entry, key, *import, 0, *record);
        }
        if constexpr (std::same_as<Record, ChartSpec>) {
            return dumpError(layerTableName<AsideEntry>,
                             u"%1 %2: charts are not put aside so"_s.arg(entry.table, key));
        } else {
            const auto shown = m_layers.shown(*record);
            if (!shown)
                return shown.error();
            if (entry.reason == asideDeleted) {
                if (*shown) {
                    m_deletions.append(
                        {.before = AnyRecord((*shown)->record), .after = std::nullopt});
                    return {};
                }
                return writeAside<Record>(entry, key, *import, 0, *record);
            }
            if (wasThere(RecordTable<Record>::table, key))
                return {};
            qint64 place = *shown ? (*shown)->position : 0;
            if (place == 0) {
                auto undone = m_database.prepare(
                    "SELECT place FROM aside_records WHERE \"table\" = ?1 AND key = ?2 AND "
                    "import = ?3 AND reason = 'undone'");
                if (!undone)
                    return undone.error();
                undone->bindText(1, entry.table);
                undone->bindText(2, key);
                undone->bindInteger(3, *import);
                const auto row = undone->step();
                if (!row)
                    return row.error();
                place = *row ? undone->integer(0) : 0;
            }
            if (place == 0)
                return dumpError(layerTableName<AsideEntry>,
                                 u"%1 %2: there is no other version of it"_s.arg(entry.table, key));
            return writeAside<Record>(entry, key, *import, place, *record);
        }
    }

    /**
     * Of what the store had before, the user's version is made in its place; true: it is not to be
     * put aside by hand.
     */
    bool wasThere(Table table, const QString &key)
    {
        const auto others = m_others.find(table);
        if (others != m_others.end() && others->contains(key))
            m_changes.append(others->take(key).edit);
        return m_there.value(table).contains(key);
    }

    template<typename Record>
    Result<void> writeAside(const AsideEntry &entry, const QString &key, qint64 import,
                            qint64 place, const Record &record)
    {
        auto statement = m_database.prepare(
            "INSERT INTO aside_records (\"table\", key, reason, import, place, record, package) "
            "VALUES (?1, ?2, ?3, ?4, CASE WHEN ?5 > 0 THEN ?5 ELSE 1 + max((SELECT "
            "coalesce(max(position), 0) FROM "
            + QByteArray(entry.table == chartVersions ? "own_charts" : entry.table.toUtf8())
            + "), (SELECT coalesce(max(place), 0) FROM aside_records WHERE \"table\" = ?1)) END, "
              "?6, ?7)");
        if (!statement)
            return statement.error();
        statement->bindText(1, entry.table);
        statement->bindText(2, key);
        statement->bindText(3, entry.reason);
        statement->bindInteger(4, import);
        statement->bindInteger(5, place);
        statement->bindText(6, QString::fromUtf8(jsonOf(record)));
        if (entry.package.isEmpty())
            statement->bindNull(7);
        else
            statement->bindText(7, entry.package);
        return statement->run();
    }

    Result<void> restoreAside(AsideFigure &aside)
    {
        constexpr QLatin1StringView file = layerTableName<AsideFigure>;
        Observation &figure = aside.figure;
        const auto import = m_imports.importOf(aside.by);
        if (!import)
            return import.error();
        const auto missing = m_aside.missing(figure);
        if (!missing)
            return missing.error();
        if (*missing)
            return dumpError(file,
                             u"%1: \"%2\" is not in the %3"_s.arg(figure.id, (*missing)->key,
                                                                  tableName((*missing)->table)));
        const bool isUndone = aside.reason == asideUndone;
        qint64 position = 0;
        if (isUndone) {
            if (auto checked = m_imports.checkUndone(aside.by, file); !checked)
                return checked;
        } else {
            const auto shown = m_layers.shown(figure);
            if (!shown)
                return shown.error();
            if (aside.reason == asideDeleted && *shown) {
                m_deletions.append({.before = AnyRecord((*shown)->record), .after = std::nullopt});
                return {};
            }
            if (aside.reason == asideChanged) {
                if (wasThere(Table::Observations, figure.id))
                    return {};
                position = *shown ? (*shown)->position : 0;
                if (position == 0) {
                    const auto undone =
                        m_layers.figures.find(figure.id.toStdString(), "undone_figures");
                    if (!undone)
                        return undone.error();
                    position = undone->position;
                }
                if (position == 0)
                    return dumpError(file, u"%1: there is no other version of it"_s.arg(figure.id));
            }
        }
        const auto inserted = m_aside.insert(figure, *import, position,
                                             isUndone ? "undone_figures" : "original_figures");
        if (!inserted)
            return refused(figure, inserted.error());
        m_imports.noteFigure(*import, *inserted);
        if (aside.reason != asideDeleted)
            return {};
        auto mark = m_database.prepare(
            "UPDATE original_figures SET reason = 'deleted' WHERE position = ?1");
        if (!mark)
            return mark.error();
        mark->bindInteger(1, *inserted);
        return mark->run();
    }

    Result<void> restoreOwnCharts()
    {
        OriginCursor origins(m_dump.origins, ownCharts);
        QHash<QString, BroughtBy> by;
        for (const ChartSpec &chart : m_dump.ownCharts)
            by.insert(chart.id, origins.next(chart.id));
        // The store knows of no chart that is the user's: what the dump says of order and deletion
        // holds for all of them.
        const auto added =
            addChartLayers(m_database, m_dump, {}, [&](const QString &id) -> Result<qint64> {
                const BroughtBy known = by.value(id);
                return known.kind == broughtByImport ? m_imports.importOf(known)
                                                     : Result<qint64>(0);
            });
        if (!added)
            return added.error();
        m_report.records += *added;
        for (const AsideEntry &entry : m_dump.aside) {
            if (entry.table != ownCharts && entry.table != chartVersions)
                continue;
            const auto chart = recordOf<ChartSpec>(entry);
            if (!chart)
                return chart.error();
            const auto import = m_imports.importOf(entry.by);
            if (!import)
                return import.error();
            if (auto checked = m_imports.checkUndone(entry.by, layerTableName<AsideEntry>);
                !checked)
                return checked;
            if (auto written = writeAside(entry, chart->id, *import, 0, *chart); !written)
                return written;
        }
        return {};
    }

    /** Makes of what packages had brought already what the user had made of it. */
    Result<void> changeWhatWasThere()
    {
        for (const auto &others : std::as_const(m_others))
            for (const Other &other : others)
                if (other.by.kind != broughtByPackage)
                    return other.conflict;
        const auto isRefused = [](const Error &error) {
            // What a newer version of a package needs or has otherwise stays as it is.
            return error.kind == ErrorKind::RecordInUse || error.kind == ErrorKind::RecordInvalid
                || error.kind == ErrorKind::RecordChanged;
        };
        for (const Edit &change : std::as_const(m_changes))
            if (const auto made = applyEdit(m_database, change); !made && !isRefused(made.error()))
                return made.error();
        // What refers to others goes before them; some of one table refer to each other.
        for (bool again = true; again && !m_deletions.isEmpty();) {
            again = false;
            for (qsizetype i = m_deletions.size() - 1; i >= 0; --i) {
                const auto made = applyEdit(m_database, m_deletions.at(i));
                if (!made && !isRefused(made.error()))
                    return made.error();
                if (!made)
                    continue;
                m_deletions.removeAt(i);
                again = true;
            }
        }
        return {};
    }

    Database &m_database;
    PackageReader &m_reader;
    const Package &m_package;
    const StoreLayers &m_dump;
    WorkWatch &m_watch;
    RecordLayers m_layers;
    DumpedImports m_imports;
    FigureWriter m_aside; ///< finds what is put aside, too
    ReferenceCheck m_references;
    qint64 m_highestBefore = 0; ///< position of a figure, before any of the dump came
    QHash<Table, QSet<QString>> m_there; ///< of the dump's records: those the store had before
    QHash<Table, QHash<QString, Other>> m_others; ///< of those: in another form
    QList<Edit> m_changes;
    QList<Edit> m_deletions;
    ImportReport m_report;
};

} // namespace

Result<bool> holdsNothingOfItsUsers(Database &database)
{
    QByteArray sql = "SELECT NOT EXISTS (SELECT 1 FROM imports WHERE kind = 'file')";
    for (const QByteArray &table :
         {"original_figures"_ba, "undone_figures"_ba, "aside_records"_ba, "own_charts"_ba,
          "hidden_charts"_ba, "chart_places"_ba, "source_texts"_ba})
        sql += " AND NOT EXISTS (SELECT 1 FROM " + table + ')';
    for (const Table table : allTables)
        sql += " AND NOT EXISTS (SELECT 1 FROM "
            + (table == Table::Observations ? "figures"_ba : tableName(table).toUtf8())
            + " WHERE import = (SELECT position FROM imports WHERE kind = 'own'))";
    const auto answer = database.queryText(sql);
    if (!answer)
        return answer.error();
    return *answer == u"1";
}

Result<ImportReport> restoreDump(Database &database, PackageReader &package, WorkWatch &watch)
{
    return DumpRestorer(database, package, watch).run();
}

} // namespace Zhitu
