// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagebanner.h"

#include "widgets/plaintext.h"
#include "widgets/windowtheme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Zhitu {

MessageBanner::MessageBanner(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_layout(new QHBoxLayout(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setMinimumWidth(120);
    m_close->setText(QStringLiteral("×"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_layout->setContentsMargins(14, 6, 6, 6);
    m_layout->addWidget(m_label, 1);
    m_layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
    retranslateUi();
}

void MessageBanner::showMessage(Kind kind, const BilingualText &text,
                                const BilingualText &actionText,
                                const std::function<void()> &action)
{
    showMessage(kind, text, action ? QList<Action>{{actionText, action}} : QList<Action>());
}

void MessageBanner::showMessage(Kind kind, const BilingualText &text, const QList<Action> &actions)
{
    m_actions = actions;
    while (m_buttons.size() < m_actions.size()) {
        auto *button = new QPushButton(this);
        const qsizetype place = m_buttons.size();
        m_layout->insertWidget(static_cast<int>(place) + 1, button, 0, Qt::AlignTop);
        setTabOrder(m_buttons.isEmpty() ? static_cast<QWidget *>(m_label) : m_buttons.last(),
                    button);
        setTabOrder(button, m_close);
        connect(button, &QPushButton::clicked, this, [this, place] {
            hide();
            // A copy: what it does may show the next message.
            if (const std::function<void()> function = m_actions.value(place).function)
                function();
        });
        m_buttons.append(button);
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setVisible(i < m_actions.size());
    nameButtons();
    m_kind = kind;
    m_text = text;
    m_label->setText(m_text.in(m_language));
    m_label->setAccessibleName(m_label->text());
    show();
    update();
    QAccessibleEvent alert(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBanner::nameButtons()
{
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_buttons.at(i)->setText(withoutMnemonic(m_actions.at(i).text.in(m_language)));
}

void MessageBanner::setLanguage(Language language)
{
    m_language = language;
    nameButtons();
    m_label->setText(m_text.in(language));
    m_label->setAccessibleName(m_label->text());
}

QString MessageBanner::text() const
{
    return isHidden() ? QString() : m_label->text();
}

BilingualText MessageBanner::message() const
{
    return isHidden() ? BilingualText() : m_text;
}

void MessageBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void MessageBanner::paintEvent(QPaintEvent *)
{
    // A bar in the kind's colour at the left edge; the text itself keeps the window's contrast.
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    const QColor bar = m_kind == Kind::Error ? QColor(dark ? 0xf28c97 : 0xb3261e)
                                             : palette().color(QPalette::Highlight);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(WindowTheme::outline(palette()));
    painter.setBrush(palette().base());
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(shape, 4, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bar);
    painter.drawRoundedRect(QRectF(1, 1, 5, height() - 2), 2, 2);
}

void MessageBanner::retranslateUi()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
}

} // namespace Zhitu
