// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/layertables.h"

#include <QList>

namespace Zhitu {

/** Says of the records of a table, in their order, what brought them. */
class OriginCursor
{
public:
    OriginCursor(const QList<OriginRun> &runs, const QString &table)
    {
        for (const OriginRun &run : runs)
            if (run.table == table)
                m_runs.append(run);
    }

    [[nodiscard]] BroughtBy next(const QString &key)
    {
        if (m_next < m_runs.size() && m_runs.at(m_next).first == key)
            m_current = m_next++;
        if (m_current < 0)
            return {.kind = broughtByPackage};
        const OriginRun &run = m_runs.at(m_current);
        if (run.last == key)
            m_current = -1;
        return run.by;
    }

private:
    QList<OriginRun> m_runs;
    qsizetype m_next = 0;
    qsizetype m_current = -1; ///< -1: between runs
};

} // namespace Zhitu
