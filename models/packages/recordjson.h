// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/recordfields.h"
#include "records/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

/**
 * @file
 * Records as JSON objects, by the description in recordfields.h: a member per column of the
 * package's tables, under the same name. Texts, codes and periods are strings, numbers numbers,
 * lists arrays of strings; what is absent has no member.
 */
namespace Zhitu {

/**
 * The record as one compact JSON object in UTF-8, its members in the order of the columns: the same
 * record always gives the same bytes, and they hold nothing that XML could not. Numbers are the
 * shortest that read back as the same.
 */
template<typename Record>
[[nodiscard]] QByteArray jsonOf(const Record &record);

/** A text as a JSON string in UTF-8, as jsonOf() writes it. */
[[nodiscard]] QByteArray jsonText(QStringView text);

/** What is wrong with a JSON object that should be a record. */
struct JsonProblem
{
    QString field; ///< the member concerned
    QString detail; ///< an English phrase; empty: nothing is wrong
};

/**
 * Fills a record from its object. A member that the record does not have, one of another type and a
 * code that is in no closed list are refused; missing members leave the field empty. What a field
 * may hold beyond its type is for findProblem().
 */
template<typename Record>
[[nodiscard]] JsonProblem readRecord(const QJsonObject &object, Record &record);

/** A field of a record as a column of the package's tables would show it. */
struct FieldText
{
    QString column;
    QString text; ///< empty: absent

    bool operator==(const FieldText &) const = default;
};

/** All columns of a record, in their order. */
template<typename Record>
[[nodiscard]] QList<FieldText> fieldTexts(const Record &record);

} // namespace Zhitu
