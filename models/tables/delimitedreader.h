// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytesource.h"
#include "tablefile.h"

namespace Zhitu {

/** What a reader of a delimited text is to know. */
struct DelimitedPlan
{
    QByteArray encoding;
    char delimiter = ',';
    qint64 skippedRecords = 0; ///< before the first row of data
    qsizetype columns = 0;
};

/** A reader of the rows of a delimited text. */
[[nodiscard]] Result<std::unique_ptr<TableReader>> delimitedReader(const ByteStore &store,
                                                                   const DelimitedPlan &plan);

} // namespace Zhitu
