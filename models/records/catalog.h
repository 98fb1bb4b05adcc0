// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "attachedtext.h"
#include "language.h"
#include "period.h"
#include "terms.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace Zhitu {

/** A reference area with its official code: GB/T 2260, ISO 3166 for countries, UN M49 001. */
struct Region
{
    QString code;
    AreaLevel level{};
    QString parent; ///< code of the region it lies in; empty for the world
    BilingualText name;
    BilingualText shortName; ///< for narrow labels; empty: there is none shorter than name
    QStringList aliases; ///< other codes and spellings, such as CN-BJ
    QString pinyin; ///< for search; empty where the data have none
    std::optional<int> colourSlot; ///< its place in the charts' palette, from 1; absent: by code
    std::optional<int> tileColumn; ///< place on the tile map, from 0; absent: not on the map
    std::optional<int> tileRow;

    bool operator==(const Region &) const = default;
};

/** A base unit of values. */
struct Unit
{
    QString code;
    UnitKind kind{};
    BilingualText name; ///< 家 / organisations: what follows the number

    bool operator==(const Unit &) const = default;
};

/** What is counted or ranked, with its definition, unit and direction. */
struct Indicator
{
    QString id;
    BilingualText name;
    BilingualText shortName; ///< for narrow labels; empty: there is none shorter than name
    QString unit; ///< code of a Unit
    Measure measure{};
    Direction direction{};
    BilingualText population; ///< what is counted among: the units that may be counted
    BilingualText definition;
    BilingualText scope; ///< the publisher's scope; empty where it says nothing
    /** A running total by its definition: a later figure of it can never be lower. */
    bool isCumulative = false;

    bool operator==(const Indicator &) const = default;
};

/**
 * A declaration that two indicators may share an axis although they are not the same one.
 * Holds both ways; every chart that relies on it prints the reason.
 */
struct Comparability
{
    QString indicator;
    QString other;
    BilingualText reason;

    bool operator==(const Comparability &) const = default;
};

/**
 * How one indicator hangs together with another, declared so that rules can hold their figures
 * against each other (see findings/findings.h):
 *
 * - PartOf: what indicator counts is contained in what other counts, in the same region;
 * - ShareOf: indicator is the share, in percent, that other has in the region of whole; without a
 *   whole, of the indicator that other is part of, or else of the region's parent;
 * - StreakOf: indicator says how many times in a row the region stood first by other, a rank;
 * - Alike: readers take the two for one, although their definitions differ.
 */
struct Relation
{
    QString indicator;
    RelationKind kind{};
    QString other; ///< id of an Indicator
    QString whole; ///< code of a Region, for shares; else empty
    BilingualText reason; ///< what there is to say of it; empty where nothing is

    bool operator==(const Relation &) const = default;
};

/** The organisation or product a figure is about, when it is not the whole region. */
struct Subject
{
    QString id;
    BilingualText name;
    BilingualText shortName;

    bool operator==(const Subject &) const = default;
};

/** A document, or the record that stands for "source not stated". */
struct Source
{
    QString id;
    SourceKind kind{};
    BilingualText title;
    BilingualText shortTitle; ///< for footers and narrow labels; empty: title serves
    BilingualText publisher; ///< empty where not known
    Period published; ///< undated where not known
    QString url; ///< empty where none is known
    QString repeats; ///< id of the Source that this one reprints as a whole; empty: none
    BilingualText note;

    bool operator==(const Source &) const = default;
};

/** Something dated: a policy, a report, a statement. */
struct Event
{
    QString id;
    QString kind; ///< policy, policy_measure, report, statement, conference, company …
    Period period; ///< undated where the source names no time
    Qualifier qualifier = Qualifier::Exact; ///< of the date
    Status status = Status::Actual;
    QString region; ///< code of a Region
    BilingualText title;
    BilingualText shortTitle; ///< for markers and lanes; empty: title serves
    BilingualText statedBy;
    QString source;
    QString origin; ///< as in Observation
    std::optional<int> line;
    QString printed; ///< the date or title as printed in the source
    int occurrence = 0;
    BilingualText note;

    bool operator==(const Event &) const = default;
};

/** A saved chart. Ids are [a-z0-9-]+ and unique; the name may be anything. */
struct ChartSpec
{
    QString id;
    ChartKind kind{};
    BilingualText name; ///< the chart's name in lists and menus
    BilingualText title; ///< fixed title; empty: the finding is computed from what is shown
    BilingualText subtitle; ///< fixed subtitle; empty: computed
    QStringList indicators; ///< ids, in the order of their panels
    QStringList regions; ///< codes; empty: every region that has a figure, by the chart's level
    QString focus; ///< code of the region drawn in its own colour; empty: none
    std::optional<Period> from; ///< first period shown; absent: from the first figure
    std::optional<Period> to; ///< last period shown; absent: to the last figure
    QStringList eventKinds; ///< kinds of events drawn as markers; empty: none
    /** The user lets indicators share an axis that the comparison guard keeps apart. */
    bool guardOverruled = false;

    bool operator==(const ChartSpec &) const = default;
};

/** Where a chart of a store comes from. */
enum class ChartOrigin {
    Package, ///< as a package brought it
    Changed, ///< the user's version of a chart that a package brought
    Own, ///< the user made it
};

/** A package that was imported: what ships, or what a user brought. */
struct PackageInfo
{
    QString id;
    QString version;
    BilingualText title;
    BilingualText description;
    bool shipped = false; ///< came with the program

    bool operator==(const PackageInfo &) const = default;
};

/**
 * Everything in a store but its observations: an immutable snapshot, shared between threads.
 * The lists keep the order of the packages; the functions find by id or code.
 */
class Catalog
{
public:
    QList<PackageInfo> packages;
    QList<Region> regions;
    QList<Unit> units;
    QList<Indicator> indicators;
    QList<Comparability> comparabilities;
    QList<Relation> relations;
    QList<Subject> subjects;
    QList<Source> sources;
    QList<Event> events;
    QList<AttachedText> texts; ///< those attached to sources, in the order of attaching
    QList<ChartSpec> charts; ///< the user's version where there is one, in the user's order
    QList<ChartSpec> deletedCharts; ///< those that can be put back
    QHash<QString, ChartOrigin> chartOrigins; ///< by id, deleted ones too

    /** Builds the look-up tables; call once after the lists are filled and before any look-up. */
    void buildIndex();

    /** nullptr where there is no such record. Pointers live as long as the catalog. */
    [[nodiscard]] const Region *region(const QString &code) const;
    [[nodiscard]] const Unit *unit(const QString &code) const;
    [[nodiscard]] const Indicator *indicator(const QString &id) const;
    [[nodiscard]] const Subject *subject(const QString &id) const;
    [[nodiscard]] const Source *source(const QString &id) const;
    /** The text attached to a source. */
    [[nodiscard]] const AttachedText *attachedText(const QString &source) const;
    [[nodiscard]] const Event *event(const QString &id) const;
    [[nodiscard]] const ChartSpec *chart(const QString &id) const;
    /** Where a chart comes from; Package for charts of a package that is in no store. */
    [[nodiscard]] ChartOrigin chartOrigin(const QString &id) const
    {
        return chartOrigins.value(id, ChartOrigin::Package);
    }

    /** The declaration that lets the two share an axis, in either order; nullptr: none. */
    [[nodiscard]] const Comparability *comparability(const QString &indicator,
                                                     const QString &other) const;
    /**
     * The sources a figure came through, nearest first: the one it was read in, what that one
     * reprints, and last the one quoted for the figure. A loop in the data ends the chain.
     */
    [[nodiscard]] QList<const Source *> sourceChain(const QString &source,
                                                    const QString &origin) const;

private:
    QHash<QString, qsizetype> m_regions;
    QHash<QString, qsizetype> m_units;
    QHash<QString, qsizetype> m_indicators;
    QHash<QString, qsizetype> m_subjects;
    QHash<QString, qsizetype> m_sources;
    QHash<QString, qsizetype> m_events;
    QHash<QString, qsizetype> m_charts;
};

using CatalogPtr = std::shared_ptr<const Catalog>;

} // namespace Zhitu
