// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcemodel.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

namespace Zhitu {

namespace {

QString attachedFile(const Catalog &catalog, const Source &source)
{
    const AttachedText *text = catalog.attachedText(source.id);
    return text ? text->fileName : QString();
}

} // namespace

SourceModel::SourceModel(QObject *parent) : CatalogModelOf(parent) { }

int SourceModel::columns() const
{
    return ColumnCount;
}

QString SourceModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case TitleColumn:
        return words.translate("Models", "Title");
    case PublisherColumn:
        return words.translate("Models", "Publisher");
    case PublishedColumn:
        return words.translate("Models", "Published");
    case KindColumn:
        return words.translate("Models", "Kind");
    case RepeatsColumn:
        return words.translate("Models", "Reprint of");
    case UrlColumn:
        return words.translate("Models", "Address");
    case NoteColumn:
        return words.translate("Models", "Note");
    case TextColumn:
        return words.translate("Models", "Attached text");
    default:
        return {};
    }
}

QString SourceModel::text(int row, int column, Language language) const
{
    const Source &source = record(row);
    switch (column) {
    case TitleColumn:
        return source.title.in(language);
    case PublisherColumn:
        return source.publisher.in(language);
    case PublishedColumn:
        return formatPeriod(source.published, language);
    case KindColumn:
        return sourceKindName(source.kind, language);
    case RepeatsColumn:
        return sourceName(*catalog(), source.repeats, language);
    case UrlColumn:
        return source.url;
    case NoteColumn:
        return source.note.in(language);
    case TextColumn:
        return attachedFile(*catalog(), source);
    default:
        return {};
    }
}

QVariant SourceModel::value(int row, int column) const
{
    const Source &source = record(row);
    switch (column) {
    case TitleColumn:
        return cellValue(source.title);
    case PublisherColumn:
        return cellValue(source.publisher);
    case PublishedColumn:
        return cellValue(source.published);
    case KindColumn:
        return static_cast<int>(source.kind);
    case RepeatsColumn:
        return cellValue(source.repeats);
    case UrlColumn:
        return cellValue(source.url);
    case NoteColumn:
        return cellValue(source.note);
    case TextColumn:
        return cellValue(attachedFile(*catalog(), source));
    default:
        return {};
    }
}

QVariant SourceModel::extra(int row, int role) const
{
    return role == SourceRole ? QVariant(id(row)) : QVariant();
}

} // namespace Zhitu
