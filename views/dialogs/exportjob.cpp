// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"

#include "pages/answers.h"

#include <QGuiApplication>
#include <QPromise>
#include <QThreadPool>

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
    while (m_filled.size() < m_charts.size()) {
        const ChartToExport &chart = m_charts.at(m_filled.size());
        if (chart.observations) {
            ChartModel *model = makeChartModel(chart.spec.kind, this);
            model->setFigures(chart.spec, m_catalog, chart.observations);
            m_filled.append(model);
            continue;
        }
        const auto query = ChartModel::queryFor(chart.spec, *m_catalog);
        if (!query) {
            m_charts[m_filled.size()].observations = std::make_shared<const QList<Observation>>();
            continue;
        }
        whenAnswered(m_fetch(*query), this, [this](const Result<ObservationsPtr> &answer) {
            if (!answer) {
                Q_EMIT finished(answer.error());
                return;
            }
            m_charts[m_filled.size()].observations = *answer;
            fillNext();
        });
        return;
    }
    m_isBusy = true;
    QGuiApplication::setOverrideCursor(Qt::BusyCursor);
    drawNext();
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
    auto promise = std::make_shared<QPromise<Result<QStringList>>>();
    promise->start();
    whenAnswered(promise->future(), this,
                 [this](const Result<QStringList> &files) { Q_EMIT finished(files); });
    // The pictures are the thread's own from here on: it may outlive the window.
    QThreadPool::globalInstance()->start([promise, pictures = m_pictures] {
        promise->addResult(pictures->write());
        promise->finish();
    });
}

} // namespace Zhitu
