// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/exportrequest.h"
#include "pages/chartpage.h"
#include "records/catalog.h"
#include "records/result.h"
#include "storesession.h"
#include "widgets/windowtheme.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <QTranslator>

class QAction;
class QActionGroup;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Zhitu {

class AccentButton;
class ChartActions;
class ChartList;
class EvidencePanel;
class ExportDialog;
class MessageBanner;
class PictureOpener;
class Settings;

/**
 * The dashboard: charts to choose on the left, the chosen one's page in the middle, the evidence of
 * what is selected on the right. It places pages and forwards actions.
 *
 * A page is built when it is first shown. Language and theme change at once, dialogs that are open
 * included. The session and the settings are not owned and must outlive the window.
 */
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(StoreSession *session, Settings *settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /**
     * The packages that a new store is made from; without any, new stores are empty. Those with a
     * version here bring the stores that are opened up to date.
     */
    void setPackageFolders(const QStringList &folders, const PackageVersions &versions = {})
    {
        m_packageFolders = folders;
        m_packageVersions = versions;
    }

    /** Shows the charts of a store that the session has opened; the first one is chosen. */
    void showStore(const OpenedStore &store);
    /** Says in the page what went wrong and what can be done. */
    void showError(const Error &error);

    [[nodiscard]] Language language() const { return m_language; }
    /** Switches every text at once; only a choice that the user makes here is remembered. */
    void setLanguage(Language language);
    /** Switches the colours at once; only a choice that the user makes here is remembered. */
    void setTheme(ThemeChoice choice);

    /** The page that is shown; nullptr: none. */
    [[nodiscard]] ChartPage *currentPage() const;
    [[nodiscard]] EvidencePanel *evidence() const { return m_evidence; }

    /** Shows the chart of an exported picture on a page of its own, once the file is read. */
    void openPicture(const QString &file);
    [[nodiscard]] PictureOpener *pictures() const { return m_pictures; }
    /** Puts the shown chart on the clipboard, as picture and as data. */
    void copyChart();
    /** Shows how the shown chart would be printed, on which it can be. */
    void previewPrint();

    /** Writes the charts' pictures and says in the page what came of it. */
    void exportPictures(const ExportRequest &request);

Q_SIGNALS:
    /** A chart was painted for the first time since the window was made. */
    void firstPainted();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void installTranslators();
    void makeActions();
    void makeTopBar();
    void makeColumns();
    void makePageActions();
    void retranslateUi();
    void updateActions();
    void updateWindowTitle();

    void showOpeningNotice(const OpenedStore &store);
    void showCharts(const CatalogPtr &catalog, const QString &chart);
    void removePage(ChartPage *page);
    /** The page whose chart can be drawn; nullptr: none, or it waits for its figures. */
    [[nodiscard]] const ChartPage *shownPage() const;
    void showPage(int index);
    /** Shows a chart of the store by its id, and selects what stands on this evidence. */
    void showInChart(const QString &chart, const QString &evidence);
    ChartPage *makePage(int index);
    void connectPage(ChartPage *page);
    void showPictures();
    void askForPicture();
    void updateEvidence();
    void setWaiting(bool waiting);
    void showWritten(int count, const QString &folder);
    void chooseLanguage(Language language);
    void chooseTheme(ThemeChoice choice);

    void askForNewStore();
    void askForStore();
    [[nodiscard]] QString storeFolder() const;
    void openStore(const QString &file, StoreSession::Mode mode);
    void updateRecentStores();
    void askForExport();
    void showAbout();

    StoreSession *m_session;
    Settings *m_settings;
    QStringList m_packageFolders;
    PackageVersions m_packageVersions;
    OpenedStore m_store;
    Language m_language;
    ThemeChoice m_themeChoice;
    ThemeKind m_theme = ThemeKind::Light;
    QTranslator m_qtChinese; ///< Qt's own texts; loaded when first needed
    FetchObservations m_fetch;
    QTimer m_opening; ///< runs while a store is being opened
    bool m_isOpening = true; ///< no store was shown yet, nor an error
    bool m_isWaiting = false; ///< the banner says that the store keeps it waiting
    bool m_hasPainted = false;

    ChartActions *m_charts;
    ChartList *m_list = nullptr;
    PictureOpener *m_pictures = nullptr;
    QPushButton *m_newChart = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_emptyPage = nullptr; ///< shown while there is no chart
    QList<ChartPage *> m_built; ///< by chart; nullptr: not shown yet
    EvidencePanel *m_evidence = nullptr;
    MessageBanner *m_banner = nullptr;
    QSplitter *m_columns = nullptr;

    QMenu *m_fileMenu = nullptr;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_chartMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_themeMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QActionGroup *m_pageActions = nullptr;
    QActionGroup *m_themeActions = nullptr;
    QActionGroup *m_languageActions = nullptr;
    QAction *m_newStore = nullptr;
    QAction *m_openStore = nullptr;
    QAction *m_openPicture = nullptr;
    QAction *m_closePicture = nullptr;
    QAction *m_export = nullptr;
    QAction *m_print = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_copyChart = nullptr;
    QAction *m_pagesEnd = nullptr; ///< separator after the pages' actions
    QAction *m_followSystem = nullptr;
    QAction *m_light = nullptr;
    QAction *m_dark = nullptr;
    QAction *m_showTable = nullptr;
    QAction *m_showEvidence = nullptr;
    QAction *m_chinese = nullptr;
    QAction *m_english = nullptr;
    QAction *m_otherLanguage = nullptr;
    QAction *m_about = nullptr;
    QAction *m_aboutQt = nullptr;
    QPushButton *m_languageButton = nullptr;
    QPushButton *m_themeButton = nullptr;
    AccentButton *m_exportButton = nullptr;
    QPointer<ExportDialog> m_exportDialog;
};

} // namespace Zhitu
