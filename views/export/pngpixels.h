// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>

#include <vector>

namespace Zhitu {

/**
 * The pixels of a PNG file: one zlib stream of unfiltered rows, 8 bits a channel, RGB or, where the
 * image has an alpha channel, RGBA. The pieces, put one after the other, are the stream.
 *
 * Each piece holds rows of its own and refers to no other, so that all cores compress; how many
 * there are does not change a byte. Any thread. Empty where zlib has no memory.
 */
[[nodiscard]] std::vector<QByteArray> deflatedPixels(const QImage &image);

} // namespace Zhitu
