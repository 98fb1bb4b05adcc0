// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database.h"
#include "editing.h"
#include "figurerows.h"
#include "recordlayers.h"

#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

Result<QList<AsideRecord>> readAside(Database &database)
{
    QList<AsideRecord> list;
    RecordLayers layers(database);
    {
        auto statement = database.prepare(
            "SELECT aside.\"table\", aside.record, aside.reason, imports.package, imports.kind, "
            "imports.position FROM aside_records AS aside JOIN imports ON imports.position = "
            "aside.import WHERE aside.reason <> 'undone' AND imports.undone = 0 ORDER BY "
            "aside.position");
        if (!statement)
            return statement.error();
        for (;;) {
            const auto row = statement->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            std::optional<Error> error;
            const auto read = [&]<typename Record>() {
                if constexpr (!std::same_as<Record, ChartSpec>) {
                    if (tableName(RecordTable<Record>::table) != statement->text(0))
                        return true;
                    auto record = layers.fromJson<Record>(statement->text(1).toUtf8());
                    if (!record) {
                        error = record.error();
                        return false;
                    }
                    list.append(
                        {.record = AnyRecord(std::move(*record)),
                         .reason = statement->text(2) == u"deleted" ? AsideReason::Deleted
                                                                    : AsideReason::Changed,
                         .package = statement->text(3),
                         .import = statement->text(4) == u"file" ? statement->integer(5) : 0});
                }
                return true;
            };
            if (!forEachRecordType(read))
                return *error;
        }
    }
    auto statement = database.prepare(
        "SELECT " + figureColumns()
        + ", reason, (SELECT package FROM imports WHERE position = import), (SELECT kind FROM "
          "imports WHERE position = import) FROM original_figures WHERE import NOT IN "
          "(SELECT position FROM imports WHERE undone = 1) ORDER BY position");
    if (!statement)
        return statement.error();
    FigureReader reader(database, FigureReader::Records::AsideAsWell);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return list;
        auto figure = reader.observation(*statement);
        if (!figure)
            return figure.error();
        const bool isFile = statement->text(FigureColumnCount + 2) == u"file";
        list.append({.record = AnyRecord(std::move(*figure)),
                     .reason = statement->text(FigureColumnCount) == u"deleted"
                         ? AsideReason::Deleted
                         : AsideReason::Changed,
                     .package = statement->text(FigureColumnCount + 1),
                     .import = isFile ? statement->integer(FigureImport) : 0});
    }
}

} // namespace Zhitu
