// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importpages/importpage.h"
#include "importproblemmodel.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace Zhitu {

class ImportTable;

/** The rows that cannot come in, and why; the list can be copied and saved. */
class ProblemsPage final : public ImportPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemsPage)

public:
    ProblemsPage(ImportSession *session, Language language, QWidget *parent = nullptr);

    [[nodiscard]] ImportTable *table() const { return m_table; }
    /** The user lets the other rows come in without these. */
    [[nodiscard]] bool skipsBadRows() const;

Q_SIGNALS:
    void skipChanged();
    /** The list is to be saved, as CSV. */
    void saveAsked(const QString &csv);

protected:
    void retranslateUi() override;

private:
    void showOutcome();
    void copy();

    ImportProblemModel m_model;
    ImportTable *m_table;
    QLabel *m_state;
    QCheckBox *m_skip;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace Zhitu
