// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "delimitedscanner.h"

#include "bytemarks.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t chunkSize = 64;
/** Small enough to stay in a processor's cache. */
constexpr std::size_t firstBuffer = 256 * 1024;

bool isBlank(const char *begin, const char *end)
{
    return std::all_of(begin, end, [](char c) { return c == ' '; });
}

/** Takes one of each two quotes out, in place; the new size. */
std::size_t withoutDoubledQuotes(char *text, std::size_t size)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < size; ++i) {
        text[kept++] = text[i];
        if (text[i] == '"')
            ++i;
    }
    return kept;
}

} // namespace

DelimitedScanner::DelimitedScanner(std::unique_ptr<ByteSource> source, char delimiter,
                                   const QString &name)
    : m_source(std::move(source))
    , m_delimiter(delimiter)
    , m_name(name)
    , m_buffer(firstBuffer + chunkSize)
{
}

Error DelimitedScanner::error(ErrorKind kind, qint64 line, const QString &detail,
                              const QString &hint) const
{
    return {.kind = kind,
            .file = m_name,
            .detail = detail,
            .row = static_cast<int>(std::min<qint64>(line, std::numeric_limits<int>::max())),
            .field = {},
            .hint = hint};
}

/** Reads more, with the record that is being read moved to the front. All marks are used up. */
Result<void> DelimitedScanner::fill()
{
    const std::size_t shift = m_recordStart;
    if (shift > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + shift, m_filled - shift);
        m_filled -= shift;
        m_recordStart = 0;
        m_at -= shift;
        m_cellStart -= shift;
        m_special -= shift;
        m_next -= shift;
        if (m_nulAt >= 0)
            m_nulAt -= static_cast<qint64>(shift);
    }
    if (m_next > m_cellStart + longestCell)
        return error(ErrorKind::TableTooLarge, m_recordLine, u"cell"_s, u"1 MiB"_s);
    const std::size_t room = m_buffer.size() - chunkSize;
    if (m_filled == room) {
        if (room >= longestLine)
            return error(ErrorKind::TableTooLarge, m_recordLine, u"line"_s, u"16 MiB"_s);
        m_buffer.resize(2 * room + chunkSize);
    }
    const auto count = m_source->read(m_buffer.data() + m_filled,
                                      static_cast<qint64>(m_buffer.size() - chunkSize - m_filled));
    if (!count)
        return count.error();
    m_ended = *count == 0;
    m_filled += static_cast<std::size_t>(*count);
    return {};
}

/** Moves m_special on; false at the end of the text. */
Result<bool> DelimitedScanner::toNextSpecial()
{
    while (m_marks == 0) {
        if (!m_ended && m_next + chunkSize > m_filled) {
            if (const auto filled = fill(); !filled)
                return filled.error();
            continue;
        }
        if (m_next >= m_filled)
            return false;
        ByteMarks marks = byteMarks(m_buffer.data() + m_next, m_delimiter);
        if (m_next + chunkSize > m_filled) {
            const std::uint64_t valid = (std::uint64_t(1) << (m_filled - m_next)) - 1;
            marks = {marks.special & valid, marks.high & valid, marks.nul & valid};
        }
        m_chunk = m_next;
        m_next += chunkSize;
        m_marks = marks.special;
        m_chunkHigh = marks.high != 0;
        m_highSeen = m_highSeen || m_chunkHigh;
        if (marks.nul != 0 && m_nulAt < 0)
            m_nulAt = static_cast<qint64>(m_chunk) + std::countr_zero(marks.nul);
    }
    m_special = m_chunk + static_cast<std::size_t>(std::countr_zero(m_marks));
    m_marks &= m_marks - 1;
    return true;
}

/** Whether the quote at m_special is followed by another, which is then used up. */
Result<bool> DelimitedScanner::isDoubledQuote()
{
    while (m_special + 1 >= m_filled && !m_ended) {
        if (const auto filled = fill(); !filled)
            return filled.error();
    }
    if (m_special + 1 >= m_filled || m_buffer[m_special + 1] != '"')
        return false;
    return toNextSpecial();
}

/** Reads from the opening quote at m_special on; m_special is then the end of the cell. */
Result<DelimitedScanner::Cell> DelimitedScanner::quotedCell()
{
    const qint64 firstLine = m_line;
    const std::size_t start = m_special + 1 - m_recordStart;
    bool hasDoubled = false;
    for (;;) {
        const auto found = toNextSpecial();
        if (!found)
            return found.error();
        if (!*found)
            return error(ErrorKind::TableQuoteOpen, firstLine);
        if (m_buffer[m_special] == '\n')
            ++m_line;
        if (m_buffer[m_special] != '"')
            continue;
        const auto doubled = isDoubledQuote();
        if (!doubled)
            return doubled.error();
        if (!*doubled)
            break;
        hasDoubled = true;
    }
    const std::size_t close = m_special - m_recordStart;
    do {
        const auto found = toNextSpecial();
        if (!found)
            return found.error();
        if (!*found)
            m_special = m_filled;
    } while (m_special < m_filled && m_buffer[m_special] == '"');

    char *record = m_buffer.data() + m_recordStart;
    std::size_t size = close - start;
    if (hasDoubled)
        size = withoutDoubledQuotes(record + start, size);
    const std::size_t rest = close + 1;
    const std::size_t restSize = m_special - m_recordStart - rest;
    if (!isBlank(record + rest, record + rest + restSize)) {
        std::memmove(record + start + size, record + rest, restSize);
        size += restSize;
    }
    return Cell{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(size)};
}

/** Reads one cell from m_at on; true where another follows in the record. */
Result<bool> DelimitedScanner::scanCell()
{
    m_cellStart = m_at;
    auto found = toNextSpecial();
    bool isQuoted = found && *found && m_buffer[m_special] == '"'
        && isBlank(m_buffer.data() + m_cellStart, m_buffer.data() + m_special);
    Cell cell{};
    if (isQuoted) {
        const auto quoted = quotedCell();
        if (!quoted)
            return quoted.error();
        cell = *quoted;
    } else {
        while (found && *found && m_buffer[m_special] == '"')
            found = toNextSpecial();
        if (!found)
            return found.error();
        if (!*found)
            m_special = m_filled;
        cell = {static_cast<std::uint32_t>(m_cellStart - m_recordStart),
                static_cast<std::uint32_t>(m_special - m_cellStart)};
    }
    if (cell.size > longestCell)
        return error(ErrorKind::TableTooLarge, m_recordLine, u"cell"_s, u"1 MiB"_s);
    if (m_cells.size() >= mostColumns)
        return error(ErrorKind::TableTooLarge, m_recordLine, u"columns"_s,
                     QString::number(mostColumns));
    m_cells.push_back(cell);
    if (m_special >= m_filled) {
        m_at = m_filled;
        return false;
    }
    m_at = m_special + 1;
    return m_buffer[m_special] == m_delimiter;
}

Result<bool> DelimitedScanner::next()
{
    m_recordStart = m_at;
    m_cellStart = m_at;
    while (m_at >= m_filled && !m_ended) {
        if (const auto filled = fill(); !filled)
            return filled.error();
    }
    if (m_skipFeed && m_at < m_filled && m_buffer[m_at] == '\n') {
        if (const auto feed = toNextSpecial(); !feed)
            return feed.error();
        m_recordStart = m_cellStart = ++m_at;
        while (m_at >= m_filled && !m_ended) {
            if (const auto filled = fill(); !filled)
                return filled.error();
        }
    }
    m_skipFeed = false;
    m_cells.clear();
    m_recordLine = m_line;
    m_highSeen = m_at < m_next && m_chunkHigh;
    if (m_at >= m_filled)
        return false;
    for (bool more = true; more;) {
        const auto another = scanCell();
        if (!another)
            return another.error();
        more = *another;
    }
    m_record = m_buffer.data() + m_recordStart;
    m_recordSize = m_special - m_recordStart;
    if (m_nulAt >= 0 && m_nulAt < static_cast<qint64>(m_special))
        return error(ErrorKind::TableHoldsNul, m_recordLine);
    if (m_special < m_filled) {
        ++m_line;
        m_skipFeed = m_buffer[m_special] == '\r';
    }
    return true;
}

} // namespace Zhitu
