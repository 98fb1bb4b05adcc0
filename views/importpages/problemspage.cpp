// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpages/problemspage.h"

#include "importpages/importform.h"
#include "importpages/importtable.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Zhitu {

ProblemsPage::ProblemsPage(ImportSession *session, Language language, QWidget *parent)
    : ImportPage(session, language, parent)
    , m_table(new ImportTable(this))
    , m_state(makeRemark(this))
    , m_skip(new QCheckBox(this))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    // Reasons and advice are sentences.
    m_table->setLines(2);
    m_table->setColumns(&m_model, {7, 16, 24, 46, 30});
    m_state->setForegroundRole(QPalette::WindowText);
    for (QPushButton *button : {m_copy, m_save})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_skip);
    row->addStretch(1);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    connect(m_skip, &QCheckBox::toggled, this, &ProblemsPage::skipChanged);
    connect(m_copy, &QPushButton::clicked, this, &ProblemsPage::copy);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveAsked(m_model.toCsv()); });
    connect(session, &ImportSession::checkChanged, this, &ProblemsPage::showOutcome);
    retranslateUi();
}

bool ProblemsPage::skipsBadRows() const
{
    return m_skip->isChecked();
}

void ProblemsPage::showOutcome()
{
    const std::optional<ImportOutcome> &outcome = session()->checked();
    const qint64 rows = outcome ? outcome->badRows : 0;
    const qint64 problems = outcome ? outcome->problemCount : 0;
    if (outcome || !session()->isChecking())
        m_model.setProblems(outcome ? outcome->problems : QList<RowProblem>());
    const auto shown = [](qint64 count) {
        return static_cast<int>(std::min<qint64>(count, 2'000'000'000));
    };
    if (!outcome && session()->isChecking())
        m_state->setText(tr("The rows are being checked…"));
    else if (rows == 0)
        m_state->setText(outcome ? tr("All rows can come in.") : QString());
    else if (problems > m_model.rowCount())
        m_state->setText(
            tr("%n rows cannot come in. The first %1 reasons are listed.", nullptr, shown(rows))
                .arg(QLocale().toString(m_model.rowCount())));
    else
        m_state->setText(tr("%n rows cannot come in:", nullptr, shown(rows)));
    m_skip->setText(tr("&Leave these %n rows out and import the others", nullptr, shown(rows)));
    m_skip->setEnabled(rows > 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_skip, m_copy, m_save})
        widget->setVisible(m_model.rowCount() > 0);
}

void ProblemsPage::copy()
{
    QGuiApplication::clipboard()->setText(m_model.toCsv());
}

void ProblemsPage::retranslateUi()
{
    m_model.setLanguage(language());
    m_table->setAccessibleName(tr("Rows that cannot come in"));
    m_copy->setText(tr("Cop&y the list"));
    m_save->setText(tr("Sa&ve the list…"));
    showOutcome();
}

} // namespace Zhitu
