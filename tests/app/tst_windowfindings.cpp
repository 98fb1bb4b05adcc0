// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartview.h"
#include "dialogs/definitionsdialog.h"
#include "findingmodel.h"
#include "pages/findingspage.h"
#include "panels/evidencepanel.h"
#include "windowfixture.h"

#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** The findings in the window: the page, the marks and the evidence. */
class TestWindowFindings final : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeStore(); }
    void init() { startSession(); }
    void cleanup() { endSession(); }

    void theMenuShowsThePage();
    void findingsLeadToTheirCharts();
    void whatNoChartShowsHasItsEvidence();
    void anEventLeadsToItsTimeline();

private:
    /** The page with its report; nullptr where none comes. */
    FindingsPage *openPage();
};

FindingsPage *TestWindowFindings::openPage()
{
    show();
    QAction *findings = action(u"&Findings…"_s);
    if (!findings)
        return nullptr;
    findings->trigger();
    auto *page = m_window->findChild<FindingsPage *>();
    const bool isFilled =
        page && QTest::qWaitFor([page] { return page->model()->rowCount() > 0; }, 60000);
    return isFilled ? page : nullptr;
}

void TestWindowFindings::theMenuShowsThePage()
{
    FindingsPage *page = openPage();
    QVERIFY(page);
    QVERIFY(page->isVisible());
    // No other action answers to its keys, or neither would.
    const QKeySequence keys = action(u"&Findings…"_s)->shortcut();
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    QCOMPARE(
        std::ranges::count_if(
            actions, [&keys](const QAction *other) { return other->shortcuts().contains(keys); }),
        1);
    QVERIFY(!m_window->currentPage());
    QCOMPARE(list()->currentRow(), -1);
    QCOMPARE(page->model()->rowCount(), 5);
    QVERIFY(page->details().contains(u"132 services"_s));
    // What is counted can be asked here, too.
    QVERIFY(action(u"&Definitions…"_s)->isEnabled());
    action(u"&Definitions…"_s)->trigger();
    auto *definitions = m_window->findChild<DefinitionsDialog *>();
    QVERIFY(definitions && definitions->isVisible());
    definitions->reject();
    m_window->setLanguage(Language::Chinese);
    QVERIFY(page->details().contains(u"132款"_s));
    QCOMPARE(page->model()->index(0, 0).data().toString(), u"相互矛盾（2）"_s);
    list()->setCurrentRow(0);
    QVERIFY(!page->isVisible());
    QVERIFY(m_window->currentPage());
}

void TestWindowFindings::findingsLeadToTheirCharts()
{
    FindingsPage *page = openPage();
    QVERIFY(page);
    page->select(u"same-figure:genai_services_filed:110000:2025-06"_s);
    QTest::keyClick(page->list(), Qt::Key_Return);
    QVERIFY(m_window->currentPage());
    QCOMPARE(m_window->currentPage()->spec().id, u"model-timeline"_s);
    waitForPage();
    QVERIFY(QTest::qWaitFor(
        [this] { return m_window->evidence()->text().contains(u"cannot all be right"_s); }));
    const ChartModel &model = *m_window->currentPage()->model();
    QVERIFY(model.disputedMarks().contains(model.markOf(u"F08"_s)));
    QVERIFY(!model.disputedMarks().contains(model.markOf(u"F10"_s)));
}

void TestWindowFindings::whatNoChartShowsHasItsEvidence()
{
    FindingsPage *page = openPage();
    QVERIFY(page);
    page->select(
        u"streak-claims:ai_city_compute_rank_streak:ai_city_compute_rank:110000:2019/2023"_s);
    QTest::keyClick(page->list(), Qt::Key_Return);
    QVERIFY(page->isVisible());
    QVERIFY2(m_window->evidence()->text().contains(u"5 years"_s),
             qPrintable(m_window->evidence()->text()));
}

void TestWindowFindings::anEventLeadsToItsTimeline()
{
    FindingsPage *page = openPage();
    QVERIFY(page);
    page->select(u"document-date:EVT03"_s);
    QTest::keyClick(page->list(), Qt::Key_Return);
    QVERIFY(m_window->currentPage());
    QCOMPARE(m_window->currentPage()->spec().id, u"policy-timeline"_s);
    QVERIFY(
        QTest::qWaitFor([this] { return m_window->evidence()->text().contains(u"1 Aug 2023"_s); }));
}

QTEST_MAIN(TestWindowFindings)

#include "tst_windowfindings.moc"
