// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"
#include "widgets/choicepicker.h"

#include <QComboBox>

namespace Zhitu {

/**
 * A field that takes one record by its name: typed, in either language or by a code or other word
 * that it is known by, or chosen from a list. Names that several records bear are told apart by
 * their codes.
 */
class RecordField final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordField)

public:
    explicit RecordField(QWidget *parent = nullptr);

    /** What can be chosen; what was chosen stays so, where it is still there. */
    void setChoices(const QList<Choice> &choices);
    void setLanguage(Language language);
    /** An empty id empties the field. */
    void setId(const QString &id);
    /** The record that the field names; empty: none. */
    [[nodiscard]] QString id() const;
    /** Something is typed that names no record. */
    [[nodiscard]] bool isUnknown() const;

Q_SIGNALS:
    void idChanged();

protected:
    bool event(QEvent *event) override;

private:
    void fill();

    QList<Choice> m_choices;
    Language m_language = Language::Chinese;
};

} // namespace Zhitu
