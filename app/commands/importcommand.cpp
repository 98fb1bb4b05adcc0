// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importcommand.h"

#include "commands/commandstore.h"
#include "commands/importreport.h"
#include "commands/moduleapplication.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "imports/importrun.h"
#include "packages/packagereader.h"
#include "store/bulkimport.h"
#include "store/store.h"

#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

constexpr QLatin1StringView importName = "import"_L1;

volatile std::sig_atomic_t stopAsked = 0;

/** While it lives, Ctrl+C (or being ended kindly) stops an import, so that nothing of it stays. */
class StopOnSignal
{
public:
    StopOnSignal()
    {
        stopAsked = 0;
        m_interrupt = std::signal(SIGINT, &StopOnSignal::note);
        m_end = std::signal(SIGTERM, &StopOnSignal::note);
        // Who starts it in the background may have chosen that it is not to be interrupted.
        if (m_interrupt == SIG_IGN)
            std::signal(SIGINT, SIG_IGN);
    }
    ~StopOnSignal()
    {
        std::signal(SIGINT, m_interrupt);
        std::signal(SIGTERM, m_end);
    }
    Q_DISABLE_COPY_MOVE(StopOnSignal)

    /** For what asks whether to go on. */
    static bool mayGoOn(const Progress &) { return stopAsked == 0; }

private:
    static void note(int) { stopAsked = 1; }

    void (*m_interrupt)(int) = SIG_DFL;
    void (*m_end)(int) = SIG_DFL;
};

/** A file, opened, and what its columns are taken for. */
struct Planned
{
    QString file;
    TableFile table;
    ImportMapping mapping;
    ImportSettings settings;

    [[nodiscard]] bool isPackage() const
    {
        return table.facts().format == TableFormat::ZhituPackage;
    }
};

QStringList knownNames(const Catalog &catalog)
{
    QStringList names;
    for (const Region &region : catalog.regions)
        names << region.name.zh << region.shortName.zh;
    for (const Indicator &indicator : catalog.indicators)
        names << indicator.name.zh;
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

Result<QByteArray> readMapFile(const QString &file)
{
    QFile map(file);
    if (!map.open(QIODevice::ReadOnly))
        return Error{.kind = map.exists() ? ErrorKind::FileNotReadable : ErrorKind::FileNotFound,
                     .file = file,
                     .detail = map.errorString()};
    return map.readAll();
}

/** What the columns are taken for: as the map says, else as it is found out. */
Result<ImportMapping> mappingFor(const TableFile &table, const ImportArguments &arguments,
                                 const QByteArray &map, const Catalog &catalog)
{
    const ImportMapping guess = guessMapping(table.facts(), catalog);
    ImportMapping mapping = guess;
    if (!arguments.map.isEmpty()) {
        const auto read = mappingFromJson(map, arguments.map, table.facts());
        if (!read)
            return read.error();
        if (!read->unknownColumns.isEmpty())
            return Error{.kind = ErrorKind::MappingInvalid,
                         .file = arguments.map,
                         .detail =
                             u"the table has no column "_s + read->unknownColumns.join(u", "_s)};
        mapping = read->mapping;
        if (!read->saysColumns) {
            mapping.columns = guess.columns;
            const auto keep = [](QString &said, const QString &guessed) {
                if (said.isEmpty())
                    said = guessed;
            };
            keep(mapping.indicator, guess.indicator);
            keep(mapping.unit, guess.unit);
        }
        if (mapping.source.kind == SourceChoice::Kind::None)
            mapping.source = guess.source;
    }
    if (!arguments.source.isEmpty()) {
        mapping.source = {};
        mapping.source.kind = arguments.source == "none"_L1 ? SourceChoice::Kind::NotStated
                                                            : SourceChoice::Kind::Known;
        if (mapping.source.kind == SourceChoice::Kind::Known) {
            if (!catalog.source(arguments.source))
                return Error{.kind = ErrorKind::NoSuchSource, .detail = arguments.source};
            mapping.source.id = arguments.source;
        }
    }
    return mapping;
}

/** The first thing that a mapping lacks, in the language, as an error of the file. */
std::optional<Error> faultIn(const Planned &planned, const Catalog &catalog, Language language)
{
    const QList<MappingFault> faults = faultsOf(planned.mapping, planned.table.facts(), catalog);
    if (faults.isEmpty())
        return std::nullopt;
    QString detail = faultText(faults.first(), planned.table.facts(), language);
    if (faults.first().problem == MappingProblem::NoSource)
        detail += u' '
            + Catalogue::of(language).translate("Commands",
                                                "On the command line that is --source with its id, "
                                                "or --source none; --map describes a new one.");
    else
        detail += u' '
            + Catalogue::of(language).translate("Commands",
                                                "On the command line, a file for --map says it.");
    return Error{.kind = ErrorKind::MappingIncomplete, .file = planned.file, .detail = detail};
}

Result<Planned> plan(const QString &file, const ImportArguments &arguments, const QByteArray &map,
                     const Catalog &catalog, Language language)
{
    TableOptions options;
    options.encoding = arguments.encoding.toLatin1();
    options.table = arguments.sheet;
    options.headerLine = arguments.headerRow;
    options.knownNames = knownNames(catalog);
    auto table = TableFile::open(file, options);
    if (!table)
        return table.error();
    Planned planned{file, *std::move(table), {}, {}};
    planned.settings.fileName = QFileInfo(file).fileName();
    planned.settings.skipsBadRows = arguments.skipsBadRows;
    if (planned.isPackage())
        return planned;
    auto mapping = mappingFor(planned.table, arguments, map, catalog);
    if (!mapping)
        return mapping.error();
    planned.mapping = *std::move(mapping);
    if (auto fault = faultIn(planned, catalog, language))
        return *std::move(fault);
    return planned;
}

/** Takes in a package of Zhitu's own, a dump with all that it has of its store. */
Result<void> takePackage(Store &store, const Planned &planned, bool onlyLooks,
                         ImportOutcome &outcome)
{
    const auto reader = PackageReader::open(planned.table.packageFiles());
    if (!reader)
        return reader.error();
    if (onlyLooks) {
        Observation figure;
        for (;; ++outcome.figures) {
            if (!StopOnSignal::mayGoOn({}))
                return Error{.kind = ErrorKind::Cancelled};
            const auto isThere = (*reader)->next(figure);
            if (!isThere)
                return isThere.error();
            if (!*isThere)
                return {};
        }
    }
    const auto sha256 = planned.table.sha256();
    if (!sha256)
        return sha256.error();
    const auto report = store.importPackage(
        **reader, {.fileName = planned.settings.fileName, .sha256 = *sha256, .when = {}},
        StopOnSignal::mayGoOn);
    if (!report)
        return report.error();
    outcome.stored.import = report->import;
    outcome.stored.figures = report->observations;
    outcome.stored.events = report->events;
    outcome.stored.records = report->records;
    return {};
}

/** Looks at a file without writing, or takes it in. */
Result<FileImport> take(Store &store, const CatalogPtr &catalog, const Planned &planned,
                        bool onlyLooks)
{
    FileImport import;
    import.file = planned.file;
    import.facts = planned.table.facts();
    import.mapping = planned.mapping;
    import.isPackage = planned.isPackage();
    import.verdict = onlyLooks ? ImportVerdict::Checked : ImportVerdict::Imported;
    if (import.isPackage) {
        if (const auto taken = takePackage(store, planned, onlyLooks, import.outcome); !taken)
            return taken.error();
        return import;
    }
    auto outcome = onlyLooks ? checkImport(planned.table, planned.mapping, catalog,
                                           planned.settings, StopOnSignal::mayGoOn, lookupIn(store))
                             : importTable(store, planned.table, planned.mapping, planned.settings,
                                           StopOnSignal::mayGoOn);
    if (!outcome)
        return outcome.error();
    import.outcome = *std::move(outcome);
    if (import.outcome.problemCount > 0 && !planned.settings.skipsBadRows)
        import.verdict = ImportVerdict::Refused;
    return import;
}

/** Errors name the file as it was given. */
Error about(Error error, const QString &file)
{
    if (error.file.isEmpty() || error.file == QFileInfo(file).fileName())
        error.file = file;
    return error;
}

ExitStatus printStopped(const QString &file, Language language)
{
    //: %1 a file
    printMessage(Catalogue::of(language)
                     .translate("Commands", "%1: the import was stopped, nothing of it came in.")
                     .arg(harmless(file)));
    return CouldNot;
}

} // namespace

std::variant<ImportArguments, UsageError> readImport(const CommandWords &words)
{
    ImportArguments arguments;
    arguments.files = words.operands.sliced(1);
    if (arguments.files.isEmpty())
        return UsageError{translated("Commands", "Say the files to import."), importName};
    arguments.map = words.value("map"_L1).value_or(QString());
    arguments.encoding = words.value("encoding"_L1).value_or(QString());
    arguments.sheet = words.value("sheet"_L1).value_or(QString());
    if (const auto row = words.value("header"_L1)) {
        bool isNumber = false;
        arguments.headerRow = row->toLongLong(&isNumber);
        if (!isNumber || arguments.headerRow < 1)
            return UsageError{
                withArguments(
                    translated("Commands",
                               "--header takes the number of a row, from 1: “%1” is none."),
                    *row),
                importName};
    }
    arguments.source = words.value("source"_L1).value_or(QString());
    arguments.dryRun = words.has("dry-run"_L1);
    arguments.skipsBadRows = words.has("skip-bad"_L1);
    arguments.json = words.has("json"_L1);
    return arguments;
}

ExitStatus runImport(const ImportArguments &arguments, const CommandContext &context)
{
    const ModuleApplication application;
    const Language language = context.language();
    QByteArray map;
    if (!arguments.map.isEmpty()) {
        auto read = readMapFile(arguments.map);
        if (!read)
            return printError(read.error(), language);
        map = *std::move(read);
    }
    const auto store = openCommandStore(context);
    if (!store)
        return printError(store.error(), language);
    const auto catalog = (*store)->catalog();
    if (!catalog)
        return printError(catalog.error(), language);

    std::vector<Planned> planned;
    for (const QString &file : arguments.files) {
        auto plannedFile = plan(file, arguments, map, **catalog, language);
        if (!plannedFile)
            return printError(about(plannedFile.error(), file), language);
        planned.push_back(*std::move(plannedFile));
    }

    const StopOnSignal stop;
    JsonArray json;
    QString text;
    bool isRefused = false;
    const auto tell = [&](const FileImport &import) {
        addImport(json, import);
        text += importText(import, language);
        // A refusal is told in one line.
        if (import.verdict == ImportVerdict::Refused) {
            isRefused = true;
            printMessage(refusalText(import, language));
        } else {
            for (const QString &notice : noticeTexts(import, language))
                printMessage(notice);
        }
    };
    // Of several files, the last must not be refused when the first are in.
    if (arguments.dryRun || planned.size() > 1) {
        for (const Planned &file : planned) {
            const auto looked = take(**store, *catalog, file, true);
            if (!looked && looked.error().kind == ErrorKind::Cancelled)
                return printStopped(file.file, language);
            if (!looked)
                return printError(about(looked.error(), file.file), language);
            if (arguments.dryRun || looked->verdict == ImportVerdict::Refused)
                tell(*looked);
        }
    }
    for (const Planned &file : planned) {
        if (arguments.dryRun || isRefused)
            break;
        const auto taken = take(**store, *catalog, file, false);
        if (!taken) {
            // What came in before it stays, and is told.
            if (!text.isEmpty())
                static_cast<void>(printResult(arguments.json ? json.bytes() : text.toUtf8()));
            if (taken.error().kind == ErrorKind::Cancelled)
                return printStopped(file.file, language);
            return printError(about(taken.error(), file.file), language);
        }
        tell(*taken);
    }
    const auto printed = printResult(arguments.json ? json.bytes() : text.toUtf8());
    if (!printed)
        return printError(printed.error(), language);
    return isRefused ? CouldNot : Done;
}

Command importCommand()
{
    return {
        .name = importName,
        .operands = u"FILE…"_s,
        .usage = u"FILE… [--dry-run] [--map FILE] [--encoding NAME] [--sheet NAME] "
                 "[--header ROW] [--source ID|none] [--skip-bad] [--json]"_s,
        .summary = QT_TRANSLATE_NOOP("Commands",
                                     "Take in the figures of tables (CSV, TSV, XLSX, data "
                                     "packages and others)."),
        .options =
            {{"dry-run"_L1,
              {},
              QT_TRANSLATE_NOOP("Commands", "Only say what would come in, and which rows cannot.")},
             {"map"_L1, "FILE"_L1,
              QT_TRANSLATE_NOOP("Commands",
                                "A JSON file that says what the columns are and what "
                                "holds for all rows.")},
             {"encoding"_L1, "NAME"_L1,
              QT_TRANSLATE_NOOP("Commands",
                                "The characters' encoding, such as GB18030; it is "
                                "found out otherwise.")},
             {"sheet"_L1, "NAME"_L1,
              QT_TRANSLATE_NOOP("Commands", "The sheet of a workbook, or the table of a package.")},
             {"header"_L1, "ROW"_L1,
              QT_TRANSLATE_NOOP("Commands",
                                "The row that the header is in, where a file holds several "
                                "tables; it is found out otherwise.")},
             {"source"_L1, "ID"_L1,
              QT_TRANSLATE_NOOP("Commands", "The source of all figures; none: it is not stated.")},
             {"skip-bad"_L1,
              {},
              QT_TRANSLATE_NOOP("Commands",
                                "Import the rest where rows cannot come in; otherwise "
                                "nothing is imported then.")},
             jsonOption()},
        .read = [](const CommandWords &words) { return jobOf(readImport(words), runImport); }};
}

} // namespace Zhitu
