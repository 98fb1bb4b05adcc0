// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coveragemodel.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "listplaces.h"
#include "recordtexts.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace Zhitu {

namespace {

/** Region, indicator and year of a cell. */
struct Place
{
    QString region;
    QString indicator;
    int year = 0;

    bool operator==(const Place &) const = default;
    friend size_t qHash(const Place &place, size_t seed)
    {
        return qHashMulti(seed, place.region, place.indicator, place.year);
    }
};

Period yearPeriod(int year)
{
    return year == 0
        ? Period()
        : Period::fromIso(QString::number(year).rightJustified(4, u'0')).value_or(Period());
}

int yearOrder(int year)
{
    return year == 0 ? std::numeric_limits<int>::max() : year;
}

/** Those of the codes or ids that are known, each once. */
template<typename IsKnown>
QStringList knownOnes(const QStringList &wanted, IsKnown isKnown)
{
    QStringList known;
    for (const QString &one : wanted)
        if (isKnown(one) && !known.contains(one))
            known.append(one);
    return known;
}

/** The most cells first; equals keep their order. */
void sortByCells(QStringList &list, const QHash<QString, int> &cells)
{
    std::ranges::stable_sort(list, std::greater(),
                             [&](const QString &one) { return cells.value(one); });
}

} // namespace

std::optional<Status> CoverageCell::promise() const
{
    for (const Status status : {Status::Target, Status::Forecast})
        if (std::ranges::any_of(
                claims, [status](const Observation &claim) { return claim.status == status; }))
            return status;
    return std::nullopt;
}

QList<const Observation *> CoverageModel::figures() const
{
    QList<const Observation *> figures;
    for (const CoverageCell &cell : cells())
        for (const Observation &claim : cell.claims)
            figures.append(&claim);
    return figures;
}

void CoverageModel::setFigures(const ChartSpec &spec, CatalogPtr newCatalog,
                               ObservationsPtr observations)
{
    beginResetModel();
    setCatalog(std::move(newCatalog));
    m_spec = spec;
    auto made = std::make_shared<Cells>();
    made->spec = spec;
    made->catalog = catalog();
    made->observations = observations;
    const QSet<QString> wantedIndicators(spec.indicators.cbegin(), spec.indicators.cend());
    const QSet<QString> wantedRegions(spec.regions.cbegin(), spec.regions.cend());

    QHash<Place, QList<Observation>> claims;
    const QList<Observation> none;
    for (const Observation &figure : observations ? *observations : none) {
        const Region *region = catalog()->region(figure.region);
        if (!figure.value || figure.status == Status::Statement || !region
            || !catalog()->indicator(figure.indicator)
            || (!wantedIndicators.isEmpty() && !wantedIndicators.contains(figure.indicator))
            || (wantedRegions.isEmpty() ? region->level != AreaLevel::District
                                        : !wantedRegions.contains(figure.region))
            || !isInSpan(figure.period))
            continue;
        const int year = figure.period.isUndated() ? 0 : figure.period.lastDay().year();
        claims[{figure.region, figure.indicator, year}].append(figure);
    }

    QHash<QString, int> perRegion;
    QHash<QString, int> perIndicator;
    QSet<int> years;
    for (auto cell = claims.cbegin(); cell != claims.cend(); ++cell) {
        ++perRegion[cell.key().region];
        ++perIndicator[cell.key().indicator];
        years.insert(cell.key().year);
    }
    made->years = years.values();
    std::ranges::sort(made->years, {}, yearOrder);

    made->indicators = knownOnes(
        spec.indicators, [&](const QString &id) { return catalog()->indicator(id) != nullptr; });
    if (spec.indicators.isEmpty()) {
        for (const Indicator &indicator : catalog()->indicators)
            if (perIndicator.contains(indicator.id))
                made->indicators.append(indicator.id);
        sortByCells(made->indicators, perIndicator);
    }
    made->regions = knownOnes(
        spec.regions, [&](const QString &code) { return catalog()->region(code) != nullptr; });
    if (spec.regions.isEmpty()) {
        made->regions = districtsBeside(perRegion.keys(), *catalog());
        sortByCells(made->regions, perRegion);
    }

    const QHash<QString, int> indicatorPlaces = placesOf(made->indicators);
    const QHash<QString, int> regionPlaces = placesOf(made->regions);
    made->cells.reserve(claims.size());
    for (auto cell = claims.begin(); cell != claims.end(); ++cell) {
        std::ranges::stable_sort(*cell, [&](const Observation &a, const Observation &b) {
            const bool isActual = a.status == Status::Actual;
            return isActual != (b.status == Status::Actual) ? isActual
                                                            : isBetterGrounded(a, b, *catalog());
        });
        made->cells.append({.indicator = indicatorPlaces.value(cell.key().indicator),
                            .region = regionPlaces.value(cell.key().region),
                            .year = cell.key().year,
                            .claims = *cell});
    }
    std::ranges::sort(made->cells, {}, [](const CoverageCell &cell) {
        return std::tuple(cell.indicator, cell.region, yearOrder(cell.year));
    });
    const qsizetype regionCount = made->regions.size();
    made->has.fill(false, regionCount);
    made->hasKnown.fill(false, regionCount);
    std::vector<int> counts(static_cast<size_t>(made->indicators.size() * regionCount), 0);
    for (const CoverageCell &cell : std::as_const(made->cells)) {
        made->has[cell.region] = true;
        made->hasKnown[cell.region] = made->hasKnown.at(cell.region) || cell.isKnown();
        int &count = counts[static_cast<size_t>(cell.indicator * regionCount + cell.region)];
        made->pairsWithCells += count == 0 ? 1 : 0;
        ++count;
    }
    made->starts.resize(counts.size() + 1, 0);
    std::partial_sum(counts.begin(), counts.end(), made->starts.begin() + 1);
    for (int row = 0; row < made->cells.size(); ++row)
        for (const Observation &claim : made->cells.at(row).claims)
            made->rows.insert(claim.id, row);
    m_content = std::move(made);
    endResetModel();
}

QStringList CoverageModel::regionsWithMarks() const
{
    QStringList codes;
    for (int region = 0; region < regions().size(); ++region)
        if (hasCells(region))
            codes.append(regions().at(region));
    return codes;
}

CoverageModel::Span CoverageModel::cellsOf(int indicator, int region) const
{
    const auto pair = static_cast<size_t>(indicator * regions().size() + region);
    const int first = m_content->starts[pair];
    return {first, m_content->starts[pair + 1] - first};
}

void CoverageModel::show(const ContentPtr &content)
{
    beginResetModel();
    setCatalog(content->catalog);
    m_spec = content->spec;
    m_content = std::static_pointer_cast<const Cells>(content);
    endResetModel();
}

ChartModel::ContentPtr CoverageModel::prepared(const ChartSpec &spec, CatalogPtr newCatalog,
                                               ObservationsPtr observations)
{
    setFigures(spec, std::move(newCatalog), std::move(observations));
    return m_content;
}

int CoverageModel::markOf(const QString &observation) const
{
    return m_content->rows.value(observation, -1);
}

QString CoverageModel::describe(int mark, Language language) const
{
    const CoverageCell &cell = cells().at(mark);
    QStringList parts{regionName(*catalog(), regions().at(cell.region), language),
                      indicatorName(*catalog(), indicators().at(cell.indicator), language)};
    QStringList figures;
    for (const Observation &claim : cell.claims)
        figures.append(formatPeriod(claim.period, language) + u' '
                       + figureText(*catalog(), claim, language) + u" ("
                       + statusName(claim.status, language) + u')');
    figures.removeDuplicates();
    parts += figures;
    return parts.join(Catalogue::of(language).translate("Models", "; "));
}

int CoverageModel::rows() const
{
    return static_cast<int>(cells().size());
}

int CoverageModel::columns() const
{
    return ColumnCount;
}

QString CoverageModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case RegionColumn:
        return words.translate("Models", "Region");
    case IndicatorColumn:
        return words.translate("Models", "Indicator");
    case PeriodColumn:
        return words.translate("Models", "Period");
    case KnownColumn:
        return words.translate("Models", "Actual figures");
    case PromisedColumn:
        return words.translate("Models", "Targets and forecasts");
    case SourceColumn:
        return words.translate("Models", "Sources");
    default:
        return {};
    }
}

QString CoverageModel::text(int row, int column, Language language) const
{
    const CoverageCell &cell = cells().at(row);
    switch (column) {
    case RegionColumn:
        return regionName(*catalog(), regions().at(cell.region), language);
    case IndicatorColumn:
        return indicatorName(*catalog(), indicators().at(cell.indicator), language);
    case PeriodColumn:
        return formatPeriod(yearPeriod(cell.year), language);
    case KnownColumn:
    case PromisedColumn:
        return value(row, column).toString();
    case SourceColumn: {
        QStringList sources;
        for (const Observation &claim : cell.claims)
            sources.append(sourceName(*catalog(), claim.source, language));
        sources.removeDuplicates();
        return sources.join(Catalogue::of(language).translate("Models", "; "));
    }
    default:
        return {};
    }
}

QVariant CoverageModel::value(int row, int column) const
{
    const CoverageCell &cell = cells().at(row);
    const auto known = std::ranges::count(cell.claims, Status::Actual, &Observation::status);
    switch (column) {
    case RegionColumn:
        return regions().at(cell.region);
    case IndicatorColumn:
        return indicators().at(cell.indicator);
    case PeriodColumn:
        return cellValue(yearPeriod(cell.year));
    case KnownColumn:
        return static_cast<int>(known);
    case PromisedColumn:
        return static_cast<int>(cell.claims.size() - known);
    case SourceColumn:
        return cellValue(cell.claims.first().source);
    default:
        return {};
    }
}

QString CoverageModel::id(int row) const
{
    return cells().at(row).claims.first().id;
}

QVariant CoverageModel::extra(int row, int role) const
{
    const CoverageCell &cell = cells().at(row);
    if (role != EvidenceRole)
        return observationRole(cell.claims.first(), role);
    QStringList ids;
    for (const Observation &claim : cell.claims)
        ids.append(claim.id);
    return ids;
}

} // namespace Zhitu
