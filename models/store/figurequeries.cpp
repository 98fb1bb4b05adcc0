// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database.h"
#include "figurerows.h"
#include "jsonlists.h"
#include "latestscan.h"
#include "store.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

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

/** Whether so many figures answer to a query that their history is to be left out. */
Result<bool> exceedsHistory(Database &database, const ObservationQuery &query)
{
    if (!query.mostWithHistory || !query.ids.isEmpty() || !query.sources.isEmpty()
        || query.import != 0)
        return false;
    const auto condition = conditionFor(database, query);
    if (!condition)
        return condition.error();
    auto statement = database.prepare(
        "SELECT count(*) FROM (SELECT 1 FROM figures" + condition->sql() + " LIMIT "
        + QByteArray::number(qint64(*query.mostWithHistory) + 1) + ')');
    if (!statement)
        return statement.error();
    condition->bindTo(*statement);
    const auto row = statement->step();
    if (!row)
        return row.error();
    return statement->integer(0) > *query.mostWithHistory;
}

Result<void> readFigures(Statement &statement, FigureReader &reader,
                         const std::function<void(Observation &&)> &take)
{
    return statement.forEachRow([&](const Statement &row) -> Result<void> {
        auto figure = reader.observation(row);
        if (!figure)
            return figure.error();
        take(std::move(*figure));
        return {};
    });
}

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
    const auto isHistoryLeftOut = exceedsHistory(*m_database, query);
    if (!isHistoryLeftOut)
        return isHistoryLeftOut.error();
    if (*isHistoryLeftOut) {
        const auto wanted = LatestScan::run(*m_database, query, LatestScan::Of::ActualSeries);
        if (!wanted)
            return wanted.error();
        QList<qint64> positions;
        positions.reserve(static_cast<qsizetype>(wanted->size()));
        for (const LatestFigure &figure : *wanted)
            positions.append(figure.position);
        std::ranges::sort(positions);
        auto found = observationsAt(positions);
        if (!found)
            return found.error();
        figures = std::move(*found);
    } else {
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

Result<bool> Store::leavesOutHistory(const ObservationQuery &query) const
{
    return exceedsHistory(*m_database, query);
}

Result<std::optional<qint64>> Store::scanFigures(
    qint64 after, int most, const std::function<void(const FigureRow &)> &take) const
{
    FigureReader reader(*m_database);
    std::optional<qint64> last;
    const auto read = m_database->forEachRow(
        selectFigures() + " WHERE position > ?1 ORDER BY position LIMIT ?2",
        [&](Statement &statement) {
            statement.bindInteger(1, after);
            statement.bindInteger(2, most);
        },
        [&](const Statement &row) -> Result<void> {
            const auto figure = reader.figureRow(row);
            if (!figure)
                return figure.error();
            last = figure->position;
            take(*figure);
            return {};
        });
    if (!read)
        return read.error();
    return last;
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
    const auto readTexts = [&](const QByteArray &sql, QHash<qint64, QString> &texts) {
        return m_database->forEachRow(
            sql, [&](const Statement &row) { texts.insert(row.integer(0), row.text(1)); });
    };
    Transaction reading(*m_database);
    if (const auto begun = reading.begin(Transaction::Kind::Read); !begun)
        return begun.error();
    if (const auto read = readTexts("SELECT position, level FROM regions", levels); !read)
        return read.error();
    if (const auto read = readTexts("SELECT position, id FROM indicators", indicators); !read)
        return read.error();
    // Read from the index alone, in its order.
    const auto read = m_database->forEachRow(
        "SELECT indicator, region, status, count(*), min(first_day), max(last_day), "
        "min(position) FROM figures GROUP BY indicator, region, subject_key, status",
        [&](const Statement &row) {
            Use &use = uses[{row.integer(0), levels.value(row.integer(1)), row.integer(2)}];
            const qint64 position = row.integer(6);
            use.position = use.count == 0 ? position : std::min(use.position, position);
            use.count += row.integer(3);
            if (!row.isNull(4)) {
                const qint64 first = row.integer(4);
                const qint64 last = row.integer(5);
                use.firstDay = std::min(use.firstDay.value_or(first), first);
                use.lastDay = std::max(use.lastDay.value_or(last), last);
            }
        });
    if (!read)
        return read.error();
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
        const auto read = m_database->forEachRow(
            "SELECT position FROM figures" + condition->sql() + " ORDER BY " + orderBy(order),
            [&](Statement &statement) { condition->bindTo(statement); },
            [&](const Statement &row) { found.push_back(row.integer(0)); });
        if (!read)
            return read.error();
    }
    if (const auto ended = reading.commit(); !ended)
        return ended.error();
    return found;
}

Result<std::vector<LatestFigure>> Store::latest(const ObservationQuery &query) const
{
    Transaction reading(*m_database);
    if (const auto begun = reading.begin(Transaction::Kind::Read); !begun)
        return begun.error();
    auto found = LatestScan::run(*m_database, query, LatestScan::Of::EverySeries);
    if (!found)
        return found.error();
    if (const auto ended = reading.commit(); !ended)
        return ended.error();
    return found;
}

} // namespace Zhitu
