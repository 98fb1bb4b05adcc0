// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "districtmapmodel.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace Zhitu {

namespace {

/** A place on the map of one parent. */
using Tile = std::tuple<QString, int, int>;

std::optional<Tile> tileOf(const Region &region)
{
    if (!region.tileColumn || !region.tileRow)
        return std::nullopt;
    return Tile(region.parent, *region.tileColumn, *region.tileRow);
}

} // namespace

void DistrictMapModel::arrange(QList<FigureMark> &marks) const
{
    DistrictComparisonModel::arrange(marks); // keeps the latest actual figures alone

    QSet<std::pair<QString, QString>> known;
    for (const FigureMark &mark : std::as_const(marks))
        if (mark.figure().status == Status::Actual)
            known.insert({mark.figure().indicator, mark.figure().region});
    marks.removeIf([&](const FigureMark &mark) {
        return mark.figure().status != Status::Actual
            && known.contains({mark.figure().indicator, mark.figure().region});
    });

    const auto key = [this](const FigureMark &mark) {
        const Observation &figure = mark.figure();
        return std::tuple(mark.panel, indicatorPlace(figure.indicator), regionPlace(figure.region),
                          figure.period, static_cast<int>(figure.status), figure.subject,
                          figure.value, figure.id);
    };
    std::ranges::sort(marks,
                      [&](const FigureMark &a, const FigureMark &b) { return key(a) < key(b); });
}

QList<TileMap> DistrictMapModel::maps() const
{
    QStringList parents;
    QHash<QString, TileMap> blank; // by parent
    std::map<Tile, QString> holders;
    for (const QString &code : regions()) {
        const Region &region = *catalog()->region(code);
        if (!blank.contains(region.parent)) {
            parents.append(region.parent);
            blank[region.parent].parent = region.parent;
        }
        TileMap &map = blank[region.parent];
        const auto tile = tileOf(region);
        const bool isFree = tile && !holders.contains(*tile);
        if (isFree)
            holders.insert({*tile, code});
        (isFree ? map.tiles : map.beside).append(code);
    }

    QList<TileMap> maps;
    QHash<std::pair<QString, QString>, qsizetype> places; // indicator and parent
    for (qsizetype panel = 0; panel < panels().size(); ++panel) {
        for (const QString &indicator : panels().at(panel).indicators) {
            for (const QString &parent : std::as_const(parents)) {
                TileMap map = blank.value(parent);
                map.indicator = indicator;
                map.panel = static_cast<int>(panel);
                places.insert({indicator, parent}, maps.size());
                maps.append(map);
            }
        }
    }
    for (int i = 0; i < marks().size(); ++i) {
        const Observation &figure = marks().at(i).figure();
        const QString &parent = catalog()->region(figure.region)->parent;
        maps[places.value({figure.indicator, parent})].marks[figure.region].append(i);
    }
    // A parent whose regions have nothing of an indicator needs no map of it.
    maps.removeIf([](const TileMap &map) { return map.marks.isEmpty(); });
    return maps;
}

QString DistrictMapModel::holderOfTile(const QString &region) const
{
    const auto tile = tileOf(*catalog()->region(region));
    if (!tile)
        return {};
    const auto holder = std::ranges::find_if(
        regions(), [&](const QString &code) { return tileOf(*catalog()->region(code)) == tile; });
    return *holder == region ? QString() : *holder;
}

} // namespace Zhitu
