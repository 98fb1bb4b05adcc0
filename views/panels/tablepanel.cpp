// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablepanel.h"

#include "definitiontexts.h"
#include "recordtexts.h"
#include "widgets/measures.h"
#include "widgets/plaintext.h"
#include "widgets/recordview.h"
#include "widgets/statusfield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace Zhitu {

namespace {

/** In the order of the table. */
constexpr ColumnLook observationLooks[] = {
    {ObservationModel::RegionColumn, 18},    {ObservationModel::IndicatorColumn, 30},
    {ObservationModel::SubjectColumn, 18},   {ObservationModel::PeriodColumn, 13},
    {ObservationModel::ValueColumn, 21},     {ObservationModel::VersionColumn, 15},
    {ObservationModel::StatusColumn, 10},    {ObservationModel::GradeColumn, 16},
    {ObservationModel::SourceColumn, 36},    {ObservationModel::LocatorColumn, 16},
    {ObservationModel::ChainColumn, 32},     {ObservationModel::PrintedColumn, 18},
    {ObservationModel::StatedByColumn, 30},  {ObservationModel::QualifierColumn, 12},
    {ObservationModel::RankBasisColumn, 18}, {ObservationModel::NoteColumn, 60},
};

constexpr ColumnLook eventLooks[] = {
    {EventModel::PeriodColumn, 15},   {EventModel::RegionColumn, 14},
    {EventModel::KindColumn, 16},     {EventModel::TitleColumn, 48},
    {EventModel::VersionColumn, 15},  {EventModel::StatusColumn, 11},
    {EventModel::StatedByColumn, 30}, {EventModel::GradeColumn, 16},
    {EventModel::SourceColumn, 36},   {EventModel::LocatorColumn, 16},
    {EventModel::ChainColumn, 32},    {EventModel::PrintedColumn, 18},
    {EventModel::NoteColumn, 60},
};

/** The column of numbers, which stand at the right; -1: there is none. */
int numericColumn(TablePanel::Content content)
{
    return content == TablePanel::Content::Observations ? ObservationModel::ValueColumn : -1;
}

} // namespace

TablePanel::TablePanel(Content content, Language language, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_language(language)
    , m_search(new QLineEdit(this))
    , m_status(new StatusField(this))
    , m_count(new QLabel(this))
    , m_view(new RecordView(numericColumn(content), this))
    , m_history(new QLabel(this))
{
    model().setLanguage(language);
    m_proxy.setSourceModel(&model());

    auto *row = new QHBoxLayout;
    row->addWidget(m_search);
    row->addWidget(m_status);
    row->addStretch(1);
    row->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_history);

    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(digitsWide(this, 36));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_history->setTextFormat(Qt::PlainText);
    m_history->setForegroundRole(QPalette::PlaceholderText);
    m_history->setWordWrap(true);
    m_history->hide();

    setUpColumns();
    retranslateUi();

    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { filter([&] { m_proxy.setFilterText(text); }); });
    connect(&m_proxy, &FigureFilterProxy::readingsArrived, this, [this] {
        selectRows(m_selected);
        updateCount();
    });
    connect(m_status, &QComboBox::currentIndexChanged, this, [this] {
        const std::optional<Status> status = m_status->status();
        filter([&] { m_proxy.setStatuses(status ? QList{*status} : QList<Status>()); });
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!m_isSelecting && current.isValid())
                    Q_EMIT rowSelected(current.data(IdRole).toString());
            });
    // A click on the row that is current already selects it again.
    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT rowSelected(index.data(IdRole).toString());
    });
}

RecordModel &TablePanel::model()
{
    if (m_content == Content::Events)
        return m_events;
    return m_observations;
}

int TablePanel::rowOf(const QString &id)
{
    return m_content == Content::Events ? m_events.rowOf(id) : m_index->rowOf(id);
}

void TablePanel::setObservations(CatalogPtr catalog, ObservationIndexPtr observations)
{
    m_index = std::move(observations);
    m_isSelecting = true;
    m_observations.setObservations(std::move(catalog), m_index->observations());
    m_isSelecting = false;

    m_view->setColumnHidden(ObservationModel::SubjectColumn, !m_index->hasSubject());
    m_view->setColumnHidden(ObservationModel::RankBasisColumn, !m_index->hasRankBasis());
    updateVersions();
    updateCount();
}

void TablePanel::setHistoryLeftOut(bool isLeftOut)
{
    m_history->setVisible(isLeftOut);
}

void TablePanel::setEvents(CatalogPtr catalog, const QStringList &ids)
{
    m_isSelecting = true;
    m_events.setEvents(std::move(catalog), ids);
    m_isSelecting = false;
    updateVersions();
    updateCount();
}

void TablePanel::setLanguage(Language language)
{
    m_language = language;
    model().setLanguage(language);
    retranslateUi();
}

void TablePanel::setAside(AsideIndexPtr records)
{
    m_aside = std::move(records);
    m_observations.setAside(m_aside);
    m_events.setAside(m_aside);
    updateVersions();
}

void TablePanel::updateVersions()
{
    // The few that are changed are looked up, not the many that are shown.
    const bool areEvents = m_content == Content::Events;
    const QList<AsideRecord> changed = m_aside ? m_aside->records() : QList<AsideRecord>();
    const bool hasVersions = std::ranges::any_of(changed, [&](const AsideRecord &one) {
        const RecordKey record = keyOfAny(one.record);
        return record.table == (areEvents ? Table::Events : Table::Observations)
            && rowOf(record.key) >= 0;
    });
    m_view->setColumnHidden(areEvents ? int(EventModel::VersionColumn)
                                      : int(ObservationModel::VersionColumn),
                            !hasVersions);
}

void TablePanel::selectRows(const QStringList &ids)
{
    m_isSelecting = true;
    m_selected = ids;
    QItemSelection rows;
    QModelIndex first;
    for (const QString &id : ids) {
        const QModelIndex index = m_proxy.mapFromSource(model().index(rowOf(id), 0));
        if (!index.isValid())
            continue;
        if (!first.isValid())
            first = index;
        rows.select(index, index);
    }
    QItemSelectionModel *selection = m_view->selectionModel();
    selection->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selection->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid())
        m_view->scrollTo(first);
    m_isSelecting = false;
}

QTableView *TablePanel::view() const
{
    return m_view;
}

void TablePanel::followInTabOrder(QWidget *widget)
{
    setTabOrder(widget, m_search);
    setTabOrder(m_search, m_status);
    setTabOrder(m_status, m_view);
}

void TablePanel::setRowActions(const QList<QAction *> &actions)
{
    m_view->setRowActions(actions);
}

template<typename Function>
void TablePanel::filter(Function change)
{
    // A row that goes takes the current row to a neighbour, which the user did not select.
    m_isSelecting = true;
    change();
    m_isSelecting = false;
    selectRows(m_selected);
    updateCount();
}

void TablePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void TablePanel::retranslateUi()
{
    m_search->setPlaceholderText(tr("Search the table"));
    m_search->setAccessibleName(tr("Search the table"));
    const bool areEvents = m_content == Content::Events;
    m_status->setAccessibleName(areEvents ? tr("Status of the events shown")
                                          : tr("Status of the figures shown"));
    m_status->retranslate(m_language);
    //: Below a table of very many figures; the menu item is the one in the menu Data.
    m_history->setText(tr("Of the actual figures, only the latest of each region, indicator and "
                          "subject is listed. Data → All figures has the earlier ones."));
    m_view->setAccessibleName(areEvents ? tr("Events of this chart") : tr("Figures of this chart"));
    updateCount();
}

void TablePanel::updateCount()
{
    const int all = model().rowCount();
    const int shown = m_proxy.rowCount();
    if (m_content == Content::Events) {
        m_count->setText(shown == all ? tr("%n events", nullptr, all)
                                      : tr("%1 of %n events", nullptr, all).arg(shown));
        return;
    }
    m_count->setText(shown == all ? tr("%n figures", nullptr, all)
                                  : tr("%1 of %n figures", nullptr, all).arg(shown));
}

QString TablePanel::columnMeaning(int column)
{
    const bool areEvents = m_content == Content::Events;
    if (column == (areEvents ? int(EventModel::GradeColumn) : int(ObservationModel::GradeColumn)))
        return tr("The weakest link of the source chain, best grade first: official, white paper, "
                  "association, interview, press, repost; beside it what is undated, a forecast or "
                  "a statement.");
    if (column == (areEvents ? int(EventModel::ChainColumn) : int(ObservationModel::ChainColumn)))
        return tr("The documents by which the figure came, the one it was read in first.");
    if (column
        == (areEvents ? int(EventModel::LocatorColumn) : int(ObservationModel::LocatorColumn)))
        return tr("Lines are counted without the blank ones, from 1.");
    if (!areEvents
        && (column == ObservationModel::IndicatorColumn || column == ObservationModel::ValueColumn))
        return definitionsText(*m_observations.catalog(), m_index->indicators(), m_language);
    return {};
}

bool TablePanel::eventFilter(QObject *watched, QEvent *event)
{
    const auto *header = m_view->horizontalHeader();
    if (event->type() == QEvent::ToolTip && watched == header->viewport()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(),
                           toolTipText(columnMeaning(header->logicalIndexAt(help->pos()))),
                           header->viewport());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TablePanel::showHeaderMenu(QPoint position)
{
    if (m_content == Content::Events || m_index->indicators().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : m_index->indicators())
        menu->addAction(
            withoutMnemonic(
                tr("Definition: %1").arg(indicatorName(*m_observations.catalog(), id, m_language))),
            this, [this, id] { Q_EMIT definitionRequested(id); });
    menu->popup(m_view->horizontalHeader()->viewport()->mapToGlobal(position));
}

void TablePanel::setUpColumns()
{
    const bool areEvents = m_content == Content::Events;
    m_view->setModel(&m_proxy);
    if (areEvents)
        m_view->arrange(eventLooks);
    else
        m_view->arrange(observationLooks);
    m_view->setDefinitions(areEvents ? -1 : ObservationModel::IndicatorColumn,
                           [this](const QString &indicator) {
                               return definitionText(*model().catalog(), indicator, m_language);
                           });
    QHeaderView *header = m_view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->viewport()->installEventFilter(this);
    connect(header, &QWidget::customContextMenuRequested, this, &TablePanel::showHeaderMenu);
    m_view->setSortingEnabled(true);
    updateVersions();
}

} // namespace Zhitu
