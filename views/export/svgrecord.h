// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/picturerecord.h"
#include "records/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace Zhitu {

/** The ids of a record's elements in an SVG file; empty: without. */
struct SvgRecordIds
{
    QByteArray title;
    QByteArray description;
};

/**
 * A record as the first children of an <svg> element: <title>, <desc> and <metadata>, with the
 * content as the text of one element in the namespace below. UTF-8, a line each; what is empty is
 * left out. The same record always gives the same bytes.
 */
[[nodiscard]] QByteArray svgRecord(const PictureRecord &record, const SvgRecordIds &ids = {});

/** The namespace of the element in <metadata>; its local name is "picture". */
inline constexpr char svgRecordNamespace[] = "urn:zhitu:picture";

/**
 * The content of the record in an SVG file, wherever in its <metadata> it stands.
 *
 * Nothing beside the file is read, whatever it names; a document type that declares entities is
 * refused. @p device: open, at its beginning; @p file: its name for errors. Any thread.
 * Fails with PictureForeign, PictureDamaged or PictureWithoutRecord.
 */
[[nodiscard]] Result<QByteArray> readSvgRecord(QIODevice &device, const QString &file);

} // namespace Zhitu
