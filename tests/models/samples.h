// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordmodel.h"

#include <QString>

#include <initializer_list>
#include <memory>

namespace Zhitu::Samples {

using namespace Qt::Literals::StringLiterals;

/** Made-up records: a province with four districts, another with one, and a few indicators. */
inline Catalog records()
{
    const auto region = [](const QString &code, AreaLevel level, const QString &parent,
                           const QString &zh, const QString &en) {
        Region record;
        record.code = code;
        record.level = level;
        record.parent = parent;
        record.name = {zh, en};
        return record;
    };
    const auto indicator = [](const QString &id, const QString &unit, Measure measure,
                              const QString &population, const QString &definition) {
        Indicator record;
        record.id = id;
        record.name = {u"指标"_s + id, u"Indicator "_s + id};
        record.unit = unit;
        record.measure = measure;
        record.direction = unit == u"rank"_s ? Direction::Lower : Direction::Higher;
        record.population = {population, population};
        record.definition = {definition, definition};
        return record;
    };
    const auto source = [](const QString &id, SourceKind kind) {
        Source record;
        record.id = id;
        record.kind = kind;
        record.title = {u"文件"_s + id, u"Document "_s + id};
        return record;
    };

    Catalog catalog;
    catalog.regions = {
        region(u"XX"_s, AreaLevel::Country, {}, u"某国"_s, u"Country X"_s),
        region(u"100000"_s, AreaLevel::Province, u"XX"_s, u"甲省"_s, u"Province A"_s),
        region(u"100104"_s, AreaLevel::District, u"100000"_s, u"丁区"_s, u"District D"_s),
        region(u"100101"_s, AreaLevel::District, u"100000"_s, u"甲区"_s, u"District A"_s),
        region(u"100102"_s, AreaLevel::District, u"100000"_s, u"乙区"_s, u"District B"_s),
        region(u"100103"_s, AreaLevel::District, u"100000"_s, u"丙区"_s, u"District C"_s),
        region(u"200000"_s, AreaLevel::Province, u"XX"_s, u"乙省"_s, u"Province B"_s),
        region(u"200101"_s, AreaLevel::District, u"200000"_s, u"戊区"_s, u"District E"_s),
    };
    catalog.units = {
        {u"firms"_s, UnitKind::Count, {u"家"_s, u"firms"_s}},
        {u"companies"_s, UnitKind::Count, {u"家"_s, u"companies"_s}},
        {u"models"_s, UnitKind::Count, {u"个"_s, u"models"_s}},
        {u"cny"_s, UnitKind::Currency, {u"元"_s, u"CNY"_s}},
        {u"rank"_s, UnitKind::Rank, {u"名"_s, u"rank"_s}},
    };
    catalog.indicators = {
        indicator(u"firms"_s, u"firms"_s, Measure::Stock, u"all firms"_s, u"counted"_s),
        indicator(u"firms-twin"_s, u"firms"_s, Measure::Stock, u"all firms"_s, u"counted"_s),
        indicator(u"firms-new"_s, u"firms"_s, Measure::Flow, u"all firms"_s, u"counted"_s),
        indicator(u"firms-large"_s, u"firms"_s, Measure::Stock, u"large firms"_s, u"counted"_s),
        indicator(u"firms-other"_s, u"firms"_s, Measure::Stock, u"all firms"_s, u"estimated"_s),
        indicator(u"firms-planned"_s, u"firms"_s, Measure::Other, u"planned firms"_s, u"planned"_s),
        indicator(u"companies"_s, u"companies"_s, Measure::Stock, u"all firms"_s, u"counted"_s),
        indicator(u"models"_s, u"models"_s, Measure::Stock, u"all firms"_s, u"counted"_s),
        indicator(u"bare-1"_s, u"firms"_s, Measure::Stock, {}, {}),
        indicator(u"bare-2"_s, u"firms"_s, Measure::Stock, {}, {}),
        indicator(u"output"_s, u"cny"_s, Measure::Flow, u"all firms"_s, u"summed"_s),
        indicator(u"place"_s, u"rank"_s, Measure::Rank, u"all cities"_s, u"listed"_s),
    };
    catalog.comparabilities = {
        {u"firms-planned"_s, u"firms"_s, {u"定义相近。"_s, u"Nearly one definition."_s}},
        {u"models"_s, u"firms"_s, {u"无效。"_s, u"Of no use: the units differ."_s}},
    };
    Subject subject;
    subject.id = u"product"_s;
    subject.name = {u"产品"_s, u"The product"_s};
    catalog.subjects = {subject};
    catalog.sources = {
        source(u"official"_s, SourceKind::OfficialStatistic),
        source(u"press"_s, SourceKind::Press),
        source(u"repost"_s, SourceKind::Repost),
    };
    catalog.buildIndex();
    return catalog;
}

inline CatalogPtr catalog()
{
    return std::make_shared<const Catalog>(records());
}

/** A plain actual figure of the press; tests change what they are about. */
inline Observation figure(const QString &id, const QString &indicator, const QString &region,
                          QStringView period, std::optional<double> value)
{
    static const Catalog known = records();
    Observation observation;
    observation.id = id;
    observation.indicator = indicator;
    observation.region = region;
    observation.period = Period::fromIso(period).value_or(Period());
    observation.value = value;
    const Indicator *record = known.indicator(indicator);
    observation.unit = record ? record->unit : u"firms"_s;
    observation.source = u"press"_s;
    return observation;
}

inline ObservationsPtr list(std::initializer_list<Observation> observations)
{
    return std::make_shared<const QList<Observation>>(observations);
}

} // namespace Zhitu::Samples
