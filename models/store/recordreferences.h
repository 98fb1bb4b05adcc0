// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordlayers.h"

#include "packages/recordfields.h"
#include "records/result.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <array>

namespace Zhitu {

class Database;

/** Visits the fields of a record and lists the records that it refers to. */
class ReferenceLister
{
public:
    struct Reference
    {
        QStringView column;
        Table table;
        QString key;
    };
    QList<Reference> list;

    void key(QStringView, const QString &, Form) { }
    void reference(QStringView name, const QString &text, Table table, Presence)
    {
        if (!text.isEmpty())
            list.append({name, table, text});
    }
    void references(QStringView name, const QStringList &texts, Table table)
    {
        for (const QString &text : texts)
            list.append({name, table, text});
    }
    void dated(QStringView, const Period &) { }
    template<typename Other>
    void field(QStringView, const Other &, const Rule &)
    {
    }
};

/** Whether the store shows a record. */
[[nodiscard]] Result<bool> isShown(Database &database, Table table, const QString &key);

/** What is wrong with a record that a package brings: in its table's file, without a line. */
[[nodiscard]] Error recordError(Table table, const QString &key, const QString &field,
                                const QString &detail);

/**
 * Whether records that come in lead to what is there; what the user has deleted is shown again where
 * it is needed. Used inside a transaction, for as long as nothing that it has met goes.
 */
class ReferenceCheck
{
public:
    ReferenceCheck(Database &database, RecordLayers &layers)
        : m_database(database)
        , m_layers(layers)
    {
    }
    Q_DISABLE_COPY_MOVE(ReferenceCheck)

    /** Fails with PackageInvalid where a record is missing, or a figure's unit is not its indicator's. */
    template<typename Record>
    [[nodiscard]] Result<void> check(const Record &record);

private:
    [[nodiscard]] Result<bool> isKnown(Table table, const QString &key);
    [[nodiscard]] Result<bool> bringBack(Table table, const QString &key);
    template<typename Record>
    [[nodiscard]] Result<bool> bringBack(const QString &key);
    [[nodiscard]] Result<void> checkUnit(const Observation &observation);

    Database &m_database;
    RecordLayers &m_layers;
    std::array<QSet<QString>, allTables.size()> m_known;
    QHash<QString, QString> m_units; ///< of the indicators met so far
};

} // namespace Zhitu
