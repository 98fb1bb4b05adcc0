// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordsdialog.h"

#include "indicatormodel.h"
#include "namemodels.h"
#include "regionmodel.h"
#include "sourcemodel.h"

#include <QPushButton>
#include <QTableView>

namespace Zhitu {

namespace {

std::unique_ptr<CatalogModel> makeModel(Table table)
{
    switch (table) {
    case Table::Regions:
        return std::make_unique<RegionModel>();
    case Table::Indicators:
        return std::make_unique<IndicatorModel>();
    case Table::Sources:
        return std::make_unique<SourceModel>();
    case Table::Units:
        return std::make_unique<UnitModel>();
    default:
        return std::make_unique<SubjectModel>();
    }
}

QList<int> widthsOf(Table table)
{
    switch (table) {
    case Table::Regions:
        return {28, 14, 16, 24, 20};
    case Table::Indicators:
        return {44, 16, 12, 18, 30, 40, 30};
    case Table::Sources:
        return {50, 30, 14, 18, 30, 30, 30, 20};
    default:
        return {44, 30, 20};
    }
}

} // namespace

RecordsDialog::RecordsDialog(Table table, const CatalogPtr &catalog, const AsideIndexPtr &aside,
                             Language language, QWidget *parent)
    : ListDialog(language, parent)
    , m_table(table)
    , m_catalog(catalog)
    , m_aside(aside)
    , m_model(makeModel(table))
    , m_add(addButton())
    , m_change(addButton())
    , m_delete(addButton())
    , m_restore(addButton())
{
    m_model->setRecords(catalog);
    setModel(m_model.get(), widthsOf(table));
    m_delete->setShortcut(QKeySequence::Delete);
    connect(m_add, &QPushButton::clicked, this, &RecordsDialog::addAsked);
    connect(m_change, &QPushButton::clicked, this, &RecordsDialog::activate);
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteAsked(selected()); });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreAsked(selected()); });
    finish();
}

void RecordsDialog::setRecords(const CatalogPtr &catalog, const AsideIndexPtr &aside)
{
    m_catalog = catalog;
    m_aside = aside;
    changeModel([this] { m_model->setRecords(m_catalog); });
}

RecordKey RecordsDialog::selected() const
{
    const int row = selectedRow();
    return {m_table, row < 0 ? QString() : m_model->index(row, 0).data(IdRole).toString()};
}

void RecordsDialog::activate()
{
    if (const RecordKey record = selected(); !record.key.isEmpty())
        Q_EMIT changeAsked(record);
}

void RecordsDialog::retranslateTexts()
{
    switch (m_table) {
    case Table::Regions:
        setWindowTitle(tr("Regions"));
        break;
    case Table::Indicators:
        setWindowTitle(tr("Indicators"));
        break;
    case Table::Sources:
        setWindowTitle(tr("Sources"));
        break;
    case Table::Units:
        setWindowTitle(tr("Units"));
        break;
    default:
        setWindowTitle(tr("Subjects"));
        break;
    }
    setTableName(windowTitle());
    m_add->setText(tr("&Add…"));
    m_change->setText(tr("&Change…"));
    m_delete->setText(tr("&Delete"));
    m_delete->setShortcut(QKeySequence::Delete);
    m_restore->setText(tr("&Restore as it came"));
}

void RecordsDialog::updateState()
{
    const RecordKey record = selected();
    const AsideRecord *came = record.key.isEmpty() || !m_aside ? nullptr : m_aside->find(record);
    m_change->setEnabled(!record.key.isEmpty());
    m_delete->setEnabled(!record.key.isEmpty());
    m_restore->setEnabled(came);
    setNote(came ? tr("Your version. What it was when it came is kept, brought by: %1")
                       .arg(broughtBy(*m_catalog, *came, language()))
                 : QString());
}

} // namespace Zhitu
