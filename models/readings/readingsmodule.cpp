// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingsmodule.h"

#include "records/modulefile.h"

#include <QFileInfo>
#include <QPluginLoader>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

ReadingsModule *readingsModule()
{
    static ReadingsModule *const module = []() -> ReadingsModule * {
        const QString file = moduleFile(u"zhitu_readings.so"_s);
        if (!QFileInfo::exists(file))
            return nullptr;
        QPluginLoader loader(file);
        return qobject_cast<ReadingsModule *>(loader.instance());
    }();
    return module;
}

} // namespace Zhitu
