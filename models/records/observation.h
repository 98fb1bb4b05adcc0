// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language.h"
#include "period.h"
#include "terms.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace Zhitu {

/**
 * One figure: an indicator, for a region, at a time, with a value, as one source states it.
 *
 * Values are in base units (persons, CNY, m², items, parameters; percent stays percent, a rank a
 * rank); the number as printed is kept beside them. Ids and codes refer to the other records.
 */
struct Observation
{
    QString id; ///< unique in the store
    QString indicator; ///< id of an Indicator
    QString region; ///< code of a Region
    QString subject; ///< id of a Subject; empty: the whole region
    Period period; ///< undated where the source names no time
    std::optional<double> value; ///< in base units; absent: the source gives no number
    std::optional<double> valueUpper; ///< upper bound of a range, in base units; else absent
    QString unit; ///< code of a Unit, the base unit of value
    Qualifier qualifier = Qualifier::Exact;
    BilingualText qualifierWord; ///< the source's own hedge where it says more, such as 近
    Status status = Status::Actual;
    RankBasis rankBasis = RankBasis::None;
    BilingualText statedBy; ///< who stated the figure; empty where not known
    QString source; ///< id of the Source it was read in; never empty
    QString origin; ///< id of the Source that this one quotes for the figure; empty: itself
    std::optional<int> line; ///< line of the source, counting those not blank, from 1
    QString printed; ///< the number as printed in the source; empty where the data have none
    int occurrence = 0; ///< which of several in that line, from 1; 0 where printed is empty
    QString obsStatus; ///< observation status in SDMX's letters (A, D, F …); empty where absent
    bool breakBefore = false; ///< a break in series: no line joins this figure to an earlier one
    BilingualText note; ///< remarks on the figure, ours; empty where there are none
    NoteKind noteKind = NoteKind::None; ///< what the note says, where rules are to know it

    bool operator==(const Observation &) const = default;
};

/** The observations of an indicator at one level of regions and with one status, counted. */
struct IndicatorUse
{
    QString indicator;
    AreaLevel level{};
    Status status = Status::Actual;
    qint64 count = 0;
    QDate firstDay; ///< of those with a date; invalid where none has one
    QDate lastDay;

    bool operator==(const IndicatorUse &) const = default;
};

/** Which observations are wanted; an empty list or an absent day does not restrict. */
struct ObservationQuery
{
    QStringList ids;
    QStringList indicators;
    QStringList regions;
    QStringList sources; ///< those that a figure was read in
    /** Only figures whose period ends on this day or later; undated ones are always included. */
    std::optional<QDate> from;
    /** Only figures whose period starts on this day or earlier; undated ones always included. */
    std::optional<QDate> to;
    /** Only figures that this import of a file brought (see ImportRecord); 0: any. */
    qint64 import = 0;
    /**
     * Where more than so many answer to the above: of actual figures only the latest of each
     * indicator, region and subject, and all others as before. Absent: all, however many.
     */
    std::optional<int> mostWithHistory;

    bool operator==(const ObservationQuery &) const = default;
};

} // namespace Zhitu

// Lists of a million grow by moving memory, not figure by figure.
Q_DECLARE_TYPEINFO(Zhitu::Observation, Q_RELOCATABLE_TYPE);
