// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Qt Charts as it comes: a line series of all points, replaced as a whole and redrawn.
//
// Usage: peer_qtcharts POINTS WIDTH HEIGHT TIMES
// Prints "redraw MEDIAN P99", in milliseconds.

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QElapsedTimer>
#include <QImage>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

namespace {

/** Numbers from 0 to 1, the same for the same seed. */
QList<QPointF> points(qsizetype count, quint64 state)
{
    QList<QPointF> all;
    all.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        all.append(QPointF(static_cast<double>(i), static_cast<double>(state >> 33) / (1U << 31)));
    }
    return all;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const QSize size(arguments[2].toInt(), arguments[3].toInt());
    const int times = arguments[4].toInt();
    const std::array<QList<QPointF>, 2> both{points(arguments[1].toLongLong(), 1),
                                             points(arguments[1].toLongLong(), 2)};
    if (both[0].isEmpty() || size.isEmpty() || times < 1)
        return 2;
    auto *series = new QLineSeries;
    series->replace(both[1]);
    auto *chart = new QChart;
    chart->legend()->hide();
    chart->addSeries(series);
    chart->createDefaultAxes();
    QChartView view(chart);
    view.setRenderHint(QPainter::Antialiasing);
    view.resize(size);
    view.show();
    QApplication::processEvents();
    QImage picture(size, QImage::Format_RGB32);
    std::vector<double> milliseconds;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        series->replace(both[static_cast<std::size_t>(i % 2)]);
        QApplication::processEvents();
        QPainter painter(&picture);
        view.render(&painter);
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(milliseconds);
    const auto last = static_cast<double>(milliseconds.size() - 1);
    std::printf("redraw %.2f %.2f\n", milliseconds[static_cast<std::size_t>(last * 0.5)],
                milliseconds[static_cast<std::size_t>(std::ceil(last * 0.99))]);
    return 0;
}
