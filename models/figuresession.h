// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figurelist.h"
#include "records/catalog.h"
#include "store/edits.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace Zhitu {

/**
 * The figures of a store for a table of them: in a thread of its own, with a connection of its own, so
 * that neither the table waits for a chart or an import nor these for it. Where a writer holds the
 * store, answers wait until it lets go.
 */
class FigureSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureSession)

public:
    explicit FigureSession(QObject *parent = nullptr);
    /** Waits for the bit of work under way. */
    ~FigureSession() override;

    /** The store to read from now on, open in this program; what was asked before is dropped. */
    void setStore(const CatalogPtr &catalog, const QString &file);

    /** A list with its first rows; one asked for before that is not there yet fails with Cancelled. */
    [[nodiscard]] QFuture<Result<ListedFigures>> list(const FigureListRequest &request,
                                                      int firstRows);
    /** The figures at these positions; one that is gone is left out. */
    [[nodiscard]] QFuture<Result<QList<Observation>>> figures(const QList<qint64> &positions);
    /** The imports of files, the latest first. */
    [[nodiscard]] QFuture<Result<QList<ImportRecord>>> imports();

private:
    class Worker;

    std::unique_ptr<Worker> m_worker;
};

} // namespace Zhitu
