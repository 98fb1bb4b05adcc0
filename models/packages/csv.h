// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

#include <memory>
#include <optional>

namespace Zhitu {

/** One record of a CSV table. */
struct CsvRecord
{
    int line = 0; ///< line of the text on which the record starts, from 1
    QStringList cells;

    bool operator==(const CsvRecord &) const = default;
};

/**
 * A text as a cell that no spreadsheet takes for a formula: one that begins with = + - @, a tab or a
 * carriage return (the rule of OWASP; also in full width) gets an apostrophe in front, unless it is
 * a number. So does a text that has apostrophes before such a beginning, so that originalCell() gives
 * every text back as it was.
 */
[[nodiscard]] QString harmlessCell(const QString &text);
/** The text that harmlessCell() made a cell of. */
[[nodiscard]] QString originalCell(const QString &cell);

/** Appends a cell in UTF-8 to a line of CSV, in quotes where RFC 4180 asks for them. */
void appendCsvCell(QByteArray &line, QByteArrayView utf8);

/**
 * Reads the records of a CSV text one after the other.
 *
 * RFC 4180 in UTF-8, with or without a byte order mark: fields separated by commas, records ended
 * by LF or CRLF (the last one may lack it), fields in quotes may hold commas, line ends and doubled
 * quotes. A line without any character is no record. Anything else (a quote inside an unquoted
 * field, text after a closing quote, a quote that is never closed, a carriage return alone, a NUL,
 * bytes that are not UTF-8) fails with PackageInvalid and the line on which its record starts.
 */
class CsvReader
{
public:
    /** @p text is shared, not copied; @p file is the path that errors name. */
    CsvReader(QByteArray text, QString file);
    /**
     * Reads from a device, a part at a time, so that a text of any length goes. A record of more than
     * 64 MiB fails like any other fault; what the device reports, with FileNotReadable.
     */
    CsvReader(std::unique_ptr<QIODevice> device, QString file);
    ~CsvReader();
    Q_DISABLE_COPY_MOVE(CsvReader)

    /** Moves the next record into @p record; false at the end. After a failure nothing follows. */
    [[nodiscard]] Result<bool> next(CsvRecord &record);

    /** The bytes before the next record. */
    [[nodiscard]] qint64 bytesRead() const { return m_dropped + m_at; }

private:
    [[nodiscard]] bool fill();
    /** Whether there is a character at the reader's place; more is read where need be. */
    [[nodiscard]] bool hasMore() { return m_at < m_text.size() || fill(); }
    [[nodiscard]] Error error(const QString &detail) const;
    [[nodiscard]] Error unfinished(const QString &atEnd) const;
    [[nodiscard]] Result<bool> readQuoted(QString &cell);
    [[nodiscard]] Result<bool> readPlain(QString &cell);
    [[nodiscard]] Result<bool> endField();

    std::unique_ptr<QIODevice> m_device; ///< null: m_text is all, or the device is at its end
    std::optional<Error> m_failure; ///< of the device
    QByteArray m_text; ///< what was read and is not yet handed out
    qint64 m_dropped = 0; ///< bytes before m_text
    QString m_file;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_recordLine = 1;
    bool m_validUtf8 = true;
};

} // namespace Zhitu
