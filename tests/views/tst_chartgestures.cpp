// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviewfixture.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Sample;

/** Zooming into a timeline, moving and scrolling, and dragging a chart out of its view. */
class TestChartGestures final : public ChartViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void cleanup() { forget(); }

    void aTimelineZoomsAndMoves()
    {
        show(ChartSamples::modelOf(ChartSamples::manyMarks(ChartKind::ModelTimeline)));
        const DaySpan whole = *wholeSpan(*m_model);
        QVERIFY(!m_view->visibleSpan());
        wheel(3, Qt::ControlModifier);
        QVERIFY(m_view->visibleSpan());
        const DaySpan zoomed = *m_view->visibleSpan();
        QVERIFY(zoomed.first > whole.first && zoomed.last < whole.last);
        QVERIFY(ChartSamples::marksOf(*m_model).size() > picture(*m_view).marks.size());

        wheel(-1, Qt::ShiftModifier);
        QVERIFY(m_view->visibleSpan()->first > zoomed.first);
        QCOMPARE(m_view->visibleSpan()->last - m_view->visibleSpan()->first,
                 zoomed.last - zoomed.first);
        key(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(*m_view->visibleSpan(), zoomed);
        for (int i = 0; i < 30; ++i)
            key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_view->visibleSpan()->last, whole.last);
        // As far as it goes: never shorter than it was.
        QCOMPARE(m_view->visibleSpan()->last - m_view->visibleSpan()->first,
                 zoomed.last - zoomed.first);

        for (int i = 0; i < 60; ++i)
            key(Qt::Key_Plus);
        QVERIFY(m_view->visibleSpan()->last - m_view->visibleSpan()->first < 5);
        QVERIFY(!picture(*m_view).texts.isEmpty());
        key(Qt::Key_0);
        QVERIFY(!m_view->visibleSpan());
        key(Qt::Key_Plus);
        key(Qt::Key_Minus);
        QVERIFY(!m_view->visibleSpan());
    }

    void aButtonLeadsBackToAllOfTheTime()
    {
        show(ChartKind::ModelTimeline);
        auto *button = m_view->findChild<QToolButton *>();
        QVERIFY(button && !button->isVisible());
        key(Qt::Key_Plus);
        QVERIFY(button->isVisible());
        QVERIFY(m_view->rect().contains(button->geometry()));
        button->click();
        QVERIFY(!m_view->visibleSpan());
        QVERIFY(!button->isVisible());
    }

    void marksOfAPartAreThoseOfTheWhole()
    {
        show(ChartSamples::modelOf(ChartSamples::manyMarks(ChartKind::ModelTimeline)));
        for (int i = 0; i < 6; ++i)
            key(Qt::Key_Plus);
        const DaySpan span = *m_view->visibleSpan();
        QVERIFY(!picture(*m_view).marks.isEmpty());
        for (const MarkArea &area : picture(*m_view).marks) {
            const Period &period = ChartSamples::marksOf(*m_model).at(area.mark).figure().period;
            QVERIFY(period.lastDay().toJulianDay() >= span.first);
            QVERIFY(period.firstDay().toJulianDay() <= span.last);
        }
        const int mark = uppermostAt(*m_view, picture(*m_view).marks.first().mark);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, placeOf(*m_view, mark));
        QCOMPARE(m_view->selectedEvidence().value(0), idOf(mark));
    }

    void otherFiguresShowAllOfTheirTime()
    {
        show(ChartKind::ModelTimeline);
        key(Qt::Key_Plus);
        QVERIFY(m_view->visibleSpan());
        const Sample other = ChartSamples::manyMarks(ChartKind::ModelTimeline);
        m_model->setFigures(other.spec, other.catalog, other.observations);
        QVERIFY(!m_view->visibleSpan());
    }

    void onlyTimelinesZoom()
    {
        show(ChartKind::DistrictComparison);
        wheel(2, Qt::ControlModifier);
        key(Qt::Key_Plus);
        QVERIFY(!m_view->visibleSpan());
    }

    void thousandsOfRowsAreScrolledTo()
    {
        ChartSamples::Maker maker(ChartKind::DistrictComparison);
        for (int region = 0; region < 1500; ++region) {
            const QString code = u"2%1"_s.arg(region, 5, 10, QChar(u'0'));
            maker.addDistrict(code, {u"第%1区"_s.arg(region), u"District %1"_s.arg(region)});
            maker.add(code, u"2023", region + 1);
        }
        show(ChartSamples::modelOf(maker.finish()));
        QCOMPARE(picture(*m_view).hiddenMarks, 0);
        QCOMPARE(picture(*m_view).marks.size(), 1500);
        QVERIFY(m_view->verticalScrollBar()->maximum() > 10 * m_view->viewport()->height());
        // The wheel alone scrolls.
        wheel(-3, Qt::NoModifier);
        QVERIFY(m_view->verticalScrollBar()->value() > 0);
    }

    void draggingTakesTheChartAlong()
    {
        show(ChartKind::ComputeRanking);
        QSignalSpy dragged(m_view.get(), &ChartView::dragged);
        QWidget *viewport = m_view->viewport();
        const QPoint start = emptyPlace(*m_view);
        const auto moveTo = [&](QPoint place, Qt::MouseButtons buttons) {
            QMouseEvent event(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton,
                              buttons, {});
            QCoreApplication::sendEvent(viewport, &event);
        };
        // A hand that is not quite still does not drag; nor does one without the button.
        QTest::mousePress(viewport, Qt::LeftButton, {}, start);
        moveTo(start + QPoint(1, 1), Qt::LeftButton);
        QCOMPARE(dragged.count(), 0);
        moveTo(start + QPoint(60, 40), Qt::NoButton);
        moveTo(start + QPoint(90, 40), Qt::LeftButton);
        QCOMPARE(dragged.count(), 0);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, start);

        QTest::mousePress(viewport, Qt::LeftButton, {}, start);
        moveTo(start + QPoint(60, 40), Qt::LeftButton);
        QCOMPARE(dragged.count(), 1);
        // Once for each time that the button goes down.
        moveTo(start + QPoint(80, 40), Qt::LeftButton);
        QCOMPARE(dragged.count(), 1);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, start);
    }

    void draggingMovesATimelineThatIsZoomedIn()
    {
        show(ChartSamples::modelOf(ChartSamples::manyMarks(ChartKind::ModelTimeline)));
        for (int i = 0; i < 3; ++i)
            key(Qt::Key_Plus);
        const DaySpan zoomed = *m_view->visibleSpan();
        QSignalSpy dragged(m_view.get(), &ChartView::dragged);
        QWidget *viewport = m_view->viewport();
        const QPoint start = emptyPlace(*m_view);
        const auto moveTo = [&](QPoint place, Qt::MouseButtons buttons) {
            QMouseEvent event(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton,
                              buttons, {});
            QCoreApplication::sendEvent(viewport, &event);
        };
        QTest::mousePress(viewport, Qt::LeftButton, {}, start);
        moveTo(start - QPoint(90, 0), Qt::LeftButton);
        // What is shown follows the hand: later days come from the right.
        QVERIFY(m_view->visibleSpan()->first > zoomed.first);
        QCOMPARE(m_view->visibleSpan()->last - m_view->visibleSpan()->first,
                 zoomed.last - zoomed.first);
        moveTo(start, Qt::LeftButton);
        QVERIFY(std::abs(m_view->visibleSpan()->first - zoomed.first) <= 1);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, start);
        const DaySpan released = *m_view->visibleSpan();
        moveTo(start - QPoint(90, 0), Qt::NoButton);
        QCOMPARE(*m_view->visibleSpan(), released);
        QCOMPARE(dragged.count(), 0);

        // All of it is taken along again.
        key(Qt::Key_0);
        QTest::mousePress(viewport, Qt::LeftButton, {}, start);
        moveTo(start - QPoint(90, 0), Qt::LeftButton);
        QCOMPARE(dragged.count(), 1);
        QVERIFY(!m_view->visibleSpan());
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, start);
    }

    void nothingIsDraggedFromAnEmptyChart()
    {
        show(ChartSamples::modelOf(ChartSamples::empty(ChartKind::ComputeRanking)));
        QSignalSpy dragged(m_view.get(), &ChartView::dragged);
        QWidget *viewport = m_view->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, {5, 5});
        QMouseEvent event(QEvent::MouseMove, QPoint(90, 90), viewport->mapToGlobal(QPoint(90, 90)),
                          Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &event);
        QCOMPARE(dragged.count(), 0);
    }
};

QTEST_MAIN(TestChartGestures)
#include "tst_chartgestures.moc"
