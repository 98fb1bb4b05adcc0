// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttheme.h"

#include <array>

namespace Zhitu {

namespace {

struct Palette
{
    QRgb background;
    QRgb text;
    QRgb muted;
    QRgb context;
    QRgb grid;
    QRgb selection;
    // Slot 0 is ink; 1 to 8 derive from Okabe and Ito's colour-blind-safe set, darkened or
    // lightened until text in them reaches 4.5:1.
    std::array<QRgb, colourSlotCount + 1> regions;
    // More is further away from the background: darker on light, lighter on dark.
    std::array<QRgb, shadeCount> shades;
    std::array<QRgb, shadeCount> shadeTexts;
};

constexpr Palette lightPalette{
    .background = 0xffffffff,
    .text = 0xff1b2430,
    .muted = 0xff55606e,
    .context = 0xff7b8694,
    .grid = 0xffe3e6ea,
    .selection = 0xffc47f00,
    .regions = {0xff1b2430, 0xff0072b2, 0xffb34700, 0xff00735c, 0xff96457e, 0xff7a5b00, 0xff5a4fb0,
                0xff9c1f35, 0xff1f6f7d},
    .shades = {0xffd9e8f5, 0xff9ac3e4, 0xff5a9fd0, 0xff23689f, 0xff0b3355},
    .shadeTexts = {0xff1b2430, 0xff1b2430, 0xff101820, 0xffffffff, 0xffffffff},
};

constexpr Palette darkPalette{
    .background = 0xff161b22,
    .text = 0xffe8ecf1,
    .muted = 0xffa9b3bf,
    .context = 0xff8993a0,
    .grid = 0xff303844,
    .selection = 0xfff0c040,
    .regions = {0xffe8ecf1, 0xff56b4e9, 0xfff0935a, 0xff3cc7a2, 0xffdb95c8, 0xffd8b63c, 0xffada5f2,
                0xfff28c97, 0xff7fd0dc},
    .shades = {0xff173552, 0xff235d90, 0xff4d93cd, 0xff8cbfe8, 0xffd8eafa},
    .shadeTexts = {0xffe8ecf1, 0xffe8ecf1, 0xff0d1116, 0xff161b22, 0xff161b22},
};

} // namespace

QColor ChartTheme::colour(Ink ink) const
{
    const Palette &palette = isDark() ? darkPalette : lightPalette;
    switch (ink.role) {
    case Ink::None:
        return Qt::transparent;
    case Ink::Background:
        return QColor::fromRgb(palette.background);
    case Ink::Text:
        return QColor::fromRgb(palette.text);
    case Ink::Muted:
        return QColor::fromRgb(palette.muted);
    case Ink::Context:
        return QColor::fromRgb(palette.context);
    case Ink::Grid:
        return QColor::fromRgb(palette.grid);
    case Ink::Selection:
        return QColor::fromRgb(palette.selection);
    case Ink::RegionMark:
        return QColor::fromRgb(palette.regions[static_cast<std::size_t>(ink.slot)]);
    case Ink::Shade:
        return QColor::fromRgb(palette.shades[static_cast<std::size_t>(ink.slot) - 1]);
    case Ink::ShadeText:
        return QColor::fromRgb(palette.shadeTexts[static_cast<std::size_t>(ink.slot) - 1]);
    }
    return {};
}

int colourSlot(const Region &region)
{
    if (region.colourSlot && *region.colourSlot >= 1 && *region.colourSlot <= colourSlotCount)
        return *region.colourSlot;
    if (region.level == AreaLevel::World || region.level == AreaLevel::Country)
        return 0;
    // Any function of the code that spreads neighbouring codes would do; it must only never change.
    uint sum = 0;
    for (const QChar c : region.code)
        sum = sum * 31 + c.unicode();
    return static_cast<int>(sum % colourSlotCount) + 1;
}

} // namespace Zhitu
