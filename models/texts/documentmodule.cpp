// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentmodule.h"

#include "records/modulefile.h"

#include <QFileInfo>
#include <QMutex>
#include <QPluginLoader>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

Result<DocumentModule *> documentModule()
{
    static QMutex mutex;
    const QMutexLocker locker(&mutex);
    static DocumentModule *module = nullptr;
    if (module)
        return module;
    const QString file = moduleFile(u"zhitu_documents.so"_s);
    if (!QFileInfo::exists(file))
        return Error{.kind = ErrorKind::DocumentModuleMissing, .file = file};
    QPluginLoader loader(file);
    module = qobject_cast<DocumentModule *>(loader.instance());
    if (!module)
        return Error{
            .kind = ErrorKind::DocumentModuleMissing, .file = file, .detail = loader.errorString()};
    return module;
}

} // namespace Zhitu
