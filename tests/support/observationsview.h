// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <sqlite3.h>

namespace Zhitu::Samples {

/**
 * SQL that lets a connection see and change the figures of a store as one table "observations" with
 * a column for each field, as a package has it; gone with the connection. Sets no unit, since a
 * figure has its indicator's.
 */
inline QByteArray observationsView()
{
    // An id is its prefix and the number without leading zeros that follows it.
    const QByteArray digits = "ltrim(substr(new.id, length(rtrim(new.id, '0123456789')) + 1), '0')";
    const QByteArray prefix = "CASE WHEN " + digits
        + " = '' AND rtrim(new.id, '0123456789') <> new.id THEN substr(new.id, 1, length(new.id) - "
          "1) "
          "ELSE substr(new.id, 1, length(new.id) - length("
        + digits + ")) END";
    const QByteArray number = "CASE WHEN " + digits + " <> '' THEN CAST(" + digits
        + " AS INTEGER) WHEN rtrim(new.id, '0123456789') <> new.id THEN 0 ELSE -1 END";
    const auto key = [](const QByteArray &table, const QByteArray &column,
                        const QByteArray &field) -> QByteArray {
        // What leads nowhere stays so.
        return "coalesce((SELECT position FROM " + table + " WHERE " + column + " = new." + field
            + "), iif(new." + field + " IS NULL, NULL, -1))";
    };
    const auto place = [](const QByteArray &field, const QByteArrayList &codes) -> QByteArray {
        QByteArray cases = "CASE new." + field;
        for (qsizetype i = 0; i < codes.size(); ++i)
            cases += " WHEN '" + codes.at(i) + "' THEN " + QByteArray::number(i);
        return cases + " WHEN NULL THEN NULL ELSE 99 END";
    };
    const QByteArrayList qualifiers{"exact", "about",   "over", "at_least",
                                    "under", "at_most", "range"};
    const QByteArrayList statuses{"actual", "target", "forecast", "statement"};
    const QByteArray remark = "qualifier_word_zh, qualifier_word_en, rank_basis, stated_by_zh, "
                              "stated_by_en, obs_status, \"break\", note_zh, note_en, note_kind";
    const QByteArray remarkRow = "INSERT OR REPLACE INTO figure_remarks (position, import, "
        + remark
        + ") SELECT 1000000 + %1, (SELECT position FROM imports ORDER BY position DESC LIMIT 1), "
          "new.qualifier_word_zh, new.qualifier_word_en, new.rank_basis, new.stated_by_zh, "
          "new.stated_by_en, new.obs_status, new.\"break\", new.note_zh, new.note_en, "
          "new.note_kind;";
    const QByteArray addPrefix = "INSERT OR IGNORE INTO id_prefixes (prefix) SELECT " + prefix
        + " WHERE NOT EXISTS (SELECT 1 FROM id_prefixes WHERE prefix = " + prefix + ");";
    const QByteArray prefixAt = "(SELECT position FROM id_prefixes WHERE prefix = " + prefix + ')';
    const QByteArray next = "(SELECT coalesce(max(position), 0) + 1 FROM figures)";
    return "CREATE TEMP VIEW observations AS SELECT figures.position AS position, "
           "coalesce(id_prefixes.prefix || iif(id_number < 0, '', id_number), "
           "imports.tag || '-' || (figures.position - imports.base)) AS id, "
           "indicators.id AS indicator, regions.code AS region, subjects.id AS subject, period, "
           "first_day, last_day, value, value_upper, indicators.unit AS unit, "
           "CASE figures.qualifier WHEN 0 THEN 'exact' WHEN 1 THEN 'about' WHEN 2 THEN 'over' "
           "WHEN 3 THEN 'at_least' WHEN 4 THEN 'under' WHEN 5 THEN 'at_most' WHEN 6 THEN 'range' "
           "END AS qualifier, qualifier_word_zh, qualifier_word_en, "
           "CASE figures.status WHEN 0 THEN 'actual' WHEN 1 THEN 'target' WHEN 2 THEN 'forecast' "
           "WHEN 3 THEN 'statement' END AS status, rank_basis, stated_by_zh, stated_by_en, "
           "sources.id AS source, origins.id AS origin, line, printed, occurrence, obs_status, "
           "coalesce(\"break\", 0) AS \"break\", figure_remarks.note_zh AS note_zh, "
           "figure_remarks.note_en AS note_en, note_kind FROM figures "
           "JOIN imports ON imports.position = figures.import "
           "LEFT JOIN id_prefixes ON id_prefixes.position = figures.id_prefix "
           "LEFT JOIN indicators ON indicators.position = figures.indicator "
           "LEFT JOIN regions ON regions.position = figures.region "
           "LEFT JOIN subjects ON subjects.position = figures.subject "
           "LEFT JOIN sources ON sources.position = figures.source "
           "LEFT JOIN sources AS origins ON origins.position = figures.origin "
           "LEFT JOIN figure_remarks ON figure_remarks.position = figures.remark;"
           "CREATE TEMP TRIGGER observations_delete INSTEAD OF DELETE ON observations BEGIN "
           "DELETE FROM figures WHERE position = old.position; END;"
           "CREATE TEMP TRIGGER observations_update INSTEAD OF UPDATE ON observations BEGIN "
        + addPrefix + QByteArray(remarkRow).replace("%1", "old.position")
        + "UPDATE figures SET id_prefix = " + prefixAt + ", id_number = " + number
        + ", indicator = " + key("indicators", "id", "indicator") + ", region = "
        + key("regions", "code", "region") + ", subject = " + key("subjects", "id", "subject")
        + ", period = new.period, first_day = new.first_day, last_day = new.last_day, "
          "value = new.value, value_upper = new.value_upper, qualifier = "
        + place("qualifier", qualifiers) + ", status = " + place("status", statuses) + ", source = "
        + key("sources", "id", "source") + ", origin = " + key("sources", "id", "origin")
        + ", line = new.line, printed = new.printed, occurrence = new.occurrence, "
          "remark = 1000000 + old.position WHERE position = old.position; END;"
          "CREATE TEMP TRIGGER observations_insert INSTEAD OF INSERT ON observations BEGIN "
        + addPrefix
        + "INSERT INTO figures (position, import, id_prefix, id_number, indicator, region, "
          "subject, "
          "period, first_day, last_day, value, value_upper, qualifier, status, source, origin, "
          "line, "
          "printed, occurrence) SELECT "
        + next + ", (SELECT position FROM imports ORDER BY position DESC LIMIT 1), " + prefixAt
        + ", " + number + ", " + key("indicators", "id", "indicator") + ", "
        + key("regions", "code", "region") + ", " + key("subjects", "id", "subject")
        + ", new.period, new.first_day, new.last_day, new.value, new.value_upper, "
        + place("qualifier", qualifiers) + ", " + place("status", statuses) + ", "
        + key("sources", "id", "source") + ", " + key("sources", "id", "origin")
        + ", new.line, new.printed, new.occurrence; END;";
}

/** The same for a connection of ours, which runs no triggers otherwise. */
[[nodiscard]] inline bool showObservations(sqlite3 *handle)
{
    return sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr) == SQLITE_OK
        && sqlite3_exec(handle, observationsView().constData(), nullptr, nullptr, nullptr)
        == SQLITE_OK;
}

} // namespace Zhitu::Samples
