// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/exportrequest.h"
#include "pages/chartpage.h"
#include "records/catalog.h"
#include "records/result.h"
#include "storesession.h"
#include "translators.h"
#include "widgets/windowtheme.h"

#include <QMainWindow>

class QSplitter;

namespace Zhitu {

class ChartActions;
class ChartList;
class ChartPages;
class EvidenceColumn;
class EvidenceGuide;
class CiteActions;
class DefinitionActions;
class EditActions;
class EditStack;
class EvidencePanel;
class ExportActions;
class FiguresActions;
class FindingsActions;
class ImportActions;
class ImportNotice;
class MessageBanner;
class PictureOpener;
class SaveDataActions;
class SearchActions;
class Settings;
class StoreActions;
class StoreNotice;
class TextActions;
class TopBar;
class ViewActions;

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
    void setPackageFolders(const QStringList &folders, const PackageVersions &versions = {});

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
    [[nodiscard]] ImportActions *imports() const { return m_imports; }
    /** Writes the charts' pictures and says in the page what came of it. */
    void exportPictures(const ExportRequest &request);

Q_SIGNALS:
    /** A chart was painted for the first time since the window was made. */
    void firstPainted();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeColumns();
    void fillMenus();
    void connectActions();
    void retranslateUi();
    void updateWindowTitle();

    /** @p hasNewRecords: what the charts show has changed, too. */
    void showCharts(const CatalogPtr &catalog, const QString &chart, bool hasNewRecords = false);
    void showPage(int index);
    /** Tells all others which chart is shown, by its place; -1: none of the store's. */
    void followPage(int index);
    /** Shows a chart of the store by its id, and selects what stands on this evidence, if any. */
    void showInChart(const QString &chart, const QString &evidence);
    void connectPage(ChartPage *page);
    void showPictures();
    /** Shows a page that is no chart's. */
    void showElsewhere(QWidget *page);
    /** Shows the page of findings. */
    void showFindings();
    /** Shows the page of all figures. */
    void showFigures();
    void chooseLanguage(Language language);
    void chooseTheme(ThemeChoice choice);

    Settings *m_settings;
    OpenedStore m_store;
    Language m_language;
    Translators m_translators;
    ThemeChoice m_themeChoice;
    ThemeKind m_theme = ThemeKind::Light;
    FetchObservations m_fetch;
    AskHistory m_askHistory;
    bool m_hasPainted = false;

    ViewActions *m_view;
    StoreActions *m_stores;
    EditStack *m_edits;
    ChartActions *m_charts;
    EditActions *m_records;
    ImportActions *m_imports;
    ExportActions *m_exports;
    TextActions *m_texts;
    SearchActions *m_search = nullptr;
    FindingsActions *m_findings;
    FiguresActions *m_figures;
    SaveDataActions *m_saveData;
    CiteActions *m_cite;
    DefinitionActions *m_definitions;
    TopBar *m_bar = nullptr;
    QAction *m_quit = nullptr;
    ChartList *m_list = nullptr;
    PictureOpener *m_pictures = nullptr;
    ChartPages *m_pages = nullptr;
    EvidencePanel *m_evidence = nullptr;
    EvidenceColumn *m_evidenceColumn = nullptr;
    MessageBanner *m_banner = nullptr;
    EvidenceGuide *m_guide = nullptr;
    StoreNotice *m_storeNotice = nullptr;
    ImportNotice *m_importNotice = nullptr;
    QSplitter *m_columns = nullptr;
};

} // namespace Zhitu
