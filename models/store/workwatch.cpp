// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workwatch.h"

#include "database.h"

#include <sqlite3.h>

#include <utility>

namespace Zhitu {

namespace {

/** Instructions of SQLite between two looks at whether to go on: a few milliseconds. */
constexpr int instructionsBetweenLooks = 20000;

constexpr qint64 millisecondsBetweenTicks = 100;

} // namespace

WorkWatch::WorkWatch(Database &database, ProgressFunction progress)
    : m_database(database)
    , m_progress(std::move(progress))
{
    m_told.start();
    sqlite3_progress_handler(
        m_database.handle(), instructionsBetweenLooks,
        [](void *watch) {
            auto *that = static_cast<WorkWatch *>(watch);
            return that->m_isElsewhere ? int(that->m_isStopped) : int(!that->tick());
        },
        this);
}

WorkWatch::~WorkWatch()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

bool WorkWatch::tick(bool atOnce)
{
    if (m_isStopped)
        return false;
    if (!atOnce && m_told.elapsed() < millisecondsBetweenTicks)
        return true;
    m_told.restart();
    if (m_progress && !m_progress(now))
        m_isStopped = true;
    return !m_isStopped;
}

Error WorkWatch::cancelled()
{
    return {
        .kind = ErrorKind::Cancelled, .file = {}, .detail = {}, .row = 0, .field = {}, .hint = {}};
}

Error WorkWatch::failure(const Error &error) const
{
    return m_isStopped ? cancelled() : error;
}

} // namespace Zhitu
