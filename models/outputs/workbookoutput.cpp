// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbookoutput.h"

#include "figureprogress.h"
#include "outputmodule.h"
#include "sheetcolumns.h"

#include "store/store.h"

#include <QFileInfo>
#include <QLocale>

namespace Zhitu {

namespace {

/** Writes a row; an error where a text is longer than a cell goes. */
Result<void> writeRow(WorkbookFile &workbook, const QList<SheetColumn> &columns,
                      const std::vector<SheetCell> &cells, const QString &path)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const SheetCell &cell = cells[i];
        if (cell.number) {
            workbook.addNumber(*cell.number);
            continue;
        }
        const QString column = columns.at(static_cast<qsizetype>(i)).header;
        if (cell.text.size() > mostCellCharacters)
            return Error{.kind = ErrorKind::TextTooLongForSheet,
                         .file = path,
                         .detail = cells.front().text,
                         .field = column,
                         .hint = QLocale(QLocale::English).toString(mostCellCharacters)};
        if (!cell.text.isValidUtf16() || cell.text.contains(QChar(u'\0')))
            return Error{.kind = ErrorKind::TextNotWritable,
                         .file = path,
                         .detail = cells.front().text,
                         .field = column};
        workbook.addText(cell.text);
    }
    workbook.endRow();
    return {};
}

Error tooMany(const QString &path, qint64 rows)
{
    return {.kind = ErrorKind::TooManyRowsForSheet,
            .file = path,
            .detail = QLocale(QLocale::English).toString(rows),
            .hint = QLocale(QLocale::English).toString(mostSheetRows - 1)};
}

} // namespace

Result<void> writeWorkbook(const Store &store, const OutputContent &content,
                           const SaveRequest &request, const QString &path,
                           const ProgressFunction &progress)
{
    if (content.figureCount >= mostSheetRows)
        return tooMany(request.path, content.figureCount);
    const QList<RecordSheet> others = recordSheets(content.records.catalog, request.language);
    for (const RecordSheet &sheet : others) {
        if (std::ssize(sheet.rows) >= mostSheetRows)
            return tooMany(request.path, std::ssize(sheet.rows));
    }
    const auto module = outputModule();
    if (!module)
        return module.error();
    const auto workbook = (*module)->workbook(path, QFileInfo(path).path());
    if (!workbook)
        return workbook.error();

    FigureSheet figures(content.records.catalog, request.language);
    (*workbook)->beginSheet(figureSheetName(request.language), figures.columns());
    // Packing what was written takes about as long as writing it.
    FigureProgress counted(content.figureCount, progress, 2);
    const auto write = [&](const Observation &figure) -> Result<void> {
        if (auto written =
                writeRow(**workbook, figures.columns(), figures.cells(figure), request.path);
            !written)
            return written;
        return counted.next();
    };
    if (auto written = store.forEachObservation(content.positions, write); !written)
        return written;
    for (const RecordSheet &sheet : others) {
        (*workbook)->beginSheet(sheet.name, sheet.columns);
        for (const std::vector<SheetCell> &row : sheet.rows) {
            if (auto written = writeRow(**workbook, sheet.columns, row, request.path); !written)
                return written;
        }
    }
    const auto packed = [&](const Progress &now) {
        const qint64 done = now.total > 0 ? content.figureCount * now.done / now.total : 0;
        return !progress || progress({content.figureCount + done, content.figureCount * 2});
    };
    return (*workbook)->finish(packed);
}

} // namespace Zhitu
