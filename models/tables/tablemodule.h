// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytesource.h"
#include "tablehead.h"

#include <QByteArray>
#include <QtPlugin>

namespace Zhitu {

/** A sheet of a workbook. */
struct SheetFacts
{
    QString name;
    bool isHidden = false;
};

/** A workbook, without its sheets' contents. Any thread. */
class Workbook
{
public:
    virtual ~Workbook() = default;

    /** Its worksheets, in order; others, such as sheets of charts, are left out. */
    [[nodiscard]] virtual const QList<SheetFacts> &sheets() const = 0;
    /** Whether macros come with it. They are not looked at. */
    [[nodiscard]] virtual bool hasMacros() const = 0;
    /** The cells of a sheet that are merged. Goes through all of the sheet: they stand at its end. */
    [[nodiscard]] virtual Result<QList<MergedCells>> mergedCells(qsizetype sheet) const = 0;
    /**
     * All rows of a sheet in which a cell is, as TableRow describes cells of a workbook, up to the
     * last cell of each. The first call for any sheet reads the texts that sheets share.
     */
    [[nodiscard]] virtual Result<std::unique_ptr<TableReader>> rows(qsizetype sheet) const = 0;
};

/** A table of a web page: its caption, and its cells as text. */
struct WebTable
{
    QString caption;
    QList<ScannedRow> rows; ///< lines are rows of the table, from 1
    QList<MergedCells> merged;
};

/**
 * What reading some tables needs libraries for that nothing else does: workbooks and zipped
 * packages (libzip, libxml2), tables of web pages (libxml2) and a voice on encodings (uchardet). It
 * lies in a file of its own beside the program and is loaded when it is first asked for. Any thread.
 */
class TableModule
{
public:
    virtual ~TableModule() = default;

    /** What uchardet calls the encoding of a text; may be empty, and is often wrong for tables. */
    [[nodiscard]] virtual QByteArray detectedEncoding(const QByteArray &bytes) = 0;
    /**
     * The files in a zip archive. Fails with TableDamaged; TableLocked and TableTooLarge come where
     * a file is read.
     */
    [[nodiscard]] virtual Result<std::shared_ptr<const FileBundle>> openZip(
        const std::shared_ptr<const SeekableBytes> &bytes) = 0;
    /** The workbook that an archive is; null where it is none. Fails with TableDamaged. */
    [[nodiscard]] virtual Result<std::shared_ptr<const Workbook>> openWorkbook(
        const std::shared_ptr<const FileBundle> &files) = 0;
    /**
     * The tables of a web page that is there in UTF-8, without those that only hold others. Nothing
     * that it refers to is loaded. Fails with TableDamaged.
     */
    [[nodiscard]] virtual Result<QList<WebTable>> webTables(const QByteArray &utf8) = 0;
};

/**
 * The module, loaded at the first call. Fails with TableModuleMissing where there is none or one of
 * another version; a later call tries again.
 */
[[nodiscard]] Result<TableModule *> tableModule();

} // namespace Zhitu

Q_DECLARE_INTERFACE(Zhitu::TableModule, "zhitu.TableModule/1")
