// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordverdict.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "packages/recordjson.h"
#include "recordtexts.h"
#include "store/store.h"

#include <QHash>

#include <algorithm>
#include <memory>

namespace Zhitu {

namespace {

using Kind = RecordDifference::Kind;

/** The key by which the two sides' records are matched; a declaration holds in either order. */
template<typename Record>
QString matchKey(const Record &record)
{
    if constexpr (std::same_as<Record, Comparability>) {
        const auto [first, second] = std::minmax(record.indicator, record.other);
        return first + u' ' + second;
    } else {
        return keyOf(record);
    }
}

template<typename Record>
QHash<QString, const Record *> byKey(const QList<Record> &records)
{
    QHash<QString, const Record *> found;
    for (const Record &record : records)
        found.insert(matchKey(record), &record);
    return found;
}

/** A record in words: its name or title, or what an observation is about. */
template<typename Record>
BilingualText wordsOf(const Record &record, const Catalog &catalog)
{
    if constexpr (std::same_as<Record, Observation>) {
        const auto in = [&](Language language) {
            return QStringList{regionName(catalog, record.region, language),
                               indicatorName(catalog, record.indicator, language),
                               formatPeriod(record.period, language),
                               figureText(catalog, record, language)}
                .join(Catalogue::of(language).translate("Models", "; "));
        };
        return {in(Language::Chinese), in(Language::English)};
    } else if constexpr (std::same_as<Record, Comparability> || std::same_as<Record, Relation>) {
        return record.reason;
    } else if constexpr (std::same_as<Record, Source> || std::same_as<Record, Event>) {
        return record.title;
    } else {
        return record.name;
    }
}

template<typename Record>
RecordDifference difference(Kind kind, const Record &record, const Catalog &catalog)
{
    return {.kind = kind,
            .table = tableName(RecordTable<Record>::table).toString(),
            .id = keyOf(record),
            .what = wordsOf(record, catalog),
            .field = {},
            .before = {},
            .after = {}};
}

/** Adds a difference for each field in which the two records differ. */
template<typename Record>
void compareFields(const Record &before, const Record &after, const Catalog &catalog,
                   QList<RecordDifference> &differences)
{
    const QList<FieldText> was = fieldTexts(before);
    const QList<FieldText> is = fieldTexts(after);
    for (qsizetype i = 0; i < was.size(); ++i) {
        if (was.at(i).text == is.at(i).text)
            continue;
        RecordDifference found = difference(Kind::Changed, before, catalog);
        found.field = was.at(i).column;
        found.before = was.at(i).text;
        found.after = is.at(i).text;
        differences.append(found);
    }
}

/** The two sides' other records, which name what is compared. */
struct Catalogs
{
    const Catalog &picture;
    const Catalog &store;
};

/**
 * Compares one table: what the picture has, what the store has, and what of that the chart would
 * stand on now. Returns how many records are unchanged and still shown.
 */
template<typename Record>
qint64 compareTable(const QList<Record> &picture, const QHash<QString, const Record *> &stored,
                    const QHash<QString, const Record *> &shown, const Catalogs &catalogs,
                    QList<RecordDifference> &differences)
{
    qint64 unchanged = 0;
    for (const Record &record : picture) {
        const QString key = matchKey(record);
        const Record *now = stored.value(key);
        if (!now) {
            differences.append(difference(Kind::Gone, record, catalogs.picture));
            continue;
        }
        const qsizetype before = differences.size();
        compareFields(record, *now, catalogs.picture, differences);
        const bool isFigure = std::same_as<Record, Observation> || std::same_as<Record, Event>;
        // What else the figures refer to is there for their sake alone.
        if (isFigure && differences.size() == before && !shown.contains(key))
            differences.append(difference(Kind::NotShown, record, catalogs.picture));
        unchanged += differences.size() == before ? 1 : 0;
    }
    const QHash<QString, const Record *> known = byKey(picture);
    QStringList added;
    for (auto record = shown.cbegin(); record != shown.cend(); ++record) {
        if (!known.contains(record.key()))
            added.append(record.key());
    }
    added.sort();
    for (const QString &key : std::as_const(added))
        differences.append(difference(Kind::New, *shown.value(key), catalogs.store));
    return unchanged;
}

void compareTotals(const LeftOutTable &picture, const LeftOutTable &now,
                   QList<RecordDifference> &differences)
{
    if (picture.count != now.count)
        differences.append({Kind::Total,
                            picture.table,
                            {},
                            {},
                            QStringLiteral("count"),
                            QString::number(picture.count),
                            QString::number(now.count)});
    if (picture.sha256 != now.sha256)
        differences.append({Kind::Total,
                            picture.table,
                            {},
                            {},
                            QStringLiteral("sha256"),
                            QString::fromLatin1(picture.sha256),
                            QString::fromLatin1(now.sha256)});
}

/** The store's observations of these ids, and whatever the spec selects. */
struct StoredFigures
{
    QList<Observation> known;
    ObservationsPtr selected;
};

Result<StoredFigures> readFigures(const ChartRecord &record, const Catalog &catalog,
                                  const Store &store)
{
    StoredFigures figures;
    ObservationQuery query;
    for (const Observation &observation : *record.observations)
        query.ids.append(observation.id);
    if (!query.ids.isEmpty()) {
        auto known = store.observations(query);
        if (!known)
            return known.error();
        figures.known = std::move(*known);
    }
    auto selected = std::make_shared<QList<Observation>>();
    if (const auto wanted = ChartModel::queryFor(record.spec, catalog)) {
        auto found = store.observations(*wanted);
        if (!found)
            return found.error();
        *selected = std::move(*found);
    }
    figures.selected = std::move(selected);
    return figures;
}

} // namespace

Result<RecordVerdict> verifyRecord(const ChartRecord &record, const Store &store)
{
    const auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    const auto figures = readFigures(record, **catalog, store);
    if (!figures)
        return figures.error();
    const std::unique_ptr<ChartModel> model(makeChartModel(record.spec.kind, nullptr));
    model->setFigures(record.spec, *catalog, figures->selected);
    const ChartFoundation whole = foundationOf(*model, FoundationScope::Whole);
    const ChartFoundation now =
        record.leftOut.isEmpty() ? whole : foundationOf(*model, FoundationScope::SpecAndSources);

    RecordVerdict verdict;
    QList<RecordDifference> &differences = verdict.differences;
    const Catalogs catalogs{*record.catalog, **catalog};
    verdict.figures =
        record.observations->size() + record.catalog->events.size() + record.valuesLeftOut();

    if (const ChartSpec *spec = (*catalog)->chart(record.spec.id))
        compareFields(record.spec, *spec, catalogs.picture, differences);
    else
        differences.append(difference(Kind::Gone, record.spec, catalogs.picture));

    const auto isLeftOut = [&record](Table table) {
        return std::ranges::find(record.leftOut, tableName(table), &LeftOutTable::table)
            != record.leftOut.end();
    };
    if (!isLeftOut(Table::Observations)) {
        QHash<QString, const Observation *> shown;
        for (const Observation *observation : now.observations)
            shown.insert(observation->id, observation);
        verdict.unchanged +=
            compareTable(*record.observations, byKey(figures->known), shown, catalogs, differences);
    }
    verdict.unchanged += compareTable(record.catalog->events, byKey((*catalog)->events),
                                      byKey(now.catalog.events), catalogs, differences);
    for (const LeftOutTable &table : record.leftOut)
        compareTotals(table, leftOutTable(whole, table.table), differences);
    const auto compare = [&]<typename Record>() {
        constexpr Table table = RecordTable<Record>::table;
        if constexpr (table != Table::Observations && table != Table::Events
                      && table != Table::Charts) {
            struct Side
            {
                const Catalog &catalog;
            };
            const Side picture{*record.catalog};
            const Side stored{**catalog};
            const Side shown{now.catalog};
            if (!isLeftOut(table))
                compareTable(recordsOf<Record>(picture), byKey(recordsOf<Record>(stored)),
                             byKey(recordsOf<Record>(shown)), catalogs, differences);
        }
        return true;
    };
    forEachRecordType(compare);
    return verdict;
}

} // namespace Zhitu
