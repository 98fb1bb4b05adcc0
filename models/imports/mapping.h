// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "grammar/dates.h"
#include "grammar/numbers.h"
#include "records/catalog.h"
#include "records/result.h"
#include "tables/tablefile.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <variant>

namespace Zhitu {

/** What the cells of a column are taken for. */
enum class ColumnRole {
    Ignored,
    Region, ///< a name or code; one column of each may go together
    Indicator, ///< a name or id; one column of each may go together
    Subject, ///< a name or id
    Period,
    Value, ///< a number; several such columns in a wide table
    ValueUpper, ///< the upper bound of a range
    Unit,
    UnitMultiplier, ///< a power of ten, as SDMX's UNIT_MULT
    Qualifier,
    QualifierWord, ///< a hedge of the source's own, such as 近
    Status,
    RankBasis,
    Source, ///< a title or id
    Origin, ///< a title or id of the document that the source quotes
    StatedBy,
    Printed, ///< the number as printed in the source; without such a column, the value's cell is
    Line,
    Occurrence,
    Id,
    ObsStatus,
    Break,
    Note,
    Dimension, ///< tells figures of one indicator apart: becomes part of the indicator's name
    Action, ///< SDMX-CSV 2.0: rows that delete bring no figure
};

/** Codes such as "value_upper", as JSON has them. */
[[nodiscard]] QStringView code(ColumnRole role);
[[nodiscard]] std::optional<ColumnRole> columnRoleFromCode(QStringView text);

/** What one column is taken for. */
struct ColumnMapping
{
    ColumnRole role = ColumnRole::Ignored;
    // Of Value columns: what all of the column's figures have in common; empty: other columns or the
    // whole file say it. Texts as a cell of that role would have them.
    QString region;
    QString indicator;
    QString subject;
    QString period;
    QString unit; ///< such as 亿元; scale words count
    QString status;
    /** Roles other than Value: in which language the texts are; only for StatedBy, Note, QualifierWord. */
    std::optional<Language> language;
    DateStyle dates; ///< of Period columns
    NumberStyle numbers; ///< of Value and ValueUpper columns

    bool operator==(const ColumnMapping &) const = default;
};

/** What a name in the file stands for, where the user or the map has said it. */
struct NameChoice
{
    QString key; ///< code or id of the record that it is; empty: see the others
    bool isLeftOut = false; ///< rows with this name bring no figure, and are no problem
    bool isNew =
        false; ///< a record of its own is made for it, even where it is like another's name

    bool operator==(const NameChoice &) const = default;
};

/** Where the figures of a file were read, for all of it. Nothing chosen: the import is refused. */
struct SourceChoice
{
    enum class Kind {
        None, ///< nobody has said it yet
        NotStated, ///< the user says that it is not stated: every mark and footer shows it
        Known, ///< a source of the store
        New, ///< one that the user describes
    };

    Kind kind = Kind::None;
    QString id; ///< of a Known one
    Source record; ///< of a New one; its id may be empty, then one is made from its title

    bool operator==(const SourceChoice &) const = default;
};

/** How the rows of a table become figures. */
struct ImportMapping
{
    /** One for each column of the table. */
    QList<ColumnMapping> columns;
    // What holds for the whole file, where no column says it; as a cell would have it.
    QString region;
    QString indicator;
    QString subject;
    QString period;
    QString unit;
    QString status;
    BilingualText statedBy;
    SourceChoice source;
    /** The kind of sources that a Source column names and the store does not have. */
    SourceKind newSourceKind = SourceKind::Press;
    /** The level of regions that the store does not have, where their codes do not tell it. */
    AreaLevel newRegionLevel = AreaLevel::City;
    /** Names that are in none of the store's records bring new ones; false: they are problems. */
    bool createsRegions = true;
    bool createsIndicators = true;
    // Choices for names, as they stand in the file.
    QMap<QString, NameChoice> regions;
    QMap<QString, NameChoice> indicators;
    QMap<QString, NameChoice> subjects;
    QMap<QString, NameChoice> sources;
    /** Definitions of indicators that are new, by their names in the file: unit, measure, names. */
    QMap<QString, Indicator> newIndicators;
    QMap<QString, Region> newRegions;
    /** Rows without a number (n/a, —) bring figures that say so; false: they bring none. */
    bool keepsMissing = false;

    bool operator==(const ImportMapping &) const = default;
};

/** What a mapping lacks or has too much of, before a row is looked at. */
enum class MappingProblem {
    NoValue, ///< no column holds values
    NoRegion, ///< nothing says which region the figures are for
    NoIndicator,
    NoSource, ///< nobody said where the figures were read
    TwiceTheSame, ///< two columns of a role that goes once; or two Value columns nothing tells apart
    UnknownRecord, ///< a source, region or indicator that is chosen is not in the store
};
struct MappingFault
{
    MappingProblem problem{};
    int column = -1; ///< from 0; -1: none in particular
    QString detail;

    bool operator==(const MappingFault &) const = default;
};

/**
 * The mapping that a table's headers, hints and first rows suggest: nothing in it is certain but what
 * the format itself says. Years, months, indicators or regions as headers of columns of numbers make
 * a wide table. Units in headers ("营收（亿元）", "单位：万人" above the table) are found.
 */
[[nodiscard]] ImportMapping guessMapping(const TableFacts &facts, const Catalog &catalog);

/** Whether a column's cells are codes, not names: the format says so, or the first rows show it. */
[[nodiscard]] bool holdsCodes(const TableFacts &facts, int column);

/** A column by its name, or by its number from 1 where it has none. */
[[nodiscard]] QString columnText(const TableFacts &facts, int column);

/** What keeps a mapping from being used; empty: it can be. */
[[nodiscard]] QList<MappingFault> faultsOf(const ImportMapping &mapping, const TableFacts &facts,
                                           const Catalog &catalog);
/** A sentence: what is missing and what to do. */
[[nodiscard]] QString faultText(const MappingFault &fault, const TableFacts &facts,
                                Language language);

/**
 * A mapping as JSON, its columns by their headers' names, for --map and to be remembered. Reading it
 * for another table keeps what that table has columns for, and says which it lacks.
 */
[[nodiscard]] QByteArray mappingToJson(const ImportMapping &mapping, const TableFacts &facts);
struct ReadMapping
{
    ImportMapping mapping; ///< columns that the JSON does not name: Ignored
    QStringList unknownColumns; ///< that the JSON names and the table lacks
    bool saysColumns = false; ///< false: what the columns are is left to be guessed
};
/** Fails with MappingInvalid (field, detail). file: what errors call it. */
[[nodiscard]] Result<ReadMapping> mappingFromJson(const QByteArray &json, const QString &file,
                                                  const TableFacts &facts);

/** What tables of the same making have in common: format and headers, years in them aside. A hash. */
[[nodiscard]] QString headerKey(const TableFacts &facts);

} // namespace Zhitu
