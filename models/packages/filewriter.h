// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QSaveFile>
#include <QString>

namespace Zhitu {

/**
 * Writes a file of any length a part at a time, beside its place, where it is put when it is whole;
 * until then, and where anything fails, what was there stays and nothing else is left.
 */
class FileWriter final
{
public:
    explicit FileWriter(const QString &path);
    Q_DISABLE_COPY_MOVE(FileWriter)

    /** Fails with FileNotWritable; also where something that is no regular file has the path. */
    [[nodiscard]] Result<void> open();
    /** Fails with FileNotWritable, such as on a full disk. */
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    /** Puts the file in its place, on the disk. Fails with FileNotWritable. */
    [[nodiscard]] Result<void> commit();

private:
    [[nodiscard]] Result<void> flush();
    [[nodiscard]] Error failure() const;

    QSaveFile m_file;
    QByteArray m_buffer;
};

} // namespace Zhitu
