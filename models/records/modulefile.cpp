// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modulefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

QString &chosenFolder()
{
    static QString folder;
    return folder;
}

/** Commands do without an application object, which else would know it. */
QString programFolder()
{
    if (QCoreApplication::instance())
        return QCoreApplication::applicationDirPath();
    return QFileInfo(QFile::symLinkTarget(u"/proc/self/exe"_s)).path();
}

} // namespace

QString moduleFile(const QString &fileName)
{
    const QDir program(chosenFolder().isEmpty() ? programFolder() : chosenFolder());
    const QString installed = program.filePath(u"../lib/zhitu/"_s + fileName);
    const QString beside = program.filePath(fileName);
    return !QFileInfo::exists(beside) && QFileInfo::exists(installed) ? QDir::cleanPath(installed)
                                                                      : beside;
}

void setModuleFolder(const QString &folder)
{
    chosenFolder() = folder;
}

} // namespace Zhitu
