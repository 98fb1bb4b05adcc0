// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database.h"

#include <QFile>
#include <QFileInfo>
#include <QtAlgorithms>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

Statement::Statement(Database *database, sqlite3_stmt *statement, QByteArray sql)
    : m_database(database)
    , m_statement(statement)
    , m_sql(std::move(sql))
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_sql(std::move(other.m_sql))
    , m_bindResult(other.m_bindResult)
{
}

Statement::~Statement()
{
    if (m_statement)
        m_database->giveBack(m_sql, m_statement);
}

void Statement::bindNull(int parameter)
{
    if (const int code = sqlite3_bind_null(m_statement, parameter); code != SQLITE_OK)
        m_bindResult = code;
}

void Statement::bindInteger(int parameter, qint64 number)
{
    if (const int code = sqlite3_bind_int64(m_statement, parameter, number); code != SQLITE_OK)
        m_bindResult = code;
}

void Statement::bindReal(int parameter, double number)
{
    if (const int code = sqlite3_bind_double(m_statement, parameter, number); code != SQLITE_OK)
        m_bindResult = code;
}

void Statement::bindText(int parameter, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const int code = sqlite3_bind_text64(m_statement, parameter, utf8.constData(),
                                         static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                         SQLITE_UTF8);
    if (code != SQLITE_OK)
        m_bindResult = code;
}

void Statement::bindTextOrNull(int parameter, const QString &text)
{
    if (text.isEmpty())
        bindNull(parameter);
    else
        bindText(parameter, text);
}

void Statement::bindUtf8(int parameter, std::string_view text)
{
    const int code = sqlite3_bind_text64(m_statement, parameter, text.data(), text.size(),
                                         SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK)
        m_bindResult = code;
}

void Statement::bindBytes(int parameter, const QByteArray &bytes)
{
    const int code =
        sqlite3_bind_blob64(m_statement, parameter, bytes.constData(),
                            static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
    if (code != SQLITE_OK)
        m_bindResult = code;
}

Result<bool> Statement::step()
{
    if (m_bindResult != SQLITE_OK)
        return m_database->noteFailure(std::exchange(m_bindResult, SQLITE_OK));
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return m_database->noteFailure(code);
}

Result<void> Statement::run()
{
    for (;;) {
        const auto row = step();
        if (!row) {
            reset();
            return row.error();
        }
        if (!*row) {
            reset();
            return {};
        }
    }
}

void Statement::reset()
{
    // The code it returns is that of the last step, which has been reported already.
    sqlite3_reset(m_statement);
}

int Statement::columns() const
{
    return sqlite3_column_count(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

QByteArrayView Statement::utf8(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {bytes, bytes ? sqlite3_column_bytes(m_statement, column) : 0};
}

QByteArray Statement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, bytes ? sqlite3_column_bytes(m_statement, column) : 0};
}

Database::Database(sqlite3 *handle, QString file) : m_handle(handle), m_file(std::move(file)) { }

Database::~Database()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    [[maybe_unused]] const int code = sqlite3_close(m_handle);
    Q_ASSERT_X(code == SQLITE_OK, "Database", "a statement outlives its database");
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Access access)
{
    // An absolute path, since SQLite may read a name that starts with "file:" as a URI.
    const QString path = QFileInfo(file).absoluteFilePath();
    const int flags = access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    return connect(path, QFile::encodeName(path).constData(), flags);
}

Result<std::unique_ptr<Database>> Database::inMemory()
{
    return connect({}, ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY);
}

Result<std::unique_ptr<Database>> Database::connect(const QString &file, const char *name,
                                                    int flags)
{
    sqlite3 *handle = nullptr;
    const int opened = sqlite3_open_v2(
        name, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    // Without memory there is not even a handle; SQLite's functions take a null one.
    std::unique_ptr<Database> database(new Database(handle, file));
    if (opened != SQLITE_OK)
        return database->noteFailure(opened);

    static constexpr std::array<std::pair<int, int>, 7> settings{{
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
    }};
    for (const auto &[setting, wanted] : settings) {
        int now = -1;
        const int code = sqlite3_db_config(handle, setting, wanted, &now);
        if (code != SQLITE_OK)
            return database->noteFailure(code);
        if (now != wanted)
            return database->noteFailure(SQLITE_MISUSE);
    }
    if (const int code = sqlite3_busy_timeout(handle, lockTimeoutMilliseconds); code != SQLITE_OK)
        return database->noteFailure(code);
    return database;
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

Result<void> Database::checkWritable(const QString &purpose) const
{
    if (!isReadOnly())
        return {};
    return Error{.kind = ErrorKind::StoreReadOnly,
                 .file = m_file,
                 .detail = purpose,
                 .row = 0,
                 .field = {},
                 .hint = {}};
}

void Database::setLockTimeout(int milliseconds)
{
    // It only fails for a connection that is none.
    (void)sqlite3_busy_timeout(m_handle, milliseconds);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Result<FileHeader> Database::readHeader() const
{
    sqlite3_file *device = nullptr;
    int code = sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &device);
    if (code != SQLITE_OK)
        return failure(code);
    if (!device->pMethods)
        return failure(SQLITE_CANTOPEN);
    FileHeader header;
    sqlite3_int64 size = 0;
    code = device->pMethods->xFileSize(device, &size);
    if (code != SQLITE_OK)
        return failure(code);
    // SQLite takes a file of one byte for an empty one.
    header.fileSize = size > 0 ? size : QFileInfo(m_file).size();

    constexpr int headerSize = 100;
    std::array<uchar, headerSize> bytes{};
    code = device->pMethods->xRead(device, bytes.data(), headerSize, 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return failure(code);
    const QByteArrayView magic("SQLite format 3\0", 16);
    header.isSqlite =
        std::ranges::equal(QByteArrayView(bytes).first(std::min<qint64>(header.fileSize, 16)),
                           magic.first(std::min<qint64>(header.fileSize, 16)));
    header.isComplete = code == SQLITE_OK;
    if (!header.isSqlite || !header.isComplete)
        return header;

    // Places of the fields: https://www.sqlite.org/fileformat2.html#the_database_header
    const auto number = [&bytes](std::size_t offset) {
        return qFromBigEndian<quint32>(bytes.data() + offset);
    };
    header.applicationId = number(68);
    header.userVersion = number(60);
    header.isWriteAheadLogged = bytes[18] == 2 || bytes[19] == 2;
    const quint32 sizeField = qFromBigEndian<quint16>(bytes.data() + 16);
    const qint64 pageSize = sizeField == 1 ? 65536 : sizeField;
    const bool isPageSize =
        pageSize >= 512 && qPopulationCount(static_cast<quint64>(pageSize)) == 1;
    // Programs older than this field leave a stale count, which these two then give away.
    if (isPageSize && number(24) == number(92))
        header.sizeInHeader = pageSize * number(28);
    return header;
}

Result<void> Database::execute(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return noteFailure(code);
    return {};
}

Result<Statement> Database::prepare(const QByteArray &sql)
{
    if (sqlite3_stmt *ready = m_statements.take(sql))
        return Statement(this, ready, sql);
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return noteFailure(code);
    return Statement(this, statement, sql);
}

void Database::giveBack(const QByteArray &sql, sqlite3_stmt *statement)
{
    // Both return the code of the last step or cannot fail.
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (m_statements.contains(sql))
        sqlite3_finalize(statement);
    else
        m_statements.insert(sql, statement);
}

Result<QString> Database::queryText(const QByteArray &sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return noteFailure(SQLITE_INTERNAL);
    return statement->text(0);
}

qint64 Database::lastInsertedPosition() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

Result<QByteArray> Database::serialize() const
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<uchar, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(m_handle, "main", &size, 0), &sqlite3_free);
    if (!bytes)
        return failure(SQLITE_NOMEM);
    return QByteArray(reinterpret_cast<const char *>(bytes.get()), size);
}

Error Database::failure(int code) const
{
    Error error{.kind = ErrorKind::StoreFailed,
                .file = m_file,
                .detail = QString::fromUtf8(sqlite3_errmsg(m_handle)),
                .row = 0,
                .field = {},
                .hint = {}};
    // A code that SQLite returned without noting it in the connection has its own text.
    if (sqlite3_extended_errcode(m_handle) != code)
        error.detail = QString::fromUtf8(sqlite3_errstr(code));
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.kind = ErrorKind::StoreBusy;
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error.kind = ErrorKind::StoreDamaged;
        break;
    case SQLITE_READONLY:
        error.kind = ErrorKind::StoreReadOnly;
        break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        if (const int number = sqlite3_system_errno(m_handle); number != 0)
            error.detail += u": "_s + qt_error_string(number);
        break;
    default:
        break;
    }
    return error;
}

Error Database::noteFailure(int code)
{
    m_failedOnConstraint = (code & 0xff) == SQLITE_CONSTRAINT;
    return failure(code);
}

Transaction::Transaction(Database &database) : m_database(database) { }

Transaction::~Transaction()
{
    rollBack();
}

Result<void> Transaction::begin(Kind kind)
{
    // What is read inside another transaction is of one moment already.
    m_isInner = kind == Kind::Read && m_database.inTransaction();
    if (m_isInner)
        return {};
    auto begun = m_database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    m_isOpen = begun.hasValue();
    return begun;
}

Result<void> Transaction::commit()
{
    if (m_isInner)
        return {};
    auto committed = m_database.execute("COMMIT");
    if (committed)
        m_isOpen = false;
    else
        rollBack();
    return committed;
}

void Transaction::rollBack()
{
    if (!std::exchange(m_isOpen, false))
        return;
    // SQLite rolls back by itself after some failures, and then refuses to do so once more.
    if (m_database.inTransaction()) {
        const auto rolledBack = m_database.execute("ROLLBACK");
        Q_UNUSED(rolledBack)
    }
    // After a failed write it leaves the journal to whoever reads next: that may as well be we, at
    // once. Should even this fail, the journal stays, and the next instance puts it right.
    const auto restored = m_database.queryText("PRAGMA user_version");
    Q_UNUSED(restored)
}

} // namespace Zhitu
