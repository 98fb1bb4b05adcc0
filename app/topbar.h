// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/windowtheme.h"

#include <QWidget>

class QAction;
class QMenu;
class QPushButton;

namespace Zhitu {

class AccentButton;

/**
 * The bar on top of the window: the program's name, the menus, and buttons for the other language,
 * the other colours and the export. Others fill the menus but the last, Help.
 */
class TopBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopBar)

public:
    explicit TopBar(QWidget *window);

    [[nodiscard]] QMenu *fileMenu() const { return m_fileMenu; }
    [[nodiscard]] QMenu *editMenu() const { return m_editMenu; }
    [[nodiscard]] QMenu *chartMenu() const { return m_chartMenu; }
    [[nodiscard]] QMenu *dataMenu() const { return m_dataMenu; }
    [[nodiscard]] QMenu *viewMenu() const { return m_viewMenu; }
    [[nodiscard]] QMenu *languageMenu() const { return m_languageMenu; }

    /** What the buttons do, the export's only while the action is enabled. Not owned. */
    void setActions(QAction *otherLanguage, QAction *exportCharts);
    /** The colours that are shown; the button offers the others. */
    void setTheme(ThemeKind theme);
    void retranslateUi();

Q_SIGNALS:
    void themeChosen(ThemeChoice choice);

private:
    void makeHelpMenu();
    void showAbout();

    QMenu *m_fileMenu;
    QMenu *m_editMenu;
    QMenu *m_chartMenu;
    QMenu *m_dataMenu;
    QMenu *m_viewMenu;
    QMenu *m_languageMenu;
    QMenu *m_helpMenu;
    QAction *m_about = nullptr;
    QAction *m_aboutQt = nullptr;
    QAction *m_otherLanguage = nullptr;
    QAction *m_export = nullptr;
    QPushButton *m_languageButton = nullptr;
    QPushButton *m_themeButton = nullptr;
    AccentButton *m_exportButton = nullptr;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace Zhitu
