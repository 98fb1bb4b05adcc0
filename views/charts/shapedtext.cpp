// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shapedtext.h"

#include "charts/linebreaks.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Zhitu {

namespace {

constexpr qsizetype longest = 2000; ///< characters: finding a place in a line takes as long as it
constexpr qreal hair = 0.04; ///< of the type's size: Qt rounds widths and may replace glyphs

/** Whether lines are broken at spaces and where Unicode allows it, and by no other rule. */
bool isPlain(QChar character)
{
    if (character.isSurrogate())
        return false;
    switch (character.script()) {
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
        break;
    default:
        return false;
    }
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return !character.isSpace() || character.decompositionTag() != QChar::NoBreak;
    }
}

} // namespace

bool hasMissingGlyph(const QList<QGlyphRun> &runs)
{
    return std::ranges::any_of(runs,
                               [](const QGlyphRun &run) { return run.glyphIndexes().contains(0); });
}

ShapedLine shapedLine(QTextLine line, const QString &text, qreal lineHeight)
{
    // Centred in the line height, whichever of the fallback fonts has the tallest glyphs.
    line.setPosition({0, (lineHeight - line.height()) / 2});
    return {.text = text,
            .width = line.naturalTextWidth(),
            .baseline = line.y() + line.ascent(),
            .glyphs = {},
            .missingGlyph = false};
}

ShapedText::ShapedText(const QString &text, const QFont &font, qreal lineHeight)
    : m_layout(std::make_unique<QTextLayout>(text, font))
    , m_hasWidth(true)
{
    // Or what was shaped is dropped, and shaped anew for each question.
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    QTextLine line = m_layout->createLine();
    line.setNumColumns(static_cast<int>(text.size()));
    m_layout->endLayout();
    m_line = shapedLine(line, text, lineHeight);
}

ShapedText::ShapedText(std::shared_ptr<ShapedText> whole, Piece piece)
    : m_whole(std::move(whole))
    , m_piece(piece)
{
    m_line.text = m_whole->m_line.text.mid(piece.from, piece.length);
    m_line.baseline = m_whole->m_line.baseline;
}

ShapedText::ShapedText(ShapedLine line)
    : m_line(std::move(line))
    , m_hasWidth(true)
    , m_hasGlyphs(true)
{
}

qreal ShapedText::width()
{
    if (!m_hasWidth) {
        m_hasWidth = true;
        const QTextLine line = m_whole->m_layout->lineAt(0);
        const int end = m_piece.from + m_piece.length;
        m_line.width = line.cursorToX(end) - line.cursorToX(m_piece.from) + m_whole->overhang(end);
    }
    return m_line.width;
}

const ShapedLine &ShapedText::line()
{
    static_cast<void>(width());
    if (m_hasGlyphs)
        return m_line;
    m_hasGlyphs = true;
    if (m_layout) {
        m_line.glyphs = m_layout->lineAt(0).glyphRuns();
    } else {
        const QTextLine line = m_whole->m_layout->lineAt(0);
        const QPointF start(line.cursorToX(m_piece.from), 0);
        m_line.glyphs = line.glyphRuns(m_piece.from, m_piece.length);
        for (QGlyphRun &run : m_line.glyphs) {
            QList<QPointF> positions = run.positions();
            for (QPointF &position : positions)
                position -= start;
            run.setPositions(positions);
            run.setBoundingRect(run.boundingRect().translated(-start));
        }
    }
    m_line.missingGlyph = hasMissingGlyph(m_line.glyphs);
    return m_line;
}

bool ShapedText::isMissingGlyph()
{
    return m_whole ? m_whole->isMissingGlyph() : line().missingGlyph;
}

void ShapedText::findWords()
{
    m_hasWords = true;
    const QString &text = m_line.text;
    if (text.size() > longest || !std::ranges::all_of(text, isPlain) || text.front().isSpace())
        return;
    // With a taller fallback font in it, each line would have a baseline of its own.
    const QTextLine line = m_layout->lineAt(0);
    const QFontMetricsF metrics(m_layout->font());
    if (line.ascent() > metrics.ascent() || line.descent() > metrics.descent())
        return;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    const int size = static_cast<int>(text.size());
    int at = 0;
    while (at < size) {
        Word word{.from = at, .end = at};
        do {
            word.end = at;
            auto next = static_cast<int>(finder.toNextBoundary());
            while (word.end < size && word.end != next && !text.at(word.end).isSpace())
                ++word.end;
            for (at = word.end; at < size && text.at(at).isSpace();)
                ++at;
            // Spaces end a word even where Unicode would rather keep them.
            finder.setPosition(at);
        } while (belongsTogether(text, at));
        m_words.push_back(word);
    }
}

qreal ShapedText::left(Word &word)
{
    if (word.left < 0)
        word.left = m_layout->lineAt(0).cursorToX(word.from);
    return word.left;
}

qreal ShapedText::right(Word &word)
{
    if (word.right < 0)
        word.right = m_layout->lineAt(0).cursorToX(word.end);
    return word.right;
}

ShapedText::Fit ShapedText::fits(qreal lineLeft, Word &word, qreal width)
{
    const qreal unclear = hair * m_layout->font().pixelSize();
    const qreal wanted = right(word) - lineLeft;
    if (wanted > width + unclear)
        return Fit::No;
    if (wanted < width - m_layout->font().pixelSize())
        return Fit::Yes;
    // A letter that leans out of its own width must not lean out of the line.
    return wanted + overhang(word.end) < width - unclear ? Fit::Yes : Fit::Unclear;
}

qreal ShapedText::overhang(int end) const
{
    const QFontMetricsF metrics(m_layout->font());
    return std::max(0.0, -metrics.rightBearing(m_line.text.at(end - 1)));
}

std::optional<QList<ShapedText::Piece>> ShapedText::broken(qreal width)
{
    if (m_layout && !m_hasWords)
        findWords();
    if (m_words.empty())
        return std::nullopt;
    QList<Piece> lines;
    const QTextLine whole = m_layout->lineAt(0);
    for (std::size_t first = 0; first < m_words.size();) {
        const qreal lineLeft = left(m_words[first]);
        // Begin with the word that the line's end falls on: few are left to be measured.
        const int place = whole.xToCursor(lineLeft + width, QTextLine::CursorOnCharacter);
        const auto after = std::ranges::upper_bound(m_words, place, {}, &Word::from);
        auto last =
            std::max<std::size_t>(first, static_cast<std::size_t>(after - m_words.begin()) - 1);
        Fit fit = fits(lineLeft, m_words[last], width);
        while (fit == Fit::No && last > first)
            fit = fits(lineLeft, m_words[--last], width);
        if (fit != Fit::Yes)
            return std::nullopt;
        for (; last + 1 < m_words.size(); ++last) {
            fit = fits(lineLeft, m_words[last + 1], width);
            if (fit == Fit::Unclear)
                return std::nullopt;
            if (fit == Fit::No)
                break;
        }
        lines.append({m_words[first].from, m_words[last].end - m_words[first].from});
        first = last + 1;
    }
    return lines;
}

} // namespace Zhitu
