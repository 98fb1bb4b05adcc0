// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "indicatormodel.h"

#include "definitiontexts.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

namespace Zhitu {

namespace {

QString unitName(const Catalog &catalog, const QString &code, Language language)
{
    const Unit *unit = catalog.unit(code);
    return unit ? unit->name.in(language) : code;
}

} // namespace

IndicatorModel::IndicatorModel(QObject *parent) : CatalogModelOf(parent) { }

int IndicatorModel::columns() const
{
    return ColumnCount;
}

QString IndicatorModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case NameColumn:
        return words.translate("Models", "Indicator");
    case UnitColumn:
        return words.translate("Models", "Unit");
    case MeasureColumn:
        return words.translate("Models", "Measure");
    case DirectionColumn:
        return words.translate("Models", "Direction");
    case PopulationColumn:
        return words.translate("Models", "Counted among");
    case DefinitionColumn:
        return words.translate("Models", "Definition");
    case ScopeColumn:
        return words.translate("Models", "Scope");
    default:
        return {};
    }
}

QString IndicatorModel::text(int row, int column, Language language) const
{
    const Indicator &indicator = record(row);
    switch (column) {
    case NameColumn:
        return indicator.name.in(language);
    case UnitColumn:
        return unitName(*catalog(), indicator.unit, language);
    case MeasureColumn:
        return measureName(indicator.measure, language);
    case DirectionColumn:
        return directionName(indicator.direction, language);
    case PopulationColumn:
        return indicator.population.in(language);
    case DefinitionColumn:
        return indicator.definition.in(language);
    case ScopeColumn:
        return indicator.scope.in(language);
    default:
        return {};
    }
}

QVariant IndicatorModel::value(int row, int column) const
{
    const Indicator &indicator = record(row);
    switch (column) {
    case NameColumn:
        return cellValue(indicator.id);
    case UnitColumn:
        return cellValue(indicator.unit);
    case MeasureColumn:
        return static_cast<int>(indicator.measure);
    case DirectionColumn:
        return indicator.direction == Direction::None
            ? QVariant()
            : QVariant(static_cast<int>(indicator.direction));
    case PopulationColumn:
        return cellValue(indicator.population);
    case DefinitionColumn:
        return cellValue(indicator.definition);
    case ScopeColumn:
        return cellValue(indicator.scope);
    default:
        return {};
    }
}

QVariant IndicatorModel::extra(int row, int role) const
{
    switch (role) {
    case IndicatorRole:
        return id(row);
    case UnitRole:
        return record(row).unit;
    default:
        return {};
    }
}

} // namespace Zhitu
