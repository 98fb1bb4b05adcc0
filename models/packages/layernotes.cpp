// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldnotes.h"
#include "layertables.h"

#include <algorithm>

namespace Zhitu {

namespace {

struct LayerFieldNote
{
    QLatin1StringView table; ///< empty: of all these tables
    QStringView field;
    QLatin1StringView note;
};

constexpr LayerFieldNote layerNotes[] = {
    {layerTableName<DumpedImport>, u"number",
     QLatin1StringView("Number by which the other tables name the import, the oldest first")},
    {layerTableName<DumpedImport>, u"file_name",
     QLatin1StringView("Name of the file; clipboard for what was pasted")},
    {layerTableName<DumpedImport>, u"sha256", QLatin1StringView("SHA-256 of the file")},
    {layerTableName<DumpedImport>, u"taken", QLatin1StringView("When it was imported, in UTC")},
    {layerTableName<DumpedImport>, u"title", QLatin1StringView("What the user calls it")},
    {layerTableName<DumpedImport>, u"mapping",
     QLatin1StringView("What its columns were taken for, as JSON")},
    {layerTableName<DumpedImport>, u"undone",
     QLatin1StringView("Whether it is undone: what it brought is put aside")},
    {layerTableName<DumpedImport>, u"figures", QLatin1StringView("Figures that it brought")},
    {layerTableName<DumpedImport>, u"events", QLatin1StringView("Events that it brought")},
    {layerTableName<DumpedImport>, u"records", QLatin1StringView("Other records that it brought")},
    {{}, u"table", QLatin1StringView("Name of the table that the records are of")},
    {layerTableName<OriginRun>, u"first",
     QLatin1StringView("Key of the first of some records that follow each other")},
    {layerTableName<OriginRun>, u"last", QLatin1StringView("Key of the last of them")},
    {{},
     u"brought_by",
     QLatin1StringView("own: it was made by hand; package: it came in one; import: in a file")},
    {{}, u"brought_by_package", QLatin1StringView("Id of the package; empty: not known")},
    {{}, u"brought_by_import", QLatin1StringView("Number of the import")},
    {{},
     u"reason",
     QLatin1StringView("changed: as it was before the user changed it; deleted: as it was before "
                       "the user deleted it; undone: its import is")},
    {{},
     u"place",
     QLatin1StringView("Where it stands among all records of its table, shown and put aside, from "
                       "1; of a changed one, where its version stands")},
    {{}, u"package", QLatin1StringView("Id of the package that a chart belongs to")},
    {{}, u"record", QLatin1StringView("The record as a JSON object of its columns")},
};

struct LayerTableNote
{
    QLatin1StringView table;
    QLatin1StringView title;
    QLatin1StringView description;
};

constexpr LayerTableNote layerTableNotes[] = {
    {layerTableName<DumpedImport>, QLatin1StringView("Imports"),
     QLatin1StringView("Files that were imported, also those that are undone")},
    {layerTableName<OriginRun>, QLatin1StringView("Origins"),
     QLatin1StringView("What brought the records of the other tables, in their order")},
    {layerTableName<AsideEntry>, QLatin1StringView("Records put aside"),
     QLatin1StringView("Records that are not shown, but can be put back")},
    {layerTableName<AsideFigure>, QLatin1StringView("Observations put aside"),
     QLatin1StringView("Figures that are not shown, but can be put back")},
};

} // namespace

QString layerFieldNote(QLatin1StringView table, QStringView field)
{
    const auto isIt = [&](const LayerFieldNote &note) {
        return note.field == field && (note.table.isEmpty() || note.table == table);
    };
    const auto *found = std::ranges::find_if(layerNotes, isIt);
    return found == std::end(layerNotes) ? QString() : QString(found->note);
}

QString layerTableTitle(QLatin1StringView table)
{
    return QString(std::ranges::find(layerTableNotes, table, &LayerTableNote::table)->title);
}

QString layerTableDescription(QLatin1StringView table)
{
    return QString(std::ranges::find(layerTableNotes, table, &LayerTableNote::table)->description);
}

} // namespace Zhitu
