// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anchoredtext.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A line with more characters is broken: it is laid out as a whole, which takes too long. */
constexpr qsizetype longestLine = 3000;

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

} // namespace

AnchoredText::AnchoredText(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The arrow keys lead from number to number, not a caret through the text.
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(false);
    viewport()->setMouseTracking(true);
}

QColor AnchoredText::numberTint(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x5c4a00) : QColor(0xffe69a);
}

QColor AnchoredText::hedgeTint(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x0f4a70) : QColor(0xc4e3f8);
}

void AnchoredText::setAnchors(const QString &text, const QList<TextAnchor> &anchors)
{
    m_anchors.clear();
    std::ranges::copy_if(anchors, std::back_inserter(m_anchors), &TextAnchor::isFound);
    std::ranges::stable_sort(m_anchors, {},
                             [](const TextAnchor &anchor) { return anchor.printed.start; });
    m_places.clear();
    for (qsizetype i = 0; i < m_anchors.size(); ++i) {
        const TextSpan span = m_anchors.at(i).printed;
        if (!m_places.isEmpty() && span.start < m_places.last().span.end()) {
            TextSpan &whole = m_places.last().span;
            whole.length = std::max(whole.end(), span.end()) - whole.start;
            m_places.last().anchors.append(i);
        } else {
            m_places.append({span, {i}});
        }
    }

    m_breaks.clear();
    QString shown;
    shown.reserve(text.size());
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = text.indexOf(u'\n', start);
        end = end < 0 ? text.size() : end + 1;
        while (end - start > longestLine) {
            qsizetype at = start + longestLine;
            if (text.at(at).isLowSurrogate())
                ++at;
            shown += QStringView(text).sliced(start, at - start);
            shown += u'\n';
            m_breaks.append(at);
            start = at;
        }
        shown += QStringView(text).sliced(start, end - start);
        start = end;
    }
    // A store from elsewhere may hold what the document would take for half an end of a line.
    shown.replace(u'\r', u'\n');
    m_lines = filledLines(text);
    m_line = 0;
    m_chosen = -1;
    m_chosenAnchor = -1;
    setExtraSelections({});
    setPlainText(shown);
    underline();
}

void AnchoredText::choose(EvidenceKind kind, const QString &id)
{
    const auto found = std::ranges::find_if(m_anchors, [&](const TextAnchor &anchor) {
        return anchor.kind == kind && anchor.id == id;
    });
    if (found == m_anchors.end()) {
        chooseNone();
        return;
    }
    const qsizetype index = std::distance(m_anchors.begin(), found);
    const auto place = std::ranges::find_if(
        m_places, [index](const Place &one) { return one.anchors.contains(index); });
    m_chosenAnchor = index;
    goTo(static_cast<int>(std::distance(m_places.begin(), place)));
}

bool AnchoredText::showLine(int line)
{
    chooseNone();
    if (line < 1 || line > m_lines.size())
        return false;
    m_line = line;
    showFrom(m_lines.at(line - 1).start);
    return true;
}

void AnchoredText::chooseNone()
{
    m_line = 0;
    m_chosen = -1;
    m_chosenAnchor = -1;
    tint();
}

QList<TextAnchor> AnchoredText::anchorsAt(int place) const
{
    QList<TextAnchor> anchors;
    if (place < 0 || place >= m_places.size())
        return anchors;
    for (const qsizetype index : m_places.at(place).anchors)
        anchors.append(m_anchors.at(index));
    return anchors;
}

QString AnchoredText::shownText(TextSpan span) const
{
    QTextCursor cursor(document());
    cursor.setPosition(shownAt(span.start));
    cursor.setPosition(shownAt(span.end()), QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

void AnchoredText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        underline();
        tint();
    }
}

void AnchoredText::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    const bool byKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (!byKey || m_chosen >= 0 || m_places.isEmpty())
        return;
    m_chosenAnchor = -1;
    goTo(event->reason() == Qt::TabFocusReason ? 0 : placeCount() - 1);
    Q_EMIT chosenChanged();
}

bool AnchoredText::focusNextPrevChild(bool next)
{
    return step(next ? 1 : -1) || QPlainTextEdit::focusNextPrevChild(next);
}

void AnchoredText::keyPressEvent(QKeyEvent *event)
{
    const auto scroll = [this](QAbstractSlider::SliderAction action) {
        verticalScrollBar()->triggerAction(action);
    };
    switch (event->key()) {
    case Qt::Key_Right:
        step(1);
        return;
    case Qt::Key_Left:
        step(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_chosen >= 0)
            Q_EMIT activated();
        return;
    case Qt::Key_Escape:
        Q_EMIT left();
        return;
    case Qt::Key_Down:
        scroll(QAbstractSlider::SliderSingleStepAdd);
        return;
    case Qt::Key_Up:
        scroll(QAbstractSlider::SliderSingleStepSub);
        return;
    case Qt::Key_PageDown:
        scroll(QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_PageUp:
        scroll(QAbstractSlider::SliderPageStepSub);
        return;
    default:
        QPlainTextEdit::keyPressEvent(event);
    }
}

void AnchoredText::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    viewport()->setCursor(placeAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void AnchoredText::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    // Who drags wants a part of the text.
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    const int place = placeAt(event->pos());
    if (place < 0)
        return;
    m_chosenAnchor = -1;
    m_chosen = place;
    m_line = 0;
    tint();
    Q_EMIT chosenChanged();
    Q_EMIT activated();
}

void AnchoredText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    // What is chosen stays in sight when the lines are wrapped anew.
    if (m_chosen >= 0 || m_line > 0)
        centerCursor();
}

void AnchoredText::underline()
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(palette().color(QPalette::Link));
    format.setForeground(palette().color(QPalette::Link));
    QTextBlock block;
    QList<QTextLayout::FormatRange> ranges;
    const auto finish = [&] {
        if (!block.isValid())
            return;
        block.layout()->setFormats(ranges);
        document()->markContentsDirty(block.position(), block.length());
        ranges.clear();
    };
    for (const Place &place : std::as_const(m_places)) {
        int start = shownAt(place.span.start);
        const int end = shownAt(place.span.end());
        // A place may go on in the next line.
        while (start < end) {
            const QTextBlock next = document()->findBlock(start);
            if (!next.isValid())
                break;
            if (next != block) {
                finish();
                block = next;
            }
            const int stop = std::min(end, block.position() + block.length());
            ranges.append({start - block.position(), stop - start, format});
            start = stop;
        }
    }
    finish();
}

QTextEdit::ExtraSelection AnchoredText::selection(TextSpan span,
                                                  const QTextCharFormat &format) const
{
    QTextCursor cursor(document());
    cursor.setPosition(shownAt(span.start));
    cursor.setPosition(shownAt(span.end()), QTextCursor::KeepAnchor);
    return {cursor, format};
}

void AnchoredText::tint()
{
    QList<QTextEdit::ExtraSelection> selections;
    if (m_line > 0) {
        QTextCharFormat line;
        line.setBackground(palette().color(QPalette::AlternateBase));
        selections.append(selection(m_lines.at(m_line - 1), line));
    }
    if (m_chosen >= 0) {
        const Place &place = m_places.at(m_chosen);
        const qsizetype index = m_chosenAnchor >= 0 ? m_chosenAnchor : place.anchors.first();
        const TextAnchor &anchor = m_anchors.at(index);
        QTextCharFormat number;
        number.setBackground(numberTint(palette()));
        number.setForeground(palette().color(QPalette::Text));
        number.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        QTextCharFormat hedge = number;
        hedge.setBackground(hedgeTint(palette()));
        hedge.setUnderlineStyle(QTextCharFormat::DashUnderline);
        selections.append(selection(anchor.number, number));
        for (const TextSpan &span : anchor.qualifiers)
            selections.append(selection(span, hedge));
    }
    setExtraSelections(selections);
}

void AnchoredText::goTo(int place)
{
    m_chosen = place;
    m_line = 0;
    showFrom(m_places.at(place).span.start);
}

void AnchoredText::showFrom(qsizetype offset)
{
    QTextCursor cursor(document());
    cursor.setPosition(shownAt(offset));
    setTextCursor(cursor);
    centerCursor();
    tint();
}

bool AnchoredText::step(int by)
{
    const int next = m_chosen < 0 ? (by > 0 ? 0 : placeCount() - 1) : m_chosen + by;
    if (next < 0 || next >= placeCount())
        return false;
    m_chosenAnchor = -1;
    goTo(next);
    Q_EMIT chosenChanged();
    return true;
}

int AnchoredText::placeAt(QPoint point) const
{
    const int position = cursorForPosition(point).position();
    const auto after = std::ranges::upper_bound(
        m_places, position, {}, [this](const Place &place) { return shownAt(place.span.start); });
    if (after == m_places.cbegin())
        return -1;
    const Place &place = *(after - 1);
    if (position > shownAt(place.span.end()))
        return -1;
    // A point beside or below the text has a nearest character, too.
    const QRect caret = cursorRect(cursorForPosition(point));
    const bool isOnText = std::abs(caret.center().x() - point.x()) <= fontMetrics().height()
        && point.y() >= caret.top() && point.y() <= caret.bottom();
    return isOnText ? static_cast<int>(after - 1 - m_places.cbegin()) : -1;
}

int AnchoredText::shownAt(qsizetype offset) const
{
    const auto breaks = std::ranges::upper_bound(m_breaks, offset) - m_breaks.cbegin();
    return static_cast<int>(offset + breaks);
}

} // namespace Zhitu
