// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importpreviewmodel.h"
#include "importsession.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace Zhitu {

class AllRowsPage;
class ColumnsPage;
class FormatBar;
class ImportProgress;
class ImportTable;
class NamesPage;
class ProblemsPage;
class SourcePage;

/**
 * Takes a table of figures in: what it was recognised as, what its columns are taken for, and below,
 * at once, how its first rows would arrive. It says what is still missing, and cannot be accepted
 * before. While it imports, it shows how far that has come, and closing it stops the import.
 *
 * The window beside it stays usable. The session is not owned.
 */
class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

public:
    ImportDialog(ImportSession *session, Language language, QWidget *parent = nullptr);

    [[nodiscard]] ImportSession *session() const { return m_session; }
    void setLanguage(Language language);
    /** Why it cannot be accepted; empty: it can. */
    [[nodiscard]] QString obstacle() const;
    /** Nobody said where the figures were read that no column says it of. */
    [[nodiscard]] bool lacksSource() const;

    void reject() override;

Q_SIGNALS:
    /** The list of what cannot come in is to be saved, as CSV. */
    void saveAsked(const QString &csv);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Tab { ColumnsTab, AllRowsTab, NamesTab, SourceTab, ProblemsTab };

    void makeWidgets();
    void connectSession();
    void retranslateUi();
    void showArriving();
    void showFailure(const Error &error);
    void updateTabs();
    void updateState();
    void finish(const ImportDone &done);
    [[nodiscard]] QString stateText() const;

    ImportSession *m_session;
    Language m_language;
    ImportPreviewModel m_preview;
    std::optional<Error> m_failure; ///< what went wrong last
    bool m_isStopping = false; ///< the user wants the import stopped; it has not stopped yet
    bool m_isStopped = false; ///< the last import was stopped by the user

    FormatBar *m_format;
    QStackedWidget *m_stack;
    QLabel *m_message; ///< in the place of the pages while there is no table
    QTabWidget *m_tabs;
    ColumnsPage *m_columns;
    AllRowsPage *m_allRows;
    NamesPage *m_names;
    SourcePage *m_source;
    ProblemsPage *m_problems;
    QLabel *m_previewLabel;
    ImportTable *m_table;
    QLabel *m_state;
    ImportProgress *m_progress;
    QPushButton *m_accept;
    QPushButton *m_cancel;
};

} // namespace Zhitu
