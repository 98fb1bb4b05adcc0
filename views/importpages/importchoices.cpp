// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpages/importchoices.h"

#include "formats/formats.h"
#include "grammar/hedges.h"
#include "importpages/importform.h"
#include "widgets/recordfield.h"

namespace Zhitu {

QList<Choice> documentChoices(const Catalog &catalog)
{
    QList<Choice> sources;
    for (const Source &source : catalog.sources) {
        if (source.kind == SourceKind::NotStated)
            continue;
        sources.append({.id = source.id,
                        .name = {formatSource(source, Language::Chinese),
                                 formatSource(source, Language::English)},
                        .group = {},
                        .keywords = source.title.zh + u' ' + source.title.en});
    }
    return sources;
}

QString cellOf(const RecordField *field)
{
    const QString id = field->id();
    return id.isEmpty() ? field->currentText().trimmed() : id;
}

void showCell(RecordField *field, const QString &cell)
{
    if (cellOf(field) == cell)
        return;
    field->setId(cell);
    if (field->id().isEmpty())
        field->setEditText(cell);
}

void fillStatuses(QComboBox *box)
{
    box->addItem(QString(), QString());
    for (const Status status :
         {Status::Actual, Status::Target, Status::Forecast, Status::Statement})
        box->addItem(QString(), code(status).toString());
}

void nameStatuses(QComboBox *box, const QString &none, Language language)
{
    box->setItemText(0, none);
    for (int i = 1; i < box->count(); ++i) {
        if (const auto status = readStatus(box->itemData(i).toString()))
            box->setItemText(i, statusName(*status, language));
    }
}

void chooseStatus(QComboBox *box, const QString &cell)
{
    const auto status = cell.isEmpty() ? std::nullopt : readStatus(cell);
    chooseData(box, status ? code(*status).toString() : QString());
}

} // namespace Zhitu
