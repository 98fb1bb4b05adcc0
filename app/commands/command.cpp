// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"

#include "formats/catalogue.h"

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

std::optional<QString> CommandWords::value(QLatin1StringView option) const
{
    const auto found = options.constFind(QString(option));
    return found == options.cend() ? std::nullopt : std::optional(*found);
}

OptionRule jsonOption()
{
    return {"json"_L1,
            {},
            QT_TRANSLATE_NOOP("Commands",
                              "As a JSON array of objects, with ids, codes and "
                              "values in base units.")};
}

UsageError valueError(QLatin1StringView option, const QString &value, const QString &allowed,
                      QLatin1StringView command)
{
    return {withArguments(translated("Commands", "“%1” does not go with %2; what goes is %3."),
                          value, "--"_L1 + option, allowed),
            command};
}

std::optional<Language> languageFromCode(const QString &text)
{
    for (const Language language : allLanguages) {
        if (text == languageCode(language))
            return language;
    }
    return std::nullopt;
}

} // namespace Zhitu
