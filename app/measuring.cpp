// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuring.h"

#include "mainwindow.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

namespace Zhitu {

namespace {

/** Counts what of laying out and painting the program gets to do. */
class PaintCounter final : public QObject
{
public:
    [[nodiscard]] int take() { return std::exchange(m_count, 0); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::LanguageChange:
        case QEvent::LayoutRequest:
        case QEvent::Paint:
        case QEvent::UpdateRequest:
            ++m_count;
            break;
        default:
            break;
        }
        return false;
    }

private:
    int m_count = 0;
};

/** The value below which this share of the sorted times lies. */
double quantile(const std::vector<double> &sorted, double share)
{
    const auto rank =
        static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted.at(std::max<std::size_t>(rank, 1) - 1);
}

void switchLanguages(MainWindow &window, int times)
{
    PaintCounter counter;
    QCoreApplication::instance()->installEventFilter(&counter);
    std::vector<double> milliseconds;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        window.setLanguage(window.language() == Language::Chinese ? Language::English
                                                                  : Language::Chinese);
        do {
            QCoreApplication::processEvents();
        } while (counter.take() > 0);
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(milliseconds);
    std::printf("language_switch %.2f %.2f\n", quantile(milliseconds, 0.5),
                quantile(milliseconds, 0.99));
    std::fflush(stdout);
}

} // namespace

void measureIfAsked(MainWindow &window)
{
    const int switches = qEnvironmentVariableIntValue("ZHITU_BENCH_LANGUAGE");
    if (switches <= 0 && !qEnvironmentVariableIsSet("ZHITU_BENCH_FIRST_PAINT"))
        return;
    // Queued, so that what was painted reaches the screen before.
    QObject::connect(
        &window, &MainWindow::firstPainted, &window,
        [&window, switches] {
            if (switches > 0)
                switchLanguages(window, switches);
            // At once: neither tidying up nor a window that nobody used belongs to the measure.
            std::_Exit(0);
        },
        Qt::QueuedConnection);
}

} // namespace Zhitu
