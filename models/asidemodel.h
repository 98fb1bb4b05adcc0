// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordmodel.h"
#include "store/edits.h"

#include <QHash>
#include <QStringList>

#include <memory>

namespace Zhitu {

/**
 * What packages and imports brought and the user has changed or deleted since: an immutable snapshot
 * of Store::asideRecords(), to be looked up by record.
 */
class AsideIndex
{
public:
    AsideIndex() = default;
    explicit AsideIndex(QList<AsideRecord> records);

    [[nodiscard]] const QList<AsideRecord> &records() const { return m_records; }
    /** As a record came that the user has changed or deleted; nullptr: it is as it came. */
    [[nodiscard]] const AsideRecord *find(const RecordKey &record) const;
    [[nodiscard]] const AsideRecord *figure(const QString &id) const;
    [[nodiscard]] const AsideRecord *event(const QString &id) const;
    [[nodiscard]] bool isEmpty() const { return m_records.isEmpty(); }

private:
    QList<AsideRecord> m_records;
    QHash<QString, qsizetype> m_places; ///< by table and key
};

using AsideIndexPtr = std::shared_ptr<const AsideIndex>;

/** Who brought a record that was put aside: a package's title, or that it was an import. */
[[nodiscard]] QString broughtBy(const Catalog &catalog, const AsideRecord &record,
                                Language language);
/** Whether it is changed or hidden, as users are told. */
[[nodiscard]] QString asideState(AsideReason reason, Language language);

/** "your version" for what is shown instead of such a record; empty for a null pointer. */
[[nodiscard]] QString versionText(const AsideRecord *came, Language language);

/** The records of an AsideIndex as a table, in its order. */
class AsideModel final : public RecordModel
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        KindColumn,
        TitleColumn,
        CameColumn, ///< the number or words as they came
        BroughtColumn,
        ColumnCount
    };

    explicit AsideModel(QObject *parent = nullptr);

    /** Replaces everything shown; null pointers empty the model. */
    void setRecords(CatalogPtr catalog, AsideIndexPtr records);
    /** The record of a row from 0 to rowCount() - 1. */
    [[nodiscard]] const AsideRecord &record(int row) const { return m_records->records().at(row); }

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    /** The table's name and the key, by which a row is known. */
    [[nodiscard]] QString id(int row) const override;

private:
    AsideIndexPtr m_records = std::make_shared<const AsideIndex>();
};

} // namespace Zhitu
