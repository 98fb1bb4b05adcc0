// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "chartactions.h"
#include "chartcolumn.h"
#include "chartpages.h"
#include "charts/chartview.h"
#include "citeactions.h"
#include "definitionactions.h"
#include "editactions.h"
#include "editstack.h"
#include "evidenceguide.h"
#include "exportactions.h"
#include "figuresactions.h"
#include "findingsactions.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "importactions.h"
#include "importnotice.h"
#include "pages/chartpage.h"
#include "pages/figurespage.h"
#include "pages/findingspage.h"
#include "panels/evidencecolumn.h"
#include "panels/evidencepanel.h"
#include "pictureopener.h"
#include "savedataactions.h"
#include "searchactions.h"
#include "settings.h"
#include "storeactions.h"
#include "storenotice.h"
#include "textactions.h"
#include "topbar.h"
#include "viewactions.h"
#include "widgets/card.h"
#include "widgets/chartlist.h"
#include "widgets/measures.h"
#include "widgets/messagebanner.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

int placeOf(QList<ChartSpec>::const_iterator chart, const QList<ChartSpec> &charts)
{
    return static_cast<int>(chart - charts.begin());
}

} // namespace

MainWindow::MainWindow(StoreSession *session, Settings *settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_language(settings->language())
    , m_translators(m_language)
    , m_themeChoice(settings->theme())
    , m_fetch([session](const ObservationQuery &query) { return session->observations(query); })
    , m_askHistory(
          [session](const ObservationQuery &query) { return session->leavesOutHistory(query); })
    , m_view(new ViewActions(this))
    , m_stores(new StoreActions(session, settings, this))
    , m_edits(new EditStack(session, this, m_language))
    , m_charts(new ChartActions(session, m_edits, this, m_language))
    , m_records(new EditActions(session, m_edits, this, m_language))
    , m_imports(new ImportActions(session, settings, this, m_language))
    , m_exports(new ExportActions(settings, m_fetch, this, m_language))
    , m_texts(new TextActions(session, this, m_language))
    , m_findings(new FindingsActions(session, this, m_language))
    , m_figures(new FiguresActions(this, m_language))
    , m_saveData(new SaveDataActions([this] { return m_figures->shownOfAll(); }, this, m_language))
    , m_cite(new CiteActions(this, m_language))
    , m_definitions(new DefinitionActions(this, m_language))
{
    m_theme = WindowTheme::apply(m_themeChoice);
    m_bar = new TopBar(this);
    setMenuWidget(m_bar);
    m_search = new SearchActions(m_bar->search(), m_fetch, this);
    makeColumns();
    m_guide = new EvidenceGuide({.pages = m_pages,
                                 .pictures = m_pictures,
                                 .panel = m_evidence,
                                 .column = m_evidenceColumn,
                                 .cite = m_cite,
                                 .records = m_records,
                                 .texts = m_texts,
                                 .search = m_search,
                                 .findings = m_findings,
                                 .figures = m_figures},
                                m_fetch, this);
    m_storeNotice = new StoreNotice(m_banner, m_imports, this);
    m_importNotice = new ImportNotice(m_banner, m_records, this);
    fillMenus();
    connectActions();
    m_view->setPanels(m_settings->isTableShown(), m_settings->isEvidenceShown());
    m_view->setLanguage(m_language);
    m_view->setTheme(m_themeChoice);
    m_bar->setTheme(m_theme);
    m_search->setLanguage(m_language);
    m_list->setLanguage(m_language);
    m_banner->setLanguage(m_language);
    m_evidence->setLanguage(m_language);
    retranslateUi();
    // Or the first field in the order of the Tab key would have it, which is the search.
    m_list->setFocus();

    resize(1280, 800);
    restoreGeometry(m_settings->windowGeometry());
    m_columns->restoreState(m_settings->columns());
}

MainWindow::~MainWindow() = default;

void MainWindow::setPackageFolders(const QStringList &folders, const PackageVersions &versions)
{
    m_stores->setPackageFolders(folders, versions);
}

void MainWindow::showStore(const OpenedStore &store)
{
    setUpdatesEnabled(false);
    m_store = store;
    m_storeNotice->setWaiting(false);
    m_importNotice->forget();
    m_banner->hide();
    m_storeNotice->show(store);
    m_edits->clear();
    m_charts->setStore(store.catalog);
    m_records->setStore(store.catalog, store.readOnly);
    m_imports->setStore(store.catalog, store.file, store.readOnly);
    m_texts->setCatalog(store.catalog);
    m_search->setStore(store.catalog, store.file);
    m_figures->setStore(store.catalog, store.file);
    m_saveData->setStore(store.file);
    m_guide->setCatalog(store.catalog);
    m_pages->setStore(store.catalog);
    m_exports->setCharts(store.catalog, [this](bool all) { return m_pages->chartsToExport(all); });
    const QList<ChartSpec> &charts = m_store.catalog->charts;
    m_list->setCharts(*m_store.catalog);
    m_view->setCharts(charts);
    m_stores->setCurrent(m_store.file);
    retranslateUi();
    showPage(charts.isEmpty() ? -1 : 0);
    setUpdatesEnabled(true);
    // The first chart comes first: after that the rules may take their time.
    if (m_hasPainted || charts.isEmpty()) {
        m_findings->refresh();
        m_records->refreshAside();
    }
}

void MainWindow::showCharts(const CatalogPtr &catalog, const QString &chart, bool hasNewRecords)
{
    setUpdatesEnabled(false);
    const int former = m_list->currentRow();
    // A picture's page, or that of the findings.
    const bool staysElsewhere = chart.isEmpty() && former < 0 && !m_pages->isEmptyShown();
    const QString shown = chart.isEmpty() && currentPage() ? currentPage()->spec().id : chart;
    m_store.catalog = catalog;
    m_charts->setCatalog(catalog);
    m_records->setCatalog(catalog);
    m_imports->setCatalog(catalog);
    m_texts->setCatalog(catalog);
    m_search->setStore(catalog, m_store.file);
    m_figures->setStore(catalog, m_store.file);
    m_guide->setCatalog(catalog);
    m_pages->setCatalog(catalog, hasNewRecords);
    m_exports->setCharts(catalog, [this](bool all) { return m_pages->chartsToExport(all); });
    m_list->setCharts(*catalog);
    m_view->setCharts(catalog->charts);
    const auto found = std::ranges::find(catalog->charts, shown, &ChartSpec::id);
    const int index = found == catalog->charts.end() ? -1 : placeOf(found, catalog->charts);
    const int last = static_cast<int>(catalog->charts.size()) - 1;
    if (staysElsewhere && currentPage())
        m_guide->followPage();
    else if (staysElsewhere)
        m_guide->refresh();
    else
        showPage(index >= 0 ? index : std::min(std::max(former, 0), last));
    retranslateUi();
    // The new one is at hand for the keys that rename, move and delete.
    if (!chart.isEmpty())
        m_list->setFocus();
    setUpdatesEnabled(true);
    // The pages have asked for their figures: the rules, which read all of them, come last.
    if (hasNewRecords)
        m_findings->refresh();
}

void MainWindow::showError(const Error &error)
{
    m_storeNotice->setWaiting(false);
    m_banner->showMessage(MessageBanner::Kind::Error, errorText(error));
    m_pages->endOpening();
    retranslateUi();
}

void MainWindow::setLanguage(Language language)
{
    if (m_language == language)
        return;
    setUpdatesEnabled(false);
    m_language = language;
    m_translators.setLanguage(language);
    m_list->setLanguage(language);
    m_banner->setLanguage(language);
    m_edits->setLanguage(language);
    m_charts->setLanguage(language);
    m_records->setLanguage(language);
    m_imports->setLanguage(language);
    m_evidence->setLanguage(language);
    m_pages->setLanguage(language);
    m_pictures->setLanguage(language);
    m_exports->setLanguage(language);
    m_texts->setLanguage(language);
    m_search->setLanguage(language);
    m_findings->setLanguage(language);
    m_figures->setLanguage(language);
    m_saveData->setLanguage(language);
    m_cite->setLanguage(language);
    m_definitions->setLanguage(language);
    m_view->setLanguage(language);
    // Now, not when the events' turn comes: all texts are to be painted at once.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    setUpdatesEnabled(true);
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_themeChoice = choice;
    setUpdatesEnabled(false);
    m_theme = WindowTheme::apply(choice);
    m_pages->setTheme(m_theme);
    m_pictures->setTheme(m_theme);
    m_view->setTheme(choice);
    m_bar->setTheme(m_theme);
    retranslateUi();
    setUpdatesEnabled(true);
}

ChartPage *MainWindow::currentPage() const
{
    return m_pages->currentPage();
}

void MainWindow::openPicture(const QString &file)
{
    m_pictures->open(file);
}

void MainWindow::exportPictures(const ExportRequest &request)
{
    m_exports->exportPictures(request);
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

void MainWindow::makeColumns()
{
    auto *left = new ChartColumn(m_charts, this);
    m_list = left->list();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            showPage(row);
    });

    auto *middle = new QWidget;
    m_banner = new MessageBanner(middle);
    m_pages = new ChartPages(m_fetch, m_askHistory, m_language, m_theme, middle);
    m_pages->setTableShown(m_settings->isTableShown());
    connect(m_pages, &ChartPages::pageMade, this, &MainWindow::connectPage);
    auto *middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->addWidget(m_banner);
    middleLayout->addWidget(m_pages, 1);

    m_pictures = new PictureOpener(m_pages, m_settings, m_language, this);
    m_pictures->setTheme(m_theme);
    m_pictures->setTableShown(m_settings->isTableShown());
    connect(m_pictures, &PictureOpener::pageMade, this, &MainWindow::connectPage);
    connect(m_pictures, &PictureOpener::pageShown, this, &MainWindow::showPictures);
    connect(m_pictures, &PictureOpener::closed, this,
            [this] { showPage(m_list->count() == 0 ? -1 : 0); });
    connect(m_pictures, &PictureOpener::failed, this, &MainWindow::showError);
    left->addBelow(m_pictures);

    auto *card = new Card;
    m_evidence = new EvidencePanel;
    m_evidence->setCiteMenu(m_cite->menu());
    m_evidence->setEditMenu(m_records->recordMenu());
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(1, 1, 1, 1);
    cardLayout->addWidget(m_evidence);
    m_evidenceColumn = m_texts->makeColumn(card);
    m_evidenceColumn->setMinimumWidth(digitsWide(this, 34));
    m_evidenceColumn->setVisible(m_settings->isEvidenceShown());

    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->addWidget(left);
    m_columns->addWidget(middle);
    m_columns->addWidget(m_evidenceColumn);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(10);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    m_columns->setSizes({digitsWide(this, 25), 2000, digitsWide(this, 46)});
    m_columns->setContentsMargins(6, 4, 10, 10);
    setCentralWidget(m_columns);
}

void MainWindow::fillMenus()
{
    QMenu *file = m_bar->fileMenu();
    m_stores->fillMenu(file);
    file->addSeparator();
    file->addAction(m_imports->import());
    file->addSeparator();
    m_pictures->fillMenu(file);
    file->addSeparator();
    file->addActions({m_exports->exportCharts(), m_saveData->saveData(), m_exports->print()});
    file->addSeparator();
    m_quit = file->addAction(QString(), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
    m_quit->setMenuRole(QAction::QuitRole);
    addAction(m_quit);

    m_edits->fillMenu(m_bar->editMenu());
    m_bar->editMenu()->addSeparator();
    m_bar->editMenu()->addActions({m_exports->copy(), m_imports->paste()});
    m_search->fillMenu(m_bar->editMenu());
    m_bar->editMenu()->addMenu(m_cite->menu());
    m_charts->fillMenu(m_bar->chartMenu());
    m_records->fillMenu(m_bar->dataMenu());
    m_bar->dataMenu()->addSeparator();
    m_texts->fillMenu(m_bar->dataMenu());
    m_figures->fillMenu(m_bar->dataMenu());
    m_findings->fillMenu(m_bar->dataMenu());
    m_view->fillViewMenu(m_bar->viewMenu());
    m_bar->viewMenu()->addSeparator();
    m_bar->viewMenu()->addAction(m_definitions->definitions());
    m_view->fillLanguageMenu(m_bar->languageMenu());
    m_bar->setActions(m_view->otherLanguage(), m_exports->exportCharts());
}

void MainWindow::connectActions()
{
    const auto showNotice = [this](const BilingualText &text) {
        m_banner->showMessage(MessageBanner::Kind::Notice, text);
    };
    connect(m_bar, &TopBar::themeChosen, this, &MainWindow::chooseTheme);
    connect(m_view, &ViewActions::themeChosen, this, &MainWindow::chooseTheme);
    connect(m_view, &ViewActions::languageChosen, this, &MainWindow::chooseLanguage);
    connect(m_view, &ViewActions::pageChosen, this, &MainWindow::showPage);
    connect(m_view, &ViewActions::tableChosen, this, [this](bool shown) {
        m_settings->setTableShown(shown);
        m_pages->setTableShown(shown);
        m_pictures->setTableShown(shown);
    });
    connect(m_view, &ViewActions::evidenceChosen, this, [this](bool shown) {
        m_settings->setEvidenceShown(shown);
        m_evidenceColumn->setVisible(shown);
    });

    const auto setAvailable = [this](bool available) {
        m_edits->setAvailable(available);
        m_charts->setAvailable(available);
        m_records->setAvailable(available);
        m_imports->setAvailable(available);
    };
    connect(m_stores, &StoreActions::begun, this, [setAvailable] { setAvailable(false); });
    connect(m_stores, &StoreActions::kept, m_storeNotice,
            [this] { m_storeNotice->setWaiting(true); });
    connect(m_stores, &StoreActions::opened, this, [this, setAvailable](const OpenedStore &store) {
        setAvailable(true);
        showStore(store);
    });
    connect(m_stores, &StoreActions::failed, this, [this, setAvailable](const Error &error) {
        setAvailable(true);
        showError(error);
    });

    const auto offer = [this](const BilingualText &text, const BilingualText &actionText,
                              const std::function<void()> &action) {
        m_banner->showMessage(MessageBanner::Kind::Notice, text, actionText, action);
    };
    connect(m_edits, &EditStack::changed, this, [this](const StoreChange &change) {
        showCharts(change.catalog, change.chart, change.hasNewRecords);
        m_importNotice->follow(change);
    });
    connect(m_edits, &EditStack::failed, this, [this](const BilingualText &text) {
        m_banner->showMessage(MessageBanner::Kind::Error, text);
    });
    connect(m_charts, &ChartActions::failed, this, &MainWindow::showError);
    connect(m_charts, &ChartActions::noticed, this, offer);
    connect(m_records, &EditActions::failed, this, &MainWindow::showError);
    connect(m_records, &EditActions::noticed, this, offer);
    connect(m_records, &EditActions::asideChanged, this, [this] {
        m_evidence->setAside(m_records->aside());
        m_pages->setAside(m_records->aside());
    });
    connect(m_records, &EditActions::showAsked, m_guide, &EvidenceGuide::showRecord);
    connect(this, &MainWindow::firstPainted, m_records, &EditActions::refreshAside);
    connect(m_imports, &ImportActions::imported, this,
            [this](const ImportDone &done, const QString &title) {
                showCharts(done.catalog, {}, true);
                m_importNotice->show(done, title);
            });
    connect(m_importNotice, &ImportNotice::findingsWanted, this, &MainWindow::showFindings);
    connect(m_importNotice, &ImportNotice::chartWanted, m_imports, &ImportActions::makeChart);
    connect(m_imports, &ImportActions::chartMade, m_charts, &ChartActions::make);
    connect(m_imports, &ImportActions::failed, this, &MainWindow::showError);
    connect(m_imports, &ImportActions::noticed, this, showNotice);
    connect(m_texts, &TextActions::textsChanged, this,
            [this](const CatalogPtr &catalog) { showCharts(catalog, {}); });
    connect(m_texts, &TextActions::chartRequested, this, &MainWindow::showInChart);
    connect(m_texts, &TextActions::readerMade, m_guide, &EvidenceGuide::updateTabOrder);
    connect(m_texts, &TextActions::failed, this, &MainWindow::showError);
    connect(m_texts, &TextActions::noticed, this, showNotice);
    connect(m_search, &SearchActions::chartWanted, this, &MainWindow::showInChart);
    connect(m_search, &SearchActions::evidenceWanted, m_guide, &EvidenceGuide::showAlone);
    connect(m_guide, &EvidenceGuide::chartWanted, this, &MainWindow::showInChart);
    connect(m_guide, &EvidenceGuide::shownAlone, this, [this] {
        m_view->showEvidence();
        m_banner->showMessage(MessageBanner::Kind::Notice,
                              translated("Window",
                                         "No chart shows this figure. What it stands on is shown "
                                         "at the right."));
    });
    connect(m_search, &SearchActions::noticed, this, showNotice);
    connect(m_cite, &CiteActions::failed, this, &MainWindow::showError);
    connect(m_cite, &CiteActions::noticed, this, showNotice);
    connect(m_exports, &ExportActions::failed, this, &MainWindow::showError);
    connect(m_exports, &ExportActions::noticed, this, showNotice);
    connect(this, &MainWindow::firstPainted, m_findings, &FindingsActions::refresh);
    connect(m_findings, &FindingsActions::pageAsked, this, &MainWindow::showFindings);
    connect(m_findings, &FindingsActions::reportChanged, this, [this] {
        m_evidence->setFindings(m_findings->report());
        m_pages->setFindings(m_findings->report());
    });
    connect(m_findings, &FindingsActions::evidenceRequested, m_guide, &EvidenceGuide::showReported);
    connect(m_findings, &FindingsActions::failed, this, &MainWindow::showError);
    connect(m_records, &EditActions::figuresAsked, m_figures, &FiguresActions::showImport);
    connect(m_figures, &FiguresActions::pageAsked, this, &MainWindow::showFigures);
    connect(m_figures, &FiguresActions::failed, this, &MainWindow::showError);
    connect(m_saveData, &SaveDataActions::noticed, this, showNotice);
}

void MainWindow::retranslateUi()
{
    m_bar->retranslateUi();
    m_view->retranslateUi();
    m_stores->retranslateUi();
    m_pictures->retranslateActions();
    m_edits->retranslateUi();
    m_charts->retranslateUi();
    m_records->retranslateUi();
    m_imports->retranslateUi();
    m_exports->retranslateUi();
    m_texts->retranslateUi();
    m_search->retranslateUi();
    m_findings->retranslateUi();
    m_figures->retranslateUi();
    m_saveData->retranslateUi();
    m_cite->retranslateUi();
    m_definitions->retranslateUi();
    m_quit->setText(tr("&Quit"));
    updateWindowTitle();
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
    m_pages->showChart(index);
    if (index >= 0)
        m_list->setCurrentRow(index);
    m_pictures->deselect();
    followPage(index);
}

void MainWindow::followPage(int index)
{
    // Nothing can be done to a picture's chart.
    m_charts->setPage(index < 0 ? nullptr : currentPage());
    m_exports->setPage(currentPage(), index);
    m_search->setPage(index < 0 ? nullptr : currentPage());
    m_cite->setPage(currentPage());
    m_definitions->setPage(currentPage(), m_store.catalog);
    m_view->setCurrent(index);
    m_guide->followPage();
}

void MainWindow::showInChart(const QString &chart, const QString &evidence)
{
    const QList<ChartSpec> &charts = m_store.catalog->charts;
    const auto found = std::ranges::find(charts, chart, &ChartSpec::id);
    if (found == charts.end())
        return;
    showPage(placeOf(found, charts));
    if (!evidence.isEmpty())
        currentPage()->selectObservation(evidence);
    currentPage()->chart()->setFocus();
}

void MainWindow::connectPage(ChartPage *page)
{
    connect(page, &ChartPage::selectionChanged, this, [this, page] {
        if (page == currentPage())
            m_guide->followPage();
    });
    QList<QAction *> actions{m_cite->menu()->menuAction()};
    // Nothing can be done to a picture's figures.
    if (m_pages->holds(page)) {
        actions = m_records->recordActions() + actions;
        connect(page, &ChartPage::saveAsked, m_charts, [this] { m_charts->save(); });
        connect(page, &ChartPage::saveAsNewAsked, m_charts, &ChartActions::askForNameAndSave);
    }
    page->setRowActions(actions);
    connect(page, &ChartPage::chartRequested, this, &MainWindow::showInChart);
    connect(page, &ChartPage::definitionRequested, m_definitions, &DefinitionActions::show);
    connect(page, &ChartPage::failed, this, &MainWindow::showError);
    connect(page, &ChartPage::waitingChanged, m_storeNotice, &StoreNotice::setWaiting);
    if (!m_hasPainted)
        connect(page->chart(), &ChartView::firstPainted, this, [this] {
            if (!std::exchange(m_hasPainted, true))
                Q_EMIT firstPainted();
        });
}

void MainWindow::showPictures()
{
    m_list->setCurrentRow(-1);
    followPage(-1);
}

void MainWindow::showElsewhere(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    m_pictures->deselect();
    m_list->setCurrentRow(-1);
    followPage(-1);
    page->setFocus();
}

void MainWindow::showFindings()
{
    FindingsPage *page = m_findings->page(m_pages);
    if (m_pages->indexOf(page) < 0)
        m_pages->addWidget(page);
    showElsewhere(page);
}

void MainWindow::showFigures()
{
    const bool isNew = !m_figures->page();
    FiguresPage *page = m_figures->page(m_pages);
    if (isNew) {
        m_pages->addWidget(page);
        page->setRowActions(m_records->recordActions()
                            + QList<QAction *>{m_cite->menu()->menuAction()});
        connect(page, &FiguresPage::selectionChanged, m_guide, &EvidenceGuide::followFigures);
        connect(page, &FiguresPage::chartRequested, m_guide, &EvidenceGuide::showFigure);
        connect(page, &FiguresPage::definitionRequested, m_definitions, &DefinitionActions::show);
    }
    showElsewhere(page);
}

void MainWindow::chooseLanguage(Language language)
{
    m_settings->setLanguage(language);
    setLanguage(language);
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_settings->setTheme(choice);
    setTheme(choice);
}

} // namespace Zhitu
