// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Zhitu {

/** What becomes of the line breaks in a text that is put into XML. */
enum class LineBreaks { Joined, Kept };

/**
 * A text as XML in UTF-8, for elements and attributes: its signs escaped, without the characters
 * that XML cannot hold, which have no look of their own. A lone surrogate becomes a replacement sign.
 */
[[nodiscard]] QByteArray xmlText(const QString &text, LineBreaks breaks = LineBreaks::Joined);

} // namespace Zhitu
