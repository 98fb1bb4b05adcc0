// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importnamemodel.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "importjobs.h"
#include "importtexts.h"
#include "recordtexts.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** New records by what names stand for: the key that was found, or else the name itself. */
template<typename Record>
class MadeRecords
{
public:
    template<typename Key>
    MadeRecords(const QList<Record> &records, Key key) : m_records(records)
    {
        for (qsizetype i = records.size() - 1; i >= 0; --i) {
            const Record &record = records.at(i);
            m_byKey.insert(std::invoke(key, record), i);
            m_byName.insert(record.name.zh, i);
            m_byName.insert(record.name.en, i);
        }
    }

    [[nodiscard]] Record find(const QString &name, const RecordMatch &match) const
    {
        qsizetype place = m_byKey.value(match.key, -1);
        if (place < 0)
            place = m_byName.value(name, -1);
        if (place >= 0)
            return m_records.at(place);
        Record record;
        record.name.zh = name;
        return record;
    }

private:
    const QList<Record> &m_records;
    QHash<QString, qsizetype> m_byKey;
    QHash<QString, qsizetype> m_byName;
};

NameState stateOf(const NameChoice &choice, const RecordMatch &match, bool isKnown, bool creates)
{
    if (choice.isLeftOut)
        return NameState::LeftOut;
    if (!choice.key.isEmpty())
        return NameState::Chosen;
    if (choice.isNew)
        return NameState::Made;
    if (isKnown)
        return NameState::Found;
    if (match.isAmbiguous() || !creates)
        return NameState::Undecided;
    return NameState::Made;
}

} // namespace

ImportNameModel::ImportNameModel(QObject *parent) : RecordModel(parent) { }

void ImportNameModel::setOutcome(const ImportOutcome &outcome, const ImportMapping &mapping,
                                 const CatalogPtr &catalog)
{
    const MadeRecords<Region> regions(outcome.newRecords.regions, &Region::code);
    const MadeRecords<Indicator> indicators(outcome.newRecords.indicators, &Indicator::id);
    QList<Entry> entries;
    for (auto name = outcome.regionMatches.cbegin(); name != outcome.regionMatches.cend(); ++name) {
        const NameChoice choice = mapping.regions.value(name.key());
        Entry entry{.kind = NamedKind::Region, .name = name.key(), .match = name.value()};
        const bool isKnown = catalog->region(name->key);
        entry.state = stateOf(choice, entry.match, isKnown, mapping.createsRegions);
        if (entry.state == NameState::Found || entry.state == NameState::Chosen)
            entry.key = choice.key.isEmpty() ? name->key : choice.key;
        else if (entry.state == NameState::Made)
            entry.region = regions.find(entry.name, entry.match);
        entries.append(entry);
    }
    for (auto name = outcome.indicatorMatches.cbegin(); name != outcome.indicatorMatches.cend();
         ++name) {
        const NameChoice choice = mapping.indicators.value(name.key());
        Entry entry{.kind = NamedKind::Indicator, .name = name.key(), .match = name.value()};
        const bool isKnown = catalog->indicator(name->key);
        entry.state = stateOf(choice, entry.match, isKnown, mapping.createsIndicators);
        if (entry.state == NameState::Found || entry.state == NameState::Chosen)
            entry.key = choice.key.isEmpty() ? name->key : choice.key;
        else if (entry.state == NameState::Made)
            entry.indicator = indicators.find(entry.name, entry.match);
        entries.append(entry);
    }
    std::ranges::stable_sort(entries, {}, &Entry::state);

    // Texts of new records may change while a name is looked at: the same names keep their rows.
    const bool sameNames =
        std::ranges::equal(entries, m_entries, [](const Entry &a, const Entry &b) {
            return a.kind == b.kind && a.name == b.name;
        });
    const CatalogPtr whole = withRecords(catalog, outcome.newRecords);
    if (sameNames) {
        m_entries = entries;
        setCatalog(whole);
        if (!m_entries.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rows() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_entries = entries;
    setCatalog(whole);
    endResetModel();
}

void ImportNameModel::clear()
{
    if (m_entries.isEmpty())
        return;
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

int ImportNameModel::rowOfName(NamedKind kind, const QString &name) const
{
    for (int row = 0; row < rows(); ++row) {
        if (m_entries.at(row).kind == kind && m_entries.at(row).name == name)
            return row;
    }
    return -1;
}

int ImportNameModel::count(NameState state) const
{
    return static_cast<int>(std::ranges::count(m_entries, state, &Entry::state));
}

int ImportNameModel::rows() const
{
    return static_cast<int>(m_entries.size());
}

int ImportNameModel::columns() const
{
    return ColumnCount;
}

QString ImportNameModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case NameColumn:
        return words.translate("Import", "Name in the table");
    case KindColumn:
        return words.translate("Import", "Kind", "of a name");
    case StateColumn:
        return words.translate("Import", "Found as");
    case RecordColumn:
        return words.translate("Import", "Stands for");
    default:
        return {};
    }
}

QString ImportNameModel::text(int row, int column, Language language) const
{
    const Entry &entry = m_entries.at(row);
    const Catalogue &words = Catalogue::of(language);
    const bool isRegion = entry.kind == NamedKind::Region;
    switch (column) {
    case NameColumn:
        return entry.name;
    case KindColumn:
        return fieldName(isRegion ? FigureField::Region : FigureField::Indicator, language);
    case StateColumn:
        switch (entry.state) {
        case NameState::Undecided:
            return entry.match.isAmbiguous()
                ? words.translate("Import", "several: choose one", "name")
                : words.translate("Import", "unknown: choose", "name");
        case NameState::Made:
            return words.translate("Import", "new", "name");
        case NameState::Found:
            return words.translate("Import", "found", "name");
        case NameState::Chosen:
            return words.translate("Import", "chosen", "name");
        case NameState::LeftOut:
            return words.translate("Import", "left out", "name");
        }
        return {};
    case RecordColumn:
        switch (entry.state) {
        case NameState::Undecided: {
            QStringList names;
            for (const QString &key : entry.match.candidates)
                names.append(isRegion ? regionWithCode(*catalog(), key, language)
                                      : indicatorName(*catalog(), key, language));
            return names.join(words.translate("Import", ", ", "list"));
        }
        case NameState::Made: {
            if (isRegion)
                return u"%1 · %2"_s.arg(entry.region.name.in(language),
                                        areaLevelName(entry.region.level, language));
            const Unit *unit = catalog()->unit(entry.indicator.unit);
            return u"%1 · %2 · %3"_s.arg(entry.indicator.name.in(language),
                                         unit ? unit->name.in(language) : entry.indicator.unit,
                                         measureName(entry.indicator.measure, language));
        }
        case NameState::Found:
        case NameState::Chosen:
            return isRegion ? regionWithCode(*catalog(), entry.key, language)
                            : indicatorName(*catalog(), entry.key, language);
        case NameState::LeftOut:
            return {};
        }
        return {};
    default:
        return {};
    }
}

QVariant ImportNameModel::value(int row, int column) const
{
    const Entry &entry = m_entries.at(row);
    switch (column) {
    case NameColumn:
        return entry.name;
    case KindColumn:
        return static_cast<int>(entry.kind);
    case StateColumn:
        return static_cast<int>(entry.state);
    case RecordColumn:
        return cellValue(entry.key);
    default:
        return {};
    }
}

QString ImportNameModel::id(int row) const
{
    return QString::number(static_cast<int>(m_entries.at(row).kind)) + u':'
        + m_entries.at(row).name;
}

} // namespace Zhitu
