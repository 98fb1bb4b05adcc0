// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importactions.h"

#include "dialogs/importdialog.h"
#include "edittexts.h"
#include "export/savefile.h"
#include "formats/catalogue.h"
#include "importchart.h"
#include "pages/answers.h"
#include "panels/evidencecolumn.h"
#include "settings.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWindow>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Of charts that are named after files. */
constexpr qsizetype longestName = 60;

} // namespace

ImportActions::ImportActions(StoreSession *session, Settings *settings, QWidget *window,
                             Language language)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_window(window)
    , m_language(language)
    , m_folder(QDir::homePath())
    , m_import(new QAction(this))
    , m_paste(new QAction(this))
{
    m_import->setShortcut(Qt::CTRL | Qt::Key_I);
    // Fields that take texts take this key before the window does.
    m_paste->setShortcut(QKeySequence::Paste);
    connect(m_import, &QAction::triggered, this, &ImportActions::askForFiles);
    connect(m_paste, &QAction::triggered, this, &ImportActions::pasteTable);
    window->addActions({m_import, m_paste});
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    updateActions();
}

void ImportActions::setStore(const CatalogPtr &catalog, const QString &file, bool isReadOnly)
{
    m_waiting.clear();
    if (m_dialog)
        m_dialog->close();
    m_storeFile = file;
    m_isReadOnly = isReadOnly;
    setCatalog(catalog);
}

void ImportActions::setCatalog(const CatalogPtr &catalog)
{
    m_catalog = catalog;
    // One that is closed is done with its table, and would work all of it out anew.
    if (m_dialog && catalog && !m_dialog->isHidden())
        m_dialog->session()->setCatalog(catalog);
    updateActions();
}

void ImportActions::setAvailable(bool available)
{
    m_isAvailable = available;
    updateActions();
}

void ImportActions::setLanguage(Language language)
{
    m_language = language;
    if (m_dialog)
        m_dialog->setLanguage(language);
}

void ImportActions::retranslateUi()
{
    m_import->setText(tr("I&mport figures…"));
    m_paste->setText(tr("&Paste figures…"));
    updateActions();
}

bool ImportActions::isImporting() const
{
    return m_dialog && m_dialog->session()->isImporting();
}

void ImportActions::updateActions()
{
    for (QAction *action : {m_import, m_paste}) {
        action->setEnabled(m_isAvailable && m_catalog && !m_isReadOnly);
        action->setToolTip(m_catalog && m_isReadOnly ? readOnlyReason(m_language) : QString());
    }
}

QStringList ImportActions::tablesIn(const QMimeData *data)
{
    // What other parts of the window take, and what is no table whatever it holds.
    static const QStringList others{u"png"_s, u"svg"_s, u"db"_s,   u"pdf"_s,     u"docx"_s,
                                    u"md"_s,  u"jpg"_s, u"jpeg"_s, u"markdown"_s};
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        const QString file = url.toLocalFile();
        if (!file.isEmpty() && !others.contains(QFileInfo(file).suffix().toLower()))
            files.append(file);
    }
    return files;
}

bool ImportActions::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window) {
        // The native window hears of what is dragged before the charts, which take and drop it.
        if (event->type() == QEvent::Show && m_window->windowHandle())
            m_window->windowHandle()->installEventFilter(this);
        return QObject::eventFilter(watched, event);
    }
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList files = tablesIn(drop->mimeData());
    if (files.isEmpty() || drop->source() || !m_import->isEnabled()
        || QApplication::activeModalWidget() || isForEvidence(*drop))
        return QObject::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (type == QEvent::Drop) {
        for (const QString &file : files)
            open({.file = file});
    }
    return true;
}

bool ImportActions::isForEvidence(const QDropEvent &drop) const
{
    if (EvidenceColumn::documentsIn(drop.mimeData()).size() != 1)
        return false;
    const QWidget *below = m_window->childAt(drop.position().toPoint());
    while (below && !qobject_cast<const EvidenceColumn *>(below))
        below = below->parentWidget();
    return below;
}

void ImportActions::askForFiles()
{
    auto *dialog = new QFileDialog(m_window, tr("Import figures"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Tables and data packages (*.csv *.tsv *.txt *.xlsx *.xlsm *.zip *.json)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        for (const QString &file : files)
            open({.file = file});
    });
    dialog->open();
}

void ImportActions::pasteTable()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    const QByteArray html = data ? data->data(u"text/html"_s) : QByteArray();
    const QString text = data ? data->text() : QString();
    if (html.isEmpty() && text.trimmed().isEmpty()) {
        Q_EMIT noticed(translated("Import",
                                  "The clipboard holds no table. Copy the cells in Excel, WPS or a "
                                  "web page first, with the row of their headings."));
        return;
    }
    open({.html = html, .text = text});
}

void ImportActions::open(const TableInput &input)
{
    TableInput wanted = input;
    // Who chooses the descriptor means the package.
    if (QFileInfo(wanted.file).fileName() == u"datapackage.json")
        wanted.file = QFileInfo(wanted.file).absolutePath();
    if (m_dialog) {
        m_waiting.append(wanted);
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    show(wanted);
}

void ImportActions::openNext()
{
    if (!m_waiting.isEmpty() && !m_dialog)
        show(m_waiting.takeFirst());
}

void ImportActions::show(const TableInput &input)
{
    if (!m_import->isEnabled())
        return;
    if (!input.isPasted())
        m_folder = QFileInfo(input.file).absolutePath();
    auto *session = new ImportSession(m_session, m_catalog, m_storeFile);
    m_dialog = new ImportDialog(session, m_language, m_window);
    session->setParent(m_dialog);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    session->setRecall([this](const QString &key) { return m_settings->importMapping(key); });
    connect(session, &ImportSession::importFinished, this, [this, session](const ImportDone &done) {
        if (!done.outcome.isStored)
            return;
        if (!session->isPackage())
            m_settings->setImportMapping(session->mappingKey(), session->mappingJson());
        Q_EMIT imported(done, session->title());
    });
    connect(m_dialog, &ImportDialog::saveAsked, this, &ImportActions::saveList);
    connect(m_dialog, &QObject::destroyed, this, &ImportActions::openNext, Qt::QueuedConnection);
    session->open(input);
    // Beside the window, not before it: the window stays in use while figures come in.
    m_dialog->show();
}

void ImportActions::makeChart(const QStringList &indicators, const BilingualText &name)
{
    whenAnswered(m_session->indicatorUses(), this,
                 [this, indicators, name](const Result<IndicatorUsesPtr> &uses) {
                     if (!uses) {
                         Q_EMIT failed(uses.error());
                         return;
                     }
                     Q_EMIT chartMade(chartOfImport(
                         indicators, {name.zh.left(longestName), name.en.left(longestName)},
                         *m_catalog, **uses));
                 });
}

void ImportActions::saveList(const QString &csv)
{
    auto *dialog = new QFileDialog(m_dialog, tr("Save the list"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilter(tr("CSV (*.csv)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, csv](const QString &file) {
        // With a byte order mark, by which spreadsheets know UTF-8.
        const QByteArray bytes = "\xEF\xBB\xBF" + csv.toUtf8();
        whenAnswered(answerAside([file, bytes] { return saveFile(file, bytes); }), this,
                     [this](const Result<void> &saved) {
                         if (!saved)
                             Q_EMIT failed(saved.error());
                     });
    });
    dialog->open();
}

} // namespace Zhitu
