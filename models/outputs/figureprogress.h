// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/progress.h"
#include "records/result.h"

namespace Zhitu {

/** Tells, now and then, how many figures were written. */
class FigureProgress
{
public:
    /** @p parts: of equal length, of which writing the figures is the first. */
    FigureProgress(qint64 total, const ProgressFunction &progress, int parts = 1)
        : m_total(total * parts)
        , m_progress(progress)
    {
    }

    /** One more; Cancelled where no more are wanted. */
    [[nodiscard]] Result<void> next()
    {
        if (++m_done % figuresPerReport == 0 && m_progress && !m_progress({m_done, m_total}))
            return Error{.kind = ErrorKind::Cancelled};
        return {};
    }

private:
    static constexpr qint64 figuresPerReport = 500;

    qint64 m_done = 0;
    qint64 m_total;
    const ProgressFunction &m_progress;
};

} // namespace Zhitu
