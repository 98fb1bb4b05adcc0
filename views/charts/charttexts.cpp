// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttexts.h"

#include "formats/catalogue.h"
#include "formats/formats.h"

#include <QMap>

#include <algorithm>

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

} // namespace

BilingualText regionLabel(const Catalog &catalog, const QString &code)
{
    const Region *region = catalog.region(code);
    if (!region)
        return {code, code};
    return region->shortName.isEmpty() ? region->name : region->shortName;
}

BilingualText indicatorLabel(const Catalog &catalog, const QString &id)
{
    const Indicator *indicator = catalog.indicator(id);
    if (!indicator)
        return {id, id};
    return indicator->shortName.isEmpty() ? indicator->name : indicator->shortName;
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

BilingualText sourcesNote(const Catalog &catalog, const QList<Contribution> &found)
{
    if (found.isEmpty())
        return {};
    return inBoth([&](Language language) {
        const Catalogue &catalogue = Catalogue::of(language);
        QStringList documents;
        for (const Contribution &contribution : found) {
            QString text = sourceLabel(catalog, contribution.source).in(language);
            const auto lines = static_cast<int>(contribution.lines.size());
            if (lines > mostLines)
                //: Where figures stand in a source: %1 the first line, %2 the last one.
                text += catalogue.translate("Charts", " (%n lines from %1 to %2)", nullptr, lines)
                            .arg(contribution.lines.first())
                            .arg(contribution.lines.last());
            else if (lines > 0)
                //: Where figures stand in a source; %1 is one line number or several.
                text += catalogue.translate("Charts", " (line %1)", nullptr, lines)
                            .arg(lineList(contribution.lines).in(language));
            QStringList origins;
            for (const QString &origin : contribution.origins)
                origins.append(sourceLabel(catalog, origin).in(language));
            if (!origins.isEmpty())
                text += u" ← " + origins.join(catalogue.translate("Charts", ", "));
            documents.append(text);
        }
        //: Footer of a chart; %1 is a list of documents, "a ← b" where a quotes b.
        return catalogue.translate("Charts", "Sources: %1")
            .arg(documents.join(catalogue.translate("Charts", "; ")));
    });
}

QList<BilingualText> sharedAxisNotes(const ComparisonModel &model)
{
    QList<BilingualText> notes;
    for (const ComparisonPanel &panel : model.panels()) {
        if (panel.sharedReason.isEmpty())
            continue;
        QList<BilingualText> names;
        for (const QString &id : panel.indicators)
            names.append(indicatorLabel(*model.catalog(), id));
        //: Footer: %1 is a list of indicators, %2 why they may be compared.
        notes.append(filled(translated("Charts", "On one axis: %1. %2"),
                            {joined(names), panel.sharedReason}));
    }
    return notes;
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
    if (picture.hiddenLabels > 0)
        notes.append(translated("Charts", "%n labels not shown for want of room.", nullptr,
                                picture.hiddenLabels));
    return notes;
}

} // namespace Zhitu
