// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namemodels.h"

#include "formats/catalogue.h"
#include "recordtexts.h"

namespace Zhitu {

SubjectModel::SubjectModel(QObject *parent) : CatalogModelOf(parent) { }

int SubjectModel::columns() const
{
    return ColumnCount;
}

QString SubjectModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case NameColumn:
        return words.translate("Models", "Name");
    case ShortColumn:
        return words.translate("Models", "Short name");
    case IdColumn:
        return words.translate("Models", "Code");
    default:
        return {};
    }
}

QString SubjectModel::text(int row, int column, Language language) const
{
    const Subject &subject = record(row);
    switch (column) {
    case NameColumn:
        return subject.name.in(language);
    case ShortColumn:
        return subject.shortName.in(language);
    case IdColumn:
        return subject.id;
    default:
        return {};
    }
}

QVariant SubjectModel::value(int row, int column) const
{
    const Subject &subject = record(row);
    switch (column) {
    case NameColumn:
        return cellValue(subject.name);
    case ShortColumn:
        return cellValue(subject.shortName);
    case IdColumn:
        return cellValue(subject.id);
    default:
        return {};
    }
}

UnitModel::UnitModel(QObject *parent) : CatalogModelOf(parent) { }

int UnitModel::columns() const
{
    return ColumnCount;
}

QString UnitModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case NameColumn:
        return words.translate("Models", "Name");
    case CodeColumn:
        return words.translate("Models", "Code");
    default:
        return {};
    }
}

QString UnitModel::text(int row, int column, Language language) const
{
    const Unit &unit = record(row);
    switch (column) {
    case NameColumn:
        return unit.name.in(language);
    case CodeColumn:
        return unit.code;
    default:
        return {};
    }
}

QVariant UnitModel::value(int row, int column) const
{
    const Unit &unit = record(row);
    switch (column) {
    case NameColumn:
        return cellValue(unit.name);
    case CodeColumn:
        return cellValue(unit.code);
    default:
        return {};
    }
}

} // namespace Zhitu
