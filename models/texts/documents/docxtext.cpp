// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "docxtext.h"

#include "texterrors.h"
#include "texts/documentmodule.h"

#include <QStringList>
#include <QXmlStreamReader>

#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** More than this, unpacked, is no document that anybody has written. */
constexpr qsizetype largestPart = 128 * 1024 * 1024;

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

const QString wordNamespace = u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s;
const QString strictNamespace = u"http://purl.oclc.org/ooxml/wordprocessingml/main"_s;

/** The bytes of a file in the archive; an empty list where it has none of this name. */
Result<QByteArray> partOf(zip_t *archive, const QString &name)
{
    const zip_int64_t index = zip_name_locate(archive, name.toUtf8().constData(), 0);
    if (index < 0)
        return QByteArray();
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> part(
        zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0), &zip_fclose);
    if (!part)
        return damagedText(QString::fromUtf8(zip_strerror(archive)));
    // What it says of its size may be a lie: counted while it is unpacked.
    QByteArray bytes;
    std::array<char, 65536> buffer{};
    for (;;) {
        const zip_int64_t count = zip_fread(part.get(), buffer.data(), buffer.size());
        if (count < 0)
            return damagedText(QString::fromUtf8(zip_file_strerror(part.get())));
        if (count == 0)
            return bytes;
        bytes.append(buffer.data(), count);
        if (bytes.size() > largestPart)
            return tooLargeText(u"%1 MB unpacked"_s.arg(largestPart / 1024 / 1024));
    }
}

/** The document's main part: where the archive says, or where it usually is. */
Result<QString> mainPart(zip_t *archive)
{
    const auto relations = partOf(archive, u"_rels/.rels"_s);
    if (!relations)
        return relations.error();
    QXmlStreamReader xml(*relations);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::DTD)
            break;
        if (xml.isStartElement() && xml.name() == u"Relationship"
            && xml.attributes().value("Type"_L1).endsWith("/officeDocument"_L1)) {
            QString target = xml.attributes().value("Target"_L1).toString();
            return target.startsWith(u'/') ? target.sliced(1) : target;
        }
    }
    return u"word/document.xml"_s;
}

bool isWord(const QXmlStreamReader &xml)
{
    return xml.namespaceUri() == wordNamespace || xml.namespaceUri() == strictNamespace;
}

/** The text of one part of the document, appended to what is there. */
Result<void> readPart(const QByteArray &bytes, QString &text)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        // No document has one; with it come entities that grow without end.
        if (token == QXmlStreamReader::DTD)
            return damagedText(u"it declares a document type"_s);
        if (token == QXmlStreamReader::StartElement) {
            const QStringView name = xml.name();
            // A second version of what the first one holds already.
            if (name == u"Fallback") {
                xml.skipCurrentElement();
                continue;
            }
            if (!isWord(xml))
                continue;
            if (name == u"del" || name == u"moveFrom" || name == u"rPr" || name == u"pPr") {
                xml.skipCurrentElement();
            } else if (name == u"t") {
                text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
            } else if (name == u"tab") {
                text += u'\t';
            } else if (name == u"br" || name == u"cr") {
                text += u'\n';
            } else if (name == u"noBreakHyphen") {
                text += u'-';
            }
        } else if (token == QXmlStreamReader::EndElement && isWord(xml) && xml.name() == u"p") {
            text += u'\n';
        }
        if (text.size() > longestText)
            return tooLongText();
    }
    if (xml.hasError())
        return damagedText(xml.errorString());
    return {};
}

} // namespace

Result<QString> readDocxText(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(
        bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    Archive archive(source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr,
                    &zip_discard);
    if (!archive) {
        const QString reason = QString::fromUtf8(zip_error_strerror(&error));
        if (source)
            zip_source_free(source);
        zip_error_fini(&error);
        return damagedText(reason);
    }
    zip_error_fini(&error);

    const auto main = mainPart(archive.get());
    if (!main)
        return main.error();
    const QString folder = main->section(u'/', 0, -2);
    QString text;
    const QStringList parts{*main, folder + "/footnotes.xml"_L1, folder + "/endnotes.xml"_L1};
    for (const QString &name : parts) {
        const auto part = partOf(archive.get(), name);
        if (!part)
            return part.error();
        if (part->isEmpty() && name == *main) {
            return Error{.kind = ErrorKind::TextForeign,
                         .file = {},
                         .detail = {},
                         .row = 0,
                         .field = {},
                         .hint = {}};
        }
        if (part->isEmpty())
            continue;
        if (const auto read = readPart(*part, text); !read)
            return read.error();
    }
    return text;
}

} // namespace Zhitu
