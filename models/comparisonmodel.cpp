// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparisonmodel.h"

#include "comparisonguard.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "listplaces.h"
#include "periodlengths.h"
#include "recordtexts.h"
#include "timelinecolumns.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <bit>
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
QList<FigureMark> merged(const std::vector<const Observation *> &figures, const Catalog &catalog)
{
    QList<FigureMark> marks;
    marks.reserve(static_cast<qsizetype>(figures.size()));
    // Places in marks, or -1, at the first free slot from each figure's hash on.
    std::vector<qint32> places(std::bit_ceil(2 * figures.size() + 1), -1);
    for (const Observation *figure : figures) {
        size_t slot = figureHash(*figure);
        for (;; ++slot) {
            slot &= places.size() - 1;
            const qint32 place = places[slot];
            if (place < 0) {
                places[slot] = static_cast<qint32>(marks.size());
                marks.emplaceBack().claims.append(*figure);
                break;
            }
            if (isSameFigure(marks.at(place).figure(), *figure)) {
                marks[place].claims.append(*figure);
                break;
            }
        }
    }
    for (FigureMark &mark : marks) {
        mark.claims.sort([&](const Observation &a, const Observation &b) {
            return isBetterGrounded(a, b, catalog);
        });
        mark.rankBasis = mark.figure().rankBasis;
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

quint32 hashOfId(const QString &id)
{
    return static_cast<quint32>(qHash(id, 0));
}

/** The marks by the hashes of their claims' ids, sorted. */
std::vector<std::pair<quint32, qint32>> idsOf(const QList<FigureMark> &marks)
{
    std::vector<std::pair<quint32, qint32>> ids;
    ids.reserve(static_cast<size_t>(marks.size()));
    for (qint32 mark = 0; mark < marks.size(); ++mark)
        for (const Observation &claim : marks.at(mark).claims)
            ids.emplace_back(hashOfId(claim.id), mark);
    std::ranges::sort(ids);
    return ids;
}

/** A judgement of an observation's indicator, unit and region, kept for the next ones alike. */
template<typename Judge>
class Remembered
{
public:
    explicit Remembered(Judge judge) : m_judge(std::move(judge)) { }

    bool operator()(const Observation &observation) const
    {
        if (!m_like || m_like->indicator != observation.indicator
            || m_like->unit != observation.unit || m_like->region != observation.region) {
            m_like = &observation;
            m_judgement = m_judge(observation);
        }
        return m_judgement;
    }

private:
    Judge m_judge;
    mutable const Observation *m_like = nullptr;
    mutable bool m_judgement = false;
};

} // namespace

void ComparisonModel::setFigures(const ChartSpec &spec, CatalogPtr newCatalog,
                                 ObservationsPtr observations)
{
    beginResetModel();
    setCatalog(std::move(newCatalog));
    m_spec = spec;
    auto made = std::make_shared<Figures>();
    m_content = made;
    made->spec = spec;
    made->catalog = catalog();
    made->observations =
        observations ? std::move(observations) : std::make_shared<const QList<Observation>>();
    made->indicatorPlaces = placesOf(spec.indicators);

    std::vector<const Observation *> figures;
    figures.reserve(static_cast<size_t>(made->observations->size()));
    const QSet<QString> wanted(spec.regions.cbegin(), spec.regions.cend());
    const Remembered isKnown([&](const Observation &observation) {
        const Indicator *indicator = catalog()->indicator(observation.indicator);
        return made->indicatorPlaces.contains(observation.indicator) && indicator
            && indicator->unit == observation.unit && catalog()->unit(observation.unit)
            && catalog()->region(observation.region)
            && (wanted.isEmpty() || wanted.contains(observation.region));
    });
    for (const Observation &observation : *made->observations) {
        if (!isKnown(observation) || !isInSpan(observation.period))
            continue;
        if (observation.status == Status::Statement)
            made->unmarked.append(observation);
        else if (draws(observation))
            figures.push_back(&observation);
    }

    made->marks = merged(figures, *catalog());
    made->panels = guardedPanels(spec.indicators, made->marks, *catalog(), spec.guardOverruled);

    for (const QString &code : spec.regions)
        if (catalog()->region(code) && !made->regions.contains(code))
            made->regions.append(code);
    if (spec.regions.isEmpty())
        made->regions = defaultRegions(made->marks);
    made->regionPlaces = placesOf(made->regions);

    arrange(made->marks);

    QSet<QString> present;
    for (const FigureMark &mark : std::as_const(made->marks))
        present.insert(mark.figure().region);
    made->without = made->regions;
    made->without.removeIf([&](const QString &code) { return present.contains(code); });
    made->markOfId = idsOf(made->marks);
    made->columns = columnsOf(made->marks);
    endResetModel();
}

void ComparisonModel::show(const ContentPtr &content)
{
    beginResetModel();
    setCatalog(content->catalog);
    m_spec = content->spec;
    m_content = std::static_pointer_cast<const Figures>(content);
    endResetModel();
}

ChartModel::ContentPtr ComparisonModel::prepared(const ChartSpec &spec, CatalogPtr newCatalog,
                                                 ObservationsPtr observations)
{
    setFigures(spec, std::move(newCatalog), std::move(observations));
    return m_content;
}

std::shared_ptr<const TimelineColumns> ComparisonModel::columnsOf(const QList<FigureMark> &) const
{
    return nullptr;
}

QStringList ComparisonModel::regionsWithMarks() const
{
    const QSet<QString> without(regionsWithoutFigure().cbegin(), regionsWithoutFigure().cend());
    QStringList codes = regions();
    codes.removeIf([&without](const QString &code) { return without.contains(code); });
    return codes;
}

QList<const Observation *> ComparisonModel::figures() const
{
    QList<const Observation *> figures;
    figures.reserve(marks().size() + unmarked().size());
    for (const FigureMark &mark : marks())
        for (const Observation &claim : mark.claims)
            figures.append(&claim);
    for (const Observation &observation : unmarked())
        figures.append(&observation);
    return figures;
}

bool ComparisonModel::isGuardOverrulable() const
{
    QSet<QString> units;
    for (const ComparisonPanel &panel : panels()) {
        if (!panel.overruled.isEmpty() || units.contains(panel.unit))
            return true;
        units.insert(panel.unit);
    }
    return false;
}

int ComparisonModel::markOf(const QString &observation) const
{
    const quint32 hash = hashOfId(observation);
    auto found =
        std::ranges::lower_bound(m_content->markOfId, hash, {}, &std::pair<quint32, qint32>::first);
    for (; found != m_content->markOfId.end() && found->first == hash; ++found) {
        const Claims &claims = marks().at(found->second).claims;
        if (std::ranges::find(claims, observation, &Observation::id) != claims.end())
            return found->second;
    }
    return -1;
}

QString ComparisonModel::describe(int row, Language language) const
{
    const FigureMark &mark = marks().at(row);
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
    return static_cast<int>(marks().size());
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
        return fieldText(*catalog(), marks().at(row).figure(), static_cast<FigureField>(column),
                         language);
    QStringList sources;
    for (const Observation &claim : marks().at(row).claims)
        sources.append(sourceName(*catalog(), claim.source, language));
    sources.removeDuplicates();
    //: between the sources of one figure
    return sources.join(Catalogue::of(language).translate("Models", "; "));
}

QVariant ComparisonModel::value(int row, int column) const
{
    const Observation &figure = marks().at(row).figure();
    return column == SourceColumn ? cellValue(figure.source)
                                  : fieldValue(figure, static_cast<FigureField>(column));
}

QString ComparisonModel::id(int row) const
{
    return marks().at(row).figure().id;
}

QVariant ComparisonModel::extra(int row, int role) const
{
    const FigureMark &mark = marks().at(row);
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
    return m_content->indicatorPlaces.value(indicator);
}

int ComparisonModel::regionPlace(const QString &region) const
{
    return m_content->regionPlaces.value(region);
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

/** Who stated a claim; where the data do not say, the source that it comes from. */
QString publisherOf(const Observation &claim)
{
    if (!claim.statedBy.isEmpty())
        return claim.statedBy.in(Language::Chinese);
    return claim.origin.isEmpty() ? claim.source : claim.origin;
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
    // Sorted by numbers of which few are equal; only those look at the figures themselves.
    struct Key
    {
        int panel;
        int region;
        qint64 firstDay;
        qint64 lastDay;
        int indicator;
        qint32 mark;
    };
    std::vector<Key> keys;
    keys.reserve(static_cast<size_t>(marks.size()));
    for (qint32 i = 0; i < marks.size(); ++i) {
        const Observation &figure = marks.at(i).figure();
        // The days of an undated figure are invalid, and that is before all others.
        keys.push_back(
            {marks.at(i).panel, regionPlace(figure.region), figure.period.firstDay().toJulianDay(),
             figure.period.lastDay().toJulianDay(), indicatorPlace(figure.indicator), i});
    }
    std::ranges::sort(keys, [&marks](const Key &a, const Key &b) {
        const auto numbers = [](const Key &key) {
            return std::tie(key.panel, key.region, key.firstDay, key.lastDay, key.indicator);
        };
        if (numbers(a) != numbers(b))
            return numbers(a) < numbers(b);
        const Observation &one = marks.at(a.mark).figure();
        const Observation &other = marks.at(b.mark).figure();
        return std::tie(one.subject, one.status, one.id)
            < std::tie(other.subject, other.status, other.id);
    });
    QList<FigureMark> sorted;
    sorted.reserve(marks.size());
    for (const Key &key : keys)
        sorted.append(std::move(marks[key.mark]));
    marks = std::move(sorted);

    const auto canBeJoined = [](const FigureMark &mark) {
        const Observation &figure = mark.figure();
        return figure.status == Status::Actual && figure.value && !figure.period.isUndated();
    };
    // The latest mark of each series that each publisher stated.
    QHash<Series, QHash<QString, int>> latest;
    for (int i = 0; i < marks.size(); ++i) {
        FigureMark &mark = marks[i];
        if (!canBeJoined(mark))
            continue;
        const Observation &figure = mark.figure();
        QHash<QString, int> &series = latest[seriesOf(figure)];
        int before = -1;
        for (const Observation &claim : mark.claims) {
            before = std::max(before, series.value(publisherOf(claim), -1));
        }
        for (const Observation &claim : mark.claims)
            series[publisherOf(claim)] = i;
        if (before < 0 || hasBreak(mark))
            continue;
        const Measure measure = catalog()->indicator(figure.indicator)->measure;
        const Period &previous = marks.at(before).figure().period;
        if (previous.lastDay() < figure.period.firstDay()
            && lengthKind(previous, measure) == lengthKind(figure.period, measure))
            mark.joinedFrom = before;
    }
}

std::shared_ptr<const TimelineColumns> ModelTimelineModel::columnsOf(
    const QList<FigureMark> &marks) const
{
    if (marks.size() <= mostSingleMarks)
        return nullptr;
    return std::make_shared<const TimelineColumns>(timelineColumns(marks, panels().size()));
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
