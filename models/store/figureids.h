// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <string_view>

namespace Zhitu {

/**
 * A figure's id as the store keeps it: a prefix that many share, and the number that follows; each
 * id can be taken apart in one way only.
 */
struct FigureId
{
    std::string_view prefix;
    qint64 number = noNumber;

    static constexpr qint64 noNumber = -1;

    bool operator==(const FigureId &) const = default;
};

/** The longest number without leading zeros that ends the id, where it has at most 18 digits. */
[[nodiscard]] constexpr FigureId splitFigureId(std::string_view id)
{
    constexpr std::size_t mostDigits = 18;
    const std::size_t letter = id.find_last_not_of("0123456789");
    const std::size_t stem = letter == std::string_view::npos ? 0 : letter + 1;
    if (stem == id.size())
        return {id, FigureId::noNumber};
    const std::size_t nonZero = id.find_first_not_of('0', stem);
    const std::size_t start = nonZero == std::string_view::npos ? id.size() - 1 : nonZero;
    if (id.size() - start > mostDigits)
        return {id, FigureId::noNumber};
    qint64 number = 0;
    for (const char digit : id.substr(start))
        number = 10 * number + (digit - '0');
    return {id.substr(0, start), number};
}

/** The id of which this is the prefix and the number. */
[[nodiscard]] inline QByteArray joinFigureId(QByteArray prefix, qint64 number)
{
    return number == FigureId::noNumber ? prefix : prefix + QByteArray::number(number);
}

/** The prefix of the ids that are made for the figures of an import with this tag. */
[[nodiscard]] inline QByteArray madeIdPrefix(const QByteArray &tag)
{
    return tag + '-';
}

} // namespace Zhitu
