// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citecommand.h"

#include "citation.h"
#include "commands/commandstore.h"
#include "store/store.h"

#include <algorithm>

namespace Zhitu {

ExitStatus runCite(const CiteArguments &arguments, const QString &storeFile, Language language)
{
    const auto opened = openCommandStore(storeFile);
    if (!opened)
        return printError(opened.error(), language);
    const CommandStore &store = *opened;
    if (const QString note = storeNote(store, language); !note.isEmpty())
        printMessage(note);
    const auto catalog = store->catalog();
    if (!catalog)
        return printError(catalog.error(), language);
    const auto observations = store->observations({.ids = arguments.ids});
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

} // namespace Zhitu
