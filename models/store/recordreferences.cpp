// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordreferences.h"

#include "database.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

Error recordError(Table table, const QString &key, const QString &field, const QString &detail)
{
    return {.kind = ErrorKind::PackageInvalid,
            .file = tableName(table) + u".csv",
            .detail = u"%1: %2"_s.arg(key, detail),
            .row = 0,
            .field = field,
            .hint = {}};
}

Result<bool> isShown(Database &database, Table table, const QString &key)
{
    const QByteArray column = table == Table::Units || table == Table::Regions ? "code" : "id";
    auto statement = database.prepare("SELECT 1 FROM " + tableName(table).toUtf8() + " WHERE "
                                      + column + " = ?1");
    if (!statement)
        return statement.error();
    statement->bindText(1, key);
    return statement->step();
}

Result<bool> ReferenceCheck::isKnown(Table table, const QString &key)
{
    QSet<QString> &known = m_known[static_cast<std::size_t>(table)];
    if (known.contains(key))
        return true;
    const auto shown = isShown(m_database, table, key);
    if (shown && *shown)
        known.insert(key);
    return shown;
}

template<typename Record>
Result<void> ReferenceCheck::check(const Record &record)
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

/** Shows a record again that the user has deleted; false: there is none. */
Result<bool> ReferenceCheck::bringBack(Table table, const QString &key)
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
Result<bool> ReferenceCheck::bringBack(const QString &key)
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
    if (const auto complete = check((*original)->record); !complete)
        return complete.error();
    Record record = (*original)->record;
    if (const auto done = m_layers.insert(record, (*original)->import, (*original)->position);
        !done)
        return done.error();
    if (const auto done = m_layers.dropOriginal(**original); !done)
        return done.error();
    return true;
}

Result<void> ReferenceCheck::checkUnit(const Observation &observation)
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

template Result<void> ReferenceCheck::check(const Unit &);
template Result<void> ReferenceCheck::check(const Region &);
template Result<void> ReferenceCheck::check(const Subject &);
template Result<void> ReferenceCheck::check(const Source &);
template Result<void> ReferenceCheck::check(const Indicator &);
template Result<void> ReferenceCheck::check(const Comparability &);
template Result<void> ReferenceCheck::check(const Relation &);
template Result<void> ReferenceCheck::check(const Observation &);
template Result<void> ReferenceCheck::check(const Event &);
template Result<void> ReferenceCheck::check(const ChartSpec &);

} // namespace Zhitu
