// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QtPlugin>

namespace Zhitu {

/** What ICU knows of a Chinese character. */
struct HanEntry
{
    QString reading; ///< in pinyin with tone marks (hǎi); empty: none known
    char32_t simplified = 0; ///< its simplified form; itself where it has none
};

/**
 * ICU's transliteration. It lies in a file of its own beside the program and is loaded when the
 * search or a table's filter is first used or an id is made of a Chinese name, so that no start and no
 * export pays for ICU's rules.
 */
class ReadingsModule
{
public:
    virtual ~ReadingsModule() = default;

    /** An entry for each of the characters. Any thread. */
    [[nodiscard]] virtual QList<HanEntry> entries(const QList<char32_t> &characters) = 0;
};

/**
 * The module, loaded at the first call, which takes a tenth of a second; nullptr where there is none,
 * or one of another version. Any thread.
 */
[[nodiscard]] ReadingsModule *readingsModule();

} // namespace Zhitu

Q_DECLARE_INTERFACE(Zhitu::ReadingsModule, "zhitu.ReadingsModule/1")
