// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "asidemodel.h"
#include "editstack.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QAction;
class QMenu;

namespace Zhitu {

class AsideDialog;
class FigureDialog;
class FormDialog;
class ImportsDialog;
class RecordsDialog;

/**
 * What users do to the records of a store: add, change, delete and restore figures, events and what
 * these refer to, and undo whole imports.
 *
 * Every change goes through the stack of edits. The session and the stack are not owned.
 */
class EditActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditActions)

public:
    /** @p window is the parent of the dialogs; shortcuts work in it. */
    EditActions(StoreSession *session, EditStack *edits, QWidget *window, Language language);

    /** Another store was opened: its dialogs go. */
    void setStore(const CatalogPtr &catalog, bool isReadOnly);
    /** The records were changed, here or elsewhere. */
    void setCatalog(const CatalogPtr &catalog);
    /** Asks the store anew what is hidden or changed. */
    void refreshAside();
    /** Nothing can be asked for while another store is being opened. */
    void setAvailable(bool available);
    void setLanguage(Language language);
    void retranslateUi();

    void fillMenu(QMenu *menu);
    /** What can be done to the figure or event that is selected. */
    [[nodiscard]] QMenu *recordMenu() const { return m_recordMenu; }
    /** The same, for context menus. */
    [[nodiscard]] QList<QAction *> recordActions() const;
    /** The figure or event that is selected; absent: none that could be edited. */
    void setRecord(const std::optional<AnyRecord> &record);

    /** Remembers an import that was made elsewhere, so that it can be undone. */
    void rememberImport(qint64 import, const QString &title);
    /** Undoes an import. */
    void undoImport(qint64 import, const QString &title);
    /** Brings an import back that was undone. */
    void redoImport(qint64 import, const QString &title);

    [[nodiscard]] const AsideIndexPtr &aside() const { return m_aside; }

Q_SIGNALS:
    /** What is hidden or changed is known anew. */
    void asideChanged();
    /** The user wants to see a figure or event. */
    void showAsked(const Zhitu::AnyRecord &record);
    /** The user wants to see the figures that an import brought. */
    void figuresAsked(const Zhitu::ImportRecord &import);
    void failed(const Error &error);
    /** Something was done; @p action is what the user may want next. */
    void noticed(const BilingualText &text, const BilingualText &actionText,
                 const std::function<void()> &action);

private:
    using Added = std::function<void(const AnyRecord &)>;

    void addLike(Table table);
    void change();
    void remove();
    void restoreCurrent();
    /** Opens the form for a record; without one, for a new one. */
    void openForm(Table table, const std::optional<AnyRecord> &record, QWidget *parent,
                  const Added &added = {});
    void follow(FormDialog *form, const Added &added);
    void submit(FormDialog *form, const Added &added);
    void tellNeighbours(FigureDialog *form, const QString &indicator, const QString &region);
    void remove(const AnyRecord &record, const EditStack::Failed &failed = {});
    void restore(const QList<RecordKey> &records, const EditStack::Failed &failed = {});
    void showList(Table table);
    void showAside();
    void showImports();
    void refreshImports();
    void doToImport(const StoreEdit &edit);
    void dropImport(const ImportRecord &import);
    void updateActions();
    void noticeAdded(const AnyRecord &record);

    StoreSession *m_session;
    EditStack *m_edits;
    QWidget *m_window;
    Language m_language;
    CatalogPtr m_catalog;
    AsideIndexPtr m_aside = std::make_shared<const AsideIndex>();
    quint64 m_asideRequest = 0;
    std::optional<AnyRecord> m_record;
    bool m_isAvailable = true;
    bool m_isReadOnly = false;
    QList<QPointer<FormDialog>> m_forms;
    QPointer<RecordsDialog> m_list;
    QPointer<AsideDialog> m_asideDialog;
    QPointer<ImportsDialog> m_imports;
    quint64 m_importsRequest = 0;

    QMenu *m_recordMenu;
    QMenu *m_lists = nullptr;
    QAction *m_addFigure;
    QAction *m_addEvent;
    QAction *m_change;
    QAction *m_delete;
    QAction *m_restore;
    QAction *m_showAside;
    QAction *m_showImports;
    struct List
    {
        Table table{};
        QAction *action = nullptr;
    };
    QList<List> m_listActions;
};

} // namespace Zhitu
