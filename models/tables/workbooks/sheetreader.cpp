// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheetreader.h"

#include "raisedtext.h"
#include "saxparser.h"
#include "tables/delimitedscanner.h"

#include <algorithm>
#include <charconv>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 numberOf(std::string_view text, qint64 otherwise)
{
    qint64 number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && !text.empty()
        ? number
        : otherwise;
}

/** Turns a sheet's XML into rows, which wait until they are taken. */
class SheetParser final : public SaxParser
{
public:
    SheetParser(std::unique_ptr<ByteSource> source, const QString &name,
                std::shared_ptr<const SheetContext> context)
        : SaxParser(std::move(source), name)
        , m_context(std::move(context))
    {
    }

    /** Takes the next of the waiting rows; false where there is none. */
    bool take(TableRow &row)
    {
        if (m_taken >= m_rows.size())
            return false;
        const Row &waiting = m_rows[m_taken++];
        row.line = waiting.line;
        row.unreadable.clear();
        row.cells.clear();
        for (std::size_t i = waiting.first; i < waiting.end; ++i) {
            const Cell &cell = m_cells[i];
            row.cells.resize(std::max(row.cells.size(), static_cast<std::size_t>(cell.column) + 1));
            row.cells[static_cast<std::size_t>(cell.column)] = cell.shared.data()
                ? cell.shared
                : std::string_view(m_texts).substr(cell.start, cell.size);
        }
        return true;
    }

    /** Forgets the rows that were taken: their texts are no longer valid. */
    void forget()
    {
        const std::size_t open = m_isInRow ? m_rowStart : m_cells.size();
        std::string texts;
        std::vector<Cell> cells(m_cells.begin() + static_cast<std::ptrdiff_t>(open), m_cells.end());
        for (Cell &cell : cells) {
            const std::size_t start = texts.size();
            texts.append(m_texts, cell.start, cell.size);
            cell.start = start;
        }
        m_texts = std::move(texts);
        m_cells = std::move(cells);
        m_rowStart = 0;
        m_rows.clear();
        m_taken = 0;
    }

    QList<TableNotice> notices() const
    {
        QList<TableNotice> notices;
        for (const TableNotice &notice : {m_withoutResult, m_errors, m_hidden}) {
            if (notice.count > 0)
                notices.append(notice);
        }
        return notices;
    }

protected:
    void elementStarts(std::string_view name, const XmlAttributes &attributes) override
    {
        m_collects = false;
        if (name == "c" && m_isInRow) {
            startCell(attributes);
        } else if (name == "row") {
            startRow(attributes);
        } else if (name == "v" || (name == "t" && m_isInline && m_aside == 0)) {
            m_collects = m_isInCell;
        } else if (name == "f") {
            m_hasFormula = true;
        } else if (name == "is") {
            m_isInline = m_isInCell;
        } else if (name == "rPh") {
            ++m_aside;
        } else if (name == "vertAlign") {
            m_isRaised = attributes.value("val") == "superscript";
        }
    }
    void elementEnds(std::string_view name) override
    {
        m_collects = false;
        if (name == "c" && m_isInCell) {
            endCell();
        } else if (name == "row" && m_isInRow) {
            m_isInRow = false;
            if (m_cells.size() > m_rowStart)
                m_rows.push_back({m_line, m_rowStart, m_cells.size()});
        } else if (name == "is") {
            m_isInline = false;
        } else if (name == "rPh") {
            --m_aside;
        } else if (name == "r") {
            m_isRaised = false;
        }
    }
    void textComes(std::string_view text) override
    {
        if (!m_collects)
            return;
        if (m_isRaised)
            appendRaised(m_value, text);
        else
            m_value += text;
        if (m_value.size() > std::size_t(longestCell))
            fail(ErrorKind::TableTooLarge, u"cell"_s, u"1 MiB"_s, m_line);
    }

private:
    struct Cell
    {
        int column;
        std::string_view shared; ///< one of the workbook's texts; null: a text of its own
        std::size_t start;
        std::size_t size;
    };
    struct Row
    {
        qint64 line;
        std::size_t first;
        std::size_t end;
    };

    void startRow(const XmlAttributes &attributes)
    {
        const qint64 line = numberOf(attributes.value("r"), m_line + 1);
        if (line <= m_line) {
            fail(ErrorKind::TableDamaged, u"its rows are not in order"_s, {}, m_line);
            return;
        }
        m_line = line;
        m_column = -1;
        m_isInRow = true;
        m_rowStart = m_cells.size();
        m_rowSize = 0;
        const std::string_view hidden = attributes.value("hidden");
        note(m_hidden, hidden == "1" || hidden == "true");
    }

    void startCell(const XmlAttributes &attributes)
    {
        m_isInCell = true;
        m_hasFormula = false;
        m_isInline = false;
        m_isRaised = false;
        m_aside = 0;
        m_value.clear();
        m_type.assign(attributes.value("t"));
        m_style = numberOf(attributes.value("s"), 0);
        ++m_column;
        if (const std::string_view name = attributes.value("r"); !name.empty()) {
            qint64 row = 0;
            int column = 0;
            if (!readCellName(name, column, row) || row != m_line || column < m_column) {
                fail(ErrorKind::TableDamaged, u"its cells are not in order"_s, {}, m_line);
                return;
            }
            m_column = column;
        }
        if (m_column >= mostColumns)
            fail(ErrorKind::TableTooLarge, u"columns"_s, QString::number(mostColumns), m_line);
    }

    void endCell()
    {
        m_isInCell = false;
        const bool isNumber = m_type.empty() || m_type == "n";
        if (m_hasFormula
            && (m_value.empty() || (m_context->isUncalculated && isNumber && m_value == "0"))) {
            // An empty text is a result.
            note(m_withoutResult, m_type != "str");
            return;
        }
        if (m_value.empty())
            return;
        Cell cell{.column = m_column, .shared = {}, .start = m_texts.size(), .size = 0};
        if (m_type == "s") {
            const qint64 index = numberOf(m_value, -1);
            if (!m_context->texts || index < 0
                || !m_context->texts->has(static_cast<std::size_t>(index))) {
                fail(ErrorKind::TableDamaged, u"a cell refers to a text that is not there"_s, {},
                     m_line);
                return;
            }
            cell.shared = m_context->texts->text(static_cast<std::size_t>(index));
            if (cell.shared.empty())
                return;
        } else if (isNumber) {
            const bool hasFormat = m_style >= 0 && m_style < m_context->formats.size();
            static const NumberFormat plain;
            m_texts += numberText(m_value, hasFormat ? m_context->formats.at(m_style) : plain,
                                  m_context->from1904);
        } else if (m_type == "b") {
            m_texts += m_value == "0" ? "FALSE" : "TRUE";
        } else {
            note(m_errors, m_type == "e");
            // A time of day says nothing about a figure's period.
            const std::size_t time = m_type == "d" ? m_value.find('T') : std::string::npos;
            m_texts.append(m_value, 0, time);
            unescapeText(m_texts, cell.start);
        }
        cell.size = m_texts.size() - cell.start;
        m_rowSize += cell.size + cell.shared.size();
        if (m_rowSize > std::size_t(longestLine))
            fail(ErrorKind::TableTooLarge, u"line"_s, u"16 MiB"_s, m_line);
        m_cells.push_back(cell);
    }

    void note(TableNotice &notice, bool applies) const
    {
        if (applies && notice.count++ == 0)
            notice.line = m_line;
    }

    std::shared_ptr<const SheetContext> m_context;
    std::string m_texts;
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
    std::size_t m_taken = 0;

    qint64 m_line = 0;
    int m_column = -1;
    std::size_t m_rowStart = 0; ///< the open row's first cell
    std::size_t m_rowSize = 0;
    qint64 m_style = 0;
    std::string m_type;
    std::string m_value;
    bool m_isInRow = false;
    bool m_isInCell = false;
    bool m_isInline = false;
    bool m_isRaised = false; ///< above the line, as footnotes' marks are
    bool m_hasFormula = false;
    bool m_collects = false;
    int m_aside = 0;
    TableNotice m_withoutResult{.kind = TableNotice::Kind::FormulaWithoutResult};
    TableNotice m_errors{.kind = TableNotice::Kind::ErrorCells};
    TableNotice m_hidden{.kind = TableNotice::Kind::HiddenRows};
};

class SheetReader final : public TableReader
{
public:
    SheetReader(std::unique_ptr<ByteSource> source, const QString &name,
                std::shared_ptr<const SheetContext> context)
        : m_parser(std::move(source), name, std::move(context))
    {
    }

    Result<bool> next(TableRow &row) override
    {
        while (!m_parser.take(row)) {
            m_parser.forget();
            if (m_ended)
                return false;
            const auto more = m_parser.feed();
            if (!more)
                return more.error();
            m_ended = !*more;
        }
        return true;
    }
    qint64 bytesRead() const override { return m_parser.source().bytesRead(); }
    qint64 bytesTotal() const override
    {
        return std::max<qint64>(1, m_parser.source().bytesTotal());
    }
    QList<TableNotice> notices() const override { return m_parser.notices(); }

private:
    SheetParser m_parser;
    bool m_ended = false;
};

} // namespace

Result<std::unique_ptr<TableReader>> sheetReader(const ByteStore &part,
                                                 std::shared_ptr<const SheetContext> context)
{
    auto source = part.source();
    if (!source)
        return source.error();
    return std::unique_ptr<TableReader>(
        std::make_unique<SheetReader>(std::move(*source), part.name(), std::move(context)));
}

bool readCellName(std::string_view name, int &column, qint64 &row)
{
    std::size_t at = 0;
    int number = 0;
    for (; at < name.size() && at < 4 && name[at] >= 'A' && name[at] <= 'Z'; ++at)
        number = 26 * number + (name[at] - 'A' + 1);
    column = number - 1;
    row = numberOf(name.substr(at), 0);
    return at > 0 && row > 0;
}

} // namespace Zhitu
