// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textwriter.h"

#include "panels/evidencepanel.h"
#include "widgets/windowtheme.h"

#include <QFontInfo>
#include <QTextDocument>
#include <QTextOption>
#include <QUrl>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

TextWriter::TextWriter(QTextDocument *document, const QPalette &palette, const QFont &font,
                       int captionWidth)
    : m_cursor(document)
    , m_palette(palette)
    , m_font(font)
    , m_captionWidth(captionWidth)
{
    m_cursor.beginEditBlock();
}

TextWriter::~TextWriter()
{
    m_cursor.endEditBlock();
}

void TextWriter::paragraph(const QString &text, const QTextCharFormat &format, qreal room)
{
    QTextBlockFormat block;
    block.setTopMargin(room);
    block.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    startBlock(block);
    m_cursor.insertText(text, format);
}

void TextWriter::section(const QString &title)
{
    QTextBlockFormat block;
    block.setTopMargin(16);
    block.setBottomMargin(2);
    startBlock(block);
    m_cursor.insertText(title, strong());
}

void TextWriter::fields(const QList<std::pair<QString, QString>> &rows)
{
    QTextBlockFormat block;
    block.setLeftMargin(m_captionWidth);
    block.setTextIndent(-m_captionWidth);
    block.setTabPositions({QTextOption::Tab(m_captionWidth, QTextOption::LeftTab)});
    block.setLineHeight(115, QTextBlockFormat::ProportionalHeight);
    qreal room = 8;
    for (const auto &[caption, text] : rows) {
        block.setTopMargin(std::exchange(room, 3));
        startBlock(block);
        m_cursor.insertText(caption + u'\t', muted());
        m_cursor.insertText(text, plain());
    }
}

void TextWriter::address(const QString &address, const QString &linkText)
{
    paragraph(address, muted(), 2);
    const QUrl url(address);
    if (!EvidencePanel::canBeOpened(url))
        return;
    QTextCharFormat format = plain();
    format.setAnchor(true);
    format.setAnchorHref(url.toString(QUrl::FullyEncoded));
    format.setForeground(m_palette.link());
    format.setFontUnderline(true);
    paragraph(linkText, format, 2);
}

void TextWriter::badge(const QString &text)
{
    QTextCharFormat format = strong();
    const bool dark = m_palette.color(QPalette::Base).lightness() < 128;
    format.setBackground(QColor(dark ? 0x4a3b10 : 0xfff2cc));
    format.setForeground(QColor(dark ? 0xffe08a : 0x5c4300));
    paragraph(u"\u00a0"_s + text + u"\u00a0"_s, format, 4);
}

QTextCharFormat TextWriter::plain() const
{
    QTextCharFormat format;
    format.setForeground(m_palette.text());
    return format;
}

QTextCharFormat TextWriter::muted() const
{
    QTextCharFormat format;
    format.setForeground(WindowTheme::mutedText(m_palette));
    return format;
}

QTextCharFormat TextWriter::strong() const
{
    QTextCharFormat format = plain();
    format.setFontWeight(QFont::DemiBold);
    return format;
}

QTextCharFormat TextWriter::heading() const
{
    QTextCharFormat format = large();
    format.setFontPointSize(QFontInfo(m_font).pointSizeF() * 1.25);
    return format;
}

QTextCharFormat TextWriter::large() const
{
    QTextCharFormat format;
    format.setForeground(m_palette.link());
    format.setFontWeight(QFont::Bold);
    format.setFontPointSize(QFontInfo(m_font).pointSizeF() * 1.8);
    return format;
}

void TextWriter::startBlock(const QTextBlockFormat &format)
{
    QTextBlockFormat block = format;
    block.setRightMargin(6); // or lines would end at the very edge of the scroll bar
    // A document starts with an empty block.
    if (m_isEmpty)
        m_cursor.setBlockFormat(block);
    else
        m_cursor.insertBlock(block);
    m_isEmpty = false;
}

} // namespace Zhitu
