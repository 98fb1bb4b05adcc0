// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewmodel.h"

#include "formats/catalogue.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <tuple>

namespace Zhitu {

namespace {

/** Whether a chart would draw such a figure. */
bool canShow(const ChartSpec &chart, const Observation &figure, const Catalog &catalog)
{
    const Unit *unit = catalog.unit(figure.unit);
    const Region *region = catalog.region(figure.region);
    if (!unit || !region || !chart.indicators.contains(figure.indicator))
        return false;
    bool onlyDistricts = false;
    switch (chart.kind) {
    case ChartKind::ComputeRanking:
        if (unit->kind != UnitKind::Rank || !figure.value || figure.period.isUndated())
            return false;
        break;
    case ChartKind::DistrictComparison:
    case ChartKind::DistrictTargets:
    case ChartKind::DistrictMap:
        onlyDistricts = chart.regions.isEmpty();
        break;
    case ChartKind::ModelTimeline:
        break;
    case ChartKind::PolicyTimeline:
    case ChartKind::Coverage:
    case ChartKind::Overview:
        return false;
    }
    if (onlyDistricts ? region->level != AreaLevel::District
                      : !chart.regions.isEmpty() && !chart.regions.contains(figure.region))
        return false;
    return isInSpan(chart, figure.period);
}

/** By its last day; undated before all others. */
std::pair<QDate, QDate> dateOf(const Observation &figure)
{
    return {figure.period.lastDay(), figure.period.firstDay()};
}

/** The figures of one card, before it is decided which of them it shows. */
struct Headline
{
    QString indicator;
    QString region;
    QString subject;

    bool operator==(const Headline &) const = default;
    friend size_t qHash(const Headline &one, size_t seed)
    {
        return qHashMulti(seed, one.indicator, one.region, one.subject);
    }
};

Headline headlineOf(const Observation &figure)
{
    return {figure.indicator, figure.region, figure.subject};
}

constexpr int statusOrder(Status status)
{
    return status == Status::Actual ? 0 : status == Status::Forecast ? 1 : 2;
}

/** What of one card is shown, by its date. */
struct Chosen
{
    std::optional<std::pair<QDate, QDate>> actual;
    std::optional<std::pair<QDate, QDate>> target;
    std::optional<std::pair<QDate, QDate>> forecast;

    [[nodiscard]] std::optional<std::pair<QDate, QDate>> &promise(Status status)
    {
        return status == Status::Target ? target : forecast;
    }
};

} // namespace

bool OverviewModel::startsCard(int mark) const
{
    if (mark == 0)
        return true;
    const Observation &figure = marks().at(mark).figure();
    const Observation &before = marks().at(mark - 1).figure();
    return figure.region != before.region || figure.indicator != before.indicator
        || figure.subject != before.subject;
}

int OverviewModel::cardCount() const
{
    int count = 0;
    for (int mark = 0; mark < marks().size(); ++mark)
        count += startsCard(mark) ? 1 : 0;
    return count;
}

QList<OverviewCard> OverviewModel::cards(int most) const
{
    QList<OverviewCard> list;
    for (int i = 0; i < marks().size(); ++i) {
        const Observation &figure = marks().at(i).figure();
        if (startsCard(i)) {
            if (list.size() == most)
                break;
            list.append(OverviewCard());
        }
        OverviewCard &card = list.last();
        (figure.status == Status::Actual ? card.actuals : card.promises).append(i);
    }
    for (OverviewCard &card : list) {
        const ChartSpec *chart = chartFor(marks().at(card.headline().first()).figure(),
                                          !card.promises.isEmpty(), *catalog());
        if (chart)
            card.chart = chart->id;
    }
    return list;
}

QString OverviewModel::describe(int mark, Language language) const
{
    const QString words = ComparisonModel::describe(mark, language);
    const Observation &figure = marks().at(mark).figure();
    const ChartSpec *chart = chartFor(figure, figure.status != Status::Actual, *catalog());
    if (!chart)
        return words;
    //: %1 is what is said of a figure, %2 the name of the chart that tells more.
    return Catalogue::of(language)
        .translate("Models", "%1; more in the chart “%2”")
        .arg(words, chart->name.in(language));
}

const ChartSpec *OverviewModel::chartFor(const Observation &figure, bool hasPromise,
                                         const Catalog &catalog)
{
    const ChartSpec *best = nullptr;
    const auto key = [&](const ChartSpec &chart) {
        return std::tuple(!(hasPromise && chart.kind == ChartKind::DistrictTargets),
                          chart.kind == ChartKind::DistrictMap, chart.focus != figure.region,
                          chart.indicators.size());
    };
    for (const ChartSpec &chart : catalog.charts)
        if (canShow(chart, figure, catalog) && (!best || key(chart) < key(*best)))
            best = &chart;
    return best;
}

QStringList OverviewModel::defaultRegions(const QList<FigureMark> &marks) const
{
    QSet<QString> present;
    for (const FigureMark &mark : marks)
        present.insert(mark.figure().region);
    QStringList codes;
    for (const Region &region : catalog()->regions)
        if (present.contains(region.code))
            codes.append(region.code);
    return codes;
}

void OverviewModel::arrange(QList<FigureMark> &marks) const
{
    QHash<Headline, Chosen> chosen;
    for (const FigureMark &mark : std::as_const(marks)) {
        const Observation &figure = mark.figure();
        if (figure.status != Status::Actual)
            continue;
        auto &actual = chosen[headlineOf(figure)].actual;
        actual = actual ? std::max(*actual, dateOf(figure)) : dateOf(figure);
    }
    for (const FigureMark &mark : std::as_const(marks)) {
        const Observation &figure = mark.figure();
        if (figure.status == Status::Actual)
            continue;
        Chosen &card = chosen[headlineOf(figure)];
        auto &promise = card.promise(figure.status);
        const auto date = dateOf(figure);
        if (!promise) {
            promise = date;
            continue;
        }
        // Still to come or just come due beats long past; of two to come the nearer one.
        const QDate now = card.actual ? card.actual->first : QDate();
        const bool isOpen = !now.isValid() || date.first >= now;
        const bool wasOpen = !now.isValid() || promise->first >= now;
        if (isOpen != wasOpen ? isOpen : isOpen ? date < *promise : date > *promise)
            promise = date;
    }
    marks.removeIf([&](const FigureMark &mark) {
        const Observation &figure = mark.figure();
        Chosen &card = chosen[headlineOf(figure)];
        return dateOf(figure)
            != *(figure.status == Status::Actual ? card.actual : card.promise(figure.status));
    });
    const auto key = [&](const FigureMark &mark) {
        const Observation &figure = mark.figure();
        return std::tuple(indicatorPlace(figure.indicator), regionPlace(figure.region),
                          figure.subject, statusOrder(figure.status), figure.period,
                          figure.value.value_or(0), figure.id);
    };
    std::ranges::sort(marks,
                      [&](const FigureMark &a, const FigureMark &b) { return key(a) < key(b); });
}

} // namespace Zhitu
