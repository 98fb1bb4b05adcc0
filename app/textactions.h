// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/sourcereader.h"

#include <QObject>
#include <QPointer>

class QAction;
class QMenu;

namespace Zhitu {

class AttachDialog;
class ChartPage;
class EvidenceColumn;

/**
 * The texts that the user attaches to sources, in the window: what the menu Data does with them, and
 * the reader beside the evidence, which follows what is selected in the charts and leads back to
 * them. The session is not owned.
 */
class TextActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextActions)

public:
    TextActions(StoreSession *session, QWidget *window, Language language);

    /** Puts the evidence into a column above the reader. */
    [[nodiscard]] EvidenceColumn *makeColumn(QWidget *evidence);
    void fillMenu(QMenu *menu);
    void retranslateUi();
    void setLanguage(Language language);
    /** The catalog of the open store. */
    void setCatalog(const CatalogPtr &catalog);
    /** Follows what is selected in a page of the open store; nullptr: no such page is shown. */
    void follow(ChartPage *page);

    /** Reads a file, in another thread, and attaches its text to a source. */
    void attach(const QString &source, const QString &file);
    void detach(const QString &source);

Q_SIGNALS:
    /** The reader was made and needs its place in the order of the Tab key. */
    void readerMade();
    /** A text was attached or removed: a new snapshot of the store. */
    void textsChanged(const CatalogPtr &catalog);
    void chartRequested(const QString &chart, const QString &evidence);
    void failed(const Error &error);
    void noticed(const BilingualText &text);

private:
    void askForText(const QString &file = {});
    void detachCurrent();
    void takeIn(const ChangedTexts &changed);
    [[nodiscard]] SourceReader *reader();
    void updateReader();
    void requestText(const QString &source);
    void requestUses(const QList<TextAnchor> &anchors);
    /** Selects what the user chose in the text, in the page or, where it is not there, alone. */
    void select(const QList<EvidenceUse> &uses);
    void goToText();
    void goBack();
    void noteFocus(QWidget *old, QWidget *now);

    StoreSession *m_session;
    QWidget *m_window;
    Language m_language;
    CatalogPtr m_catalog;
    WantedEvidence m_wanted;
    QPointer<ChartPage> m_page;
    SourceTextPtr m_text; ///< the last that was read
    CatalogPtr m_textCatalog; ///< as the store was then
    quint64 m_textRequest = 0;
    QString m_requestedSource; ///< whose text is awaited; empty: none is
    quint64 m_usesRequest = 0;
    QString m_folder; ///< of the file that was attached last
    EvidenceColumn *m_column = nullptr;
    QPointer<AttachDialog> m_dialog;
    QPointer<QWidget> m_back; ///< what had the focus before the reader
    QAction *m_attach;
    QAction *m_remove;
    QAction *m_goTo;
};

} // namespace Zhitu
