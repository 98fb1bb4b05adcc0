// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;

namespace Zhitu {

class MainWindow;

/**
 * Takes a table of figures in, through the dialog and without a source, and meanwhile does with the
 * window what a user does: moves the pointer over a chart, moves a timeline through time, or nothing
 * but wait for its turn, 60 times a second, whatever the window is busy with. Prints how long it takes
 * from the moment when each is asked for until it is done and painted, in milliseconds:
 *
 * "answer MEDIAN P99" of all, from the beginning of the import until all that follows from the new
 * figures is shown, also "answer_worst HIGHEST COUNT", and "answer_move", "answer_pan" and "answer_turn"
 * of each kind alone; "answer_check MEDIAN P99" of the time before, in which all rows are checked.
 */
void measureAnswersWhileImporting(MainWindow &window, const QString &file);

} // namespace Zhitu
