// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importreport.h"

#include "commands/output.h"
#include "formats/catalogue.h"
#include "importtexts.h"

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

QStringView codeOf(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::Imported:
        return u"imported";
    case ImportVerdict::Checked:
        return u"checked";
    case ImportVerdict::Refused:
        return u"refused";
    }
    return {};
}

QStringView codeOf(TableFormat format)
{
    switch (format) {
    case TableFormat::Delimited:
        return u"delimited";
    case TableFormat::Workbook:
        return u"workbook";
    case TableFormat::DataPackage:
        return u"data_package";
    case TableFormat::OurWorldInData:
        return u"our_world_in_data";
    case TableFormat::WorldBank:
        return u"world_bank";
    case TableFormat::SdmxCsv1:
        return u"sdmx_csv_1";
    case TableFormat::SdmxCsv2:
        return u"sdmx_csv_2";
    case TableFormat::Pasted:
        return u"pasted";
    case TableFormat::ZhituPackage:
        return u"zhitu_package";
    }
    return {};
}

QString formatText(const TableFacts &facts, const Catalogue &words)
{
    switch (facts.format) {
    case TableFormat::Delimited:
    case TableFormat::Pasted:
        return words.translate("Commands", "table of text");
    case TableFormat::Workbook:
        return words.translate("Commands", "workbook");
    case TableFormat::DataPackage:
        return words.translate("Commands", "data package");
    case TableFormat::OurWorldInData:
        return u"Our World in Data"_s;
    case TableFormat::WorldBank:
        return words.translate("Commands", "World Bank");
    case TableFormat::SdmxCsv1:
        return u"SDMX-CSV 1.0"_s;
    case TableFormat::SdmxCsv2:
        return u"SDMX-CSV 2.0"_s;
    case TableFormat::ZhituPackage:
        return words.translate("Commands", "package of Zhitu's");
    }
    return {};
}

/** The names of records, the first of many. */
template<typename Records, typename Name>
QString namesOf(const Records &records, Language language, Name name)
{
    constexpr qsizetype shown = 10;
    QStringList names;
    for (qsizetype i = 0; i < records.size() && i < shown; ++i)
        names << harmless((records.at(i).*name).in(language));
    if (records.size() > shown)
        names << u"\u2026"_s;
    return names.join(language == Language::Chinese ? u"、"_s : u"; "_s);
}

QString newRecordsText(const NewRecords &records, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    QString text;
    const auto add = [&](const char *pattern, const auto &list, auto name) {
        if (!list.isEmpty())
            text += u"  "_s
                + words.translate("Commands", pattern, nullptr, static_cast<int>(list.size()))
                      .arg(namesOf(list, language, name))
                + u'\n';
    };
    add(QT_TRANSLATE_N_NOOP("Commands", "%n new region(s): %1"), records.regions, &Region::name);
    add(QT_TRANSLATE_N_NOOP("Commands", "%n new indicator(s): %1"), records.indicators,
        &Indicator::name);
    add(QT_TRANSLATE_N_NOOP("Commands", "%n new unit(s): %1"), records.units, &Unit::name);
    add(QT_TRANSLATE_N_NOOP("Commands", "%n new subject(s): %1"), records.subjects, &Subject::name);
    add(QT_TRANSLATE_N_NOOP("Commands", "%n new source(s): %1"), records.sources, &Source::title);
    return text;
}

QString problemText(const RowProblem &problem, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const ProblemTexts texts = problemTexts(problem, language);
    const QString column = problem.columnName.isEmpty() && problem.column >= 0
        ? QString::number(problem.column + 1)
        : problem.columnName;
    QString place = column.isEmpty() ? words.translate("Commands", "line %1").arg(problem.line)
                                     //: where in a table
                                     : words.translate("Commands", "line %1, column %2")
                                           .arg(QString::number(problem.line), harmless(column));
    //: %1 where in a table, %2 what is wrong, %3 what to do
    return words.translate("Commands", "%1: %2 %3")
        .arg(place, harmless(texts.reason), texts.advice);
}

} // namespace

QStringList FileImport::columnsLeftOut() const
{
    QStringList left;
    for (int i = 0; i < mapping.columns.size(); ++i) {
        if (mapping.columns.at(i).role == ColumnRole::Ignored
            && facts.columns.value(i).hint.meaning != ColumnMeaning::Ignored)
            left << columnText(facts, i);
    }
    return left;
}

QString importText(const FileImport &import, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const ImportOutcome &outcome = import.outcome;
    const QString file = harmless(import.file);
    const auto number = [](qint64 n) { return QString::number(n); };
    QStringList about{formatText(import.facts, words)};
    if (!import.facts.encoding.isEmpty())
        about << QString::fromLatin1(import.facts.encoding);
    if (!import.facts.table.isEmpty())
        about << harmless(import.facts.table);
    QString text = (import.isPackage
                        //: %1 a file, %2 what it is
                        ? words.translate("Commands", "%1 (%2)")
                              .arg(file, about.join(words.translate("Formats", ", ")))
                        //: %1 a file, %2 what it is, %3 and %4 numbers
                        : words.translate("Commands", "%1 (%2): %3 figures in %4 rows")
                              .arg(file, about.join(words.translate("Formats", ", ")),
                                   number(outcome.figures), number(outcome.rows)))
        + u'\n';
    if (outcome.withoutNumber > 0)
        text += u"  "_s
            + words.translate("Commands", "cells that say that there is no number: %1")
                  .arg(number(outcome.withoutNumber))
            + u'\n';
    if (import.verdict == ImportVerdict::Imported && import.isPackage) {
        text += u"  "_s
            + words.translate("Commands", "added: %1 figures, %2 events, %3 other records")
                  .arg(number(outcome.stored.figures), number(outcome.stored.events),
                       number(outcome.stored.records))
            + u'\n';
    } else if (import.verdict == ImportVerdict::Imported) {
        text += u"  "_s
            + words.translate("Commands", "added: %1; already there: %2; beside another value: %3")
                  .arg(number(outcome.stored.figures), number(outcome.stored.alreadyThere),
                       number(outcome.stored.claims))
            + u'\n';
    }
    text += newRecordsText(outcome.newRecords, language);
    if (const QStringList left = import.columnsLeftOut(); !left.isEmpty())
        text += u"  "_s
            + words.translate("Commands", "columns left out: %1")
                  .arg(harmless(left.join(words.translate("Formats", ", "))))
            + u'\n';
    for (const RowProblem &problem : outcome.problems)
        text += u"  "_s + problemText(problem, language) + u'\n';
    if (outcome.problemCount > outcome.problems.size())
        text += u"  "_s
            + words.translate("Commands", "and %1 more of the kind")
                  .arg(number(outcome.problemCount - outcome.problems.size()))
            + u'\n';
    return text;
}

QString refusalText(const FileImport &import, Language language)
{
    const ImportOutcome &outcome = import.outcome;
    return Catalogue::of(language)
        .translate("Commands",
                   "%1: %2 of %3 rows cannot come in, so nothing was imported. Correct them, or "
                   "import the rest with --skip-bad.")
        .arg(harmless(import.file), QString::number(outcome.badRows),
             QString::number(outcome.rows));
}

QStringList noticeTexts(const FileImport &import, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    QStringList texts;
    for (const TableNotice &notice : import.outcome.notices)
        //: %1 a file, %2 a sentence
        texts << words.translate("Commands", "%1: %2")
                     .arg(harmless(import.file), harmless(noticeText(notice, language)));
    return texts;
}

void addImport(JsonArray &json, const FileImport &import)
{
    const ImportOutcome &outcome = import.outcome;
    const auto number = [](qint64 n) { return std::optional(static_cast<double>(n)); };
    const auto ids = [](const auto &records, auto key) {
        QStringList list;
        for (const auto &record : records)
            list << record.*key;
        return list;
    };
    json.beginObject();
    json.addText("file"_L1, import.file);
    json.addText("result"_L1, codeOf(import.verdict));
    json.addText("format"_L1, codeOf(import.facts.format));
    json.addText("encoding"_L1, QString::fromLatin1(import.facts.encoding));
    json.addText("table"_L1, import.facts.table);
    json.addNumber("rows"_L1, number(outcome.rows));
    json.addNumber("figures"_L1, number(outcome.figures));
    json.addNumber("without_number"_L1, number(outcome.withoutNumber));
    json.addNumber("bad_rows"_L1, number(outcome.badRows));
    json.addNumber("problems"_L1, number(outcome.problemCount));
    json.addNumber("added"_L1, number(outcome.stored.figures));
    json.addNumber("already_there"_L1, number(outcome.stored.alreadyThere));
    json.addNumber("claims"_L1, number(outcome.stored.claims));
    json.addNumber("import"_L1,
                   outcome.stored.import > 0 ? number(outcome.stored.import) : std::nullopt);
    json.addList("columns_left_out"_L1, import.columnsLeftOut());
    QStringList noticesZh;
    QStringList noticesEn;
    for (const TableNotice &notice : outcome.notices) {
        noticesZh << noticeText(notice, Language::Chinese);
        noticesEn << noticeText(notice, Language::English);
    }
    json.addList("notices_zh"_L1, noticesZh);
    json.addList("notices_en"_L1, noticesEn);
    json.addList("new_regions"_L1, ids(outcome.newRecords.regions, &Region::code));
    json.addList("new_indicators"_L1, ids(outcome.newRecords.indicators, &Indicator::id));
    json.addList("new_units"_L1, ids(outcome.newRecords.units, &Unit::code));
    json.addList("new_subjects"_L1, ids(outcome.newRecords.subjects, &Subject::id));
    json.addList("new_sources"_L1, ids(outcome.newRecords.sources, &Source::id));
    for (const RowProblem &problem : outcome.problems) {
        const ProblemTexts zh = problemTexts(problem, Language::Chinese);
        const ProblemTexts en = problemTexts(problem, Language::English);
        json.beginObject();
        json.addText("file"_L1, import.file);
        json.addText("result"_L1, u"problem");
        json.addNumber("line"_L1, number(problem.line));
        json.addText("column"_L1, problem.columnName);
        json.addText("text"_L1, problem.text);
        json.addTexts("reason"_L1, {zh.reason, en.reason});
        json.addTexts("advice"_L1, {zh.advice, en.advice});
    }
}

} // namespace Zhitu
