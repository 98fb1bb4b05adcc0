// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/chartpage.h"
#include "records/catalog.h"
#include "records/language.h"
#include "search/searchresults.h"
#include "search/searchsession.h"

#include <QObject>
#include <QPointer>

class QAction;
class QMenu;

namespace Zhitu {

class SearchField;

/**
 * What the search field finds, and where each find leads: a chart to itself, an event to a chart of
 * events, a figure to the chart that is shown where it has the figure, else to the one that shows it
 * best, with its mark selected; an indicator to a chart of it; a region to its latest figure in the
 * chart that is shown, else in another; a source or subject, and what no chart shows, to the list of
 * its figures.
 *
 * The field is not owned and must outlive it.
 */
class SearchActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchActions)

public:
    SearchActions(SearchField *field, FetchObservations fetch, QWidget *window);

    void setStore(CatalogPtr catalog, const QString &file);
    /** The chart that is shown; nullptr: none of the store's. */
    void setPage(ChartPage *page);
    void setLanguage(Language language);
    void retranslateUi();
    void fillMenu(QMenu *menu);
    /** Asks for the chart that shows an event best: the current one where it does. */
    void showEvent(const QString &id);

Q_SIGNALS:
    /** A chart of the store is to be shown by its id; with this evidence selected unless empty. */
    void chartWanted(const QString &chart, const QString &evidence);
    /** No chart shows this figure; what it stands on can be shown. */
    void evidenceWanted(const Observation &figure);
    /** What was found leads nowhere. */
    void noticed(const BilingualText &text);

private:
    void choose(const SearchHit &hit);
    void showFigure(const QString &id);
    void showIndicator(const QString &id, const QString &name);
    void showRegion(const QString &code, const QString &name);
    void selectRegion(const QString &code, const QString &name);
    void goBack();

    SearchField *m_field;
    FetchObservations m_fetch;
    QWidget *m_window;
    SearchSession m_session;
    QAction *m_find;
    CatalogPtr m_catalog;
    QString m_file;
    QPointer<ChartPage> m_page;
    QPointer<QWidget> m_before; ///< had the focus when the search began
    quint64 m_chosen = 0; ///< number of the latest choice: an answer to another is dropped
};

} // namespace Zhitu
