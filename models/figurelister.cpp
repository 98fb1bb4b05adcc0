// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurelister.h"

#include "observationmodel.h"
#include "readings/readingsmodule.h"
#include "search/figuresearch.h"
#include "sourcechain.h"
#include "store/figurescan.h"
#include "store/store.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace Zhitu {

namespace {

/** So many figures are read before it is asked whether to go on. */
constexpr int figuresAtOnce = 20000;
/** The rank of what is absent. */
constexpr quint32 absent = std::numeric_limits<quint32>::max();

/** For each record of a list, how many others have a lesser code. */
template<typename Record, typename Key>
std::vector<quint32> ranksOf(const QList<Record> &records, Key key)
{
    std::vector<quint32> places(static_cast<std::size_t>(records.size()));
    std::iota(places.begin(), places.end(), 0U);
    std::ranges::sort(
        places, [&](quint32 a, quint32 b) { return records.at(a).*key < records.at(b).*key; });
    std::vector<quint32> ranks(places.size());
    for (std::size_t rank = 0; rank < places.size(); ++rank)
        ranks[places[rank]] = static_cast<quint32>(rank);
    return ranks;
}

quint32 rankAt(const std::vector<quint32> &ranks, qsizetype place)
{
    return place == FigureSeries::none ? absent : ranks[static_cast<std::size_t>(place)];
}

/** For each series its rank by a column that series alone decide; empty: figures decide. */
std::vector<quint32> seriesRanks(const FigureColumns &columns, const Catalog &catalog, int column)
{
    std::vector<quint32> ranks;
    const auto rankBy = [&](auto rank) {
        for (const FigureSeries &series : columns.series())
            ranks.push_back(rank(series));
    };
    const auto byRecord = [&](const std::vector<quint32> &order, qsizetype FigureSeries::*place) {
        rankBy([&](const FigureSeries &series) { return rankAt(order, series.*place); });
    };
    switch (column) {
    case ObservationModel::RegionColumn:
        byRecord(ranksOf(catalog.regions, &Region::code), &FigureSeries::region);
        break;
    case ObservationModel::IndicatorColumn:
        byRecord(ranksOf(catalog.indicators, &Indicator::id), &FigureSeries::indicator);
        break;
    case ObservationModel::SubjectColumn:
        byRecord(ranksOf(catalog.subjects, &Subject::id), &FigureSeries::subject);
        break;
    case ObservationModel::SourceColumn:
        byRecord(ranksOf(catalog.sources, &Source::id), &FigureSeries::source);
        break;
    case ObservationModel::StatusColumn:
        rankBy([](const FigureSeries &series) { return static_cast<quint32>(series.status); });
        break;
    case ObservationModel::QualifierColumn:
        rankBy([](const FigureSeries &series) { return static_cast<quint32>(series.qualifier); });
        break;
    case ObservationModel::GradeColumn:
    case ObservationModel::ChainColumn:
        rankBy([&](const FigureSeries &series) {
            const auto idOf = [&](qsizetype place) {
                return place == FigureSeries::none ? QString() : catalog.sources.at(place).id;
            };
            const auto grade = sourceGrade(catalog, idOf(series.source), idOf(series.origin));
            return grade ? static_cast<quint32>(*grade) : absent;
        });
        break;
    default:
        break;
    }
    return ranks;
}

/** Places of records by their keys, for filters; one that is gone is none. */
template<typename Record, typename Find>
std::vector<bool> wantedOf(const QList<Record> &records, const QStringList &keys, Find find)
{
    std::vector<bool> wanted;
    if (keys.isEmpty())
        return wanted;
    wanted.resize(static_cast<std::size_t>(records.size()), false);
    for (const QString &key : keys) {
        if (const Record *record = find(key))
            wanted[static_cast<std::size_t>(record - records.constData())] = true;
    }
    return wanted;
}

bool isWanted(const std::vector<bool> &wanted, qsizetype place)
{
    return wanted.empty()
        || (place != FigureSeries::none && wanted[static_cast<std::size_t>(place)]);
}

} // namespace

FigureLister::FigureLister(CatalogPtr catalog) : m_catalog(std::move(catalog)) { }

FigureLister::~FigureLister() = default;

bool FigureLister::canSortBy(int column)
{
    switch (column) {
    case ObservationModel::RegionColumn:
    case ObservationModel::IndicatorColumn:
    case ObservationModel::SubjectColumn:
    case ObservationModel::PeriodColumn:
    case ObservationModel::ValueColumn:
    case ObservationModel::StatusColumn:
    case ObservationModel::QualifierColumn:
    case ObservationModel::SourceColumn:
    case ObservationModel::GradeColumn:
    case ObservationModel::ChainColumn:
        return true;
    default:
        return false;
    }
}

Result<FigureListPtr> FigureLister::list(const Store &store, const FigureListRequest &request,
                                         const std::function<bool()> &goesOn)
{
    const qint64 import = request.filter.import;
    const ObservationQuery ofImport{.import = import};
    // What the store knows without looking through its figures.
    if (request.column < 0 && request.filter == FigureFilter{.import = import}) {
        // What a filter needed is given back.
        m_columns.reset();
        const auto extent = store.figureExtent();
        if (!extent)
            return extent.error();
        if (import == 0
            && (extent->count == 0 || extent->last - extent->first + 1 == extent->count))
            return std::make_shared<const FigureList>(extent->first, extent->count);
        auto positions = store.positions(ofImport);
        if (!positions)
            return positions.error();
        return std::make_shared<const FigureList>(std::move(*positions), extent->count);
    }
    if (const auto done = read(store, goesOn); !done)
        return done.error();
    std::vector<quint32> figures = matching(request.filter);
    if (import != 0) {
        auto brought = store.positions(ofImport);
        if (!brought)
            return brought.error();
        std::ranges::sort(*brought);
        std::erase_if(figures, [&](quint32 figure) {
            return !std::ranges::binary_search(*brought, m_columns->position(figure));
        });
    }
    if (!goesOn())
        return Error{.kind = ErrorKind::Cancelled};
    if (request.column >= 0)
        sort(figures, request.column, request.descending);
    std::vector<qint64> positions;
    positions.reserve(figures.size());
    for (const quint32 figure : figures)
        positions.push_back(m_columns->position(figure));
    const auto total = static_cast<qint64>(m_columns->size());
    return std::make_shared<const FigureList>(std::move(positions), total);
}

Result<void> FigureLister::read(const Store &store, const std::function<bool()> &goesOn)
{
    const auto version = store.dataVersion();
    if (!version)
        return version.error();
    if (m_columns && *version == m_version)
        return {};
    m_columns.reset();
    if (!m_index) {
        m_reader = std::make_unique<HanReader>(readingsModule());
        m_index = std::make_unique<SearchIndex>(m_catalog, *m_reader);
    }
    auto columns = std::make_unique<FigureColumns>(m_catalog);
    qint64 after = std::numeric_limits<qint64>::min();
    for (;;) {
        if (!goesOn())
            return Error{.kind = ErrorKind::Cancelled};
        const auto last = store.scanFigures(
            after, figuresAtOnce, [&](const FigureRow &row) { columns->append(row, *m_reader); });
        if (!last)
            return last.error();
        if (!*last)
            break;
        after = **last;
    }
    m_columns = std::move(columns);
    m_version = *version;
    return {};
}

std::vector<quint32> FigureLister::matching(const FigureFilter &filter)
{
    const Catalog &catalog = *m_catalog;
    std::vector<quint32> figures;
    const SearchQuery query = parseSearchQuery(filter.text, *m_reader);
    if (query.isEmpty()) {
        figures.resize(m_columns->size());
        std::iota(figures.begin(), figures.end(), 0U);
    } else {
        figures = matchingFigures(query, *m_index, *m_columns);
    }
    const auto indicators = wantedOf(catalog.indicators, filter.indicators,
                                     [&](const QString &id) { return catalog.indicator(id); });
    const auto regions = wantedOf(catalog.regions, filter.regions,
                                  [&](const QString &code) { return catalog.region(code); });
    const auto sources = wantedOf(catalog.sources, filter.sources,
                                  [&](const QString &id) { return catalog.source(id); });
    std::vector<bool> wanted;
    for (const FigureSeries &series : m_columns->series())
        wanted.push_back((!filter.status || series.status == *filter.status)
                         && isWanted(indicators, series.indicator)
                         && isWanted(regions, series.region)
                         && (isWanted(sources, series.source)
                             || (!sources.empty() && isWanted(sources, series.origin))));
    std::erase_if(figures, [&](quint32 figure) { return !wanted[m_columns->seriesOf(figure)]; });
    return figures;
}

void FigureLister::sort(std::vector<quint32> &figures, int column, bool descending) const
{
    const FigureColumns &columns = *m_columns;
    if (const auto ranks = seriesRanks(columns, *m_catalog, column); !ranks.empty()) {
        // Absent ones last; turned round among the rest only, so that equal ones keep their order.
        std::ranges::stable_sort(figures, {}, [&](quint32 figure) {
            const quint32 rank = ranks[columns.seriesOf(figure)];
            return rank == absent || !descending ? rank : absent - 1 - rank;
        });
        return;
    }
    struct Key
    {
        double first;
        double second;
        quint32 figure;
    };
    std::vector<Key> keys;
    keys.reserve(figures.size());
    std::vector<quint32> last;
    for (const quint32 figure : figures) {
        const bool isPeriod = column == ObservationModel::PeriodColumn;
        if (isPeriod ? !columns.isDated(figure) : std::isnan(columns.value(figure))) {
            last.push_back(figure);
            continue;
        }
        const double sign = descending ? -1 : 1;
        keys.push_back({sign * (isPeriod ? columns.firstDay(figure) : columns.value(figure)),
                        sign * (isPeriod ? columns.lastDay(figure) : 0), figure});
    }
    std::ranges::sort(keys, [](const Key &a, const Key &b) {
        if (a.first != b.first)
            return a.first < b.first;
        return a.second != b.second ? a.second < b.second : a.figure < b.figure;
    });
    figures.clear();
    for (const Key &key : keys)
        figures.push_back(key.figure);
    figures.insert(figures.end(), last.begin(), last.end());
}

} // namespace Zhitu
