// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storesession.h"

#include "store/store.h"

#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

namespace Zhitu {

namespace {

Result<std::unique_ptr<Store>> openStore(const QString &file, StoreSession::Mode mode,
                                         const QStringList &packageFolders)
{
    switch (mode) {
    case StoreSession::Mode::OpenOrCreate:
        return Store::openOrCreate(file, packageFolders);
    case StoreSession::Mode::Open:
        return Store::open(file);
    case StoreSession::Mode::Create:
        return Store::create(file, packageFolders);
    }
    return Store::open(file);
}

} // namespace

/**
 * A thread of its own and the store that lives in it.
 *
 * No QThread: its event loop needs the application object, and the first store is opened while
 * that one is still being made.
 */
class StoreSession::Worker final
{
    Q_DISABLE_COPY_MOVE(Worker)

public:
    Worker() : m_thread([this] { run(); }) { }

    /** Drops the requests that have not begun, their futures cancelled; waits for the one begun. */
    ~Worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }

    /** Has a request answered in the thread, after those posted before. */
    template<typename Value, typename Request>
    [[nodiscard]] QFuture<Result<Value>> post(Request request)
    {
        // Shared only because std::function copies.
        auto promise = std::make_shared<QPromise<Result<Value>>>();
        auto future = promise->future();
        promise->start();
        {
            const std::lock_guard lock(m_mutex);
            m_requests.push_back([promise, request = std::move(request)] {
                promise->addResult(request());
                promise->finish();
            });
        }
        m_wake.notify_one();
        return future;
    }

    [[nodiscard]] Result<OpenedStore> open(const QString &file, Mode mode,
                                           const QStringList &packageFolders)
    {
        auto opened = openStore(file, mode, packageFolders);
        if (!opened)
            return opened.error();
        auto catalog = (*opened)->catalog();
        if (!catalog)
            return catalog.error();
        m_store = std::move(*opened);
        return OpenedStore{m_store->file(), m_store->isReadOnly(), *catalog};
    }

    [[nodiscard]] Result<ObservationsPtr> observations(const ObservationQuery &query) const
    {
        if (!m_store) {
            return Error{.kind = ErrorKind::StoreFailed,
                         .file = {},
                         .detail = QStringLiteral("no store is open"),
                         .row = 0,
                         .field = {},
                         .hint = {}};
        }
        auto found = m_store->observations(query);
        if (!found)
            return found.error();
        return std::make_shared<const QList<Observation>>(std::move(*found));
    }

private:
    void run()
    {
        for (std::function<void()> request = next(); request; request = next())
            request();
        // Here, in the thread that opened it.
        m_store.reset();
    }

    /** Waits for the next request; empty once the worker is stopped. */
    [[nodiscard]] std::function<void()> next()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_stopped || !m_requests.empty(); });
        if (m_stopped)
            return {};
        std::function<void()> request = std::move(m_requests.front());
        m_requests.pop_front();
        return request;
    }

    std::unique_ptr<Store> m_store; ///< of the thread alone
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_requests;
    bool m_stopped = false;
    std::thread m_thread; ///< last: it uses all of the above from the start
};

StoreSession::StoreSession(QObject *parent) : QObject(parent), m_worker(new Worker) { }

StoreSession::~StoreSession() = default;

QFuture<Result<OpenedStore>> StoreSession::open(const QString &file, Mode mode,
                                                const QStringList &packageFolders)
{
    return m_worker->post<OpenedStore>([worker = m_worker.get(), file, mode, packageFolders] {
        return worker->open(file, mode, packageFolders);
    });
}

QFuture<Result<ObservationsPtr>> StoreSession::observations(const ObservationQuery &query)
{
    return m_worker->post<ObservationsPtr>(
        [worker = m_worker.get(), query] { return worker->observations(query); });
}

} // namespace Zhitu
