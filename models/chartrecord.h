// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "records/result.h"

#include <QByteArray>

/**
 * @file
 * The record of a chart that its pictures carry: the spec as it was shown, the observations and
 * events that it draws or lists, and of all other records just those that these refer to. It makes
 * the same chart again, and tells whether a store still agrees with it.
 *
 * Its form is one JSON object in UTF-8, the same bytes for the same chart:
 *
 *   format     "zhitu-picture"
 *   version    1
 *   language   "zh" or "en": the picture's
 *   spec       the chart spec
 *   units, regions, subjects, sources, indicators, comparabilities, relations,
 *   observations, events
 *              arrays of records; an empty one is not there
 *   left_out   for a table that was too large: {"observations": {"count": 5, "sha256": "…"}, …}
 *
 * Each record is an object with the columns of a package's table, see recordjson.h. The hash is
 * SHA-256, in hexadecimal digits, over the records of the table as they would have stood here, in
 * the order of their ids' code units, each followed by a line feed.
 */
namespace Zhitu {

/** Observations and events together beyond this many bytes of JSON are left out. */
inline constexpr qsizetype mostValueBytes = 2'000'000;
/** A record beyond this many bytes is neither written nor read. */
inline constexpr qsizetype mostRecordBytes = 8'000'000;

/** A table of which a record keeps only how many records it had and what their hash was. */
struct LeftOutTable
{
    QString table; ///< "observations", "events" or "sources"
    qint64 count = 0;
    QByteArray sha256; ///< 64 hexadecimal digits

    bool operator==(const LeftOutTable &) const = default;
};

/** A record that was read: a chart from elsewhere with all that it stands on. */
struct ChartRecord
{
    Language language = Language::Chinese; ///< of the picture
    ChartSpec spec;
    CatalogPtr catalog; ///< never null; its only chart is the spec
    ObservationsPtr observations; ///< never null
    QList<LeftOutTable> leftOut; ///< empty: the record is whole

    /** How many observations and events were left out. */
    [[nodiscard]] qint64 valuesLeftOut() const;
};

/** The records that a chart stands on. */
struct ChartFoundation
{
    Catalog catalog; ///< its only chart is the spec; without an index
    QList<const Observation *> observations; ///< live as long as what the model shows
};

/** How much of what a chart stands on is wanted. */
enum class FoundationScope {
    Whole, ///< everything that the chart draws or lists, and what that refers to
    /** What the spec itself refers to, and the sources of all that the chart draws or lists. */
    SpecAndSources,
};

/** The events that marks stand on or that the spec selects by their kind, in the catalog's order. */
[[nodiscard]] QList<Event> eventsOf(const ChartModel &model);

/** What the chart that a model shows stands on, in the order of the model and its catalog. */
[[nodiscard]] ChartFoundation foundationOf(const ChartModel &model, FoundationScope scope);

/** The count and hash that a record keeps of a table: "observations", "events" or "sources". */
[[nodiscard]] LeftOutTable leftOutTable(const ChartFoundation &whole, const QString &table);

/**
 * The record of the chart that a model shows. Values beyond mostValueBytes are replaced by their
 * count and hash, sources beyond as many bytes too. Empty where even so it would be longer than
 * mostRecordBytes. @p languages: one record per language, in this order.
 */
[[nodiscard]] QList<QByteArray> writeChartRecords(const ChartModel &model,
                                                  const QList<Language> &languages);

/**
 * Reads a record and checks it as an import checks a package, references included, without any
 * store of the user's. @p file: the picture's name for errors. Any thread.
 * Fails with PictureInvalid or PictureNewer.
 */
[[nodiscard]] Result<ChartRecord> readChartRecord(const QByteArray &content, const QString &file);

} // namespace Zhitu
