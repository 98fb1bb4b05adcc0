// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detectedencoding.h"
#include "tables/tablemodule.h"

#include <QObject>

namespace Zhitu {

/** What the program finds in the module's file. */
class WorkbookPlugin final : public QObject, public TableModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "zhitu.TableModule")
    Q_INTERFACES(Zhitu::TableModule)

public:
    QByteArray detectedEncoding(const QByteArray &bytes) override
    {
        return uchardetEncoding(bytes);
    }
};

} // namespace Zhitu

#include "workbookplugin.moc"
