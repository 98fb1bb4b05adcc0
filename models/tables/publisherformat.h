// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablehead.h"

namespace Zhitu {

/** A publisher's format, as its header and preamble show it. */
struct PublisherFormat
{
    TableFormat format = TableFormat::Delimited; ///< Delimited: none of those that are known
    qint64 headerLine = 0; ///< of its header, which is always one row
};

/**
 * Which of the formats that publishers write these first rows are in: Our World in Data's grapher
 * ("Entity, Code, Year"), the World Bank's ("Country Name, Country Code, Indicator Name, Indicator
 * Code, 1960 …", also as DataBank writes it), SDMX-CSV 1.0 and 2.0 (the standard's field guides).
 */
[[nodiscard]] PublisherFormat publisherFormat(const QList<ScannedRow> &rows);

/**
 * Fills in what the format says of the columns, of missing values and of the sources. @p firstRow
 * is a row of data: SDMX names its dataflow in it.
 */
void describeColumns(TableFacts &facts, const QStringList &firstRow);

/** The period that the header of a column names, as publishers write it; undated where it is none. */
[[nodiscard]] Period headerPeriod(const QString &name);

} // namespace Zhitu
