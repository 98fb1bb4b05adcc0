// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabletext.h"

#include "charactertable.h"
#include "tablemodule.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 blockSize = 64 * 1024;
constexpr qint64 sampleSize = 1024 * 1024;
/** More than this makes no guess any surer. */
constexpr qsizetype enoughToGuess = 32 * 1024;
/** What precedes the sample need not be looked at again beyond this. */
constexpr qint64 lookBehind = 64 * 1024;

bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/** Whether bytes are ASCII without NULs. */
bool isPlain(QByteArrayView bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    std::uint64_t all = 0;
    for (std::uint64_t eight = 0; end - at >= 8; at += 8) {
        std::memcpy(&eight, at, 8);
        all |= eight;
    }
    return (all & 0x8080808080808080U) == 0 && std::none_of(at, end, isHigh)
        && !bytes.contains('\0');
}

/** Bytes of a text in which there is more than ASCII, if it has any, from the start of a line on. */
struct Sample
{
    QByteArray bytes;
    qint64 firstLine = 1; ///< the line of the file that they begin with
    bool isWhole = true; ///< they reach to the end of the file
};

Result<Sample> sampleOf(const ByteStore &store)
{
    auto source = store.source();
    if (!source)
        return source.error();
    Sample sample;
    QByteArray block(blockSize, Qt::Uninitialized);
    bool hasHigh = false;
    for (;;) {
        const auto count = (*source)->read(block.data(), blockSize);
        if (!count)
            return count.error();
        if (*count == 0)
            return sample;
        const QByteArrayView read = QByteArrayView(block).first(*count);
        hasHigh = hasHigh || !isPlain(read);
        sample.bytes += read;
        if (hasHigh && sample.bytes.size() >= sampleSize) {
            sample.isWhole = false;
            return sample;
        }
        // ASCII so far: only the line that is not at its end yet may matter.
        if (!hasHigh && sample.bytes.size() >= 2 * sampleSize) {
            const qsizetype feed = sample.bytes.lastIndexOf('\n');
            const qsizetype gone = feed >= 0 && sample.bytes.size() - feed <= lookBehind
                ? feed + 1
                : sample.bytes.size() - lookBehind;
            sample.firstLine += QByteArrayView(sample.bytes).first(gone).count('\n');
            sample.bytes.remove(0, gone);
        }
    }
}

Error textError(ErrorKind kind, const ByteStore &store, qint64 line = 0, const QString &detail = {})
{
    return {.kind = kind,
            .file = store.name(),
            .detail = detail,
            .row = static_cast<int>(std::min<qint64>(line, std::numeric_limits<int>::max())),
            .field = {},
            .hint = {}};
}

/** Whether these bytes are UTF-16 without a byte order mark; its name. */
QByteArray unmarkedUtf16(const QByteArray &bytes)
{
    std::array<qsizetype, 2> nuls{};
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes.at(i) == '\0')
            ++nuls[static_cast<std::size_t>(i % 2)];
    }
    // Commas, digits and ends of lines have a NUL on one side, and always on the same.
    const bool isLittle = nuls[0] == 0 && nuls[1] * 8 >= bytes.size();
    const bool isBig = nuls[1] == 0 && nuls[0] * 8 >= bytes.size();
    if (!isLittle && !isBig)
        return {};
    const QByteArray name = isLittle ? "UTF-16LE" : "UTF-16BE";
    QStringDecoder decoder(name.constData());
    const QString text = decoder.decode(bytes);
    return decoder.hasError() || !text.contains(u'\n') ? QByteArray() : name;
}

/** What to say of a text with NULs in it. */
Error nulError(const ByteStore &store, const Sample &sample)
{
    const auto isOdd = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    };
    const qsizetype odd = std::ranges::count_if(sample.bytes, isOdd);
    if (odd > 3 && odd * 20 > sample.bytes.size())
        return textError(ErrorKind::TableForeign, store);
    const qsizetype at = sample.bytes.indexOf('\0');
    return textError(ErrorKind::TableHoldsNul, store,
                     sample.firstLine + QByteArrayView(sample.bytes).first(at).count('\n'));
}

/** How many lines of a sample are UTF-8, of those with more than ASCII. */
struct LineCounts
{
    qsizetype proper = 0;
    qsizetype improper = 0;
    qint64 firstProper = 0;
    qint64 firstImproper = 0;
    QByteArray improperLines;
};

LineCounts countLines(const Sample &sample)
{
    LineCounts counts;
    qint64 line = sample.firstLine;
    const QByteArrayView bytes(sample.bytes);
    for (qsizetype start = 0; start < bytes.size(); ++line) {
        qsizetype end = bytes.indexOf('\n', start);
        if (end < 0 && !sample.isWhole && start > 0)
            break;
        end = end < 0 ? bytes.size() : end;
        const QByteArrayView text = bytes.sliced(start, end - start);
        if (std::ranges::any_of(text, isHigh)) {
            if (isUtf8({text.data(), static_cast<std::size_t>(text.size())})) {
                if (counts.proper++ == 0)
                    counts.firstProper = line;
            } else {
                if (counts.improper++ == 0)
                    counts.firstImproper = line;
                if (counts.improperLines.size() < enoughToGuess) {
                    counts.improperLines += text;
                    counts.improperLines += '\n';
                }
            }
        }
        start = end + 1;
    }
    return counts;
}

/** Of a whole text: UTF-8 though some lines are not, if those are few; else why it is none. */
Result<TextEncoding> encodingOfLines(const ByteStore &store, const LineCounts &counts,
                                     const TableOptions &options)
{
    const auto guess = [&options, &counts] {
        const auto module = tableModule();
        // Without the module its voice is missing, no more.
        const QByteArray voice =
            module ? (*module)->detectedEncoding(counts.improperLines) : QByteArray();
        return plausibleEncoding(counts.improperLines, voice, options.knownNames);
    };
    // By chance a short line of another encoding looks like UTF-8, but hardly ever a long one.
    if (counts.proper * 20 <= counts.improper) {
        TextEncoding encoding = guess();
        if (encoding.name.isEmpty())
            return textError(ErrorKind::TableForeign, store);
        return encoding;
    }
    if (counts.improper == 1 || counts.improper * 20 <= counts.proper)
        return TextEncoding{"UTF-8", EncodingCertainty::Likely, {"UTF-8"}};
    const bool mostlyUtf8 = counts.proper >= counts.improper;
    return textError(ErrorKind::TableEncodingMixed, store,
                     mostlyUtf8 ? counts.firstImproper : counts.firstProper,
                     mostlyUtf8 ? u"UTF-8"_s : QString::fromLatin1(guess().name));
}

class SkippingSource final : public ByteSource
{
public:
    SkippingSource(std::unique_ptr<ByteSource> source, QByteArray start)
        : m_source(std::move(source))
        , m_start(std::move(start))
    {
    }

    Result<qint64> read(char *data, qint64 size) override
    {
        if (m_start.isEmpty())
            return m_source->read(data, size);
        const qint64 count = std::min<qint64>(size, m_start.size());
        std::copy_n(m_start.constData(), count, data);
        m_start.remove(0, count);
        return count;
    }
    qint64 bytesRead() const override { return m_source->bytesRead(); }
    qint64 bytesTotal() const override { return m_source->bytesTotal(); }

private:
    std::unique_ptr<ByteSource> m_source;
    QByteArray m_start; ///< read already, and to be given first
};

/** A text in another encoding, given in UTF-8. */
class DecodingSource final : public ByteSource
{
public:
    DecodingSource(std::unique_ptr<ByteSource> source, const QByteArray &encoding)
        : m_source(std::move(source))
        , m_decoder(encoding.constData())
    {
    }

    Result<qint64> read(char *data, qint64 size) override
    {
        while (m_at >= m_utf8.size()) {
            if (m_ended)
                return qint64(0);
            if (const auto more = decodeMore(); !more)
                return more.error();
        }
        const qint64 count = std::min<qint64>(size, m_utf8.size() - m_at);
        std::copy_n(m_utf8.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 bytesRead() const override { return m_source->bytesRead(); }
    qint64 bytesTotal() const override { return m_source->bytesTotal(); }

private:
    Result<void> decodeMore()
    {
        QByteArray block(blockSize, Qt::Uninitialized);
        const auto count = m_source->read(block.data(), blockSize);
        if (!count)
            return count.error();
        m_ended = *count == 0;
        const QString decoded = m_decoder.decode(QByteArrayView(block).first(*count));
        QString text = m_rest + decoded;
        m_rest.clear();
        // Halves of one character may come in two blocks.
        if (!m_ended && !text.isEmpty() && text.back().isHighSurrogate()) {
            m_rest = text.last(1);
            text.chop(1);
        }
        if (!text.isValidUtf16())
            replaceHalves(text);
        m_utf8 = text.toUtf8();
        m_at = 0;
        return {};
    }

    /** Half a character is none. */
    static void replaceHalves(QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (!text.at(i).isSurrogate())
                continue;
            const bool isWhole = text.at(i).isHighSurrogate() && i + 1 < text.size()
                && text.at(i + 1).isLowSurrogate();
            if (isWhole)
                ++i;
            else
                text[i] = QChar::ReplacementCharacter;
        }
    }

    std::unique_ptr<ByteSource> m_source;
    QStringDecoder m_decoder;
    QString m_rest;
    QByteArray m_utf8;
    qsizetype m_at = 0;
    bool m_ended = false;
};

/** How many bytes at the start of a text are a byte order mark. */
qsizetype markSize(QByteArrayView start, const QByteArray &encoding)
{
    const auto marked = QStringConverter::encodingForData(start);
    if (!marked)
        return 0;
    const QByteArray name = QByteArray(QStringConverter::nameForEncoding(*marked)).toUpper();
    if (!name.startsWith(encoding.toUpper().left(6)))
        return 0;
    return *marked == QStringConverter::Utf8                                           ? 3
        : *marked == QStringConverter::Utf32LE || *marked == QStringConverter::Utf32BE ? 4
                                                                                       : 2;
}

} // namespace

Result<TextEncoding> encodingOf(const ByteStore &store, const TableOptions &options)
{
    if (!options.encoding.isEmpty()) {
        const QStringDecoder decoder(options.encoding.constData());
        if (!decoder.isValid())
            return textError(ErrorKind::TableEncodingUnknown, store, 0,
                             QString::fromLatin1(options.encoding));
        return TextEncoding{options.encoding, EncodingCertainty::Given, {options.encoding}};
    }
    const auto sample = sampleOf(store);
    if (!sample)
        return sample.error();
    if (sample->firstLine == 1) {
        if (const auto marked = QStringConverter::encodingForData(sample->bytes)) {
            const QByteArray name = QStringConverter::nameForEncoding(*marked);
            return TextEncoding{name, EncodingCertainty::Given, {name}};
        }
    }
    if (sample->bytes.contains('\0')) {
        const QByteArray name =
            sample->firstLine == 1 ? unmarkedUtf16(sample->bytes) : QByteArray();
        if (name.isEmpty())
            return nulError(store, *sample);
        return TextEncoding{name, EncodingCertainty::Likely, {name}};
    }
    const LineCounts counts = countLines(*sample);
    if (counts.improper == 0)
        return TextEncoding{"UTF-8", EncodingCertainty::Proven, {"UTF-8"}};
    return encodingOfLines(store, counts, options);
}

bool canBeSplitFirst(const QByteArray &encoding, char delimiter)
{
    if (encoding.compare("UTF-8", Qt::CaseInsensitive) == 0)
        return true;
    const auto table = CharacterTable::of(encoding);
    return table && (delimiter != '|' || !table->hasPairs());
}

Result<std::unique_ptr<ByteSource>> textSource(const ByteStore &store, const QByteArray &encoding,
                                               bool decoded)
{
    auto source = store.source();
    if (!source)
        return source.error();
    QByteArray start(4, Qt::Uninitialized);
    qint64 size = 0;
    while (size < start.size()) {
        const auto count = (*source)->read(start.data() + size, start.size() - size);
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        size += *count;
    }
    start.truncate(size);
    start.remove(0, markSize(start, encoding));
    std::unique_ptr<ByteSource> bytes = std::make_unique<SkippingSource>(std::move(*source), start);
    if (!decoded || encoding.compare("UTF-8", Qt::CaseInsensitive) == 0)
        return bytes;
    return std::unique_ptr<ByteSource>(
        std::make_unique<DecodingSource>(std::move(bytes), encoding));
}

bool isUtf8(std::string_view bytes)
{
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    const unsigned char *const end = at + bytes.size();
    const auto follows = [](unsigned char byte) { return (byte & 0xC0) == 0x80; };
    while (at < end) {
        if (*at < 0x80) {
            std::uint64_t eight = 0;
            while (end - at >= 8) {
                std::memcpy(&eight, at, 8);
                if (eight & 0x8080808080808080U)
                    break;
                at += 8;
            }
            while (at < end && *at < 0x80)
                ++at;
            continue;
        }
        const std::ptrdiff_t left = end - at;
        if (*at < 0xC2)
            return false;
        if (*at < 0xE0) {
            if (left < 2 || !follows(at[1]))
                return false;
            at += 2;
        } else if (*at < 0xF0) {
            if (left < 3 || !follows(at[1]) || !follows(at[2]) || (*at == 0xE0 && at[1] < 0xA0)
                || (*at == 0xED && at[1] > 0x9F))
                return false;
            at += 3;
        } else {
            if (*at > 0xF4 || left < 4 || !follows(at[1]) || !follows(at[2]) || !follows(at[3])
                || (*at == 0xF0 && at[1] < 0x90) || (*at == 0xF4 && at[1] > 0x8F))
                return false;
            at += 4;
        }
    }
    return true;
}

} // namespace Zhitu
