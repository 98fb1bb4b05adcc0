// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/listdialog.h"
#include "importmodel.h"

#include <QTimer>

class QProgressBar;

namespace Zhitu {

/** The imports of a store, each to be looked at, undone and redone as a whole, or removed for good. */
class ImportsDialog final : public ListDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportsDialog)

public:
    explicit ImportsDialog(Language language, QWidget *parent = nullptr);

    void setImports(const QList<ImportRecord> &imports);
    /** While the store works, nothing can be asked for but to stop it. */
    void setBusy(bool busy);
    /** How far the work has come, of total; 0: not known. */
    void setProgress(int done, int total);

Q_SIGNALS:
    /** The figures that it brought shall be shown. */
    void showAsked(const Zhitu::ImportRecord &import);
    void undoAsked(const Zhitu::ImportRecord &import);
    void redoAsked(const Zhitu::ImportRecord &import);
    void dropAsked(const Zhitu::ImportRecord &import);
    void cancelAsked();

protected:
    void retranslateTexts() override;
    void updateState() override;

private:
    void askToDrop();
    void showWork(bool shown);

    ImportModel m_model;
    QPushButton *m_show;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_drop;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_patience; ///< short work needs no progress
    bool m_isBusy = false;
    bool m_isKnown = false; ///< the list has come
};

} // namespace Zhitu
