// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuringtools.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace Zhitu {

bool PaintCounter::eventFilter(QObject *, QEvent *event)
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

void settle()
{
    PaintCounter counter;
    QCoreApplication::instance()->installEventFilter(&counter);
    do {
        QCoreApplication::processEvents();
    } while (counter.take() > 0);
}

void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(widget, &event);
}

double quantile(const std::vector<double> &sorted, double share)
{
    const auto rank =
        static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted.at(std::max<std::size_t>(rank, 1) - 1);
}

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace Zhitu
