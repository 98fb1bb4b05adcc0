// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"
#include "texts/documentmodule.h"

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

/** A text of more characters than are taken. */
[[nodiscard]] inline Error tooLongText()
{
    return {.kind = ErrorKind::TextTooLarge,
            .file = {},
            .detail = QStringLiteral("characters"),
            .row = 0,
            .field = {},
            .hint = QString::number(longestText)};
}

/** A file with more in it than is taken; limit says how much that is. */
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
