// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importjobs.h"

#include "packages/packagereader.h"
#include "store/bulkimport.h"
#include "store/store.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace Zhitu {

namespace {

/** The names by which regions and indicators of the user's are known in texts. */
QStringList namesIn(const Catalog &catalog)
{
    QStringList names;
    for (const Region &region : catalog.regions)
        names += {region.name.zh, region.shortName.zh};
    for (const Indicator &indicator : catalog.indicators)
        names += {indicator.name.zh, indicator.shortName.zh};
    names.removeAll(QString());
    return names;
}

/** The indicators that figures of a table are of, as far as it was found out. */
QStringList indicatorsOf(const ImportOutcome &outcome)
{
    QStringList ids;
    for (const RecordMatch &match : outcome.indicatorMatches) {
        if (!match.key.isEmpty() && !ids.contains(match.key))
            ids.append(match.key);
    }
    for (const Indicator &indicator : outcome.newRecords.indicators) {
        if (!ids.contains(indicator.id))
            ids.append(indicator.id);
    }
    return ids;
}

/** Of a package that is looked at. */
constexpr int shownFigures = 100;

/** Adds those records that the list has none of this key of. */
template<typename Record, typename Key>
void addMissing(QList<Record> &known, const QList<Record> &more, Key key)
{
    QSet<QString> keys;
    for (const Record &record : std::as_const(known))
        keys.insert(std::invoke(key, record));
    for (const Record &record : more) {
        if (!keys.contains(std::invoke(key, record)))
            known.append(record);
    }
}

/** The first figures of a package; what is wrong with it, its import will say. */
ArrivingFigures arrivingOf(const TableFile &table, const CatalogPtr &catalog)
{
    const auto reader = PackageReader::open(table.packageFiles());
    if (!reader)
        return {catalog, {}};
    const Catalog &records = (*reader)->records().catalog;
    auto whole = std::make_shared<Catalog>(*catalog);
    addMissing(whole->units, records.units, &Unit::code);
    addMissing(whole->regions, records.regions, &Region::code);
    addMissing(whole->indicators, records.indicators, &Indicator::id);
    addMissing(whole->subjects, records.subjects, &Subject::id);
    addMissing(whole->sources, records.sources, &Source::id);
    whole->buildIndex();
    ArrivingFigures arriving{whole, {}};
    Observation figure;
    for (int i = 0; i < shownFigures; ++i) {
        const auto next = (*reader)->next(figure);
        if (!next || !*next)
            break;
        // Below the header of its table.
        arriving.preview.rows.append({.line = i + 2, .figures = {figure}, .problems = {}});
    }
    return arriving;
}

Result<ImportDone> importPackage(Store &store, const TableFile &table,
                                 const ImportSettings &settings, const ProgressFunction &progress)
{
    const auto reader = PackageReader::open(table.packageFiles());
    if (!reader)
        return reader.error();
    const auto sha256 = table.sha256();
    if (!sha256)
        return sha256.error();
    const auto report = store.importPackage(
        **reader,
        {.fileName = settings.fileName, .sha256 = *sha256, .when = {}, .title = settings.title},
        progress);
    if (!report)
        return report.error();
    auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    ImportDone done{*std::move(catalog), {}, {}, settings.title};
    done.outcome.isStored = true;
    done.outcome.stored = {.import = report->import,
                           .figures = report->observations,
                           .events = report->events,
                           .records = report->records};
    for (const Indicator &indicator : (*reader)->records().catalog.indicators)
        done.indicators.append(indicator.id);
    return done;
}

} // namespace

Result<OpenedTable> openTable(const TableInput &input, const TableOptions &options,
                              const CatalogPtr &catalog)
{
    TableOptions known = options;
    known.knownNames = namesIn(*catalog);
    auto table = input.isPasted() ? TableFile::openPasted(input.html, input.text, known)
                                  : TableFile::open(input.file, known);
    if (!table)
        return table.error();
    ImportMapping guess;
    if (table->facts().format != TableFormat::ZhituPackage)
        guess = guessMapping(table->facts(), *catalog);
    return OpenedTable{*std::move(table), std::move(guess)};
}

ArrivingFigures arrivingFigures(const TableFile &table, const ImportMapping &mapping,
                                const CatalogPtr &catalog)
{
    if (table.facts().format == TableFormat::ZhituPackage)
        return arrivingOf(table, catalog);
    // The first rows are shown at once, also before anybody has said where they were read.
    ImportMapping shown = mapping;
    const bool isSourceOpen = mapping.source.kind == SourceChoice::Kind::None;
    if (isSourceOpen)
        shown.source.kind = SourceChoice::Kind::NotStated;
    ImportPreview preview = previewImport(table.facts(), shown, catalog);
    CatalogPtr whole = withRecords(catalog, preview.newRecords);
    for (PreviewRow &row : preview.rows) {
        for (Observation &figure : row.figures) {
            const Source *source = whole->source(figure.source);
            if (isSourceOpen && (!source || source->kind == SourceKind::NotStated))
                figure.source.clear();
        }
    }
    return {std::move(whole), std::move(preview)};
}

Result<ImportDone> importIntoStore(Store &store, const TableFile &table,
                                   const ImportMapping &mapping, const ImportSettings &settings,
                                   const ProgressFunction &progress)
{
    if (table.facts().format == TableFormat::ZhituPackage)
        return importPackage(store, table, settings, progress);
    auto outcome = importTable(store, table, mapping, settings, progress);
    if (!outcome)
        return outcome.error();
    auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    const QStringList indicators = indicatorsOf(*outcome);
    return ImportDone{*std::move(catalog), *std::move(outcome), indicators, settings.title};
}

CatalogPtr withRecords(const CatalogPtr &catalog, const NewRecords &records)
{
    if (records.isEmpty())
        return catalog;
    auto whole = std::make_shared<Catalog>(*catalog);
    whole->units += records.units;
    whole->regions += records.regions;
    whole->indicators += records.indicators;
    whole->subjects += records.subjects;
    whole->sources += records.sources;
    whole->buildIndex();
    return whole;
}

} // namespace Zhitu
