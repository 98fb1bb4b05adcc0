// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

namespace Zhitu {

/** What went wrong, as a kind that a view or a command turns into one translated sentence. */
enum class ErrorKind {
    // files
    FileNotFound, ///< file
    FileNotReadable, ///< file, detail: the system's reason
    FileNotWritable, ///< file, detail: the system's reason
    // the store
    StoreExists, ///< file: a new store was asked for where a file is already
    StoreEmpty, ///< file has no bytes
    StoreTruncated, ///< file is shorter than its own header says
    StoreDamaged, ///< file, detail: what SQLite found
    StoreForeign, ///< file is no Zhitu store: another program's database, or no database
    StoreNewer, ///< file was written by a newer Zhitu; detail: its schema version
    StoreReadOnly, ///< file cannot be written; detail: what was being attempted
    StoreBusy, ///< another instance held the store for longer than the waiting time
    StoreFailed, ///< file, detail: any other failure that SQLite reports
    // packages and their tables
    PackageInvalid, ///< file (and row, field): detail says what is wrong
    // pictures that Zhitu wrote
    PictureForeign, ///< file is no picture in a format that Zhitu writes
    PictureDamaged, ///< file, detail: what is wrong with the file itself
    PictureWithoutRecord, ///< file is a picture, but says nothing of a chart
    PictureNewer, ///< the record in file was written by a newer Zhitu; detail: its version
    PictureInvalid, ///< file (and field): detail says what is wrong with the record in it
    // files whose text is attached to a source
    TextForeign, ///< file is none that a text can be read from
    TextDamaged, ///< file, detail: what is wrong with it
    TextLocked, ///< file asks for a password
    TextTooLarge, ///< file, hint: the most that goes
    TextEmpty, ///< file holds no text; detail: its media type
    DocumentModuleMissing, ///< file: the module that reads documents; detail: why it does not load
    // tables of figures that users bring
    TableForeign, ///< file holds no table that can be read
    TableEmpty, ///< file holds no row of figures
    TableDamaged, ///< file (and row), detail: what is wrong with it
    TableLocked, ///< file asks for a password
    /** file (and row), detail: what is too large (cell, line, columns, ratio …); hint: the most */
    TableTooLarge,
    TableHoldsNul, ///< file, row: NUL characters, which no text has
    TableQuoteOpen, ///< file, row: a quoted cell begins there that is never closed
    TableEncodingMixed, ///< file, row: not in the encoding of the rest, which is the detail
    TableEncodingUnknown, ///< detail: the name of an encoding that there is none of
    NoSuchTable, ///< file, detail: the sheet or table asked for; hint: those there are
    TableModuleMissing, ///< file: the module that reads workbooks; detail: why it does not load
    // taking in a table's figures
    MappingInvalid, ///< file (and field): detail says what is wrong with what columns are taken for
    MappingIncomplete, ///< file: detail says what nobody has said of it, such as the source
    // asking for what is not there
    NoSuchSource, ///< detail: the id asked for
    NoTextAttached, ///< detail: the source's id
    ChartInvalid, ///< field: detail says why a chart cannot be saved
    NoSuchChart, ///< detail: the id asked for; hint: the ids there are
    NoSuchFigure, ///< detail: the id asked for, which is neither an observation's nor an event's
    NothingToCite, ///< detail: the id of a figure or event whose source is not stated
    // changing records
    RecordChanged, ///< detail: the record, which is no longer as it was when the change began
    RecordInUse, ///< detail: the record; row: how many others refer to it; hint: one of them
    RecordExists, ///< detail: the record that shall be added and is there already
    RecordInvalid, ///< detail: what is wrong with it; field: its column, where one can be named
    NoSuchRecord, ///< detail: the record asked for
    NoSuchImport, ///< detail: the number asked for
    Cancelled, ///< the user stopped the work; nothing was changed
    // exporting
    PictureTooSmall, ///< detail: the size asked for, in which nothing of the chart finds room
    PictureTooLarge, ///< detail: the size asked for; hint: the largest that goes
    GlyphMissing, ///< detail: the characters without a glyph in any installed font
    ModuleMissing, ///< file: the module for PDF and printing; detail: why it cannot be loaded
    // saving data
    TargetExists, ///< file: what shall be written is there already
    TextNotWritable, ///< file, detail: a record; field: whose text is none that a file can hold
    TextTooLongForSheet, ///< file, detail: a record; field: the column; hint: the most characters
    TooManyRowsForSheet, ///< file, detail: how many rows; hint: the most that go
    OutputModuleMissing, ///< file: the module for XLSX and zip; detail: why it cannot be loaded
};

/** One failure: its kind, where it happened and the particulars; texts in it are untranslated. */
struct Error
{
    ErrorKind kind{};
    QString file; ///< path of the file concerned; empty where none is
    QString detail; ///< see ErrorKind; empty where there is nothing to add
    int row = 0; ///< line in the file, from 1 (the header is line 1); 0: not about a line
    QString field; ///< the column concerned; empty where none is
    QString hint; ///< a value that helps (a limit, a path); empty where there is none

    bool operator==(const Error &) const = default;
};

/**
 * A value or an Error, shaped like std::expected (which clang 14 lacks).
 *
 * value() and operator* must only be called when the result holds a value, error() only when not.
 */
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] T &operator*() & { return value(); }
    [[nodiscard]] T &&operator*() && { return std::move(*this).value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] T *operator->() { return &value(); }

    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/** Success without a value, or an Error. */
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) { }

    [[nodiscard]] bool hasValue() const { return !m_failed; }
    explicit operator bool() const { return hasValue(); }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace Zhitu
