// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldnotes.h"

#include <algorithm>

namespace Zhitu {

namespace {

struct FieldNote
{
    Table table;
    QStringView field;
    QLatin1StringView note;
};

constexpr FieldNote notes[] = {
    {Table::Units, u"code", QLatin1StringView("Code of the unit")},
    {Table::Units, u"kind", QLatin1StringView("What the unit counts")},
    {Table::Units, u"name", QLatin1StringView("Name or counter that goes with the number")},
    {Table::Regions, u"code",
     QLatin1StringView(
         "Code of the region: GB/T 2260, ISO 3166 for countries, UN M49 001 for the world")},
    {Table::Regions, u"level", QLatin1StringView("Level of the reference area")},
    {Table::Regions, u"parent",
     QLatin1StringView("Code of the region that it lies in; empty for the world")},
    {Table::Regions, u"name", QLatin1StringView("Name")},
    {Table::Regions, u"short", QLatin1StringView("Short name for narrow labels")},
    {Table::Regions, u"aliases",
     QLatin1StringView("Other codes and spellings, separated by one space")},
    {Table::Regions, u"pinyin", QLatin1StringView("Pinyin without tones, for search")},
    {Table::Regions, u"colour",
     QLatin1StringView("Slot in the palette of the charts; empty: assigned by code")},
    {Table::Regions, u"tile_column",
     QLatin1StringView("Column on the tile map, from 0; empty: not on the map")},
    {Table::Regions, u"tile_row",
     QLatin1StringView("Row on the tile map, from 0; empty: not on the map")},
    {Table::Subjects, u"id", QLatin1StringView("Id of the subject")},
    {Table::Subjects, u"name", QLatin1StringView("Name of the organisation or product")},
    {Table::Subjects, u"short", QLatin1StringView("Short name")},
    {Table::Sources, u"id", QLatin1StringView("Id of the source")},
    {Table::Sources, u"kind", QLatin1StringView("Kind of source")},
    {Table::Sources, u"title", QLatin1StringView("Title")},
    {Table::Sources, u"short", QLatin1StringView("Short title for footers")},
    {Table::Sources, u"publisher", QLatin1StringView("Publisher; empty where not known")},
    {Table::Sources, u"published",
     QLatin1StringView("Date of publication: ISO 8601 year, month or day; empty where not known")},
    {Table::Sources, u"url", QLatin1StringView("Address; empty where none is known")},
    {Table::Sources, u"repeats",
     QLatin1StringView("Id of the source that this one reprints as a whole; empty: none")},
    {Table::Sources, u"note", QLatin1StringView("Remarks on the source")},
    {Table::Indicators, u"id", QLatin1StringView("Id of the indicator")},
    {Table::Indicators, u"name", QLatin1StringView("Name")},
    {Table::Indicators, u"short", QLatin1StringView("Short name for panel titles")},
    {Table::Indicators, u"unit", QLatin1StringView("Code of the base unit of its values")},
    {Table::Indicators, u"measure",
     QLatin1StringView("Whether values are a level at a time, an amount during a period, a rank, a "
                       "share or something else")},
    {Table::Indicators, u"direction", QLatin1StringView("Which way values are better")},
    {Table::Indicators, u"population", QLatin1StringView("What may be counted")},
    {Table::Indicators, u"definition", QLatin1StringView("Definition")},
    {Table::Indicators, u"scope",
     QLatin1StringView("Scope that the publisher states; empty where it says nothing")},
    {Table::Indicators, u"cumulative",
     QLatin1StringView("A running total by its definition: a later figure of it can never be "
                       "lower; empty means false")},
    {Table::Comparabilities, u"indicator", QLatin1StringView("Id of an indicator")},
    {Table::Comparabilities, u"other",
     QLatin1StringView(
         "Id of the indicator that may share an axis with it; the declaration holds both ways")},
    {Table::Comparabilities, u"reason", QLatin1StringView("Why the two may share an axis")},
    {Table::Relations, u"indicator", QLatin1StringView("Id of an indicator")},
    {Table::Relations, u"kind",
     QLatin1StringView(
         "part_of: what it counts is contained in what the other counts, in the same region; "
         "share_of: it is the share, in percent, that the other has in the region of whole; "
         "streak_of: it says how many times in a row the region stood first by the other, a rank; "
         "alike: readers take the two for one, although their definitions differ")},
    {Table::Relations, u"other", QLatin1StringView("Id of the indicator that it is related to")},
    {Table::Relations, u"whole",
     QLatin1StringView(
         "Code of the region that a share is of; empty for other relations, and where the share is "
         "of the indicator that the other is part of or of the region's parent")},
    {Table::Relations, u"reason_zh",
     QLatin1StringView("What there is to say of it, in Chinese; empty where nothing is")},
    {Table::Relations, u"reason_en",
     QLatin1StringView("What there is to say of it, in English; empty where nothing is")},
    {Table::Observations, u"id", QLatin1StringView("Id of the observation")},
    {Table::Observations, u"indicator", QLatin1StringView("Id of the indicator")},
    {Table::Observations, u"region", QLatin1StringView("Code of the region")},
    {Table::Observations, u"subject",
     QLatin1StringView(
         "Id of the organisation or product that the figure is about; empty: the whole region")},
    {Table::Observations, u"period",
     QLatin1StringView("ISO 8601 year, month or day, or an interval of two of one precision, both "
                       "ends included; empty: undated")},
    {Table::Observations, u"value",
     QLatin1StringView("Value in base units; empty: the source gives no number")},
    {Table::Observations, u"value_upper",
     QLatin1StringView("Upper bound of a range, in base units")},
    {Table::Observations, u"unit", QLatin1StringView("Code of the base unit")},
    {Table::Observations, u"qualifier", QLatin1StringView("How the source hedges the number")},
    {Table::Observations, u"qualifier_word",
     QLatin1StringView("The source's own hedge where it says more than the qualifier")},
    {Table::Observations, u"status",
     QLatin1StringView("What the figure is; a statement was said, not measured")},
    {Table::Observations, u"rank_basis",
     QLatin1StringView("How a rank is known; empty for other figures")},
    {Table::Observations, u"stated_by", QLatin1StringView("Who stated the figure")},
    {Table::Observations, u"source", QLatin1StringView("Id of the source in which it was read")},
    {Table::Observations, u"origin",
     QLatin1StringView(
         "Id of the source that this one quotes for it; empty: the source states it itself")},
    {Table::Observations, u"line",
     QLatin1StringView("Line of the source, counting those that are not blank, from 1")},
    {Table::Observations, u"printed",
     QLatin1StringView("The number as printed in the source; empty where it is not known")},
    {Table::Observations, u"occurrence",
     QLatin1StringView("Which of several of the same number in that line, from 1")},
    {Table::Observations, u"obs_status",
     QLatin1StringView("Observation status in the letters of SDMX; empty where absent")},
    {Table::Observations, u"break",
     QLatin1StringView(
         "A break in series: no line joins this figure to an earlier one; empty means false")},
    {Table::Observations, u"note", QLatin1StringView("Remarks on the figure")},
    {Table::Observations, u"note_kind",
     QLatin1StringView("What the note says, where rules are to know it: source_slip where the "
                       "source's own wording is taken to be a slip; empty otherwise")},
    {Table::Events, u"id", QLatin1StringView("Id of the event")},
    {Table::Events, u"kind",
     QLatin1StringView("Kind of event, such as policy, report or statement")},
    {Table::Events, u"period",
     QLatin1StringView("When it happened, written as in the observations; empty: undated")},
    {Table::Events, u"qualifier", QLatin1StringView("How the source hedges the date")},
    {Table::Events, u"status", QLatin1StringView("What the event is")},
    {Table::Events, u"region", QLatin1StringView("Code of the region")},
    {Table::Events, u"title", QLatin1StringView("Title")},
    {Table::Events, u"short", QLatin1StringView("Short title for markers")},
    {Table::Events, u"stated_by", QLatin1StringView("Who stated it")},
    {Table::Events, u"source", QLatin1StringView("Id of the source in which it was read")},
    {Table::Events, u"origin",
     QLatin1StringView(
         "Id of the source that this one quotes for it; empty: the source states it itself")},
    {Table::Events, u"line",
     QLatin1StringView("Line of the source, counting those that are not blank, from 1")},
    {Table::Events, u"printed", QLatin1StringView("The date or title as printed in the source")},
    {Table::Events, u"occurrence",
     QLatin1StringView("Which of several of the same text in that line, from 1")},
    {Table::Events, u"note", QLatin1StringView("Remarks on the event")},
    {Table::Charts, u"id", QLatin1StringView("Id of the chart")},
    {Table::Charts, u"kind", QLatin1StringView("Kind of chart")},
    {Table::Charts, u"name", QLatin1StringView("Name in lists and menus")},
    {Table::Charts, u"title", QLatin1StringView("Fixed title; empty: computed from what is shown")},
    {Table::Charts, u"subtitle", QLatin1StringView("Fixed subtitle; empty: computed")},
    {Table::Charts, u"indicators",
     QLatin1StringView("Ids of indicators in the order of their panels, separated by one space")},
    {Table::Charts, u"regions",
     QLatin1StringView("Codes of regions, separated by one space; empty: every region of the "
                       "chart's level that has a figure")},
    {Table::Charts, u"focus",
     QLatin1StringView("Code of the region drawn in its own colour; empty: none")},
    {Table::Charts, u"from", QLatin1StringView("First period shown; empty: from the first figure")},
    {Table::Charts, u"to", QLatin1StringView("Last period shown; empty: to the last figure")},
    {Table::Charts, u"event_kinds",
     QLatin1StringView("Kinds of events drawn as markers, separated by one space; empty: none")},
    {Table::Charts, u"guard_overruled",
     QLatin1StringView(
         "Indicators share an axis that the comparison guard would keep apart; empty means false")},
};

struct TableNote
{
    Table table;
    QLatin1StringView title;
    QLatin1StringView description;
};

constexpr TableNote tableNotes[] = {
    {Table::Units, QLatin1StringView("Units"), QLatin1StringView("Base units of the values")},
    {Table::Regions, QLatin1StringView("Regions"),
     QLatin1StringView("Reference areas with their official codes")},
    {Table::Subjects, QLatin1StringView("Subjects"),
     QLatin1StringView("Organisations and products that figures are about")},
    {Table::Sources, QLatin1StringView("Sources"),
     QLatin1StringView("Documents in which figures were read and those that they quote")},
    {Table::Indicators, QLatin1StringView("Indicators"),
     QLatin1StringView("What is counted or ranked")},
    {Table::Comparabilities, QLatin1StringView("Comparabilities"),
     QLatin1StringView(
         "Pairs of indicators that may share an axis although they are not the same one")},
    {Table::Relations, QLatin1StringView("Relations"),
     QLatin1StringView(
         "How two indicators hang together, so that their figures can be held against each other")},
    {Table::Observations, QLatin1StringView("Observations"), QLatin1StringView("One figure a row")},
    {Table::Events, QLatin1StringView("Events"), QLatin1StringView("One dated event a row")},
    {Table::Charts, QLatin1StringView("Charts"), QLatin1StringView("Saved charts")},
};

} // namespace

QString fieldNote(Table table, QStringView field)
{
    const auto isIt = [&](const FieldNote &note) {
        return note.table == table && note.field == field;
    };
    const auto *found = std::ranges::find_if(notes, isIt);
    return found == std::end(notes) ? QString() : QString(found->note);
}

QString tableTitle(Table table)
{
    return QString(std::ranges::find(tableNotes, table, &TableNote::table)->title);
}

QString tableDescription(Table table)
{
    return QString(std::ranges::find(tableNotes, table, &TableNote::table)->description);
}

} // namespace Zhitu
