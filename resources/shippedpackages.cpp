// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shippedpackages.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** The lines of the list of packages: id and version. */
QList<QStringList> shippedList()
{
    QFile order(u":/packages/order.txt"_s);
    if (!order.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> list;
    const QStringList lines = QString::fromUtf8(order.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        list.append(line.simplified().split(u' '));
    return list;
}

} // namespace

QStringList shippedPackages()
{
    QStringList folders;
    for (const QStringList &entry : shippedList())
        folders.append(u":/packages/"_s + entry.first());
    return folders;
}

QMap<QString, QString> shippedVersions()
{
    QMap<QString, QString> versions;
    for (const QStringList &entry : shippedList())
        versions.insert(entry.first(), entry.value(1));
    return versions;
}

QString iconFile()
{
    return u":/icons/zhitu.png"_s;
}

} // namespace Zhitu
