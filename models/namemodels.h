// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordmodel.h"

namespace Zhitu {

/** The subjects of a catalog as a table, in its order. */
class SubjectModel final : public RecordModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ShortColumn, IdColumn, ColumnCount };

    explicit SubjectModel(QObject *parent = nullptr);

    /** Replaces everything shown; a null pointer empties the model. */
    void setRecords(CatalogPtr catalog);

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QString id(int row) const override;
};

/** The units of a catalog as a table, in its order. */
class UnitModel final : public RecordModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, CodeColumn, ColumnCount };

    explicit UnitModel(QObject *parent = nullptr);

    /** Replaces everything shown; a null pointer empties the model. */
    void setRecords(CatalogPtr catalog);

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QString id(int row) const override;
};

} // namespace Zhitu
