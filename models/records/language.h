// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Zhitu {

/** The two languages that Zhitu speaks; every text is available in either at any time. */
enum class Language { Chinese, English };

inline constexpr Language allLanguages[] = {Language::Chinese, Language::English};

/** "zh" or "en": the code used in file names, options and settings. */
[[nodiscard]] inline QString languageCode(Language language)
{
    return language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

/**
 * A name or a text in both languages.
 *
 * Plain text, never markup. A user's data may have one form only; the missing one is an empty
 * string, and in() then gives the other.
 */
struct BilingualText
{
    QString zh;
    QString en;

    [[nodiscard]] const QString &in(Language language) const
    {
        const QString &wanted = language == Language::Chinese ? zh : en;
        const QString &other = language == Language::Chinese ? en : zh;
        return wanted.isEmpty() ? other : wanted;
    }
    [[nodiscard]] bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }

    bool operator==(const BilingualText &) const = default;
};

} // namespace Zhitu
