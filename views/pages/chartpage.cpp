// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpage.h"

#include "chartchoices.h"
#include "charts/chartlayout.h"
#include "charts/chartview.h"
#include "comparisonmodel.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "pages/answers.h"
#include "panels/evidencepanel.h"
#include "panels/tablepanel.h"
#include "recordtexts.h"
#include "widgets/card.h"
#include "widgets/elidedcombobox.h"
#include "widgets/measures.h"

#include <QDir>
#include <QDrag>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
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
    makePickers();
    layout->addWidget(m_splitter, 1);
    retranslateUi();

    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { setWaiting(true); });
    connect(m_chart, &ChartView::markSelected, this, [this](const QStringList &ids) {
        m_selected = ids.value(0);
        if (m_table)
            m_table->selectRows(ids);
        Q_EMIT selectionChanged();
    });
    connect(m_chart, &ChartView::dragged, this, &ChartPage::dragChart);
    connect(m_chart, &ChartView::chartRequested, this, &ChartPage::chartRequested);
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

void ChartPage::setPickersShown(bool shown)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_topicsLabel, m_topics, m_regionsLabel, m_regions, m_focusLabel, m_focus, m_fromLabel,
             m_from, m_toLabel, m_to, m_reset, m_save})
        widget->setVisible(shown);
    m_arePickersShown = shown;
    updatePickers();
}

void ChartPage::selectObservation(const QString &id)
{
    m_selected = id;
    m_chart->setSelectedEvidence(id);
    if (m_table) {
        // The chosen row first: it is the one to be scrolled to.
        QStringList ids = m_chart->selectedEvidence();
        ids.removeAll(id);
        ids.prepend(id);
        m_table->selectRows(ids);
    }
    Q_EMIT selectionChanged();
}

QList<Observation> ChartPage::selectedClaims() const
{
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
    if (const Event *event = drawsEvents() ? m_catalog->event(m_selected) : nullptr)
        return citedRecord(*m_catalog, *event);
    if (const Observation *figure = m_observations ? m_index->find(m_selected) : nullptr)
        return citedRecord(*m_catalog, *figure);
    return std::nullopt;
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
    if (drawsEvents())
        panel->setEvent(m_catalog, m_selected);
    else
        panel->setClaims(m_catalog, selectedClaims());
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
    QWidget::showEvent(event);
}

void ChartPage::makePickers()
{
    m_topics = new ChoicePicker(this);
    m_regions = new ChoicePicker(this);
    m_focus = new ElidedComboBox(this);
    m_from = new ElidedComboBox(this);
    m_to = new ElidedComboBox(this);
    m_oneAxis = new QPushButton(this);
    m_oneAxis->setObjectName(QStringLiteral("oneAxis"));
    m_oneAxis->setCheckable(true);
    m_reset = new QPushButton(this);
    m_reset->setObjectName(QStringLiteral("reset"));
    m_save = new QPushButton(this);
    auto *saving = new QMenu(m_save);
    m_saveChanges = saving->addAction(QString(), this, &ChartPage::saveAsked);
    m_saveAsNew = saving->addAction(QString(), this, &ChartPage::saveAsNewAsked);
    m_save->setMenu(saving);

    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    struct Place
    {
        QLabel **label;
        QWidget *widget;
        int stretch;
        int least; ///< width in digits
    };
    const std::array<Place, 5> places{{{&m_topicsLabel, m_topics, 5, 15},
                                       {&m_regionsLabel, m_regions, 4, 13},
                                       {&m_focusLabel, m_focus, 4, 13},
                                       {&m_fromLabel, m_from, 3, 10},
                                       {&m_toLabel, m_to, 3, 10}}};
    int column = 0;
    for (const Place &place : places) {
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        // Its own width must not count, or a longer word in one language would move the fields.
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        // Assistive technology names a combo box by what it shows; what it is for the label says.
        label->setBuddy(place.widget);
        *place.label = label;
        place.widget->setMinimumWidth(digitsWide(this, place.least));
        grid->addWidget(label, 0, column);
        grid->addWidget(place.widget, 1, column);
        grid->setColumnStretch(column, place.stretch);
        ++column;
    }
    grid->addWidget(m_oneAxis, 1, column++);
    grid->addWidget(m_reset, 1, column);
    grid->addWidget(m_save, 1, column + 1);
    QWidget *former = m_topics;
    for (QWidget *next : std::initializer_list<QWidget *>{m_regions, m_focus, m_from, m_to,
                                                          m_oneAxis, m_reset, m_save, m_chart}) {
        setTabOrder(former, next);
        former = next;
    }
    m_oneAxis->setFixedWidth(digitsWide(this, 11));
    m_reset->setFixedWidth(digitsWide(this, 9));
    m_save->setFixedWidth(digitsWide(this, 10));
    static_cast<QVBoxLayout *>(layout())->addLayout(grid);

    m_topics->setChoices(topicsOffered());
    updateRegionsOffered();
    updatePickers();

    connect(m_topics, &ChoicePicker::chosenChanged, this, [this](const QStringList &ids) {
        ChartSpec spec = m_spec;
        topics(spec) = ids;
        changeSpec(spec);
    });
    connect(m_regions, &ChoicePicker::chosenChanged, this, [this](const QStringList &codes) {
        ChartSpec spec = m_spec;
        spec.regions = codes;
        changeSpec(spec);
    });
    connect(m_focus, &QComboBox::currentIndexChanged, this, [this] {
        ChartSpec spec = m_spec;
        spec.focus = m_focus->currentData().toString();
        changeSpec(spec);
    });
    connect(m_from, &QComboBox::currentIndexChanged, this, [this] {
        ChartSpec spec = m_spec;
        const QString iso = m_from->currentData().toString();
        spec.from = iso.isEmpty() ? std::nullopt : Period::fromIso(iso);
        if (spec.from && spec.to && spec.to->lastDay() < spec.from->firstDay())
            spec.to = spec.from;
        changeSpec(spec);
    });
    connect(m_to, &QComboBox::currentIndexChanged, this, [this] {
        ChartSpec spec = m_spec;
        const QString iso = m_to->currentData().toString();
        spec.to = iso.isEmpty() ? std::nullopt : Period::fromIso(iso);
        if (spec.from && spec.to && spec.to->lastDay() < spec.from->firstDay())
            spec.from = spec.to;
        changeSpec(spec);
    });
    connect(m_oneAxis, &QPushButton::clicked, this, [this](bool checked) {
        ChartSpec spec = m_spec;
        spec.guardOverruled = checked;
        changeSpec(spec);
    });
    connect(m_reset, &QPushButton::clicked, this, [this] { changeSpec(m_saved); });
}

void ChartPage::makeTable()
{
    if (m_table)
        return;
    m_table = new TablePanel(drawsEvents() ? TablePanel::Content::Events
                                           : TablePanel::Content::Observations,
                             m_language, m_tableCard);
    m_table->setRowActions(m_rowActions);
    m_tableCard->layout()->addWidget(m_table);
    m_table->show();
    m_table->followInTabOrder(m_chart);
    fillTable();
    connect(m_table, &TablePanel::rowSelected, this, &ChartPage::selectObservation);
    if (!m_selected.isEmpty())
        selectObservation(m_selected);
}

void ChartPage::retranslateUi()
{
    m_isRetranslationDue = false;
    const QString topics = drawsEvents() ? tr("Kinds of events") : tr("Indicators");
    m_topicsLabel->setText(topics);
    m_topics->setAccessibleName(topics);
    m_topics->setClearText(drawsEvents()                            ? tr("All kinds")
                               : showsAllUnlessChosen(m_saved.kind) ? tr("All indicators")
                                                                    : tr("Untick all"));
    m_regionsLabel->setText(tr("Regions"));
    m_regions->setAccessibleName(tr("Regions"));
    m_regions->setClearText(tr("All regions"));
    m_focusLabel->setText(tr("Highlighted"));
    m_focus->setAccessibleName(tr("Highlighted region"));
    m_fromLabel->setText(tr("From"));
    m_from->setAccessibleName(tr("First year"));
    m_toLabel->setText(tr("To"));
    m_to->setAccessibleName(tr("Last year"));
    m_oneAxis->setText(tr("One axis"));
    m_oneAxis->setToolTip(
        tr("Put indicators of one unit on one axis although they count different things. The "
           "chart's footer then says so."));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Show this chart as it was saved"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Keep the changes made here"));
    m_saveChanges->setText(tr("&Save changes"));
    m_saveAsNew->setText(tr("Save as &new chart…"));

    for (int i = 0; i < m_focus->count(); ++i) {
        const QString code = m_focus->itemData(i).toString();
        m_focus->setItemText(
            i, code.isEmpty() ? tr("None") : regionName(*m_catalog, code, m_language));
    }
    for (ElidedComboBox *box : {m_from, m_to}) {
        for (int i = 0; i < box->count(); ++i) {
            const std::optional<Period> period = Period::fromIso(box->itemData(i).toString());
            if (period && !period->isUndated())
                box->setItemText(i, formatPeriod(*period, m_language));
            else
                box->setItemText(i, box == m_from ? tr("Earliest") : tr("Latest"));
        }
    }
    updateSummaries();

    m_model->setLanguage(m_language);
    m_chart->setLanguage(m_language);
    if (m_table)
        m_table->setLanguage(m_language);
}

void ChartPage::updatePickers()
{
    m_topics->setChosen(topics(m_spec));
    m_regions->setChosen(m_spec.regions);
    updateYears();
    {
        const QSignalBlocker blocker(m_focus);
        QStringList codes{QString()};
        for (const QString &code : m_model->regions())
            codes.append(code);
        if (!codes.contains(m_spec.focus))
            codes.append(m_spec.focus);
        QStringList offered;
        for (int i = 0; i < m_focus->count(); ++i)
            offered.append(m_focus->itemData(i).toString());
        if (codes != offered) {
            m_focus->clear();
            for (const QString &code : std::as_const(codes))
                m_focus->addItem(
                    code.isEmpty() ? tr("None") : regionName(*m_catalog, code, m_language), code);
        }
        m_focus->setCurrentIndex(m_focus->findData(m_spec.focus));
    }
    const auto *figures = qobject_cast<const ComparisonModel *>(m_model);
    // Cards have no axes.
    m_oneAxis->setVisible(m_arePickersShown && figures && m_spec.kind != ChartKind::Overview);
    m_oneAxis->setChecked(m_spec.guardOverruled);
    // Of use where it changes what shares an axis; one that is pressed can always be released.
    m_oneAxis->setEnabled(m_spec.guardOverruled || (figures && figures->isGuardOverrulable()));
    m_reset->setEnabled(isChanged());
    m_save->setEnabled(isChanged());
    updateSummaries();
}

void ChartPage::updateSummaries()
{
    const auto summary = [](const QStringList &ids, const QString &none, const QString &many,
                            const QString &single) {
        return ids.isEmpty() ? none : ids.size() == 1 ? single : many;
    };
    const QStringList &regions = m_spec.regions;
    m_topics->setSummary(topicSummary(), m_language);
    m_regions->setSummary(summary(regions, tr("All regions"),
                                  tr("%n regions", nullptr, static_cast<int>(regions.size())),
                                  regionName(*m_catalog, regions.value(0), m_language)),
                          m_language);
}

QList<Choice> ChartPage::topicsOffered() const
{
    QList<Choice> choices;
    if (drawsEvents()) {
        QStringList kinds;
        for (const Event &event : m_catalog->events)
            if (!kinds.contains(event.kind))
                kinds.append(event.kind);
        for (const QString &kind : std::as_const(kinds))
            choices.append({.id = kind,
                            .name = {eventKindName(kind, Language::Chinese),
                                     eventKindName(kind, Language::English)},
                            .group = {},
                            .keywords = {}});
        return choices;
    }
    const auto offer = [&](const Indicator &indicator, const BilingualText &group) {
        choices.append({.id = indicator.id,
                        .name = indicator.name,
                        .group = group,
                        .keywords = indicator.shortName.zh + u' ' + indicator.shortName.en});
    };
    // Those that the chart was saved with come first, in front of what could be added.
    for (const QString &id : m_saved.indicators)
        if (const Indicator *indicator = m_catalog->indicator(id))
            offer(*indicator, translated("Window", "In this chart"));
    for (const Indicator &indicator : m_catalog->indicators)
        if (!m_saved.indicators.contains(indicator.id)
            && drawsUnit(m_saved.kind, m_catalog->unit(indicator.unit)))
            offer(indicator, translated("Window", "Others"));
    return choices;
}

QStringList &ChartPage::topics(ChartSpec &spec) const
{
    return drawsEvents() ? spec.eventKinds : spec.indicators;
}

QString ChartPage::topicSummary() const
{
    const QStringList &chosen = drawsEvents() ? m_spec.eventKinds : m_spec.indicators;
    const auto count = static_cast<int>(chosen.size());
    if (drawsEvents())
        return chosen.isEmpty() ? tr("All kinds")
            : count > 1         ? tr("%n kinds", nullptr, count)
                                : eventKindName(chosen.first(), m_language);
    if (chosen.isEmpty())
        return showsAllUnlessChosen(m_spec.kind) ? tr("All indicators") : tr("Choose indicators");
    return count > 1 ? tr("%n indicators", nullptr, count)
                     : indicatorName(*m_catalog, chosen.first(), m_language);
}

void ChartPage::updateRegionsOffered()
{
    QList<Choice> regions;
    for (const Region &region : m_catalog->regions)
        regions.append({.id = region.code,
                        .name = region.name,
                        .group = {areaLevelName(region.level, Language::Chinese),
                                  areaLevelName(region.level, Language::English)},
                        .keywords = region.pinyin + u' ' + region.aliases.join(u' ')});
    // Wide areas first, as in the catalogue of codes.
    std::ranges::stable_sort(
        regions, {}, [this](const Choice &choice) { return m_catalog->region(choice.id)->level; });
    m_regions->setChoices(regions);
}

void ChartPage::updateYears()
{
    fillYears(m_from, m_spec.from);
    fillYears(m_to, m_spec.to);
}

void ChartPage::fillYears(ElidedComboBox *box, const std::optional<Period> &chosen) const
{
    const QSignalBlocker blocker(box);
    QStringList wanted{QString()};
    for (int year = m_firstYear; year > 0 && year <= m_lastYear; ++year)
        wanted.append(QString::number(year));
    const QString chosenIso = chosen ? chosen->iso() : QString();
    if (!wanted.contains(chosenIso))
        wanted.append(chosenIso);
    QStringList offered;
    for (int i = 0; i < box->count(); ++i)
        offered.append(box->itemData(i).toString());
    if (wanted != offered) {
        box->clear();
        for (const QString &iso : std::as_const(wanted)) {
            const QString open = box == m_from ? tr("Earliest") : tr("Latest");
            box->addItem(iso.isEmpty() ? open : formatPeriod(*Period::fromIso(iso), m_language),
                         iso);
        }
    }
    box->setCurrentIndex(box->findData(chosenIso));
}

void ChartPage::changeSpec(const ChartSpec &spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    updatePickers();
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
    if (isOther)
        m_topics->setChoices(topicsOffered());
    // The cards of an overview lead to charts, which may have come or gone.
    if (spec == m_spec && spec.kind == ChartKind::Overview)
        request();
    changeSpec(spec);
    updatePickers();
    if (isOther)
        Q_EMIT specChanged();
}

void ChartPage::request()
{
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
    includeYears(m_index->firstYear(), m_index->lastYear());
    if (drawsEvents()) {
        for (const Event &event : m_catalog->events)
            if (!event.period.isUndated())
                includeYears(event.period.firstDay().year(), event.period.lastDay().year());
    }
    m_model->show(figures.content);
    updatePickers();

    const bool isStillThere =
        drawsEvents() ? m_model->markOf(m_selected) >= 0 : m_index->rowOf(m_selected) >= 0;
    if (!isStillThere)
        m_selected.clear();
    m_chart->setSelectedEvidence(m_selected);
    if (m_table)
        fillTable();
    else if (m_model->markCount() == 0)
        // There will be no first picture to wait for.
        QMetaObject::invokeMethod(this, &ChartPage::makeTable, Qt::QueuedConnection);
    Q_EMIT figuresShown();
    selectObservation(m_selected);
    // To let go of a million figures takes long, too.
    if (former.index->observations()->size() > manyFigures)
        QThreadPool::globalInstance()->start([former = std::move(former)] {});
}

void ChartPage::fillTable()
{
    if (!drawsEvents()) {
        m_table->setObservations(m_catalog, m_index);
        return;
    }
    QStringList ids;
    for (int mark = 0; mark < m_model->markCount(); ++mark)
        ids += m_model->evidenceOf(mark);
    m_table->setEvents(m_catalog, ids);
}

void ChartPage::includeYears(int first, int last)
{
    if (first <= 0)
        return;
    m_firstYear = m_firstYear == 0 ? first : std::min(m_firstYear, first);
    m_lastYear = std::max(m_lastYear, last);
}

void ChartPage::setWaiting(bool waiting)
{
    if (m_isWaiting == waiting)
        return;
    m_isWaiting = waiting;
    Q_EMIT waitingChanged(waiting);
}

} // namespace Zhitu
