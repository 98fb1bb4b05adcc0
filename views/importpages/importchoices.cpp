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

void fillLevels(QComboBox *box)
{
    for (const AreaLevel level : {AreaLevel::Country, AreaLevel::Province, AreaLevel::City,
                                  AreaLevel::District, AreaLevel::World})
        box->addItem(QString(), static_cast<int>(level));
}

void nameLevels(QComboBox *box, Language language)
{
    for (int i = 0; i < box->count(); ++i)
        box->setItemText(i,
                         areaLevelName(static_cast<AreaLevel>(box->itemData(i).toInt()), language));
}

void fillSourceKinds(QComboBox *box)
{
    for (const SourceKind kind :
         {SourceKind::OfficialStatistic, SourceKind::WhitePaper, SourceKind::Association,
          SourceKind::Interview, SourceKind::Press, SourceKind::Repost})
        box->addItem(QString(), static_cast<int>(kind));
}

void nameSourceKinds(QComboBox *box, Language language)
{
    for (int i = 0; i < box->count(); ++i)
        box->setItemText(
            i, sourceKindName(static_cast<SourceKind>(box->itemData(i).toInt()), language));
}

void fillMeasures(QComboBox *box)
{
    for (const Measure measure :
         {Measure::Stock, Measure::Flow, Measure::Share, Measure::Rank, Measure::Other})
        box->addItem(QString(), static_cast<int>(measure));
}

void nameMeasures(QComboBox *box, Language language)
{
    for (int i = 0; i < box->count(); ++i)
        box->setItemText(i, measureName(static_cast<Measure>(box->itemData(i).toInt()), language));
}

void fillDirections(QComboBox *box)
{
    for (const Direction direction : {Direction::None, Direction::Higher, Direction::Lower})
        box->addItem(QString(), static_cast<int>(direction));
}

} // namespace Zhitu
