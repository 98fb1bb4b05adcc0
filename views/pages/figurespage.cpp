// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurespage.h"

#include "definitiontexts.h"
#include "figurelister.h"
#include "formats/catalogue.h"
#include "importmodel.h"
#include "observationmodel.h"
#include "pagedfiguremodel.h"
#include "widgets/catalogchoices.h"
#include "widgets/choicepicker.h"
#include "widgets/elidedcombobox.h"
#include "widgets/measures.h"
#include "widgets/plaintext.h"
#include "widgets/recordview.h"
#include "widgets/statusfield.h"

#include <QAbstractItemView>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Zhitu {

namespace {

/** While somebody types, nothing is asked for. */
constexpr int typingPauseMilliseconds = 150;

/** In the order of the table. */
constexpr ColumnLook columnLooks[] = {
    {ObservationModel::RegionColumn, 18},    {ObservationModel::IndicatorColumn, 30},
    {ObservationModel::SubjectColumn, 16},   {ObservationModel::PeriodColumn, 13},
    {ObservationModel::ValueColumn, 21},     {ObservationModel::StatusColumn, 10},
    {ObservationModel::GradeColumn, 16},     {ObservationModel::SourceColumn, 36},
    {ObservationModel::LocatorColumn, 16},   {ObservationModel::ChainColumn, 32},
    {ObservationModel::PrintedColumn, 18},   {ObservationModel::StatedByColumn, 30},
    {ObservationModel::QualifierColumn, 12}, {ObservationModel::RankBasisColumn, 18},
    {ObservationModel::NoteColumn, 60},
};

/** Where the box of imports keeps the label of one in a language. */
int labelRole(Language language)
{
    return Qt::UserRole + 1 + static_cast<int>(language);
}

} // namespace

FiguresPage::FiguresPage(Language language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_catalog(std::make_shared<const Catalog>())
    , m_model(new PagedFigureModel(this))
    , m_heading(new QLabel(this))
    , m_count(new QLabel(this))
    , m_text(new QLineEdit(this))
    , m_status(new StatusField(this))
    , m_import(new ElidedComboBox(this))
    , m_indicators(new ChoicePicker(this))
    , m_regions(new ChoicePicker(this))
    , m_sources(new ChoicePicker(this))
    , m_reset(new QPushButton(this))
    , m_empty(new QLabel(this))
    , m_view(new RecordView(ObservationModel::ValueColumn, this))
    , m_showInChart(new QAction(this))
    , m_showDefinition(new QAction(this))
{
    m_model->setLanguage(language);
    QFont strong = m_heading->font();
    strong.setWeight(QFont::DemiBold);
    strong.setPointSizeF(strong.pointSizeF() * 1.3);
    m_heading->setFont(strong);
    for (QLabel *label : {m_heading, m_count, m_empty})
        label->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->hide();
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(digitsWide(this, 24));

    m_import->setFixedWidth(digitsWide(this, 30));
    m_import->addItem(QString(), qint64(0));
    m_import->hide();

    auto *top = new QHBoxLayout;
    top->addWidget(m_heading);
    top->addStretch(1);
    top->addWidget(m_count);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_text, 1);
    filters->addWidget(m_status);
    filters->addWidget(m_import);
    filters->addWidget(m_reset);
    auto *pickers = new QHBoxLayout;
    for (ChoicePicker *picker : {m_indicators, m_regions, m_sources})
        pickers->addWidget(picker, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 8);
    layout->addLayout(top);
    layout->addLayout(filters);
    layout->addLayout(pickers);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_view, 1);
    setUpTable();
    setUpActions();

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, &FiguresPage::listWanted);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_status, &QComboBox::currentIndexChanged, this, &FiguresPage::listWanted);
    connect(m_import, &QComboBox::currentIndexChanged, this, &FiguresPage::listWanted);
    for (ChoicePicker *picker : {m_indicators, m_regions, m_sources})
        connect(picker, &ChoicePicker::chosenChanged, this, [this] {
            updateSummaries();
            Q_EMIT listWanted();
        });
    connect(m_reset, &QPushButton::clicked, this, &FiguresPage::resetFilter);
    connect(m_model, &PagedFigureModel::blockWanted, this, &FiguresPage::blockWanted);
    setFocusProxy(m_view);
    retranslateUi();
}

void FiguresPage::setUpTable()
{
    m_view->setModel(m_model);
    m_view->arrange(columnLooks);
    m_view->setDefinitions(ObservationModel::IndicatorColumn, [this](const QString &indicator) {
        return definitionText(*m_catalog, indicator, m_language);
    });
    m_view->installEventFilter(this);
    QHeaderView *header = m_view->horizontalHeader();
    // The third click leads back to the order of import.
    header->setSortIndicatorClearable(true);
    // Whose version a row is, its evidence says.
    m_view->setColumnHidden(ObservationModel::VersionColumn, true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &FiguresPage::sortBy);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (m_isShowing)
                    return;
                m_selected = current.isValid() ? m_model->list()->position(current.row()) : -1;
                updateActions();
                Q_EMIT selectionChanged();
            });
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_view->currentIndex().row();
                if (row < first.row() || row > last.row())
                    return;
                updateActions();
                Q_EMIT selectionChanged();
            });
    connect(m_view, &QAbstractItemView::doubleClicked, m_showInChart, &QAction::trigger);
}

void FiguresPage::setUpActions()
{
    connect(m_showInChart, &QAction::triggered, this, [this] {
        if (const auto figure = selected())
            Q_EMIT chartRequested(*figure);
    });
    connect(m_showDefinition, &QAction::triggered, this, [this] {
        if (const auto figure = selected())
            Q_EMIT definitionRequested(figure->indicator);
    });
    setRowActions({});
    updateActions();
}

void FiguresPage::setRowActions(const QList<QAction *> &actions)
{
    m_view->setRowActions(QList{m_showInChart} + actions + QList{m_showDefinition});
}

void FiguresPage::setCatalog(const CatalogPtr &catalog)
{
    m_catalog = catalog;
    m_view->setColumnHidden(ObservationModel::SubjectColumn, catalog->subjects.isEmpty());
    fillChoices();
    updateSummaries();
}

void FiguresPage::fillChoices()
{
    QList<Choice> indicators;
    for (const Indicator &indicator : m_catalog->indicators)
        indicators.append(indicatorChoice(indicator));
    m_indicators->setChoices(indicators);
    m_regions->setChoices(regionChoices(*m_catalog));
    QList<Choice> sources;
    for (const Source &source : m_catalog->sources)
        sources.append({.id = source.id, .name = source.title, .keywords = source.id});
    m_sources->setChoices(sources);
    // What is gone filters nothing, and nobody could take its tick away.
    const auto keepKnown = [](ChoicePicker *picker, auto isKnown) {
        QStringList chosen = picker->chosen();
        chosen.removeIf([&](const QString &id) { return !isKnown(id); });
        picker->setChosen(chosen);
    };
    keepKnown(m_indicators, [this](const QString &id) { return m_catalog->indicator(id); });
    keepKnown(m_regions, [this](const QString &code) { return m_catalog->region(code); });
    keepKnown(m_sources, [this](const QString &id) { return m_catalog->source(id); });
}

void FiguresPage::setImports(const QList<ImportRecord> &imports)
{
    const qint64 chosen = m_import->currentData().toLongLong();
    {
        const QSignalBlocker blocker(m_import);
        while (m_import->count() > 1)
            m_import->removeItem(1);
        for (const ImportRecord &import : imports) {
            if (!import.isUndone && import.figures > 0)
                offerImport(import);
        }
        m_import->setCurrentIndex(std::max(0, m_import->findData(chosen)));
    }
    updateImports();
    // What is gone filters nothing.
    if (m_import->currentData().toLongLong() != chosen)
        Q_EMIT listWanted();
}

void FiguresPage::showImport(const ImportRecord &import)
{
    {
        const QSignalBlocker blocker(this);
        resetFilter();
        if (m_import->findData(import.id) < 0)
            offerImport(import);
        m_import->setCurrentIndex(m_import->findData(import.id));
    }
    updateImports();
    Q_EMIT listWanted();
}

void FiguresPage::offerImport(const ImportRecord &import)
{
    m_import->addItem(importLabel(import, m_language), import.id);
    for (const Language language : allLanguages)
        m_import->setItemData(m_import->count() - 1, importLabel(import, language),
                              labelRole(language));
}

void FiguresPage::updateImports()
{
    m_import->setVisible(m_import->count() > 1);
    // The list may be wider than its field, so that titles and times can be read in it.
    QAbstractItemView *list = m_import->view();
    list->setTextElideMode(Qt::ElideMiddle);
    list->setMinimumWidth(
        std::min(list->sizeHintForColumn(0) + digitsWide(this, 4), digitsWide(this, 70)));
}

FigureListRequest FiguresPage::request() const
{
    FigureListRequest request{.column = m_sortColumn, .descending = m_isDescending};
    request.filter.text = m_text->text().simplified();
    request.filter.status = m_status->status();
    request.filter.indicators = m_indicators->chosen();
    request.filter.regions = m_regions->chosen();
    request.filter.sources = m_sources->chosen();
    request.filter.import = m_import->currentData().toLongLong();
    return request;
}

void FiguresPage::setList(const ListedFigures &figures)
{
    m_isShowing = true;
    const qint64 top = m_view->rowAt(0) == 0 ? 0 : -1;
    m_model->setList(m_catalog, figures.list, figures.firstRows);
    const qint64 row = m_selected < 0 ? -1 : figures.list->rowOf(m_selected);
    if (row >= 0) {
        m_view->setCurrentIndex(m_model->index(static_cast<int>(row), 0));
        if (top < 0)
            m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
    } else {
        m_selected = -1;
    }
    m_isShowing = false;
    m_isBusy = false;
    updateCount();
    updateActions();
    Q_EMIT selectionChanged();
}

void FiguresPage::clear()
{
    m_selected = -1;
    m_isShowing = true;
    m_model->setList(m_catalog, nullptr);
    m_isShowing = false;
    const QSignalBlocker blocker(this);
    setImports({});
    resetFilter();
}

void FiguresPage::setLanguage(Language language)
{
    m_language = language;
    m_model->setLanguage(language);
}

void FiguresPage::setBusy(bool busy)
{
    m_isBusy = busy;
    updateCount();
}

QTableView *FiguresPage::view() const
{
    return m_view;
}

QComboBox *FiguresPage::importField() const
{
    return m_import;
}

QString FiguresPage::countText() const
{
    return m_count->text();
}

std::optional<Observation> FiguresPage::selected() const
{
    const Observation *figure = m_model->figure(m_view->currentIndex().row());
    return figure ? std::optional(*figure) : std::nullopt;
}

void FiguresPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

bool FiguresPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_showInChart->trigger();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FiguresPage::retranslateUi()
{
    m_heading->setText(tr("All figures"));
    m_text->setPlaceholderText(tr("Filter as the search finds figures"));
    m_text->setAccessibleName(tr("Filter as the search finds figures"));
    m_status->setAccessibleName(tr("Status of the figures shown"));
    m_status->retranslate(m_language);
    m_import->setAccessibleName(tr("Import of the figures shown"));
    m_import->setItemText(0, tr("Every import"));
    for (int i = 1; i < m_import->count(); ++i)
        m_import->setItemText(i, m_import->itemData(i, labelRole(m_language)).toString());
    m_indicators->setAccessibleName(tr("Indicators shown"));
    m_regions->setAccessibleName(tr("Regions shown"));
    m_sources->setAccessibleName(tr("Sources shown"));
    for (ChoicePicker *picker : {m_indicators, m_regions, m_sources})
        picker->setClearText(tr("Show all"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(toolTipText(tr("Show all figures in the order of their import")));
    m_view->setAccessibleName(tr("All figures"));
    m_showInChart->setText(tr("&Show in a chart"));
    m_showDefinition->setText(tr("&Definition of the indicator"));
    updateSummaries();
    updateCount();
}

void FiguresPage::updateSummaries()
{
    const auto named = [this](ChoicePicker *picker, const QString &all, const QString &several) {
        const QStringList &chosen = picker->chosen();
        QString text = chosen.isEmpty() ? all : several;
        for (const Choice &choice : picker->choices()) {
            if (chosen.size() == 1 && choice.id == chosen.first())
                text = choice.name.in(m_language);
        }
        picker->setSummary(text, m_language);
    };
    const auto count = [](const ChoicePicker *picker) {
        return static_cast<int>(picker->chosen().size());
    };
    named(m_indicators, tr("Every indicator"), tr("%n indicators", nullptr, count(m_indicators)));
    named(m_regions, tr("Every region"), tr("%n regions", nullptr, count(m_regions)));
    named(m_sources, tr("Every source"), tr("%n sources", nullptr, count(m_sources)));
}

void FiguresPage::updateCount()
{
    const FigureListPtr &list = m_model->list();
    // Its numbers are grouped, as long ones should be.
    const Catalogue &words = Catalogue::of(m_language);
    const int all = static_cast<int>(list->total());
    if (m_isBusy)
        m_count->setText(tr("Being looked through…"));
    else if (list->size() == list->total())
        m_count->setText(words.translate("Window", "%n figures in the store", nullptr, all));
    else
        m_count->setText(
            //: %1 is how many of them are shown
            words.translate("Window", "%1 of %n figures", nullptr, all)
                .arg(QLocale(QLocale::English).toString(list->size())));
    const bool isEmpty = list->size() == 0 && !m_isBusy;
    m_empty->setText(list->total() == 0 ? tr("This store holds no figures.")
                                        : tr("No figure fits the filter."));
    m_empty->setVisible(isEmpty);
    m_view->setVisible(!isEmpty);
    m_reset->setEnabled(request() != FigureListRequest());
}

void FiguresPage::updateActions()
{
    const bool hasFigure = selected().has_value();
    m_showInChart->setEnabled(hasFigure);
    m_showDefinition->setEnabled(hasFigure);
}

void FiguresPage::sortBy(int column, Qt::SortOrder order)
{
    if (column >= 0 && !FigureLister::canSortBy(column)) {
        const QSignalBlocker blocker(m_view->horizontalHeader());
        m_view->horizontalHeader()->setSortIndicator(
            m_sortColumn, m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    m_sortColumn = column;
    m_isDescending = column >= 0 && order == Qt::DescendingOrder;
    Q_EMIT listWanted();
}

void FiguresPage::resetFilter()
{
    {
        const QSignalBlocker text(m_text);
        const QSignalBlocker status(m_status);
        const QSignalBlocker import(m_import);
        const QSignalBlocker header(m_view->horizontalHeader());
        m_text->clear();
        m_status->setCurrentIndex(0);
        m_import->setCurrentIndex(0);
        for (ChoicePicker *picker : {m_indicators, m_regions, m_sources})
            picker->setChosen({});
        m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    }
    m_typing.stop();
    m_sortColumn = -1;
    m_isDescending = false;
    updateSummaries();
    m_view->horizontalHeader()->viewport()->update();
    Q_EMIT listWanted();
}

} // namespace Zhitu
