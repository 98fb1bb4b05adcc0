// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/picturerecord.h"

#include <QByteArray>
#include <QImage>

namespace Zhitu {

/** The keyword of the iTXt chunk that holds PictureRecord::content, compressed. */
inline constexpr char pngRecordKeyword[] = "JSON:zhitu-picture";

/**
 * The image as a PNG file: 8 bits a channel, RGB, or RGBA where the image has an alpha channel.
 *
 * No row filter and a light compression: for charts, which are mostly flat colour, that is smaller
 * than any filter makes them, in half the time of the usual level. The record goes into iTXt chunks
 * before the pixels: Title and Description as they are, for any program that shows them, and the
 * content under a keyword of ours; what is empty is left out. The same image and record always give
 * the same bytes. dotsPerMetre: the density written into the file. Any thread. Empty where libpng
 * or zlib fails (out of memory).
 */
[[nodiscard]] QByteArray encodePng(const QImage &image, int dotsPerMetre,
                                   const PictureRecord &record = {});

} // namespace Zhitu
