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

QString EventModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case PeriodColumn:
        return words.translate("Models", "Period");
    case RegionColumn:
        return words.translate("Models", "Region");
    case KindColumn:
        return words.translate("Models", "Kind");
    case TitleColumn:
        return words.translate("Models", "Event");
    case StatusColumn:
        return words.translate("Models", "Status");
    case StatedByColumn:
        return words.translate("Models", "Stated by");
    case SourceColumn:
        return words.translate("Models", "Source");
    case GradeColumn:
        return words.translate("Models", "Grade");
    case ChainColumn:
        return words.translate("Models", "Source chain");
    case LocatorColumn:
        return words.translate("Models", "Place in the source");
    case PrintedColumn:
        return words.translate("Models", "As printed");
    case NoteColumn:
        return words.translate("Models", "Note");
    default:
        return {};
    }
}

QString EventModel::text(int row, int column, Language language) const
{
    const Event &event = *m_events.at(row);
    switch (column) {
    case PeriodColumn:
        return formatPeriod(event.period, language);
    case RegionColumn:
        return regionName(*catalog(), event.region, language);
    case KindColumn:
        return eventKindName(event.kind, language);
    case TitleColumn:
        return event.title.in(language);
    case StatusColumn:
        return statusName(event.status, language);
    case StatedByColumn:
        return event.statedBy.in(language);
    case SourceColumn:
        return sourceName(*catalog(), event.source, language);
    case GradeColumn:
        return gradeText(*catalog(), event, language);
    case ChainColumn:
        return chainText(sourceChain(*catalog(), event.source, event.origin), language);
    case LocatorColumn:
        return formatLocator(event.line, event.occurrence, language);
    case PrintedColumn:
        return event.printed;
    case NoteColumn:
        return event.note.in(language);
    default:
        return {};
    }
}

QVariant EventModel::value(int row, int column) const
{
    const Event &event = *m_events.at(row);
    switch (column) {
    case PeriodColumn:
        return cellValue(event.period);
    case RegionColumn:
        return cellValue(event.region);
    case KindColumn:
        return cellValue(event.kind);
    case TitleColumn:
        return cellValue(event.title);
    case StatusColumn:
        return static_cast<int>(event.status);
    case StatedByColumn:
        return cellValue(event.statedBy);
    case SourceColumn:
        return cellValue(event.source);
    case GradeColumn:
    case ChainColumn:
        return cellValue(sourceGrade(*catalog(), event.source, event.origin));
    case LocatorColumn:
        return cellValue(event.line);
    case PrintedColumn:
        return cellValue(event.printed);
    case NoteColumn:
        return cellValue(event.note);
    default:
        return {};
    }
}

QString EventModel::id(int row) const
{
    return m_events.at(row)->id;
}

QVariant EventModel::extra(int row, int role) const
{
    const Event &event = *m_events.at(row);
    switch (role) {
    case QualifierRole:
        return static_cast<int>(event.qualifier);
    case StatusRole:
        return static_cast<int>(event.status);
    case SourceRole:
        return event.source;
    case RegionRole:
        return event.region;
    default:
        return {};
    }
}

} // namespace Zhitu
