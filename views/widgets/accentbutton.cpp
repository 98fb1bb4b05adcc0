// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accentbutton.h"

#include "widgets/windowtheme.h"

#include <QPainter>
#include <QStyle>

namespace Zhitu {

AccentButton::AccentButton(QWidget *parent) : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
}

void AccentButton::paintEvent(QPaintEvent *)
{
    // Styles lighten the colour that a button is given, until its text is hard to read.
    QColor fill = palette().color(QPalette::Highlight);
    QColor text = palette().color(QPalette::HighlightedText);
    if (!isEnabled()) {
        fill = WindowTheme::outline(palette());
        text = WindowTheme::mutedText(palette());
    } else if (isDown()) {
        fill = fill.darker(120);
    } else if (underMouse()) {
        fill = fill.darker(108);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(shape, 4, 4);
    if (hasFocus()) {
        painter.setPen(QPen(text, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(shape.adjusted(2, 2, -2, -2), 3, 3);
    }
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(text);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, this->text());
}

} // namespace Zhitu
