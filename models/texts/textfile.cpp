// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textfile.h"

#include "documentmodule.h"
#include "textanchors.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

Error textError(ErrorKind kind, const QString &detail = {}, const QString &hint = {})
{
    return {.kind = kind, .file = {}, .detail = detail, .row = 0, .field = {}, .hint = hint};
}

/** Characters, and the encoding that they were read in. */
struct Decoded
{
    QString text;
    QString encoding;
};

/** The text in an encoding; nothing where these bytes cannot be in it. */
std::optional<Decoded> decodedAs(const QByteArray &bytes, const QByteArray &encoding)
{
    QStringDecoder decoder(encoding.constData(), QStringConverter::Flag::Stateless);
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder.decode(bytes);
    // Not all converters tell of what they replaced.
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter) || !text.isValidUtf16())
        return std::nullopt;
    return Decoded{text, QString::fromLatin1(encoding)};
}

/** GBK and GB 2312 are parts of GB18030, and what is labelled as one of them often is more. */
QByteArray widened(const QByteArray &encoding)
{
    const QByteArray name = encoding.trimmed().toUpper();
    static const QByteArrayList narrow{"GB2312", "GBK",   "GB_2312-80",
                                       "X-GBK",  "CP936", "HZ-GB-2312"};
    return narrow.contains(name) ? "GB18030" : name;
}

/** The encoding that a page's own beginning declares; may be empty. */
QByteArray declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression declaration(
        u"<meta[^>]+charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return declaration
        .match(QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 4096))))
        .captured(1)
        .toLatin1();
}

Result<Decoded> decode(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        const QByteArray name = QStringConverter::nameForEncoding(*marked);
        if (const auto text = decodedAs(bytes, name))
            return *text;
        return textError(
            ErrorKind::TextDamaged,
            u"its byte order mark says %1, its bytes are not"_s.arg(QString::fromLatin1(name)));
    }
    if (bytes.contains('\0'))
        return textError(ErrorKind::TextForeign);
    if (const auto text = decodedAs(bytes, "UTF-8"))
        return *text;
    if (const QByteArray declared = widened(declaredEncoding(bytes)); !declared.isEmpty()) {
        if (const auto text = decodedAs(bytes, declared))
            return *text;
    }
    const auto module = documentModule();
    if (!module)
        return module.error();
    for (const QByteArray &encoding : {widened((*module)->plausibleEncoding(bytes)),
                                       QByteArray("GB18030"), QByteArray("Big5")}) {
        if (encoding.isEmpty())
            continue;
        if (const auto text = decodedAs(bytes, encoding))
            return *text;
    }
    return textError(ErrorKind::TextForeign);
}

/** Whether a text is a web page, by how it begins. */
bool isHtml(const QString &text)
{
    static const QRegularExpression beginning(
        u"\\A[\\s\\x{feff}]*(<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*"
        "<(!doctype\\s+html|(html|head|body|meta|title|article|section|main|div|p|pre|blockquote|h["
        "1-6]|table|ul|"
        "ol)"
        "[\\s>/])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return beginning.match(text.left(65536)).hasMatch();
}

/** Every end of a line as a line feed, and no byte order mark. */
QString withLineFeeds(QString text)
{
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    text.replace("\r\n"_L1, "\n"_L1);
    std::ranges::replace_if(
        text,
        [](QChar c) {
            return c == u'\r' || c == u'\f' || c == u'\v' || c == QChar(0x85)
                || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        },
        QChar(u'\n'));
    // Nothing shows it, and as a text in the store it would end there.
    text.remove(QChar::Null);
    return text;
}

Result<QString> moduleText(const QByteArray &bytes,
                           Result<QString> (DocumentModule::*read)(const QByteArray &))
{
    const auto module = documentModule();
    if (!module)
        return module.error();
    return ((*module)->*read)(bytes);
}

/** Fills in what the bytes say: text, media type and encoding. */
Result<void> readText(TextFile &file)
{
    const QByteArray &bytes = file.bytes;
    const auto take = [&file](const QString &mediaType,
                              const Result<QString> &text) -> Result<void> {
        if (!text)
            return text.error();
        file.facts.mediaType = mediaType;
        file.text = withLineFeeds(*text);
        return {};
    };
    if (bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-"))
        return take(u"application/pdf"_s, moduleText(bytes, &DocumentModule::pdfText));
    if (bytes.startsWith("PK\x03\x04"))
        return take(u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s,
                    moduleText(bytes, &DocumentModule::docxText));
    if (bytes.startsWith("\xD0\xCF\x11\xE0") || bytes.startsWith("{\\rtf"))
        return textError(ErrorKind::TextForeign);
    const auto decoded = decode(bytes);
    if (!decoded)
        return decoded.error();
    file.facts.encoding = decoded->encoding;
    if (isHtml(decoded->text))
        return take(u"text/html"_s, moduleText(decoded->text.toUtf8(), &DocumentModule::htmlText));
    // Both are shown alike, so that here the name may say which it is.
    const QString suffix = QFileInfo(file.facts.fileName).suffix().toLower();
    const bool isMarkdown = suffix == u"md" || suffix == u"markdown";
    return take(isMarkdown ? u"text/markdown"_s : u"text/plain"_s, decoded->text);
}

Result<TextFile> readBytes(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return textError(ErrorKind::FileNotFound);
    // A pipe or a device could go on for ever.
    if (!info.isFile())
        return textError(ErrorKind::FileNotReadable, u"it is no regular file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return textError(ErrorKind::FileNotReadable, file.errorString());
    TextFile result;
    result.bytes = file.read(largestTextFile + 1);
    if (file.error() != QFileDevice::NoError)
        return textError(ErrorKind::FileNotReadable, file.errorString());
    if (result.bytes.size() > largestTextFile) {
        return textError(ErrorKind::TextTooLarge, {},
                         u"%1 MB"_s.arg(largestTextFile / 1024 / 1024));
    }
    result.facts.fileName = info.fileName();
    result.facts.size = result.bytes.size();
    result.facts.sha256 = QString::fromLatin1(
        QCryptographicHash::hash(result.bytes, QCryptographicHash::Sha256).toHex());
    return result;
}

} // namespace

Result<TextFile> readTextFile(const QString &file)
{
    auto result = readBytes(file);
    auto read = result ? readText(*result) : Result<void>(result.error());
    if (read && result->text.size() > longestText) {
        read = textError(ErrorKind::TextTooLarge, u"characters"_s, QString::number(longestText));
    }
    if (read && filledLines(result->text).isEmpty())
        read = textError(ErrorKind::TextEmpty, result->facts.mediaType);
    if (read)
        return result;
    Error error = read.error();
    if (error.file.isEmpty())
        error.file = file;
    return error;
}

} // namespace Zhitu
