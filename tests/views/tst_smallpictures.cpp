// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpromises.h"
#include "charts/charttexts.h"
#include "coveragemodel.h"

#include <QTest>

#include <algorithm>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using namespace LayoutFaults;

namespace {

/** As a view of this size shows a chart, that scrolls to what does not fit. */
LaidOut scrolled(const std::shared_ptr<const ChartModel> &model, QSize size)
{
    QSize room = size;
    LaidOut chart = layOut(model, room, screenUnitPixelsFor(size));
    while ((chart.picture.isCut() || chart.picture.wantsHeight)
           && room.height() < 2 * size.height()) {
        room.setHeight(room.height() * 13 / 10);
        chart = layOut(model, room, screenUnitPixelsFor(size));
    }
    return chart;
}

} // namespace

/** What gives way where there is little room, and what is then said of it. */
class TestSmallPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void plotsMakeWayForTexts_data()
    {
        QTest::addColumn<QString>("sample");
        for (const auto &[name, sample] : samples()) {
            if (name.startsWith(u"shipped"_s) || name.contains(u"long"_s)
                || name.contains(u"hundreds"_s) || name.contains(u"qualifiers"_s))
                QTest::addRow("%s", qPrintable(name)) << name;
        }
    }
    void plotsMakeWayForTexts()
    {
        // As a picture gets lower, plots shrink, then lose what can be spared, and last go. How low
        // that is depends on the words: rows of a matrix or of ranks need little beside a title and
        // a line of sources, and one row that can be read is worth more than none. So no height is
        // named at which a picture must be empty; what is drawn must leave its words their room and
        // be as high as a line, down to a picture lower than a title, where nothing may be left.
        QFETCH(QString, sample);
        constexpr int lowerThanATitle = 20;
        constexpr int lowerThanTheSentence = 30;
        bool isEmpty = false;
        for (int height = 320; height >= lowerThanATitle; height -= 6) {
            const LaidOut chart = layOut(samples().at(sample), {480, height});
            const bool wasEmpty = isEmpty;
            isEmpty = chart.picture.marks.isEmpty()
                && (chart.picture.isTooSmall || drawnPanelCount(chart) == 0);
            QVERIFY2(isEmpty || !wasEmpty, qPrintable(u"%1 high: marks are back"_s.arg(height)));
            // Where not even the texts have room, the picture says just that.
            if (chart.picture.isTooSmall && isEmpty) {
                if (height > lowerThanTheSentence) {
                    QCOMPARE(overlaps(chart).first, QString());
                    QCOMPARE(outsidePicture(chart).first, QString());
                }
                continue;
            }
            for (const Promise &promise : promises) {
                const Faults faults = promise.find(chart);
                QVERIFY2(faults.count == 0,
                         qPrintable(u"%1 high, %2: %3"_s.arg(height).arg(
                             QLatin1StringView(promise.name), faults.first)));
            }
            if (isEmpty)
                continue;
            qreal needed = chart.shaper->lineHeight(TextRole::Label);
            for (const TextBox &text : chart.picture.texts)
                if (text.role == TextRole::Title || text.role == TextRole::Subtitle)
                    needed += text.box.height();
            for (const TextBox &text : chart.picture.texts)
                if (text.role == TextRole::Note && text.mark < 0
                    && text.box.width() > chart.picture.size.width() * 0.9)
                    needed += text.box.height();
            QVERIFY2(chart.picture.size.height() >= needed,
                     qPrintable(u"%1 high: no room for a line of marks"_s.arg(height)));
            for (const PlotPanel &panel : chart.picture.panels)
                QVERIFY2(
                    panel.area.height() + hair >= chart.shaper->lineHeight(TextRole::Tick),
                    qPrintable(u"%1 high: a plot of %2"_s.arg(height).arg(panel.area.height())));
        }
        QVERIFY(isEmpty);
    }

    void titlesCountTheEventsShown()
    {
        const LaidOut &cut = laidOut(u"shipped policy-timeline"_s, {480, 320});
        const int all = cut.model->markCount();
        const int shown = all - cut.picture.hiddenEvents;
        QVERIFY(shown > 0 && shown < all);
        QVERIFY2(cut.picture.title.en.startsWith(u"%1 of %2 events shown"_s.arg(shown).arg(all)),
                 qPrintable(cut.picture.title.en));
        const LaidOut &whole = laidOut(u"shipped policy-timeline"_s, {1600, 900});
        QCOMPARE(whole.picture.hiddenEvents, 0);
        QVERIFY(whole.picture.title.en.startsWith(u"%1 events,"_s.arg(all)));
    }

    void subtitlesCountTheRegionsShown()
    {
        const LaidOut chart = layOut(ChartSamples::fullCoverage(60, 1), {480, 320});
        const ChartPicture &picture = chart.picture;
        const QStringList regions =
            qobject_cast<const CoverageModel *>(chart.model.get())->regions();
        const auto shown = std::ranges::count_if(regions, [&](const QString &code) {
            const QString name = regionLabel(*chart.model->catalog(), code).in(Language::English);
            return std::ranges::any_of(picture.texts, [&](const TextBox &text) {
                return text.linesEn == QStringList{name};
            });
        });
        QCOMPARE(picture.hiddenIndicators, 0);
        QVERIFY(shown > 0 && shown < regions.size());
        const QString counts = u"%1 of %2 regions shown"_s.arg(shown).arg(regions.size());
        QVERIFY2(picture.description.en.contains(counts), qPrintable(picture.description.en));
        QVERIFY(picture.title.en.contains(u"%1 regions"_s.arg(regions.size())));
    }

    void crowdedFiguresKeepTheirLabels()
    {
        const LaidOut &chart = laidOut(u"shipped model-timeline"_s, {960, 540});
        QCOMPARE(chart.picture.hiddenPanels, 0);
        for (int i = 0; i < marksOf(*chart.model).size(); ++i)
            QVERIFY2(std::ranges::any_of(chart.picture.texts,
                                         [i](const TextBox &text) { return text.mark == i; }),
                     qPrintable(marksOf(*chart.model).at(i).figure().id));
    }

    void policiesStandAboveCrowdedFigures()
    {
        const LaidOut &chart = laidOut(u"shipped model-timeline"_s, {960, 540});
        const auto events = qobject_cast<const ModelTimelineModel *>(chart.model.get())->events();
        QVERIFY(events.size() >= 5);
        for (const Event *event : events)
            QVERIFY2(std::ranges::any_of(chart.picture.texts,
                                         [event](const TextBox &text) {
                                             return text.linesZh
                                                 == QStringList{event->shortTitle.zh}
                                             && text.linesEn == QStringList{event->shortTitle.en};
                                         }),
                     qPrintable(event->id));
        QCOMPARE(chart.picture.hiddenLabels, 0);
    }

    void policiesCostNoSeriesItsName()
    {
        const LaidOut chart = layOut(samples().at(u"shipped model-timeline"_s), {640, 640});
        QVERIFY(chart.picture.hasEvents);
        QCOMPARE(chart.picture.hiddenPanels, 0);
        QMap<QStringList, int> last; // marks are in the order of time
        for (int i = 0; i < marksOf(*chart.model).size(); ++i) {
            const Observation &figure = marksOf(*chart.model).at(i).figure();
            last.insert({figure.indicator, figure.region, figure.subject}, i);
        }
        for (const int mark : std::as_const(last))
            QVERIFY2(std::ranges::any_of(chart.picture.texts,
                                         [mark](const TextBox &text) { return text.mark == mark; }),
                     qPrintable(marksOf(*chart.model).at(mark).figure().id));
    }

    void eventsMakeWayForThePanel()
    {
        constexpr qreal lowestReadable = 34;
        const Sample &sample = samples().at(u"shipped model-timeline"_s);
        bool isReadableWithoutEvents = false;
        for (int height = 320; height > 100; height -= 2) {
            const LaidOut chart = layOut(sample, {480, height});
            if (chart.picture.panels.isEmpty())
                break;
            const auto events =
                qobject_cast<const ModelTimelineModel *>(chart.model.get())->events();
            const bool hasEvents = std::ranges::any_of(events, [&](const Event *event) {
                return std::ranges::any_of(chart.picture.texts, [&](const TextBox &text) {
                    return text.linesEn == QStringList{event->shortTitle.en};
                });
            });
            const bool isReadable = chart.picture.panels.first().area.height() >= lowestReadable;
            QVERIFY(isReadable || !hasEvents);
            isReadableWithoutEvents = isReadableWithoutEvents || (isReadable && !hasEvents);
        }
        QVERIFY(isReadableWithoutEvents);
    }

    void figuresThatDisagreeAreBothToBeRead_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isOnScreen");
        for (const QSize size : sizes)
            QTest::addRow("%dx%d", size.width(), size.height()) << size << false;
        for (const QSize size : windowSizes)
            QTest::addRow("in a window, %dx%d", size.width(), size.height()) << size << true;
    }
    void figuresThatDisagreeAreBothToBeRead()
    {
        // Two documents give two numbers for the same month: one alone would seem certain.
        QFETCH(QSize, size);
        QFETCH(bool, isOnScreen);
        const auto model = laidOut(u"shipped model-timeline"_s, size).model;
        const LaidOut chart = isOnScreen ? scrolled(model, size) : layOut(model, size);
        int drawn = 0;
        int labelled = 0;
        for (int i = 0; i < marksOf(*chart.model).size(); ++i) {
            const FigureMark &mark = marksOf(*chart.model).at(i);
            if (mark.figure().period.iso() != u"2025-06"_s || mark.figure().region != u"110000"_s
                || mark.panel >= drawnPanelCount(chart)
                || !QList<double>({132, 141}).contains(*mark.figure().value))
                continue;
            ++drawn;
            labelled += std::ranges::any_of(chart.picture.texts,
                                            [i](const TextBox &text) { return text.mark == i; });
        }
        QCOMPARE(labelled, drawn);
        if (chart.picture.hiddenPanels == 0)
            QCOMPARE(drawn, 2);
        if (isOnScreen) {
            QCOMPARE(chart.picture.hiddenPanels, 0);
            QCOMPARE(chart.picture.events.size(), chart.model->events().size());
        }
    }

    void cardsAreWideInAWindow_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : windowSizes)
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    void cardsAreWideInAWindow()
    {
        // Four columns would wrap each date and leave gaps beside what is short.
        QFETCH(QSize, size);
        const LaidOut chart = scrolled(laidOut(u"shipped overview"_s, size).model, size);
        QCOMPARE(chart.picture.hiddenCards, 0);
        QSet<int> lefts;
        for (const MarkArea &mark : chart.picture.marks)
            lefts.insert(static_cast<int>(mark.rect.left()));
        QVERIFY2(lefts.size() <= 3, qPrintable(QString::number(lefts.size())));
        for (const MarkArea &mark : chart.picture.marks)
            QVERIFY2(mark.rect.width() > 160, qPrintable(QString::number(mark.rect.width())));
    }

    void aDistrictAloneLosesItsLastMarks()
    {
        ChartSamples::Maker maker(ChartKind::DistrictComparison);
        for (int year = 2000; year < 2040; ++year)
            maker.add(u"100101"_s, u"%1"_s.arg(year), year).status = Status::Target;
        const ChartPicture picture = layOut(maker.finish(), {480, 320}).picture;
        QCOMPARE(picture.panels.size(), 1);
        QVERIFY(picture.marks.size() > 5);
        QCOMPARE(picture.hiddenMarks, 40 - static_cast<int>(picture.marks.size()));
        QCOMPARE(picture.marks.first().mark, 0);
    }

    void namesTooWideAreLeftOut_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("hidden");
        QTest::addRow("ranking, a fitting name") << ChartKind::ComputeRanking << 20 << 0;
        QTest::addRow("ranking, wide names") << ChartKind::ComputeRanking << 30 << 3;
        QTest::addRow("timeline, a fitting name") << ChartKind::ModelTimeline << 20 << 0;
        QTest::addRow("timeline, a wide name") << ChartKind::ModelTimeline << 30 << 1;
    }
    void namesTooWideAreLeftOut()
    {
        QFETCH(ChartKind, kind);
        QFETCH(int, length);
        QFETCH(int, hidden);
        ChartSamples::Maker maker(kind);
        for (Region &region : maker.catalog().regions)
            region.name.zh = u"名"_s.repeated(length); // of 14 units each; a fifth is 320
        maker.add(u"100101"_s, u"2023", 1);
        // With fewer, ranks are a streak strip, whose names are wrapped.
        if (maker.isRanking()) {
            maker.add(u"100102"_s, u"2023", 2);
            maker.add(u"100103"_s, u"2023", 3);
        }
        QCOMPARE(layOut(maker.finish(), {1600, 900}).picture.hiddenLabels, hidden);
    }

    void userTextsOfAnyLengthLeaveAPlotOrSayWhyNot_data()
    {
        QTest::addColumn<int>("repeats");
        QTest::addColumn<bool>("hasPlot");
        QTest::newRow("a long title") << 4 << true;
        QTest::newRow("a paragraph") << 12 << true;
        QTest::newRow("a page") << 60 << false;
    }
    void userTextsOfAnyLengthLeaveAPlotOrSayWhyNot()
    {
        QFETCH(int, repeats);
        QFETCH(bool, hasPlot);
        for (const ChartKind kind :
             {ChartKind::DistrictComparison, ChartKind::ModelTimeline, ChartKind::ComputeRanking}) {
            Sample sample = ChartSamples::fewMarks(kind);
            sample.spec.title = {u"一个用户自己写的很长的标题，"_s.repeated(repeats),
                                 u"A long title that the user wrote, "_s.repeated(repeats)};
            const LaidOut chart = layOut(sample, {480, 320});
            QCOMPARE(!chart.picture.marks.isEmpty(), hasPlot);
            QCOMPARE(chart.picture.isTooSmall, !hasPlot);
            QCOMPARE(overlaps(chart).first, QString());
            QCOMPARE(outsidePicture(chart).first, QString());
            const QString text = allText(chart.picture, Language::English);
            if (!hasPlot)
                QVERIFY(text.contains(u"Toosmallforthischart"_s) || text.contains(u"notshown"_s));
        }
    }

    void theKeySpeaksOfWhatIsDrawn()
    {
        // The panels with bounds have no room in the small picture.
        const LaidOut &small = laidOut(u"shipped model-timeline"_s, {480, 320});
        const LaidOut &large = laidOut(u"shipped model-timeline"_s, {1600, 900});
        QVERIFY(small.picture.hiddenPanels > 0);
        QCOMPARE(large.picture.hiddenPanels, 0);
        QVERIFY(!allText(small.picture, Language::English).contains(u"openarrow"_s));
        QVERIFY(allText(large.picture, Language::English).contains(u"openarrow"_s));
        for (const LaidOut *chart : {&small, &large}) {
            const QString text = allText(chart->picture, Language::English);
            const auto events =
                qobject_cast<const ModelTimelineModel *>(chart->model.get())->events();
            const bool hasPolicies = std::ranges::any_of(events, [&](const Event *event) {
                return text.contains(withoutSpaces(event->shortTitle.en));
            });
            const bool isExplained =
                std::ranges::any_of(chart->picture.texts, [](const TextBox &box) {
                    const QString words = box.linesEn.join(u' ');
                    return words == u"policy" || words == u"policy; dotted: mid-date";
                });
            QCOMPARE(isExplained, hasPolicies);
        }
        QVERIFY(!allText(large.picture, Language::English).contains(u"target"_s));
    }

    void theKeyOfTargetsSpeaksOfWhatIsDrawn()
    {
        // The panels with lower bounds and ranges have no room in the small picture.
        const LaidOut &small = laidOut(u"shipped district-targets"_s, {480, 320});
        const LaidOut &large = laidOut(u"shipped district-targets"_s, {1600, 900});
        const QString few = allText(small.picture, Language::English);
        const QString all = allText(large.picture, Language::English);
        QVERIFY(small.picture.hiddenPanels > 0);
        QCOMPARE(large.picture.hiddenPanels, 0);
        for (const QString &text : {u"filledarrow"_s, u"twoedges"_s, u"Chaoyangaction"_s}) {
            QVERIFY2(!few.contains(text), qPrintable(text));
            QVERIFY2(all.contains(text), qPrintable(text));
        }
        QVERIFY(all.contains(u"outlinedtick:target"_s));
        QVERIFY(!all.contains(u"hatched"_s));
    }
};

QTEST_MAIN(TestSmallPictures)
#include "tst_smallpictures.moc"
