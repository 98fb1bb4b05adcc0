// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartmodel.h"

#include "comparisonmodel.h"
#include "coveragemodel.h"
#include "districtmapmodel.h"
#include "districttargetsmodel.h"
#include "overviewmodel.h"
#include "policytimelinemodel.h"
#include "sourcechain.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <utility>

namespace Zhitu {

namespace {

/** How well a rank is known, best first; a basis that the data do not give comes last. */
int basisGrade(RankBasis basis)
{
    return basis == RankBasis::None ? std::numeric_limits<int>::max() : static_cast<int>(basis);
}

/** By the weakest link of the chain; a source that the catalog lacks comes last. */
int chainGrade(const Observation &claim, const Catalog &catalog)
{
    const auto grade = sourceGrade(catalog, claim.source, claim.origin);
    return grade ? static_cast<int>(*grade) : std::numeric_limits<int>::max();
}

/** Whether charts of this kind show districts alone where their spec names no regions. */
bool isOfDistricts(ChartKind kind)
{
    return kind == ChartKind::DistrictComparison || kind == ChartKind::DistrictTargets
        || kind == ChartKind::DistrictMap || kind == ChartKind::Coverage;
}

} // namespace

bool isBetterGrounded(const Observation &a, const Observation &b, const Catalog &catalog)
{
    return std::pair(basisGrade(a.rankBasis), chainGrade(a, catalog))
        < std::pair(basisGrade(b.rankBasis), chainGrade(b, catalog));
}

QStringList districtsBeside(const QStringList &regions, const Catalog &catalog)
{
    QSet<QString> parents;
    for (const QString &code : regions)
        if (const Region *region = catalog.region(code))
            parents.insert(region->parent);
    QStringList codes;
    for (const Region &region : catalog.regions)
        if (region.level == AreaLevel::District && parents.contains(region.parent))
            codes.append(region.code);
    return codes;
}

ChartModel::ChartModel(QObject *parent) : RecordModel(parent)
{
    connect(this, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_disputed.reset();
        m_unsourced.reset();
    });
}

void ChartModel::setFindings(FindingReportPtr report)
{
    if (m_findings == report)
        return;
    /** More findings than that take longer to look up than a chart to lay out. */
    constexpr qsizetype mostCompared = 10'000;
    m_findings = std::move(report);
    const std::optional<QList<int>> former = std::exchange(m_disputed, std::nullopt);
    // After an import all is found anew, and most charts show what they showed before.
    if (former && m_findings && m_findings->findings().size() <= mostCompared
        && disputedMarks() == *former)
        return;
    Q_EMIT findingsChanged();
}

const QList<int> &ChartModel::disputedMarks() const
{
    if (m_disputed)
        return *m_disputed;
    QSet<int> marks;
    if (m_findings) {
        const auto add = [&](const QString &id) {
            if (const int mark = markOf(id); mark >= 0)
                marks.insert(mark);
        };
        for (const Finding &finding : m_findings->findings()) {
            for (const QStringList *ids :
                 {&finding.observations, &finding.copies, &finding.dependents})
                std::ranges::for_each(*ids, add);
            if (!finding.event.isEmpty())
                add(finding.event);
        }
    }
    m_disputed = QList<int>(marks.cbegin(), marks.cend());
    std::ranges::sort(*m_disputed);
    return *m_disputed;
}

const QList<int> &ChartModel::unsourcedMarks() const
{
    if (m_unsourced)
        return *m_unsourced;
    m_unsourced.emplace();
    if (markCount() > mostLookedAt)
        return *m_unsourced;
    const auto isUnsourced = [this](const auto &claim) {
        return sourceGrade(*catalog(), claim.source, claim.origin) == SourceKind::NotStated;
    };
    for (int mark = 0; mark < markCount(); ++mark) {
        const Observation *claim = figure(mark);
        const Event *event = claim ? nullptr : catalog()->event(evidenceOf(mark).value(0));
        if ((claim && isUnsourced(*claim)) || (event && isUnsourced(*event)))
            m_unsourced->append(mark);
    }
    return *m_unsourced;
}

ChartModel::ContentPtr ChartModel::prepare(const ChartSpec &spec, CatalogPtr catalog,
                                           ObservationsPtr observations)
{
    const std::unique_ptr<ChartModel> model(makeChartModel(spec.kind, nullptr));
    return model->prepared(spec, std::move(catalog), std::move(observations));
}

void ChartModel::show(const ContentPtr &content)
{
    setFigures(content->spec, content->catalog, content->observations);
}

ChartModel::ContentPtr ChartModel::content() const
{
    auto content = std::make_shared<Content>();
    content->spec = m_spec;
    content->catalog = catalog();
    return content;
}

ChartModel::ContentPtr ChartModel::prepared(const ChartSpec &spec, CatalogPtr catalog,
                                            ObservationsPtr observations)
{
    auto content = std::make_shared<Content>();
    content->spec = spec;
    content->catalog = std::move(catalog);
    content->observations = std::move(observations);
    return content;
}

QStringList ChartModel::evidenceOf(int mark) const
{
    return index(mark, 0).data(EvidenceRole).toStringList();
}

bool ChartModel::drawsEvents(ChartKind kind)
{
    return kind == ChartKind::PolicyTimeline;
}

bool ChartModel::drawsLatest(ChartKind kind)
{
    return kind == ChartKind::DistrictComparison || kind == ChartKind::DistrictTargets
        || kind == ChartKind::DistrictMap || kind == ChartKind::Overview;
}

std::optional<ObservationQuery> ChartModel::queryFor(const ChartSpec &spec, const Catalog &catalog)
{
    // An empty list of indicators would ask the store for everything, which only one kind wants.
    if (drawsEvents(spec.kind) || (spec.indicators.isEmpty() && spec.kind != ChartKind::Coverage))
        return std::nullopt;
    ObservationQuery query;
    query.indicators = spec.indicators;
    query.regions = spec.regions;
    // What the chart would leave out need not be read: a country's districts are a small part of
    // the regions that an indicator may have.
    if (spec.regions.isEmpty() && isOfDistricts(spec.kind))
        for (const Region &region : catalog.regions)
            if (region.level == AreaLevel::District)
                query.regions.append(region.code);
    if (spec.from && !spec.from->isUndated())
        query.from = spec.from->firstDay();
    if (spec.to && !spec.to->isUndated())
        query.to = spec.to->lastDay();
    if (drawsLatest(spec.kind))
        query.mostWithHistory = mostWithHistory;
    return query;
}

bool isInSpan(const ChartSpec &spec, const Period &period)
{
    if (period.isUndated())
        return true;
    const std::optional<Period> &from = spec.from;
    const std::optional<Period> &to = spec.to;
    return (!from || from->isUndated() || period.lastDay() >= from->firstDay())
        && (!to || to->isUndated() || period.firstDay() <= to->lastDay());
}

ChartModel *makeChartModel(ChartKind kind, QObject *parent)
{
    switch (kind) {
    case ChartKind::DistrictComparison:
        return new DistrictComparisonModel(parent);
    case ChartKind::ModelTimeline:
        return new ModelTimelineModel(parent);
    case ChartKind::ComputeRanking:
        return new ComputeRankingModel(parent);
    case ChartKind::DistrictTargets:
        return new DistrictTargetsModel(parent);
    case ChartKind::DistrictMap:
        return new DistrictMapModel(parent);
    case ChartKind::PolicyTimeline:
        return new PolicyTimelineModel(parent);
    case ChartKind::Coverage:
        return new CoverageModel(parent);
    case ChartKind::Overview:
        return new OverviewModel(parent);
    }
    return nullptr;
}

} // namespace Zhitu
