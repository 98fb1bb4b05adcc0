// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pngpixels.h"

#include <zlib.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <future>
#include <thread>

namespace Zhitu {

namespace {

constexpr int compressionLevel = 3;
/** Enough of them for every core, few enough that what each begins anew with costs nothing. */
constexpr qsizetype bandBytes = 512 * 1024;
/** Of rows that are put in order and compressed while they are in a core's cache. */
constexpr qsizetype cachedBytes = 64 * 1024;

/** Some rows of the picture: what they are compressed to, and the checksum of what they were. */
struct Band
{
    QByteArray deflated;
    uLong checksum = 0;
    z_off_t length = 0;
};

/** Compresses bands, one after the other, with memory that they share. */
class BandWriter
{
public:
    explicit BandWriter(const QImage &image)
        : m_image(image)
        , m_bytesPerRow(1 + qsizetype(image.width()) * (image.hasAlphaChannel() ? 4 : 3))
    {
        // No header and no checksum: these belong to the stream as a whole.
        m_isReady = deflateInit2(&m_stream, compressionLevel, Z_DEFLATED, -MAX_WBITS,
                                 MAX_MEM_LEVEL - 1, Z_DEFAULT_STRATEGY)
            == Z_OK;
    }
    Q_DISABLE_COPY_MOVE(BandWriter)
    ~BandWriter() { deflateEnd(&m_stream); }

    /** The rows from first to end; nothing in it where zlib fails. */
    Band write(int first, int end)
    {
        Band band;
        band.length = static_cast<z_off_t>((end - first) * m_bytesPerRow);
        if (!m_isReady || deflateReset(&m_stream) != Z_OK)
            return band;
        constexpr uLong endOfBlock = 16;
        m_deflated.resize(static_cast<qsizetype>(
            deflateBound(&m_stream, static_cast<uLong>(band.length)) + endOfBlock));
        m_stream.next_out = bytes(m_deflated);
        m_stream.avail_out = static_cast<uInt>(m_deflated.size());
        band.checksum = adler32_z(0, nullptr, 0);
        const int rowsAtOnce =
            static_cast<int>(std::max<qsizetype>(1, cachedBytes / m_bytesPerRow));
        int state = Z_OK;
        for (int row = first; row < end && state == Z_OK; row += rowsAtOnce) {
            const int next = std::min(end, row + rowsAtOnce);
            readRows(row, next - row);
            band.checksum =
                adler32_z(band.checksum, bytes(m_rows), static_cast<z_size_t>(m_rows.size()));
            m_stream.next_in = bytes(m_rows);
            m_stream.avail_in = static_cast<uInt>(m_rows.size());
            // Whole bytes at a band's end, so that the next one goes on there.
            state = deflate(&m_stream,
                            next < end                   ? Z_NO_FLUSH
                                : end < m_image.height() ? Z_SYNC_FLUSH
                                                         : Z_FINISH);
        }
        if (state == (end < m_image.height() ? Z_OK : Z_STREAM_END) && m_stream.avail_out > 0)
            band.deflated =
                QByteArray(m_deflated.constData(), static_cast<qsizetype>(m_stream.total_out));
        return band;
    }

private:
    static Bytef *bytes(QByteArray &array) { return reinterpret_cast<Bytef *>(array.data()); }

    /** The rows as PNG has them: a filter's number, here none, then bytes in its order. */
    void readRows(int first, int rows)
    {
        const bool hasAlpha = m_image.hasAlphaChannel();
        const QImage part(m_image.constScanLine(first), m_image.width(), rows,
                          m_image.bytesPerLine(), m_image.format());
        const QImage ordered = hasAlpha
            ? part.convertToFormat(QImage::Format_ARGB32).convertToFormat(QImage::Format_RGBA8888)
            : part.convertToFormat(QImage::Format_RGB888);
        m_rows.resize(rows * m_bytesPerRow);
        char *to = m_rows.data();
        for (int y = 0; y < rows; ++y, to += m_bytesPerRow) {
            *to = 0;
            std::memcpy(to + 1, ordered.constScanLine(y),
                        static_cast<std::size_t>(m_bytesPerRow - 1));
        }
    }

    const QImage &m_image;
    qsizetype m_bytesPerRow;
    QByteArray m_rows; ///< a few, as they are compressed next
    QByteArray m_deflated;
    z_stream m_stream{};
    bool m_isReady = false;
};

/** The zlib format's first bytes: deflate with the largest window, a fast level. */
QByteArray streamHeader()
{
    return QByteArray("\x78\x5e", 2);
}

/** Its last ones. */
QByteArray bigEndian(uLong number)
{
    QByteArray bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes.append(static_cast<char>((number >> shift) & 0xff));
    return bytes;
}

} // namespace

std::vector<QByteArray> deflatedPixels(const QImage &image)
{
    const qsizetype rowBytes = std::max<qsizetype>(1, 4 * qsizetype(image.width()));
    const int rowsPerBand = static_cast<int>(std::max<qsizetype>(1, bandBytes / rowBytes));
    const int count = (image.height() + rowsPerBand - 1) / rowsPerBand;

    std::vector<Band> bands(static_cast<std::size_t>(count));
    std::atomic<int> next = 0;
    const auto work = [&] {
        BandWriter writer(image);
        for (int i = next++; i < count; i = next++) {
            const int first = i * rowsPerBand;
            bands[static_cast<std::size_t>(i)] =
                writer.write(first, std::min(first + rowsPerBand, image.height()));
        }
    };
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    std::vector<std::future<void>> others;
    for (int i = 1; i < std::min(cores, count); ++i)
        others.push_back(std::async(std::launch::async, work));
    work();
    for (std::future<void> &other : others)
        other.get();

    std::vector<QByteArray> pieces;
    uLong checksum = adler32_z(0, nullptr, 0);
    for (Band &band : bands) {
        if (band.deflated.isEmpty())
            return {};
        checksum = adler32_combine(checksum, band.checksum, band.length);
        pieces.push_back(std::move(band.deflated));
    }
    if (pieces.empty())
        return {};
    pieces.front().prepend(streamHeader());
    pieces.back().append(bigEndian(checksum));
    return pieces;
}

} // namespace Zhitu
