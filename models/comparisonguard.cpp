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

/** What keeps the two off one axis, the first thing that differs; empty: nothing does. */
BilingualText difference(const Candidate &a, const Candidate &b, const Catalog &catalog)
{
    const Indicator &one = *a.indicator;
    const Indicator &other = *b.indicator;
    if (one.unit != other.unit)
        return unitDifference(unitName(catalog, one), unitName(catalog, other));
    if (catalog.comparability(one.id, other.id))
        return {};
    if (one.measure != other.measure)
        //: why a chart has two panels: %1 and %2 are measures such as stock and flow
        return withNames(translated("Models", "another measure: %1, not %2"),
                         measureText(one.measure), measureText(other.measure));
    if (one.population != other.population)
        //: why a chart has two panels
        return translated("Models", "another population is counted");
    if (one.definition.isEmpty() || other.definition.isEmpty())
        //: why a chart has two panels
        return translated("Models", "no definition given to compare by");
    if (one.definition != other.definition)
        //: why a chart has two panels
        return translated("Models", "another definition");
    if (a.levels != b.levels)
        //: why a chart has two panels: %1 and %2 are area levels such as city and district
        return withNames(translated("Models", "another area level: %1, not %2"),
                         levelNames(a.levels), levelNames(b.levels));
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

QList<ComparisonPanel> guardedPanels(const QStringList &indicators, QList<FigureMark> &marks,
                                     const Catalog &catalog)
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
        BilingualText obstacle;
        qsizetype place = 0;
        for (; place < panels.size(); ++place) {
            obstacle = {};
            for (const Candidate &member : std::as_const(members[place])) {
                obstacle = difference(candidate, member, catalog);
                if (!obstacle.isEmpty())
                    break;
            }
            if (obstacle.isEmpty())
                break;
        }
        if (place == panels.size()) {
            ComparisonPanel panel;
            panel.unit = candidate.indicator->unit;
            // The last panel asked is the one before.
            panel.splitReason = obstacle;
            panels.append(panel);
            members.append(QList<Candidate>());
        }
        panelOf.insert(id, static_cast<int>(place));
        panels[place].indicators.append(id);
        members[place].append(candidate);
    }

    for (ComparisonPanel &panel : panels) {
        if (panel.indicators.size() < 2)
            continue;
        for (qsizetype i = 0; i < panel.indicators.size(); ++i)
            for (qsizetype j = 0; j < i; ++j)
                if (const Comparability *declared =
                        catalog.comparability(panel.indicators.at(i), panel.indicators.at(j)))
                    append(panel.sharedReason, declared->reason);
        if (panel.sharedReason.isEmpty())
            panel.sharedReason =
                translated("Models", "Same unit, measure, population, definition and area level.");
    }
    for (FigureMark &mark : marks)
        mark.panel = panelOf.value(mark.figure().indicator);
    return panels;
}

} // namespace Zhitu
