// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schema.h"

#include "database.h"
#include "storefile.h"

#include <QFile>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** Copies the store; the path of the copy. */
Result<QString> backUp(Database &database, int version)
{
    const auto bytes = database.serialize();
    if (!bytes)
        return bytes.error();
    const QString plain = u"%1.backup-v%2"_s.arg(database.file()).arg(version);
    for (int i = 1;; ++i) {
        const QString copy = i == 1 ? plain : u"%1-%2"_s.arg(plain).arg(i);
        const auto placed = placeNewFile(copy, *bytes);
        if (placed)
            return copy;
        if (placed.error().kind != ErrorKind::StoreExists)
            return placed.error();
    }
}

/** wasEmpty: there was no store before the first step, so that there is nothing to be copied. */
Result<void> applyStep(Database &database, const SchemaStep &step, bool wasEmpty, QString &backup)
{
    QFile script(step.script);
    if (!script.open(QIODevice::ReadOnly)) {
        return Error{.kind = ErrorKind::FileNotReadable,
                     .file = step.script,
                     .detail = script.errorString(),
                     .row = 0,
                     .field = {},
                     .hint = {}};
    }
    const QByteArray sql = script.readAll();

    Transaction transaction(database);
    if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    const auto version = databaseVersion(database);
    if (!version)
        return version.error();
    // Under the lock: another instance may have taken the step since the version was last read.
    if (*version >= step.version)
        return {};
    if (!wasEmpty && *version > 0 && backup.isEmpty()) {
        const auto copied = backUp(database, *version);
        if (!copied)
            return copied.error();
        backup = *copied;
    }
    if (auto done = database.execute(sql); !done)
        return done;
    const QByteArray marks = "PRAGMA application_id = " + QByteArray::number(storeApplicationId)
        + "; PRAGMA user_version = " + QByteArray::number(step.version);
    if (auto marked = database.execute(marks); !marked)
        return marked;
    return transaction.commit();
}

} // namespace

const QList<SchemaStep> &schemaSteps()
{
    static const QList<SchemaStep> steps{
        {.version = 1, .script = u":/zhitu/store/schema/001_create.sql"_s},
        {.version = 2, .script = u":/zhitu/store/schema/002_charts.sql"_s},
        {.version = 3, .script = u":/zhitu/store/schema/003_texts.sql"_s},
        {.version = 4, .script = u":/zhitu/store/schema/004_findings.sql"_s},
        {.version = 5, .script = u":/zhitu/store/schema/005_imports.sql"_s},
        {.version = 6, .script = u":/zhitu/store/schema/006_brought.sql"_s},
    };
    return steps;
}

int schemaVersion(const QList<SchemaStep> &steps)
{
    return steps.last().version;
}

Result<int> databaseVersion(Database &database)
{
    const auto version = database.queryText("PRAGMA user_version");
    if (!version)
        return version.error();
    return version->toInt();
}

Result<void> applySchema(Database &database, const QList<SchemaStep> &steps)
{
    int stepsTaken = 0;
    QString backup;
    std::optional<bool> wasEmpty;
    for (const SchemaStep &step : steps) {
        const auto version = databaseVersion(database);
        if (!version)
            return version.error();
        if (!wasEmpty)
            wasEmpty = *version == 0;
        if (*version >= step.version)
            continue;
        if (auto applied = applyStep(database, step, *wasEmpty, backup); !applied) {
            // The store is as it was: another copy at every attempt would only fill the disk.
            if (stepsTaken == 0 && !backup.isEmpty())
                QFile::remove(backup);
            return applied;
        }
        ++stepsTaken;
    }
    return {};
}

} // namespace Zhitu
