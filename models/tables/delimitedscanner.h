// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytesource.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace Zhitu {

inline constexpr qint64 longestCell = 1 << 20; ///< in bytes
inline constexpr qint64 longestLine = 16 << 20; ///< in bytes, with all lines of quoted cells
inline constexpr int mostColumns = 16384; ///< as many as a spreadsheet has

/**
 * Parts a delimited text into records and cells, as bytes: an encoding must keep ASCII, and no
 * trailing byte of a character may be the delimiter.
 *
 * RFC 4180, and as spreadsheets read what is not: cells in quotes may hold delimiters, line ends
 * and doubled quotes; a quote within an unquoted cell is a character, and so is what stands between
 * a closing quote and the delimiter; spaces before an opening quote do not count. Records end with
 * LF, CRLF or CR.
 */
class DelimitedScanner
{
public:
    /** @p name is what errors call the file. */
    DelimitedScanner(std::unique_ptr<ByteSource> source, char delimiter, const QString &name);

    /**
     * Moves on to the next record; false at the end. Fails with TableTooLarge, TableHoldsNul,
     * TableQuoteOpen or a file error.
     */
    [[nodiscard]] Result<bool> next();

    /** The line on which the record begins, from 1. */
    [[nodiscard]] qint64 line() const { return m_recordLine; }
    [[nodiscard]] std::size_t cellCount() const { return m_cells.size(); }
    /** Valid until the next call of next(). */
    [[nodiscard]] std::string_view cell(std::size_t index) const
    {
        const Cell &cell = m_cells[index];
        return {m_record + cell.start, cell.size};
    }
    /** All of the record's bytes, with delimiters, and quotes as far as they were not taken out. */
    [[nodiscard]] std::string_view record() const { return {m_record, m_recordSize}; }
    /** Whether the record may hold bytes beyond ASCII: false is certain. */
    [[nodiscard]] bool mayHoldHighBytes() const { return m_highSeen; }
    [[nodiscard]] const ByteSource &source() const { return *m_source; }

private:
    /** A cell's place, counted from the record's first byte. */
    struct Cell
    {
        std::uint32_t start;
        std::uint32_t size;
    };

    [[nodiscard]] Result<void> fill();
    [[nodiscard]] Result<bool> toNextSpecial();
    [[nodiscard]] Result<bool> scanCell();
    [[nodiscard]] Result<Cell> quotedCell();
    [[nodiscard]] Result<bool> isDoubledQuote();
    [[nodiscard]] Error error(ErrorKind kind, qint64 line, const QString &detail = {},
                              const QString &hint = {}) const;

    std::unique_ptr<ByteSource> m_source;
    const char m_delimiter;
    const QString m_name;

    std::vector<char> m_buffer;
    std::size_t m_filled = 0; ///< bytes in the buffer
    bool m_ended = false; ///< the source has no more

    std::size_t m_recordStart = 0; ///< in the buffer
    std::size_t m_at = 0; ///< where the next cell starts, in the buffer
    std::size_t m_special = 0; ///< of the last special byte found, in the buffer
    std::size_t m_cellStart = 0; ///< in the buffer
    std::size_t m_chunk = 0; ///< the start of the 64 bytes that m_marks is about
    std::size_t m_next = 0; ///< the start of the 64 bytes after them
    std::uint64_t m_marks = 0; ///< special bytes in them that are not used up
    bool m_chunkHigh = false;
    bool m_skipFeed = false; ///< the last record ended with CR: a LF belongs to it
    bool m_highSeen = false;
    qint64 m_nulAt = -1; ///< the first NUL, in the buffer; -1: none

    qint64 m_line = 1;
    qint64 m_recordLine = 1;
    const char *m_record = nullptr;
    std::size_t m_recordSize = 0;
    std::vector<Cell> m_cells;
};

} // namespace Zhitu
