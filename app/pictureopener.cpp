// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictureopener.h"

#include "export/picturefile.h"
#include "formats/catalogue.h"
#include "pages/answers.h"
#include "pages/chartpage.h"
#include "settings.h"
#include "widgets/chartlist.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>
#include <QWindow>

#include <memory>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

PictureOpener::PictureOpener(QStackedWidget *pages, const Settings *settings, Language language,
                             QWidget *window)
    : QWidget(window)
    , m_pages(pages)
    , m_settings(settings)
    , m_language(language)
    , m_open(new QAction(this))
    , m_close(new QAction(this))
{
    hide();
    window->installEventFilter(this);
    m_open->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    connect(m_open, &QAction::triggered, this, &PictureOpener::askForPicture);
    m_close->setShortcut(QKeySequence::Close);
    connect(m_close, &QAction::triggered, this, &PictureOpener::closeCurrent);
    m_close->setEnabled(false);
    window->addActions({m_open, m_close});
}

void PictureOpener::fillMenu(QMenu *menu)
{
    menu->addActions({m_open, m_close});
}

void PictureOpener::retranslateActions()
{
    m_open->setText(tr("Open p&icture…"));
    m_close->setText(tr("&Close picture"));
}

void PictureOpener::open(const QString &file)
{
    whenAnswered(answerAside([file] { return readPictureFile(file); }), this,
                 [this, file](const Result<ChartRecord> &record) {
                     if (record)
                         add(file, *record);
                     else
                         Q_EMIT failed(record.error());
                 });
}

void PictureOpener::closeCurrent()
{
    const int index = indexOfCurrent();
    if (index < 0)
        return;
    remove(index);
    if (m_pictures.isEmpty())
        Q_EMIT closed();
    else
        show(std::min(index, count() - 1));
}

void PictureOpener::deselect()
{
    if (m_list)
        m_list->setCurrentRow(-1);
    m_close->setEnabled(false);
}

bool PictureOpener::isCurrent() const
{
    return indexOfCurrent() >= 0;
}

void PictureOpener::setLanguage(Language language)
{
    m_language = language;
    if (m_list)
        m_list->setLanguage(language);
    for (const Picture &picture : std::as_const(m_pictures))
        picture.page->setLanguage(language);
}

void PictureOpener::setTheme(ThemeKind theme)
{
    m_theme = theme;
    for (const Picture &picture : std::as_const(m_pictures))
        picture.page->setTheme(theme);
}

void PictureOpener::setTableShown(bool shown)
{
    m_isTableShown = shown;
    for (const Picture &picture : std::as_const(m_pictures))
        picture.page->setTableShown(shown);
}

QStringList PictureOpener::picturesIn(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        const QString file = url.toLocalFile();
        const QString suffix = QFileInfo(file).suffix().toLower();
        if (suffix == u"png" || suffix == u"svg")
            files.append(file);
    }
    return files;
}

void PictureOpener::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

bool PictureOpener::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window()) {
        // The native window hears of what is dragged before any field that takes texts.
        if (event->type() == QEvent::Show && window()->windowHandle())
            window()->windowHandle()->installEventFilter(this);
        return QWidget::eventFilter(watched, event);
    }
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QWidget::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList files = picturesIn(drop->mimeData());
    // What this window itself gives away is here already.
    if (files.isEmpty() || drop->source() || QApplication::activeModalWidget())
        return QWidget::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (type == QEvent::Drop) {
        for (const QString &file : files)
            open(file);
    }
    return true;
}

void PictureOpener::askForPicture()
{
    QString folder = m_settings->exportRequest().folder;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    auto *dialog = new QFileDialog(window(), tr("Open picture"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Pictures (*.png *.svg)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &PictureOpener::open);
    dialog->open();
}

void PictureOpener::makeGroup()
{
    if (m_list)
        return;
    m_heading = new QLabel(this);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_heading->setIndent(14);
    m_list = new ChartList(this);
    m_list->setLanguage(m_language);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            show(row);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_heading);
    layout->addWidget(m_list, 1);
}

void PictureOpener::add(const QString &file, const ChartRecord &record)
{
    makeGroup();
    // Opened again, it may have changed.
    const QString place = QFileInfo(file).canonicalFilePath();
    for (int i = count() - 1; i >= 0; --i) {
        if (m_pictures.at(i).file == place)
            remove(i);
    }
    const auto fetch = [observations = record.observations](const ObservationQuery &) {
        return QtFuture::makeReadyFuture(Result<ObservationsPtr>(observations));
    };
    Picture picture{.file = place, .record = record};
    picture.page = new ChartPage(record.spec, record.catalog, fetch, m_language, m_theme, m_pages);
    picture.page->setPickersShown(false);
    picture.page->setTableShown(m_isTableShown);
    makeNotice(picture);
    m_pages->addWidget(picture.page);
    m_pictures.append(picture);
    updateList();
    retranslateUi();
    Q_EMIT pageMade(picture.page);
    show(count() - 1);
}

void PictureOpener::makeNotice(Picture &picture)
{
    auto *row = new QWidget(picture.page);
    picture.notice = new QLabel(row);
    picture.notice->setTextFormat(Qt::PlainText);
    picture.notice->setWordWrap(true);
    picture.notice->setTextInteractionFlags(Qt::TextSelectableByMouse
                                            | Qt::TextSelectableByKeyboard);
    picture.close = new QPushButton(row);
    connect(picture.close, &QPushButton::clicked, this, &PictureOpener::closeCurrent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(4, 0, 0, 0);
    layout->addWidget(picture.notice, 1);
    layout->addWidget(picture.close, 0, Qt::AlignTop);
    static_cast<QVBoxLayout *>(picture.page->layout())->insertWidget(0, row);
}

void PictureOpener::remove(int index)
{
    ChartPage *page = m_pictures.takeAt(index).page;
    m_pages->removeWidget(page);
    // A signal of the page may have led here.
    page->deleteLater();
    updateList();
}

void PictureOpener::show(int index)
{
    m_pages->setCurrentWidget(m_pictures.at(index).page);
    {
        const QSignalBlocker blocker(m_list);
        m_list->setCurrentRow(index);
    }
    m_close->setEnabled(true);
    Q_EMIT pageShown();
}

void PictureOpener::updateList()
{
    Catalog charts;
    for (const Picture &picture : std::as_const(m_pictures))
        charts.charts.append(picture.record.spec);
    const QSignalBlocker blocker(m_list);
    m_list->setCharts(charts);
    // As high as its rows, up to a third of the window.
    const int row = m_list->sizeHintForRow(0);
    const int rows = std::min(count(), 6);
    m_list->setFixedHeight(std::max(row, 1) * rows + 4);
    setVisible(!m_pictures.isEmpty());
}

void PictureOpener::retranslateUi()
{
    if (!m_list)
        return;
    m_heading->setText(tr("Opened pictures"));
    m_list->setAccessibleName(tr("Opened pictures"));
    for (const Picture &picture : std::as_const(m_pictures)) {
        const QString name = QFileInfo(picture.file).fileName();
        QString text =
            tr("From the file %1: the chart and its evidence as the picture itself holds them. It "
               "can only be read, and nothing of it was taken into the store.")
                .arg(name);
        if (const qint64 count = picture.record.valuesLeftOut(); count > 0)
            text += u'\n'
                + tr("Its %n figures were too many to be kept in the picture, which holds their "
                     "number and a hash instead. The chart is therefore empty here; zhitu verify "
                     "says whether the store still agrees.",
                     nullptr, static_cast<int>(std::min<qint64>(count, 2'000'000'000)));
        picture.notice->setText(text);
        picture.close->setText(tr("Close"));
        picture.close->setAccessibleName(tr("Close this picture"));
        picture.close->setToolTip(tr("Close this picture"));
    }
}

int PictureOpener::indexOfCurrent() const
{
    for (int i = 0; i < count(); ++i) {
        if (m_pictures.at(i).page == m_pages->currentWidget())
            return i;
    }
    return -1;
}

} // namespace Zhitu
