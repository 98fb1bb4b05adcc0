// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citeactions.h"

#include "formats/catalogue.h"
#include "pages/chartpage.h"

#include <QAction>
#include <QClipboard>
#include <QDate>
#include <QGuiApplication>
#include <QMenu>

namespace Zhitu {

CiteActions::CiteActions(QWidget *window, Language language)
    : QObject(window)
    , m_language(language)
    , m_menu(new QMenu(window))
{
    for (const CitationStyle style : allCitationStyles)
        m_menu->addAction(citationStyleName(style), this, [this, style] { copy(style); });
    updateMenu();
}

void CiteActions::setPage(ChartPage *page)
{
    if (m_page)
        disconnect(m_page, &ChartPage::selectionChanged, this, nullptr);
    m_page = page;
    m_record.reset();
    if (m_page)
        connect(m_page, &ChartPage::selectionChanged, this, &CiteActions::updateMenu);
    updateMenu();
}

void CiteActions::setRecord(const CatalogPtr &catalog, const std::optional<CitedRecord> &record)
{
    m_catalog = catalog;
    m_record = record;
    updateMenu();
}

std::optional<CitedRecord> CiteActions::record() const
{
    return m_page ? m_page->selectedRecord() : m_record;
}

void CiteActions::retranslateUi()
{
    m_menu->setTitle(tr("C&ite this figure"));
}

void CiteActions::copy(CitationStyle style)
{
    const std::optional<CitedRecord> selected = record();
    if (!selected)
        return;
    const Catalog &catalog = m_page ? *m_page->catalog() : *m_catalog;
    if (!canBeCited(catalog, *selected)) {
        Q_EMIT failed({.kind = ErrorKind::NothingToCite, .detail = selected->id});
        return;
    }
    QGuiApplication::clipboard()->setText(
        citation(catalog, {*selected}, style, m_language, {QDate::currentDate(), std::nullopt}));
    BilingualText text = translated("Window", "The reference was copied (%1).");
    text.zh = text.zh.arg(citationStyleName(style));
    text.en = text.en.arg(citationStyleName(style));
    Q_EMIT noticed(text);
}

void CiteActions::updateMenu()
{
    m_menu->menuAction()->setEnabled(record().has_value());
}

} // namespace Zhitu
