// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablefile.h"

namespace Zhitu {

/** How the bytes of a text are to be read. */
struct TextEncoding
{
    QByteArray name; ///< as QStringDecoder knows it
    EncodingCertainty certainty = EncodingCertainty::Proven;
    QByteArrayList candidates; ///< every encoding that these bytes may be in, the best first
};

/**
 * The most plausible encoding of a text that is not UTF-8, by common characters and known names.
 *
 * Bytes alone do not tell: what is Big5 can be read as GB18030 without an error, and a detector for
 * running text takes a short Chinese table for Western letters. So each candidate reads the text,
 * and the reading with the most usual characters and most names that tables hold wins. @p voice,
 * what a general detector says (may be empty), is one more candidate with a small advantage.
 */
[[nodiscard]] TextEncoding plausibleEncoding(const QByteArray &sample, const QByteArray &voice,
                                             const QStringList &knownNames);

} // namespace Zhitu
