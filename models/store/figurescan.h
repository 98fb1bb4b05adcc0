// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

namespace Zhitu {

/**
 * What a search needs to know of a figure, as the store has it, without a copy: the texts (ids and
 * codes, UTF-8) live as long as the call that hands them out. Absent texts are empty.
 */
struct FigureRow
{
    qint64 position = 0; ///< by which the store finds it again
    QByteArrayView indicator;
    QByteArrayView region;
    QByteArrayView subject;
    QByteArrayView source;
    QByteArrayView origin;
    QByteArrayView status; ///< code of a Status
    QByteArrayView qualifier; ///< code of a Qualifier
    std::optional<qint64> firstDay; ///< Julian day; absent: undated
    std::optional<qint64> lastDay;
    std::optional<double> value; ///< in base units
    std::optional<double> valueUpper;
    QByteArrayView printed;
};

} // namespace Zhitu
