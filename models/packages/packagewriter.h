// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filewriter.h"
#include "package.h"
#include "rowwriter.h"

#include <QDateTime>
#include <QJsonArray>

#include <memory>

namespace Zhitu {

/**
 * Writes a Frictionless Data Package into a folder: the tables as CSV, and a datapackage.json with a
 * Table Schema for each, so that other programs can read it, too. PackageReader reads it back as it
 * was. Nothing is kept of the figures that were written, however many there are.
 *
 * Cells that a spreadsheet would run as formulas are made harmless; the descriptor says so. What it
 * says of the licence is left to the user.
 */
class PackageWriter final
{
public:
    /** The folder exists and is empty. */
    explicit PackageWriter(const QString &folder);
    ~PackageWriter();
    Q_DISABLE_COPY_MOVE(PackageWriter)

    /**
     * Writes all records but the figures; the package's list of these is not looked at. Fails with
     * FileNotWritable, or TextNotWritable for a text that UTF-8 cannot hold.
     */
    [[nodiscard]] Result<void> begin(const Package &package, const QDateTime &created);
    /** Writes a figure; fails as begin() does. */
    [[nodiscard]] Result<void> append(const Observation &figure);
    /** Writes a figure that was put aside, of a package with a store's history. */
    [[nodiscard]] Result<void> append(const AsideFigure &figure);
    /** Writes the descriptor, last. */
    [[nodiscard]] Result<void> finish();

private:
    template<typename Record>
    [[nodiscard]] Result<void> writeTable(const QList<Record> &records);
    template<typename Record>
    [[nodiscard]] Result<void> writeLayer(const QList<Record> &records);
    template<typename Record>
    [[nodiscard]] Result<std::unique_ptr<FileWriter>> startTable(const QString &name);
    template<typename Record>
    [[nodiscard]] Result<void> writeRow(FileWriter &file, const Record &record, const QString &name,
                                        const QString &key);
    [[nodiscard]] QString pathOf(const QString &name) const;

    QString m_folder;
    PackageInfo m_info;
    std::optional<StoreLayers> m_layers;
    QDateTime m_created;
    QJsonArray m_sources;
    QJsonArray m_resources;
    RowWriter m_row;
    std::unique_ptr<FileWriter> m_figures;
    std::unique_ptr<FileWriter> m_asideFigures; ///< null: the package has no history
};

} // namespace Zhitu
