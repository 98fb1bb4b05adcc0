// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importsession.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QDropEvent;
class QMenu;
class QMimeData;

namespace Zhitu {

class ImportDialog;
class Settings;

/**
 * How tables of figures come into the window: chosen in a dialog, dropped on the window, or pasted.
 * Each opens the import dialog, one after the other. The session and the settings, which remember
 * what columns were taken for, are not owned.
 */
class ImportActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportActions)

public:
    /** @p window: the top-level window on which files may be dropped, in which shortcuts work. */
    ImportActions(StoreSession *session, Settings *settings, QWidget *window, Language language);

    /** Another store was opened, or none: a null pointer. A dialog of the one before goes. */
    void setStore(const CatalogPtr &catalog, const QString &file, bool isReadOnly);
    /** The records were changed, here or elsewhere. */
    void setCatalog(const CatalogPtr &catalog);
    /** Nothing can be imported while another store is being opened. */
    void setAvailable(bool available);
    void setLanguage(Language language);
    void retranslateUi();

    [[nodiscard]] QAction *import() const { return m_import; }
    [[nodiscard]] QAction *paste() const { return m_paste; }

    /** Opens the import dialog; while one is open, once that is closed. */
    void open(const TableInput &input);
    /** Makes a chart of what an import brought, see chartMade(). */
    void makeChart(const QStringList &indicators, const Zhitu::BilingualText &name);
    /** Figures are coming in just now. */
    [[nodiscard]] bool isImporting() const;

    /** The files and folders of something that is dragged in which tables can be. */
    [[nodiscard]] static QStringList tablesIn(const QMimeData *data);

Q_SIGNALS:
    /** An import is done; title: what the user knows it by. */
    void imported(const Zhitu::ImportDone &done, const QString &title);
    /** A chart of an import, to be saved and shown. */
    void chartMade(const ChartSpec &chart);
    void failed(const Error &error);
    void noticed(const BilingualText &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /** A text is dropped on the evidence, where it is attached to the source that is shown. */
    [[nodiscard]] bool isForEvidence(const QDropEvent &drop) const;
    void askForFiles();
    void pasteTable();
    void openNext();
    void show(const TableInput &input);
    void saveList(const QString &csv);
    void updateActions();

    StoreSession *m_session;
    Settings *m_settings;
    QWidget *m_window;
    Language m_language;
    CatalogPtr m_catalog;
    bool m_isReadOnly = false;
    QString m_storeFile;
    bool m_isAvailable = true;
    QString m_folder; ///< of the file that was imported last
    QPointer<ImportDialog> m_dialog;
    QList<TableInput> m_waiting;
    QAction *m_import;
    QAction *m_paste;
};

} // namespace Zhitu
