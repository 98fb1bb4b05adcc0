// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "xmltext.h"

#include <QList>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

QByteArray xmlText(const QString &text, LineBreaks breaks)
{
    QString result;
    result.reserve(text.size());
    const QList<uint> characters = text.toUcs4(); // a lone surrogate becomes a replacement sign
    for (const uint character : characters) {
        if (character == '\n' && breaks == LineBreaks::Kept)
            result += u'\n';
        else if (character == '\n' || character == '\r' || character == '\t')
            result += u' ';
        else if (character == '&')
            result += "&amp;"_L1;
        else if (character == '<')
            result += "&lt;"_L1;
        else if (character == '>')
            result += "&gt;"_L1;
        else if (character == '"')
            result += "&quot;"_L1;
        else if (character >= 0x20 && (character & 0xfffe) != 0xfffe)
            result += QChar::fromUcs4(character);
    }
    return result.toUtf8();
}

} // namespace Zhitu
