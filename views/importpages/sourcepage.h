// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importpages/importform.h"
#include "importpages/importpage.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace Zhitu {

class RecordField;

/** Where the figures were read: a document that the store has, a new one, or "not stated". */
class SourcePage final : public ImportPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourcePage)

public:
    SourcePage(ImportSession *session, Language language, QWidget *parent = nullptr);

    /** What is still missing; empty: nothing is. */
    [[nodiscard]] QString obstacle() const;

protected:
    void retranslateUi() override;

private:
    /** Whether a column names the source of each row. */
    [[nodiscard]] bool hasColumn() const;
    void makeFields();
    void connectFields();
    void showMapping();
    void takeFields();
    /** Fills the fields of a new source. */
    void showNew(const Source &source);
    /** A source with what the fields say; an unreadable date is none. */
    [[nodiscard]] Source typed(Source source) const;
    void showFields();
    void updateHint();

    QLabel *m_intro;
    QRadioButton *m_known;
    QRadioButton *m_new;
    QRadioButton *m_notStated;
    RecordField *m_source;
    QLineEdit *m_titleZh;
    QLineEdit *m_titleEn;
    QLineEdit *m_publisherZh;
    QLineEdit *m_publisherEn;
    QComboBox *m_kind;
    QLineEdit *m_published;
    QLineEdit *m_url;
    QLabel *m_hint;
    QWidget *m_form;
    FormRow m_titleZhRow;
    FormRow m_titleEnRow;
    FormRow m_publisherZhRow;
    FormRow m_publisherEnRow;
    FormRow m_kindRow;
    FormRow m_publishedRow;
    FormRow m_urlRow;
};

} // namespace Zhitu
