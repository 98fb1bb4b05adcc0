// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"

#include <functional>

namespace Zhitu {

/** Calls make once a language: for texts that are formatted rather than translated. */
[[nodiscard]] BilingualText inBoth(const std::function<QString(Language)> &make);

/** A pattern with %1, %2 … filled in, each language with its own. */
[[nodiscard]] BilingualText filled(const BilingualText &pattern,
                                   std::initializer_list<BilingualText> arguments);

/** The parts in one list, as each language separates them: a、b、c / a, b, c. */
[[nodiscard]] BilingualText joined(const QList<BilingualText> &parts);

/** What explains one kind of mark in the footer: a sample of it and words. */
struct KeyEntry
{
    /** Draws the sample into the rectangle (22 × 12 layout units). */
    std::function<QList<Shape>(QRectF)> sample;
    BilingualText text;
};

/** The words around a chart. */
struct ChartWords
{
    BilingualText title;
    BilingualText subtitle;
    QList<KeyEntry> key; ///< the meaning of the marks that the chart uses
    QList<BilingualText> notes; ///< lines of the footer, each wrapped: reasons, sources
};

class PictureBuilder;

/**
 * Makes a picture by calling fill with an empty builder and the picture of the pass before, whose
 * counts of what found no room the notes state. Those notes take room themselves, so it is done
 * again until the counts hold; since neither title nor footer gets lower while the same panels are shown,
 * they do in the end.
 *
 * Title, key and notes speak of what is shown only: fill leaves out at least the last
 * before.hiddenPanels panels and writes its words for the others. Fewer words may leave room for a
 * panel more, so that is tried too.
 *
 * Where words alone are higher than the picture, it is too small: sources and qualifiers are never
 * dropped, and nothing is laid over them.
 */
[[nodiscard]] ChartPicture buildPicture(
    QSizeF size, TextShaper &shaper,
    const std::function<void(PictureBuilder &, const ChartPicture &)> &fill);

/**
 * Puts texts and shapes into a picture, measuring every text in both languages so that one
 * geometry serves both.
 */
class PictureBuilder
{
public:
    /** The heights that titles and footer have at least, in layout units. */
    PictureBuilder(QSizeF size, TextShaper &shaper, qreal leastFooter = 0, qreal leastHeader = 0);

    [[nodiscard]] ChartPicture &picture() { return m_picture; }
    [[nodiscard]] TextShaper &shaper() { return *m_shaper; }
    /** The height of key and notes once addFrame() has set them. */
    [[nodiscard]] qreal footerHeight() const { return m_footerHeight; }
    /** The height of title and subtitle once addFrame() has set them. */
    [[nodiscard]] qreal headerHeight() const { return m_headerHeight; }
    /** The width above which a name is left out rather than set beside its mark. */
    [[nodiscard]] qreal widestName() const { return m_picture.size.width() / 5; }

    /** The wider of the two languages. */
    [[nodiscard]] qreal width(const BilingualText &text, TextRole role);
    [[nodiscard]] QSizeF size(const BilingualText &text, TextRole role);

    /** One line of text, aligned within box. */
    void addText(const BilingualText &text, TextRole role, Ink ink, const QRectF &box,
                 Qt::AlignmentFlag align = Qt::AlignLeft, int mark = -1);
    /** The text wrapped to width from its top left corner; returns the height it takes. */
    qreal addBlock(const BilingualText &text, TextRole role, Ink ink, QPointF topLeft, qreal width,
                   Qt::AlignmentFlag align = Qt::AlignLeft, int mark = -1);
    /**
     * The first of the texts, longest first, that takes no more than so many lines of this width in
     * either language; the last one where none does. For names that have a short form.
     */
    [[nodiscard]] BilingualText fitting(const QList<BilingualText> &choices, TextRole role,
                                        qreal width, int lines = 1);
    /** The height that addBlock() would take. */
    [[nodiscard]] qreal blockHeight(const BilingualText &text, TextRole role, qreal width);

    /**
     * Sets title, subtitle, key and notes round the picture's edge; returns the room left between
     * them for the plots.
     */
    [[nodiscard]] QRectF addFrame(const ChartWords &words);
    /** Replaces everything by one sentence: the picture is too small for its words. */
    void sayTooSmall();

    void addShape(Shape shape) { m_picture.shapes.append(std::move(shape)); }
    void addMarkArea(int mark, const QRectF &rect) { m_picture.marks.append({mark, rect}); }

private:
    [[nodiscard]] qreal keyHeight(const QList<KeyEntry> &key, qreal width);
    void addKey(const QList<KeyEntry> &key, QPointF topLeft, qreal width);
    /** Where each entry of the key goes, from the top left corner of the key. */
    [[nodiscard]] QList<QPointF> keyPositions(const QList<KeyEntry> &key, qreal width);

    TextShaper *m_shaper; ///< not owned
    qreal m_footerHeight;
    qreal m_headerHeight;
    ChartPicture m_picture;
};

} // namespace Zhitu
