// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/exportjob.h"
#include "pages/chartpage.h"
#include "records/catalog.h"

#include <QStackedWidget>

class QLabel;

namespace Zhitu {

/**
 * The middle of the window: a page for each chart of the store, built when it is first shown, and
 * among them whatever else is added, such as the pages of opened pictures. Where there is no chart, a
 * sentence says so.
 *
 * What is set here holds for the pages that are built and for those that are built later.
 */
class ChartPages final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartPages)

public:
    ChartPages(FetchObservations fetch, AskHistory askHistory, Language language, ThemeKind theme,
               QWidget *parent = nullptr);

    /** The charts of another store: every page of a chart is gone, and none is shown. */
    void setStore(const CatalogPtr &catalog);
    /**
     * Other charts of the same store: the pages of those that are still there stay as they are.
     * @p hasNewRecords: what they show has changed, too.
     */
    void setCatalog(const CatalogPtr &catalog, bool hasNewRecords);
    /** No store is being opened any more; without one, this says that none is open. */
    void endOpening();

    /** The chart at this place of the catalog is shown; -1: the sentence that there is none. */
    void showChart(int index);
    [[nodiscard]] bool isEmptyShown() const;
    /** The chart's page that is shown, be it the store's or a picture's; nullptr: none is. */
    [[nodiscard]] ChartPage *currentPage() const;
    /** Whether it is the page of a chart of the store. */
    [[nodiscard]] bool holds(const ChartPage *page) const { return page && m_built.contains(page); }

    /** The charts as their pages show them: @p all of the store, or the one that is shown. */
    [[nodiscard]] QList<ChartToExport> chartsToExport(bool all) const;

    void setLanguage(Language language);
    void setTheme(ThemeKind theme);
    void setTableShown(bool shown);
    /** What the rules found in the store; null: nothing yet. */
    void setFindings(const FindingReportPtr &report);
    /** What the user has changed of what was brought in. */
    void setAside(const AsideIndexPtr &aside);

Q_SIGNALS:
    /** A page was built for a chart of the store and is about to be shown. */
    void pageMade(ChartPage *page);

protected:
    void changeEvent(QEvent *event) override;

private:
    ChartPage *makePage(int index);
    void removePage(ChartPage *page);
    void retranslateUi();

    FetchObservations m_fetch;
    AskHistory m_askHistory;
    Language m_language;
    ThemeKind m_theme;
    bool m_isTableShown = true;
    FindingReportPtr m_findings;
    AsideIndexPtr m_aside;
    bool m_isOpening = true; ///< no store was shown yet, nor an error
    CatalogPtr m_catalog;
    QLabel *m_empty; ///< shown while there is no chart
    QList<ChartPage *> m_built; ///< by chart; nullptr: not shown yet
};

} // namespace Zhitu
