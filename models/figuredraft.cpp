// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figuredraft.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "grammar/grammartexts.h"
#include "grammar/unitwords.h"
#include "recordkeys.h"

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Value>
DraftReading<Value> problem(const QString &text)
{
    return {std::nullopt, {text, true}};
}

/** Both sentences of a problem; the second tells what to do. */
QString sentences(const ProblemTexts &texts)
{
    return texts.advice.isEmpty() ? texts.reason : texts.reason + u' ' + texts.advice;
}

/** A number in base units as a figure that can be put in words. */
Observation asFigure(const ReadNumber &number)
{
    Observation figure;
    figure.value = number.value;
    figure.valueUpper = number.upper;
    figure.qualifier = number.qualifier;
    figure.qualifierWord = number.word;
    return figure;
}

ReadNumber numberOf(const Observation &figure)
{
    return {.value = figure.value,
            .upper = figure.valueUpper,
            .qualifier = figure.qualifier,
            .word = figure.qualifierWord};
}

const Unit *unitOf(const Catalog &catalog, const QString &indicator)
{
    const Indicator *found = catalog.indicator(indicator);
    return found ? catalog.unit(found->unit) : nullptr;
}

/** The text to type for a figure's number: as it was printed, where that says just the same. */
QString numberText(const Observation &figure, const Catalog &catalog, Language language)
{
    const Unit *unit = catalog.unit(figure.unit);
    if (!figure.value)
        return u"—"_s;
    if (!unit)
        return figure.printed;
    const auto printed = readDraftNumber(figure.printed, *unit, language).value;
    if (printed && *printed == numberOf(figure))
        return figure.printed;
    return formatFigure(figure, *unit, language, UnitStyle::WithUnit);
}

DraftReading<ReadNumber> understood(const ReadNumber &number, const Unit &unit, Language language)
{
    //: %1 is a figure as the program has understood it, such as "over CNY 230 billion"
    const QString text = Catalogue::of(language).translate("Edits", "Understood: %1");
    return {number,
            {text.arg(formatFigure(asFigure(number), unit, language, UnitStyle::WithUnit)), false}};
}

DraftReading<Period> understood(const Period &period, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    if (period.isUndated())
        return {period, {words.translate("Edits", "Undated: the source names no time."), false}};
    return {
        period,
        {words.translate("Edits", "Understood: %1").arg(formatPeriod(period, language)), false}};
}

/** Whether the text of a number or period is still what was there before, in either language. */
bool isAsBefore(const FigureDraft &draft, const Observation &former, const Catalog &catalog,
                QString FigureDraft::*field)
{
    for (const Language language : allLanguages)
        if (draft.*field == draftOf(former, catalog, language).*field)
            return true;
    return false;
}

} // namespace

DraftReading<ReadNumber> readDraftNumber(const QString &text, const Unit &unit, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return problem<ReadNumber>({});
    const NumberReading reading = readNumber(typed, NumberStyle{.decimal = DecimalMark::Point});
    if (const auto *wrong = std::get_if<NumberProblem>(&reading))
        return problem<ReadNumber>(sentences(problemTexts(*wrong, language)));
    const auto &written = std::get<WrittenNumber>(reading);
    const std::optional<double> factor = unitFactor(written.unit, unit);
    if (!factor)
        return problem<ReadNumber>(
            //: %1 is a unit as it was typed, %2 the unit of an indicator
            words
                .translate("Edits",
                           "“%1” is no unit of this indicator, which counts in %2. Choose another "
                           "indicator or write the number in its unit.")
                .arg(written.unit, unit.name.in(language)));
    const ReadNumber number{
        .value = written.value ? std::optional(*written.value * *factor) : std::nullopt,
        .upper = written.upper ? std::optional(*written.upper * *factor) : std::nullopt,
        .qualifier = written.qualifier,
        .word = written.word};
    return understood(number, unit, language);
}

DraftReading<Period> readDraftPeriod(const QString &text, Language language)
{
    const PeriodReading reading = readPeriod(text.trimmed());
    if (const auto *wrong = std::get_if<DateProblem>(&reading))
        return problem<Period>(sentences(problemTexts(*wrong, language)));
    return understood(std::get<WrittenPeriod>(reading).period, language);
}

DraftReading<std::optional<int>> readDraftLine(const QString &text, Language language)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return {std::optional<int>(), {}};
    bool isNumber = false;
    const int line = typed.toInt(&isNumber);
    if (isNumber && line > 0)
        return {std::optional<int>(line), {}};
    return problem<std::optional<int>>(Catalogue::of(language).translate(
        "Edits", "A line is a whole number from 1, or nothing where it is not known."));
}

FigureDraft draftOf(const Observation &figure, const Catalog &catalog, Language language)
{
    return {.indicator = figure.indicator,
            .region = figure.region,
            .subject = figure.subject,
            .number = numberText(figure, catalog, language),
            .period = figure.period.isUndated() ? QString() : formatPeriod(figure.period, language),
            .status = figure.status,
            .rankBasis = figure.rankBasis,
            .source = figure.source,
            .origin = figure.origin,
            .line = figure.line ? QString::number(*figure.line) : QString(),
            .printed = figure.printed,
            .statedBy = figure.statedBy,
            .note = figure.note,
            .breakBefore = figure.breakBefore};
}

FigureReading readFigure(const FigureDraft &draft, const Observation &former,
                         const Catalog &catalog, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    FigureReading reading;
    const Unit *unit = unitOf(catalog, draft.indicator);
    DraftReading<ReadNumber> number;
    if (unit) {
        number = readDraftNumber(draft.number, *unit, language);
        if (former.unit == unit->code && isAsBefore(draft, former, catalog, &FigureDraft::number))
            number = understood(numberOf(former), *unit, language);
    }
    DraftReading<Period> period = readDraftPeriod(draft.period, language);
    if (!former.id.isEmpty() && isAsBefore(draft, former, catalog, &FigureDraft::period))
        period = understood(former.period, language);
    const DraftReading<std::optional<int>> line = readDraftLine(draft.line, language);
    reading.number = number.note;
    reading.period = period.note;
    reading.line = line.note;
    if (!unit)
        reading.obstacle =
            words.translate("Edits", "Choose the indicator that the figure is about.");
    else if (!catalog.region(draft.region))
        reading.obstacle = words.translate("Edits", "Choose the region that the figure is about.");
    else if (draft.number.trimmed().isEmpty())
        reading.obstacle = words.translate("Edits",
                                           "Write the number as it is printed, or — where the "
                                           "source gives none.");
    else if (!number.value)
        reading.obstacle = words.translate("Edits", "The number cannot be read; see below it.");
    else if (!period.value)
        reading.obstacle = words.translate("Edits", "The period cannot be read; see below it.");
    else if (draft.source != notStatedSource(catalog).id && !catalog.source(draft.source))
        reading.obstacle = words.translate("Edits",
                                           "Choose the source that the figure was read in, or "
                                           "the one that says “Source not stated”.");
    else if (!line.value)
        reading.obstacle = words.translate("Edits", "The line cannot be read; see below it.");
    if (!reading.obstacle.isEmpty())
        return reading;

    Observation figure = former;
    figure.value = number.value->value;
    figure.valueUpper = number.value->upper;
    figure.qualifier = number.value->qualifier;
    figure.qualifierWord = number.value->word;
    figure.period = *period.value;
    figure.line = *line.value;
    figure.indicator = draft.indicator;
    figure.region = draft.region;
    figure.subject = draft.subject;
    figure.unit = unit->code;
    figure.status = draft.status;
    figure.rankBasis = unit->kind == UnitKind::Rank ? draft.rankBasis : RankBasis::None;
    figure.source = draft.source;
    figure.origin = draft.origin;
    figure.printed = draft.printed.trimmed();
    if (figure.printed.isEmpty())
        figure.occurrence = 0;
    else if (figure.occurrence == 0 || figure.printed != former.printed)
        figure.occurrence = 1;
    figure.statedBy = draft.statedBy;
    figure.note = draft.note;
    figure.breakBefore = draft.breakBefore;
    reading.figure = figure;
    return reading;
}

} // namespace Zhitu
