// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "attachedtexts.h"
#include "findingreport.h"
#include "recordmodel.h"
#include "records/observation.h"
#include "records/progress.h"
#include "records/result.h"
#include "store/edits.h"

#include <QFuture>
#include <QMap>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

namespace Zhitu {

class Store;

/** The versions of packages, by id, as the store takes them. */
using PackageVersions = QMap<QString, QString>;

/** A store as it was opened. */
struct OpenedStore
{
    QString file;
    bool readOnly = false;
    CatalogPtr catalog;
    /** Why what this program newly ships was not taken in; absent: it was, or there was nothing. */
    std::optional<Error> updateFailure;
};

/** The charts after a change to them. */
struct ChangedCharts
{
    CatalogPtr catalog; ///< a new snapshot
    QString chart; ///< id of the chart that was saved; empty: none was
};

/** The sources' texts after a change to them. */
struct ChangedTexts
{
    CatalogPtr catalog; ///< a new snapshot
    std::optional<AttachReport> report; ///< of the text that was attached; absent: one was removed
};

/** A figure or an event that a text was searched for, and the charts that it belongs to. */
struct EvidenceUse
{
    EvidenceKind kind{};
    Observation figure; ///< where it is one
    Event event; ///< where it is one
    QStringList charts; ///< their ids, in the order of the catalog

    [[nodiscard]] const QString &id() const
    {
        return kind == EvidenceKind::Figure ? figure.id : event.id;
    }
};

/** The store after edits. */
struct ChangedRecords
{
    CatalogPtr catalog; ///< a new snapshot
    QList<Edit> edits; ///< as they were made; see Store::apply()
};

/** The store after an import was undone, redone or dropped. */
struct ChangedImport
{
    CatalogPtr catalog; ///< a new snapshot
    UndoReport report;
};

/**
 * Long work in the store's thread. Its future tells how far it has come (progressValue of
 * progressMaximum, which is 0 where that is not known) and always ends with a result.
 */
template<typename Value>
class StoreTask final
{
public:
    StoreTask(QFuture<Result<Value>> future, std::shared_ptr<std::atomic_bool> stop)
        : m_future(std::move(future))
        , m_stop(std::move(stop))
    {
    }

    [[nodiscard]] const QFuture<Result<Value>> &future() const { return m_future; }
    /**
     * Asks the work to stop, which it does within a second with ErrorKind::Cancelled, unless it was
     * done before. The future itself is not cancelled: what came of it stays known.
     */
    void cancel() const { m_stop->store(true); }

private:
    QFuture<Result<Value>> m_future;
    std::shared_ptr<std::atomic_bool> m_stop;
};

using IndicatorUsesPtr = std::shared_ptr<const QList<IndicatorUse>>;

/**
 * The store for the window: opened, read and closed by a worker thread with a connection of its
 * own, so that the calling thread never waits for SQLite or the disk.
 *
 * Requests are answered in order. Destroying the session stops the long work under way, and waits for
 * it or for any other request.
 */
class StoreSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoreSession)

public:
    enum class Mode {
        OpenOrCreate, ///< made from the packages where there is none
        Open, ///< an existing store
        Create, ///< a new store; fails where there is a file already
    };

    explicit StoreSession(QObject *parent = nullptr);
    ~StoreSession() override;

    /**
     * Opens a store, made from the packages in these folders where it is new, and otherwise brought
     * up to date with those whose versions are newer than the store's (see Store::takeInNewer()).
     * The store that was open stays open until the new one is; a failure leaves it open.
     */
    [[nodiscard]] QFuture<Result<OpenedStore>> open(const QString &file, Mode mode,
                                                    const QStringList &packageFolders,
                                                    const PackageVersions &versions = {});

    /** Observations of the open store; StoreFailed where none is open. */
    [[nodiscard]] QFuture<Result<ObservationsPtr>> observations(const ObservationQuery &query);

    /** See Store::leavesOutHistory(). */
    [[nodiscard]] QFuture<Result<bool>> leavesOutHistory(const ObservationQuery &query);

    /** How the open store's observations are spread over indicators. */
    [[nodiscard]] QFuture<Result<IndicatorUsesPtr>> indicatorUses();

    /** The text attached to this source, with what stands where in it; see readSourceText(). */
    [[nodiscard]] QFuture<Result<SourceTextPtr>> sourceText(const QString &source);
    /** The figures with these ids, and the charts they belong to; those that are gone are left out. */
    [[nodiscard]] QFuture<Result<QList<EvidenceUse>>> usesOf(const QList<TextAnchor> &anchors);
    /** Attaches a file's text to a source; the file is read before, elsewhere. */
    [[nodiscard]] QFuture<Result<ChangedTexts>> attachText(const QString &source,
                                                           const TextFile &file);
    [[nodiscard]] QFuture<Result<ChangedTexts>> detachText(const QString &source);
    /** The figures of the open store that disagree; it reads all of them. */
    [[nodiscard]] QFuture<Result<FindingReportPtr>> findings();

    // Changes to the open store's charts; see the functions of Store with these names.
    [[nodiscard]] QFuture<Result<ChangedCharts>> saveChart(const ChartSpec &chart);
    [[nodiscard]] QFuture<Result<ChangedCharts>> deleteChart(const QString &id);
    [[nodiscard]] QFuture<Result<ChangedCharts>> restoreCharts(const QStringList &ids);
    [[nodiscard]] QFuture<Result<ChangedCharts>> resetChart(const QString &id);
    [[nodiscard]] QFuture<Result<ChangedCharts>> moveChart(const QString &id, int steps);

    /**
     * Makes changes; see Store::apply(). What came of it is answered with a new snapshot.
     */
    [[nodiscard]] QFuture<Result<ChangedRecords>> apply(const QList<Edit> &edits);
    /** Puts back what packages or imports brought; see Store::restore(). */
    [[nodiscard]] QFuture<Result<ChangedRecords>> restore(const QList<RecordKey> &records);
    /** What the user has changed or deleted of what was brought in. */
    [[nodiscard]] QFuture<Result<QList<AsideRecord>>> asideRecords();

    /** The imports, the latest first. */
    [[nodiscard]] QFuture<Result<QList<ImportRecord>>> imports();
    [[nodiscard]] StoreTask<ChangedImport> undoImport(qint64 import);
    [[nodiscard]] StoreTask<ChangedImport> redoImport(qint64 import);
    [[nodiscard]] StoreTask<ChangedImport> dropImport(qint64 import);

    /**
     * Does long work with the open store in its thread, such as an import: work(store, progress),
     * where progress is to be called as ProgressFunction says.
     */
    template<typename Value>
    [[nodiscard]] StoreTask<Value> run(
        std::function<Result<Value>(Store &, const ProgressFunction &)> work)
    {
        auto promise = std::make_shared<QPromise<Result<Value>>>();
        auto stop = std::make_shared<std::atomic_bool>(false);
        StoreTask<Value> task(promise->future(), stop);
        promise->start();
        postWork(stop, [promise, stop, work = std::move(work)](Store *store, const Error &error) {
            const ProgressFunction progress = [&](const Progress &now) {
                report(*promise, now);
                return !stop->load();
            };
            promise->addResult(store ? work(*store, progress) : Result<Value>(error));
            promise->finish();
        });
        return task;
    }

private:
    class Worker;

    /** The work is called with the open store, or with null and the reason why there is none. */
    void postWork(std::shared_ptr<std::atomic_bool> stop,
                  std::function<void(Store *, const Error &)> work);
    template<typename Value>
    static void report(QPromise<Value> &promise, const Progress &now)
    {
        // A future counts in int: both numbers are made small enough together.
        qint64 done = now.done;
        qint64 total = now.total;
        while (done > std::numeric_limits<int>::max() || total > std::numeric_limits<int>::max()) {
            done /= 2;
            total /= 2;
        }
        promise.setProgressRange(0, static_cast<int>(total));
        promise.setProgressValue(static_cast<int>(done));
    }

    std::unique_ptr<Worker> m_worker;
};

} // namespace Zhitu
