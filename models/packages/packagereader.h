// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "csv.h"
#include "package.h"

#include <QIODevice>

#include <memory>

namespace Zhitu {

/** The files of a package, wherever they lie. */
class PackageFiles
{
public:
    virtual ~PackageFiles() = default;

    /**
     * Opens a file of the package for reading from its start to its end; path: below the package's
     * folder, with slashes, never absolute and without "..". Fails with FileNotFound,
     * FileNotReadable, or PackageInvalid where it is none that may be read.
     */
    [[nodiscard]] virtual Result<std::unique_ptr<QIODevice>> open(const QString &path) = 0;
    /** What messages call a file. */
    [[nodiscard]] virtual QString place(const QString &path) const = 0;
    /** The bytes of a file, for progress; 0: not known. */
    [[nodiscard]] virtual qint64 size(const QString &path) const = 0;
};

/** The files of a package in a folder; symbolic links that leave it are refused. */
[[nodiscard]] std::unique_ptr<PackageFiles> packageFolder(const QString &folder);

/**
 * Reads a package whose figures need not fit in memory: all other records when it is opened, then
 * one figure after the other.
 *
 * What is checked, and how it fails, is as with readPackage(); but whether a figure's id stands
 * twice is left to the store, which finds it anyway.
 */
class PackageReader final
{
public:
    [[nodiscard]] static Result<std::unique_ptr<PackageReader>> open(
        std::unique_ptr<PackageFiles> files);
    ~PackageReader();
    Q_DISABLE_COPY_MOVE(PackageReader)

    /** Everything but the figures, whose list is empty. */
    [[nodiscard]] const Package &records() const { return m_package; }
    [[nodiscard]] Package &records() { return m_package; }

    /** The next figure; false where there is none left. After a failure nothing follows. */
    [[nodiscard]] Result<bool> next(Observation &figure);

    /** Where the last figure stands: in which file, as messages call it, and on which line. */
    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] int line() const;

    /** How far the table of figures was read, and how long it is, in bytes; 0: not known. */
    [[nodiscard]] qint64 bytesRead() const;
    [[nodiscard]] qint64 bytesTotal() const { return m_bytesTotal; }

private:
    PackageReader();
    [[nodiscard]] Result<void> read(PackageFiles &files);
    [[nodiscard]] Result<void> openFigures(PackageFiles &files, const QString &path);

    std::unique_ptr<PackageFiles> m_files; ///< outlives what was opened of it
    Package m_package;
    QString m_place; ///< what messages call the table of figures
    std::unique_ptr<CsvReader> m_figures; ///< null: the package has none
    CsvRecord m_record; ///< the line that was read last
    QList<qsizetype> m_places; ///< of the columns in that table
    qsizetype m_columnCount = 0;
    qint64 m_bytesTotal = 0;
    bool m_isHarmless = false; ///< cells bear an apostrophe where a spreadsheet would run them
};

} // namespace Zhitu
