// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/importdialog.h"
#include "importactions.h"
#include "importpages/columnspage.h"
#include "importpages/importtable.h"
#include "importpages/problemspage.h"
#include "importpages/sourcepage.h"
#include "records/modulefile.h"
#include "support/files.h"
#include "tables/zipsamples.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QUrl>
#include <QWindow>

#include <algorithm>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char english[] = "Region,Indicator,Year,Value,Status\n"
                           "Haidian,Made-up laboratories,2023,about 50,actual\n"
                           "Haidian,Made-up laboratories,2024,61,actual\n"
                           "Chaoyang,Made-up laboratories,2024,dozens,actual\n"
                           "Chaoyang,Made-up laboratories,2025,over 40,target\n";
constexpr char chinese[] = "地区,指标,年份,数值\n"
                           "海淀区,虚构实验室数量,2023年,约50家\n"
                           "朝阳区,虚构实验室数量,2024年,超40家\n";

} // namespace

/** Taking in tables of figures, from the window. */
class TestWindowImport final : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
        makeStore();
    }
    void init()
    {
        startSession();
        m_copy = m_folder.filePath(u"copy%1.db"_s.arg(m_serial));
        QVERIFY(QFile::copy(m_storeFile, m_copy));
    }
    void cleanup() { endSession(); }

    void tableGoesInAndOut_data();
    void tableGoesInAndOut();
    void aSourceMustBeSaid();
    void aColumnOfSourcesSuffices();
    void columnsAreRemembered();
    void namesAreTextNeverMarkup();
    void filesAreDroppedOnTheWindow();
    void tablesArePasted();
    void languageChangesTheOpenDialog();
    void whatIsNoTableIsSaid();
    void stoppedImportChangesNothing();
    void everythingHasANameAndFits();
    void bannerFollowsTheImport();
    void sourceOfTheFileIsShown();
    void packagesComeIn_data();
    void packagesComeIn();
    void ownDumpComesInAndIsUndone();
    void aReadOnlyStoreSaysWhy();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes)
    {
        const QString file = m_folder.filePath(name);
        if (!::write(file, bytes))
            qFatal("the table was not written");
        return file;
    }
    [[nodiscard]] ImportDialog *dialog() const { return m_window->findChild<ImportDialog *>(); }
    /** The table's preview and check are there. */
    [[nodiscard]] bool isReady() const
    {
        return dialog() && dialog()->session()->isOpen() && !dialog()->session()->isChecking();
    }
    void open(const TableInput &input)
    {
        m_window->imports()->open(input);
        QVERIFY(QTest::qWaitFor([this] { return isReady(); }, 60000));
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *found : dialog()->findChildren<QPushButton *>())
            if (found->text().remove(u'&') == text)
                return found;
        return nullptr;
    }
    [[nodiscard]] ImportTable *preview() const
    {
        for (auto *table : dialog()->findChildren<ImportTable *>())
            if (qobject_cast<ImportPreviewModel *>(table->model()))
                return table;
        return nullptr;
    }
    void chooseNotStated()
    {
        auto *page = dialog()->findChild<SourcePage *>();
        for (auto *choice : page->findChildren<QRadioButton *>())
            if (choice->text().remove(u'&') == u"The source is not stated")
                choice->setChecked(true);
        QVERIFY(QTest::qWaitFor([this] { return isReady(); }, 60000));
    }
    [[nodiscard]] qsizetype figuresOf(const QString &indicator)
    {
        ObservationQuery query;
        query.indicators = {indicator};
        const auto found = answer(m_session->observations(query));
        return found ? (*found)->size() : -1;
    }

    QString m_copy; ///< a store for the test alone
};

void TestWindowImport::tableGoesInAndOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("figures");
    QTest::addColumn<QString>("text"); // of the first figure in the preview

    QTest::newRow("English, with a row that cannot come in")
        << QByteArray(english) << 3 << u"about 50"_s;
    QTest::newRow("Chinese") << QByteArray(chinese) << 2 << u"about 50 "_s;
}

void TestWindowImport::tableGoesInAndOut()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, figures);
    QFETCH(const QString, text);
    show(m_copy);
    open({.file = write(u"made-up.csv"_s, bytes)});
    const auto *table = preview();
    QVERIFY2(
        table->model()
            ->index(0, ImportPreviewModel::FigureColumn)
            .data()
            .toString()
            .startsWith(text),
        qPrintable(table->model()->index(0, ImportPreviewModel::FigureColumn).data().toString()));
    chooseNotStated();
    if (dialog()->session()->checked()->badRows > 0) {
        // The rest comes in only when the user says so.
        QVERIFY(!button(u"Import %1 figures"_s.arg(figures))->isEnabled());
        auto *page = dialog()->findChild<ProblemsPage *>();
        QCOMPARE(page->table()->model()->rowCount(), 1);
        page->findChild<QCheckBox *>()->setChecked(true);
    }
    QPushButton *accept = button(u"Import %1 figures"_s.arg(figures));
    QVERIFY(accept);
    QVERIFY2(accept->isEnabled(), qPrintable(dialog()->obstacle()));
    accept->click();
    QVERIFY(QTest::qWaitFor([this] { return !dialog(); }, 60000));
    QVERIFY2(bannerText().startsWith(u"%1 figures came in from made-up.csv."_s.arg(figures)),
             qPrintable(bannerText()));
    const CatalogPtr catalog = m_window->currentPage()->catalog();
    const auto indicator = std::ranges::find_if(catalog->indicators, [](const Indicator &one) {
        return one.name.en == u"Made-up laboratories" || one.name.zh == u"虚构实验室数量";
    });
    QVERIFY(indicator != catalog->indicators.cend());
    const QString id = indicator->id;
    QCOMPARE(figuresOf(id), figures);

    // What came in is shown in a chart of its own.
    const qsizetype charts = catalog->charts.size();
    const auto press = [this](const QString &wanted) {
        for (auto *one : banner()->findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == wanted) {
                one->click();
                return true;
            }
        return false;
    };
    QVERIFY(press(u"Show in a new chart"_s));
    QVERIFY(QTest::qWaitFor(
        [&] { return m_window->currentPage()->catalog()->charts.size() == charts + 1; }, 60000));
    QCOMPARE(m_window->currentPage()->spec().name.en, u"made-up"_s);
    QCOMPARE(m_window->currentPage()->spec().indicators, QStringList{id});

    // Undone at once, and once more by the stack: chart, then import.
    QAction *undo = nullptr;
    for (auto *found : m_window->findChildren<QAction *>())
        if (found->shortcut() == QKeySequence(QKeySequence::Undo))
            undo = found;
    QVERIFY(undo);
    QVERIFY(QTest::qWaitFor([undo] { return undo->isEnabled(); }));
    undo->trigger();
    QVERIFY(QTest::qWaitFor(
        [&] { return m_window->currentPage()->catalog()->charts.size() == charts; }, 60000));
    QVERIFY(QTest::qWaitFor([undo] { return undo->isEnabled(); }));
    undo->trigger();
    QVERIFY(QTest::qWaitFor([&] { return figuresOf(id) == 0; }, 60000));
}

void TestWindowImport::aSourceMustBeSaid()
{
    show(m_copy);
    open({.file = write(u"made-up.csv"_s, chinese)});
    QVERIFY(!button(u"Import 2 figures"_s)->isEnabled());
    QVERIFY2(dialog()->obstacle().contains(u"Say where the figures were read"_s),
             qPrintable(dialog()->obstacle()));
    chooseNotStated();
    QVERIFY2(button(u"Import 2 figures"_s)->isEnabled(), qPrintable(dialog()->obstacle()));
}

void TestWindowImport::aColumnOfSourcesSuffices()
{
    const QByteArray rows = "地区,指标,年份,数值,来源\n海淀区,示例数量,2023,5家,示例年鉴\n";
    show(m_copy);
    open({.file = write(u"sourced.csv"_s, rows)});
    QVERIFY(button(u"Import 1 figure"_s));
    QVERIFY(button(u"Import 1 figure"_s)->isEnabled());
    dialog()->reject();
    QVERIFY(QTest::qWaitFor([this] { return !dialog(); }, 60000));

    // A row without a source is none that can come in, until it is said where it was read.
    open({.file = write(u"half.csv"_s, rows + "朝阳区,示例数量,2023,7家,\n")});
    QCOMPARE(dialog()->session()->checked()->badRows, 1);
    QVERIFY(!button(u"Import 1 figure"_s)->isEnabled());
    chooseNotStated();
    QVERIFY(button(u"Import 2 figures"_s));
    QVERIFY(button(u"Import 2 figures"_s)->isEnabled());
}

void TestWindowImport::columnsAreRemembered()
{
    show(m_copy);
    const QString file = write(u"made-up.csv"_s, chinese);
    open({.file = file});
    ImportMapping mapping = dialog()->session()->mapping();
    mapping.status = u"target"_s;
    dialog()->session()->setMapping(mapping);
    chooseNotStated();
    button(u"Import 2 figures"_s)->click();
    QVERIFY(QTest::qWaitFor([this] { return !dialog(); }, 60000));
    open({.file = write(u"next.csv"_s, QByteArray(chinese).replace("2024", "2025"))});
    QVERIFY(dialog()->session()->isRecalled());
    QCOMPARE(dialog()->session()->mapping().status, u"target"_s);
    // Where the next table was read, nobody has said yet.
    QCOMPARE(dialog()->session()->mapping().source.kind, SourceChoice::Kind::None);
    dialog()->session()->guessAnew();
    QCOMPARE(dialog()->session()->mapping().status, QString());
    QVERIFY(!dialog()->session()->isRecalled());
}

void TestWindowImport::namesAreTextNeverMarkup()
{
    show(m_copy);
    open({.file = write(u"<b>made-up<b>.csv"_s,
                        "Region,Indicator,Year,<i>Value</i>\n"
                        "<b>Atlantis</b>,<img src=x>,2023,<u>1</u>\n")});
    for (const auto *label : dialog()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    for (const auto *widget : dialog()->findChildren<QWidget *>())
        QVERIFY2(!Qt::mightBeRichText(widget->toolTip()) || widget->toolTip().contains(u"&lt;"_s),
                 qPrintable(widget->toolTip()));
}

void TestWindowImport::filesAreDroppedOnTheWindow()
{
    show(m_copy);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"dropped.csv"_s, english))});
    QWindow *window = m_window->windowHandle();
    QDragEnterEvent enter(QPoint(600, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.ignore();
    QCoreApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(600, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    drop.ignore();
    QCoreApplication::sendEvent(window, &drop);
    QVERIFY(drop.isAccepted());
    QVERIFY(QTest::qWaitFor([this] { return isReady(); }, 60000));
    QCOMPARE(dialog()->session()->title(), u"dropped.csv"_s);

    QMimeData picture;
    picture.setUrls({QUrl::fromLocalFile(u"/nowhere/chart.png"_s)});
    QVERIFY(ImportActions::tablesIn(&picture).isEmpty());
}

void TestWindowImport::tablesArePasted()
{
    show(m_copy);
    QGuiApplication::clipboard()->setText(QString());
    m_window->imports()->paste()->trigger();
    QVERIFY(!dialog());
    QVERIFY2(bannerText().contains(u"clipboard holds no table"_s), qPrintable(bannerText()));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(english).replace(u',', u'\t'));
    m_window->imports()->paste()->trigger();
    QVERIFY(QTest::qWaitFor([this] { return isReady(); }, 60000));
    QCOMPARE(dialog()->session()->facts().columns.size(), 5);
    QCOMPARE(dialog()->session()->checked()->figures, 3);
}

void TestWindowImport::languageChangesTheOpenDialog()
{
    show(m_copy);
    open({.file = write(u"made-up.csv"_s, chinese)});
    auto *tabs = dialog()->findChild<QTabWidget *>();
    QCOMPARE(tabs->tabText(0), u"&Columns"_s);
    m_window->setLanguage(Language::Chinese);
    QCOMPARE(tabs->tabText(0), u"列(&C)"_s);
    QCOMPARE(dialog()->windowTitle(), u"导入数据"_s);
    const auto *table = preview();
    QCOMPARE(table->model()->index(0, ImportPreviewModel::RegionColumn).data().toString(),
             u"海淀区"_s);
    m_window->setLanguage(Language::English);
    QCOMPARE(table->model()->index(0, ImportPreviewModel::RegionColumn).data().toString(),
             u"Haidian District"_s);
}

void TestWindowImport::whatIsNoTableIsSaid()
{
    show(m_copy);
    const QString file = write(u"empty.csv"_s, "");
    m_window->imports()->open({.file = file});
    QVERIFY(QTest::qWaitFor([this] { return dialog() && !dialog()->session()->isOpening(); }));
    bool isSaid = false;
    for (const auto *label : dialog()->findChildren<QLabel *>())
        isSaid |= label->isVisible() && label->text().contains(file);
    QVERIFY(isSaid);
    QVERIFY(!button(u"Import"_s)->isEnabled());
}

void TestWindowImport::stoppedImportChangesNothing()
{
    show(m_copy);
    QByteArray many = "Region,Indicator,Year,Value\n";
    for (int i = 0; i < 60000; ++i)
        many += "Haidian,Made-up " + QByteArray::number(i % 50) + ",2023," + QByteArray::number(i)
            + '\n';
    open({.file = write(u"many.csv"_s, many)});
    chooseNotStated();
    QSignalSpy failed(dialog()->session(), &ImportSession::importFailed);
    dialog()->session()->start(false);
    QVERIFY(dialog()->session()->isImporting());
    dialog()->reject();
    QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty(); }, 60000));
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Cancelled);
    QVERIFY(dialog());
    QVERIFY(dialog()->isVisible());
    const auto imports = answer(m_session->imports());
    QVERIFY(imports);
    QVERIFY(imports->isEmpty());
}

void TestWindowImport::everythingHasANameAndFits()
{
    show(m_copy);
    open({.file = write(u"made-up.csv"_s, english)});
    for (const Language language : allLanguages) {
        m_window->setLanguage(language);
        QVERIFY(dialog()->minimumSizeHint().width() <= 1240);
        QVERIFY(dialog()->minimumSizeHint().height() <= 680);
        auto *tabs = dialog()->findChild<QTabWidget *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            for (auto *box : dialog()->findChildren<QComboBox *>())
                QVERIFY(!box->isVisible() || !box->accessibleName().isEmpty());
            for (auto *view : dialog()->findChildren<ImportTable *>())
                QVERIFY(!view->isVisible() || !view->accessibleName().isEmpty());
        }
    }
}

void TestWindowImport::bannerFollowsTheImport()
{
    show(m_copy);
    open({.file = write(u"made-up.csv"_s, chinese)});
    chooseNotStated();
    button(u"Import 2 figures"_s)->click();
    QVERIFY(QTest::qWaitFor([this] { return !dialog(); }, 60000));
    const QString done = u"2 figures came in from made-up.csv."_s;
    const QString undone = u"The import of made-up.csv was undone."_s;
    QVERIFY2(bannerText().startsWith(done), qPrintable(bannerText()));
    const auto trigger = [this](const QKeySequence &key) {
        for (auto *found : m_window->findChildren<QAction *>())
            if (found->shortcuts().contains(key)) {
                QVERIFY(QTest::qWaitFor([found] { return found->isEnabled(); }));
                found->trigger();
                return;
            }
        QFAIL("there is no such action");
    };
    trigger(QKeySequence(QKeySequence::Undo));
    QVERIFY2(QTest::qWaitFor([&] { return bannerText() == undone; }, 60000),
             qPrintable(bannerText()));
    trigger(QKeySequence(QKeySequence::Redo));
    QVERIFY2(QTest::qWaitFor([&] { return bannerText().startsWith(done); }, 60000),
             qPrintable(bannerText()));
    // By its own buttons, too.
    const auto press = [this](const QString &wanted) {
        for (auto *one : banner()->findChildren<QPushButton *>())
            if (!one->isHidden() && one->text() == wanted) {
                one->click();
                return true;
            }
        return false;
    };
    QVERIFY(press(u"Undo"_s));
    QVERIFY(QTest::qWaitFor([&] { return bannerText() == undone; }, 60000));
    QVERIFY(press(u"Redo"_s));
    QVERIFY(QTest::qWaitFor([&] { return bannerText().startsWith(done); }, 60000));
}

void TestWindowImport::sourceOfTheFileIsShown()
{
    show(m_copy);
    open(
        {.file = write(u"made-up.csv"_s,
                       "资料来源：虚构统计局,,,\n地区,指标,年份,数值\n海淀区,虚构数,2023年,50\n")});
    const auto *page = dialog()->findChild<SourcePage *>();
    QCOMPARE(page->obstacle(), QString());
    QStringList texts;
    for (const auto *edit : page->findChildren<QLineEdit *>())
        texts.append(edit->text());
    QVERIFY2(texts.contains(u"虚构统计局"_s), qPrintable(texts.join(u'|')));
    QVERIFY(button(u"Import 1 figure"_s));
}

void TestWindowImport::packagesComeIn_data()
{
    QTest::addColumn<bool>("isZip");
    QTest::newRow("a folder, by its descriptor") << false;
    QTest::newRow("a zip") << true;
}

void TestWindowImport::packagesComeIn()
{
    QFETCH(const bool, isZip);
    const QByteArray table = "District,Year,Made-up firms\nHaidian,2022,5\nChaoyang,2022,7\n";
    const QByteArray descriptor =
        R"({"name": "made-up", "sources": [{"title": "A made-up report"}],
            "resources": [{"name": "firms", "path": "data/firms.csv"}]})";
    QString file;
    if (isZip) {
        file = write(u"made-up.zip"_s,
                     zipped({{u"made-up/datapackage.json"_s, descriptor},
                             {u"made-up/data/firms.csv"_s, table}}));
    } else {
        QVERIFY(QDir(m_folder.path()).mkpath(u"made-up/data"_s));
        QVERIFY(!write(u"made-up/data/firms.csv"_s, table).isEmpty());
        file = write(u"made-up/datapackage.json"_s, descriptor);
    }
    show(m_copy);
    open({.file = file});
    QCOMPARE(dialog()->session()->facts().format, TableFormat::DataPackage);
    QPushButton *accept = button(u"Import 2 figures"_s);
    QVERIFY(accept);
    QVERIFY2(accept->isEnabled(), qPrintable(dialog()->obstacle()));
    accept->click();
    QVERIFY(QTest::qWaitFor([this] { return !dialog(); }, 60000));
    QVERIFY2(bannerText().startsWith(u"2 figures came in from made-up"_s),
             qPrintable(bannerText()));
    QCOMPARE(figuresOf(u"made-up-firms"_s), 2);
}

void TestWindowImport::ownDumpComesInAndIsUndone()
{
    const QString package = QStringLiteral(ZHITU_PACKAGES_DIR) + u"/city-compute-rank"_s;
    const QString file = m_folder.filePath(u"small%1.db"_s.arg(m_serial));
    // A store that lacks what the package brings.
    QVERIFY(
        answer(m_session->open(file, StoreSession::Mode::Create,
                               {QStringLiteral(ZHITU_PACKAGES_DIR) + u"/beijing-aigc-2023"_s})));
    show(file);
    const auto count = [this] {
        const auto found = answer(m_session->observations({}));
        return found ? (*found)->size() : -1;
    };
    const qsizetype before = count();
    open({.file = package});
    QVERIFY(dialog()->session()->isPackage());
    QVERIFY(preview()->model()->rowCount() > 0);
    QPushButton *accept = button(u"Import"_s);
    QVERIFY2(accept && accept->isEnabled(), qPrintable(dialog()->obstacle()));
    accept->click();
    QVERIFY(QTest::qWaitFor([this] { return !dialog(); }, 60000));
    const qsizetype after = count();
    QVERIFY(after > before);
    const QString done = bannerText();
    QVERIFY2(done.contains(u"figures came in from city-compute-rank."_s), qPrintable(done));
    QPushButton *undo = nullptr;
    for (auto *one : banner()->findChildren<QPushButton *>())
        if (!one->isHidden() && one->text() == u"Undo"_s)
            undo = one;
    QVERIFY2(undo, "an import of a package can be undone");
    undo->click();
    QVERIFY(QTest::qWaitFor([&] { return bannerText().endsWith(u"was undone."_s); }, 60000));
    QCOMPARE(count(), before);
    for (auto *one : banner()->findChildren<QPushButton *>())
        if (!one->isHidden() && one->text() == u"Redo"_s)
            undo = one;
    undo->click();
    QVERIFY(QTest::qWaitFor([&] { return bannerText() == done; }, 60000));
    QCOMPARE(count(), after);
}

void TestWindowImport::aReadOnlyStoreSaysWhy()
{
    show(m_copy);
    auto opened = answer(m_session->open(m_copy, StoreSession::Mode::Open, {}));
    QVERIFY(opened);
    opened->readOnly = true;
    m_window->showStore(*opened);
    waitForPage();
    for (const char *text :
         {"I&mport figures…", "&Paste figures…", "&Add figure…", "Add &event…"}) {
        const QAction *found = action(QString::fromUtf8(text));
        QVERIFY2(found, text);
        QVERIFY2(!found->isEnabled(), text);
        QVERIFY2(found->toolTip().startsWith(u"This store can only be read."_s), text);
        m_window->setLanguage(Language::Chinese);
        QVERIFY2(found->toolTip().startsWith(u"此数据库只能读取。"_s), text);
        m_window->setLanguage(Language::English);
    }
    opened->readOnly = false;
    m_window->showStore(*opened);
    waitForPage();
    QVERIFY(action(u"&Add figure…"_s)->isEnabled());
    QVERIFY(!action(u"&Add figure…"_s)->toolTip().contains(u"read"_s));
}

QTEST_MAIN(TestWindowImport)

#include "tst_windowimport.moc"
