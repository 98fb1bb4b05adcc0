// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "topbar.h"

#include "dialogs/aboutdialog.h"
#include "widgets/accentbutton.h"
#include "widgets/measures.h"
#include "widgets/plaintext.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A menu bar without the line that some styles draw under it: it is only a part of the bar. */
class Menus final : public QMenuBar
{
public:
    using QMenuBar::QMenuBar;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMenuBar::paintEvent(event);
        QPainter(this).fillRect(0, height() - 1, width(), 1, palette().window());
    }
};

QPushButton *makeBarButton(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    // As wide as the longer of its texts in either language needs it.
    button->setFixedWidth(digitsWide(button, 14));
    return button;
}

} // namespace

TopBar::TopBar(QWidget *window) : QWidget(window)
{
    auto *menus = new Menus(this);
    menus->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (QMenu **menu : {&m_fileMenu, &m_editMenu, &m_chartMenu, &m_dataMenu, &m_viewMenu,
                         &m_languageMenu, &m_helpMenu})
        *menu = menus->addMenu(QString());
    // Which say why something cannot be done.
    for (QMenu *menu : {m_fileMenu, m_editMenu, m_dataMenu})
        menu->setToolTipsVisible(true);
    makeHelpMenu();

    auto *name = new QLabel(u"智图 Zhitu"_s, this);
    QFont strong = name->font();
    strong.setWeight(QFont::Bold);
    strong.setPointSizeF(strong.pointSizeF() * 1.15);
    name->setFont(strong);

    m_search = new SearchField(this);
    m_search->setMaximumWidth(digitsWide(m_search, 60));
    m_languageButton = makeBarButton(this);
    m_languageButton->setText(u"中文 / EN"_s);
    m_themeButton = makeBarButton(this);
    connect(m_themeButton, &QPushButton::clicked, this, [this] {
        Q_EMIT themeChosen(m_theme == ThemeKind::Dark ? ThemeChoice::Light : ThemeChoice::Dark);
    });
    m_exportButton = new AccentButton(this);
    m_exportButton->setFixedWidth(digitsWide(m_exportButton, 21));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 10, 2);
    layout->setSpacing(8);
    layout->addWidget(name);
    layout->addSpacing(8);
    layout->addWidget(menus);
    layout->addStretch(1);
    layout->addWidget(m_search, 20);
    layout->addWidget(m_languageButton);
    layout->addWidget(m_themeButton);
    layout->addWidget(m_exportButton);
}

void TopBar::setActions(QAction *otherLanguage, QAction *exportCharts)
{
    m_otherLanguage = otherLanguage;
    m_export = exportCharts;
    connect(m_languageButton, &QPushButton::clicked, m_otherLanguage, &QAction::trigger);
    connect(m_exportButton, &QPushButton::clicked, m_export, &QAction::trigger);
    m_exportButton->setEnabled(m_export->isEnabled());
    connect(m_export, &QAction::enabledChanged, m_exportButton, &QWidget::setEnabled);
}

void TopBar::setTheme(ThemeKind theme)
{
    m_theme = theme;
}

void TopBar::retranslateUi()
{
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_chartMenu->setTitle(tr("&Chart"));
    m_dataMenu->setTitle(tr("&Data"));
    m_viewMenu->setTitle(tr("&View"));
    m_languageMenu->setTitle(tr("&Language"));
    m_helpMenu->setTitle(tr("&Help"));
    m_about->setText(tr("&About Zhitu"));
    m_aboutQt->setText(tr("About &Qt"));

    m_languageButton->setAccessibleName(tr("Switch to the other language"));
    m_languageButton->setToolTip(
        toolTipText(tr("Switch to the other language (%1)")
                        .arg(m_otherLanguage->shortcut().toString(QKeySequence::NativeText))));
    const bool isDark = m_theme == ThemeKind::Dark;
    m_themeButton->setText(isDark ? tr("Light") : tr("Dark"));
    m_themeButton->setToolTip(isDark ? tr("Use light colours") : tr("Use dark colours"));
    m_themeButton->setAccessibleName(m_themeButton->toolTip());
    m_exportButton->setText(tr("Export charts…"));
    m_exportButton->setToolTip(
        toolTipText(tr("Save charts as pictures (%1)")
                        .arg(m_export->shortcut().toString(QKeySequence::NativeText))));
}

void TopBar::makeHelpMenu()
{
    m_about = m_helpMenu->addAction(QString(), this, &TopBar::showAbout);
    m_aboutQt = m_helpMenu->addAction(QString(), qApp, &QApplication::aboutQt);
    m_about->setMenuRole(QAction::AboutRole);
    m_aboutQt->setMenuRole(QAction::AboutQtRole);
}

void TopBar::showAbout()
{
    auto *dialog = new AboutDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace Zhitu
