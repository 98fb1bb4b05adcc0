// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartrecord.h"

#include <QList>
#include <QString>

namespace Zhitu {

class Store;

/** One way in which a store does not agree with a picture's record. */
struct RecordDifference
{
    enum class Kind {
        Changed, ///< the store's record has another content in this field
        Gone, ///< the store does not have the record
        New, ///< the chart would draw or list it now; the picture does not have it
        NotShown, ///< the store has it, unchanged, but the chart would not draw or list it now
        Total, ///< of a table that the picture left out: another count or hash
    };

    Kind kind{};
    QString table; ///< a package's table: "observations", "sources", "charts" for the spec …
    QString id; ///< the record's id or code; empty for Total
    BilingualText what; ///< the record in words; empty for Total
    QString field; ///< of Changed: the column; of Total: "count" or "sha256"
    QString before; ///< of Changed and Total: what the picture says; empty: absent
    QString after; ///< what the store says; empty: absent

    bool operator==(const RecordDifference &) const = default;
};

/** What a store says to a picture's record. */
struct RecordVerdict
{
    qint64 figures = 0; ///< observations and events in the picture, left out or not
    qint64 unchanged = 0; ///< of these, the ones the store has just so; 0 where left out
    /** By table, the spec first, then observations and events, then what they refer to. */
    QList<RecordDifference> differences;

    [[nodiscard]] bool agrees() const { return differences.isEmpty(); }
};

/**
 * Compares a picture's record with a store: every record in it field by field, what the chart of
 * its spec would draw or list from the store now, and the store's chart of the same id with the
 * spec. Fails as reading the store does.
 */
[[nodiscard]] Result<RecordVerdict> verifyRecord(const ChartRecord &record, const Store &store);

} // namespace Zhitu
