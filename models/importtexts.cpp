// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importtexts.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

#include <QLocale>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

QString number(qint64 value, Language language)
{
    return QLocale(language == Language::Chinese ? QLocale::Chinese : QLocale::English)
        .toString(value);
}

/** A whole sentence is followed by the next as the language has it. */
void addSentence(QString &text, const QString &sentence, Language language)
{
    if (!text.isEmpty() && language == Language::English)
        text += u' ';
    text += sentence;
}

} // namespace

int countable(qint64 value)
{
    return static_cast<int>(std::min<qint64>(value, 2'000'000'000));
}

QString columnRoleName(ColumnRole role, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (role) {
    case ColumnRole::Ignored:
        return words.translate("Import", "Not taken in");
    case ColumnRole::Region:
        return words.translate("Import", "Region");
    case ColumnRole::Indicator:
        return words.translate("Import", "Indicator");
    case ColumnRole::Subject:
        return words.translate("Import", "About (organisation or product)");
    case ColumnRole::Period:
        return words.translate("Import", "Period");
    case ColumnRole::Value:
        return words.translate("Import", "Value");
    case ColumnRole::ValueUpper:
        return words.translate("Import", "Upper bound of a range");
    case ColumnRole::Unit:
        return words.translate("Import", "Unit");
    case ColumnRole::UnitMultiplier:
        return words.translate("Import", "Power of ten of the unit");
    case ColumnRole::Qualifier:
        return words.translate("Import", "Hedge (about, over …)");
    case ColumnRole::QualifierWord:
        return words.translate("Import", "The source's own hedge");
    case ColumnRole::Status:
        return words.translate("Import", "Status (actual, target …)");
    case ColumnRole::RankBasis:
        return words.translate("Import", "Basis of the rank");
    case ColumnRole::Source:
        return words.translate("Import", "Source");
    case ColumnRole::Origin:
        return words.translate("Import", "Document that the source quotes");
    case ColumnRole::StatedBy:
        return words.translate("Import", "Stated by");
    case ColumnRole::Printed:
        return words.translate("Import", "Number as printed");
    case ColumnRole::Line:
        return words.translate("Import", "Line of the source");
    case ColumnRole::Occurrence:
        return words.translate("Import", "Which of several in the line");
    case ColumnRole::Id:
        return words.translate("Import", "Id");
    case ColumnRole::ObsStatus:
        return words.translate("Import", "Observation status (SDMX)");
    case ColumnRole::Break:
        return words.translate("Import", "Break in series");
    case ColumnRole::Note:
        return words.translate("Import", "Note");
    case ColumnRole::Dimension:
        return words.translate("Import", "Part of the indicator's name");
    case ColumnRole::Action:
        return words.translate("Import", "Action (SDMX)");
    }
    return {};
}

const QList<ColumnRole> &columnRoles()
{
    // What most tables have comes first.
    static const QList<ColumnRole> roles{
        ColumnRole::Ignored,    ColumnRole::Region,         ColumnRole::Indicator,
        ColumnRole::Period,     ColumnRole::Value,          ColumnRole::Unit,
        ColumnRole::Status,     ColumnRole::Source,         ColumnRole::Note,
        ColumnRole::ValueUpper, ColumnRole::Qualifier,      ColumnRole::QualifierWord,
        ColumnRole::Subject,    ColumnRole::Dimension,      ColumnRole::StatedBy,
        ColumnRole::Printed,    ColumnRole::Line,           ColumnRole::Occurrence,
        ColumnRole::Origin,     ColumnRole::UnitMultiplier, ColumnRole::RankBasis,
        ColumnRole::Break,      ColumnRole::ObsStatus,      ColumnRole::Id,
        ColumnRole::Action};
    return roles;
}

QString tableFormatName(TableFormat format, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (format) {
    case TableFormat::Delimited:
        return words.translate("Import", "Text table (CSV, TSV)");
    case TableFormat::Workbook:
        return words.translate("Import", "Excel workbook");
    case TableFormat::DataPackage:
        return words.translate("Import", "Data Package");
    case TableFormat::OurWorldInData:
        return words.translate("Import", "Our World in Data (CSV)");
    case TableFormat::WorldBank:
        return words.translate("Import", "World Bank (CSV)");
    case TableFormat::SdmxCsv1:
        return words.translate("Import", "SDMX-CSV 1.0");
    case TableFormat::SdmxCsv2:
        return words.translate("Import", "SDMX-CSV 2.0");
    case TableFormat::Pasted:
        return words.translate("Import", "Table from the clipboard");
    case TableFormat::ZhituPackage:
        return words.translate("Import", "Zhitu data package");
    }
    return {};
}

QString delimiterName(char delimiter, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (delimiter) {
    case ',':
        return words.translate("Import", "Comma (,)");
    case ';':
        return words.translate("Import", "Semicolon (;)");
    case '\t':
        return words.translate("Import", "Tab");
    case '|':
        return words.translate("Import", "Bar (|)");
    default:
        return {};
    }
}

QString certaintyText(EncodingCertainty certainty, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (certainty) {
    case EncodingCertainty::Given:
    case EncodingCertainty::Proven:
        return {};
    case EncodingCertainty::Likely:
        return words.translate("Import", "very likely", "encoding");
    case EncodingCertainty::Guessed:
        return words.translate("Import", "guessed: look at the characters below", "encoding");
    }
    return {};
}

QString noticeText(const TableNotice &notice, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const int count = countable(notice.count);
    const QString line = number(notice.line, language);
    switch (notice.kind) {
    case TableNotice::Kind::EncodingGuessed:
        //: %1 is the name of an encoding, such as GB18030
        return words
            .translate("Import",
                       "The encoding is a guess (%1): look at the characters, and choose another "
                       "one if they are wrong.")
            .arg(notice.detail);
    case TableNotice::Kind::UnreadableBytes:
        return words
            .translate("Import",
                       "%n cells are not in the table's encoding (the first in line %1); their "
                       "rows cannot come in.",
                       nullptr, count)
            .arg(line);
    case TableNotice::Kind::DuplicateHeader:
        return words
            .translate("Import", "%n columns are called “%1”: make sure which one is meant.",
                       nullptr, count)
            .arg(notice.detail);
    case TableNotice::Kind::HeaderMissing:
        return words.translate("Import",
                               "The table has no header: its first row was taken for figures.");
    case TableNotice::Kind::FormulaWithoutResult:
        return words
            .translate(
                "Import",
                "%n formulas have no result in the file (the first in row %1). Open and save "
                "it in the spreadsheet program to have them worked out.",
                nullptr, count)
            .arg(line);
    case TableNotice::Kind::ErrorCells:
        return words
            .translate("Import", "%n cells show an error such as #REF! (the first in row %1).",
                       nullptr, count)
            .arg(line);
    case TableNotice::Kind::MacrosIgnored:
        return words.translate("Import", "The workbook holds macros; they were not looked at.");
    case TableNotice::Kind::HiddenRows:
        return words
            .translate("Import", "%n hidden rows are read like others (the first is row %1).",
                       nullptr, count)
            .arg(line);
    case TableNotice::Kind::RowsTooLong:
        return words
            .translate("Import",
                       "%n rows have more cells than the header (the first in line %1); what is "
                       "beyond it is not taken in.",
                       nullptr, count)
            .arg(line);
    case TableNotice::Kind::Remarks:
        //: %1 is the number of a line, %2 the text that stands there
        return words
            .translate("Import",
                       "%n rows hold but a remark and are left out (the first in line %1: “%2”).",
                       nullptr, count)
            .arg(line, notice.detail);
    case TableNotice::Kind::OtherTable:
        //: %1 is a title or the header's texts, %2 the number of a row
        return words
            .translate("Import",
                       "Below this table stands another (“%1”), which is not taken in. To import "
                       "it, choose row %2 as the header.")
            .arg(notice.detail, line);
    case TableNotice::Kind::HeaderRepeated:
        return words
            .translate("Import",
                       "%n rows repeat the header and are left out (the first is row %1).", nullptr,
                       count)
            .arg(line);
    }
    return {};
}

QString columnTitle(const TableFacts &facts, int column, Language language)
{
    const QString name = facts.columns.value(column).name;
    if (!name.isEmpty())
        return name;
    return Catalogue::of(language).translate("Import", "Column %1").arg(column + 1);
}

QString columnDetails(const ColumnMapping &column, const Catalog &catalog, Language language)
{
    if (column.role != ColumnRole::Value)
        return {};
    QStringList parts;
    const auto add = [&parts](const QString &text) {
        if (!text.isEmpty())
            parts.append(text);
    };
    add(column.indicator.isEmpty() ? QString()
                                   : indicatorName(catalog, column.indicator, language));
    add(column.region.isEmpty() ? QString() : regionName(catalog, column.region, language));
    add(column.subject.isEmpty() ? QString() : subjectName(catalog, column.subject, language));
    add(column.period);
    add(column.unit);
    add(column.status);
    return parts.join(u" · "_s);
}

QString regionWithCode(const Catalog &catalog, const QString &code, Language language)
{
    return u"%1 (%2)"_s.arg(regionName(catalog, code, language), code);
}

QString importFileName(const QString &file, Language language)
{
    return file == u"clipboard" ? Catalogue::of(language).translate("Import", "Clipboard") : file;
}

QString importedText(const ImportOutcome &outcome, const QString &file, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const BulkReport &stored = outcome.stored;
    const QString from = file == u"clipboard" ? words.translate("Import", "the clipboard") : file;
    QString text;
    if (stored.figures == 0 && stored.records == 0 && stored.events == 0)
        //: %1 is a file
        addSentence(text,
                    words.translate("Import", "Nothing of %1 was new to the store.").arg(from),
                    language);
    else if (stored.figures > 0)
        //: %1 is a file
        addSentence(text,
                    words
                        .translate("Import", "%n figures came in from %1.", nullptr,
                                   countable(stored.figures))
                        .arg(from),
                    language);
    else if (stored.events == 0)
        //: %1 is a file
        addSentence(text,
                    words
                        .translate("Import", "%n records came in from %1, but no figures.", nullptr,
                                   countable(stored.records))
                        .arg(from),
                    language);
    if (stored.events > 0)
        addSentence(text,
                    stored.figures > 0 ? words.translate("Import", "%n events came in.", nullptr,
                                                         countable(stored.events))
                                       //: %1 is a file
                                       : words
                                             .translate("Import", "%n events came in from %1.",
                                                        nullptr, countable(stored.events))
                                             .arg(from),
                    language);
    if (stored.alreadyThere > 0)
        addSentence(text,
                    words.translate("Import", "%n were there already.", "figures",
                                    countable(stored.alreadyThere)),
                    language);
    if (stored.claims > 0)
        addSentence(text,
                    words.translate("Import",
                                    "%n differ from figures that were there: both are kept, see "
                                    "Data → Findings.",
                                    nullptr, countable(stored.claims)),
                    language);
    if (outcome.badRows > 0)
        addSentence(text,
                    words.translate("Import", "%n rows were left out.", nullptr,
                                    countable(outcome.badRows)),
                    language);
    return text;
}

QString undoneImportText(const QString &file, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    return file == u"clipboard"
        ? words.translate("Import", "The import from the clipboard was undone.")
        //: %1 is a file
        : words.translate("Import", "The import of %1 was undone.").arg(file);
}

QString expectedText(const ImportOutcome &outcome, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    QString text =
        words.translate("Import", "%n rows were checked:", nullptr, countable(outcome.rows));
    QStringList parts;
    const auto add = [&](qint64 count, const char *sourceText) {
        if (count > 0)
            parts.append(words.translate("Import", sourceText, nullptr, countable(count)));
    };
    parts.append(words.translate("Import", "%n figures can come in", nullptr,
                                 countable(outcome.figures - outcome.known)));
    add(outcome.known, QT_TRANSLATE_N_NOOP("Import", "%n are in the store already"));
    add(outcome.newRecords.regions.size(), QT_TRANSLATE_N_NOOP("Import", "%n new regions"));
    add(outcome.newRecords.indicators.size(), QT_TRANSLATE_N_NOOP("Import", "%n new indicators"));
    add(outcome.newRecords.units.size(), QT_TRANSLATE_N_NOOP("Import", "%n new units"));
    add(outcome.newRecords.subjects.size(),
        QT_TRANSLATE_N_NOOP("Import", "%n new organisations or products"));
    add(outcome.newRecords.sources.size(), QT_TRANSLATE_N_NOOP("Import", "%n new sources"));
    add(outcome.withoutNumber, QT_TRANSLATE_N_NOOP("Import", "%n cells without a number"));
    add(outcome.badRows, QT_TRANSLATE_N_NOOP("Import", "%n rows cannot come in"));
    //: between the parts of a list
    return text + (language == Language::English ? u" "_s : QString())
        + parts.join(words.translate("Import", ", ", "list"))
        + words.translate("Import", ".", "end of a sentence");
}

QString remainingText(qint64 milliseconds, Language language)
{
    if (milliseconds < 0)
        return {};
    const Catalogue &words = Catalogue::of(language);
    const qint64 seconds = (milliseconds + 999) / 1000;
    // Not second by second: such a number is an estimate.
    if (seconds > 90)
        return words.translate("Import", "About %n minutes left", nullptr,
                               static_cast<int>((seconds + 30) / 60));
    if (seconds > 45)
        return words.translate("Import", "About a minute left");
    if (seconds > 5)
        return words.translate("Import", "About %n seconds left", nullptr,
                               static_cast<int>((seconds + 4) / 5 * 5));
    return words.translate("Import", "A few seconds left");
}

qint64 remainingTime(qint64 done, qint64 total, qint64 elapsed)
{
    // Before half a second and one percent of the work, its speed is not known.
    if (total <= 0 || done <= 0 || elapsed < 500 || done * 100 < total)
        return -1;
    const double left = static_cast<double>(std::max<qint64>(total - done, 0));
    return static_cast<qint64>(static_cast<double>(elapsed) * left / static_cast<double>(done));
}

} // namespace Zhitu
