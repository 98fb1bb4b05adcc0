// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "asidemodel.h"

#include "edittexts.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

#include <algorithm>
#include <utility>

namespace Zhitu {

namespace {

QString placeOf(const RecordKey &record)
{
    return tableName(record.table) + u' ' + record.key;
}

/** What a record said when it came, beside its name. */
QString cameAs(const Catalog &catalog, const AnyRecord &record, Language language)
{
    if (const auto *figure = std::get_if<Observation>(&record))
        return figureText(catalog, *figure, language);
    if (const auto *event = std::get_if<Event>(&record))
        return formatPeriod(event->period, language);
    if (const auto *indicator = std::get_if<Indicator>(&record))
        return indicator->definition.in(language);
    if (const auto *source = std::get_if<Source>(&record))
        return formatSource(*source, language);
    return {};
}

} // namespace

AsideIndex::AsideIndex(QList<AsideRecord> records) : m_records(std::move(records))
{
    m_places.reserve(m_records.size());
    for (qsizetype i = 0; i < m_records.size(); ++i)
        m_places.insert(placeOf(keyOfAny(m_records.at(i).record)), i);
}

const AsideRecord *AsideIndex::find(const RecordKey &record) const
{
    const auto place = m_places.constFind(placeOf(record));
    return place == m_places.cend() ? nullptr : &m_records.at(*place);
}

const AsideRecord *AsideIndex::figure(const QString &id) const
{
    return find({Table::Observations, id});
}

const AsideRecord *AsideIndex::event(const QString &id) const
{
    return find({Table::Events, id});
}

QString broughtBy(const Catalog &catalog, const AsideRecord &record, Language language)
{
    if (record.import != 0)
        return Catalogue::of(language).translate("Edits", "An import of yours");
    const auto package = std::ranges::find(catalog.packages, record.package, &PackageInfo::id);
    return package == catalog.packages.end() ? record.package : package->title.in(language);
}

QString asideState(AsideReason reason, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (reason) {
    case AsideReason::Changed:
        return words.translate("Edits", "Your version is shown");
    case AsideReason::Deleted:
        return words.translate("Edits", "Hidden");
    }
    return {};
}

QString versionText(const AsideRecord *came, Language language)
{
    return came ? Catalogue::of(language).translate("Edits", "your version") : QString();
}

AsideModel::AsideModel(QObject *parent) : RecordModel(parent) { }

void AsideModel::setRecords(CatalogPtr catalog, AsideIndexPtr records)
{
    beginResetModel();
    setCatalog(std::move(catalog));
    m_records = records ? std::move(records) : std::make_shared<const AsideIndex>();
    endResetModel();
}

int AsideModel::rows() const
{
    return static_cast<int>(m_records->records().size());
}

int AsideModel::columns() const
{
    return ColumnCount;
}

QString AsideModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case StateColumn:
        return words.translate("Models", "State");
    case KindColumn:
        return words.translate("Models", "Kind");
    case TitleColumn:
        return words.translate("Models", "What");
    case CameColumn:
        return words.translate("Models", "As it came");
    case BroughtColumn:
        return words.translate("Models", "Brought by");
    default:
        return {};
    }
}

QString AsideModel::text(int row, int column, Language language) const
{
    const AsideRecord &one = record(row);
    switch (column) {
    case StateColumn:
        return asideState(one.reason, language);
    case KindColumn:
        return tableTitle(keyOfAny(one.record).table, language);
    case TitleColumn:
        return recordTitle(*catalog(), one.record, language);
    case CameColumn:
        return cameAs(*catalog(), one.record, language);
    case BroughtColumn:
        return broughtBy(*catalog(), one, language);
    default:
        return {};
    }
}

QVariant AsideModel::value(int row, int column) const
{
    switch (column) {
    case StateColumn:
        return static_cast<int>(record(row).reason);
    case KindColumn:
        return static_cast<int>(keyOfAny(record(row).record).table);
    case TitleColumn:
    case CameColumn:
    case BroughtColumn:
        return cellValue(text(row, column, Language::Chinese));
    default:
        return {};
    }
}

QString AsideModel::id(int row) const
{
    return placeOf(keyOfAny(record(row).record));
}

} // namespace Zhitu
