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
{
    connect(this, &ExportJob::finished, this, &QObject::deleteLater);
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
            m_filled.append({model});
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
    write();
}

void ExportJob::write()
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<QStringList> written =
        exportCharts(m_filled, m_request.picture, m_request.languages, m_request.folder);
    QGuiApplication::restoreOverrideCursor();
    Q_EMIT finished(written);
}

} // namespace Zhitu
