// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits.h"

#include "database.h"
#include "editing.h"
#include "figureids.h"
#include "recordlayers.h"
#include "recorduses.h"
#include "store.h"

#include "packages/packagechecks.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

Error recordError(ErrorKind kind, const QString &detail, const QString &field = {})
{
    return {.kind = kind, .file = {}, .detail = detail, .row = 0, .field = field, .hint = {}};
}

/** Visits the fields of a record and lists the records that it refers to. */
class ReferenceLister
{
public:
    struct Reference
    {
        QStringView column;
        Table table;
        QString key;
    };
    QList<Reference> list;

    void key(QStringView, const QString &, Form) { }
    void reference(QStringView name, const QString &text, Table table, Presence)
    {
        if (!text.isEmpty())
            list.append({name, table, text});
    }
    void references(QStringView, const QStringList &, Table) { }
    void dated(QStringView, const Period &) { }
    template<typename Other>
    void field(QStringView, const Other &, const Rule &)
    {
    }
};

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
            return recordError(ErrorKind::RecordInvalid, u"a record of another table"_s);
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
        Result<Edit> edit = recordError(ErrorKind::NoSuchRecord, key.key);
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
            const auto known = isKnown(reference.table, reference.key);
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
            return recordError(ErrorKind::NoSuchRecord, keyOf(wanted));
        const auto shown = m_layers.shown(wanted);
        if (!shown)
            return shown.error();
        // Of an import that was undone nothing comes back by itself.
        const auto undone = m_database.queryText("SELECT undone FROM imports WHERE position = "
                                                 + QByteArray::number((*original)->import));
        if (!undone)
            return undone.error();
        if (*undone == u"1")
            return recordError(ErrorKind::NoSuchRecord, keyOf(wanted));
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
                return recordError(ErrorKind::RecordExists, keyOf(record));
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
            return recordError(ErrorKind::RecordInvalid, u"the key of a record cannot be changed"_s,
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
            return recordError(ErrorKind::RecordChanged, keyOf(before));
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
            return recordError(ErrorKind::RecordInvalid, problem->detail, problem->field);
        ReferenceLister references;
        visitFields(record, references);
        for (const auto &reference : std::as_const(references.list)) {
            const auto known = isKnown(reference.table, reference.key);
            if (!known)
                return known.error();
            if (!*known) {
                return recordError(
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
                return recordError(
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

    Result<bool> isKnown(Table table, const QString &key)
    {
        const QByteArray column = table == Table::Units || table == Table::Regions ? "code" : "id";
        auto statement = m_database.prepare("SELECT 1 FROM " + tableName(table).toUtf8() + " WHERE "
                                            + column + " = ?1");
        if (!statement)
            return statement.error();
        statement->bindText(1, key);
        return statement->step();
    }

    /** Fails where what stands above a record leads back to it. */
    Result<void> checkLoop(const QString &key, const QString &above, const QByteArray &sql,
                           const QString &field, const QString &detail)
    {
        QSet<QString> met;
        for (QString at = above; !at.isEmpty() && !met.contains(at);) {
            if (at == key)
                return recordError(ErrorKind::RecordInvalid, detail, field);
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
        Error error = recordError(ErrorKind::RecordInUse, key);
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
        return m_database.failedOnConstraint() ? recordError(ErrorKind::RecordInvalid, error.detail)
                                               : error;
    }

    Database &m_database;
    RecordLayers m_layers;
};

/** Restores a record, and before it those that it needs and that were deleted as well. */
Result<void> restoreOne(Database &database, const RecordKey &key, QList<Edit> &done)
{
    Editor editor(database);
    const auto edit = editor.restoring(key);
    if (!edit)
        return edit.error();
    const auto missing = editor.missingFor(*edit->after);
    if (!missing)
        return missing.error();
    for (const RecordKey &needed : *missing) {
        if (auto restored = restoreOne(database, needed, done); !restored)
            return restored;
    }
    Editor again(database);
    auto applied = again.apply(*edit);
    if (!applied)
        return applied.error();
    done.append(std::move(*applied));
    return {};
}

template<typename Value>
Result<Value> inTransaction(Database &database, const std::function<Result<Value>()> &change)
{
    if (const auto writable = database.checkWritable({}); !writable)
        return writable.error();
    Transaction transaction(database);
    if (const auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun.error();
    auto changed = change();
    if (!changed)
        return changed;
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return changed;
}

} // namespace

RecordKey keyOfAny(const AnyRecord &record)
{
    return std::visit(
        []<typename Record>(const Record &one) {
            return RecordKey{RecordTable<Record>::table, keyOf(one)};
        },
        record);
}

QList<Edit> inverseOf(const QList<Edit> &edits)
{
    QList<Edit> inverse;
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        inverse.append({.before = edit->after, .after = edit->before});
    return inverse;
}

Result<QList<Edit>> applyIn(Database &database, const QList<Edit> &edits)
{
    return inTransaction<QList<Edit>>(database, [&]() -> Result<QList<Edit>> {
        QList<Edit> done;
        for (const Edit &edit : edits) {
            // Each with its own look-ups, since the one before may have changed what is there.
            Editor editor(database);
            auto applied = editor.apply(edit);
            if (!applied)
                return applied.error();
            done.append(std::move(*applied));
        }
        return done;
    });
}

Result<QList<Edit>> restoreIn(Database &database, const QList<RecordKey> &records)
{
    return inTransaction<QList<Edit>>(database, [&]() -> Result<QList<Edit>> {
        QList<Edit> done;
        for (const RecordKey &key : records) {
            if (const auto restored = restoreOne(database, key, done); !restored)
                return restored.error();
        }
        return done;
    });
}

Result<QList<AsideRecord>> readAside(Database &database)
{
    QList<AsideRecord> list;
    RecordLayers layers(database);
    {
        auto statement = database.prepare(
            "SELECT aside.\"table\", aside.record, aside.reason, imports.package, imports.kind, "
            "imports.position FROM aside_records AS aside JOIN imports ON imports.position = "
            "aside.import WHERE aside.reason <> 'undone' AND imports.undone = 0 ORDER BY "
            "aside.position");
        if (!statement)
            return statement.error();
        for (;;) {
            const auto row = statement->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            std::optional<Error> error;
            const auto read = [&]<typename Record>() {
                if constexpr (!std::same_as<Record, ChartSpec>) {
                    if (tableName(RecordTable<Record>::table) != statement->text(0))
                        return true;
                    auto record = layers.fromJson<Record>(statement->text(1).toUtf8());
                    if (!record) {
                        error = record.error();
                        return false;
                    }
                    list.append(
                        {.record = AnyRecord(std::move(*record)),
                         .reason = statement->text(2) == u"deleted" ? AsideReason::Deleted
                                                                    : AsideReason::Changed,
                         .package = statement->text(3),
                         .import = statement->text(4) == u"file" ? statement->integer(5) : 0});
                }
                return true;
            };
            if (!forEachRecordType(read))
                return *error;
        }
    }
    auto statement = database.prepare(
        "SELECT " + figureColumns()
        + ", reason, (SELECT package FROM imports WHERE position = import), (SELECT kind FROM "
          "imports WHERE position = import) FROM original_figures WHERE import NOT IN "
          "(SELECT position FROM imports WHERE undone = 1) ORDER BY position");
    if (!statement)
        return statement.error();
    FigureReader reader(database, FigureReader::Records::AsideAsWell);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return list;
        auto figure = reader.observation(*statement);
        if (!figure)
            return figure.error();
        const bool isFile = statement->text(FigureColumnCount + 2) == u"file";
        list.append({.record = AnyRecord(std::move(*figure)),
                     .reason = statement->text(FigureColumnCount) == u"deleted"
                         ? AsideReason::Deleted
                         : AsideReason::Changed,
                     .package = statement->text(FigureColumnCount + 1),
                     .import = isFile ? statement->integer(FigureImport) : 0});
    }
}

} // namespace Zhitu
