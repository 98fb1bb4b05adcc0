// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "samples.h"

namespace Zhitu::Samples {

/** The records of records(), with what the rules on findings look at: relations, dates, publishers. */
inline Catalog relatedRecords()
{
    Catalog catalog = records();
    catalog.units.append({u"percent"_s, UnitKind::Percent, {u"%"_s, u"%"_s}});
    catalog.units.append({u"years"_s, UnitKind::Duration, {u"年"_s, u"years"_s}});
    const auto add = [&catalog](const QString &id, const QString &unit, Measure measure,
                                const QString &definition, const QString &scope = {},
                                const QString &name = {}) {
        Indicator record;
        record.id = id;
        record.name = {u"指标"_s + id, name.isEmpty() ? u"Indicator "_s + id : name};
        record.unit = unit;
        record.measure = measure;
        record.definition = {definition, definition};
        record.scope = {scope, scope};
        catalog.indicators.append(record);
    };
    add(u"part"_s, u"firms"_s, Measure::Stock, u"a part of all firms"_s);
    add(u"share"_s, u"percent"_s, Measure::Share, u"share of the country"_s);
    add(u"part-share"_s, u"percent"_s, Measure::Share, u"share of all firms"_s);
    add(u"parent-share"_s, u"percent"_s, Measure::Share, u"share of the parent"_s);
    add(u"run"_s, u"years"_s, Measure::Other, u"years in a row"_s);
    add(u"total"_s, u"firms"_s, Measure::Stock, u"all up to the day"_s);
    catalog.indicators.last().isCumulative = true;
    add(u"scale"_s, u"cny"_s, Measure::Flow, u"scale"_s);
    add(u"revenue"_s, u"cny"_s, Measure::Flow, u"revenue"_s);
    add(u"large"_s, u"firms"_s, Measure::Stock, u"counted"_s, u"large ones"_s, u"Firms there"_s);
    add(u"small"_s, u"firms"_s, Measure::Stock, u"counted"_s, u"small ones"_s, u"firms  There"_s);
    add(u"loose"_s, u"firms"_s, Measure::Stock, {}, u"large ones"_s, u"Firms, not defined"_s);
    add(u"looser"_s, u"firms"_s, Measure::Stock, {}, u"small ones"_s, u"Firms, not defined"_s);
    add(u"twin-1"_s, u"firms"_s, Measure::Stock, u"counted"_s, {}, u"Twins"_s);
    add(u"twin-2"_s, u"firms"_s, Measure::Stock, u"counted"_s, {}, u"Twins"_s);
    catalog.comparabilities.append({u"firms-large"_s, u"firms"_s, {u"定义相近。"_s, u"Near."_s}});
    catalog.relations = {
        {u"part"_s, RelationKind::PartOf, u"firms"_s, {}, {}},
        {u"part"_s, RelationKind::PartOf, u"companies"_s, {}, {}}, // in another unit
        {u"share"_s, RelationKind::ShareOf, u"firms"_s, u"XX"_s, {}},
        {u"part-share"_s, RelationKind::ShareOf, u"part"_s, {}, {}},
        {u"parent-share"_s, RelationKind::ShareOf, u"models"_s, {}, {}},
        {u"run"_s, RelationKind::StreakOf, u"place"_s, {}, {}},
        {u"revenue"_s, RelationKind::Alike, u"scale"_s, {}, {u"不同。"_s, u"Not the same."_s}},
    };
    const auto document = [&catalog](const QString &id, QStringView published,
                                     const QString &publisher, const QString &repeats = {}) {
        Source record;
        record.id = id;
        record.kind = SourceKind::Press;
        record.title = {u"文件"_s + id, u"Document "_s + id};
        record.published = Period::fromIso(published).value_or(Period());
        record.publisher = {publisher, publisher};
        record.repeats = repeats;
        catalog.sources.append(record);
    };
    document(u"early"_s, u"2024-01-10", u"Bureau"_s);
    document(u"late"_s, u"2025-01-10", u"Bureau"_s);
    document(u"undated"_s, u"", u"Bureau"_s);
    document(u"yearly"_s, u"2024", u"Bureau"_s);
    document(u"paper"_s, u"2024-03-01", u"Paper"_s);
    document(u"copy-1"_s, u"2024-03-02", {}, u"paper"_s);
    document(u"copy-2"_s, u"2024-03-05", {}, u"paper"_s);
    document(u"report"_s, u"2023-08-01", u"Institute"_s);
    catalog.buildIndex();
    return catalog;
}

/**
 * An observation in one line: id, indicator, region, period ("-": undated), figure (122, about:50,
 * range:5..10, none), source, and then as needed status=, basis=, origin=, stated=, subject=, break
 * and slip.
 */
inline Observation observationFrom(const QString &line)
{
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    Observation observation;
    observation.id = words.at(0);
    observation.indicator = words.at(1);
    observation.region = words.at(2);
    observation.period =
        words.at(3) == u"-" ? Period() : Period::fromIso(words.at(3)).value_or(Period());
    const QString figure = words.at(4);
    const QString number = figure.section(u':', -1);
    if (figure.contains(u':'))
        observation.qualifier = termFromCode<Qualifier>(figure.section(u':', 0, 0)).value();
    if (number != u"none") {
        observation.value = number.section(u".."_s, 0, 0).toDouble();
        if (number.contains(u".."_s))
            observation.valueUpper = number.section(u".."_s, 1).toDouble();
    }
    observation.source = words.at(5);
    for (const QString &word : words.sliced(6)) {
        const QString value = word.section(u'=', 1);
        if (word.startsWith(u"status="_s))
            observation.status = termFromCode<Status>(value).value();
        else if (word.startsWith(u"basis="_s))
            observation.rankBasis = termFromCode<RankBasis>(value).value();
        else if (word.startsWith(u"origin="_s))
            observation.origin = value;
        else if (word.startsWith(u"stated="_s))
            observation.statedBy = {value, value};
        else if (word.startsWith(u"subject="_s))
            observation.subject = value;
        else if (word == u"break")
            observation.breakBefore = true;
        else if (word == u"slip")
            observation.noteKind = NoteKind::SourceSlip;
        else
            Q_ASSERT_X(false, "observationFrom", qPrintable(word));
    }
    static const Catalog known = relatedRecords();
    if (const Indicator *indicator = known.indicator(observation.indicator))
        observation.unit = indicator->unit;
    return observation;
}

} // namespace Zhitu::Samples
