// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "attachedtexts.h"
#include "findingreport.h"
#include "recordmodel.h"
#include "records/observation.h"
#include "records/result.h"

#include <QFuture>
#include <QMap>
#include <QObject>

#include <memory>
#include <optional>

namespace Zhitu {

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

using IndicatorUsesPtr = std::shared_ptr<const QList<IndicatorUse>>;

/**
 * The store for the window: opened, read and closed by a worker thread with a connection of its
 * own, so that the calling thread never waits for SQLite or the disk.
 *
 * Requests are answered in order. Destroying the session waits for the request under way.
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

private:
    class Worker;

    std::unique_ptr<Worker> m_worker;
};

} // namespace Zhitu
