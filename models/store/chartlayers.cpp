// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayers.h"

#include "database.h"
#include "recordrows.h"

#include "packages/packagechecks.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** Of an id's part that is made from a name, so that files named after it stay handy. */
constexpr qsizetype longestSlug = 48;

/** The charts of one layer, in the order in which they came. */
struct Layer
{
    QList<ChartSpec> charts;
    QHash<QString, qsizetype> places;

    [[nodiscard]] const ChartSpec *find(const QString &id) const
    {
        const auto at = places.constFind(id);
        return at == places.cend() ? nullptr : &charts.at(*at);
    }
};

/** Everything that decides which charts there are. */
struct ChartState
{
    Layer brought;
    Layer own;
    QSet<QString> versions; ///< the own charts that are versions of a package's
    QSet<QString> hidden;
    QStringList order; ///< the user's; not all charts need be in it

    [[nodiscard]] bool isKnown(const QString &id) const { return brought.find(id) || own.find(id); }
    [[nodiscard]] ChartOrigin originOf(const QString &id) const
    {
        if (!own.find(id))
            return ChartOrigin::Package;
        return versions.contains(id) && brought.find(id) ? ChartOrigin::Changed : ChartOrigin::Own;
    }
    [[nodiscard]] const ChartSpec &effective(const QString &id) const
    {
        const ChartSpec *mine = own.find(id);
        return mine ? *mine : *brought.find(id);
    }
    /** All ids, hidden ones too: those of packages, the user's, each moved where the user put it. */
    [[nodiscard]] QStringList ids() const
    {
        QStringList all;
        for (const ChartSpec &chart : brought.charts) {
            // A chart that the user made is no other than the user's, whatever a package calls so.
            if (!own.find(chart.id) || versions.contains(chart.id))
                all.append(chart.id);
        }
        for (const ChartSpec &chart : own.charts) {
            if (originOf(chart.id) == ChartOrigin::Own)
                all.append(chart.id);
        }
        QHash<QString, qsizetype> places;
        for (const QString &id : order)
            places.insert(id, places.size());
        std::ranges::stable_sort(all, {},
                                 [&](const QString &id) { return places.value(id, order.size()); });
        return all;
    }
};

Error noSuchChart(const QString &id)
{
    return {.kind = ErrorKind::NoSuchChart,
            .file = {},
            .detail = id,
            .row = 0,
            .field = {},
            .hint = {}};
}

Error invalidChart(const QString &field, const QString &detail)
{
    return {.kind = ErrorKind::ChartInvalid,
            .file = {},
            .detail = detail,
            .row = 0,
            .field = field,
            .hint = {}};
}

Result<void> run(Database &database, const QByteArray &sql, const QStringList &texts)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return statement.error();
    for (int i = 0; i < texts.size(); ++i)
        statement->bindText(i + 1, texts.at(i));
    return statement->run();
}

Result<Layer> readLayer(Database &database, ChartLayer layer)
{
    Layer read;
    const QByteArray sql =
        "SELECT " + columnList<ChartSpec>() + " FROM " + chartTable(layer) + " ORDER BY position";
    if (const auto done = database.forEachRow(sql,
                                              [&](const Statement &row) -> Result<void> {
                                                  auto chart = recordFrom<ChartSpec>(row, database);
                                                  if (!chart)
                                                      return chart.error();
                                                  read.places.insert(chart->id, read.charts.size());
                                                  read.charts.append(std::move(*chart));
                                                  return {};
                                              });
        !done)
        return done.error();
    for (const ChartReferences &list : chartLists(layer)) {
        const QByteArray entries =
            "SELECT chart, " + list.column + " FROM " + list.table + " ORDER BY position";
        if (const auto done =
                database.forEachRow(entries,
                                    [&](const Statement &row) {
                                        const auto at = read.places.constFind(row.text(0));
                                        if (at != read.places.cend())
                                            (read.charts[*at].*list.list).append(row.text(1));
                                    });
            !done)
            return done.error();
    }
    return read;
}

Result<ChartState> readState(Database &database)
{
    auto brought = readLayer(database, ChartLayer::Packages);
    if (!brought)
        return brought.error();
    auto own = readLayer(database, ChartLayer::Own);
    if (!own)
        return own.error();
    ChartState state{.brought = std::move(*brought),
                     .own = std::move(*own),
                     .versions = {},
                     .hidden = {},
                     .order = {}};
    const auto readIds = [&](const QByteArray &sql, auto add) {
        return database.forEachRow(sql, [&](const Statement &row) { add(row.text(0)); });
    };
    if (const auto done = readIds("SELECT id FROM own_charts WHERE is_version = 1",
                                  [&](const QString &id) { state.versions.insert(id); });
        !done)
        return done.error();
    if (const auto done = readIds("SELECT id FROM hidden_charts",
                                  [&](const QString &id) { state.hidden.insert(id); });
        !done)
        return done.error();
    if (const auto done = readIds("SELECT id FROM chart_places ORDER BY place",
                                  [&](const QString &id) { state.order.append(id); });
        !done)
        return done.error();
    return state;
}

/** Fails with ChartInvalid where a chart can stand in no store, or not in this one. */
Result<void> checkChart(Database &database, const ChartSpec &chart)
{
    Package package;
    package.catalog.charts = {chart};
    if (const auto problem = findProblem(package))
        return invalidChart(problem->field, problem->detail);
    const auto known = [&](const QByteArray &table, const QByteArray &column, const QString &key,
                           const QString &field) -> Result<void> {
        auto find = database.prepare("SELECT 1 FROM " + table + " WHERE " + column + " = ?");
        if (!find)
            return find.error();
        find->bindText(1, key);
        const auto row = find->step();
        if (!row)
            return row.error();
        if (!*row) {
            return invalidChart(field,
                                u"\"%1\" is not in the %2"_s.arg(key, QString::fromUtf8(table)));
        }
        return {};
    };
    for (const QString &indicator : chart.indicators)
        if (auto found = known("indicators", "id", indicator, u"indicators"_s); !found)
            return found;
    for (const QString &region : chart.regions)
        if (auto found = known("regions", "code", region, u"regions"_s); !found)
            return found;
    if (!chart.focus.isEmpty())
        return known("regions", "code", chart.focus, u"focus"_s);
    return {};
}

Result<void> writeOwn(Database &database, const ChartSpec &chart, bool isVersion, bool isThere,
                      qint64 import = 0)
{
    {
        auto statement = database.prepare(
            isThere ? updateChart(ChartLayer::Own)
                    : insertChart(ChartLayer::Own, {"is_version"_ba, "import"_ba}));
        if (!statement)
            return statement.error();
        RowBinder binder(*statement);
        visitFields(chart, binder);
        if (isThere) {
            statement->bindText(binder.count() + 1, chart.id);
        } else {
            statement->bindInteger(binder.count() + 1, isVersion ? 1 : 0);
            if (import == 0)
                statement->bindNull(binder.count() + 2);
            else
                statement->bindInteger(binder.count() + 2, import);
        }
        if (auto done = statement->run(); !done)
            return done;
    }
    return writeChartLists(database, ChartLayer::Own, chart);
}

/** Runs a change in a transaction of its own; a store that can only be read says so. */
template<typename Value>
Result<Value> inTransaction(Database &database,
                            const std::function<Result<Value>(const ChartState &)> &change)
{
    if (const auto writable = database.checkWritable({}); !writable)
        return writable.error();
    Transaction transaction(database);
    if (const auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun.error();
    // Under the lock: another instance may have changed the charts since they were last read.
    const auto state = readState(database);
    if (!state)
        return state.error();
    auto changed = change(*state);
    if (!changed)
        return changed;
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return changed;
}

} // namespace

QString newChartId(const ChartSpec &chart, const QStringList &taken)
{
    QString slug;
    for (const QChar letter : chart.name.en.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9'))
            slug.append(letter);
        else if (!letter.isMark() && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug.append(u'-');
    }
    if (slug.size() > longestSlug) {
        const qsizetype end = slug.lastIndexOf(u'-', longestSlug);
        slug.truncate(end > 0 ? end : longestSlug);
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    if (slug.isEmpty())
        slug = code(chart.kind).toString();
    // Packages name their charts after kinds: one that comes later should find its id free.
    const bool isKind = termFromCode<ChartKind>(slug).has_value();
    if (!isKind && !taken.contains(slug))
        return slug;
    for (int number = 2;; ++number) {
        const QString id = u"%1-%2"_s.arg(slug).arg(number);
        if (!taken.contains(id))
            return id;
    }
}

Result<void> readCharts(Database &database, Catalog &catalog)
{
    const auto state = readState(database);
    if (!state)
        return state.error();
    for (const QString &id : state->ids()) {
        const ChartSpec &chart = state->effective(id);
        (state->hidden.contains(id) ? catalog.deletedCharts : catalog.charts).append(chart);
        catalog.chartOrigins.insert(id, state->originOf(id));
    }
    return {};
}

Result<QString> saveChartIn(Database &database, const ChartSpec &chart)
{
    return inTransaction<QString>(database, [&](const ChartState &state) -> Result<QString> {
        ChartSpec saved = chart;
        if (saved.id.isEmpty()) {
            QStringList taken = state.ids();
            for (const ChartSpec &brought : state.brought.charts)
                taken.append(brought.id);
            saved.id = newChartId(chart, taken);
        } else if (!state.isKnown(saved.id)) {
            return noSuchChart(saved.id);
        }
        if (const auto checked = checkChart(database, saved); !checked)
            return checked.error();

        const ChartSpec *brought = state.brought.find(saved.id);
        const ChartSpec *own = state.own.find(saved.id);
        const bool isVersion =
            brought && (!own || state.originOf(saved.id) == ChartOrigin::Changed);
        if (isVersion && saved == *brought) {
            // As the package has it: nothing of the user's is left to keep.
            if (own) {
                if (const auto removed = removeOwnChart(database, saved.id); !removed)
                    return removed.error();
            }
        } else if (!own || *own != saved) {
            if (const auto written = writeOwn(database, saved, isVersion, own); !written)
                return written.error();
        }
        if (state.hidden.contains(saved.id)) {
            if (const auto shown =
                    run(database, "DELETE FROM hidden_charts WHERE id = ?", {saved.id});
                !shown)
                return shown.error();
        }
        return saved.id;
    });
}

Result<void> deleteChartIn(Database &database, const QString &id)
{
    return inTransaction<void>(database, [&](const ChartState &state) -> Result<void> {
        if (!state.isKnown(id))
            return noSuchChart(id);
        if (state.hidden.contains(id))
            return {};
        return run(database, "INSERT INTO hidden_charts (id) VALUES (?)", {id});
    });
}

Result<void> restoreChartsIn(Database &database, const QStringList &ids)
{
    return inTransaction<void>(database, [&](const ChartState &state) -> Result<void> {
        for (const QString &id : ids) {
            if (!state.isKnown(id))
                return noSuchChart(id);
            if (auto done = run(database, "DELETE FROM hidden_charts WHERE id = ?", {id}); !done)
                return done;
        }
        return {};
    });
}

Result<void> resetChartIn(Database &database, const QString &id)
{
    return inTransaction<void>(database, [&](const ChartState &state) -> Result<void> {
        if (!state.brought.find(id))
            return noSuchChart(id);
        // A chart that the user made is not what a package calls by the same id.
        if (state.originOf(id) != ChartOrigin::Changed)
            return {};
        return removeOwnChart(database, id);
    });
}

Result<void> moveChartIn(Database &database, const QString &id, int steps)
{
    return inTransaction<void>(database, [&](const ChartState &state) -> Result<void> {
        QStringList ids = state.ids();
        QStringList shown;
        for (const QString &other : std::as_const(ids))
            if (!state.hidden.contains(other))
                shown.append(other);
        const qsizetype from = shown.indexOf(id);
        if (from < 0)
            return noSuchChart(id);
        const qsizetype to = std::clamp<qsizetype>(from + steps, 0, shown.size() - 1);
        if (to == from)
            return {};
        // Beside the one whose place it takes; deleted ones keep their places.
        ids.move(ids.indexOf(id), ids.indexOf(shown.at(to)));
        if (auto done = database.execute("DELETE FROM chart_places"); !done)
            return done;
        for (const QString &other : std::as_const(ids)) {
            if (auto done = run(database, "INSERT INTO chart_places (id) VALUES (?)", {other});
                !done)
                return done;
        }
        return {};
    });
}

Result<void> readChartLayers(Database &database, QList<ChartSpec> &brought, StoreLayers &layers)
{
    auto state = readState(database);
    if (!state)
        return state.error();
    // Of an import that is undone, nothing is there; what was deleted of it still is deleted then.
    for (const QString &id : std::as_const(state->hidden))
        if (state->isKnown(id))
            layers.deletedCharts.append(id);
    layers.deletedCharts.sort();
    brought = std::move(state->brought.charts);
    layers.ownCharts = std::move(state->own.charts);
    for (const ChartSpec &chart : std::as_const(layers.ownCharts)) {
        if (state->versions.contains(chart.id))
            layers.versions.append(chart.id);
    }
    layers.chartOrder = std::move(state->order);
    return database.forEachRow(
        "SELECT id, package FROM charts WHERE package IS NOT NULL",
        [&](const Statement &row) { layers.chartPackages.insert(row.text(0), row.text(1)); });
}

Result<QSet<QString>> knownCharts(Database &database)
{
    QSet<QString> ids;
    const auto read = database.forEachRow("SELECT id FROM charts UNION SELECT id FROM own_charts",
                                          [&](const Statement &row) { ids.insert(row.text(0)); });
    if (!read)
        return read.error();
    return ids;
}

Result<int> addChartLayers(Database &database, const StoreLayers &layers,
                           const QSet<QString> &knownBefore,
                           const std::function<Result<qint64>(const QString &)> &import)
{
    const auto state = readState(database);
    if (!state)
        return state.error();
    int added = 0;
    for (const ChartSpec &chart : layers.ownCharts) {
        const bool isVersion = layers.versions.contains(chart.id);
        if (const ChartSpec *mine = state->own.find(chart.id)) {
            if (*mine == chart && state->versions.contains(chart.id) == isVersion)
                continue;
            return Error{
                .kind = ErrorKind::PackageInvalid,
                .file = u"datapackage.json"_s,
                .detail = u"%1: the store has another chart of yours with this id"_s.arg(chart.id),
                .field = u"own_charts"_s};
        }
        if (const auto checked = checkChart(database, chart); !checked)
            return Error{.kind = ErrorKind::PackageInvalid,
                         .file = u"datapackage.json"_s,
                         .detail = chart.id + u": "_s + checked.error().detail,
                         .field = u"own_charts."_s + checked.error().field};
        const auto brought = import(chart.id);
        if (!brought)
            return brought.error();
        if (const auto written = writeOwn(database, chart, isVersion, false, *brought); !written)
            return written.error();
        ++added;
    }
    for (const QString &id : layers.deletedCharts) {
        const bool isNew = !knownBefore.contains(id)
            && (state->isKnown(id)
                || std::ranges::find(layers.ownCharts, id, &ChartSpec::id)
                    != layers.ownCharts.cend());
        if (!isNew)
            continue;
        if (auto done = run(database, "INSERT OR IGNORE INTO hidden_charts (id) VALUES (?)", {id});
            !done)
            return done.error();
    }
    if (!knownBefore.isEmpty() || !state->order.isEmpty())
        return added;
    for (const QString &id : layers.chartOrder) {
        if (auto done = run(database, "INSERT INTO chart_places (id) VALUES (?)", {id}); !done)
            return done.error();
    }
    return added;
}

Result<void> removeOwnChart(Database &database, const QString &id)
{
    for (const ChartReferences &list : chartLists(ChartLayer::Own))
        if (auto done = run(database, "DELETE FROM " + list.table + " WHERE chart = ?", {id});
            !done)
            return done;
    return run(database, "DELETE FROM own_charts WHERE id = ?", {id});
}

Result<bool> insertOwnChart(Database &database, const ChartSpec &chart, bool isVersion,
                            qint64 import, qint64 position)
{
    const auto isThere = [&](const QByteArray &condition, auto bind) -> Result<bool> {
        auto find = database.prepare("SELECT 1 FROM " + condition + " = ?1");
        if (!find)
            return find.error();
        bind(*find);
        return find->step();
    };
    const auto hasKey = [&](const QByteArray &condition, const QString &key) {
        return isThere(condition, [&](Statement &find) { find.bindText(1, key); });
    };
    const auto isTaken = hasKey("own_charts WHERE id", chart.id);
    if (!isTaken || *isTaken)
        return isTaken ? Result<bool>(false) : isTaken;
    ChartSpec whole = chart;
    const auto keepKnown = [&](QStringList &keys, const QByteArray &condition) -> Result<void> {
        QStringList known;
        for (const QString &key : std::as_const(keys)) {
            const auto found = hasKey(condition, key);
            if (!found)
                return found.error();
            if (*found)
                known.append(key);
        }
        keys = known;
        return {};
    };
    QStringList focus{whole.focus};
    if (const auto kept = keepKnown(whole.indicators, "indicators WHERE id"); !kept)
        return kept.error();
    if (const auto kept = keepKnown(whole.regions, "regions WHERE code"); !kept)
        return kept.error();
    if (const auto kept = keepKnown(focus, "regions WHERE code"); !kept)
        return kept.error();
    whole.focus = focus.value(0);
    if (const auto written = writeOwn(database, whole, isVersion, false, import); !written)
        return written.error();
    const auto isFilled = isThere("own_charts WHERE position",
                                  [&](Statement &find) { find.bindInteger(1, position); });
    if (!isFilled)
        return isFilled;
    if (*isFilled)
        return true;
    auto move = database.prepare("UPDATE own_charts SET position = ?2 WHERE id = ?1");
    if (!move)
        return move.error();
    move->bindText(1, whole.id);
    move->bindInteger(2, position);
    if (const auto moved = move->run(); !moved)
        return moved.error();
    return true;
}

} // namespace Zhitu
