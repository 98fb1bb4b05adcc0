// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importnamemodel.h"
#include "importpages/importform.h"
#include "importpages/importpage.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace Zhitu {

class ImportTable;
class RecordField;

/**
 * The names of regions and indicators in the table, and what they stand for: all of them at the
 * left, the current one beside, with what has to be known of it where it is new.
 */
class NamesPage final : public ImportPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NamesPage)

public:
    NamesPage(ImportSession *session, Language language, QWidget *parent = nullptr);

    [[nodiscard]] ImportTable *table() const { return m_table; }
    [[nodiscard]] const ImportNameModel &model() const { return m_model; }

protected:
    void retranslateUi() override;

private:
    enum Choice { AsFound, OneOfTheStore, NewOne, LeftOut };

    void makeFields();
    void connectFields();
    void showOutcome();
    void showName();
    void showNew(const ImportNameModel::Entry &entry);
    void showRows();
    void takeFields();
    [[nodiscard]] const ImportNameModel::Entry *current() const;
    [[nodiscard]] Choice choiceOf(const ImportNameModel::Entry &entry) const;

    ImportNameModel m_model;
    ImportTable *m_table;
    QLabel *m_heading;
    QComboBox *m_choice;
    RecordField *m_record;
    QLineEdit *m_nameZh;
    QLineEdit *m_nameEn;
    QComboBox *m_level;
    RecordField *m_parent;
    RecordField *m_unit;
    QComboBox *m_measure;
    QComboBox *m_direction;
    QCheckBox *m_cumulative;
    QLineEdit *m_definitionZh;
    QLineEdit *m_definitionEn;
    FormRow m_choiceRow;
    FormRow m_recordRow;
    FormRow m_nameZhRow;
    FormRow m_nameEnRow;
    FormRow m_levelRow;
    FormRow m_parentRow;
    FormRow m_unitRow;
    FormRow m_measureRow;
    FormRow m_directionRow;
    FormRow m_definitionZhRow;
    FormRow m_definitionEnRow;
    QLabel *m_state;
    QString m_shown; ///< id of the name whose fields are shown
};

} // namespace Zhitu
