// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database.h"
#include "figurerows.h"
#include "store.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** A list as one parameter, which json_each() takes apart again. */
QByteArray jsonArray(const QStringList &list)
{
    return QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact);
}

QByteArray jsonArray(const std::vector<qint64> &numbers)
{
    QByteArray list = "[";
    for (const qint64 number : numbers)
        list += (list.size() > 1 ? "," : "") + QByteArray::number(number);
    return list + ']';
}

/** A query as a condition on figures and what is to be bound to its parameters, in their order. */
struct Condition
{
    QByteArrayList terms;
    QByteArrayList lists;
    QList<qint64> days;

    /** " WHERE …", or nothing where all figures are wanted. */
    [[nodiscard]] QByteArray sql() const
    {
        return terms.isEmpty() ? QByteArray() : " WHERE " + terms.join(" AND ");
    }
    void bindTo(Statement &statement) const
    {
        int parameter = 0;
        for (const QByteArray &list : lists)
            statement.bindUtf8(++parameter,
                               {list.constData(), static_cast<std::size_t>(list.size())});
        for (const qint64 day : days)
            statement.bindInteger(++parameter, day);
    }
};

Result<Condition> conditionFor(Database &database, const ObservationQuery &query)
{
    Condition condition;
    const auto restrict = [&](const QByteArray &term, const QByteArray &list) {
        condition.terms.append(term);
        condition.lists.append(list);
    };
    if (!query.ids.isEmpty()) {
        FigureWriter finder(database);
        std::vector<qint64> positions;
        for (const QString &id : query.ids) {
            const QByteArray utf8 = id.toUtf8();
            const auto found =
                finder.find({utf8.constData(), static_cast<std::size_t>(utf8.size())});
            if (!found)
                return found.error();
            if (found->position != 0)
                positions.push_back(found->position);
        }
        restrict("position IN (SELECT value FROM json_each(?))", jsonArray(positions));
    }
    if (!query.indicators.isEmpty())
        restrict("indicator IN (SELECT position FROM indicators WHERE id IN "
                 "(SELECT value FROM json_each(?)))",
                 jsonArray(query.indicators));
    else if (!query.regions.isEmpty() && query.ids.isEmpty())
        // The index begins with the indicator: one way into it for each that there is.
        condition.terms.append("indicator IN (SELECT position FROM indicators)");
    if (!query.regions.isEmpty())
        restrict("region IN (SELECT position FROM regions WHERE code IN "
                 "(SELECT value FROM json_each(?)))",
                 jsonArray(query.regions));
    if (!query.sources.isEmpty())
        restrict("source IN (SELECT position FROM sources WHERE id IN "
                 "(SELECT value FROM json_each(?)))",
                 jsonArray(query.sources));
    if (query.from) {
        condition.terms.append("(last_day IS NULL OR last_day >= ?)");
        condition.days.append(query.from->toJulianDay());
    }
    if (query.to) {
        condition.terms.append("(first_day IS NULL OR first_day <= ?)");
        condition.days.append(query.to->toJulianDay());
    }
    if (query.import != 0) {
        // The positions of an import's figures lie together.
        const QByteArray import = QByteArray::number(query.import);
        condition.terms.append("import = " + import
                               + " AND position > (SELECT base FROM imports "
                                 "WHERE position = "
                               + import
                               + ") AND position <= (SELECT highest "
                                 "FROM imports WHERE position = "
                               + import + ')');
    }
    return condition;
}

Result<void> readFigures(Statement &statement, FigureReader &reader,
                         const std::function<void(Observation &&)> &take)
{
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        auto figure = reader.observation(statement);
        if (!figure)
            return figure.error();
        take(std::move(*figure));
    }
}

/** The positions of the records with these keys, or of all where there are none, in falling order. */
Result<std::vector<qint64>> positionsOf(Database &database, const QByteArray &table,
                                        const QByteArray &column, const QStringList &keys)
{
    auto statement = database.prepare(
        "SELECT position FROM " + table
        + (keys.isEmpty() ? QByteArray()
                          : " WHERE " + column + " IN (SELECT value FROM json_each(?1))")
        + " ORDER BY position DESC");
    if (!statement)
        return statement.error();
    if (!keys.isEmpty())
        statement->bindUtf8(1, jsonArray(keys).toStdString());
    std::vector<qint64> positions;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return positions;
        positions.push_back(statement->integer(0));
    }
}

constexpr qint64 afterAll = std::numeric_limits<qint64>::max();

/**
 * Finds the latest figures by entering the index once for each series, from the last one on: what
 * stands before a series' latest figure in the index is never looked at.
 */
class LatestScan
{
public:
    LatestScan(Database &database, const ObservationQuery &query, std::vector<qint64> &found)
        : m_database(database)
        , m_found(found)
    {
        if (query.from)
            m_from = query.from->toJulianDay();
        if (query.to)
            m_to = query.to->toJulianDay();
    }

    /** The series of an indicator, in one region or in all. */
    [[nodiscard]] Result<void> run(qint64 indicator, std::optional<qint64> region)
    {
        static const QByteArray columns =
            "SELECT region, subject_key, status, last_day, first_day, position FROM figures "
            "INDEXED BY figures_by_series WHERE indicator = ?1 AND ";
        static const QByteArray order =
            " ORDER BY region DESC, subject_key DESC, status DESC, last_day DESC, first_day DESC";
        auto statement =
            m_database.prepare(columns
                               + (region ? "region = ?2 AND (subject_key, status) < (?3, ?4)"
                                         : "(region, subject_key, status) < (?2, ?3, ?4)")
                               + order);
        if (!statement)
            return statement.error();
        statement->bindInteger(1, indicator);
        Series before{region.value_or(afterAll), afterAll, afterAll};
        for (;;) {
            statement->bindInteger(2, before.region);
            statement->bindInteger(3, before.subject);
            statement->bindInteger(4, before.status);
            const auto next = takeSeries(*statement);
            if (!next)
                return next.error();
            if (!*next)
                return {};
            before = **next;
            statement->reset();
        }
    }

private:
    struct Series
    {
        qint64 region = 0;
        qint64 subject = 0;
        qint64 status = 0;

        bool operator==(const Series &) const = default;
    };

    /** Takes what is latest of the series that the statement comes to first; absent: there is none. */
    [[nodiscard]] Result<std::optional<Series>> takeSeries(Statement &statement)
    {
        std::optional<Series> series;
        std::optional<std::pair<qint64, qint64>> latest;
        for (;;) {
            const auto row = statement.step();
            if (!row)
                return row.error();
            if (!*row)
                return series;
            const Series at{statement.integer(0), statement.integer(1), statement.integer(2)};
            if (series && at != *series)
                return series;
            series = at;
            const bool undated = statement.isNull(3);
            const std::pair dates(statement.integer(3), statement.integer(4));
            if (!undated && ((m_from && dates.first < *m_from) || (m_to && dates.second > *m_to)))
                continue;
            if (latest && *latest != dates)
                return series;
            latest = dates;
            m_found.push_back(statement.integer(5));
        }
    }

    Database &m_database;
    std::vector<qint64> &m_found;
    std::optional<qint64> m_from;
    std::optional<qint64> m_to;
};

QByteArray orderBy(const FigureOrder &order)
{
    const QByteArray way = order.descending ? " DESC" : "";
    switch (order.by) {
    case FigureOrder::By::Import:
        return "position" + way;
    case FigureOrder::By::Indicator:
        return "indicator" + way + ", position";
    case FigureOrder::By::Region:
        return "region" + way + ", position";
    case FigureOrder::By::Period:
        return "first_day IS NULL, first_day" + way + ", last_day" + way + ", position";
    case FigureOrder::By::Value:
        return "value IS NULL, value" + way + ", value_upper" + way + ", position";
    case FigureOrder::By::Source:
        return "source" + way + ", position";
    }
    return "position";
}

} // namespace

Result<void> Store::forEachObservation(
    const std::function<void(const Observation &)> &function) const
{
    auto statement = m_database->prepare(selectFigures() + " ORDER BY position");
    if (!statement)
        return statement.error();
    FigureReader reader(*m_database);
    return readFigures(*statement, reader, [&](Observation &&figure) { function(figure); });
}

Result<QList<Observation>> Store::observations(const ObservationQuery &query) const
{
    Transaction reading(*m_database);
    if (const auto begun = reading.begin(Transaction::Kind::Read); !begun)
        return begun.error();
    QList<Observation> figures;
    {
        const auto condition = conditionFor(*m_database, query);
        if (!condition)
            return condition.error();
        auto statement =
            m_database->prepare(selectFigures() + condition->sql() + " ORDER BY position");
        if (!statement)
            return statement.error();
        condition->bindTo(*statement);
        FigureReader reader(*m_database);
        if (const auto read =
                readFigures(*statement, reader,
                            [&](Observation &&figure) { figures.append(std::move(figure)); });
            !read)
            return read.error();
    }
    if (const auto ended = reading.commit(); !ended)
        return ended.error();
    return figures;
}

Result<std::optional<qint64>> Store::scanFigures(
    qint64 after, int most, const std::function<void(const FigureRow &)> &take) const
{
    auto statement =
        m_database->prepare(selectFigures() + " WHERE position > ?1 ORDER BY position LIMIT ?2");
    if (!statement)
        return statement.error();
    statement->bindInteger(1, after);
    statement->bindInteger(2, most);
    FigureReader reader(*m_database);
    std::optional<qint64> last;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return last;
        const auto figure = reader.figureRow(*statement);
        if (!figure)
            return figure.error();
        last = figure->position;
        take(*figure);
    }
}

Result<QList<Observation>> Store::observationsAt(const QList<qint64> &positions) const
{
    auto statement = m_database->prepare(selectFigures() + " WHERE position = ?");
    if (!statement)
        return statement.error();
    FigureReader reader(*m_database);
    QList<Observation> found;
    for (const qint64 position : positions) {
        statement->bindInteger(1, position);
        if (const auto read = readFigures(
                *statement, reader, [&](Observation &&figure) { found.append(std::move(figure)); });
            !read)
            return read.error();
        statement->reset();
    }
    return found;
}

Result<QList<IndicatorUse>> Store::indicatorUses() const
{
    struct Use
    {
        qint64 count = 0;
        std::optional<qint64> firstDay;
        std::optional<qint64> lastDay;
        qint64 position = 0;
    };
    QHash<qint64, QString> levels;
    std::map<std::tuple<qint64, QString, qint64>, Use> uses; // by indicator, level and status
    QHash<qint64, QString> indicators;
    const auto readTexts = [&](const QByteArray &sql,
                               QHash<qint64, QString> &texts) -> Result<void> {
        auto statement = m_database->prepare(sql);
        if (!statement)
            return statement.error();
        for (;;) {
            const auto row = statement->step();
            if (!row)
                return row.error();
            if (!*row)
                return {};
            texts.insert(statement->integer(0), statement->text(1));
        }
    };
    Transaction reading(*m_database);
    if (const auto begun = reading.begin(Transaction::Kind::Read); !begun)
        return begun.error();
    if (const auto read = readTexts("SELECT position, level FROM regions", levels); !read)
        return read.error();
    if (const auto read = readTexts("SELECT position, id FROM indicators", indicators); !read)
        return read.error();
    {
        // Read from the index alone, in its order.
        auto statement = m_database->prepare(
            "SELECT indicator, region, status, count(*), min(first_day), max(last_day), "
            "min(position) FROM figures GROUP BY indicator, region, subject_key, status");
        if (!statement)
            return statement.error();
        for (;;) {
            const auto row = statement->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            Use &use = uses[{statement->integer(0), levels.value(statement->integer(1)),
                             statement->integer(2)}];
            const qint64 position = statement->integer(6);
            use.position = use.count == 0 ? position : std::min(use.position, position);
            use.count += statement->integer(3);
            if (!statement->isNull(4)) {
                const qint64 first = statement->integer(4);
                const qint64 last = statement->integer(5);
                use.firstDay = std::min(use.firstDay.value_or(first), first);
                use.lastDay = std::max(use.lastDay.value_or(last), last);
            }
        }
    }
    if (const auto ended = reading.commit(); !ended)
        return ended.error();

    std::vector<std::pair<qint64, IndicatorUse>> ordered;
    for (const auto &[key, use] : uses) {
        const auto &[indicator, levelText, status] = key;
        const auto level = termFromCode<AreaLevel>(levelText);
        if (!level || status < 0 || status > static_cast<qint64>(Status::Statement)
            || !indicators.contains(indicator)) {
            return Error{.kind = ErrorKind::StoreDamaged,
                         .file = file(),
                         .detail = u"a code of no list"_s,
                         .row = 0,
                         .field = {},
                         .hint = {}};
        }
        const auto day = [](const std::optional<qint64> &number) {
            return number ? QDate::fromJulianDay(*number) : QDate();
        };
        ordered.emplace_back(use.position,
                             IndicatorUse{.indicator = indicators.value(indicator),
                                          .level = *level,
                                          .status = static_cast<Status>(status),
                                          .count = use.count,
                                          .firstDay = day(use.firstDay),
                                          .lastDay = day(use.lastDay)});
    }
    std::ranges::sort(ordered, {}, [](const auto &entry) { return entry.first; });
    QList<IndicatorUse> list;
    for (auto &[position, use] : ordered)
        list.append(std::move(use));
    return list;
}

Result<std::vector<qint64>> Store::positions(const ObservationQuery &query,
                                             const FigureOrder &order) const
{
    Transaction reading(*m_database);
    if (const auto begun = reading.begin(Transaction::Kind::Read); !begun)
        return begun.error();
    std::vector<qint64> found;
    {
        const auto condition = conditionFor(*m_database, query);
        if (!condition)
            return condition.error();
        auto statement = m_database->prepare("SELECT position FROM figures" + condition->sql()
                                             + " ORDER BY " + orderBy(order));
        if (!statement)
            return statement.error();
        condition->bindTo(*statement);
        for (;;) {
            const auto row = statement->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            found.push_back(statement->integer(0));
        }
    }
    if (const auto ended = reading.commit(); !ended)
        return ended.error();
    return found;
}

Result<QList<Observation>> Store::latest(const ObservationQuery &query) const
{
    Transaction reading(*m_database);
    if (const auto begun = reading.begin(Transaction::Kind::Read); !begun)
        return begun.error();
    std::vector<qint64> found;
    {
        const auto indicators = positionsOf(*m_database, "indicators", "id", query.indicators);
        if (!indicators)
            return indicators.error();
        std::vector<qint64> regions;
        if (!query.regions.isEmpty()) {
            auto listed = positionsOf(*m_database, "regions", "code", query.regions);
            if (!listed)
                return listed.error();
            regions = std::move(*listed);
        }
        LatestScan scan(*m_database, query, found);
        for (const qint64 indicator : *indicators) {
            if (query.regions.isEmpty()) {
                if (const auto done = scan.run(indicator, std::nullopt); !done)
                    return done.error();
            }
            for (const qint64 region : regions) {
                if (const auto done = scan.run(indicator, region); !done)
                    return done.error();
            }
        }
    }
    std::ranges::sort(found);
    auto figures = observationsAt({found.begin(), found.end()});
    if (!figures)
        return figures.error();
    if (const auto ended = reading.commit(); !ended)
        return ended.error();
    return figures;
}

} // namespace Zhitu
