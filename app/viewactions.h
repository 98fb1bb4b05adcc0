// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/language.h"
#include "widgets/windowtheme.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace Zhitu {

/** How the window looks: which chart it shows, table, evidence, colours and language. */
class ViewActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewActions)

public:
    /** Shortcuts work in @p window, the other language's in its dialogs, too. */
    explicit ViewActions(QWidget *window);

    /** Whether table and evidence are shown; tells nobody. */
    void setPanels(bool isTableShown, bool isEvidenceShown);
    /** An action for each chart. */
    void setCharts(const QList<ChartSpec> &charts);
    /** The chart that is shown, by its place; -1: none. */
    void setCurrent(int index);
    /** Shows the evidence, as if the user had chosen so. */
    void showEvidence();
    void setTheme(ThemeChoice choice);
    void setLanguage(Language language);
    void retranslateUi();

    void fillViewMenu(QMenu *menu);
    void fillLanguageMenu(QMenu *menu);
    [[nodiscard]] QAction *otherLanguage() const { return m_otherLanguage; }

Q_SIGNALS:
    void pageChosen(int index);
    void tableChosen(bool shown);
    void evidenceChosen(bool shown);
    void themeChosen(ThemeChoice choice);
    void languageChosen(Language language);

private:
    void updateActions();

    QWidget *m_window;
    QList<ChartSpec> m_charts;
    int m_current = -1;
    ThemeChoice m_theme = ThemeChoice::System;
    Language m_language = Language::English;

    QActionGroup *m_pageActions;
    QActionGroup *m_themeActions;
    QActionGroup *m_languageActions;
    QAction *m_followSystem;
    QAction *m_light;
    QAction *m_dark;
    QAction *m_showTable;
    QAction *m_showEvidence;
    QAction *m_chinese;
    QAction *m_english;
    QAction *m_otherLanguage;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_themeMenu = nullptr;
    QAction *m_pagesEnd = nullptr; ///< separator after the pages' actions
};

} // namespace Zhitu
