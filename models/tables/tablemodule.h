// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytesource.h"
#include "records/result.h"

#include <QByteArray>
#include <QtPlugin>

namespace Zhitu {

/**
 * What reading some tables needs libraries for that nothing else does: workbooks and zipped
 * packages (libzip, libxml2), tables of web pages (libxml2) and a voice on encodings (uchardet). It
 * lies in a file of its own beside the program and is loaded when it is first asked for. Any thread.
 */
class TableModule
{
public:
    virtual ~TableModule() = default;

    /** What uchardet calls the encoding of a text; may be empty, and is often wrong for tables. */
    [[nodiscard]] virtual QByteArray detectedEncoding(const QByteArray &bytes) = 0;
};

/**
 * The module, loaded at the first call. Fails with TableModuleMissing where there is none or one of
 * another version; a later call tries again.
 */
[[nodiscard]] Result<TableModule *> tableModule();

} // namespace Zhitu

Q_DECLARE_INTERFACE(Zhitu::TableModule, "zhitu.TableModule/1")
