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
/** The same for names, with semicolons where one of them has such a separator in itself. */
[[nodiscard]] BilingualText joinedNames(const QList<BilingualText> &names);

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
 * The marks that key and sources speak of, of so many: those that found room in the picture of the
 * pass before, or all where that left nothing out.
 */
[[nodiscard]] QList<int> shownBefore(const ChartPicture &before, int count);

/**
 * Makes a picture by calling fill with an empty builder and the picture of the pass before, whose
 * counts of what found no room the notes state. Those notes take room themselves, so it is done
 * again until the counts hold; since neither title nor footer gets lower while the same panels are shown,
 * they do in the end.
 *
 * Where something finds no room beside full names, short ones are tried.
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

/** A panel's full name takes so many lines at most before its short one is taken. */
inline constexpr int panelTitleLines = 2;

/**
 * What gives way where a picture has no room, in this order, the same in every chart:
 *
 * 1. Texts are wrapped: titles and notes to the picture's width, full names of panels to
 *    panelTitleLines lines of their panel's, those of events and cards to the width of their places;
 *    notes of a low picture run on in one paragraph.
 * 2. Full names are replaced by short ones: of a panel where its full one takes more lines, of all
 *    where more of the rest finds room beside short ones. Short names that are too wide are wrapped
 *    in turn, as many lines as it takes.
 *    Some names are not wrapped before they are short. A row's name: a second line would cost every
 *    row its height, and rows are what comes next to be dropped. Names of regions that stand at
 *    marks or above columns, and names in the sentence of a title: short from the start, so that
 *    they leave room to the data.
 * 3. Events, and other labels that are not a figure's own, are dropped.
 * 4. Labels of figures are dropped, those last that name a series or a row; newer ones outlast
 *    older ones. A value that is set on a line of its own is never dropped without its mark.
 * 5. Whole panels are dropped, the last ones first.
 * 6. Of the only panel that is left, whole rows, the last ones first; then a row's last figures.
 *
 * Whatever is dropped is counted and said; see ChartPicture::hiddenLabels and the like. Title,
 * units, qualifiers and source names are never dropped: without room for them a picture is too
 * small and says so.
 *
 * The builder puts texts and shapes into a picture, measuring every text in both languages so that one
 * geometry serves both.
 */
class PictureBuilder
{
public:
    /** The heights that titles and footer have at least, in layout units. */
    PictureBuilder(QSizeF size, TextShaper &shaper, qreal leastFooter = 0, qreal leastHeader = 0);

    /** Whether names are short whatever the room, so that more of the rest finds some. */
    [[nodiscard]] bool hasShortNamesOnly() const { return m_hasShortNamesOnly; }
    void setShortNamesOnly(bool only) { m_hasShortNamesOnly = only; }
    /** Whether a name had room in full that has a shorter form: then short ones may be tried. */
    [[nodiscard]] bool usesFullNames() const { return m_usesFullNames; }
    void setUsesFullNames() { m_usesFullNames = true; }

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
    /**
     * The text wrapped to width from its top left corner; returns the height it takes. Where one
     * language has fewer lines, these stand at the top of it unless align says otherwise.
     */
    qreal addBlock(const BilingualText &text, TextRole role, Ink ink, QPointF topLeft, qreal width,
                   Qt::Alignment align = Qt::AlignLeft, int mark = -1);
    /**
     * The first of the texts, longest first, that takes no more than so many lines of this width in
     * either language; the last one where none does or names are short only. For names that have a
     * short form.
     */
    [[nodiscard]] BilingualText fitting(const QList<BilingualText> &choices, TextRole role,
                                        qreal width, int lines = 1);
    /** The height that addBlock() would take. */
    [[nodiscard]] qreal blockHeight(const BilingualText &text, TextRole role, qreal width);

    /**
     * The first of a panel's names that takes panelTitleLines lines of this width at most, else the
     * last one wrapped; notes that speak of panels call it the same: see ChartPicture::fullyNamed.
     */
    [[nodiscard]] BilingualText panelName(int panel, const QList<BilingualText> &names,
                                          qreal width);

    /**
     * Sets title, subtitle, key and notes round the picture's edge; returns the room left between
     * them for the plots.
     */
    [[nodiscard]] QRectF addFrame(const ChartWords &words);
    /** Replaces everything by one sentence: the picture is too small for its words. */
    void sayTooSmall();

    void addShape(Shape shape) { m_picture.shapes.append(std::move(shape)); }
    /** Words that name indicators; none: all that the chart shows. */
    void addTopic(const QStringList &indicators, const QRectF &rect)
    {
        m_picture.topics.append({indicators, rect});
    }
    void addMarkArea(int mark, const QRectF &rect) { m_picture.marks.append({mark, rect}); }

private:
    /** The notes' lines: one note after the other, or in a low picture as one paragraph. */
    [[nodiscard]] TextBox notesBlock(const QList<BilingualText> &notes, qreal width, qreal room);
    [[nodiscard]] qreal keyHeight(const QList<KeyEntry> &key, qreal width);
    void addKey(const QList<KeyEntry> &key, QPointF topLeft, qreal width);
    /** Where each entry of the key goes, from the top left corner of the key. */
    [[nodiscard]] QList<QPointF> keyPositions(const QList<KeyEntry> &key, qreal width);

    TextShaper *m_shaper; ///< not owned
    bool m_hasShortNamesOnly = false;
    bool m_usesFullNames = false;
    qreal m_footerHeight;
    qreal m_headerHeight;
    ChartPicture m_picture;
};

} // namespace Zhitu
