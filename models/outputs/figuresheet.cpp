// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheetcolumns.h"

#include "formats/catalogue.h"
#include "formats/figuretitles.h"
#include "formats/formats.h"
#include "recordtexts.h"
#include "sourcechain.h"

namespace Zhitu {

FigureSheet::FigureSheet(const Catalog &catalog, Language language)
    : m_catalog(catalog)
    , m_language(language)
{
    static constexpr double widths[] = {14, 30, 18, 18, 12, 18, 14, 12, 10, 10, 18, 18, 14, 12,
                                     16, 10, 10, 14, 20, 40, 16, 12, 24, 14, 24, 22, 10, 40};
    const QStringList titles = figureTitles(language);
    for (qsizetype i = 0; i < titles.size(); ++i)
        m_columns.append({titles.at(i), widths[i]});
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
