// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figuresactions.h"

#include "figuresession.h"
#include "pagedfiguremodel.h"
#include "pages/answers.h"
#include "pages/figurespage.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace Zhitu {

FiguresActions::FiguresActions(QWidget *window, Language language)
    : QObject(window)
    , m_language(language)
    , m_show(new QAction(this))
{
    m_show->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    m_show->setEnabled(false);
    connect(m_show, &QAction::triggered, this, &FiguresActions::pageAsked);
    window->addAction(m_show);
}

void FiguresActions::fillMenu(QMenu *menu)
{
    menu->addAction(m_show);
}

void FiguresActions::retranslateUi()
{
    m_show->setText(tr("A&ll figures"));
}

void FiguresActions::setLanguage(Language language)
{
    m_language = language;
    if (m_page)
        m_page->setLanguage(language);
}

void FiguresActions::setStore(const CatalogPtr &catalog, const QString &file)
{
    const bool isOther = file != m_file;
    m_catalog = catalog;
    m_file = file;
    m_show->setEnabled(catalog != nullptr);
    if (!m_page)
        return;
    if (isOther)
        m_page->clear();
    m_session->setStore(catalog, file);
    m_page->setCatalog(catalog);
    listImports();
    list();
}

FiguresPage *FiguresActions::page(QWidget *parent)
{
    if (m_page)
        return m_page;
    m_session = new FigureSession(this);
    m_session->setStore(m_catalog, m_file);
    // The store works while the page is made, which asks for nothing else at first.
    const auto figures = m_session->list(FigureListRequest(), PagedFigureModel::rowsPerBlock);
    m_page = new FiguresPage(m_language, parent);
    m_page->setCatalog(m_catalog);
    connect(m_page, &FiguresPage::listWanted, this, &FiguresActions::list);
    connect(m_page, &FiguresPage::blockWanted, this, &FiguresActions::fetch);
    await(figures);
    listImports();
    return m_page;
}

FigureListPtr FiguresActions::shownOfAll() const
{
    if (!m_page || !m_page->isVisible())
        return {};
    const FigureListPtr &list = m_page->model()->list();
    return list->size() < list->total() ? list : FigureListPtr();
}

void FiguresActions::showImport(const ImportRecord &import)
{
    Q_EMIT pageAsked();
    if (m_page)
        m_page->showImport(import);
}

void FiguresActions::listImports()
{
    whenAnswered(m_session->imports(), this,
                 [this, request = ++m_importsRequest](const Result<QList<ImportRecord>> &answer) {
                     if (request != m_importsRequest)
                         return;
                     if (answer)
                         m_page->setImports(*answer);
                     else
                         Q_EMIT failed(answer.error());
                 });
}

void FiguresActions::list()
{
    await(m_session->list(m_page->request(), PagedFigureModel::rowsPerBlock));
}

void FiguresActions::await(const QFuture<Result<ListedFigures>> &figures)
{
    m_page->setBusy(true);
    whenAnswered(figures, this, [this, request = ++m_request](const Result<ListedFigures> &answer) {
        if (request != m_request)
            return;
        if (answer) {
            m_page->setList(*answer);
            return;
        }
        m_page->setBusy(false);
        Q_EMIT failed(answer.error());
    });
}

void FiguresActions::fetch(const FigureListPtr &list, int block)
{
    const QList<qint64> positions = list->positions(qint64(block) * PagedFigureModel::rowsPerBlock,
                                                    PagedFigureModel::rowsPerBlock);
    whenAnswered(
        m_session->figures(positions), this,
        [this, list, block, expected = positions.size()](const Result<QList<Observation>> &answer) {
            if (!answer) {
                m_page->model()->giveUpBlock(list, block);
                Q_EMIT failed(answer.error());
                return;
            }
            const bool isCurrent = list == m_page->model()->list();
            m_page->model()->setBlock(list, block, *answer);
            // Figures went behind our back: they are listed anew.
            if (isCurrent && answer->size() != expected)
                this->list();
        });
}

} // namespace Zhitu
