// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/recordfields.h"
#include "records/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Zhitu {

class Database;

/** A column that refers to records of a table. */
struct UseColumn
{
    QByteArray table;
    QByteArray column;
    bool isPosition = false; ///< it holds positions, else keys
    QByteArray name; ///< the column that names the one which refers; empty: a figure
};

/** All columns that refer to records of this table, those of figures put aside among them. */
[[nodiscard]] const QList<UseColumn> &useColumns(Table table);

enum class UseKind {
    All,
    AllButOriginals, ///< not figures as they were before the user changed or deleted them
    Figures,
};

/** What refers to a record. */
struct RecordUses
{
    qint64 count = 0;
    QString example; ///< the id of one of them
};

/** Counts what refers to the record that has this key and position. */
[[nodiscard]] Result<RecordUses> usesOfRecord(Database &database, Table table, const QString &key,
                                              qint64 position, UseKind kind);

} // namespace Zhitu
