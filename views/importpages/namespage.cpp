// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpages/namespage.h"

#include "formats/formats.h"
#include "importpages/importchoices.h"
#include "importpages/importtable.h"
#include "widgets/measures.h"
#include "widgets/recordfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Zhitu {

namespace {

/** Gives a field this text, unless it says so already but for blanks around it. */
void showText(QLineEdit *edit, const QString &text)
{
    if (edit->text().simplified() != text)
        edit->setText(text);
}

} // namespace

NamesPage::NamesPage(ImportSession *session, Language language, QWidget *parent)
    : ImportPage(session, language, parent)
    , m_table(new ImportTable(this))
    , m_state(makeRemark(this))
{
    m_table->setColumns(&m_model, {30, 12, 16, 40});
    makeFields();
    connectFields();
    connect(session, &ImportSession::checkChanged, this, &NamesPage::showOutcome);
    retranslateUi();
    showOutcome();
}

void NamesPage::makeFields()
{
    auto *form = new ImportForm(this);
    m_heading = new QLabel(form);
    m_heading->setTextFormat(Qt::PlainText);
    QFont strong = m_heading->font();
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);
    m_choice = new QComboBox(form);
    for (const Choice choice : {AsFound, OneOfTheStore, NewOne, LeftOut})
        m_choice->addItem(QString(), choice);
    m_record = new RecordField(form);
    m_nameZh = new QLineEdit(form);
    m_nameEn = new QLineEdit(form);
    m_level = new QComboBox(form);
    fillLevels(m_level);
    m_parent = new RecordField(form);
    m_unit = new RecordField(form);
    m_measure = new QComboBox(form);
    fillMeasures(m_measure);
    m_direction = new QComboBox(form);
    fillDirections(m_direction);
    m_cumulative = new QCheckBox(form);
    m_definitionZh = new QLineEdit(form);
    m_definitionEn = new QLineEdit(form);

    form->addWide(m_heading);
    m_choiceRow = form->addRow(m_choice);
    m_recordRow = form->addRow(m_record);
    m_nameZhRow = form->addRow(m_nameZh);
    m_nameEnRow = form->addRow(m_nameEn);
    m_levelRow = form->addRow(m_level);
    m_parentRow = form->addRow(m_parent);
    m_unitRow = form->addRow(m_unit);
    m_measureRow = form->addRow(m_measure);
    m_directionRow = form->addRow(m_direction);
    form->addWide(m_cumulative);
    m_definitionZhRow = form->addRow(m_definitionZh);
    m_definitionEnRow = form->addRow(m_definitionEn);
    form->finish();
    form->setMinimumWidth(digitsWide(this, 50));

    auto *left = new QVBoxLayout;
    left->addWidget(m_table, 1);
    left->addWidget(m_state);
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(left, 1);
    layout->addWidget(form);
}

void NamesPage::connectFields()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &NamesPage::showName);
    const auto take = [this] { takeFields(); };
    for (QComboBox *box : {m_choice, m_level, m_measure, m_direction})
        connect(box, &QComboBox::currentIndexChanged, this, take);
    connect(m_cumulative, &QCheckBox::toggled, this, take);
    for (RecordField *field : {m_record, m_parent, m_unit})
        connect(field, &RecordField::idChanged, this, take);
    for (QLineEdit *edit : {m_nameZh, m_nameEn, m_definitionZh, m_definitionEn})
        connect(edit, &QLineEdit::textChanged, this, take);
}

const ImportNameModel::Entry *NamesPage::current() const
{
    const int row = m_table->currentRow();
    return row < 0 || row >= m_model.rowCount() ? nullptr : &m_model.entry(row);
}

NamesPage::Choice NamesPage::choiceOf(const ImportNameModel::Entry &entry) const
{
    switch (entry.state) {
    case NameState::Chosen:
        return OneOfTheStore;
    case NameState::LeftOut:
        return LeftOut;
    case NameState::Made:
        return NewOne;
    case NameState::Undecided:
    case NameState::Found:
        return AsFound;
    }
    return AsFound;
}

void NamesPage::showOutcome()
{
    const std::optional<ImportOutcome> &outcome = session()->checked();
    if (outcome) {
        const auto *former = current();
        const NamedKind kind = former ? former->kind : NamedKind::Region;
        const QString name = former ? former->name : QString();
        m_model.setOutcome(*outcome, session()->mapping(), session()->catalog());
        const int row = m_model.rowOfName(kind, name);
        m_table->setCurrentRow(row >= 0 ? row : m_model.rowCount() > 0 ? 0 : -1);
    } else if (!session()->isChecking()) {
        m_model.clear();
    }
    m_state->setText(outcome ? QString()
                         : session()->isChecking()
                         ? tr("The rows are being read…")
                         : tr("The names are shown once it is known which columns hold them."));
    m_state->setVisible(!outcome);
    showName();
}

void NamesPage::showName()
{
    const auto *entry = current();
    m_heading->setText(entry ? entry->name : QString());
    m_choice->setEnabled(entry);
    const QString id =
        entry ? m_table->currentIndex().siblingAtColumn(0).data(IdRole).toString() : QString();
    if (!entry) {
        m_shown.clear();
        showRows();
        return;
    }
    fill([&] {
        // While a name's fields are being typed in, they are not filled anew.
        const bool isSame = std::exchange(m_shown, id) == id;
        const CatalogPtr &catalog = session()->catalog();
        const bool isRegion = entry->kind == NamedKind::Region;
        m_record->setChoices(isRegion ? regionChoices(*catalog) : indicatorChoices(*catalog));
        m_parent->setChoices(regionChoices(*m_model.catalog()));
        m_unit->setChoices(unitChoices(*m_model.catalog()));
        const bool keepsChoice =
            isSame && m_choice->currentData().toInt() == OneOfTheStore && m_record->id().isEmpty();
        if (!keepsChoice)
            chooseData(m_choice, choiceOf(*entry));
        if (entry->state == NameState::Chosen)
            m_record->setId(entry->key);
        else if (!isSame)
            m_record->setId(entry->match.candidates.value(0));
        if (!isSame || !isAncestorOf(focusWidget()))
            showNew(*entry);
    });
    showRows();
}

void NamesPage::showNew(const ImportNameModel::Entry &entry)
{
    if (entry.kind == NamedKind::Region) {
        showText(m_nameZh, entry.region.name.zh);
        showText(m_nameEn, entry.region.name.en);
        chooseData(m_level, static_cast<int>(entry.region.level));
        m_parent->setId(entry.region.parent);
    } else {
        showText(m_nameZh, entry.indicator.name.zh);
        showText(m_nameEn, entry.indicator.name.en);
        m_unit->setId(entry.indicator.unit);
        chooseData(m_measure, static_cast<int>(entry.indicator.measure));
        chooseData(m_direction, static_cast<int>(entry.indicator.direction));
        m_cumulative->setChecked(entry.indicator.isCumulative);
        showText(m_definitionZh, entry.indicator.definition.zh);
        showText(m_definitionEn, entry.indicator.definition.en);
    }
}

void NamesPage::showRows()
{
    const auto *entry = current();
    const int choice = entry ? m_choice->currentData().toInt() : AsFound;
    m_recordRow.setVisible(choice == OneOfTheStore);
    const bool isRegion = entry && entry->kind == NamedKind::Region && choice == NewOne;
    const bool isIndicator = entry && entry->kind == NamedKind::Indicator && choice == NewOne;
    for (const FormRow &row : {m_nameZhRow, m_nameEnRow})
        row.setVisible(isRegion || isIndicator);
    for (const FormRow &row : {m_levelRow, m_parentRow})
        row.setVisible(isRegion);
    for (const FormRow &row :
         {m_unitRow, m_measureRow, m_directionRow, m_definitionZhRow, m_definitionEnRow})
        row.setVisible(isIndicator);
    m_cumulative->setVisible(isIndicator);
}

void NamesPage::takeFields()
{
    const auto *entry = current();
    if (isFilling() || !entry)
        return;
    ImportMapping mapping = session()->mapping();
    const bool isRegion = entry->kind == NamedKind::Region;
    auto &choices = isRegion ? mapping.regions : mapping.indicators;
    const QString name = entry->name;
    const int choice = m_choice->currentData().toInt();
    if (choice != NewOne) {
        mapping.newRegions.remove(name);
        mapping.newIndicators.remove(name);
    }
    switch (choice) {
    case AsFound:
        choices.remove(name);
        break;
    case OneOfTheStore:
        if (m_record->id().isEmpty())
            choices.remove(name);
        else
            choices[name] = {.key = m_record->id()};
        break;
    case LeftOut:
        choices[name] = {.isLeftOut = true};
        break;
    case NewOne:
        choices[name] = {.isNew = true};
        if (isRegion) {
            Region region = entry->region;
            // The id follows the names, unless it was chosen with the mapping.
            region.code = mapping.newRegions.value(name).code;
            region.name = {m_nameZh->text().simplified(), m_nameEn->text().simplified()};
            region.level = static_cast<AreaLevel>(m_level->currentData().toInt());
            region.parent = m_parent->id();
            mapping.newRegions[name] = region;
        } else {
            Indicator indicator = entry->indicator;
            indicator.id = mapping.newIndicators.value(name).id;
            indicator.name = {m_nameZh->text().simplified(), m_nameEn->text().simplified()};
            if (!m_unit->id().isEmpty())
                indicator.unit = m_unit->id();
            indicator.measure = static_cast<Measure>(m_measure->currentData().toInt());
            indicator.direction = static_cast<Direction>(m_direction->currentData().toInt());
            indicator.isCumulative = m_cumulative->isChecked();
            indicator.definition = {m_definitionZh->text().simplified(),
                                    m_definitionEn->text().simplified()};
            mapping.newIndicators[name] = indicator;
        }
        break;
    }
    showRows();
    session()->setMapping(mapping);
}

void NamesPage::retranslateUi()
{
    m_model.setLanguage(language());
    m_table->setAccessibleName(tr("Names of regions and indicators in the table"));
    fill([this] {
        m_choice->setItemText(AsFound, tr("What was found by the name"));
        m_choice->setItemText(OneOfTheStore, tr("One of the store"));
        m_choice->setItemText(NewOne, tr("A new one"));
        m_choice->setItemText(LeftOut, tr("Nothing: its rows are left out"));
        for (RecordField *field : {m_record, m_parent, m_unit})
            field->setLanguage(language());
        nameLevels(m_level, language());
        nameMeasures(m_measure, language());
        m_direction->setItemText(0, tr("Neither is better"));
        m_direction->setItemText(1, tr("Higher is better"));
        m_direction->setItemText(2, tr("Lower is better"));
    });
    m_choiceRow.setText(tr("Stan&ds for:"));
    m_recordRow.setText(tr("&Which:"));
    m_nameZhRow.setText(tr("Chinese name:"));
    m_nameEnRow.setText(tr("English name:"));
    m_levelRow.setText(tr("&Level:"));
    m_parentRow.setText(tr("Lies &in:"));
    m_unitRow.setText(tr("&Base unit:"));
    m_measureRow.setText(tr("Meas&ure:"));
    m_directionRow.setText(tr("Direc&tion:"));
    m_cumulative->setText(tr("A runnin&g total: a later figure can never be lower"));
    m_definitionZhRow.setText(tr("Definition (Chinese):"));
    m_definitionEnRow.setText(tr("Definition (English):"));
    m_definitionZh->setPlaceholderText(tr("What is counted, and how"));
    m_definitionEn->setPlaceholderText(tr("What is counted, and how"));
    m_parent->lineEdit()->setPlaceholderText(tr("The region that it is a part of"));
    showOutcome();
}

} // namespace Zhitu
