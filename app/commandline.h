// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"
#include "records/language.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace Zhitu {

/** zhitu: opens the dashboard. */
struct OpenArguments
{
    bool operator==(const OpenArguments &) const = default;
};

/** zhitu help COMMAND, or --help beside a command. */
struct HelpArguments
{
    QString command; ///< empty: about the program

    bool operator==(const HelpArguments &) const = default;
};

/** zhitu --version */
struct VersionArguments
{
    bool operator==(const VersionArguments &) const = default;
};

/** zhitu COMMAND … */
struct CommandCall
{
    CommandWords words;
    CommandJob job;
};

/** What the program was asked for. */
struct CommandLine
{
    std::variant<OpenArguments, CommandCall, HelpArguments, VersionArguments, UsageError> action;
    QString store; ///< of --store; empty: the default store
    std::optional<Language> language; ///< of --lang, where it is the messages'
};

/**
 * Reads the program's arguments, without its name. Options may stand anywhere, as --name value or
 * --name=value; after -- there are none. Needs no application object and reads no file.
 */
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

/** The help on a command, or on the program for an empty name; ends with a line break. */
[[nodiscard]] QString helpText(const QString &command, Language language);

} // namespace Zhitu
