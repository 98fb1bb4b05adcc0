// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartview.h"

#include "charts/chartlayout.h"
#include "charts/chartscene.h"
#include "charts/viewlayout.h"
#include "definitiontexts.h"
#include "futureanswers.h"
#include "recordtexts.h"
#include "widgets/plaintext.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Zhitu {

namespace {

constexpr qreal zoomStep = 1.25; ///< of one notch of the wheel or one key
constexpr qreal panStep = 0.2; ///< of what is shown
constexpr qint64 shortestSpan = 3; ///< days
constexpr qsizetype spareLines = 5000; ///< of text that a shaper may keep beside what it needs

} // namespace

ChartView::ChartView(QWidget *parent)
    : QGraphicsView(parent)
    , m_scene(new ChartScene(this))
    , m_showAll(new QToolButton(this))
{
    m_showAll->hide();
    m_showAll->setCursor(Qt::ArrowCursor);
    m_showAll->setText(tr("Show all of the time"));
    connect(m_showAll, &QToolButton::clicked, this, [this] {
        setSpan({});
        setFocus();
    });
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
    m_span.reset();
    if (m_model) {
        connect(m_model, &ChartModel::findingsChanged, this, &ChartView::layOut);
        connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
            // Other figures have another time.
            m_span.reset();
            layOut();
            keepFormer();
        });
    }
    layOut();
    keepFormer();
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
    m_scene->setSelectedMark(m_model && !m_isFormer ? m_model->markOf(id) : -1);
    m_scene->setSelectedEvent(m_scene->selectedMark() < 0 && !m_isFormer ? id : QString());
    updateAccessibleTexts();
}

QStringList ChartView::selectedEvidence() const
{
    const int mark = m_scene->selectedMark();
    if (mark < 0 && selectedPlace() >= 0)
        return {m_scene->selectedEvent()};
    return m_model && mark >= 0 && mark < m_model->markCount() ? m_model->evidenceOf(mark)
                                                               : QStringList();
}

BilingualText ChartView::title() const
{
    return m_scene->picture().title;
}

int ChartView::drawnMarks() const
{
    const ChartPicture &picture = m_scene->picture();
    qsizetype count = picture.marks.size();
    for (const LineBundle &bundle : picture.bundles)
        count += bundle.lines.size();
    return static_cast<int>(count);
}

void ChartView::layOut()
{
    ++m_wanted;
    m_isAwaited = false;
    // Before it is shown a view has no size that stays; showEvent() makes up for it.
    if (m_model && !isVisible())
        return;
    const QSizeF size = maximumViewportSize();
    // A model without a spec waits for its figures: nothing can be said of them yet.
    if (!m_model || m_model->spec().id.isEmpty() || size.isEmpty()) {
        m_scene->setPicture({}, nullptr);
        m_isFormer = false;
        m_showAll->hide();
        m_scene->setSelectedMark(-1);
        m_scene->setSelectedEvent({});
        updateAccessibleTexts();
        return;
    }
    const qreal unitPixels = screenUnitPixelsFor(size);
    // Moving through time keeps bringing new texts: once those are the most, they go.
    const bool isFull = m_shaper && m_shaper->shapedLines() > 2 * m_shapedAtFirst + spareLines;
    const bool isNew = !m_shaper || m_shaperUnit != unitPixels || isFull;
    const ViewFrame frame{
        .size = size,
        .unitPixels = unitPixels,
        .barWidth = static_cast<qreal>(verticalScrollBar()->sizeHint().width()),
        .span = m_span,
    };
    if (takesLong(*m_model)) {
        layOutAside(frame);
        return;
    }
    if (isNew)
        m_shaper = std::make_shared<TextShaper>(unitPixels);
    m_shaperUnit = unitPixels;
    ViewPicture picture = pictureForView(*m_model, frame, *m_shaper);
    if (isNew)
        m_shapedAtFirst = m_shaper->shapedLines();
    setPicture(std::move(picture));
}

void ChartView::keepFormer()
{
    m_isFormer = m_isAwaited;
    if (!m_isFormer)
        return;
    m_scene->setSelectedMark(-1);
    m_scene->setSelectedEvent({});
}

void ChartView::layOutAside(const ViewFrame &frame)
{
    m_isAwaited = true;
    if (m_isWorking)
        return; // what is wanted by then is laid out next
    m_isWorking = true;
    const auto made = answerAside([content = m_model->content(), findings = m_model->findings(),
                                   frame] { return pictureForView(content, findings, frame); });
    whenAnswered(made, this, [this, frame, number = m_wanted](const ViewPicture &picture) {
        m_isWorking = false;
        if (number != m_wanted) {
            if (m_isAwaited)
                layOut();
            return;
        }
        // Shapes of letters belong to the thread that made them: here anew, as they are painted.
        if (!m_shaper || m_shaperUnit != frame.unitPixels || m_shaper->shapedLines() > spareLines)
            m_shaper = std::make_shared<TextShaper>(frame.unitPixels);
        m_shaperUnit = frame.unitPixels;
        m_shapedAtFirst = 0;
        setPicture(picture);
    });
}

void ChartView::setPicture(ViewPicture picture)
{
    m_isAwaited = false;
    m_isFormer = false;
    m_isLayingOut = true; // the bar takes its room from the viewport, which is counted already
    setVerticalScrollBarPolicy(picture.scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_isLayingOut = false;
    m_scene->setPicture(std::move(picture.picture), m_shaper);
    placeResetButton();
    setTransform(QTransform::fromScale(m_shaperUnit, m_shaperUnit));
    setSelectedEvidence(QString(m_selected));
}

int ChartView::markAt(QPointF position) const
{
    return m_isFormer ? -1 : m_scene->markAt(position);
}

int ChartView::linkAt(QPointF position) const
{
    return m_isFormer ? -1 : m_scene->linkAt(position);
}

QString ChartView::eventAt(QPointF position) const
{
    return m_isFormer ? QString() : m_scene->eventAt(position);
}

void ChartView::placeResetButton()
{
    m_showAll->setVisible(m_span.has_value());
    m_showAll->adjustSize();
    const QRect corner = viewport()->geometry();
    m_showAll->move(corner.right() - m_showAll->width() - 4, corner.top() + 4);
}

void ChartView::setSpan(const std::optional<DaySpan> &span)
{
    if (m_span == span)
        return;
    m_span = span;
    layOut();
}

qreal ChartView::plotShare(QPointF position) const
{
    const QList<PlotPanel> &panels = m_scene->picture().panels;
    if (panels.isEmpty())
        return 0.5;
    const QRectF &area = panels.first().area;
    const qreal x = mapToScene(position.toPoint()).x();
    return std::clamp((x - area.left()) / area.width(), 0.0, 1.0);
}

void ChartView::zoom(qreal factor, qreal share)
{
    const auto whole = m_model ? wholeSpan(*m_model) : std::nullopt;
    if (!whole)
        return;
    const DaySpan shown = m_span.value_or(*whole);
    const auto days = static_cast<qreal>(shown.last - shown.first + 1);
    const auto allDays = static_cast<qreal>(whole->last - whole->first + 1);
    const qreal wanted = std::max<qreal>(shortestSpan, days * factor);
    if (wanted >= allDays) {
        setSpan({});
        return;
    }
    const qreal first = static_cast<qreal>(shown.first) + (days - wanted) * share;
    DaySpan span{static_cast<qint64>(std::llround(first)), 0};
    const auto length = static_cast<qint64>(std::llround(wanted));
    span.first = std::clamp(span.first, whole->first, whole->last + 1 - length);
    span.last = span.first + length - 1;
    setSpan(span);
}

void ChartView::pan(qreal share)
{
    const auto whole = m_model ? wholeSpan(*m_model) : std::nullopt;
    if (!whole || !m_span)
        return;
    const qint64 length = m_span->last - m_span->first + 1;
    const auto days = static_cast<qint64>(std::llround(share * static_cast<qreal>(length)));
    const qint64 first = std::clamp(m_span->first + days, whole->first, whole->last + 1 - length);
    setSpan(DaySpan{first, first + length - 1});
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    // Only with a key held: the wheel alone scrolls.
    const qreal notches = (event->angleDelta().y() + event->angleDelta().x()) / 120.0;
    const bool isTimeline = m_model && wholeSpan(*m_model);
    if (isTimeline && event->modifiers() == Qt::ControlModifier)
        zoom(std::pow(zoomStep, -notches), plotShare(event->position()));
    else if (isTimeline && m_span && event->modifiers() == Qt::ShiftModifier)
        pan(-notches * panStep);
    else if (event->modifiers() == Qt::NoModifier)
        QGraphicsView::wheelEvent(event);
    event->accept();
}

bool ChartView::handleTimeKey(const QKeyEvent *event)
{
    if (!m_model || !wholeSpan(*m_model))
        return false;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1 / zoomStep, 0.5);
        return true;
    case Qt::Key_Minus:
        zoom(zoomStep, 0.5);
        return true;
    case Qt::Key_0:
        setSpan({});
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!m_span || event->modifiers() != Qt::ShiftModifier)
            return false;
        pan(event->key() == Qt::Key_Left ? -panStep : panStep);
        return true;
    default:
        return false;
    }
}

void ChartView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_showAll->setText(tr("Show all of the time"));
    placeResetButton();
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
    if (!m_painted && m_model && m_model->markCount() > 0 && !m_isAwaited) {
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
    const QPointF position = mapToScene(event->position().toPoint());
    m_pressedLink = linkAt(position);
    const int mark = markAt(position);
    const QString policy = mark < 0 ? eventAt(position) : QString();
    m_pressedTopic = mark < 0 && policy.isEmpty() && m_pressedLink < 0
        ? indicatorsAt(position).value(0)
        : QString();
    // To ask what is counted leaves the selection as it is.
    if (!policy.isEmpty())
        selectEvent(policy);
    else if (m_pressedLink < 0 && m_pressedTopic.isEmpty())
        selectMark(mark);
    // What is zoomed in is moved; all else is taken along.
    if (m_span)
        m_movedFrom = event->position();
    else
        m_pressed = event->position().toPoint();
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    m_movedFrom.reset();
    const int pressed = std::exchange(m_pressedLink, -1);
    const QString topic = std::exchange(m_pressedTopic, {});
    if (event->button() == Qt::LeftButton && !topic.isEmpty()
        && indicatorsAt(mapToScene(event->position().toPoint())).value(0) == topic) {
        m_pressed.reset();
        Q_EMIT definitionRequested(topic);
        return;
    }
    if (event->button() != Qt::LeftButton || pressed < 0
        || linkAt(mapToScene(event->position().toPoint())) != pressed)
        QGraphicsView::mouseReleaseEvent(event);
    else
        follow(pressed);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        follow(markAt(mapToScene(event->position().toPoint())));
    else
        QGraphicsView::mouseDoubleClickEvent(event);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        m_pressed.reset();
        m_movedFrom.reset();
    }
    if (m_movedFrom && !m_scene->picture().panels.isEmpty()) {
        const qreal width = m_scene->picture().panels.first().area.width() * transform().m11();
        const std::optional<DaySpan> before = m_span;
        pan((m_movedFrom->x() - event->position().x()) / width);
        // Less than a day waits for the rest of it.
        if (m_span != before)
            m_movedFrom = event->position();
        m_pressedTopic.clear();
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    const bool isFar = m_pressed
        && (event->position().toPoint() - *m_pressed).manhattanLength()
            >= QApplication::startDragDistance();
    if (isFar && m_model && m_model->markCount() > 0) {
        m_pressed.reset();
        m_pressedLink = -1;
        m_pressedTopic.clear();
        Q_EMIT dragged();
        return;
    }
    const QPointF position = mapToScene(event->position().toPoint());
    const bool over = markAt(position) >= 0 || linkAt(position) >= 0 || !eventAt(position).isEmpty()
        || !indicatorsAt(position).isEmpty();
    viewport()->setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QGraphicsView::mouseMoveEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (handleTimeKey(event) || m_isFormer)
        return;
    const int count =
        m_model ? m_model->markCount() + static_cast<int>(m_scene->picture().events.size()) : 0;
    const int selected = selectedPlace();
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        if (count > 0)
            selectAt(std::min(selected + 1, count - 1));
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        if (count > 0)
            selectAt(selected < 0 ? count - 1 : std::max(selected - 1, 0));
        return;
    case Qt::Key_Home:
        if (count > 0)
            selectAt(0);
        return;
    case Qt::Key_End:
        if (count > 0)
            selectAt(count - 1);
        return;
    case Qt::Key_Escape:
        selectMark(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!follow(m_scene->selectedMark()))
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
        const QPointF position = mapToScene(help->pos());
        const int mark = markAt(position);
        QString text;
        if (mark >= 0)
            text = m_model->describe(mark, m_language);
        else if (const QString policy = eventAt(position); !policy.isEmpty())
            text = eventText(policy);
        else if (const QStringList topic = indicatorsAt(position); !topic.isEmpty())
            text = definitionsText(*m_model->catalog(), topic, m_language);
        // Tool tips guess whether a text is markup: names with angle brackets must stay names.
        QToolTip::showText(help->globalPos(), toolTipText(text), viewport());
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

QStringList ChartView::indicatorsAt(QPointF position) const
{
    const TopicArea *topic = m_model ? m_scene->topicAt(position) : nullptr;
    if (!topic)
        return {};
    return topic->indicators.isEmpty() ? m_model->spec().indicators : topic->indicators;
}

void ChartView::selectMark(int mark)
{
    m_scene->setSelectedMark(mark);
    m_scene->setSelectedEvent({});
    m_selected = mark < 0 ? QString() : m_model->index(mark, 0).data(IdRole).toString();
    updateAccessibleTexts();
    Q_EMIT markSelected(selectedEvidence());
}

void ChartView::selectEvent(const QString &id)
{
    setSelectedEvidence(id);
    Q_EMIT markSelected(selectedEvidence());
}

void ChartView::selectAt(int place)
{
    if (place < m_model->markCount())
        selectMark(place);
    else
        selectEvent(m_scene->picture().events.at(place - m_model->markCount()).event);
}

int ChartView::selectedPlace() const
{
    if (m_scene->selectedMark() >= 0)
        return m_scene->selectedMark();
    const QList<EventArea> &events = m_scene->picture().events;
    const auto event = std::ranges::find(events, m_scene->selectedEvent(), &EventArea::event);
    return !m_model || event == events.end()
        ? -1
        : m_model->markCount() + static_cast<int>(event - events.begin());
}

QString ChartView::eventText(const QString &id) const
{
    const Event *event = m_model ? m_model->catalog()->event(id) : nullptr;
    return event ? eventWords(*m_model->catalog(), *event, m_language) : QString();
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
    if (mark < 0 && selectedPlace() >= 0) {
        setAccessibleDescription(eventText(m_scene->selectedEvent()));
        return;
    }
    setAccessibleDescription(m_model && mark >= 0 && mark < m_model->markCount()
                                 ? m_model->describe(mark, m_language)
                                 : picture.description.in(m_language));
}

} // namespace Zhitu
