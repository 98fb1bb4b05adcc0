// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/period.h"
#include "records/result.h"
#include "records/tablenotice.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace Zhitu {

class PackageFiles;

/** What a table lies in, told by its bytes and never by its name. */
enum class TableFormat {
    Delimited, ///< CSV, TSV, or parted by semicolons or bars
    Workbook, ///< XLSX (or XLSM, as data only)
    DataPackage, ///< a Frictionless Data Package of others, folder or zip
    OurWorldInData, ///< CSV of the grapher: Entity, Code, Year or Day, a column per indicator
    WorldBank, ///< CSV with a preamble, a row per country and indicator, a column per year
    SdmxCsv1, ///< SDMX-CSV 1.0: DATAFLOW first
    SdmxCsv2, ///< SDMX-CSV 2.0: STRUCTURE, STRUCTURE_ID and ACTION first
    Pasted, ///< from the clipboard
    ZhituPackage, ///< a package of Zhitu's own, folder or zip: see TableFile::packageFiles()
};

/** How sure it is that characters are read in the right encoding. */
enum class EncodingCertainty {
    Given, ///< asked for, or stated by the file: a byte order mark, a standard, a descriptor
    Proven, ///< strict UTF-8 with more than ASCII in it, or ASCII alone
    Likely, ///< common characters or known names in it, and no other reading comes near
    Guessed, ///< the best of several readings: to be looked at
};

/** What a format itself says that a column holds; what it leaves open is Unknown. */
enum class ColumnMeaning {
    Unknown,
    Region, ///< a region's name
    RegionCode, ///< a region's code
    Indicator, ///< an indicator's name
    IndicatorCode, ///< an indicator's code
    Dimension, ///< part of what is measured (sex, age, method …): tells figures apart
    Period, ///< the time period of the row
    Value, ///< the value; see ColumnHint::period and indicator for wide tables
    Unit, ///< a unit's name or code
    UnitMultiplier, ///< the power of ten that values are to be multiplied by
    Status, ///< SDMX's OBS_STATUS or a like code
    Note, ///< a remark on the figure
    Source, ///< who stated it
    Action, ///< SDMX-CSV 2.0: what a receiver is to do; a row with "D" deletes, it brings no figure
    Ignored, ///< nothing of a figure: a dataflow, a frequency, a decimal count
};

/** What a format says about a column. */
struct ColumnHint
{
    ColumnMeaning meaning = ColumnMeaning::Unknown;
    /** Of a Value column in a wide table: the period of all its values. Else undated. */
    Period period;
    /** Of a Value column: the name of the indicator that it holds. May be empty. */
    QString indicator;
    /** The column, from 0, that names what this one has codes of, such as SDMX's labels; -1: none. */
    int labelColumn = -1;
    /** As a Table Schema declares it; '\0': not declared. */
    char decimalMark = '\0';
    /** What parts thousands, as a Table Schema declares it; empty: not declared. */
    QString groupMark;
    /** Cells are "code: name" (SDMX-CSV 1.0 with labels=both). */
    bool codeAndLabel = false;

    bool operator==(const ColumnHint &) const = default;
};

/** One column as its header has it. */
struct TableColumn
{
    QString name; ///< parts joined with " / "; empty where the header has none
    QStringList parts; ///< of a header of several rows, from the top; merged cells count for each
    ColumnHint hint;

    bool operator==(const TableColumn &) const = default;
};

/** What to read, where it is not to be found out. */
struct TableOptions
{
    /** A name that QStringDecoder knows, such as "GB18030"; empty: found out. */
    QByteArray encoding;
    /** ',', ';', '|' or a tab; '\0': found out. */
    char delimiter = '\0';
    /** The sheet of a workbook or the resource of a package; empty: the first with a table. */
    QString table;
    /** The line or sheet row of the first header row, from 1; 0: found out; -1: there is none. */
    qint64 headerLine = 0;
    /** How many rows the header has; 0: found out. */
    int headerRows = 0;
    /** Names of regions and indicators that the user has: they help to tell encodings apart. */
    QStringList knownNames;
    /** How many rows TableFacts::preview holds at most. */
    int previewRows = 100;
};

/** What was found out about a table, before its rows are read. */
struct TableFacts
{
    TableFormat format = TableFormat::Delimited;
    /** Of the text (empty for a workbook), as a name for QStringDecoder. */
    QByteArray encoding;
    EncodingCertainty certainty = EncodingCertainty::Proven;
    /** All encodings that these bytes can be read in, the most plausible first. */
    QByteArrayList encodings;
    char delimiter = '\0'; ///< '\0' for a workbook
    /** Names of the sheets or of a package's tables; empty where there is but one without a name. */
    QStringList tables;
    QString table; ///< which of them this is; empty where it has no name
    QStringList preamble; ///< filled lines above the header, such as a title or "单位：亿元"
    qint64 headerLine = 0; ///< of the first header row, from 1; 0: there is none
    int headerRows = 0;
    QList<TableColumn> columns;
    /** What stands for "no value" here, as a Table Schema declares it. */
    QStringList missingValues;
    /** What the file says of itself: a package's title and sources, SDMX's dataflow. */
    QString title;
    QStringList sources;
    /** The first rows, as many cells each as there are columns, or more. */
    QList<QStringList> preview;
    QList<qint64> previewLines; ///< the line of each row of the preview
    QList<TableNotice> notices; ///< what the user is to know: an unsure encoding, doubled names …
};

/** A row of cells. Its vectors keep their memory from row to row. */
struct TableRow
{
    /** The line on which the row begins, or the row of the sheet, from 1. */
    qint64 line = 0;
    /**
     * The cells in UTF-8, at least one per column (empty ones at the end are filled in), more where
     * the line has more. The characters are valid until the next call of next().
     *
     * Of a workbook: texts as they are; numbers in full, with a percent sign where the cell shows
     * one; dates by ISO 8601 and as precise as the cell shows them; cached results of formulas.
     */
    std::vector<std::string_view> cells;
    /** Cells, from 0, whose bytes are not in the table's encoding: U+FFFD stands in for them. */
    std::vector<int> unreadable;
    bool isAfterGap = false; ///< blank rows are above it, or remarks and blank rows
    /** Where it belongs to another table below the first: the line of that one's header; else 0. */
    qint64 otherTable = 0;
};

/**
 * Reads a table's rows one after the other, in memory that does not grow with the file: without the
 * header, without empty rows, and without rows in which but a remark stands ("注：…", "Source: …") or
 * the header stands again, which notices() tells of. Rows of another table below come last and say
 * so. Any thread, one at a time.
 */
class TableReader
{
public:
    virtual ~TableReader() = default;

    /**
     * Moves the next row into @p row; false at the end. Fails with TableDamaged, TableTooLarge,
     * TableHoldsNul, TableQuoteOpen or FileNotReadable, with the line; nothing follows then.
     */
    [[nodiscard]] virtual Result<bool> next(TableRow &row) = 0;

    /** How much has been read, from 0 to bytesTotal(). */
    [[nodiscard]] virtual qint64 bytesRead() const = 0;
    /** How much there is to read; at least 1. Of what is packed: the size unpacked, as stated. */
    [[nodiscard]] virtual qint64 bytesTotal() const = 0;
    /** What came to light while reading, such as formulas without a result; grows. */
    [[nodiscard]] virtual QList<TableNotice> notices() const = 0;
};

/**
 * A table in a file, in bytes or from the clipboard: what it is, and a reader of its rows.
 *
 * A file is held open, so that what was looked at is what is read, even where another takes its
 * name. Copies share it. Any thread.
 *
 * Limits: a cell 1 MiB, a line 16 MiB, 16,384 columns (as many as a spreadsheet has), of what is
 * packed 4 GiB unpacked and 200 times the packed size (beyond 16 MiB), a workbook's shared texts
 * 256 MiB; lines are counted to 2^63. Paths that leave a package and links out of it are refused.
 */
class TableFile
{
public:
    /**
     * Recognises the file, or the folder of a package. Fails with FileNotFound, FileNotReadable,
     * TableForeign, TableEmpty, TableDamaged, TableLocked, TableTooLarge, TableHoldsNul,
     * TableQuoteOpen, TableEncodingMixed, TableEncodingUnknown, NoSuchTable, PackageInvalid or
     * TableModuleMissing.
     */
    [[nodiscard]] static Result<TableFile> open(const QString &path,
                                                const TableOptions &options = {});
    /** The same of bytes in memory; @p name is what errors call them. */
    [[nodiscard]] static Result<TableFile> openBytes(const QByteArray &bytes, const QString &name,
                                                     const TableOptions &options = {});
    /**
     * A table from the clipboard: the first table in @p html (read as text alone, nothing is shown
     * or loaded) where there is one, else @p text. Either may be empty. Its format is Pasted, and
     * hints are those of the publisher's format that it has, if any.
     */
    [[nodiscard]] static Result<TableFile> openPasted(const QByteArray &html, const QString &text,
                                                      const TableOptions &options = {});

    [[nodiscard]] const TableFacts &facts() const;
    /** A new reader from the first row on. */
    [[nodiscard]] Result<std::unique_ptr<TableReader>> reader() const;

    /**
     * Of a ZhituPackage, a folder or zipped: its files, for PackageReader. They are read where they
     * lie, nothing is unpacked beside them. Null for all other formats.
     */
    [[nodiscard]] std::unique_ptr<PackageFiles> packageFiles() const;

    /**
     * SHA-256 in hexadecimal of the file (of a folder: of its datapackage.json). Reads all of it:
     * about half a second per 100 MB.
     */
    [[nodiscard]] Result<QString> sha256() const;

private:
    struct Content;
    explicit TableFile(std::shared_ptr<const Content> content);

    std::shared_ptr<const Content> m_content;
};

} // namespace Zhitu
