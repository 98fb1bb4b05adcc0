// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cellcolumns.h"
#include "figurerows.h"
#include "recordmaking.h"
#include "recordmatching.h"
#include "textkeys.h"

#include <optional>
#include <string>
#include <string_view>

namespace Zhitu {

/** A name that was looked up: the key of its record, or why it has none. */
struct ResolvedName
{
    std::string key;
    std::optional<RowProblemKind> problem;
    QString hint; ///< of the problem
    bool isLeftOut = false; ///< as the user wants it: its rows bring nothing
    RecordMatch match; ///< of a new one: its own key
    QString called; ///< in the table, by which the user chooses for it: the name beside a code
};

/** An indicator by its name; new ones have their key from the first figure on, which shows the unit. */
struct ResolvedIndicator : ResolvedName
{
    QString name; ///< of a new one
    QString id;
    Unit unit;
    std::string unitCode;
    std::string ownUnit; ///< as its name says it: "(current US$)"
    TextCache<std::optional<double>> factors; ///< by units as written
};

/**
 * What the names in a table's cells mean: records that are there, or new ones, each looked up or made
 * once. What it gives stays where it is as long as this lives, as must all that it is made of.
 */
class RecordNames
{
public:
    RecordNames(const TableFacts &facts, const ImportMapping &mapping, const CellColumns &columns,
                CatalogPtr catalog);

    /** A region by the text of its cell and of the one with its name beside a code, if any. */
    [[nodiscard]] const ResolvedName &region(std::string_view text, std::string_view label);
    [[nodiscard]] const ResolvedName &subject(std::string_view text);
    [[nodiscard]] const ResolvedName &source(std::string_view text);
    /** The source of all rows that name none. */
    [[nodiscard]] QString source(const SourceChoice &choice);

    /** Parts what stands in the cells of dimensions from the indicator's name before it. */
    static constexpr char dimensionMark = '\x1f';
    [[nodiscard]] ResolvedIndicator &indicator(std::string_view text, std::string_view label);
    /** Makes the record of a new indicator, which has the unit that its first figure shows. */
    void make(ResolvedIndicator &indicator, const QString &writtenUnit);
    /** What a number in a unit as written is to be multiplied by; std::nullopt: it is another unit. */
    [[nodiscard]] std::optional<double> factor(ResolvedIndicator &indicator, std::string_view unit);
    /** Whether a unit as written has a scale, as 亿元 has. */
    [[nodiscard]] bool hasScale(std::string_view unit);

    [[nodiscard]] RecordMaker &maker() { return m_maker; }
    /** What the names so far were found to be, by the name as it stands in the file. */
    [[nodiscard]] QMap<QString, RecordMatch> regionMatches() const;
    [[nodiscard]] QMap<QString, RecordMatch> indicatorMatches() const;

private:
    [[nodiscard]] bool isCoded(int column) const;
    [[nodiscard]] ResolvedName newRegion(std::string_view text, std::string_view label);
    [[nodiscard]] ResolvedIndicator newIndicator(std::string_view text, std::string_view label);
    [[nodiscard]] QString dimensionText(const QString &value, int column) const;
    void takeUnit(ResolvedIndicator &indicator);

    const TableFacts &m_facts;
    const ImportMapping &m_mapping;
    const CellColumns &m_columns;
    RecordMatcher m_matcher;
    RecordMaker m_maker;
    TextCache<ResolvedName> m_regions;
    TextCache<ResolvedIndicator> m_indicators;
    TextCache<ResolvedName> m_subjects;
    TextCache<ResolvedName> m_sources;
    TextCache<bool> m_scaledUnits;
};

} // namespace Zhitu
