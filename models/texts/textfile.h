// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/attachedtext.h"
#include "records/result.h"

#include <QByteArray>
#include <QString>

namespace Zhitu {

/** The largest file that is attached, in bytes. */
inline constexpr qint64 largestTextFile = 64 * 1024 * 1024;

/** A file as it is to be attached: its bytes, and the text that they hold. */
struct TextFile
{
    AttachedText facts; ///< all but the source and the time
    QByteArray bytes;
    QString text; ///< as lines that end with a line feed; never blank
};

/**
 * Reads a file whose text is to be attached. What it is, its bytes say, not its name: a PDF, a Word
 * document (.docx), a web page, or else plain text, Markdown included.
 *
 * Characters are read by the byte order mark, as UTF-8 where the bytes are that, by what a page
 * declares of itself, or else in the most plausible encoding, such as GB18030; facts.encoding says
 * which. Loads the DocumentModule for all but plain text in Unicode.
 * Fails with FileNotFound, FileNotReadable, TextTooLarge, TextForeign, TextDamaged, TextLocked,
 * TextEmpty or DocumentModuleMissing.
 */
[[nodiscard]] Result<TextFile> readTextFile(const QString &file);

} // namespace Zhitu
