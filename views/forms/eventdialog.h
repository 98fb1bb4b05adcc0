// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "forms/formdialog.h"

class QComboBox;

namespace Zhitu {

/** Asks for an event: a policy, a report, a statement; its date is typed as it is printed. */
class EventDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventDialog)

public:
    /** @p event is the one to be changed; without an id, a new one that begins like it. */
    EventDialog(const Event &event, CatalogPtr catalog, Language language,
                QWidget *parent = nullptr);

    [[nodiscard]] std::optional<AnyRecord> record() const override;
    void choose(const RecordKey &record) override;

protected:
    void retranslateFields() override;
    void updateChoices() override;
    [[nodiscard]] QString check() override;

private:
    void makeFields();
    void fillFrom(const Event &event);
    [[nodiscard]] std::optional<Period> period() const;

    Event m_event; ///< as it was before
    RecordField *m_kind;
    RecordField *m_region;
    BilingualField *m_title;
    BilingualField *m_short;
    QLineEdit *m_period;
    QComboBox *m_qualifier;
    QComboBox *m_status;
    RecordField *m_source;
    RecordField *m_origin;
    QLineEdit *m_line;
    QLineEdit *m_printed;
    BilingualField *m_statedBy;
    BilingualField *m_note;
    Field m_kindRow;
    Field m_regionRow;
    Field m_titleRow;
    Field m_shortRow;
    Field m_periodRow;
    Field m_qualifierRow;
    Field m_statusRow;
    Field m_sourceRow;
    Field m_originRow;
    Field m_lineRow;
    Field m_printedRow;
    Field m_statedByRow;
    Field m_noteRow;
};

} // namespace Zhitu
