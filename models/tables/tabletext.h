// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytesource.h"
#include "encodingguess.h"

namespace Zhitu {

/**
 * How to read a text: as asked for, by its byte order mark, as UTF-8 where it is that, or else in the
 * most plausible encoding. Looks at the first megabyte, or where that is ASCII alone, at what follows
 * the first byte beyond it.
 * Fails with TableEncodingUnknown, TableEncodingMixed, TableHoldsNul, TableDamaged, TableForeign or a
 * file error.
 */
[[nodiscard]] Result<TextEncoding> encodingOf(const ByteStore &store, const TableOptions &options);

/**
 * Whether a text in this encoding can be parted into cells before it is decoded: ASCII stands for
 * itself, and the delimiter is no second half of a character.
 */
[[nodiscard]] bool canBeSplitFirst(const QByteArray &encoding, char delimiter);

/** The bytes of a text after its byte order mark, in UTF-8 if @p decoded, else as they are. */
[[nodiscard]] Result<std::unique_ptr<ByteSource>> textSource(const ByteStore &store,
                                                             const QByteArray &encoding,
                                                             bool decoded);

/** Whether bytes are strict UTF-8. Quick where they are ASCII or Chinese. */
[[nodiscard]] bool isUtf8(std::string_view bytes);

} // namespace Zhitu
