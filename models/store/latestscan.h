// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database.h"
#include "records/observation.h"
#include "store.h"

#include <optional>
#include <vector>

namespace Zhitu {

/**
 * Finds the latest figures by entering the index once for each series, from the last one on: what
 * stands before a series' latest figure in the index is never looked at, nor is the table of figures.
 * A series has one indicator, region, subject and status.
 */
class LatestScan final
{
public:
    enum class Of {
        EverySeries,
        ActualSeries, ///< of the others all figures
    };

    /** Of the figures that the query's indicators, regions and days select, one after the other. */
    [[nodiscard]] static Result<std::vector<LatestFigure>> run(Database &database,
                                                               const ObservationQuery &query,
                                                               Of of);

private:
    LatestScan(const ObservationQuery &query, Of of, QString file);

    /** Where a series stands in the index. */
    struct Series
    {
        qint64 indicator = 0;
        qint64 region = 0;
        qint64 subject = 0;
        qint64 status = 0;
    };
    /** Takes what is latest of all series of an indicator; each statement is one of the two there are. */
    [[nodiscard]] Result<void> takeAll(Statement &ofAll, Statement &ofRegion, qint64 indicator);
    /** The same of a region's series before this one. */
    [[nodiscard]] Result<void> takeRegion(Statement &ofRegion, Series before);
    /** The same of the series that the statement comes to first; false: there is none. */
    [[nodiscard]] Result<bool> takeSeries(Statement &statement, Series &series);
    /** The same of this one, at whose first row the statement is. */
    [[nodiscard]] Result<void> takeLatest(Statement &statement, const Series &series);

    const Of m_of;
    const QString m_file; ///< of the store, for errors
    std::optional<qint64> m_from; ///< Julian days
    std::optional<qint64> m_to;
    std::vector<LatestFigure> m_found;
};

} // namespace Zhitu
