// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "chartactions.h"
#include "charts/chartview.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/exportdialog.h"
#include "dialogs/exportjob.h"
#include "export/chartmimedata.h"
#include "export/printdrawing.h"
#include "export/vectormodule.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "pages/answers.h"
#include "pages/chartpage.h"
#include "panels/evidencepanel.h"
#include "panels/tablepanel.h"
#include "pictureopener.h"
#include "settings.h"
#include "widgets/accentbutton.h"
#include "widgets/card.h"
#include "widgets/chartlist.h"
#include "widgets/measures.h"
#include "widgets/messagebanner.h"
#include "widgets/plaintext.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLibraryInfo>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** How long a store may take to open before the window says that it waits. */
constexpr auto patience = 500ms;
/** Suffix of store files, in file dialogs. */
const QString storeSuffix = u"db"_s;

/** A menu bar without the line that some styles draw under it: it is only a part of the bar. */
class Menus final : public QMenuBar
{
public:
    using QMenuBar::QMenuBar;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMenuBar::paintEvent(event);
        QPainter(this).fillRect(0, height() - 1, width(), 1, palette().window());
    }
};

QPushButton *makeBarButton(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    // As wide as the longer of its texts in either language needs it.
    button->setFixedWidth(digitsWide(button, 14));
    return button;
}

} // namespace

MainWindow::MainWindow(StoreSession *session, Settings *settings, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_settings(settings)
    , m_language(settings->language())
    , m_themeChoice(settings->theme())
    , m_charts(new ChartActions(session, this, m_language))
{
    m_theme = WindowTheme::apply(m_themeChoice);
    installTranslators();
    m_opening.setSingleShot(true);
    m_opening.callOnTimeout(this, [this] { setWaiting(true); });
    makeActions();
    makeTopBar();
    makeColumns();
    updateRecentStores();
    m_list->setLanguage(m_language);
    m_banner->setLanguage(m_language);
    m_evidence->setLanguage(m_language);
    retranslateUi();

    resize(1280, 800);
    restoreGeometry(m_settings->windowGeometry());
    m_columns->restoreState(m_settings->columns());
}

MainWindow::~MainWindow()
{
    QCoreApplication::removeTranslator(Catalogue::of(m_language).translator());
}

void MainWindow::showStore(const OpenedStore &store)
{
    setUpdatesEnabled(false);
    m_isOpening = false;
    m_store = store;
    setWaiting(false);
    m_banner->hide();
    // It lists the charts of the store before.
    if (m_exportDialog)
        m_exportDialog->reject();
    showOpeningNotice(store);
    m_charts->setStore(store.catalog);

    for (ChartPage *page : std::as_const(m_built))
        removePage(page);
    const QList<ChartSpec> &charts = m_store.catalog->charts;
    m_built = QList<ChartPage *>(charts.size(), nullptr);
    m_list->setCharts(*m_store.catalog);
    makePageActions();
    m_settings->addRecentStore(m_store.file);
    updateRecentStores();
    retranslateUi();
    showPage(charts.isEmpty() ? -1 : 0);
    setUpdatesEnabled(true);
}

void MainWindow::showOpeningNotice(const OpenedStore &store)
{
    if (store.readOnly && store.updateFailure)
        m_banner->showMessage(
            MessageBanner::Kind::Notice,
            translated("Window",
                       "This store can only be read, and it lacks charts or figures that came "
                       "with this version of Zhitu. To take them in and to add your own, copy the "
                       "file to a place where you may write."));
    else if (store.readOnly)
        m_banner->showMessage(
            MessageBanner::Kind::Notice,
            translated("Window",
                       "This store can only be read. Its charts can be looked at and exported; "
                       "to add figures, copy the file to a place where you may write."));
    else if (store.updateFailure)
        m_banner->showMessage(MessageBanner::Kind::Notice,
                              {updateFailureText(*store.updateFailure, Language::Chinese),
                               updateFailureText(*store.updateFailure, Language::English)});
}

void MainWindow::showCharts(const CatalogPtr &catalog, const QString &chart)
{
    setUpdatesEnabled(false);
    const int former = m_list->currentRow();
    const bool staysWithPicture = chart.isEmpty() && m_pictures->isCurrent();
    const QString shown = chart.isEmpty() && currentPage() ? currentPage()->spec().id : chart;
    m_store.catalog = catalog;
    m_charts->setCatalog(catalog);
    // It lists the charts as they were.
    if (m_exportDialog)
        m_exportDialog->reject();

    // The pages of charts that are still there stay as they are.
    const QList<ChartPage *> pages = std::exchange(m_built, {});
    int index = -1;
    for (const ChartSpec &spec : catalog->charts) {
        const auto page = std::ranges::find_if(pages, [&spec](const ChartPage *built) {
            return built && built->spec().id == spec.id && built->spec().kind == spec.kind;
        });
        if (spec.id == shown)
            index = static_cast<int>(m_built.size());
        m_built.append(page == pages.cend() ? nullptr : *page);
        if (m_built.last())
            m_built.last()->setSaved(spec, catalog);
    }
    for (ChartPage *page : pages)
        if (!m_built.contains(page))
            removePage(page);
    m_list->setCharts(*catalog);
    makePageActions();
    const int last = static_cast<int>(m_built.size()) - 1;
    if (!staysWithPicture)
        showPage(index >= 0 ? index : std::min(std::max(former, 0), last));
    retranslateUi();
    // The new one is at hand for the keys that rename, move and delete.
    if (!chart.isEmpty())
        m_list->setFocus();
    setUpdatesEnabled(true);
}

void MainWindow::removePage(ChartPage *page)
{
    if (!page)
        return;
    m_pages->removeWidget(page);
    // Later: it may be the one whose signal has led here.
    page->deleteLater();
}

void MainWindow::showError(const Error &error)
{
    m_isOpening = false;
    setWaiting(false);
    m_banner->showMessage(
        MessageBanner::Kind::Error,
        {errorText(error, Language::Chinese), errorText(error, Language::English)});
    retranslateUi();
}

void MainWindow::setLanguage(Language language)
{
    if (m_language == language)
        return;
    setUpdatesEnabled(false);
    const Language former = m_language;
    m_language = language;
    installTranslators();
    QCoreApplication::removeTranslator(Catalogue::of(former).translator());
    m_list->setLanguage(language);
    m_banner->setLanguage(language);
    m_charts->setLanguage(language);
    m_evidence->setLanguage(language);
    for (ChartPage *page : std::as_const(m_built))
        if (page)
            page->setLanguage(language);
    m_pictures->setLanguage(language);
    if (m_exportDialog)
        m_exportDialog->setLanguage(language);
    // Now, not when the events' turn comes: all texts are to be painted at once.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    setUpdatesEnabled(true);
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_themeChoice = choice;
    setUpdatesEnabled(false);
    m_theme = WindowTheme::apply(choice);
    for (ChartPage *page : std::as_const(m_built))
        if (page)
            page->setTheme(m_theme);
    m_pictures->setTheme(m_theme);
    retranslateUi();
    setUpdatesEnabled(true);
}

ChartPage *MainWindow::currentPage() const
{
    return qobject_cast<ChartPage *>(m_pages->currentWidget());
}

void MainWindow::openPicture(const QString &file)
{
    m_pictures->open(file);
}

void MainWindow::exportPictures(const ExportRequest &request)
{
    m_settings->setExportRequest(request);
    const QList<ChartSpec> &charts = m_store.catalog->charts;
    QList<ChartToExport> wanted;
    for (int i = 0; i < charts.size(); ++i) {
        const ChartPage *page = m_built.at(i);
        if (!request.all && (!page || page != currentPage()))
            continue;
        // What a page shows, with the changes made in it; what no page shows comes from the store.
        if (page)
            wanted.append({page->visibleSpec(),
                           page->isUpToDate() ? page->observations() : ObservationsPtr()});
        else
            wanted.append({charts.at(i), {}});
    }
    auto *job = new ExportJob(wanted, m_store.catalog, m_fetch, request, this);
    connect(job, &ExportJob::finished, this,
            [this, folder = request.folder](const Result<QStringList> &files) {
                if (files)
                    showWritten(static_cast<int>(files->size()), folder);
                else
                    showError(files.error());
            });
    job->start();
}

const ChartPage *MainWindow::shownPage() const
{
    const ChartPage *page = currentPage();
    // A model that was not filled yet does not know what kind of chart it is.
    return page && page->observations() ? page : nullptr;
}

void MainWindow::copyChart()
{
    const ChartPage *page = shownPage();
    if (!page)
        return;
    // Programs that paste later cannot be told why there is nothing.
    if (const auto drawn = DrawnChart::draw(*page->model(), {}); !drawn) {
        showError(drawn.error());
        return;
    }
    QGuiApplication::clipboard()->setMimeData(new ChartMimeData(page->snapshot()));
    m_banner->showMessage(MessageBanner::Kind::Notice,
                          translated("Window",
                                     "The chart was copied: as a picture (PNG and SVG), and its "
                                     "data as a table."));
}

void MainWindow::previewPrint()
{
    const ChartPage *page = shownPage();
    if (!page)
        return;
    if (const auto drawn = DrawnChart::draw(*page->model(), {}); !drawn) {
        showError(drawn.error());
        return;
    }
    const auto module = vectorModule();
    if (!module) {
        showError(module.error());
        return;
    }
    const QString title = tr("Print: %1").arg(page->spec().name.in(m_language));
    QDialog *preview = (*module)->makePrintPreview(
        {.title = title, .isWide = true, .draw = printDrawing(page->snapshot())}, this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->show();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::ThemeChange && m_themeChoice == ThemeChoice::System)
        setTheme(m_themeChoice);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings->setWindowGeometry(saveGeometry());
    m_settings->setColumns(m_columns->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::installTranslators()
{
    QCoreApplication::installTranslator(Catalogue::of(m_language).translator());
    if (m_language == Language::Chinese) {
        // Qt's own texts in dialogs; where they are not installed, those stay English.
        if (m_qtChinese.isEmpty())
            (void)m_qtChinese.load(u"qtbase_zh_CN"_s,
                                   QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        QCoreApplication::installTranslator(&m_qtChinese);
    } else {
        QCoreApplication::removeTranslator(&m_qtChinese);
    }
}

void MainWindow::makeActions()
{
    const auto make = [this](const QKeySequence &shortcut, auto function) {
        auto *action = new QAction(this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, function);
        addAction(action);
        return action;
    };
    m_newStore = make(QKeySequence::New, [this] { askForNewStore(); });
    m_openStore = make(QKeySequence::Open, [this] { askForStore(); });
    m_openPicture = make(Qt::CTRL | Qt::SHIFT | Qt::Key_O, [this] { askForPicture(); });
    m_closePicture = make(QKeySequence::Close, [this] { m_pictures->closeCurrent(); });
    m_export = make(Qt::CTRL | Qt::Key_E, [this] { askForExport(); });
    m_print = make(QKeySequence::Print, [this] { previewPrint(); });
    m_copyChart = make(QKeySequence::Copy, [this] { copyChart(); });
    m_quit = make(Qt::CTRL | Qt::Key_Q, [this] { close(); });
    m_otherLanguage = make(Qt::CTRL | Qt::Key_L, [this] {
        chooseLanguage(m_language == Language::Chinese ? Language::English : Language::Chinese);
    });
    // In dialogs, too.
    m_otherLanguage->setShortcutContext(Qt::ApplicationShortcut);
    m_about = make({}, [this] { showAbout(); });
    m_aboutQt = make({}, [] { QApplication::aboutQt(); });
    m_quit->setMenuRole(QAction::QuitRole);
    m_about->setMenuRole(QAction::AboutRole);
    m_aboutQt->setMenuRole(QAction::AboutQtRole);

    m_pageActions = new QActionGroup(this);

    m_themeActions = new QActionGroup(this);
    const auto makeTheme = [this, &make](ThemeChoice choice) {
        QAction *action = make({}, [this, choice] { chooseTheme(choice); });
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        m_themeActions->addAction(action);
        return action;
    };
    m_followSystem = makeTheme(ThemeChoice::System);
    m_light = makeTheme(ThemeChoice::Light);
    m_dark = makeTheme(ThemeChoice::Dark);

    m_languageActions = new QActionGroup(this);
    const auto makeLanguage = [this, &make](Language language, const QString &name) {
        QAction *action = make({}, [this, language] { chooseLanguage(language); });
        action->setText(name);
        action->setCheckable(true);
        m_languageActions->addAction(action);
        return action;
    };
    // Each language is named in itself, whatever the others are in.
    m_chinese = makeLanguage(Language::Chinese, u"中文"_s);
    m_english = makeLanguage(Language::English, u"English"_s);

    m_showTable = make(Qt::CTRL | Qt::Key_T, [this](bool shown) {
        m_settings->setTableShown(shown);
        for (ChartPage *page : std::as_const(m_built))
            if (page)
                page->setTableShown(shown);
        m_pictures->setTableShown(shown);
    });
    m_showEvidence = make(Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this](bool shown) {
        m_settings->setEvidenceShown(shown);
        m_evidence->parentWidget()->setVisible(shown);
    });
    m_showTable->setCheckable(true);
    m_showTable->setChecked(m_settings->isTableShown());
    m_showEvidence->setCheckable(true);
    m_showEvidence->setChecked(m_settings->isEvidenceShown());

    connect(m_charts, &ChartActions::chartsChanged, this, &MainWindow::showCharts);
    connect(m_charts, &ChartActions::failed, this, &MainWindow::showError);
    connect(m_charts, &ChartActions::noticed, this,
            [this](const BilingualText &text, const BilingualText &actionText,
                   const std::function<void()> &action) {
                m_banner->showMessage(MessageBanner::Kind::Notice, text, actionText, action);
            });
}

void MainWindow::makeTopBar()
{
    auto *bar = new QWidget(this);
    auto *menus = new Menus(bar);
    menus->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_fileMenu = menus->addMenu(QString());
    m_fileMenu->addAction(m_newStore);
    m_fileMenu->addAction(m_openStore);
    m_recentMenu = m_fileMenu->addMenu(QString());
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_openPicture);
    m_fileMenu->addAction(m_closePicture);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_export);
    m_fileMenu->addAction(m_print);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);

    m_editMenu = menus->addMenu(QString());
    m_editMenu->addAction(m_copyChart);

    m_chartMenu = menus->addMenu(QString());
    m_charts->fillMenu(m_chartMenu);

    m_viewMenu = menus->addMenu(QString());
    m_pagesEnd = m_viewMenu->addSeparator();
    m_themeMenu = m_viewMenu->addMenu(QString());
    m_themeMenu->addActions(m_themeActions->actions());
    m_viewMenu->addAction(m_showTable);
    m_viewMenu->addAction(m_showEvidence);

    m_languageMenu = menus->addMenu(QString());
    m_languageMenu->addActions(m_languageActions->actions());
    m_languageMenu->addSeparator();
    m_languageMenu->addAction(m_otherLanguage);

    m_helpMenu = menus->addMenu(QString());
    m_helpMenu->addAction(m_about);
    m_helpMenu->addAction(m_aboutQt);

    auto *name = new QLabel(u"智图 Zhitu"_s, bar);
    QFont strong = name->font();
    strong.setWeight(QFont::Bold);
    strong.setPointSizeF(strong.pointSizeF() * 1.15);
    name->setFont(strong);

    m_languageButton = makeBarButton(bar);
    m_languageButton->setText(u"中文 / EN"_s);
    connect(m_languageButton, &QPushButton::clicked, m_otherLanguage, &QAction::trigger);
    m_themeButton = makeBarButton(bar);
    connect(m_themeButton, &QPushButton::clicked, this, [this] {
        chooseTheme(m_theme == ThemeKind::Dark ? ThemeChoice::Light : ThemeChoice::Dark);
    });
    m_exportButton = new AccentButton(bar);
    m_exportButton->setFixedWidth(digitsWide(m_exportButton, 21));
    connect(m_exportButton, &QPushButton::clicked, m_export, &QAction::trigger);

    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(14, 6, 10, 2);
    layout->setSpacing(8);
    layout->addWidget(name);
    layout->addSpacing(8);
    layout->addWidget(menus);
    layout->addStretch(1);
    layout->addWidget(m_languageButton);
    layout->addWidget(m_themeButton);
    layout->addWidget(m_exportButton);
    setMenuWidget(bar);
}

void MainWindow::makeColumns()
{
    m_list = new ChartList;
    m_list->setMinimumWidth(digitsWide(this, 16));
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            showPage(row);
    });

    m_charts->addTo(m_list);
    auto *left = new QWidget;
    m_newChart = new QPushButton(left);
    connect(m_newChart, &QPushButton::clicked, m_charts->newChart(), &QAction::trigger);
    connect(m_charts->newChart(), &QAction::changed, m_newChart,
            [this] { m_newChart->setEnabled(m_charts->newChart()->isEnabled()); });
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_list, 1);
    leftLayout->addWidget(m_newChart);

    auto *middle = new QWidget;
    m_banner = new MessageBanner(middle);
    m_pages = new QStackedWidget(middle);
    m_emptyPage = new QLabel(m_pages);
    m_emptyPage->setTextFormat(Qt::PlainText);
    m_emptyPage->setAlignment(Qt::AlignCenter);
    m_emptyPage->setWordWrap(true);
    m_emptyPage->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_emptyPage);
    auto *middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->addWidget(m_banner);
    middleLayout->addWidget(m_pages, 1);

    m_pictures = new PictureOpener(m_pages, m_language, this);
    m_pictures->setTheme(m_theme);
    m_pictures->setTableShown(m_showTable->isChecked());
    connect(m_pictures, &PictureOpener::pageMade, this, &MainWindow::connectPage);
    connect(m_pictures, &PictureOpener::pageShown, this, &MainWindow::showPictures);
    connect(m_pictures, &PictureOpener::closed, this,
            [this] { showPage(m_built.isEmpty() ? -1 : 0); });
    connect(m_pictures, &PictureOpener::failed, this, &MainWindow::showError);
    leftLayout->insertWidget(1, m_pictures);

    auto *card = new Card;
    m_evidence = new EvidencePanel;
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(1, 1, 1, 1);
    cardLayout->addWidget(m_evidence);
    card->setMinimumWidth(digitsWide(this, 34));
    card->setVisible(m_settings->isEvidenceShown());

    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->addWidget(left);
    m_columns->addWidget(middle);
    m_columns->addWidget(card);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(10);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    m_columns->setSizes({digitsWide(this, 25), 2000, digitsWide(this, 46)});
    m_columns->setContentsMargins(6, 4, 10, 10);
    setCentralWidget(m_columns);

    m_fetch = [session = m_session](const ObservationQuery &query) {
        return session->observations(query);
    };
}

void MainWindow::makePageActions()
{
    qDeleteAll(m_pageActions->actions());
    const QList<ChartSpec> &charts = m_store.catalog->charts;
    for (int i = 0; i < charts.size(); ++i) {
        auto *action = new QAction(m_pageActions);
        action->setCheckable(true);
        if (i < 9)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)));
        connect(action, &QAction::triggered, this, [this, i] { showPage(i); });
        m_viewMenu->insertAction(m_pagesEnd, action);
        addAction(action);
    }
}

void MainWindow::retranslateUi()
{
    m_fileMenu->setTitle(tr("&File"));
    m_newStore->setText(tr("&New store…"));
    m_openStore->setText(tr("&Open store…"));
    m_recentMenu->setTitle(tr("&Recent stores"));
    m_openPicture->setText(tr("Open &picture…"));
    m_closePicture->setText(tr("&Close picture"));
    m_export->setText(tr("&Export charts…"));
    m_print->setText(tr("&Print…"));
    m_quit->setText(tr("&Quit"));
    m_editMenu->setTitle(tr("&Edit"));
    m_copyChart->setText(tr("&Copy chart"));
    m_chartMenu->setTitle(tr("&Chart"));
    m_charts->retranslateUi();
    m_newChart->setText(tr("New chart…"));
    m_newChart->setToolTip(
        toolTipText(tr("Make a chart of any kind (%1)")
                        .arg(m_charts->newChart()->shortcut().toString(QKeySequence::NativeText))));
    m_viewMenu->setTitle(tr("&View"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_followSystem->setText(tr("Follow the &system"));
    m_light->setText(tr("&Light"));
    m_dark->setText(tr("&Dark"));
    m_showTable->setText(tr("Show the t&able"));
    m_showEvidence->setText(tr("Show the &evidence"));
    m_languageMenu->setTitle(tr("&Language"));
    m_otherLanguage->setText(tr("&Switch to the other language"));
    m_helpMenu->setTitle(tr("&Help"));
    m_about->setText(tr("&About Zhitu"));
    m_aboutQt->setText(tr("About &Qt"));

    m_languageButton->setAccessibleName(tr("Switch to the other language"));
    m_languageButton->setToolTip(
        toolTipText(tr("Switch to the other language (%1)")
                        .arg(m_otherLanguage->shortcut().toString(QKeySequence::NativeText))));
    const bool isDark = m_theme == ThemeKind::Dark;
    m_themeButton->setText(isDark ? tr("Light") : tr("Dark"));
    m_themeButton->setToolTip(isDark ? tr("Use light colours") : tr("Use dark colours"));
    m_themeButton->setAccessibleName(m_themeButton->toolTip());
    m_exportButton->setText(tr("Export charts…"));
    m_exportButton->setToolTip(
        toolTipText(tr("Save charts as pictures (%1)")
                        .arg(m_export->shortcut().toString(QKeySequence::NativeText))));

    if (!m_store.catalog)
        m_emptyPage->setText(m_isOpening ? tr("The store is being opened…")
                                         : tr("No store is open."));
    else
        m_emptyPage->setText(tr("This store holds no chart. Chart → New chart… makes one."));
    updateActions();
    updateWindowTitle();
}

void MainWindow::updateActions()
{
    const QList<QAction *> pages = m_pageActions->actions();
    for (int i = 0; i < pages.size(); ++i) {
        const QString name = m_store.catalog->charts.at(i).name.in(m_language);
        pages.at(i)->setText(withoutMnemonic(name));
        pages.at(i)->setChecked(m_built.at(i) && m_built.at(i) == currentPage());
    }
    m_followSystem->setChecked(m_themeChoice == ThemeChoice::System);
    m_light->setChecked(m_themeChoice == ThemeChoice::Light);
    m_dark->setChecked(m_themeChoice == ThemeChoice::Dark);
    m_chinese->setChecked(m_language == Language::Chinese);
    m_english->setChecked(m_language == Language::English);
    const bool isPicture = m_pictures->isCurrent();
    m_closePicture->setEnabled(isPicture);
    m_export->setEnabled(currentPage() && !isPicture);
    m_print->setEnabled(currentPage());
    m_copyChart->setEnabled(currentPage());
    m_exportButton->setEnabled(currentPage() && !isPicture);
}

void MainWindow::updateWindowTitle()
{
    if (!m_store.catalog) {
        setWindowTitle(tr("Zhitu"));
        return;
    }
    // Doubled, or Qt would take it for the place of its mark of modification.
    const QString file = QFileInfo(m_store.file).fileName().replace(u"[*]"_s, u"[*][*]"_s);
    setWindowTitle(tr("%1 – Zhitu").arg(file));
}

void MainWindow::showPage(int index)
{
    if (index < 0) {
        m_pages->setCurrentWidget(m_emptyPage);
        m_charts->setPage(nullptr);
        updateActions();
        updateEvidence();
        return;
    }
    ChartPage *page = m_built.at(index) ? m_built.at(index) : makePage(index);
    m_pages->setCurrentWidget(page);
    m_list->setCurrentRow(index);
    m_pictures->deselect();
    m_charts->setPage(page);
    if (m_exportDialog)
        m_exportDialog->setCurrent(index);
    updateActions();
    updateEvidence();
}

void MainWindow::showInChart(const QString &chart, const QString &evidence)
{
    const QList<ChartSpec> &charts = m_store.catalog->charts;
    const auto found = std::ranges::find(charts, chart, &ChartSpec::id);
    if (found == charts.end())
        return;
    showPage(static_cast<int>(found - charts.begin()));
    currentPage()->selectObservation(evidence);
    currentPage()->chart()->setFocus();
}

ChartPage *MainWindow::makePage(int index)
{
    auto *page = new ChartPage(m_store.catalog->charts.at(index), m_store.catalog, m_fetch,
                               m_language, m_theme, m_pages);
    page->setTableShown(m_showTable->isChecked());
    m_pages->addWidget(page);
    m_built[index] = page;
    connectPage(page);
    connect(page, &ChartPage::saveAsked, m_charts, [this] { m_charts->save(); });
    connect(page, &ChartPage::saveAsNewAsked, m_charts, &ChartActions::askForNameAndSave);
    return page;
}

void MainWindow::connectPage(ChartPage *page)
{
    connect(page, &ChartPage::selectionChanged, this, [this, page] {
        if (page == currentPage())
            updateEvidence();
    });
    connect(page, &ChartPage::chartRequested, this, &MainWindow::showInChart);
    connect(page, &ChartPage::failed, this, &MainWindow::showError);
    connect(page, &ChartPage::figuresShown, this, [this, page] {
        if (m_exportDialog && page == currentPage())
            m_exportDialog->updatePreview();
    });
    connect(page, &ChartPage::waitingChanged, this, &MainWindow::setWaiting);
    if (!m_hasPainted)
        connect(page->chart(), &ChartView::firstPainted, this, [this] {
            if (!std::exchange(m_hasPainted, true))
                Q_EMIT firstPainted();
        });
}

void MainWindow::showPictures()
{
    m_list->setCurrentRow(-1);
    // Nothing can be done to a picture's chart.
    m_charts->setPage(nullptr);
    // It is about the store's charts, one of which was shown.
    if (m_exportDialog)
        m_exportDialog->reject();
    updateActions();
    updateEvidence();
}

void MainWindow::updateEvidence()
{
    const ChartPage *page = currentPage();
    if (page)
        page->showEvidence(m_evidence);
    else
        m_evidence->setClaims(m_store.catalog, {});
    if (page && page->table())
        m_evidence->followInTabOrder(page->table()->view());
}

void MainWindow::setWaiting(bool waiting)
{
    if (std::exchange(m_isWaiting, waiting) == waiting)
        return;
    if (waiting)
        m_banner->showMessage(MessageBanner::Kind::Notice,
                              translated("Window",
                                         "The store is in use by another program, such as an "
                                         "import. What is shown stays until it answers."));
    else
        m_banner->hide();
}

void MainWindow::chooseLanguage(Language language)
{
    m_settings->setLanguage(language);
    setLanguage(language);
    updateActions();
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_settings->setTheme(choice);
    setTheme(choice);
}

void MainWindow::showWritten(int count, const QString &folder)
{
    BilingualText text = translated("Window", "%n pictures were written to %1.", nullptr, count);
    const QString place = QDir::toNativeSeparators(QDir(folder).absolutePath());
    text.zh.replace(u"%1"_s, place);
    text.en.replace(u"%1"_s, place);
    m_banner->showMessage(MessageBanner::Kind::Notice, text);
}

void MainWindow::askForNewStore()
{
    auto *dialog = new QFileDialog(this, tr("New store"), storeFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(storeSuffix);
    dialog->setNameFilter(tr("Stores (*.db)"));
    // An existing file is refused by the store, with what to do instead.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { openStore(file, StoreSession::Mode::Create); });
    dialog->open();
}

void MainWindow::askForStore()
{
    auto *dialog = new QFileDialog(this, tr("Open store"), storeFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Stores (*.db)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { openStore(file, StoreSession::Mode::Open); });
    dialog->open();
}

void MainWindow::askForPicture()
{
    QString folder = m_settings->exportRequest().folder;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    auto *dialog = new QFileDialog(this, tr("Open picture"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Pictures (*.png *.svg)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openPicture);
    dialog->open();
}

QString MainWindow::storeFolder() const
{
    return m_store.file.isEmpty() ? QDir::homePath() : QFileInfo(m_store.file).absolutePath();
}

void MainWindow::openStore(const QString &file, StoreSession::Mode mode)
{
    m_opening.start(patience);
    m_charts->setAvailable(false);
    whenAnswered(m_session->open(file, mode, m_packageFolders, m_packageVersions), this,
                 [this](const Result<OpenedStore> &answer) {
                     m_opening.stop();
                     m_charts->setAvailable(true);
                     if (answer)
                         showStore(*answer);
                     else
                         showError(answer.error());
                 });
}

void MainWindow::updateRecentStores()
{
    m_recentMenu->clear();
    const QStringList files = m_settings->recentStores();
    for (const QString &file : files) {
        QAction *action = m_recentMenu->addAction(withoutMnemonic(QDir::toNativeSeparators(file)));
        connect(action, &QAction::triggered, this,
                [this, file] { openStore(file, StoreSession::Mode::Open); });
    }
    m_recentMenu->setEnabled(!files.isEmpty());
}

void MainWindow::askForExport()
{
    if (m_exportDialog) {
        m_exportDialog->raise();
        m_exportDialog->activateWindow();
        return;
    }
    if (!currentPage())
        return;
    ExportRequest request = m_settings->exportRequest();
    if (request.folder.isEmpty())
        request.folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    m_exportDialog =
        new ExportDialog(m_store.catalog->charts, static_cast<int>(m_built.indexOf(currentPage())),
                         request, m_language, this);
    m_exportDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_exportDialog->setPreview(
        [this](const PictureOptions &options, Language language, QSize pixels) -> Result<QImage> {
            const ChartPage *page = shownPage();
            if (!page)
                return QImage();
            const auto drawn = DrawnChart::draw(*page->model(), options);
            return drawn ? Result<QImage>((*drawn)->image(language, pixels)) : drawn.error();
        });
    connect(m_exportDialog, &QDialog::accepted, this,
            [this] { exportPictures(m_exportDialog->request()); });
    // Beside the window, not before it: the language and the page can still be changed.
    m_exportDialog->show();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace Zhitu
