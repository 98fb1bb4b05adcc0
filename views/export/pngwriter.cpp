// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pngwriter.h"

#include "export/pngpixels.h"

#include <png.h>

#include <csetjmp>
#include <numeric>
#include <vector>

namespace Zhitu {

namespace {

/** A record is short beside the pixels and repeats itself: the usual level costs nothing there. */
constexpr int textCompressionLevel = 6;

void append(png_structp png, png_bytep data, png_size_t size)
{
    auto *bytes = static_cast<QByteArray *>(png_get_io_ptr(png));
    bytes->append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

png_const_bytep chunkName(const char *name)
{
    return reinterpret_cast<png_const_bytep>(name);
}

/** Writes with libpng, which leaves by longjmp: nothing with a destructor lives in here. */
bool write(png_structp png, png_infop info, QByteArray *bytes, const QImage &image,
           const std::vector<QByteArray> &pixels, int dotsPerMetre, std::vector<png_text> &texts)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_set_write_fn(png, bytes, append, nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(image.width()),
                 static_cast<png_uint_32>(image.height()), 8,
                 image.hasAlphaChannel() ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    const auto density = static_cast<png_uint_32>(dotsPerMetre);
    png_set_pHYs(png, info, density, density, PNG_RESOLUTION_METER);
    if (!texts.empty()) {
        png_set_text_compression_level(png, textCompressionLevel);
        png_set_text(png, info, texts.data(), static_cast<int>(texts.size()));
    }
    png_write_info(png, info);
    for (const QByteArray &piece : pixels)
        png_write_chunk(png, chunkName("IDAT"), reinterpret_cast<png_const_bytep>(piece.data()),
                        static_cast<png_size_t>(piece.size()));
    png_write_chunk(png, chunkName("IEND"), nullptr, 0);
    return true;
}

/** A chunk's bytes, which must live until it is written. */
struct TextChunk
{
    QByteArray keyword;
    QByteArray language;
    QByteArray text;
    bool isCompressed = false;
};

std::vector<TextChunk> chunksOf(const PictureRecord &record)
{
    const QByteArray language = record.language == Language::Chinese ? "zh-Hans" : "en";
    std::vector<TextChunk> chunks{{"Title", language, record.title.toUtf8(), false},
                                  {"Description", language, record.altText.toUtf8(), false},
                                  {pngRecordKeyword, language, record.content, true}};
    // libpng takes a text to end at its first null.
    std::erase_if(chunks, [](const TextChunk &chunk) {
        return chunk.text.isEmpty() || chunk.text.contains('\0');
    });
    return chunks;
}

png_text textOf(TextChunk &chunk)
{
    png_text text{};
    text.compression = chunk.isCompressed ? PNG_ITXT_COMPRESSION_zTXt : PNG_ITXT_COMPRESSION_NONE;
    text.key = chunk.keyword.data();
    text.text = chunk.text.data();
    text.itxt_length = static_cast<png_size_t>(chunk.text.size());
    text.lang = chunk.language.data();
    text.lang_key = nullptr;
    return text;
}

} // namespace

QByteArray encodePng(const QImage &image, int dotsPerMetre, const PictureRecord &record)
{
    const std::vector<QByteArray> pixels = deflatedPixels(image);
    if (pixels.empty())
        return {};
    std::vector<TextChunk> chunks = chunksOf(record);
    std::vector<png_text> texts;
    for (TextChunk &chunk : chunks)
        texts.push_back(textOf(chunk));

    QByteArray bytes;
    const auto compressed =
        std::accumulate(pixels.begin(), pixels.end(), qsizetype(0),
                        [](qsizetype sum, const QByteArray &piece) { return sum + piece.size(); });
    bytes.reserve(compressed + record.content.size() / 4 + 4096);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    if (!png)
        return {};
    png_infop info = png_create_info_struct(png);
    const bool written = info && write(png, info, &bytes, image, pixels, dotsPerMetre, texts);
    png_destroy_write_struct(&png, &info);
    return written ? bytes : QByteArray();
}

} // namespace Zhitu
