// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchpopup.h"

#include "widgets/plaintext.h"
#include "widgets/windowtheme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int sideMargin = 10;
constexpr int lineMargin = 4; ///< above and below the lines of a row

/** Draws rows: two lines for a hit, what matched in bold and in the colour of links. */
class HitDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int line = option.fontMetrics.height();
        const bool isHit = rowOf(index) == SearchResultModel::Row::Hit
            && !index.data(SearchResultModel::DetailRole).value<MarkedText>().text.isEmpty();
        return {0, (isHit ? 2 * line + 1 : line) + 2 * lineMargin};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        const QPalette &palette = option.palette;
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        if (isCurrent) {
            painter->fillRect(option.rect, WindowTheme::softHighlight(palette));
            // Not by the tint alone.
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              palette.highlight());
        }
        QRect line = option.rect.adjusted(sideMargin, lineMargin, -sideMargin, 0);
        line.setHeight(option.fontMetrics.height());
        const QColor text = palette.color(QPalette::Text);
        const QColor muted = WindowTheme::mutedText(palette);
        const SearchResultModel::Row row = rowOf(index);
        if (row != SearchResultModel::Row::Hit) {
            QFont font = option.font;
            font.setBold(row == SearchResultModel::Row::Heading);
            const QColor colour =
                row == SearchResultModel::Row::More ? palette.color(QPalette::Link) : muted;
            drawMarked(painter, line, {index.data().toString(), {}}, font, colour, colour);
            painter->restore();
            return;
        }
        const auto marked = [&](int role) { return index.data(role).value<MarkedText>(); };
        const QColor strong = palette.color(QPalette::Link);
        const MarkedText aside = marked(SearchResultModel::AsideRole);
        if (!aside.text.isEmpty()) {
            const int width = std::min(line.width() / 2, widthOf(aside, option.font) + 1);
            QRect place = line;
            place.setLeft(line.right() - width + 1);
            drawMarked(painter, place, aside, option.font, text, strong);
            line.setRight(place.left() - sideMargin);
        }
        drawMarked(painter, line, marked(SearchResultModel::TitleRole), option.font, text, strong);
        line.setRight(option.rect.right() - sideMargin);
        line.translate(0, option.fontMetrics.height() + 1);
        drawMarked(painter, line, marked(SearchResultModel::DetailRole), option.font, muted,
                   strong);
        painter->restore();
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        const bool isHit = rowOf(index) == SearchResultModel::Row::Hit;
        QToolTip::showText(event->globalPos(),
                           isHit ? toolTipText(index.data().toString()) : QString(), view);
        return true;
    }

private:
    static SearchResultModel::Row rowOf(const QModelIndex &index)
    {
        return static_cast<SearchResultModel::Row>(index.data(SearchResultModel::RowRole).toInt());
    }

    static void lay(QTextLayout &layout, const MarkedText &marked, const QColor &strong)
    {
        QList<QTextLayout::FormatRange> formats;
        for (const MatchSpan &span : marked.spans) {
            QTextCharFormat format;
            format.setFontWeight(QFont::Bold);
            format.setForeground(strong);
            formats.append({static_cast<int>(span.start), static_cast<int>(span.length), format});
        }
        QTextOption option;
        option.setWrapMode(QTextOption::NoWrap);
        layout.setTextOption(option);
        layout.setFormats(formats);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
    }

    static int widthOf(const MarkedText &marked, const QFont &font)
    {
        QTextLayout layout(oneLine(marked.text), font);
        lay(layout, marked, {});
        return static_cast<int>(std::ceil(layout.lineAt(0).naturalTextWidth()));
    }

    /** A text of the data may have line breaks, of which a row has no room for. */
    static QString oneLine(QString text)
    {
        for (QChar &c : text) {
            if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator
                || c == QChar::ParagraphSeparator)
                c = u' ';
        }
        return text;
    }

    /** As much of a text as there is room for, what matched first always among it. */
    static MarkedText fitted(const MarkedText &whole, const QFont &font, int width)
    {
        MarkedText shown{oneLine(whole.text), whole.spans};
        if (widthOf(shown, font) <= width)
            return shown;
        // From the left while the first match would be cut off at the right.
        const QString dots = u"…"_s;
        if (!shown.spans.isEmpty()) {
            const MatchSpan first = shown.spans.first();
            MarkedText head{shown.text.left(first.start + first.length), {}};
            qsizetype cut = 0;
            while (cut < first.start
                   && widthOf({dots + head.text.mid(cut) + dots, {}}, font) > width)
                ++cut;
            if (cut > 0) {
                shown.text = dots + shown.text.mid(cut);
                for (MatchSpan &span : shown.spans)
                    span.start += dots.size() - cut;
            }
        }
        qsizetype length = shown.text.size();
        while (length > 1 && widthOf({shown.text.left(length) + dots, shown.spans}, font) > width)
            --length;
        if (length < shown.text.size()) {
            shown.text = shown.text.left(length) + dots;
            for (MatchSpan &span : shown.spans)
                span.length = std::clamp<qsizetype>(length - span.start, 0, span.length);
        }
        return shown;
    }

    static void drawMarked(QPainter *painter, const QRect &place, const MarkedText &marked,
                           const QFont &font, const QColor &colour, const QColor &strong)
    {
        if (marked.text.isEmpty() || place.width() <= 0)
            return;
        const MarkedText shown = fitted(marked, font, place.width());
        QTextLayout layout(shown.text, font);
        lay(layout, shown, strong);
        painter->setPen(colour);
        layout.draw(painter, place.topLeft());
    }
};

} // namespace

SearchPopup::SearchPopup(QWidget *window) : QFrame(window), m_view(new QListView(this))
{
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_view);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new HitDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setResizeMode(QListView::Adjust);
    connect(m_view, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
    hide();
}

void SearchPopup::setAnswer(const SearchAnswer &answer)
{
    // What grew keeps its place; what is new begins at its top.
    const SearchRequest &former = m_model.answer().request;
    const bool isSame = former.text == answer.request.text && former.scope == answer.request.scope;
    const int row = isSame ? currentRow() : -1;
    m_model.setAnswer(answer);
    if (m_model.isChoice(row)) {
        setCurrentRow(row);
        return;
    }
    m_view->scrollToTop();
    for (int first = 0; first < m_model.rowCount(); ++first) {
        if (m_model.isChoice(first)) {
            setCurrentRow(first);
            m_view->scrollToTop();
            return;
        }
    }
}

void SearchPopup::setLanguage(Language language)
{
    m_model.setLanguage(language);
}

void SearchPopup::retranslateUi()
{
    m_view->setAccessibleName(tr("What was found"));
}

int SearchPopup::currentRow() const
{
    return m_view->currentIndex().row();
}

void SearchPopup::setCurrentRow(int row)
{
    m_view->setCurrentIndex(m_model.index(row));
    m_view->scrollTo(m_model.index(row));
    // The view never has the focus, so that it does not tell by itself what is current.
    if (QAccessible::isActive()) {
        QAccessibleEvent event(m_view, QAccessible::Focus);
        event.setChild(row);
        QAccessible::updateAccessibility(&event);
    }
}

void SearchPopup::move(int key)
{
    const bool isDown = key == Qt::Key_Down || key == Qt::Key_PageDown;
    const bool isPage = key == Qt::Key_PageDown || key == Qt::Key_PageUp;
    int steps = isPage ? 8 : 1;
    int wanted = currentRow();
    for (int row = wanted + (isDown ? 1 : -1); row >= 0 && row < m_model.rowCount() && steps > 0;
         row += isDown ? 1 : -1) {
        if (m_model.isChoice(row)) {
            wanted = row;
            --steps;
        }
    }
    if (wanted == currentRow() || !m_model.isChoice(wanted))
        return;
    setCurrentRow(wanted);
    // The heading above the first hit is seen with it.
    if (wanted == 1)
        m_view->scrollToTop();
}

void SearchPopup::paintEvent(QPaintEvent *)
{
    // It lies on cards of the same colour: its outline must be seen on them in both themes.
    QPainter painter(this);
    painter.setPen(WindowTheme::mutedText(palette()));
    painter.setBrush(palette().base());
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

int SearchPopup::wantedHeight() const
{
    int height = 4;
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += m_view->sizeHintForRow(row);
    return height;
}

} // namespace Zhitu
