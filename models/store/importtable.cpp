// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importtable.h"

#include "database.h"
#include "store.h"

namespace Zhitu {

namespace {

/** Six random hexadecimal digits, which no other import of the store has. */
constexpr char newTag[] =
    "(WITH RECURSIVE tags (tag) AS (SELECT lower(hex(randomblob(3))) UNION ALL "
    "SELECT lower(hex(randomblob(3))) FROM tags) "
    "SELECT tag FROM tags WHERE tag NOT IN (SELECT tag FROM imports) LIMIT 1)";

constexpr char highestPosition[] = "(SELECT highest FROM figure_positions)";

} // namespace

Result<qint64> importOfPackage(Database &database, const QString &package)
{
    {
        auto find = database.prepare(
            "SELECT position FROM imports WHERE kind = 'package' AND package IS ?1");
        if (!find)
            return find.error();
        find->bindTextOrNull(1, package);
        const auto row = find->step();
        if (!row)
            return row.error();
        if (*row)
            return find->integer(0);
    }
    auto insert = database.prepare(
        QByteArray("INSERT INTO imports (kind, tag, package, base, undone) VALUES ('package', ")
        + newTag + ", ?1, " + highestPosition + ", 0)");
    if (!insert)
        return insert.error();
    insert->bindTextOrNull(1, package);
    if (const auto done = insert->run(); !done)
        return done.error();
    return database.lastInsertedPosition();
}

Result<qint64> newImport(Database &database, const ImportInfo &info)
{
    auto insert = database.prepare(
        QByteArray(
            "INSERT INTO imports (kind, tag, file_name, sha256, taken, title, mapping, base, "
            "undone) VALUES ('file', ")
        + newTag + ", ?1, ?2, ?3, ?4, ?5, " + highestPosition + ", 0)");
    if (!insert)
        return insert.error();
    insert->bindTextOrNull(1, info.fileName);
    insert->bindTextOrNull(2, info.sha256);
    const QDateTime when = info.when.isValid() ? info.when : QDateTime::currentDateTimeUtc();
    insert->bindText(3, when.toUTC().toString(Qt::ISODate));
    insert->bindTextOrNull(4, info.title);
    insert->bindTextOrNull(5, QString::fromUtf8(info.mapping));
    if (const auto done = insert->run(); !done)
        return done.error();
    return database.lastInsertedPosition();
}

Result<void> endImport(Database &database, qint64 import, const ImportReport &report)
{
    auto note = database.prepare(QByteArray("UPDATE imports SET highest = ") + highestPosition
                                 + ", figures = ?2, events = ?3, records = ?4 WHERE position = ?1");
    if (!note)
        return note.error();
    int parameter = 0;
    for (const qint64 number :
         {import, qint64(report.observations), qint64(report.events), qint64(report.records)})
        note->bindInteger(++parameter, number);
    return note->run();
}

} // namespace Zhitu
