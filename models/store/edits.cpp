// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits.h"

#include "database.h"
#include "editing.h"
#include "recordeditor.h"

#include <functional>
#include <utility>

namespace Zhitu {

namespace {

/** Restores a record, and before it those that it needs and that were deleted as well. */
Result<void> restoreOne(Database &database, const RecordKey &key, QList<Edit> &done)
{
    const auto edit = editRestoring(database, key);
    if (!edit)
        return edit.error();
    const auto missing = missingFor(database, *edit->after);
    if (!missing)
        return missing.error();
    for (const RecordKey &needed : *missing) {
        if (auto restored = restoreOne(database, needed, done); !restored)
            return restored;
    }
    auto applied = applyEdit(database, *edit);
    if (!applied)
        return applied.error();
    done.append(std::move(*applied));
    return {};
}

template<typename Value>
Result<Value> inTransaction(Database &database, const std::function<Result<Value>()> &change)
{
    if (const auto writable = database.checkWritable({}); !writable)
        return writable.error();
    Transaction transaction(database);
    if (const auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun.error();
    auto changed = change();
    if (!changed)
        return changed;
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return changed;
}

} // namespace

RecordKey keyOfAny(const AnyRecord &record)
{
    return std::visit(
        []<typename Record>(const Record &one) {
            return RecordKey{RecordTable<Record>::table, keyOf(one)};
        },
        record);
}

QList<Edit> inverseOf(const QList<Edit> &edits)
{
    QList<Edit> inverse;
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        inverse.append({.before = edit->after, .after = edit->before});
    return inverse;
}

Result<QList<Edit>> applyIn(Database &database, const QList<Edit> &edits)
{
    return inTransaction<QList<Edit>>(database, [&]() -> Result<QList<Edit>> {
        QList<Edit> done;
        for (const Edit &edit : edits) {
            auto applied = applyEdit(database, edit);
            if (!applied)
                return applied.error();
            done.append(std::move(*applied));
        }
        return done;
    });
}

Result<QList<Edit>> restoreIn(Database &database, const QList<RecordKey> &records)
{
    return inTransaction<QList<Edit>>(database, [&]() -> Result<QList<Edit>> {
        QList<Edit> done;
        for (const RecordKey &key : records) {
            if (const auto restored = restoreOne(database, key, done); !restored)
                return restored.error();
        }
        return done;
    });
}

} // namespace Zhitu
