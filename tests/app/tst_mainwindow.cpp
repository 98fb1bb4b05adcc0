// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartview.h"
#include "charts/textshaper.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/exportdialog.h"
#include "formats/formats.h"
#include "mainwindow.h"
#include "pages/chartpage.h"
#include "panels/evidencepanel.h"
#include "panels/tablepanel.h"
#include "records/modulefile.h"
#include "settings.h"
#include "widgets/chartlist.h"
#include "widgets/choicepicker.h"
#include "widgets/messagebanner.h"
#include "widgets/windowtheme.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <functional>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

const QString packages = QStringLiteral(ZHITU_PACKAGES_DIR);

QStringList packageFolders()
{
    QStringList folders;
    for (const QString &name :
         {u"beijing-aigc-2023"_s, u"city-compute-rank"_s, u"beijing-ai-follow-up"_s})
        folders.append(packages + u'/' + name);
    return folders;
}

/** Contrast of two colours by WCAG 2, from 1 to 21. */
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double share) {
            return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/** Every text of our own in a window, hidden ones too; the data's texts are left out. */
QStringList ownTexts(const QWidget &window)
{
    QStringList texts{window.windowTitle()};
    for (const auto *action : window.findChildren<QAction *>())
        texts << action->text();
    for (const auto *menu : window.findChildren<QMenu *>())
        texts << menu->title();
    for (const auto *widget : window.findChildren<QWidget *>()) {
        // A chart's title and the names of charts are data.
        if (qobject_cast<const ChartView *>(widget))
            continue;
        texts << widget->accessibleName() << widget->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            texts << field->placeholderText();
        if (const auto *box = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        if (const auto *view = qobject_cast<const QTableView *>(widget))
            for (int i = 0; i < view->model()->columnCount(); ++i)
                texts << view->model()->headerData(i, Qt::Horizontal).toString();
    }
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

/** What in a text is not of the language, proper names and key names aside; empty: nothing. */
QString foreignWord(QString text, Language language)
{
    static const QRegularExpression names(
        u"智图 Zhitu|Zhitu|中文 / EN|中文|English|Qt|GNU|Ctrl\\+\\w+|\\(&\\w\\)|--\\w+"_s
        u"|\\b(?:PNG|SVG|PDF|DPI|dpi)\\b"_s
        u"|\\*\\.db|[\\w.-]+\\.(?:db|png|ini)|</?(?:p|br ?/?|b)>|/[\\w./-]+"_s);
    text.remove(names);
    static const QRegularExpression latin(u"[A-Za-z]{2,}"_s);
    static const QRegularExpression han(u"\\p{Han}+"_s);
    return (language == Language::Chinese ? latin : han).match(text).captured();
}

} // namespace

/** The dashboard as a whole, over the store that ships. */
class TestMainWindow final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_storeFile;
    std::unique_ptr<StoreSession> m_session;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    int m_serial = 0;

    template<typename Value>
    Result<Value> answer(const QFuture<Result<Value>> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60000))
            qFatal("no answer came");
        return future.result();
    }

    /** Opens the window over a store. */
    void show(const QString &file)
    {
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get());
        m_window->setPackageFolders(packageFolders());
        const auto opened = answer(m_session->open(file, StoreSession::Mode::Open, {}));
        QVERIFY(opened);
        m_window->showStore(*opened);
        m_window->resize(1280, 720);
        m_window->show();
        waitForPage();
    }
    void show() { show(m_storeFile); }

    void waitForPage()
    {
        ChartPage *page = m_window->currentPage();
        QVERIFY(page);
        QVERIFY(QTest::qWaitFor([page] { return page->isUpToDate() && page->table(); }, 60000));
    }

    [[nodiscard]] ChartList *list() const { return m_window->findChild<ChartList *>(); }
    [[nodiscard]] int rowOf(const QString &chart) const
    {
        const QList<ChartSpec> &charts = m_window->currentPage()->catalog()->charts;
        return static_cast<int>(std::ranges::find(charts, chart, &ChartSpec::id) - charts.begin());
    }
    void showChart(const QString &chart) { list()->setCurrentRow(rowOf(chart)); }
    [[nodiscard]] QString bannerText() const
    {
        return m_window->findChild<MessageBanner *>()->text();
    }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (auto *found : m_window->findChildren<QAction *>())
            if (found->text() == text)
                return found;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(u"Fusion"_s);
        QFont font = QApplication::font();
        font.setFamilies(fontFamilies());
        QApplication::setFont(font);
        QVERIFY(m_folder.isValid());
        m_storeFile = m_folder.filePath(u"shipped.db"_s);
        StoreSession session;
        QVERIFY(answer(session.open(m_storeFile, StoreSession::Mode::Create, packageFolders())));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_session = std::make_unique<StoreSession>();
        m_settings =
            std::make_unique<Settings>(m_folder.filePath(u"settings%1.ini"_s.arg(++m_serial)));
        m_settings->setLanguage(Language::English);
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_session.reset();
    }

    void chartsLeadToTheirPages()
    {
        show();
        QCOMPARE(list()->count(), 8);
        QCOMPARE(list()->currentRow(), 0);
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

    void noTextStaysInTheOtherLanguage_data()
    {
        QTest::addColumn<Language>("before");
        QTest::addColumn<Language>("after");

        QTest::newRow("English to Chinese") << Language::English << Language::Chinese;
        QTest::newRow("Chinese to English") << Language::Chinese << Language::English;
    }

    void noTextStaysInTheOtherLanguage()
    {
        QFETCH(Language, before);
        QFETCH(Language, after);

        m_settings->setLanguage(before);
        show();
        m_window->currentPage()->selectObservation(u"OBS17"_s);
        action(before == Language::English ? u"&Export charts…"_s : u"导出图表(&E)…"_s)->trigger();
        auto *dialog = m_window->findChild<ExportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QDoubleSpinBox *>()->setValue(4);
        dialog->findChild<QSpinBox *>()->setValue(7680);
        action(before == Language::English ? u"&About Zhitu"_s : u"关于智图(&A)"_s)->trigger();
        QVERIFY(m_window->findChild<AboutDialog *>());
        m_window->showError({.kind = ErrorKind::StoreDamaged, .file = u"/x/y.db"_s});

        m_window->setLanguage(after);
        QCOMPARE(m_window->language(), after);
        const QStringList texts = ownTexts(*m_window);
        QVERIFY(texts.size() > 60);
        for (const QString &text : texts)
            QVERIFY2(foreignWord(text, after).isEmpty(),
                     qPrintable(text + u" holds "_s + foreignWord(text, after)));
        // The names of charts too.
        QCOMPARE(list()->item(0)->text(), after == Language::Chinese ? u"总览"_s : u"Overview"_s);
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

    void switchingTheLanguageMovesNothing()
    {
        show();
        showChart(u"compute-ranking"_s);
        waitForPage();
        const auto places = [this] {
            QList<QRect> rects;
            for (const auto *widget : m_window->currentPage()->findChildren<QWidget *>()) {
                // The number of figures is written right-aligned after them.
                if (widget->isVisible() && !qobject_cast<const QLabel *>(widget))
                    rects.append({widget->mapTo(m_window.get(), QPoint()), widget->size()});
            }
            return rects;
        };
        QCoreApplication::processEvents();
        const QList<QRect> before = places();
        m_window->setLanguage(Language::Chinese);
        QCoreApplication::processEvents();
        QCOMPARE(places(), before);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Language>("language");

        QTest::newRow("small, Chinese") << QSize(1280, 720) << Language::Chinese;
        QTest::newRow("small, English") << QSize(1280, 720) << Language::English;
        QTest::newRow("large, English") << QSize(1920, 1080) << Language::English;
    }

    void nothingIsCutOff()
    {
        QFETCH(QSize, size);
        QFETCH(Language, language);

        m_settings->setLanguage(language);
        show();
        m_window->resize(size);
        m_window->showError({.kind = ErrorKind::StoreDamaged,
                             .file = u"/a/rather/long/path/to/a/store/of/the/user.db"_s,
                             .detail = u"row 3 is missing from an index"_s});
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), size);
        for (const auto *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *button = qobject_cast<const QPushButton *>(widget);
            if (!button && !(label && !label->wordWrap()))
                continue;
            const QString text = label ? label->text() : button->text();
            const int wanted = label ? label->sizeHint().width()
                                     : button->fontMetrics().horizontalAdvance(text) + 8;
            QVERIFY2(widget->width() >= wanted,
                     qPrintable(u"%1: %2 < %3"_s.arg(text).arg(widget->width()).arg(wanted)));
        }
        const auto *menus = m_window->findChild<QMenuBar *>();
        QVERIFY(menus->width() >= menus->sizeHint().width());
        const auto *banner = m_window->findChild<MessageBanner *>();
        const auto *message = banner->findChild<QLabel *>();
        QVERIFY(message->height() >= message->heightForWidth(message->width()));
    }

    void everyControlHasAName()
    {
        show();
        for (const auto *widget : m_window->findChildren<QWidget *>()) {
            const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
            // Parts of Qt's own widgets, such as a view's viewport, are not named themselves.
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                || widget->objectName().startsWith(u"qt_"_s)
                || (area && area->viewport() == widget))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
                         || qobject_cast<const QLabel *>(widget),
                     qPrintable(u"%1 in %2"_s.arg(
                         QLatin1StringView(widget->metaObject()->className()),
                         QLatin1StringView(widget->parentWidget()->metaObject()->className()))));
        }
    }

    void cardsOfferNoAxis()
    {
        show();
        const auto isOffered = [this] {
            const auto *button = m_window->currentPage()->findChild<QPushButton *>(u"oneAxis"_s);
            return button && button->isVisible();
        };
        showChart(u"district-comparison"_s);
        waitForPage();
        QVERIFY(isOffered());
        showChart(u"overview"_s);
        waitForPage();
        QVERIFY(!isOffered());
    }

    void mnemonicsOfAMenuDiffer_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("Chinese") << Language::Chinese;
        QTest::newRow("English") << Language::English;
    }
    void mnemonicsOfAMenuDiffer()
    {
        QFETCH(Language, language);
        m_settings->setLanguage(language);
        show();
        int menus = 0;
        const std::function<void(const QList<QAction *> &)> check =
            [&](const QList<QAction *> &actions) {
                QStringList seen;
                for (const QAction *action : actions) {
                    const QString key = QKeySequence::mnemonic(action->text()).toString();
                    QVERIFY2(key.isEmpty() || !seen.contains(key),
                             qPrintable(u"%1 is taken: %2"_s.arg(key, action->text())));
                    seen.append(key);
                    if (action->menu())
                        check(action->menu()->actions());
                }
                ++menus;
            };
        check(m_window->findChild<QMenuBar *>()->actions());
        QVERIFY(menus > 6); // the bar itself and each of its menus
    }

    void tabGoesFromLeftToRightAndDown()
    {
        show();
        m_window->currentPage()->selectObservation(u"OBS17"_s);
        showChart(u"model-timeline"_s);
        waitForPage();
        m_window->currentPage()->selectObservation(u"OBS01"_s);
        const QString chart = m_window->currentPage()->chart()->accessibleName();
        QStringList names;
        for (QWidget *widget = list(); names.size() < 12; widget = widget->nextInFocusChain()) {
            const auto *button = qobject_cast<const QPushButton *>(widget);
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
                && (button || !widget->accessibleName().isEmpty()))
                names.append(button ? button->text() : widget->accessibleName());
            if (widget->nextInFocusChain() == list())
                break;
        }
        const QStringList wanted = {u"Charts"_s,
                                    u"Indicators"_s,
                                    u"Regions"_s,
                                    u"Highlighted region"_s,
                                    u"First year"_s,
                                    u"Last year"_s,
                                    u"One axis"_s,
                                    chart,
                                    u"Search the table"_s,
                                    u"Status of the figures shown"_s,
                                    u"Figures of this chart"_s,
                                    u"Source and evidence"_s};
        QCOMPARE(names.mid(0, wanted.size()), wanted);
    }

    void namesAreTextNotMarkup()
    {
        // A package with nothing but a chart whose name tries everything.
        const QDir folder(m_folder.filePath(u"markup"_s));
        QVERIFY(folder.mkpath(u"."_s));
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write(u"datapackage.json"_s,
                      R"({"name": "markup", "version": "1", "resources": [
                          {"name": "charts", "path": "charts.csv"}]})"_ba));
        QVERIFY(write(u"charts.csv"_s,
                      "id,kind,name_zh,name_en,title_zh,title_en,subtitle_zh,subtitle_en,"
                      "indicators,regions,focus,from,to,event_kinds\n"
                      "m,model-timeline,<b>图</b> & <img src='x'>,<b>Chart</b> & <img src='x'>,"
                      ",,,,,,,,,\n"_ba));
        const QString file = m_folder.filePath(u"markup.db"_s);
        const auto made =
            answer(m_session->open(file, StoreSession::Mode::Create, {folder.path()}));
        QVERIFY2(made, qPrintable(made ? QString() : errorText(made.error(), Language::English)));
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get());
        m_window->showStore(*answer(m_session->open(file, StoreSession::Mode::Open, {})));
        m_window->show();

        const QString name = u"<b>Chart</b> & <img src='x'>"_s;
        QCOMPARE(list()->item(0)->text(), name);
        QVERIFY(list()->item(0)->toolTip().contains(u"&lt;b&gt;Chart"_s));
        QVERIFY(action(u"<b>Chart</b> && <img src='x'>"_s));
        action(u"&Export charts…"_s)->trigger();
        auto *dialog = m_window->findChild<ExportDialog *>();
        bool found = false;
        for (const auto *button : dialog->findChildren<QAbstractButton *>())
            found = found || button->text() == u"This chart: <b>Chart</b> && <img src='x'>"_s;
        QVERIFY(found);
        for (const auto *label : m_window->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'),
                     qPrintable(label->text()));
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

    void picturesAreExported_data()
    {
        QTest::addColumn<bool>("all");
        QTest::addColumn<QStringList>("files");

        QTest::newRow("the chart that is shown")
            << false << QStringList{u"model-timeline.en.png"_s, u"model-timeline.zh.png"_s};
        QTest::newRow("all, those without a page too")
            << true
            << QStringList{u"compute-ranking.en.png"_s,
                           u"compute-ranking.zh.png"_s,
                           u"coverage.en.png"_s,
                           u"coverage.zh.png"_s,
                           u"district-comparison.en.png"_s,
                           u"district-comparison.zh.png"_s,
                           u"district-map.en.png"_s,
                           u"district-map.zh.png"_s,
                           u"district-targets.en.png"_s,
                           u"district-targets.zh.png"_s,
                           u"model-timeline.en.png"_s,
                           u"model-timeline.zh.png"_s,
                           u"overview.en.png"_s,
                           u"overview.zh.png"_s,
                           u"policy-timeline.en.png"_s,
                           u"policy-timeline.zh.png"_s};
    }

    void picturesAreExported()
    {
        QFETCH(bool, all);
        QFETCH(QStringList, files);

        show();
        showChart(u"model-timeline"_s);
        waitForPage();
        const QString folder = m_folder.filePath(u"out%1"_s.arg(m_serial));
        const ExportRequest request{
            .all = all, .picture = {.size = {960, 540}, .scale = 1.5}, .folder = folder};
        m_window->exportPictures(request);
        QTRY_VERIFY_WITH_TIMEOUT(bannerText().contains(u"written to"_s), 60000);
        QVERIFY2(bannerText().contains(QDir::toNativeSeparators(folder)), qPrintable(bannerText()));
        QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name), files);
        for (const QString &file : files)
            QCOMPARE(QImageReader(folder + u'/' + file).size(), QSize(1440, 810));
        QVERIFY(m_settings->exportRequest() == request);
        m_window->setLanguage(Language::Chinese);
        QCOMPARE(bannerText(),
                 u"已将%1张图片写入 %2。"_s.arg(QString::number(files.size()),
                                                QDir::toNativeSeparators(folder)));
    }

    void exportsThatFailAreSaid()
    {
        show();
        const QString place = m_folder.filePath(u"file%1"_s.arg(m_serial));
        QFile file(place);
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_window->exportPictures({.folder = place});
        QTRY_VERIFY_WITH_TIMEOUT(bannerText().contains(u"cannot be written"_s), 60000);
    }

    void theDialogLeavesTheWindowUsable()
    {
        show();
        action(u"&Export charts…"_s)->trigger();
        auto *dialog = m_window->findChild<ExportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->isModal());
        const auto names = [dialog](const QString &part) {
            const auto buttons = dialog->findChildren<QAbstractButton *>();
            return std::ranges::any_of(buttons, [&](const QAbstractButton *button) {
                return button->text().contains(part);
            });
        };
        QVERIFY(names(u"Overview"_s));
        // Another page: the dialog speaks of that one, as the export does.
        showChart(u"compute-ranking"_s);
        waitForPage();
        QVERIFY(names(u"Compute ranking"_s));
        // Asked for again, it is the same one.
        action(u"&Export charts…"_s)->trigger();
        QCOMPARE(m_window->findChildren<ExportDialog *>().size(), 1);
        m_window->setLanguage(Language::Chinese);
        QVERIFY(names(u"算力排名"_s));
    }

    void theChartIsCopied()
    {
        show();
        QVERIFY(action(u"&Copy chart"_s)->shortcut() == QKeySequence(QKeySequence::Copy));
        action(u"&Copy chart"_s)->trigger();
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->data(u"image/png"_s).startsWith("\x89PNG"));
        QVERIFY(copied->data(u"image/svg+xml"_s).contains("</svg>"));
        QVERIFY(copied->text().contains(u'\t'));
        QVERIFY(bannerText().contains(u"copied"_s));
        // What was copied stays that, whatever the page shows later.
        const QByteArray table = copied->data(u"text/tab-separated-values"_s);
        list()->setCurrentRow(2);
        waitForPage();
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"text/tab-separated-values"_s),
                 table);
    }

    void thePrintPreviewOpens()
    {
        setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
        show();
        QVERIFY(action(u"&Print…"_s)->shortcut() == QKeySequence(QKeySequence::Print));
        action(u"&Print…"_s)->trigger();
        const auto dialogs = m_window->findChildren<QDialog *>();
        const auto preview = std::ranges::find_if(dialogs, [](const QDialog *dialog) {
            return dialog->windowTitle().contains(u"Overview"_s);
        });
        QVERIFY(preview != dialogs.end());
        QVERIFY((*preview)->isVisible());
        (*preview)->close();
    }

    void theDialogShowsThePicture()
    {
        show();
        action(u"&Export charts…"_s)->trigger();
        const auto *preview = m_window->findChild<ExportDialog *>()->findChild<PicturePreview *>();
        QVERIFY(QTest::qWaitFor([&] { return !preview->image().isNull(); }));
        const QImage first = preview->image();
        list()->setCurrentRow(2);
        waitForPage();
        QVERIFY(QTest::qWaitFor([&] { return preview->image() != first; }));
        const QImage english = preview->image();
        m_window->setLanguage(Language::Chinese);
        QVERIFY(QTest::qWaitFor([&] { return preview->image() != english; }));
    }

    void theDialogSaysWhatComesOfIt()
    {
        show();
        action(u"&Export charts…"_s)->trigger();
        auto *dialog = m_window->findChild<ExportDialog *>();
        QVERIFY(dialog);
        const auto texts = [dialog] {
            QString all;
            for (const auto *label : dialog->findChildren<QLabel *>())
                all += label->text() + u'\n';
            return all;
        };
        const auto *accept = dialog->findChildren<QPushButton *>().value(1);
        QCOMPARE(accept->text(), u"Export"_s);
        QVERIFY(accept->isEnabled());
        QVERIFY(texts().contains(u"overview.zh.png\noverview.en.png"_s));
        QVERIFY(texts().contains(u"1600 × 900 pixels"_s));

        dialog->findChild<QDoubleSpinBox *>()->setValue(2);
        QVERIFY(texts().contains(u"3200 × 1800 pixels"_s));
        const QList<QSpinBox *> sizes = dialog->findChildren<QSpinBox *>();
        sizes.first()->setValue(4000);
        QVERIFY(!accept->isEnabled());
        QVERIFY(texts().contains(u"7680×4320"_s));
        sizes.first()->setValue(1920);
        QVERIFY(accept->isEnabled());

        for (auto *field : dialog->findChildren<QLineEdit *>())
            if (field->accessibleName() == u"Folder"_s)
                field->clear();
        QVERIFY(!accept->isEnabled());
        QVERIFY(dialog->request().folder.isEmpty());
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

    void textsHaveContrast_data()
    {
        QTest::addColumn<ThemeKind>("kind");

        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
    }

    void textsHaveContrast()
    {
        QFETCH(ThemeKind, kind);

        const QPalette palette = WindowTheme::palette(kind);
        const auto colour = [&](QPalette::ColorRole role) { return palette.color(role); };
        const QColor chosen = WindowTheme::softHighlight(palette);
        for (const auto &[text, ground] : QList<std::pair<QColor, QColor>>{
                 {colour(QPalette::WindowText), colour(QPalette::Window)},
                 {colour(QPalette::Text), colour(QPalette::Base)},
                 {colour(QPalette::Text), colour(QPalette::AlternateBase)},
                 {colour(QPalette::Text), chosen},
                 {colour(QPalette::Link), chosen},
                 {colour(QPalette::Link), colour(QPalette::Base)},
                 {colour(QPalette::ButtonText), colour(QPalette::Button)},
                 {colour(QPalette::HighlightedText), colour(QPalette::Highlight)},
                 {colour(QPalette::ToolTipText), colour(QPalette::ToolTipBase)},
                 {WindowTheme::mutedText(palette), colour(QPalette::Window)},
                 {WindowTheme::mutedText(palette), colour(QPalette::Base)},
                 {WindowTheme::mutedText(palette), colour(QPalette::Button)}})
            QVERIFY2(contrast(text, ground) >= 4.5,
                     qPrintable(text.name() + u" on "_s + ground.name()));
        QVERIFY(contrast(colour(QPalette::Highlight), colour(QPalette::Base)) >= 3);
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
