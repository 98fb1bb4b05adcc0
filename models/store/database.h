// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace Zhitu {

class Database;

/**
 * A prepared statement, borrowed from its Database and given back, reset, when this goes.
 *
 * Parameters count from 1, columns from 0. A bind that fails is reported by the next step().
 */
class Statement final
{
public:
    Statement(Statement &&other) noexcept;
    ~Statement();
    Statement &operator=(Statement &&) = delete;
    Q_DISABLE_COPY(Statement)

    void bindNull(int parameter);
    void bindInteger(int parameter, qint64 number);
    void bindReal(int parameter, double number);
    void bindText(int parameter, const QString &text);
    void bindTextOrNull(int parameter, const QString &text); ///< null where it is empty
    void bindUtf8(int parameter, std::string_view text);
    void bindBytes(int parameter, const QByteArray &bytes);

    /** Moves to the next row; false when there is none left. */
    [[nodiscard]] Result<bool> step();
    /** Runs a statement that returns no rows, and makes it ready to run again. */
    [[nodiscard]] Result<void> run();
    /**
     * Calls take(*this) with every row that is left. It returns nothing, or a Result<void> whose
     * failure ends it.
     */
    template<typename Take>
    [[nodiscard]] Result<void> forEachRow(Take take);
    /** Makes the statement ready to run again; its parameters keep their values. */
    void reset();

    [[nodiscard]] int columns() const; ///< how many a row has
    // Columns of the current row; a null is 0 and the null string.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    /** The same as bytes, which live until the next step. */
    [[nodiscard]] QByteArrayView utf8(int column) const;
    /** The bytes of a BLOB, copied. */
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    friend class Database;
    Statement(Database *database, sqlite3_stmt *statement, QByteArray sql);

    Database *m_database;
    sqlite3_stmt *m_statement;
    QByteArray m_sql;
    int m_bindResult = 0;
};

template<typename Take>
Result<void> Statement::forEachRow(Take take)
{
    for (;;) {
        const auto row = step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if constexpr (std::is_void_v<std::invoke_result_t<Take &, Statement &>>) {
            take(*this);
        } else {
            if (auto taken = take(*this); !taken)
                return taken;
        }
    }
}

/** The fields of a database file's header that decide whether Zhitu can open it. */
struct FileHeader
{
    qint64 fileSize = 0; ///< in bytes
    bool isSqlite = false; ///< starts as every SQLite database does, as far as it goes
    bool isComplete = false; ///< the 100 bytes of the header are there; else the rest is 0
    quint32 applicationId = 0;
    quint32 userVersion = 0;
    bool isWriteAheadLogged = false;
    /** Bytes that the header says the file has; absent where the header does not know. */
    std::optional<qint64> sizeInHeader;
};

/**
 * One connection to a SQLite database, with every return code checked.
 *
 * Foreign keys are enforced, triggers and views of a file never run, nothing in its schema is
 * trusted and another instance's lock is waited for. Used by the thread that opened it alone.
 */
class Database final
{
public:
    enum class Access { ReadOnly, ReadWrite };

    /** How long to wait for another instance's lock. */
    static constexpr int lockTimeoutMilliseconds = 30000;

    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /**
     * Connects to a file that exists. Of its content nothing but the header is read, and nothing
     * is written until a statement runs. Fails as failure() says.
     */
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &file, Access access);
    /** An empty database in memory. */
    [[nodiscard]] static Result<std::unique_ptr<Database>> inMemory();

    [[nodiscard]] QString file() const { return m_file; } ///< absolute; empty when in memory
    [[nodiscard]] bool isReadOnly() const;
    /** Fails with StoreReadOnly where only reading goes; purpose: what was to be written. */
    [[nodiscard]] Result<void> checkWritable(const QString &purpose) const;
    [[nodiscard]] bool inTransaction() const;
    /** How long to wait for another instance's lock from now on. */
    void setLockTimeout(int milliseconds);

    /**
     * The header as it is in the file now; nothing of it is checked. Read through this connection,
     * since closing another descriptor of the file would drop the locks that this process holds.
     */
    [[nodiscard]] Result<FileHeader> readHeader() const;

    /** Runs SQL of ours, one statement or several. */
    [[nodiscard]] Result<void> execute(const QByteArray &sql);
    /** Borrows the statement for this SQL, prepared at its first use. */
    [[nodiscard]] Result<Statement> prepare(const QByteArray &sql);
    /** Prepares a statement, binds its parameters with bind(statement) and takes all its rows. */
    template<typename Bind, typename Take>
    [[nodiscard]] Result<void> forEachRow(const QByteArray &sql, Bind bind, Take take);
    /** The same of one without parameters. */
    template<typename Take>
    [[nodiscard]] Result<void> forEachRow(const QByteArray &sql, Take take);
    /** The first column of the first row of a statement that must have one. */
    [[nodiscard]] Result<QString> queryText(const QByteArray &sql);

    /** The position of the row that was inserted last. */
    [[nodiscard]] qint64 lastInsertedPosition() const;

    /** The bytes of the whole database, as a file of it would hold them. */
    [[nodiscard]] Result<QByteArray> serialize() const;

    /** The error for SQLite's last failure, @p code its result code. */
    [[nodiscard]] Error failure(int code) const;
    /** Whether the last failure was the breach of a constraint in the schema. */
    [[nodiscard]] bool failedOnConstraint() const { return m_failedOnConstraint; }

    /** For what only SQLite's own interface can do; owned by this object. */
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    friend class Statement;
    Database(sqlite3 *handle, QString file);
    [[nodiscard]] static Result<std::unique_ptr<Database>> connect(const QString &file,
                                                                   const char *name, int flags);
    [[nodiscard]] Error noteFailure(int code);
    void giveBack(const QByteArray &sql, sqlite3_stmt *statement);

    sqlite3 *m_handle;
    QString m_file;
    QHash<QByteArray, sqlite3_stmt *> m_statements; ///< those that nobody has borrowed
    bool m_failedOnConstraint = false;
};

template<typename Bind, typename Take>
Result<void> Database::forEachRow(const QByteArray &sql, Bind bind, Take take)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    bind(*statement);
    return statement->forEachRow(std::move(take));
}

template<typename Take>
Result<void> Database::forEachRow(const QByteArray &sql, Take take)
{
    return forEachRow(
        sql, [](Statement &) {}, std::move(take));
}

/**
 * A transaction that is rolled back unless it was committed.
 */
class Transaction final
{
public:
    enum class Kind { Read, Write };

    explicit Transaction(Database &database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /**
     * Begins; Kind::Write takes the lock that keeps other writers out at once. Kind::Read inside
     * another transaction is a part of that one.
     */
    [[nodiscard]] Result<void> begin(Kind kind);
    /** Makes the changes durable; when that fails, they are rolled back. */
    [[nodiscard]] Result<void> commit();

private:
    void rollBack();

    Database &m_database;
    bool m_isOpen = false;
    bool m_isInner = false;
};

} // namespace Zhitu
