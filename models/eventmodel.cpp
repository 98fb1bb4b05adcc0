// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventmodel.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"
#include "sourcechain.h"

namespace Zhitu {

EventModel::EventModel(QObject *parent) : RecordModel(parent) { }

void EventModel::setRecords(CatalogPtr catalog)
{
    beginResetModel();
    setCatalog(std::move(catalog));
    m_events.clear();
    for (const Event &event : this->catalog()->events)
        m_events.append(&event);
    endResetModel();
}

void EventModel::setEvents(CatalogPtr catalog, const QStringList &ids)
{
    beginResetModel();
    setCatalog(std::move(catalog));
    m_events.clear();
    for (const QString &id : ids)
        if (const Event *event = this->catalog()->event(id))
            m_events.append(event);
    endResetModel();
}

int EventModel::rows() const
{
    return static_cast<int>(m_events.size());
}

int EventModel::columns() const
{
    return ColumnCount;
}

static_assert(EventModel::NoteColumn == static_cast<int>(EventField::Note));

QString EventModel::header(int column, Language language) const
{
    if (column <= NoteColumn)
        return fieldName(static_cast<EventField>(column), language);
    const Catalogue &words = Catalogue::of(language);
    return column == GradeColumn ? words.translate("Models", "Grade")
                                 : words.translate("Models", "Source chain");
}

QString EventModel::text(int row, int column, Language language) const
{
    const Event &event = *m_events.at(row);
    if (column <= NoteColumn)
        return fieldText(*catalog(), event, static_cast<EventField>(column), language);
    return column == GradeColumn
        ? gradeText(*catalog(), event, language)
        : chainText(sourceChain(*catalog(), event.source, event.origin), language);
}

QVariant EventModel::value(int row, int column) const
{
    const Event &event = *m_events.at(row);
    if (column <= NoteColumn)
        return fieldValue(event, static_cast<EventField>(column));
    return cellValue(sourceGrade(*catalog(), event.source, event.origin));
}

QString EventModel::id(int row) const
{
    return m_events.at(row)->id;
}

QVariant EventModel::extra(int row, int role) const
{
    return eventRole(*m_events.at(row), role);
}

} // namespace Zhitu
