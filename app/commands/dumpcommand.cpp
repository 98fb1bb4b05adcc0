// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dumpcommand.h"

#include "commands/commandstore.h"
#include "commands/jsonarray.h"
#include "formats/catalogue.h"
#include "outputs/savedata.h"
#include "store/store.h"

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

constexpr QLatin1StringView dumpName = "dump"_L1;

QStringList listOf(const CommandWords &words, QLatin1StringView option)
{
    return words.value(option).value_or(QString()).split(u',', Qt::SkipEmptyParts);
}

QStringView formatCode(DataFormat format)
{
    switch (format) {
    case DataFormat::PackageFolder:
    case DataFormat::PackageZip:
        return u"datapackage";
    case DataFormat::Csv:
        return u"csv";
    case DataFormat::Workbook:
        return u"xlsx";
    }
    return {};
}

QString reportText(const SaveReport &report, const SaveRequest &request)
{
    const Catalogue &words = Catalogue::of(request.language);
    const auto number = [](qint64 n) { return QString::number(n); };
    if (request.format == DataFormat::Csv)
        //: %1 is a file, %2 a number
        return words.translate("Commands", "%1: %2 figures are saved")
            .arg(request.path, number(report.figures));
    //: %1 is a file or folder, %2 to %4 are numbers
    return words.translate("Commands", "%1: %2 figures, %3 events and %4 other records are saved")
        .arg(request.path, number(report.figures), number(report.events), number(report.records));
}

QByteArray asJson(const SaveReport &report, const SaveRequest &request)
{
    const auto number = [](qint64 n) { return std::optional(static_cast<double>(n)); };
    JsonArray json;
    json.beginObject();
    json.addText("path"_L1, request.path);
    json.addText("format"_L1, formatCode(request.format));
    json.addNumber("observations"_L1, number(report.figures));
    json.addNumber("events"_L1, number(report.events));
    json.addNumber("records"_L1, number(report.records));
    return json.bytes();
}

/** An id that is in no list of the catalog; nothing: all are known. */
std::optional<Error> unknownIn(const Catalog &catalog, const DumpArguments &arguments)
{
    const auto unknown = [](ErrorKind kind, const QString &id) {
        return Error{.kind = kind, .detail = id};
    };
    for (const QString &id : arguments.indicators)
        if (!catalog.indicator(id))
            return unknown(ErrorKind::NoSuchRecord, id);
    for (const QString &code : arguments.regions)
        if (!catalog.region(code))
            return unknown(ErrorKind::NoSuchRecord, code);
    for (const QString &id : arguments.sources)
        if (!catalog.source(id))
            return unknown(ErrorKind::NoSuchSource, id);
    return std::nullopt;
}

} // namespace

std::variant<DumpArguments, UsageError> readDump(const CommandWords &words)
{
    if (words.operands.size() > 1)
        return UsageError{withArguments(translated("Commands",
                                                   "“%1” is too much: where the data go is said "
                                                   "with --out."),
                                        words.operands.at(1)),
                          dumpName};
    DumpArguments result{.out = words.value("out"_L1).value_or(QString()),
                         .indicators = listOf(words, "indicator"_L1),
                         .regions = listOf(words, "region"_L1),
                         .sources = listOf(words, "source"_L1),
                         .json = words.has("json"_L1)};
    if (result.out.isEmpty())
        return UsageError{translated("Commands",
                                     "Say where the data go with --out: a new folder, or a file "
                                     "whose name ends in .zip, .csv or .xlsx."),
                          dumpName};
    if (const auto name = words.value("encoding"_L1)) {
        result.isGb18030 = name->compare("gb18030"_L1, Qt::CaseInsensitive) == 0;
        if (!result.isGb18030 && name->compare("utf-8"_L1, Qt::CaseInsensitive) != 0)
            return valueError("encoding"_L1, *name, u"utf-8, gb18030"_s, dumpName);
        if (dataFormatOf(result.out) != DataFormat::Csv)
            return UsageError{translated("Commands",
                                         "--encoding goes with a .csv file; all other files are in "
                                         "UTF-8."),
                              dumpName};
    }
    return result;
}

ExitStatus runDump(const DumpArguments &arguments, const CommandContext &context)
{
    const Language language = context.language();
    const auto store = openCommandStore(context);
    if (!store)
        return printError(store.error(), language);
    SaveRequest request{.path = arguments.out,
                        .format = dataFormatOf(arguments.out),
                        .encoding = arguments.isGb18030 ? CsvEncoding::Gb18030 : CsvEncoding::Utf8,
                        .language = language};
    const bool isFiltered = !arguments.indicators.isEmpty() || !arguments.regions.isEmpty()
        || !arguments.sources.isEmpty();
    if (isFiltered) {
        const auto catalog = (*store)->catalog();
        if (!catalog)
            return printError(catalog.error(), language);
        if (const auto unknown = unknownIn(**catalog, arguments))
            return printError(*unknown, language);
        auto positions = (*store)->positions({.indicators = arguments.indicators,
                                              .regions = arguments.regions,
                                              .sources = arguments.sources});
        if (!positions)
            return printError(positions.error(), language);
        request.figures = std::move(*positions);
    }
    const auto report = saveData(**store, request);
    if (!report)
        return printError(report.error(), language);
    const auto printed =
        printResult(arguments.json ? asJson(*report, request)
                                   : onOneLine(reportText(*report, request)).toUtf8() + '\n');
    return printed ? Done : printError(printed.error(), language);
}

Command dumpCommand()
{
    return {
        .name = dumpName,
        .operands = u"--out DIR"_s,
        .usage = u"--out DIR | --out FILE.zip|FILE.csv|FILE.xlsx"_s,
        .summary = QT_TRANSLATE_NOOP("Commands",
                                     "Save the store as a data package in a folder or a .zip "
                                     "file, or its figures as a .csv or .xlsx file."),
        .options =
            {
                {"out"_L1, "DIR|FILE"_L1,
                 QT_TRANSLATE_NOOP("Commands",
                                   "Where the data go; what is there already is not replaced.")},
                {"encoding"_L1, "utf-8|gb18030"_L1,
                 QT_TRANSLATE_NOOP("Commands",
                                   "How a .csv file is encoded; default: utf-8, with a byte "
                                   "order mark.")},
                {"indicator"_L1, "ID,ID"_L1,
                 QT_TRANSLATE_NOOP("Commands",
                                   "Only figures of these indicators, with all that they refer "
                                   "to.")},
                {"region"_L1, "CODE,CODE"_L1,
                 QT_TRANSLATE_NOOP("Commands", "Only figures of these regions.")},
                {"source"_L1, "ID,ID"_L1,
                 QT_TRANSLATE_NOOP("Commands", "Only figures that were read in these sources.")},
                jsonOption(),
            },
        .read = [](const CommandWords &words) { return jobOf(readDump(words), runDump); }};
}

} // namespace Zhitu
