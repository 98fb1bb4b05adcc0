// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturepreview.h"

#include "formats/formats.h"

#include <QPainter>

#include <algorithm>

namespace Zhitu {

using namespace std::chrono_literals;

namespace {

/** Changes come one upon the other while a number is typed or a wheel turned. */
constexpr auto delay = 120ms;
constexpr int fineness = 3;
constexpr int squareSide = 8; ///< of the checkerboard

void drawCheckerboard(QPainter &painter, const QRect &rect)
{
    painter.save();
    painter.setClipRect(rect);
    painter.fillRect(rect, Qt::white);
    for (int y = 0; y * squareSide < rect.height(); ++y)
        for (int x = y % 2; x * squareSide < rect.width(); x += 2)
            painter.fillRect(rect.left() + x * squareSide, rect.top() + y * squareSide, squareSide,
                             squareSide, QColor(0xd8, 0xd8, 0xd8));
    painter.restore();
}

} // namespace

PicturePreview::PicturePreview(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(240, 160);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &PicturePreview::draw);
}

void PicturePreview::setDraw(DrawPreview draw)
{
    m_draw = std::move(draw);
    redraw();
}

void PicturePreview::setPicture(const PictureOptions &options, Language language,
                                Language errorLanguage)
{
    if (m_options == options && m_language == language && m_errorLanguage == errorLanguage)
        return;
    m_options = options;
    m_language = language;
    m_errorLanguage = errorLanguage;
    redraw();
}

void PicturePreview::redraw()
{
    m_delay.start();
}

QSize PicturePreview::sizeHint() const
{
    return {400, 260};
}

QRect PicturePreview::place() const
{
    const QSize size = m_options.size.scaled(this->size(), Qt::KeepAspectRatio);
    return {QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

void PicturePreview::draw()
{
    m_image = {};
    m_error.clear();
    // What a picture of no possible size would look like is nobody's question.
    if (m_draw && checkPicture(m_options)) {
        const QSize pixels = (place().size() * devicePixelRatioF()).expandedTo({1, 1});
        // Drawn larger and shrunk: stripes as narrow as a pixel would make patterns of their own.
        const auto drawn = m_draw(m_options, m_language, pixels * fineness);
        if (drawn)
            m_image = drawn->scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        else
            m_error = errorText(drawn.error(), m_errorLanguage);
    }
    update();
}

void PicturePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_error.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_error);
        return;
    }
    if (m_image.isNull())
        return;
    const QRect target = place();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_image.hasAlphaChannel())
        drawCheckerboard(painter, target);
    painter.drawImage(target, m_image);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(target.adjusted(0, 0, -1, -1));
}

void PicturePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    redraw();
}

} // namespace Zhitu
