// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evidencecolumn.h"

#include "panels/sourcereader.h"
#include "widgets/card.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

EvidenceColumn::EvidenceColumn(QWidget *evidence, QWidget *parent) : QSplitter(Qt::Vertical, parent)
{
    addWidget(evidence);
    setChildrenCollapsible(false);
    setHandleWidth(8);
    setAcceptDrops(true);
}

SourceReader *EvidenceColumn::makeReader()
{
    m_readerCard = new Card;
    m_reader = new SourceReader;
    auto *layout = new QVBoxLayout(m_readerCard);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_reader);
    m_readerCard->hide();
    addWidget(m_readerCard);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    return m_reader;
}

void EvidenceColumn::setReaderShown(bool shown, bool hasText)
{
    if (!m_reader)
        return;
    // Where the user drew the line between the two, it stays.
    if (m_hadText && !(shown && hasText))
        m_sizes = sizes();
    m_readerCard->setVisible(shown);
    m_readerCard->setMaximumHeight(hasText ? QWIDGETSIZE_MAX : m_readerCard->sizeHint().height());
    if (shown && hasText && !m_hadText)
        setSizes(m_sizes.isEmpty() ? QList<int>{height() * 9 / 20, height() * 11 / 20} : m_sizes);
    m_hadText = shown && hasText;
}

QStringList EvidenceColumn::documentsIn(const QMimeData *data)
{
    static const QStringList suffixes{u"txt"_s, u"md"_s,   u"markdown"_s, u"html"_s,
                                      u"htm"_s, u"docx"_s, u"pdf"_s};
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        const QString file = url.toLocalFile();
        if (suffixes.contains(QFileInfo(file).suffix().toLower()))
            files.append(file);
    }
    return files;
}

void EvidenceColumn::dragEnterEvent(QDragEnterEvent *event)
{
    if (documentsIn(event->mimeData()).size() != 1)
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void EvidenceColumn::dropEvent(QDropEvent *event)
{
    const QStringList files = documentsIn(event->mimeData());
    if (files.size() != 1)
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT fileDropped(files.first());
}

} // namespace Zhitu
