// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>

namespace Zhitu {

/**
 * The image as a PNG file: 8 bits a channel, RGB, or RGBA where the image has an alpha channel.
 *
 * No row filter and a light compression: for charts, which are mostly flat colour, that is smaller
 * than any filter makes them, in half the time of the usual level. The same image always gives the
 * same bytes. dotsPerMetre: the density written into the file. Any thread. Empty where libpng
 * fails (out of memory).
 */
[[nodiscard]] QByteArray encodePng(const QImage &image, int dotsPerMetre);

} // namespace Zhitu
