// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparisonguard.h"

#include "formats/catalogue.h"
#include "formats/formats.h"

#include <algorithm>
#include <set>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** An indicator with the area levels that its marks have. */
struct Candidate
{
    const Indicator *indicator;
    std::set<AreaLevel> levels;
};

BilingualText withNames(const BilingualText &pattern, const BilingualText &first,
                        const BilingualText &second)
{
    return {pattern.zh.arg(first.in(Language::Chinese), second.in(Language::Chinese)),
            pattern.en.arg(first.in(Language::English), second.in(Language::English))};
}

BilingualText unitName(const Catalog &catalog, const Indicator &indicator)
{
    const Unit *unit = catalog.unit(indicator.unit);
    return unit && !unit->name.isEmpty() ? unit->name
                                         : BilingualText{indicator.unit, indicator.unit};
}

/** Units may differ in one language only: 家 counts enterprises and organisations alike. */
BilingualText unitDifference(const BilingualText &one, const BilingualText &other)
{
    //: why a chart has two panels: %1 and %2 are units
    BilingualText text = withNames(translated("Models", "another unit: %1, not %2"), one, other);
    //: why a chart has two panels, where the names of the two units are the same
    const BilingualText unnamed = translated("Models", "other things are counted");
    if (one.in(Language::Chinese) == other.in(Language::Chinese))
        text.zh = unnamed.zh;
    if (one.in(Language::English) == other.in(Language::English))
        text.en = unnamed.en;
    return text;
}

BilingualText measureText(Measure measure)
{
    return {measureName(measure, Language::Chinese), measureName(measure, Language::English)};
}

BilingualText levelNames(const std::set<AreaLevel> &levels)
{
    QStringList chinese;
    QStringList english;
    for (const AreaLevel level : levels) {
        chinese.append(areaLevelName(level, Language::Chinese));
        english.append(areaLevelName(level, Language::English));
    }
    const BilingualText between = translated("Models", ", ");
    return {chinese.join(between.zh), english.join(between.en)};
}

/** All that keeps the two off one axis, in the order of the terms; empty: nothing does. */
QList<PanelDifference> differences(const Candidate &a, const Candidate &b, const Catalog &catalog)
{
    const Indicator &one = *a.indicator;
    const Indicator &other = *b.indicator;
    QList<PanelDifference> found;
    if (one.unit != other.unit)
        found.append(PanelDifference::Unit);
    else if (catalog.comparability(one.id, other.id))
        return {};
    if (one.measure != other.measure)
        found.append(PanelDifference::Measure);
    if (one.population != other.population)
        found.append(PanelDifference::Population);
    if (one.definition.isEmpty() || other.definition.isEmpty())
        found.append(PanelDifference::NoDefinition);
    else if (one.definition != other.definition)
        found.append(PanelDifference::Definition);
    if (a.levels != b.levels)
        found.append(PanelDifference::AreaLevel);
    return found;
}

/** The first difference that matters where the guard is overruled or not; absent: none does. */
std::optional<PanelDifference> obstacle(const Candidate &a, const Candidate &b,
                                        const Catalog &catalog, bool overruled)
{
    const QList<PanelDifference> found = differences(a, b, catalog);
    if (found.isEmpty() || (overruled && found.first() != PanelDifference::Unit))
        return std::nullopt;
    return found.first();
}

/** Why the first is not in the panel of the other. */
BilingualText reason(PanelDifference difference, const Candidate &a, const Candidate &b,
                     const Catalog &catalog)
{
    switch (difference) {
    case PanelDifference::Unit:
        return unitDifference(unitName(catalog, *a.indicator), unitName(catalog, *b.indicator));
    case PanelDifference::Measure:
        //: why a chart has two panels: %1 and %2 are measures such as stock and flow
        return withNames(translated("Models", "another measure: %1, not %2"),
                         measureText(a.indicator->measure), measureText(b.indicator->measure));
    case PanelDifference::Population:
        //: why a chart has two panels
        return translated("Models", "another population is counted");
    case PanelDifference::NoDefinition:
        //: why a chart has two panels
        return translated("Models", "no definition given to compare by");
    case PanelDifference::Definition:
        //: why a chart has two panels
        return translated("Models", "another definition");
    case PanelDifference::AreaLevel:
        //: why a chart has two panels: %1 and %2 are area levels such as city and district
        return withNames(translated("Models", "another area level: %1, not %2"),
                         levelNames(a.levels), levelNames(b.levels));
    }
    return {};
}

/** Appends a sentence; Chinese sentences need no space between them, English ones do. */
void append(BilingualText &text, const BilingualText &sentence)
{
    text.zh += sentence.in(Language::Chinese);
    if (!text.en.isEmpty())
        text.en += u' ';
    text.en += sentence.in(Language::English);
}

} // namespace

BilingualText differenceName(PanelDifference difference)
{
    switch (difference) {
    case PanelDifference::Unit:
        //: what differs between indicators, in a list
        return translated("Models", "unit");
    case PanelDifference::Measure:
        //: what differs between indicators, in a list: stock, flow, share …
        return translated("Models", "measure");
    case PanelDifference::Population:
        //: what differs between indicators, in a list: what is counted among
        return translated("Models", "population");
    case PanelDifference::NoDefinition:
        //: what differs between indicators, in a list
        return translated("Models", "definition (not given)");
    case PanelDifference::Definition:
        //: what differs between indicators, in a list
        return translated("Models", "definition");
    case PanelDifference::AreaLevel:
        //: what differs between indicators, in a list: country, city, district …
        return translated("Models", "area level");
    }
    return {};
}

namespace {

/** Why the indicators of a panel of several may share its axis. */
void explain(ComparisonPanel &panel, const QList<Candidate> &members, const Catalog &catalog)
{
    std::set<PanelDifference> overlooked;
    for (qsizetype i = 0; i < members.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            const Candidate &one = members.at(i);
            const Candidate &other = members.at(j);
            if (const Comparability *declared =
                    catalog.comparability(one.indicator->id, other.indicator->id))
                append(panel.sharedReason, declared->reason);
            for (const PanelDifference difference : differences(one, other, catalog))
                overlooked.insert(difference);
        }
    }
    panel.overruled = QList<PanelDifference>(overlooked.begin(), overlooked.end());
    if (!panel.overruled.isEmpty()) {
        BilingualText names = differenceName(panel.overruled.first());
        const BilingualText between = translated("Models", ", ");
        for (const PanelDifference difference : panel.overruled.sliced(1)) {
            const BilingualText name = differenceName(difference);
            names.zh += between.zh + name.zh;
            names.en += between.en + name.en;
        }
        //: why indicators share an axis; %1 is a list such as "population, definition"
        const BilingualText pattern =
            translated("Models", "Put there by the user, although they differ in: %1.");
        append(panel.sharedReason, {pattern.zh.arg(names.zh), pattern.en.arg(names.en)});
    }
    if (panel.sharedReason.isEmpty())
        panel.sharedReason =
            translated("Models", "Same unit, measure, population, definition and area level.");
}

} // namespace

QList<ComparisonPanel> guardedPanels(const QStringList &indicators, QList<FigureMark> &marks,
                                     const Catalog &catalog, bool overruled)
{
    QHash<QString, std::set<AreaLevel>> levels;
    for (const FigureMark &mark : std::as_const(marks))
        levels[mark.figure().indicator].insert(catalog.region(mark.figure().region)->level);

    QList<ComparisonPanel> panels;
    QList<QList<Candidate>> members;
    QHash<QString, int> panelOf;
    for (const QString &id : indicators) {
        if (panelOf.contains(id) || !levels.contains(id))
            continue;
        const Candidate candidate{catalog.indicator(id), levels.value(id)};
        ComparisonPanel panel;
        panel.unit = candidate.indicator->unit;
        qsizetype place = 0;
        for (; place < panels.size(); ++place) {
            panel.splitBy.reset();
            for (const Candidate &member : std::as_const(members[place])) {
                panel.splitBy = obstacle(candidate, member, catalog, overruled);
                if (panel.splitBy) {
                    panel.splitReason = reason(*panel.splitBy, candidate, member, catalog);
                    break;
                }
            }
            if (!panel.splitBy)
                break;
        }
        // Where it finds no place, the last panel asked is the one before.
        if (place == panels.size()) {
            panels.append(panel);
            members.append(QList<Candidate>());
        }
        panelOf.insert(id, static_cast<int>(place));
        panels[place].indicators.append(id);
        members[place].append(candidate);
    }

    for (qsizetype i = 0; i < panels.size(); ++i)
        if (members.at(i).size() > 1)
            explain(panels[i], members.at(i), catalog);
    for (FigureMark &mark : marks)
        mark.panel = panelOf.value(mark.figure().indicator);
    return panels;
}

} // namespace Zhitu
