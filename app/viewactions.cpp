// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewactions.h"

#include "widgets/plaintext.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

ViewActions::ViewActions(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_pageActions(new QActionGroup(this))
    , m_themeActions(new QActionGroup(this))
    , m_languageActions(new QActionGroup(this))
{
    const auto make = [this](const QKeySequence &shortcut, auto function) {
        auto *action = new QAction(this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, function);
        m_window->addAction(action);
        return action;
    };
    const auto makeTheme = [this, &make](ThemeChoice choice) {
        QAction *action = make({}, [this, choice] { Q_EMIT themeChosen(choice); });
        action->setCheckable(true);
        m_themeActions->addAction(action);
        return action;
    };
    m_followSystem = makeTheme(ThemeChoice::System);
    m_light = makeTheme(ThemeChoice::Light);
    m_dark = makeTheme(ThemeChoice::Dark);

    const auto makeLanguage = [this, &make](Language language, const QString &name) {
        QAction *action = make({}, [this, language] { Q_EMIT languageChosen(language); });
        action->setText(name);
        action->setCheckable(true);
        m_languageActions->addAction(action);
        return action;
    };
    // Each language is named in itself, whatever the others are in.
    m_chinese = makeLanguage(Language::Chinese, u"中文"_s);
    m_english = makeLanguage(Language::English, u"English"_s);
    m_otherLanguage = make(Qt::CTRL | Qt::Key_L, [this] {
        Q_EMIT languageChosen(m_language == Language::Chinese ? Language::English
                                                              : Language::Chinese);
    });
    // In dialogs, too.
    m_otherLanguage->setShortcutContext(Qt::ApplicationShortcut);

    m_showTable = make(Qt::CTRL | Qt::Key_T, [this](bool shown) { Q_EMIT tableChosen(shown); });
    m_showEvidence = make(Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                          [this](bool shown) { Q_EMIT evidenceChosen(shown); });
    m_showTable->setCheckable(true);
    m_showEvidence->setCheckable(true);
}

void ViewActions::setPanels(bool isTableShown, bool isEvidenceShown)
{
    m_showTable->setChecked(isTableShown);
    m_showEvidence->setChecked(isEvidenceShown);
}

void ViewActions::setCharts(const QList<ChartSpec> &charts)
{
    m_charts = charts;
    m_current = -1;
    qDeleteAll(m_pageActions->actions());
    for (int i = 0; i < charts.size(); ++i) {
        auto *action = new QAction(m_pageActions);
        action->setCheckable(true);
        if (i < 9)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)));
        connect(action, &QAction::triggered, this, [this, i] { Q_EMIT pageChosen(i); });
        m_viewMenu->insertAction(m_pagesEnd, action);
        m_window->addAction(action);
    }
    updateActions();
}

void ViewActions::setCurrent(int index)
{
    m_current = index;
    updateActions();
}

void ViewActions::showEvidence()
{
    if (!m_showEvidence->isChecked())
        m_showEvidence->trigger();
}

void ViewActions::setTheme(ThemeChoice choice)
{
    m_theme = choice;
    updateActions();
}

void ViewActions::setLanguage(Language language)
{
    m_language = language;
    updateActions();
}

void ViewActions::retranslateUi()
{
    m_themeMenu->setTitle(tr("&Theme"));
    m_followSystem->setText(tr("Follow the &system"));
    m_light->setText(tr("&Light"));
    m_dark->setText(tr("&Dark"));
    m_showTable->setText(tr("Show the t&able"));
    m_showEvidence->setText(tr("Show the &evidence"));
    m_otherLanguage->setText(tr("&Switch to the other language"));
}

void ViewActions::fillViewMenu(QMenu *menu)
{
    m_viewMenu = menu;
    m_pagesEnd = menu->addSeparator();
    m_themeMenu = menu->addMenu(QString());
    m_themeMenu->addActions(m_themeActions->actions());
    menu->addAction(m_showTable);
    menu->addAction(m_showEvidence);
}

void ViewActions::fillLanguageMenu(QMenu *menu)
{
    menu->addActions(m_languageActions->actions());
    menu->addSeparator();
    menu->addAction(m_otherLanguage);
}

void ViewActions::updateActions()
{
    const QList<QAction *> pages = m_pageActions->actions();
    for (int i = 0; i < pages.size(); ++i) {
        pages.at(i)->setText(withoutMnemonic(m_charts.at(i).name.in(m_language)));
        pages.at(i)->setChecked(i == m_current);
    }
    m_followSystem->setChecked(m_theme == ThemeChoice::System);
    m_light->setChecked(m_theme == ThemeChoice::Light);
    m_dark->setChecked(m_theme == ThemeChoice::Dark);
    m_chinese->setChecked(m_language == Language::Chinese);
    m_english->setChecked(m_language == Language::English);
}

} // namespace Zhitu
