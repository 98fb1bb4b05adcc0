// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

namespace Zhitu {

/** A document that is not what it seems to be, or breaks off. */
[[nodiscard]] inline Error damagedText(const QString &detail)
{
    return {.kind = ErrorKind::TextDamaged,
            .file = {},
            .detail = detail,
            .row = 0,
            .field = {},
            .hint = {}};
}

/** A text beyond what is taken; limit says how much that is. */
[[nodiscard]] inline Error tooLargeText(const QString &limit)
{
    return {.kind = ErrorKind::TextTooLarge,
            .file = {},
            .detail = {},
            .row = 0,
            .field = {},
            .hint = limit};
}

} // namespace Zhitu
