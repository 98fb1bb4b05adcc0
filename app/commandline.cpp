// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "commands/commandtable.h"
#include "formats/catalogue.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

const QList<OptionRule> &commonOptions()
{
    static const QList<OptionRule> rules = {
        {"store"_L1, "FILE"_L1,
         QT_TRANSLATE_NOOP("Commands", "Use this store instead of the default one.")},
        {"help"_L1, {}, QT_TRANSLATE_NOOP("Commands", "Show this help.")},
        {"version"_L1, {}, QT_TRANSLATE_NOOP("Commands", "Show the version.")},
    };
    return rules;
}

const OptionRule &messageLanguageOption()
{
    static const OptionRule rule{
        "lang"_L1, "zh|en"_L1,
        QT_TRANSLATE_NOOP("Commands",
                          "The language of everything shown; default: as last chosen "
                          "in the window, else the system's.")};
    return rule;
}

/** The help is found among the commands, but is read here: it knows of all others. */
const Command &helpCommand()
{
    static const Command command{.name = "help"_L1,
                                 .operands = u"COMMAND"_s,
                                 .usage = u"COMMAND"_s,
                                 .summary =
                                     QT_TRANSLATE_NOOP("Commands", "Show the help on a command."),
                                 .options = {},
                                 .read = {}};
    return command;
}

/** nullptr for an unknown command. */
const Command *commandNamed(const QString &name)
{
    for (const Command &command : allCommands()) {
        if (name == command.name)
            return &command;
    }
    return name == helpCommand().name ? &helpCommand() : nullptr;
}

const OptionRule *find(const QList<OptionRule> &rules, const QString &name)
{
    const auto found =
        std::ranges::find_if(rules, [&name](const OptionRule &rule) { return name == rule.name; });
    return found == rules.cend() ? nullptr : &*found;
}

/** Whether --lang is the messages' language; some command may have one of its own. */
bool takesMessageLanguage(const Command *command)
{
    return !command || !find(command->options, u"lang"_s);
}

/** The options that go with a command, or without one. */
QList<OptionRule> optionsOf(const QString &name)
{
    const Command *command = commandNamed(name);
    QList<OptionRule> rules = command ? command->options : QList<OptionRule>();
    if (takesMessageLanguage(command))
        rules.append(messageLanguageOption());
    return rules + commonOptions();
}

QString listedOptions(const QString &command)
{
    QStringList names;
    for (const OptionRule &rule : optionsOf(command))
        names.append("--"_L1 + rule.name);
    return names.join(", "_L1);
}

/** Whether the option of this name has a value; nothing: no command knows it. */
std::optional<bool> hasValue(const QString &name)
{
    const auto answer = [](const OptionRule *rule) { return !rule->value.isEmpty(); };
    if (name == messageLanguageOption().name)
        return answer(&messageLanguageOption());
    if (const OptionRule *rule = find(commonOptions(), name))
        return answer(rule);
    for (const Command &command : allCommands()) {
        if (const OptionRule *rule = find(command.options, name))
            return answer(rule);
    }
    return std::nullopt;
}

/** Fills words up to the first argument that is wrong in itself, if there is one. */
std::optional<UsageError> splitWords(const QStringList &arguments, CommandWords &words)
{
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (optionsEnded || !argument.startsWith(u'-') || argument == u"-") {
            words.operands.append(argument);
            continue;
        }
        if (argument == u"--") {
            optionsEnded = true;
            continue;
        }
        const bool isAssigned = argument.startsWith("--"_L1) && argument.contains(u'=');
        QString name = isAssigned ? argument.section(u'=', 0, 0) : argument;
        name = name == u"-h" ? u"help"_s : name.startsWith("--"_L1) ? name.sliced(2) : name;
        QString value = isAssigned ? argument.section(u'=', 1) : QString();
        if (hasValue(name).value_or(false)) {
            const bool follows =
                i + 1 < arguments.size() && !arguments.at(i + 1).startsWith("--"_L1);
            if (!isAssigned && follows)
                value = arguments.at(++i);
            if (value.isEmpty()) {
                return UsageError{
                    withArguments(translated("Commands", "The option %1 needs a value."),
                                  "--"_L1 + name),
                    {}};
            }
            if (words.options.contains(name)) {
                return UsageError{
                    withArguments(translated("Commands", "The option %1 is given more than once."),
                                  "--"_L1 + name),
                    {}};
            }
        } else if (isAssigned) {
            // An unknown option is refused as a whole, a flag for its value.
            name = argument.sliced(2);
        }
        words.options.insert(name, value);
    }
    return std::nullopt;
}

bool optionGoesWith(const QString &command, const QString &name)
{
    return find(optionsOf(command), name) != nullptr;
}

/** On an option that does not go with the command, or a flag that came with a value. */
UsageError optionError(const QString &name, const QString &command)
{
    const QString flag = name.section(u'=', 0, 0);
    if (optionGoesWith(command, flag)) {
        return {
            withArguments(translated("Commands", "The option %1 takes no value."), "--"_L1 + flag),
            command};
    }
    const QString shown = name.startsWith(u'-') ? name : "--"_L1 + name;
    if (command.isEmpty()) {
        return {withArguments(translated("Commands", "There is no option %1; what goes is %2."),
                              shown, listedOptions(command)),
                command};
    }
    return {
        withArguments(translated("Commands", "The command %1 has no option %2; what goes is %3."),
                      command, shown, listedOptions(command)),
        command};
}

/** The action of the command, once its options are known to be among those that go with it. */
decltype(CommandLine::action) readAction(const CommandWords &words)
{
    const QString command = words.operands.value(0);
    if (words.has("help"_L1))
        return HelpArguments{command == u"help" ? QString() : command};
    if (words.has("version"_L1))
        return VersionArguments{};
    if (command.isEmpty())
        return OpenArguments{};
    if (const Command *found = commandNamed(command); found->read) {
        auto job = found->read(words);
        if (auto *error = std::get_if<UsageError>(&job))
            return std::move(*error);
        return CommandCall{words, std::get<CommandJob>(std::move(job))};
    }

    const QString topic = words.operands.value(1);
    if (words.operands.size() > 2 || (!topic.isEmpty() && !commandNamed(topic))) {
        return UsageError{withArguments(translated("Commands", "There is no command “%1”."),
                                        words.operands.sliced(1).join(u' ')),
                          {}};
    }
    return HelpArguments{topic};
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    CommandLine result;
    CommandWords words;
    auto wrong = splitWords(arguments, words);
    const QString command = words.operands.value(0);
    const Command *found = commandNamed(command);
    if (takesMessageLanguage(found))
        result.language = languageFromCode(words.options.value(u"lang"_s));
    if (wrong) {
        result.action = std::move(*wrong);
        return result;
    }
    result.store = words.options.value(u"store"_s);
    QStringList names = words.options.keys();
    names.sort();
    const bool isCommand = words.operands.isEmpty() || found;
    for (const QString &name : std::as_const(names)) {
        // Beside an unknown command, whatever some other one knows may be meant.
        if (optionGoesWith(command, name) || (!isCommand && hasValue(name)))
            continue;
        result.action = optionError(name, isCommand ? command : QString());
        return result;
    }
    if (!isCommand) {
        result.action = UsageError{
            withArguments(translated("Commands", "There is no command “%1”."), command), {}};
        return result;
    }
    const auto language = words.value("lang"_L1);
    if (language && takesMessageLanguage(found) && !result.language) {
        result.action = valueError("lang"_L1, *language, u"zh, en"_s,
                                   found ? found->name : QLatin1StringView());
        return result;
    }
    result.action = readAction(words);
    return result;
}

QString helpText(const QString &command, Language language)
{
    const Catalogue &catalogue = Catalogue::of(language);
    const auto text = [&catalogue](const char *source) {
        return catalogue.translate("Commands", source);
    };
    // Names are ASCII but for an ellipsis: one column a character.
    QString result;
    const auto addRows = [&result](const QList<std::pair<QString, QString>> &rows) {
        qsizetype width = 0;
        for (const auto &[name, meaning] : rows)
            width = std::max(width, name.size());
        for (const auto &[name, meaning] : rows)
            result += "  "_L1 + name.leftJustified(width + 2) + meaning + u'\n';
    };

    const Command *found = commandNamed(command);
    if (found) {
        result = catalogue.translate("Commands", "Usage: %1")
                     .arg(u"zhitu %1 %2 [OPTION…]\n"_s.arg(found->name, found->usage));
        result += u'\n' + text(found->summary) + u"\n\n"_s;
    } else {
        result = catalogue.translate("Commands", "Usage: %1")
                     .arg(u"zhitu [OPTION…]\n       zhitu COMMAND …\n"_s);
        result += u'\n'
            + text(QT_TRANSLATE_NOOP(
                "Commands",
                "Opens the dashboard of regional AI data; with a command, does "
                "that without a window."))
            + u"\n\n"_s + catalogue.translate("Commands", "Commands:") + u'\n';
        QList<std::pair<QString, QString>> rows;
        for (const Command &other : allCommands() + QList{helpCommand()})
            rows.emplaceBack(other.name + u' ' + other.operands, text(other.summary));
        addRows(rows);
        result += u'\n';
    }
    result += catalogue.translate("Commands", "Options:") + u'\n';
    QList<std::pair<QString, QString>> rows;
    for (const OptionRule &option : optionsOf(command)) {
        QString name = "--"_L1 + option.name;
        if (!option.value.isEmpty())
            name += u' ' + option.value;
        rows.emplaceBack(name, text(option.help));
    }
    addRows(rows);
    return result;
}

} // namespace Zhitu
