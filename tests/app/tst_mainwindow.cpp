// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartview.h"
#include "formats/formats.h"
#include "panels/evidencepanel.h"
#include "panels/tablepanel.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** The dashboard as a whole, over the store that ships. */
class TestMainWindow final : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeStore(); }
    void init() { startSession(); }
    void cleanup() { endSession(); }

    void chartsLeadToTheirPages()
    {
        show();
        QCOMPARE(list()->count(), 8);
        QCOMPARE(list()->currentRow(), 0);
        QCOMPARE(m_window->focusWidget(), list());
        QCOMPARE(m_window->currentPage()->spec().kind, ChartKind::Overview);
        QCOMPARE(m_window->windowTitle(), u"shipped.db – Zhitu"_s);
        // A page is built when it is first shown.
        QCOMPARE(m_window->findChildren<ChartPage *>().size(), 1);
        const ChartPage *first = m_window->currentPage();
        QVERIFY(first->model()->markCount() > 0);

        showChart(u"compute-ranking"_s);
        waitForPage();
        QCOMPARE(m_window->findChildren<ChartPage *>().size(), 2);
        QCOMPARE(m_window->currentPage()->spec().kind, ChartKind::ComputeRanking);
        QVERIFY(action(u"Compute ranking"_s)->isChecked());

        action(u"Model timeline"_s)->trigger();
        QCOMPARE(list()->currentRow(), rowOf(u"model-timeline"_s));
        QCOMPARE(action(u"Model timeline"_s)->shortcut(), QKeySequence(u"Ctrl+3"_s));
        list()->setCurrentRow(0);
        QCOMPARE(m_window->currentPage(), first);
    }

    void firstPaintIsTold()
    {
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get());
        QSignalSpy spy(m_window.get(), &MainWindow::firstPainted);
        const auto opened = answer(m_session->open(m_storeFile, StoreSession::Mode::Open, {}));
        QVERIFY(opened);
        m_window->showStore(*opened);
        m_window->show();
        QTRY_COMPARE(spy.size(), 1);
        showChart(u"model-timeline"_s);
        waitForPage();
        QCOMPARE(spy.size(), 1);
    }

    void selectionIsShownAsEvidence()
    {
        show();
        showChart(u"compute-ranking"_s);
        waitForPage();
        EvidencePanel *evidence = m_window->evidence();
        QVERIFY(evidence->claims().isEmpty());
        m_window->currentPage()->selectObservation(u"OBS14"_s);
        QCOMPARE(evidence->claims().first().id, u"OBS14"_s);
        QVERIFY(evidence->text().contains(u"line 19 of the reposted page"_s));
        QVERIFY(evidence->text().contains(u"连续五年蝉联首位"_s));

        // Each page keeps its own selection.
        list()->setCurrentRow(0);
        QVERIFY(evidence->claims().isEmpty());
        showChart(u"compute-ranking"_s);
        QCOMPARE(evidence->claims().first().id, u"OBS14"_s);
    }

    void whatIsSelectedIsCited()
    {
        show();
        showChart(u"compute-ranking"_s);
        waitForPage();
        ChartPage *page = m_window->currentPage();
        auto *cite = m_window->evidence()->findChild<QPushButton *>();
        QMenu *menu = cite->menu();
        QVERIFY(!cite->isVisible());
        QVERIFY(!menu->menuAction()->isEnabled());
        QVERIFY(page->table()->view()->actions().contains(menu->menuAction()));

        page->selectObservation(u"OBS14"_s);
        QVERIFY(cite->isVisible());
        QVERIFY(menu->menuAction()->isEnabled());
        QGuiApplication::clipboard()->clear();
        action(u"GB/T 7714-2015"_s)->trigger();
        QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(u"[EB/OL]"_s) && text.contains(u"line 19 of the reposted page"_s),
                 qPrintable(text));
        QCOMPARE(bannerText(), u"The reference was copied (GB/T 7714-2015)."_s);
        m_window->setLanguage(Language::Chinese);
        action(u"BibTeX"_s)->trigger();
        text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.startsWith(u"@misc{aixure-repost:OBS14,"_s)
                     && text.contains(u"转载页面第19行"_s),
                 qPrintable(text));

        // Another page has its own selection.
        showChart(u"policy-timeline"_s);
        waitForPage();
        QVERIFY(!menu->menuAction()->isEnabled());
        m_window->currentPage()->selectObservation(u"EVT03"_s);
        action(u"APA"_s)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"事件：麦肯锡"_s));
        page->selectObservation({});
        QVERIFY(menu->menuAction()->isEnabled());
    }

    void aCardLeadsToItsChart()
    {
        show();
        ChartView *overview = m_window->currentPage()->chart();
        overview->setFocus();
        QTest::keyClick(overview, Qt::Key_Home);
        const QStringList selected = overview->selectedEvidence();
        QVERIFY(!selected.isEmpty());
        QCOMPARE(m_window->evidence()->claims().first().id, selected.first());
        QTest::keyClick(overview, Qt::Key_Return);
        waitForPage();
        const ChartPage *page = m_window->currentPage();
        QCOMPARE(page->spec().id, u"model-timeline"_s);
        QCOMPARE(list()->currentRow(), rowOf(u"model-timeline"_s));
        QCOMPARE(page->chart()->selectedEvidence(), selected);
        QCOMPARE(m_window->evidence()->claims().first().id, selected.first());
        QVERIFY(page->chart()->hasFocus());
        // What was selected there before gives way.
        list()->setCurrentRow(0);
        QTest::keyClick(overview, Qt::Key_Right);
        const QStringList next = overview->selectedEvidence();
        QTest::keyClick(overview, Qt::Key_Enter);
        QCOMPARE(page->chart()->selectedEvidence(), next);
    }

    void anEventHasItsEvidence()
    {
        show();
        showChart(u"policy-timeline"_s);
        waitForPage();
        ChartPage *page = m_window->currentPage();
        page->selectObservation(u"EVT07"_s);
        QCOMPARE(page->chart()->selectedEvidence(), QStringList{u"EVT07"_s});
        const QString text = m_window->evidence()->text();
        for (const QString &wanted :
             {u"Several Measures for Promoting"_s, u"2023年5月"_s,
              u"line 16 of the reposted page"_s, u"General Office of the People's Government"_s,
              u"京政办发〔2023〕15号"_s, u"May 2023"_s, u"policy"_s})
            QVERIFY2(text.contains(wanted), qPrintable(wanted + u" is not in: "_s + text));
        QVERIFY(m_window->evidence()->claims().isEmpty());
        // The table and the evidence follow the chart.
        page->chart()->setFocus();
        QTest::keyClick(page->chart(), Qt::Key_Home);
        const QString first = page->chart()->selectedEvidence().value(0);
        QVERIFY(!first.isEmpty() && first != u"EVT07"_s);
        QVERIFY(m_window->evidence()->text().contains(
            page->catalog()->event(first)->title.in(Language::English)));
        list()->setCurrentRow(0);
        QVERIFY(!m_window->evidence()->text().contains(u"Beijing"_s));
    }

    void onlyTheUsersChoiceIsRemembered()
    {
        show();
        m_window->setLanguage(Language::Chinese);
        QCOMPARE(m_settings->language(), Language::English);
        action(u"English"_s)->trigger();
        QCOMPARE(m_window->language(), Language::English);
        action(u"&Switch to the other language"_s)->trigger();
        QCOMPARE(m_window->language(), Language::Chinese);
        QCOMPARE(m_settings->language(), Language::Chinese);
        QVERIFY(action(u"中文"_s)->isChecked());
    }

    void failuresAreSaidInThePage()
    {
        show();
        const Error error{.kind = ErrorKind::StoreForeign, .file = u"/a/<i>b</i>.db"_s};
        m_window->showError(error);
        QCOMPARE(bannerText(), errorText(error, Language::English));
        m_window->setLanguage(Language::Chinese);
        QCOMPARE(bannerText(), errorText(error, Language::Chinese));
        QVERIFY(m_window->currentPage());
        auto *banner = m_window->findChild<MessageBanner *>();
        QTest::mouseClick(banner->findChild<QAbstractButton *>(), Qt::LeftButton);
        QVERIFY(!banner->isVisible());
    }

    void withoutAStoreTheWindowStillWorks()
    {
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get());
        m_window->show();
        m_window->showError({.kind = ErrorKind::StoreDamaged, .file = u"/x.db"_s});
        QVERIFY(!m_window->currentPage());
        QVERIFY(!action(u"&Export charts…"_s)->isEnabled());
        QVERIFY(action(u"&Open store…"_s)->isEnabled());
        m_window->setLanguage(Language::Chinese);
        m_window->setTheme(ThemeChoice::Dark);
        QCOMPARE(m_window->windowTitle(), u"智图"_s);
    }

    void aStoreThatCanOnlyBeReadIsSaidToBe()
    {
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get());
        auto opened = answer(m_session->open(m_storeFile, StoreSession::Mode::Open, {}));
        QVERIFY(opened);
        opened->readOnly = true;
        m_window->showStore(*opened);
        QVERIFY(bannerText().startsWith(u"This store can only be read."_s));
    }

    void storesAreOpenedAndRemembered()
    {
        const QString other = m_folder.filePath(u"other & [*].db"_s);
        QVERIFY(QFile::copy(m_storeFile, other));
        show();
        action(u"&Open store…"_s)->trigger();
        auto *dialog = m_window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        const ChartPage *former = m_window->currentPage();
        Q_EMIT dialog->fileSelected(other);
        dialog->close();
        QTRY_VERIFY(m_window->currentPage() != former);
        waitForPage();
        QCOMPARE(m_window->windowTitle(), u"other & [*][*].db – Zhitu"_s);
        QCOMPARE(m_settings->recentStores(), (QStringList{other, m_storeFile}));
        QVERIFY(action(QString(other).replace(u'&', u"&&"_s)));

        // A store that cannot be opened leaves what is shown.
        action(m_storeFile)->trigger();
        QTRY_VERIFY(m_window->windowTitle().startsWith(u"shipped"_s));
        waitForPage();
        QVERIFY(QFile::remove(other));
        action(QString(other).replace(u'&', u"&&"_s))->trigger();
        QTRY_VERIFY(bannerText().contains(u"does not exist"_s));
        QVERIFY(m_window->windowTitle().startsWith(u"shipped"_s));
    }

    void newStoresAreMadeFromThePackages()
    {
        show();
        action(u"&New store…"_s)->trigger();
        auto *dialog = m_window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(m_folder.filePath(u"fresh.db"_s));
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->windowTitle().startsWith(u"fresh"_s), 60000);
        QCOMPARE(list()->count(), 8);
    }

    void themesChangeAtOnce()
    {
        show();
        m_window->setTheme(ThemeChoice::Dark);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 64);
        QCOMPARE(m_window->currentPage()->chart()->backgroundBrush().color(),
                 ChartTheme(ThemeKind::Dark).colour({Ink::Background}));
        QCOMPARE(m_settings->theme(), ThemeChoice::System);
        action(u"&Light"_s)->trigger();
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 192);
        QCOMPARE(m_settings->theme(), ThemeChoice::Light);
        QVERIFY(action(u"&Light"_s)->isChecked());
    }

    void panelsAreShownAndHidden()
    {
        show();
        action(u"Show the t&able"_s)->trigger();
        QVERIFY(!m_window->currentPage()->table()->isVisible());
        action(u"Show the &evidence"_s)->trigger();
        QVERIFY(!m_window->evidence()->isVisible());
        QVERIFY(!m_settings->isTableShown());
        // Pages that are built later keep to it.
        showChart(u"model-timeline"_s);
        waitForPage();
        QVERIFY(!m_window->currentPage()->table()->isVisible());
    }

    void placesAreRemembered()
    {
        show();
        m_window->resize(1111, 777);
        QVERIFY(m_window->close());
        QVERIFY(!m_settings->columns().isEmpty());
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get());
        QCOMPARE(m_window->size(), QSize(1111, 777));
    }
};

QTEST_MAIN(TestMainWindow)

#include "tst_mainwindow.moc"
