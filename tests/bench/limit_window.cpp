// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limit of a start: the least program that shows a window with a chart, one series over two
// axes with Chinese labels. With ZHITU_BENCH_FIRST_PAINT set it quits once that is on the screen.

#include <QApplication>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QMainWindow>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

/** A chart view that tells when it was painted first. */
class ChartView final : public QChartView
{
public:
    using QChartView::QChartView;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QChartView::paintEvent(event);
        // Queued, so that what was painted reaches the screen before.
        if (qEnvironmentVariableIsSet("ZHITU_BENCH_FIRST_PAINT"))
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    }
};

std::unique_ptr<QChart> chart()
{
    auto *series = new QLineSeries;
    auto *years = new QCategoryAxis;
    auto *ranks = new QCategoryAxis;
    years->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    ranks->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    for (int i = 0; i < 6; ++i) {
        years->append(u"%1年"_s.arg(2018 + i), i);
        ranks->append(u"第%1名"_s.arg(i + 1), i);
        series->append(i, (i * 2) % 5);
    }
    auto result = std::make_unique<QChart>();
    result->setTitle(u"城市排名"_s);
    result->legend()->hide();
    result->addSeries(series);
    result->addAxis(years, Qt::AlignBottom);
    result->addAxis(ranks, Qt::AlignLeft);
    series->attachAxis(years);
    series->attachAxis(ranks);
    return result;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QMainWindow window;
    auto *view = new ChartView(chart().release());
    view->setRenderHint(QPainter::Antialiasing);
    window.setCentralWidget(view);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
