// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Zhitu {

/** The ways of writing that an encoding of two bytes may be for. */
enum class Script { Simplified, Traditional, Japanese, Korean };

/** Whether a character is among the some 500 that texts and tables in this script are full of. */
[[nodiscard]] bool isCommon(char16_t character, Script script);

/** Words and names of regions that tables in this script often hold. */
[[nodiscard]] const QStringList &tableWords(Script script);

} // namespace Zhitu
