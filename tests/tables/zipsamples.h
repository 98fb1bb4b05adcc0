// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <zip.h>

#include <utility>

namespace Zhitu {

/** Names and contents of files. */
using ZipFiles = QList<std::pair<QString, QByteArray>>;

/** How samples are packed that are not just packed. */
struct ZipLooks
{
    QString link; ///< the file that is a symbolic link
    QByteArray password; ///< empty: none
};

/** An archive that holds these files. */
[[nodiscard]] inline QByteArray zipped(const ZipFiles &files, const ZipLooks &looks = {})
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto &[name, bytes] : files) {
        zip_source_t *source = zip_source_buffer(archive, bytes.constData(),
                                                 static_cast<zip_uint64_t>(bytes.size()), 0);
        const auto index = static_cast<zip_uint64_t>(
            zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8));
        if (name == looks.link)
            zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, 0120777U << 16);
        if (!looks.password.isEmpty())
            zip_file_set_encryption(archive, index, ZIP_EM_AES_256, looks.password.constData());
    }
    zip_close(archive);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray bytes(zip_source_tell(target), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

/** What a workbook consists of, beside its sheets. */
struct WorkbookParts
{
    QByteArray sharedStrings; ///< <si> elements; empty: the part is missing
    QByteArray cellFormats; ///< <xf> elements
    QByteArray numberFormats; ///< <numFmt> elements
    QByteArray properties; ///< elements of workbook.xml before its sheets
    QByteArray afterSheets; ///< and after them
    bool hasMacros = false;
};

/** The sheet's part with these rows. */
[[nodiscard]] inline QByteArray sheetPart(const QByteArray &rows, const QByteArray &after = {})
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas."
           "openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + rows + "</sheetData>" + after + "</worksheet>";
}

/** A workbook of sheets with these names and parts. A name that begins with "-" is hidden. */
[[nodiscard]] inline ZipFiles workbookFiles(const ZipFiles &sheets, const WorkbookParts &parts = {})
{
    const QByteArray space = "http://schemas.openxmlformats.org/";
    const QByteArray relationships = space + "officeDocument/2006/relationships";
    QByteArray list;
    QByteArray relations;
    const auto relate = [&](const QByteArray &id, const QByteArray &type,
                            const QByteArray &target) {
        relations += "<Relationship Id=\"" + id + "\" Type=\"" + relationships + '/' + type
            + "\" Target=\"" + target + "\"/>";
    };
    ZipFiles files;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        const QString &name = sheets.at(i).first;
        const bool isHidden = name.startsWith(u'-');
        list += "<sheet name=\"" + (isHidden ? name.sliced(1) : name).toUtf8() + "\" sheetId=\""
            + number + "\" r:id=\"s" + number + (isHidden ? "\" state=\"hidden\"/>" : "\"/>");
        relate("s" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        files.append({QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1), sheets.at(i).second});
    }
    relate("styles", "styles", "styles.xml");
    const QByteArray main = " xmlns=\"" + space + "spreadsheetml/2006/main\"";
    files.append({QStringLiteral("xl/styles.xml"),
                  "<styleSheet" + main + "><numFmts>" + parts.numberFormats
                      + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                      + parts.cellFormats + "</cellXfs></styleSheet>"});
    if (!parts.sharedStrings.isEmpty()) {
        relate("texts", "sharedStrings", "sharedStrings.xml");
        files.append({QStringLiteral("xl/sharedStrings.xml"),
                      "<sst" + main + ">" + parts.sharedStrings + "</sst>"});
    }
    if (parts.hasMacros) {
        relations += "<Relationship Id=\"macros\" Type=\"http://schemas.microsoft.com/office/2006/"
                     "relationships/vbaProject\" Target=\"vbaProject.bin\"/>";
        files.append({QStringLiteral("xl/vbaProject.bin"), "macros"});
    }
    const QByteArray head = "<Relationships xmlns=\"" + space + "package/2006/relationships\">";
    files.append(
        {QStringLiteral("xl/_rels/workbook.xml.rels"), head + relations + "</Relationships>"});
    files.append({QStringLiteral("xl/workbook.xml"),
                  "<workbook" + main + " xmlns:r=\"" + relationships + "\">" + parts.properties
                      + "<sheets>" + list + "</sheets>" + parts.afterSheets + "</workbook>"});
    files.append({QStringLiteral("_rels/.rels"),
                  head + "<Relationship Id=\"r\" Type=\"" + relationships
                      + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"});
    return files;
}

} // namespace Zhitu
