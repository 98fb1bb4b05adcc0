// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attachcommand.h"

#include "attachedtexts.h"
#include "commands/commandstore.h"
#include "commands/jsonarray.h"
#include "commands/moduleapplication.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "store/store.h"
#include "texts/textfile.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

constexpr QLatin1StringView attachName = "attach"_L1;
constexpr QLatin1StringView removeOption = "remove"_L1;

QStringView stateCode(AnchorState state)
{
    switch (state) {
    case AnchorState::Exact:
        return u"exact";
    case AnchorState::Moved:
        return u"moved";
    case AnchorState::Ambiguous:
        return u"ambiguous";
    case AnchorState::NotFound:
        return u"not_found";
    }
    return {};
}

QString stateText(const TextAnchor &anchor, const Catalogue &words)
{
    switch (anchor.state) {
    case AnchorState::Exact:
        break;
    case AnchorState::Moved:
        return words.translate("Commands", "%1: by its words, in line %2")
            .arg(anchor.id, QString::number(anchor.line));
    case AnchorState::Ambiguous:
        return words.translate("Commands", "%1: could be in %2 places")
            .arg(anchor.id, QString::number(anchor.candidates));
    case AnchorState::NotFound:
        return words.translate("Commands", "%1: not found").arg(anchor.id);
    }
    return {};
}

QString reportText(const AttachReport &report, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const AttachedText &facts = report.facts;
    QStringList about{facts.mediaType};
    if (!facts.encoding.isEmpty())
        about.append(facts.encoding);
    about.append(words.translate("Commands", "%1 bytes").arg(QLocale::c().toString(facts.size)));
    about.append("SHA-256 "_L1 + facts.sha256);
    const QString what = about.join(", "_L1);
    QString text =
        (report.hasReplaced
             //: %1 is a source's id, %2 a file, %3 what it is
             ? words.translate("Commands", "%1: %2 took the place of the text before (%3)")
             //: %1 is a source's id, %2 a file, %3 what it is
             : words.translate("Commands", "%1: %2 is attached (%3)"))
            .arg(facts.source, onOneLine(facts.fileName), what)
        + u'\n';
    const auto number = [](int n) { return QString::number(n); };
    text += words.translate("Commands", "Found in it: %1 of %2 figures, %3 of %4 events")
                .arg(number(report.found(EvidenceKind::Figure)),
                     number(report.wanted(EvidenceKind::Figure)),
                     number(report.found(EvidenceKind::Event)),
                     number(report.wanted(EvidenceKind::Event)))
        + u'\n';
    if (report.withoutPrinted > 0)
        text +=
            words.translate("Commands", "%n more have no printed form in the data to be looked for",
                            nullptr, report.withoutPrinted)
            + u'\n';
    for (const TextAnchor &anchor : report.anchors)
        if (const QString state = stateText(anchor, words); !state.isEmpty())
            text += u"  "_s + state + u'\n';
    return text;
}

QByteArray asJson(const AttachReport &report)
{
    JsonArray json;
    for (const TextAnchor &anchor : report.anchors) {
        const auto number = [&anchor](qsizetype n) {
            return anchor.isFound() ? std::optional<double>(static_cast<double>(n)) : std::nullopt;
        };
        json.beginObject();
        json.addText("source"_L1, report.facts.source);
        json.addText("sha256"_L1, report.facts.sha256);
        json.addText("table"_L1, anchor.kind == EvidenceKind::Figure ? u"observations" : u"events");
        json.addText("id"_L1, anchor.id);
        json.addText("state"_L1, stateCode(anchor.state));
        json.addNumber("line"_L1, number(anchor.line));
        json.addNumber("start"_L1, number(anchor.printed.start));
        json.addNumber("length"_L1, number(anchor.printed.length));
    }
    return json.bytes();
}

ExitStatus remove(Store &store, const AttachArguments &arguments, Language language)
{
    if (const auto detached = store.detachText(arguments.source); !detached)
        return printError(detached.error(), language);
    const QString text = Catalogue::of(language)
                             .translate("Commands", "%1: the text is removed")
                             .arg(arguments.source)
        + u'\n';
    const auto printed = printResult(arguments.json ? JsonArray().bytes() : text.toUtf8());
    return printed ? Done : printError(printed.error(), language);
}

} // namespace

std::variant<AttachArguments, UsageError> readAttach(const CommandWords &words)
{
    const QStringList operands = words.operands.sliced(1);
    const bool removes = words.has(removeOption);
    if (operands.isEmpty() || (operands.size() == 1 && !removes)) {
        return UsageError{translated("Commands",
                                     "Say the source and the file to attach to it; zhitu list "
                                     "sources shows the ids of sources."),
                          attachName};
    }
    if (removes && operands.size() > 1) {
        return UsageError{translated("Commands",
                                     "Say a file to attach or --remove, not both: a file takes the "
                                     "place of the one before."),
                          attachName};
    }
    if (operands.size() > 2) {
        return UsageError{withArguments(translated("Commands",
                                                   "One file can be attached at a time; “%1” is "
                                                   "too much."),
                                        operands.at(2)),
                          attachName};
    }
    return AttachArguments{
        .source = operands.at(0), .file = operands.value(1), .json = words.has("json"_L1)};
}

ExitStatus runAttach(const AttachArguments &arguments, const CommandContext &context)
{
    const Language language = context.language();
    // Before the store: a file that cannot be read should not even make one.
    Result<TextFile> file = TextFile();
    if (!arguments.file.isEmpty()) {
        const ModuleApplication application;
        file = readTextFile(arguments.file);
    }
    if (!file)
        return printError(file.error(), language);
    const auto store = openCommandStore(context);
    if (!store)
        return printError(store.error(), language);
    if (arguments.file.isEmpty())
        return remove(**store, arguments, language);

    const auto report = attachTextFile(**store, arguments.source, *file);
    if (!report)
        return printError(report.error(), language);
    const int found = report->found(EvidenceKind::Figure) + report->found(EvidenceKind::Event);
    if (found == 0 && !report->anchors.isEmpty())
        printMessage(Catalogue::of(language)
                         .translate("Commands",
                                    "Nothing that was read in %1 was found in %2. If it is "
                                    "another document, remove it with zhitu attach %1 --remove.")
                         .arg(arguments.source, arguments.file));
    const auto printed =
        printResult(arguments.json ? asJson(*report) : reportText(*report, language).toUtf8());
    return printed ? Done : printError(printed.error(), language);
}

Command attachCommand()
{
    return {.name = attachName,
            .operands = u"SOURCE FILE"_s,
            .usage = u"SOURCE FILE | SOURCE --remove"_s,
            .summary = QT_TRANSLATE_NOOP("Commands",
                                         "Keep the text of a source, to show its sentences, from a "
                                         ".txt, .md, .html, .docx or .pdf file."),
            .options = {{removeOption,
                         {},
                         QT_TRANSLATE_NOOP("Commands",
                                           "Remove the text that is attached to the source.")},
                        jsonOption()},
            .read = [](const CommandWords &words) { return jobOf(readAttach(words), runAttach); }};
}

} // namespace Zhitu
