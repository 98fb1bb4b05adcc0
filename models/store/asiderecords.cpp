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

namespace {

AsideReason reasonFrom(const QString &word)
{
    return word == u"deleted" ? AsideReason::Deleted : AsideReason::Changed;
}

} // namespace

Result<QList<AsideRecord>> readAside(Database &database)
{
    QList<AsideRecord> list;
    RecordLayers layers(database);
    const auto readRecords = database.forEachRow(
        "SELECT aside.\"table\", aside.record, aside.reason, imports.package, imports.kind, "
        "imports.position FROM aside_records AS aside JOIN imports ON imports.position = "
        "aside.import WHERE aside.reason <> 'undone' AND imports.undone = 0 ORDER BY "
        "aside.position",
        [&](const Statement &row) -> Result<void> {
            std::optional<Error> error;
            const auto read = [&]<typename Record>() {
                if constexpr (!std::same_as<Record, ChartSpec>) {
                    if (tableName(RecordTable<Record>::table) != row.text(0))
                        return true;
                    auto record = layers.fromJson<Record>(row.text(1).toUtf8());
                    if (!record) {
                        error = record.error();
                        return false;
                    }
                    list.append({.record = AnyRecord(std::move(*record)),
                                 .reason = reasonFrom(row.text(2)),
                                 .package = row.text(3),
                                 .import = row.text(4) == u"file" ? row.integer(5) : 0});
                }
                return true;
            };
            if (!forEachRecordType(read))
                return *error;
            return {};
        });
    if (!readRecords)
        return readRecords.error();
    FigureReader reader(database, FigureReader::Records::AsideAsWell);
    const auto readFigures = database.forEachRow(
        "SELECT " + figureColumns()
            + ", reason, (SELECT package FROM imports WHERE position = import), (SELECT kind FROM "
              "imports WHERE position = import) FROM original_figures WHERE import NOT IN "
              "(SELECT position FROM imports WHERE undone = 1) ORDER BY position",
        [&](const Statement &row) -> Result<void> {
            auto figure = reader.observation(row);
            if (!figure)
                return figure.error();
            const bool isFile = row.text(FigureColumnCount + 2) == u"file";
            list.append({.record = AnyRecord(std::move(*figure)),
                         .reason = reasonFrom(row.text(FigureColumnCount)),
                         .package = row.text(FigureColumnCount + 1),
                         .import = isFile ? row.integer(FigureImport) : 0});
            return {};
        });
    if (!readFigures)
        return readFigures.error();
    return list;
}

} // namespace Zhitu
