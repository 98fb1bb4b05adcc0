// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchactions.h"

#include "attachedtexts.h"
#include "charts/chartview.h"
#include "formats/catalogue.h"
#include "overviewmodel.h"
#include "pages/answers.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

#include <algorithm>
#include <tuple>
#include <utility>

namespace Zhitu {

namespace {

/** Whether a chart tells of single figures by marks of its own. */
bool drawsFigures(const ChartSpec &chart)
{
    return chart.kind != ChartKind::Coverage && chart.kind != ChartKind::Overview
        && !ChartModel::drawsEvents(chart.kind);
}

/** The chart of figures that shows an indicator best: no map, few others beside it, the first. */
const ChartSpec *chartOf(const Catalog &catalog, const QString &indicator)
{
    const auto key = [](const ChartSpec &chart) {
        return std::tuple(!drawsFigures(chart), chart.kind == ChartKind::DistrictMap,
                          chart.indicators.size());
    };
    const ChartSpec *best = nullptr;
    for (const ChartSpec &chart : catalog.charts) {
        if (chart.indicators.contains(indicator) && (!best || key(chart) < key(*best)))
            best = &chart;
    }
    return best;
}

/** The chart that is likeliest to show a region: one that names it, else one of its level. */
const ChartSpec *chartOf(const Catalog &catalog, const Region &region)
{
    const auto grade = [&region](const ChartSpec &chart) {
        if (chart.focus == region.code)
            return 0;
        if (!chart.regions.isEmpty())
            return chart.regions.contains(region.code) ? 1 : 4;
        const bool isOfDistricts = chart.kind == ChartKind::DistrictComparison
            || chart.kind == ChartKind::DistrictTargets || chart.kind == ChartKind::DistrictMap;
        const bool isOfCities = chart.kind == ChartKind::ComputeRanking;
        const bool fits = region.level == AreaLevel::District ? isOfDistricts : isOfCities;
        return fits ? 2 : (isOfDistricts || isOfCities) ? 4 : 3;
    };
    const ChartSpec *best = nullptr;
    for (const ChartSpec &chart : catalog.charts) {
        if (drawsFigures(chart) && grade(chart) < 4 && (!best || grade(chart) < grade(*best)))
            best = &chart;
    }
    return best;
}

/** The first chart of events that shows this one, else the first of figures that does. */
const ChartSpec *chartOf(const Catalog &catalog, const Event &event)
{
    const ChartSpec *best = nullptr;
    for (const QString &id : chartsWith(catalog, event)) {
        const ChartSpec *chart = catalog.chart(id);
        if (!best || (ChartModel::drawsEvents(chart->kind) && !ChartModel::drawsEvents(best->kind)))
            best = chart;
    }
    return best;
}

/**
 * The id of the latest figure of a region that has a mark in a chart, what is known before what was
 * promised; empty: none has.
 */
QString latestMark(const ChartPage &page, const QString &region)
{
    const ObservationsPtr &figures = page.observations();
    if (!figures || !drawsFigures(page.spec()))
        return {};
    const auto isBetter = [](const Observation &figure, const Observation &other) {
        const bool isKnown = figure.status == Status::Actual;
        if (isKnown != (other.status == Status::Actual))
            return isKnown;
        return other.period < figure.period;
    };
    const Observation *latest = nullptr;
    for (const Observation &figure : *figures) {
        if (figure.region == region && (!latest || isBetter(figure, *latest))
            && page.model()->markOf(figure.id) >= 0)
            latest = &figure;
    }
    return latest ? latest->id : QString();
}

} // namespace

SearchActions::SearchActions(SearchField *field, FetchObservations fetch, QWidget *window)
    : QObject(window)
    , m_field(field)
    , m_fetch(std::move(fetch))
    , m_window(window)
    , m_find(new QAction(this))
{
    m_find->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::CTRL | Qt::Key_F)});
    window->addAction(m_find);
    connect(m_find, &QAction::triggered, this, [this] {
        if (!m_field->hasFocus())
            m_before = QApplication::focusWidget();
        m_field->begin();
    });
    connect(m_field, &SearchField::begun, &m_session, &SearchSession::warmUp);
    connect(m_field, &SearchField::asked, &m_session, &SearchSession::ask);
    connect(m_field, &SearchField::emptied, &m_session, &SearchSession::forget);
    connect(m_field, &SearchField::chosen, this, &SearchActions::choose);
    connect(m_field, &SearchField::left, this, &SearchActions::goBack);
    connect(&m_session, &SearchSession::answered, m_field, &SearchField::showAnswer);
}

void SearchActions::setStore(CatalogPtr catalog, const QString &file)
{
    m_catalog = std::move(catalog);
    // What was asked of another store is done with.
    if (std::exchange(m_file, file) != file)
        m_field->clear();
    ++m_chosen;
    m_session.setStore(m_catalog, m_file);
}

void SearchActions::setPage(ChartPage *page)
{
    m_page = page;
}

void SearchActions::setLanguage(Language language)
{
    m_field->setLanguage(language);
}

void SearchActions::retranslateUi()
{
    m_find->setText(tr("&Search"));
    m_field->retranslateUi();
}

void SearchActions::fillMenu(QMenu *menu)
{
    menu->addAction(m_find);
}

void SearchActions::choose(const SearchHit &hit)
{
    ++m_chosen;
    const QString name = m_catalog ? hit.title.in(m_field->language()).text : QString();
    switch (hit.kind) {
    case SearchKind::Region:
        showRegion(hit.id, name);
        break;
    case SearchKind::Indicator:
        showIndicator(hit.id, name);
        break;
    case SearchKind::Subject:
    case SearchKind::Source:
        m_field->showFiguresOf(hit.kind, hit.id, name);
        break;
    case SearchKind::Figure:
        showFigure(hit.id);
        break;
    case SearchKind::Event:
        showEvent(hit.id);
        break;
    case SearchKind::Chart:
        Q_EMIT chartWanted(hit.id, {});
        break;
    }
}

void SearchActions::showFigure(const QString &id)
{
    if (m_page && m_page->isUpToDate() && drawsFigures(m_page->spec())
        && m_page->model()->markOf(id) >= 0) {
        Q_EMIT chartWanted(m_page->spec().id, id);
        return;
    }
    ObservationQuery query;
    query.ids = {id};
    whenAnswered(
        m_fetch(query), this, [this, number = m_chosen](const Result<ObservationsPtr> &found) {
            if (number != m_chosen || !m_catalog)
                return;
            if (!found || (*found)->isEmpty()) {
                Q_EMIT noticed(translated("Search", "This figure is no longer in the store."));
                return;
            }
            const Observation &figure = (*found)->first();
            const ChartSpec *chart =
                OverviewModel::chartFor(figure, figure.status != Status::Actual, *m_catalog);
            if (chart)
                Q_EMIT chartWanted(chart->id, figure.id);
            else
                Q_EMIT evidenceWanted(figure);
        });
}

void SearchActions::showIndicator(const QString &id, const QString &name)
{
    if (m_page && drawsFigures(m_page->spec()) && m_page->spec().indicators.contains(id)) {
        Q_EMIT chartWanted(m_page->spec().id, {});
        return;
    }
    if (const ChartSpec *chart = chartOf(*m_catalog, id))
        Q_EMIT chartWanted(chart->id, {});
    else
        m_field->showFiguresOf(SearchKind::Indicator, id, name);
}

void SearchActions::showRegion(const QString &code, const QString &name)
{
    if (m_page && m_page->isUpToDate() && !latestMark(*m_page, code).isEmpty()) {
        selectRegion(code, name);
        return;
    }
    const Region *region = m_catalog->region(code);
    const ChartSpec *chart = region ? chartOf(*m_catalog, *region) : nullptr;
    if (!chart) {
        m_field->showFiguresOf(SearchKind::Region, code, name);
        return;
    }
    Q_EMIT chartWanted(chart->id, {});
    if (!m_page || m_page->isUpToDate()) {
        selectRegion(code, name);
        return;
    }
    // Once the page has its figures; unless something else was chosen since.
    connect(
        m_page, &ChartPage::figuresShown, this,
        [this, code, name, number = m_chosen] {
            if (number == m_chosen)
                selectRegion(code, name);
        },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void SearchActions::selectRegion(const QString &code, const QString &name)
{
    const QString mark = m_page ? latestMark(*m_page, code) : QString();
    if (mark.isEmpty())
        m_field->showFiguresOf(SearchKind::Region, code, name);
    else
        Q_EMIT chartWanted(m_page->spec().id, mark);
}

void SearchActions::showEvent(const QString &id)
{
    const Event *event = m_catalog->event(id);
    if (m_page && m_page->isUpToDate() && m_page->shows(id))
        Q_EMIT chartWanted(m_page->spec().id, id);
    else if (const ChartSpec *chart = event ? chartOf(*m_catalog, *event) : nullptr)
        Q_EMIT chartWanted(chart->id, id);
    else
        Q_EMIT noticed(translated("Search", "No chart shows this event."));
}

void SearchActions::goBack()
{
    if (m_before)
        m_before->setFocus();
    else if (m_page)
        m_page->chart()->setFocus();
}

} // namespace Zhitu
