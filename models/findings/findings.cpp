// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings.h"

#include "rules.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

constexpr std::array<QStringView, 8> kindCodes{
    u"conflict",   u"different_scope", u"different_date", u"different_definition",
    u"arithmetic", u"stale",           u"source_slip",    u"agreement"};

QStringView ruleCode(FindingRule rule)
{
    constexpr std::array<QStringView, 16> codes{
        u"same-figure",    u"revision",       u"day-in-month",      u"break-in-series",
        u"alike",          u"part-of-region", u"part-of-indicator", u"part-of-year",
        u"share",          u"streak-claims",  u"streak-ranks",      u"running-total",
        u"older-than-day", u"slip",           u"document-date",     u"goal"};
    return codes[static_cast<std::size_t>(rule)];
}

/** Groups of neighbours for which areOne holds. */
template<typename AreOne>
void forEachRun(FigureTable::Group figures, const AreOne &areOne,
                const std::function<void(FigureTable::Group)> &function)
{
    for (std::size_t from = 0; from < figures.size();) {
        std::size_t to = from + 1;
        while (to < figures.size() && areOne(figures[from], figures[to]))
            ++to;
        function(figures.subspan(from, to - from));
        from = to;
    }
}

} // namespace

QStringView code(FindingKind kind)
{
    return kindCodes[static_cast<std::size_t>(kind)];
}

const QList<FindingKind> &findingKinds()
{
    static const QList<FindingKind> kinds{
        FindingKind::Conflict,      FindingKind::DifferentScope,
        FindingKind::DifferentDate, FindingKind::DifferentDefinition,
        FindingKind::Arithmetic,    FindingKind::Stale,
        FindingKind::SourceSlip,
    };
    return kinds;
}

Finding findingAbout(const FigureTable &table, FindingKind kind, FindingRule rule,
                     const Figure &figure, const QString &other)
{
    Finding finding;
    finding.kind = kind;
    finding.rule = rule;
    finding.indicator = table.indicator(figure).id;
    finding.other = other;
    finding.region = table.regionCode(figure.series);
    finding.subject = table.subjectId(figure.series);
    finding.period = table.period(figure);
    QStringList parts{ruleCode(rule).toString(), finding.indicator};
    if (!other.isEmpty())
        parts.append(other);
    parts.append(finding.region);
    if (!finding.subject.isEmpty())
        parts.append(finding.subject);
    if (!finding.period.isUndated())
        parts.append(finding.period.iso());
    if (figure.series.status != Status::Actual)
        parts.append(code(figure.series.status).toString());
    finding.id = parts.join(u':');
    return finding;
}

void addClaims(const FigureTable &table, Finding &finding, std::vector<const Figure *> figures)
{
    const auto claim = [&table](const Figure *figure) {
        return std::tuple(table.chain(*figure).root(), figure->qualifier, figure->extent.lower,
                          figure->extent.upper);
    };
    std::ranges::sort(figures, [&](const Figure *a, const Figure *b) {
        return std::pair(claim(a), a->row) < std::pair(claim(b), b->row);
    });
    std::vector<const Figure *> firsts;
    std::vector<const Figure *> copies;
    for (const Figure *figure : figures) {
        const bool isCopy = !firsts.empty() && claim(firsts.back()) == claim(figure);
        (isCopy ? copies : firsts).push_back(figure);
    }
    for (auto *list : {&firsts, &copies})
        std::ranges::sort(*list, {}, [](const Figure *figure) { return figure->row; });
    for (const Figure *figure : firsts)
        finding.observations.append(table.id(*figure));
    for (const Figure *figure : copies)
        finding.copies.append(table.id(*figure));
}

void forEachGroup(FigureTable::Group figures,
                  const std::function<void(FigureTable::Group)> &function)
{
    forEachRun(
        figures,
        [](const Figure &a, const Figure &b) {
            return a.period == b.period && a.series == b.series;
        },
        function);
}

void forEachSeries(FigureTable::Group figures,
                   const std::function<void(FigureTable::Group)> &function)
{
    forEachRun(
        figures, [](const Figure &a, const Figure &b) { return a.series == b.series; }, function);
}

QList<const Relation *> relationsOf(const Catalog &catalog, RelationKind kind)
{
    QList<const Relation *> found;
    for (const Relation &relation : catalog.relations)
        if (relation.kind == kind)
            found.append(&relation);
    return found;
}

std::optional<Extent> hullOf(FigureTable::Group group)
{
    std::optional<Extent> hull;
    for (const Figure &figure : group) {
        if (!figure.hasNumber)
            continue;
        if (!hull) {
            hull = figure.extent;
            continue;
        }
        const Extent &extent = figure.extent;
        if (extent.lower <= hull->lower) {
            hull->isLowerExcluded =
                extent.isLowerExcluded && (extent.lower < hull->lower || hull->isLowerExcluded);
            hull->lower = extent.lower;
        }
        if (extent.upper >= hull->upper) {
            hull->isUpperExcluded =
                extent.isUpperExcluded && (extent.upper > hull->upper || hull->isUpperExcluded);
            hull->upper = extent.upper;
        }
    }
    return hull;
}

QStringList heldAgainstEachOther(const Catalog &catalog, const QStringList &indicators)
{
    QSet<QString> names;
    QSet<QString> wanted(indicators.cbegin(), indicators.cend());
    for (const Indicator &indicator : catalog.indicators) {
        if (!wanted.contains(indicator.id))
            continue;
        for (const QString &name : {indicator.name.zh, indicator.name.en})
            if (!name.isEmpty())
                names.insert(name.simplified().toCaseFolded());
    }
    // A share stands on its part, and the part may be part of a whole: twice is enough.
    for (int i = 0; i < 2; ++i) {
        const QSet<QString> before = wanted;
        const auto add = [&](const QString &one, const QString &other) {
            if (before.contains(one) || before.contains(other))
                wanted += {one, other};
        };
        for (const Relation &relation : catalog.relations)
            add(relation.indicator, relation.other);
        for (const Comparability &declared : catalog.comparabilities)
            add(declared.indicator, declared.other);
    }
    QStringList found;
    for (const Indicator &indicator : catalog.indicators) {
        const bool isNamesake = names.contains(indicator.name.zh.simplified().toCaseFolded())
            || names.contains(indicator.name.en.simplified().toCaseFolded());
        if (wanted.contains(indicator.id) || isNamesake)
            found.append(indicator.id);
    }
    return found;
}

Findings findFindings(const Catalog &catalog, const FigureTable &figures)
{
    Findings found;
    findConflicts(figures, found.findings);
    findDaysThatDiffer(figures, found.findings);
    findAlikes(figures, found.findings);
    findPartsAboveWholes(figures, found.findings);
    findShares(figures, found.findings, found.remarks);
    findStreaks(figures, found.findings, found.remarks);
    findGoals(figures, found.remarks);
    findFallingTotals(figures, found.findings);
    findSlips(figures, found.findings);
    findDatesOfDocuments(catalog, found.findings);
    std::ranges::stable_sort(found.findings, {}, &Finding::kind);
    return found;
}

Findings findFindings(const Catalog &catalog, const QList<Observation> &figures)
{
    FigureTable table(catalog);
    for (const Observation &observation : figures)
        table.add(observation);
    table.sort();
    return findFindings(catalog, table);
}

} // namespace Zhitu
