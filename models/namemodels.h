// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalogmodel.h"

namespace Zhitu {

/** The subjects of a catalog as a table, in its order. */
class SubjectModel final : public CatalogModelOf<Subject, &Catalog::subjects, &Subject::id>
{
public:
    enum Column { NameColumn, ShortColumn, IdColumn, ColumnCount };

    explicit SubjectModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
};

/** The units of a catalog as a table, in its order. */
class UnitModel final : public CatalogModelOf<Unit, &Catalog::units, &Unit::code>
{
public:
    enum Column { NameColumn, CodeColumn, ColumnCount };

    explicit UnitModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
};

} // namespace Zhitu
