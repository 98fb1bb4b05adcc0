// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkcommand.h"

#include "commands/commandstore.h"
#include "commands/jsonarray.h"
#include "findingtexts.h"
#include "formats/catalogue.h"
#include "store/store.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

constexpr auto checkName = "check"_L1;
constexpr auto anyKind = "any"_L1;

/** The ids of the documents that the figures were read in, each once. */
QStringList sourcesOf(const FindingReport &report, const Finding &finding)
{
    QStringList sources;
    for (const QStringList *ids : {&finding.observations, &finding.copies}) {
        for (const QString &id : *ids)
            if (const Observation *figure = report.observation(id))
                sources.append(figure->source);
    }
    if (const Event *event = report.catalog().event(finding.event))
        sources += QStringList{event->source, event->origin};
    sources.removeDuplicates();
    return sources;
}

QByteArray asJson(const FindingReport &report)
{
    JsonArray json;
    for (const Finding &finding : report.findings()) {
        json.beginObject();
        json.addText("id"_L1, finding.id);
        json.addText("kind"_L1, code(finding.kind));
        json.addText("indicator"_L1, finding.indicator);
        json.addText("other_indicator"_L1, finding.other);
        json.addText("region"_L1, finding.region);
        json.addText("subject"_L1, finding.subject);
        json.addText("period"_L1, finding.period.iso());
        json.addList("observations"_L1, finding.observations);
        json.addList("copies"_L1, finding.copies);
        json.addList("evidence"_L1, finding.evidence);
        json.addList("dependents"_L1, finding.dependents);
        json.addText("event"_L1, finding.event);
        json.addList("sources"_L1, sourcesOf(report, finding));
        json.addTexts("explanation"_L1,
                      {findingExplanation(report, finding, Language::Chinese),
                       findingExplanation(report, finding, Language::English)});
    }
    return json.bytes();
}

QString asText(const FindingReport &report, const QString &file, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const auto count = static_cast<int>(report.findings().size());
    //: %1 is a file
    QString text =
        words.translate("Commands", "%1: the store is sound.").arg(harmless(file)) + u'\n';
    text += count == 0 ? words.translate("Commands", "No figures were found that disagree.")
                       : words.translate("Commands", "%n findings on its figures:", nullptr, count);
    text += u'\n';
    std::optional<FindingKind> kind;
    for (const Finding &finding : report.findings()) {
        if (kind != finding.kind) {
            kind = finding.kind;
            //: a kind of findings and what they have in common
            text += u'\n'
                + words.translate("Commands", "%1 – %2")
                      .arg(findingKindName(*kind, language),
                           findingKindDescription(*kind, language))
                + u'\n';
        }
        text += u"  "_s + harmless(findingExplanation(report, finding, language)) + u'\n';
        const QStringList ids = finding.event.isEmpty() ? finding.observations + finding.copies
                                                        : QStringList{finding.event};
        text += u"    "_s + harmless(ids.join(u", "_s)) + u'\n';
    }
    return text;
}

ExitStatus runCheck(const CheckArguments &arguments, const CommandContext &context)
{
    const Language language = context.language();
    const auto store = openCommandStore(context);
    if (!store)
        return printError(store.error(), language);
    if (const auto sound = (*store)->checkReferences(); !sound)
        return printError(sound.error(), language);
    const auto report = findingReport(**store);
    if (!report)
        return printError(report.error(), language);

    const QByteArray result =
        arguments.json ? asJson(**report) : asText(**report, (*store)->file(), language).toUtf8();
    if (const auto printed = printResult(result); !printed)
        return printError(printed.error(), language);
    const auto isNamed = [&arguments](const Finding &finding) {
        return arguments.failOn.contains(finding.kind);
    };
    const auto failing = static_cast<int>(std::ranges::count_if((*report)->findings(), isNamed));
    if (failing == 0)
        return Done;
    const Catalogue &words = Catalogue::of(language);
    printMessage(words.translate("Commands", "%n findings are of a kind that --fail-on names.",
                                 nullptr, failing));
    return CouldNot;
}

} // namespace

std::variant<CheckArguments, UsageError> readCheck(const CommandWords &words)
{
    if (words.operands.size() > 1) {
        return UsageError{withArguments(translated("Commands",
                                                   "check takes no names, so “%1” is too much; "
                                                   "--store says which store is meant."),
                                        words.operands.at(1)),
                          checkName};
    }
    CheckArguments result{.json = words.has("json"_L1)};
    const QStringList named =
        words.value("fail-on"_L1).value_or(QString()).split(u',', Qt::SkipEmptyParts);
    for (const QString &name : named) {
        QStringList known{anyKind};
        for (const FindingKind kind : findingKinds()) {
            known.append(code(kind).toString());
            if ((name == code(kind) || name == anyKind) && !result.failOn.contains(kind))
                result.failOn.append(kind);
        }
        if (!known.contains(name))
            return valueError("fail-on"_L1, name, known.join(u", "_s), checkName);
    }
    if (words.has("fail-on"_L1) && named.isEmpty())
        return valueError("fail-on"_L1, *words.value("fail-on"_L1), anyKind, checkName);
    return result;
}

Command checkCommand()
{
    return {.name = checkName,
            .operands = {},
            .usage = {},
            .summary = QT_TRANSLATE_NOOP(
                "Commands", "Check the store, and list the figures in it that disagree."),
            .options = {jsonOption(),
                        {"fail-on"_L1, "KIND,…"_L1,
                         QT_TRANSLATE_NOOP(
                             "Commands",
                             "End with 1 where there are findings of these kinds: conflict, "
                             "different_scope, different_date, different_definition, arithmetic, "
                             "stale, source_slip, or any; default: findings never fail.")}},
            .read = [](const CommandWords &words) { return jobOf(readCheck(words), runCheck); }};
}

} // namespace Zhitu
