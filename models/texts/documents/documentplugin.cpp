// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "docxtext.h"
#include "htmltext.h"
#include "pdftext.h"
#include "plausibleencoding.h"
#include "texts/documentmodule.h"

#include <QObject>

namespace Zhitu {

/** What the program finds in the module's file. */
class DocumentPlugin final : public QObject, public DocumentModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "zhitu.DocumentModule")
    Q_INTERFACES(Zhitu::DocumentModule)

public:
    Result<QString> htmlText(const QByteArray &utf8) override { return readHtmlText(utf8); }
    Result<QString> docxText(const QByteArray &bytes) override { return readDocxText(bytes); }
    Result<QString> pdfText(const QByteArray &bytes) override { return readPdfText(bytes); }
    QByteArray plausibleEncoding(const QByteArray &bytes) override { return guessEncoding(bytes); }
};

} // namespace Zhitu

#include "documentplugin.moc"
