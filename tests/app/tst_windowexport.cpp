// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/exportdialog.h"
#include "export/vectormodule.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** How charts leave the window: into files, onto the clipboard, onto paper. */
class TestWindowExport final : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeStore(); }
    void init() { startSession(); }
    void cleanup() { endSession(); }

    void picturesAreExported_data()
    {
        QTest::addColumn<bool>("all");
        QTest::addColumn<QStringList>("files");

        QTest::newRow("the chart that is shown")
            << false << QStringList{u"model-timeline.en.png"_s, u"model-timeline.zh.png"_s};
        QTest::newRow("all, those without a page too")
            << true
            << QStringList{u"compute-ranking.en.png"_s,
                           u"compute-ranking.zh.png"_s,
                           u"coverage.en.png"_s,
                           u"coverage.zh.png"_s,
                           u"district-comparison.en.png"_s,
                           u"district-comparison.zh.png"_s,
                           u"district-map.en.png"_s,
                           u"district-map.zh.png"_s,
                           u"district-targets.en.png"_s,
                           u"district-targets.zh.png"_s,
                           u"model-timeline.en.png"_s,
                           u"model-timeline.zh.png"_s,
                           u"overview.en.png"_s,
                           u"overview.zh.png"_s,
                           u"policy-timeline.en.png"_s,
                           u"policy-timeline.zh.png"_s};
    }

    void picturesAreExported()
    {
        QFETCH(bool, all);
        QFETCH(QStringList, files);

        show();
        showChart(u"model-timeline"_s);
        waitForPage();
        const QString folder = m_folder.filePath(u"out%1"_s.arg(m_serial));
        const ExportRequest request{
            .all = all, .picture = {.size = {960, 540}, .scale = 1.5}, .folder = folder};
        m_window->exportPictures(request);
        QTRY_VERIFY_WITH_TIMEOUT(bannerText().contains(u"written to"_s), 60000);
        QVERIFY2(bannerText().contains(QDir::toNativeSeparators(folder)), qPrintable(bannerText()));
        QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name), files);
        for (const QString &file : files)
            QCOMPARE(QImageReader(folder + u'/' + file).size(), QSize(1440, 810));
        QVERIFY(m_settings->exportRequest() == request);
        m_window->setLanguage(Language::Chinese);
        QCOMPARE(bannerText(),
                 u"已将%1张图片写入 %2。"_s.arg(QString::number(files.size()),
                                                QDir::toNativeSeparators(folder)));
    }

    void exportsThatFailAreSaid()
    {
        show();
        const QString place = m_folder.filePath(u"file%1"_s.arg(m_serial));
        QFile file(place);
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_window->exportPictures({.folder = place});
        QTRY_VERIFY_WITH_TIMEOUT(bannerText().contains(u"cannot be written"_s), 60000);
    }

    void theDialogLeavesTheWindowUsable()
    {
        show();
        action(u"&Export charts…"_s)->trigger();
        auto *dialog = m_window->findChild<ExportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->isModal());
        const auto names = [dialog](const QString &part) {
            const auto buttons = dialog->findChildren<QAbstractButton *>();
            return std::ranges::any_of(buttons, [&](const QAbstractButton *button) {
                return button->text().contains(part);
            });
        };
        QVERIFY(names(u"Overview"_s));
        // Another page: the dialog speaks of that one, as the export does.
        showChart(u"compute-ranking"_s);
        waitForPage();
        QVERIFY(names(u"Compute ranking"_s));
        // Asked for again, it is the same one.
        action(u"&Export charts…"_s)->trigger();
        QCOMPARE(m_window->findChildren<ExportDialog *>().size(), 1);
        m_window->setLanguage(Language::Chinese);
        QVERIFY(names(u"算力排名"_s));
    }

    void theChartIsCopied()
    {
        show();
        QVERIFY(action(u"&Copy chart"_s)->shortcut() == QKeySequence(QKeySequence::Copy));
        action(u"&Copy chart"_s)->trigger();
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->data(u"image/png"_s).startsWith("\x89PNG"));
        QVERIFY(copied->data(u"image/svg+xml"_s).contains("</svg>"));
        QVERIFY(copied->text().contains(u'\t'));
        QVERIFY(bannerText().contains(u"copied"_s));
        // What was copied stays that, whatever the page shows later.
        const QByteArray table = copied->data(u"text/tab-separated-values"_s);
        list()->setCurrentRow(2);
        waitForPage();
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"text/tab-separated-values"_s),
                 table);
    }

    void thePrintPreviewOpens()
    {
        setVectorModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
        show();
        QVERIFY(action(u"&Print…"_s)->shortcut() == QKeySequence(QKeySequence::Print));
        action(u"&Print…"_s)->trigger();
        const auto dialogs = m_window->findChildren<QDialog *>();
        const auto preview = std::ranges::find_if(dialogs, [](const QDialog *dialog) {
            return dialog->windowTitle().contains(u"Overview"_s);
        });
        QVERIFY(preview != dialogs.end());
        QVERIFY((*preview)->isVisible());
        (*preview)->close();
    }

    void chartsArePrintedToFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("goes");
        QTest::newRow("a new file") << u"new.pdf"_s << true;
        QTest::newRow("a file that is there") << u"old.pdf"_s << true;
        QTest::newRow("a link is not followed") << u"link.pdf"_s << false;
        QTest::newRow("a folder that is not there") << u"nowhere/new.pdf"_s << false;
    }

    void chartsArePrintedToFiles()
    {
        QFETCH(QString, name);
        QFETCH(bool, goes);

        const QTemporaryDir folder;
        const auto holds = [&](const QString &file, const QByteArray &start) {
            QFile opened(folder.filePath(file));
            return opened.open(QIODevice::ReadOnly) && opened.readAll().startsWith(start);
        };
        QFile old(folder.filePath(u"old.pdf"_s));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QVERIFY(QFile::link(old.fileName(), folder.filePath(u"link.pdf"_s)));

        setVectorModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
        show();
        action(u"&Print…"_s)->trigger();
        auto *preview = m_window->findChild<QPrintPreviewDialog *>();
        QVERIFY(preview);
        // As Qt's dialog does when a file was chosen in it.
        preview->printer()->setOutputFormat(QPrinter::PdfFormat);
        preview->printer()->setOutputFileName(folder.filePath(name));
        preview->findChild<QPrintPreviewWidget *>()->print();
        QTRY_VERIFY_WITH_TIMEOUT(!bannerText().isEmpty(), 60000);
        QVERIFY2(bannerText().contains(goes ? u"was printed to"_s : u"cannot be written"_s),
                 qPrintable(bannerText()));
        QVERIFY(bannerText().contains(name.section(u'/', -1)));
        QCOMPARE(holds(name, "%PDF"), goes);
        QCOMPARE(holds(u"old.pdf"_s, "old"), name != u"old.pdf");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), name == u"new.pdf" ? 3 : 2);
        preview->close();
    }

    void theDialogShowsThePicture()
    {
        show();
        action(u"&Export charts…"_s)->trigger();
        const auto *preview = m_window->findChild<ExportDialog *>()->findChild<PicturePreview *>();
        QVERIFY(QTest::qWaitFor([&] { return !preview->image().isNull(); }));
        const QImage first = preview->image();
        list()->setCurrentRow(2);
        waitForPage();
        QVERIFY(QTest::qWaitFor([&] { return preview->image() != first; }));
        const QImage english = preview->image();
        m_window->setLanguage(Language::Chinese);
        QVERIFY(QTest::qWaitFor([&] { return preview->image() != english; }));
    }

    void theDialogSaysWhatComesOfIt()
    {
        show();
        action(u"&Export charts…"_s)->trigger();
        auto *dialog = m_window->findChild<ExportDialog *>();
        QVERIFY(dialog);
        const auto texts = [dialog] {
            QString all;
            for (const auto *label : dialog->findChildren<QLabel *>())
                all += label->text() + u'\n';
            return all;
        };
        const auto *accept = dialog->findChildren<QPushButton *>().value(1);
        QCOMPARE(accept->text(), u"Export"_s);
        QVERIFY(accept->isEnabled());
        QVERIFY(texts().contains(u"overview.zh.png\noverview.en.png"_s));
        QVERIFY(texts().contains(u"1600 × 900 pixels"_s));

        dialog->findChild<QDoubleSpinBox *>()->setValue(2);
        QVERIFY(texts().contains(u"3200 × 1800 pixels"_s));
        const QList<QSpinBox *> sizes = dialog->findChildren<QSpinBox *>();
        sizes.first()->setValue(4000);
        QVERIFY(!accept->isEnabled());
        QVERIFY(texts().contains(u"7680×4320"_s));
        sizes.first()->setValue(1920);
        QVERIFY(accept->isEnabled());

        for (auto *field : dialog->findChildren<QLineEdit *>())
            if (field->accessibleName() == u"Folder"_s)
                field->clear();
        QVERIFY(!accept->isEnabled());
        QVERIFY(dialog->request().folder.isEmpty());
    }
};

QTEST_MAIN(TestWindowExport)

#include "tst_windowexport.moc"
