// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcetexts.h"

#include "database.h"
#include "store.h"

#include <QCryptographicHash>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray facts = "source, file_name, media_type, encoding, attached, sha256, size";

Error textError(ErrorKind kind, const QString &detail, const QString &file = {})
{
    return {.kind = kind, .file = file, .detail = detail, .row = 0, .field = {}, .hint = {}};
}

AttachedText factsFrom(const Statement &statement)
{
    return {.source = statement.text(0),
            .fileName = statement.text(1),
            .mediaType = statement.text(2),
            .encoding = statement.text(3),
            .attached = QDateTime::fromString(statement.text(4), Qt::ISODate),
            .sha256 = statement.text(5),
            .size = statement.integer(6)};
}

QString kindCode(EvidenceKind kind)
{
    return kind == EvidenceKind::Figure ? u"figure"_s : u"event"_s;
}

Result<bool> isIn(Database &database, const QByteArray &sql, const QString &source)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return statement.error();
    statement->bindText(1, source);
    return statement->step();
}

Result<void> removeText(Database &database, const QString &source)
{
    for (const char *sql : {"DELETE FROM text_contexts WHERE source = ?1",
                            "DELETE FROM source_texts WHERE source = ?1"}) {
        auto statement = database.prepare(sql);
        if (!statement)
            return statement.error();
        statement->bindText(1, source);
        if (auto done = statement->run(); !done)
            return done;
    }
    return {};
}

Result<void> insertText(Database &database, const StoredText &text, const QByteArray &bytes)
{
    const AttachedText &known = text.facts;
    auto statement =
        database.prepare("INSERT INTO source_texts (" + facts
                         + ", text, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    if (!statement)
        return statement.error();
    statement->bindText(1, known.source);
    statement->bindText(2, known.fileName);
    statement->bindText(3, known.mediaType);
    if (known.encoding.isEmpty())
        statement->bindNull(4);
    else
        statement->bindText(4, known.encoding);
    statement->bindText(5, known.attached.toUTC().toString(Qt::ISODate));
    statement->bindText(6, known.sha256);
    statement->bindInteger(7, known.size);
    statement->bindText(8, text.text);
    statement->bindBytes(9, bytes);
    return statement->run();
}

Result<void> insertContexts(Database &database, const StoredText &text)
{
    auto statement = database.prepare("INSERT INTO text_contexts (source, kind, id, before, after) "
                                      "VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!statement)
        return statement.error();
    for (const TextContext &context : text.contexts) {
        statement->bindText(1, text.facts.source);
        statement->bindText(2, kindCode(context.kind));
        statement->bindText(3, context.id);
        statement->bindText(4, context.before);
        statement->bindText(5, context.after);
        if (auto done = statement->run(); !done)
            return done;
    }
    return {};
}

} // namespace

Result<QList<AttachedText>> readAttachedTexts(Database &database)
{
    QList<AttachedText> texts;
    const auto read =
        database.forEachRow("SELECT " + facts + " FROM source_texts ORDER BY position",
                            [&](const Statement &row) { texts.append(factsFrom(row)); });
    if (!read)
        return read.error();
    return texts;
}

Result<void> attachTextIn(Database &database, const StoredText &text, const QByteArray &bytes)
{
    Transaction transaction(database);
    if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    const auto known = isIn(database, "SELECT 1 FROM sources WHERE id = ?1", text.facts.source);
    if (!known)
        return known.error();
    if (!*known)
        return textError(ErrorKind::NoSuchSource, text.facts.source);
    if (auto removed = removeText(database, text.facts.source); !removed)
        return removed;
    if (auto inserted = insertText(database, text, bytes); !inserted)
        return inserted;
    if (auto inserted = insertContexts(database, text); !inserted)
        return inserted;
    return transaction.commit();
}

Result<void> detachTextIn(Database &database, const QString &source)
{
    Transaction transaction(database);
    if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    const auto known = isIn(database, "SELECT 1 FROM sources WHERE id = ?1", source);
    if (!known)
        return known.error();
    if (!*known)
        return textError(ErrorKind::NoSuchSource, source);
    const auto attached = isIn(database, "SELECT 1 FROM source_texts WHERE source = ?1", source);
    if (!attached)
        return attached.error();
    if (!*attached)
        return textError(ErrorKind::NoTextAttached, source);
    if (auto removed = removeText(database, source); !removed)
        return removed;
    return transaction.commit();
}

Result<StoredText> readStoredText(Database &database, const QString &source)
{
    Transaction reading(database);
    if (const auto begun = reading.begin(Transaction::Kind::Read); !begun)
        return begun.error();
    StoredText found;
    {
        auto statement =
            database.prepare("SELECT " + facts + ", text FROM source_texts WHERE source = ?1");
        if (!statement)
            return statement.error();
        statement->bindText(1, source);
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return textError(ErrorKind::NoTextAttached, source);
        found.facts = factsFrom(*statement);
        found.text = statement->text(7);
    }
    const auto read = database.forEachRow(
        "SELECT kind, id, before, after FROM text_contexts WHERE source = ?1 ORDER BY kind, id",
        [&](Statement &statement) { statement.bindText(1, source); },
        [&](const Statement &row) {
            found.contexts.append(
                {.kind = row.text(0) == u"event" ? EvidenceKind::Event : EvidenceKind::Figure,
                 .id = row.text(1),
                 .before = row.text(2),
                 .after = row.text(3)});
        });
    if (!read)
        return read.error();
    if (const auto ended = reading.commit(); !ended)
        return ended.error();
    return found;
}

Result<QByteArray> readAttachedFile(Database &database, const QString &source)
{
    auto statement = database.prepare("SELECT sha256, bytes FROM source_texts WHERE source = ?1");
    if (!statement)
        return statement.error();
    statement->bindText(1, source);
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return textError(ErrorKind::NoTextAttached, source);
    const QByteArray bytes = statement->bytes(1);
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (QString::fromLatin1(hash) != statement->text(0)) {
        return textError(ErrorKind::StoreDamaged,
                         u"the text attached to %1 is not as it was attached"_s.arg(source),
                         database.file());
    }
    return bytes;
}

} // namespace Zhitu
