// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recorduses.h"

#include "database.h"
#include "figurerows.h"

#include <map>

namespace Zhitu {

namespace {

/** The columns with this name of figures, shown or put aside. */
QList<UseColumn> ofFigures(const QByteArray &column)
{
    QList<UseColumn> columns;
    for (const char *table : {"figures", "undone_figures", "original_figures"})
        columns.append({.table = table, .column = column, .isPosition = true, .name = {}});
    return columns;
}

UseColumn byKey(const QByteArray &table, const QByteArray &column, const QByteArray &name)
{
    return {.table = table, .column = column, .isPosition = false, .name = name};
}

std::map<Table, QList<UseColumn>> allUses()
{
    std::map<Table, QList<UseColumn>> uses;
    uses[Table::Units] = {byKey("indicators", "unit", "id")};
    uses[Table::Regions] = ofFigures("region")
        + QList<UseColumn>{
            byKey("regions", "parent", "code"),           byKey("events", "region", "id"),
            byKey("relations", "whole", "indicator"),     byKey("charts", "focus", "id"),
            byKey("own_charts", "focus", "id"),           byKey("chart_regions", "region", "chart"),
            byKey("own_chart_regions", "region", "chart")};
    uses[Table::Subjects] = ofFigures("subject");
    uses[Table::Sources] = ofFigures("source") + ofFigures("origin")
        + QList<UseColumn>{byKey("events", "source", "id"), byKey("events", "origin", "id"),
                           byKey("sources", "repeats", "id"),
                           byKey("source_texts", "source", "file_name")};
    uses[Table::Indicators] = ofFigures("indicator")
        + QList<UseColumn>{byKey("comparabilities", "indicator", "other"),
                           byKey("comparabilities", "other", "indicator"),
                           byKey("relations", "indicator", "other"),
                           byKey("relations", "other", "indicator"),
                           byKey("chart_indicators", "indicator", "chart"),
                           byKey("own_chart_indicators", "indicator", "chart")};
    return uses;
}

} // namespace

const QList<UseColumn> &useColumns(Table table)
{
    static const std::map<Table, QList<UseColumn>> uses = allUses();
    static const QList<UseColumn> none;
    const auto found = uses.find(table);
    return found == uses.end() ? none : found->second;
}

Result<RecordUses> usesOfRecord(Database &database, Table table, const QString &key,
                                qint64 position, UseKind kind)
{
    RecordUses uses;
    for (const UseColumn &use : useColumns(table)) {
        if ((kind == UseKind::Figures && !use.isPosition)
            || (kind == UseKind::AllButOriginals && use.table == "original_figures"))
            continue;
        const QByteArray rest = " FROM " + use.table + " WHERE \"" + use.column + "\" = ?1";
        const auto bind = [&](Statement &statement) {
            if (use.isPosition)
                statement.bindInteger(1, position);
            else
                statement.bindText(1, key);
        };
        {
            auto count = database.prepare("SELECT count(*)" + rest);
            if (!count)
                return count.error();
            bind(*count);
            const auto row = count->step();
            if (!row)
                return row.error();
            uses.count += count->integer(0);
        }
        if (uses.count == 0 || !uses.example.isEmpty())
            continue;
        auto example = database.prepare(
            "SELECT " + (use.name.isEmpty() ? figureColumns() : use.name) + rest + " ORDER BY "
            + (use.name.isEmpty() ? "position" : use.name) + " LIMIT 1");
        if (!example)
            return example.error();
        bind(*example);
        const auto row = example->step();
        if (!row)
            return row.error();
        if (!*row)
            continue;
        if (!use.name.isEmpty()) {
            uses.example = example->text(0);
            continue;
        }
        FigureReader reader(database, FigureReader::Records::AsideAsWell);
        const auto figure = reader.observation(*example);
        if (!figure)
            return figure.error();
        uses.example = figure->id;
    }
    return uses;
}

} // namespace Zhitu
