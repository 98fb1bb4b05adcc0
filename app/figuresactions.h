// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figurelist.h"
#include "records/catalog.h"
#include "records/result.h"

#include <QObject>

#include <atomic>
#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace Zhitu {

class FigureLister;
class FiguresPage;
class StoreSession;

/**
 * The page of all figures of the open store: what the menu does, the page, and the lists and rows that
 * it asks for, which come from the store's thread.
 */
class FiguresActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FiguresActions)

public:
    /** The session is not owned and must outlive this. */
    FiguresActions(StoreSession *session, QWidget *window, Language language);
    ~FiguresActions() override;

    void fillMenu(QMenu *menu);
    void retranslateUi();
    void setLanguage(Language language);

    /** Another store is shown, or its records changed: the figures are listed anew. */
    void setCatalog(const CatalogPtr &catalog);
    /** The page, made when it is first asked for; its parent is the one given then. */
    [[nodiscard]] FiguresPage *page(QWidget *parent);
    /** The page that was made; nullptr: none yet. */
    [[nodiscard]] FiguresPage *page() const { return m_page; }

Q_SIGNALS:
    /** The page shall be shown. */
    void pageAsked();
    void failed(const Error &error);

private:
    void list();
    void fetch(const FigureListPtr &list, int block);

    StoreSession *m_session;
    Language m_language;
    QAction *m_show;
    CatalogPtr m_catalog;
    FiguresPage *m_page = nullptr;
    std::shared_ptr<FigureLister> m_lister; ///< of the catalog; used in the store's thread alone
    /** The number of the request that is wanted; older ones end as soon as they look at it. */
    std::shared_ptr<std::atomic_int> m_request = std::make_shared<std::atomic_int>(0);
};

} // namespace Zhitu
