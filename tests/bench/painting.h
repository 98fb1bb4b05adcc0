// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How programs of the bench that show a window measure themselves.

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QObject>

#include <unistd.h>

/** The memory that the program has in use; 0 where the system does not say. */
inline double residentMebibytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

/** Counts the paint events of the program. */
class Painted final : public QObject
{
public:
    int count = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint || event->type() == QEvent::UpdateRequest
            || event->type() == QEvent::LayoutRequest;
        return false;
    }
};

/** Returns once nothing is left to be painted. */
inline void settle(Painted &painted)
{
    do {
        painted.count = 0;
        QCoreApplication::processEvents();
    } while (painted.count > 0);
}
