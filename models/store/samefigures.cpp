// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samefigures.h"

#include "database.h"
#include "figureids.h"
#include "workwatch.h"

#include "packages/recordjson.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** So many times the figures that are there must come for the index to be made anew. */
constexpr qint64 oldPerNew = 3;

/** So many figures have come when it is decided whether to do so. */
constexpr qint64 figuresBeforeDeciding = 4096;

/** In KiB, while an index is made: two threads sort, each in so much memory. */
constexpr int sortingCacheSize = 8000;

constexpr char seriesIndex[] = "figures_by_series";

Observation observationOf(const FigureInput &input, const QString &unit)
{
    return {.id = QString::fromUtf8(input.id),
            .indicator = QString::fromUtf8(input.indicator),
            .region = QString::fromUtf8(input.region),
            .subject = QString::fromUtf8(input.subject),
            .period = input.period ? *input.period : Period(),
            .value = input.value,
            .valueUpper = input.valueUpper,
            .unit = unit,
            .qualifier = input.qualifier,
            .qualifierWord = {QString::fromUtf8(input.qualifierWordZh),
                              QString::fromUtf8(input.qualifierWordEn)},
            .status = input.status,
            .rankBasis = input.rankBasis,
            .statedBy = {QString::fromUtf8(input.statedByZh), QString::fromUtf8(input.statedByEn)},
            .source = QString::fromUtf8(input.source),
            .origin = QString::fromUtf8(input.origin),
            .line = input.line > 0 ? std::optional(input.line) : std::nullopt,
            .printed = QString::fromUtf8(input.printed),
            .occurrence = input.occurrence,
            .obsStatus = QString::fromUtf8(input.obsStatus),
            .breakBefore = input.breakBefore,
            .note = {QString::fromUtf8(input.noteZh), QString::fromUtf8(input.noteEn)},
            .noteKind = input.noteKind};
}

quint64 hashOfKey(const PackedFigure &figure)
{
    return KeyFilter::hashOf(figure.indicator, figure.region, figure.subject, figure.status,
                             figure.firstDay, figure.lastDay);
}

} // namespace

SameFigures::SameFigures(Database &database, FigureWriter &writer, Host host, Before before)
    : m_database(database)
    , m_writer(writer)
    , m_host(std::move(host))
    , m_before(before)
    , m_keys(std::make_unique<KeyFilter>())
{
}

Result<bool> SameFigures::isThere(const FigureInput &figure, PackedFigure &packed,
                                  const Written &written, const BulkReport &soFar)
{
    if (m_mode == Mode::Undecided
        && (m_before.figures == 0 || soFar.figures + soFar.alreadyThere >= figuresBeforeDeciding)) {
        if (auto decided = decide(soFar); !decided)
            return decided.error();
    }
    const qint64 position = m_before.highest + soFar.figures + 1;
    return figure.id.empty() ? isThereByContent(packed, written, position)
                             : isThereById(figure, packed, written, position);
}

Result<void> SameFigures::resolve(BulkReport &report)
{
    m_keys.reset();
    m_ids.reset();
    if (m_mode == Mode::IndexLater) {
        if (auto made = makeIndex(); !made)
            return made;
    }
    for (const qint64 doubtful : m_doubtful) {
        if (auto resolved = resolveOne(doubtful, report); !resolved)
            return resolved;
    }
    return {};
}

Result<void> SameFigures::makeIndex()
{
    const auto cache = m_database.queryText("PRAGMA cache_size");
    if (!cache)
        return cache.error();
    if (auto set =
            m_database.execute("PRAGMA cache_size = -" + QByteArray::number(sortingCacheSize));
        !set)
        return set;
    // While one thread reads the rows another sorts those that were read before.
    const int threads = sqlite3_limit(m_database.handle(), SQLITE_LIMIT_WORKER_THREADS, 1);
    auto made = m_database.execute(m_indexSql);
    sqlite3_limit(m_database.handle(), SQLITE_LIMIT_WORKER_THREADS, threads);
    if (!made)
        return made;
    return m_database.execute("PRAGMA cache_size = " + cache->toLatin1());
}

Result<bool> SameFigures::isThereById(const FigureInput &figure, PackedFigure &packed,
                                      const Written &written, qint64 position)
{
    const FigureId id = splitFigureId(figure.id);
    if (m_prefix.position == 0 || m_prefix.text != id.prefix) {
        if (auto found = findPrefix(id.prefix); !found)
            return found.error();
    }
    packed.idPrefix = m_prefix.position;
    packed.idNumber = id.number;
    if (!m_ids) {
        m_ids = std::make_unique<KeyFilter>();
        if (const auto noted = noteOldIds(); !noted)
            return noted.error();
    }
    const bool mayBeThere = m_ids->insert(KeyFilter::hashOf(packed.idPrefix, packed.idNumber));
    if (mayBeThere || m_prefix.isMadeHere) {
        const auto same = isSame(figure, written);
        if (!same || *same)
            return same;
    }
    // Others without an id may say the same.
    const bool mayBeClaim = m_keys->insert(hashOfKey(packed));
    if (mayBeClaim || m_mode == Mode::Undecided)
        m_doubtful.push_back(-position);
    return false;
}

Result<void> SameFigures::findPrefix(std::string_view prefix)
{
    const FoundKey *known = m_writer.prefixes.known(prefix);
    if (known) {
        m_prefix.position = known->position;
    } else {
        if (const auto settled = m_host.settle(); !settled)
            return settled;
        const auto position = m_writer.prefix(prefix);
        if (!position)
            return position.error();
        m_prefix.position = *position;
        m_writer.prefixes.note(prefix, {.position = *position, .base = 0, .unit = {}});
    }
    m_prefix.text.assign(prefix);
    // Whether ids that begin so are made here: then the prefix is that of none that is kept.
    m_prefix.isMadeHere = false;
    if (!prefix.ends_with('-'))
        return {};
    const std::string_view tag = prefix.substr(0, prefix.size() - 1);
    const FoundKey *import = m_writer.importTags.known(tag);
    if (!import) {
        if (const auto settled = m_host.settle(); !settled)
            return settled;
        const auto asked = m_writer.importTags.find(tag);
        if (!asked)
            return asked.error();
        import = *asked;
    }
    m_prefix.isMadeHere = import->position != 0;
    return {};
}

Result<bool> SameFigures::isSame(const FigureInput &figure, const Written &written)
{
    if (const auto flushed = m_host.flushAndSettle(); !flushed)
        return flushed.error();
    const Observation offered = observationOf(figure, QString::fromUtf8(written.unit));
    std::optional<Observation> shown;
    for (const QByteArray &table : {"figures"_ba, "original_figures"_ba}) {
        const auto found = m_writer.find(figure.id, table);
        if (!found)
            return found.error();
        if (found->position == 0)
            continue;
        auto statement = m_database.prepare("SELECT " + figureColumns() + " FROM " + table
                                            + " WHERE position = ?1");
        if (!statement)
            return statement.error();
        statement->bindInteger(1, found->position);
        const auto row = statement->step();
        if (!row)
            return row.error();
        FigureReader reader(m_database);
        auto there = reader.observation(*statement);
        if (!there)
            return there.error();
        // What the user has deleted comes anew; what is changed is compared as it came, too.
        if (table == "figures")
            shown = *there;
        if (shown && *there == offered)
            return true;
    }
    if (!shown)
        return false;
    const QList<FieldText> before = fieldTexts(*shown);
    const QList<FieldText> after = fieldTexts(offered);
    const auto [was, is] = std::ranges::mismatch(before, after);
    const auto quoted = [](const QString &value) {
        return value.isEmpty() ? u"absent"_s : u"\"%1\""_s.arg(value);
    };
    return m_host.invalid(was->column,
                          u"%1: %2 in the store and %3 in the file"_s.arg(
                              shown->id, quoted(was->text), quoted(is->text)));
}

Result<bool> SameFigures::isThereByContent(const PackedFigure &packed, const Written &written,
                                           qint64 position)
{
    const bool mayBeThere = m_keys->insert(hashOfKey(packed));
    // Before it is decided, the filter knows nothing of what was there.
    if (!mayBeThere && m_mode != Mode::Undecided)
        return false;
    if (m_mode != Mode::IndexLater) {
        const auto isThere = probe(packed, written);
        if (!isThere || *isThere)
            return isThere;
    }
    // Those that are on their way may say the same.
    m_doubtful.push_back(position);
    return false;
}

Result<bool> SameFigures::probe(const PackedFigure &packed, const Written &written)
{
    if (const auto settled = m_host.settle(); !settled)
        return settled.error();
    // IS also holds between what is absent.
    auto same = m_database.prepare(
        "SELECT 1 FROM figures INDEXED BY figures_by_series WHERE indicator = ?1 AND region = ?2 "
        "AND subject_key = ?3 AND status = ?4 AND last_day IS ?5 AND first_day IS ?6 "
        "AND value IS ?7 AND value_upper IS ?8 AND qualifier = ?9 AND source = ?10 "
        "AND origin IS ?11 AND period IS ?12 LIMIT 1");
    if (!same)
        return same.error();
    same->bindInteger(1, packed.indicator);
    same->bindInteger(2, packed.region);
    same->bindInteger(3, packed.subject);
    same->bindInteger(4, packed.status);
    if (packed.periodSize > 0) {
        same->bindInteger(5, packed.lastDay);
        same->bindInteger(6, packed.firstDay);
        same->bindUtf8(12, written.period);
    }
    if (packed.hasValue)
        same->bindReal(7, packed.value);
    if (packed.hasValueUpper)
        same->bindReal(8, packed.valueUpper);
    same->bindInteger(9, packed.qualifier);
    same->bindInteger(10, packed.source);
    if (packed.origin != 0)
        same->bindInteger(11, packed.origin);
    return same->step();
}

Result<void> SameFigures::noteOldFigures()
{
    return m_database.forEachRow(
        "SELECT indicator, region, subject_key, status, first_day, last_day FROM figures "
        "INDEXED BY figures_by_series WHERE position <= ?1",
        [&](Statement &statement) { statement.bindInteger(1, m_before.highest); },
        [&](const Statement &row) {
            m_keys->insert(KeyFilter::hashOf(row.integer(0), row.integer(1), row.integer(2),
                                             row.integer(3), row.integer(4), row.integer(5)));
        });
}

Result<void> SameFigures::noteOldIds()
{
    if (m_before.figures == 0)
        return {};
    if (auto settled = m_host.settle(); !settled)
        return settled;
    return m_database.forEachRow(
        "SELECT id_prefix, id_number FROM figures WHERE id_prefix IS NOT NULL",
        [&](const Statement &row) {
            m_ids->insert(KeyFilter::hashOf(row.integer(0), row.integer(1)));
        });
}

Result<void> SameFigures::decide(const BulkReport &soFar)
{
    if (auto settled = m_host.settle(); !settled)
        return settled;
    if (m_before.figures > 0) {
        if (auto noted = noteOldFigures(); !noted)
            return noted;
        const bool isMany = m_before.expected * oldPerNew >= m_before.figures;
        if (!isMany || soFar.alreadyThere > soFar.figures) {
            m_mode = Mode::IndexKept;
            return {};
        }
    }
    const auto sql = m_database.queryText(QByteArray("SELECT sql FROM sqlite_schema WHERE name = '")
                                          + seriesIndex + '\'');
    if (!sql)
        return sql.error();
    if (auto dropped = m_database.execute(QByteArray("DROP INDEX ") + seriesIndex); !dropped)
        return dropped;
    m_indexSql = sql->toUtf8();
    m_mode = Mode::IndexLater;
    return {};
}

Result<void> SameFigures::resolveOne(qint64 doubtful, BulkReport &report)
{
    static const QByteArray sameAsNew =
        "FROM figures AS new CROSS JOIN figures AS other INDEXED BY figures_by_series "
        "WHERE new.position = ?1 AND other.indicator = new.indicator "
        "AND other.region = new.region AND other.subject_key = new.subject_key "
        "AND other.status = new.status AND other.last_day IS new.last_day "
        "AND other.first_day IS new.first_day ";
    static const QByteArray findSame = "SELECT 1 " + sameAsNew
        + "AND other.value IS new.value AND other.position < ?1 "
          "AND other.value_upper IS new.value_upper AND other.qualifier = new.qualifier "
          "AND other.source = new.source AND other.origin IS new.origin "
          "AND other.period IS new.period LIMIT 1";
    const auto isFound = [&](const QByteArray &sql, qint64 position) -> Result<bool> {
        auto statement = m_database.prepare(sql);
        if (!statement)
            return statement.error();
        statement->bindInteger(1, position);
        return statement->step();
    };
    const qint64 position = std::abs(doubtful);
    if (!m_host.tick())
        return WorkWatch::cancelled();
    if (doubtful > 0) {
        const auto same = isFound(findSame, position);
        if (!same)
            return same.error();
        if (*same) {
            auto remove = m_database.prepare("DELETE FROM figures WHERE position = ?1");
            if (!remove)
                return remove.error();
            remove->bindInteger(1, position);
            if (auto removed = remove->run(); !removed)
                return removed;
            --report.figures;
            ++report.alreadyThere;
            return {};
        }
    }
    for (const char *way :
         {"AND other.value < new.value LIMIT 1", "AND other.value > new.value LIMIT 1"}) {
        const auto another = isFound("SELECT 1 " + sameAsNew + way, position);
        if (!another)
            return another.error();
        if (*another) {
            ++report.claims;
            break;
        }
    }
    return {};
}

} // namespace Zhitu
