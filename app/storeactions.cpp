// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeactions.h"

#include "pages/answers.h"
#include "settings.h"
#include "widgets/plaintext.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** How long a store may take to open before the window says that it waits. */
constexpr auto patience = 500ms;
/** Suffix of store files, in file dialogs. */
const QString storeSuffix = u"db"_s;

} // namespace

StoreActions::StoreActions(StoreSession *session, Settings *settings, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_window(window)
{
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, &StoreActions::kept);
    const auto make = [this](const QKeySequence &shortcut, auto function) {
        auto *action = new QAction(this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, function);
        m_window->addAction(action);
        return action;
    };
    m_new = make(QKeySequence::New, [this] { askForNewStore(); });
    m_open = make(QKeySequence::Open, [this] { askForStore(); });
}

void StoreActions::setPackageFolders(const QStringList &folders, const PackageVersions &versions)
{
    m_packageFolders = folders;
    m_packageVersions = versions;
}

void StoreActions::setCurrent(const QString &file)
{
    m_file = file;
    m_settings->addRecentStore(file);
    updateRecentStores();
}

void StoreActions::retranslateUi()
{
    m_new->setText(tr("&New store…"));
    m_open->setText(tr("&Open store…"));
    m_recent->setTitle(tr("&Recent stores"));
}

void StoreActions::fillMenu(QMenu *menu)
{
    menu->addAction(m_new);
    menu->addAction(m_open);
    m_recent = menu->addMenu(QString());
    updateRecentStores();
}

void StoreActions::askForNewStore()
{
    auto *dialog = new QFileDialog(m_window, tr("New store"), folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(storeSuffix);
    dialog->setNameFilter(tr("Stores (*.db)"));
    // An existing file is refused by the store, with what to do instead.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { open(file, StoreSession::Mode::Create); });
    dialog->open();
}

void StoreActions::askForStore()
{
    auto *dialog = new QFileDialog(m_window, tr("Open store"), folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Stores (*.db)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { open(file, StoreSession::Mode::Open); });
    dialog->open();
}

QString StoreActions::folder() const
{
    return m_file.isEmpty() ? QDir::homePath() : QFileInfo(m_file).absolutePath();
}

void StoreActions::open(const QString &file, StoreSession::Mode mode)
{
    m_patience.start(patience);
    Q_EMIT begun();
    whenAnswered(m_session->open(file, mode, m_packageFolders, m_packageVersions), this,
                 [this](const Result<OpenedStore> &answer) {
                     m_patience.stop();
                     if (answer)
                         Q_EMIT opened(*answer);
                     else
                         Q_EMIT failed(answer.error());
                 });
}

void StoreActions::updateRecentStores()
{
    m_recent->clear();
    const QStringList files = m_settings->recentStores();
    for (const QString &file : files) {
        QAction *action = m_recent->addAction(withoutMnemonic(QDir::toNativeSeparators(file)));
        connect(action, &QAction::triggered, this,
                [this, file] { open(file, StoreSession::Mode::Open); });
    }
    m_recent->setEnabled(!files.isEmpty());
}

} // namespace Zhitu
