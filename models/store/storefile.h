// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QMutex>
#include <QString>

namespace Zhitu {

/** Whether a file that is to be opened as a store can be written. */
enum class FileAccess { ReadOnly, ReadWrite };

/**
 * What may be done with a file, judged without opening it. A file whose permissions let nobody
 * write it is read-only to everyone, whatever the user's powers; so is one in a folder where no
 * journal can be put.
 * Fails with FileNotFound or FileNotReadable (also for what is no regular file).
 */
[[nodiscard]] Result<FileAccess> judgeAccess(const QString &file);

/**
 * Puts a new file of these bytes in its place, whole or not at all and on the disk when this
 * returns. Folders on the way are made, and removed again on failure.
 * Fails with StoreExists where something has the name already, which is never replaced, and with
 * FileNotWritable; then nothing is left behind.
 */
[[nodiscard]] Result<void> placeNewFile(const QString &file, const QByteArray &bytes);

/**
 * Held while a new file has its name but is still open here, and while a database is opened: closing
 * a descriptor drops all locks that this process has on the file, so none may be taken before.
 */
[[nodiscard]] QMutex &newFileMutex();

} // namespace Zhitu
