// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace Zhitu {

/**
 * Whether these first bytes of a file are a PNG file's.
 */
[[nodiscard]] bool isPng(const QByteArray &beginning);

/**
 * The content of the record in a PNG file (see pngwriter.h), wherever among its chunks it stands.
 *
 * Every chunk's checksum is compared; of the pixels nothing is decoded. Chunks, the record and what
 * it is unpacked to have limits, so that no file takes much memory or time. @p device: open, at its
 * beginning, whose size is known; @p file: its name for errors. Any thread.
 * Fails with PictureForeign, PictureDamaged (cut off, a checksum, two records, too much of anything),
 * PictureWithoutRecord or FileNotReadable.
 */
[[nodiscard]] Result<QByteArray> readPngRecord(QIODevice &device, const QString &file);

} // namespace Zhitu
