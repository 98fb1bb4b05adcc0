// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "asidedialog.h"

#include <QPushButton>
#include <QTableView>

namespace Zhitu {

AsideDialog::AsideDialog(const CatalogPtr &catalog, const AsideIndexPtr &records, Language language,
                         QWidget *parent)
    : ListDialog(language, parent)
    , m_restore(addButton())
{
    m_model.setRecords(catalog, records);
    setModel(&m_model, {19, 11, 44, 26, 34});
    setSeveral(true);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        QList<RecordKey> wanted;
        for (const int row : selectedRows())
            wanted.append(keyOfAny(m_model.record(row).record));
        Q_EMIT restoreAsked(wanted);
    });
    finish();
}

void AsideDialog::setRecords(const CatalogPtr &catalog, const AsideIndexPtr &records)
{
    changeModel([&] { m_model.setRecords(catalog, records); });
}

void AsideDialog::retranslateTexts()
{
    setWindowTitle(tr("Hidden and changed"));
    setTableName(tr("Records that you hid or changed"));
    m_restore->setText(tr("&Restore as it came"));
}

void AsideDialog::updateState()
{
    m_restore->setEnabled(selectedRow() >= 0);
    setNote(m_model.rowCount() == 0
                ? tr("Nothing that packages or imports brought is hidden or changed.")
                : tr("These came with packages or imports, and you hid or changed them. An update "
                     "of the program leaves your version alone; restoring shows what came."));
}

} // namespace Zhitu
