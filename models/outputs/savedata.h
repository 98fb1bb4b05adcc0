// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/package.h"
#include "records/language.h"
#include "records/progress.h"
#include "records/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace Zhitu {

class Store;

/** What data are saved as. */
enum class DataFormat {
    PackageFolder, ///< a Frictionless Data Package
    PackageZip, ///< the same in one file
    Csv, ///< one table of figures, for people
    Workbook, ///< XLSX: figures, events, indicators, regions and sources
};

/** How the texts of a CSV file are encoded. */
enum class CsvEncoding {
    Utf8, ///< with a byte order mark, so that spreadsheets know it
    Gb18030, ///< for older programs in Chinese; it holds every character that Unicode has
};

/** What is saved, and where. */
struct SaveRequest
{
    QString path;
    DataFormat format = DataFormat::PackageFolder;
    CsvEncoding encoding = CsvEncoding::Utf8;
    Language language = Language::Chinese; ///< of names and headers in CSV and workbooks
    /**
     * By these positions, in this order: only these figures, and of all else what they refer to.
     * Absent: everything.
     */
    std::optional<std::vector<qint64>> figures;
    bool replace = false; ///< a regular file at the path is replaced, a folder never
};

/** What was saved. */
struct SaveReport
{
    qint64 figures = 0;
    qint64 events = 0;
    qint64 records = 0; ///< all others

    bool operator==(const SaveReport &) const = default;
};

/** What a path is taken for by its ending: .zip, .csv and .xlsx; anything else is a folder. */
[[nodiscard]] DataFormat dataFormatOf(const QString &path);

/**
 * Saves data of a store, as they are at one moment, whole or not at all: what is written lies beside
 * its place until it is done. However many figures there are, memory does not grow with them.
 *
 * A package of everything is a dump: importing it into an empty store gives an equal store, and
 * into the same store changes nothing. It holds all records, both layers of charts with their order
 * and what was deleted, and what the store knows of packages; not the attached texts, which are not
 * the user's to pass on, nor the list of imports.
 *
 * Fails with TargetExists (an empty folder is none), FileNotWritable, TextNotWritable,
 * TextTooLongForSheet, TooManyRowsForSheet, OutputModuleMissing, Cancelled, or as reading the store.
 */
[[nodiscard]] Result<SaveReport> saveData(const Store &store, const SaveRequest &request,
                                          const ProgressFunction &progress = {});

} // namespace Zhitu
