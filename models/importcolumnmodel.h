// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/mapping.h"
#include "recordmodel.h"

namespace Zhitu {

/** The columns of a table, a row each: what is in them and what they are taken for. */
class ImportColumnModel final : public RecordModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SampleColumn, RoleColumn, DetailColumn, ColumnCount };

    explicit ImportColumnModel(QObject *parent = nullptr);

    /** Replaces everything shown. */
    void setTable(const TableFacts &facts, const ImportMapping &mapping, CatalogPtr catalog);
    /** The same table with another mapping: the rows stay. */
    void setMapping(const ImportMapping &mapping);
    [[nodiscard]] const ImportMapping &mapping() const { return m_mapping; }

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QString id(int row) const override;

private:
    TableFacts m_facts;
    ImportMapping m_mapping;
};

} // namespace Zhitu
