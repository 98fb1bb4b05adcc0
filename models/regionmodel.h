// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalogmodel.h"

namespace Zhitu {

/** The regions of a catalog as a table, in its order. */
class RegionModel final : public CatalogModelOf<Region, &Catalog::regions, &Region::code>
{
public:
    enum Column { NameColumn, CodeColumn, LevelColumn, ParentColumn, AliasesColumn, ColumnCount };

    explicit RegionModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QVariant extra(int row, int role) const override;
};

} // namespace Zhitu
