// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/attachedtext.h"
#include "records/result.h"

#include <QByteArray>
#include <QList>

namespace Zhitu {

class Database;
struct StoredText;

// What the functions of Store with these names do, in a database of its schema.
[[nodiscard]] Result<QList<AttachedText>> readAttachedTexts(Database &database);
[[nodiscard]] Result<void> attachTextIn(Database &database, const StoredText &text,
                                        const QByteArray &bytes);
[[nodiscard]] Result<void> detachTextIn(Database &database, const QString &source);
[[nodiscard]] Result<StoredText> readStoredText(Database &database, const QString &source);
[[nodiscard]] Result<QByteArray> readAttachedFile(Database &database, const QString &source);

} // namespace Zhitu
