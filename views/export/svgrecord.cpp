// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "svgrecord.h"

#include "chartrecord.h"
#include "export/xmltext.h"

#include <QXmlStreamReader>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

const QString svgNamespace = u"http://www.w3.org/2000/svg"_s;

QByteArray element(const QByteArray &name, const QByteArray &id, const QString &text)
{
    return '<' + name + (id.isEmpty() ? QByteArray() : " id=\"" + id + '"') + '>'
        + xmlText(text, LineBreaks::Kept) + "</" + name + ">\n";
}

Error failure(ErrorKind kind, const QString &file, const QString &detail = {})
{
    return {.kind = kind, .file = file, .detail = detail, .row = 0, .field = {}, .hint = {}};
}

} // namespace

QByteArray svgRecord(const PictureRecord &record, const SvgRecordIds &ids)
{
    QByteArray bytes;
    if (!record.title.isEmpty())
        bytes += element("title", ids.title, record.title);
    if (!record.altText.isEmpty())
        bytes += element("desc", ids.description, record.altText);
    if (!record.content.isEmpty())
        bytes += "<metadata><zhitu:picture xmlns:zhitu=\"" + QByteArray(svgRecordNamespace) + "\">"
            + xmlText(QString::fromUtf8(record.content), LineBreaks::Kept)
            + "</zhitu:picture></metadata>\n";
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
