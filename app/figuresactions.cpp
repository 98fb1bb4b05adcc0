// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figuresactions.h"

#include "figurelister.h"
#include "pagedfiguremodel.h"
#include "pages/answers.h"
#include "pages/figurespage.h"
#include "store/store.h"
#include "storesession.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace Zhitu {

FiguresActions::FiguresActions(StoreSession *session, QWidget *window, Language language)
    : QObject(window)
    , m_session(session)
    , m_language(language)
    , m_show(new QAction(this))
{
    m_show->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_show->setEnabled(false);
    connect(m_show, &QAction::triggered, this, &FiguresActions::pageAsked);
    window->addAction(m_show);
}

FiguresActions::~FiguresActions()
{
    ++*m_request;
}

void FiguresActions::fillMenu(QMenu *menu)
{
    menu->addAction(m_show);
}

void FiguresActions::retranslateUi()
{
    m_show->setText(tr("&All figures"));
}

void FiguresActions::setLanguage(Language language)
{
    m_language = language;
    if (m_page)
        m_page->setLanguage(language);
}

void FiguresActions::setCatalog(const CatalogPtr &catalog)
{
    m_catalog = catalog;
    m_show->setEnabled(catalog != nullptr);
    m_lister = std::make_shared<FigureLister>(catalog);
    if (!m_page)
        return;
    m_page->setCatalog(catalog);
    list();
}

FiguresPage *FiguresActions::page(QWidget *parent)
{
    if (m_page)
        return m_page;
    m_page = new FiguresPage(m_language, parent);
    m_page->setCatalog(m_catalog);
    connect(m_page, &FiguresPage::listWanted, this, &FiguresActions::list);
    connect(m_page, &FiguresPage::blockWanted, this, &FiguresActions::fetch);
    list();
    return m_page;
}

void FiguresActions::list()
{
    const int number = ++*m_request;
    m_page->setBusy(true);
    const auto goesOn = [wanted = m_request, number] { return wanted->load() == number; };
    const auto task = m_session->run<ListedFigures>(
        [lister = m_lister, request = m_page->request(),
         goesOn](Store &store, const ProgressFunction &) -> Result<ListedFigures> {
            // Of many requests while somebody types, the last one alone is worth the work.
            if (!goesOn())
                return Error{.kind = ErrorKind::Cancelled};
            auto listed = lister->list(store, request, goesOn);
            if (!listed)
                return listed.error();
            auto rows =
                store.observationsAt((*listed)->positions(0, PagedFigureModel::rowsPerBlock));
            if (!rows)
                return rows.error();
            return ListedFigures{*listed, *rows};
        });
    whenAnswered(task.future(), this, [this, number](const Result<ListedFigures> &answer) {
        if (number != m_request->load())
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
    const auto task =
        m_session->run<QList<Observation>>([positions](Store &store, const ProgressFunction &) {
            return store.observationsAt(positions);
        });
    whenAnswered(
        task.future(), this,
        [this, list, block, expected = positions.size()](const Result<QList<Observation>> &answer) {
            if (answer) {
                m_page->model()->setBlock(list, block, *answer);
                // Figures went behind our back: they are listed anew.
                if (answer->size() != expected && list == m_page->model()->list())
                    this->list();
                return;
            }
            m_page->model()->giveUpBlock(list, block);
            Q_EMIT failed(answer.error());
        });
}

} // namespace Zhitu
