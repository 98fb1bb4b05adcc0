// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "svgrecord.h"

#include "chartrecord.h"

#include <QXmlStreamReader>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

const QString svgNamespace = u"http://www.w3.org/2000/svg"_s;

/** The text without the characters that XML cannot hold, the others escaped. */
QByteArray escaped(const QString &text)
{
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair =
            c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair)
            kept += QStringView(text).sliced(i++, 2);
        else if (!c.isSurrogate() && c.unicode() < 0xfffe
                 && (c.unicode() >= 0x20 || c == u'\n' || c == u'\t'))
            kept += c;
    }
    return kept.toHtmlEscaped().toUtf8();
}

Error failure(ErrorKind kind, const QString &file, const QString &detail = {})
{
    return {.kind = kind, .file = file, .detail = detail, .row = 0, .field = {}, .hint = {}};
}

} // namespace

QByteArray svgRecord(const PictureRecord &record)
{
    QByteArray bytes;
    if (!record.title.isEmpty())
        bytes += "<title>" + escaped(record.title) + "</title>\n";
    if (!record.altText.isEmpty())
        bytes += "<desc>" + escaped(record.altText) + "</desc>\n";
    if (!record.content.isEmpty())
        bytes += "<metadata><zhitu:picture xmlns:zhitu=\"" + QByteArray(svgRecordNamespace) + "\">"
            + escaped(QString::fromUtf8(record.content)) + "</zhitu:picture></metadata>\n";
    return bytes;
}

Result<QByteArray> readSvgRecord(QIODevice &device, const QString &file)
{
    QXmlStreamReader reader(&device);
    std::optional<QByteArray> record;
    bool isSvg = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isDTD() && !reader.entityDeclarations().isEmpty())
            return failure(ErrorKind::PictureDamaged, file,
                           u"its document type declares entities, as no picture of Zhitu does"_s);
        if (!reader.isStartElement())
            continue;
        if (!isSvg) {
            isSvg = reader.name() == u"svg" && reader.namespaceUri() == svgNamespace;
            if (!isSvg)
                return failure(ErrorKind::PictureForeign, file);
        }
        if (reader.namespaceUri() != QLatin1StringView(svgRecordNamespace)
            || reader.name() != u"picture")
            continue;
        if (record)
            return failure(ErrorKind::PictureDamaged, file,
                           u"it carries two records, of which one must be foreign"_s);
        record = reader.readElementText().toUtf8();
        if (record->size() > mostRecordBytes)
            return failure(ErrorKind::PictureDamaged, file,
                           u"its record is longer than %1 bytes"_s.arg(mostRecordBytes));
    }
    if (!isSvg)
        return failure(ErrorKind::PictureForeign, file);
    if (reader.hasError())
        return failure(
            ErrorKind::PictureDamaged, file,
            u"line %1: %2"_s.arg(QString::number(reader.lineNumber()), reader.errorString()));
    if (!record)
        return failure(ErrorKind::PictureWithoutRecord, file);
    return *record;
}

} // namespace Zhitu
