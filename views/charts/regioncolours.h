// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "charts/charttheme.h"

#include <QHash>

namespace Zhitu {

/**
 * The colours of one chart's regions: colourSlot() where that tells them apart. Of regions that share
 * a colour, the one keeps it that has it from the data, then the first one; the others take colours
 * that are free in this chart, as long as there are any. With more regions than colours none moves.
 */
class RegionColours
{
public:
    /** Of the regions that have a mark in a chart. */
    explicit RegionColours(const ChartModel &model);
    RegionColours(const Catalog &catalog, const QStringList &regions);

    [[nodiscard]] Ink inkOf(const QString &region) const;
    /** The same, or in a chart that highlights a region what all others have in common. */
    [[nodiscard]] Ink inkBesideFocus(const ChartSpec &spec, const QString &region) const;

private:
    const Catalog &m_catalog;
    QHash<QString, int> m_moved; ///< slots of those that do not keep theirs
};

} // namespace Zhitu
