// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventmodel.h"

#include "formats/catalogue.h"
#include "recordtexts.h"

#include <utility>

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

void EventModel::setAside(AsideIndexPtr records)
{
    m_aside = std::move(records);
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, VersionColumn), index(rows() - 1, VersionColumn));
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
    if (column == VersionColumn)
        return Catalogue::of(language).translate("Models", "Version");
    return fieldName(static_cast<EventField>(column), language);
}

QString EventModel::text(int row, int column, Language language) const
{
    if (column == VersionColumn)
        return versionText(m_aside ? m_aside->event(id(row)) : nullptr, language);
    return fieldText(*catalog(), *m_events.at(row), static_cast<EventField>(column), language);
}

QVariant EventModel::value(int row, int column) const
{
    if (column == VersionColumn)
        return m_aside && m_aside->event(id(row)) ? QVariant(1) : QVariant();
    return fieldValue(*catalog(), *m_events.at(row), static_cast<EventField>(column));
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
