// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "regionmodel.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

namespace Zhitu {

RegionModel::RegionModel(QObject *parent) : CatalogModelOf(parent) { }

int RegionModel::columns() const
{
    return ColumnCount;
}

QString RegionModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case NameColumn:
        return words.translate("Models", "Name");
    case CodeColumn:
        return words.translate("Models", "Code");
    case LevelColumn:
        return words.translate("Models", "Level");
    case ParentColumn:
        return words.translate("Models", "Part of");
    case AliasesColumn:
        return words.translate("Models", "Other codes");
    default:
        return {};
    }
}

QString RegionModel::text(int row, int column, Language language) const
{
    const Region &region = record(row);
    switch (column) {
    case NameColumn:
        return region.name.in(language);
    case CodeColumn:
        return region.code;
    case LevelColumn:
        return areaLevelName(region.level, language);
    case ParentColumn:
        return regionName(*catalog(), region.parent, language);
    case AliasesColumn:
        return region.aliases.join(Catalogue::of(language).translate("Models", ", "));
    default:
        return {};
    }
}

QVariant RegionModel::value(int row, int column) const
{
    const Region &region = record(row);
    switch (column) {
    case NameColumn:
    case CodeColumn:
        return cellValue(region.code);
    case LevelColumn:
        return static_cast<int>(region.level);
    case ParentColumn:
        return cellValue(region.parent);
    case AliasesColumn:
        return cellValue(region.aliases.join(u' '));
    default:
        return {};
    }
}

QVariant RegionModel::extra(int row, int role) const
{
    return role == RegionRole ? QVariant(id(row)) : QVariant();
}

} // namespace Zhitu
