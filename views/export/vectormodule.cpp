// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vectormodule.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPluginLoader>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString fileName = u"zhitu_vector.so"_s;

QString &chosenFolder()
{
    static QString folder;
    return folder;
}

/** Beside the program, as it is built, or where libraries are installed. */
QString moduleFile()
{
    const QDir program(chosenFolder().isEmpty() ? QCoreApplication::applicationDirPath()
                                                : chosenFolder());
    const QString installed = program.filePath(u"../lib/zhitu/"_s + fileName);
    const QString beside = program.filePath(fileName);
    return !QFileInfo::exists(beside) && QFileInfo::exists(installed) ? QDir::cleanPath(installed)
                                                                      : beside;
}

} // namespace

Result<VectorModule *> vectorModule()
{
    static VectorModule *module = nullptr;
    if (module)
        return module;
    const QString file = moduleFile();
    if (!QFileInfo::exists(file))
        return Error{.kind = ErrorKind::ModuleMissing, .file = file};
    QPluginLoader loader(file);
    module = qobject_cast<VectorModule *>(loader.instance());
    if (!module)
        return Error{
            .kind = ErrorKind::ModuleMissing, .file = file, .detail = loader.errorString()};
    return module;
}

void setVectorModuleFolder(const QString &folder)
{
    chosenFolder() = folder;
}

} // namespace Zhitu
