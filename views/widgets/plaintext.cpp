// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintext.h"

#include <QTextDocument>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

QString toolTipText(const QString &text)
{
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

QString withoutMnemonic(const QString &text)
{
    // After a tab menus show what they take for a shortcut.
    return QString(text).replace(u'&', u"&&"_s).replace(u'\t', u' ');
}

} // namespace Zhitu
