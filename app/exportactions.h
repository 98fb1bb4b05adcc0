// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/exportjob.h"
#include "records/result.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;

namespace Zhitu {

class ChartPage;
class ExportDialog;
class Settings;

/**
 * How charts leave the window: as files, on paper and by the clipboard.
 *
 * The settings are not owned; they remember what was exported last.
 */
class ExportActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportActions)

public:
    /** The charts as they are to be written: @p all of the store, or the one that is shown. */
    using ChartsToExport = std::function<QList<ChartToExport>(bool all)>;

    /** @p window is the parent of the dialogs; shortcuts work in it. */
    ExportActions(Settings *settings, const FetchObservations &fetch, QWidget *window,
                  Language language);

    /** Charts of another store, or other ones: a dialog that lists those before is closed. */
    void setCharts(const CatalogPtr &catalog, const ChartsToExport &charts);
    /**
     * The page that is shown; nullptr: none. Not owned. @p index is that of its chart in the
     * catalog; -1: it is none of the store's, and can only be copied and printed.
     */
    void setPage(ChartPage *page, int index);
    void setLanguage(Language language);
    void retranslateUi();

    [[nodiscard]] QAction *exportCharts() const { return m_export; }
    [[nodiscard]] QAction *print() const { return m_print; }
    [[nodiscard]] QAction *copy() const { return m_copy; }

    /** Writes the charts' pictures and says what came of it. */
    void exportPictures(const ExportRequest &request);

Q_SIGNALS:
    void failed(const Error &error);
    void noticed(const BilingualText &text);

private:
    void askForExport();
    /** Puts the shown chart on the clipboard, as picture and as data. */
    void copyChart();
    /** Shows how the shown chart would be printed, on which it can be. */
    void previewPrint();
    /** The page whose chart can be drawn; nullptr: none, or it waits for its figures. */
    [[nodiscard]] const ChartPage *shownPage() const;
    /** The same, having said why where it cannot be drawn. */
    [[nodiscard]] const ChartPage *drawablePage();
    void updateActions();

    Settings *m_settings;
    QWidget *m_window;
    FetchObservations m_fetch;
    Language m_language;
    CatalogPtr m_catalog;
    ChartsToExport m_charts;
    QPointer<ChartPage> m_page;
    int m_index = -1;
    QPointer<ExportDialog> m_dialog;

    QAction *m_export;
    QAction *m_print;
    QAction *m_copy;
};

} // namespace Zhitu
