// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storesession.h"

#include "store/store.h"

#include <QPromise>

#include <atomic>
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

/** Lives in the worker thread, and the store with it. */
class StoreSession::Worker final : public QObject
{
public:
    /** Runs a request in this object's thread; after stop() its future is cancelled instead. */
    template<typename Value, typename Request>
    [[nodiscard]] QFuture<Result<Value>> post(Request request)
    {
        // Shared only because Qt copies what it invokes.
        auto promise = std::make_shared<QPromise<Result<Value>>>();
        auto future = promise->future();
        promise->start();
        QMetaObject::invokeMethod(
            this,
            [this, promise, request = std::move(request)] {
                if (m_stopped)
                    return;
                promise->addResult(request());
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

    /** Drops the requests that have not begun. From any thread. */
    void stop() { m_stopped = true; }

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
    std::unique_ptr<Store> m_store;
    std::atomic_bool m_stopped = false;
};

StoreSession::StoreSession(QObject *parent) : QObject(parent), m_worker(new Worker)
{
    m_worker->moveToThread(&m_thread);
    // In the worker's thread, where the store's connection has to be closed.
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("store"));
    m_thread.start();
}

StoreSession::~StoreSession()
{
    m_worker->stop();
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<OpenedStore>> StoreSession::open(const QString &file, Mode mode,
                                                const QStringList &packageFolders)
{
    return m_worker->post<OpenedStore>([worker = m_worker, file, mode, packageFolders] {
        return worker->open(file, mode, packageFolders);
    });
}

QFuture<Result<ObservationsPtr>> StoreSession::observations(const ObservationQuery &query)
{
    return m_worker->post<ObservationsPtr>(
        [worker = m_worker, query] { return worker->observations(query); });
}

} // namespace Zhitu
