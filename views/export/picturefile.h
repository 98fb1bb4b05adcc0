// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartrecord.h"
#include "records/result.h"

#include <QString>

namespace Zhitu {

/** Files beyond this size are no pictures of ours: the largest PNG has 133 MB of pixels. */
inline constexpr qint64 mostPictureBytes = 256'000'000;
/** SVG files are read as text. */
inline constexpr qint64 mostSvgBytes = 64'000'000;

/**
 * Reads the record of a chart out of a PNG or SVG file, told apart by their content, and checks it
 * as readChartRecord() does. Only regular files are read (a symbolic link to one is followed):
 * nothing that could keep a reader waiting. Any thread.
 * Fails with FileNotFound, FileNotReadable or one of the Picture… kinds but PictureTooLarge.
 */
[[nodiscard]] Result<ChartRecord> readPictureFile(const QString &path);

} // namespace Zhitu
