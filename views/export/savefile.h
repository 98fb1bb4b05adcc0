// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QString>

namespace Zhitu {

/** Fails with FileNotWritable where something that is no regular file has the path. */
[[nodiscard]] Result<void> checkPlace(const QString &path);

/**
 * Writes a file beside its place and puts it there when it is whole; until then, and where that
 * fails, what was there stays. Nothing to write is an error, too, and so is what checkPlace() finds.
 * Any thread.
 */
[[nodiscard]] Result<void> saveFile(const QString &path, const QByteArray &bytes);

} // namespace Zhitu
