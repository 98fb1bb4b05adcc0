// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/recordfields.h"
#include "records/catalog.h"
#include "records/observation.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace Zhitu {

/** A record of any kind that is edited by itself; charts have functions of their own in Store. */
using AnyRecord = std::variant<Unit, Region, Subject, Source, Indicator, Comparability, Relation,
                               Observation, Event>;

/** A record by its table and key, the key as keyOf() gives it. */
struct RecordKey
{
    Table table{};
    QString key;

    bool operator==(const RecordKey &) const = default;
};

/** The table and key of a record. */
[[nodiscard]] RecordKey keyOfAny(const AnyRecord &record);

/**
 * One change to a store: a record added (no before), changed, or deleted (no after). The key of a
 * record never changes.
 */
struct Edit
{
    std::optional<AnyRecord> before; ///< what the store must have, so that nobody's change is lost
    std::optional<AnyRecord> after;

    bool operator==(const Edit &) const = default;
};

/** What undoes these edits: each turned round, the last one first. */
[[nodiscard]] QList<Edit> inverseOf(const QList<Edit> &edits);

/** Why a record that was brought in is not what the store shows. */
enum class AsideReason {
    Changed, ///< the user's version stands in its place
    Deleted, ///< the user deleted it
};

/** A record as it was brought in, which the user has changed or deleted since. */
struct AsideRecord
{
    AnyRecord record;
    AsideReason reason{};
    QString package; ///< id of the package that brought it; empty: an import of the user's
    qint64 import = 0; ///< of the import that brought it; 0: a package

    bool operator==(const AsideRecord &) const = default;
};

/** An import in the list of imports. */
struct ImportRecord
{
    qint64 id = 0;
    QString fileName;
    QString sha256;
    QDateTime when; ///< in UTC
    QString title; ///< empty: the file's name serves
    QByteArray mapping; ///< JSON; empty where none was kept
    bool isUndone = false;
    qint64 figures = 0; ///< that it brought
    qint64 events = 0;
    qint64 records = 0;
    qint64 changed = 0; ///< figures and events of it that the user has changed or deleted since

    bool operator==(const ImportRecord &) const = default;
};

/** What undoing, redoing or dropping an import did. */
struct UndoReport
{
    qint64 figures = 0; ///< put aside or put back
    qint64 events = 0;
    qint64 records = 0;
    qint64 changed = 0; ///< of the figures and events: in the user's version, not as they came
    /** Records of the import that stay where they are, since others use them. */
    QList<RecordKey> kept;

    bool operator==(const UndoReport &) const = default;
};

} // namespace Zhitu
