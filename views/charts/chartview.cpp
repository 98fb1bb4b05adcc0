// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartview.h"

#include "charts/chartlayout.h"
#include "charts/chartscene.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace Zhitu {

namespace {

constexpr qreal leastScreenUnitPixels = 13.0 / 14; ///< labels of 13 pixels
constexpr int mostGrowth = 8; ///< steps by which a chart gets taller than its view

} // namespace

ChartView::ChartView(QWidget *parent) : QGraphicsView(parent), m_scene(new ChartScene(this))
{
    setScene(m_scene);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHint(QPainter::Antialiasing);
    setMinimumSize(320, 200);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setTheme(ThemeKind::Light);
}

ChartView::~ChartView() = default;

void ChartView::setModel(const ChartModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    m_selected.clear();
    if (m_model)
        connect(m_model, &QAbstractItemModel::modelReset, this, &ChartView::layOut);
    layOut();
}

void ChartView::setLanguage(Language language)
{
    m_language = language;
    m_scene->setLanguage(language);
    updateAccessibleTexts();
}

void ChartView::setTheme(ThemeKind kind)
{
    const ChartTheme theme(kind);
    m_scene->setTheme(theme);
    setBackgroundBrush(theme.colour({Ink::Background}));
}

void ChartView::setSelectedEvidence(const QString &id)
{
    m_selected = id;
    m_scene->setSelectedMark(m_model ? m_model->markOf(id) : -1);
    updateAccessibleTexts();
}

QStringList ChartView::selectedEvidence() const
{
    const int mark = m_scene->selectedMark();
    return m_model && mark >= 0 && mark < m_model->markCount() ? m_model->evidenceOf(mark)
                                                               : QStringList();
}

BilingualText ChartView::title() const
{
    return m_scene->picture().title;
}

void ChartView::layOut()
{
    // Before it is shown a view has no size that stays; showEvent() makes up for it.
    if (m_model && !isVisible())
        return;
    const QSizeF size = maximumViewportSize();
    // A model without a spec waits for its figures: nothing can be said of them yet.
    if (!m_model || m_model->spec().id.isEmpty() || size.isEmpty()) {
        m_scene->setPicture({}, nullptr);
        m_scene->setSelectedMark(-1);
        updateAccessibleTexts();
        return;
    }
    const qreal unitPixels = std::max(unitPixelsFor(size), leastScreenUnitPixels);
    auto shaper = std::make_shared<TextShaper>(unitPixels);
    // On screen nothing needs to be left out: what does not fit is scrolled to.
    QSizeF room = size / unitPixels;
    ChartPicture picture = layOutChart(*m_model, room, *shaper);
    const auto isShort = [&picture] { return picture.isCut() || picture.wantsHeight; };
    const bool scrolls = isShort();
    if (scrolls)
        room.rwidth() -= verticalScrollBar()->sizeHint().width() / unitPixels;
    for (int step = 0; step < mostGrowth && isShort(); ++step) {
        room.rheight() *= 1.3;
        picture = layOutChart(*m_model, room, *shaper);
    }
    m_isLayingOut = true; // the bar takes its room from the viewport, which is counted already
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_isLayingOut = false;
    m_scene->setPicture(std::move(picture), std::move(shaper));
    setTransform(QTransform::fromScale(unitPixels, unitPixels));
    m_scene->setSelectedMark(m_model->markOf(m_selected));
    updateAccessibleTexts();
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (!m_isLayingOut)
        layOut();
}

void ChartView::showEvent(QShowEvent *event)
{
    QGraphicsView::showEvent(event);
    layOut();
}

void ChartView::paintEvent(QPaintEvent *event)
{
    QGraphicsView::paintEvent(event);
    if (!m_painted && m_model && m_model->markCount() > 0) {
        m_painted = true;
        Q_EMIT firstPainted();
    }
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QGraphicsView::mousePressEvent(event);
        return;
    }
    m_pressed = event->position().toPoint();
    const QPointF position = mapToScene(*m_pressed);
    m_pressedLink = m_scene->linkAt(position);
    if (m_pressedLink < 0)
        selectMark(m_scene->markAt(position));
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressedLink, -1);
    if (event->button() != Qt::LeftButton || pressed < 0
        || m_scene->linkAt(mapToScene(event->position().toPoint())) != pressed)
        QGraphicsView::mouseReleaseEvent(event);
    else
        follow(pressed);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        follow(m_scene->markAt(mapToScene(event->position().toPoint())));
    else
        QGraphicsView::mouseDoubleClickEvent(event);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        m_pressed.reset();
    const bool isFar = m_pressed
        && (event->position().toPoint() - *m_pressed).manhattanLength()
            >= QApplication::startDragDistance();
    if (isFar && m_model && m_model->markCount() > 0) {
        m_pressed.reset();
        m_pressedLink = -1;
        Q_EMIT dragged();
        return;
    }
    const QPointF position = mapToScene(event->position().toPoint());
    const bool over = m_scene->markAt(position) >= 0 || m_scene->linkAt(position) >= 0;
    viewport()->setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QGraphicsView::mouseMoveEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const int count = m_model ? m_model->markCount() : 0;
    const int selected = m_scene->selectedMark();
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        if (count > 0)
            selectMark(std::min(selected + 1, count - 1));
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        if (count > 0)
            selectMark(selected < 0 ? count - 1 : std::max(selected - 1, 0));
        return;
    case Qt::Key_Home:
        if (count > 0)
            selectMark(0);
        return;
    case Qt::Key_End:
        if (count > 0)
            selectMark(count - 1);
        return;
    case Qt::Key_Escape:
        selectMark(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!follow(selected))
            QGraphicsView::keyPressEvent(event);
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int mark = m_scene->markAt(mapToScene(help->pos()));
        if (mark >= 0) {
            // Tool tips guess whether a text is markup: names with angle brackets must stay names.
            QToolTip::showText(
                help->globalPos(),
                Qt::convertFromPlainText(m_model->describe(mark, m_language), Qt::WhiteSpaceNormal),
                viewport());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

void ChartView::selectMark(int mark)
{
    m_scene->setSelectedMark(mark);
    m_selected = mark < 0 ? QString() : m_model->index(mark, 0).data(IdRole).toString();
    updateAccessibleTexts();
    Q_EMIT markSelected(selectedEvidence());
}

bool ChartView::follow(int mark)
{
    const QList<ChartLink> &links = m_scene->picture().links;
    const auto link = std::ranges::find(links, mark, &ChartLink::mark);
    if (mark < 0 || link == links.end())
        return false;
    Q_EMIT chartRequested(link->chart, m_model->index(mark, 0).data(IdRole).toString());
    return true;
}

void ChartView::updateAccessibleTexts()
{
    const ChartPicture &picture = m_scene->picture();
    setAccessibleName(picture.title.in(m_language));
    const int mark = m_scene->selectedMark();
    setAccessibleDescription(m_model && mark >= 0 && mark < m_model->markCount()
                                 ? m_model->describe(mark, m_language)
                                 : picture.description.in(m_language));
}

} // namespace Zhitu
