// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Zhitu {

/** For tool tips, which guess whether a text is markup: every letter of it stays a letter. */
[[nodiscard]] QString toolTipText(const QString &text);

/** For actions and buttons, which take & for the mark of a mnemonic: it stays a letter. */
[[nodiscard]] QString withoutMnemonic(const QString &text);

} // namespace Zhitu
