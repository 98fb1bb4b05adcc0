// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/observation.h"
#include "records/result.h"
#include "records/terms.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Zhitu {

/** Which figures of a store a list shows; what is empty or absent does not restrict. */
struct FigureFilter
{
    QString text; ///< as the search finds figures by it
    std::optional<Status> status;
    QStringList indicators; ///< ids
    QStringList regions; ///< codes
    QStringList sources; ///< ids of those that a figure was read in or that are quoted for it
    qint64 import = 0; ///< only what this import of a file brought (see ImportRecord); 0: any

    [[nodiscard]] bool isEmpty() const { return *this == FigureFilter(); }
    bool operator==(const FigureFilter &) const = default;
};

/** What a list is asked for. */
struct FigureListRequest
{
    FigureFilter filter;
    int column = -1; ///< an ObservationModel::Column to sort by; -1: the order of import
    bool descending = false; ///< what has no value comes last either way

    bool operator==(const FigureListRequest &) const = default;
};

/**
 * Figures of a store in an order, known by their positions in it; immutable, so that threads share it.
 * A list of all in the order of import mostly needs none of them: positions without gaps are counted.
 */
class FigureList
{
public:
    FigureList() = default;
    /** All figures, at the positions from first on without a gap. */
    FigureList(qint64 first, qint64 count) : m_first(first), m_count(count), m_total(count) { }
    /** These of so many. */
    FigureList(std::vector<qint64> positions, qint64 total)
        : m_positions(std::move(positions))
        , m_count(static_cast<qint64>(m_positions.size()))
        , m_total(total)
    {
    }

    [[nodiscard]] qint64 size() const { return m_count; }
    /** How many figures the store has. */
    [[nodiscard]] qint64 total() const { return m_total; }
    /** Of a row from 0 to size() - 1. */
    [[nodiscard]] qint64 position(qint64 row) const
    {
        return m_positions.empty() ? m_first + row : m_positions[static_cast<std::size_t>(row)];
    }
    /** Those of some rows. */
    [[nodiscard]] QList<qint64> positions(qint64 row, qint64 count) const
    {
        QList<qint64> some;
        for (qint64 i = row; i < std::min(row + count, m_count); ++i)
            some.append(position(i));
        return some;
    }
    /** The row of a position; -1: it is not in the list. */
    [[nodiscard]] qint64 rowOf(qint64 position) const
    {
        if (m_positions.empty())
            return position >= m_first && position - m_first < m_count ? position - m_first : -1;
        const auto found = std::ranges::find(m_positions, position);
        return found == m_positions.end() ? -1 : found - m_positions.begin();
    }

private:
    std::vector<qint64> m_positions; ///< empty: without gaps from m_first on
    qint64 m_first = 0;
    qint64 m_count = 0;
    qint64 m_total = 0;
};

using FigureListPtr = std::shared_ptr<const FigureList>;

/** A list with its first rows, so that there is something to show at once. */
struct ListedFigures
{
    FigureListPtr list;
    QList<Observation> firstRows;
};

} // namespace Zhitu
