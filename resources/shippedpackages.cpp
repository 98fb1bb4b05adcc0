// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shippedpackages.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

QStringList shippedPackages()
{
    QFile order(u":/packages/order.txt"_s);
    if (!order.open(QIODevice::ReadOnly))
        return {};
    QStringList folders;
    const QStringList names = QString::fromUtf8(order.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &name : names)
        folders.append(u":/packages/"_s + name.trimmed());
    return folders;
}

QString iconFile()
{
    return u":/icons/zhitu.png"_s;
}

} // namespace Zhitu
