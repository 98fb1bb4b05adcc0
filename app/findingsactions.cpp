// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingsactions.h"

#include "pages/answers.h"
#include "pages/findingspage.h"
#include "storesession.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <utility>

namespace Zhitu {

FindingsActions::FindingsActions(StoreSession *session, QWidget *window, Language language)
    : QObject(window)
    , m_session(session)
    , m_language(language)
    , m_show(new QAction(this))
{
    m_show->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    connect(m_show, &QAction::triggered, this, &FindingsActions::pageAsked);
    window->addAction(m_show);
}

void FindingsActions::fillMenu(QMenu *menu)
{
    menu->addAction(m_show);
}

void FindingsActions::retranslateUi()
{
    m_show->setText(tr("&Findings…"));
}

void FindingsActions::setLanguage(Language language)
{
    m_language = language;
    if (m_page)
        m_page->setLanguage(language);
}

void FindingsActions::refresh()
{
    // The rules read all figures: what changed while they do is looked at once, afterwards.
    if (std::exchange(m_isUnderWay, true)) {
        m_isDue = true;
        return;
    }
    whenAnswered(m_session->findings(), this, [this](const Result<FindingReportPtr> &answer) {
        m_isUnderWay = false;
        if (std::exchange(m_isDue, false)) {
            refresh();
            return;
        }
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_report = *answer;
        if (m_page)
            m_page->setReport(m_report);
        Q_EMIT reportChanged();
    });
}

FindingsPage *FindingsActions::page(QWidget *parent)
{
    if (!m_page) {
        m_page = new FindingsPage(m_language, parent);
        m_page->setReport(m_report);
        connect(m_page, &FindingsPage::evidenceRequested, this,
                &FindingsActions::evidenceRequested);
    }
    return m_page;
}

} // namespace Zhitu
