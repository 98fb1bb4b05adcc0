// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vectormodule.h"

#include "records/modulefile.h"

#include <QFileInfo>
#include <QPluginLoader>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

Result<VectorModule *> vectorModule()
{
    static VectorModule *module = nullptr;
    if (module)
        return module;
    const QString file = moduleFile(u"zhitu_vector.so"_s);
    if (!QFileInfo::exists(file))
        return Error{.kind = ErrorKind::ModuleMissing, .file = file};
    QPluginLoader loader(file);
    module = qobject_cast<VectorModule *>(loader.instance());
    if (!module)
        return Error{
            .kind = ErrorKind::ModuleMissing, .file = file, .detail = loader.errorString()};
    return module;
}

} // namespace Zhitu
