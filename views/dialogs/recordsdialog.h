// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "asidemodel.h"
#include "catalogmodel.h"
#include "dialogs/listdialog.h"

#include <memory>

namespace Zhitu {

/**
 * The regions, indicators, subjects, sources or units of a store, to be added to, changed, deleted
 * and restored.
 */
class RecordsDialog final : public ListDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordsDialog)

public:
    RecordsDialog(Table table, const CatalogPtr &catalog, const AsideIndexPtr &aside,
                  Language language, QWidget *parent = nullptr);

    [[nodiscard]] Table table() const { return m_table; }
    void setRecords(const CatalogPtr &catalog, const AsideIndexPtr &aside);

Q_SIGNALS:
    void addAsked();
    void changeAsked(const Zhitu::RecordKey &record);
    void deleteAsked(const Zhitu::RecordKey &record);
    void restoreAsked(const Zhitu::RecordKey &record);

protected:
    void retranslateTexts() override;
    void updateState() override;
    void activate() override;

private:
    [[nodiscard]] RecordKey selected() const;

    Table m_table;
    CatalogPtr m_catalog;
    AsideIndexPtr m_aside;
    std::unique_ptr<CatalogModel> m_model;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_delete;
    QPushButton *m_restore;
};

} // namespace Zhitu
