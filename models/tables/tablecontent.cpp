// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablecontent.h"

#include "cellkind.h"
#include "delimitedreader.h"
#include "delimiterguess.h"
#include "publisherformat.h"
#include "tablebelow.h"
#include "tabletext.h"

#include <algorithm>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Less regular rows than this are no table, but lines of a text with commas in them. */
constexpr double leastRegular = 0.6;

bool isBlankRow(const QStringList &cells)
{
    return std::ranges::all_of(cells, [](const QString &cell) { return isBlankCell(cell); });
}

/** Whether but a remark stands in a row of a table of several columns. */
bool isRemarkRow(const QStringList &cells, qsizetype columns)
{
    return columns > 1 && !cells.isEmpty() && isRemark(cells.first())
        && isBlankRow(cells.sliced(1));
}

/** Reads rows that are in memory. */
class RowsReader final : public TableReader
{
public:
    RowsReader(std::shared_ptr<const QList<ScannedRow>> rows, qsizetype first, qsizetype columns)
        : m_rows(std::move(rows))
        , m_at(first)
        , m_columns(static_cast<std::size_t>(columns))
    {
    }

    Result<bool> next(TableRow &row) override
    {
        for (; m_at < m_rows->size(); ++m_at) {
            const ScannedRow &skipped = m_rows->at(m_at);
            const bool hasRemark = isRemarkRow(skipped.cells, static_cast<qsizetype>(m_columns));
            const bool isBlank = isBlankRow(skipped.cells);
            if (!hasRemark && !isBlank)
                break;
            m_isAfterGap = m_isAfterGap || isBlank;
            if (hasRemark && m_remarks.count++ == 0) {
                m_remarks.line = skipped.line;
                m_remarks.detail = skipped.cells.first().simplified();
            }
        }
        if (m_at >= m_rows->size())
            return false;
        const ScannedRow &scanned = m_rows->at(m_at++);
        m_texts.clear();
        for (const QString &cell : scanned.cells)
            m_texts.push_back(cell.toUtf8());
        std::size_t count = m_texts.size();
        while (count > m_columns && m_texts[count - 1].trimmed().isEmpty())
            --count;
        row.line = scanned.line;
        row.isAfterGap = std::exchange(m_isAfterGap, false);
        row.unreadable.clear();
        row.cells.assign(std::max(count, m_columns), std::string_view());
        for (std::size_t i = 0; i < count; ++i)
            row.cells[i] = {m_texts[i].constData(), static_cast<std::size_t>(m_texts[i].size())};
        if (count > m_columns && m_tooLong.count++ == 0)
            m_tooLong.line = row.line;
        return true;
    }
    qint64 bytesRead() const override { return m_at; }
    qint64 bytesTotal() const override { return std::max<qint64>(1, m_rows->size()); }
    QList<TableNotice> notices() const override
    {
        QList<TableNotice> notices;
        for (const TableNotice &notice : {m_tooLong, m_remarks}) {
            if (notice.count > 0)
                notices.append(notice);
        }
        return notices;
    }

private:
    std::shared_ptr<const QList<ScannedRow>> m_rows;
    qsizetype m_at;
    std::size_t m_columns;
    bool m_isAfterGap = false;
    std::vector<QByteArray> m_texts;
    TableNotice m_tooLong{.kind = TableNotice::Kind::RowsTooLong};
    TableNotice m_remarks{.kind = TableNotice::Kind::Remarks};
};

/** Takes the first rows of data into the preview. */
void fillPreview(TableFacts &facts, const QList<ScannedRow> &rows, qsizetype first, int mostRows)
{
    facts.preview.clear();
    facts.previewLines.clear();
    const QStringList names = headerNames(facts.columns);
    for (qsizetype i = first; i < rows.size() && facts.preview.size() < mostRows; ++i) {
        const ScannedRow &row = rows.at(i);
        if (isBlankRow(row.cells) || isRemarkRow(row.cells, facts.columns.size())
            || repeatsHeader(row.cells, names))
            continue;
        QStringList cells = row.cells;
        while (cells.size() > facts.columns.size() && isBlankCell(cells.last()))
            cells.removeLast();
        cells.resize(std::max(cells.size(), facts.columns.size()));
        facts.preview.append(cells);
        facts.previewLines.append(row.line);
    }
}

/** Writes what is merged over several rows of data into each; see openWorkbookTable(). */
void fillMerged(QList<ScannedRow> &rows, const QList<MergedCells> &merged, qsizetype first)
{
    for (const MergedCells &area : merged) {
        const auto top =
            std::ranges::find(rows.begin() + first, rows.end(), area.firstRow, &ScannedRow::line);
        if (top == rows.end())
            continue;
        const QString text = top->cells.value(area.firstColumn);
        if (isBlankCell(text) || kindOf(text) == CellKind::Number)
            continue;
        for (auto row = top + 1; row != rows.end() && row->line <= area.lastRow; ++row) {
            row->cells.resize(std::max<qsizetype>(row->cells.size(), area.firstColumn + 1));
            row->cells[area.firstColumn] = text;
        }
    }
}

} // namespace

DataRows describeTable(TableFacts &facts, const TableBeginning &beginning,
                       const TableOptions &options, bool *hasFigures)
{
    TableOptions where = options;
    const PublisherFormat publisher =
        options.headerLine == 0 ? publisherFormat(beginning.rows) : PublisherFormat();
    const bool isPublisher = publisher.format != TableFormat::Delimited;
    if (isPublisher) {
        where.headerLine = publisher.headerLine;
        where.headerRows = 1;
    }
    // What is below the first table says nothing of its header and its columns.
    QList<ScannedRow> rows = beginning.rows;
    qsizetype first = 0;
    while (first + 1 < rows.size() && rows.at(first).line < options.headerLine)
        ++first;
    const auto below = isPublisher ? std::nullopt : tableBelow(rows, first, beginning.jumpsAreGaps);
    if (below)
        rows.resize(below->at);
    const TableHead head = findHead(rows, beginning.merged, where);
    facts.columns = head.columns;
    facts.preamble = head.preamble;
    facts.headerRows = head.headerRows;
    facts.headerLine = head.headerRows > 0 ? rows.at(head.headerAt).line : 0;
    facts.notices += head.notices;
    if (below)
        facts.notices.append(below->notice);
    *hasFigures = head.hasFigures || isPublisher;
    fillPreview(facts, rows, head.dataAt, options.previewRows);
    if (isPublisher) {
        const TableFormat format = facts.format;
        facts.format = publisher.format;
        describeColumns(facts, facts.preview.value(0));
        if (format != TableFormat::Delimited)
            facts.format = format;
    }
    return {head.dataAt, rows.size()};
}

Result<TableContent> openDelimited(const std::shared_ptr<const ByteStore> &store,
                                   const TableOptions &options)
{
    const auto encoding = encodingOf(*store, options);
    if (!encoding)
        return encoding.error();
    const auto text =
        guessDelimiter(*store, encoding->name, options.delimiter,
                       std::max<qsizetype>(rowsLookedAt, options.headerLine + rowsLookedAt));
    if (!text)
        return text.error();
    const bool isFilled = std::ranges::any_of(
        text->rows, [](const ScannedRow &row) { return !isBlankRow(row.cells); });
    if (!isFilled)
        return tableError(ErrorKind::TableEmpty, store->name());

    TableContent content;
    content.bytes = store;
    TableFacts &facts = content.facts;
    facts.encoding = encoding->name;
    facts.certainty = encoding->certainty;
    facts.encodings = encoding->candidates;
    facts.delimiter = text->delimiter;
    if (encoding->certainty == EncodingCertainty::Guessed)
        facts.notices.append({.kind = TableNotice::Kind::EncodingGuessed,
                              .detail = QString::fromLatin1(encoding->name)});
    bool hasFigures = false;
    const DataRows data =
        describeTable(facts, {.rows = text->rows, .merged = {}}, options, &hasFigures);
    const bool isAsked = options.headerLine != 0 || options.delimiter != '\0';
    const bool isOneColumn = facts.columns.size() < 2;
    if (!isAsked
        && ((isOneColumn && !hasFigures)
            || (!isOneColumn && text->regularity < leastRegular
                && !(facts.format != TableFormat::Delimited))))
        return tableError(ErrorKind::TableForeign, store->name());
    if (facts.preview.isEmpty() || (!isAsked && !hasFigures))
        return tableError(ErrorKind::TableEmpty, store->name());

    const DelimitedPlan plan{.encoding = encoding->name,
                             .delimiter = text->delimiter,
                             .skippedRecords = data.first + (text->isStated ? 1 : 0),
                             .columns = facts.columns.size()};
    content.reader = [store, plan, columns = facts.columns,
                      isPublisher = facts.format
                          != TableFormat::Delimited]() -> Result<std::unique_ptr<TableReader>> {
        auto rows = delimitedReader(*store, plan);
        if (!rows || isPublisher)
            return rows;
        return tellingTablesApart(std::move(*rows), columns);
    };
    return content;
}

Result<TableContent> openRows(const TableBeginning &beginning, const QString &name,
                              const TableOptions &options)
{
    const bool isFilled = std::ranges::any_of(
        beginning.rows, [](const ScannedRow &row) { return !isBlankRow(row.cells); });
    if (!isFilled)
        return tableError(ErrorKind::TableEmpty, name);
    TableContent content;
    bool hasFigures = false;
    TableBeginning start = beginning;
    if (start.rows.size() > rowsLookedAt + options.headerLine)
        start.rows.resize(rowsLookedAt + std::max<qint64>(0, options.headerLine));
    const DataRows data = describeTable(content.facts, start, options, &hasFigures);
    if (content.facts.preview.isEmpty() || (options.headerLine == 0 && !hasFigures))
        return tableError(ErrorKind::TableEmpty, name);
    QList<ScannedRow> filled = beginning.rows;
    fillMerged(filled, beginning.merged, data.first);
    fillPreview(content.facts, filled.first(data.end), data.first, options.previewRows);
    auto rows = std::make_shared<const QList<ScannedRow>>(std::move(filled));
    content.reader = [rows, first = data.first, columns = content.facts.columns] {
        return Result<std::unique_ptr<TableReader>>(
            tellingTablesApart(std::make_unique<RowsReader>(rows, first, columns.size()), columns));
    };
    return content;
}

} // namespace Zhitu
