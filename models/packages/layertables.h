// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordfields.h"

#include "records/observation.h"

#include <QString>

#include <array>

/**
 * @file
 * What a dump says of a store beside its records: which imports there were, what brought each record,
 * and what was put aside. Tables of a package as those of records are, visited in the same way.
 */
namespace Zhitu {

/** What brought a record. */
struct BroughtBy
{
    QString kind; ///< own, package or import
    QString package; ///< id; of a package: empty where it is not known which
    int import = 0; ///< number in the dump's list of imports; 0: none

    bool operator==(const BroughtBy &) const = default;
};

inline constexpr QLatin1StringView broughtByHand("own");
inline constexpr QLatin1StringView broughtByPackage("package");
inline constexpr QLatin1StringView broughtByImport("import");

/** An import in the list of imports. */
struct DumpedImport
{
    int number = 0; ///< from 1, the oldest first
    QString fileName;
    QString sha256;
    QString taken; ///< ISO 8601, in UTC
    QString title;
    QString mapping; ///< JSON
    bool isUndone = false;
    int figures = 0; ///< that it brought
    int events = 0;
    int records = 0;

    bool operator==(const DumpedImport &) const = default;
};

/** Records that follow each other in a table and that the same brought. */
struct OriginRun
{
    QString table; ///< name of the table; own_charts for charts of the user's layer
    QString first; ///< keys
    QString last;
    BroughtBy by;

    bool operator==(const OriginRun &) const = default;
};

inline constexpr QLatin1StringView asideChanged("changed"); ///< the user's version is shown
inline constexpr QLatin1StringView asideDeleted("deleted");
inline constexpr QLatin1StringView asideUndone("undone"); ///< with its import

/** A record that was put aside; figures have a table of their own. */
struct AsideEntry
{
    QString table; ///< as in OriginRun; chart_versions for the user's versions of charts
    QString reason;
    BroughtBy by;
    /** Among all of its table, shown and put aside, from 1; of a changed one, where its version is. */
    int place = 0;
    QString record; ///< JSON, see recordjson.h
    QString package; ///< id of the package that a chart belongs to; empty: none

    bool operator==(const AsideEntry &) const = default;
};

/** A figure that was put aside. */
struct AsideFigure
{
    QString reason;
    BroughtBy by;
    int place = 0; ///< as in AsideEntry, among all figures
    Observation figure;

    bool operator==(const AsideFigure &) const = default;
};

template<typename T, typename Visitor>
requires Of<T, BroughtBy>
void visitBroughtBy(T &by, Visitor &v)
{
    v.field(u"brought_by", by.kind, Rule{.presence = Presence::Required});
    v.field(u"brought_by_package", by.package, Rule{});
    v.field(u"brought_by_import", by.import, Rule{.minimum = 0});
}

template<Of<DumpedImport> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.field(u"number", r.number, Rule{.minimum = 1});
    v.field(u"file_name", r.fileName, Rule{});
    v.field(u"sha256", r.sha256, Rule{});
    v.field(u"taken", r.taken, Rule{});
    v.field(u"title", r.title, Rule{});
    v.field(u"mapping", r.mapping, Rule{});
    v.field(u"undone", r.isUndone, Rule{});
    v.field(u"figures", r.figures, Rule{.minimum = 0});
    v.field(u"events", r.events, Rule{.minimum = 0});
    v.field(u"records", r.records, Rule{.minimum = 0});
}

template<Of<OriginRun> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.field(u"table", r.table, required);
    v.field(u"first", r.first, required);
    v.field(u"last", r.last, required);
    visitBroughtBy(r.by, v);
}

template<Of<AsideEntry> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.field(u"table", r.table, required);
    v.field(u"reason", r.reason, required);
    visitBroughtBy(r.by, v);
    v.field(u"place", r.place, Rule{.minimum = 1});
    v.field(u"record", r.record, required);
    v.field(u"package", r.package, Rule{});
}

template<Of<AsideFigure> R, typename Visitor>
void visitFields(R &r, Visitor &v)
{
    v.field(u"reason", r.reason, required);
    visitBroughtBy(r.by, v);
    v.field(u"place", r.place, Rule{.minimum = 1});
    visitFields(r.figure, v);
}

/** The name of such a table, of its resource and, with .csv, of its file. */
template<typename Record>
inline constexpr QLatin1StringView layerTableName;
template<>
inline constexpr QLatin1StringView layerTableName<DumpedImport>{"imports"};
template<>
inline constexpr QLatin1StringView layerTableName<OriginRun>{"origins"};
template<>
inline constexpr QLatin1StringView layerTableName<AsideEntry>{"put_aside"};
template<>
inline constexpr QLatin1StringView layerTableName<AsideFigure>{"put_aside_observations"};

} // namespace Zhitu
