// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/importsdialog.h"
#include "dialogs/savedatadialog.h"
#include "pagedfiguremodel.h"
#include "pages/figurespage.h"
#include "panels/evidencepanel.h"
#include "records/modulefile.h"
#include "store/bulkimport.h"
#include "store/store.h"
#include "widgets/choicepicker.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** All figures in the window, and saving data from it. */
class TestWindowFigures final : public WindowFixture
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

    void theMenuShowsThePage();
    void aRowShowsItsEvidence();
    void filtersAndSorts();
    void filtersByAnImport();
    void enterLeadsToTheChart();
    void savesWhatIsShown();
    void saysWhyNothingIsSaved();

private:
    FiguresPage *openPage();
    /** Waits until the page shows so many figures. */
    static bool waitForRows(FiguresPage *page, int rows)
    {
        return QTest::qWaitFor(
            [&] { return page->model()->rowCount() == rows && page->countText() != u""; }, 60000);
    }
    [[nodiscard]] QString evidence() const { return m_window->evidence()->text(); }
};

FiguresPage *TestWindowFigures::openPage()
{
    show();
    QAction *figures = action(u"A&ll figures"_s);
    if (!figures || !figures->isEnabled())
        return nullptr;
    figures->trigger();
    auto *page = m_window->findChild<FiguresPage *>();
    return page && waitForRows(page, 107) ? page : nullptr;
}

void TestWindowFigures::theMenuShowsThePage()
{
    FiguresPage *page = openPage();
    QVERIFY(page);
    QVERIFY(page->isVisible());
    const QKeySequence keys = action(u"A&ll figures"_s)->shortcut();
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    QCOMPARE(std::ranges::count(actions, keys, &QAction::shortcut), 1);
    QVERIFY(!m_window->currentPage());
    QCOMPARE(list()->currentRow(), -1);
    QVERIFY(page->countText().startsWith(u"107 figures"));
    QCOMPARE(page->model()->index(0, 0).data().toString(), u"China"_s);
    m_window->setLanguage(Language::Chinese);
    QCOMPARE(page->model()->index(0, 0).data().toString(), u"中国"_s);
    QVERIFY2(page->countText().contains(u"107"), qPrintable(page->countText()));
    list()->setCurrentRow(0);
    QVERIFY(!page->isVisible());
    QVERIFY(m_window->currentPage());
}

void TestWindowFigures::aRowShowsItsEvidence()
{
    FiguresPage *page = openPage();
    QVERIFY(page);
    page->view()->setCurrentIndex(page->model()->index(1, 0));
    QVERIFY(QTest::qWaitFor([&] { return evidence().contains(u"122 organisations"_s); }));
    QAction *cite = nullptr;
    for (QAction *offered : page->view()->actions())
        if (offered->menu())
            cite = offered;
    QVERIFY(cite && cite->isEnabled());
    cite->menu()->actions().first()->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"领头羊"_s));
    // Rows that are not there yet come, and then their evidence does.
    page->view()->setCurrentIndex(page->model()->index(106, 0));
    QVERIFY(QTest::qWaitFor([&] { return page->selected().has_value(); }));
    QVERIFY(!evidence().contains(u"122 organisations"_s));
}

void TestWindowFigures::filtersAndSorts()
{
    FiguresPage *page = openPage();
    QVERIFY(page);
    QTest::keyClicks(page->filterText(), u"haidian target"_s);
    QVERIFY(QTest::qWaitFor([&] { return page->countText().contains(u" of 107 "); }));
    const int found = page->model()->rowCount();
    QVERIFY(found > 0 && found < 30);
    for (int row = 0; row < found; ++row)
        QCOMPARE(page->model()->index(row, 0).data(StatusRole).toInt(),
                 static_cast<int>(Status::Target));
    page->view()->horizontalHeader()->setSortIndicator(4, Qt::DescendingOrder);
    QVERIFY(QTest::qWaitFor(
        [&] { return page->model()->index(0, 4).data(ValueRole).toDouble() == 230e9; }));
    // Nothing to sort by.
    page->view()->horizontalHeader()->setSortIndicator(14, Qt::AscendingOrder);
    QCOMPARE(page->view()->horizontalHeader()->sortIndicatorSection(), 4);
    for (auto *button : page->findChildren<QPushButton *>())
        if (button->text() == u"Reset")
            button->click();
    QVERIFY(waitForRows(page, 107));
    QCOMPARE(page->request(), FigureListRequest());
    QTest::keyClicks(page->filterText(), u"qqqq"_s);
    QVERIFY(QTest::qWaitFor([&] { return !page->view()->isVisible(); }));
}

void TestWindowFigures::filtersByAnImport()
{
    const QString file = m_folder.filePath(u"imports.db"_s);
    QVERIFY(QFile::copy(m_storeFile, file));
    {
        const auto store = Store::open(file);
        QVERIFY(store);
        auto import = BulkImport::begin(
            **store,
            {.fileName = u"yearbook.csv"_s,
             .when = QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::LocalTime).toUTC()});
        QVERIFY(import);
        for (int year = 2015; year < 2018; ++year) {
            Observation figure;
            figure.indicator = u"llm_main_models"_s;
            figure.region = u"110108"_s;
            figure.unit = (*store)->catalog().value()->indicator(figure.indicator)->unit;
            figure.period = *Period::fromIso(QString::number(year));
            figure.value = year;
            figure.source = u"not-stated"_s;
            QVERIFY((*import)->append(figure));
        }
        QVERIFY((*import)->commit());
    }
    show(file);
    action(u"A&ll figures"_s)->trigger();
    auto *page = m_window->findChild<FiguresPage *>();
    QVERIFY(page && waitForRows(page, 110));
    QTRY_VERIFY(page->importField()->isVisible());
    QCOMPARE(page->importField()->itemText(1), u"yearbook.csv · 2026-03-04 05:06"_s);
    page->importField()->setCurrentIndex(1);
    QVERIFY(waitForRows(page, 3));
    QVERIFY2(page->countText().contains(u"3 of 110"), qPrintable(page->countText()));
    page->importField()->setCurrentIndex(0);
    QVERIFY(waitForRows(page, 110));

    // From the list of imports, over what was filtered before.
    QTest::keyClicks(page->filterText(), u"qqqq"_s);
    QTRY_VERIFY(!page->view()->isVisible());
    const auto openImports = [&] {
        action(u"&Imports…"_s)->trigger();
        auto *dialog = m_window->findChild<ImportsDialog *>();
        if (dialog
            && QTest::qWaitFor([&] { return dialog->view()->model()->rowCount() == 1; }, 60000))
            dialog->view()->selectRow(0);
        return dialog;
    };
    const auto buttonOf = [](const QWidget *dialog, const QString &text) -> QPushButton * {
        for (auto *button : dialog->findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    };
    QPointer<ImportsDialog> dialog = openImports();
    QVERIFY(dialog);
    QVERIFY(buttonOf(dialog, u"Show its &figures"_s)->isEnabled());
    buttonOf(dialog, u"Show its &figures"_s)->click();
    QTRY_VERIFY(!dialog);
    QVERIFY(waitForRows(page, 3));
    QVERIFY(page->isVisible());
    QCOMPARE(page->importField()->currentIndex(), 1);
    QVERIFY(page->filterText()->text().isEmpty());

    // Undone, it filters nothing, and is offered no longer.
    dialog = openImports();
    QVERIFY(dialog);
    buttonOf(dialog, u"&Undo import"_s)->click();
    QVERIFY(waitForRows(page, 107));
    QTRY_VERIFY(!page->importField()->isVisible());
    QTRY_COMPARE(page->request(), FigureListRequest());
    QTRY_VERIFY(buttonOf(dialog, u"&Redo import"_s)->isEnabled());
    QVERIFY(!buttonOf(dialog, u"Show its &figures"_s)->isEnabled());
    buttonOf(dialog, u"&Redo import"_s)->click();
    QVERIFY(waitForRows(page, 110));
    QTRY_VERIFY(page->importField()->isVisible());
}

void TestWindowFigures::enterLeadsToTheChart()
{
    FiguresPage *page = openPage();
    QVERIFY(page);
    page->view()->setCurrentIndex(page->model()->index(1, 0));
    QVERIFY(page->selected());
    QTest::keyClick(page->view(), Qt::Key_Return);
    QVERIFY(m_window->currentPage());
    waitForPage();
    QVERIFY(QTest::qWaitFor([&] { return evidence().contains(u"122 organisations"_s); }));
}

void TestWindowFigures::savesWhatIsShown()
{
    FiguresPage *page = openPage();
    QVERIFY(page);
    QTest::keyClicks(page->filterText(), u"haidian target"_s);
    QVERIFY(QTest::qWaitFor([&] { return page->countText().contains(u" of 107 "); }));
    const int shown = page->model()->rowCount();
    action(u"Save &data as…"_s)->trigger();
    auto *dialog = m_window->findChild<SaveDataDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->request().onlyShown);
    auto *format = dialog->findChild<QComboBox *>();
    format->setCurrentIndex(format->findData(static_cast<int>(SaveDataRequest::Format::CsvUtf8)));
    const QString path = m_folder.filePath(u"shown.csv"_s);
    QLineEdit *place = dialog->findChild<QLineEdit *>();
    QVERIFY(place->text().endsWith(u".csv"));
    place->setText(path);
    QPointer<SaveDataDialog> alive(dialog);
    for (auto *button : dialog->findChildren<QPushButton *>())
        if (button->text() == u"&Save")
            button->click();
    QVERIFY(QTest::qWaitFor([&] { return !alive; }, 60000));
    QVERIFY(bannerText().contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), shown + 1);
}

void TestWindowFigures::saysWhyNothingIsSaved()
{
    show();
    action(u"Save &data as…"_s)->trigger();
    auto *dialog = m_window->findChild<SaveDataDialog *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->request().onlyShown);
    const QString path = m_folder.filePath(u"there.zip"_s);
    QFile there(path);
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.close();
    dialog->findChild<QLineEdit *>()->setText(path);
    for (auto *button : dialog->findChildren<QPushButton *>())
        if (button->text() == u"&Save")
            button->click();
    const auto problem = [&] {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"exists already");
        });
    };
    QVERIFY(QTest::qWaitFor(problem, 60000));
    QVERIFY(dialog->isVisible());
    QCOMPARE(QFileInfo(path).size(), 0);
}

QTEST_MAIN(TestWindowFigures)

#include "tst_windowfigures.moc"
