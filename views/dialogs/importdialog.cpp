// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importdialog.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "importpages/allrowspage.h"
#include "importpages/columnspage.h"
#include "importpages/formatbar.h"
#include "importpages/importprogress.h"
#include "importpages/importtable.h"
#include "importpages/namespage.h"
#include "importpages/problemspage.h"
#include "importpages/sourcepage.h"
#include "importtexts.h"
#include "widgets/measures.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Zhitu {

ImportDialog::ImportDialog(ImportSession *session, Language language, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_language(language)
{
    makeWidgets();
    connectSession();
    setLanguage(language);
    resize(1120, 650);
}

void ImportDialog::makeWidgets()
{
    m_format = new FormatBar(m_session, m_language, this);
    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    m_tabs = new QTabWidget(this);
    m_columns = new ColumnsPage(m_session, m_language, m_tabs);
    m_allRows = new AllRowsPage(m_session, m_language, m_tabs);
    m_names = new NamesPage(m_session, m_language, m_tabs);
    m_source = new SourcePage(m_session, m_language, m_tabs);
    m_problems = new ProblemsPage(m_session, m_language, m_tabs);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_columns, m_allRows, m_names, m_source, m_problems})
        m_tabs->addTab(page, QString());

    auto *lower = new QWidget(this);
    m_previewLabel = new QLabel(lower);
    m_previewLabel->setTextFormat(Qt::PlainText);
    m_table = new ImportTable(lower);
    m_table->setColumns(&m_preview, {7, 20, 34, 18, 14, 24, 12, 34});
    m_table->setNumericColumn(ImportPreviewModel::FigureColumn);
    m_previewLabel->setBuddy(m_table);
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->addWidget(m_previewLabel);
    lowerLayout->addWidget(m_table, 1);

    auto *halves = new QSplitter(Qt::Vertical, this);
    halves->addWidget(m_tabs);
    halves->addWidget(lower);
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    halves->setSizes({340, 220});
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_message);
    m_stack->addWidget(halves);

    m_state = new QLabel(this);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(fontMetrics().height() * 2);
    m_progress = new ImportProgress(this);
    m_progress->setMinimumHeight(fontMetrics().height() * 2);
    m_progress->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    // Enter in a field ends what is typed there, and imports nothing.
    for (QPushButton *button : {m_accept, m_cancel}) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_format);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);

    connect(m_accept, &QPushButton::clicked, this,
            [this] { m_session->start(m_problems->skipsBadRows()); });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_problems, &ProblemsPage::skipChanged, this, &ImportDialog::updateState);
    connect(m_problems, &ProblemsPage::saveAsked, this, &ImportDialog::saveAsked);
}

void ImportDialog::connectSession()
{
    connect(m_session, &ImportSession::opened, this, [this] {
        m_failure.reset();
        const bool isFirst = m_stack->currentIndex() == 0;
        m_stack->setCurrentIndex(1);
        m_tabs->setVisible(!m_session->isPackage());
        updateState();
        if (isFirst)
            m_columns->table()->setFocus();
    });
    connect(m_session, &ImportSession::failed, this, &ImportDialog::showFailure);
    connect(m_session, &ImportSession::mappingChanged, this, &ImportDialog::updateState);
    connect(m_session, &ImportSession::arrivingChanged, this, &ImportDialog::showArriving);
    connect(m_session, &ImportSession::checkChanged, this, &ImportDialog::updateState);
    connect(m_session, &ImportSession::progressed, m_progress, &ImportProgress::setProgress);
    connect(m_session, &ImportSession::importStarted, this, [this] {
        m_failure.reset();
        m_isStopping = false;
        m_isStopped = false;
        m_progress->begin();
        updateState();
    });
    connect(m_session, &ImportSession::importFinished, this, &ImportDialog::finish);
    connect(m_session, &ImportSession::importFailed, this, [this](const Error &error) {
        m_isStopping = false;
        m_isStopped = error.kind == ErrorKind::Cancelled;
        if (!m_isStopped)
            m_failure = error;
        updateState();
    });
}

void ImportDialog::setLanguage(Language language)
{
    m_language = language;
    m_preview.setLanguage(language);
    for (ImportPage *page : std::initializer_list<ImportPage *>{m_format, m_columns, m_allRows,
                                                                m_names, m_source, m_problems})
        page->setLanguage(language);
    m_progress->setLanguage(language);
    retranslateUi();
}

void ImportDialog::reject()
{
    if (!m_session->isImporting()) {
        QDialog::reject();
        return;
    }
    m_session->cancel();
    m_isStopping = true;
    m_progress->setStopping();
    updateState();
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ImportDialog::finish(const ImportDone &done)
{
    if (done.outcome.isStored) {
        accept();
        return;
    }
    // Rows turned out to be bad that were not when they were checked: the file was changed.
    m_tabs->setCurrentIndex(ProblemsTab);
    updateState();
}

void ImportDialog::showArriving()
{
    m_preview.setArriving(m_session->arriving(), m_session->catalog());
    m_table->setColumnHidden(ImportPreviewModel::SubjectColumn, !m_preview.hasSubject());
    m_table->clearSpans();
    for (int row = 0; row < m_preview.rowCount(); ++row) {
        if (m_preview.index(row, 0).data(ImportPreviewModel::IsProblemRole).toBool())
            m_table->setSpan(row, ImportPreviewModel::RegionColumn, 1,
                             ImportPreviewModel::ColumnCount - ImportPreviewModel::RegionColumn);
    }
    updateState();
}

void ImportDialog::showFailure(const Error &error)
{
    m_failure = error;
    updateState();
}

void ImportDialog::retranslateUi()
{
    setWindowTitle(tr("Import figures"));
    m_previewLabel->setText(tr("How the &first rows would arrive:"));
    m_table->setAccessibleName(tr("How the first rows would arrive"));
    updateState();
}

void ImportDialog::updateTabs()
{
    const std::optional<ImportOutcome> &checked = m_session->checked();
    const Catalogue &words = Catalogue::of(m_language);
    const int undecided = m_names->model().count(NameState::Undecided);
    const int made = m_names->model().count(NameState::Made);
    m_tabs->setTabText(ColumnsTab, tr("&Columns"));
    m_tabs->setTabText(AllRowsTab, tr("&All rows"));
    m_tabs->setTabText(
        NamesTab,
        undecided > 0
            ? words.translate("Zhitu::ImportDialog", "&Names (%n to choose)", nullptr, undecided)
            : made > 0 ? words.translate("Zhitu::ImportDialog", "&Names (%n new)", nullptr, made)
                       : tr("&Names"));
    const bool needsSource = lacksSource();
    m_tabs->setTabText(SourceTab, needsSource ? tr("&Source (missing)") : tr("&Source"));
    const int bad = checked ? countable(checked->badRows) : 0;
    m_tabs->setTabText(
        ProblemsTab,
        bad > 0 ? words.translate("Zhitu::ImportDialog", "Cannot come in: %n &rows", nullptr, bad)
                : tr("All &rows can come in"));
}

bool ImportDialog::lacksSource() const
{
    return m_session->mapping().source.kind == SourceChoice::Kind::None
        && !m_source->obstacle().isEmpty();
}

QString ImportDialog::obstacle() const
{
    if (!m_session->isOpen() || m_session->isOpening())
        return tr("The table is being looked at…");
    if (m_session->isPackage())
        return {};
    const TableFacts &facts = m_session->facts();
    for (const MappingFault &fault : m_session->faults()) {
        if (fault.problem != MappingProblem::NoSource)
            return faultText(fault, facts, m_language);
    }
    if (m_names->model().count(NameState::Undecided) > 0)
        return tr("Choose what the names stand for that several records bear or none: see Names.");
    if (lacksSource())
        return m_source->obstacle() + (m_language == Language::Chinese ? u"" : u" ")
            + tr("See Source.");
    if (m_session->checkFailure())
        return errorText(*m_session->checkFailure(), m_language);
    const std::optional<ImportOutcome> &checked = m_session->checked();
    if (!checked)
        return tr("All rows are being checked…");
    if (checked->figures == 0)
        return tr("No row of this table brings a figure.");
    if (checked->figures == checked->known && checked->badRows == 0)
        return tr("The store has all figures of this table already.");
    if (checked->badRows > 0 && !m_problems->skipsBadRows())
        return Catalogue::of(m_language)
            .translate("Zhitu::ImportDialog",
                       "%n rows cannot come in. Correct them in the table, or tick there that the "
                       "others shall come in without them.",
                       nullptr, countable(checked->badRows));
    return {};
}

QString ImportDialog::stateText() const
{
    if (m_failure)
        return errorText(*m_failure, m_language);
    QString text;
    if (m_isStopped)
        text = tr("The import was stopped; the store is as it was before.") + u'\n';
    const QString why = obstacle();
    const std::optional<ImportOutcome> &checked = m_session->checked();
    if (m_session->isPackage())
        text += tr("The package is read as it is: nothing has to be said of its columns.");
    if (checked)
        text += expectedText(*checked, m_language) + (why.isEmpty() ? u"" : u"\n");
    return text + why;
}

void ImportDialog::updateState()
{
    updateTabs();
    const bool isImporting = m_session->isImporting();
    m_state->setVisible(!isImporting);
    m_progress->setVisible(isImporting);
    m_format->setEnabled(!isImporting);
    m_tabs->setEnabled(!isImporting);
    m_state->setText(stateText());
    m_message->setText(m_failure ? errorText(*m_failure, m_language)
                                 : tr("The table is being looked at…"));
    const std::optional<ImportOutcome> &checked = m_session->checked();
    const int figures = checked ? countable(checked->figures - checked->known) : 0;
    m_accept->setText(
        figures > 0 ? Catalogue::of(m_language)
                          .translate("Zhitu::ImportDialog", "I&mport %n figures", nullptr, figures)
                    : tr("I&mport"));
    m_accept->setEnabled(!isImporting && m_session->isOpen() && obstacle().isEmpty());
    m_cancel->setText(isImporting ? tr("Stop the import") : tr("Cancel"));
    m_cancel->setEnabled(!m_isStopping);
}

} // namespace Zhitu
