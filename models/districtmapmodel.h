// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparisonmodel.h"

namespace Zhitu {

/** One map: an indicator in the regions of one parent. */
struct TileMap
{
    QString indicator;
    QString parent; ///< code of the region that they all lie in; may be empty
    int panel = 0; ///< index in ComparisonModel::panels(): maps of one panel share their shades
    QStringList tiles; ///< regions with a tile of their own, with and without a figure
    QStringList beside; ///< regions without one, or whose tile another region has
    QHash<QString, QList<int>> marks; ///< of each region that has any

    bool operator==(const TileMap &) const = default;
};

/**
 * The districts as equal tiles in their places, one map per indicator and parent. A tile stands
 * for the latest actual figure, as in a district comparison (where several of the latest date
 * disagree or are about several subjects, all of them); a district that has none stands for its
 * targets and forecasts. Marks are ordered by panel, indicator, place of the district and date.
 */
class DistrictMapModel final : public DistrictComparisonModel
{
    Q_OBJECT

public:
    explicit DistrictMapModel(QObject *parent = nullptr) : DistrictComparisonModel(parent) { }

    /**
     * In the order of the panels, their indicators and of the regions. Every region of the chart
     * that lies in a map's parent is in the map once. Of two regions that claim one tile the
     * first in the order of regions() has it.
     */
    [[nodiscard]] QList<TileMap> maps() const;
    /** The region that has the tile that this one claims too; empty where nobody else has it. */
    [[nodiscard]] QString holderOfTile(const QString &region) const;

protected:
    void arrange(QList<FigureMark> &marks) const override;
};

} // namespace Zhitu
