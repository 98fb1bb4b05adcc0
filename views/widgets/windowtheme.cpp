// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowtheme.h"

#include <QApplication>

namespace Zhitu {

namespace {

QColor mixed(const QColor &under, const QColor &over, qreal share)
{
    const auto mix = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(mix(under.red(), over.red()), mix(under.green(), over.green()),
                  mix(under.blue(), over.blue()));
}

struct Colours
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb muted;
    QRgb disabled;
    QRgb outline;
    QRgb highlight;
    QRgb highlightedText;
    QRgb link;
    QRgb visited;
};

constexpr Colours lightColours{
    .window = 0xfff3f5f9,
    .base = 0xffffffff,
    .alternate = 0xfff7f9fc,
    .button = 0xfffafbfd,
    .text = 0xff1b2430,
    .muted = 0xff55606e,
    .disabled = 0xff8a93a0,
    .outline = 0xffd9dee6,
    .highlight = 0xff0068a3,
    .highlightedText = 0xffffffff,
    .link = 0xff005a8f,
    .visited = 0xff5a4fb0,
};

constexpr Colours darkColours{
    .window = 0xff0e1218,
    .base = 0xff161b22,
    .alternate = 0xff1b2129,
    .button = 0xff252d38,
    .text = 0xffe8ecf1,
    .muted = 0xffa9b3bf,
    .disabled = 0xff6d7783,
    .outline = 0xff303844,
    .highlight = 0xff56b4e9,
    .highlightedText = 0xff0e1218,
    .link = 0xff7cc4f2,
    .visited = 0xffada5f2,
};

} // namespace

ThemeKind WindowTheme::apply(ThemeChoice choice)
{
    bool dark = choice == ThemeChoice::Dark;
    if (choice == ThemeChoice::System) {
        // An empty palette brings the system's own back, so that it can be looked at.
        QApplication::setPalette(QPalette());
        dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    }
    const ThemeKind kind = dark ? ThemeKind::Dark : ThemeKind::Light;
    const QPalette chosen = palette(kind);
    QApplication::setPalette(chosen);
    // Fields to write in lie on cards of the base colour, and must be seen there.
    QPalette field = chosen;
    field.setBrush(QPalette::Base, chosen.button());
    QApplication::setPalette(field, "QLineEdit");
    return kind;
}

QPalette WindowTheme::palette(ThemeKind kind)
{
    const bool dark = kind == ThemeKind::Dark;
    const Colours &colours = dark ? darkColours : lightColours;
    const auto colour = [](QRgb rgb) { return QColor::fromRgb(rgb); };
    QPalette palette;
    palette.setColor(QPalette::Window, colour(colours.window));
    palette.setColor(QPalette::WindowText, colour(colours.text));
    palette.setColor(QPalette::Base, colour(colours.base));
    palette.setColor(QPalette::AlternateBase, colour(colours.alternate));
    palette.setColor(QPalette::Text, colour(colours.text));
    palette.setColor(QPalette::PlaceholderText, colour(colours.muted));
    palette.setColor(QPalette::Button, colour(colours.button));
    palette.setColor(QPalette::ButtonText, colour(colours.text));
    palette.setColor(QPalette::BrightText, colour(colours.highlightedText));
    palette.setColor(QPalette::ToolTipBase, colour(colours.text));
    palette.setColor(QPalette::ToolTipText, colour(colours.base));
    palette.setColor(QPalette::Highlight, colour(colours.highlight));
    palette.setColor(QPalette::HighlightedText, colour(colours.highlightedText));
    palette.setColor(QPalette::Link, colour(colours.link));
    palette.setColor(QPalette::LinkVisited, colour(colours.visited));
    palette.setColor(QPalette::Light, colour(dark ? colours.outline : colours.base));
    palette.setColor(QPalette::Midlight, colour(colours.outline));
    palette.setColor(QPalette::Mid, colour(colours.outline));
    palette.setColor(QPalette::Dark, colour(colours.disabled));
    palette.setColor(QPalette::Shadow, Qt::black);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(colours.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colour(colours.disabled));
    return palette;
}

QColor WindowTheme::softHighlight(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), 0.16);
}

QColor WindowTheme::mutedText(const QPalette &palette)
{
    return palette.color(QPalette::PlaceholderText);
}

QColor WindowTheme::outline(const QPalette &palette)
{
    return palette.color(QPalette::Mid);
}

} // namespace Zhitu
