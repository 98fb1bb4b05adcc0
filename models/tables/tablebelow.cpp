// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablebelow.h"

#include "cellkind.h"
#include "grammar/numbers.h"

#include <algorithm>
#include <deque>
#include <string>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostTitles = 3;
constexpr qsizetype mostRowsOfHeader = 3;
/** What has to be seen of a block of rows after a gap to know whether it is a table of its own. */
constexpr qsizetype mostOfBlock = mostTitles + mostRowsOfHeader + 1;
constexpr qsizetype longestTitle = 60;

qsizetype filledCells(const QStringList &cells)
{
    return std::ranges::count_if(cells, [](const QString &cell) { return !isBlankCell(cell); });
}

bool holdsNumber(const QStringList &cells)
{
    return std::ranges::any_of(
        cells, [](const QString &cell) { return kindOf(cell) == CellKind::Number; });
}

bool isRowOfFigures(const QStringList &cells)
{
    return filledCells(cells) >= 2 && holdsNumber(cells);
}

QString firstFilled(const QStringList &cells)
{
    const auto found =
        std::ranges::find_if(cells, [](const QString &cell) { return !isBlankCell(cell); });
    return found == cells.end() ? QString() : found->simplified();
}

/** One text, as a title is: "表2" is no figure with a unit before it. */
bool isTitle(const QStringList &cells)
{
    if (filledCells(cells) != 1)
        return false;
    static constexpr QStringView tables[] = {u"表", u"附表", u"图", u"圖"};
    return !holdsNumber(cells) || std::ranges::any_of(tables, [&cells](QStringView word) {
        return firstFilled(cells).startsWith(word);
    });
}

/** Whether a row of a block says what the block is, so that those after it need not be seen. */
bool endsBlock(const QStringList &cells)
{
    return holdsNumber(cells) && !isTitle(cells);
}

/** Whether a cell can be a figure that is written in words, or says that there is none. */
bool isWrittenFigure(const QString &cell)
{
    const NumberReading reading = readNumber(cell);
    return std::holds_alternative<WrittenNumber>(reading);
}

/** Years above numbers that follow each other: 2021, 2022, or the other way round. */
bool areYearsInOrder(const QStringList &header, const QStringList &figures)
{
    int last = 0;
    int step = 0;
    int count = 0;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (kindOf(header.at(i)) != CellKind::Period
            || kindOf(figures.value(i)) != CellKind::Number)
            continue;
        const int year = header.at(i).trimmed().left(4).toInt();
        if (count > 0) {
            const int here = year - last;
            if ((here != 1 && here != -1) || (count > 1 && here != step))
                return false;
            step = here;
        }
        last = year;
        ++count;
    }
    return count >= 2;
}

/** What is known of the first table when a block of rows after a gap is looked at. */
struct FirstTable
{
    QList<QStringList> headers;
    bool hasGaps = false; ///< between rows that are its own
};

/** Which row of a block is the header of a table of its own; -1: none, the block is more of the first. */
qsizetype headerOf(const QList<QStringList> &block, const FirstTable &first)
{
    qsizetype at = 0;
    while (at < block.size() && at < mostTitles && isTitle(block.at(at)))
        ++at;
    if (at >= block.size())
        return -1;
    const QStringList &header = block.at(at);
    if (filledCells(header) < 2 || holdsNumber(header))
        return -1;
    for (const QStringList &known : first.headers) {
        // No region is called "region".
        if (repeatsHeader(header, known) || firstFilled(header) == firstFilled(known))
            return at;
    }
    qsizetype figures = at + 1;
    while (figures < block.size() && figures <= at + mostRowsOfHeader
           && !holdsNumber(block.at(figures)))
        ++figures;
    if (figures >= block.size() || figures > at + mostRowsOfHeader)
        return -1;
    int names = 0;
    bool areAllDates = true;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const CellKind kind = kindOf(header.at(i));
        if (kind == CellKind::Blank)
            continue;
        if (kind == CellKind::Text && isWrittenFigure(header.at(i)))
            return -1;
        if (i > 0)
            areAllDates = areAllDates && kind == CellKind::Period;
        if (kind == CellKind::Text && kindOf(block.at(figures).value(i)) == CellKind::Number)
            ++names;
    }
    if (areYearsInOrder(header, block.at(figures)))
        return at;
    // Where gaps part the rows of the first, one odd cell proves nothing.
    if (first.hasGaps)
        return names >= 2 ? at : -1;
    return names > 0 || (at > 0 && areAllDates) ? at : -1;
}

TableNotice noticeOf(const QStringList &title, qint64 line)
{
    QStringList texts;
    for (const QString &cell : title) {
        if (!isBlankCell(cell))
            texts.append(cell.simplified());
    }
    QString text = texts.join(u' ');
    if (text.size() > longestTitle)
        text = text.first(longestTitle) + u'\u2026';
    return {.kind = TableNotice::Kind::OtherTable, .detail = text, .line = line};
}

bool isRemarkOnly(const QStringList &cells)
{
    return filledCells(cells) == 1 && isRemark(firstFilled(cells));
}

/** A row that is kept while the next ones are looked at. */
struct KeptRow
{
    qint64 line = 0;
    std::vector<std::string> cells;
    std::vector<int> unreadable;
};

class TablesReader final : public TableReader
{
public:
    TablesReader(std::unique_ptr<TableReader> rows, const QList<TableColumn> &columns)
        : m_rows(std::move(rows))
        , m_names(headerNames(columns))
    {
        if (!m_names.isEmpty()) {
            m_first.headers.append(m_names);
            m_firstName = m_names.first().toStdString();
        }
    }

    Result<bool> next(TableRow &row) override
    {
        for (;;) {
            if (m_given < m_kept.size()) {
                give(row);
                return true;
            }
            m_kept.clear();
            m_given = 0;
            if (m_isAtEnd)
                return false;
            const auto found = m_rows->next(row);
            if (!found || !*found)
                return found;
            if (m_other == 0 && row.isAfterGap && m_hasFigures) {
                if (const auto looked = lookAhead(row); !looked)
                    return looked.error();
                continue;
            }
            if (m_other == 0 && repeats(row)) {
                if (m_repeated.count++ == 0)
                    m_repeated.line = row.line;
                continue;
            }
            if (!m_hasFigures)
                m_hasFigures = isRowOfFigures(textsOf(row));
            row.otherTable = m_other;
            return true;
        }
    }

    qint64 bytesRead() const override { return m_rows->bytesRead(); }
    qint64 bytesTotal() const override { return m_rows->bytesTotal(); }
    QList<TableNotice> notices() const override
    {
        QList<TableNotice> notices = m_rows->notices();
        if (m_notice.line > 0)
            notices.append(m_notice);
        if (m_repeated.count > 0)
            notices.append(m_repeated);
        return notices;
    }

private:
    static QStringList textsOf(const TableRow &row)
    {
        QStringList texts;
        for (const std::string_view cell : row.cells)
            texts.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
        return texts;
    }

    void give(TableRow &row)
    {
        const KeptRow &kept = m_kept.at(m_given++);
        row.line = kept.line;
        row.isAfterGap = false;
        row.cells.assign(kept.cells.begin(), kept.cells.end());
        row.unreadable = kept.unreadable;
        row.otherTable = m_other;
    }

    void keep(const TableRow &row)
    {
        m_kept.push_back({row.line, {row.cells.begin(), row.cells.end()}, row.unreadable});
    }

    /** Keeps a row after a gap and those after it that tell whether they are another table's. */
    Result<void> lookAhead(const TableRow &row)
    {
        QList<QStringList> block{textsOf(row)};
        keep(row);
        // Most rows after a gap are figures, and need no look at others.
        while (!endsBlock(block.last()) && block.size() < mostOfBlock) {
            TableRow more;
            const auto found = m_rows->next(more);
            if (!found)
                return found.error();
            if (!*found) {
                m_isAtEnd = true;
                break;
            }
            block.append(textsOf(more));
            keep(more);
        }
        const qsizetype header = headerOf(block, m_first);
        if (header < 0) {
            m_first.hasGaps = true;
            return {};
        }
        m_other = m_kept.at(static_cast<std::size_t>(header)).line;
        m_notice = noticeOf(block.first(), m_other);
        return {};
    }

    bool repeats(const TableRow &row) const
    {
        return !m_firstName.empty() && !row.cells.empty() && row.cells.front() == m_firstName
            && repeatsHeader(textsOf(row), m_names);
    }

    std::unique_ptr<TableReader> m_rows;
    QStringList m_names;
    std::string m_firstName;
    FirstTable m_first;
    bool m_hasFigures = false; ///< a row with one was there
    bool m_isAtEnd = false;
    std::deque<KeptRow> m_kept;
    std::size_t m_given = 0; ///< of those
    qint64 m_other = 0; ///< the line of the header of the table below
    TableNotice m_notice;
    TableNotice m_repeated{.kind = TableNotice::Kind::HeaderRepeated};
};

} // namespace

bool repeatsHeader(const QStringList &cells, const QStringList &names)
{
    bool isFilled = false;
    for (qsizetype i = 0; i < std::max(cells.size(), names.size()); ++i) {
        const QString name = names.value(i).simplified();
        if (cells.value(i).simplified() != name)
            return false;
        isFilled = isFilled || !name.isEmpty();
    }
    return isFilled;
}

QStringList headerNames(const QList<TableColumn> &columns)
{
    QStringList names;
    for (const TableColumn &column : columns)
        names.append(column.parts.isEmpty() ? column.name : column.parts.last());
    return names;
}

std::optional<TableBelow> tableBelow(const QList<ScannedRow> &rows, qsizetype first,
                                     bool jumpsAreGaps)
{
    FirstTable table;
    bool hasFigures = false;
    bool isAfterGap = false;
    qint64 lastLine = 0;
    for (qsizetype i = first; i < rows.size(); ++i) {
        const ScannedRow &row = rows.at(i);
        if (filledCells(row.cells) == 0) {
            isAfterGap = true;
            continue;
        }
        if (jumpsAreGaps && lastLine > 0 && row.line > lastLine + 1)
            isAfterGap = true;
        lastLine = row.line;
        if (isRemarkOnly(row.cells))
            continue;
        if (std::exchange(isAfterGap, false) && hasFigures) {
            QList<QStringList> block;
            QList<qint64> lines;
            for (qsizetype next = i; next < rows.size() && block.size() < mostOfBlock; ++next) {
                const QStringList &cells = rows.at(next).cells;
                if (filledCells(cells) == 0 || isRemarkOnly(cells))
                    continue;
                block.append(cells);
                lines.append(rows.at(next).line);
                if (endsBlock(cells))
                    break;
            }
            if (const qsizetype header = headerOf(block, table); header >= 0)
                return TableBelow{i, noticeOf(block.first(), lines.at(header))};
            table.hasGaps = true;
        }
        if (!hasFigures) {
            hasFigures = isRowOfFigures(row.cells);
            if (!hasFigures && filledCells(row.cells) >= 2)
                table.headers.append(row.cells);
        }
    }
    return std::nullopt;
}

std::unique_ptr<TableReader> tellingTablesApart(std::unique_ptr<TableReader> reader,
                                                const QList<TableColumn> &columns)
{
    return std::make_unique<TablesReader>(std::move(reader), columns);
}

} // namespace Zhitu
