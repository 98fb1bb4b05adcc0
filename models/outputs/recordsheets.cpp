// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheetcolumns.h"

#include "definitiontexts.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"
#include "sourcechain.h"

namespace Zhitu {

namespace {

SheetCell cell(const QString &text)
{
    return {text, std::nullopt};
}

RecordSheet eventSheet(const Catalog &catalog, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    RecordSheet sheet{words.translate("Outputs", "Events"),
                      {{words.translate("Outputs", "Id"), 12},
                       {words.translate("Models", "Period"), 12},
                       {words.translate("Models", "Region"), 18},
                       {words.translate("Outputs", "Region code"), 12},
                       {words.translate("Models", "Kind"), 14},
                       {words.translate("Models", "Event"), 50},
                       {words.translate("Models", "Status"), 10},
                       {words.translate("Models", "Stated by"), 20},
                       {words.translate("Models", "Source"), 40},
                       {words.translate("Outputs", "Source code"), 16},
                       {words.translate("Models", "Source chain"), 24},
                       {words.translate("Models", "Place in the source"), 22},
                       {words.translate("Models", "As printed"), 16},
                       {words.translate("Models", "Note"), 40}},
                      {}};
    for (const Event &event : catalog.events) {
        const Source *source = catalog.source(event.source);
        sheet.rows.push_back(
            {cell(event.id), cell(event.period.iso()),
             cell(regionName(catalog, event.region, language)), cell(event.region),
             cell(eventKindName(event.kind, language)), cell(event.title.in(language)),
             cell(statusName(event.status, language)), cell(event.statedBy.in(language)),
             cell(source ? source->title.in(language) : event.source), cell(event.source),
             cell(chainText(sourceChain(catalog, event.source, event.origin), language)),
             cell(source ? locatorText(source->kind, event.line, event.occurrence, language)
                         : QString()),
             cell(event.printed), cell(event.note.in(language))});
    }
    return sheet;
}

RecordSheet indicatorSheet(const Catalog &catalog, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    RecordSheet sheet{words.translate("Outputs", "Indicators"),
                      {{words.translate("Outputs", "Indicator code"), 20},
                       {words.translate("Models", "Indicator"), 36},
                       {words.translate("Models", "Unit"), 14},
                       {words.translate("Outputs", "Unit code"), 12},
                       {words.translate("Models", "Measure"), 12},
                       {words.translate("Models", "Direction"), 20},
                       {words.translate("Models", "Counted among"), 30},
                       {words.translate("Models", "Definition"), 60},
                       {words.translate("Models", "Scope"), 40}},
                      {}};
    for (const Indicator &indicator : catalog.indicators) {
        const Unit *unit = catalog.unit(indicator.unit);
        sheet.rows.push_back({cell(indicator.id), cell(indicator.name.in(language)),
                              cell(unit ? unit->name.in(language) : indicator.unit),
                              cell(indicator.unit), cell(measureName(indicator.measure, language)),
                              cell(directionName(indicator.direction, language)),
                              cell(indicator.population.in(language)),
                              cell(indicator.definition.in(language)),
                              cell(indicator.scope.in(language))});
    }
    return sheet;
}

RecordSheet regionSheet(const Catalog &catalog, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    RecordSheet sheet{words.translate("Outputs", "Regions"),
                      {{words.translate("Outputs", "Region code"), 12},
                       {words.translate("Models", "Region"), 24},
                       {words.translate("Outputs", "Level"), 14},
                       {words.translate("Outputs", "Lies in"), 24},
                       {words.translate("Outputs", "Other codes and names"), 30}},
                      {}};
    for (const Region &region : catalog.regions)
        sheet.rows.push_back(
            {cell(region.code), cell(region.name.in(language)),
             cell(areaLevelName(region.level, language)),
             cell(region.parent.isEmpty() ? QString()
                                          : regionName(catalog, region.parent, language)),
             cell(region.aliases.join(u' '))});
    return sheet;
}

RecordSheet sourceSheet(const Catalog &catalog, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    RecordSheet sheet{words.translate("Outputs", "Sources"),
                      {{words.translate("Outputs", "Source code"), 18},
                       {words.translate("Models", "Kind"), 16},
                       {words.translate("Outputs", "Title"), 60},
                       {words.translate("Outputs", "Publisher"), 30},
                       {words.translate("Outputs", "Published"), 12},
                       {words.translate("Outputs", "Address"), 40},
                       {words.translate("Outputs", "Reprints"), 18},
                       {words.translate("Models", "Note"), 40}},
                      {}};
    for (const Source &source : catalog.sources)
        sheet.rows.push_back({cell(source.id), cell(sourceKindName(source.kind, language)),
                              cell(source.title.in(language)), cell(source.publisher.in(language)),
                              cell(source.published.iso()), cell(source.url), cell(source.repeats),
                              cell(source.note.in(language))});
    return sheet;
}

} // namespace

QString figureSheetName(Language language)
{
    return Catalogue::of(language).translate("Outputs", "Figures");
}

QList<RecordSheet> recordSheets(const Catalog &catalog, Language language)
{
    return {eventSheet(catalog, language), indicatorSheet(catalog, language),
            regionSheet(catalog, language), sourceSheet(catalog, language)};
}

} // namespace Zhitu
