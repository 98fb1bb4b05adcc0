// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QString>
#include <QtPlugin>

namespace Zhitu {

/** The longest text that is taken from a file, in characters (UTF-16). */
inline constexpr qsizetype longestText = 8'000'000;

/**
 * What needs libraries that nothing else does: reading the text of a web page (libxml2), a Word
 * document (libzip) or a PDF (Poppler), and guessing an encoding (uchardet). It lies in a file of
 * its own beside the program and is loaded when it is first asked for. Usable from any thread.
 *
 * Nothing that a document refers to is loaded. Texts that come back have lines that end with a line
 * feed. Fails with TextDamaged, TextLocked or TextTooLarge, without naming the file.
 */
class DocumentModule
{
public:
    virtual ~DocumentModule() = default;

    /** The text of a page that is there in UTF-8: no scripts and styles, a line per block. */
    [[nodiscard]] virtual Result<QString> htmlText(const QByteArray &utf8) = 0;
    /**
     * The text of a Word document as it stands, without what was deleted: a line per paragraph and
     * cell of a table, notes last.
     */
    [[nodiscard]] virtual Result<QString> docxText(const QByteArray &bytes) = 0;
    /** The text of all pages in reading order, in the lines in which it is set. */
    [[nodiscard]] virtual Result<QString> pdfText(const QByteArray &bytes) = 0;
    /** The most plausible encoding of these bytes, as a name for QStringDecoder; may be empty. */
    [[nodiscard]] virtual QByteArray plausibleEncoding(const QByteArray &bytes) = 0;
};

/**
 * The module, loaded at the first call. Fails with DocumentModuleMissing where there is none or one of
 * another version; a later call tries again.
 */
[[nodiscard]] Result<DocumentModule *> documentModule();

} // namespace Zhitu

Q_DECLARE_INTERFACE(Zhitu::DocumentModule, "zhitu.DocumentModule/1")
