// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modulefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

QString &chosenFolder()
{
    static QString folder;
    return folder;
}

} // namespace

QString moduleFile(const QString &fileName)
{
    const QDir program(chosenFolder().isEmpty() ? QCoreApplication::applicationDirPath()
                                                : chosenFolder());
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
