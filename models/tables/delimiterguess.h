// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytesource.h"
#include "tablehead.h"

namespace Zhitu {

/** The first records of a delimited text, up to so many rows and about so many cells. */
[[nodiscard]] Result<QList<ScannedRow>> firstRows(const ByteStore &store,
                                                  const QByteArray &encoding, char delimiter,
                                                  qsizetype mostRows);

/** The delimiter of a text, and its first rows parted by it. */
struct Delimited
{
    char delimiter = ',';
    QList<ScannedRow> rows;
    /** The share of rows, from the table's first to its last, that have as many cells as most have. */
    double regularity = 0;
    /** The text begins with a line such as "sep=;", which is in no row but counts as a record. */
    bool isStated = false;
};

/**
 * Parts a text by that delimiter which makes the most regular rows of the cleanest cells: lines of
 * as many cells each, which are numbers, or texts without other delimiters in them.
 * Fails where no delimiter can part it at all, with the failure of the first.
 */
[[nodiscard]] Result<Delimited> guessDelimiter(const ByteStore &store, const QByteArray &encoding,
                                               char asked, qsizetype mostRows);

} // namespace Zhitu
