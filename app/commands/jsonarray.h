// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace Zhitu {

/**
 * Writes one JSON array of flat objects, an object a line, its fields in the order of their adding
 * (QJsonObject sorts them). What is absent is null: an empty text, a number without a value.
 */
class JsonArray
{
public:
    /** Begins the next object; the fields that follow are its own. */
    void beginObject();

    void addText(QLatin1StringView name, QStringView text);
    /** Two fields, name_zh and name_en. */
    void addTexts(QLatin1StringView name, const BilingualText &text);
    /** In full: never with an exponent, whole numbers without a decimal point. */
    void addNumber(QLatin1StringView name, std::optional<double> number);
    void addFlag(QLatin1StringView name, bool flag);
    void addList(QLatin1StringView name, const QStringList &texts);

    /** The array so far, UTF-8, with a line break at its end. */
    [[nodiscard]] QByteArray bytes() const;

private:
    void addName(QLatin1StringView name);

    QByteArray m_objects;
    bool m_firstField = true;
};

} // namespace Zhitu
