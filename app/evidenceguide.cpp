// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evidenceguide.h"

#include "citeactions.h"
#include "editactions.h"
#include "figuresactions.h"
#include "findingsactions.h"
#include "overviewmodel.h"
#include "pages/answers.h"
#include "pages/figurespage.h"
#include "panels/evidencecolumn.h"
#include "panels/evidencepanel.h"
#include "panels/sourcereader.h"
#include "panels/tablepanel.h"
#include "pictureopener.h"
#include "searchactions.h"
#include "textactions.h"

#include <QStackedWidget>
#include <QTableView>

namespace Zhitu {

EvidenceGuide::EvidenceGuide(const Parts &parts, FetchObservations fetch, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_fetch(std::move(fetch))
{
    connect(m_parts.panel, &EvidencePanel::shownChanged, this, &EvidenceGuide::updateRecord);
}

ChartPage *EvidenceGuide::page() const
{
    return qobject_cast<ChartPage *>(m_parts.pages->currentWidget());
}

bool EvidenceGuide::lead(const Observation &figure)
{
    const ChartSpec *chart =
        OverviewModel::chartFor(figure, figure.status != Status::Actual, *m_catalog);
    // What no chart shows, such as a statement, has its evidence all the same.
    if (chart)
        Q_EMIT chartWanted(chart->id, figure.id);
    else
        select(figure);
    return chart != nullptr;
}

void EvidenceGuide::showFigure(const Observation &figure)
{
    if (!lead(figure))
        Q_EMIT shownAlone();
}

void EvidenceGuide::showRecord(const AnyRecord &record)
{
    if (const auto *figure = std::get_if<Observation>(&record))
        (void)lead(*figure);
    else if (const auto *event = std::get_if<Event>(&record))
        m_parts.search->showEvent(event->id);
}

void EvidenceGuide::showReported(const QString &id)
{
    const FindingReportPtr &report = m_parts.findings->report();
    if (const Observation *figure = report ? report->observation(id) : nullptr)
        (void)lead(*figure);
    else if (const Event *event = m_catalog->event(id))
        m_parts.search->showEvent(event->id);
}

void EvidenceGuide::showAlone(const Observation &figure)
{
    select(figure);
    Q_EMIT shownAlone();
}

void EvidenceGuide::select(const Observation &figure)
{
    if (ChartPage *shown = m_parts.pictures->isCurrent() ? nullptr : page())
        shown->selectElsewhere(
            {.kind = EvidenceKind::Figure, .figure = figure, .event = {}, .charts = {}});
    else
        m_parts.panel->setClaims(m_catalog, {figure}, EvidencePanel::Shown::Nowhere);
}

void EvidenceGuide::followPage()
{
    const FiguresPage *figures = m_parts.figures->page();
    if (const ChartPage *shown = page())
        shown->showEvidence(m_parts.panel);
    else if (figures && m_parts.pages->currentWidget() == figures)
        followFigures();
    else
        m_parts.panel->setClaims(m_catalog, {});
    m_parts.texts->follow(m_parts.pictures->isCurrent() ? nullptr : page());
    updateTabOrder();
}

void EvidenceGuide::followFigures()
{
    const FiguresPage *figures = m_parts.figures->page();
    if (!figures || m_parts.pages->currentWidget() != figures)
        return;
    const std::optional<Observation> figure = figures->selected();
    m_parts.panel->setClaims(m_catalog,
                             figure ? QList<Observation>{*figure} : QList<Observation>());
    m_parts.cite->setRecord(
        m_catalog, figure ? std::optional(citedRecord(*m_catalog, *figure)) : std::nullopt);
}

void EvidenceGuide::refresh()
{
    const std::optional<AnyRecord> shown = m_parts.panel->shown();
    if (!shown)
        return;
    if (const auto *event = std::get_if<Event>(&*shown)) {
        m_parts.panel->setEvent(m_catalog, event->id);
        return;
    }
    ObservationQuery query;
    query.ids = {std::get<Observation>(*shown).id};
    whenAnswered(m_fetch(query), this, [this, shown](const Result<ObservationsPtr> &found) {
        if (found && !page() && m_parts.panel->shown() == shown)
            m_parts.panel->setClaims(m_catalog, **found, EvidencePanel::Shown::Nowhere);
    });
}

void EvidenceGuide::updateTabOrder()
{
    const ChartPage *shown = page();
    if (!shown || !shown->table())
        return;
    QWidget *last = m_parts.panel->followInTabOrder(shown->table()->view());
    if (SourceReader *reader = m_parts.column->reader())
        reader->followInTabOrder(last);
}

void EvidenceGuide::updateRecord()
{
    m_parts.records->setRecord(m_parts.pictures->isCurrent() ? std::nullopt
                                                             : m_parts.panel->shown());
}

} // namespace Zhitu
