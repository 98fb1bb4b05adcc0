// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordmodel.h"

#include <vector>

namespace Zhitu {

/** Finds the observations of a snapshot by their ids, and what is worth knowing of all of them. */
class ObservationIndex
{
public:
    ObservationIndex() = default;
    /** Looks at every observation once; for many, in another thread than the window's. */
    explicit ObservationIndex(ObservationsPtr observations);

    [[nodiscard]] const ObservationsPtr &observations() const { return m_observations; }
    /** The first observation with this id, counted from 0; -1: there is none. */
    [[nodiscard]] int rowOf(const QString &id) const;
    /** The observation with this id; nullptr: there is none. */
    [[nodiscard]] const Observation *find(const QString &id) const;

    /** The years of the earliest and the latest day of all periods; 0 where all are undated. */
    [[nodiscard]] int firstYear() const { return m_firstYear; }
    [[nodiscard]] int lastYear() const { return m_lastYear; }
    [[nodiscard]] bool hasSubject() const { return m_hasSubject; }
    [[nodiscard]] bool hasRankBasis() const { return m_hasRankBasis; }
    /** The indicators that have observations, each once, in the order of their first ones. */
    [[nodiscard]] const QStringList &indicators() const { return m_indicators; }

private:
    ObservationsPtr m_observations = std::make_shared<const QList<Observation>>();
    std::vector<std::pair<quint32, qint32>> m_rows; ///< by the hashes of their ids, sorted
    int m_firstYear = 0;
    int m_lastYear = 0;
    bool m_hasSubject = false;
    bool m_hasRankBasis = false;
    QStringList m_indicators;
};

using ObservationIndexPtr = std::shared_ptr<const ObservationIndex>;

} // namespace Zhitu
