// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "delimitedreader.h"

#include "cellkind.h"
#include "charactertable.h"
#include "delimitedscanner.h"
#include "tabletext.h"

#include <QStringDecoder>

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace Zhitu {

namespace {

bool isAscii(std::string_view bytes)
{
    std::size_t at = 0;
    for (std::uint64_t eight = 0; at + 8 <= bytes.size(); at += 8) {
        std::memcpy(&eight, bytes.data() + at, 8);
        if (eight & 0x8080808080808080U)
            return false;
    }
    return std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

constexpr std::size_t noCell = std::numeric_limits<std::size_t>::max();

bool isBlank(std::string_view cell)
{
    return cell.find_first_not_of(" \t\n") == std::string_view::npos;
}

class DelimitedReader final : public TableReader
{
public:
    /** Cells are decoded by @p table, or are in UTF-8 where there is none. */
    DelimitedReader(DelimitedScanner scanner, const DelimitedPlan &plan,
                    std::shared_ptr<const CharacterTable> table, bool wasDecoded)
        : m_scanner(std::move(scanner))
        , m_columns(static_cast<std::size_t>(plan.columns))
        , m_skip(plan.skippedRecords)
        , m_table(std::move(table))
        , m_encoding(plan.encoding)
        , m_wasDecoded(wasDecoded)
    {
    }

    Result<bool> next(TableRow &row) override
    {
        for (; m_skip > 0; --m_skip) {
            const auto found = m_scanner.next();
            if (!found || !*found)
                return found;
        }
        do {
            const auto found = m_scanner.next();
            if (!found || !*found)
                return found;
        } while (!takeRow(row));
        return true;
    }

    qint64 bytesRead() const override { return m_scanner.source().bytesRead(); }
    qint64 bytesTotal() const override
    {
        return std::max<qint64>(1, m_scanner.source().bytesTotal());
    }
    QList<TableNotice> notices() const override
    {
        QList<TableNotice> notices;
        for (const TableNotice &notice : {m_unreadable, m_tooLong, m_remarks}) {
            if (notice.count > 0)
                notices.append(notice);
        }
        return notices;
    }

private:
    /** Makes a row of the scanner's record; false where that is blank. */
    bool takeRow(TableRow &row)
    {
        std::size_t count = m_scanner.cellCount();
        std::size_t lastFilled = noCell;
        row.cells.resize(std::max(count, m_columns));
        for (std::size_t i = 0; i < count; ++i) {
            row.cells[i] = m_scanner.cell(i);
            if (!isBlank(row.cells[i]))
                lastFilled = i;
        }
        if (lastFilled == noCell) {
            m_isAfterGap = true;
            return false;
        }
        std::fill(row.cells.begin() + static_cast<std::ptrdiff_t>(count), row.cells.end(),
                  std::string_view());
        while (count > m_columns && isBlank(row.cells[count - 1]))
            --count;
        row.cells.resize(std::max(count, m_columns));
        row.line = m_scanner.line();
        row.unreadable.clear();
        if (m_scanner.mayHoldHighBytes())
            readCharacters(row);
        if (lastFilled == 0 && m_columns > 1 && isRemark(QString::fromUtf8(row.cells[0]))) {
            note(m_remarks, true, row.line);
            if (m_remarks.count == 1)
                m_remarks.detail = QString::fromUtf8(row.cells[0]).simplified();
            return false;
        }
        row.isAfterGap = std::exchange(m_isAfterGap, false);
        note(m_unreadable, !row.unreadable.empty(), row.line);
        note(m_tooLong, count > m_columns, row.line);
        return true;
    }

    static void note(TableNotice &notice, bool applies, qint64 line)
    {
        if (applies && notice.count++ == 0)
            notice.line = line;
    }

    void readCharacters(TableRow &row)
    {
        // All that is decoded goes into one piece of memory, which must not move meanwhile.
        const std::string_view record = m_scanner.record();
        if (!m_table && !m_wasDecoded && isUtf8(record))
            return;
        m_decoded.resize(std::max(m_decoded.size(), CharacterTable::roomFor(record.size())));
        m_end = m_decoded.data();
        m_replaced.clear();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            std::string_view &cell = row.cells[i];
            if (isAscii(cell))
                continue;
            const bool isRead = m_table ? decode(cell) : check(cell);
            if (!isRead)
                row.unreadable.push_back(static_cast<int>(i));
        }
    }

    /** Puts a cell's text in UTF-8 into its place; false where a byte of it is no character. */
    bool decode(std::string_view &cell)
    {
        if (char *end = m_table->appendTo(m_end, cell)) {
            cell = {m_end, static_cast<std::size_t>(end - m_end)};
            m_end = end;
            return true;
        }
        // A new one each time: what one could not read it never forgets.
        QStringDecoder decoder(m_encoding.constData(), QStringConverter::Flag::Stateless);
        const QString text =
            decoder.decode(QByteArrayView(cell.data(), static_cast<qsizetype>(cell.size())));
        const bool isRead = !decoder.hasError() && !text.contains(QChar::ReplacementCharacter);
        replace(cell, text);
        return isRead;
    }

    /** The same of a cell in UTF-8, or in what a converter made of the file. */
    bool check(std::string_view &cell)
    {
        if (m_wasDecoded)
            return cell.find("\xEF\xBF\xBD") == std::string_view::npos;
        if (isUtf8(cell))
            return true;
        replace(cell, QString::fromUtf8(cell));
        return false;
    }

    void replace(std::string_view &cell, const QString &text)
    {
        m_replaced.push_back(text.toUtf8());
        cell = {m_replaced.back().constData(), static_cast<std::size_t>(m_replaced.back().size())};
    }

    DelimitedScanner m_scanner;
    std::size_t m_columns;
    qint64 m_skip;
    std::shared_ptr<const CharacterTable> m_table;
    QByteArray m_encoding;
    bool m_wasDecoded;
    bool m_isAfterGap = false;
    std::vector<char> m_decoded;
    char *m_end = nullptr;
    std::vector<QByteArray> m_replaced; ///< texts that the table could not give
    TableNotice m_unreadable{.kind = TableNotice::Kind::UnreadableBytes};
    TableNotice m_tooLong{.kind = TableNotice::Kind::RowsTooLong};
    TableNotice m_remarks{.kind = TableNotice::Kind::Remarks};
};

} // namespace

Result<std::unique_ptr<TableReader>> delimitedReader(const ByteStore &store,
                                                     const DelimitedPlan &plan)
{
    const bool isPlain = plan.encoding.compare("UTF-8", Qt::CaseInsensitive) == 0;
    const bool decodesAfter = !isPlain && canBeSplitFirst(plan.encoding, plan.delimiter);
    auto source = textSource(store, plan.encoding, !decodesAfter);
    if (!source)
        return source.error();
    return std::unique_ptr<TableReader>(std::make_unique<DelimitedReader>(
        DelimitedScanner(std::move(*source), plan.delimiter, store.name()), plan,
        decodesAfter ? CharacterTable::of(plan.encoding) : nullptr, !isPlain && !decodesAfter));
}

} // namespace Zhitu
