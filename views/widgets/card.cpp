// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "card.h"

#include "widgets/windowtheme.h"

#include <QPainter>

namespace Zhitu {

namespace {

constexpr qreal cornerRadius = 6;

} // namespace

Card::Card(QWidget *parent) : QWidget(parent) { }

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(WindowTheme::outline(palette()));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius,
                            cornerRadius);
}

} // namespace Zhitu
