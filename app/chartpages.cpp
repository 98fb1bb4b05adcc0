// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpages.h"

#include <QEvent>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace Zhitu {

ChartPages::ChartPages(FetchObservations fetch, AskHistory askHistory, Language language,
                       ThemeKind theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_fetch(std::move(fetch))
    , m_askHistory(std::move(askHistory))
    , m_language(language)
    , m_theme(theme)
    , m_empty(new QLabel(this))
{
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    addWidget(m_empty);
    retranslateUi();
}

void ChartPages::setStore(const CatalogPtr &catalog)
{
    m_isOpening = false;
    m_catalog = catalog;
    for (ChartPage *page : std::as_const(m_built))
        removePage(page);
    m_built = QList<ChartPage *>(m_catalog->charts.size(), nullptr);
    retranslateUi();
}

void ChartPages::setCatalog(const CatalogPtr &catalog, bool hasNewRecords)
{
    m_catalog = catalog;
    const QList<ChartPage *> pages = std::exchange(m_built, {});
    for (const ChartSpec &spec : catalog->charts) {
        const auto page = std::ranges::find_if(pages, [&spec](const ChartPage *built) {
            return built && built->spec().id == spec.id && built->spec().kind == spec.kind;
        });
        m_built.append(page == pages.cend() ? nullptr : *page);
        if (!m_built.last())
            continue;
        m_built.last()->setSaved(spec, catalog);
        if (hasNewRecords)
            m_built.last()->refresh(catalog);
    }
    for (ChartPage *page : pages)
        if (!m_built.contains(page))
            removePage(page);
    retranslateUi();
}

void ChartPages::endOpening()
{
    m_isOpening = false;
    retranslateUi();
}

void ChartPages::showChart(int index)
{
    if (index < 0)
        setCurrentWidget(m_empty);
    else
        setCurrentWidget(m_built.at(index) ? m_built.at(index) : makePage(index));
}

bool ChartPages::isEmptyShown() const
{
    return currentWidget() == m_empty;
}

ChartPage *ChartPages::currentPage() const
{
    return qobject_cast<ChartPage *>(currentWidget());
}

QList<ChartToExport> ChartPages::chartsToExport(bool all) const
{
    const QList<ChartSpec> &charts = m_catalog->charts;
    QList<ChartToExport> wanted;
    for (int i = 0; i < charts.size(); ++i) {
        const ChartPage *page = m_built.at(i);
        if (!all && (!page || page != currentPage()))
            continue;
        // What a page shows, with the changes made in it; what no page shows comes from the store.
        if (page)
            wanted.append({page->visibleSpec(),
                           page->isUpToDate() ? page->observations() : ObservationsPtr(),
                           m_findings});
        else
            wanted.append({charts.at(i), {}, m_findings});
    }
    return wanted;
}

void ChartPages::setLanguage(Language language)
{
    m_language = language;
    for (ChartPage *page : std::as_const(m_built))
        if (page)
            page->setLanguage(language);
}

void ChartPages::setTheme(ThemeKind theme)
{
    m_theme = theme;
    for (ChartPage *page : std::as_const(m_built))
        if (page)
            page->setTheme(theme);
}

void ChartPages::setTableShown(bool shown)
{
    m_isTableShown = shown;
    for (ChartPage *page : std::as_const(m_built))
        if (page)
            page->setTableShown(shown);
}

void ChartPages::setFindings(const FindingReportPtr &report)
{
    m_findings = report;
    for (ChartPage *page : std::as_const(m_built))
        if (page)
            page->setFindings(report);
}

void ChartPages::setAside(const AsideIndexPtr &aside)
{
    m_aside = aside;
    for (ChartPage *page : std::as_const(m_built))
        if (page)
            page->setAside(aside);
}

void ChartPages::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

ChartPage *ChartPages::makePage(int index)
{
    auto *page =
        new ChartPage(m_catalog->charts.at(index), m_catalog, m_fetch, m_language, m_theme, this);
    page->setAskHistory(m_askHistory);
    page->setTableShown(m_isTableShown);
    page->setFindings(m_findings);
    page->setAside(m_aside);
    addWidget(page);
    m_built[index] = page;
    Q_EMIT pageMade(page);
    return page;
}

void ChartPages::removePage(ChartPage *page)
{
    if (!page)
        return;
    removeWidget(page);
    // Later: it may be the one whose signal has led here.
    page->deleteLater();
}

void ChartPages::retranslateUi()
{
    if (!m_catalog)
        m_empty->setText(m_isOpening ? tr("The store is being opened…") : tr("No store is open."));
    else
        m_empty->setText(tr("This store holds no chart. Chart → New chart… makes one."));
}

} // namespace Zhitu
