// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartview.h"
#include "dialogs/chartdialog.h"
#include "formats/formats.h"
#include "shippedpackages.h"
#include "store/store.h"
#include "widgets/choicepicker.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <memory>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** Making, changing and deleting charts in the window, over a copy of the store that ships. */
class TestChartActions final : public WindowFixture
{
    Q_OBJECT

private:
    QString m_file; ///< the test's own copy of the store

    void showOwn()
    {
        show(m_file);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int i = 0; i < list()->count(); ++i)
            names.append(list()->item(i)->text());
        return names;
    }
    [[nodiscard]] ChartDialog *dialog() const
    {
        for (auto *found : m_window->findChildren<ChartDialog *>())
            if (found->isVisible())
                return found;
        return nullptr;
    }
    [[nodiscard]] QPushButton *undo() const
    {
        auto *button = banner()->findChild<QPushButton *>();
        return button->isVisible() ? button : nullptr;
    }
    static QLineEdit *field(const QWidget &dialog, const QString &name)
    {
        for (auto *found : dialog.findChildren<QLineEdit *>())
            if (found->accessibleName() == name)
                return found;
        return nullptr;
    }
    static void accept(QWidget &dialog, const QString &text)
    {
        for (auto *button : dialog.findChildren<QPushButton *>())
            if (button->text() == text)
                button->click();
    }
    [[nodiscard]] CatalogPtr stored() const
    {
        const auto store = Store::open(m_file);
        return store ? (*store)->catalog().value() : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        makeStore(packageFolders().mid(0, 2));
        // Whatever else ships: three charts whose names the tests know.
        const auto store = Store::open(m_storeFile);
        QVERIFY(store);
        const auto catalog = (*store)->catalog();
        QVERIFY(catalog);
        for (const ChartSpec &chart : (*catalog)->charts)
            if (!QStringList{u"district-comparison"_s, u"model-timeline"_s, u"compute-ranking"_s}
                     .contains(chart.id))
                QVERIFY((*store)->deleteChart(chart.id));
    }

    void init()
    {
        startSession();
        m_file = m_folder.filePath(u"store%1.db"_s.arg(m_serial));
        QVERIFY(QFile::copy(m_storeFile, m_file));
    }
    void cleanup() { endSession(); }

    void shippedVersionsAgreeWithTheirPackages()
    {
        const QStringList folders = shippedPackages();
        QCOMPARE(shippedVersions().size(), folders.size());
        for (const QString &folder : folders) {
            const auto package = readPackage(folder);
            QVERIFY2(package, qPrintable(folder));
            QCOMPARE(package->info.id, QFileInfo(folder).fileName());
            QVERIFY(!package->info.version.isEmpty());
            QCOMPARE(shippedVersions().value(package->info.id), package->info.version);
        }
    }

    void aNewChartIsMadeAndShown()
    {
        showOwn();
        const ChartPage *first = m_window->currentPage();
        action(u"&New chart…"_s)->trigger();
        QVERIFY(dialog());
        field(*dialog(), u"English name"_s)->setText(u"Mine & <b>yours</b>"_s);
        field(*dialog(), u"English title"_s)->setText(u"My finding"_s);
        // The defaults come with the figures' counts.
        QTRY_VERIFY(!dialog()->chart().indicators.isEmpty());
        field(*dialog(), u"English name"_s)->setText(u"Mine & <b>yours</b>"_s);
        field(*dialog(), u"English title"_s)->setText(u"My finding"_s);
        accept(*dialog(), u"Create"_s);
        QTRY_COMPARE(list()->count(), 4);
        waitForPage();
        QCOMPARE(list()->currentRow(), 3);
        QCOMPARE(names().last(), u"Mine & <b>yours</b>"_s);
        QCOMPARE(m_window->currentPage()->spec().id, u"mine-b-yours-b"_s);
        QTRY_COMPARE(m_window->currentPage()->chart()->title().en, u"My finding"_s);
        QCOMPARE(list()->item(3)->data(Qt::AccessibleDescriptionRole).toString(),
                 u"A chart that you made"_s);
        QCOMPARE(stored()->charts.size(), 4);
        QCOMPARE(stored()->chartOrigin(u"mine-b-yours-b"_s), ChartOrigin::Own);
        // The pages that were there are still those.
        list()->setCurrentRow(0);
        QCOMPARE(m_window->currentPage(), first);
    }

    void renamingKeepsThePageAndItsChanges()
    {
        showOwn();
        ChartPage *page = m_window->currentPage();
        page->selectObservation(u"OBS17"_s);
        auto *indicators = page->findChild<ChoicePicker *>();
        const QStringList fewer = page->spec().indicators.mid(0, 8);
        Q_EMIT indicators->chosenChanged(fewer);
        waitForPage();
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_F2);
        QVERIFY(dialog());
        QCOMPARE(dialog()->windowTitle(), u"Rename chart"_s);
        field(*dialog(), u"English name"_s)->setText(u"Districts"_s);
        accept(*dialog(), u"Rename"_s);
        QTRY_COMPARE(names().first(), u"Districts"_s);
        QCOMPARE(m_window->currentPage(), page);
        QCOMPARE(page->spec().indicators, fewer);
        QCOMPARE(page->spec().name.en, u"Districts"_s);
        QVERIFY(page->isChanged());
        // Only the name went to the store.
        QCOMPARE(stored()->charts.first().indicators.size(), 10);
        QCOMPARE(stored()->chartOrigin(u"district-comparison"_s), ChartOrigin::Changed);
        QVERIFY(action(u"Districts"_s));
    }

    void changesAreSavedAndReset()
    {
        showOwn();
        ChartPage *page = m_window->currentPage();
        const ChartSpec shipped = page->spec();
        QVERIFY(!action(u"&Save changes"_s)->isEnabled());
        QVERIFY(!action(u"Rese&t to the chart as it came"_s)->isEnabled());
        auto *indicators = page->findChild<ChoicePicker *>();
        Q_EMIT indicators->chosenChanged({u"llm_main_models"_s});
        QVERIFY(action(u"&Save changes"_s)->isEnabled());
        Q_EMIT page->saveAsked();
        QTRY_VERIFY(!page->isChanged());
        QCOMPARE(m_window->currentPage(), page);
        QCOMPARE(stored()->charts.first().indicators, QStringList{u"llm_main_models"_s});

        auto *reset = action(u"Rese&t to the chart as it came"_s);
        QVERIFY(reset->isEnabled());
        reset->trigger();
        QTRY_COMPARE(page->spec(), shipped);
        QCOMPARE(*stored()->chart(shipped.id), shipped);
        QVERIFY(banner()->text().contains(u"again as it came"_s));
        QVERIFY(undo());
        undo()->click();
        QTRY_COMPARE(page->spec().indicators, QStringList{u"llm_main_models"_s});
        QCOMPARE(stored()->chartOrigin(shipped.id), ChartOrigin::Changed);
    }

    void changesBecomeANewChart()
    {
        showOwn();
        ChartPage *page = m_window->currentPage();
        const ChartSpec shipped = page->spec();
        Q_EMIT page->findChild<ChoicePicker *>()->chosenChanged({u"llm_main_models"_s});
        Q_EMIT page->saveAsNewAsked();
        QVERIFY(dialog());
        QCOMPARE(field(*dialog(), u"English name"_s)->text(), u"District comparison 2"_s);
        accept(*dialog(), u"Save"_s);
        QTRY_COMPARE(list()->count(), 4);
        QCOMPARE(m_window->currentPage()->spec().indicators, QStringList{u"llm_main_models"_s});
        QCOMPARE(m_window->currentPage()->spec().id, u"district-comparison-2"_s);
        // The chart that it was made in is as it was.
        QCOMPARE(page->spec(), shipped);
        QCOMPARE(stored()->chartOrigin(shipped.id), ChartOrigin::Package);
    }

    void editingChangesTheChartInPlace()
    {
        showOwn();
        ChartPage *page = m_window->currentPage();
        action(u"&Edit…"_s)->trigger();
        QVERIFY(dialog());
        field(*dialog(), u"English title"_s)->setText(u"What I found"_s);
        accept(*dialog(), u"Save"_s);
        QTRY_COMPARE(page->chart()->title().en, u"What I found"_s);
        QCOMPARE(m_window->currentPage(), page);
        QVERIFY(!page->isChanged());
        // What was changed in the page is where the dialog starts, and all of it is saved.
        Q_EMIT page->findChild<ChoicePicker *>()->chosenChanged(
            {u"llm_main_models"_s, u"demo_scenarios"_s});
        action(u"&Edit…"_s)->trigger();
        QCOMPARE(dialog()->chart().indicators.size(), 2);
        for (auto *picker : dialog()->findChildren<ChoicePicker *>())
            if (picker->accessibleName() == u"Indicators")
                Q_EMIT picker->chosenChanged({u"demo_scenarios"_s});
        accept(*dialog(), u"Save"_s);
        QTRY_COMPARE(page->spec().indicators, QStringList{u"demo_scenarios"_s});
        QVERIFY(!page->isChanged());
        action(u"Rese&t to the chart as it came"_s)->trigger();
        QTRY_COMPARE(page->spec().indicators.size(), 10);

        // Empty again, the finding is worked out once more.
        action(u"&Edit…"_s)->trigger();
        field(*dialog(), u"English title"_s)->clear();
        accept(*dialog(), u"Save"_s);
        QTRY_VERIFY(page->chart()->title().en.contains(u"Haidian"_s));
        QCOMPARE(stored()->chartOrigin(u"district-comparison"_s), ChartOrigin::Package);
    }

    void chartsAreDuplicatedAndMoved()
    {
        showOwn();
        action(u"D&uplicate"_s)->trigger();
        QTRY_COMPARE(list()->count(), 4);
        QCOMPARE(list()->currentRow(), 3);
        QCOMPARE(names().last(), u"District comparison 2"_s);
        const ChartPage *page = m_window->currentPage();
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(list()->currentRow(), 2);
        QCOMPARE(names().at(2), u"District comparison 2"_s);
        QCOMPARE(m_window->currentPage(), page);
        QVERIFY(action(u"Move d&own"_s)->isEnabled());
        list()->setCurrentRow(0);
        QVERIFY(!action(u"Move u&p"_s)->isEnabled());
    }

    void deletingIsTakenBack()
    {
        showOwn();
        list()->setCurrentRow(1);
        waitForPage();
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_COMPARE(list()->count(), 2);
        QCOMPARE(list()->currentRow(), 1);
        QCOMPARE(m_window->currentPage()->spec().id, u"compute-ranking"_s);
        QCOMPARE(banner()->text(), u"“Model timeline” was deleted."_s);
        QVERIFY(!stored()->chart(u"model-timeline"_s));
        m_window->setLanguage(Language::Chinese);
        QCOMPARE(banner()->text(), u"已删除“大模型时间线”。"_s);
        QCOMPARE(undo()->text(), u"撤销"_s);
        m_window->setLanguage(Language::English);
        undo()->click();
        QTRY_COMPARE(list()->count(), 3);
        QCOMPARE(list()->currentRow(), 1);
        QCOMPARE(m_window->currentPage()->spec().id, u"model-timeline"_s);
        QVERIFY(!undo());
    }

    void allChartsCanGoAndComeBack()
    {
        showOwn();
        action(u"D&uplicate"_s)->trigger();
        QTRY_COMPARE(list()->count(), 4);
        const QString own = names().last();
        for (int left = 3; left >= 0; --left) {
            action(u"&Delete"_s)->trigger();
            QTRY_COMPARE(list()->count(), left);
        }
        QVERIFY(!m_window->currentPage());
        QVERIFY(!action(u"&Delete"_s)->isEnabled());
        QVERIFY(action(u"&New chart…"_s)->isEnabled());
        auto *menu = action(u"Restore de&leted charts"_s)->menu();
        QVERIFY(menu->isEnabled());
        Q_EMIT menu->aboutToShow();
        auto *one = action(*menu, u"Compute ranking"_s);
        QVERIFY(one);
        one->trigger();
        QTRY_COMPARE(names(), QStringList{u"Compute ranking"_s});
        Q_EMIT menu->aboutToShow();
        action(*menu, u"All that came with the program"_s)->trigger();
        QTRY_VERIFY(list()->count() >= 3);
        // In the order in which they ship, in which the overview comes first.
        QCOMPARE(names().mid(0, 3),
                 (QStringList{u"Overview"_s, u"District comparison"_s, u"Model timeline"_s}));
        // One's own did not come with the program.
        QVERIFY(!names().contains(own));
        QVERIFY(menu->isEnabled());
        Q_EMIT menu->aboutToShow();
        QVERIFY(!action(*menu, u"All that came with the program"_s)->isEnabled());
        action(*menu, own)->trigger();
        QTRY_VERIFY(names().contains(own));
        QVERIFY(!menu->isEnabled());
    }

    void deleteInAFieldDeletesNoChart()
    {
        showOwn();
        action(u"&Edit…"_s)->trigger();
        auto *name = field(*dialog(), u"English name"_s);
        QTest::keyClick(name, Qt::Key_Delete);
        m_window->currentPage()->chart()->setFocus();
        QTest::keyClick(m_window->currentPage()->chart(), Qt::Key_Delete);
        QTest::qWait(0);
        QVERIFY(answer(m_session->indicatorUses()));
        QCOMPARE(stored()->charts.size(), 3);
    }

    void storesThatCanOnlyBeReadSaySo()
    {
        QCOMPARE(::chmod(QFile::encodeName(m_file).constData(), 0444), 0);
        showOwn();
        action(u"D&uplicate"_s)->trigger();
        QTRY_VERIFY(banner()->text().contains(u"can only be read. Copy it"_s));
        QCOMPARE(list()->count(), 3);
        // Changes that could not be saved are not lost either.
        ChartPage *page = m_window->currentPage();
        Q_EMIT page->findChild<ChoicePicker *>()->chosenChanged({u"demo_scenarios"_s});
        Q_EMIT page->saveAsNewAsked();
        banner()->hide();
        accept(*dialog(), u"Save"_s);
        QTRY_VERIFY(banner()->text().contains(u"can only be read. Copy it"_s));
        QVERIFY(page->isChanged());
    }

    void theDialogFollowsTheLanguage()
    {
        showOwn();
        action(u"&New chart…"_s)->trigger();
        QVERIFY(dialog());
        m_window->setLanguage(Language::Chinese);
        QCOMPARE(dialog()->windowTitle(), u"新建图表"_s);
        // The data's names too, which Qt's translations know nothing of.
        QCOMPARE(dialog()->findChild<QComboBox *>()->currentText(),
                 chartKindName(dialog()->chart().kind, Language::Chinese));
        QCOMPARE(action(u"删除(&D)"_s)->isEnabled(), true);
        // Another store: the dialog speaks of the one before and goes.
        const auto opened = answer(m_session->open(m_storeFile, StoreSession::Mode::Open, {}));
        QVERIFY(opened);
        m_window->showStore(*opened);
        QVERIFY(!dialog());
    }

    void whatWasNotTakenInIsSaid()
    {
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get());
        auto opened = answer(m_session->open(m_file, StoreSession::Mode::Open, {}));
        QVERIFY(opened);
        opened->updateFailure = Error{.kind = ErrorKind::StoreBusy, .file = u"/a.db"_s};
        m_window->showStore(*opened);
        QVERIFY(banner()->text().startsWith(u"What came with this version of Zhitu was not"_s));
        QVERIFY(m_window->currentPage());
        opened->readOnly = true;
        m_window->showStore(*opened);
        QVERIFY(banner()->text().contains(u"it lacks charts or figures"_s));
    }
};

QTEST_MAIN(TestChartActions)

#include "tst_chartactions.moc"
