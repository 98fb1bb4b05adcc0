// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagerows.h"

#include "database.h"

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

Result<QList<PackageInfo>> readPackages(Database &database, bool ofUndone)
{
    QList<PackageInfo> packages;
    const auto read = database.forEachRow(
        "SELECT id, version, title_zh, title_en, description_zh, description_en, shipped "
        "FROM packages WHERE ?1 = coalesce((SELECT undone FROM imports WHERE "
        "imports.position = packages.import), 0) ORDER BY position",
        [&](Statement &statement) { statement.bindInteger(1, ofUndone ? 1 : 0); },
        [&](const Statement &row) {
            packages.append({.id = row.text(0),
                             .version = row.text(1),
                             .title = {row.text(2), row.text(3)},
                             .description = {row.text(4), row.text(5)},
                             .shipped = row.integer(6) != 0});
        });
    if (!read)
        return read.error();
    return packages;
}

Result<void> writePackageRow(Database &database, const PackageInfo &info, qint64 import)
{
    // A package that grew comes with the same id: what it says of itself is brought up to date.
    auto statement = database.prepare(
        "INSERT INTO packages (id, version, title_zh, title_en, description_zh, "
        "description_en, shipped, import) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
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
    if (import == 0)
        statement->bindNull(++parameter);
    else
        statement->bindInteger(++parameter, import);
    if (auto done = statement->run(); !done) {
        if (!database.failedOnConstraint())
            return done;
        return Error{.kind = ErrorKind::PackageInvalid,
                     .file = u"datapackage.json"_s,
                     .detail = done.error().detail,
                     .row = 0,
                     .field = u"name"_s,
                     .hint = {}};
    }
    // One that an undone import brought before comes with this one now.
    auto owner = database.prepare("UPDATE packages SET import = ?2 WHERE id = ?1 AND import IN "
                                  "(SELECT position FROM imports WHERE undone = 1)");
    if (!owner)
        return owner.error();
    owner->bindText(1, info.id);
    if (import == 0)
        owner->bindNull(2);
    else
        owner->bindInteger(2, import);
    return owner->run();
}

Result<bool> hasPackage(Database &database, const QString &id)
{
    auto find = database.prepare("SELECT 1 FROM packages WHERE id = ?1");
    if (!find)
        return find.error();
    find->bindText(1, id);
    return find->step();
}

Result<void> dropPackageOf(Database &database, qint64 import)
{
    const QByteArray number = QByteArray::number(import);
    return database.execute(
        "DELETE FROM packages WHERE import = " + number
        + " AND id NOT IN (SELECT package FROM charts WHERE package IS NOT NULL) "
          "AND id NOT IN (SELECT package FROM aside_records WHERE package IS NOT NULL) "
          "AND id NOT IN (SELECT package FROM imports WHERE package IS NOT NULL); "
          "UPDATE packages SET import = NULL WHERE import = "
        + number);
}

} // namespace Zhitu
