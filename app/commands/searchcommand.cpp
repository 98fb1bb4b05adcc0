// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchcommand.h"

#include "commands/commandstore.h"
#include "commands/jsonarray.h"
#include "commands/texttable.h"
#include "formats/catalogue.h"
#include "search/searcher.h"
#include "search/searchhits.h"
#include "store/store.h"

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

constexpr auto searchName = "search"_L1;

/** As many of each kind as anybody reads in a terminal, and as a script may want. */
constexpr int mostInTable = 20;
constexpr int mostInJson = 1000;

QLatin1StringView kindCode(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Region:
        return "region"_L1;
    case SearchKind::Indicator:
        return "indicator"_L1;
    case SearchKind::Subject:
        return "subject"_L1;
    case SearchKind::Source:
        return "source"_L1;
    case SearchKind::Figure:
        return "observation"_L1;
    case SearchKind::Event:
        return "event"_L1;
    case SearchKind::Chart:
        return "chart"_L1;
    }
    return {};
}

BilingualText plain(const BilingualMarkedText &marked)
{
    return {marked.zh.text, marked.en.text};
}

QByteArray asJson(const SearchAnswer &answer)
{
    JsonArray json;
    for (const SearchGroup &group : answer.groups) {
        for (const SearchHit &hit : group.hits) {
            json.beginObject();
            json.addText("kind"_L1, QString(kindCode(hit.kind)));
            json.addText("id"_L1, hit.id);
            json.addTexts("title"_L1, plain(hit.title));
            json.addTexts("detail"_L1, plain(hit.detail));
            json.addTexts("aside"_L1, plain(hit.aside));
        }
    }
    return json.bytes();
}

QString asTable(const SearchAnswer &answer, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    QString text;
    for (const SearchGroup &group : answer.groups) {
        if (!text.isEmpty())
            text += u'\n';
        TextTable table({searchKindName(group.kind, language), QString(), QString(), QString()});
        for (const SearchHit &hit : group.hits)
            table.addRow({hit.id, hit.title.in(language).text, hit.aside.in(language).text,
                          hit.detail.in(language).text});
        text += table.text();
        if (group.total > group.hits.size())
            //: a row below what a search found: %1 is how many more there are
            text +=
                words.translate("Search", "%1 more").arg(group.total - group.hits.size()) + u'\n';
    }
    return text;
}

ExitStatus runSearch(const SearchArguments &arguments, const CommandContext &context)
{
    const Language language = context.language();
    const auto store = openCommandStore(context);
    if (!store)
        return printError(store.error(), language);
    const auto catalog = (*store)->catalog();
    if (!catalog)
        return printError(catalog.error(), language);
    Searcher searcher(*catalog, (*store)->file());
    while (searcher.prepare()) { }
    if (!searcher.isPrepared()) {
        return printError({.kind = ErrorKind::StoreBusy,
                           .file = (*store)->file(),
                           .detail = {},
                           .row = 0,
                           .field = {},
                           .hint = {}},
                          language);
    }
    SearchRequest request{.text = arguments.text, .scope = {}};
    request.limits.fill(arguments.json ? mostInJson : mostInTable);
    const SearchAnswer answer = searcher.search(request);
    const auto printed =
        printResult(arguments.json ? asJson(answer) : asTable(answer, language).toUtf8());
    return printed ? Done : printError(printed.error(), language);
}

} // namespace

std::variant<SearchArguments, UsageError> readSearch(const CommandWords &words)
{
    // A shell takes spaces for the ends of arguments, and the user need not care.
    const QString text = words.operands.sliced(1).join(u' ').trimmed();
    if (text.isEmpty()) {
        return UsageError{translated("Commands",
                                     "Say what to search for: a name, pinyin, initials, a code, a "
                                     "year or a number."),
                          searchName};
    }
    return SearchArguments{.text = text, .json = words.has("json"_L1)};
}

Command searchCommand()
{
    return {.name = searchName,
            .operands = u"TEXT…"_s,
            .usage = u"TEXT…"_s,
            .summary = QT_TRANSLATE_NOOP("Commands",
                                         "Find regions, indicators, subjects, sources, figures, "
                                         "events and charts."),
            .options = {jsonOption()},
            .read = [](const CommandWords &words) { return jobOf(readSearch(words), runSearch); }};
}

} // namespace Zhitu
