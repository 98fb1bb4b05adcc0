// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/picturebuilder.h"

#include <optional>
#include <vector>

namespace Zhitu {

class DistrictMapModel;

/**
 * How tiles tell what they are of: name, figure and time below each other, the same with smaller
 * names, name and figure on one line, all on one line; then what finds no room goes: names first,
 * then figures. Where not even shades have room a list is left.
 */
enum class TileDetail { Stacked, Small, Paired, OneLine, Figures, Shades, List };

inline constexpr std::size_t tileDetails = 6; ///< those that draw tiles

/** Whether tiles say of which region they are. */
[[nodiscard]] bool hasNames(TileDetail detail);
/** How names are written on tiles that have them. */
[[nodiscard]] TextRole nameRole(TileDetail detail);

/** TileLines of a tile, each in its role. */
using TileLines = QList<std::pair<BilingualText, TextRole>>;

/** A mark's texts on a tile and in a list. */
struct MarkTexts
{
    BilingualText value;
    BilingualText time; ///< empty where the map says it
    BilingualText entry; ///< with the region's name, for the list
};

/** What the tiles of a map and the lists beside it say. Model and builder must outlive it. */
class TileTexts
{
public:
    TileTexts(const DistrictMapModel &model, PictureBuilder &builder);

    /** Whether the map of a mark says the time, so that its tile need not. */
    void setDated(int mark, bool isDated);
    /** Made when first asked for: of thousands of marks few may be shown. */
    [[nodiscard]] const MarkTexts &textsOf(int mark);
    /** The width of the widest of the first marks of a list; wider ones further on are wrapped. */
    [[nodiscard]] qreal widestEntry(const QList<int> &marks);
    /** What a mark says on its tile; the first of several says the name too. */
    [[nodiscard]] TileLines linesOf(const QString &region, int mark, bool isFirst,
                                    TileDetail detail);
    /** What a tile without a figure says, or one with more than it can show. */
    [[nodiscard]] TileLines linesWithoutFigure(const QString &region, const QList<int> &marks,
                                               TileDetail detail) const;
    [[nodiscard]] QSizeF sizeOf(const TileLines &lines);

private:
    [[nodiscard]] MarkTexts makeTexts(int mark, bool isDated) const;

    const DistrictMapModel &m_model;
    const Catalog &m_catalog;
    PictureBuilder &m_builder;
    QList<std::optional<MarkTexts>> m_texts; ///< of each mark, where they were asked for
    std::vector<bool> m_isDated; ///< of each mark, whether its map says the time
};

} // namespace Zhitu
