// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurerows.h"
#include "formats/catalogue.h"

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

ProblemTexts problemTexts(const RowProblem &problem, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const auto nameTwice = [&](const QString &known) {
        return words.translate("Imports", "The store has several records of this name: %1.")
            .arg(known);
    };
    const QString choose =
        words.translate("Imports", "Say which one is meant, or write its code or id in the table.");
    switch (problem.kind) {
    case RowProblemKind::Number:
        return problem.number ? problemTexts(*problem.number, language) : ProblemTexts();
    case RowProblemKind::Date:
        return problem.date ? problemTexts(*problem.date, language) : ProblemTexts();
    case RowProblemKind::UnreadableBytes:
        return {
            words.translate("Imports", "Some bytes of the cell are not in the table's encoding."),
            words.translate("Imports",
                            "Choose the right encoding, or save the table as UTF-8 anew.")};
    case RowProblemKind::NoRegion:
        return {words.translate("Imports", "The row names no region."),
                words.translate("Imports",
                                "Write the region, or say which one the whole file is for.")};
    case RowProblemKind::NoIndicator:
        return {words.translate("Imports", "The row does not say what its figure counts."),
                words.translate("Imports",
                                "Write the indicator, or say which one the whole file is for.")};
    case RowProblemKind::NoSource:
        return {words.translate("Imports", "The row names no source."),
                words.translate("Imports",
                                "Write the source, or say which one the whole file is from.")};
    case RowProblemKind::UnknownRegion:
        return {words.translate("Imports", "The store has no region “%1”.").arg(problem.hint),
                words.translate("Imports", "Say which region it is, or let new regions be made.")};
    case RowProblemKind::UnknownIndicator:
        return {words.translate("Imports", "The store has no indicator “%1”.").arg(problem.hint),
                words.translate("Imports",
                                "Say which indicator it is, or let new indicators be made.")};
    case RowProblemKind::AmbiguousRegion:
    case RowProblemKind::AmbiguousIndicator:
    case RowProblemKind::AmbiguousSubject:
    case RowProblemKind::AmbiguousSource:
        return {nameTwice(problem.hint), choose};
    case RowProblemKind::WrongUnit: {
        const QStringList parts = problem.hint.split(u'\x1f');
        const BilingualText base{parts.value(0), parts.value(1)};
        return {
            words
                .translate("Imports", "“%1” is no unit of this indicator, whose figures are in %2.")
                .arg(parts.value(2), base.in(language)),
            words.translate("Imports",
                            "Correct the unit, or choose another indicator for the figure.")};
    }
    case RowProblemKind::BadQualifier:
        return {words.translate("Imports", "“%1” is no qualifier that goes with this number.")
                    .arg(problem.text),
                words.translate("Imports",
                                "Write about, over, at least, under or at most; for a range, both "
                                "of its ends.")};
    case RowProblemKind::BadStatus:
        return {words.translate("Imports", "“%1” is no status.").arg(problem.text),
                words.translate("Imports", "Write actual, target, forecast or statement.")};
    case RowProblemKind::BadLine:
        return {
            words.translate("Imports", "“%1” is no line or occurrence.").arg(problem.text),
            words.translate("Imports", "Write a whole number from 1, or leave the cell empty.")};
    case RowProblemKind::BadMultiplier:
        return {words.translate("Imports", "“%1” is no power of ten.").arg(problem.text),
                words.translate("Imports", "Write 0, 3, 6 or 9, or leave the cell empty.")};
    case RowProblemKind::ScaleTwice:
        return {
            words.translate("Imports", "“%1” says its own scale, and so does its unit, “%2”.")
                .arg(problem.text, problem.hint),
            words.translate("Imports",
                            "Write the number as the unit counts it, or a unit without a scale.")};
    case RowProblemKind::BadId:
        return {words.translate("Imports", "“%1” is no id.").arg(problem.text),
                words.translate("Imports",
                                "Use the letters A to Z, digits, points, hyphens and underscores, "
                                "or do not take the column for ids.")};
    case RowProblemKind::BadRankBasis:
        return {
            words.translate("Imports", "“%1” does not say how a rank is known.").arg(problem.text),
            words.translate("Imports", "Write explicit, listed_order, inferred or from_streak.")};
    case RowProblemKind::UpperWithoutValue:
        return {
            words.translate("Imports", "There is an upper bound, but no single number below it."),
            words.translate("Imports", "Write the lower bound as the value.")};
    case RowProblemKind::UpperBelowValue:
        return {
            words.translate("Imports", "The upper bound is below the value %1.").arg(problem.hint),
            words.translate("Imports", "Check which of the two is which.")};
    case RowProblemKind::QualifierContradicts:
        return {words.translate("Imports", "The number says otherwise than its qualifier (%1).")
                    .arg(problem.hint),
                words.translate("Imports", "Keep the one that the source means.")};
    case RowProblemKind::OtherTable:
        return {words
                    .translate("Imports",
                               "The row belongs to another table, whose header is in row %1.")
                    .arg(problem.hint),
                words
                    .translate("Imports",
                               "To import that table, choose row %1 as the header, or save it as a "
                               "sheet or file of its own.")
                    .arg(problem.hint)};
    case RowProblemKind::ChangedFigure:
        return {words.translate("Imports", "The store has figure %1 already, and otherwise.")
                    .arg(problem.hint),
                words.translate("Imports",
                                "To change it, edit the figure in the program's table. To add "
                                "another one, leave the id empty.")};
    }
    return {};
}

} // namespace Zhitu
