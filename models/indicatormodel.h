// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalogmodel.h"

namespace Zhitu {

/** The indicators of a catalog with their definitions as a table, in its order. */
class IndicatorModel final : public CatalogModelOf<Indicator, &Catalog::indicators, &Indicator::id>
{
public:
    enum Column {
        NameColumn,
        UnitColumn,
        MeasureColumn,
        DirectionColumn,
        PopulationColumn,
        DefinitionColumn,
        ScopeColumn,
        ColumnCount
    };

    explicit IndicatorModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QVariant extra(int row, int role) const override;
};

} // namespace Zhitu
