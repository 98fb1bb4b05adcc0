// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogchoices.h"

#include "formats/formats.h"
#include "recordkeys.h"

#include <algorithm>
#include <utility>

namespace Zhitu {

QList<Choice> regionChoices(const Catalog &catalog)
{
    QList<const Region *> sorted;
    for (const Region &region : catalog.regions)
        sorted.append(&region);
    // Wide areas first, as in the catalogue of codes.
    std::ranges::stable_sort(sorted, {}, &Region::level);
    QList<Choice> regions;
    regions.reserve(sorted.size());
    for (const Region *region : std::as_const(sorted))
        regions.append({.id = region->code,
                        .name = region->name,
                        .group = {areaLevelName(region->level, Language::Chinese),
                                  areaLevelName(region->level, Language::English)},
                        .keywords = region->pinyin + u' ' + region->aliases.join(u' ')});
    return regions;
}

Choice indicatorChoice(const Indicator &indicator, const BilingualText &group)
{
    return {.id = indicator.id,
            .name = indicator.name,
            .group = group,
            .keywords = indicator.shortName.zh + u' ' + indicator.shortName.en};
}

QList<Choice> indicatorChoices(const Catalog &catalog)
{
    QList<Choice> indicators;
    for (const Indicator &indicator : catalog.indicators)
        indicators.append(indicatorChoice(indicator));
    return indicators;
}

QList<Choice> subjectChoices(const Catalog &catalog)
{
    QList<Choice> subjects;
    for (const Subject &subject : catalog.subjects)
        subjects.append({.id = subject.id,
                         .name = subject.name,
                         .group = {},
                         .keywords = subject.shortName.zh + u' ' + subject.shortName.en});
    return subjects;
}

QList<Choice> sourceChoices(const Catalog &catalog)
{
    QList<Choice> sources;
    for (const Source &source : catalog.sources)
        sources.append({.id = source.id,
                        .name = source.title,
                        .group = {},
                        .keywords = source.shortTitle.zh + u' ' + source.shortTitle.en + u' '
                            + source.publisher.zh + u' ' + source.publisher.en});
    const Source notStated = notStatedSource(catalog);
    if (!catalog.source(notStated.id))
        sources.append({.id = notStated.id, .name = notStated.title, .group = {}, .keywords = {}});
    return sources;
}

QList<Choice> unitChoices(const Catalog &catalog)
{
    QList<Choice> units;
    for (const Unit &unit : catalog.units)
        units.append({.id = unit.code, .name = unit.name, .group = {}, .keywords = {}});
    return units;
}

QList<Choice> eventKindChoices(const QStringList &kinds)
{
    QList<Choice> choices;
    for (const QString &kind : kinds)
        choices.append({.id = kind,
                        .name = {eventKindName(kind, Language::Chinese),
                                 eventKindName(kind, Language::English)},
                        .group = {},
                        .keywords = {}});
    return choices;
}

} // namespace Zhitu
