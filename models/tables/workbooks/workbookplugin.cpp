// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detectedencoding.h"
#include "tables/tablemodule.h"
#include "webtables.h"
#include "xlsxworkbook.h"
#include "ziparchive.h"

#include <QObject>

namespace Zhitu {

/** What the program finds in the module's file. */
class WorkbookPlugin final : public QObject, public TableModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "zhitu.TableModule")
    Q_INTERFACES(Zhitu::TableModule)

public:
    QByteArray detectedEncoding(const QByteArray &bytes) override
    {
        return uchardetEncoding(bytes);
    }
    Result<std::shared_ptr<const FileBundle>> openZip(
        const std::shared_ptr<const SeekableBytes> &bytes) override
    {
        return openZipArchive(bytes);
    }
    Result<std::shared_ptr<const Workbook>> openWorkbook(
        const std::shared_ptr<const FileBundle> &files) override
    {
        return openXlsx(files);
    }
    Result<QList<WebTable>> webTables(const QByteArray &utf8) override
    {
        return readWebTables(utf8);
    }
};

} // namespace Zhitu

#include "workbookplugin.moc"
