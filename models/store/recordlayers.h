// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edits.h"
#include "figurerows.h"
#include "recordrows.h"

#include "packages/recordjson.h"

#include <QJsonDocument>

#include <optional>

namespace Zhitu {

/** A record that the store shows: where it stands, and what brought it. */
template<typename Record>
struct ShownRecord
{
    Record record;
    qint64 position = 0;
    qint64 import = 0;
};

/** A record as it was brought in, which the user has changed or deleted since. */
template<typename Record>
struct OriginalRecord
{
    Record record;
    qint64 position = 0; ///< where it stood, and stands again
    qint64 import = 0;
    bool isDeleted = false;
    qint64 aside = 0; ///< its position among what is put aside
};

/**
 * The two layers of every record but charts: what was brought in, and the user's above it. The
 * tables show the upper one; what it hides is put aside. Used inside a transaction.
 */
class RecordLayers
{
public:
    explicit RecordLayers(Database &database) : figures(database), m_database(database) { }
    Q_DISABLE_COPY_MOVE(RecordLayers)

    FigureWriter figures;

    /** The record with the key of this one. */
    template<typename Record>
    [[nodiscard]] Result<std::optional<ShownRecord<Record>>> shown(const Record &record);
    template<typename Record>
    [[nodiscard]] Result<std::optional<OriginalRecord<Record>>> original(const Record &record);

    /** Adds a record; position: 0: after all others. Its id is filled in where it is made. */
    template<typename Record>
    [[nodiscard]] Result<qint64> insert(Record &record, qint64 import, qint64 position = 0);
    /** Gives a record another content, the key stays. by: the import that does it. */
    template<typename Record>
    [[nodiscard]] Result<void> update(const Record &record, qint64 position, qint64 by);
    template<typename Record>
    [[nodiscard]] Result<void> remove(qint64 position);

    /** Keeps what is shown as the original of what the user makes of it. */
    template<typename Record>
    [[nodiscard]] Result<void> keepOriginal(const ShownRecord<Record> &shown, bool isDeleted);
    /** Changes an original's content and whether the user has deleted it. */
    template<typename Record>
    [[nodiscard]] Result<void> replaceOriginal(const OriginalRecord<Record> &original);
    template<typename Record>
    [[nodiscard]] Result<void> dropOriginal(const OriginalRecord<Record> &original);

    /** The record that a row of aside_records holds, from the column of that name. */
    template<typename Record>
    [[nodiscard]] Result<Record> fromJson(const QByteArray &json) const;

private:
    template<typename Record>
    static QByteArray keyCondition()
    {
        QByteArray condition = " WHERE ";
        int parameter = 0;
        for (const QStringView key : RecordTable<Record>::keys) {
            condition += (parameter ? " AND \"" : "\"") + key.toUtf8() + "\" = ?"
                + QByteArray::number(parameter + 1);
            ++parameter;
        }
        return condition;
    }
    template<typename Record>
    static void bindKey(Statement &statement, const Record &record)
    {
        if constexpr (RecordTable<Record>::keys.size() == 2) {
            statement.bindText(1, record.indicator);
            statement.bindText(2, record.other);
        } else {
            statement.bindText(1, keyOf(record));
        }
    }
    template<typename Record>
    static QByteArray table()
    {
        return tableName(RecordTable<Record>::table).toUtf8();
    }
    /** One that neither a record of the table has, nor one that was put aside. */
    [[nodiscard]] Result<qint64> freePosition(const QByteArray &table)
    {
        auto statement = m_database.prepare(
            "SELECT 1 + max((SELECT coalesce(max(position), 0) FROM " + table
            + "), (SELECT coalesce(max(place), 0) FROM aside_records WHERE \"table\" = ?1))");
        if (!statement)
            return statement.error();
        statement->bindUtf8(1, table.toStdString());
        const auto row = statement->step();
        if (!row)
            return row.error();
        return statement->integer(0);
    }
    [[nodiscard]] Result<void> runWith(const QByteArray &sql, qint64 position)
    {
        auto statement = m_database.prepare(sql);
        if (!statement)
            return statement.error();
        statement->bindInteger(1, position);
        return statement->run();
    }

    Database &m_database;
};

template<typename Record>
Result<std::optional<ShownRecord<Record>>> RecordLayers::shown(const Record &record)
{
    if constexpr (std::same_as<Record, Observation>) {
        const auto found = figures.find(record.id.toStdString());
        if (!found)
            return found.error();
        if (found->position == 0)
            return std::optional<ShownRecord<Record>>();
        auto statement = m_database.prepare(selectFigures() + " WHERE position = ?1");
        if (!statement)
            return statement.error();
        statement->bindInteger(1, found->position);
        const auto row = statement->step();
        if (!row)
            return row.error();
        FigureReader reader(m_database);
        auto figure = reader.observation(*statement);
        if (!figure)
            return figure.error();
        return std::optional(
            ShownRecord<Record>{std::move(*figure), found->position, found->import});
    } else {
        auto statement = m_database.prepare("SELECT " + columnList<Record>() + ", position, import"
                                            + " FROM " + table<Record>() + keyCondition<Record>());
        if (!statement)
            return statement.error();
        bindKey(*statement, record);
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return std::optional<ShownRecord<Record>>();
        auto read = recordFrom<Record>(*statement, m_database);
        if (!read)
            return read.error();
        const int columns = statement->columns();
        return std::optional(ShownRecord<Record>{std::move(*read), statement->integer(columns - 2),
                                                 statement->integer(columns - 1)});
    }
}

template<typename Record>
Result<std::optional<OriginalRecord<Record>>> RecordLayers::original(const Record &record)
{
    if constexpr (std::same_as<Record, Observation>) {
        const auto found = figures.find(record.id.toStdString(), "original_figures");
        if (!found)
            return found.error();
        if (found->position == 0)
            return std::optional<OriginalRecord<Record>>();
        auto statement = m_database.prepare("SELECT " + figureColumns()
                                            + ", reason FROM original_figures WHERE position = ?1");
        if (!statement)
            return statement.error();
        statement->bindInteger(1, found->position);
        const auto row = statement->step();
        if (!row)
            return row.error();
        FigureReader reader(m_database, FigureReader::Records::AsideAsWell);
        auto figure = reader.observation(*statement);
        if (!figure)
            return figure.error();
        return std::optional(OriginalRecord<Record>{
            std::move(*figure), found->position, found->import,
            statement->text(FigureColumnCount) == QStringLiteral("deleted"), found->position});
    } else {
        auto statement =
            m_database.prepare("SELECT position, reason, import, place, record FROM aside_records "
                               "WHERE \"table\" = ?1 AND key = ?2 AND reason <> 'undone'");
        if (!statement)
            return statement.error();
        statement->bindText(1, tableName(RecordTable<Record>::table).toString());
        statement->bindText(2, keyOf(record));
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return std::optional<OriginalRecord<Record>>();
        auto read = fromJson<Record>(statement->text(4).toUtf8());
        if (!read)
            return read.error();
        return std::optional(OriginalRecord<Record>{
            std::move(*read), statement->integer(3), statement->integer(2),
            statement->text(1) == QStringLiteral("deleted"), statement->integer(0)});
    }
}

template<typename Record>
Result<Record> RecordLayers::fromJson(const QByteArray &json) const
{
    Record record;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const JsonProblem problem = readRecord(document.object(), record);
    if (!document.isObject() || !problem.detail.isEmpty()) {
        return Error{
            .kind = ErrorKind::StoreDamaged,
            .file = m_database.file(),
            .detail = QStringLiteral("aside_records %1 %2: %3 is not valid")
                          .arg(tableName(RecordTable<Record>::table), keyOf(record), problem.field),
            .row = 0,
            .field = {},
            .hint = {}};
    }
    return record;
}

template<typename Record>
Result<qint64> RecordLayers::insert(Record &record, qint64 import, qint64 position)
{
    if constexpr (std::same_as<Record, Observation>) {
        return figures.insert(record, import, position);
    } else {
        const QByteArray columns = columnList<Record>();
        QByteArray parameters = "?, ?";
        for (qsizetype i = columns.count(',') + 1; i > 0; --i)
            parameters += ", ?";
        auto statement = m_database.prepare("INSERT INTO " + table<Record>() + " (" + columns
                                            + ", import, position) VALUES (" + parameters + ')');
        if (!statement)
            return statement.error();
        RowBinder binder(*statement);
        visitFields(record, binder);
        if (import == 0)
            statement->bindNull(binder.count() + 1);
        else
            statement->bindInteger(binder.count() + 1, import);
        if (position == 0) {
            const auto free = freePosition(table<Record>());
            if (!free)
                return free.error();
            position = *free;
        }
        statement->bindInteger(binder.count() + 2, position);
        if (const auto done = statement->run(); !done)
            return done.error();
        return m_database.lastInsertedPosition();
    }
}

template<typename Record>
Result<void> RecordLayers::update(const Record &record, qint64 position, qint64 by)
{
    if constexpr (std::same_as<Record, Observation>) {
        return figures.update(record, position, by);
    } else {
        const QByteArray columns = columnList<Record>();
        QByteArray parameters = "?";
        for (qsizetype i = columns.count(','); i > 0; --i)
            parameters += ", ?";
        auto statement = m_database.prepare("UPDATE " + table<Record>() + " SET (" + columns
                                            + ") = (" + parameters + ") WHERE position = ?");
        if (!statement)
            return statement.error();
        RowBinder binder(*statement);
        visitFields(record, binder);
        statement->bindInteger(binder.count() + 1, position);
        return statement->run();
    }
}

template<typename Record>
Result<void> RecordLayers::remove(qint64 position)
{
    if constexpr (std::same_as<Record, Observation>)
        return runWith("DELETE FROM figures WHERE position = ?1", position);
    else
        return runWith("DELETE FROM " + table<Record>() + " WHERE position = ?1", position);
}

template<typename Record>
Result<void> RecordLayers::keepOriginal(const ShownRecord<Record> &shown, bool isDeleted)
{
    if constexpr (std::same_as<Record, Observation>) {
        auto statement = m_database.prepare("INSERT INTO original_figures (" + figureColumns()
                                            + ", reason) SELECT " + figureColumns()
                                            + ", ?2 FROM figures WHERE position = ?1");
        if (!statement)
            return statement.error();
        statement->bindInteger(1, shown.position);
        statement->bindUtf8(2, isDeleted ? "deleted" : "changed");
        return statement->run();
    } else {
        auto statement = m_database.prepare(
            "INSERT INTO aside_records (\"table\", key, reason, import, place, record) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        if (!statement)
            return statement.error();
        statement->bindText(1, tableName(RecordTable<Record>::table).toString());
        statement->bindText(2, keyOf(shown.record));
        statement->bindUtf8(3, isDeleted ? "deleted" : "changed");
        statement->bindInteger(4, shown.import);
        statement->bindInteger(5, shown.position);
        statement->bindText(6, QString::fromUtf8(jsonOf(shown.record)));
        return statement->run();
    }
}

template<typename Record>
Result<void> RecordLayers::replaceOriginal(const OriginalRecord<Record> &original)
{
    if (auto dropped = dropOriginal(original); !dropped)
        return dropped;
    if constexpr (std::same_as<Record, Observation>) {
        Observation figure = original.record;
        const auto inserted =
            figures.insert(figure, original.import, original.position, "original_figures");
        if (!inserted)
            return inserted.error();
        if (!original.isDeleted)
            return {};
        return runWith("UPDATE original_figures SET reason = 'deleted' WHERE position = ?1",
                       original.position);
    } else {
        return keepOriginal(
            ShownRecord<Record>{original.record, original.position, original.import},
            original.isDeleted);
    }
}

template<typename Record>
Result<void> RecordLayers::dropOriginal(const OriginalRecord<Record> &original)
{
    if constexpr (std::same_as<Record, Observation>)
        return runWith("DELETE FROM original_figures WHERE position = ?1", original.aside);
    else
        return runWith("DELETE FROM aside_records WHERE position = ?1", original.aside);
}

} // namespace Zhitu
