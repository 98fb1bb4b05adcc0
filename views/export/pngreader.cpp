// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pngreader.h"

#include "chartrecord.h"
#include "export/pngwriter.h"

#include <QIODevice>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

const QByteArray signature = "\x89PNG\r\n\x1a\n"_qba;
/** The largest picture has about 16,000 chunks of pixels. */
constexpr int mostChunks = 100'000;
/** Bytes of a text chunk that is read: the record, which may be packed, its keyword and language. */
constexpr quint32 mostTextBytes = mostRecordBytes + 1024;
/** Bytes that are read at a time of what is only checked. */
constexpr qsizetype pieceSize = 64 * 1024;

Error damaged(const QString &file, const QString &detail)
{
    return {.kind = ErrorKind::PictureDamaged,
            .file = file,
            .detail = detail,
            .row = 0,
            .field = {},
            .hint = {}};
}

/** Unpacks a zlib stream of at most mostRecordBytes; nothing where it is damaged or longer. */
std::optional<QByteArray> inflated(const QByteArray &packed)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray result;
    int state = Z_OK;
    // Grown as it comes, never by what the file says of itself.
    while (state == Z_OK && result.size() <= mostRecordBytes) {
        const qsizetype before = result.size();
        result.resize(before + pieceSize);
        stream.next_out = reinterpret_cast<Bytef *>(result.data() + before);
        stream.avail_out = static_cast<uInt>(pieceSize);
        state = inflate(&stream, Z_NO_FLUSH);
        result.resize(before + pieceSize - static_cast<qsizetype>(stream.avail_out));
        if (state == Z_OK && stream.avail_in == 0 && stream.avail_out > 0)
            state = Z_DATA_ERROR;
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END || result.size() > mostRecordBytes)
        return std::nullopt;
    return result;
}

/** The content of an iTXt chunk whose keyword is ours; nothing for any other. */
Result<std::optional<QByteArray>> recordIn(const QByteArray &chunk, const QString &file)
{
    const QByteArray keyword(pngRecordKeyword);
    if (!chunk.startsWith(QByteArray(keyword + '\0')))
        return std::optional<QByteArray>();
    // Keyword, null, whether it is packed, how, language, null, translated keyword, null, text.
    const qsizetype flags = keyword.size() + 1;
    const qsizetype languageEnd = chunk.indexOf('\0', flags + 2);
    const qsizetype textBegin = languageEnd < 0 ? -1 : chunk.indexOf('\0', languageEnd + 1);
    if (chunk.size() < flags + 2 || textBegin < 0 || chunk.at(flags + 1) != 0
        || (chunk.at(flags) != 0 && chunk.at(flags) != 1))
        return damaged(file, u"the chunk with the record is no text"_s);
    const QByteArray text = chunk.sliced(textBegin + 1);
    if (chunk.at(flags) == 0)
        return std::optional(text);
    const auto unpacked = inflated(text);
    if (!unpacked)
        return damaged(
            file,
            u"the record cannot be unpacked, or to more than %1 bytes"_s.arg(mostRecordBytes));
    return unpacked;
}

/** Reads chunks one by one, with their checksums. */
class ChunkReader
{
public:
    explicit ChunkReader(QIODevice &device) : m_device(device) { }

    /** Length and type of the next chunk; false where the file ends before. */
    bool begin()
    {
        char head[8];
        if (m_device.read(head, sizeof head) != sizeof head)
            return false;
        m_left = qFromBigEndian<quint32>(head);
        m_type = QByteArray(head + 4, 4);
        m_crc = crc32(0, reinterpret_cast<const Bytef *>(head + 4), 4);
        return true;
    }
    [[nodiscard]] quint32 length() const { return m_left; }
    [[nodiscard]] const QByteArray &type() const { return m_type; }

    /** The chunk's content, all of it where it is wanted, and whether file and checksum hold. */
    bool take(bool isWanted, QByteArray &content)
    {
        while (m_left > 0) {
            const QByteArray part = m_device.read(std::min<qint64>(m_left, pieceSize));
            if (part.isEmpty())
                return m_isComplete = false;
            m_crc = crc32(m_crc, reinterpret_cast<const Bytef *>(part.constData()),
                          static_cast<uInt>(part.size()));
            m_left -= static_cast<quint32>(part.size());
            if (isWanted)
                content += part;
        }
        char tail[4];
        if (m_device.read(tail, sizeof tail) != sizeof tail)
            return m_isComplete = false;
        return qFromBigEndian<quint32>(tail) == m_crc;
    }
    /** Whether the last failure was the checksum and not the file's end. */
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
    QIODevice &m_device;
    QByteArray m_type;
    quint32 m_left = 0;
    uLong m_crc = 0;
    bool m_isComplete = true;
};

} // namespace

bool isPng(const QByteArray &beginning)
{
    return beginning.startsWith(signature);
}

Result<QByteArray> readPngRecord(QIODevice &device, const QString &file)
{
    if (device.read(signature.size()) != signature)
        return Error{.kind = ErrorKind::PictureForeign,
                     .file = file,
                     .detail = {},
                     .row = 0,
                     .field = {},
                     .hint = {}};
    const QString cutOff = u"it is cut off"_s;
    ChunkReader reader(device);
    std::optional<QByteArray> record;
    for (int number = 1;; ++number) {
        if (number > mostChunks)
            return damaged(file, u"it has more than %1 chunks"_s.arg(mostChunks));
        if (!reader.begin())
            return damaged(file, cutOff);
        const QByteArray type = reader.type();
        const auto isLetter = [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        };
        if (!std::ranges::all_of(type, isLetter) || (number == 1 && type != "IHDR"))
            return damaged(file, u"what should be chunk %1 is none"_s.arg(number));
        const bool isText = type == "iTXt";
        // A longer text cannot be a record of ours; it is passed over, and checked like pixels.
        const bool isWanted = isText && reader.length() <= mostTextBytes;
        QByteArray content;
        if (!reader.take(isWanted, content))
            return damaged(file,
                           reader.isComplete() ? u"the checksum of chunk %1 (%2) is wrong"_s.arg(
                               QString::number(number), QString::fromLatin1(type))
                                               : cutOff);
        if (type == "IEND")
            break;
        if (!isWanted)
            continue;
        const auto found = recordIn(content, file);
        if (!found)
            return found.error();
        if (!*found)
            continue;
        if (record)
            return damaged(file, u"it carries two records, of which one must be foreign"_s);
        record = **found;
    }
    if (!record)
        return Error{.kind = ErrorKind::PictureWithoutRecord,
                     .file = file,
                     .detail = {},
                     .row = 0,
                     .field = {},
                     .hint = {}};
    return *record;
}

} // namespace Zhitu
