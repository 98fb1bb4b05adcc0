// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/progress.h"
#include "records/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QtPlugin>

#include <memory>

namespace Zhitu {

/** Limits of a worksheet in XLSX. */
inline constexpr qint64 mostSheetRows = 1'048'576; ///< the row of the headers is one of them
inline constexpr qsizetype mostCellCharacters = 32'767; ///< in UTF-16 units

/** A column of a worksheet. */
struct SheetColumn
{
    QString header;
    double width = 12; ///< in characters
};

/**
 * An XLSX file that is written sheet by sheet and row by row, none of which is kept in memory.
 *
 * Texts are written as texts, whatever they look like, never as formulas or links; numbers as numbers.
 */
class WorkbookFile
{
public:
    virtual ~WorkbookFile() = default;

    /** Begins a sheet with its row of headers; the sheets before are done. */
    virtual void beginSheet(const QString &name, const QList<SheetColumn> &columns) = 0;
    // The cells of a row, from left to right.
    virtual void addText(const QString &text) = 0; ///< empty: an empty cell
    virtual void addNumber(double number) = 0;
    virtual void addNothing() = 0;
    virtual void endRow() = 0;
    /**
     * Writes the file, and reads it back to see that it is whole. progress counts bytes, and stops it
     * wherever it is. Fails with FileNotWritable or Cancelled; then, until then, and without it, there
     * is no file.
     */
    [[nodiscard]] virtual Result<void> finish(const ProgressFunction &progress) = 0;
};

/**
 * What needs libraries that nothing else does: writing XLSX (libxlsxwriter) and zip (libzip). It lies in
 * a file of its own beside the program and is loaded when it is first asked for. Usable from any
 * thread.
 */
class OutputModule
{
public:
    virtual ~OutputModule() = default;

    /**
     * Begins a workbook that shall lie at @p path, where nothing is yet; @p folder: for what does not
     * fit in memory meanwhile.
     */
    [[nodiscard]] virtual Result<std::unique_ptr<WorkbookFile>> workbook(const QString &path,
                                                                         const QString &folder) = 0;
    /**
     * Packs these files of a folder into a zip file at @p path, where nothing is yet. Fails with
     * FileNotWritable, FileNotReadable or Cancelled; then there is none.
     */
    [[nodiscard]] virtual Result<void> zip(const QString &folder, const QStringList &files,
                                           const QString &path,
                                           const ProgressFunction &progress) = 0;
};

/**
 * The module, loaded at the first call. Fails with OutputModuleMissing where there is none or one of
 * another version; a later call tries again.
 */
[[nodiscard]] Result<OutputModule *> outputModule();

} // namespace Zhitu

Q_DECLARE_INTERFACE(Zhitu::OutputModule, "zhitu.OutputModule/2")
