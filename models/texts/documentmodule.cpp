// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentmodule.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QPluginLoader>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString fileName = u"zhitu_documents.so"_s;

QMutex &mutex()
{
    static QMutex one;
    return one;
}

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

Result<DocumentModule *> documentModule()
{
    const QMutexLocker locker(&mutex());
    static DocumentModule *module = nullptr;
    if (module)
        return module;
    const QString file = moduleFile();
    if (!QFileInfo::exists(file))
        return Error{.kind = ErrorKind::DocumentModuleMissing, .file = file};
    QPluginLoader loader(file);
    module = qobject_cast<DocumentModule *>(loader.instance());
    if (!module)
        return Error{
            .kind = ErrorKind::DocumentModuleMissing, .file = file, .detail = loader.errorString()};
    return module;
}

void setDocumentModuleFolder(const QString &folder)
{
    const QMutexLocker locker(&mutex());
    chosenFolder() = folder;
}

} // namespace Zhitu
