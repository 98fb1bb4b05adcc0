// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordmodel.h"

#include <utility>

namespace Zhitu {

/** Base of the tables that show a list of a catalog's records, in its order. */
class CatalogModel : public RecordModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogModel)

public:
    /** Replaces everything shown; a null pointer empties the model. */
    void setRecords(CatalogPtr catalog)
    {
        beginResetModel();
        setCatalog(std::move(catalog));
        endResetModel();
    }

protected:
    explicit CatalogModel(QObject *parent) : RecordModel(parent) { }
};

/** The rows of such a table: which list of the catalog it shows, and which field is a row's id. */
template<typename Record, QList<Record> Catalog::*list, QString Record::*key>
class CatalogModelOf : public CatalogModel
{
protected:
    explicit CatalogModelOf(QObject *parent) : CatalogModel(parent) { }

    [[nodiscard]] const Record &record(int row) const { return (catalog().get()->*list).at(row); }
    [[nodiscard]] int rows() const final
    {
        return static_cast<int>((catalog().get()->*list).size());
    }
    [[nodiscard]] QString id(int row) const final { return record(row).*key; }
};

} // namespace Zhitu
