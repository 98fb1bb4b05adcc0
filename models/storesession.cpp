// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storesession.h"

#include "store/store.h"
#include "texts/textfile.h"

#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace Zhitu {

namespace {

Result<std::unique_ptr<Store>> openStore(const QString &file, StoreSession::Mode mode,
                                         const QStringList &packageFolders,
                                         const PackageVersions &versions)
{
    switch (mode) {
    case StoreSession::Mode::OpenOrCreate:
        return Store::openOrCreate(file, packageFolders, versions);
    case StoreSession::Mode::Open: {
        auto opened = Store::open(file);
        if (opened)
            (*opened)->takeInNewer(packageFolders, versions);
        return opened;
    }
    case StoreSession::Mode::Create:
        return Store::create(file, packageFolders);
    }
    return Store::open(file);
}

Error noStore()
{
    return {.kind = ErrorKind::StoreFailed,
            .file = {},
            .detail = QStringLiteral("no store is open"),
            .row = 0,
            .field = {},
            .hint = {}};
}

/**
 * Lets others have the processor before this thread, so that a window answers at once while an import
 * keeps every processor busy. For good: who is no administrator cannot take it back, and where nobody
 * else wants the processor it makes no difference.
 */
void makeWay()
{
#ifdef Q_OS_LINUX
    // There, 0 is the thread that calls, and what it starts does likewise.
    constexpr int lower = 10;
    (void)setpriority(PRIO_PROCESS, 0, lower);
#endif
}

/** What a change gave, with a new snapshot of the store that it was made in. */
template<typename Changed, typename Value>
Result<Changed> withCatalog(const Store &store, const Result<Value> &changed)
{
    if (!changed)
        return changed.error();
    const auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    return Changed{*catalog, *changed};
}

/** The outcome of a change that leads to no chart. */
Result<QString> withoutChart(const Result<void> &done)
{
    if (!done)
        return done.error();
    return QString();
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
            if (m_stopWork)
                m_stopWork->store(true);
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

    /** Has long work done in the thread, after the requests posted before. */
    void postWork(std::shared_ptr<std::atomic_bool> stop,
                  std::function<void(Store *, const Error &)> work)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_requests.push_back([this, stop = std::move(stop), work = std::move(work)] {
                {
                    const std::lock_guard working(m_mutex);
                    m_stopWork = stop;
                    if (m_stopped)
                        stop->store(true);
                }
                makeWay();
                work(m_store.get(), noStore());
                const std::lock_guard working(m_mutex);
                m_stopWork.reset();
            });
        }
        m_wake.notify_one();
    }

    [[nodiscard]] Store *store() const { return m_store.get(); } ///< null: none is open

    [[nodiscard]] Result<OpenedStore> open(const QString &file, Mode mode,
                                           const QStringList &packageFolders,
                                           const PackageVersions &versions)
    {
        auto opened = openStore(file, mode, packageFolders, versions);
        if (!opened)
            return opened.error();
        auto catalog = (*opened)->catalog();
        if (!catalog)
            return catalog.error();
        m_store = std::move(*opened);
        return OpenedStore{m_store->file(), m_store->isReadOnly(), *catalog,
                           m_store->updateFailure()};
    }

    [[nodiscard]] Result<ObservationsPtr> observations(const ObservationQuery &query) const
    {
        if (!m_store)
            return noStore();
        auto found = m_store->observations(query);
        if (!found)
            return found.error();
        return std::make_shared<const QList<Observation>>(std::move(*found));
    }

    [[nodiscard]] Result<bool> leavesOutHistory(const ObservationQuery &query) const
    {
        return m_store ? m_store->leavesOutHistory(query) : Result<bool>(noStore());
    }

    [[nodiscard]] Result<IndicatorUsesPtr> indicatorUses() const
    {
        if (!m_store)
            return noStore();
        auto uses = m_store->indicatorUses();
        if (!uses)
            return uses.error();
        return std::make_shared<const QList<IndicatorUse>>(std::move(*uses));
    }

    [[nodiscard]] Result<FindingReportPtr> findings() const
    {
        if (!m_store)
            return noStore();
        return findingReport(*m_store);
    }

    /** Changes charts by change(store), which gives the id of a saved chart, and reads them anew. */
    template<typename Change>
    [[nodiscard]] Result<ChangedCharts> changeCharts(const Change &change)
    {
        if (!m_store)
            return noStore();
        const Result<QString> changed = change(*m_store);
        if (!changed)
            return changed.error();
        const auto catalog = m_store->catalog();
        if (!catalog)
            return catalog.error();
        return ChangedCharts{*catalog, *changed};
    }

    [[nodiscard]] Result<SourceTextPtr> sourceText(const QString &source) const
    {
        return m_store ? readSourceText(*m_store, source) : noStore();
    }

    [[nodiscard]] Result<QList<EvidenceUse>> usesOf(const QList<TextAnchor> &anchors) const
    {
        if (!m_store)
            return noStore();
        const auto catalog = m_store->catalog();
        if (!catalog)
            return catalog.error();
        ObservationQuery query;
        for (const TextAnchor &anchor : anchors)
            if (anchor.kind == EvidenceKind::Figure)
                query.ids.append(anchor.id);
        QList<EvidenceUse> uses;
        if (!query.ids.isEmpty()) {
            const auto figures = m_store->observations(query);
            if (!figures)
                return figures.error();
            for (const Observation &figure : *figures)
                uses.append({.kind = EvidenceKind::Figure,
                             .figure = figure,
                             .event = {},
                             .charts = chartsWith(**catalog, figure)});
        }
        for (const TextAnchor &anchor : anchors) {
            const Event *event = (*catalog)->event(anchor.id);
            if (anchor.kind == EvidenceKind::Event && event)
                uses.append({.kind = EvidenceKind::Event,
                             .figure = {},
                             .event = *event,
                             .charts = chartsWith(**catalog, *event)});
        }
        return uses;
    }

    [[nodiscard]] Result<ChangedTexts> attachText(const QString &source, const TextFile &file)
    {
        if (!m_store)
            return noStore();
        auto report = attachTextFile(*m_store, source, file);
        if (!report)
            return report.error();
        const auto catalog = m_store->catalog();
        if (!catalog)
            return catalog.error();
        return ChangedTexts{*catalog, std::move(*report)};
    }

    [[nodiscard]] Result<ChangedTexts> detachText(const QString &source)
    {
        if (!m_store)
            return noStore();
        if (const auto detached = m_store->detachText(source); !detached)
            return detached.error();
        const auto catalog = m_store->catalog();
        if (!catalog)
            return catalog.error();
        return ChangedTexts{*catalog, std::nullopt};
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
    std::shared_ptr<std::atomic_bool> m_stopWork; ///< of the long work under way
    std::thread m_thread; ///< last: it uses all of the above from the start
};

StoreSession::StoreSession(QObject *parent) : QObject(parent), m_worker(new Worker) { }

StoreSession::~StoreSession() = default;

QFuture<Result<OpenedStore>> StoreSession::open(const QString &file, Mode mode,
                                                const QStringList &packageFolders,
                                                const PackageVersions &versions)
{
    return m_worker->post<OpenedStore>(
        [worker = m_worker.get(), file, mode, packageFolders, versions] {
            return worker->open(file, mode, packageFolders, versions);
        });
}

QFuture<Result<ObservationsPtr>> StoreSession::observations(const ObservationQuery &query)
{
    return m_worker->post<ObservationsPtr>(
        [worker = m_worker.get(), query] { return worker->observations(query); });
}

QFuture<Result<bool>> StoreSession::leavesOutHistory(const ObservationQuery &query)
{
    return m_worker->post<bool>(
        [worker = m_worker.get(), query] { return worker->leavesOutHistory(query); });
}

QFuture<Result<IndicatorUsesPtr>> StoreSession::indicatorUses()
{
    return m_worker->post<IndicatorUsesPtr>(
        [worker = m_worker.get()] { return worker->indicatorUses(); });
}

QFuture<Result<SourceTextPtr>> StoreSession::sourceText(const QString &source)
{
    return m_worker->post<SourceTextPtr>(
        [worker = m_worker.get(), source] { return worker->sourceText(source); });
}

QFuture<Result<QList<EvidenceUse>>> StoreSession::usesOf(const QList<TextAnchor> &anchors)
{
    return m_worker->post<QList<EvidenceUse>>(
        [worker = m_worker.get(), anchors] { return worker->usesOf(anchors); });
}

QFuture<Result<ChangedTexts>> StoreSession::attachText(const QString &source, const TextFile &file)
{
    return m_worker->post<ChangedTexts>(
        [worker = m_worker.get(), source, file] { return worker->attachText(source, file); });
}

QFuture<Result<ChangedTexts>> StoreSession::detachText(const QString &source)
{
    return m_worker->post<ChangedTexts>(
        [worker = m_worker.get(), source] { return worker->detachText(source); });
}

QFuture<Result<FindingReportPtr>> StoreSession::findings()
{
    return m_worker->post<FindingReportPtr>(
        [worker = m_worker.get()] { return worker->findings(); });
}

QFuture<Result<ChangedCharts>> StoreSession::saveChart(const ChartSpec &chart)
{
    return m_worker->post<ChangedCharts>([worker = m_worker.get(), chart] {
        return worker->changeCharts([&chart](Store &store) { return store.saveChart(chart); });
    });
}

QFuture<Result<ChangedCharts>> StoreSession::deleteChart(const QString &id)
{
    return m_worker->post<ChangedCharts>([worker = m_worker.get(), id] {
        return worker->changeCharts(
            [&id](Store &store) { return withoutChart(store.deleteChart(id)); });
    });
}

QFuture<Result<ChangedCharts>> StoreSession::restoreCharts(const QStringList &ids)
{
    return m_worker->post<ChangedCharts>([worker = m_worker.get(), ids] {
        return worker->changeCharts(
            [&ids](Store &store) { return withoutChart(store.restoreCharts(ids)); });
    });
}

QFuture<Result<ChangedCharts>> StoreSession::resetChart(const QString &id)
{
    return m_worker->post<ChangedCharts>([worker = m_worker.get(), id] {
        return worker->changeCharts(
            [&id](Store &store) { return withoutChart(store.resetChart(id)); });
    });
}

QFuture<Result<ChangedCharts>> StoreSession::moveChart(const QString &id, int steps)
{
    return m_worker->post<ChangedCharts>([worker = m_worker.get(), id, steps] {
        return worker->changeCharts(
            [&](Store &store) { return withoutChart(store.moveChart(id, steps)); });
    });
}

QFuture<Result<ChangedRecords>> StoreSession::apply(const QList<Edit> &edits)
{
    return m_worker->post<ChangedRecords>([worker = m_worker.get(), edits] {
        return worker->store()
            ? withCatalog<ChangedRecords>(*worker->store(), worker->store()->apply(edits))
            : noStore();
    });
}

QFuture<Result<ChangedRecords>> StoreSession::restore(const QList<RecordKey> &records)
{
    return m_worker->post<ChangedRecords>([worker = m_worker.get(), records] {
        return worker->store()
            ? withCatalog<ChangedRecords>(*worker->store(), worker->store()->restore(records))
            : noStore();
    });
}

QFuture<Result<QList<AsideRecord>>> StoreSession::asideRecords()
{
    return m_worker->post<QList<AsideRecord>>([worker = m_worker.get()] {
        return worker->store() ? worker->store()->asideRecords() : noStore();
    });
}

QFuture<Result<QList<ImportRecord>>> StoreSession::imports()
{
    return m_worker->post<QList<ImportRecord>>([worker = m_worker.get()] {
        return worker->store() ? worker->store()->imports() : noStore();
    });
}

StoreTask<ChangedImport> StoreSession::undoImport(qint64 import)
{
    return run<ChangedImport>([import](Store &store, const ProgressFunction &progress) {
        return withCatalog<ChangedImport>(store, store.undoImport(import, progress));
    });
}

StoreTask<ChangedImport> StoreSession::redoImport(qint64 import)
{
    return run<ChangedImport>([import](Store &store, const ProgressFunction &progress) {
        return withCatalog<ChangedImport>(store, store.redoImport(import, progress));
    });
}

StoreTask<ChangedImport> StoreSession::dropImport(qint64 import)
{
    return run<ChangedImport>([import](Store &store, const ProgressFunction &progress) {
        return withCatalog<ChangedImport>(store, store.dropImport(import, progress));
    });
}

void StoreSession::postWork(std::shared_ptr<std::atomic_bool> stop,
                            std::function<void(Store *, const Error &)> work)
{
    m_worker->postWork(std::move(stop), std::move(work));
}

} // namespace Zhitu
