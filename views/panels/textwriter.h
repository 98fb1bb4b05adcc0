// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QList>
#include <QPalette>
#include <QString>
#include <QTextCharFormat>
#include <QTextCursor>

#include <utility>

class QTextDocument;

namespace Zhitu {

/**
 * Writes blocks of plain text into a document, in the colours of a palette.
 *
 * All of it is one edit of the document, which ends with the writer: the document would otherwise
 * be laid out after every piece of text.
 */
class TextWriter
{
    Q_DISABLE_COPY_MOVE(TextWriter)

public:
    /** captionWidth: of the captions' column, in pixels. Document and palette must outlive it. */
    TextWriter(QTextDocument *document, const QPalette &palette, const QFont &font,
               int captionWidth);
    ~TextWriter();

    /** A paragraph, above it as much room as the pixels say. */
    void paragraph(const QString &text, const QTextCharFormat &format, qreal room);
    /** The heading of what follows. */
    void section(const QString &title);
    /** Paragraphs of a caption and a text, the texts in a column of their own. */
    void fields(const QList<std::pair<QString, QString>> &rows);
    /** The address as plain text, and below it a link that says what it does, where it can be opened. */
    void address(const QString &address, const QString &linkText);
    /** A short text on a ground of its own. */
    void badge(const QString &text);

    [[nodiscard]] QTextCharFormat plain() const;
    [[nodiscard]] QTextCharFormat muted() const;
    [[nodiscard]] QTextCharFormat strong() const;
    /** For a title: large, but not so large as a number. */
    [[nodiscard]] QTextCharFormat heading() const;
    [[nodiscard]] QTextCharFormat large() const;

private:
    void startBlock(const QTextBlockFormat &format);

    QTextCursor m_cursor;
    const QPalette &m_palette;
    QFont m_font;
    qreal m_captionWidth;
    bool m_isEmpty = true;
};

} // namespace Zhitu
