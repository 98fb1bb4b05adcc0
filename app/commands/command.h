// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/output.h"
#include "records/language.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <variant>

namespace Zhitu {

/** An option as the help shows it. */
struct OptionRule
{
    QLatin1StringView name; ///< without the dashes
    QLatin1StringView value; ///< what the help calls its value; empty: it takes none
    const char *help; ///< context Commands
};

/** The arguments taken apart, before any of them means something. */
struct CommandWords
{
    QStringList operands; ///< the command's name is the first
    QHash<QString, QString> options; ///< by name without dashes; flags have an empty value

    [[nodiscard]] bool has(QLatin1StringView option) const
    {
        return options.contains(QString(option));
    }
    /** The option's value; nothing: it is not given. */
    [[nodiscard]] std::optional<QString> value(QLatin1StringView option) const;
};

/** Arguments that nothing can be made of. */
struct UsageError
{
    BilingualText text; ///< one sentence, what is wrong and what goes instead
    QString command; ///< whose help says more; empty: the program's

    bool operator==(const UsageError &) const = default;
};

/** What a command works with beside its own arguments. */
struct CommandContext
{
    QString storeFile; ///< of --store; empty: the default store
    /** The messages'; asked only where it matters, since it may have to read the settings. */
    std::function<Language()> language;
};

/** A command with its arguments, ready to be run, once. */
using CommandJob = std::function<ExitStatus(const CommandContext &)>;

/**
 * A command of the program: what the help says of it, and what it makes of its arguments.
 *
 * A new one is a file in this folder that defines it, and a line in commandtable.cpp. An option of
 * one name takes a value in every command or in none.
 */
struct Command
{
    QLatin1StringView name;
    QString operands; ///< as the list of commands shows them
    QString usage; ///< the same in full
    const char *summary; ///< context Commands
    /** Its own; --lang, where none of these is called so, is the messages' and taken by all. */
    QList<OptionRule> options;
    /** The words hold no options but those that go with the command. */
    std::function<std::variant<CommandJob, UsageError>(const CommandWords &)> read;
};

/** The job of a command whose arguments were read; or what is wrong with them. */
template<typename Arguments>
[[nodiscard]] std::variant<CommandJob, UsageError> jobOf(
    std::variant<Arguments, UsageError> arguments,
    ExitStatus (*run)(const Arguments &, const CommandContext &))
{
    if (auto *error = std::get_if<UsageError>(&arguments))
        return std::move(*error);
    return CommandJob([run, own = std::get<Arguments>(std::move(arguments))](
                          const CommandContext &context) { return run(own, context); });
}

/** --json, of commands whose results are lists. */
[[nodiscard]] OptionRule jsonOption();

/** Puts the texts into both languages' %1, %2, … */
template<typename... Texts>
[[nodiscard]] BilingualText withArguments(const BilingualText &pattern, const Texts &...texts)
{
    return {pattern.zh.arg(texts...), pattern.en.arg(texts...)};
}

/** On an option's value that does not go; allowed lists what does. */
[[nodiscard]] UsageError valueError(QLatin1StringView option, const QString &value,
                                    const QString &allowed, QLatin1StringView command);

/** zh or en. */
[[nodiscard]] std::optional<Language> languageFromCode(const QString &text);

} // namespace Zhitu
