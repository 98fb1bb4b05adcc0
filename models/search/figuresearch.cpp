// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figuresearch.h"

#include "search/searchhits.h"

#include <algorithm>
#include <array>
#include <limits>

namespace Zhitu {

namespace {

// What is added to a match by what it is about.
constexpr SearchScore termPenalty = 6; ///< status, hedge, unit
constexpr SearchScore sourcePenalty = 12;

/** Of who stated a figure, more than initials must be typed: titles have many. */
SearchScore sourceScore(SearchScore score)
{
    const bool isInitials = score == static_cast<SearchScore>(MatchTier::Initials)
        || score == static_cast<SearchScore>(MatchTier::InitialsInside);
    return score < noScore && !isInitials ? score + sourcePenalty : noScore;
}

SearchScore scoreAt(const std::vector<SearchScore> &scores, qsizetype place)
{
    return place == FigureSeries::none ? noScore : scores[static_cast<std::size_t>(place)];
}

/** One word of the query against all series: each name and term is looked at once. */
class SeriesScores
{
public:
    SeriesScores(const QueryWord &word, const SearchIndex &index)
        : m_regions(index.scores(word, SearchKind::Region))
        , m_indicators(index.scores(word, SearchKind::Indicator))
        , m_subjects(index.scores(word, SearchKind::Subject))
    {
        const Catalog &catalog = *index.catalog();
        // 50 is not meant to bring all figures of 500000, nor 11 those of half the codes.
        if (word.number) {
            for (SearchScore &score : m_regions)
                score = score == static_cast<SearchScore>(MatchTier::Exact) ? score : noScore;
        }
        // A title with a year or a number in it says nothing of the figures' own.
        if (word.days || word.number)
            m_sources.assign(static_cast<std::size_t>(catalog.sources.size()), noScore);
        else
            m_sources = index.scores(word, SearchKind::Source);
        for (SearchScore &score : m_sources)
            score = sourceScore(score);

        const auto termScore = [&](const BilingualText &term) {
            MatchTier tier = MatchTier::None;
            for (const QString &form : {term.zh, term.en})
                tier = std::min(
                    tier, word.text.in(foldText(form, index.reader()).text, index.reader()).tier);
            // Terms are short: what is in their midst is found by chance.
            return tier <= MatchTier::Initials ? static_cast<SearchScore>(tier) + termPenalty
                                               : noScore;
        };
        for (const Unit &unit : catalog.units)
            m_units.push_back(termScore(unit.name));
        for (std::size_t i = 0; i < m_statuses.size(); ++i)
            m_statuses[i] = termScore(statusText(static_cast<Status>(i)));
        for (std::size_t i = 0; i < m_qualifiers.size(); ++i)
            m_qualifiers[i] = termScore(qualifierText(static_cast<Qualifier>(i)));
        // Nobody says it of a figure.
        m_qualifiers[static_cast<std::size_t>(Qualifier::Exact)] = noScore;
    }

    [[nodiscard]] SearchScore of(const FigureSeries &series) const
    {
        return std::min({scoreAt(m_regions, series.region), scoreAt(m_indicators, series.indicator),
                         scoreAt(m_subjects, series.subject), scoreAt(m_units, series.unit),
                         scoreAt(m_sources, series.source), scoreAt(m_sources, series.origin),
                         m_statuses[static_cast<std::size_t>(series.status)],
                         m_qualifiers[static_cast<std::size_t>(series.qualifier)]});
    }

private:
    std::vector<SearchScore> m_regions;
    std::vector<SearchScore> m_indicators;
    std::vector<SearchScore> m_subjects;
    std::vector<SearchScore> m_sources;
    std::vector<SearchScore> m_units;
    std::array<SearchScore, 4> m_statuses{};
    std::array<SearchScore, 7> m_qualifiers{};
};

/** A word that single figures may match by their period or number, not only their series. */
struct FigureWord
{
    const QueryWord *word = nullptr;
    std::vector<quint8> seriesScores;
    std::vector<quint8> seriesTakesNumber; ///< a rank or a percentage where that was asked for
    std::vector<quint8> printedScores; ///< by printed text; empty: none matches
};

quint8 small(SearchScore score)
{
    return static_cast<quint8>(std::min(score, noScore));
}

bool takesNumber(const QueryWord &word, const FigureSeries &series, const Catalog &catalog)
{
    if (!word.isRank && !word.isPercent)
        return true;
    return series.unit != FigureSeries::none
        && catalog.units.at(series.unit).kind == (word.isRank ? UnitKind::Rank : UnitKind::Percent);
}

bool isWithin(const FigureSeries &series, const FigureScope &scope)
{
    switch (scope.kind) {
    case SearchKind::Region:
        return series.region == scope.record;
    case SearchKind::Indicator:
        return series.indicator == scope.record;
    case SearchKind::Subject:
        return series.subject == scope.record;
    case SearchKind::Source:
        return series.source == scope.record || series.origin == scope.record;
    case SearchKind::Figure:
    case SearchKind::Event:
    case SearchKind::Chart:
        break;
    }
    return false;
}

/** The best figures so far, at most so many. */
class BestFigures
{
public:
    explicit BestFigures(std::size_t most) : m_most(std::max<std::size_t>(most, 1)) { }

    void offer(SearchScore score, qint32 day, std::size_t figure)
    {
        // Offered in the order of the store: an equal one comes too late.
        if (score > m_worstScore || (score == m_worstScore && day <= m_worstDay))
            return;
        const Candidate candidate{score, -static_cast<qint64>(day), figure};
        m_best.insert(std::ranges::upper_bound(m_best, candidate), candidate);
        if (m_best.size() > m_most)
            m_best.pop_back();
        if (m_best.size() == m_most) {
            m_worstScore = m_best.back().score;
            m_worstDay = static_cast<qint32>(-m_best.back().age);
        }
    }

    [[nodiscard]] std::vector<qint64> positions(const FigureColumns &figures) const
    {
        std::vector<qint64> found;
        for (const Candidate &candidate : m_best)
            found.push_back(figures.position(candidate.figure));
        return found;
    }

private:
    struct Candidate
    {
        SearchScore score;
        qint64 age; ///< the latest first; the undated last
        std::size_t figure;
        auto operator<=>(const Candidate &) const = default;
    };

    std::size_t m_most;
    std::vector<Candidate> m_best;
    SearchScore m_worstScore = noScore; ///< of the last one, where there are enough
    qint32 m_worstDay = std::numeric_limits<qint32>::min();
};

/** Calls take(score, figure) for every figure that matches, in the order of the store. */
template<typename Take>
void forEachMatch(const SearchQuery &query, const SearchIndex &index, const FigureColumns &figures,
                  const FigureScope &scope, Take take)
{
    const bool hasScope = scope.record != FigureSeries::none;
    if (query.isEmpty() && !hasScope)
        return;
    const std::vector<FigureSeries> &series = figures.series();

    // What the series say by themselves, added up; noScore: no figure of it can match.
    std::vector<SearchScore> base(series.size(), 0);
    if (hasScope) {
        for (std::size_t i = 0; i < series.size(); ++i)
            base[i] = isWithin(series[i], scope) ? 0 : noScore;
    }
    std::vector<FigureWord> figureWords;
    for (const QueryWord &word : query.words) {
        FigureWord own{
            .word = &word, .seriesScores = {}, .seriesTakesNumber = {}, .printedScores = {}};
        const std::vector<std::u32string> &texts = figures.printedTexts();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const TextMatch match = word.text.in(texts[i], index.reader());
            if (!match)
                continue;
            own.printedScores.resize(texts.size(), static_cast<quint8>(noScore));
            own.printedScores[i] = small(static_cast<SearchScore>(match.tier) + 1);
        }
        const bool isOfFigures = word.days || word.number || !own.printedScores.empty();
        const SeriesScores scores(word, index);
        for (std::size_t i = 0; i < series.size(); ++i) {
            if (base[i] >= noScore && !isOfFigures)
                continue;
            const SearchScore score = scores.of(series[i]);
            if (isOfFigures) {
                own.seriesScores.push_back(small(score));
                own.seriesTakesNumber.push_back(takesNumber(word, series[i], *index.catalog()));
            } else {
                base[i] = std::min(noScore, base[i] + score);
            }
        }
        if (isOfFigures)
            figureWords.push_back(std::move(own));
    }

    auto upper = figures.uppers().begin();
    auto printed = figures.printed().begin();
    for (std::size_t figure = 0; figure < figures.size(); ++figure) {
        const quint32 own = figures.seriesOf(figure);
        SearchScore score = base[own];
        if (score >= noScore)
            continue;
        for (const FigureWord &word : figureWords) {
            SearchScore one = word.seriesScores[own];
            if (word.word->days && figures.isDated(figure)) {
                const DayRange &days = *word.word->days;
                if (figures.firstDay(figure) >= days.first && figures.lastDay(figure) <= days.last)
                    one = std::min(one, SearchScore(0));
                else if (figures.firstDay(figure) <= days.last
                         && figures.lastDay(figure) >= days.first)
                    one = std::min(one, SearchScore(2));
            }
            if (word.word->number && word.seriesTakesNumber[own]) {
                MatchTier tier = word.word->number->tierOf(figures.value(figure));
                while (upper != figures.uppers().end() && upper->first < figure)
                    ++upper;
                if (upper != figures.uppers().end() && upper->first == figure)
                    tier = std::min(tier, word.word->number->tierOf(upper->second));
                if (tier != MatchTier::None)
                    one = std::min(one, static_cast<SearchScore>(tier));
            }
            if (!word.printedScores.empty() && word.seriesTakesNumber[own]) {
                while (printed != figures.printed().end() && printed->first < figure)
                    ++printed;
                if (printed != figures.printed().end() && printed->first == figure)
                    one = std::min<SearchScore>(one, word.printedScores[printed->second]);
            }
            score += one;
            if (one >= noScore)
                break;
        }
        if (score >= noScore)
            continue;
        take(score, figure);
    }
}

} // namespace

FoundFigures findFigures(const SearchQuery &query, const SearchIndex &index,
                         const FigureColumns &figures, std::size_t most, const FigureScope &scope)
{
    FoundFigures found;
    BestFigures best(most);
    forEachMatch(query, index, figures, scope, [&](SearchScore score, std::size_t figure) {
        ++found.total;
        best.offer(score, figures.lastDay(figure), figure);
    });
    found.positions = best.positions(figures);
    return found;
}

std::vector<quint32> matchingFigures(const SearchQuery &query, const SearchIndex &index,
                                     const FigureColumns &figures)
{
    std::vector<quint32> found;
    forEachMatch(query, index, figures, {}, [&](SearchScore, std::size_t figure) {
        found.push_back(static_cast<quint32>(figure));
    });
    return found;
}

} // namespace Zhitu
