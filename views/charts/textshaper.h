// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTextLayout>

namespace Zhitu {

/** What a text in a chart is for; decides its size and weight. */
enum class TextRole {
    Title,
    Subtitle,
    PanelTitle,
    Label,
    StrongLabel,
    Tick,
    Note,
    RankNumber,
    Headline,
    Figure ///< a headline's number where there is less room
};

inline constexpr int textRoleCount = 10;

/**
 * The font families of all of Zhitu's texts, first choice first. Named, so that Simplified Chinese
 * glyph forms do not depend on the locale; the last resort is the system's own choice.
 */
[[nodiscard]] QStringList fontFamilies();

/** One line of text, shaped once for measuring and for painting. */
struct ShapedLine
{
    QString text;
    qreal width = 0; ///< advance width, in layout units
    qreal baseline = 0; ///< below the line's top, in layout units
    QList<QGlyphRun> glyphs; ///< relative to the line's top left corner
    bool missingGlyph = false; ///< no installed font has a glyph for some character
};

/**
 * Measures and wraps texts in the fonts of charts, at the sizes that layouts work with.
 *
 * Sizes are in layout units, see ChartPicture. What was shaped and wrapped is kept for the lifetime
 * of the shaper. GUI thread only.
 */
class TextShaper
{
public:
    /** unitPixels: how many pixels a layout unit has at scale 1; no text gets under 9 pixels. */
    explicit TextShaper(qreal unitPixels);
    Q_DISABLE_COPY_MOVE(TextShaper)

    [[nodiscard]] ShapedLine line(const QString &text, TextRole role);
    [[nodiscard]] qreal width(const QString &text, TextRole role) { return line(text, role).width; }
    [[nodiscard]] qreal lineHeight(TextRole role) const;
    /** The font of a role; its pixel size is in layout units. */
    [[nodiscard]] const QFont &font(TextRole role) const { return face(role).font; }

    /** The text in lines no wider than width, broken where its script allows it. */
    [[nodiscard]] QStringList wrap(const QString &text, TextRole role, qreal width);

    /** How many lines it has shaped and keeps. */
    [[nodiscard]] qsizetype shapedLines() const { return m_lines.size(); }

    /** Characters of anything shaped so far that no installed font has, each once. */
    [[nodiscard]] QString missingCharacters() const;

private:
    /** Text, role and width of a wrapping asked for; layouts ask for the same one many times. */
    struct WrapKey
    {
        QString text;
        int role = 0;
        qreal width = 0;

        bool operator==(const WrapKey &) const = default;
        friend size_t qHash(const WrapKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.role, key.width);
        }
    };

    struct Face
    {
        QFont font;
        qreal lineHeight = 0;
    };

    [[nodiscard]] const Face &face(TextRole role) const;
    /** Keeps what a laid out line shows, under its text. */
    ShapedLine shape(QTextLine line, const QString &text, TextRole role);

    QList<Face> m_faces;
    QHash<std::pair<QString, int>, ShapedLine> m_lines;
    QHash<WrapKey, QStringList> m_wrapped; ///< what did not fit on one line
};

} // namespace Zhitu
