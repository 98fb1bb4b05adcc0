// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "definitionactions.h"

#include "dialogs/definitionsdialog.h"
#include "pages/chartpage.h"

#include <QAction>

namespace Zhitu {

DefinitionActions::DefinitionActions(QWidget *window, Language language)
    : QObject(window)
    , m_window(window)
    , m_language(language)
    , m_definitions(new QAction(this))
{
    m_definitions->setShortcut(Qt::CTRL | Qt::Key_D);
    m_definitions->setEnabled(false);
    m_window->addAction(m_definitions);
    connect(m_definitions, &QAction::triggered, this,
            [this] { show(m_page ? m_page->currentIndicator() : QString()); });
}

void DefinitionActions::setPage(ChartPage *page, const CatalogPtr &catalog)
{
    m_page = page;
    m_catalog = page ? page->catalog() : catalog;
    m_definitions->setEnabled(m_catalog != nullptr);
    if (m_dialog && m_catalog)
        m_dialog->setCatalog(m_catalog);
    else if (m_dialog)
        m_dialog->reject();
}

void DefinitionActions::setLanguage(Language language)
{
    m_language = language;
    if (m_dialog)
        m_dialog->setLanguage(language);
}

void DefinitionActions::retranslateUi()
{
    m_definitions->setText(tr("&Definitions…"));
}

void DefinitionActions::show(const QString &indicator)
{
    if (!m_catalog)
        return;
    if (!m_dialog) {
        m_dialog = new DefinitionsDialog(m_catalog, m_language, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->choose(indicator);
    // Beside the window, not before it: the charts stay at hand.
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace Zhitu
