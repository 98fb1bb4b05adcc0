// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpage.h"

#include "charts/chartview.h"
#include "pages/answers.h"
#include "pages/chartpickers.h"
#include "panels/evidencepanel.h"
#include "panels/tablepanel.h"
#include "widgets/card.h"

#include <QDir>
#include <QDrag>
#include <QEvent>
#include <QSplitter>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Answers usually come within a few milliseconds; later than this, the store is busy. */
constexpr auto patience = 500ms;
/** More than so many are not given back to the system by the window's own thread. */
constexpr qsizetype manyFigures = 10000;

} // namespace

ChartPage::ChartPage(const ChartSpec &spec, CatalogPtr catalog, FetchObservations fetch,
                     Language language, ThemeKind theme, QWidget *parent)
    : QWidget(parent)
    , m_saved(spec)
    , m_spec(spec)
    , m_catalog(std::move(catalog))
    , m_fetch(std::move(fetch))
    , m_language(language)
    , m_theme(theme)
    , m_model(makeChartModel(spec.kind, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_chart(new ChartView)
    , m_tableCard(new Card)
{
    // First of all, so that the store works while the widgets are made.
    const QFuture<Result<Prepared>> answer = ask();

    m_pickers = new ChartPickers(language, this);
    m_model->setLanguage(language);
    m_chart->setLanguage(language);
    m_chart->setTheme(theme);
    m_chart->setModel(m_model);

    auto *chartCard = new Card;
    auto *chartLayout = new QVBoxLayout(chartCard);
    chartLayout->setContentsMargins(4, 4, 4, 4);
    chartLayout->addWidget(m_chart);
    auto *tableLayout = new QVBoxLayout(m_tableCard);
    tableLayout->setContentsMargins(8, 8, 8, 6);
    m_tableCard->setMinimumHeight(fontMetrics().height() * 6);
    m_splitter->addWidget(chartCard);
    m_splitter->addWidget(m_tableCard);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(8);
    m_splitter->setSizes({1000, fontMetrics().height() * 11});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_pickers);
    layout->addWidget(m_splitter, 1);
    setTabOrder(m_pickers->lastField(), m_chart);
    m_pickers->setOffer(m_saved, m_catalog);
    m_pickers->setSpec(m_spec, *m_model);
    retranslateUi();

    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { setWaiting(true); });
    connect(m_pickers, &ChartPickers::specWanted, this, &ChartPage::changeSpec);
    connect(m_pickers, &ChartPickers::resetAsked, this, &ChartPage::discardChanges);
    connect(m_pickers, &ChartPickers::saveAsked, this, &ChartPage::saveAsked);
    connect(m_pickers, &ChartPickers::saveAsNewAsked, this, &ChartPage::saveAsNewAsked);
    connect(m_chart, &ChartView::markSelected, this, [this](const QStringList &ids) {
        m_selected = ids.value(0);
        m_sought.clear();
        m_elsewhere.reset();
        if (m_table)
            m_table->selectRows(ids);
        Q_EMIT selectionChanged();
    });
    connect(m_chart, &ChartView::dragged, this, &ChartPage::dragChart);
    connect(m_chart, &ChartView::chartRequested, this, &ChartPage::chartRequested);
    connect(m_chart, &ChartView::definitionRequested, this, &ChartPage::definitionRequested);
    // After what is queued behind the first picture: the table is not what that should wait for.
    connect(m_chart, &ChartView::firstPainted, this,
            [this] { QTimer::singleShot(1, this, &ChartPage::makeTable); });
    await(answer);
}

ChartPage::~ChartPage()
{
    // The view would otherwise look at a model that is gone before it.
    m_chart->setModel(nullptr);
}

void ChartPage::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    if (isVisible())
        retranslateUi();
    else
        m_isRetranslationDue = true;
}

ChartSnapshot ChartPage::snapshot() const
{
    // What the model shows: the spec may be ahead of it while an answer is awaited.
    const std::optional<DaySpan> &span = m_chart->visibleSpan();
    return {.spec = span ? narrowed(m_model->spec(), *span) : m_model->spec(),
            .catalog = m_catalog,
            .observations = m_observations,
            .language = m_language,
            .theme = m_theme};
}

void ChartPage::dragChart()
{
    if (!m_dragFolder)
        m_dragFolder = std::make_shared<QTemporaryDir>(QDir::temp().filePath(u"zhitu-XXXXXX"_s));
    auto *drag = new QDrag(this);
    drag->setMimeData(new ChartMimeData(snapshot(), m_dragFolder));
    drag->setPixmap(
        m_chart->grab().scaled(240, 160, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    drag->exec(Qt::CopyAction);
}

void ChartPage::setTheme(ThemeKind theme)
{
    m_theme = theme;
    m_chart->setTheme(theme);
}

void ChartPage::setTableShown(bool shown)
{
    m_tableCard->setVisible(shown);
}

void ChartPage::setAside(AsideIndexPtr records)
{
    m_aside = std::move(records);
    if (m_table)
        m_table->setAside(m_aside);
}

void ChartPage::setPickersShown(bool shown)
{
    m_pickers->setVisible(shown);
}

void ChartPage::selectObservation(const QString &id)
{
    m_selected = id;
    m_sought = shows(id) ? QString() : id;
    m_elsewhere.reset();
    m_chart->setSelectedEvidence(id);
    if (m_table) {
        // The chosen row first: it is the one to be scrolled to.
        QStringList ids = m_chart->selectedEvidence();
        ids.removeAll(id);
        ids.prepend(id);
        m_table->selectRows(ids);
    }
    Q_EMIT selectionChanged();
    // While an answer is awaited, it may yet come with it.
    if (isUpToDate())
        seekElsewhere(m_sought);
}

bool ChartPage::shows(const QString &id) const
{
    if (drawsEvents())
        return m_model->markOf(id) >= 0;
    return m_index->rowOf(id) >= 0
        || std::ranges::any_of(m_model->events(),
                               [&id](const Event *event) { return event->id == id; });
}

void ChartPage::selectElsewhere(const EvidenceUse &use)
{
    m_selected.clear();
    m_sought.clear();
    m_elsewhere = use;
    m_chart->setSelectedEvidence({});
    if (m_table)
        m_table->selectRows({});
    Q_EMIT selectionChanged();
}

const Event *ChartPage::selectedEvent() const
{
    if (m_elsewhere)
        return m_elsewhere->kind == EvidenceKind::Event ? m_catalog->event(m_elsewhere->event.id)
                                                        : nullptr;
    // A figure may have the id of an event.
    const bool isFigure = !drawsEvents() && m_index->rowOf(m_selected) >= 0;
    return isFigure || !shows(m_selected) ? nullptr : m_catalog->event(m_selected);
}

QList<Observation> ChartPage::selectedClaims() const
{
    if (m_elsewhere && m_elsewhere->kind == EvidenceKind::Figure)
        return {m_elsewhere->figure};
    if (m_selected.isEmpty() || !m_observations)
        return {};
    // The chosen one first, then the other claims of the mark that stands on it.
    QStringList ids{m_selected};
    if (const int mark = m_model->markOf(m_selected); mark >= 0)
        ids += m_model->evidenceOf(mark);
    ids.removeDuplicates();
    QList<Observation> claims;
    for (const QString &id : std::as_const(ids))
        if (const Observation *found = m_index->find(id))
            claims.append(*found);
    return claims;
}

std::optional<CitedRecord> ChartPage::selectedRecord() const
{
    if (const Event *event = selectedEvent())
        return citedRecord(*m_catalog, *event);
    if (const QList<Observation> claims = selectedClaims(); !claims.isEmpty())
        return citedRecord(*m_catalog, claims.first());
    return std::nullopt;
}

QString ChartPage::currentIndicator() const
{
    if (m_elsewhere && m_elsewhere->kind == EvidenceKind::Figure)
        return m_elsewhere->figure.indicator;
    const Observation *figure = m_observations ? m_index->find(m_selected) : nullptr;
    return figure ? figure->indicator : m_index->indicators().value(0);
}

void ChartPage::setRowActions(const QList<QAction *> &actions)
{
    m_rowActions = actions;
    if (m_table)
        m_table->setRowActions(actions);
}

ChartSpec ChartPage::visibleSpec() const
{
    const std::optional<DaySpan> &span = m_chart->visibleSpan();
    return span ? narrowed(m_spec, *span) : m_spec;
}

void ChartPage::showEvidence(EvidencePanel *panel) const
{
    using Shown = EvidencePanel::Shown;
    const Shown shown = !m_elsewhere    ? Shown::Here
        : m_elsewhere->charts.isEmpty() ? Shown::Nowhere
                                        : Shown::Elsewhere;
    if (const Event *event = selectedEvent())
        panel->setEvent(m_catalog, event->id, shown);
    else
        panel->setClaims(m_catalog, selectedClaims(), shown);
}

void ChartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    if (isVisible())
        retranslateUi();
    else
        m_isRetranslationDue = true;
}

void ChartPage::showEvent(QShowEvent *event)
{
    if (m_isRetranslationDue)
        retranslateUi();
    if (m_isRefreshDue)
        request();
    QWidget::showEvent(event);
}

void ChartPage::makeTable()
{
    if (m_table)
        return;
    m_table = new TablePanel(drawsEvents() ? TablePanel::Content::Events
                                           : TablePanel::Content::Observations,
                             m_language, m_tableCard);
    m_table->setRowActions(m_rowActions);
    m_table->setAside(m_aside);
    m_tableCard->layout()->addWidget(m_table);
    m_table->show();
    m_table->followInTabOrder(m_chart);
    fillTable();
    connect(m_table, &TablePanel::rowSelected, this, &ChartPage::selectObservation);
    connect(m_table, &TablePanel::definitionRequested, this, &ChartPage::definitionRequested);
    if (!m_selected.isEmpty())
        selectObservation(m_selected);
}

void ChartPage::retranslateUi()
{
    m_isRetranslationDue = false;
    m_pickers->setLanguage(m_language);
    m_model->setLanguage(m_language);
    m_chart->setLanguage(m_language);
    if (m_table)
        m_table->setLanguage(m_language);
}

void ChartPage::changeSpec(const ChartSpec &spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    m_pickers->setSpec(m_spec, *m_model);
    request();
    Q_EMIT specChanged();
}

void ChartPage::setSaved(const ChartSpec &saved, CatalogPtr catalog)
{
    m_catalog = std::move(catalog);
    ChartSpec spec = m_spec;
    const auto follow = [&](auto ChartSpec::*...fields) {
        const auto one = [&](auto ChartSpec::*field) {
            if (spec.*field == m_saved.*field)
                spec.*field = saved.*field;
        };
        (one(fields), ...);
    };
    follow(&ChartSpec::name, &ChartSpec::title, &ChartSpec::subtitle, &ChartSpec::indicators,
           &ChartSpec::regions, &ChartSpec::focus, &ChartSpec::from, &ChartSpec::to,
           &ChartSpec::eventKinds, &ChartSpec::guardOverruled);
    const bool isOther = saved != m_saved;
    m_saved = saved;
    m_pickers->setOffer(m_saved, m_catalog);
    // The cards of an overview lead to charts, which may have come or gone.
    if (spec == m_spec && spec.kind == ChartKind::Overview)
        request();
    changeSpec(spec);
    m_pickers->setSpec(m_spec, *m_model);
    if (isOther)
        Q_EMIT specChanged();
}

void ChartPage::refresh(CatalogPtr catalog)
{
    m_catalog = std::move(catalog);
    m_pickers->setOffer(m_saved, m_catalog);
    m_pickers->setSpec(m_spec, *m_model);
    refreshElsewhere();
    if (isVisible()) {
        request();
        return;
    }
    // What is shown is not up to date from now on, and an answer on its way is of no use.
    ++m_requested;
    m_patience.stop();
    setWaiting(false);
    m_isRefreshDue = true;
}

void ChartPage::seekElsewhere(const QString &id)
{
    if (id.isEmpty() || drawsEvents())
        return;
    ObservationQuery query;
    query.ids = {id};
    whenAnswered(m_fetch(query), this, [this, id](const Result<ObservationsPtr> &found) {
        if (!found || (*found)->isEmpty() || m_sought != id || shows(id))
            return;
        const Observation &figure = (*found)->first();
        // Of the charts that draw the latest figures alone nobody knows whether they draw this one.
        QStringList charts = chartsWith(*m_catalog, figure);
        charts.removeIf([this](const QString &chart) {
            return ChartModel::drawsLatest(m_catalog->chart(chart)->kind);
        });
        selectElsewhere(
            {.kind = EvidenceKind::Figure, .figure = figure, .event = {}, .charts = charts});
    });
}

void ChartPage::refreshElsewhere()
{
    if (!m_elsewhere || m_elsewhere->kind != EvidenceKind::Figure)
        return;
    ObservationQuery query;
    query.ids = {m_elsewhere->figure.id};
    whenAnswered(m_fetch(query), this,
                 [this, id = m_elsewhere->figure.id](const Result<ObservationsPtr> &found) {
                     if (!found || !m_elsewhere || m_elsewhere->figure.id != id)
                         return;
                     if ((*found)->isEmpty())
                         m_elsewhere.reset();
                     else
                         m_elsewhere->figure = (*found)->first();
                     Q_EMIT selectionChanged();
                 });
}

void ChartPage::request()
{
    m_isRefreshDue = false;
    await(ask());
}

QFuture<Result<ChartPage::Prepared>> ChartPage::ask()
{
    ++m_requested;
    const auto query = ChartModel::queryFor(m_spec, *m_catalog);
    const QFuture<Result<ObservationsPtr>> answer = query
        ? m_fetch(*query)
        : QtFuture::makeReadyFuture(
            Result<ObservationsPtr>(std::make_shared<const QList<Observation>>()));
    // In the thread that read the figures: what a million of them take must not stop the window.
    return QFuture(answer).then(
        QtFuture::Launch::Sync,
        [spec = m_spec, catalog = m_catalog](const Result<ObservationsPtr> &found) {
            if (!found)
                return Result<Prepared>(found.error());
            return Result<Prepared>(Prepared{ChartModel::prepare(spec, catalog, *found),
                                             std::make_shared<const ObservationIndex>(*found)});
        });
}

void ChartPage::await(const QFuture<Result<Prepared>> &answer)
{
    m_patience.start(patience);
    whenAnswered(answer, this, [this, number = m_requested](const Result<Prepared> &found) {
        if (number != m_requested)
            return;
        m_patience.stop();
        setWaiting(false);
        m_answered = number;
        if (found)
            showFigures(*found);
        else
            Q_EMIT failed(found.error());
    });
}

void ChartPage::showFigures(const Prepared &figures)
{
    Prepared former{std::exchange(m_content, figures.content),
                    std::exchange(m_index, figures.index)};
    m_observations = m_index->observations();
    m_pickers->includeYears(m_index->firstYear(), m_index->lastYear());
    if (drawsEvents()) {
        for (const Event &event : m_catalog->events)
            if (!event.period.isUndated())
                m_pickers->includeYears(event.period.firstDay().year(),
                                        event.period.lastDay().year());
    }
    m_model->show(figures.content);
    m_pickers->setSpec(m_spec, *m_model);

    if (!shows(m_selected))
        m_selected.clear();
    m_chart->setSelectedEvidence(m_selected);
    if (m_table)
        fillTable();
    else if (m_model->markCount() == 0)
        // There will be no first picture to wait for.
        QMetaObject::invokeMethod(this, &ChartPage::makeTable, Qt::QueuedConnection);
    Q_EMIT figuresShown();
    if (!m_elsewhere) {
        const QString sought = m_sought;
        selectObservation(m_selected.isEmpty() ? sought : m_selected);
    }
    // To let go of a million figures takes long, too.
    if (former.index->observations()->size() > manyFigures)
        QThreadPool::globalInstance()->start([former = std::move(former)] {});
}

void ChartPage::tellHistory()
{
    const auto query = ChartModel::queryFor(m_model->spec(), *m_catalog);
    if (!m_askHistory || !query || !query->mostWithHistory)
        return;
    whenAnswered(m_askHistory(*query), this,
                 [this, number = m_answered](const Result<bool> &isLeftOut) {
                     if (number != m_answered || !isLeftOut)
                         return;
                     m_isHistoryLeftOut = *isLeftOut;
                     if (m_table)
                         m_table->setHistoryLeftOut(m_isHistoryLeftOut);
                 });
}

void ChartPage::fillTable()
{
    if (!drawsEvents()) {
        m_table->setObservations(m_catalog, m_index);
        m_table->setHistoryLeftOut(m_isHistoryLeftOut);
        tellHistory();
        return;
    }
    QStringList ids;
    for (int mark = 0; mark < m_model->markCount(); ++mark)
        ids += m_model->evidenceOf(mark);
    m_table->setEvents(m_catalog, ids);
}

void ChartPage::setWaiting(bool waiting)
{
    if (m_isWaiting == waiting)
        return;
    m_isWaiting = waiting;
    Q_EMIT waitingChanged(waiting);
}

} // namespace Zhitu
