// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfield.h"

#include "search/searchresultmodel.h"
#include "widgets/measures.h"
#include "widgets/searchpopup.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace Zhitu {

namespace {

/** So many of a kind are listed when the user asks for more: as many as anybody reads. */
constexpr int manyHits = 200;

} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // What nobody can read as one query is no query.
    setMaxLength(200);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().isEmpty()) {
            m_request = {};
            close();
            Q_EMIT emptied();
        } else {
            ask({.text = text, .scope = {}});
        }
    });
}

void SearchField::setLanguage(Language language)
{
    m_language = language;
    if (m_popup)
        m_popup->setLanguage(language);
}

void SearchField::retranslateUi()
{
    setPlaceholderText(tr("Search regions, figures, sources…"));
    setAccessibleName(tr("Search"));
    setAccessibleDescription(
        tr("Finds regions, indicators, subjects, sources, figures, events and charts. The arrow "
           "keys go through what was found, Enter chooses."));
    if (m_popup)
        m_popup->retranslateUi();
}

void SearchField::showAnswer(const SearchAnswer &answer)
{
    if (answer.request != m_request || window()->focusWidget() != this)
        return;
    if (!m_popup) {
        m_popup = new SearchPopup(window());
        m_popup->setLanguage(m_language);
        m_popup->retranslateUi();
        connect(m_popup, &SearchPopup::chosen, this, &SearchField::choose);
    }
    m_popup->setAnswer(answer);
    open();
}

void SearchField::showFiguresOf(SearchKind kind, const QString &id, const QString &name)
{
    {
        const QSignalBlocker blocker(this);
        setText(name);
    }
    setFocus();
    selectAll();
    SearchRequest request{.text = {}, .scopeKind = kind, .scope = id};
    request.limits.fill(manyHits);
    ask(request);
}

void SearchField::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchField::close()
{
    if (!isOpen())
        return;
    m_popup->hide();
    qApp->removeEventFilter(this);
}

QSize SearchField::sizeHint() const
{
    return {digitsWide(this, 44), QLineEdit::sizeHint().height()};
}

QSize SearchField::minimumSizeHint() const
{
    return {digitsWide(this, 18), QLineEdit::minimumSizeHint().height()};
}

bool SearchField::event(QEvent *event)
{
    // Else Esc would be taken for a shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QLineEdit::event(event);
}

bool SearchField::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        // Beside field and list: the user is done with it.
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget != this && !isAncestorOf(widget) && widget != m_popup
            && !m_popup->isAncestorOf(widget))
            close();
        break;
    }
    case QEvent::Resize:
        if (watched == window())
            placePopup();
        break;
    default:
        break;
    }
    return QLineEdit::eventFilter(watched, event);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && isOpen())
        placePopup();
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    // Only now: the button's icon is looked for in files, and no start is to wait for that.
    setClearButtonEnabled(true);
    Q_EMIT begun();
    if (!m_request.text.isEmpty() || !m_request.scope.isEmpty())
        Q_EMIT asked(m_request);
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // Menus and other programs' windows come and go.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        close();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        if (isOpen())
            m_popup->move(event->key());
        else if (!m_request.text.isEmpty() || !m_request.scope.isEmpty())
            Q_EMIT asked(m_request);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOpen())
            choose(m_popup->currentRow());
        return;
    case Qt::Key_Escape:
        if (isOpen())
            close();
        else
            Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (!isOpen() && (!m_request.text.isEmpty() || !m_request.scope.isEmpty()))
        Q_EMIT asked(m_request);
}

void SearchField::ask(const SearchRequest &request)
{
    m_request = request;
    Q_EMIT asked(m_request);
}

void SearchField::choose(int row)
{
    const SearchResultModel &model = m_popup->model();
    if (!model.isChoice(row))
        return;
    if (model.rowType(row) == SearchResultModel::Row::More) {
        SearchRequest more = m_request;
        int &limit = more.limits[static_cast<std::size_t>(model.kind(row))];
        limit = std::max(limit * 4, manyHits);
        ask(more);
        return;
    }
    const SearchHit hit = *model.hit(row);
    close();
    Q_EMIT chosen(hit);
}

void SearchField::open()
{
    placePopup();
    if (isOpen())
        return;
    m_popup->show();
    m_popup->raise();
    qApp->installEventFilter(this);
}

void SearchField::placePopup()
{
    const QPoint below = mapTo(window(), QPoint(0, height() + 2));
    const QSize room = window()->size();
    constexpr int edge = 8;
    QSize size(std::max(width(), digitsWide(this, 84)), m_popup->wantedHeight());
    size = size.boundedTo({room.width() - 2 * edge, room.height() - below.y() - edge});
    const int left =
        std::clamp(below.x(), edge, std::max(edge, room.width() - edge - size.width()));
    m_popup->setGeometry({QPoint(left, below.y()), size});
}

bool SearchField::isOpen() const
{
    return m_popup && m_popup->isVisible();
}

} // namespace Zhitu
