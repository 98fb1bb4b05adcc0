// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpages/columnspage.h"

#include "formats/formats.h"
#include "importpages/importchoices.h"
#include "importpages/importtable.h"
#include "importtexts.h"
#include "widgets/measures.h"
#include "widgets/recordfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

ColumnsPage::ColumnsPage(ImportSession *session, Language language, QWidget *parent)
    : ImportPage(session, language, parent)
    , m_table(new ImportTable(this))
{
    m_table->setColumns(&m_model, {22, 34, 20, 20});
    makeFields();
    connectFields();
    connect(session, &ImportSession::opened, this, &ColumnsPage::showTable);
    connect(session, &ImportSession::mappingChanged, this, [this] {
        m_model.setMapping(ImportPage::session()->mapping());
        showColumn();
    });
    if (session->isOpen())
        showTable();
    retranslateUi();
}

void ColumnsPage::makeFields()
{
    auto *form = new ImportForm(this);
    m_heading = new QLabel(form);
    m_heading->setTextFormat(Qt::PlainText);
    QFont strong = m_heading->font();
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);
    m_role = new QComboBox(form);
    for (const ColumnRole role : columnRoles())
        m_role->addItem(QString(), static_cast<int>(role));
    m_role->setMaxVisibleItems(14);
    m_indicator = new RecordField(form);
    m_region = new RecordField(form);
    m_period = new QLineEdit(form);
    m_unit = new QLineEdit(form);
    m_status = new QComboBox(form);
    fillStatuses(m_status);
    m_decimal = new QComboBox(form);
    for (const DecimalMark mark : {DecimalMark::Unknown, DecimalMark::Point, DecimalMark::Comma})
        m_decimal->addItem(QString(), static_cast<int>(mark));
    m_order = new QComboBox(form);
    for (const DateOrder order : {DateOrder::Unknown, DateOrder::DayFirst, DateOrder::MonthFirst})
        m_order->addItem(QString(), static_cast<int>(order));
    m_serials = new QComboBox(form);
    for (const DateSerials serials :
         {DateSerials::None, DateSerials::From1900, DateSerials::From1904})
        m_serials->addItem(QString(), static_cast<int>(serials));
    m_textLanguage = new QComboBox(form);
    for (const int code :
         {-1, static_cast<int>(Language::Chinese), static_cast<int>(Language::English)})
        m_textLanguage->addItem(QString(), code);

    form->addWide(m_heading);
    m_roleRow = form->addRow(m_role);
    m_indicatorRow = form->addRow(m_indicator);
    m_regionRow = form->addRow(m_region);
    m_periodRow = form->addRow(m_period);
    m_unitRow = form->addRow(m_unit);
    m_statusRow = form->addRow(m_status);
    m_decimalRow = form->addRow(m_decimal);
    m_orderRow = form->addRow(m_order);
    m_serialsRow = form->addRow(m_serials);
    m_languageRow = form->addRow(m_textLanguage);
    form->finish();
    m_recalled = makeRemark(form);
    m_guess = new QPushButton(form);
    m_guess->setAutoDefault(false);
    form->addWide(m_recalled);
    form->addWide(m_guess);
    form->setMinimumWidth(digitsWide(this, 44));

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(form);
}

void ColumnsPage::connectFields()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ColumnsPage::showColumn);
    const auto take = [this] { takeFields(); };
    for (QComboBox *box : {m_role, m_status, m_decimal, m_order, m_serials, m_textLanguage})
        connect(box, &QComboBox::currentIndexChanged, this, take);
    for (RecordField *field : {m_indicator, m_region})
        connect(field, &RecordField::idChanged, this, take);
    for (QLineEdit *edit : {m_period, m_unit})
        connect(edit, &QLineEdit::textChanged, this, take);
    connect(m_guess, &QPushButton::clicked, session(), &ImportSession::guessAnew);
}

void ColumnsPage::choose(int column)
{
    m_table->setCurrentRow(column);
    m_role->setFocus();
}

int ColumnsPage::current() const
{
    const int row = m_table->currentRow();
    return session()->isOpen() && row < session()->mapping().columns.size() ? row : -1;
}

void ColumnsPage::showTable()
{
    const int former = m_table->currentRow();
    m_model.setTable(session()->facts(), session()->mapping(), session()->catalog());
    const int last = m_model.rowCount() - 1;
    m_table->setCurrentRow(std::clamp(former, std::min(0, last), std::max(last, -1)));
    showColumn();
}

void ColumnsPage::showColumn()
{
    const int column = current();
    const bool isKnown = column >= 0;
    const ColumnMapping mapping =
        isKnown ? session()->mapping().columns.at(column) : ColumnMapping();
    fill([&] {
        const CatalogPtr &catalog = session()->catalog();
        m_heading->setText(isKnown ? columnTitle(session()->facts(), column, language())
                                   : QString());
        m_role->setEnabled(isKnown);
        chooseData(m_role, static_cast<int>(mapping.role));
        m_indicator->setChoices(indicatorChoices(*catalog));
        showCell(m_indicator, mapping.indicator);
        m_region->setChoices(regionChoices(*catalog));
        showCell(m_region, mapping.region);
        if (m_period->text().trimmed() != mapping.period)
            m_period->setText(mapping.period);
        if (m_unit->text().trimmed() != mapping.unit)
            m_unit->setText(mapping.unit);
        chooseStatus(m_status, mapping.status);
        chooseData(m_decimal, static_cast<int>(mapping.numbers.decimal));
        chooseData(m_order, static_cast<int>(mapping.dates.order));
        chooseData(m_serials, static_cast<int>(mapping.dates.serials));
        chooseData(m_textLanguage, mapping.language ? static_cast<int>(*mapping.language) : -1);
    });
    m_recalled->setVisible(session()->isRecalled());
    showRows(mapping.role);
}

void ColumnsPage::showRows(ColumnRole role)
{
    const bool isValue = role == ColumnRole::Value;
    for (const FormRow &row : {m_indicatorRow, m_regionRow, m_periodRow, m_unitRow, m_statusRow})
        row.setVisible(isValue);
    m_decimalRow.setVisible(isValue || role == ColumnRole::ValueUpper);
    m_orderRow.setVisible(role == ColumnRole::Period);
    m_serialsRow.setVisible(role == ColumnRole::Period);
    m_languageRow.setVisible(role == ColumnRole::StatedBy || role == ColumnRole::Note
                             || role == ColumnRole::QualifierWord);
}

void ColumnsPage::takeFields()
{
    const int column = current();
    if (isFilling() || column < 0)
        return;
    ImportMapping mapping = session()->mapping();
    ColumnMapping &chosen = mapping.columns[column];
    chosen.role = static_cast<ColumnRole>(m_role->currentData().toInt());
    chosen.numbers.decimal = static_cast<DecimalMark>(m_decimal->currentData().toInt());
    chosen.dates.order = static_cast<DateOrder>(m_order->currentData().toInt());
    chosen.dates.serials = static_cast<DateSerials>(m_serials->currentData().toInt());
    const int code = m_textLanguage->currentData().toInt();
    chosen.language = code < 0 ? std::nullopt : std::optional(static_cast<Language>(code));
    const bool isValue = chosen.role == ColumnRole::Value;
    chosen.indicator = isValue ? cellOf(m_indicator) : QString();
    chosen.region = isValue ? cellOf(m_region) : QString();
    chosen.period = isValue ? m_period->text().trimmed() : QString();
    chosen.unit = isValue ? m_unit->text().trimmed() : QString();
    chosen.status = isValue ? m_status->currentData().toString() : QString();
    session()->setMapping(mapping);
}

void ColumnsPage::retranslateUi()
{
    m_model.setLanguage(language());
    m_table->setAccessibleName(tr("Columns of the table"));
    fill([this] {
        for (int i = 0; i < m_role->count(); ++i)
            m_role->setItemText(
                i,
                columnRoleName(static_cast<ColumnRole>(m_role->itemData(i).toInt()), language()));
        m_indicator->setLanguage(language());
        m_region->setLanguage(language());
        nameStatuses(m_status, tr("As another column or all rows say"), language());
        m_decimal->setItemText(0, tr("Found out from the cells"));
        m_decimal->setItemText(1, u"1,234.5"_s);
        m_decimal->setItemText(2, u"1.234,5"_s);
        m_order->setItemText(0, tr("Found out from the cells"));
        m_order->setItemText(1, tr("Day first: 31/12/2024"));
        m_order->setItemText(2, tr("Month first: 12/31/2024"));
        m_serials->setItemText(0, tr("No dates"));
        m_serials->setItemText(1, tr("Days since 1900 (Excel)"));
        m_serials->setItemText(2, tr("Days since 1904 (Excel for the Mac)"));
        m_textLanguage->setItemText(0, tr("As the characters say"));
        m_textLanguage->setItemText(1, tr("Chinese"));
        m_textLanguage->setItemText(2, tr("English"));
    });
    m_roleRow.setText(tr("&Taken for:"));
    m_indicatorRow.setText(tr("Indicator:"));
    m_regionRow.setText(tr("Region:"));
    m_periodRow.setText(tr("Period:"));
    m_unitRow.setText(tr("Unit:"));
    m_statusRow.setText(tr("Status:"));
    m_decimalRow.setText(tr("Numbers:"));
    m_orderRow.setText(tr("Dates:"));
    m_serialsRow.setText(tr("Plain numbers:"));
    m_languageRow.setText(tr("Language:"));
    m_indicator->lineEdit()->setPlaceholderText(tr("As another column or all rows say"));
    m_region->lineEdit()->setPlaceholderText(tr("As another column or all rows say"));
    m_period->setPlaceholderText(tr("Such as 2023, 2023-10 or Q3 2023"));
    m_unit->setPlaceholderText(tr("As the cells or the indicator say"));
    m_recalled->setText(tr("The columns are taken as they were the last time that a table had this "
                           "header."));
    m_guess->setText(tr("&Guess the columns anew"));
    showColumn();
}

} // namespace Zhitu
