// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "texts/textanchors.h"

#include <QPlainTextEdit>

namespace Zhitu {

/**
 * A text to read, in which the figures and events that were found are underlined and can be chosen:
 * by a click, or with Tab, Shift+Tab and the arrow keys from one to the next. Enter does what a click
 * does, Escape leaves. Past the last or the first, Tab goes on to the next widget.
 *
 * What stands in one place, or in places that overlap, is one place. The chosen one is tinted: its
 * number underlined and in one tint, its hedge underlined with dashes and in another.
 */
class AnchoredText final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnchoredText)

public:
    explicit AnchoredText(QWidget *parent = nullptr);

    /** Replaces the text, of which no place is chosen then. */
    void setAnchors(const QString &text, const QList<TextAnchor> &anchors);
    /** Chooses the place of this anchor and scrolls to it; none where it is not found. */
    void choose(EvidenceKind kind, const QString &id);
    void chooseNone();
    /**
     * Scrolls to a line, counting those that are not blank, from 1, and tints it, with no place
     * chosen; false, and nothing tinted, where the text has fewer.
     */
    bool showLine(int line);

    [[nodiscard]] int placeCount() const { return static_cast<int>(m_places.size()); }
    [[nodiscard]] int chosenPlace() const { return m_chosen; } ///< from 0; -1: none
    /** The anchors of a place, in the order of the text. */
    [[nodiscard]] QList<TextAnchor> anchorsAt(int place) const;
    /** The part of what is shown that an anchor's part is, for tests and assistive technology. */
    [[nodiscard]] QString shownText(TextSpan span) const;

    /** Behind the chosen number, and behind its hedge. */
    [[nodiscard]] static QColor numberTint(const QPalette &palette);
    [[nodiscard]] static QColor hedgeTint(const QPalette &palette);

Q_SIGNALS:
    /** The user wants to know what uses the figures of the chosen place. */
    void activated();
    /** The user chose another place, without wanting more. */
    void chosenChanged();
    /** The user wants to go back to where they came from. */
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place
    {
        TextSpan span; ///< of all its anchors together, in the text
        QList<qsizetype> anchors;
    };

    void underline();
    void tint();
    void goTo(int place);
    /** Brings a character of the text to the middle. */
    void showFrom(qsizetype offset);
    bool step(int by);
    [[nodiscard]] int placeAt(QPoint point) const;
    /** The place in what is shown: lines too long to be laid out at once are broken there. */
    [[nodiscard]] int shownAt(qsizetype offset) const;
    [[nodiscard]] QTextEdit::ExtraSelection selection(TextSpan span,
                                                      const QTextCharFormat &format) const;

    QList<TextAnchor> m_anchors; ///< those that are found, in the order of the text
    QList<Place> m_places;
    QList<qsizetype> m_breaks; ///< before which character of the text a line was broken
    QList<TextSpan> m_lines; ///< those not blank
    int m_line = 0; ///< the one that is tinted, from 1; 0: none
    int m_chosen = -1;
    qsizetype m_chosenAnchor = -1; ///< the one of the place that is tinted
};

} // namespace Zhitu
