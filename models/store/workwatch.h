// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/progress.h"
#include "records/result.h"

#include <QElapsedTimer>

#include <atomic>

namespace Zhitu {

class Database;

/**
 * Asks whether long work in a database is to go on, while SQLite runs as well: a statement under way
 * then fails. As long as it lives.
 */
class WorkWatch
{
public:
    /** The function is called in the thread that made this. */
    WorkWatch(Database &database, ProgressFunction progress);
    ~WorkWatch();
    Q_DISABLE_COPY_MOVE(WorkWatch)

    Progress now; ///< what the function is told

    /** Tells how far it has come, unless that was told just now; false: stop. */
    bool tick(bool atOnce = false);
    void stop() { m_isStopped = true; }
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    /** Whether SQLite is used by another thread at the moment, in which nobody is told. */
    void setElsewhere(bool isElsewhere) { m_isElsewhere = isElsewhere; }

    /** The error of work that failed: Cancelled where it was stopped. */
    [[nodiscard]] Error failure(const Error &error) const;
    [[nodiscard]] static Error cancelled();

private:
    Database &m_database;
    ProgressFunction m_progress;
    QElapsedTimer m_told;
    std::atomic_bool m_isStopped = false;
    std::atomic_bool m_isElsewhere = false;
};

} // namespace Zhitu
