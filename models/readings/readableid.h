// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Zhitu {

/**
 * A name as an id that can be read and typed: the ASCII letters and digits of its words, of Chinese
 * characters their pinyin, all in small letters and parted by hyphens (AI企业数: ai-qi-ye-shu; 率 is
 * lv). Letters of other scripts, and Chinese ones whose reading is not known, are their code points
 * in hexadecimal. At most @p longest characters, cut between words; empty for a name without letters
 * and digits. The same name gives the same id everywhere.
 *
 * Chinese names load ICU's module, see readingsmodule.h. Any thread.
 */
[[nodiscard]] QString readableId(const QString &name, qsizetype longest = 60);

} // namespace Zhitu
