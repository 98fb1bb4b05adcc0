// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"

#include <QStringView>

#include <array>
#include <concepts>
#include <limits>
#include <type_traits>

/**
 * @file
 * The records as tables: the names and order of their fields and what each may hold, in one place
 * for the package's files and for the store.
 *
 * visitFields(record, visitor) calls, in the order of the columns,
 *   visitor.key(name, text, form)                     the record's own id or code; never empty
 *   visitor.reference(name, text, table, presence)    the key of a record of that table
 *   visitor.references(name, texts, table)            several of them, in their order
 *   visitor.dated(name, period)                       the period by which records are sought
 *   visitor.field(name, member, rule)                 anything else
 * A BilingualText is two columns: name_zh and name_en.
 */
namespace Zhitu {

/** The tables of a package, in an order in which each refers only to those before and itself. */
enum class Table {
    Units,
    Regions,
    Subjects,
    Sources,
    Indicators,
    Comparabilities,
    Relations,
    Observations,
    Events,
    Charts,
};

inline constexpr std::array allTables{Table::Units,     Table::Regions,      Table::Subjects,
                                      Table::Sources,   Table::Indicators,   Table::Comparabilities,
                                      Table::Relations, Table::Observations, Table::Events,
                                      Table::Charts};

/** The name of a table, of its resource in a package and of the store's table. */
[[nodiscard]] constexpr QStringView tableName(Table table)
{
    constexpr std::array<QStringView, allTables.size()> names{
        u"units",           u"regions",   u"subjects",     u"sources", u"indicators",
        u"comparabilities", u"relations", u"observations", u"events",  u"charts"};
    return names[static_cast<std::size_t>(table)];
}

/** What a text looks like. */
enum class Form {
    Free, ///< any text
    Id, ///< [a-z0-9_-]+
    ChartId, ///< [a-z0-9-]+
    Code, ///< [A-Za-z0-9._-]+
};

enum class Presence { Optional, Required };

/** What a field may hold beyond its type. */
struct Rule
{
    Presence presence = Presence::Optional; ///< of a BilingualText: in one language at least
    Form form = Form::Free;
    int minimum = std::numeric_limits<int>::min();
    int maximum = std::numeric_limits<int>::max();
    /** The field came with a later version: tables without its column are as good as empty ones. */
    bool isLater = false;
};

inline constexpr Rule required{.presence = Presence::Required};

/** The number of colours in the charts' palette that a region can claim. */
inline constexpr int colourSlots = 8;

/** The key columns and the table of a record type. */
template<typename Record>
struct RecordTable;

template<>
struct RecordTable<Unit>
{
    static constexpr Table table = Table::Units;
    static constexpr std::array<QStringView, 1> keys{u"code"};
};
template<>
struct RecordTable<Region>
{
    static constexpr Table table = Table::Regions;
    static constexpr std::array<QStringView, 1> keys{u"code"};
};
template<>
struct RecordTable<Subject>
{
    static constexpr Table table = Table::Subjects;
    static constexpr std::array<QStringView, 1> keys{u"id"};
};
template<>
struct RecordTable<Source>
{
    static constexpr Table table = Table::Sources;
    static constexpr std::array<QStringView, 1> keys{u"id"};
};
template<>
struct RecordTable<Indicator>
{
    static constexpr Table table = Table::Indicators;
    static constexpr std::array<QStringView, 1> keys{u"id"};
};
template<>
struct RecordTable<Comparability>
{
    static constexpr Table table = Table::Comparabilities;
    static constexpr std::array<QStringView, 2> keys{u"indicator", u"other"};
};
template<>
struct RecordTable<Relation>
{
    static constexpr Table table = Table::Relations;
    static constexpr std::array<QStringView, 2> keys{u"indicator", u"other"};
};
template<>
struct RecordTable<Observation>
{
    static constexpr Table table = Table::Observations;
    static constexpr std::array<QStringView, 1> keys{u"id"};
};
template<>
struct RecordTable<Event>
{
    static constexpr Table table = Table::Events;
    static constexpr std::array<QStringView, 1> keys{u"id"};
};
template<>
struct RecordTable<ChartSpec>
{
    static constexpr Table table = Table::Charts;
    static constexpr std::array<QStringView, 1> keys{u"id"};
};

/** A record of this type, constant or not. */
template<typename T, typename Record>
concept Of = std::same_as<std::remove_const_t<T>, Record>;

template<Of<Unit> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.key(u"code", r.code, Form::Id);
    v.field(u"kind", r.kind, Rule{});
    v.field(u"name", r.name, required);
}

template<Of<Region> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.key(u"code", r.code, Form::Code);
    v.field(u"level", r.level, Rule{});
    v.reference(u"parent", r.parent, Table::Regions, Presence::Optional);
    v.field(u"name", r.name, required);
    v.field(u"short", r.shortName, Rule{});
    v.field(u"aliases", r.aliases, Rule{});
    v.field(u"pinyin", r.pinyin, Rule{});
    v.field(u"colour", r.colourSlot, Rule{.minimum = 1, .maximum = colourSlots});
    v.field(u"tile_column", r.tileColumn, Rule{.minimum = 0});
    v.field(u"tile_row", r.tileRow, Rule{.minimum = 0});
}

template<Of<Subject> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.key(u"id", r.id, Form::Id);
    v.field(u"name", r.name, required);
    v.field(u"short", r.shortName, Rule{});
}

template<Of<Source> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.key(u"id", r.id, Form::Id);
    v.field(u"kind", r.kind, Rule{});
    v.field(u"title", r.title, required);
    v.field(u"short", r.shortTitle, Rule{});
    v.field(u"publisher", r.publisher, Rule{});
    v.field(u"published", r.published, Rule{});
    v.field(u"url", r.url, Rule{});
    v.reference(u"repeats", r.repeats, Table::Sources, Presence::Optional);
    v.field(u"note", r.note, Rule{});
}

template<Of<Indicator> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.key(u"id", r.id, Form::Id);
    v.field(u"name", r.name, required);
    v.field(u"short", r.shortName, Rule{});
    v.reference(u"unit", r.unit, Table::Units, Presence::Required);
    v.field(u"measure", r.measure, Rule{});
    v.field(u"direction", r.direction, Rule{});
    v.field(u"population", r.population, Rule{});
    v.field(u"definition", r.definition, Rule{});
    v.field(u"scope", r.scope, Rule{});
    v.field(u"cumulative", r.isCumulative, Rule{.isLater = true});
}

template<Of<Comparability> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.reference(u"indicator", r.indicator, Table::Indicators, Presence::Required);
    v.reference(u"other", r.other, Table::Indicators, Presence::Required);
    v.field(u"reason", r.reason, required);
}

template<Of<Relation> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.reference(u"indicator", r.indicator, Table::Indicators, Presence::Required);
    v.field(u"kind", r.kind, Rule{});
    v.reference(u"other", r.other, Table::Indicators, Presence::Required);
    v.reference(u"whole", r.whole, Table::Regions, Presence::Optional);
    v.field(u"reason", r.reason, Rule{});
}

template<Of<Observation> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.key(u"id", r.id, Form::Code);
    v.reference(u"indicator", r.indicator, Table::Indicators, Presence::Required);
    v.reference(u"region", r.region, Table::Regions, Presence::Required);
    v.reference(u"subject", r.subject, Table::Subjects, Presence::Optional);
    v.dated(u"period", r.period);
    v.field(u"value", r.value, Rule{});
    v.field(u"value_upper", r.valueUpper, Rule{});
    v.reference(u"unit", r.unit, Table::Units, Presence::Required);
    v.field(u"qualifier", r.qualifier, Rule{});
    v.field(u"qualifier_word", r.qualifierWord, Rule{});
    v.field(u"status", r.status, Rule{});
    v.field(u"rank_basis", r.rankBasis, Rule{});
    v.field(u"stated_by", r.statedBy, Rule{});
    v.reference(u"source", r.source, Table::Sources, Presence::Required);
    v.reference(u"origin", r.origin, Table::Sources, Presence::Optional);
    v.field(u"line", r.line, Rule{.minimum = 1});
    v.field(u"printed", r.printed, Rule{});
    v.field(u"occurrence", r.occurrence, Rule{.minimum = 0});
    v.field(u"obs_status", r.obsStatus, Rule{});
    v.field(u"break", r.breakBefore, Rule{});
    v.field(u"note", r.note, Rule{});
    v.field(u"note_kind", r.noteKind, Rule{.isLater = true});
}

template<Of<Event> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.key(u"id", r.id, Form::Code);
    v.field(u"kind", r.kind, Rule{.presence = Presence::Required, .form = Form::Id});
    v.dated(u"period", r.period);
    v.field(u"qualifier", r.qualifier, Rule{});
    v.field(u"status", r.status, Rule{});
    v.reference(u"region", r.region, Table::Regions, Presence::Required);
    v.field(u"title", r.title, required);
    v.field(u"short", r.shortTitle, Rule{});
    v.field(u"stated_by", r.statedBy, Rule{});
    v.reference(u"source", r.source, Table::Sources, Presence::Required);
    v.reference(u"origin", r.origin, Table::Sources, Presence::Optional);
    v.field(u"line", r.line, Rule{.minimum = 1});
    v.field(u"printed", r.printed, Rule{});
    v.field(u"occurrence", r.occurrence, Rule{.minimum = 0});
    v.field(u"note", r.note, Rule{});
}

template<Of<ChartSpec> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.key(u"id", r.id, Form::ChartId);
    v.field(u"kind", r.kind, Rule{});
    v.field(u"name", r.name, required);
    v.field(u"title", r.title, Rule{});
    v.field(u"subtitle", r.subtitle, Rule{});
    v.references(u"indicators", r.indicators, Table::Indicators);
    v.references(u"regions", r.regions, Table::Regions);
    v.reference(u"focus", r.focus, Table::Regions, Presence::Optional);
    v.field(u"from", r.from, Rule{});
    v.field(u"to", r.to, Rule{});
    v.field(u"event_kinds", r.eventKinds, Rule{.form = Form::Id});
    v.field(u"guard_overruled", r.guardOverruled, Rule{.isLater = true});
}

/** The records of one type in a package's lists. */
template<typename Record, typename PackageType>
[[nodiscard]] auto &recordsOf(PackageType &package)
{
    if constexpr (std::same_as<Record, Unit>)
        return package.catalog.units;
    else if constexpr (std::same_as<Record, Region>)
        return package.catalog.regions;
    else if constexpr (std::same_as<Record, Subject>)
        return package.catalog.subjects;
    else if constexpr (std::same_as<Record, Source>)
        return package.catalog.sources;
    else if constexpr (std::same_as<Record, Indicator>)
        return package.catalog.indicators;
    else if constexpr (std::same_as<Record, Comparability>)
        return package.catalog.comparabilities;
    else if constexpr (std::same_as<Record, Relation>)
        return package.catalog.relations;
    else if constexpr (std::same_as<Record, Observation>)
        return package.observations;
    else if constexpr (std::same_as<Record, Event>)
        return package.catalog.events;
    else
        return package.catalog.charts;
}

/**
 * Calls @p function.template operator()<Record>() for every record type in the order of Table,
 * until one call returns false; false where one did.
 */
template<typename Function>
bool forEachRecordType(Function &&function)
{
    return function.template operator()<Unit>() && function.template operator()<Region>()
        && function.template operator()<Subject>() && function.template operator()<Source>()
        && function.template operator()<Indicator>()
        && function.template operator()<Comparability>() && function.template operator()<Relation>()
        && function.template operator()<Observation>() && function.template operator()<Event>()
        && function.template operator()<ChartSpec>();
}

/** The key of a record as messages name it: its id or code; both of a comparability's ids. */
template<typename Record>
[[nodiscard]] QString keyOf(const Record &record)
{
    if constexpr (requires { record.code; })
        return record.code;
    else if constexpr (requires { record.id; })
        return record.id;
    else
        return record.indicator + u' ' + record.other;
}

} // namespace Zhitu
