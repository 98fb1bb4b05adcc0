// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordkeys.h"

#include "formats/catalogue.h"
#include "packages/recordfields.h"
#include "readings/readableid.h"
#include "readings/readingsmodule.h"

#include <QThreadPool>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestKey = 40;

template<typename Record>
std::optional<AnyRecord> found(const Record *record)
{
    return record ? std::optional<AnyRecord>(*record) : std::nullopt;
}

} // namespace

QString freeKey(const Catalog &catalog, Table table, const BilingualText &name)
{
    QString key = readableId(name.en, longestKey);
    if (key.isEmpty())
        key = readableId(name.zh, longestKey);
    if (key.isEmpty())
        key = tableName(table).toString();
    QString free = key;
    for (int number = 2; hasRecord(catalog, {table, free}); ++number)
        free = key + u'-' + QString::number(number);
    return free;
}

void prepareKeys()
{
    static const bool isAsked = [] {
        QThreadPool::globalInstance()->start([] { static_cast<void>(readingsModule()); });
        return true;
    }();
    static_cast<void>(isAsked);
}

bool isKey(Table table, QStringView text)
{
    // Codes of regions are others' and may have capitals; ids are ours.
    const bool isCode = table == Table::Regions;
    return !text.isEmpty() && std::ranges::all_of(text, [isCode](QChar letter) {
        return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9')
            || letter == u'_' || letter == u'-'
            || (isCode && ((letter >= u'A' && letter <= u'Z') || letter == u'.'));
    });
}

bool hasRecord(const Catalog &catalog, const RecordKey &record)
{
    return findRecord(catalog, record).has_value();
}

std::optional<AnyRecord> findRecord(const Catalog &catalog, const RecordKey &record)
{
    switch (record.table) {
    case Table::Units:
        return found(catalog.unit(record.key));
    case Table::Regions:
        return found(catalog.region(record.key));
    case Table::Subjects:
        return found(catalog.subject(record.key));
    case Table::Sources:
        return found(catalog.source(record.key));
    case Table::Indicators:
        return found(catalog.indicator(record.key));
    case Table::Events:
        return found(catalog.event(record.key));
    default:
        return std::nullopt;
    }
}

Source notStatedSource(const Catalog &catalog)
{
    const auto there = std::ranges::find(catalog.sources, SourceKind::NotStated, &Source::kind);
    if (there != catalog.sources.end())
        return *there;
    Source source;
    source.kind = SourceKind::NotStated;
    source.title = translated("Edits", "Source not stated");
    source.id = freeKey(catalog, Table::Sources, {QString(), u"not stated"_s});
    return source;
}

} // namespace Zhitu
