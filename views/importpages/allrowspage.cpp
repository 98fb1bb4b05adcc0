// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpages/allrowspage.h"

#include "formats/formats.h"
#include "importpages/importchoices.h"
#include "widgets/recordfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Of the lines above a table, in characters. */
constexpr qsizetype longestPreamble = 200;

} // namespace

AllRowsPage::AllRowsPage(ImportSession *session, Language language, QWidget *parent)
    : ImportPage(session, language, parent)
{
    makeFields();
    connectFields();
    connect(session, &ImportSession::mappingChanged, this, &AllRowsPage::showMapping);
    retranslateUi();
}

void AllRowsPage::makeFields()
{
    auto *left = new ImportForm(this);
    m_intro = makeRemark(left);
    m_region = new RecordField(left);
    m_indicator = new RecordField(left);
    m_subject = new RecordField(left);
    m_period = new QLineEdit(left);
    m_unit = new QLineEdit(left);
    m_status = new QComboBox(left);
    fillStatuses(m_status);
    m_statedByZh = new QLineEdit(left);
    m_statedByEn = new QLineEdit(left);
    left->addWide(m_intro);
    m_indicatorRow = left->addRow(m_indicator);
    m_regionRow = left->addRow(m_region);
    m_subjectRow = left->addRow(m_subject);
    m_periodRow = left->addRow(m_period);
    m_unitRow = left->addRow(m_unit);
    m_statusRow = left->addRow(m_status);
    m_statedByZhRow = left->addRow(m_statedByZh);
    m_statedByEnRow = left->addRow(m_statedByEn);
    left->finish();

    auto *right = new ImportForm(this);
    m_unknown = makeRemark(right);
    m_createsRegions = new QCheckBox(right);
    m_level = new QComboBox(right);
    fillLevels(m_level);
    m_createsIndicators = new QCheckBox(right);
    m_sourceKind = new QComboBox(right);
    fillSourceKinds(m_sourceKind);
    m_keepsMissing = new QCheckBox(right);
    right->addWide(m_unknown);
    right->addWide(m_createsRegions);
    m_levelRow = right->addRow(m_level);
    right->addWide(m_createsIndicators);
    m_sourceKindRow = right->addRow(m_sourceKind);
    right->addWide(m_keepsMissing);
    right->finish();

    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(28);
    layout->addWidget(left, 1);
    layout->addWidget(right, 1);
}

void AllRowsPage::connectFields()
{
    const auto take = [this] { takeFields(); };
    for (RecordField *field : {m_region, m_indicator, m_subject})
        connect(field, &RecordField::idChanged, this, take);
    for (QLineEdit *edit : {m_period, m_unit, m_statedByZh, m_statedByEn})
        connect(edit, &QLineEdit::textChanged, this, take);
    for (QComboBox *box : {m_status, m_level, m_sourceKind})
        connect(box, &QComboBox::currentIndexChanged, this, take);
    for (QCheckBox *box : {m_createsRegions, m_createsIndicators, m_keepsMissing})
        connect(box, &QCheckBox::toggled, this, take);
}

void AllRowsPage::showMapping()
{
    const ImportMapping &mapping = session()->mapping();
    const auto hasColumn = [&mapping](ColumnRole role) {
        return std::ranges::find(mapping.columns, role, &ColumnMapping::role)
            != mapping.columns.cend();
    };
    fill([&] {
        const CatalogPtr &catalog = session()->catalog();
        m_region->setChoices(regionChoices(*catalog));
        m_indicator->setChoices(indicatorChoices(*catalog));
        m_subject->setChoices(subjectChoices(*catalog));
        showCell(m_region, mapping.region);
        showCell(m_indicator, mapping.indicator);
        showCell(m_subject, mapping.subject);
        const auto show = [](QLineEdit *edit, const QString &text) {
            if (edit->text().trimmed() != text)
                edit->setText(text);
        };
        show(m_period, mapping.period);
        show(m_unit, mapping.unit);
        show(m_statedByZh, mapping.statedBy.zh);
        show(m_statedByEn, mapping.statedBy.en);
        chooseStatus(m_status, mapping.status);
        chooseData(m_level, static_cast<int>(mapping.newRegionLevel));
        chooseData(m_sourceKind, static_cast<int>(mapping.newSourceKind));
        m_createsRegions->setChecked(mapping.createsRegions);
        m_createsIndicators->setChecked(mapping.createsIndicators);
        m_keepsMissing->setChecked(mapping.keepsMissing);
    });
    QString intro = tr("What holds for all rows, where no column says it:");
    if (session()->isOpen() && !session()->facts().preamble.isEmpty()) {
        QString above = session()->facts().preamble.join(u" / "_s).simplified();
        if (above.size() > longestPreamble)
            above = above.left(longestPreamble) + u'…';
        intro = tr("Above the table stands: %1").arg(above) + u'\n' + intro;
    }
    m_intro->setText(intro);
    m_levelRow.field->setEnabled(mapping.createsRegions);
    m_sourceKindRow.setVisible(hasColumn(ColumnRole::Source) || hasColumn(ColumnRole::Origin));
}

void AllRowsPage::takeFields()
{
    if (isFilling() || !session()->isOpen())
        return;
    ImportMapping mapping = session()->mapping();
    mapping.region = cellOf(m_region);
    mapping.indicator = cellOf(m_indicator);
    mapping.subject = cellOf(m_subject);
    mapping.period = m_period->text().trimmed();
    mapping.unit = m_unit->text().trimmed();
    mapping.status = m_status->currentData().toString();
    mapping.statedBy = {m_statedByZh->text().trimmed(), m_statedByEn->text().trimmed()};
    mapping.newRegionLevel = static_cast<AreaLevel>(m_level->currentData().toInt());
    mapping.newSourceKind = static_cast<SourceKind>(m_sourceKind->currentData().toInt());
    mapping.createsRegions = m_createsRegions->isChecked();
    mapping.createsIndicators = m_createsIndicators->isChecked();
    mapping.keepsMissing = m_keepsMissing->isChecked();
    session()->setMapping(mapping);
}

void AllRowsPage::retranslateUi()
{
    fill([this] {
        for (RecordField *field : {m_region, m_indicator, m_subject})
            field->setLanguage(language());
        nameStatuses(m_status, tr("Actual, unless the cell says otherwise"), language());
        nameLevels(m_level, language());
        nameSourceKinds(m_sourceKind, language());
    });
    m_regionRow.setText(tr("Re&gion:"));
    m_indicatorRow.setText(tr("&Indicator:"));
    m_subjectRow.setText(tr("A&bout:"));
    m_periodRow.setText(tr("Perio&d:"));
    m_unitRow.setText(tr("&Unit:"));
    m_statusRow.setText(tr("S&tatus:"));
    m_statedByZhRow.setText(tr("Stated by (Chinese):"));
    m_statedByEnRow.setText(tr("Stated by (English):"));
    m_region->lineEdit()->setPlaceholderText(tr("A region of the store, or a new one's name"));
    m_indicator->lineEdit()->setPlaceholderText(
        tr("An indicator of the store, or a new one's name"));
    m_subject->lineEdit()->setPlaceholderText(tr("None: the figures are about the whole region"));
    m_period->setPlaceholderText(tr("Such as 2023, 2023-10 or Q3 2023"));
    m_unit->setPlaceholderText(tr("Such as 亿元, CNY million or %"));
    m_unknown->setText(tr("What is not in the store yet:"));
    m_createsRegions->setText(tr("Ma&ke regions for names that are unknown"));
    m_createsIndicators->setText(tr("Make indicators for names that are unkno&wn"));
    m_keepsMissing->setText(tr("Keep ce&lls without a number (n/a, —) as “no figure given”"));
    m_levelRow.setText(tr("New regions are:"));
    m_sourceKindRow.setText(tr("New sources are:"));
    showMapping();
}

} // namespace Zhitu
