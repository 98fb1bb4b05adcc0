// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace Zhitu {

namespace {

/** No run of first places is longer than this; it keeps a hostile number from making years. */
constexpr double longestRun = 200;

/** A claim of a run of first places. */
struct Claim
{
    const Figure *figure = nullptr;
    bool isDated = false;
    int firstYear = 0; ///< where dated
    int lastYear = 0;
    bool mayBeginEarlier = false; ///< "over" or "at least" so many years
};

using Claims = std::vector<Claim>;
/** What makes claims of one document the same: the document, last year, number and qualifier. */
using ClaimKey = std::tuple<int, int, int, bool>;
using RanksByYear = QMap<int, std::vector<const Figure *>>;

/** The claim that a figure makes; absent where it names no number of whole years. */
std::optional<Claim> claimOf(const FigureTable &table, const Figure &figure)
{
    const bool isOpen =
        figure.qualifier == Qualifier::Over || figure.qualifier == Qualifier::AtLeast;
    if (!figure.hasNumber || (figure.qualifier != Qualifier::Exact && !isOpen) || figure.value < 1
        || figure.value > longestRun || std::trunc(figure.value) != figure.value)
        return std::nullopt;
    Claim claim{.figure = &figure, .mayBeginEarlier = isOpen};
    const Period &period = table.period(figure);
    if (!period.isUndated()) {
        const int years =
            static_cast<int>(figure.value) + (figure.qualifier == Qualifier::Over ? 1 : 0);
        claim.isDated = true;
        claim.lastYear = period.lastDay().year();
        claim.firstYear = claim.lastYear - years + 1;
        if (claim.firstYear < 1)
            return std::nullopt;
    }
    return claim;
}

/** Whether the two cannot both be right, their runs overlapping. */
bool contradict(const Claim &one, const Claim &other)
{
    if (one.mayBeginEarlier)
        return !other.mayBeginEarlier && other.firstYear > one.firstYear;
    return other.mayBeginEarlier ? one.firstYear > other.firstYear
                                 : one.firstYear != other.firstYear;
}

/** Runs that overlap one with the next. */
std::vector<Claims> overlapping(Claims dated)
{
    std::ranges::stable_sort(dated, {}, &Claim::firstYear);
    std::vector<Claims> clusters;
    int lastYear = 0;
    for (const Claim &claim : dated) {
        if (clusters.empty() || claim.firstYear > lastYear) {
            clusters.emplace_back();
            lastYear = claim.lastYear;
        }
        clusters.back().push_back(claim);
        lastYear = std::max(lastYear, claim.lastYear);
    }
    return clusters;
}

/** Those of a cluster that another one contradicts. */
Claims contradicted(const Claims &cluster)
{
    // Exact claims contradict each other as soon as two begin in different years, and an open one is
    // contradicted by the exact one that begins last, if by any.
    const Claim *earliest = nullptr;
    const Claim *latest = nullptr;
    for (const Claim &claim : cluster) {
        if (claim.mayBeginEarlier)
            continue;
        earliest = !earliest || claim.firstYear < earliest->firstYear ? &claim : earliest;
        latest = !latest || claim.firstYear > latest->firstYear ? &claim : latest;
    }
    if (!latest)
        return {};
    const bool exactDiffer = contradict(*earliest, *latest);
    const bool someOpenDiffers = std::ranges::any_of(cluster, [&](const Claim &claim) {
        return claim.mayBeginEarlier && contradict(claim, *latest);
    });
    Claims found;
    for (const Claim &claim : cluster) {
        if (claim.mayBeginEarlier ? contradict(claim, *latest)
                                  : exactDiffer || (someOpenDiffers && &claim == latest))
            found.push_back(claim);
    }
    return found;
}

/** One ranking's claims and ranks of one region. */
class StreakJudge
{
public:
    StreakJudge(const FigureTable &table, const Relation &relation)
        : m_table(table)
        , m_relation(relation)
        , m_ranking(table.indicatorPlace(relation.other))
    {
    }

    void judge(FigureTable::Group claimants, QList<Finding> &findings, QList<Finding> &remarks)
    {
        Claims dated;
        Claims undated;
        for (const Figure &figure : claimants) {
            const Status status = figure.series.status;
            if (status != Status::Actual && status != Status::Statement)
                continue;
            if (const auto claim = claimOf(m_table, figure))
                (claim->isDated ? dated : undated).push_back(*claim);
        }
        if (dated.empty() && undated.empty())
            return;
        readRanks(claimants.front().series);

        std::vector<Claims> clusters = overlapping(std::move(dated));
        std::vector<Claims> conflicts;
        for (const Claims &cluster : clusters)
            conflicts.push_back(contradicted(cluster));
        joinUndated(clusters, conflicts, undated);
        QSet<const Figure *> inConflict;
        for (std::size_t i = 0; i < clusters.size(); ++i) {
            if (!conflicts[i].empty())
                findings.append(conflictOf(conflicts[i]));
            for (const Claim &claim : conflicts[i])
                inConflict.insert(claim.figure);
        }
        std::set<ClaimKey> judged;
        for (const Claims &cluster : clusters) {
            for (const Claim &claim : cluster) {
                // Copies of a claim are one.
                const ClaimKey key{m_table.chain(*claim.figure).root(), claim.lastYear,
                                   static_cast<int>(claim.figure->value), claim.mayBeginEarlier};
                if (inConflict.contains(claim.figure) || judged.contains(key))
                    continue;
                judged.insert(key);
                judgeAlone(claim, findings, remarks);
            }
        }
    }

private:
    void readRanks(SeriesKey series)
    {
        m_ranks.clear();
        series.indicator = m_ranking;
        series.status = Status::Actual;
        for (const Figure &rank : m_table.series(series)) {
            const Period &period = m_table.period(rank);
            if (rank.hasNumber && period.precision() == Period::Precision::Year)
                m_ranks[period.firstDay().year()].push_back(&rank);
        }
    }

    /**
     * Undated claims are told as of their document: where it holds dated ones too, and agrees with
     * none of them, they contradict each other.
     */
    void joinUndated(const std::vector<Claims> &clusters, std::vector<Claims> &conflicts,
                     const Claims &undated) const
    {
        struct Place
        {
            std::size_t cluster;
            const Claim *claim;
        };
        // Of the claims of one document, one for each number of years.
        QHash<int, std::map<std::pair<int, bool>, Place>> byDocument;
        for (std::size_t i = 0; i < clusters.size(); ++i)
            for (const Claim &claim : clusters[i])
                for (const int source : m_table.chain(*claim.figure).sources)
                    byDocument[source].try_emplace(
                        std::pair(static_cast<int>(claim.figure->value), claim.mayBeginEarlier),
                        Place{i, &claim});
        QSet<const Figure *> joined;
        for (const Claims &conflict : conflicts)
            for (const Claim &claim : conflict)
                joined.insert(claim.figure);
        for (const Claim &claim : undated) {
            const Place *differing = nullptr;
            bool someAgree = false;
            for (const int source : m_table.chain(*claim.figure).sources) {
                const auto found = byDocument.constFind(source);
                if (found == byDocument.cend())
                    continue;
                for (const auto &[years, place] : *found) {
                    const bool differ =
                        areDisjoint(place.claim->figure->extent, claim.figure->extent);
                    someAgree = someAgree || !differ;
                    differing = differ && !differing ? &place : differing;
                }
            }
            if (!differing || someAgree)
                continue;
            Claims &conflict = conflicts[differing->cluster];
            if (!joined.contains(differing->claim->figure)) {
                joined.insert(differing->claim->figure);
                conflict.push_back(*differing->claim);
            }
            conflict.push_back(claim);
        }
    }

    /** What ranks that are independent of the claims say of the years that these cover. */
    void weigh(Finding &finding, const Claims &claims) const
    {
        int firstYear = 0;
        int lastYear = -1;
        for (const Claim &claim : claims) {
            if (!claim.isDated)
                continue;
            firstYear =
                lastYear < firstYear ? claim.firstYear : std::min(firstYear, claim.firstYear);
            lastYear = std::max(lastYear, claim.lastYear);
        }
        QSet<int> documents;
        for (const Claim &claim : claims)
            for (const int source : m_table.chain(*claim.figure).sources)
                documents.insert(source);
        const auto isIndependent = [&](const Figure &rank) {
            return rank.rankBasis != RankBasis::FromStreak
                && std::ranges::none_of(m_table.chain(rank).sources,
                                        [&](int source) { return documents.contains(source); });
        };
        const Extent first{.lower = 1, .upper = 1};
        for (int year = firstYear; year <= lastYear; ++year) {
            bool isBorneOut = false;
            bool isContradicted = false;
            for (const Figure *rank : m_ranks.value(year)) {
                if (!isIndependent(*rank))
                    continue;
                (areDisjoint(rank->extent, first) ? isContradicted : isBorneOut) = true;
                finding.evidence.append(m_table.id(*rank));
            }
            (isContradicted   ? finding.contradictedYears
                 : isBorneOut ? finding.borneOutYears
                              : finding.unsupportedYears)
                .append(year);
            if (isBorneOut || isContradicted)
                continue;
            for (const Figure *rank : m_ranks.value(year))
                if (rank->rankBasis == RankBasis::FromStreak)
                    finding.dependents.append(m_table.id(*rank));
        }
    }

    [[nodiscard]] Finding conflictOf(const Claims &claims) const
    {
        // The longest claim first: it is the one that the ranks are held against.
        Claims sorted = claims;
        std::ranges::stable_sort(sorted, std::greater<>(),
                                 [](const Claim &claim) { return claim.figure->value; });
        Finding finding = findingAbout(m_table, FindingKind::Conflict, FindingRule::StreakClaims,
                                       *sorted.front().figure, m_relation.other);
        // A statement may lead: what it is about is the same for all.
        std::vector<const Figure *> figures;
        for (const Claim &claim : sorted)
            figures.push_back(claim.figure);
        addClaims(m_table, finding, figures);
        weigh(finding, claims);
        return finding;
    }

    void judgeAlone(const Claim &claim, QList<Finding> &findings, QList<Finding> &remarks) const
    {
        Finding finding = findingAbout(m_table, FindingKind::Agreement, FindingRule::StreakOfRanks,
                                       *claim.figure, m_relation.other);
        finding.id += u':' + m_table.id(*claim.figure);
        finding.observations = {m_table.id(*claim.figure)};
        weigh(finding, {claim});
        if (finding.contradictedYears.isEmpty()) {
            remarks.append(std::move(finding));
            return;
        }
        finding.kind = FindingKind::Arithmetic;
        findings.append(std::move(finding));
    }

    const FigureTable &m_table;
    const Relation &m_relation;
    int m_ranking;
    RanksByYear m_ranks;
};

} // namespace

void findStreaks(const FigureTable &table, QList<Finding> &findings, QList<Finding> &remarks)
{
    for (const Relation *relation : relationsOf(table.catalog(), RelationKind::StreakOf)) {
        const FigureTable::Group all = table.ofIndicator(table.indicatorPlace(relation->indicator));
        StreakJudge judge(table, *relation);
        // Statements and actual figures of a region make claims alike.
        for (std::size_t from = 0; from < all.size();) {
            std::size_t to = from + 1;
            while (to < all.size() && all[to].series.region == all[from].series.region
                   && all[to].series.subject == all[from].series.subject)
                ++to;
            judge.judge(all.subspan(from, to - from), findings, remarks);
            from = to;
        }
    }
}

} // namespace Zhitu
