// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "grammar/grammartexts.h"
#include "mapping.h"
#include "recordmatching.h"
#include "records/observation.h"
#include "store/bulkimport.h"

#include <QList>

#include <functional>
#include <memory>

namespace Zhitu {

/** Why a row, or one cell of it, brings no figure; what the grammar says is in it as such. */
enum class RowProblemKind {
    Number, ///< see RowProblem::number
    Date, ///< see RowProblem::date
    UnreadableBytes, ///< the cell is not in the table's encoding
    NoRegion, ///< the cell that names the region is empty
    NoIndicator,
    UnknownRegion, ///< and none shall be made
    UnknownIndicator,
    AmbiguousRegion, ///< several records bear the name; hint: them
    AmbiguousIndicator,
    AmbiguousSubject,
    AmbiguousSource,
    WrongUnit, ///< the unit is none of the indicator's; hint: the indicator's
    NoSource, ///< the cell that names the source is empty, and the file as a whole has none
    BadQualifier,
    BadStatus,
    BadLine, ///< a line or occurrence that is no whole number from 1
    BadMultiplier, ///< no power of ten
    ScaleTwice, ///< the cell says 亿 or million and so does its unit or multiplier; hint: that one
    BadId, ///< an id with characters that ids do not have
    BadRankBasis,
    UpperWithoutValue, ///< an upper bound without a value below it
    UpperBelowValue,
    QualifierContradicts, ///< the cell hedges otherwise than the column of qualifiers
    OtherTable, ///< the row belongs to a table below the first; hint: the line of its header
    ChangedFigure, ///< the store has a figure of the row's id that says otherwise; hint: the id
};

/** One thing that is wrong in a row. */
struct RowProblem
{
    qint64 line = 0; ///< of the file or sheet, from 1
    int column = -1; ///< from 0; -1: the row as a whole
    QString columnName;
    QString text; ///< of the cell, cut where it is long
    RowProblemKind kind{};
    std::optional<NumberProblem> number;
    std::optional<DateProblem> date;
    QString hint;

    bool operator==(const RowProblem &) const = default;
};

/** What is wrong and what to do about it. */
[[nodiscard]] ProblemTexts problemTexts(const RowProblem &problem, Language language);

/** Records that the figures need and the store does not have. */
struct NewRecords
{
    QList<Unit> units;
    QList<Region> regions;
    QList<Indicator> indicators;
    QList<Subject> subjects;
    QList<Source> sources;

    [[nodiscard]] bool isEmpty() const
    {
        return units.isEmpty() && regions.isEmpty() && indicators.isEmpty() && subjects.isEmpty()
            && sources.isEmpty();
    }
    bool operator==(const NewRecords &) const = default;
};

/**
 * Turns rows into figures, one row at a time, and collects what they need. Any thread, one at a time.
 */
class FigureRows
{
public:
    /** The mapping must be without faults. */
    FigureRows(const TableFacts &facts, const ImportMapping &mapping, CatalogPtr catalog);
    ~FigureRows();
    Q_DISABLE_COPY_MOVE(FigureRows)

    /**
     * The figures of a row: none where it has problems, which are then appended. What is said in
     * the row's own cells or made for it (printed, notes, ids, words) lives until the next call, all
     * else as long as this. Of a wide table a row brings a figure per Value column whose cell
     * can be read; problems of one cell keep none of the others back (the caller decides what a
     * file with problems is worth).
     */
    void read(const TableRow &row, std::vector<FigureInput> &figures, QList<RowProblem> &problems);

    /** How many cells of values so far said that there is no number. */
    [[nodiscard]] qint64 withoutNumber() const;
    /** New records that came up since the last call, which must go in before the figures. */
    [[nodiscard]] std::optional<NewRecords> takeNewRecords();
    /** All new records so far. */
    [[nodiscard]] const NewRecords &newRecords() const;
    /** What the names so far were found to be, by the name as it stands in the file. */
    [[nodiscard]] QMap<QString, RecordMatch> regionMatches() const;
    [[nodiscard]] QMap<QString, RecordMatch> indicatorMatches() const;
    /** The problem that a cell of this role has, in the row that was read last. */
    [[nodiscard]] RowProblem problem(ColumnRole role, RowProblemKind kind,
                                     const QString &hint = {}) const;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace Zhitu
