// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "commands/checkcommand.h"
#include "commands/citecommand.h"
#include "commands/exportarguments.h"
#include "commands/listcommand.h"
#include "commands/searchcommand.h"
#include "commands/verifycommand.h"

#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** Whether a line was read as it should be. */
using Check = std::function<bool(const CommandLine &)>;

/** One of the actions that are no command's. */
template<typename Action>
Check is(const Action &expected)
{
    return [expected](const CommandLine &line) {
        const auto *action = std::get_if<Action>(&line.action);
        return action && *action == expected;
    };
}

/** A command's, with these arguments. */
template<typename Arguments>
Check calls(std::variant<Arguments, UsageError> (*read)(const CommandWords &),
            const Arguments &expected)
{
    return [read, expected](const CommandLine &line) {
        const auto *call = std::get_if<CommandCall>(&line.action);
        if (!call || !call->job)
            return false;
        const auto found = read(call->words);
        const auto *arguments = std::get_if<Arguments>(&found);
        return arguments && *arguments == expected;
    };
}

} // namespace

Q_DECLARE_METATYPE(Check)

/** What the program makes of its arguments. */
class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void actionIsRead_data();
    void actionIsRead();
    void storeAndLanguageAreRead_data();
    void storeAndLanguageAreRead();
    void wrongUsageIsRefused_data();
    void wrongUsageIsRefused();
    void helpNamesWhatThereIs_data();
    void helpNamesWhatThereIs();
};

void TestCommandLine::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestCommandLine::actionIsRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Check>("check");

    const auto row = [](const char *name, const QString &arguments, const Check &check) {
        QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << check;
    };
    const QList<Language> both = {Language::Chinese, Language::English};

    row("nothing opens the dashboard", u""_s, is(OpenArguments{}));
    row("only options open it too", u"--store x.db"_s, is(OpenArguments{}));
    row("a list", u"list events"_s, calls(readList, ListArguments{ListKind::Events, false}));
    row("a list as JSON", u"list charts --json"_s,
        calls(readList, ListArguments{ListKind::Charts, true}));
    row("options before the command", u"--json list sources"_s,
        calls(readList, ListArguments{ListKind::Sources, true}));
    row("options between", u"list --json observations"_s,
        calls(readList, ListArguments{ListKind::Observations, true}));
    row("defaults of an export", u"export a"_s,
        calls(readExport, ExportArguments{{u"a"_s}, {}, {}, u"."_s}));
    row("charts, each once", u"export b a b"_s,
        calls(readExport, ExportArguments{{u"b"_s, u"a"_s}, {}, {}, u"."_s}));
    row("all charts", u"export --all"_s, calls(readExport, ExportArguments{{}, {}, {}, u"."_s}));
    row("every option of an export",
        u"export a --format png --lang both --theme dark --size 3840x2160 --scale 1.5 --out o"_s,
        calls(readExport,
              ExportArguments{{u"a"_s}, {{3840, 2160}, 1.5, ThemeKind::Dark}, both, u"o"_s}));
    row("pictures of vectors", u"export a --format svg --text paths --dpi 300"_s,
        calls(readExport,
              ExportArguments{{u"a"_s},
                              {.format = PictureFormat::Svg, .textAs = TextAs::Paths, .dpi = 300},
                              {},
                              u"."_s}));
    row("a preset", u"export a --preset a4 --format pdf"_s,
        calls(readExport,
              ExportArguments{
                  {u"a"_s},
                  {.size = {1754, 1240}, .scale = 2, .format = PictureFormat::Pdf, .dpi = 300},
                  {},
                  u"."_s}));
    row("a preset with its own size", u"export a --size 720x960 --preset wechat"_s,
        calls(
            readExport,
            ExportArguments{{u"a"_s}, {.size = {720, 960}, .scale = 1.5, .dpi = 144}, {}, u"."_s}));
    row("a preset made finer stays as large on paper", u"export a --preset a4 --scale 4"_s,
        calls(
            readExport,
            ExportArguments{{u"a"_s}, {.size = {1754, 1240}, .scale = 4, .dpi = 600}, {}, u"."_s}));
    row("a preset with a density", u"export a --preset slide --dpi 96"_s,
        calls(
            readExport,
            ExportArguments{{u"a"_s}, {.size = {1200, 675}, .scale = 1.6, .dpi = 96}, {}, u"."_s}));
    row("values after an equals sign",
        u"--lang=en export a --theme=transparent --size=800X600 --out=x=y"_s,
        calls(
            readExport,
            ExportArguments{
                {u"a"_s}, {{800, 600}, 1, ThemeKind::Transparent}, {Language::English}, u"x=y"_s}));
    row("no options after two dashes", u"export --out o -- --all"_s,
        calls(readExport, ExportArguments{{u"--all"_s}, {}, {}, u"o"_s}));
    row("a size beyond the largest is for the export to refuse", u"export a --size 99999x480"_s,
        calls(readExport,
              ExportArguments{{u"a"_s}, {{99999, 480}, 1, ThemeKind::Light}, {}, u"."_s}));
    row("a picture to verify", u"verify a.png"_s,
        calls(readVerify, VerifyArguments{{u"a.png"_s}, false}));
    row("figures to cite, each once", u"cite OBS02 EVT01 OBS02"_s,
        calls(readCite, CiteArguments{{u"OBS02"_s, u"EVT01"_s}, CitationStyle::Gbt7714, {}}));
    row("a style", u"cite OBS02 --style csl-json"_s,
        calls(readCite, CiteArguments{{u"OBS02"_s}, CitationStyle::CslJson, {}}));
    row("the day of looking at the source", u"cite OBS02 --style=apa --accessed 2025-02-28"_s,
        calls(readCite, CiteArguments{{u"OBS02"_s}, CitationStyle::Apa, QDate(2025, 2, 28)}));
    row("a text to search", u"search haidian"_s,
        calls(readSearch, SearchArguments{u"haidian"_s, false}));
    row("several words to search, as JSON", u"search haidian --json target 2025"_s,
        calls(readSearch, SearchArguments{u"haidian target 2025"_s, true}));
    row("pictures, each once, as JSON", u"verify b.svg --json a.png b.svg"_s,
        calls(readVerify, VerifyArguments{{u"b.svg"_s, u"a.png"_s}, true}));
    row("a check", u"check"_s, calls(readCheck, CheckArguments{}));
    row("a check that may fail", u"check --json --fail-on stale,conflict,stale"_s,
        calls(readCheck, CheckArguments{true, {FindingKind::Stale, FindingKind::Conflict}}));
    row("a check that fails on anything", u"check --fail-on=any"_s,
        calls(readCheck, CheckArguments{false, findingKinds()}));
    row("help", u"--help"_s, is(HelpArguments{}));
    row("help in short", u"-h"_s, is(HelpArguments{}));
    row("help as a command", u"help"_s, is(HelpArguments{}));
    row("help on a command", u"help export"_s, is(HelpArguments{u"export"_s}));
    row("help beside a command", u"export --help"_s, is(HelpArguments{u"export"_s}));
    row("version", u"--version"_s, is(VersionArguments{}));
}

void TestCommandLine::actionIsRead()
{
    QFETCH(QStringList, arguments);
    QFETCH(Check, check);

    QVERIFY(check(parseCommandLine(arguments)));
}

void TestCommandLine::storeAndLanguageAreRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("language");

    QTest::newRow("none") << QStringList{} << QString() << QString();
    QTest::newRow("both") << QStringList{u"--store"_s, u"a b.db"_s, u"--lang"_s, u"zh"_s}
                          << u"a b.db"_s << u"zh"_s;
    QTest::newRow("of a list") << QStringList{u"list"_s, u"charts"_s, u"--lang=en"_s} << QString()
                               << u"en"_s;
    QTest::newRow("an export's is the pictures'")
        << QStringList{u"export"_s, u"--all"_s, u"--lang"_s, u"en"_s} << QString() << QString();
    QTest::newRow("beside what is wrong")
        << QStringList{u"--lang"_s, u"zh"_s, u"nonsense"_s} << QString() << u"zh"_s;
    QTest::newRow("before what is wrong")
        << QStringList{u"--lang"_s, u"zh"_s, u"--store"_s} << QString() << u"zh"_s;
}

void TestCommandLine::storeAndLanguageAreRead()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, store);
    QFETCH(QString, language);

    const CommandLine line = parseCommandLine(arguments);
    QCOMPARE(line.store, store);
    QCOMPARE(line.language ? languageCode(*line.language) : QString(), language);
}

void TestCommandLine::wrongUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named"); // what the message must name
    QTest::addColumn<QString>("command");

    const auto row = [](const char *name, const QString &arguments, const QString &named,
                        const QString &command = {}) {
        QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << named << command;
    };
    row("a command that there is not", u"nonsense"_s, u"nonsense"_s);
    row("an option that there is not", u"--nonsense"_s, u"--nonsense"_s);
    row("an option with a value that there is not", u"--nonsense=1"_s, u"--nonsense=1"_s);
    row("a short option that there is not", u"-platform xcb"_s, u"-platform"_s);
    row("another command's option", u"list charts --out x"_s, u"--out"_s, u"list"_s);
    row("a command's option without it", u"--json"_s, u"--json"_s);
    row("too few dots per inch", u"export a --dpi 49"_s, u"50 … 2400"_s, u"export"_s);
    row("too many dots per inch", u"export a --dpi 2401"_s, u"50 … 2400"_s, u"export"_s);
    row("no number of dots", u"export a --dpi 1e3"_s, u"1e3"_s, u"export"_s);
    row("a preset that there is not", u"export a --preset poster"_s, u"slide, a4, square, wechat"_s,
        u"export"_s);
    row("a size against the preset's", u"export a --preset slide --size 1600x900"_s, u"1200x675"_s,
        u"export"_s);
    row("texts that there are not", u"export a --format svg --text outlines"_s, u"outlines"_s,
        u"export"_s);
    row("texts in pixels", u"export a --text paths"_s, u"--format svg"_s, u"export"_s);
    row("no value at the end", u"export a --out"_s, u"--out"_s);
    row("an option in place of the value", u"export a --out --all"_s, u"--out"_s);
    row("an empty value", u"--store="_s, u"--store"_s);
    row("a value for a flag", u"list charts --json=no"_s, u"--json"_s, u"list"_s);
    row("an option twice", u"export a --lang zh --lang en"_s, u"--lang"_s);
    row("no kind to list", u"list"_s, u"observations"_s, u"list"_s);
    row("a kind that there is not", u"list units"_s, u"units"_s, u"list"_s);
    row("two kinds", u"list charts events"_s, u"events"_s, u"list"_s);
    row("nothing to export", u"export"_s, u"--all"_s, u"export"_s);
    row("charts and all of them", u"export a --all"_s, u"--all"_s, u"export"_s);
    row("a format that there is not", u"export a --format gif"_s, u"png, svg, pdf"_s, u"export"_s);
    row("a language that there is not", u"export a --lang fr"_s, u"fr"_s, u"export"_s);
    row("both languages for messages", u"list charts --lang both"_s, u"both"_s, u"list"_s);
    row("a theme that there is not", u"export a --theme pink"_s, u"pink"_s, u"export"_s);
    row("a size without a height", u"export a --size 1600"_s, u"1600"_s, u"export"_s);
    row("a negative size", u"export a --size=-1600x900"_s, u"-1600x900"_s, u"export"_s);
    row("too small a size", u"export a --size 479x900"_s, u"480x320"_s, u"export"_s);
    row("a size beyond numbers", u"export a --size 99999999999x900"_s, u"99999999999x900"_s,
        u"export"_s);
    row("too small a scale", u"export a --scale 0.5"_s, u"0.5"_s, u"export"_s);
    row("too large a scale", u"export a --scale 4.01"_s, u"4.01"_s, u"export"_s);
    row("no number for a scale", u"export a --scale 2x"_s, u"2x"_s, u"export"_s);
    row("a number that is none", u"export a --scale nan"_s, u"nan"_s, u"export"_s);
    row("nothing to cite", u"cite"_s, u"zhitu list events"_s, u"cite"_s);
    row("a style that there is not", u"cite a --style chicago"_s,
        u"gbt7714, apa, bibtex, csl-json"_s, u"cite"_s);
    row("a day that there is not", u"cite a --accessed 2025-02-29"_s, u"2025-02-29"_s, u"cite"_s);
    row("no day", u"cite a --accessed today"_s, u"YYYY-MM-DD"_s, u"cite"_s);
    row("nothing to search", u"search --json"_s, QString(), u"search"_s);
    row("nothing to verify", u"verify"_s, u"zhitu export"_s, u"verify"_s);
    row("a check of something", u"check store.db"_s, u"store.db"_s, u"check"_s);
    row("a kind that there is not", u"check --fail-on conflict,wrong"_s, u"different_scope"_s,
        u"check"_s);
    row("a remark is no kind of finding", u"check --fail-on agreement"_s, u"agreement"_s,
        u"check"_s);
    row("no kind at all", u"check --fail-on ,"_s, u"any"_s, u"check"_s);
    row("an option of another command", u"verify a.png --all"_s, u"--all"_s, u"verify"_s);
    row("help on what there is not", u"help nonsense"_s, u"nonsense"_s);
    row("help on too much", u"help list export"_s, u"list export"_s);
}

void TestCommandLine::wrongUsageIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    QFETCH(QString, command);

    const auto action = parseCommandLine(arguments).action;
    const auto *error = std::get_if<UsageError>(&action);
    QVERIFY(error);
    QCOMPARE(error->command, command);
    for (const Language language : allLanguages) {
        const QString text = error->text.in(language);
        QVERIFY2(text.contains(named), qPrintable(text));
        QVERIFY2(!text.contains(u'%') && !text.contains(u'\n'), qPrintable(text));
    }
}

void TestCommandLine::helpNamesWhatThereIs_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("the program") << QString()
                                 << QStringList{u"export"_s, u"list"_s,         u"verify FILE…"_s,
                                                u"help"_s,   u"--store FILE"_s, u"--lang zh|en"_s,
                                                u"--help"_s, u"--version"_s};
    QTest::newRow("export") << u"export"_s
                            << QStringList{u"CHART…"_s,
                                           u"--all"_s,
                                           u"--format png|svg|pdf"_s,
                                           u"--dpi N"_s,
                                           u"--preset NAME"_s,
                                           u"--text text|paths"_s,
                                           u"--lang zh|en|both"_s,
                                           u"--theme light|dark|transparent"_s,
                                           u"--size WxH"_s,
                                           u"--scale N"_s,
                                           u"--out DIR"_s,
                                           u"--store FILE"_s};
    QTest::newRow("list") << u"list"_s
                          << QStringList{u"charts|indicators|regions|sources|packages|"
                                         u"observations|events"_s,
                                         u"--json"_s, u"--lang zh|en"_s, u"--store FILE"_s};
    QTest::newRow("cite") << u"cite"_s
                          << QStringList{u"ID…"_s, u"--style gbt7714|apa|bibtex|csl-json"_s,
                                         u"--accessed YYYY-MM-DD"_s, u"--lang zh|en"_s,
                                         u"--store FILE"_s};
    QTest::newRow("search") << u"search"_s
                            << QStringList{u"TEXT…"_s, u"--json"_s, u"--lang zh|en"_s,
                                           u"--store FILE"_s};
    QTest::newRow("verify") << u"verify"_s
                            << QStringList{u"FILE…"_s, u"--json"_s, u"--lang zh|en"_s,
                                           u"--store FILE"_s};
}

void TestCommandLine::helpNamesWhatThereIs()
{
    QFETCH(QString, command);
    QFETCH(QStringList, names);

    for (const Language language : allLanguages) {
        const QString text = helpText(command, language);
        for (const QString &name : names)
            QVERIFY2(text.contains(name), qPrintable(name));
        QVERIFY(text.endsWith(u'\n'));
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)

#include "tst_commandline.moc"
