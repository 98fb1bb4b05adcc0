// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparisonmodel.h"

#include "comparisonguard.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

#include <QMultiHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace Zhitu {

namespace {

bool isSameFigure(const Observation &a, const Observation &b)
{
    return a.indicator == b.indicator && a.region == b.region && a.subject == b.subject
        && a.period == b.period && a.value == b.value && a.valueUpper == b.valueUpper
        && a.qualifier == b.qualifier && a.status == b.status;
}

size_t figureHash(const Observation &figure)
{
    return qHashMulti(0, figure.indicator, figure.region, figure.subject, figure.period.iso(),
                      figure.value.value_or(0), static_cast<int>(figure.status));
}

/** What the figures of one series share, whatever their dates. */
struct Series
{
    QString indicator;
    QString region;
    QString subject;

    bool operator==(const Series &) const = default;
    friend size_t qHash(const Series &series, size_t seed)
    {
        return qHashMulti(seed, series.indicator, series.region, series.subject);
    }
};

Series seriesOf(const Observation &figure)
{
    return {figure.indicator, figure.region, figure.subject};
}

/** Marks out of observations, each in the place of its first claim, the best claim first in it. */
QList<FigureMark> merged(const QList<Observation> &figures, const Catalog &catalog)
{
    QList<FigureMark> marks;
    QMultiHash<size_t, qsizetype> places;
    for (const Observation &figure : figures) {
        const size_t hash = figureHash(figure);
        const auto [begin, end] = std::as_const(places).equal_range(hash);
        const auto same = std::find_if(begin, end, [&](qsizetype place) {
            return isSameFigure(marks.at(place).figure(), figure);
        });
        if (same != end) {
            marks[*same].claims.append(figure);
            continue;
        }
        places.insert(hash, marks.size());
        FigureMark mark;
        mark.claims.append(figure);
        marks.append(mark);
    }
    for (FigureMark &mark : marks) {
        std::ranges::stable_sort(mark.claims, [&](const Observation &a, const Observation &b) {
            return isBetterGrounded(a, b, catalog);
        });
        mark.rankBasis = mark.claims.first().rankBasis;
    }
    return marks;
}

/** Regions with a mark, in the order of the catalog. */
QStringList regionsOf(const QList<FigureMark> &marks, const Catalog &catalog)
{
    QSet<QString> present;
    for (const FigureMark &mark : marks)
        present.insert(mark.figure().region);
    QStringList codes;
    for (const Region &region : catalog.regions)
        if (present.contains(region.code))
            codes.append(region.code);
    return codes;
}

bool hasBreak(const FigureMark &mark)
{
    return std::ranges::any_of(mark.claims, &Observation::breakBefore);
}

QHash<QString, int> placesOf(const QStringList &list)
{
    QHash<QString, int> places;
    for (const QString &entry : list)
        if (!places.contains(entry))
            places.insert(entry, static_cast<int>(places.size()));
    return places;
}

} // namespace

void ComparisonModel::setFigures(const ChartSpec &spec, CatalogPtr newCatalog,
                                 ObservationsPtr observations)
{
    beginResetModel();
    setCatalog(std::move(newCatalog));
    m_spec = spec;
    m_unmarked.clear();
    m_indicatorPlaces = placesOf(spec.indicators);

    QList<Observation> figures;
    const QSet<QString> wanted(spec.regions.cbegin(), spec.regions.cend());
    const QList<Observation> none;
    for (const Observation &observation : observations ? *observations : none) {
        const Indicator *indicator = catalog()->indicator(observation.indicator);
        if (!m_indicatorPlaces.contains(observation.indicator) || !indicator
            || indicator->unit != observation.unit || !catalog()->unit(observation.unit)
            || !catalog()->region(observation.region)
            || (!wanted.isEmpty() && !wanted.contains(observation.region))
            || !isInSpan(observation.period))
            continue;
        if (observation.status == Status::Statement)
            m_unmarked.append(observation);
        else if (draws(observation))
            figures.append(observation);
    }

    m_marks = merged(figures, *catalog());
    m_panels = guardedPanels(spec.indicators, m_marks, *catalog(), spec.guardOverruled);

    m_regions.clear();
    for (const QString &code : spec.regions)
        if (catalog()->region(code) && !m_regions.contains(code))
            m_regions.append(code);
    if (spec.regions.isEmpty())
        m_regions = defaultRegions(m_marks);
    m_regionPlaces = placesOf(m_regions);

    arrange(m_marks);

    QSet<QString> present;
    for (const FigureMark &mark : std::as_const(m_marks))
        present.insert(mark.figure().region);
    m_without = m_regions;
    m_without.removeIf([&](const QString &code) { return present.contains(code); });
    endResetModel();
}

QList<const Observation *> ComparisonModel::figures() const
{
    QList<const Observation *> figures;
    for (const FigureMark &mark : m_marks)
        for (const Observation &claim : mark.claims)
            figures.append(&claim);
    for (const Observation &observation : m_unmarked)
        figures.append(&observation);
    return figures;
}

bool ComparisonModel::isGuardOverrulable() const
{
    QSet<QString> units;
    for (const ComparisonPanel &panel : m_panels) {
        if (!panel.overruled.isEmpty() || units.contains(panel.unit))
            return true;
        units.insert(panel.unit);
    }
    return false;
}

int ComparisonModel::markOf(const QString &observation) const
{
    const auto found = std::ranges::find_if(m_marks, [&](const FigureMark &mark) {
        return std::ranges::find(mark.claims, observation, &Observation::id) != mark.claims.end();
    });
    return found == m_marks.end() ? -1 : static_cast<int>(found - m_marks.begin());
}

QString ComparisonModel::describe(int row, Language language) const
{
    const FigureMark &mark = m_marks.at(row);
    const Observation &figure = mark.figure();
    QStringList parts{regionName(*catalog(), figure.region, language)};
    if (!figure.subject.isEmpty())
        parts.append(subjectName(*catalog(), figure.subject, language));
    parts.append(indicatorName(*catalog(), figure.indicator, language));
    parts.append(formatPeriod(figure.period, language));
    parts.append(figureText(*catalog(), figure, language));
    parts.append(statusName(figure.status, language));
    if (mark.rankBasis != RankBasis::None)
        parts.append(rankBasisName(mark.rankBasis, language));
    const Catalogue &words = Catalogue::of(language);
    const auto claims = static_cast<int>(mark.claims.size());
    if (claims > 1)
        parts.append(words.translate("Models", "%n sources", nullptr, claims));
    //: between the parts of what is said of a figure
    return parts.join(words.translate("Models", "; "));
}

int ComparisonModel::rows() const
{
    return static_cast<int>(m_marks.size());
}

int ComparisonModel::columns() const
{
    return ColumnCount;
}

QString ComparisonModel::header(int column, Language language) const
{
    if (column == SourceColumn)
        return Catalogue::of(language).translate("Models", "Sources");
    return fieldName(static_cast<FigureField>(column), language);
}

QString ComparisonModel::text(int row, int column, Language language) const
{
    if (column != SourceColumn)
        return fieldText(*catalog(), m_marks.at(row).figure(), static_cast<FigureField>(column),
                         language);
    QStringList sources;
    for (const Observation &claim : m_marks.at(row).claims)
        sources.append(sourceName(*catalog(), claim.source, language));
    sources.removeDuplicates();
    //: between the sources of one figure
    return sources.join(Catalogue::of(language).translate("Models", "; "));
}

QVariant ComparisonModel::value(int row, int column) const
{
    const Observation &figure = m_marks.at(row).figure();
    return column == SourceColumn ? cellValue(figure.source)
                                  : fieldValue(figure, static_cast<FigureField>(column));
}

QString ComparisonModel::id(int row) const
{
    return m_marks.at(row).figure().id;
}

QVariant ComparisonModel::extra(int row, int role) const
{
    const FigureMark &mark = m_marks.at(row);
    switch (role) {
    case RankBasisRole:
        return static_cast<int>(mark.rankBasis);
    case EvidenceRole: {
        QStringList ids;
        for (const Observation &claim : mark.claims)
            ids.append(claim.id);
        return ids;
    }
    default:
        return observationRole(mark.figure(), role);
    }
}

bool ComparisonModel::draws(const Observation &) const
{
    return true;
}

int ComparisonModel::indicatorPlace(const QString &indicator) const
{
    return m_indicatorPlaces.value(indicator);
}

int ComparisonModel::regionPlace(const QString &region) const
{
    return m_regionPlaces.value(region);
}

bool DistrictComparisonModel::draws(const Observation &figure) const
{
    return !spec().regions.isEmpty()
        || catalog()->region(figure.region)->level == AreaLevel::District;
}

QStringList DistrictComparisonModel::defaultRegions(const QList<FigureMark> &marks) const
{
    QStringList codes;
    for (const FigureMark &mark : marks)
        codes.append(mark.figure().region);
    return districtsBeside(codes, *catalog());
}

void DistrictComparisonModel::arrange(QList<FigureMark> &marks) const
{
    const auto date = [](const Observation &figure) {
        return std::pair(figure.period.lastDay(), figure.period.firstDay());
    };

    QHash<Series, std::pair<QDate, QDate>> latest;
    for (const FigureMark &mark : std::as_const(marks)) {
        const Observation &figure = mark.figure();
        if (figure.status != Status::Actual)
            continue;
        // Invalid days, those of undated figures, are before all others.
        auto &known = latest[seriesOf(figure)];
        known = std::max(known, date(figure));
    }
    marks.removeIf([&](const FigureMark &mark) {
        const Observation &figure = mark.figure();
        return figure.status == Status::Actual && latest.value(seriesOf(figure)) != date(figure);
    });

    QHash<std::pair<int, QString>, double> largest;
    for (const FigureMark &mark : std::as_const(marks)) {
        const Observation &figure = mark.figure();
        if (!figure.value)
            continue;
        const double value = figure.valueUpper.value_or(*figure.value);
        const std::pair district(mark.panel, figure.region);
        const auto known = largest.find(district);
        if (known == largest.end())
            largest.insert(district, value);
        else
            *known = std::max(*known, value);
    }

    constexpr std::array statusOrder{0, 2, 1, 3}; // actual, forecast, target, statement
    const auto key = [&](const FigureMark &mark) {
        const Observation &figure = mark.figure();
        const double size =
            largest.value({mark.panel, figure.region}, -std::numeric_limits<double>::infinity());
        return std::tuple(mark.panel, -size, figure.region,
                          statusOrder.at(static_cast<std::size_t>(figure.status)), figure.period,
                          indicatorPlace(figure.indicator), figure.subject, figure.id);
    };
    std::ranges::sort(marks,
                      [&](const FigureMark &a, const FigureMark &b) { return key(a) < key(b); });
}

namespace {

/**
 * Kind of length of a period, for joining: months and days that it lasts. A stock holds at a point
 * in time, so that a day, a month and a year tell it with different precision only.
 */
std::pair<int, int> lengthKind(const Period &period, Measure measure)
{
    if (measure == Measure::Stock && period.precision() != Period::Precision::Interval)
        return {0, 0};
    const QDate first = period.firstDay();
    const QDate last = period.lastDay();
    if (period.endPrecision() == Period::Precision::Day)
        return {0, static_cast<int>(first.daysTo(last)) + 1};
    return {(last.year() - first.year()) * 12 + last.month() - first.month() + 1, 0};
}

/** Who stated a claim; where the data do not say, the source that it comes from. */
QString publisherOf(const Observation &claim)
{
    if (!claim.statedBy.isEmpty())
        return claim.statedBy.in(Language::Chinese);
    return claim.origin.isEmpty() ? claim.source : claim.origin;
}

bool shareAPublisher(const FigureMark &a, const FigureMark &b)
{
    return std::ranges::any_of(a.claims, [&](const Observation &first) {
        return std::ranges::any_of(b.claims, [&](const Observation &second) {
            return publisherOf(first) == publisherOf(second);
        });
    });
}

} // namespace

QList<const Event *> ModelTimelineModel::events() const
{
    QList<const Event *> selected;
    for (const Event &event : catalog()->events)
        if (spec().eventKinds.contains(event.kind) && !event.period.isUndated()
            && isInSpan(event.period))
            selected.append(&event);
    std::ranges::stable_sort(selected,
                             [](const Event *a, const Event *b) { return a->period < b->period; });
    return selected;
}

QStringList ModelTimelineModel::defaultRegions(const QList<FigureMark> &marks) const
{
    return regionsOf(marks, *catalog());
}

void ModelTimelineModel::arrange(QList<FigureMark> &marks) const
{
    const auto key = [&](const FigureMark &mark) {
        const Observation &figure = mark.figure();
        return std::tuple(mark.panel, regionPlace(figure.region), figure.period,
                          indicatorPlace(figure.indicator), figure.subject,
                          static_cast<int>(figure.status), figure.id);
    };
    std::ranges::sort(marks,
                      [&](const FigureMark &a, const FigureMark &b) { return key(a) < key(b); });

    const auto canBeJoined = [](const FigureMark &mark) {
        const Observation &figure = mark.figure();
        return figure.status == Status::Actual && figure.value && !figure.period.isUndated();
    };
    QHash<Series, QList<int>> earlier;
    for (int i = 0; i < marks.size(); ++i) {
        FigureMark &mark = marks[i];
        if (!canBeJoined(mark))
            continue;
        const Observation &figure = mark.figure();
        QList<int> &series = earlier[seriesOf(figure)];
        const auto before = std::find_if(series.crbegin(), series.crend(), [&](int other) {
            return shareAPublisher(marks.at(other), mark);
        });
        const Measure measure = catalog()->indicator(figure.indicator)->measure;
        if (before != series.crend() && !hasBreak(mark)) {
            const Period &previous = marks.at(*before).figure().period;
            if (previous.lastDay() < figure.period.firstDay()
                && lengthKind(previous, measure) == lengthKind(figure.period, measure))
                mark.joinedFrom = *before;
        }
        series.append(i);
    }
}

int ComputeRankingModel::yearOf(const Observation &figure)
{
    return figure.period.lastDay().year();
}

bool ComputeRankingModel::draws(const Observation &figure) const
{
    return figure.value && !figure.period.isUndated();
}

QStringList ComputeRankingModel::defaultRegions(const QList<FigureMark> &marks) const
{
    return regionsOf(marks, *catalog());
}

void ComputeRankingModel::arrange(QList<FigureMark> &marks) const
{
    const auto key = [&](const FigureMark &mark) {
        const Observation &figure = mark.figure();
        return std::tuple(mark.panel, figure.region == spec().focus, regionPlace(figure.region),
                          yearOf(figure), *figure.value, indicatorPlace(figure.indicator),
                          figure.subject, figure.period, figure.id);
    };
    std::ranges::sort(marks,
                      [&](const FigureMark &a, const FigureMark &b) { return key(a) < key(b); });

    // The best-grounded mark of each series and year; only these are joined.
    QHash<Series, QHash<int, int>> best;
    for (int i = 0; i < marks.size(); ++i) {
        const Observation &figure = marks.at(i).figure();
        if (figure.status != Status::Actual)
            continue;
        QHash<int, int> &years = best[seriesOf(figure)];
        const auto known = years.find(yearOf(figure));
        if (known == years.end())
            years.insert(yearOf(figure), i);
        else if (isBetterGrounded(figure, marks.at(*known).figure(), *catalog()))
            *known = i;
    }
    for (const QHash<int, int> &years : std::as_const(best))
        for (auto mark = years.cbegin(); mark != years.cend(); ++mark)
            if (!hasBreak(marks.at(*mark)))
                marks[*mark].joinedFrom = years.value(mark.key() - 1, -1);
}

} // namespace Zhitu
