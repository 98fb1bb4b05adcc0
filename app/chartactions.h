// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/chartdialog.h"
#include "records/catalog.h"
#include "records/result.h"
#include "storeedit.h"
#include "storesession.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QMenu;

namespace Zhitu {

class ChartPage;
class EditStack;

/**
 * What users do to the charts of a store: make, edit, rename, duplicate, move, delete, restore and
 * reset them, and keep what they changed in a page.
 *
 * Every change goes through the stack of edits, which tells of the new charts. Nothing is asked
 * before a deletion; it is said afterwards, with a button that takes it back.
 */
class ChartActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartActions)

public:
    /** @p window is the parent of the dialogs; shortcuts work in it. */
    ChartActions(StoreSession *session, EditStack *edits, QWidget *window, Language language);

    /** Another store was opened, or none: a null pointer. */
    void setStore(const CatalogPtr &catalog);
    /** The charts were changed, here or elsewhere. */
    void setCatalog(const CatalogPtr &catalog);
    /** Nothing can be asked while another store is being opened. */
    void setAvailable(bool available);
    /** The page that is shown; nullptr: none. Not owned. */
    void setPage(ChartPage *page);
    void setLanguage(Language language);
    void retranslateUi();

    /** All of it, for the menu bar. */
    void fillMenu(QMenu *menu);
    /** For the list's context menu; two of the shortcuts work in the list alone. */
    void addTo(QWidget *list);
    [[nodiscard]] QAction *newChart() const { return m_new; }

    void save();
    void askForNameAndSave();
    /** Saves a new chart as it is given, and shows it. */
    void make(const ChartSpec &chart);

Q_SIGNALS:
    void failed(const Error &error);
    /** Something was done that @p action takes back. */
    void noticed(const BilingualText &text, const BilingualText &actionText,
                 const std::function<void()> &action);

private:
    void askForNewChart();
    void edit();
    void rename();
    void duplicate();
    void remove();
    void reset();
    void move(int steps);
    /** @p name is that of the only one. */
    void restore(const QStringList &ids, const BilingualText &name);

    /** Saves a chart; of the page given, which its changes came from, none is then left unsaved. */
    void save(const ChartSpec &chart, const QPointer<ChartPage> &page = {});
    void showDialog(ChartDialog::Task task, const ChartSpec &chart);
    /** The saved chart that the page shows; nullptr: none. */
    [[nodiscard]] const ChartSpec *current() const;
    void updateActions();
    void fillRestoreMenu();

    StoreSession *m_session;
    EditStack *m_edits;
    QWidget *m_window;
    Language m_language;
    CatalogPtr m_catalog;
    QPointer<ChartPage> m_page;
    QPointer<ChartDialog> m_dialog;
    bool m_isAvailable = true;

    QAction *m_new;
    QAction *m_edit;
    QAction *m_rename;
    QAction *m_duplicate;
    QAction *m_delete;
    QAction *m_up;
    QAction *m_down;
    QAction *m_save;
    QAction *m_saveAs;
    QAction *m_discard;
    QAction *m_reset;
    QMenu *m_restore = nullptr;
};

} // namespace Zhitu
