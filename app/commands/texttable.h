// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Zhitu {

/** How many columns of a terminal a text takes: East Asian wide characters take two. */
[[nodiscard]] int displayWidth(const QString &text);

/** A table for a terminal: a line a row, columns aligned, two spaces between them. */
class TextTable
{
public:
    explicit TextTable(const QStringList &headers) { addRow(headers); }

    /** As many cells as there are headers. Control characters are replaced by spaces. */
    void addRow(const QStringList &cells);

    /** All rows, the headers first; lines end with a line break and without spaces before it. */
    [[nodiscard]] QString text() const;

private:
    QList<QStringList> m_rows;
    QList<int> m_widths; ///< of each column's widest cell
};

} // namespace Zhitu
