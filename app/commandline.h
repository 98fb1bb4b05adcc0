// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation.h"
#include "export/chartexport.h"
#include "records/language.h"

#include <QList>
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

/** What zhitu list lists. */
enum class ListKind { Charts, Indicators, Regions, Sources, Packages, Observations, Events };

/** zhitu list KIND */
struct ListArguments
{
    ListKind kind{};
    bool json = false;

    bool operator==(const ListArguments &) const = default;
};

/** zhitu export CHART… | --all */
struct ExportArguments
{
    QStringList charts; ///< ids, each once; empty: all
    PictureOptions picture;
    QList<Language> languages; ///< of the pictures; empty: the interface's
    QString folder;

    bool operator==(const ExportArguments &) const = default;
};

/** zhitu verify FILE… */
struct VerifyArguments
{
    QStringList files; ///< each once
    bool json = false;

    bool operator==(const VerifyArguments &) const = default;
};

/** zhitu cite ID… */
struct CiteArguments
{
    QStringList ids; ///< of observations or events, each once
    CitationStyle style = CitationStyle::Gbt7714;
    std::optional<QDate> accessed; ///< when the user looked at the sources

    bool operator==(const CiteArguments &) const = default;
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

/** Arguments that nothing can be made of. */
struct UsageError
{
    BilingualText text; ///< one sentence, what is wrong and what goes instead
    QString command; ///< whose help says more; empty: the program's

    bool operator==(const UsageError &) const = default;
};

/** What the program was asked for. */
struct CommandLine
{
    std::variant<OpenArguments, ListArguments, ExportArguments, VerifyArguments, CiteArguments,
                 HelpArguments, VersionArguments, UsageError>
        action;
    QString store; ///< of --store; empty: the default store
    std::optional<Language> language; ///< of --lang, where it is the messages'

    bool operator==(const CommandLine &) const = default;
};

/**
 * Reads the program's arguments, without its name. Options may stand anywhere, as --name value or
 * --name=value; after -- there are none. Needs no application object and reads no file.
 */
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

/** The help on a command, or on the program for an empty name; ends with a line break. */
[[nodiscard]] QString helpText(const QString &command, Language language);

} // namespace Zhitu
