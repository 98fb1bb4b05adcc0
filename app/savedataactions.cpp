// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savedataactions.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "outputs/savedata.h"
#include "pages/answers.h"
#include "store/store.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QWidget>

#include <atomic>
#include <chrono>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto watchInterval = 80ms;

SaveRequest requestFor(const SaveDataRequest &asked, Language language)
{
    using Format = SaveDataRequest::Format;
    SaveRequest request{.path = asked.path, .language = language, .replace = asked.replace};
    switch (asked.format) {
    case Format::PackageZip:
        request.format = DataFormat::PackageZip;
        break;
    case Format::PackageFolder:
        request.format = DataFormat::PackageFolder;
        break;
    case Format::CsvGb18030:
        request.encoding = CsvEncoding::Gb18030;
        [[fallthrough]];
    case Format::CsvUtf8:
        request.format = DataFormat::Csv;
        break;
    case Format::Workbook:
        request.format = DataFormat::Workbook;
        break;
    }
    return request;
}

} // namespace

/** What the thread that saves and the window tell each other. */
struct SaveDataActions::Work
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic_bool isStopped = false;
};

SaveDataActions::SaveDataActions(const ShownFigures &shown, QWidget *window, Language language)
    : QObject(window)
    , m_shown(shown)
    , m_window(window)
    , m_language(language)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
    , m_save(new QAction(this))
{
    m_save->setEnabled(false);
    connect(m_save, &QAction::triggered, this, &SaveDataActions::askForData);
    window->addAction(m_save);
    m_watch.setInterval(watchInterval);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (m_work && m_dialog)
            m_dialog->setProgress(m_work->done, m_work->total);
    });
}

SaveDataActions::~SaveDataActions()
{
    if (m_work)
        m_work->isStopped = true;
}

void SaveDataActions::setStore(const QString &file)
{
    m_file = file;
    m_save->setEnabled(!file.isEmpty());
}

void SaveDataActions::setLanguage(Language language)
{
    m_language = language;
    if (m_dialog)
        m_dialog->setLanguage(language);
}

void SaveDataActions::retranslateUi()
{
    m_save->setText(tr("Save &data as…"));
}

void SaveDataActions::askForData()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_list = m_shown();
    m_dialog = new SaveDataDialog(m_folder, m_language, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setShown(m_list ? m_list->size() : -1);
    connect(m_dialog, &SaveDataDialog::saveAsked, this, &SaveDataActions::save);
    connect(m_dialog, &SaveDataDialog::stopAsked, this, [this] {
        if (m_work)
            m_work->isStopped = true;
    });
    m_dialog->show();
}

void SaveDataActions::save(const SaveDataRequest &asked)
{
    SaveRequest request = requestFor(asked, m_language);
    const QFileInfo place(asked.path);
    if (place.isRelative())
        request.path = QDir(m_folder).filePath(asked.path);
    m_folder = QFileInfo(request.path).path();
    m_work = std::make_shared<Work>();
    m_watch.start();
    const auto future = answerAside(
        [work = m_work, file = m_file, request = std::move(request),
         list = asked.onlyShown ? m_list : FigureListPtr()]() mutable -> Result<SaveReport> {
            const auto store = Store::openAgain(file, Store::patienceMilliseconds);
            if (!store)
                return store.error();
            if (list) {
                std::vector<qint64> &positions = request.figures.emplace();
                positions.reserve(static_cast<std::size_t>(list->size()));
                for (qint64 row = 0; row < list->size(); ++row)
                    positions.push_back(list->position(row));
            }
            return Zhitu::saveData(**store, request, [&](const Progress &now) {
                work->total = now.total;
                work->done = now.done;
                return !work->isStopped;
            });
        });
    whenAnswered(future, this, [this, path = asked.path](const Result<SaveReport> &answer) {
        m_watch.stop();
        m_work.reset();
        if (!answer) {
            const bool isStopped = answer.error().kind == ErrorKind::Cancelled;
            if (m_dialog)
                m_dialog->setFailed(isStopped ? QString() : errorText(answer.error(), m_language));
            return;
        }
        if (m_dialog)
            m_dialog->done(QDialog::Accepted);
        BilingualText text =
            //: %1 is a number, %2 a file or folder
            translated("Window", "%1 figures were saved in %2.");
        const QString number = QLocale(QLocale::English).toString(answer->figures);
        text.zh = text.zh.arg(number, path);
        text.en = text.en.arg(number, path);
        Q_EMIT noticed(text);
    });
}

} // namespace Zhitu
