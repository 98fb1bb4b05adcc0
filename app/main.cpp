// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "formats/catalogue.h"
#include "openwindow.h"
#include "settings.h"

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

ExitStatus print(const QString &text, Language language)
{
    const auto printed = printResult(text.toUtf8());
    return printed ? Done : printError(printed.error(), language);
}

ExitStatus refuse(const UsageError &error, Language language)
{
    printMessage(error.text.in(language));
    printMessage(
        Catalogue::of(language)
            .translate("Commands", "For help: %1")
            .arg(error.command.isEmpty() ? u"zhitu help"_s : u"zhitu help "_s + error.command));
    return WrongUsage;
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = parseCommandLine(arguments);
    const auto language = [&line] {
        return line.language ? *line.language : Settings().language();
    };

    if (const auto *error = std::get_if<UsageError>(&line.action))
        return refuse(*error, language());
    if (const auto *help = std::get_if<HelpArguments>(&line.action))
        return print(helpText(help->command, language()), language());
    if (std::holds_alternative<VersionArguments>(line.action))
        return print("zhitu "_L1 + QStringLiteral(ZHITU_VERSION) + u'\n', language());
    if (const auto *call = std::get_if<CommandCall>(&line.action))
        return call->job({.storeFile = line.store, .language = language});
    return openWindow(line.store, line.language);
}
