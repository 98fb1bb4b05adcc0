// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/chartpage.h"
#include "recordkeys.h"
#include "records/catalog.h"

#include <QObject>

class QStackedWidget;

namespace Zhitu {

class CiteActions;
class EditActions;
class EvidenceColumn;
class EvidencePanel;
class FiguresActions;
class FindingsActions;
class PictureOpener;
class SearchActions;
class TextActions;

/**
 * Leads from a figure to what it stands on: the evidence, the reader and the actions on a figure
 * follow what is selected in whatever page is shown; and a figure that is asked for is shown in the
 * chart that shows it best, or with its evidence alone.
 *
 * Nothing that it is made with is owned, and all must outlive it.
 */
class EvidenceGuide final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceGuide)

public:
    /** What is followed, and what follows. */
    struct Parts
    {
        const QStackedWidget *pages;
        const PictureOpener *pictures;
        EvidencePanel *panel;
        const EvidenceColumn *column;
        CiteActions *cite;
        EditActions *records;
        TextActions *texts;
        SearchActions *search;
        const FindingsActions *findings;
        const FiguresActions *figures;
    };

    EvidenceGuide(const Parts &parts, FetchObservations fetch, QObject *parent);

    void setCatalog(CatalogPtr catalog) { m_catalog = std::move(catalog); }

    /** Shows a figure in the chart that shows it best, else its evidence alone. */
    void showFigure(const Observation &figure);
    /** The same, without a word where no chart shows it, for a figure or event as it is now. */
    void showRecord(const AnyRecord &record);
    /** The same for an id of which the report of findings tells. */
    void showReported(const QString &id);
    /** Shows what a figure stands on that no chart shows. */
    void showAlone(const Observation &figure);

    /** All follows what the page that is shown has selected. */
    void followPage();
    /** What is selected in the page of all figures, if that is shown. */
    void followFigures();
    /** What is shown alone, as the store has it now. */
    void refresh();
    /** The keys lead from the table over the evidence to the reader. */
    void updateTabOrder();

Q_SIGNALS:
    /** A chart of the store is to be shown by its id, with this evidence selected. */
    void chartWanted(const QString &chart, const QString &evidence);
    /** No chart shows a figure that was asked for; its evidence is shown alone. */
    void shownAlone();

private:
    [[nodiscard]] ChartPage *page() const;
    /** Whether a chart shows it; else its evidence is selected alone. */
    bool lead(const Observation &figure);
    void select(const Observation &figure);
    /** What the evidence shows can be edited, unless it is of a picture. */
    void updateRecord();

    Parts m_parts;
    FetchObservations m_fetch;
    CatalogPtr m_catalog;
};

} // namespace Zhitu
