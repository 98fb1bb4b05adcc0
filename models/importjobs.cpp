// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importjobs.h"

#include "store/store.h"

#include <algorithm>

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
    auto outcome = importTable(store, table, mapping, settings, progress);
    if (!outcome)
        return outcome.error();
    auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    const QStringList indicators = indicatorsOf(*outcome);
    return ImportDone{*std::move(catalog), *std::move(outcome), indicators};
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
