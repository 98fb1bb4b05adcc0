// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviewfixture.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Sample;

/** What a view says of its chart: selecting, links, definitions, tool tips and what is read out. */
class TestChartView final : public ChartViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void cleanup() { forget(); }

    void namesLeadToTheirDefinitions_data()
    {
        QTest::addColumn<ChartKind>("kind");
        for (const ChartKind kind :
             {ChartKind::DistrictComparison, ChartKind::DistrictTargets, ChartKind::ModelTimeline,
              ChartKind::ComputeRanking, ChartKind::DistrictMap, ChartKind::Coverage})
            QTest::newRow(code(kind).toUtf8().constData()) << kind;
    }

    void namesLeadToTheirDefinitions()
    {
        QFETCH(ChartKind, kind);

        show(kind);
        m_view->setLanguage(Language::English);
        QSignalSpy asked(m_view.get(), &ChartView::definitionRequested);
        const QList<TopicArea> topics = picture(*m_view).topics;
        QVERIFY(!topics.isEmpty());
        // A mark that stands on nothing cannot be selected by what it stands on.
        QString evidence;
        for (int mark = 0; evidence.isEmpty() && mark < m_model->markCount(); ++mark)
            evidence = m_model->evidenceOf(mark).value(0);
        int seen = 0;
        for (const TopicArea &topic : topics) {
            const QStringList indicators =
                topic.indicators.isEmpty() ? m_model->spec().indicators : topic.indicators;
            QVERIFY(m_view->sceneRect().contains(topic.rect));
            const QPoint place = m_view->mapFromScene(topic.rect.center());
            const bool isOnMark =
                static_cast<const ChartScene *>(m_view->scene())->markAt(m_view->mapToScene(place))
                >= 0;
            if (isOnMark || indicators.isEmpty() || !m_view->viewport()->rect().contains(place))
                continue;
            ++seen;
            const Indicator *first = m_model->catalog()->indicator(indicators.first());
            QVERIFY(toolTipAt(*m_view, place).contains(first->name.en.toHtmlEscaped()));
            m_view->setSelectedEvidence(evidence);
            asked.clear();
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
            QCOMPARE(asked.size(), 1);
            QCOMPARE(asked.first().first().toString(), indicators.first());
            // What was selected stays so.
            QVERIFY(!m_view->selectedEvidence().isEmpty());
        }
        QVERIFY(seen > 0);
    }

    void aMarkLeadsToItsChart()
    {
        showLinked();
        QSignalSpy asked(m_view.get(), &ChartView::chartRequested);
        QSignalSpy selected(m_view.get(), &ChartView::markSelected);
        const QList<ChartLink> links = picture(*m_view).links;
        QCOMPARE(links.size(), 4);
        for (const ChartLink &link : links) {
            const QList<QVariant> expected{u"other"_s, idOf(link.mark)};
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                              m_view->mapFromScene(link.rect.center()));
            QCOMPARE(asked.size(), 1);
            QCOMPARE(asked.takeFirst(), expected);
            QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, placeOf(*m_view, link.mark));
            QCOMPARE(asked.size(), 1);
            QCOMPARE(asked.takeFirst(), expected);
        }
        // The words are no mark, and what is pressed there must be released there.
        selected.clear();
        const QPoint words = m_view->mapFromScene(links.first().rect.center());
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, words);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, QPoint(1, 1));
        QVERIFY(asked.isEmpty() && selected.isEmpty());
        // Without a selection Enter leads nowhere.
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(asked.isEmpty());
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first(), (QList<QVariant>{u"other"_s, idOf(3)}));
        QVERIFY(m_view->accessibleDescription().contains(u"另一张图"_s));
    }

    void marksOfOtherChartsLeadNowhere()
    {
        show(ChartKind::DistrictComparison);
        QSignalSpy asked(m_view.get(), &ChartView::chartRequested);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, placeOf(*m_view, 0));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(asked.isEmpty());
    }

    void aClickSelects_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::newRow("districts") << ChartKind::DistrictComparison;
        QTest::newRow("targets") << ChartKind::DistrictTargets;
        QTest::newRow("map") << ChartKind::DistrictMap;
        QTest::newRow("timeline") << ChartKind::ModelTimeline;
        QTest::newRow("ranking") << ChartKind::ComputeRanking;
    }
    void aClickSelects()
    {
        QFETCH(ChartKind, kind);
        show(kind);
        QSignalSpy spy(m_view.get(), &ChartView::markSelected);
        for (int mark = 0; mark < m_model->markCount(); ++mark) {
            const QPoint place = placeOf(*m_view, mark);
            QVERIFY(m_view->viewport()->rect().contains(place));
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
            QCOMPARE(spy.size(), 1);
            const QStringList expected{idOf(uppermostAt(*m_view, mark))};
            QCOMPARE(spy.takeFirst().first().toStringList(), expected);
            QCOMPARE(m_view->selectedEvidence(), expected);
        }
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, emptyPlace(*m_view));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.takeFirst().first().toStringList(), QStringList());
        QCOMPARE(m_view->selectedEvidence(), QStringList());
    }

    void otherButtonsDoNotSelect()
    {
        show(ChartKind::DistrictComparison);
        QSignalSpy spy(m_view.get(), &ChartView::markSelected);
        for (const Qt::MouseButton button : {Qt::RightButton, Qt::MiddleButton}) {
            const QPointF place = placeOf(*m_view, 0);
            QMouseEvent event(QEvent::MouseButtonPress, place,
                              m_view->viewport()->mapToGlobal(place), button, button, {});
            QCoreApplication::sendEvent(m_view->viewport(), &event);
        }
        QCOMPARE(spy.size(), 0);
        QCOMPARE(m_view->selectedEvidence(), QStringList());
    }

    void aMarkOfSeveralSourcesGivesAll()
    {
        ChartSamples::Maker maker(ChartKind::DistrictComparison);
        maker.add(u"100101"_s, u"2023", 12).source = u"repost"_s;
        maker.add(u"100101"_s, u"2023", 12).source = u"official"_s;
        show(ChartSamples::modelOf(maker.finish()));
        QCOMPARE(m_model->markCount(), 1);
        QSignalSpy spy(m_view.get(), &ChartView::markSelected);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, placeOf(*m_view, 0));
        QCOMPARE(spy.takeFirst().first().toStringList(), (QStringList{u"F2"_s, u"F1"_s}));
    }

    void theKeyboardSelects()
    {
        show(ChartKind::DistrictComparison);
        const int last = m_model->markCount() - 1;
        QVERIFY(last >= 3);
        QSignalSpy spy(m_view.get(), &ChartView::markSelected);
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(m_view.get(), key);
            return spy.isEmpty() ? QStringList{u"no signal"_s}
                                 : spy.takeLast().first().toStringList();
        };
        QCOMPARE(press(Qt::Key_Right), QStringList{idOf(0)});
        QCOMPARE(press(Qt::Key_Down), QStringList{idOf(1)});
        QCOMPARE(press(Qt::Key_Left), QStringList{idOf(0)});
        QCOMPARE(press(Qt::Key_Up), QStringList{idOf(0)});
        QCOMPARE(press(Qt::Key_End), QStringList{idOf(last)});
        QCOMPARE(press(Qt::Key_Right), QStringList{idOf(last)});
        QCOMPARE(press(Qt::Key_Home), QStringList{idOf(0)});
        QCOMPARE(press(Qt::Key_Escape), QStringList());
        QCOMPARE(m_view->selectedEvidence(), QStringList());
        QCOMPARE(press(Qt::Key_Up), QStringList{idOf(last)});
    }

    void keysWithoutMarksDoNothing()
    {
        show(ChartSamples::modelOf(ChartSamples::empty(ChartKind::ModelTimeline)));
        QSignalSpy spy(m_view.get(), &ChartView::markSelected);
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Left, Qt::Key_Home, Qt::Key_End})
            QTest::keyClick(m_view.get(), key);
        QCOMPARE(spy.size(), 0);
        QCOMPARE(m_view->selectedEvidence(), QStringList());
    }

    void otherKeysAreLeftToOthers()
    {
        show(ChartKind::DistrictComparison);
        QKeyEvent event(QEvent::KeyPress, Qt::Key_F, Qt::ControlModifier);
        event.ignore();
        QCoreApplication::sendEvent(m_view.get(), &event);
        QVERIFY(!event.isAccepted());
    }

    void selectingByIdIsSilent()
    {
        show(ChartKind::ModelTimeline);
        QSignalSpy spy(m_view.get(), &ChartView::markSelected);
        m_view->setSelectedEvidence(idOf(2));
        QCOMPARE(m_view->selectedEvidence(), QStringList{idOf(2)});
        QCOMPARE(static_cast<ChartScene *>(m_view->scene())->selectedMark(), 2);
        m_view->setSelectedEvidence(u"unknown"_s);
        QCOMPARE(m_view->selectedEvidence(), QStringList());
        m_view->setSelectedEvidence(idOf(1));
        m_view->setSelectedEvidence({});
        QCOMPARE(m_view->selectedEvidence(), QStringList());
        QCOMPARE(spy.size(), 0);
    }

    void aResetKeepsTheSelection_data()
    {
        QTest::addColumn<int>("selected");
        for (int mark = 0; mark < 4; ++mark)
            QTest::addRow("mark %d", mark) << mark;
    }
    void aResetKeepsTheSelection()
    {
        // New figures of a larger district move the other marks down.
        QFETCH(int, selected);
        const auto make = [](bool more) {
            ChartSamples::Maker maker(ChartKind::DistrictComparison);
            for (int region = 1; region <= 4; ++region)
                maker.add(u"10010%1"_s.arg(region), u"2023", region * 10);
            if (more) {
                maker.addDistrict(u"100199"_s, {u"新区"_s, u"New"_s});
                maker.add(u"100199"_s, u"2023", 900);
            }
            return maker.finish();
        };
        show(ChartSamples::modelOf(make(false)));
        const QString id = idOf(selected);
        m_view->setSelectedEvidence(id);
        QSignalSpy spy(m_view.get(), &ChartView::markSelected);
        const ChartSamples::Sample grown = make(true);
        m_model->setFigures(grown.spec, grown.catalog, grown.observations);
        QVERIFY(m_model->markOf(id) != selected);
        QCOMPARE(m_view->selectedEvidence(), QStringList{id});
        QCOMPARE(spy.size(), 0);
    }

    void aResetWithoutTheFigureClears()
    {
        show(ChartKind::DistrictComparison);
        m_view->setSelectedEvidence(idOf(3));
        ChartSamples::Maker maker(ChartKind::DistrictComparison);
        for (int i = 0; i < 40;
             ++i) // other figures, ids F1 to F40: the selected one is no mark now
            maker.add(u"100101"_s, u"%1"_s.arg(1980 + i), i);
        const ChartSamples::Sample other = maker.finish();
        m_model->setFigures(other.spec, other.catalog, other.observations);
        QCOMPARE(m_model->markCount(), 1);
        QCOMPARE(m_view->selectedEvidence(), QStringList());
    }

    void resizingKeepsTheSelection()
    {
        show(ChartKind::ComputeRanking);
        m_view->setSelectedEvidence(idOf(4));
        m_view->resize(700, 500);
        QCOMPARE(m_view->selectedEvidence(), QStringList{idOf(4)});
    }

    void assistiveTechnologyHearsIt_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("Chinese") << Language::Chinese
                                 << QStringList{u"甲区"_s, u"指标firms"_s, u"2023年"_s, u"家"_s};
        QTest::newRow("English") << Language::English
                                 << QStringList{u"District A"_s, u"Indicator firms"_s, u"2023"_s,
                                                u"firms"_s};
    }
    void assistiveTechnologyHearsIt()
    {
        QFETCH(Language, language);
        QFETCH(QStringList, words);
        show(ChartKind::ModelTimeline);
        m_view->setLanguage(language);
        QVERIFY(!m_view->accessibleName().isEmpty());
        QCOMPARE(m_view->accessibleName(), m_view->title().in(language));
        QCOMPARE(m_view->accessibleDescription(), picture(*m_view).description.in(language));
        for (int mark = 0; mark < m_model->markCount(); ++mark) {
            const Observation &figure = ChartSamples::marksOf(*m_model).at(mark).figure();
            if (figure.region != u"100101"_s || figure.period.iso() != u"2023"_s)
                continue;
            m_view->setSelectedEvidence(figure.id);
            for (const QString &word : words)
                QVERIFY2(m_view->accessibleDescription().contains(word),
                         qPrintable(m_view->accessibleDescription()));
        }
        m_view->setSelectedEvidence({});
        QCOMPARE(m_view->accessibleDescription(), picture(*m_view).description.in(language));
    }

    void anotherLanguageRenamesAtOnce()
    {
        show(ChartKind::DistrictComparison);
        m_view->setSelectedEvidence(idOf(0));
        const QString chinese = m_view->accessibleDescription();
        m_view->setLanguage(Language::English);
        QVERIFY(m_view->accessibleDescription() != chinese);
        m_view->setLanguage(Language::Chinese);
        QCOMPARE(m_view->accessibleDescription(), chinese);
    }

    void toolTipsTellTheFigure()
    {
        show(ChartKind::DistrictComparison);
        m_view->setLanguage(Language::English);
        const QString tip = toolTipAt(*m_view, placeOf(*m_view, 0));
        QVERIFY2(tip.contains(u"District"_s), qPrintable(tip));
        QVERIFY(tip.contains(u"Indicator firms"_s));
        toolTipAt(*m_view, emptyPlace(*m_view));
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void namesAreNeverMarkup()
    {
        show(ChartSamples::modelOf(ChartSamples::markup(ChartKind::DistrictComparison)));
        const QString tip = toolTipAt(*m_view, placeOf(*m_view, 0));
        QVERIFY(!tip.isEmpty());
        QVERIFY2(!tip.contains(u"<b>"_s) && !tip.contains(u"<img"_s), qPrintable(tip));
        QVERIFY2(tip.contains(u"&lt;b&gt;"_s) && tip.contains(u"&lt;img"_s), qPrintable(tip));
    }

    void paintedOnceIsSaidOnce()
    {
        m_model = ChartSamples::modelOf(ChartSamples::empty(ChartKind::ModelTimeline));
        m_view = std::make_unique<ChartView>();
        m_view->resize(800, 500);
        QSignalSpy spy(m_view.get(), &ChartView::firstPainted);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->viewport()->repaint();
        QCOMPARE(spy.size(), 0);
        m_view->setModel(m_model.get());
        m_view->viewport()->repaint();
        QCOMPARE(spy.size(), 0); // nothing to see yet
        const ChartSamples::Sample sample = ChartSamples::fewMarks(ChartKind::ModelTimeline);
        m_model->setFigures(sample.spec, sample.catalog, sample.observations);
        m_view->viewport()->repaint();
        QCOMPARE(spy.size(), 1);
        m_view->viewport()->repaint();
        m_model->setFigures(sample.spec, sample.catalog, sample.observations);
        m_view->viewport()->repaint();
        QCOMPARE(spy.size(), 1);
    }

    void withoutAModelNothingIsShown()
    {
        show(ChartKind::ModelTimeline);
        QVERIFY(!picture(*m_view).texts.isEmpty());
        m_view->setModel(nullptr);
        QVERIFY(picture(*m_view).texts.isEmpty());
        QCOMPARE(m_view->selectedEvidence(), QStringList());
        QVERIFY(m_view->accessibleName().isEmpty());
        QVERIFY(m_view->accessibleDescription().isEmpty());
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {100, 100});
        QCOMPARE(toolTipAt(*m_view, {100, 100}), QString());
        // The old model's changes do not matter any more.
        const ChartSamples::Sample sample = ChartSamples::fewMarks(ChartKind::ModelTimeline);
        m_model->setFigures(sample.spec, sample.catalog, sample.observations);
        QVERIFY(picture(*m_view).texts.isEmpty());
    }

    void anotherModelForgetsTheSelection()
    {
        show(ChartKind::DistrictComparison);
        m_view->setSelectedEvidence(idOf(1));
        const auto other = ChartSamples::modelOf(ChartSamples::markup(ChartKind::ModelTimeline));
        m_view->setModel(other.get());
        const QStringList selected = m_view->selectedEvidence();
        QVERIFY2(selected.isEmpty() || selected.contains(idOf(1)), qPrintable(selected.join(u' ')));
        m_view->setModel(nullptr);
    }

    void theChartFillsTheView_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(1000, 640);
        QTest::newRow("small") << QSize(480, 320);
        QTest::newRow("upright") << QSize(600, 900);
        QTest::newRow("4K") << QSize(3840, 2160);
    }
    void theChartFillsTheView()
    {
        QFETCH(QSize, size);
        show(ChartSamples::modelOf(ChartSamples::fewMarks(ChartKind::ComputeRanking)), size);
        const QRect drawn = m_view->mapFromScene(m_view->sceneRect()).boundingRect();
        QVERIFY(std::abs(drawn.left()) <= 1);
        QVERIFY(std::abs(drawn.top()) <= 1);
        QVERIFY2(std::abs(drawn.width() - m_view->viewport()->width()) <= 2,
                 qPrintable(QString::number(drawn.width())));
        QVERIFY(drawn.height() >= m_view->viewport()->height() - 2);
    }

    void allPanelsCanBeScrolledTo()
    {
        show(ChartSamples::modelOf(ChartSamples::manyIndicators(ChartKind::ModelTimeline)),
             {700, 400});
        QCOMPARE(picture(*m_view).hiddenPanels, 0);
        QCOMPARE(picture(*m_view).panels.size(), 40);
    }

private:
    /** An overview of four cards; the other chart that the first indicator has. */
    void showLinked()
    {
        ChartSamples::Maker maker(ChartKind::Overview);
        for (int region = 1; region <= 4; ++region)
            maker.add(u"10010%1"_s.arg(region), u"2023", region);
        ChartSpec other;
        other.id = u"other"_s;
        other.kind = ChartKind::DistrictComparison;
        other.name = {u"另一张图"_s, u"Another chart"_s};
        other.indicators = {u"firms"_s};
        maker.catalog().charts = {other};
        show(ChartSamples::modelOf(maker.finish()));
    }
};

QTEST_MAIN(TestChartView)
#include "tst_chartview.moc"
