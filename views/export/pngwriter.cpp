// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pngwriter.h"

#include <png.h>

#include <csetjmp>
#include <memory>
#include <vector>

namespace Zhitu {

namespace {

constexpr int compressionLevel = 3;

void append(png_structp png, png_bytep data, png_size_t size)
{
    auto *bytes = static_cast<QByteArray *>(png_get_io_ptr(png));
    bytes->append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

/** Writes with libpng, which leaves by longjmp: nothing with a destructor lives in here. */
bool write(png_structp png, png_infop info, QByteArray *bytes, const std::vector<png_bytep> &rows,
           int width, int height, bool alpha, int dotsPerMetre)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_set_write_fn(png, bytes, append, nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8,
                 alpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(png, compressionLevel);
    const auto density = static_cast<png_uint_32>(dotsPerMetre);
    png_set_pHYs(png, info, density, density, PNG_RESOLUTION_METER);
    png_write_info(png, info);
    if (!alpha)
        png_set_filler(png, 0, PNG_FILLER_AFTER);
    png_set_bgr(png);
    png_write_image(png, const_cast<png_bytepp>(rows.data()));
    png_write_end(png, info);
    return true;
}

} // namespace

QByteArray encodePng(const QImage &image, int dotsPerMetre)
{
    const bool alpha = image.hasAlphaChannel();
    const QImage pixels =
        image.convertToFormat(alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    std::vector<png_bytep> rows(static_cast<std::size_t>(pixels.height()));
    for (int y = 0; y < pixels.height(); ++y)
        rows[static_cast<std::size_t>(y)] = const_cast<png_bytep>(pixels.constScanLine(y));

    QByteArray bytes;
    bytes.reserve(256 * 1024);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    if (!png)
        return {};
    png_infop info = png_create_info_struct(png);
    const bool written = info
        && write(png, info, &bytes, rows, pixels.width(), pixels.height(), alpha, dotsPerMetre);
    png_destroy_write_struct(&png, &info);
    return written ? bytes : QByteArray();
}

} // namespace Zhitu
