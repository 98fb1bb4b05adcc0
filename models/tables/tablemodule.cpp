// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablemodule.h"

#include "records/modulefile.h"

#include <QFileInfo>
#include <QMutex>
#include <QPluginLoader>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

Result<TableModule *> tableModule()
{
    static QMutex mutex;
    const QMutexLocker locker(&mutex);
    static TableModule *module = nullptr;
    if (module)
        return module;
    const QString file = moduleFile(u"zhitu_workbooks.so"_s);
    if (!QFileInfo::exists(file))
        return Error{.kind = ErrorKind::TableModuleMissing, .file = file};
    QPluginLoader loader(file);
    module = qobject_cast<TableModule *>(loader.instance());
    if (!module)
        return Error{
            .kind = ErrorKind::TableModuleMissing, .file = file, .detail = loader.errorString()};
    return module;
}

} // namespace Zhitu
