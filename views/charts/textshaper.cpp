// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textshaper.h"

#include "charts/linebreaks.h"

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
    {20, QFont::Bold}, // Figure
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

/** The width at which a line ends where it should; its own unless it cuts a date or a number. */
qreal betterWidth(const QTextLine &line, const QString &text)
{
    const int start = line.textStart();
    const int full = start + line.textLength();
    const auto end = static_cast<int>(lineEnd(text, start, full));
    if (end == full)
        return line.width();
    int words = end;
    while (words > start && text.at(words - 1).isSpace())
        --words;
    // The words have room, and not a letter of what follows.
    return (line.cursorToX(words) + line.cursorToX(end + 1)) / 2;
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

std::shared_ptr<ShapedText> TextShaper::shaped(const QString &text, TextRole role)
{
    std::shared_ptr<ShapedText> &kept = m_texts[std::pair(text, static_cast<int>(role))];
    if (!kept)
        kept = std::make_shared<ShapedText>(text, face(role).font, face(role).lineHeight);
    return kept;
}

ShapedLine TextShaper::line(const QString &text, TextRole role)
{
    return text.isEmpty() ? ShapedLine() : shaped(text, role)->line();
}

qreal TextShaper::width(const QString &text, TextRole role)
{
    return text.isEmpty() ? 0 : shaped(text, role)->width();
}

QStringList TextShaper::wrap(const QString &text, TextRole role, qreal width)
{
    if (text.isEmpty())
        return {};
    const std::shared_ptr<ShapedText> whole = shaped(text, role);
    if (whole->width() <= width)
        return {text};
    const WrapKey key{text, static_cast<int>(role), width};
    if (const auto found = m_wrapped.constFind(key); found != m_wrapped.cend())
        return *found;

    QStringList lines;
    const auto keep = [&](const QString &line, std::shared_ptr<ShapedText> shaped) {
        lines.append(line);
        m_texts.insert(std::pair(line, static_cast<int>(role)), std::move(shaped));
    };
    if (const auto pieces = whole->broken(width)) {
        for (const ShapedText::Piece &piece : *pieces)
            keep(text.mid(piece.from, piece.length), std::make_shared<ShapedText>(whole, piece));
    } else {
        const QList<ShapedLine> laidOut = layOut(text, face(role), width);
        for (const ShapedLine &line : laidOut)
            keep(line.text, std::make_shared<ShapedText>(line));
    }
    m_wrapped.insert(key, lines);
    return lines;
}

QList<ShapedLine> TextShaper::layOut(const QString &text, const Face &face, qreal width)
{
    QTextLayout layout(text, face.font);
    layout.setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        const qreal better = betterWidth(line, text);
        if (better < line.width())
            line.setLineWidth(better);
    }
    layout.endLayout();
    QList<ShapedLine> lines;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const QString words = text.mid(line.textStart(), line.textLength()).trimmed();
        ShapedLine shaped = shapedLine(line, words, face.lineHeight);
        shaped.glyphs = line.glyphRuns();
        shaped.missingGlyph = hasMissingGlyph(shaped.glyphs);
        lines.append(std::move(shaped));
    }
    return lines;
}

QString TextShaper::missingCharacters() const
{
    QString missing;
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
        if (!(*it)->isMissingGlyph())
            continue;
        const QList<uint> characters = it.key().first.toUcs4();
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
