// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importcolumnmodel.h"
#include "importpages/importform.h"
#include "importpages/importpage.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Zhitu {

class ImportTable;
class RecordField;

/** What the columns of the table are taken for: all of them at the left, the current one beside. */
class ColumnsPage final : public ImportPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnsPage)

public:
    ColumnsPage(ImportSession *session, Language language, QWidget *parent = nullptr);

    [[nodiscard]] ImportTable *table() const { return m_table; }
    /** Shows the fields of a column. */
    void choose(int column);

protected:
    void retranslateUi() override;

private:
    void makeFields();
    void connectFields();
    void showTable();
    void showColumn();
    void showRows(ColumnRole role);
    void takeFields();
    [[nodiscard]] int current() const;

    ImportColumnModel m_model;
    ImportTable *m_table;
    QLabel *m_heading;
    QComboBox *m_role;
    RecordField *m_indicator;
    RecordField *m_region;
    QLineEdit *m_period;
    QLineEdit *m_unit;
    QComboBox *m_status;
    QComboBox *m_decimal;
    QComboBox *m_order;
    QComboBox *m_serials;
    QComboBox *m_textLanguage;
    FormRow m_roleRow;
    FormRow m_indicatorRow;
    FormRow m_regionRow;
    FormRow m_periodRow;
    FormRow m_unitRow;
    FormRow m_statusRow;
    FormRow m_decimalRow;
    FormRow m_orderRow;
    FormRow m_serialsRow;
    FormRow m_languageRow;
    QLabel *m_recalled;
    QPushButton *m_guess;
};

} // namespace Zhitu
