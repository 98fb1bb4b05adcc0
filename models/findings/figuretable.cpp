// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figuretable.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace Zhitu {

namespace {

/** The order of a figure among all: what it is about, then when, then as it was added. */
auto placeOf(const Figure &figure)
{
    return std::tuple(figure.series, figure.period, figure.row);
}

} // namespace

bool FigureChain::shares(const FigureChain &other) const
{
    return std::ranges::any_of(
        sources, [&](int source) { return std::ranges::count(other.sources, source) > 0; });
}

int FigureTable::Numbers::of(const QString &text)
{
    if (m_lastNumber >= 0 && text == m_last)
        return m_lastNumber;
    const auto found = m_numbers.constFind(text);
    m_lastNumber = found != m_numbers.cend() ? *found : static_cast<int>(m_numbers.size());
    if (found == m_numbers.cend())
        m_numbers.insert(text, m_lastNumber);
    m_last = text;
    return m_lastNumber;
}

int FigureTable::Numbers::known(const QString &text)
{
    if (m_lastNumber < 0 || text != m_last) {
        m_last = text;
        m_lastNumber = find(text);
    }
    return m_lastNumber;
}

FigureTable::FigureTable(const Catalog &catalog) : m_catalog(catalog)
{
    for (qsizetype i = 0; i < catalog.indicators.size(); ++i)
        m_indicators.set(catalog.indicators.at(i).id, static_cast<int>(i));
    for (qsizetype i = 0; i < catalog.regions.size(); ++i)
        m_regions.set(catalog.regions.at(i).code, static_cast<int>(i));
    for (qsizetype i = 0; i < catalog.subjects.size(); ++i)
        m_subjects.set(catalog.subjects.at(i).id, static_cast<int>(i));
    for (qsizetype i = 0; i < catalog.sources.size(); ++i)
        m_sources.set(catalog.sources.at(i).id, static_cast<int>(i));
}

int FigureTable::chainOf(const QString &source, const QString &origin)
{
    if (m_lastChain >= 0 && source == m_lastSources.first && origin == m_lastSources.second)
        return m_lastChain;
    m_lastSources = {source, origin};
    const auto found = m_chainNumbers.constFind(m_lastSources);
    if (found != m_chainNumbers.cend())
        return m_lastChain = *found;
    FigureChain chain;
    for (const Source *document : m_catalog.sourceChain(source, origin)) {
        chain.sources.push_back(m_sources.find(document->id));
        if (!document->published.isUndated())
            chain.published = document->published;
    }
    m_lastChain = static_cast<int>(m_chains.size());
    m_chains.push_back(std::move(chain));
    m_chainNumbers.insert(m_lastSources, m_lastChain);
    return m_lastChain;
}

void FigureTable::add(const Observation &observation)
{
    Figure figure;
    figure.series.indicator = m_indicators.known(observation.indicator);
    figure.series.region = m_regions.known(observation.region);
    if (!observation.subject.isEmpty()) {
        figure.series.subject = m_subjects.known(observation.subject);
        if (figure.series.subject < 0)
            return;
    }
    if (figure.series.indicator < 0 || figure.series.region < 0)
        return;
    figure.series.status = observation.status;
    figure.period = m_periodNumbers.of(observation.period.iso());
    if (static_cast<std::size_t>(figure.period) == m_periods.size())
        m_periods.push_back(observation.period);
    figure.chain = chainOf(observation.source, observation.origin);
    if (!observation.statedBy.isEmpty())
        figure.stated = m_stated.of(observation.statedBy.in(Language::Chinese));
    if (const auto extent =
            extentOf(observation.value, observation.valueUpper, observation.qualifier)) {
        figure.extent = *extent;
        figure.value = *observation.value;
        figure.hasNumber = true;
    }
    figure.qualifier = observation.qualifier;
    figure.rankBasis = observation.rankBasis;
    figure.noteKind = observation.noteKind;
    figure.isBreak = observation.breakBefore;
    figure.row = static_cast<int>(m_ids.size());
    m_ids.push_back(observation.id);
    m_figures.push_back(figure);
}

void FigureTable::sort()
{
    // Periods get their numbers in the order of time.
    std::vector<int> order(m_periods.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [this](int a, int b) {
        const Period &one = m_periods[static_cast<std::size_t>(a)];
        const Period &other = m_periods[static_cast<std::size_t>(b)];
        return one < other || (!(other < one) && one.iso() < other.iso());
    });
    std::vector<int> places(order.size());
    std::vector<Period> periods;
    periods.reserve(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        places[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
        periods.push_back(m_periods[static_cast<std::size_t>(order[i])]);
        m_periodNumbers.set(periods.back().iso(), static_cast<int>(i));
    }
    m_periods = std::move(periods);
    for (Figure &figure : m_figures)
        figure.period = places[static_cast<std::size_t>(figure.period)];

    const auto isBefore = [](const Figure &a, const Figure &b) { return placeOf(a) < placeOf(b); };
    std::ranges::sort(m_figures, isBefore);

    m_indicatorStarts.assign(static_cast<std::size_t>(m_catalog.indicators.size()) + 1, 0);
    for (const Figure &figure : m_figures)
        ++m_indicatorStarts[static_cast<std::size_t>(figure.series.indicator) + 1];
    std::partial_sum(m_indicatorStarts.begin(), m_indicatorStarts.end(), m_indicatorStarts.begin());
}

FigureTable::Group FigureTable::ofIndicator(int indicator) const
{
    if (indicator < 0)
        return {};
    const auto place = static_cast<std::size_t>(indicator);
    return figures().subspan(m_indicatorStarts.at(place),
                             m_indicatorStarts.at(place + 1) - m_indicatorStarts.at(place));
}

FigureTable::Group FigureTable::series(const SeriesKey &key) const
{
    const Group all = ofIndicator(key.indicator);
    const auto found = std::ranges::equal_range(all, key, {}, &Figure::series);
    return {found.begin(), found.end()};
}

FigureTable::Group FigureTable::at(const SeriesKey &key, int period) const
{
    const Group all = ofIndicator(key.indicator);
    const auto found =
        std::ranges::equal_range(all, std::pair(key, period), {}, [](const Figure &figure) {
            return std::pair(figure.series, figure.period);
        });
    return {found.begin(), found.end()};
}

int FigureTable::periodPlace(const QString &iso) const
{
    return m_periodNumbers.find(iso);
}

int FigureTable::indicatorPlace(const QString &id) const
{
    return m_indicators.find(id);
}

int FigureTable::regionPlace(const QString &code) const
{
    return m_regions.find(code);
}

int FigureTable::parentOf(int region) const
{
    return regionPlace(m_catalog.regions.at(region).parent);
}

bool FigureTable::haveOnePublisher(const Figure &one, const Figure &other) const
{
    if (one.stated >= 0 && one.stated == other.stated)
        return true;
    const int root = chain(one).root();
    const int otherRoot = chain(other).root();
    if (root < 0 || otherRoot < 0)
        return false;
    const BilingualText &publisher = m_catalog.sources.at(root).publisher;
    return !publisher.isEmpty() && publisher == m_catalog.sources.at(otherRoot).publisher;
}

} // namespace Zhitu
