// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verifycommand.h"

#include "commands/commandstore.h"
#include "commands/jsonarray.h"
#include "export/picturefile.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordverdict.h"
#include "store/store.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

constexpr auto verifyName = "verify"_L1;

using Kind = RecordDifference::Kind;

QLatin1StringView kindCode(Kind kind)
{
    switch (kind) {
    case Kind::Changed:
        return "changed"_L1;
    case Kind::Gone:
        return "gone"_L1;
    case Kind::New:
        return "new"_L1;
    case Kind::NotShown:
        return "not_shown"_L1;
    case Kind::Total:
        return "total"_L1;
    }
    return {};
}

QString differenceText(const RecordDifference &difference, const Catalogue &words)
{
    const auto shown = [&words](const QString &text) {
        return text.isEmpty() ? words.translate("Commands", "nothing") : harmless(text);
    };
    const QString table = difference.table;
    const QString id = harmless(difference.id);
    switch (difference.kind) {
    case Kind::Changed:
        return words.translate("Commands", "%1 %2: %3 was %4 in the picture and is %5 in the store")
            .arg(table, id, difference.field, shown(difference.before), shown(difference.after));
    case Kind::Gone:
        return words.translate("Commands", "%1 %2: not in the store").arg(table, id);
    case Kind::New:
        return words.translate("Commands", "%1 %2: in the store's chart, not in the picture")
            .arg(table, id);
    case Kind::NotShown:
        return words.translate("Commands", "%1 %2: in the store, but no longer in the chart")
            .arg(table, id);
    case Kind::Total:
        return words.translate("Commands", "%1: %2 was %3 in the picture and is %4 in the store")
            .arg(table, difference.field, shown(difference.before), shown(difference.after));
    }
    return {};
}

QString verdictText(const QString &file, const ChartRecord &record, const RecordVerdict &verdict,
                    Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const QString chart = harmless(record.spec.id);
    const auto figures = static_cast<int>(std::min<qint64>(verdict.figures, 2'000'000'000));
    const QString count = words.translate("Commands", "%n figures", nullptr, figures);
    const auto differences = static_cast<int>(verdict.differences.size());
    QString text;
    if (verdict.agrees())
        //: %1 is a file, %2 a chart's id, %3 "5 figures"
        text = words.translate("Commands", "%1: agrees with the store (chart %2, %3)")
                   .arg(harmless(file), chart, count)
            + u'\n';
    else
        //: %1 is a file, %2 a chart's id, %3 "5 figures", %4 "2 differences"
        text = words.translate("Commands", "%1: differs from the store (chart %2, %3): %4")
                   .arg(harmless(file), chart, count,
                        words.translate("Commands", "%n differences", nullptr, differences))
            + u'\n';
    if (record.valuesLeftOut() > 0)
        text += u"  "_s
            + words.translate("Commands",
                              "The picture holds a count and a hash instead of its figures; these "
                              "were compared.")
            + u'\n';
    for (const RecordDifference &difference : verdict.differences) {
        text += u"  "_s + differenceText(difference, words);
        if (const QString what = harmless(difference.what.in(language)); !what.isEmpty())
            //: %1 says what a record is about
            text += words.translate("Commands", " (%1)").arg(what);
        text += u'\n';
    }
    return text;
}

/** An object per difference, or one for a picture without any. */
void addVerdict(JsonArray &json, const QString &file, const QString &chart,
                QLatin1StringView result, const QList<RecordDifference> &differences,
                const QString &error)
{
    const auto add = [&](const RecordDifference *difference) {
        const RecordDifference none;
        const RecordDifference &shown = difference ? *difference : none;
        json.beginObject();
        json.addText("file"_L1, file);
        json.addText("chart"_L1, chart);
        json.addText("result"_L1, QString(result));
        json.addText("difference"_L1, difference ? QString(kindCode(shown.kind)) : QString());
        json.addText("table"_L1, shown.table);
        json.addText("id"_L1, shown.id);
        json.addText("field"_L1, shown.field);
        json.addText("picture"_L1, shown.before);
        json.addText("store"_L1, shown.after);
        json.addText("error"_L1, error);
    };
    if (differences.isEmpty())
        add(nullptr);
    for (const RecordDifference &difference : differences)
        add(&difference);
}

} // namespace

std::variant<VerifyArguments, UsageError> readVerify(const CommandWords &words)
{
    VerifyArguments result{.files = words.operands.sliced(1), .json = words.has("json"_L1)};
    result.files.removeDuplicates();
    if (result.files.isEmpty()) {
        return UsageError{translated("Commands",
                                     "Say which pictures to verify: PNG or SVG files that zhitu "
                                     "export wrote."),
                          verifyName};
    }
    return result;
}

ExitStatus runVerify(const VerifyArguments &arguments, const CommandContext &context)
{
    const Language language = context.language();
    const auto store = openCommandStore(context);
    if (!store)
        return printError(store.error(), language);

    JsonArray json;
    QString text;
    bool someFailed = false;
    bool someDiffer = false;
    for (const QString &file : arguments.files) {
        const auto record = readPictureFile(file);
        auto verdict =
            record ? verifyRecord(*record, **store) : Result<RecordVerdict>(record.error());
        if (!verdict) {
            someFailed = true;
            printMessage(errorText(verdict.error(), language));
            addVerdict(json, file, record ? record->spec.id : QString(), "failed"_L1, {},
                       errorText(verdict.error(), language));
            continue;
        }
        someDiffer |= !verdict->agrees();
        addVerdict(json, file, record->spec.id, verdict->agrees() ? "agrees"_L1 : "differs"_L1,
                   verdict->differences, {});
        text += verdictText(file, *record, *verdict, language);
    }
    const auto printed = printResult(arguments.json ? json.bytes() : text.toUtf8());
    if (!printed)
        return printError(printed.error(), language);
    return someFailed ? CouldNot : someDiffer ? Differ : Done;
}

Command verifyCommand()
{
    return {.name = verifyName,
            .operands = u"FILE…"_s,
            .usage = u"FILE…"_s,
            .summary = QT_TRANSLATE_NOOP(
                "Commands",
                "Say whether exported pictures still agree with the store, and what "
                "changed."),
            .options = {jsonOption()},
            .read = [](const CommandWords &words) { return jobOf(readVerify(words), runVerify); }};
}

} // namespace Zhitu
