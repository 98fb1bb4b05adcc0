// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheetcolumns.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"
#include "sourcechain.h"

namespace Zhitu {

FigureSheet::FigureSheet(const Catalog &catalog, Language language)
    : m_catalog(catalog)
    , m_language(language)
{
    const Catalogue &words = Catalogue::of(language);
    m_columns = {
        {words.translate("Outputs", "Id"), 14},
        {words.translate("Models", "Indicator"), 30},
        {words.translate("Outputs", "Indicator code"), 18},
        {words.translate("Models", "Region"), 18},
        {words.translate("Outputs", "Region code"), 12},
        {words.translate("Models", "About"), 18},
        {words.translate("Outputs", "Subject code"), 14},
        {words.translate("Models", "Period"), 12},
        {words.translate("Outputs", "Qualifier"), 10},
        {words.translate("Outputs", "Qualifier code"), 10},
        {words.translate("Outputs", "Value"), 18},
        {words.translate("Outputs", "Upper value"), 18},
        {words.translate("Models", "Unit"), 14},
        {words.translate("Outputs", "Unit code"), 12},
        {words.translate("Models", "As printed"), 16},
        {words.translate("Models", "Status"), 10},
        {words.translate("Outputs", "Status code"), 10},
        {words.translate("Outputs", "Rank known by"), 14},
        {words.translate("Models", "Stated by"), 20},
        {words.translate("Models", "Source"), 40},
        {words.translate("Outputs", "Source code"), 16},
        {words.translate("Outputs", "Published"), 12},
        {words.translate("Outputs", "Address"), 24},
        {words.translate("Models", "Grade"), 14},
        {words.translate("Models", "Source chain"), 24},
        {words.translate("Models", "Place in the source"), 22},
        {words.translate("Outputs", "Break in series"), 10},
        {words.translate("Models", "Note"), 40},
    };
    m_cells.resize(static_cast<std::size_t>(m_columns.size()));
}

const FigureSheet::Way &FigureSheet::wayOf(const Observation &figure)
{
    const std::pair key(figure.source, figure.origin);
    const auto found = m_ways.constFind(key);
    if (found != m_ways.cend())
        return *found;
    Way way;
    if (const Source *source = m_catalog.source(figure.source)) {
        way.title = source->title.in(m_language);
        way.published = source->published.iso();
        way.url = source->url;
        way.kind = source->kind;
    }
    const SourceChain chain = sourceChain(m_catalog, figure.source, figure.origin);
    way.chain = chainText(chain, m_language);
    if (const auto grade = chain.grade())
        way.grade = sourceKindName(*grade, m_language);
    return *m_ways.insert(key, way);
}

const std::vector<SheetCell> &FigureSheet::cells(const Observation &figure)
{
    const auto named = [](QHash<QString, QString> &names, const QString &key, auto name) {
        const auto found = names.constFind(key);
        return found != names.cend() ? *found : *names.insert(key, name());
    };
    std::size_t at = 0;
    const auto text = [&](const QString &value) { m_cells[at++] = {value, std::nullopt}; };
    const auto number = [&](std::optional<double> value) { m_cells[at++] = {QString(), value}; };
    const auto coded = [&](QStringView value) { text(value.toString()); };
    const Way &way = wayOf(figure);
    const Unit *unit = m_catalog.unit(figure.unit);
    const QString word = figure.qualifierWord.in(m_language);

    text(figure.id);
    text(named(m_indicators, figure.indicator,
               [&] { return indicatorName(m_catalog, figure.indicator, m_language); }));
    text(figure.indicator);
    text(named(m_regions, figure.region,
               [&] { return regionName(m_catalog, figure.region, m_language); }));
    text(figure.region);
    text(subjectName(m_catalog, figure.subject, m_language));
    text(figure.subject);
    text(figure.period.iso());
    text(word.isEmpty() ? qualifierName(figure.qualifier, m_language) : word);
    coded(code(figure.qualifier));
    number(figure.value);
    number(figure.valueUpper);
    text(unit ? unit->name.in(m_language) : figure.unit);
    text(figure.unit);
    text(figure.printed);
    text(statusName(figure.status, m_language));
    coded(code(figure.status));
    text(rankBasisName(figure.rankBasis, m_language));
    text(figure.statedBy.in(m_language));
    text(way.title);
    text(figure.source);
    text(way.published);
    text(way.url);
    text(way.grade);
    text(way.chain);
    text(locatorText(way.kind, figure.line, figure.occurrence, m_language));
    text(figure.breakBefore ? Catalogue::of(m_language).translate("Outputs", "yes") : QString());
    text(figure.note.in(m_language));
    return m_cells;
}

} // namespace Zhitu
