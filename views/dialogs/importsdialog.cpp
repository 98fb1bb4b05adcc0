// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importsdialog.h"

#include "formats/catalogue.h"
#include "widgets/messagebanner.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 300ms;

} // namespace

ImportsDialog::ImportsDialog(Language language, QWidget *parent)
    : ListDialog(language, parent)
    , m_show(addButton())
    , m_undo(addButton())
    , m_redo(addButton())
    , m_drop(addButton())
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    setModel(&m_model, {19, 28, 13, 26, 11, 9, 14, 14});
    auto *row = new QHBoxLayout;
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertLayout(column->count() - 1, row);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_cancel->setAutoDefault(false);
    m_cancel->hide();
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, [this] { showWork(true); });
    const auto selected = [this] { return m_model.import(selectedRow()); };
    connect(m_show, &QPushButton::clicked, this,
            [this, selected] { Q_EMIT showAsked(ImportRecord(selected())); });
    connect(m_undo, &QPushButton::clicked, this,
            [this, selected] { Q_EMIT undoAsked(selected()); });
    connect(m_redo, &QPushButton::clicked, this,
            [this, selected] { Q_EMIT redoAsked(selected()); });
    connect(m_drop, &QPushButton::clicked, this, &ImportsDialog::askToDrop);
    connect(m_cancel, &QPushButton::clicked, this, &ImportsDialog::cancelAsked);
    finish();
}

void ImportsDialog::setImports(const QList<ImportRecord> &imports)
{
    m_isKnown = true;
    changeModel([&] { m_model.setImports(imports); });
}

void ImportsDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    if (busy) {
        m_patience.start(patience);
        banner()->hide();
    } else {
        m_patience.stop();
        showWork(false);
    }
    updateState();
}

void ImportsDialog::showWork(bool shown)
{
    setProgress(0, 0);
    m_progress->setVisible(shown);
    m_cancel->setVisible(shown);
}

void ImportsDialog::setProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void ImportsDialog::askToDrop()
{
    const ImportRecord import = m_model.import(selectedRow());
    BilingualText text = translated("ImportsDialog",
                                    "“%1” would be removed for good, with all that it brought. "
                                    "This cannot be undone.");
    for (const auto &[one, language] :
         {std::pair(&text.zh, Language::Chinese), std::pair(&text.en, Language::English)})
        one->replace(u"%1"_s, importName(import, language));
    banner()->showMessage(MessageBanner::Kind::Notice, text,
                          translated("ImportsDialog", "Remove for good"),
                          [this, import] { Q_EMIT dropAsked(import); });
}

void ImportsDialog::retranslateTexts()
{
    setWindowTitle(tr("Imports"));
    setTableName(tr("Imports"));
    m_show->setText(tr("Show its &figures"));
    m_undo->setText(tr("&Undo import"));
    m_redo->setText(tr("&Redo import"));
    m_drop->setText(tr("Remove for &good…"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress"));
}

void ImportsDialog::updateState()
{
    const int row = selectedRow();
    const ImportRecord *import = row < 0 ? nullptr : &m_model.import(row);
    m_show->setEnabled(import && !import->isUndone && import->figures > 0 && !m_isBusy);
    m_undo->setEnabled(import && !import->isUndone && !m_isBusy);
    m_redo->setEnabled(import && import->isUndone && !m_isBusy);
    m_drop->setEnabled(import && import->isUndone && !m_isBusy);
    if (import)
        setNote(importDescription(*import, language()));
    else if (m_isKnown && m_model.rowCount() == 0)
        setNote(tr("Nothing was imported into this store yet."));
    else
        setNote(tr("Choose an import to undo it as a whole, or to bring it back."));
}

} // namespace Zhitu
