// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "asidemodel.h"
#include "dialogs/listdialog.h"

namespace Zhitu {

/** What packages and imports brought and the user has hidden or changed, to be brought back. */
class AsideDialog final : public ListDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AsideDialog)

public:
    AsideDialog(const CatalogPtr &catalog, const AsideIndexPtr &records, Language language,
                QWidget *parent = nullptr);

    void setRecords(const CatalogPtr &catalog, const AsideIndexPtr &records);

Q_SIGNALS:
    void restoreAsked(const QList<Zhitu::RecordKey> &records);

protected:
    void retranslateTexts() override;
    void updateState() override;

private:
    AsideModel m_model;
    QPushButton *m_restore;
};

} // namespace Zhitu
