// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attachdialog.h"

#include "recordtexts.h"
#include "widgets/elidedcombobox.h"
#include "widgets/measures.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

AttachDialog::AttachDialog(CatalogPtr catalog, const QString &source, const QString &folder,
                           Language language, QWidget *parent)
    : QDialog(parent)
    , m_catalog(std::move(catalog))
    , m_folder(folder)
    , m_language(language)
    , m_sourceLabel(new QLabel(this))
    , m_source(new ElidedComboBox(this))
    , m_fileLabel(new QLabel(this))
    , m_file(new QLineEdit(this))
    , m_browse(new QPushButton(this))
    , m_note(new QLabel(this))
{
    m_sourceLabel->setBuddy(m_source);
    m_fileLabel->setBuddy(m_file);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    for (const Source &one : m_catalog->sources)
        if (one.kind != SourceKind::NotStated)
            m_source->addItem(QString(), one.id);
    m_source->setCurrentIndex(std::max(0, m_source->findData(source)));
    m_source->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *grid = new QGridLayout;
    grid->addWidget(m_sourceLabel, 0, 0);
    grid->addWidget(m_source, 0, 1, 1, 2);
    grid->addWidget(m_fileLabel, 1, 0);
    grid->addWidget(m_file, 1, 1);
    grid->addWidget(m_browse, 1, 2);
    grid->setColumnStretch(1, 1);
    auto *buttons = new QDialogButtonBox(this);
    m_attach = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(grid);
    layout->addWidget(m_note, 1);
    layout->addWidget(buttons);
    setMinimumWidth(digitsWide(this, 72));

    connect(m_source, &QComboBox::currentIndexChanged, this, &AttachDialog::update);
    connect(m_file, &QLineEdit::textChanged, this, &AttachDialog::update);
    connect(m_browse, &QPushButton::clicked, this, &AttachDialog::askForFile);
    connect(m_attach, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslateUi();
    m_browse->setFocus();
}

void AttachDialog::setLanguage(Language language)
{
    m_language = language;
    retranslateUi();
}

void AttachDialog::setFile(const QString &file)
{
    m_file->setText(file);
    m_attach->setFocus();
}

QString AttachDialog::source() const
{
    return m_source->currentData().toString();
}

QString AttachDialog::file() const
{
    return m_file->text().trimmed();
}

void AttachDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void AttachDialog::retranslateUi()
{
    setWindowTitle(tr("Attach text"));
    m_sourceLabel->setText(tr("&Source"));
    m_fileLabel->setText(tr("&File"));
    m_file->setPlaceholderText(tr(".txt, .md, .html, .docx or .pdf"));
    m_browse->setText(tr("&Browse…"));
    m_attach->setText(tr("&Attach"));
    m_cancel->setText(tr("Cancel"));
    for (int i = 0; i < m_source->count(); ++i)
        m_source->setItemText(i,
                              sourceName(*m_catalog, m_source->itemData(i).toString(), m_language));
    update();
}

void AttachDialog::update()
{
    m_attach->setEnabled(!source().isEmpty() && !file().isEmpty());
    m_attach->setDefault(m_attach->isEnabled());
    const AttachedText *attached = m_catalog->attachedText(source());
    m_note->setText(
        attached
            //: %1 is the name of a file
            ? tr("%1 is attached to this source; another file takes its place.")
                  .arg(attached->fileName)
            : tr("The file is kept in the store as it is, and its text is shown beside the "
                 "figures that were read in it."));
}

void AttachDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Attach text"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Texts (*.txt *.md *.html *.htm *.docx *.pdf)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &AttachDialog::setFile);
    dialog->open();
}

} // namespace Zhitu
