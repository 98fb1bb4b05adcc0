// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figurelist.h"
#include "records/catalog.h"
#include "records/result.h"

#include <QFuture>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace Zhitu {

class FigureSession;
class FiguresPage;
struct ImportRecord;

/**
 * The page of all figures of the open store: what the menu does, the page, and the lists and rows that
 * it asks for.
 */
class FiguresActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FiguresActions)

public:
    FiguresActions(QWidget *window, Language language);

    void fillMenu(QMenu *menu);
    void retranslateUi();
    void setLanguage(Language language);

    /** Another store is shown, or its records changed: the figures are listed anew. */
    void setStore(const CatalogPtr &catalog, const QString &file);
    /** The page, made when it is first asked for; its parent is the one given then. */
    [[nodiscard]] FiguresPage *page(QWidget *parent);
    /** The page that was made; nullptr: none yet. */
    [[nodiscard]] FiguresPage *page() const { return m_page; }

    /** Shows the page, filtered by an import. */
    void showImport(const ImportRecord &import);
    /** What the page shows, where it does not show all; null: it does, or is not there. */
    [[nodiscard]] FigureListPtr shownOfAll() const;

Q_SIGNALS:
    /** The page shall be shown. */
    void pageAsked();
    void failed(const Error &error);

private:
    void list();
    /** Shows the list of figures that was asked for last, once it is there. */
    void await(const QFuture<Result<ListedFigures>> &figures);
    void listImports();
    void fetch(const FigureListPtr &list, int block);

    Language m_language;
    QAction *m_show;
    CatalogPtr m_catalog;
    QString m_file;
    FigureSession *m_session = nullptr; ///< made with the page
    FiguresPage *m_page = nullptr;
    int m_request = 0; ///< answers to older ones are dropped
    int m_importsRequest = 0; ///< as above
};

} // namespace Zhitu
