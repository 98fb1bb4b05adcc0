// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchsession.h"

#include "search/searcher.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace Zhitu {

namespace {

/** A store that was locked is tried again after so long. */
constexpr std::chrono::seconds lockedPause(1);

} // namespace

/** The thread, and what it shares with the window's. */
class SearchSession::Worker final
{
    Q_DISABLE_COPY_MOVE(Worker)

public:
    explicit Worker(SearchSession *session) : m_session(session) { }

    ~Worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopped = true;
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    void setStore(CatalogPtr catalog, const QString &file)
    {
        change([&] {
            m_store = {std::move(catalog), file};
            m_isStoreNew = true;
            m_request.reset();
            ++m_number;
        });
    }

    void ask(const std::optional<SearchRequest> &request)
    {
        change([&] {
            m_request = request;
            m_isRequestNew = request.has_value();
            ++m_number;
        });
    }

    void begin()
    {
        if (!m_thread.joinable())
            m_thread = std::thread([this] { run(); });
    }

    /** Of the latest request or store. The window's thread alone changes it. */
    [[nodiscard]] quint64 number() const { return m_number; }

private:
    struct Source
    {
        CatalogPtr catalog;
        QString file;
    };

    template<typename Change>
    void change(const Change &change)
    {
        {
            const std::lock_guard lock(m_mutex);
            change();
        }
        m_wake.notify_one();
    }

    void run()
    {
        std::unique_ptr<Searcher> searcher;
        bool hasMoreToDo = false;
        std::unique_lock lock(m_mutex);
        while (!m_isStopped) {
            if (std::exchange(m_isStoreNew, false)) {
                const Source store = m_store;
                lock.unlock();
                searcher.reset();
                if (store.catalog)
                    searcher = std::make_unique<Searcher>(store.catalog, store.file);
                hasMoreToDo = searcher != nullptr;
                lock.lock();
                continue;
            }
            if (searcher && std::exchange(m_isRequestNew, false)) {
                answer(*searcher, lock);
                hasMoreToDo = hasMoreToDo || !searcher->isPrepared();
                continue;
            }
            if (hasMoreToDo) {
                const std::pair before(searcher->hasReadings(), searcher->isPrepared());
                lock.unlock();
                hasMoreToDo = searcher->prepare();
                lock.lock();
                if (before != std::pair(searcher->hasReadings(), searcher->isPrepared()))
                    m_isRequestNew = m_request.has_value();
                continue;
            }
            if (searcher && !searcher->isPrepared() && m_request) {
                m_wake.wait_for(lock, lockedPause);
                hasMoreToDo = true;
            } else {
                m_wake.wait(lock);
            }
        }
    }

    void answer(Searcher &searcher, std::unique_lock<std::mutex> &lock)
    {
        const SearchRequest request = *m_request;
        const quint64 number = m_number;
        lock.unlock();
        const SearchAnswer found = searcher.search(request);
        QMetaObject::invokeMethod(
            m_session,
            [session = m_session, number, found] {
                if (number == session->m_worker->number())
                    Q_EMIT session->answered(found);
            },
            Qt::QueuedConnection);
        lock.lock();
    }

    SearchSession *m_session;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    Source m_store;
    std::optional<SearchRequest> m_request; ///< the latest; absent: nothing is asked
    quint64 m_number = 0;
    bool m_isStoreNew = false;
    bool m_isRequestNew = false;
    bool m_isStopped = false;
    std::thread m_thread; ///< begun when first needed
};

SearchSession::SearchSession(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(this))
{
}

SearchSession::~SearchSession() = default;

void SearchSession::setStore(CatalogPtr catalog, const QString &file)
{
    m_worker->setStore(std::move(catalog), file);
}

void SearchSession::warmUp()
{
    m_worker->begin();
}

void SearchSession::ask(const SearchRequest &request)
{
    m_worker->ask(request);
    m_worker->begin();
}

void SearchSession::forget()
{
    m_worker->ask(std::nullopt);
}

} // namespace Zhitu
