// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordreferences.h"

#include "packages/recordjson.h"

#include <algorithm>

namespace Zhitu {

/** PackageInvalid: in which field a record that comes differs from the store's with its key. */
template<typename Record>
[[nodiscard]] Error conflictBetween(const Record &stored, const Record &offered)
{
    const QList<FieldText> before = fieldTexts(stored);
    const QList<FieldText> after = fieldTexts(offered);
    const auto [was, is] = std::ranges::mismatch(before, after);
    Q_ASSERT(was != before.end());
    const auto shown = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("absent") : QStringLiteral("\"%1\"").arg(text);
    };
    return recordError(RecordTable<Record>::table, keyOf(offered), was->column,
                       QStringLiteral("%1 in the store and %2 in the package")
                           .arg(shown(was->text), shown(is->text)));
}

} // namespace Zhitu
