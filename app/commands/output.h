// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"
#include "records/result.h"

#include <QByteArray>
#include <QString>

namespace Zhitu {

/** What the program ends with; Differ: a picture and the store do not agree. */
enum ExitStatus { Done = 0, CouldNot = 1, WrongUsage = 2, Differ = 3 };

/** The text with everything that moves a terminal's cursor or colours replaced by spaces. */
[[nodiscard]] QString onOneLine(const QString &text);

/** The same without what could turn the writing round: for texts of others, which go to a terminal. */
[[nodiscard]] QString harmless(const QString &text);

/** Writes a message to standard error, on one line that begins with the program's name. */
void printMessage(const QString &text);

/** Writes the whole of a result to standard output. Fails with FileNotWritable. */
[[nodiscard]] Result<void> printResult(const QByteArray &bytes);

/** Says in the language what failed; returns what the program ends with. */
[[nodiscard]] ExitStatus printError(const Error &error, Language language);

} // namespace Zhitu
