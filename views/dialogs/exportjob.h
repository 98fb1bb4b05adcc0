// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/exportrequest.h"
#include "pages/chartpage.h"

#include <QObject>

#include <memory>

namespace Zhitu {

/** A chart to be exported: what it is to show, and its figures where they are at hand. */
struct ChartToExport
{
    ChartSpec spec;
    ObservationsPtr observations; ///< a null pointer: the store has to be asked
    FindingReportPtr findings; ///< a null pointer: none are known
};

/**
 * Writes the pictures of charts, after asking the store for the figures that are not at hand.
 *
 * Figures are sorted off the GUI thread. Pictures are drawn in it, as Qt's scenes are, one chart at
 * a time with the window's events between; they are compressed and written off it. Deletes itself
 * when it is done.
 */
class ExportJob final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportJob)

public:
    ExportJob(const QList<ChartToExport> &charts, CatalogPtr catalog, FetchObservations fetch,
              const ExportRequest &request, QObject *parent);
    ~ExportJob() override;

    /** Begins; finished() comes later, never before this function has returned. */
    void start();

Q_SIGNALS:
    /** The files that were written, or why none was. */
    void finished(const Result<QStringList> &files);

private:
    void fillNext();
    /** The figures of a chart, when they are there: at hand, or from the store. */
    [[nodiscard]] QFuture<Result<ObservationsPtr>> figuresOf(const ChartToExport &chart) const;
    void drawNext();
    void write();

    QList<ChartToExport> m_charts;
    CatalogPtr m_catalog;
    FetchObservations m_fetch;
    ExportRequest m_request;
    QList<const ChartModel *> m_filled; ///< owned by this
    std::shared_ptr<PictureExport> m_pictures;
    qsizetype m_drawn = 0;
    bool m_isBusy = false; ///< the pointer says so
};

} // namespace Zhitu
