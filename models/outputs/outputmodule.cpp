// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputmodule.h"

#include "records/modulefile.h"

#include <QFileInfo>
#include <QMutex>
#include <QPluginLoader>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

Result<OutputModule *> outputModule()
{
    static QMutex mutex;
    const QMutexLocker locker(&mutex);
    static OutputModule *module = nullptr;
    if (module)
        return module;
    const QString file = moduleFile(u"zhitu_writers.so"_s);
    if (!QFileInfo::exists(file))
        return Error{.kind = ErrorKind::OutputModuleMissing, .file = file};
    QPluginLoader loader(file);
    module = qobject_cast<OutputModule *>(loader.instance());
    if (!module)
        return Error{
            .kind = ErrorKind::OutputModuleMissing, .file = file, .detail = loader.errorString()};
    return module;
}

} // namespace Zhitu
