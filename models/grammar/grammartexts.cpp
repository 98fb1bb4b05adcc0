// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grammartexts.h"

#include "formats/catalogue.h"

namespace Zhitu {

namespace {

ProblemTexts texts(const Catalogue &words, const char *reason, const char *advice,
                   const QString &part)
{
    // The part comes from the data, so that it goes in last and once.
    QString said = words.translate("Grammar", reason);
    const qsizetype at = said.indexOf(QStringLiteral("%1"));
    if (at >= 0)
        said.replace(at, 2, part);
    return {said, words.translate("Grammar", advice)};
}

} // namespace

ProblemTexts problemTexts(const NumberProblem &problem, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const auto say = [&](const char *reason, const char *advice) {
        return texts(words, reason, advice, problem.part);
    };
    switch (problem.kind) {
    case NumberProblemKind::NotANumber:
        return say(QT_TRANSLATE_NOOP("Grammar", "\"%1\" is not a number."),
                   QT_TRANSLATE_NOOP("Grammar",
                                     "Write a number, or leave the cell empty if there is none."));
    case NumberProblemKind::AmbiguousSeparator:
        return say(QT_TRANSLATE_NOOP("Grammar",
                                     "The comma in \"%1\" may part thousands or decimals, and "
                                     "nothing in the column says which."),
                   QT_TRANSLATE_NOOP("Grammar",
                                     "Say how the column's numbers are written: 1,234.5 or "
                                     "1.234,5."));
    case NumberProblemKind::WrongGrouping:
        return say(QT_TRANSLATE_NOOP("Grammar",
                                     "The digits of \"%1\" are not grouped as the other numbers "
                                     "are."),
                   QT_TRANSLATE_NOOP("Grammar",
                                     "Check the number, and say how the column's numbers are "
                                     "written: 1,234.5 or 1.234,5."));
    case NumberProblemKind::IndianGrouping:
        return say(QT_TRANSLATE_NOOP("Grammar", "\"%1\" is grouped by two digits, as in India."),
                   QT_TRANSLATE_NOOP("Grammar", "Write the number without separators."));
    case NumberProblemKind::AmbiguousScale:
        return say(QT_TRANSLATE_NOOP("Grammar", "How much \"%1\" multiplies by is not clear."),
                   QT_TRANSLATE_NOOP("Grammar", "Write the number out, or with 万 or 亿."));
    case NumberProblemKind::VagueNumber:
        return say(QT_TRANSLATE_NOOP("Grammar", "\"%1\" is no number with known limits."),
                   QT_TRANSLATE_NOOP("Grammar",
                                     "Write a range such as 11–19 if the source gives its limits; "
                                     "otherwise leave the figure out."));
    case NumberProblemKind::SeveralNumbers:
        return say(QT_TRANSLATE_NOOP("Grammar", "\"%1\" holds more than one number."),
                   QT_TRANSLATE_NOOP("Grammar",
                                     "Keep one number in a cell, or write a range such as 5–10."));
    case NumberProblemKind::DescendingRange:
        return say(QT_TRANSLATE_NOOP("Grammar", "The range \"%1\" ends below its beginning."),
                   QT_TRANSLATE_NOOP("Grammar", "Write the lower bound first."));
    case NumberProblemKind::ContradictoryHedges:
        return say(QT_TRANSLATE_NOOP("Grammar", "The words in \"%1\" contradict each other."),
                   QT_TRANSLATE_NOOP("Grammar", "Keep the one that the source means."));
    case NumberProblemKind::HedgedRange:
        return say(QT_TRANSLATE_NOOP("Grammar", "\"%1\" is a range and a bound at once."),
                   QT_TRANSLATE_NOOP("Grammar",
                                     "Write the range alone, or the bound alone, as the source "
                                     "means it."));
    case NumberProblemKind::DifferentUnits:
        return say(QT_TRANSLATE_NOOP("Grammar", "The ends of \"%1\" are in different units."),
                   QT_TRANSLATE_NOOP("Grammar", "Write both ends in one unit."));
    case NumberProblemKind::UnknownWords:
        return say(QT_TRANSLATE_NOOP("Grammar", "What \"%1\" says beside a number is not known."),
                   QT_TRANSLATE_NOOP("Grammar",
                                     "Keep the number with its hedge and unit, and move remarks to "
                                     "a column of notes."));
    case NumberProblemKind::PercentagePoints:
        return say(QT_TRANSLATE_NOOP("Grammar",
                                     "\"%1\" counts percentage points, which are a difference and "
                                     "no percentage."),
                   QT_TRANSLATE_NOOP("Grammar", "Leave it out, or give the percentage itself."));
    case NumberProblemKind::SpreadsheetError:
        return say(QT_TRANSLATE_NOOP("Grammar", "The cell shows the error \"%1\"."),
                   QT_TRANSLATE_NOOP(
                       "Grammar", "Correct the formula in the spreadsheet, or write the number."));
    case NumberProblemKind::OutOfRange:
        return say(QT_TRANSLATE_NOOP("Grammar", "\"%1\" is too large."),
                   QT_TRANSLATE_NOOP("Grammar", "Check the number and its unit."));
    }
    return {};
}

ProblemTexts problemTexts(const DateProblem &problem, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const auto say = [&](const char *reason, const char *advice) {
        return texts(words, reason, advice, problem.part);
    };
    switch (problem.kind) {
    case DateProblemKind::NotADate:
        return say(QT_TRANSLATE_NOOP("Grammar", "\"%1\" is no date that can be read."),
                   QT_TRANSLATE_NOOP("Grammar",
                                     "Write a year, month or day, such as 2023, 2023-10 or "
                                     "2023-10-05."));
    case DateProblemKind::AmbiguousOrder:
        return say(QT_TRANSLATE_NOOP("Grammar",
                                     "Whether the day or the month comes first in \"%1\" is not "
                                     "clear."),
                   QT_TRANSLATE_NOOP("Grammar",
                                     "Say which comes first in this column, or write 2023-10-05."));
    case DateProblemKind::AmbiguousDecimal:
        return say(
            QT_TRANSLATE_NOOP("Grammar",
                              "\"%1\" may be January or October: spreadsheets drop a zero at "
                              "the end."),
            QT_TRANSLATE_NOOP("Grammar", "Write the month as 2023-01 or 2023-10."));
    case DateProblemKind::NoSuchDate:
        return say(QT_TRANSLATE_NOOP("Grammar", "There is no date \"%1\"."),
                   QT_TRANSLATE_NOOP("Grammar", "Check the day and the month."));
    case DateProblemKind::EndsBeforeStart:
        return say(QT_TRANSLATE_NOOP("Grammar", "The period \"%1\" ends before it starts."),
                   QT_TRANSLATE_NOOP("Grammar", "Write the earlier date first."));
    case DateProblemKind::MixedPrecision:
        return say(QT_TRANSLATE_NOOP("Grammar",
                                     "The period \"%1\" has ends that are not equally precise."),
                   QT_TRANSLATE_NOOP("Grammar", "Write both ends as years, as months or as days."));
    case DateProblemKind::TwoDigitYear:
        return say(QT_TRANSLATE_NOOP("Grammar", "The year in \"%1\" has only two digits."),
                   QT_TRANSLATE_NOOP("Grammar", "Write the year with four digits."));
    case DateProblemKind::NoYear:
        return say(QT_TRANSLATE_NOOP("Grammar", "\"%1\" does not say the year."),
                   QT_TRANSLATE_NOOP("Grammar", "Write the year as well, such as 2023-10."));
    case DateProblemKind::FiscalYear:
        return say(
            QT_TRANSLATE_NOOP("Grammar", "\"%1\" is a fiscal year, whose first month is not said."),
            QT_TRANSLATE_NOOP("Grammar", "Write its months, such as 2023-04/2024-03."));
    case DateProblemKind::CalendarNotSaid:
        return say(QT_TRANSLATE_NOOP("Grammar",
                                     "\"%1\" may be a year of the Republic of China's calendar, "
                                     "which it does not say."),
                   QT_TRANSLATE_NOOP("Grammar", "Write 民國112年, or the year with four digits."));
    case DateProblemKind::VagueDate:
        return say(QT_TRANSLATE_NOOP("Grammar", "\"%1\" is no date with known limits."),
                   QT_TRANSLATE_NOOP("Grammar",
                                     "Write the year, month or day that the source gives, or leave "
                                     "the date empty."));
    case DateProblemKind::SerialNotTold:
        return say(QT_TRANSLATE_NOOP("Grammar",
                                     "\"%1\" may be a day as spreadsheets count them, or any other "
                                     "number."),
                   QT_TRANSLATE_NOOP("Grammar",
                                     "Say that the column holds spreadsheet dates, or write "
                                     "2023-10-05."));
    }
    return {};
}

} // namespace Zhitu
