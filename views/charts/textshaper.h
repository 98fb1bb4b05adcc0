// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/shapedtext.h"

#include <QFont>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

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
    [[nodiscard]] qreal width(const QString &text, TextRole role);
    [[nodiscard]] qreal lineHeight(TextRole role) const;
    /** The font of a role; its pixel size is in layout units. */
    [[nodiscard]] const QFont &font(TextRole role) const { return face(role).font; }

    /** The text in lines no wider than width, broken where its script allows it. */
    [[nodiscard]] QStringList wrap(const QString &text, TextRole role, qreal width);

    /** How many texts it has shaped and keeps. */
    [[nodiscard]] qsizetype shapedLines() const { return m_texts.size(); }

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
    /** The text as one line, kept. */
    std::shared_ptr<ShapedText> shaped(const QString &text, TextRole role);
    /** The lines that QTextLayout breaks the text into. */
    static QList<ShapedLine> layOut(const QString &text, const Face &face, qreal width);

    QList<Face> m_faces;
    QHash<std::pair<QString, int>, std::shared_ptr<ShapedText>> m_texts;
    QHash<WrapKey, QStringList> m_wrapped; ///< what did not fit on one line
};

} // namespace Zhitu
