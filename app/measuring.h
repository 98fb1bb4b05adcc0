// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Zhitu {

class MainWindow;

/**
 * What ./dev bench uses, by way of the environment; does nothing otherwise. Call it before
 * the window is shown.
 *
 * ZHITU_BENCH_FIRST_PAINT, when set: quits once the first chart is on the screen.
 * ZHITU_BENCH_LANGUAGE, a number: once the first chart is on the screen, switches the language that
 * often, each time until nothing is left to paint; prints "language_switch MEDIAN P99", in
 * milliseconds, and quits.
 */
void measureIfAsked(MainWindow &window);

} // namespace Zhitu
