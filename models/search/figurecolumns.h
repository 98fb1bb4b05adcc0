// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/terms.h"
#include "search/searchtext.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace Zhitu {

struct FigureRow;

/** What many figures have in common: all but period and number. Places in a catalogue's lists. */
struct FigureSeries
{
    static constexpr qsizetype none = -1; ///< there is none, or the catalogue does not have it

    qsizetype indicator = none;
    qsizetype unit = none; ///< the indicator's
    qsizetype region = none;
    qsizetype subject = none;
    qsizetype source = none;
    qsizetype origin = none;
    Status status = Status::Actual;
    Qualifier qualifier = Qualifier::Exact;
};

/**
 * All figures of a store as a search needs them, by columns: 32 bytes a figure, so that a million
 * are looked through within a frame of the screen. Names stand once, in the series.
 *
 * Filled row by row when a search is first used; nothing of it is kept in the store.
 */
class FigureColumns
{
public:
    explicit FigureColumns(CatalogPtr catalog) : m_catalog(std::move(catalog)) { }

    /** Takes the next figure, in the order of the store. */
    void append(const FigureRow &row, HanReader &reader);

    [[nodiscard]] std::size_t size() const { return m_positions.size(); }
    [[nodiscard]] const std::vector<FigureSeries> &series() const { return m_series; }
    [[nodiscard]] quint32 seriesOf(std::size_t figure) const { return m_seriesOf[figure]; }
    [[nodiscard]] qint64 position(std::size_t figure) const { return m_positions[figure]; }
    [[nodiscard]] bool isDated(std::size_t figure) const { return m_firstDays[figure] != undated; }
    [[nodiscard]] qint32 firstDay(std::size_t figure) const { return m_firstDays[figure]; }
    [[nodiscard]] qint32 lastDay(std::size_t figure) const { return m_lastDays[figure]; }
    [[nodiscard]] double value(std::size_t figure) const { return m_values[figure]; } ///< NaN: none

    /** The upper ends of ranges, by figure. */
    [[nodiscard]] const std::vector<std::pair<std::size_t, double>> &uppers() const
    {
        return m_uppers;
    }
    /** Numbers as printed that say more than the value: by figure, the place in printedTexts(). */
    [[nodiscard]] const std::vector<std::pair<std::size_t, std::size_t>> &printed() const
    {
        return m_printed;
    }
    [[nodiscard]] const std::vector<std::u32string> &printedTexts() const { return m_printedTexts; }

private:
    static constexpr qint32 undated = std::numeric_limits<qint32>::min();

    quint32 seriesFor(const FigureRow &row);
    void addPrinted(const FigureRow &row, HanReader &reader);

    CatalogPtr m_catalog;
    std::vector<FigureSeries> m_series;
    std::vector<quint32> m_seriesOf;
    std::vector<qint64> m_positions;
    std::vector<qint32> m_firstDays; ///< Julian days
    std::vector<qint32> m_lastDays;
    std::vector<double> m_values;
    std::vector<std::pair<std::size_t, double>> m_uppers;
    std::vector<std::pair<std::size_t, std::size_t>> m_printed;
    std::vector<std::u32string> m_printedTexts;

    QHash<QByteArray, quint32> m_seriesByKey;
    QByteArray m_key; ///< of the row before: rows of a series often follow each other
    QHash<QByteArray, std::size_t> m_printedByText;
};

} // namespace Zhitu
