// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"

#include <QColor>

namespace Zhitu {

/** How a picture is coloured; a transparent one has the light theme's marks and no background. */
enum class ThemeKind { Light, Dark, Transparent };

/** A colour by what it is for; the theme says which colour that is. */
struct Ink
{
    enum Role {
        None,
        Background,
        Text, ///< titles and labels
        Muted, ///< subtitles, ticks, footers: still 4.5:1 against the background
        Context, ///< marks that are not in focus: 3:1 against the background
        Grid, ///< grid lines and frames: decoration only
        RegionMark, ///< a region's own colour, by slot
        Selection, ///< the halo of the selected mark
        Shade, ///< an area shaded by its value, by slot: from the least, 1, to shadeCount
        ShadeText, ///< texts on the shade of the same slot: 4.5:1 against it
    };

    Role role = None;
    int slot = 0; ///< for RegionMark: see colourSlot(); for shades from 1

    bool operator==(const Ink &) const = default;
};

/** The colours of charts; marks are at least 3:1 and texts 4.5:1 against the background. */
class ChartTheme
{
public:
    explicit ChartTheme(ThemeKind kind) : m_kind(kind) { }

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    [[nodiscard]] bool isDark() const { return m_kind == ThemeKind::Dark; }
    [[nodiscard]] QColor colour(Ink ink) const;

    bool operator==(const ChartTheme &) const = default;

private:
    ThemeKind m_kind;
};

/** How many shades of one hue areas can have, each told from its neighbours in grey print too. */
inline constexpr int shadeCount = 5;

/** How many distinct colours regions can have beside slot 0. */
inline constexpr int colourSlotCount = 8;

/**
 * A region's place in the palette, the same in every chart: its own slot where the data give one,
 * slot 0 (ink) for countries and the world, else one that follows from its code.
 */
[[nodiscard]] int colourSlot(const Region &region);

} // namespace Zhitu
