// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSplitter>

class QMimeData;

namespace Zhitu {

class SourceReader;

/**
 * The column of what is selected: its evidence above, the text of its source below. A document
 * dropped anywhere on it is meant for the source that is shown.
 */
class EvidenceColumn final : public QSplitter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceColumn)

public:
    /** evidence: what is above, which passes to the column. */
    explicit EvidenceColumn(QWidget *evidence, QWidget *parent = nullptr);

    /** nullptr until makeReader(): no start of the program is to wait for it. */
    [[nodiscard]] SourceReader *reader() const { return m_reader; }
    SourceReader *makeReader();
    /** Shows or hides the reader; with a text it gets a good half, else what it needs. */
    void setReaderShown(bool shown, bool hasText);

    /** The files among what is dragged whose names are those of documents. */
    [[nodiscard]] static QStringList documentsIn(const QMimeData *data);

Q_SIGNALS:
    void fileDropped(const QString &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    SourceReader *m_reader = nullptr;
    QWidget *m_readerCard = nullptr;
    bool m_hadText = false;
    QList<int> m_sizes; ///< as they were when a text was last shown; empty: none was
};

} // namespace Zhitu
