// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figureblock.h"

#include "database.h"
#include "figurerows.h"

#include <sqlite3.h>

#include <utility>

namespace Zhitu {

namespace {

constexpr char moduleName[] = "zhitu_incoming";

/** The table of what is on its way, and one that is reading it, as SQLite's interface wants them. */
struct IncomingTable : sqlite3_vtab
{
    const FigureBlock *const *block = nullptr;
};

struct IncomingCursor : sqlite3_vtab_cursor
{
    const FigureBlock *block = nullptr;
    std::size_t row = 0;
};

int connectTable(sqlite3 *handle, void *block, int, const char *const *, sqlite3_vtab **table,
                 char **)
{
    // Its columns are those of the figures but for the import.
    const QByteArray sql = "CREATE TABLE incoming (" + figureColumns() + ')';
    if (const int code = sqlite3_declare_vtab(handle, sql.constData()); code != SQLITE_OK)
        return code;
    auto *made = new IncomingTable();
    made->block = static_cast<const FigureBlock *const *>(block);
    *table = made;
    return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab *table)
{
    delete static_cast<IncomingTable *>(table);
    return SQLITE_OK;
}

int planReading(sqlite3_vtab *, sqlite3_index_info *)
{
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab *, sqlite3_vtab_cursor **cursor)
{
    *cursor = new IncomingCursor();
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor *cursor)
{
    delete static_cast<IncomingCursor *>(cursor);
    return SQLITE_OK;
}

int rewindCursor(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **)
{
    auto *reading = static_cast<IncomingCursor *>(cursor);
    reading->block = *static_cast<IncomingTable *>(cursor->pVtab)->block;
    reading->row = 0;
    return SQLITE_OK;
}

int advanceCursor(sqlite3_vtab_cursor *cursor)
{
    ++static_cast<IncomingCursor *>(cursor)->row;
    return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor *cursor)
{
    const auto *reading = static_cast<IncomingCursor *>(cursor);
    return reading->row >= reading->block->figures.size() ? 1 : 0;
}

void giveKey(sqlite3_context *context, qint64 key)
{
    if (key != 0)
        sqlite3_result_int64(context, key);
}

void giveText(sqlite3_context *context, const FigureBlock &block, quint32 from, quint32 size)
{
    // The block outlives the statement that reads it.
    if (size > 0)
        sqlite3_result_text64(context, block.texts.data() + from, size, SQLITE_STATIC, SQLITE_UTF8);
}

/** A column of the row that the cursor is at; what is given nothing is NULL. */
int giveColumn(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    const auto *reading = static_cast<IncomingCursor *>(cursor);
    const FigureBlock &block = *reading->block;
    const PackedFigure &figure = block.figures[reading->row];
    const bool isDated = figure.periodSize > 0;
    switch (column) {
    case FigurePosition:
        // SQLite counts on from the one before by itself, which is quicker.
        if (reading->row == 0)
            sqlite3_result_int64(context, block.position);
        break;
    case FigureIdPrefix:
        giveKey(context, figure.idPrefix);
        break;
    case FigureIdNumber:
        if (figure.idPrefix != 0)
            sqlite3_result_int64(context, figure.idNumber);
        break;
    case FigureIndicator:
        giveKey(context, figure.indicator);
        break;
    case FigureRegion:
        giveKey(context, figure.region);
        break;
    case FigureSubject:
        giveKey(context, figure.subject);
        break;
    case FigurePeriod:
        giveText(context, block, figure.texts, figure.periodSize);
        break;
    case FigureFirstDay:
        if (isDated)
            sqlite3_result_int64(context, figure.firstDay);
        break;
    case FigureLastDay:
        if (isDated)
            sqlite3_result_int64(context, figure.lastDay);
        break;
    case FigureValue:
        if (figure.hasValue)
            sqlite3_result_double(context, figure.value);
        break;
    case FigureValueUpper:
        if (figure.hasValueUpper)
            sqlite3_result_double(context, figure.valueUpper);
        break;
    case FigureQualifier:
        sqlite3_result_int(context, figure.qualifier);
        break;
    case FigureStatus:
        sqlite3_result_int(context, figure.status);
        break;
    case FigureSource:
        giveKey(context, figure.source);
        break;
    case FigureOrigin:
        giveKey(context, figure.origin);
        break;
    case FigureLine:
        giveKey(context, figure.line);
        break;
    case FigurePrinted:
        giveText(context, block, figure.texts + figure.periodSize, figure.printedSize);
        break;
    case FigureOccurrence:
        sqlite3_result_int(context, figure.occurrence);
        break;
    case FigureRemark:
        giveKey(context, figure.remark);
        break;
    default:
        break;
    }
    return SQLITE_OK;
}

int giveRow(sqlite3_vtab_cursor *cursor, sqlite3_int64 *row)
{
    *row = static_cast<sqlite3_int64>(static_cast<IncomingCursor *>(cursor)->row);
    return SQLITE_OK;
}

const sqlite3_module &incomingModule()
{
    static const sqlite3_module module = [] {
        sqlite3_module made{};
        made.xConnect = connectTable;
        made.xBestIndex = planReading;
        made.xDisconnect = disconnectTable;
        made.xDestroy = disconnectTable;
        made.xOpen = openCursor;
        made.xClose = closeCursor;
        made.xFilter = rewindCursor;
        made.xNext = advanceCursor;
        made.xEof = isAtEnd;
        made.xColumn = giveColumn;
        made.xRowid = giveRow;
        return made;
    }();
    return module;
}

} // namespace

void FigureBlock::clear()
{
    figures.clear();
    texts.clear();
    remarks.clear();
}

FigureLoader::FigureLoader(Database &database, qint64 import)
    : m_database(database)
    , m_import(import)
{
}

FigureLoader::~FigureLoader()
{
    sqlite3_finalize(m_insert);
    // Nobody else reads such a table.
    (void)sqlite3_create_module(m_database.handle(), moduleName, nullptr, nullptr);
}

Result<void> FigureLoader::prepare()
{
    int code = sqlite3_create_module(m_database.handle(), moduleName, &incomingModule(), &m_block);
    if (code != SQLITE_OK)
        return m_database.failure(code);
    QByteArray selected = figureColumns();
    selected.replace("import", QByteArray::number(m_import));
    const QByteArray sql =
        "INSERT INTO figures (" + figureColumns() + ") SELECT " + selected + " FROM " + moduleName;
    code =
        sqlite3_prepare_v3(m_database.handle(), sql.constData(), static_cast<int>(sql.size()) + 1,
                           SQLITE_PREPARE_PERSISTENT, &m_insert, nullptr);
    if (code != SQLITE_OK)
        return m_database.failure(code);
    return {};
}

Result<void> FigureLoader::loadRemarks(const FigureBlock &block)
{
    auto statement = m_database.prepare(
        "INSERT INTO figure_remarks (qualifier_word_zh, qualifier_word_en, rank_basis, "
        "stated_by_zh, stated_by_en, obs_status, note_zh, note_en, note_kind, \"break\", import, "
        "position) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
    if (!statement)
        return statement.error();
    for (const PackedRemark &remark : block.remarks) {
        int parameter = 0;
        for (const std::string &text : remark.texts) {
            ++parameter;
            if (text.empty())
                statement->bindNull(parameter);
            else
                statement->bindUtf8(parameter, text);
        }
        statement->bindInteger(++parameter, remark.breakBefore ? 1 : 0);
        statement->bindInteger(++parameter, m_import);
        statement->bindInteger(++parameter, remark.position);
        if (auto done = statement->run(); !done)
            return done;
    }
    return {};
}

Result<void> FigureLoader::load(const FigureBlock &block)
{
    if (block.figures.empty())
        return {};
    if (auto loaded = loadRemarks(block); !loaded)
        return loaded;
    if (!m_insert) {
        if (auto ready = prepare(); !ready)
            return ready;
    }
    m_block = &block;
    const int code = sqlite3_step(m_insert);
    if (code != SQLITE_DONE) {
        const Error error = m_database.failure(code);
        sqlite3_reset(m_insert);
        return error;
    }
    sqlite3_reset(m_insert);
    return {};
}

} // namespace Zhitu
