// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartview.h"
#include "export/chartexport.h"
#include "export/pngwriter.h"
#include "panels/evidencepanel.h"
#include "panels/tablepanel.h"
#include "pictureopener.h"
#include "support/files.h"
#include "views/chartsamples.h"
#include "widgets/choicepicker.h"
#include "windowfixture.h"

#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QUrl>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;
using ChartSamples::Sample;

/** Pictures opened in the window: their pages, their place in the side bar, their end. */
class TestPictureOpener final : public WindowFixture
{
    Q_OBJECT

private:
    QString m_picture; ///< of a chart that is in no store
    Sample m_sample;

    void open(const QString &file)
    {
        const int before = m_window->pictures()->count();
        m_window->openPicture(file);
        // Not at once: the file is read elsewhere.
        QCOMPARE(m_window->pictures()->count(), before);
        QTRY_COMPARE(m_window->pictures()->count(), before + 1);
        waitForPage();
    }

    [[nodiscard]] QString notice() const
    {
        for (const auto *label : m_window->currentPage()->findChildren<QLabel *>())
            if (label->text().contains(m_picture.section(u'/', -1)))
                return label->text();
        return {};
    }
    /** Drops files on a place of the window as the window system does. */
    bool drop(const QList<QUrl> &urls, const QPoint &place)
    {
        QMimeData data;
        data.setUrls(urls);
        QWindow *window = m_window->windowHandle();
        QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(window, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        event.ignore();
        QCoreApplication::sendEvent(window, &event);
        return event.isAccepted() && event.dropAction() == Qt::CopyAction;
    }

private Q_SLOTS:
    void initTestCase()
    {
        makeStore();
        m_sample = ChartSamples::fewMarks(ChartKind::ModelTimeline);
        m_sample.spec.id = u"foreign"_s;
        m_sample.spec.name = {u"外来图表"_s, u"Foreign <b>chart"_s};
        const auto written =
            exportCharts({{ChartSamples::modelOf(m_sample).get()}}, {.size = {640, 400}},
                         {Language::English}, m_folder.path());
        QVERIFY(written);
        m_picture = written->first();
    }

    void init() { startSession(); }
    void cleanup() { endSession(); }

    void pictureHasAPageOfItsOwn()
    {
        const QByteArray store = read(m_storeFile);
        show();
        QVERIFY(!m_window->pictures()->isVisible());
        open(m_picture);
        QVERIFY(m_window->pictures()->isVisible());
        QVERIFY(m_window->pictures()->isCurrent());
        ChartPage *page = m_window->currentPage();
        QVERIFY(page->spec() == m_sample.spec);
        const auto model = ChartSamples::modelOf(m_sample);
        QCOMPARE(page->model()->markCount(), model->markCount());

        // It says where it is from, and offers nothing to change.
        QVERIFY2(notice().contains(u"nothing of it was taken into the store"_s),
                 qPrintable(notice()));
        for (const auto *picker : page->findChildren<ChoicePicker *>())
            QVERIFY(!picker->isVisible());
        QVERIFY(!m_window->findChild<ChartList *>()->currentItem());
        QVERIFY(!action(u"&Export charts…"_s)->isEnabled());

        // The evidence and the table come from the picture alone.
        const QString id = model->evidenceOf(0).first();
        page->selectObservation(id);
        QCOMPARE(m_window->evidence()->claims().first().id, id);
        QVERIFY(m_window->evidence()->text().contains(u"Document press"_s));
        QCOMPARE(page->table()->view()->model()->rowCount(), m_sample.observations->size());

        // The store is as it was, to the last byte.
        m_window->close();
        m_window.reset();
        m_session.reset();
        QCOMPARE(read(m_storeFile), store);
    }

    void pictureIsClosed()
    {
        show();
        ChartPage *first = m_window->currentPage();
        QVERIFY(!action(u"&Close picture"_s)->isEnabled());
        open(m_picture);
        QVERIFY(action(u"&Close picture"_s)->isEnabled());

        // To a chart of the store and back, by the side bar.
        auto *charts = m_window->findChild<ChartList *>();
        charts->setCurrentRow(0);
        QCOMPARE(m_window->currentPage(), first);
        QVERIFY(!m_window->pictures()->isCurrent());
        QVERIFY(action(u"&Export charts…"_s)->isEnabled());
        auto *pictures = m_window->pictures()->findChild<ChartList *>();
        QCOMPARE(pictures->currentRow(), -1);
        QCOMPARE(pictures->item(0)->text(), u"Foreign <b>chart"_s);
        pictures->setCurrentRow(0);
        QVERIFY(m_window->pictures()->isCurrent());

        QPushButton *close = nullptr;
        for (auto *button : m_window->currentPage()->findChildren<QPushButton *>())
            if (button->text() == u"Close")
                close = button;
        QVERIFY(close);
        QTest::mouseClick(close, Qt::LeftButton);
        QCOMPARE(m_window->pictures()->count(), 0);
        QVERIFY(!m_window->pictures()->isVisible());
        QCOMPARE(m_window->currentPage(), first);
        QCOMPARE(charts->currentRow(), 0);
    }

    void openedAgainItReplacesItself()
    {
        show();
        open(m_picture);
        QSignalSpy spy(m_window->pictures(), &PictureOpener::pageShown);
        m_window->openPicture(m_folder.filePath(u"./foreign.en.png"_s));
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(m_window->pictures()->count(), 1);
        QVERIFY(m_window->pictures()->isCurrent());
    }

    void pictureIsDroppedAnywhere_data()
    {
        QTest::addColumn<QPoint>("place");
        QTest::newRow("on the side bar") << QPoint(40, 300);
        QTest::newRow("on the chart") << QPoint(600, 300);
        QTest::newRow("on the evidence") << QPoint(1200, 300);
        QTest::newRow("on the table's search field") << QPoint(-1, -1);
    }
    void pictureIsDroppedAnywhere()
    {
        QFETCH(QPoint, place);
        show();
        auto *search = m_window->currentPage()->table()->findChild<QLineEdit *>();
        QVERIFY(search);
        if (place.x() < 0)
            place = search->mapTo(m_window.get(), search->rect().center());
        QVERIFY(drop({QUrl::fromLocalFile(m_picture)}, place));
        QTRY_COMPARE(m_window->pictures()->count(), 1);
        QCOMPARE(search->text(), QString());
    }

    void otherThingsAreNotTaken()
    {
        show();
        const QPoint place(600, 300);
        // Whoever else may take them, they are no pictures.
        drop({QUrl(u"https://example.org/a.png"_s)}, place);
        drop({QUrl::fromLocalFile(m_storeFile)}, place);
        drop({}, place);
        QTest::qWait(0);
        QCOMPARE(m_window->pictures()->count(), 0);
    }

    void whatCannotBeReadIsSaid()
    {
        show();
        const QString file = m_folder.filePath(u"bare.png"_s);
        QVERIFY(write(file, encodePng(QImage(2, 2, QImage::Format_RGB32), 3780)));
        m_window->openPicture(file);
        QTRY_VERIFY2(bannerText().contains(u"carries no record of a chart"_s),
                     qPrintable(bannerText()));
        QVERIFY(bannerText().contains(file));
        QCOMPARE(m_window->pictures()->count(), 0);
        QVERIFY(!m_window->pictures()->isVisible());
    }

    void leftOutFiguresAreSaid()
    {
        Sample sample = m_sample;
        QList<Observation> figures = *sample.observations;
        figures[0].note.en = QString(mostValueBytes, u'x');
        sample.observations = std::make_shared<const QList<Observation>>(figures);
        sample.spec.id = u"reduced"_s;
        const auto written =
            exportCharts({{ChartSamples::modelOf(sample).get()}}, {.size = {480, 320}},
                         {Language::English}, m_folder.path());
        QVERIFY(written);
        show();
        m_window->openPicture(written->first());
        QTRY_COMPARE(m_window->pictures()->count(), 1);
        bool isSaid = false;
        const QString count =
            u"Its %1 figures were too many"_s.arg(QString::number(figures.size()));
        for (const auto *label : m_window->currentPage()->findChildren<QLabel *>())
            isSaid |= label->text().contains(count);
        QVERIFY(isSaid);
        QCOMPARE(m_window->currentPage()->model()->markCount(), 0);
    }

    void languageAndStoreChange()
    {
        show();
        open(m_picture);
        m_window->setLanguage(Language::Chinese);
        QVERIFY2(notice().contains(u"没有任何内容"_s), qPrintable(notice()));
        auto *pictures = m_window->pictures()->findChild<ChartList *>();
        QCOMPARE(pictures->item(0)->text(), u"外来图表"_s);
        m_window->setLanguage(Language::English);
        QVERIFY(notice().contains(u"nothing of it"_s));

        // Another store has nothing to do with the pictures.
        const auto opened = answer(m_session->open(m_storeFile, StoreSession::Mode::Open, {}));
        QVERIFY(opened);
        m_window->showStore(*opened);
        waitForPage();
        QCOMPARE(m_window->pictures()->count(), 1);
        QVERIFY(!m_window->pictures()->isCurrent());
        pictures->setCurrentRow(0);
        QVERIFY(m_window->pictures()->isCurrent());
    }
};

QTEST_MAIN(TestPictureOpener)

#include "tst_pictureopener.moc"
