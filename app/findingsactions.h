// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findingreport.h"
#include "records/result.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace Zhitu {

class FindingsPage;
class StoreSession;

/**
 * The figures of the open store that disagree: what the menu does, the page that lists them, and the
 * report that pages and panels show them from. The rules run in the store's thread, and not before
 * the window has something to show.
 */
class FindingsActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingsActions)

public:
    /** The session is not owned and must outlive this. */
    FindingsActions(StoreSession *session, QWidget *window, Language language);

    void fillMenu(QMenu *menu);
    void retranslateUi();
    void setLanguage(Language language);

    /** Another store is shown, or its records changed: what was found is found anew. */
    void refresh();
    /** What was found last; null: nothing yet. */
    [[nodiscard]] const FindingReportPtr &report() const { return m_report; }
    /** The page, made when it is first asked for; its parent is the one given then. */
    [[nodiscard]] FindingsPage *page(QWidget *parent);

Q_SIGNALS:
    /** The page shall be shown. */
    void pageAsked();
    void reportChanged();
    /** An observation or an event of the store shall be shown in a chart. */
    void evidenceRequested(const QString &id);
    void failed(const Error &error);

private:
    StoreSession *m_session;
    Language m_language;
    QAction *m_show;
    FindingsPage *m_page = nullptr;
    FindingReportPtr m_report;
    bool m_isUnderWay = false;
    bool m_isDue = false; ///< the store has changed since the rules began
};

} // namespace Zhitu
