// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbooktable.h"

#include "cellkind.h"
#include "tablebelow.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Merged areas beyond so many at once, which lie over each other, are left as they are. */
constexpr std::size_t mostRunning = 1024;

bool isBlankView(std::string_view cell)
{
    return cell.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

/** The rows of data of a sheet. */
class WorkbookReader final : public TableReader
{
public:
    /** @p merged: those over several rows, by their first rows. */
    WorkbookReader(std::unique_ptr<TableReader> rows, qint64 firstLine, qsizetype columns,
                   QList<MergedCells> merged)
        : m_rows(std::move(rows))
        , m_firstLine(firstLine)
        , m_columns(static_cast<std::size_t>(columns))
        , m_merged(std::move(merged))
    {
    }

    Result<bool> next(TableRow &row) override
    {
        do {
            const auto found = m_rows->next(row);
            if (!found || !*found)
                return found;
        } while (row.line < m_firstLine || !takeRow(row));
        return true;
    }
    qint64 bytesRead() const override { return m_rows->bytesRead(); }
    qint64 bytesTotal() const override { return m_rows->bytesTotal(); }
    QList<TableNotice> notices() const override
    {
        QList<TableNotice> notices = m_rows->notices();
        for (const TableNotice &notice : {m_tooLong, m_remarks}) {
            if (notice.count > 0)
                notices.append(notice);
        }
        return notices;
    }

private:
    /** A merged area that reaches below its first row, with what it says. */
    struct Running
    {
        MergedCells cells;
        std::string text;
    };

    bool takeRow(TableRow &row)
    {
        while (!row.cells.empty() && isBlankView(row.cells.back()))
            row.cells.pop_back();
        if (row.cells.empty())
            return false;
        // Rows that are blank need not be there.
        m_isAfterGap = m_isAfterGap || (m_lastLine > 0 && row.line > m_lastLine + 1);
        m_lastLine = row.line;
        if (row.cells.size() == 1 && m_columns > 1 && isRemark(QString::fromUtf8(row.cells[0]))) {
            if (m_remarks.count++ == 0) {
                m_remarks.line = row.line;
                m_remarks.detail = QString::fromUtf8(row.cells[0]).simplified();
            }
            return false;
        }
        row.cells.resize(std::max(row.cells.size(), m_columns));
        fillMerged(row);
        row.isAfterGap = std::exchange(m_isAfterGap, false);
        if (row.cells.size() > m_columns && m_tooLong.count++ == 0)
            m_tooLong.line = row.line;
        return true;
    }

    void fillMerged(TableRow &row)
    {
        std::erase_if(m_running,
                      [&row](const Running &area) { return area.cells.lastRow < row.line; });
        for (; m_nextMerged < m_merged.size() && m_merged.at(m_nextMerged).firstRow <= row.line;
             ++m_nextMerged) {
            const MergedCells &cells = m_merged.at(m_nextMerged);
            const auto column = static_cast<std::size_t>(cells.firstColumn);
            if (cells.firstRow != row.line || column >= row.cells.size())
                continue;
            const std::string_view text = row.cells[column];
            if (!isBlankView(text) && m_running.size() < mostRunning
                && kindOf(QString::fromUtf8(text)) != CellKind::Number)
                m_running.push_back({cells, std::string(text)});
        }
        for (const Running &area : m_running) {
            const auto column = static_cast<std::size_t>(area.cells.firstColumn);
            if (area.cells.firstRow < row.line && isBlankView(row.cells[column]))
                row.cells[column] = area.text;
        }
    }

    std::unique_ptr<TableReader> m_rows;
    qint64 m_firstLine;
    std::size_t m_columns;
    qint64 m_lastLine = 0; ///< that was not blank
    bool m_isAfterGap = false;
    QList<MergedCells> m_merged;
    qsizetype m_nextMerged = 0;
    std::vector<Running> m_running;
    TableNotice m_tooLong{.kind = TableNotice::Kind::RowsTooLong};
    TableNotice m_remarks{.kind = TableNotice::Kind::Remarks};
};

/** The first rows of a sheet. */
Result<TableBeginning> beginningOf(const Workbook &workbook, qsizetype sheet, qsizetype mostRows)
{
    const auto reader = workbook.rows(sheet);
    if (!reader)
        return reader.error();
    TableBeginning beginning;
    TableRow row;
    while (beginning.rows.size() < mostRows) {
        const auto found = (*reader)->next(row);
        if (!found)
            return found.error();
        if (!*found)
            break;
        ScannedRow scanned{.line = row.line};
        for (const std::string_view cell : row.cells)
            scanned.cells.append(QString::fromUtf8(cell));
        beginning.rows.append(std::move(scanned));
    }
    return beginning;
}

bool isBlankBeginning(const TableBeginning &beginning)
{
    return std::ranges::all_of(beginning.rows, [](const ScannedRow &row) {
        return std::ranges::all_of(row.cells,
                                   [](const QString &cell) { return isBlankCell(cell); });
    });
}

/** The table on a sheet; nothing where there is none with figures and none was asked for. */
Result<std::optional<TableContent>> openSheet(const std::shared_ptr<const Workbook> &workbook,
                                              qsizetype sheet, const TableOptions &options)
{
    auto beginning =
        beginningOf(*workbook, sheet, rowsLookedAt + std::max<qint64>(0, options.headerLine));
    if (!beginning)
        return beginning.error();
    if (isBlankBeginning(*beginning))
        return std::optional<TableContent>();
    auto merged = workbook->mergedCells(sheet);
    if (!merged)
        return merged.error();
    beginning->merged = *merged;
    beginning->jumpsAreGaps = true;

    TableContent content;
    content.facts.format = TableFormat::Workbook;
    content.facts.table = workbook->sheets().at(sheet).name;
    bool hasFigures = false;
    const DataRows data = describeTable(content.facts, *beginning, options, &hasFigures);
    const bool isAsked = options.headerLine != 0;
    if (content.facts.preview.isEmpty() || (!isAsked && !hasFigures))
        return std::optional<TableContent>();
    merged->removeIf([](const MergedCells &cells) { return cells.firstRow == cells.lastRow; });
    std::ranges::stable_sort(*merged, {}, &MergedCells::firstRow);
    content.reader = [workbook, sheet, line = beginning->rows.at(data.first).line,
                      columns = content.facts.columns,
                      merged = *merged]() -> Result<std::unique_ptr<TableReader>> {
        auto rows = workbook->rows(sheet);
        if (!rows)
            return rows.error();
        return tellingTablesApart(
            std::make_unique<WorkbookReader>(std::move(*rows), line, columns.size(), merged),
            columns);
    };
    return std::optional(std::move(content));
}

/** The preview again, as the reader gives it: with merged cells filled. */
Result<void> previewRead(TableContent &content, int mostRows)
{
    const auto reader = content.reader();
    if (!reader)
        return reader.error();
    content.facts.preview.clear();
    content.facts.previewLines.clear();
    TableRow row;
    while (content.facts.preview.size() < mostRows) {
        const auto found = (*reader)->next(row);
        if (!found)
            return found.error();
        if (!*found || row.otherTable > 0)
            break;
        QStringList cells;
        for (const std::string_view cell : row.cells)
            cells.append(QString::fromUtf8(cell));
        content.facts.preview.append(cells);
        content.facts.previewLines.append(row.line);
    }
    return {};
}

} // namespace

Result<TableContent> openWorkbookTable(const std::shared_ptr<const Workbook> &workbook,
                                       const QString &name, const TableOptions &options)
{
    const QList<SheetFacts> &sheets = workbook->sheets();
    QStringList names;
    for (const SheetFacts &sheet : sheets)
        names.append(sheet.name);
    QList<qsizetype> order;
    for (const bool hidden : {false, true}) {
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            if (sheets.at(i).isHidden == hidden
                && (options.table.isEmpty() || options.table == names.at(i)))
                order.append(i);
        }
    }
    if (order.isEmpty() && !options.table.isEmpty())
        return Error{.kind = ErrorKind::NoSuchTable,
                     .file = name,
                     .detail = options.table,
                     .row = 0,
                     .field = {},
                     .hint = names.join(u", "_s)};
    for (const qsizetype sheet : std::as_const(order)) {
        auto found = openSheet(workbook, sheet, options);
        if (!found)
            return found.error();
        if (!*found)
            continue;
        TableContent content = std::move(**found);
        content.facts.tables = names;
        if (workbook->hasMacros())
            content.facts.notices.append({.kind = TableNotice::Kind::MacrosIgnored});
        if (const auto preview = previewRead(content, options.previewRows); !preview)
            return preview.error();
        return content;
    }
    return Error{.kind = ErrorKind::TableEmpty, .file = name};
}

} // namespace Zhitu
