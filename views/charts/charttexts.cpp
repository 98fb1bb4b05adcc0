// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttexts.h"

#include "comparisonguard.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "sourcechain.h"

#include <QMap>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** So many lines of one document are listed; of more the first, the last and the number say it. */
constexpr qsizetype mostLines = 24;

BilingualText sourceLabel(const Catalog &catalog, const QString &id)
{
    const Source *source = catalog.source(id);
    if (!source)
        return {id, id};
    return source->shortTitle.isEmpty() ? source->title : source->shortTitle;
}

BilingualText lineList(const QList<int> &lines)
{
    QList<BilingualText> numbers;
    for (const int line : lines)
        numbers.append({QString::number(line), QString::number(line)});
    return joined(numbers);
}

/** The full name, then the short one where there is one; of what the data do not have, its id. */
template<typename Record>
QList<BilingualText> namesOf(const Record *record, const QString &id)
{
    if (!record)
        return {{id, id}};
    return record->shortName.isEmpty() ? QList{record->name}
                                       : QList{record->name, record->shortName};
}

} // namespace

BilingualText regionLabel(const Catalog &catalog, const QString &code)
{
    return regionNames(catalog, code).last();
}

BilingualText indicatorLabel(const Catalog &catalog, const QString &id)
{
    return indicatorNames(catalog, id).last();
}

BilingualText figureLabel(const Catalog &catalog, const Observation &figure, UnitStyle style)
{
    const Unit *unit = catalog.unit(figure.unit);
    return inBoth([&](Language language) {
        return formatFigureSigns(figure, unit ? *unit : Unit{}, language, style);
    });
}

BilingualText periodLabel(const Period &period)
{
    return inBoth([&](Language language) { return formatPeriod(period, language); });
}

BilingualText sourcesNote(const ComparisonModel &model, const QList<int> &marks)
{
    return sourcesNote(*model.catalog(), contributions(model.marks(), marks));
}

BilingualText sourcesNote(const Catalog &catalog, const QList<Citation> &citations)
{
    return sourcesNote(catalog, contributions(citations));
}

namespace {

/** A document's name without its kind in brackets, which the list that it stands in says already. */
QString withoutKind(const QString &name, const QString &kind)
{
    for (const QString &end : {u" (%1)"_s, u"（%1）"_s}) {
        const QString bracketed = end.arg(kind);
        if (name.size() > bracketed.size() && name.endsWith(bracketed))
            return name.chopped(bracketed.size());
    }
    return name;
}

/** The name of a grade by its number; empty for that of documents the catalog does not know. */
QString gradeName(int grade, Language language)
{
    return grade == std::numeric_limits<int>::max() ? QString()
                                                    : sourceKindName(SourceKind(grade), language);
}

/** A document with the lines that these parts stand in and what it quotes for them. */
QString documentText(const Catalog &catalog, const QString &source,
                     const QList<const Contribution::Part *> &parts, const QString &grade,
                     Language language)
{
    const Catalogue &catalogue = Catalogue::of(language);
    QString text = withoutKind(sourceLabel(catalog, source).in(language), grade);
    QList<int> lines;
    QStringList origins;
    for (const Contribution::Part *part : parts) {
        lines += part->lines;
        if (!part->origin.isEmpty())
            origins.append(sourceLabel(catalog, part->origin).in(language));
    }
    std::ranges::sort(lines);
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    const auto count = static_cast<int>(lines.size());
    if (count > mostLines)
        //: Where figures stand in a source: %1 the first line, %2 the last one.
        text += catalogue.translate("Charts", " (%n lines from %1 to %2)", nullptr, count)
                    .arg(lines.first())
                    .arg(lines.last());
    else if (count > 0)
        //: Where figures stand in a source; %1 is one line number or several.
        text += catalogue.translate("Charts", " (line %1)", nullptr, count)
                    .arg(lineList(lines).in(language));
    if (!origins.isEmpty())
        text += u" ← " + origins.join(catalogue.translate("Charts", ", "));
    return text;
}

} // namespace

BilingualText sourcesNote(const Catalog &catalog, const QList<Contribution> &found)
{
    if (found.isEmpty())
        return {};
    return inBoth([&](Language language) {
        const Catalogue &catalogue = Catalogue::of(language);
        // Best grade first; those that the catalog does not know come last. A document stands once
        // for each grade that its figures have: what it took from a press report is worth no more.
        QMap<int, QStringList> documents;
        for (const Contribution &contribution : found) {
            QMap<int, QList<const Contribution::Part *>> grades;
            for (const Contribution::Part &part : contribution.parts) {
                const auto grade = sourceGrade(catalog, contribution.source, part.origin);
                grades[grade ? static_cast<int>(*grade) : std::numeric_limits<int>::max()].append(
                    &part);
            }
            for (auto grade = grades.cbegin(); grade != grades.cend(); ++grade)
                documents[grade.key()].append(documentText(catalog, contribution.source, *grade,
                                                           gradeName(grade.key(), language),
                                                           language));
        }
        const QString separator = catalogue.translate("Charts", "; ");
        QStringList groups;
        for (auto group = documents.cbegin(); group != documents.cend(); ++group) {
            const QString list = group->join(separator);
            const QString grade = gradeName(group.key(), language);
            //: Footer of a chart; %1 is a kind of source, %2 the documents known no better.
            groups.append(
                grade.isEmpty() ? list : catalogue.translate("Charts", "[%1] %2").arg(grade, list));
        }
        //: Footer of a chart; %1 is a list of documents, "a ← b" where a quotes b, each group of
        //: them after the grade of its weakest link: "[press] a; b; [repost] c ← d".
        return catalogue.translate("Charts", "Sources by weakest link: %1")
            .arg(groups.join(separator));
    });
}

QList<BilingualText> regionNames(const Catalog &catalog, const QString &code)
{
    return namesOf(catalog.region(code), code);
}

QList<BilingualText> indicatorNames(const Catalog &catalog, const QString &id)
{
    return namesOf(catalog.indicator(id), id);
}

QList<BilingualText> panelNames(const Catalog &catalog, const ComparisonPanel &panel)
{
    QList<BilingualText> full;
    QList<BilingualText> brief;
    for (const QString &id : panel.indicators) {
        const QList<BilingualText> names = indicatorNames(catalog, id);
        full.append(names.first());
        brief.append(names.last());
    }
    return full == brief ? QList{joinedNames(full)} : QList{joinedNames(full), joinedNames(brief)};
}

int mostPanels(const ComparisonModel &model, const ChartPicture &before)
{
    return std::max(0, static_cast<int>(model.panels().size()) - before.hiddenPanels);
}

QList<int> shownMarks(const ComparisonModel &model, const ChartPicture &before)
{
    if (before.hiddenMarks > 0)
        return before.drawnMarks();
    QList<int> marks;
    const int panels = mostPanels(model, before);
    for (int i = 0; i < model.marks().size(); ++i)
        if (model.marks().at(i).panel < panels)
            marks.append(i);
    return marks;
}

bool namesIndicators(const ComparisonModel &model, int panel)
{
    if (model.panels().at(panel).indicators.size() < 2)
        return false;
    QMap<Status, QString> owners;
    for (const FigureMark &mark : model.marks()) {
        if (mark.panel != panel)
            continue;
        const auto owner = owners.constFind(mark.figure().status);
        if (owner == owners.cend())
            owners.insert(mark.figure().status, mark.figure().indicator);
        else if (*owner != mark.figure().indicator)
            return true;
    }
    return false;
}

MarksInUse marksInUse(const ComparisonModel &model, const QList<int> &marks)
{
    MarksInUse used;
    for (const int mark : marks)
        used.add(model.marks().at(mark).figure());
    return used;
}

QList<BilingualText> panelNotes(const ComparisonModel &model, int panels,
                                const QSet<int> &fullyNamed)
{
    QList<BilingualText> notes = sharedAxisNotes(model, panels, fullyNamed);
    if (const BilingualText split = splitPanelsNote(model, panels, fullyNamed); !split.isEmpty())
        notes.append(split);
    return notes;
}

BilingualText splitPanelsNote(const ComparisonModel &model, int panels, const QSet<int> &fullyNamed)
{
    constexpr qsizetype mostNames = 3;
    QMap<PanelDifference, QList<BilingualText>> groups;
    for (int i = 0; i < panels; ++i) {
        const ComparisonPanel &panel = model.panels().at(i);
        const QList<BilingualText> names = panelNames(*model.catalog(), panel);
        if (panel.splitBy)
            groups[*panel.splitBy].append(fullyNamed.contains(i) ? names.first() : names.last());
    }
    if (groups.isEmpty())
        return {};
    return inBoth([&](Language language) {
        const Catalogue &words = Catalogue::of(language);
        QStringList parts;
        for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
            QStringList names;
            for (const BilingualText &name : *group)
                names.append(name.in(language));
            const auto count = static_cast<int>(names.size());
            const QString which = count > mostNames
                ? words.translate("Charts", "%n panels", nullptr, count)
                : names.join(words.translate("Charts", ", "));
            //: Footer: %1 is what differs, such as "definition", %2 the panels that it sets apart.
            parts.append(words.translate("Charts", "%1 (%2)")
                             .arg(differenceName(group.key()).in(language), which));
        }
        QString text =
            //: Footer: %1 is a list such as "unit (A, B); definition (C)".
            words.translate("Charts", "Panels apart from the one before by: %1")
                .arg(parts.join(words.translate("Charts", "; ")));
        if (model.spec().guardOverruled && groups.contains(PanelDifference::Unit))
            text += words.translate("Charts", "; different units cannot share an axis");
        return text;
    });
}

QList<BilingualText> sharedAxisNotes(const ComparisonModel &model)
{
    return sharedAxisNotes(model, static_cast<int>(model.panels().size()));
}

QList<BilingualText> sharedAxisNotes(const ComparisonModel &model, int panels,
                                     const QSet<int> &fullyNamed)
{
    QList<BilingualText> notes;
    for (int i = 0; i < panels; ++i) {
        const ComparisonPanel &panel = model.panels().at(i);
        if (panel.sharedReason.isEmpty())
            continue;
        const QList<BilingualText> names = panelNames(*model.catalog(), panel);
        //: Footer: %1 is a list of indicators, %2 why they may be compared.
        notes.append(
            filled(translated("Charts", "On one axis: %1. %2"),
                   {fullyNamed.contains(i) ? names.first() : names.last(), panel.sharedReason}));
    }
    return notes;
}

BilingualText titleFigure(const Catalog &catalog, const Observation &figure, UnitStyle countsZh,
                          UnitStyle countsEn)
{
    const Unit *unit = catalog.unit(figure.unit);
    const bool isCount = unit && unit->kind == UnitKind::Count;
    return inBoth([&](Language language) {
        const UnitStyle counts = language == Language::Chinese ? countsZh : countsEn;
        return formatFigure(figure, unit ? *unit : Unit{}, language,
                            isCount ? counts : UnitStyle::WithUnit);
    });
}

BilingualText goalFinding(const Catalog &catalog, const Observation &fact, const Observation &goal)
{
    // Two indicators may be so near that they share an axis, but neither name stands for both.
    const bool isNamed = fact.indicator == goal.indicator;
    const BilingualText region = regionLabel(catalog, fact.region);
    // Chinese counts with a measure word in any case.
    const BilingualText actual = titleFigure(catalog, fact, UnitStyle::WithUnit,
                                             isNamed ? UnitStyle::NumberOnly : UnitStyle::WithUnit);
    const BilingualText target =
        titleFigure(catalog, goal, UnitStyle::WithUnit, UnitStyle::NumberOnly);
    if (!isNamed)
        //: Title: %1 district, %2 figure, %3 its time, %4 the target, %5 the year it is set for.
        return filled(translated("Charts", "%1: %2 (%3); target for %5: %4"),
                      {region, actual, periodLabel(fact.period), target, periodLabel(goal.period)});
    //: Title: as above; %6 what is counted.
    return filled(translated("Charts", "%6 in %1: %2 (%3); target for %5: %4"),
                  {region, actual, periodLabel(fact.period), target, periodLabel(goal.period),
                   indicatorLabel(catalog, fact.indicator)});
}

BilingualText countOfShown(const BilingualText &title, const ChartPicture &before)
{
    //: Title: %1 is a sentence that counts; the picture has no room for all there is.
    return before.isCut() ? filled(translated("Charts", "%1 (in what is shown)"), {title}) : title;
}

BilingualText districtsWithFigures(qsizetype count, qsizetype all)
{
    if (count == 0)
        return translated("Charts", "No district has a figure for what is chosen");
    const auto known = static_cast<int>(count);
    const QString whole = QString::number(all);
    //: Title: %n districts of %1.
    return filled(translated("Charts", "%n of %1 districts have figures", nullptr, known),
                  {{whole, whole}});
}

BilingualText periodNote(const ChartSpec &spec)
{
    if (spec.from && spec.to)
        //: Footer: only a part of the time is shown; %1 and %2 are days, months or years.
        return filled(translated("Charts", "Shown: %1 to %2"),
                      {periodLabel(*spec.from), periodLabel(*spec.to)});
    if (spec.from)
        //: Footer: only a part of the time is shown; %1 is a day, a month or a year.
        return filled(translated("Charts", "Shown: from %1"), {periodLabel(*spec.from)});
    if (spec.to)
        //: Footer: only a part of the time is shown; %1 is a day, a month or a year.
        return filled(translated("Charts", "Shown: until %1"), {periodLabel(*spec.to)});
    return {};
}

BilingualText titleOr(const ChartSpec &spec, const BilingualText &finding)
{
    return spec.title.isEmpty() ? finding : spec.title;
}

BilingualText subtitleOr(const ChartSpec &spec, const BilingualText &measured)
{
    return spec.subtitle.isEmpty() ? measured : spec.subtitle;
}

QList<BilingualText> hiddenNotes(const ChartPicture &picture)
{
    QList<BilingualText> notes;
    if (picture.hiddenPanels > 0)
        notes.append(translated("Charts", "%n panels not shown for want of room.", nullptr,
                                picture.hiddenPanels));
    if (picture.hiddenMarks > 0)
        notes.append(translated("Charts", "%n figures not shown for want of room.", nullptr,
                                picture.hiddenMarks));
    if (picture.hiddenEvents > 0)
        notes.append(translated("Charts", "%n events not shown for want of room.", nullptr,
                                picture.hiddenEvents));
    if (picture.hiddenCards > 0)
        notes.append(translated("Charts", "%n cards not shown for want of room.", nullptr,
                                picture.hiddenCards));
    if (picture.hiddenIndicators > 0)
        notes.append(translated("Charts", "%n indicators not shown for want of room.", nullptr,
                                picture.hiddenIndicators));
    if (picture.hiddenRegions > 0)
        notes.append(translated("Charts", "%n regions not shown for want of room.", nullptr,
                                picture.hiddenRegions));
    if (picture.hiddenLabels > 0)
        notes.append(translated("Charts", "%n labels not shown for want of room.", nullptr,
                                picture.hiddenLabels));
    return notes;
}

QList<BilingualText> hiddenLine(const ChartPicture &picture)
{
    const QList<BilingualText> notes = hiddenNotes(picture);
    if (notes.isEmpty())
        return {};
    BilingualText line;
    for (const BilingualText &note : notes) {
        line.zh += note.zh;
        line.en += line.en.isEmpty() ? note.en : u' ' + note.en;
    }
    return {line};
}

} // namespace Zhitu
