// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/textshaper.h"
#include "mainwindow.h"
#include "pages/chartpage.h"
#include "settings.h"
#include "storesession.h"
#include "widgets/chartlist.h"
#include "widgets/messagebanner.h"
#include "widgets/windowstyle.h"

#include <QAction>
#include <QApplication>
#include <QFont>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace Zhitu {

/**
 * What tests of the window have in common: a store of the packages that ship, a session, settings of
 * their own and a window over them, in English.
 */
class WindowFixture : public QObject
{
protected:
    [[nodiscard]] static QStringList packageFolders()
    {
        QStringList folders;
        for (const char *name : {"beijing-aigc-2023", "city-compute-rank", "beijing-ai-follow-up"})
            folders.append(QStringLiteral(ZHITU_PACKAGES_DIR "/") + QLatin1StringView(name));
        return folders;
    }

    /** Looks as the program does, and makes the store: initTestCase(). */
    void makeStore(const QStringList &packages = packageFolders())
    {
        QApplication::setStyle(new WindowStyle);
        QFont font = QApplication::font();
        font.setFamilies(fontFamilies());
        QApplication::setFont(font);
        QVERIFY(m_folder.isValid());
        m_storeFile = m_folder.filePath(QStringLiteral("shipped.db"));
        StoreSession session;
        QVERIFY(answer(session.open(m_storeFile, StoreSession::Mode::Create, packages)));
    }
    /** init() */
    void startSession()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
        m_session = std::make_unique<StoreSession>();
        m_settings = std::make_unique<Settings>(
            m_folder.filePath(QStringLiteral("settings%1.ini").arg(++m_serial)));
        m_settings->setLanguage(Language::English);
    }
    /** cleanup() */
    void endSession()
    {
        m_window.reset();
        m_settings.reset();
        m_session.reset();
    }

    template<typename Value>
    static Result<Value> answer(const QFuture<Result<Value>> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60000))
            qFatal("no answer came");
        return future.result();
    }

    /** Opens the window over a store and waits for its first page. */
    void show(const QString &file)
    {
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get());
        m_window->setPackageFolders(packageFolders());
        const auto opened = answer(m_session->open(file, StoreSession::Mode::Open, {}));
        QVERIFY(opened);
        m_window->showStore(*opened);
        m_window->resize(1280, 720);
        m_window->show();
        waitForPage();
    }
    void show() { show(m_storeFile); }

    void waitForPage()
    {
        const ChartPage *page = m_window->currentPage();
        QVERIFY(page);
        QVERIFY(QTest::qWaitFor([page] { return page->isUpToDate() && page->table(); }, 60000));
    }

    [[nodiscard]] ChartList *list() const { return m_window->findChild<ChartList *>(); }
    [[nodiscard]] int rowOf(const QString &chart) const
    {
        const QList<ChartSpec> &charts = m_window->currentPage()->catalog()->charts;
        return static_cast<int>(std::ranges::find(charts, chart, &ChartSpec::id) - charts.begin());
    }
    void showChart(const QString &chart) { list()->setCurrentRow(rowOf(chart)); }

    [[nodiscard]] MessageBanner *banner() const { return m_window->findChild<MessageBanner *>(); }
    [[nodiscard]] QString bannerText() const { return banner()->text(); }

    /** The action with this text below a window or menu; nullptr: there is none. */
    [[nodiscard]] static QAction *action(const QObject &parent, const QString &text)
    {
        for (auto *found : parent.findChildren<QAction *>())
            if (found->text() == text)
                return found;
        return nullptr;
    }
    [[nodiscard]] QAction *action(const QString &text) const { return action(*m_window, text); }

    QTemporaryDir m_folder;
    QString m_storeFile;
    std::unique_ptr<StoreSession> m_session;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    int m_serial = 0; ///< of the test that runs
};

} // namespace Zhitu
