// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordmodel.h"
#include "records/result.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace Zhitu {

/** A store as it was opened. */
struct OpenedStore
{
    QString file;
    bool readOnly = false;
    CatalogPtr catalog;
};

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
     * Opens a store, made from the packages in these folders where it is new. The store that was
     * open stays open until the new one is; a failure leaves it open.
     */
    [[nodiscard]] QFuture<Result<OpenedStore>> open(const QString &file, Mode mode,
                                                    const QStringList &packageFolders);

    /** Observations of the open store; StoreFailed where none is open. */
    [[nodiscard]] QFuture<Result<ObservationsPtr>> observations(const ObservationQuery &query);

private:
    class Worker;

    std::unique_ptr<Worker> m_worker;
};

} // namespace Zhitu
