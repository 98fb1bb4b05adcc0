// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storesession.h"

#include <QObject>
#include <QTimer>

class QAction;
class QMenu;

namespace Zhitu {

class Settings;

/**
 * Which store the window shows: a new one, one from a file, one of those opened last.
 *
 * The session and the settings are not owned; the settings remember the stores.
 */
class StoreActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoreActions)

public:
    /** @p window is the parent of the dialogs; shortcuts work in it. */
    StoreActions(StoreSession *session, Settings *settings, QWidget *window);

    /** See MainWindow::setPackageFolders(). */
    void setPackageFolders(const QStringList &folders, const PackageVersions &versions);
    /** The file of the store that is shown now. */
    void setCurrent(const QString &file);
    void retranslateUi();

    /** All of it, for the menu bar. */
    void fillMenu(QMenu *menu);

Q_SIGNALS:
    /** A store is being opened, until opened() or failed(). */
    void begun();
    /** A store has not opened for so long that it should be said. */
    void kept();
    void opened(const OpenedStore &store);
    void failed(const Error &error);

private:
    void askForNewStore();
    void askForStore();
    [[nodiscard]] QString folder() const;
    void open(const QString &file, StoreSession::Mode mode);
    void updateRecentStores();

    StoreSession *m_session;
    Settings *m_settings;
    QWidget *m_window;
    QStringList m_packageFolders;
    PackageVersions m_packageVersions;
    QString m_file; ///< empty: none was opened yet
    QTimer m_patience; ///< runs while a store is being opened

    QAction *m_new;
    QAction *m_open;
    QMenu *m_recent = nullptr;
};

} // namespace Zhitu
