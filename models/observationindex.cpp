// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observationindex.h"

#include <QSet>

#include <algorithm>

namespace Zhitu {

namespace {

quint32 hashOf(const QString &id)
{
    return static_cast<quint32>(qHash(id, 0));
}

} // namespace

ObservationIndex::ObservationIndex(ObservationsPtr observations)
{
    if (!observations)
        return;
    m_observations = std::move(observations);
    m_rows.reserve(static_cast<size_t>(m_observations->size()));
    QDate first;
    QDate last;
    QSet<QString> indicators;
    for (const Observation &observation : *m_observations) {
        m_rows.emplace_back(hashOf(observation.id), static_cast<qint32>(m_rows.size()));
        m_hasSubject = m_hasSubject || !observation.subject.isEmpty();
        m_hasRankBasis = m_hasRankBasis || observation.rankBasis != RankBasis::None;
        // Neighbours mostly have the same indicator.
        if ((m_indicators.isEmpty() || m_indicators.last() != observation.indicator)
            && !indicators.contains(observation.indicator)) {
            indicators.insert(observation.indicator);
            m_indicators.append(observation.indicator);
        }
        if (observation.period.isUndated())
            continue;
        first = first.isValid() ? std::min(first, observation.period.firstDay())
                                : observation.period.firstDay();
        last = last.isValid() ? std::max(last, observation.period.lastDay())
                              : observation.period.lastDay();
    }
    std::ranges::sort(m_rows);
    m_firstYear = first.isValid() ? first.year() : 0;
    m_lastYear = last.isValid() ? last.year() : 0;
}

int ObservationIndex::rowOf(const QString &id) const
{
    const quint32 hash = hashOf(id);
    auto found = std::ranges::lower_bound(m_rows, hash, {}, &std::pair<quint32, qint32>::first);
    for (; found != m_rows.end() && found->first == hash; ++found)
        if (m_observations->at(found->second).id == id)
            return found->second;
    return -1;
}

const Observation *ObservationIndex::find(const QString &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_observations->at(row);
}

} // namespace Zhitu
