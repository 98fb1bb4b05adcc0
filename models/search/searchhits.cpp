// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchhits.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A text of both languages from a function of the language. */
template<typename Text>
BilingualText inBoth(const Text &text)
{
    return {text(Language::Chinese), text(Language::English)};
}

/** The parts that say something new, with a dot between. */
QString joined(const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts) {
        if (!part.isEmpty() && !said.contains(part))
            said.append(part);
    }
    return said.join(u" · "_s);
}

/** The form of a name in the language that is not shown; empty where there is none. */
QString otherName(const BilingualText &name, Language language)
{
    const QString &other = language == Language::Chinese ? name.en : name.zh;
    return other == name.in(language) ? QString() : other;
}

QString periodText(const Period &period, Language language)
{
    return period.isUndated() ? QString() : formatPeriod(period, language);
}

HitTexts regionHit(const Catalog &catalog, const Region &region)
{
    return {.id = region.code,
            .title = region.name,
            .detail = inBoth([&](Language language) {
                return joined({otherName(region.name, language),
                               region.parent.isEmpty()
                                   ? QString()
                                   : regionName(catalog, region.parent, language)});
            }),
            .aside = {region.code, region.code}};
}

HitTexts sourceHit(const Source &source)
{
    return {.id = source.id,
            .title = source.title,
            .detail = inBoth([&](Language language) {
                return joined({source.shortTitle.in(language), source.publisher.in(language),
                               sourceKindName(source.kind, language)});
            }),
            .aside =
                inBoth([&](Language language) { return periodText(source.published, language); })};
}

HitTexts eventHit(const Catalog &catalog, const Event &event)
{
    return {
        .id = event.id,
        .title = event.title,
        .detail = inBoth([&](Language language) {
            return joined(
                {regionName(catalog, event.region, language), eventKindName(event.kind, language),
                 event.status == Status::Actual ? QString() : statusName(event.status, language)});
        }),
        .aside = inBoth([&](Language language) { return periodText(event.period, language); })};
}

} // namespace

QString searchKindName(SearchKind kind, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (kind) {
    case SearchKind::Region:
        return words.translate("Search", "Regions");
    case SearchKind::Indicator:
        return words.translate("Search", "Indicators");
    case SearchKind::Subject:
        return words.translate("Search", "Subjects");
    case SearchKind::Source:
        return words.translate("Search", "Sources");
    case SearchKind::Figure:
        return words.translate("Search", "Figures");
    case SearchKind::Event:
        return words.translate("Search", "Events");
    case SearchKind::Chart:
        return words.translate("Search", "Charts");
    }
    return {};
}

BilingualText levelText(AreaLevel level)
{
    return inBoth([level](Language language) { return areaLevelName(level, language); });
}

BilingualText sourceKindText(SourceKind kind)
{
    return inBoth([kind](Language language) { return sourceKindName(kind, language); });
}

BilingualText eventKindText(const QString &kind)
{
    return inBoth([&kind](Language language) { return eventKindName(kind, language); });
}

BilingualText chartKindText(ChartKind kind)
{
    return inBoth([kind](Language language) { return chartKindName(kind, language); });
}

BilingualText statusText(Status status)
{
    return inBoth([status](Language language) { return statusName(status, language); });
}

BilingualText qualifierText(Qualifier qualifier)
{
    return inBoth([qualifier](Language language) { return qualifierName(qualifier, language); });
}

HitTexts hitTexts(const Catalog &catalog, SearchKind kind, qsizetype record)
{
    switch (kind) {
    case SearchKind::Region:
        return regionHit(catalog, catalog.regions.at(record));
    case SearchKind::Indicator: {
        const Indicator &indicator = catalog.indicators.at(record);
        const Unit *unit = catalog.unit(indicator.unit);
        return {.id = indicator.id,
                .title = indicator.name,
                .detail =
                    inBoth([&](Language language) { return otherName(indicator.name, language); }),
                .aside = unit ? unit->name : BilingualText()};
    }
    case SearchKind::Subject: {
        const Subject &subject = catalog.subjects.at(record);
        return {.id = subject.id,
                .title = subject.name,
                .detail =
                    inBoth([&](Language language) { return otherName(subject.name, language); }),
                .aside = {}};
    }
    case SearchKind::Source:
        return sourceHit(catalog.sources.at(record));
    case SearchKind::Event:
        return eventHit(catalog, catalog.events.at(record));
    case SearchKind::Chart: {
        const ChartSpec &chart = catalog.charts.at(record);
        return {
            .id = chart.id, .title = chart.name, .detail = chartKindText(chart.kind), .aside = {}};
    }
    case SearchKind::Figure:
        break;
    }
    return {};
}

HitTexts hitTexts(const Catalog &catalog, const Observation &figure)
{
    const auto field = [&](FigureField which, Language language) {
        return fieldText(catalog, figure, which, language);
    };
    return {.id = figure.id,
            .title = inBoth([&](Language language) {
                return joined(
                    {field(FigureField::Region, language), field(FigureField::Indicator, language),
                     figure.subject.isEmpty() ? QString() : field(FigureField::Subject, language)});
            }),
            .detail = inBoth([&](Language language) {
                return joined({field(FigureField::Period, language),
                               field(FigureField::Status, language),
                               sourceName(catalog, figure.source, language)});
            }),
            .aside =
                inBoth([&](Language language) { return field(FigureField::Value, language); })};
}

} // namespace Zhitu
