// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/tablefile.h"

#include <QStringEncoder>
#include <QTest>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

/** Rows as lists of texts. */
using Rows = QList<QStringList>;

/** A text in an encoding. */
[[nodiscard]] inline QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::Stateless);
    return encoder.encode(text);
}

/** All rows that a reader gives, or its failure. */
[[nodiscard]] inline Result<Rows> allRows(const TableFile &table)
{
    const auto reader = table.reader();
    if (!reader)
        return reader.error();
    Rows rows;
    TableRow row;
    for (;;) {
        const auto found = (*reader)->next(row);
        if (!found)
            return found.error();
        if (!*found)
            return rows;
        QStringList cells;
        for (const std::string_view cell : row.cells)
            cells.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
        rows.append(cells);
    }
}

/** The names of a table's columns. */
[[nodiscard]] inline QStringList columnNames(const TableFile &table)
{
    QStringList names;
    for (const TableColumn &column : table.facts().columns)
        names.append(column.name);
    return names;
}

/** What a failure is, in one line for a test's message. */
template<typename T>
[[nodiscard]] QByteArray problem(const Result<T> &result)
{
    if (result)
        return {};
    const Error &error = result.error();
    return "kind %1, line %2: %3"_L1
        .arg(QString::number(static_cast<int>(error.kind)), QString::number(error.row),
             error.detail)
        .toUtf8();
}

} // namespace Zhitu
