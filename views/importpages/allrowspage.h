// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importpages/importform.h"
#include "importpages/importpage.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace Zhitu {

class RecordField;

/** What holds for all rows where no column says it, and what shall be made of what is unknown. */
class AllRowsPage final : public ImportPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AllRowsPage)

public:
    AllRowsPage(ImportSession *session, Language language, QWidget *parent = nullptr);

protected:
    void retranslateUi() override;

private:
    void makeFields();
    void connectFields();
    void showMapping();
    void takeFields();

    RecordField *m_region;
    RecordField *m_indicator;
    RecordField *m_subject;
    QLineEdit *m_period;
    QLineEdit *m_unit;
    QComboBox *m_status;
    QLineEdit *m_statedByZh;
    QLineEdit *m_statedByEn;
    QComboBox *m_level;
    QComboBox *m_sourceKind;
    QCheckBox *m_createsRegions;
    QCheckBox *m_createsIndicators;
    QCheckBox *m_keepsMissing;
    QLabel *m_intro;
    QLabel *m_unknown;
    FormRow m_regionRow;
    FormRow m_indicatorRow;
    FormRow m_subjectRow;
    FormRow m_periodRow;
    FormRow m_unitRow;
    FormRow m_statusRow;
    FormRow m_statedByZhRow;
    FormRow m_statedByEnRow;
    FormRow m_levelRow;
    FormRow m_sourceKindRow;
};

} // namespace Zhitu
