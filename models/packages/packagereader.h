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

    /** The next figure that was put aside, of a dump; false where there is none left. */
    [[nodiscard]] Result<bool> nextAside(AsideFigure &figure);

    /** Where the last figure stands: in which file, as messages call it, and on which line. */
    [[nodiscard]] const QString &place() const { return m_figures.place; }
    [[nodiscard]] int line() const;

    /** How far the tables of figures were read, and how long they are, in bytes; 0: not known. */
    [[nodiscard]] qint64 bytesRead() const;
    [[nodiscard]] qint64 bytesTotal() const { return m_figures.size + m_aside.size; }

private:
    /** A table that is read line by line. */
    struct Stream
    {
        QString place; ///< what messages call it
        std::unique_ptr<CsvReader> reader; ///< null: the package has none
        CsvRecord record; ///< the line that was read last
        QList<qsizetype> places; ///< of the columns in that table
        qsizetype columnCount = 0;
        qint64 size = 0; ///< in bytes; 0: not known
    };

    PackageReader();
    [[nodiscard]] Result<void> read(PackageFiles &files);
    template<typename Record>
    [[nodiscard]] Result<void> openStream(PackageFiles &files, const QString &path, Stream &stream);
    template<typename Record>
    [[nodiscard]] Result<bool> nextOf(Stream &stream, Record &record);
    [[nodiscard]] Result<bool> readLayer(PackageFiles &files, const QString &name,
                                         const QString &path);

    std::unique_ptr<PackageFiles> m_files; ///< outlives what was opened of it
    Package m_package;
    Stream m_figures;
    Stream m_aside;
    bool m_isHarmless = false; ///< cells bear an apostrophe where a spreadsheet would run them
};

} // namespace Zhitu
