// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/progress.h"

#include <QString>

#include <cstdio>
#include <functional>
#include <memory>

namespace Zhitu {

/** What goes through files that a library works with, and whether that is still wanted. */
class FileWatch final
{
public:
    /** From now on progress is told of what is read, as a part of so many bytes. */
    void begin(const ProgressFunction &progress, qint64 bytes)
    {
        m_progress = progress;
        m_now = {.done = 0, .total = bytes};
    }
    /** So many bytes more were read; whether to go on. */
    bool tell(qint64 bytes);
    /** Nothing that goes through them is wanted any more. */
    void stop() { m_isStopped = true; }
    [[nodiscard]] bool isStopped() const { return m_isStopped; }

    void noteFailure(const QString &failure)
    {
        if (m_failure.isEmpty())
            m_failure = failure;
    }
    /** Why a file did not take what was written; empty: each took all. */
    [[nodiscard]] const QString &failure() const { return m_failure; }

private:
    ProgressFunction m_progress;
    Progress m_now;
    QString m_failure;
    bool m_isStopped = false;
};

/**
 * A file that stands for another, which it owns from then on: what is written to it and read from it
 * is written there and read from there. Once the watch is stopped it is at its end for whoever reads
 * it, and keeps nothing that is written: a library that goes through it has nothing left to do,
 * takes that for no failure and tidies up as always.
 *
 * beforeReading is called before the first byte is read. Null where there is no memory; the other file
 * is the caller's still. A file that a library leaves open is written to once more as the program ends.
 */
[[nodiscard]] std::FILE *stoppableFile(std::FILE *file, std::shared_ptr<FileWatch> watch,
                                       std::function<void()> beforeReading = {});

} // namespace Zhitu
