// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonarray.h"

#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

QByteArray quoted(QStringView text)
{
    QString result = u"\""_s;
    for (const QChar character : text) {
        if (character == u'"' || character == u'\\')
            result += u'\\' + character;
        else if (character.unicode() < 0x20)
            result += "\\u"_L1 + QString::number(character.unicode(), 16).rightJustified(4, u'0');
        else
            result += character;
    }
    result += u'"';
    return result.toUtf8();
}

} // namespace

void JsonArray::beginObject()
{
    m_objects += m_objects.isEmpty() ? "\n{" : "},\n{";
    m_firstField = true;
}

void JsonArray::addName(QLatin1StringView name)
{
    if (!m_firstField)
        m_objects += ", ";
    m_firstField = false;
    m_objects += quoted(QString(name)) + ": ";
}

void JsonArray::addText(QLatin1StringView name, QStringView text)
{
    addName(name);
    m_objects += text.isEmpty() ? QByteArray("null") : quoted(text);
}

void JsonArray::addTexts(QLatin1StringView name, const BilingualText &text)
{
    addText(QLatin1StringView((QByteArray(name.data(), name.size()) + "_zh")), text.zh);
    addText(QLatin1StringView((QByteArray(name.data(), name.size()) + "_en")), text.en);
}

void JsonArray::addNumber(QLatin1StringView name, std::optional<double> number)
{
    addName(name);
    if (!number || !std::isfinite(*number))
        m_objects += "null";
    else if (std::trunc(*number) == *number)
        m_objects += QByteArray::number(*number, 'f', 0);
    else
        m_objects += QByteArray::number(*number, 'f', QLocale::FloatingPointShortest);
}

void JsonArray::addFlag(QLatin1StringView name, bool flag)
{
    addName(name);
    m_objects += flag ? "true" : "false";
}

void JsonArray::addList(QLatin1StringView name, const QStringList &texts)
{
    addName(name);
    QByteArray items;
    for (const QString &text : texts)
        items += (items.isEmpty() ? QByteArray() : QByteArray(", ")) + quoted(text);
    m_objects += '[' + items + ']';
}

QByteArray JsonArray::bytes() const
{
    return '[' + m_objects + (m_objects.isEmpty() ? "]\n" : "}\n]\n");
}

} // namespace Zhitu
