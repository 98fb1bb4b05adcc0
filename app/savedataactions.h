// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/savedatadialog.h"
#include "figurelist.h"
#include "records/result.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

class QAction;

namespace Zhitu {

/**
 * Saves the data of the open store to a file or folder: the dialog, and the work, which is done aside
 * with a connection of its own.
 */
class SaveDataActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveDataActions)

public:
    /** The figures that a page shows of all; null: it shows none, or all. */
    using ShownFigures = std::function<FigureListPtr()>;

    SaveDataActions(const ShownFigures &shown, QWidget *window, Language language);
    ~SaveDataActions() override;

    /** The store's file; empty: none is open. */
    void setStore(const QString &file);
    void setLanguage(Language language);
    void retranslateUi();

    [[nodiscard]] QAction *saveData() const { return m_save; }

Q_SIGNALS:
    void noticed(const BilingualText &text);

private:
    struct Work;

    void askForData();
    void save(const SaveDataRequest &request);

    ShownFigures m_shown;
    QWidget *m_window;
    Language m_language;
    QString m_file;
    QString m_folder; ///< where data were saved last
    QAction *m_save;
    QPointer<SaveDataDialog> m_dialog;
    FigureListPtr m_list; ///< what the page showed when the dialog opened
    std::shared_ptr<Work> m_work; ///< what is being saved; null: nothing
    QTimer m_watch; ///< while something is
};

} // namespace Zhitu
