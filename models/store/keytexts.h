// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database.h"

#include "records/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Zhitu {

/** A record that figures refer to by its position. */
struct KeyText
{
    QByteArray utf8; ///< its id or code
    QString text; ///< the same
    QString unit; ///< of an indicator; else empty
    qint64 base = 0; ///< of an import: the position before that of its first figure
    bool isKnown = false;
};

/**
 * The ids and codes by the positions of their records, each looked up once: what a figure refers to
 * is most often what others refer to as well. Valid as long as the transaction that it is used in.
 */
class KeyTexts
{
public:
    /** sql: selects the text (and further columns) of the record at position ?1. */
    KeyTexts(Database &database, QByteArray sql) : m_database(database), m_sql(std::move(sql)) { }
    Q_DISABLE_COPY_MOVE(KeyTexts)

    /** isKnown is false where there is no such record. Lives until the next call. */
    [[nodiscard]] Result<const KeyText *> at(qint64 position);

private:
    /** Positions below this are places in a list, others are looked up in a hash. */
    static constexpr qint64 listed = 1 << 16;

    Database &m_database;
    QByteArray m_sql;
    std::vector<KeyText> m_list;
    QHash<qint64, KeyText> m_others;
};

/** A record as its key leads to it. */
struct FoundKey
{
    qint64 position = 0; ///< 0: there is none
    qint64 base = 0; ///< of an import
    std::string unit; ///< of an indicator
};

/** The other way round: the positions of records by their ids or codes. */
class KeyFinder
{
public:
    /** sql: selects the position (and unit or base) of the record whose key is ?1. */
    KeyFinder(Database &database, QByteArray sql) : m_database(database), m_sql(std::move(sql)) { }
    Q_DISABLE_COPY_MOVE(KeyFinder)

    /** What is known without asking the database; null: it must be asked. */
    [[nodiscard]] const FoundKey *known(std::string_view key) const
    {
        const auto at = m_found.find(key);
        return at == m_found.end() ? nullptr : &at->second;
    }
    /** Lives until the next call. */
    [[nodiscard]] Result<const FoundKey *> find(std::string_view key);
    /** Tells of a record that was added since. */
    void note(std::string_view key, FoundKey found);

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    /** Enough for the records of any catalogue; an id of its own for each of a million figures is not kept. */
    static constexpr std::size_t most = 200000;

    Database &m_database;
    QByteArray m_sql;
    FoundKey m_none;
    std::unordered_map<std::string, FoundKey, Hash, std::equal_to<>> m_found;
};

} // namespace Zhitu
