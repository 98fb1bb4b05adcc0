// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citecommand.h"

#include "commands/commandstore.h"
#include "formats/catalogue.h"
#include "store/store.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

constexpr auto citeName = "cite"_L1;

ExitStatus runCite(const CiteArguments &arguments, const CommandContext &context)
{
    const Language language = context.language();
    const auto store = openCommandStore(context);
    if (!store)
        return printError(store.error(), language);
    const auto catalog = (*store)->catalog();
    if (!catalog)
        return printError(catalog.error(), language);
    const auto observations = (*store)->observations({.ids = arguments.ids});
    if (!observations)
        return printError(observations.error(), language);

    QList<CitedRecord> records;
    for (const QString &id : arguments.ids) {
        const auto figure = std::ranges::find(*observations, id, &Observation::id);
        const Event *event = (*catalog)->event(id);
        if (figure != observations->cend())
            records.append(citedRecord(**catalog, *figure));
        else if (event)
            records.append(citedRecord(**catalog, *event));
        else
            return printError({.kind = ErrorKind::NoSuchFigure, .detail = id}, language);
        if (!canBeCited(**catalog, records.last()))
            return printError({.kind = ErrorKind::NothingToCite, .detail = id}, language);
    }
    const QString references = citation(**catalog, records, arguments.style, language,
                                        {QDate::currentDate(), arguments.accessed});
    const auto printed = printResult((references + u'\n').toUtf8());
    return printed ? Done : printError(printed.error(), language);
}

} // namespace

std::variant<CiteArguments, UsageError> readCite(const CommandWords &words)
{
    CiteArguments result{.ids = words.operands.sliced(1), .style = {}, .accessed = {}};
    result.ids.removeDuplicates();
    if (result.ids.isEmpty()) {
        return UsageError{translated("Commands",
                                     "Say which figures or events to cite, by their ids; zhitu "
                                     "list observations and zhitu list events show them."),
                          citeName};
    }
    if (const auto name = words.value("style"_L1)) {
        const std::optional<CitationStyle> style = citationStyleFromCode(*name);
        if (!style)
            return valueError("style"_L1, *name, u"gbt7714, apa, bibtex, csl-json"_s, citeName);
        result.style = *style;
    }
    if (const auto day = words.value("accessed"_L1)) {
        result.accessed = QDate::fromString(*day, u"yyyy-MM-dd"_s);
        if (!result.accessed->isValid())
            return valueError("accessed"_L1, *day, u"YYYY-MM-DD"_s, citeName);
    }
    return result;
}

Command citeCommand()
{
    return {
        .name = citeName,
        .operands = u"ID…"_s,
        .usage = u"ID…"_s,
        .summary =
            QT_TRANSLATE_NOOP("Commands",
                              "Print references to the documents that figures or events were read "
                              "in, with the place there; zhitu list observations shows ids."),
        .options =
            {
                {"style"_L1, "gbt7714|apa|bibtex|csl-json"_L1,
                 QT_TRANSLATE_NOOP("Commands",
                                   "How the references are written; default: gbt7714 (GB/T "
                                   "7714-2015).")},
                {"accessed"_L1, "YYYY-MM-DD"_L1,
                 QT_TRANSLATE_NOOP("Commands",
                                   "The day on which you looked at the sources; default: not said, "
                                   "and today where GB/T 7714 wants the day of citing.")},
            },
        .read = [](const CommandWords &words) { return jobOf(readCite(words), runCite); }};
}

} // namespace Zhitu
