// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panelparts.h"

#include "charts/ticks.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <algorithm>

namespace Zhitu {

QString indicatorSign(const ComparisonPanel &panel, const QString &indicator)
{
    constexpr char16_t circledOne = u'①';
    constexpr qsizetype circled = 20; // Unicode has so many in a row
    if (panel.indicators.size() < 2)
        return {};
    const qsizetype place = panel.indicators.indexOf(indicator);
    if (place < circled)
        return QString(QChar(static_cast<char16_t>(circledOne + place))) + u' ';
    return QStringLiteral("(%1) ").arg(place + 1);
}

QList<BilingualText> signedPanelNames(const Catalog &catalog, const ComparisonPanel &panel)
{
    QList<BilingualText> full;
    QList<BilingualText> brief;
    for (const QString &id : panel.indicators) {
        const auto withSign = [sign = indicatorSign(panel, id)](const BilingualText &name) {
            return inBoth([&](Language language) { return QString(sign + name.in(language)); });
        };
        const QList<BilingualText> names = indicatorNames(catalog, id);
        full.append(withSign(names.first()));
        brief.append(withSign(names.last()));
    }
    return full == brief ? QList{joinedNames(full)} : QList{joinedNames(full), joinedNames(brief)};
}

BilingualText panelMeasure(const Catalog &catalog, const ComparisonPanel &panel)
{
    const Unit *unit = catalog.unit(panel.unit);
    const Indicator *indicator = catalog.indicator(panel.indicators.first());
    if (!unit || !indicator)
        return {};
    return inBoth([&](Language language) {
        return QString(unit->name.in(language) + u" · "
                       + measureName(indicator->measure, language));
    });
}

PlotPanel barPlot(const QRectF &area, qreal smallest, qreal largest, const Unit *unit)
{
    constexpr qreal longAxis = 260;
    const QList<qreal> ticks =
        niceTicks(smallest, largest, area.width() > longAxis ? 4 : 2, unit && isWhole(unit->kind));
    PlotPanel plot;
    plot.area = area;
    plot.xMin = ticks.first();
    plot.xMax = ticks.last();
    plot.xGrid = ticks;
    plot.yLine = ticks.first() == 0;
    return plot;
}

void addValueTicks(PictureBuilder &builder, const PlotPanel &plot, const Unit &unit)
{
    constexpr qreal gap = 8;
    const qreal height = builder.shaper().lineHeight(TextRole::Tick);
    qreal free = -1e9; // right end of the tick label before
    for (const qreal tick : plot.xGrid) {
        const BilingualText text =
            inBoth([&](Language language) { return formatTick(tick, unit, language); });
        const qreal width = builder.width(text, TextRole::Tick);
        const qreal left = plot.mapX(tick) - width / 2;
        if (left < free + gap)
            continue;
        free = left + width;
        builder.addText(text, TextRole::Tick, {Ink::Muted},
                        QRectF(left, plot.area.bottom() + 2, width, height), Qt::AlignHCenter);
    }
}

QList<qsizetype> fillColumns(const QList<qreal> &heights, int count, qreal gap)
{
    const auto filled = [&](qreal limit) {
        QList<qsizetype> starts;
        qreal used = 0;
        for (qsizetype i = 0; i < heights.size(); ++i) {
            const bool isNew = starts.isEmpty() || used + gap + heights.at(i) > limit;
            if (isNew)
                starts.append(i);
            used = isNew ? heights.at(i) : used + gap + heights.at(i);
        }
        return starts;
    };
    constexpr qreal step = 4;
    qreal limit = heights.isEmpty() ? 0 : *std::ranges::max_element(heights);
    QList<qsizetype> starts = filled(limit);
    while (starts.size() > count) {
        limit += step;
        starts = filled(limit);
    }
    return starts;
}

BilingualText regionList(const Catalog &catalog, const QStringList &regions)
{
    constexpr qsizetype most = 24;
    QList<BilingualText> names;
    const qsizetype shown = regions.size() <= most ? regions.size() : most - 4;
    for (const QString &code : regions.first(shown))
        names.append(regionLabel(catalog, code));
    if (shown == regions.size())
        return joinedNames(names);
    const auto more = static_cast<int>(regions.size() - shown);
    //: A list of districts that is too long to be told: %1 are the first of them.
    return filled(translated("Charts", "%1 and %n more", nullptr, more), {joinedNames(names)});
}

} // namespace Zhitu
