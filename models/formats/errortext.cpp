// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"
#include "formats.h"

namespace Zhitu {

namespace {

/** The particulars on one line and without the full stop that the sentence brings itself. */
QString phrase(const QString &detail)
{
    QString text = detail.simplified();
    while (text.endsWith(u'.') || text.endsWith(u'\u3002'))
        text.chop(1);
    return text;
}

/** The particulars after a colon; empty where there are none. */
QString reason(const QString &detail, const Catalogue &words)
{
    const QString text = phrase(detail);
    //: What went wrong in detail, put after a clause such as "x.db cannot be read".
    return text.isEmpty() ? QString() : words.translate("Errors", ": %1").arg(text);
}

QString place(const Error &error, const Catalogue &words)
{
    if (error.row > 0 && !error.field.isEmpty())
        return words.translate("Errors", "%1, line %2, column %3")
            .arg(error.file, QString::number(error.row), error.field);
    if (error.row > 0)
        return words.translate("Errors", "%1, line %2").arg(error.file, QString::number(error.row));
    if (!error.field.isEmpty())
        return words.translate("Errors", "%1, column %2").arg(error.file, error.field);
    return error.file;
}

/** What there is too much of in a table; see ErrorKind::TableTooLarge. */
QString tooLargeTable(const Error &error, const Catalogue &words)
{
    const QString where = place(error, words);
    const QString most = phrase(error.hint);
    if (error.detail == u"cell")
        return words
            .translate(
                "Errors",
                "%1: a cell is larger than %2, the most that goes. Often a quotation mark is "
                "missing there; correct it, or take the cell out.")
            .arg(where, most);
    if (error.detail == u"line")
        return words
            .translate(
                "Errors",
                "%1: the row is longer than %2, the most that goes. Check that it is a table "
                "with ends of lines, or take the row out.")
            .arg(where, most);
    if (error.detail == u"columns")
        return words
            .translate(
                "Errors",
                "%1: there are more than %2 columns, the most that goes. Import the part that "
                "holds the figures.")
            .arg(where, most);
    if (error.detail == u"cells")
        return words
            .translate(
                "Errors",
                "%1: the table has more than %2 cells, the most that is read of a page. Save "
                "it as CSV, and import that.")
            .arg(where, most);
    if (error.detail == u"ratio")
        return words
            .translate(
                "Errors",
                "%1 unpacks to more than %2 times its size, as files do that are made to fill "
                "a computer. If you trust it, unpack it yourself and import what is in it.")
            .arg(where, most);
    if (error.detail == u"unpacked")
        return words
            .translate("Errors",
                       "%1 unpacks to more than %2, the most that goes. Import the part that holds "
                       "the figures.")
            .arg(where, most);
    if (error.detail == u"texts")
        return words
            .translate(
                "Errors",
                "%1: the workbook's texts come to more than %2, the most that goes. Save the "
                "sheet with the figures as CSV, and import that.")
            .arg(where, most);
    return words
        .translate(
            "Errors",
            "%1 is larger than %2, the most that goes. Import the part that holds the figures.")
        .arg(where, most);
}

} // namespace

QString errorText(const Error &error, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const QString why = reason(error.detail, words);
    switch (error.kind) {
    case ErrorKind::FileNotFound:
        return words.translate("Errors", "%1 does not exist. Check its name and folder.")
            .arg(error.file);
    case ErrorKind::FileNotReadable:
        return words
            .translate("Errors",
                       "%1 cannot be read%2. Check that it is a file and that you may read it.")
            .arg(error.file, why);
    case ErrorKind::FileNotWritable:
        return words
            .translate("Errors",
                       "%1 cannot be written%2. Check that you may write there and that the "
                       "disk has room, or choose another place.")
            .arg(error.file, why);
    case ErrorKind::StoreExists:
        return words
            .translate("Errors",
                       "%1 exists already. Give the new store another name, or open the "
                       "existing one.")
            .arg(error.file);
    case ErrorKind::StoreEmpty:
        return words
            .translate("Errors",
                       "%1 is an empty file, not a store. Put a backup in its place, or remove "
                       "it, so that a new store is made at the next start.")
            .arg(error.file);
    case ErrorKind::StoreTruncated:
        return words
            .translate("Errors",
                       "%1 is cut off: the end of the store is missing. Put a backup in its "
                       "place, or open another store with File → Open store… or --store.")
            .arg(error.file);
    case ErrorKind::StoreDamaged:
        return words
            .translate("Errors",
                       "%1 is damaged%2. Put a backup in its place, or open another store with "
                       "File → Open store… or --store.")
            .arg(error.file, why);
    case ErrorKind::StoreForeign:
        return words
            .translate("Errors",
                       "%1 is not a store of Zhitu. Open another one with File → Open store… or "
                       "--store.")
            .arg(error.file);
    case ErrorKind::StoreNewer:
        if (error.detail.isEmpty())
            return words
                .translate("Errors",
                           "%1 was written by a newer version of Zhitu. Update Zhitu, or open "
                           "another store with File → Open store… or --store.")
                .arg(error.file);
        return words
            .translate("Errors",
                       "%1 was written by a newer version of Zhitu (schema %2). Update Zhitu, "
                       "or open another store with File → Open store… or --store.")
            .arg(error.file, phrase(error.detail));
    case ErrorKind::StoreReadOnly:
        return words
            .translate("Errors",
                       "%1 can only be read%2. Copy it to a place where you may write, and open "
                       "the copy.")
            .arg(error.file, why);
    case ErrorKind::StoreBusy:
        return words
            .translate("Errors",
                       "%1 is in use: another Zhitu has kept it locked for 30 seconds. Try again "
                       "when that one is done.")
            .arg(error.file);
    case ErrorKind::StoreFailed:
        return words
            .translate("Errors",
                       "%1 could not be used as a store%2. Check the disk and your rights to "
                       "the file, then try again.")
            .arg(error.file, why);
    case ErrorKind::PackageInvalid:
        return words
            .translate("Errors",
                       "%1 cannot be taken in%2. Nothing was imported; correct it and import it "
                       "again.")
            .arg(place(error, words), why);
    case ErrorKind::PictureForeign:
        return words
            .translate("Errors",
                       "%1 is neither a PNG nor an SVG picture. Choose a picture that Zhitu "
                       "exported.")
            .arg(error.file);
    case ErrorKind::PictureDamaged:
        return words
            .translate("Errors",
                       "%1 is damaged%2. Get the picture again from where it came, or export it "
                       "anew.")
            .arg(error.file, why);
    case ErrorKind::PictureWithoutRecord:
        return words
            .translate("Errors",
                       "%1 carries no record of a chart. Choose a picture as Zhitu exported it; "
                       "other programs drop the record when they save a picture, and websites when "
                       "they show it.")
            .arg(error.file);
    case ErrorKind::PictureNewer:
        return words
            .translate(
                "Errors",
                "The record in %1 was written by a newer version of Zhitu (format %2). Update "
                "Zhitu to read it.")
            .arg(error.file, phrase(error.detail));
    case ErrorKind::PictureInvalid:
        return words
            .translate(
                "Errors",
                "The record in %1 cannot be used%2. It was changed or not written by Zhitu; get "
                "the picture again from where it came, or export it anew.")
            .arg(error.file, why);
    case ErrorKind::TextForeign:
        return words
            .translate(
                "Errors",
                "No text can be read from %1. Choose a .txt, .md, .html, .docx or .pdf file, "
                "or save it as one of these first.")
            .arg(error.file);
    case ErrorKind::TextDamaged:
        return words
            .translate("Errors",
                       "%1 is damaged%2. Get the file again from where it came, or save its text "
                       "as .txt.")
            .arg(error.file, why);
    case ErrorKind::TextLocked:
        return words
            .translate("Errors",
                       "%1 asks for a password. Save a copy without one, or its text as .txt, and "
                       "attach that.")
            .arg(error.file);
    case ErrorKind::TextTooLarge:
        if (error.detail == QStringLiteral("characters"))
            return words
                .translate("Errors",
                           "The text of %1 is too long to be attached: the most is %2 characters. "
                           "Save the part that the figures come from, and attach that.")
                .arg(error.file, phrase(error.hint));
        return words
            .translate("Errors",
                       "%1 is too large to be attached: the most is %2. Save the part that the "
                       "figures come from, and attach that.")
            .arg(error.file, phrase(error.hint));
    case ErrorKind::TextEmpty:
        if (error.detail == QStringLiteral("application/pdf"))
            return words
                .translate("Errors",
                           "%1 holds pictures of pages, but no text. Have the text in it "
                           "recognised (OCR), and attach the result.")
                .arg(error.file);
        return words
            .translate("Errors", "%1 holds no text. Choose the file that the figures stand in.")
            .arg(error.file);
    case ErrorKind::DocumentModuleMissing:
        return words
            .translate("Errors",
                       "%1, which reads documents, cannot be loaded%2. Install Zhitu anew, or "
                       "build it whole with ./dev build.")
            .arg(error.file, why);
    case ErrorKind::TableForeign:
        if (error.file.isEmpty())
            return words.translate("Errors",
                                   "No table is on the clipboard. Copy the cells together with "
                                   "their header, and paste "
                                   "them again.");
        return words
            .translate("Errors",
                       "No table can be read from %1. Choose a CSV, TSV or XLSX file or a data "
                       "package, or save the table as one of these first.")
            .arg(error.file);
    case ErrorKind::TableEmpty:
        if (error.file.isEmpty())
            return words.translate(
                "Errors",
                "What is on the clipboard holds no row with figures. Copy the cells together with "
                "their header, and paste them again.");
        return words
            .translate("Errors",
                       "%1 holds no row with figures. Choose the file or the sheet that they "
                       "stand in.")
            .arg(place(error, words));
    case ErrorKind::TableDamaged:
        return words
            .translate("Errors",
                       "%1 is damaged%2. Get the file again from where it came, or open it in a "
                       "spreadsheet and save it anew.")
            .arg(place(error, words), why);
    case ErrorKind::TableLocked:
        return words
            .translate("Errors",
                       "%1 asks for a password. Save a copy without one, and import that.")
            .arg(error.file);
    case ErrorKind::TableTooLarge:
        return tooLargeTable(error, words);
    case ErrorKind::TableHoldsNul:
        return words
            .translate("Errors",
                       "%1 holds NUL characters, which no table has: the file is damaged or of "
                       "another kind. Get it again from where it came.")
            .arg(place(error, words));
    case ErrorKind::TableQuoteOpen:
        return words
            .translate("Errors",
                       "%1: a quotation mark opens a cell that is never closed. Close it, or take "
                       "it out.")
            .arg(place(error, words));
    case ErrorKind::TableEncodingMixed:
        return words
            .translate("Errors",
                       "%1 is not in the encoding of the rest, %2. Save the file in one encoding, "
                       "or choose the right one.")
            .arg(place(error, words), phrase(error.detail));
    case ErrorKind::TableEncodingUnknown:
        return words
            .translate("Errors",
                       "There is no encoding with the name “%1”. Known are, among others, UTF-8, "
                       "GB18030, Big5, Shift_JIS, EUC-KR and windows-1252.")
            .arg(phrase(error.detail));
    case ErrorKind::NoSuchTable:
        return words.translate("Errors", "%1 holds no sheet or table “%2”. There are: %3.")
            .arg(error.file, phrase(error.detail), phrase(error.hint));
    case ErrorKind::TableModuleMissing:
        return words
            .translate(
                "Errors",
                "%1, which reads workbooks, cannot be loaded%2. Install Zhitu anew, or build "
                "it whole with ./dev build.")
            .arg(error.file, why);
    case ErrorKind::MappingInvalid:
        return words
            .translate("Errors",
                       "%1 does not say what columns are taken for%2. Correct it; README.md "
                       "describes such a file.")
            .arg(place(error, words), why);
    case ErrorKind::MappingIncomplete:
        return words.translate("Errors", "%1 cannot be imported yet. %2")
            .arg(error.file, error.detail.simplified());
    case ErrorKind::NoSuchSource:
        return words
            .translate("Errors",
                       "There is no source with the id “%1”. The command zhitu list sources shows "
                       "the ids.")
            .arg(phrase(error.detail));
    case ErrorKind::NoTextAttached:
        return words
            .translate("Errors",
                       "No text is attached to “%1”. The command zhitu list sources shows which "
                       "sources have one.")
            .arg(phrase(error.detail));
    case ErrorKind::ChartInvalid:
        return words
            .translate("Errors",
                       "The chart cannot be saved%1. Nothing was changed; correct it and save it "
                       "again.")
            .arg(reason(error.field.isEmpty() ? error.detail
                                              : error.field + QStringLiteral(": ") + error.detail,
                        words));
    case ErrorKind::NoSuchChart:
        if (!error.hint.isEmpty())
            return words.translate("Errors", "There is no chart with the id “%1”. There are: %2.")
                .arg(phrase(error.detail), phrase(error.hint));
        return words
            .translate("Errors",
                       "There is no chart with the id “%1”. The command zhitu list charts shows "
                       "the ids.")
            .arg(phrase(error.detail));
    case ErrorKind::NoSuchFigure:
        return words
            .translate("Errors",
                       "There is neither a figure nor an event with the id “%1”. The commands "
                       "zhitu list observations and zhitu list events show the ids.")
            .arg(phrase(error.detail));
    case ErrorKind::NothingToCite:
        return words
            .translate("Errors",
                       "“%1” cannot be cited: its source is not stated. Cite another claim of the "
                       "same figure, or state its source in the data.")
            .arg(phrase(error.detail));
    case ErrorKind::RecordChanged:
        return words
            .translate("Errors",
                       "“%1” has been changed meanwhile, here or by another Zhitu. Nothing was "
                       "changed; look at it again, then repeat what you wanted to do.")
            .arg(phrase(error.detail));
    case ErrorKind::RecordInUse:
        return words
            .translate("Errors",
                       "“%1” cannot be deleted: %n other record(s) refer to it, such as “%2”. "
                       "Delete or change these first.",
                       nullptr, error.row)
            .arg(phrase(error.detail), phrase(error.hint));
    case ErrorKind::RecordExists:
        return words
            .translate("Errors",
                       "“%1” is there already. Choose another id or code, or change the one that "
                       "is there.")
            .arg(phrase(error.detail));
    case ErrorKind::RecordInvalid:
        return words
            .translate(
                "Errors",
                "The change cannot be made%1. Nothing was changed; correct it and try again.")
            .arg(reason(error.field.isEmpty() ? error.detail
                                              : error.field + QStringLiteral(": ") + error.detail,
                        words));
    case ErrorKind::NoSuchRecord:
        return words
            .translate("Errors",
                       "The store has no “%1”. It may have been deleted; look at the list again.")
            .arg(phrase(error.detail));
    case ErrorKind::NoSuchImport:
        return words
            .translate("Errors",
                       "The store has no import number %1. It may have been removed; look at the "
                       "list of imports again.")
            .arg(phrase(error.detail));
    case ErrorKind::Cancelled:
        return words.translate("Errors", "Cancelled. Nothing was changed.");
    case ErrorKind::PictureTooSmall:
        return words
            .translate("Errors",
                       "A picture of %1 pixels is too small for this chart: its title, sources and "
                       "notes leave no room for a mark. Choose a larger size.")
            .arg(phrase(error.detail));
    case ErrorKind::PictureTooLarge:
        if (error.hint.isEmpty())
            return words
                .translate("Errors",
                           "A picture of %1 pixels is too large. Choose a smaller size or scale.")
                .arg(phrase(error.detail));
        return words
            .translate("Errors",
                       "A picture of %1 pixels is too large; the largest is %2. Choose a "
                       "smaller size or scale.")
            .arg(phrase(error.detail), phrase(error.hint));
    case ErrorKind::GlyphMissing:
        return words
            .translate("Errors",
                       "No installed font can draw %1. Install one that can, for Chinese "
                       "such as the package fonts-noto-cjk.")
            .arg(phrase(error.detail));
    case ErrorKind::ModuleMissing:
        return words
            .translate("Errors",
                       "%1, which writes PDF and prints, cannot be loaded%2. Install Zhitu anew, "
                       "or build it whole with ./dev build.")
            .arg(error.file, why);
    case ErrorKind::TargetExists:
        return words
            .translate("Errors",
                       "%1 exists already and is not replaced. Give another name, or move what is "
                       "there away.")
            .arg(error.file);
    case ErrorKind::TextNotWritable:
        return words
            .translate("Errors",
                       "%1 was not written: column %2 of the record “%3” holds characters that no "
                       "file can hold (NUL, or half a character). Correct it, then save again.")
            .arg(error.file, error.field, phrase(error.detail));
    case ErrorKind::TextTooLongForSheet:
        return words
            .translate(
                "Errors",
                "%1 was not written: “%3”, column %2, has more than %4 characters, the most "
                "that a cell of a worksheet holds. Save as CSV or as a data package instead.")
            .arg(error.file, error.field, phrase(error.detail), error.hint);
    case ErrorKind::TooManyRowsForSheet:
        return words
            .translate("Errors",
                       "%1 was not written: %2 rows are more than a worksheet holds (%3). Filter "
                       "the figures, or save as CSV or as a data package instead.")
            .arg(error.file, error.detail, error.hint);
    case ErrorKind::OutputModuleMissing:
        return words
            .translate("Errors",
                       "%1, which writes XLSX and zip files, cannot be loaded%2. Install Zhitu "
                       "anew, or build it whole with ./dev build.")
            .arg(error.file, why);
    }
    return {};
}

BilingualText errorText(const Error &error)
{
    return {errorText(error, Language::Chinese), errorText(error, Language::English)};
}

QString updateFailureText(const Error &error, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    // A package that ships is nothing that the user could correct.
    if (error.kind == ErrorKind::PackageInvalid)
        return words
            .translate("Errors",
                       "What came with this version of Zhitu was not taken into the store, which "
                       "has something else in its place (%1). The store is as it was.")
            .arg(phrase(error.file + QStringLiteral(", ") + error.detail));
    return words
        .translate("Errors",
                   "What came with this version of Zhitu was not taken into the store, which is "
                   "as it was. %1")
        .arg(errorText(error, language));
}

} // namespace Zhitu
