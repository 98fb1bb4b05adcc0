// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartview.h"
#include "panels/evidencepanel.h"
#include "panels/tablepanel.h"
#include "records/modulefile.h"
#include "widgets/searchfield.h"
#include "widgets/searchpopup.h"
#include "windowfixture.h"

#include <QListView>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** The search field of the window: what is typed into it, what it lists, and where that leads. */
class TestWindowSearch final : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
        makeStore();
    }
    void init() { startSession(); }
    void cleanup() { endSession(); }

    void listIsMadeWhenFirstNeeded()
    {
        show();
        QVERIFY(!field()->popup());
        QVERIFY(!field()->accessibleName().isEmpty());
        QVERIFY(!field()->placeholderText().isEmpty());
        // Tall enough to be hit, and not so wide as to push the buttons out of a small window.
        QVERIFY(m_window->minimumSizeHint().width() <= 1024);

        type(u"haidian"_s);
        QVERIFY(field()->popup()->isVisible());
        // Within the window, below the field.
        QVERIFY(m_window->rect().contains(field()->popup()->geometry()));
        QVERIFY(field()->popup()->y() >= field()->mapTo(m_window.get(), QPoint()).y());
    }

    void shortcutLeadsToField_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Ctrl+K") << static_cast<int>(Qt::Key_K);
        QTest::newRow("Ctrl+F") << static_cast<int>(Qt::Key_F);
    }
    void shortcutLeadsToField()
    {
        QFETCH(int, key);
        show();
        m_window->activateWindow();
        m_window->currentPage()->chart()->setFocus();
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), Qt::ControlModifier);
        QCOMPARE(m_window->focusWidget(), field());
        // Esc leads back to where it was.
        QTest::keyClick(field(), Qt::Key_Escape);
        QCOMPARE(m_window->focusWidget(), m_window->currentPage()->chart());
    }

    void keysGoThroughTheList()
    {
        show();
        type(u"hd"_s);
        const SearchResultModel &model = field()->popup()->model();
        // The heading cannot be chosen.
        QVERIFY(!model.isChoice(0));
        QCOMPARE(field()->popup()->currentRow(), 1);
        QTest::keyClick(field(), Qt::Key_Up);
        QCOMPARE(field()->popup()->currentRow(), 1);
        QTest::keyClick(field(), Qt::Key_Down);
        // Past the next heading.
        QCOMPARE(field()->popup()->currentRow(), 3);
        QTest::keyClick(field(), Qt::Key_PageDown);
        QVERIFY(field()->popup()->currentRow() > 9);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(field(), Qt::Key_PageDown);
        QVERIFY(model.isChoice(field()->popup()->currentRow()));
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!field()->popup()->isVisible());
        QCOMPARE(field()->text(), u"hd"_s);
        // And opens again.
        QTest::keyClick(field(), Qt::Key_Down);
        QTRY_VERIFY(field()->popup()->isVisible());
        QTest::mouseClick(m_window->currentPage()->chart(), Qt::LeftButton);
        QVERIFY(!field()->popup()->isVisible());
    }

    void moreAreListed()
    {
        show();
        type(u"beijing"_s);
        const SearchResultModel &model = field()->popup()->model();
        const auto rows = [&](SearchResultModel::Row type, SearchKind kind) {
            QList<int> found;
            for (int row = 0; row < model.rowCount(); ++row)
                if (model.rowType(row) == type && model.kind(row) == kind)
                    found.append(row);
            return found;
        };
        QCOMPARE(rows(SearchResultModel::Row::Hit, SearchKind::Figure).size(), 5);
        const QList<int> more = rows(SearchResultModel::Row::More, SearchKind::Figure);
        QCOMPARE(more.size(), 1);
        const QString text = model.index(more.first()).data().toString();
        const int left = text.section(u' ', 0, 0).toInt();
        QVERIFY2(left > 20, qPrintable(text));

        auto *view = m_window->findChild<SearchPopup *>()->findChild<QListView *>();
        view->scrollTo(model.index(more.first()));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(model.index(more.first())).center());
        QTRY_COMPARE(rows(SearchResultModel::Row::Hit, SearchKind::Figure).size(), 5 + left);
        QVERIFY(rows(SearchResultModel::Row::More, SearchKind::Figure).isEmpty());
        // In the place of the row is the first of those that were missing.
        QCOMPARE(field()->popup()->currentRow(), more.first());
        QVERIFY(field()->popup()->isVisible());
    }

    void findLeadsOn_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<SearchKind>("kind");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("chart");
        QTest::addColumn<QString>("selected"); // what the evidence is of; empty: nothing

        QTest::newRow("chart") << u"coverage"_s << SearchKind::Chart << u"coverage"_s
                               << u"coverage"_s << QString();
        QTest::newRow("event") << u"EVT07"_s << SearchKind::Event << u"EVT07"_s
                               << u"policy-timeline"_s << u"EVT07"_s;
        QTest::newRow("figure") << u"chengdu no. 6"_s << SearchKind::Figure << u"R2018-06"_s
                                << u"compute-ranking"_s << u"R2018-06"_s;
        QTest::newRow("a target") << u"海淀 独角兽"_s << SearchKind::Figure << u"OBS23"_s
                                  << u"district-targets"_s << u"OBS23"_s;
        QTest::newRow("indicator")
            << u"ai_city_compute_rank"_s << SearchKind::Indicator << u"ai_city_compute_rank"_s
            << u"compute-ranking"_s << QString();
        QTest::newRow("city") << u"cd"_s << SearchKind::Region << u"510100"_s
                              << u"compute-ranking"_s << u"R2021-09"_s;
    }
    void findLeadsOn()
    {
        QFETCH(QString, query);
        QFETCH(SearchKind, kind);
        QFETCH(QString, id);
        QFETCH(QString, chart);
        QFETCH(QString, selected);

        show();
        type(query);
        choose(kind, id);
        QTRY_COMPARE(m_window->currentPage()->spec().id, chart);
        waitForPage();
        QVERIFY(!field()->popup()->isVisible());
        QCOMPARE(list()->currentRow(), rowOf(chart));
        QTRY_COMPARE(m_window->currentPage()->chart()->selectedEvidence().value(0), selected);
        if (!selected.isEmpty())
            QTRY_VERIFY(!m_window->currentPage()
                             ->table()
                             ->view()
                             ->selectionModel()
                             ->selectedRows()
                             .isEmpty());
        QCOMPARE(m_window->focusWidget(), m_window->currentPage()->chart());
    }

    void regionIsSelectedInTheChartThatShowsIt()
    {
        show();
        showChart(u"district-targets"_s);
        waitForPage();
        type(u"mentougou"_s);
        choose(SearchKind::Region, u"110109"_s);
        QTRY_VERIFY(!m_window->currentPage()->selectedClaims().isEmpty());
        QCOMPARE(m_window->currentPage()->spec().id, u"district-targets"_s);
        QCOMPARE(m_window->currentPage()->selectedClaims().first().region, u"110109"_s);
    }

    void sourceLeadsToItsFigures()
    {
        show();
        type(u"idc-inspur-report-2018"_s);
        choose(SearchKind::Source, u"idc-inspur-report-2018"_s);
        QTRY_COMPARE(field()->popup()->model().answer().request.scope, u"idc-inspur-report-2018"_s);
        const SearchAnswer &answer = field()->popup()->model().answer();
        QCOMPARE(answer.groups.size(), 1);
        QCOMPARE(answer.groups.first().kind, SearchKind::Figure);
        QVERIFY(answer.groups.first().total > 3);
        QVERIFY(field()->popup()->isVisible());
        QCOMPARE(field()->selectedText(), field()->text());
        // Typing begins a new search.
        QTest::keyClicks(field(), u"hd"_s);
        QTRY_COMPARE(field()->popup()->model().answer().request.text, u"hd"_s);
        QCOMPARE(field()->popup()->model().answer().request.scope, QString());
    }

    void figureWithoutChartShowsItsEvidence()
    {
        show();
        type(u"建议的方面数"_s);
        choose(SearchKind::Figure, u"OBS33"_s);
        QTRY_VERIFY(!bannerText().isEmpty() && banner()->isVisible());
        QVERIFY2(bannerText().startsWith(u"No chart shows this figure"), qPrintable(bannerText()));
        QVERIFY(m_window->evidence()->isVisible());
    }

    void languageSwitchRelabels()
    {
        show();
        type(u"haidian"_s);
        const SearchResultModel &model = field()->popup()->model();
        QCOMPARE(model.index(0).data().toString(), u"Regions"_s);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        m_window->setLanguage(Language::Chinese);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(model.index(0).data().toString(), u"地区"_s);
        QVERIFY(model.index(1).data().toString().startsWith(u"海淀区"));
        QCOMPARE(field()->accessibleName(), u"搜索"_s);
    }

    void emptyFieldAsksNothing()
    {
        show();
        type(u"hd"_s);
        QSignalSpy asked(field(), &SearchField::asked);
        field()->clear();
        QVERIFY(!field()->popup()->isVisible());
        QTest::keyClicks(field(), u"  "_s);
        QCOMPARE(asked.size(), 0);
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(asked.size(), 0);
    }

    void staleAnswerIsDropped()
    {
        show();
        type(u"hd"_s);
        SearchAnswer stale;
        stale.request.text = u"something else"_s;
        stale.isComplete = true;
        field()->showAnswer(stale);
        QCOMPARE(field()->popup()->model().answer().request.text, u"hd"_s);
    }

    void anotherStoreIsSearched()
    {
        show();
        type(u"hd"_s);
        const QString file = m_folder.filePath(u"empty.db"_s);
        const auto opened = answer(m_session->open(file, StoreSession::Mode::Create, {}));
        QVERIFY(opened);
        m_window->showStore(*opened);
        QCOMPARE(field()->text(), QString());
        QVERIFY(!field()->popup()->isVisible());
        type(u"haidian"_s);
        QVERIFY(field()->popup()->model().answer().groups.isEmpty());
        QCOMPARE(field()->popup()->model().index(0).data().toString(), u"Nothing was found."_s);
    }

private:
    [[nodiscard]] SearchField *field() const { return m_window->findChild<SearchField *>(); }

    /** Types a query and waits for the whole answer to it. */
    void type(const QString &query)
    {
        field()->setFocus();
        field()->selectAll();
        field()->insert(query);
        QVERIFY(QTest::qWaitFor(
            [&] {
                const SearchPopup *popup = field()->popup();
                return popup && popup->model().answer().isComplete
                    && popup->model().answer().request.text == query;
            },
            60000));
    }

    /** Goes to a find with the arrow keys and presses Enter. */
    void choose(SearchKind kind, const QString &id)
    {
        const SearchResultModel &model = field()->popup()->model();
        for (int i = 0; i < model.rowCount(); ++i) {
            const SearchHit *hit = model.hit(field()->popup()->currentRow());
            if (hit && hit->kind == kind && hit->id == id)
                break;
            QTest::keyClick(field(), Qt::Key_Down);
        }
        const SearchHit *hit = model.hit(field()->popup()->currentRow());
        QVERIFY(hit);
        QCOMPARE(hit->kind, kind);
        QCOMPARE(hit->id, id);
        QTest::keyClick(field(), Qt::Key_Return);
    }
};

QTEST_MAIN(TestWindowSearch)

#include "tst_windowsearch.moc"
