// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace Zhitu {

class ChartPage;
class DefinitionsDialog;

/** Where the window leads to what its indicators mean. */
class DefinitionActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DefinitionActions)

public:
    /** @p window is the parent of the dialog; the shortcut works in it. */
    DefinitionActions(QWidget *window, Language language);

    /** The page that is shown, not owned; nullptr: none, and the catalog of the store is asked. */
    void setPage(ChartPage *page, const CatalogPtr &catalog);
    void setLanguage(Language language);
    void retranslateUi();

    /** Shows the indicators of the page's catalog, this one chosen. */
    void show(const QString &indicator);

    [[nodiscard]] QAction *definitions() const { return m_definitions; }

private:
    QWidget *m_window;
    Language m_language;
    QPointer<ChartPage> m_page;
    CatalogPtr m_catalog; ///< of the page; without one, of the store
    QPointer<DefinitionsDialog> m_dialog;
    QAction *m_definitions;
};

} // namespace Zhitu
