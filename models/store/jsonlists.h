// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <vector>

namespace Zhitu {

/** A list as one parameter of a statement, which json_each() takes apart again. */
[[nodiscard]] inline QByteArray jsonArray(const QStringList &list)
{
    return QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact);
}

[[nodiscard]] inline QByteArray jsonArray(const std::vector<qint64> &numbers)
{
    QByteArray list = "[";
    for (const qint64 number : numbers)
        list += (list.size() > 1 ? "," : "") + QByteArray::number(number);
    return list + ']';
}

} // namespace Zhitu
