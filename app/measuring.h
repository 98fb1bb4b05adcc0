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
 * ZHITU_BENCH_PAGES, a number: before that, shows so many charts one after the other, so that all of
 * their pages are built.
 * ZHITU_BENCH_REDRAW, a number: replaces what the first chart shows that often by figures that were
 * prepared before, then moves a timeline that often through time; prints, in milliseconds,
 * "prepare EACH FIGURES", "redraw MEDIAN P99", "marks ALL DRAWN" and "pan MEDIAN P99", and quits.
 * ZHITU_BENCH_IMPORT, a file: see measureAnswersWhileImporting(); then quits.
 */
void measureIfAsked(MainWindow &window);

} // namespace Zhitu
