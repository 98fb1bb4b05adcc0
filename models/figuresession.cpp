// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figuresession.h"

#include "figurelister.h"
#include "store/store.h"

#include <QPromise>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

namespace Zhitu {

namespace {

/** How often a store that somebody holds is tried. */
constexpr auto retryInterval = std::chrono::milliseconds(40);

} // namespace

class FigureSession::Worker final
{
    Q_DISABLE_COPY_MOVE(Worker)

public:
    Worker() = default;
    ~Worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopped = true;
            ++m_wantedList;
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    void setStore(const CatalogPtr &catalog, const QString &file)
    {
        ++m_wantedList;
        post([this, catalog, file] {
            if (file != m_file)
                m_store.reset();
            m_file = file;
            m_lister = std::make_unique<FigureLister>(catalog);
        });
    }

    QFuture<Result<ListedFigures>> list(const FigureListRequest &request, int firstRows)
    {
        const int number = ++m_wantedList;
        return ask<ListedFigures>([this, request, firstRows, number]() -> Result<ListedFigures> {
            const auto goesOn = [this, number] { return m_wantedList.load() == number; };
            return patiently<ListedFigures>(goesOn, [&]() -> Result<ListedFigures> {
                auto listed = m_lister->list(*m_store, request, goesOn);
                if (!listed)
                    return listed.error();
                auto rows = m_store->observationsAt((*listed)->positions(0, firstRows));
                if (!rows)
                    return rows.error();
                return ListedFigures{*listed, *rows};
            });
        });
    }

    QFuture<Result<QList<Observation>>> figures(const QList<qint64> &positions)
    {
        return ask<QList<Observation>>([this, positions] {
            return patiently<QList<Observation>>(
                notStopped(), [&] { return m_store->observationsAt(positions); });
        });
    }

    QFuture<Result<QList<ImportRecord>>> imports()
    {
        return ask<QList<ImportRecord>>([this] {
            return patiently<QList<ImportRecord>>(notStopped(), [&] { return m_store->imports(); });
        });
    }

private:
    /** Has a request answered in the thread, after those posted before. */
    template<typename Value>
    QFuture<Result<Value>> ask(std::function<Result<Value>()> request)
    {
        // Shared only because std::function copies.
        auto promise = std::make_shared<QPromise<Result<Value>>>();
        auto future = promise->future();
        promise->start();
        post([promise, request = std::move(request)] {
            promise->addResult(request());
            promise->finish();
        });
        return future;
    }

    [[nodiscard]] std::function<bool()> notStopped()
    {
        return [this] {
            const std::lock_guard lock(m_mutex);
            return !m_isStopped;
        };
    }

    /** Opens the store where need be and reads; while a writer holds it, tries again. */
    template<typename Value, typename GoesOn, typename Read>
    Result<Value> patiently(const GoesOn &goesOn, const Read &read)
    {
        for (;;) {
            if (!goesOn())
                return Error{.kind = ErrorKind::Cancelled};
            Result<Value> answer = [&]() -> Result<Value> {
                if (!m_store) {
                    auto opened = Store::openAgain(m_file);
                    if (!opened)
                        return opened.error();
                    m_store = std::move(*opened);
                }
                return read();
            }();
            if (answer || answer.error().kind != ErrorKind::StoreBusy)
                return answer;
            std::this_thread::sleep_for(retryInterval);
        }
    }

    void post(std::function<void()> request)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_requests.push_back(std::move(request));
        }
        if (!m_thread.joinable())
            m_thread = std::thread([this] { run(); });
        m_wake.notify_one();
    }

    void run()
    {
        for (std::function<void()> request = next(); request; request = next())
            request();
        // Here, in the thread that opened it.
        m_store.reset();
    }

    /** Waits for the next request; empty once the worker is stopped. */
    std::function<void()> next()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_isStopped || !m_requests.empty(); });
        if (m_isStopped)
            return {};
        std::function<void()> request = std::move(m_requests.front());
        m_requests.pop_front();
        return request;
    }

    // Of the thread alone.
    QString m_file;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FigureLister> m_lister;

    std::atomic_int m_wantedList = 0; ///< the number of the list that was asked for last
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_requests;
    bool m_isStopped = false;
    std::thread m_thread; ///< begins with the first request
};

FigureSession::FigureSession(QObject *parent) : QObject(parent), m_worker(new Worker) { }

FigureSession::~FigureSession() = default;

void FigureSession::setStore(const CatalogPtr &catalog, const QString &file)
{
    m_worker->setStore(catalog, file);
}

QFuture<Result<ListedFigures>> FigureSession::list(const FigureListRequest &request, int firstRows)
{
    return m_worker->list(request, firstRows);
}

QFuture<Result<QList<Observation>>> FigureSession::figures(const QList<qint64> &positions)
{
    return m_worker->figures(positions);
}

QFuture<Result<QList<ImportRecord>>> FigureSession::imports()
{
    return m_worker->imports();
}

} // namespace Zhitu
