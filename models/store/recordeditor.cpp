// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordeditor.h"

#include "database.h"
#include "figureids.h"
#include "recordlayers.h"
#include "recordreferences.h"
#include "recorduses.h"

#include "packages/packagechecks.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

Error editError(ErrorKind kind, const QString &detail, const QString &field = {})
{
    return {.kind = kind, .file = {}, .detail = detail, .row = 0, .field = field, .hint = {}};
}

/** Edits of one transaction. */
class Editor
{
public:
    explicit Editor(Database &database) : m_database(database), m_layers(database) { }

    [[nodiscard]] Result<Edit> apply(const Edit &edit)
    {
        const auto &any = edit.after ? edit.after : edit.before;
        if (!any)
            return edit;
        if (edit.before && edit.after && edit.before->index() != edit.after->index())
            return editError(ErrorKind::RecordInvalid, u"a record of another table"_s);
        return std::visit(
            [&]<typename Record>(const Record &) -> Result<Edit> {
                const auto *before = edit.before ? &std::get<Record>(*edit.before) : nullptr;
                const auto *after = edit.after ? &std::get<Record>(*edit.after) : nullptr;
                if (!before)
                    return add(*after);
                if (!after)
                    return remove(*before);
                return change(*before, *after);
            },
            *any);
    }

    /** What puts a record back as it was brought in; NoSuchRecord where it is. */
    [[nodiscard]] Result<Edit> restoring(const RecordKey &key)
    {
        Result<Edit> edit = editError(ErrorKind::NoSuchRecord, key.key);
        const auto find = [&]<typename Record>() {
            if constexpr (!std::same_as<Record, ChartSpec>) {
                if (RecordTable<Record>::table == key.table)
                    edit = restoringOf(withKey<Record>(key.key));
            }
            return true;
        };
        forEachRecordType(find);
        return edit;
    }

    /** What a record refers to and the store does not show. */
    [[nodiscard]] Result<QList<RecordKey>> missingFor(const AnyRecord &any)
    {
        ReferenceLister references;
        std::visit([&](const auto &record) { visitFields(record, references); }, any);
        QList<RecordKey> missing;
        for (const auto &reference : std::as_const(references.list)) {
            const auto known = isShown(m_database, reference.table, reference.key);
            if (!known)
                return known.error();
            const RecordKey key{reference.table, reference.key};
            if (!*known && !missing.contains(key))
                missing.append(key);
        }
        return missing;
    }

private:
    template<typename Record>
    static Record withKey(const QString &key)
    {
        Record record;
        if constexpr (requires { record.code; }) {
            record.code = key;
        } else if constexpr (requires { record.id; }) {
            record.id = key;
        } else {
            record.indicator = key.section(u' ', 0, 0);
            record.other = key.section(u' ', 1);
        }
        return record;
    }

    template<typename Record>
    Result<Edit> restoringOf(const Record &wanted)
    {
        const auto original = m_layers.original(wanted);
        if (!original)
            return original.error();
        if (!*original)
            return editError(ErrorKind::NoSuchRecord, keyOf(wanted));
        const auto shown = m_layers.shown(wanted);
        if (!shown)
            return shown.error();
        // Of an import that was undone nothing comes back by itself.
        const auto undone = m_database.queryText("SELECT undone FROM imports WHERE position = "
                                                 + QByteArray::number((*original)->import));
        if (!undone)
            return undone.error();
        if (*undone == u"1")
            return editError(ErrorKind::NoSuchRecord, keyOf(wanted));
        Edit edit{.before = std::nullopt, .after = AnyRecord((*original)->record)};
        if (*shown)
            edit.before = AnyRecord((*shown)->record);
        return edit;
    }

    template<typename Record>
    Result<Edit> add(Record record)
    {
        if constexpr (std::same_as<Record, Event>) {
            if (record.id.isEmpty()) {
                const auto id = newEventId();
                if (!id)
                    return id.error();
                record.id = *id;
            }
        }
        if (const auto checked = check(record); !checked)
            return checked.error();
        std::optional<OriginalRecord<Record>> original;
        if (!keyOf(record).isEmpty()) {
            const auto shown = m_layers.shown(record);
            if (!shown)
                return shown.error();
            if (*shown)
                return editError(ErrorKind::RecordExists, keyOf(record));
            auto found = m_layers.original(record);
            if (!found)
                return found.error();
            original = std::move(*found);
        }
        const auto own = m_layers.figures.ownImport();
        if (!own)
            return own.error();
        if (original) {
            if (auto done = m_layers.insert(record, original->import, original->position); !done)
                return broken(done.error());
            if (auto done = settleOriginal(*original, record); !done)
                return done.error();
        } else {
            const auto place = formerPlace(record, *own);
            if (!place)
                return place.error();
            if (auto done = m_layers.insert(record, *own, *place); !done)
                return broken(done.error());
        }
        return Edit{.before = std::nullopt, .after = AnyRecord(std::move(record))};
    }

    template<typename Record>
    Result<Edit> change(const Record &before, const Record &after)
    {
        if (keyOf(before) != keyOf(after)) {
            return editError(ErrorKind::RecordInvalid, u"the key of a record cannot be changed"_s,
                             RecordTable<Record>::keys.front().toString());
        }
        const auto shown = shownAs(before);
        if (!shown)
            return shown.error();
        if (const auto checked = check(after); !checked)
            return checked.error();
        if constexpr (std::same_as<Record, Indicator>) {
            // The figures of an indicator are in its unit.
            if (before.unit != after.unit) {
                if (const auto unused = checkUnused(Table::Indicators, keyOf(before),
                                                    shown->position, UseKind::Figures);
                    !unused)
                    return unused.error();
            }
        }
        const auto original = originalOf(*shown, false);
        if (!original)
            return original.error();
        const auto own = m_layers.figures.ownImport();
        if (!own)
            return own.error();
        if (auto done = m_layers.update(after, shown->position, *own); !done)
            return broken(done.error());
        if (*original) {
            if (auto done = settleOriginal(**original, after); !done)
                return done.error();
        }
        return Edit{.before = AnyRecord(before), .after = AnyRecord(after)};
    }

    template<typename Record>
    Result<Edit> remove(const Record &before)
    {
        const auto shown = shownAs(before);
        if (!shown)
            return shown.error();
        // What was brought in can return, so that what was deleted before it can do so, too.
        const auto own = m_layers.figures.ownImport();
        if (!own)
            return own.error();
        const bool isOwn = shown->import == 0 || shown->import == *own;
        if (const auto unused =
                checkUnused(RecordTable<Record>::table, keyOf(before), shown->position,
                            isOwn ? UseKind::All : UseKind::AllButOriginals);
            !unused)
            return unused.error();
        const auto original = originalOf(*shown, true);
        if (!original)
            return original.error();
        if (auto done = m_layers.remove<Record>(shown->position); !done)
            return done.error();
        if (*original && !(*original)->isDeleted) {
            OriginalRecord<Record> deleted = **original;
            deleted.isDeleted = true;
            if (auto done = m_layers.replaceOriginal(deleted); !done)
                return done.error();
        }
        return Edit{.before = AnyRecord(before), .after = std::nullopt};
    }

    /** The record as the store shows it, which must be as the one who edits it has seen it. */
    template<typename Record>
    Result<ShownRecord<Record>> shownAs(const Record &before)
    {
        auto shown = m_layers.shown(before);
        if (!shown)
            return shown.error();
        if (!*shown || (*shown)->record != before)
            return editError(ErrorKind::RecordChanged, keyOf(before));
        return std::move(**shown);
    }

    /**
     * What was brought in of a record that is about to be changed or deleted, put aside where it
     * is not yet; absent: the user made it.
     */
    template<typename Record>
    Result<std::optional<OriginalRecord<Record>>> originalOf(const ShownRecord<Record> &shown,
                                                             bool isDeleted)
    {
        auto original = m_layers.original(shown.record);
        if (!original || *original)
            return original;
        const auto own = m_layers.figures.ownImport();
        if (!own)
            return own.error();
        if (shown.import == 0 || shown.import == *own)
            return original;
        if (const auto kept = m_layers.keepOriginal(shown, isDeleted); !kept)
            return kept.error();
        return m_layers.original(shown.record);
    }

    /** Lets an original go where the store shows just that again. */
    template<typename Record>
    Result<void> settleOriginal(const OriginalRecord<Record> &original, const Record &shown)
    {
        if (original.record == shown)
            return m_layers.dropOriginal(original);
        if (!original.isDeleted)
            return {};
        OriginalRecord<Record> changed = original;
        changed.isDeleted = false;
        return m_layers.replaceOriginal(changed);
    }

    template<typename Record>
    Result<void> check(const Record &record)
    {
        Package package;
        recordsOf<Record>(package) = {record};
        if constexpr (std::same_as<Record, Observation>) {
            if (record.id.isEmpty())
                package.observations.first().id = u"new"_s;
        }
        if (const auto problem = findProblem(package))
            return editError(ErrorKind::RecordInvalid, problem->detail, problem->field);
        ReferenceLister references;
        visitFields(record, references);
        for (const auto &reference : std::as_const(references.list)) {
            const auto known = isShown(m_database, reference.table, reference.key);
            if (!known)
                return known.error();
            if (!*known) {
                return editError(
                    ErrorKind::RecordInvalid,
                    u"\"%1\" is not in the %2"_s.arg(reference.key, tableName(reference.table)),
                    reference.column.toString());
            }
        }
        if constexpr (std::same_as<Record, Observation>) {
            const auto indicator = m_layers.figures.indicators.find(record.indicator.toStdString());
            if (!indicator)
                return indicator.error();
            if (record.unit.toStdString() != (*indicator)->unit) {
                return editError(
                    ErrorKind::RecordInvalid,
                    u"\"%1\" although the indicator \"%2\" is in \"%3\""_s.arg(
                        record.unit, record.indicator, QString::fromStdString((*indicator)->unit)),
                    u"unit"_s);
            }
        }
        if constexpr (std::same_as<Record, Region>)
            return checkLoop(record.code, record.parent,
                             "SELECT parent FROM regions WHERE code = ?1", u"parent"_s,
                             u"the region lies in itself"_s);
        if constexpr (std::same_as<Record, Source>)
            return checkLoop(record.id, record.repeats, "SELECT repeats FROM sources WHERE id = ?1",
                             u"repeats"_s, u"the source reprints itself"_s);
        return {};
    }

    /** Fails where what stands above a record leads back to it. */
    Result<void> checkLoop(const QString &key, const QString &above, const QByteArray &sql,
                           const QString &field, const QString &detail)
    {
        QSet<QString> met;
        for (QString at = above; !at.isEmpty() && !met.contains(at);) {
            if (at == key)
                return editError(ErrorKind::RecordInvalid, detail, field);
            met.insert(at);
            auto statement = m_database.prepare(sql);
            if (!statement)
                return statement.error();
            statement->bindText(1, at);
            const auto row = statement->step();
            if (!row)
                return row.error();
            at = *row ? statement->text(0) : QString();
        }
        return {};
    }

    Result<void> checkUnused(Table table, const QString &key, qint64 position, UseKind kind)
    {
        const auto uses = usesOfRecord(m_database, table, key, position, kind);
        if (!uses)
            return uses.error();
        if (uses->count == 0)
            return {};
        Error error = editError(ErrorKind::RecordInUse, key);
        error.row =
            static_cast<int>(std::min<qint64>(uses->count, std::numeric_limits<int>::max()));
        error.hint = uses->example;
        return error;
    }

    /** Where a figure of the user's stood before it was deleted, so that it returns there; else 0. */
    template<typename Record>
    Result<qint64> formerPlace(const Record &record, qint64 own)
    {
        if constexpr (std::same_as<Record, Observation>) {
            const std::string id = record.id.toStdString();
            const FigureId parts = splitFigureId(id);
            if (!parts.prefix.ends_with('-') || parts.number <= 0)
                return 0;
            const auto import =
                m_layers.figures.importTags.find(parts.prefix.substr(0, parts.prefix.size() - 1));
            if (!import)
                return import.error();
            const auto highest = m_database.queryText("SELECT highest FROM figure_positions");
            if (!highest)
                return highest.error();
            const qint64 place = (*import)->base + parts.number;
            return (*import)->position == own && place <= highest->toLongLong() ? place : 0;
        } else {
            return 0;
        }
    }

    Result<QString> newEventId()
    {
        const auto tag = m_database.queryText("SELECT tag FROM imports WHERE kind = 'own'");
        if (!tag)
            return tag.error();
        for (int number = 1;; ++number) {
            Event event;
            event.id = *tag + u"-e" + QString::number(number);
            const auto shown = m_layers.shown(event);
            if (!shown)
                return shown.error();
            if (!*shown)
                return event.id;
        }
    }

    /** What broke a rule of the schema is a record that is wrong. */
    Result<Edit> broken(const Error &error) const
    {
        return m_database.failedOnConstraint() ? editError(ErrorKind::RecordInvalid, error.detail)
                                               : error;
    }

    Database &m_database;
    RecordLayers m_layers;
};

} // namespace

Result<Edit> applyEdit(Database &database, const Edit &edit)
{
    return Editor(database).apply(edit);
}

Result<Edit> editRestoring(Database &database, const RecordKey &key)
{
    return Editor(database).restoring(key);
}

Result<QList<RecordKey>> missingFor(Database &database, const AnyRecord &record)
{
    return Editor(database).missingFor(record);
}

} // namespace Zhitu
