// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "formats/catalogue.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <span>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

struct OptionRule
{
    QLatin1StringView name; ///< without the dashes
    QLatin1StringView value; ///< what the help calls its value; empty: it takes none
    const char *help; ///< context Commands
};

struct CommandRule
{
    QLatin1StringView name;
    QString operands; ///< as the list of commands shows them
    QString usage; ///< the same in full
    const char *summary; ///< context Commands
    QList<OptionRule> options; ///< its own, beside those that all have
};

constexpr QLatin1StringView listKinds[] = {"charts"_L1,  "indicators"_L1, "regions"_L1,
                                           "sources"_L1, "packages"_L1,   "observations"_L1,
                                           "events"_L1};

QString listed(std::span<const QLatin1StringView> names, QLatin1StringView separator)
{
    QStringList texts;
    for (const QLatin1StringView name : names)
        texts.append(name);
    return texts.join(separator);
}

const OptionRule &allOption()
{
    static const OptionRule rule{
        "all"_L1, {}, QT_TRANSLATE_NOOP("Commands", "All charts of the store.")};
    return rule;
}

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

const QList<CommandRule> &commands()
{
    static const QList<CommandRule> rules = {
        {"export"_L1,
         u"CHART… | --all"_s,
         u"CHART… | --all"_s,
         QT_TRANSLATE_NOOP("Commands", "Write charts as pictures, CHART.LANG.FORMAT."),
         {
             allOption(),
             {"format"_L1, "png|svg|pdf"_L1,
              QT_TRANSLATE_NOOP("Commands", "The pictures' format; default: png.")},
             {"lang"_L1, "zh|en|both"_L1,
              QT_TRANSLATE_NOOP("Commands",
                                "The pictures' language, or both as a pair; default: "
                                "the interface's.")},
             {"theme"_L1, "light|dark|transparent"_L1,
              QT_TRANSLATE_NOOP("Commands", "The pictures' colours; default: light.")},
             {"size"_L1, "WxH"_L1,
              QT_TRANSLATE_NOOP("Commands",
                                "Width and height in pixels, before --scale; default: "
                                "1600x900.")},
             {"scale"_L1, "N"_L1,
              QT_TRANSLATE_NOOP("Commands",
                                "Multiply the pixels by 1 to 4, to print finer; "
                                "default: 1.")},
             {"dpi"_L1, "N"_L1,
              QT_TRANSLATE_NOOP("Commands",
                                "Pixels per inch, 50 to 2400: with the pixels it says how large "
                                "the picture is on paper, in every format; default: 96 times the "
                                "scale.")},
             {"preset"_L1, "NAME"_L1,
              QT_TRANSLATE_NOOP("Commands",
                                "Size, scale and dpi for a medium: slide (16:9, larger type), a4 "
                                "(a page across, 300 dpi), square (1080x1080) or wechat "
                                "(1080x1440); --scale and --dpi may refine it.")},
             {"text"_L1, "text|paths"_L1,
              QT_TRANSLATE_NOOP("Commands",
                                "Whether SVG and PDF hold texts, to be searched and edited, or "
                                "the outlines of their letters; default: text.")},
             {"out"_L1, "DIR"_L1,
              QT_TRANSLATE_NOOP("Commands", "The folder to write to; default: the current one.")},
         }},
        {"list"_L1,
         u"KIND"_s,
         listed(listKinds, "|"_L1),
         QT_TRANSLATE_NOOP("Commands", "Print what the store holds."),
         {
             {"json"_L1,
              {},
              QT_TRANSLATE_NOOP("Commands",
                                "As a JSON array of objects, with ids, codes and "
                                "values in base units.")},
             messageLanguageOption(),
         }},
        {"verify"_L1,
         u"FILE…"_s,
         u"FILE…"_s,
         QT_TRANSLATE_NOOP("Commands",
                           "Say whether exported pictures still agree with the store, and what "
                           "changed."),
         {
             {"json"_L1,
              {},
              QT_TRANSLATE_NOOP("Commands",
                                "As a JSON array of objects, with ids, codes and "
                                "values in base units.")},
             messageLanguageOption(),
         }},
        {"cite"_L1,
         u"ID…"_s,
         u"ID…"_s,
         QT_TRANSLATE_NOOP("Commands",
                           "Print references to the documents that figures or events were read "
                           "in, with the place there; zhitu list observations shows ids."),
         {
             {"style"_L1, "gbt7714|apa|bibtex|csl-json"_L1,
              QT_TRANSLATE_NOOP("Commands",
                                "How the references are written; default: gbt7714 (GB/T "
                                "7714-2015).")},
             {"accessed"_L1, "YYYY-MM-DD"_L1,
              QT_TRANSLATE_NOOP("Commands",
                                "The day on which you looked at the sources; default: not said, "
                                "and today where GB/T 7714 wants the day of citing.")},
             messageLanguageOption(),
         }},
        {"help"_L1,
         u"COMMAND"_s,
         u"COMMAND"_s,
         QT_TRANSLATE_NOOP("Commands", "Show the help on a command."),
         {messageLanguageOption()}},
    };
    return rules;
}

/** nullptr for an unknown command. */
const CommandRule *commandRule(const QString &name)
{
    for (const CommandRule &rule : commands()) {
        if (name == rule.name)
            return &rule;
    }
    return nullptr;
}

/** The options that go with a command, or without one. */
QList<OptionRule> optionsOf(const QString &command)
{
    const CommandRule *rule = commandRule(command);
    return (rule ? rule->options : QList<OptionRule>{messageLanguageOption()}) + commonOptions();
}

QString listedOptions(const QString &command)
{
    QStringList names;
    for (const OptionRule &rule : optionsOf(command))
        names.append("--"_L1 + rule.name);
    return names.join(", "_L1);
}

template<typename... Texts>
BilingualText withArguments(const BilingualText &pattern, const Texts &...texts)
{
    return {pattern.zh.arg(texts...), pattern.en.arg(texts...)};
}

/** The arguments taken apart, before any of them means something. */
struct Words
{
    QStringList operands;
    QHash<QString, QString> options; ///< by name without dashes; flags have an empty value
};

/** The option of this name that some command knows, or all do; nullptr: none does. */
const OptionRule *optionRule(const QString &name)
{
    for (const OptionRule &rule : commonOptions()) {
        if (name == rule.name)
            return &rule;
    }
    for (const CommandRule &command : commands()) {
        for (const OptionRule &rule : command.options) {
            if (name == rule.name)
                return &rule;
        }
    }
    return nullptr;
}

/** Fills words up to the first argument that is wrong in itself, if there is one. */
std::optional<UsageError> splitWords(const QStringList &arguments, Words &words)
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
        const bool hasValue = argument.startsWith("--"_L1) && argument.contains(u'=');
        QString name = hasValue ? argument.section(u'=', 0, 0) : argument;
        name = name == u"-h" ? u"help"_s : name.startsWith("--"_L1) ? name.sliced(2) : name;
        QString value = hasValue ? argument.section(u'=', 1) : QString();
        if (const OptionRule *rule = optionRule(name); rule && !rule->value.isEmpty()) {
            const bool follows =
                i + 1 < arguments.size() && !arguments.at(i + 1).startsWith("--"_L1);
            if (!hasValue && follows)
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
        } else if (hasValue) {
            // An unknown option is refused as a whole, a flag for its value.
            name = argument.sliced(2);
        }
        words.options.insert(name, value);
    }
    return std::nullopt;
}

bool optionGoesWith(const QString &command, const QString &name)
{
    const QList<OptionRule> known = optionsOf(command);
    return std::ranges::any_of(known,
                               [&name](const OptionRule &rule) { return name == rule.name; });
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

UsageError valueError(QLatin1StringView option, const QString &value, const QString &allowed,
                      const QString &command)
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

std::variant<ListArguments, UsageError> readList(const Words &words)
{
    const QString kinds = listed(listKinds, ", "_L1);
    const QString command = u"list"_s;
    if (words.operands.size() < 2) {
        return UsageError{withArguments(translated("Commands", "Say what to list: %1."), kinds),
                          command};
    }
    if (words.operands.size() > 2) {
        return UsageError{withArguments(translated("Commands",
                                                   "One thing can be listed at a time; “%1” is too "
                                                   "much."),
                                        words.operands.at(2)),
                          command};
    }
    const auto *kind = std::ranges::find_if(
        listKinds, [&words](QLatin1StringView name) { return words.operands.at(1) == name; });
    if (kind == std::end(listKinds)) {
        return UsageError{
            withArguments(translated("Commands", "“%1” cannot be listed; what can is %2."),
                          words.operands.at(1), kinds),
            command};
    }
    return ListArguments{.kind = static_cast<ListKind>(kind - std::begin(listKinds)),
                         .json = words.options.contains(u"json"_s)};
}

/** WxH as a size; nothing: it is none, or too small for a picture. */
std::optional<QSize> sizeFrom(const QString &text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"([0-9]{1,6})[xX×]([0-9]{1,6})"_s));
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (size.width() < smallestPicture.width() || size.height() < smallestPicture.height())
        return std::nullopt;
    return size;
}

QString sizeText(QSize size)
{
    return u"%1x%2"_s.arg(QString::number(size.width()), QString::number(size.height()));
}

/** Size, scale and density; what a preset says of them can be refined but not contradicted. */
std::optional<UsageError> readMeasures(const Words &words, const QString &command,
                                       PictureOptions &picture)
{
    const PicturePreset *preset = nullptr;
    if (const auto name = words.options.constFind(u"preset"_s); name != words.options.cend()) {
        preset = picturePreset(*name);
        if (!preset) {
            QStringList names;
            for (const PicturePreset &known : picturePresets())
                names.append(known.name);
            return valueError("preset"_L1, *name, names.join(", "_L1), command);
        }
        picture = preset->applied(picture);
    }
    if (const auto text = words.options.constFind(u"size"_s); text != words.options.cend()) {
        const std::optional<QSize> size = sizeFrom(*text);
        if (!size) {
            return UsageError{
                withArguments(translated("Commands",
                                         "“%1” is no size for a picture; it is given as WxH, such "
                                         "as 1600x900, and at least %2."),
                              *text, sizeText(smallestPicture)),
                command};
        }
        if (preset && *size != preset->size) {
            return UsageError{
                withArguments(translated("Commands",
                                         "--size %1 contradicts --preset %2, whose size is %3 at "
                                         "a scale of %4; give one of them."),
                              *text, QString(preset->name), sizeText(preset->size),
                              QString::number(preset->scale)),
                command};
        }
        picture.size = *size;
    }
    if (const auto scale = words.options.constFind(u"scale"_s); scale != words.options.cend()) {
        static const QRegularExpression form(
            QRegularExpression::anchoredPattern(u"[0-9]{1,2}(\\.[0-9]+)?"_s));
        const qreal former = picture.scale;
        picture.scale = form.match(*scale).hasMatch() ? scale->toDouble() : 0;
        if (picture.scale < 1 || picture.scale > 4)
            return valueError("scale"_L1, *scale, u"1 … 4"_s, command);
        // A preset's picture stays as large on paper.
        picture.dpi = qRound(picture.dpi * picture.scale / former);
    }
    if (const auto dpi = words.options.constFind(u"dpi"_s); dpi != words.options.cend()) {
        static const QRegularExpression form(QRegularExpression::anchoredPattern(u"[0-9]{1,4}"_s));
        picture.dpi = form.match(*dpi).hasMatch() ? dpi->toInt() : 0;
        if (picture.dpi < leastDpi || picture.dpi > mostDpi) {
            const QString allowed =
                u"%1 … %2"_s.arg(QString::number(leastDpi), QString::number(mostDpi));
            return valueError("dpi"_L1, *dpi, allowed, command);
        }
    }
    return std::nullopt;
}

/** The format, and what its texts are. */
std::optional<UsageError> readFormat(const Words &words, const QString &command,
                                     PictureOptions &picture)
{
    if (const auto name = words.options.constFind(u"format"_s); name != words.options.cend()) {
        const auto *format = std::ranges::find(allPictureFormats, *name, formatName);
        if (format == std::end(allPictureFormats))
            return valueError("format"_L1, *name, u"png, svg, pdf"_s, command);
        picture.format = *format;
    }
    if (const auto text = words.options.constFind(u"text"_s); text != words.options.cend()) {
        if (*text != u"text" && *text != u"paths")
            return valueError("text"_L1, *text, u"text, paths"_s, command);
        if (picture.format == PictureFormat::Png) {
            return UsageError{translated("Commands",
                                         "--text goes with --format svg or pdf: a PNG holds "
                                         "pixels, no texts."),
                              command};
        }
        picture.textAs = *text == u"paths" ? TextAs::Paths : TextAs::Text;
    }
    return std::nullopt;
}

std::variant<PictureOptions, UsageError> readPicture(const Words &words, const QString &command)
{
    PictureOptions picture;
    if (const auto error = readFormat(words, command, picture))
        return *error;
    if (const auto error = readMeasures(words, command, picture))
        return *error;
    if (const auto theme = words.options.constFind(u"theme"_s); theme != words.options.cend()) {
        static const QHash<QString, ThemeKind> themes = {
            {u"light"_s, ThemeKind::Light},
            {u"dark"_s, ThemeKind::Dark},
            {u"transparent"_s, ThemeKind::Transparent},
        };
        if (!themes.contains(*theme))
            return valueError("theme"_L1, *theme, u"light, dark, transparent"_s, command);
        picture.theme = themes.value(*theme);
    }
    return picture;
}

std::variant<ExportArguments, UsageError> readExport(const Words &words)
{
    const QString command = u"export"_s;
    ExportArguments result;
    result.charts = words.operands.sliced(1);
    result.charts.removeDuplicates();
    const bool isAll = words.options.contains(QString(allOption().name));
    if (result.charts.isEmpty() && !isAll) {
        return UsageError{translated("Commands",
                                     "Say which charts to export, or --all; zhitu list "
                                     "charts shows their ids."),
                          command};
    }
    if (!result.charts.isEmpty() && isAll) {
        return UsageError{translated("Commands", "Name charts or say --all, not both."), command};
    }
    if (const auto language = words.options.constFind(u"lang"_s);
        language != words.options.cend()) {
        if (const auto one = languageFromCode(*language))
            result.languages = {*one};
        else if (*language == u"both")
            result.languages = {std::begin(allLanguages), std::end(allLanguages)};
        else
            return valueError("lang"_L1, *language, u"zh, en, both"_s, command);
    }
    auto picture = readPicture(words, command);
    if (const auto *error = std::get_if<UsageError>(&picture))
        return *error;
    result.picture = std::get<PictureOptions>(picture);
    result.folder = words.options.value(u"out"_s, u"."_s);
    return result;
}

std::variant<VerifyArguments, UsageError> readVerify(const Words &words)
{
    VerifyArguments result{.files = words.operands.sliced(1),
                           .json = words.options.contains(u"json"_s)};
    result.files.removeDuplicates();
    if (result.files.isEmpty()) {
        return UsageError{translated("Commands",
                                     "Say which pictures to verify: PNG or SVG files that zhitu "
                                     "export wrote."),
                          u"verify"_s};
    }
    return result;
}

std::variant<CiteArguments, UsageError> readCite(const Words &words)
{
    const QString command = u"cite"_s;
    CiteArguments result{.ids = words.operands.sliced(1), .style = {}, .accessed = {}};
    result.ids.removeDuplicates();
    if (result.ids.isEmpty()) {
        return UsageError{translated("Commands",
                                     "Say which figures or events to cite, by their ids; zhitu "
                                     "list observations and zhitu list events show them."),
                          command};
    }
    if (const auto name = words.options.constFind(u"style"_s); name != words.options.cend()) {
        const std::optional<CitationStyle> style = citationStyleFromCode(*name);
        if (!style)
            return valueError("style"_L1, *name, u"gbt7714, apa, bibtex, csl-json"_s, command);
        result.style = *style;
    }
    if (const auto day = words.options.constFind(u"accessed"_s); day != words.options.cend()) {
        result.accessed = QDate::fromString(*day, u"yyyy-MM-dd"_s);
        if (!result.accessed->isValid())
            return valueError("accessed"_L1, *day, u"YYYY-MM-DD"_s, command);
    }
    return result;
}

/** The action of the command, once its options are known to be among those that go with it. */
decltype(CommandLine::action) readAction(const Words &words)
{
    const auto widened = [](const auto &either) {
        return std::visit([](const auto &value) -> decltype(CommandLine::action) { return value; },
                          either);
    };
    const QString command = words.operands.value(0);
    if (words.options.contains(u"help"_s))
        return HelpArguments{command == u"help" ? QString() : command};
    if (words.options.contains(u"version"_s))
        return VersionArguments{};
    if (command.isEmpty())
        return OpenArguments{};
    if (command == u"list")
        return widened(readList(words));
    if (command == u"export")
        return widened(readExport(words));
    if (command == u"verify")
        return widened(readVerify(words));
    if (command == u"cite")
        return widened(readCite(words));

    const QString topic = words.operands.value(1);
    if (words.operands.size() > 2 || (!topic.isEmpty() && !commandRule(topic))) {
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
    Words words;
    auto wrong = splitWords(arguments, words);
    const QString command = words.operands.value(0);
    if (command != u"export")
        result.language = languageFromCode(words.options.value(u"lang"_s));
    if (wrong) {
        result.action = std::move(*wrong);
        return result;
    }
    result.store = words.options.value(u"store"_s);
    QStringList names = words.options.keys();
    names.sort();
    const bool isCommand = words.operands.isEmpty() || commandRule(command);
    for (const QString &name : std::as_const(names)) {
        // Beside an unknown command, whatever some other one knows may be meant.
        if (optionGoesWith(command, name) || (!isCommand && optionRule(name)))
            continue;
        result.action = optionError(name, isCommand ? command : QString());
        return result;
    }
    if (!isCommand) {
        result.action = UsageError{
            withArguments(translated("Commands", "There is no command “%1”."), command), {}};
        return result;
    }
    if (command != u"export" && words.options.contains(u"lang"_s) && !result.language) {
        result.action = valueError("lang"_L1, words.options.value(u"lang"_s), u"zh, en"_s, command);
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

    const CommandRule *rule = commandRule(command);
    if (rule) {
        result = catalogue.translate("Commands", "Usage: %1")
                     .arg(u"zhitu %1 %2 [OPTION…]\n"_s.arg(rule->name, rule->usage));
        result += u'\n' + text(rule->summary) + u"\n\n"_s;
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
        for (const CommandRule &other : commands()) {
            rows.emplaceBack(other.name + u' ' + other.operands, text(other.summary));
        }
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
