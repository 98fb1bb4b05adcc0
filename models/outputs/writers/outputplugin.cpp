// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "xlsxfile.h"
#include "zipfile.h"

#include "outputs/outputmodule.h"

#include <QObject>

namespace Zhitu {

/** What the program finds in the module's file. */
class OutputPlugin final : public QObject, public OutputModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "zhitu.OutputModule")
    Q_INTERFACES(Zhitu::OutputModule)

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

#include "outputplugin.moc"
