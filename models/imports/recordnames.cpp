// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordnames.h"

#include "grammar/unitwords.h"

#include <algorithm>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Make>
ResolvedName resolved(const RecordMatch &match, const NameChoice &choice, bool mayCreate,
                      const QString &name, RowProblemKind ambiguous, RowProblemKind unknown,
                      Make make)
{
    ResolvedName result;
    result.match = match;
    if (choice.isLeftOut) {
        result.isLeftOut = true;
    } else if (!choice.key.isEmpty()) {
        result.key = choice.key.toStdString();
        result.match = {choice.key, {choice.key}};
    } else if (!match.key.isEmpty() && !choice.isNew) {
        result.key = match.key.toStdString();
    } else if (match.candidates.size() > 1 && !choice.isNew) {
        result.problem = ambiguous;
        result.hint = match.candidates.join(u", "_s);
    } else if (!mayCreate && !choice.isNew) {
        result.problem = unknown;
        result.hint = name;
    } else {
        const QString key = make();
        result.match = {key, {}};
        result.key = key.toStdString();
    }
    return result;
}

template<typename Value>
QMap<QString, RecordMatch> matchesOf(const TextCache<Value> &cache)
{
    QMap<QString, RecordMatch> found;
    cache.forEach([&](const std::string &text, const Value &value) {
        if (!text.empty())
            found.insert(value.called, value.match);
    });
    return found;
}

} // namespace

RecordNames::RecordNames(const TableFacts &facts, const ImportMapping &mapping,
                         const CellColumns &columns, CatalogPtr catalog)
    : m_facts(facts)
    , m_mapping(mapping)
    , m_columns(columns)
    , m_matcher(catalog)
    , m_maker(std::move(catalog), mapping)
{
}

bool RecordNames::isCoded(int column) const
{
    return column >= 0 && column < m_facts.columns.size()
        && m_facts.columns.at(column).hint.codeAndLabel;
}

const ResolvedName &RecordNames::region(std::string_view text, std::string_view label)
{
    return m_regions.get(text, [&] { return newRegion(text, label); });
}

ResolvedName RecordNames::newRegion(std::string_view text, std::string_view label)
{
    QString name = QString::fromUtf8(label);
    QString id = QString::fromUtf8(text);
    if (isCoded(m_columns.region) && id.contains(u": "_s)) {
        name = id.section(u": "_s, 1);
        id = id.section(u": "_s, 0, 0);
    } else if (name.isEmpty()) {
        name = std::exchange(id, {});
    }
    const NameChoice choice = m_mapping.regions.value(name, m_mapping.regions.value(id));
    RecordMatch match = id.isEmpty() ? RecordMatch() : m_matcher.region(id);
    if (match.key.isEmpty())
        match = m_matcher.region(name);
    ResolvedName region =
        resolved(match, choice, m_mapping.createsRegions, name, RowProblemKind::AmbiguousRegion,
                 RowProblemKind::UnknownRegion, [&] { return m_maker.region(name, id); });
    region.called = name;
    return region;
}

const ResolvedName &RecordNames::subject(std::string_view text)
{
    return m_subjects.get(text, [&] {
        const QString name = QString::fromUtf8(text);
        return resolved(m_matcher.subject(name), m_mapping.subjects.value(name), true, name,
                        RowProblemKind::AmbiguousSubject, RowProblemKind::AmbiguousSubject,
                        [&] { return m_maker.subject(name); });
    });
}

const ResolvedName &RecordNames::source(std::string_view text)
{
    return m_sources.get(text, [&] {
        const QString name = QString::fromUtf8(text);
        return resolved(m_matcher.source(name), m_mapping.sources.value(name), true, name,
                        RowProblemKind::AmbiguousSource, RowProblemKind::AmbiguousSource,
                        [&] { return m_maker.source(name); });
    });
}

QString RecordNames::source(const SourceChoice &choice)
{
    if (choice.kind != SourceChoice::Kind::New)
        return m_maker.source(choice);
    // Imported from before: the same document.
    for (const QString &title :
         {choice.record.id, choice.record.title.zh, choice.record.title.en}) {
        if (const RecordMatch match = m_matcher.source(title); !match.key.isEmpty())
            return match.key;
    }
    return m_maker.source(choice);
}

ResolvedIndicator &RecordNames::indicator(std::string_view text, std::string_view label)
{
    return m_indicators.get(text, [&] { return newIndicator(text, label); });
}

ResolvedIndicator RecordNames::newIndicator(std::string_view text, std::string_view label)
{
    ResolvedIndicator indicator;
    const QString whole = QString::fromUtf8(text);
    const QStringList parts = whole.split(QLatin1Char(dimensionMark));
    QString name = parts.first();
    QString id;
    if (isCoded(m_columns.indicator) && name.contains(u": "_s)) {
        id = name.section(u": "_s, 0, 0);
        name = name.section(u": "_s, 1);
    } else if (!label.empty()) {
        id = name;
        name = QString::fromUtf8(label);
    }
    const QString called = name;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QString dimension =
            dimensionText(parts.at(i), m_columns.dimensions[static_cast<std::size_t>(i - 1)]);
        if (dimension.isEmpty())
            continue;
        name += u", "_s + dimension;
        if (!id.isEmpty())
            id += u'-' + parts.at(i).section(u": "_s, 0, 0);
    }
    const NameChoice choice = m_mapping.indicators.value(
        name, m_mapping.indicators.value(called, m_mapping.indicators.value(parts.first())));
    RecordMatch match = m_matcher.indicator(name);
    const auto described = m_mapping.newIndicators.constFind(name);
    if (described != m_mapping.newIndicators.cend()) {
        // Made by an import before this one: the same.
        for (const QString &own : {described->id, described->name.zh, described->name.en}) {
            if (match.key.isEmpty() && !own.isEmpty())
                match = m_matcher.indicator(own);
        }
    }
    if (match.candidates.isEmpty() && !id.isEmpty())
        match = m_matcher.indicator(id.toLower().replace(u'.', u'-'));
    static_cast<ResolvedName &>(indicator) = resolved(
        match, choice, m_mapping.createsIndicators, name, RowProblemKind::AmbiguousIndicator,
        RowProblemKind::UnknownIndicator, [] { return QString(); });
    indicator.called = called;
    indicator.name = name;
    indicator.id = id;
    if (described != m_mapping.newIndicators.cend() && !described->unit.isEmpty())
        indicator.ownUnit = described->unit.toStdString();
    else if (const auto named = splitNamedUnit(name, m_maker.units()))
        indicator.ownUnit = named->unit.toStdString();
    if (!indicator.key.empty())
        takeUnit(indicator);
    return indicator;
}

/** What a dimension adds to an indicator's name; nothing where it says "all". */
QString RecordNames::dimensionText(const QString &value, int column) const
{
    const QString code = value.section(u": "_s, 0, 0).trimmed();
    if (code.isEmpty() || code == u"_T" || code == u"_Z" || code == u"T" || code == u"TOTAL")
        return {};
    const QString header = m_facts.columns.value(column).name.section(u": "_s, -1);
    const QString text =
        isCoded(column) && value.contains(u": "_s) ? value.section(u": "_s, 1) : value;
    return header.isEmpty() ? text : header + u": "_s + text;
}

void RecordNames::takeUnit(ResolvedIndicator &indicator)
{
    const Indicator *record = m_maker.indicatorOf(QString::fromUtf8(indicator.key));
    if (!record)
        return;
    indicator.unitCode = record->unit.toStdString();
    for (const Unit &unit : m_maker.units()) {
        if (unit.code == record->unit)
            indicator.unit = unit;
    }
}

void RecordNames::make(ResolvedIndicator &indicator, const QString &writtenUnit)
{
    QString written = writtenUnit;
    const auto described = m_mapping.newIndicators.constFind(indicator.name);
    if (described != m_mapping.newIndicators.cend() && !described->unit.isEmpty())
        written = described->unit;
    const QList<Unit> units = m_maker.units();
    auto unit = meantUnit(written, units);
    if (!unit) {
        const auto unstated = std::ranges::find(units, u"unstated"_s, &Unit::code);
        unit = MeantUnit{RecordMaker::unstatedUnit(), 1, unstated != units.end()};
    }
    indicator.key =
        m_maker.indicator(indicator.name, indicator.id, unit->unit, unit->isKnown).toStdString();
    indicator.match = {QString::fromUtf8(indicator.key), {}};
    takeUnit(indicator);
}

std::optional<double> RecordNames::factor(ResolvedIndicator &indicator, std::string_view unit)
{
    return indicator.factors.get(
        unit, [&] { return unitFactor(QString::fromUtf8(unit), indicator.unit); });
}

bool RecordNames::hasScale(std::string_view unit)
{
    return m_scaledUnits.get(unit, [&] {
        const auto split = splitUnit(QString::fromUtf8(unit));
        return split && split->scale != 1;
    });
}

QMap<QString, RecordMatch> RecordNames::regionMatches() const
{
    return matchesOf(m_regions);
}

QMap<QString, RecordMatch> RecordNames::indicatorMatches() const
{
    return matchesOf(m_indicators);
}

} // namespace Zhitu
