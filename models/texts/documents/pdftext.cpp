// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdftext.h"

#include "texterrors.h"
#include "texts/documentmodule.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <memory>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fromPoppler(const poppler::ustring &text)
{
    QString result;
    result.reserve(static_cast<qsizetype>(text.size()));
    for (const unsigned short unit : text) {
        // Its converter may put a byte order mark first.
        if (QChar(unit) != QChar::ByteOrderMark)
            result.append(QChar(unit));
    }
    return result;
}

} // namespace

Result<QString> readPdfText(const QByteArray &bytes)
{
    // What it would say on standard error is said by the error that comes of it.
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    if (!document)
        return damagedText(u"it is no PDF that can be read"_s);
    if (document->is_locked()) {
        return Error{.kind = ErrorKind::TextLocked,
                     .file = {},
                     .detail = {},
                     .row = 0,
                     .field = {},
                     .hint = {}};
    }
    QString text;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page)
            return damagedText(u"page %1 cannot be read"_s.arg(i + 1));
        text +=
            fromPoppler(page->text(poppler::rectf(), poppler::page::non_raw_non_physical_layout));
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            text += u'\n';
        if (text.size() > longestText)
            return tooLongText();
    }
    return text;
}

} // namespace Zhitu
