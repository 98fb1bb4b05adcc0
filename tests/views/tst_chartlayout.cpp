// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charttexts.h"
#include "coveragemodel.h"
#include "layoutcounts.h"
#include "layoutfaults.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using namespace LayoutFaults;

namespace {

void addSamples()
{
    QTest::addColumn<QString>("sample");
    for (const auto &[name, sample] : samples())
        QTest::addRow("%s", qPrintable(name)) << name;
}

} // namespace

/** Where charts put their marks, axes and texts. */
class TestChartLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void samplesAreThere()
    {
        QCOMPARE(std::ranges::count_if(
                     samples(),
                     [](const auto &sample) { return sample.first.startsWith(u"shipped"_s); }),
                 8);
        QCOMPARE(
            laidOut(u"district-comparison hundreds of marks"_s, {1600, 900}).model->markCount(),
            300);
        QCOMPARE(laidOut(u"model-timeline hundreds of marks"_s, {1600, 900}).model->markCount(),
                 360);
        QCOMPARE(panelsOf(*laidOut(u"compute-ranking 40 indicators"_s, {1600, 900}).model).size(),
                 40);
    }

    void notesAreOfTheMarksShown()
    {
        ChartPicture one;
        one.hiddenCards = 1;
        one.marks = {{0, {}}, {2, {}}};
        ChartPicture other = one;
        other.marks = {{2, {}}, {0, {}}, {0, {}}};
        QVERIFY(one.hasNotesOf(other));
        other.marks = {{0, {}}, {1, {}}};
        QVERIFY(!one.hasNotesOf(other));
    }

    void headlinesAreLargerThanTheirNames()
    {
        const LaidOut &chart = laidOut(u"shipped overview"_s, {960, 540});
        QCOMPARE(chart.picture.hiddenCards, 0);
        QVERIFY(std::ranges::none_of(chart.picture.texts, [](const TextBox &text) {
            return text.role == TextRole::PanelTitle;
        }));
    }

    void panelNamesWrapBeforeTheyAreShort()
    {
        TextShaper shaper(1);
        PictureBuilder builder({400, 400}, shaper);
        const BilingualText full{u"名"_s.repeated(20), u"Full name of a panel that is long"_s};
        const BilingualText brief{u"短"_s, u"Short"_s};
        QCOMPARE(builder.panelName(0, {full, brief}, 160), full);
        QCOMPARE(builder.panelName(1, {full, brief}, 60), brief);
        QCOMPARE(builder.picture().fullyNamed, QSet<int>{0});
    }

    void statementsAreNeverMarks_data() { addSamples(); }
    void statementsAreNeverMarks()
    {
        QFETCH(QString, sample);
        const LaidOut &chart = laidOut(sample, {1600, 900});
        const auto isFigure = [&](int mark) {
            if (const auto *coverage = qobject_cast<const CoverageModel *>(chart.model.get()))
                return mark >= 0 && mark < coverage->markCount()
                    && std::ranges::none_of(coverage->cells().at(mark).claims,
                                            [](const Observation &claim) {
                                                return claim.status == Status::Statement;
                                            });
            // Something said is an event, drawn as one that was not done.
            if (ChartModel::drawsEvents(chart.model->spec().kind))
                return mark >= 0 && mark < chart.model->markCount();
            return mark >= 0 && mark < marksOf(*chart.model).size()
                && marksOf(*chart.model).at(mark).figure().status != Status::Statement;
        };
        for (const MarkArea &area : chart.picture.marks)
            QVERIFY(isFigure(area.mark));
        for (const Shape &shape : chart.picture.shapes)
            QVERIFY(shape.mark == -1 || isFigure(shape.mark));
        for (const TextBox &text : chart.picture.texts)
            QVERIFY(text.mark == -1 || isFigure(text.mark));
        // The made-up statement's number.
        for (const Language language : allLanguages) {
            const QString text = allText(chart.picture, language);
            QVERIFY(!text.contains(u"987654"_s));
            QVERIFY(!text.contains(u"987,654"_s));
            QVERIFY(!text.contains(u"98.7654"_s));
        }
    }

    void everyMarkHasOnePlace_data() { addSamples(); }
    void everyMarkHasOnePlace()
    {
        QFETCH(QString, sample);
        const LaidOut &chart = laidOut(sample, {1600, 900});
        QList<int> placed;
        for (const MarkArea &area : chart.picture.marks)
            placed.append(area.mark);
        std::ranges::sort(placed);
        QVERIFY(std::ranges::adjacent_find(placed) == placed.end());
        if (hasNoPlot(chart.model->spec().kind)) {
            for (const int mark : std::as_const(placed))
                QVERIFY(mark >= 0 && mark < chart.model->markCount());
            return; // what is left out is counted above
        }
        int leftOut = 0;
        const QList<int> panels = panelsOfMarks(chart);
        for (int i = 0; i < marksOf(*chart.model).size(); ++i) {
            const FigureMark &mark = marksOf(*chart.model).at(i);
            const bool isDrawable = chart.model->spec().kind != ChartKind::ComputeRanking
                || (mark.figure().value && !mark.figure().period.isUndated());
            if (placed.contains(i))
                QVERIFY(isDrawable && panels.at(i) < drawnPanelCount(chart));
            else if (isDrawable && panels.at(i) < drawnPanelCount(chart))
                ++leftOut;
        }
        QCOMPARE(leftOut, chart.picture.hiddenMarks);
    }

    void shapesStandAtTheirValues()
    {
        // A district's bar ends at its value, and the values' order is that of the ends.
        const LaidOut &chart = laidOut(u"district-comparison few marks"_s, {1600, 900});
        const PlotPanel &panel = chart.picture.panels.first();
        for (const Shape &shape : chart.picture.shapes) {
            if (shape.mark < 0)
                continue;
            const Observation &figure = marksOf(*chart.model).at(shape.mark).figure();
            QVERIFY(std::abs(shape.path.boundingRect().right() - panel.mapX(*figure.value)) < 0.01);
            QVERIFY(std::abs(shape.path.boundingRect().left() - panel.mapX(0)) < 0.01);
        }
        const LaidOut &ranks = laidOut(u"compute-ranking few marks"_s, {1600, 900});
        const PlotPanel &plot = ranks.picture.panels.first();
        for (const Shape &shape : ranks.picture.shapes) {
            if (shape.mark < 0)
                continue;
            const Observation &figure = marksOf(*ranks.model).at(shape.mark).figure();
            const QPointF centre = shape.path.boundingRect().center();
            QVERIFY(std::abs(centre.y() - plot.mapY(*figure.value)) < 0.01);
            QVERIFY(std::abs(centre.x() - plot.mapX(figure.period.lastDay().year())) < 0.01);
        }
        QVERIFY(plot.mapY(1) < plot.mapY(4));
    }

    void axesHaveALength_data() { addSamples(); }
    void axesHaveALength()
    {
        QFETCH(QString, sample);
        for (const PlotPanel &panel : laidOut(sample, {960, 540}).picture.panels) {
            QVERIFY(panel.xMax > panel.xMin);
            QVERIFY(panel.yMax > panel.yMin);
            for (const qreal x : panel.xGrid)
                QVERIFY(x >= panel.xMin && x <= panel.xMax);
            for (const qreal y : panel.yGrid)
                QVERIFY(y >= panel.yMin && y <= panel.yMax);
            for (const PlotLine &line : panel.lines) {
                for (const QPointF point : line.points) {
                    QVERIFY(point.x() >= panel.xMin && point.x() <= panel.xMax);
                    QVERIFY(point.y() >= panel.yMin && point.y() <= panel.yMax);
                }
            }
        }
    }

    void aLargerPictureIsTheSameEnlarged_data() { addSamples(); }
    void aLargerPictureIsTheSameEnlarged()
    {
        QFETCH(QString, sample);
        const ChartPicture &small = laidOut(sample, {1920, 1080}).picture;
        const ChartPicture &large = laidOut(sample, {3840, 2160}).picture;
        QCOMPARE(unitPixelsFor({3840, 2160}), 2 * unitPixelsFor({1920, 1080}));
        QCOMPARE(large.size, small.size);
        QCOMPARE(large.texts.size(), small.texts.size());
        for (qsizetype i = 0; i < small.texts.size(); ++i) {
            QCOMPARE(large.texts.at(i).linesZh, small.texts.at(i).linesZh);
            QCOMPARE(large.texts.at(i).linesEn, small.texts.at(i).linesEn);
            QCOMPARE(large.texts.at(i).box, small.texts.at(i).box);
        }
        QCOMPARE(large.shapes.size(), small.shapes.size());
        for (qsizetype i = 0; i < small.shapes.size(); ++i)
            QCOMPARE(large.shapes.at(i).path, small.shapes.at(i).path);
        QCOMPARE(large.panels.size(), small.panels.size());
        for (qsizetype i = 0; i < small.panels.size(); ++i)
            QCOMPARE(large.panels.at(i).area, small.panels.at(i).area);
    }

    void layingOutTwiceGivesTheSame_data() { addSamples(); }
    void layingOutTwiceGivesTheSame()
    {
        QFETCH(QString, sample);
        const ChartPicture &first = laidOut(sample, {960, 540}).picture;
        const ChartPicture again = layOut(samples().at(sample), {960, 540}).picture;
        QCOMPARE(again.texts.size(), first.texts.size());
        for (qsizetype i = 0; i < first.texts.size(); ++i) {
            QCOMPARE(again.texts.at(i).box, first.texts.at(i).box);
            QCOMPARE(again.texts.at(i).linesZh, first.texts.at(i).linesZh);
        }
        QCOMPARE(again.marks.size(), first.marks.size());
        for (qsizetype i = 0; i < first.marks.size(); ++i)
            QCOMPARE(again.marks.at(i).rect, first.marks.at(i).rect);
    }

    void typeGrowsWithTheShorterSide()
    {
        qreal before = 0;
        for (int side = 320; side <= 4320; side += 20) {
            const qreal unit = unitPixelsFor(QSizeF(side * 2, side));
            QVERIFY(unit >= before);
            QCOMPARE(unitPixelsFor(QSizeF(side, side * 2)), unit);
            QVERIFY(14 * unit >= 9 - 1e-9);
            before = unit;
        }
        QCOMPARE(unitPixelsFor({1600, 900}), 1.0);
    }

    void linesHaveRoomAtTheFirstRankAndTheLast()
    {
        for (const auto &[name, sample] : samples()) {
            if (sample.spec.kind != ChartKind::ComputeRanking)
                continue;
            for (const PlotPanel &panel : laidOut(name, {1600, 900}).picture.panels) {
                for (const PlotLine &line : panel.lines) {
                    for (const QPointF point : line.points) {
                        const qreal y = panel.mapY(point.y());
                        QVERIFY2(y - line.width / 2 >= panel.area.top()
                                     && y + line.width / 2 <= panel.area.bottom(),
                                 qPrintable(name));
                    }
                }
            }
        }
    }

    void notesCallPanelsByTheirTitles_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QSize>("size");
        for (const char *chart : {"district-comparison", "district-targets", "model-timeline"}) {
            for (const QSize size : sizes)
                QTest::addRow("%s, %dx%d", chart, size.width(), size.height())
                    << u"shipped "_s + QString::fromLatin1(chart) << size;
        }
    }
    void notesCallPanelsByTheirTitles()
    {
        QFETCH(QString, sample);
        QFETCH(QSize, size);
        const LaidOut &chart = laidOut(sample, size);
        const Catalog &catalog = *chart.model->catalog();
        for (const Language language : allLanguages) {
            QStringList titles;
            QString notes;
            for (const TextBox &text : chart.picture.texts) {
                QString words = withoutSpaces(text.lines(language).join(QString()));
                if (text.role == TextRole::PanelTitle)
                    titles.append(words.remove(QRegularExpression(u"[①-⑳]"_s)));
                else if (text.role == TextRole::Note)
                    notes += words;
            }
            for (int i = 0; i < drawnPanelCount(chart); ++i) {
                const QList<BilingualText> names =
                    panelNames(catalog, panelsOf(*chart.model).at(i));
                const bool isFull = chart.picture.fullyNamed.contains(i);
                const QString name =
                    withoutSpaces((isFull ? names.first() : names.last()).in(language));
                const QString other =
                    withoutSpaces((isFull ? names.last() : names.first()).in(language));
                QVERIFY2(titles.join(u'\n').contains(name), qPrintable(name));
                // Sources may have such words in their names, but not in brackets.
                if (!name.contains(other) && !other.contains(name))
                    QVERIFY2(!notes.contains(u'(' + other) && !notes.contains(u'（' + other)
                                 && !notes.contains(u':' + other) && !notes.contains(u'：' + other),
                             qPrintable(other));
            }
        }
    }

    void axesOfOneColumnStartAndEndAlike()
    {
        for (const QString &sample :
             {u"shipped district-comparison"_s, u"shipped district-targets"_s}) {
            for (const QSize size : sizes) {
                const QList<PlotPanel> &panels = laidOut(sample, size).picture.panels;
                QList<qreal> widths;
                QSet<int> starts;
                for (const PlotPanel &panel : panels) {
                    widths.append(panel.area.width());
                    starts.insert(qRound(panel.area.left()));
                }
                const auto [least, most] = std::ranges::minmax_element(widths);
                QVERIFY(*most - *least < 0.01);
                QVERIFY(starts.size() <= 4); // columns
            }
        }
    }

    void aSharedAxisNamesItsIndicators()
    {
        ChartSamples::Maker maker(ChartKind::DistrictComparison);
        maker.spec().indicators = {u"firms"_s, u"firms-new"_s};
        maker.add(u"100101"_s, u"2023", 5);
        maker.add(u"100101"_s, u"2023", 3, u"firms-new"_s);
        const LaidOut apart = layOut(maker.finish(), {960, 540});
        QCOMPARE(apart.picture.panels.size(), 2);
        QVERIFY(allText(apart.picture, Language::English)
                    .contains(u"Panelsapartfromtheonebeforeby:measure"_s));

        maker.spec().guardOverruled = true;
        const LaidOut shared = layOut(maker.finish(), {960, 540});
        QCOMPARE(shared.picture.panels.size(), 1);
        const QString text = allText(shared.picture, Language::English);
        QVERIFY(text.contains(u"5(2023)·Indicatorfirms"_s));
        QVERIFY(text.contains(u"3(2023)·Indicatorfirms-new"_s));
        QVERIFY(text.contains(u"Puttherebytheuser,althoughtheydifferin:measure."_s));
    }

    void dataAreNeverMarkup()
    {
        const LaidOut &chart = laidOut(u"district-comparison markup"_s, {1600, 900});
        for (const Language language : allLanguages) {
            const QString text = allText(chart.picture, language);
            QVERIFY(text.contains(u"<imgsrc=\"file.png\">"_s));
            QVERIFY(text.contains(u"<b>"_s));
            QVERIFY(text.contains(u"<i>"_s));
        }
    }

    void theOtherLanguageServesWhereOneIsMissing()
    {
        const LaidOut &chinese = laidOut(u"district-comparison only Chinese"_s, {1600, 900});
        QVERIFY(allText(chinese.picture, Language::English).contains(u"甲区"_s));
        const LaidOut &english = laidOut(u"district-comparison only English"_s, {1600, 900});
        QVERIFY(allText(english.picture, Language::Chinese).contains(u"DistrictA"_s));
    }
};

QTEST_MAIN(TestChartLayout)
#include "tst_chartlayout.moc"
