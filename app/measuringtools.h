// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <utility>
#include <vector>

class QWidget;

namespace Zhitu {

// What measuring.h needs to measure anything.

/** Counts what of laying out and painting the program gets to do. */
class PaintCounter final : public QObject
{
public:
    [[nodiscard]] int take() { return std::exchange(m_count, 0); }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_count = 0;
};

/** Handles events until nothing is left to paint. */
void settle();

/** Presses a key in a widget. */
void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
           const QString &text = {});

/** The value below which this share of the sorted times lies. */
[[nodiscard]] double quantile(const std::vector<double> &sorted, double share);

[[nodiscard]] double millisecondsOf(const QElapsedTimer &timer);

} // namespace Zhitu
