// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limit of replacing and redrawing a timeline: the lowest and the highest of a million numbers
// for each column of pixels, and a picture with a line for each column.
//
// Usage: limit_redraw POINTS WIDTH HEIGHT TIMES
// Prints "redraw MEDIAN P99", in milliseconds.

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

namespace {

/** Numbers from 0 to 1, the same for the same seed. */
std::vector<double> numbers(std::size_t count, quint64 state)
{
    std::vector<double> values(count);
    for (double &one : values) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        one = static_cast<double>(state >> 33) / (1U << 31);
    }
    return values;
}

void draw(QImage &picture, const std::vector<double> &values)
{
    const auto columns = static_cast<std::size_t>(picture.width());
    std::vector<std::pair<double, double>> extents(columns);
    double lowest = values.front();
    double highest = values.front();
    for (std::size_t column = 0; column < columns; ++column) {
        const double *const begin = values.data() + values.size() * column / columns;
        const double *const end = values.data() + values.size() * (column + 1) / columns;
        double low = *begin;
        double high = *begin;
        for (const double *value = begin; value != end; ++value) {
            low = std::min(low, *value);
            high = std::max(high, *value);
        }
        extents[column] = {low, high};
        lowest = std::min(lowest, low);
        highest = std::max(highest, high);
    }
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x0b6fb8), 2));
    const double scale = picture.height() / std::max(1e-9, highest - lowest);
    QList<QLineF> lines;
    lines.reserve(picture.width());
    for (std::size_t column = 0; column < columns; ++column) {
        const double x = static_cast<double>(column) + 0.5;
        lines.append(QLineF(x, (highest - extents[column].first) * scale, x,
                            (highest - extents[column].second) * scale));
    }
    painter.drawLines(lines);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const std::size_t points = arguments[1].toULongLong();
    const QSize size(arguments[2].toInt(), arguments[3].toInt());
    const int times = arguments[4].toInt();
    if (points < 1 || size.isEmpty() || times < 1)
        return 2;
    const std::array<std::vector<double>, 2> both{numbers(points, 1), numbers(points, 2)};
    QImage picture(size, QImage::Format_RGB32);
    std::vector<double> milliseconds;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        draw(picture, both[static_cast<std::size_t>(i % 2)]);
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(milliseconds);
    const auto last = static_cast<double>(milliseconds.size() - 1);
    std::printf("redraw %.2f %.2f\n", milliseconds[static_cast<std::size_t>(last * 0.5)],
                milliseconds[static_cast<std::size_t>(std::ceil(last * 0.99))]);
    return 0;
}
