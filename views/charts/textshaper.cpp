// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textshaper.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace Zhitu {

namespace {

struct RoleStyle
{
    int size; ///< in layout units
    QFont::Weight weight;
};

constexpr std::array<RoleStyle, textRoleCount> roleStyles{{
    {26, QFont::Bold}, // Title
    {15, QFont::Normal}, // Subtitle
    {15, QFont::Bold}, // PanelTitle
    {14, QFont::Normal}, // Label
    {14, QFont::Bold}, // StrongLabel
    {13, QFont::Normal}, // Tick
    {12, QFont::Normal}, // Note
    {12, QFont::Bold}, // RankNumber
    {32, QFont::Bold}, // Headline
}};

constexpr qreal smallestPixels = 9;
constexpr qreal lineSpacing = 1.3;

/**
 * In layout units. In small pictures, whose labels cannot get smaller, the title gives way: its
 * lines are what plots lose most by.
 */
int titleSize(qreal unitPixels)
{
    constexpr qreal smallUnit = 9.0 / 14; // of 320 pixels, see unitPixelsFor()
    constexpr qreal usualUnit = 12.0 / 14; // from 540 pixels on
    const qreal share = std::clamp((unitPixels - smallUnit) / (usualUnit - smallUnit), 0.0, 1.0);
    return static_cast<int>(std::lround(20 + share * (roleStyles.front().size - 20)));
}

/** Glyph 0 is a font's box for what it lacks; Qt uses it when the fallback fonts lack it too. */
bool hasMissingGlyph(const QList<QGlyphRun> &runs)
{
    return std::ranges::any_of(runs,
                               [](const QGlyphRun &run) { return run.glyphIndexes().contains(0); });
}

} // namespace

QStringList fontFamilies()
{
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
            QStringLiteral("Noto Sans SC"), QStringLiteral("WenQuanYi Micro Hei"),
            QStringLiteral("sans-serif")};
}

TextShaper::TextShaper(qreal unitPixels)
{
    m_faces.reserve(textRoleCount);
    for (RoleStyle style : roleStyles) {
        if (style.size == roleStyles.front().size)
            style.size = titleSize(unitPixels);
        QFont font;
        font.setFamilies(fontFamilies());
        const int smallest = static_cast<int>(std::ceil(smallestPixels / unitPixels - 1e-6));
        font.setPixelSize(std::max(style.size, smallest));
        font.setWeight(style.weight);
        // Unhinted advances scale with the picture, so that a scale moves nothing.
        font.setHintingPreference(QFont::PreferNoHinting);
        font.setStyleStrategy(QFont::PreferAntialias);
        m_faces.append({font, std::round(font.pixelSize() * lineSpacing)});
    }
}

const TextShaper::Face &TextShaper::face(TextRole role) const
{
    return m_faces.at(static_cast<int>(role));
}

qreal TextShaper::lineHeight(TextRole role) const
{
    return face(role).lineHeight;
}

ShapedLine TextShaper::shape(QTextLine line, const QString &text, TextRole role)
{
    // Centred in the line height, whichever of the fallback fonts has the tallest glyphs.
    line.setPosition({0, (face(role).lineHeight - line.height()) / 2});
    ShapedLine shaped{.text = text,
                      .width = line.naturalTextWidth(),
                      .baseline = line.y() + line.ascent(),
                      .glyphs = line.glyphRuns(),
                      .missingGlyph = false};
    shaped.missingGlyph = hasMissingGlyph(shaped.glyphs);
    m_lines.insert(std::pair(text, static_cast<int>(role)), shaped);
    return shaped;
}

ShapedLine TextShaper::line(const QString &text, TextRole role)
{
    const auto key = std::pair(text, static_cast<int>(role));
    if (const auto found = m_lines.constFind(key); found != m_lines.cend())
        return *found;
    if (text.isEmpty())
        return {};
    QTextLayout layout(text, face(role).font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(static_cast<int>(text.size()));
    layout.endLayout();
    return shape(line, text, role);
}

QStringList TextShaper::wrap(const QString &text, TextRole role, qreal width)
{
    if (text.isEmpty())
        return {};
    // Letters are half as wide as they are high, or wider: a longer text is not worth the try.
    const bool mayFit = static_cast<qreal>(text.size()) * face(role).font.pixelSize() <= 2 * width;
    if (mayFit && this->width(text, role) <= width)
        return {text};
    const WrapKey key{text, static_cast<int>(role), width};
    if (const auto found = m_wrapped.constFind(key); found != m_wrapped.cend())
        return *found;

    QTextLayout layout(text, face(role).font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(std::max(width, 1.0));
    layout.endLayout();
    QStringList lines;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
        shape(line, lines.last(), role);
    }
    m_wrapped.insert(key, lines);
    return lines;
}

QString TextShaper::missingCharacters() const
{
    QString missing;
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it) {
        if (!it->missingGlyph)
            continue;
        const QList<uint> characters = it->text.toUcs4();
        for (const uint character : characters) {
            const QString one =
                QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
            if (missing.contains(one))
                continue;
            QTextLayout layout(one, face(static_cast<TextRole>(it.key().second)).font);
            layout.beginLayout();
            layout.createLine();
            layout.endLayout();
            if (hasMissingGlyph(layout.glyphRuns()))
                missing.append(one);
        }
    }
    return missing;
}

} // namespace Zhitu
