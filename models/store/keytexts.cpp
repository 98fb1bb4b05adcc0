// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keytexts.h"

namespace Zhitu {

Result<const KeyText *> KeyTexts::at(qint64 position)
{
    const bool isListed = position >= 0 && position < listed;
    if (isListed) {
        const auto place = static_cast<std::size_t>(position);
        if (place < m_list.size() && m_list[place].isKnown)
            return &m_list[place];
    } else if (const auto known = m_others.constFind(position); known != m_others.cend()) {
        return &*known;
    }
    KeyText found;
    {
        auto statement = m_database.prepare(m_sql);
        if (!statement)
            return statement.error();
        statement->bindInteger(1, position);
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (*row) {
            found.isKnown = true;
            found.text = statement->text(0);
            found.utf8 = found.text.toUtf8();
            if (statement->columns() > 1) {
                found.unit = statement->text(1);
                found.base = statement->integer(1);
            }
        }
    }
    if (isListed) {
        const auto place = static_cast<std::size_t>(position);
        if (m_list.size() <= place)
            m_list.resize(place + 1);
        m_list[place] = std::move(found);
        return &m_list[place];
    }
    if (m_others.size() > listed)
        m_others.clear();
    return &*m_others.insert(position, std::move(found));
}

Result<const FoundKey *> KeyFinder::find(std::string_view key)
{
    if (const FoundKey *found = known(key))
        return found;
    FoundKey found;
    {
        auto statement = m_database.prepare(m_sql);
        if (!statement)
            return statement.error();
        statement->bindUtf8(1, key);
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (*row) {
            found.position = statement->integer(0);
            if (statement->columns() > 1) {
                const QByteArrayView unit = statement->utf8(1);
                found.unit.assign(unit.data(), static_cast<std::size_t>(unit.size()));
                found.base = statement->integer(1);
            }
        }
    }
    // What is not there may be added yet.
    if (found.position == 0)
        return &m_none;
    if (m_found.size() >= most)
        m_found.clear();
    return &m_found.insert_or_assign(std::string(key), std::move(found)).first->second;
}

void KeyFinder::note(std::string_view key, FoundKey found)
{
    m_found.insert_or_assign(std::string(key), std::move(found));
}

} // namespace Zhitu
