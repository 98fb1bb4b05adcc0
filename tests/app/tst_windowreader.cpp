// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartview.h"
#include "dialogs/attachdialog.h"
#include "panels/anchoredtext.h"
#include "panels/evidencecolumn.h"
#include "panels/evidencepanel.h"
#include "panels/sourcereader.h"
#include "panels/tablepanel.h"
#include "support/files.h"
#include "textactions.h"
#include "windowfixture.h"

#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTextBlock>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** Words of our own around some of the numbers that the shipped package has in these lines. */
QString sampleText()
{
    QStringList lines;
    for (int i = 0; i < 40; ++i)
        lines.append(u"第%1行没有要找的数。"_s.arg(i + 1));
    lines[21] = u"2023年3月，某方案印发。"_s;
    lines[25] = u"目前约50家，模型35个，其中企业30个。"_s;
    lines[26] = u"到2025年，规模超2300亿元，企业超100家，另有超60家，新增5-10家。"_s;
    return lines.join(u"\n\n"_s);
}

} // namespace

/** The texts of sources in the window: attached, shown at the sentence, and leading back. */
class TestWindowReader final : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeStore(); }
    void init();
    void cleanup() { endSession(); }
    void sentenceIsShown();
    void withoutTextItOffersToAttach();
    void numberLeadsToMarkAndCharts();
    void otherChartIsShown();
    void figureOfNoChartIsShownAlone();
    void figureOfAnotherChartIsShownAlone();
    void missingPlaceIsShownByLine();
    void policyOfTimelineIsSelected();
    void eventsAreShownToo();
    void escapeGoesBack();
    void droppedFileIsAttached();
    void dialogAttaches();
    void removedTextIsGone();
    void failureIsTold();
    void languageIsFollowed();
    void evidenceCanBeHidden();

private:
    [[nodiscard]] TextActions *texts() const { return m_window->findChild<TextActions *>(); }
    [[nodiscard]] SourceReader *reader() const { return m_window->findChild<SourceReader *>(); }
    [[nodiscard]] EvidenceColumn *column() const { return m_window->findChild<EvidenceColumn *>(); }
    [[nodiscard]] QString chosen() const
    {
        const QList<TextAnchor> anchors =
            reader()->text()->anchorsAt(reader()->text()->chosenPlace());
        return anchors.isEmpty() ? QString() : anchors.first().id;
    }
    void attachSample()
    {
        QSignalSpy attached(texts(), &TextActions::noticed);
        texts()->attach(u"aixure-repost"_s, m_text);
        QVERIFY(QTest::qWaitFor([&attached] { return !attached.isEmpty(); }, 5000));
    }
    void select(const QString &chart, const QString &evidence)
    {
        showChart(chart);
        waitForPage();
        m_window->currentPage()->selectObservation(evidence);
    }
    /** Chooses a figure or an event in the text, as Enter does. */
    void activate(const QString &id)
    {
        AnchoredText *text = reader()->text();
        while (chosen() != id && text->chosenPlace() != 0)
            QTest::keyClick(text, Qt::Key_Left);
        while (chosen() != id && text->chosenPlace() + 1 < text->placeCount())
            QTest::keyClick(text, Qt::Key_Right);
        QCOMPARE(chosen(), id);
        QTest::keyClick(text, Qt::Key_Return);
    }
    void waitForText()
    {
        QVERIFY(
            QTest::qWaitFor([this] { return reader() && reader()->text()->isVisible(); }, 5000));
    }
    [[nodiscard]] QStringList listed() const
    {
        QStringList items;
        for (int i = 0; i < reader()->uses()->count(); ++i)
            items.append(reader()->uses()->item(i)->text().trimmed());
        return items;
    }

    QString m_text;
};

void TestWindowReader::init()
{
    startSession();
    const QString file = m_folder.filePath(u"own%1.db"_s.arg(m_serial));
    QVERIFY(QFile::copy(m_storeFile, file));
    m_text = m_folder.filePath(u"text%1.txt"_s.arg(m_serial));
    QVERIFY(write(m_text, sampleText().toUtf8()));
    show(file);
}

void TestWindowReader::sentenceIsShown()
{
    attachSample();
    QVERIFY(bannerText().contains(u"Found in it: 7 of 33 figures, 1 of 18 events."_s));
    select(u"district-comparison"_s, u"OBS21"_s);
    waitForText();
    QCOMPARE(chosen(), u"OBS21"_s);
    QCOMPARE(reader()->placeText(), u"Line 27 · dashed: 超"_s);
    const AnchoredText *view = reader()->text();
    QVERIFY(view->viewport()->rect().contains(view->cursorRect()));
    m_window->currentPage()->selectObservation(u"OBS17"_s);
    QCOMPARE(chosen(), u"OBS17"_s);
    // Of another source.
    select(u"compute-ranking"_s, m_window->currentPage()->observations()->first().id);
}

void TestWindowReader::withoutTextItOffersToAttach()
{
    select(u"district-comparison"_s, u"OBS21"_s);
    QVERIFY(reader()->attachButton()->isVisible());
    QVERIFY(!reader()->text()->isVisible());
    QVERIFY(column()->height() / 3 > reader()->height());
    m_window->currentPage()->selectObservation({});
    QVERIFY(!reader()->isVisible());
}

void TestWindowReader::numberLeadsToMarkAndCharts()
{
    attachSample();
    select(u"district-comparison"_s, u"OBS17"_s);
    waitForText();
    // The next number in the text, by keyboard.
    reader()->text()->setFocus();
    QTest::keyClick(reader()->text(), Qt::Key_Tab);
    QTest::keyClick(reader()->text(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([this] { return reader()->uses()->isVisible(); }, 5000));
    QCOMPARE(m_window->currentPage()->selected(), u"OBS18"_s);
    QCOMPARE(chosen(), u"OBS18"_s);
    QVERIFY(listed().filter(u"(shown)"_s).size() == 1);
    QVERIFY(listed().size() > 2);
}

void TestWindowReader::otherChartIsShown()
{
    attachSample();
    select(u"district-comparison"_s, u"OBS21"_s);
    waitForText();
    QTest::keyClick(reader()->text(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([this] { return reader()->uses()->isVisible(); }, 5000));
    QListWidget *uses = reader()->uses();
    int other = -1;
    for (int i = 1; i < uses->count(); ++i)
        if (uses->item(i)->data(Qt::UserRole).toString() == u"district-targets")
            other = i;
    QVERIFY(other > 0);
    uses->setCurrentRow(other);
    QTest::keyClick(uses, Qt::Key_Return);
    waitForPage();
    QCOMPARE(m_window->currentPage()->spec().id, u"district-targets"_s);
    QTRY_COMPARE(m_window->currentPage()->selected(), u"OBS21"_s);
    QTRY_COMPARE(chosen(), u"OBS21"_s);
}

void TestWindowReader::figureOfNoChartIsShownAlone()
{
    select(u"district-comparison"_s, u"OBS17"_s);
    const auto found = answer(m_session->observations({.ids = {u"OBS33"_s}}));
    QVERIFY(found);
    const Observation statement = (*found)->first();
    QVERIFY(write(m_text, (sampleText() + u"\n\n"_s + statement.printed + u"。"_s).toUtf8()));
    attachSample();
    waitForText();
    activate(u"OBS33"_s);
    QTRY_VERIFY(m_window->evidence()->text().contains(u"No chart shows this figure"_s));
    QCOMPARE(m_window->evidence()->claims().size(), 1);
    QCOMPARE(m_window->evidence()->claims().first().id, u"OBS33"_s);
    QVERIFY(m_window->currentPage()->selected().isEmpty());
    QVERIFY(m_window->currentPage()->chart()->selectedEvidence().isEmpty());
    QCOMPARE(m_window->currentPage()->selectedRecord()->id, u"OBS33"_s);
    QCOMPARE(chosen(), u"OBS33"_s);
    // The next choice in the chart is what is shown then.
    m_window->currentPage()->selectObservation(u"OBS17"_s);
    QCOMPARE(m_window->evidence()->claims().first().id, u"OBS17"_s);
    QVERIFY(!m_window->evidence()->text().contains(u"No chart"_s));
}

void TestWindowReader::figureOfAnotherChartIsShownAlone()
{
    attachSample();
    select(u"model-timeline"_s, u"EVT12"_s);
    waitForText();
    activate(u"OBS21"_s);
    QTRY_COMPARE(m_window->evidence()->claims().size(), 1);
    QCOMPARE(m_window->evidence()->claims().first().id, u"OBS21"_s);
    QVERIFY(m_window->evidence()->text().contains(u"other charts do"_s));
    QCOMPARE(m_window->currentPage()->spec().id, u"model-timeline"_s);
    QVERIFY(m_window->currentPage()->chart()->selectedEvidence().isEmpty());
    // Enter leads to a chart that shows it.
    QVERIFY(reader()->uses()->currentItem());
    QTest::keyClick(reader()->uses(), Qt::Key_Return);
    waitForPage();
    QTRY_COMPARE(m_window->currentPage()->selected(), u"OBS21"_s);
}

void TestWindowReader::missingPlaceIsShownByLine()
{
    attachSample();
    select(u"policy-timeline"_s, u"EVT12"_s);
    waitForText();
    m_window->currentPage()->selectObservation(u"EVT01"_s);
    const Event *event = m_window->currentPage()->catalog()->event(u"EVT01"_s);
    QVERIFY(event->line && *event->line <= 40);
    QVERIFY2(reader()->placeText().contains(
                 u"The data say line %1, which is shown."_s.arg(*event->line)),
             qPrintable(reader()->placeText()));
    const AnchoredText *view = reader()->text();
    QCOMPARE(view->chosenPlace(), -1);
    QCOMPARE(view->extraSelections().size(), 1);
    QCOMPARE(view->textCursor().block().text(), sampleText().split(u"\n\n"_s).at(*event->line - 1));
    QVERIFY(view->viewport()->rect().intersects(view->cursorRect()));
}

void TestWindowReader::policyOfTimelineIsSelected()
{
    attachSample();
    m_window->resize(1600, 1000);
    select(u"model-timeline"_s, u"EVT12"_s);
    ChartPage *page = m_window->currentPage();
    QCOMPARE(page->selected(), u"EVT12"_s);
    QCOMPARE(page->chart()->selectedEvidence(), QStringList{u"EVT12"_s});
    const Event *event = page->catalog()->event(u"EVT12"_s);
    QVERIFY(m_window->evidence()->text().contains(event->title.en));
    QVERIFY(page->chart()->accessibleDescription().startsWith(event->title.en));
    QCOMPARE(page->selectedRecord()->id, u"EVT12"_s);
    waitForText();
    QCOMPARE(chosen(), u"EVT12"_s);
    // The keyboard goes on from it, and Escape takes it back.
    QTest::keyClick(page->chart(), Qt::Key_Home);
    QVERIFY(page->model()->markOf(page->selected()) == 0);
    QTest::keyClick(page->chart(), Qt::Key_End);
    QVERIFY(page->catalog()->event(page->selected()));
    QTest::keyClick(page->chart(), Qt::Key_Escape);
    QVERIFY(page->selected().isEmpty());
}

void TestWindowReader::eventsAreShownToo()
{
    attachSample();
    select(u"policy-timeline"_s, u"EVT12"_s);
    waitForText();
    QCOMPARE(chosen(), u"EVT12"_s);
    QCOMPARE(reader()->placeText(), u"Line 22"_s);
    m_window->currentPage()->selectObservation(u"EVT01"_s);
    QVERIFY(reader()->placeText().contains(u"is not in this text"_s));
}

void TestWindowReader::escapeGoesBack()
{
    attachSample();
    select(u"district-comparison"_s, u"OBS21"_s);
    waitForText();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    ChartView *chart = m_window->currentPage()->chart();
    chart->setFocus();
    QAction *goTo = action(u"G&o to the sentence"_s);
    QVERIFY(goTo && goTo->isEnabled());
    goTo->trigger();
    QVERIFY(reader()->text()->hasFocus());
    QTest::keyClick(reader()->text(), Qt::Key_Escape);
    QVERIFY(chart->hasFocus());
    // To where the keys were before, be it no chart.
    QTableView *table = m_window->currentPage()->table()->view();
    table->setFocus();
    goTo->trigger();
    QVERIFY(reader()->text()->hasFocus());
    QTest::keyClick(reader()->text(), Qt::Key_Escape);
    QVERIFY(table->hasFocus());
}

void TestWindowReader::droppedFileIsAttached()
{
    select(u"district-comparison"_s, u"OBS21"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_text)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(column(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(column(), &drop);
    waitForText();
    QCOMPARE(chosen(), u"OBS21"_s);
    QVERIFY(m_window->currentPage()->catalog()->attachedText(u"aixure-repost"_s));
    QCOMPARE(m_window->currentPage()->selected(), u"OBS21"_s);
}

void TestWindowReader::dialogAttaches()
{
    select(u"district-comparison"_s, u"OBS21"_s);
    action(u"A&ttach text…"_s)->trigger();
    auto *dialog = m_window->findChild<AttachDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->source(), u"aixure-repost"_s);
    dialog->setFile(m_text);
    dialog->accept();
    waitForText();
    QCOMPARE(chosen(), u"OBS21"_s);
}

void TestWindowReader::removedTextIsGone()
{
    attachSample();
    select(u"district-comparison"_s, u"OBS21"_s);
    waitForText();
    QAction *remove = action(u"Re&move text"_s);
    QVERIFY(remove && remove->isEnabled());
    remove->trigger();
    QVERIFY(QTest::qWaitFor([this] { return reader() && reader()->attachButton()->isVisible(); },
                            5000));
    QVERIFY(!remove->isEnabled());
    QVERIFY(!reader()->text()->isVisible());
}

void TestWindowReader::failureIsTold()
{
    texts()->attach(u"aixure-repost"_s, m_folder.filePath(u"none.txt"_s));
    QVERIFY(QTest::qWaitFor([this] { return bannerText().contains(u"does not exist"_s); }, 5000));
}

void TestWindowReader::languageIsFollowed()
{
    attachSample();
    select(u"district-comparison"_s, u"OBS21"_s);
    waitForText();
    QTest::keyClick(reader()->text(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([this] { return reader()->uses()->isVisible(); }, 5000));
    const Catalog &catalog = *m_window->currentPage()->catalog();
    const BilingualText name = catalog.chart(u"district-targets"_s)->name;
    QVERIFY(listed().contains(name.en));
    m_window->setLanguage(Language::Chinese);
    QVERIFY(reader()->placeText().startsWith(u"第27行"_s));
    QCOMPARE(chosen(), u"OBS21"_s);
    QVERIFY2(listed().contains(name.zh), qPrintable(listed().join(u'\n')));
}

void TestWindowReader::evidenceCanBeHidden()
{
    attachSample();
    select(u"district-comparison"_s, u"OBS21"_s);
    waitForText();
    column()->hide();
    m_window->currentPage()->selectObservation(u"OBS17"_s);
    column()->show();
    QCOMPARE(chosen(), u"OBS17"_s);
}

QTEST_MAIN(TestWindowReader)
#include "tst_windowreader.moc"
