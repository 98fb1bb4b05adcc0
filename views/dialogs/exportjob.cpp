// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"

#include "pages/answers.h"

#include <QGuiApplication>

namespace Zhitu {

ExportJob::ExportJob(const QList<ChartToExport> &charts, CatalogPtr catalog,
                     FetchObservations fetch, const ExportRequest &request, QObject *parent)
    : QObject(parent)
    , m_charts(charts)
    , m_catalog(std::move(catalog))
    , m_fetch(std::move(fetch))
    , m_request(request)
    , m_pictures(
          std::make_shared<PictureExport>(request.picture, request.languages, request.folder))
{
    connect(this, &ExportJob::finished, this, &QObject::deleteLater);
}

ExportJob::~ExportJob()
{
    if (m_isBusy)
        QGuiApplication::restoreOverrideCursor();
}

void ExportJob::start()
{
    QMetaObject::invokeMethod(this, &ExportJob::fillNext, Qt::QueuedConnection);
}

void ExportJob::fillNext()
{
    if (m_filled.size() == m_charts.size()) {
        m_isBusy = true;
        QGuiApplication::setOverrideCursor(Qt::BusyCursor);
        drawNext();
        return;
    }
    const ChartToExport &chart = m_charts.at(m_filled.size());
    // Sorting a million figures is nothing to let a window wait for.
    const auto prepared = figuresOf(chart).then(
        QtFuture::Launch::Async,
        [spec = chart.spec, catalog = m_catalog](const Result<ObservationsPtr> &found) {
            if (!found)
                return Result<ChartModel::ContentPtr>(found.error());
            return Result<ChartModel::ContentPtr>(ChartModel::prepare(spec, catalog, *found));
        });
    whenAnswered(prepared, this,
                 [this, kind = chart.spec.kind](const Result<ChartModel::ContentPtr> &content) {
                     if (!content) {
                         Q_EMIT finished(content.error());
                         return;
                     }
                     ChartModel *model = makeChartModel(kind, this);
                     model->show(*content);
                     model->setFindings(m_charts.at(m_filled.size()).findings);
                     m_filled.append(model);
                     fillNext();
                 });
}

QFuture<Result<ObservationsPtr>> ExportJob::figuresOf(const ChartToExport &chart) const
{
    if (chart.observations)
        return QtFuture::makeReadyFuture(Result<ObservationsPtr>(chart.observations));
    const auto query = ChartModel::queryFor(chart.spec, *m_catalog);
    return query ? m_fetch(*query)
                 : QtFuture::makeReadyFuture(
                     Result<ObservationsPtr>(std::make_shared<const QList<Observation>>()));
}

void ExportJob::drawNext()
{
    if (m_drawn == m_filled.size()) {
        write();
        return;
    }
    if (const auto added = m_pictures->add(*m_filled.at(m_drawn++)); !added)
        Q_EMIT finished(added.error());
    else
        QMetaObject::invokeMethod(this, &ExportJob::drawNext, Qt::QueuedConnection);
}

void ExportJob::write()
{
    // The pictures are the thread's own from here on.
    whenAnswered(answerAside([pictures = m_pictures] { return pictures->write(); }), this,
                 [this](const Result<QStringList> &files) { Q_EMIT finished(files); });
}

} // namespace Zhitu
