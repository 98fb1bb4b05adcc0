// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportactions.h"

#include "dialogs/exportdialog.h"
#include "export/chartmimedata.h"
#include "export/printdrawing.h"
#include "export/savefile.h"
#include "export/vectormodule.h"
#include "formats/catalogue.h"
#include "pages/answers.h"
#include "pages/chartpage.h"
#include "settings.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

BilingualText writtenText(int count, const QString &folder)
{
    BilingualText text = translated("Window", "%n pictures were written to %1.", nullptr, count);
    const QString place = QDir::toNativeSeparators(QDir(folder).absolutePath());
    text.zh.replace(u"%1"_s, place);
    text.en.replace(u"%1"_s, place);
    return text;
}

BilingualText printedText(const QString &file)
{
    BilingualText text = translated("Window", "The chart was printed to %1.");
    const QString place = QDir::toNativeSeparators(QFileInfo(file).absoluteFilePath());
    text.zh.replace(u"%1"_s, place);
    text.en.replace(u"%1"_s, place);
    return text;
}

} // namespace

ExportActions::ExportActions(Settings *settings, const FetchObservations &fetch, QWidget *window,
                             Language language)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
    , m_fetch(fetch)
    , m_language(language)
{
    const auto make = [this](const QKeySequence &shortcut, auto function) {
        auto *action = new QAction(this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, function);
        m_window->addAction(action);
        return action;
    };
    m_export = make(Qt::CTRL | Qt::Key_E, [this] { askForExport(); });
    m_print = make(QKeySequence::Print, [this] { previewPrint(); });
    m_copy = make(QKeySequence::Copy, [this] { copyChart(); });
    updateActions();
}

void ExportActions::setCharts(const CatalogPtr &catalog, const ChartsToExport &charts)
{
    m_catalog = catalog;
    m_charts = charts;
    if (m_dialog)
        m_dialog->reject();
}

void ExportActions::setPage(ChartPage *page, int index)
{
    if (m_page)
        disconnect(m_page, &ChartPage::figuresShown, this, nullptr);
    m_page = page;
    m_index = index;
    if (m_page)
        connect(m_page, &ChartPage::figuresShown, this, [this] {
            if (m_dialog)
                m_dialog->updatePreview();
        });
    // It is about the store's charts, one of which was shown.
    if (m_dialog && index < 0)
        m_dialog->reject();
    else if (m_dialog)
        m_dialog->setCurrent(index);
    updateActions();
}

void ExportActions::setLanguage(Language language)
{
    m_language = language;
    if (m_dialog)
        m_dialog->setLanguage(language);
}

void ExportActions::retranslateUi()
{
    m_export->setText(tr("&Export charts…"));
    m_print->setText(tr("&Print…"));
    m_copy->setText(tr("&Copy chart"));
}

void ExportActions::exportPictures(const ExportRequest &request)
{
    m_settings->setExportRequest(request);
    auto *job = new ExportJob(m_charts(request.all), m_catalog, m_fetch, request, this);
    connect(job, &ExportJob::finished, this,
            [this, folder = request.folder](const Result<QStringList> &files) {
                if (files)
                    Q_EMIT noticed(writtenText(static_cast<int>(files->size()), folder));
                else
                    Q_EMIT failed(files.error());
            });
    job->start();
}

void ExportActions::askForExport()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    if (m_index < 0)
        return;
    ExportRequest request = m_settings->exportRequest();
    if (request.folder.isEmpty())
        request.folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    m_dialog = new ExportDialog(m_catalog->charts, m_index, request, m_language, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setPreview(
        [this](const PictureOptions &options, Language language, QSize pixels) -> Result<QImage> {
            const ChartPage *page = shownPage();
            if (!page)
                return QImage();
            const auto drawn = DrawnChart::draw(*page->model(), options);
            return drawn ? Result<QImage>((*drawn)->image(language, pixels)) : drawn.error();
        });
    connect(m_dialog, &QDialog::accepted, this, [this] { exportPictures(m_dialog->request()); });
    // Beside the window, not before it: the language and the page can still be changed.
    m_dialog->show();
}

void ExportActions::copyChart()
{
    const ChartPage *page = drawablePage();
    if (!page)
        return;
    QGuiApplication::clipboard()->setMimeData(new ChartMimeData(page->snapshot()));
    Q_EMIT noticed(translated("Window",
                              "The chart was copied: as a picture (PNG and SVG), and its "
                              "data as a table."));
}

void ExportActions::previewPrint()
{
    const ChartPage *page = drawablePage();
    if (!page)
        return;
    const auto module = vectorModule();
    if (!module) {
        Q_EMIT failed(module.error());
        return;
    }
    const PrintDrawing drawing(page->snapshot());
    const auto writePdf = [this, drawing](const QString &file, const PrintSheet &sheet) {
        const auto pdf = drawing.pdf(sheet);
        if (!pdf) {
            Q_EMIT failed(pdf.error());
            return;
        }
        whenAnswered(answerAside([file, bytes = *pdf] { return saveFile(file, bytes); }), this,
                     [this, file](const Result<void> &saved) {
                         if (saved)
                             Q_EMIT noticed(printedText(file));
                         else
                             Q_EMIT failed(saved.error());
                     });
    };
    QDialog *preview = (*module)->makePrintPreview(
        {.title = tr("Print: %1").arg(page->spec().name.in(m_language)),
         .name = page->spec().id + u'.' + languageCode(m_language),
         .isWide = true,
         .draw = [drawing](QSizeF inches) { return drawing.vectors(inches); },
         .writePdf = writePdf},
        m_window);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->show();
}

const ChartPage *ExportActions::shownPage() const
{
    // A model that was not filled yet does not know what kind of chart it is.
    return m_page && m_page->observations() ? m_page.data() : nullptr;
}

const ChartPage *ExportActions::drawablePage()
{
    const ChartPage *page = shownPage();
    if (!page)
        return nullptr;
    // Programs that paste or print later cannot be told why there is nothing.
    if (const auto drawn = DrawnChart::draw(*page->model(), {}); !drawn) {
        Q_EMIT failed(drawn.error());
        return nullptr;
    }
    return page;
}

void ExportActions::updateActions()
{
    m_export->setEnabled(m_page && m_index >= 0);
    m_print->setEnabled(m_page);
    m_copy->setEnabled(m_page);
}

} // namespace Zhitu
