// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTextLayout>

#include <memory>
#include <optional>
#include <vector>

namespace Zhitu {

/** One line of text, shaped once for measuring and for painting. */
struct ShapedLine
{
    QString text;
    qreal width = 0; ///< advance width, in layout units
    qreal baseline = 0; ///< below the line's top, in layout units
    QList<QGlyphRun> glyphs; ///< relative to the line's top left corner
    bool missingGlyph = false; ///< no installed font has a glyph for some character
};

/** Glyph 0 is a font's box for what it lacks; Qt uses it when the fallback fonts lack it too. */
[[nodiscard]] bool hasMissingGlyph(const QList<QGlyphRun> &runs);

/** A line as wide as its text, in the middle of the line height. */
[[nodiscard]] ShapedLine shapedLine(QTextLine line, const QString &text, qreal lineHeight);

/**
 * A text shaped once, as one line, to be drawn and to be broken into lines of any width.
 *
 * Shaping is what costs; QTextLayout does it anew for each width. GUI thread only.
 */
class ShapedText
{
public:
    /** Some of the text's characters. */
    struct Piece
    {
        int from = 0;
        int length = 0;
    };

    ShapedText(const QString &text, const QFont &font, qreal lineHeight);
    /** A line that broken() found, as it was shaped within the whole. */
    ShapedText(std::shared_ptr<ShapedText> whole, Piece piece);
    /** A line that was laid out elsewhere. */
    explicit ShapedText(ShapedLine line);
    Q_DISABLE_COPY_MOVE(ShapedText)

    [[nodiscard]] qreal width();
    [[nodiscard]] const ShapedLine &line();
    /** Whether no installed font has a glyph for some character, here or beside a piece. */
    [[nodiscard]] bool isMissingGlyph();

    /**
     * The lines that QTextLayout breaks the text into at this width, without the spaces between
     * them. Nothing where it is left to that: for a word wider than a line, for scripts and
     * characters with rules of their own, for texts of pages, and where a hair decides.
     */
    [[nodiscard]] std::optional<QList<Piece>> broken(qreal width);

private:
    /** What is not broken, up to the spaces behind it. */
    struct Word
    {
        int from = 0;
        int end = 0; ///< where its spaces begin
        qreal left = -1; ///< of the whole line; under 0: not measured yet
        qreal right = -1;
    };
    enum class Fit { Yes, No, Unclear };

    void findWords();
    qreal left(Word &word);
    qreal right(Word &word);
    /** Whether a line from there holds all up to the end of this word. */
    Fit fits(qreal lineLeft, Word &word, qreal width);
    /** By how much the glyph before a place reaches out of its own width. */
    [[nodiscard]] qreal overhang(int end) const;

    std::unique_ptr<QTextLayout> m_layout; ///< null: a line of something else
    std::shared_ptr<ShapedText> m_whole; ///< of a piece
    Piece m_piece;
    ShapedLine m_line;
    bool m_hasWidth = false;
    bool m_hasGlyphs = false;
    bool m_hasWords = false;
    std::vector<Word> m_words; ///< none where breaking is left to Qt
};

} // namespace Zhitu
