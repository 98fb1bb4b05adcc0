// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "xlsxfile.h"
#include "zipfile.h"

#include "outputs/workbookmodule.h"

#include <QObject>

namespace Zhitu {

/** What the program finds in the module's file. */
class WorkbookPlugin final : public QObject, public WorkbookModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "zhitu.WorkbookModule")
    Q_INTERFACES(Zhitu::WorkbookModule)

public:
    Result<std::unique_ptr<WorkbookFile>> workbook(const QString &path,
                                                   const QString &folder) override
    {
        return newXlsxFile(path, folder);
    }
    Result<void> zip(const QString &folder, const QStringList &files, const QString &path,
                     const ProgressFunction &progress) override
    {
        return writeZip(folder, files, path, progress);
    }
};

} // namespace Zhitu

#include "workbookplugin.moc"
