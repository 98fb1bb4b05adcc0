// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablehead.h"

#include "cellkind.h"

#include <QHash>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Kinds of cells beyond so many columns tell nothing new. */
constexpr qsizetype mostLookedAt = 512;
constexpr int mostHeaderRows = 6;

/** A row in numbers. */
struct RowLook
{
    qsizetype filled = 0;
    qsizetype width = 0; ///< up to the last filled cell
    qsizetype numbers = 0;
    qsizetype periods = 0;
    QList<CellKind> kinds; ///< of the cells that are looked at
};

bool isDigitOrNumeral(QChar c)
{
    return c.isDigit() || QStringView(u"一二三四五六七八九十百千万亿半").contains(c);
}

/** Whether the numbers of a row count up by one: column heads such as 1, 2, 3. */
bool countsUp(const QStringList &cells)
{
    int last = 0;
    int count = 0;
    for (const QString &cell : cells) {
        bool isWhole = false;
        const int number = cell.trimmed().toInt(&isWhole);
        if (!isWhole)
            continue;
        if (count > 0 && number != last + 1)
            return false;
        last = number;
        ++count;
    }
    return count >= 3;
}

RowLook lookAt(const QStringList &cells)
{
    RowLook look;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const bool isLookedAt = i < mostLookedAt;
        const CellKind kind = isLookedAt ? kindOf(cells.at(i))
            : isBlankCell(cells.at(i))   ? CellKind::Blank
                                         : CellKind::Text;
        if (isLookedAt)
            look.kinds.append(kind);
        if (kind == CellKind::Blank)
            continue;
        ++look.filled;
        look.width = i + 1;
        look.numbers += kind == CellKind::Number ? 1 : 0;
        look.periods += kind == CellKind::Period ? 1 : 0;
    }
    return look;
}

class HeadFinder
{
public:
    HeadFinder(const QList<ScannedRow> &rows, const QList<MergedCells> &merged)
        : m_rows(rows)
        , m_merged(merged)
    {
        for (const ScannedRow &row : rows) {
            m_looks.append(lookAt(row.cells));
            m_width = std::max(m_width, m_looks.last().width);
        }
    }

    TableHead find(const TableOptions &options)
    {
        TableHead head;
        if (options.headerLine > 0)
            placeAt(head, options);
        else if (options.headerLine == 0)
            guess(head, options);
        if (head.headerRows == 0 && options.headerLine == 0) {
            head.headerAt = firstDataRow() % m_rows.size();
            head.notices.append({.kind = TableNotice::Kind::HeaderMissing});
        }
        head.dataAt = head.headerAt + head.headerRows;
        nameColumns(head);
        // Below another table, its figures and what is above them say nothing of this one.
        qsizetype above = head.headerAt;
        while (above > 0 && !isFigures(m_looks.at(above - 1)))
            --above;
        for (qsizetype i = above; i < head.headerAt; ++i) {
            if (m_looks.at(i).filled > 0)
                head.preamble.append(joined(m_rows.at(i).cells));
        }
        head.hasFigures = hasFigures(head);
        return head;
    }

private:
    static QString joined(const QStringList &cells)
    {
        QStringList texts;
        for (const QString &cell : cells) {
            if (!isBlankCell(cell))
                texts.append(cell.simplified());
        }
        return texts.join(u' ');
    }

    static bool isFigures(const RowLook &look) { return look.numbers > 0 && look.filled >= 2; }

    /** The first row with a number in it that is not just a period; all rows where there is none. */
    qsizetype firstDataRow() const
    {
        const auto found = std::ranges::find_if(m_looks, isFigures);
        if (found != m_looks.end())
            return found - m_looks.begin();
        const auto alone =
            std::ranges::find_if(m_looks, [](const RowLook &look) { return look.numbers > 0; });
        return m_width == 1 ? alone - m_looks.begin() : m_looks.size();
    }

    void placeAt(TableHead &head, const TableOptions &options)
    {
        const auto found = std::ranges::find_if(
            m_rows, [&options](const ScannedRow &row) { return row.line >= options.headerLine; });
        head.headerAt = std::min<qsizetype>(found - m_rows.begin(), m_rows.size() - 1);
        head.headerRows =
            options.headerRows > 0 ? options.headerRows : 1 + rowsBelow(head.headerAt);
        head.headerRows =
            static_cast<int>(std::min<qsizetype>(head.headerRows, m_rows.size() - head.headerAt));
    }

    void guess(TableHead &head, const TableOptions &options)
    {
        const qsizetype end = firstDataRow();
        const qsizetype least = m_width == 1 ? 1 : std::max<qsizetype>(2, (m_width + 1) / 2);
        qsizetype base = -1;
        for (qsizetype i = 0; i < end; ++i) {
            const RowLook &look = m_looks.at(i);
            if (look.numbers == 0 && look.filled >= least
                && (base < 0 || look.filled > m_looks.at(base).filled))
                base = i;
        }
        if (base < 0) {
            if (end >= m_rows.size() || !countsUp(m_rows.at(end).cells))
                return;
            base = end;
        }
        head.headerAt = base;
        head.headerRows = options.headerRows;
        if (options.headerRows > 0)
            return;
        while (head.headerAt > 0 && base - head.headerAt < mostHeaderRows - 2
               && isGroupRow(head.headerAt - 1, head.headerAt, base))
            --head.headerAt;
        head.headerRows = static_cast<int>(base - head.headerAt) + 1 + rowsBelow(base);
    }

    /** How many rows after the fullest one belong to the header still. */
    int rowsBelow(qsizetype base) const
    {
        qsizetype last = base;
        while (m_width > 1 && last - base < mostHeaderRows - 1 && isBelow(base, last, last + 1))
            ++last;
        return static_cast<int>(last - base);
    }

    /** Whether a row goes on with a header: units, or names below those of groups. */
    bool isBelow(qsizetype base, qsizetype above, qsizetype row) const
    {
        if (row >= m_rows.size())
            return false;
        const RowLook &look = m_looks.at(row);
        if (look.filled == 0 || look.numbers > 0)
            return false;
        const qint64 aboveLine = m_rows.at(above).line;
        const qint64 line = m_rows.at(row).line;
        const bool isMerged = std::ranges::any_of(m_merged, [&](const MergedCells &cells) {
            const bool isWholeWidth = cells.firstColumn == 0 && cells.lastColumn + 1 >= m_width;
            return !isWholeWidth && cells.firstRow <= aboveLine && cells.lastRow >= aboveLine
                && (cells.lastRow >= line || cells.lastColumn > cells.firstColumn);
        });
        if (isMerged)
            return true;
        const QString first = m_rows.at(row).cells.value(0).trimmed();
        const bool isUnits = first.startsWith(u"单位") || first.startsWith(u"單位")
            || first.compare(u"unit", Qt::CaseInsensitive) == 0
            || first.compare(u"units", Qt::CaseInsensitive) == 0;
        const bool isBelowName = first.isEmpty() && !isBlankCell(m_rows.at(base).cells.value(0));
        // Below a row of years come no more years but data that happen to look like them.
        return (isUnits && look.periods == 0)
            || (isBelowName && (look.periods == 0 || fillsGaps(above, row)));
    }

    /** Whether a row has something where the one above it, further left, has a name and then a gap. */
    bool fillsGaps(qsizetype above, qsizetype row) const
    {
        const QStringList &names = m_rows.at(above).cells;
        const QStringList &cells = m_rows.at(row).cells;
        for (qsizetype i = 1; i < cells.size(); ++i) {
            if (isBlankCell(names.value(i)) && !isBlankCell(cells.at(i)))
                return true;
        }
        return false;
    }

    /** Whether a row names groups of the columns below it, rather than being a title or a note. */
    bool isGroupRow(qsizetype row, qsizetype below, qsizetype base) const
    {
        const RowLook &look = m_looks.at(row);
        if (look.numbers > 0 || look.filled == 0)
            return false;
        const qint64 line = m_rows.at(row).line;
        if (isTitleRow(row, below))
            return false;
        if (std::ranges::any_of(m_merged, [&](const MergedCells &cells) {
                const bool isHere = cells.firstRow <= line && cells.lastRow >= line;
                const bool isWholeWidth = cells.firstColumn == 0 && cells.lastColumn + 1 >= m_width;
                return isHere && !isWholeWidth
                    && (cells.lastColumn > cells.firstColumn
                        || cells.lastRow >= m_rows.at(below).line);
            }))
            return true;
        // Without marks of merged cells: two groups at least, a gap after each, something below.
        if (look.filled < 2)
            return false;
        const QStringList &above = m_rows.at(row).cells;
        const QStringList &names = m_rows.at(base).cells;
        int groups = 0;
        for (qsizetype i = 0; i < above.size() && i < names.size(); ++i) {
            if (isBlankCell(above.at(i)))
                continue;
            const bool hasGap =
                i + 1 < names.size() && (i + 1 >= above.size() || isBlankCell(above.at(i + 1)));
            const bool standsAlone = isBlankCell(names.at(i));
            if (!hasGap && !standsAlone)
                return false;
            groups += hasGap && !standsAlone ? 1 : 0;
        }
        return groups >= 2;
    }

    /**
     * Whether a row is the table's title: merged from the first column on over at least two thirds of
     * the table's width, not down into the header, and beside it but notes such as 单位：亿元. What
     * names a group begins beside the names of the rows, or is one of several.
     */
    bool isTitleRow(qsizetype row, qsizetype below) const
    {
        const qint64 line = m_rows.at(row).line;
        const auto title = std::ranges::find_if(m_merged, [&](const MergedCells &cells) {
            const int columns = cells.lastColumn + 1;
            return cells.firstRow <= line && cells.lastRow >= line
                && cells.lastRow < m_rows.at(below).line && cells.firstColumn == 0 && columns > 2
                && columns * 3 >= m_width * 2;
        });
        if (title == m_merged.end())
            return false;
        const QStringList &cells = m_rows.at(row).cells;
        for (qsizetype i = title->lastColumn + 1; i < cells.size(); ++i) {
            const QString &cell = cells.at(i);
            if (!isBlankCell(cell) && !cell.contains(u':') && !cell.contains(u'：'))
                return false;
        }
        return true;
    }

    /** A header row as it reads once merged cells, or gaps after the names of groups, are filled. */
    QStringList filledRow(qsizetype row, bool isAboveOthers, qsizetype columns) const
    {
        QStringList cells = m_rows.at(row).cells;
        cells.resize(columns);
        QList<bool> isFixed(columns, false);
        const qint64 line = m_rows.at(row).line;
        bool hasMerged = false;
        for (const MergedCells &merged : m_merged) {
            if (merged.firstRow > line || merged.lastRow < line)
                continue;
            const auto origin = std::ranges::find(m_rows, merged.firstRow, &ScannedRow::line);
            if (origin == m_rows.end())
                continue;
            hasMerged = true;
            const QString text = origin->cells.value(merged.firstColumn);
            for (int c = merged.firstColumn; c <= merged.lastColumn && c < columns; ++c)
                cells[c] = text;
        }
        if (!isAboveOthers || hasMerged)
            return cells;
        QString group;
        for (qsizetype c = 0; c < columns; ++c) {
            if (!isBlankCell(cells.at(c)))
                group = cells.at(c);
            else
                cells[c] = group;
        }
        return cells;
    }

    /** As wide as the header, or as more than a few rows of data are. */
    qsizetype columnCount(const TableHead &head) const
    {
        qsizetype named = 0;
        for (int row = 0; row < head.headerRows; ++row)
            named = std::max(named, m_looks.at(head.headerAt + row).width);
        qsizetype widest = named;
        qsizetype rows = 0;
        qsizetype wider = 0;
        for (qsizetype i = head.dataAt; i < m_looks.size(); ++i) {
            widest = std::max(widest, m_looks.at(i).width);
            rows += m_looks.at(i).filled > 0 ? 1 : 0;
            wider += m_looks.at(i).width > named ? 1 : 0;
        }
        return wider * 4 > rows ? widest : named;
    }

    void nameColumns(TableHead &head) const
    {
        const qsizetype count = columnCount(head);
        head.columns.resize(count);
        for (int row = 0; row < head.headerRows; ++row) {
            const qsizetype at = head.headerAt + row;
            // Only what has gaps above names is a row of groups: no row of units has.
            const bool isAbove = row + 1 < head.headerRows && fillsGaps(at, at + 1);
            const QStringList cells = filledRow(at, isAbove, count);
            for (qsizetype c = 0; c < count; ++c) {
                const QString part = cells.at(c).simplified();
                QStringList &parts = head.columns[c].parts;
                if (!part.isEmpty() && (parts.isEmpty() || parts.last() != part))
                    parts.append(part);
            }
        }
        QHash<QString, int> times;
        for (TableColumn &column : head.columns) {
            column.name = column.parts.join(u" / ");
            if (!column.name.isEmpty() && ++times[column.name] == 2)
                head.notices.append(
                    {.kind = TableNotice::Kind::DuplicateHeader, .detail = column.name});
        }
        for (TableNotice &notice : head.notices) {
            if (notice.kind == TableNotice::Kind::DuplicateHeader)
                notice.count = times.value(notice.detail);
        }
    }

    bool hasFigures(const TableHead &head) const
    {
        const qsizetype columns = std::min(head.columns.size(), mostLookedAt);
        for (qsizetype c = 0; c < columns; ++c) {
            qsizetype filled = 0;
            qsizetype figures = 0;
            for (qsizetype i = head.dataAt; i < m_rows.size(); ++i) {
                const QString cell = m_rows.at(i).cells.value(c);
                if (isBlankCell(cell))
                    continue;
                ++filled;
                const bool isShort = cell.size() <= 64;
                const bool hasDigit = std::ranges::any_of(cell, isDigitOrNumeral);
                const bool counts = columns == 1 ? m_looks.at(i).numbers > 0 : isShort && hasDigit;
                figures += counts ? 1 : 0;
            }
            const bool areMost = columns == 1 ? figures * 10 >= filled * 9 : figures * 2 >= filled;
            if (figures > 0 && areMost)
                return true;
        }
        return false;
    }

    const QList<ScannedRow> &m_rows;
    const QList<MergedCells> &m_merged;
    QList<RowLook> m_looks;
    qsizetype m_width = 0;
};

} // namespace

TableHead findHead(const QList<ScannedRow> &rows, const QList<MergedCells> &merged,
                   const TableOptions &options)
{
    return HeadFinder(rows, merged).find(options);
}

} // namespace Zhitu
