// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "charts/charttexts.h"
#include "chartsamples.h"
#include "timelinecolumns.h"

#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Maker;
using ChartSamples::Sample;

namespace {

constexpr qreal hair = 0.5;
constexpr qreal air = 2; ///< above and below a line of text that others may use

QString dayText(int day)
{
    return QDate(2015, 1, 1).addDays(day).toString(Qt::ISODate);
}

/** Figures of so many regions for so many days, with what must not get lost among them. */
Sample thousands(int regions, int days, int hedged, int targets)
{
    Maker maker(ChartKind::ModelTimeline);
    for (int region = 0; region < regions; ++region) {
        const QString code = u"1009%1"_s.arg(region, 2, 10, QChar(u'0'));
        maker.addDistrict(code,
                          {u"第%1区"_s.arg(region + 1), u"District No. %1"_s.arg(region + 1)});
        for (int day = 0; day < days; ++day)
            maker.add(code, dayText(day), 1000 * (region + 1) + (day * 37 + region * 11) % 400);
    }
    for (int i = 0; i < hedged; ++i)
        maker.add(u"100900"_s, dayText(days + 2 * i + 5), 900 + i).qualifier = Qualifier::Over;
    for (int i = 0; i < targets; ++i)
        maker.add(u"100900"_s, dayText(days + 2 * i + 6), 2000 + i).status = Status::Target;
    maker.add(u"100900"_s, {}, 5);
    return maker.finish();
}

struct LaidOut
{
    std::unique_ptr<ChartModel> model;
    std::unique_ptr<TextShaper> shaper;
    ChartPicture picture;

    [[nodiscard]] const ModelTimelineModel &timeline() const
    {
        return static_cast<const ModelTimelineModel &>(*model);
    }
};

LaidOut layOut(const Sample &sample, QSize pixels, std::optional<DaySpan> span = {})
{
    const qreal unit = unitPixelsFor(pixels);
    LaidOut result;
    result.model = ChartSamples::modelOf(sample);
    result.shaper = std::make_unique<TextShaper>(unit);
    const QSizeF size = QSizeF(pixels) / unit;
    result.picture = span ? layOutChart(*result.model, *span, size, *result.shaper)
                          : layOutChart(*result.model, size, *result.shaper);
    return result;
}

QString allText(const ChartPicture &picture, Language language)
{
    QString text;
    for (const TextBox &box : picture.texts)
        text +=
            box.lines(language).join(language == Language::Chinese ? QString() : u" "_s) + u'\n';
    return text;
}

DaySpan daysFrom(int first, int last)
{
    const qint64 start = QDate(2015, 1, 1).toJulianDay();
    return {start + first, start + last};
}

} // namespace

class TestDenseTimeline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void staysReadable_data();
    void staysReadable();
    void saysHowItIsDrawn();
    void keepsWhatIsNotExact_data();
    void keepsWhatIsNotExact();
    void marksWhatIsDisputed_data();
    void marksWhatIsDisputed();
    void findsEveryFigure();
    void aPartShowsItsOwnFigures();
    void aShortPartIsDrawnOneByOne();
    void aPartKeepsTheAxisOfAll();
    void columnsHoldEveryFigureOnce();
    void runsFollowTheLines();
    void preparedInAnotherThreadIsTheSame();
    void everyKindIsPreparedInAnotherThread_data();
    void everyKindIsPreparedInAnotherThread();
};

void TestDenseTimeline::staysReadable_data()
{
    QTest::addColumn<Sample>("sample");
    QTest::addColumn<QSize>("size");

    const std::pair<const char *, Sample> samples[] = {
        {"one region", thousands(1, 3000, 5, 5)},
        {"twelve regions", thousands(12, 400, 5, 5)},
        {"sixty regions", thousands(60, 60, 200, 200)},
    };
    for (const auto &[name, sample] : samples)
        for (const QSize size : {QSize(480, 320), QSize(1600, 900), QSize(3840, 2160),
                                 QSize(480, 4320), QSize(7680, 320)})
            QTest::addRow("%s, %d×%d", name, size.width(), size.height()) << sample << size;
}

void TestDenseTimeline::staysReadable()
{
    QFETCH(Sample, sample);
    QFETCH(QSize, size);
    const LaidOut chart = layOut(sample, size);
    QVERIFY(chart.timeline().inColumns());
    const ChartPicture &picture = chart.picture;

    QVERIFY(picture.hiddenPanels == 1 || !picture.panels.isEmpty());
    if (!picture.panels.isEmpty()) {
        qsizetype lines = 0;
        for (const LineBundle &bundle : picture.bundles)
            lines += bundle.lines.size();
        QVERIFY2(lines > 50, "blank");
        // Not only the texts round the plot: a series has a name or a figure.
        QVERIFY(picture.hiddenLabels < 4 * 5 + 5);
    }
    const QRectF whole = QRectF(QPointF(), picture.size).adjusted(-hair, -hair, hair, hair);
    for (const LineBundle &bundle : picture.bundles)
        for (const QLineF &line : bundle.lines)
            QVERIFY(whole.contains(line.p1()) && whole.contains(line.p2()));
    for (const Shape &shape : picture.shapes)
        QVERIFY(whole.contains(shape.path.boundingRect().center()));
    for (const Language language : allLanguages) {
        QVERIFY(!allText(picture, language).contains(u'…'));
        QVERIFY(allText(picture, language)
                    .contains(
                        sourcesNote(*chart.model->catalog(), chart.timeline().inColumns()->sources)
                            .in(language)
                            .left(6)));
        for (qsizetype i = 0; i < picture.texts.size(); ++i) {
            const TextBox &text = picture.texts.at(i);
            QVERIFY2(whole.contains(text.box), qPrintable(text.lines(language).join(u'|')));
            for (const QString &line : text.lines(language))
                QVERIFY(chart.shaper->width(line, text.role) <= text.box.width() + hair);
            for (qsizetype j = 0; j < i; ++j) {
                const QRectF common =
                    text.box.adjusted(0, air, 0, -air)
                        .intersected(picture.texts.at(j).box.adjusted(0, air, 0, -air));
                QVERIFY2(common.width() <= hair || common.height() <= hair,
                         qPrintable(text.lines(language).join(u'|') + u" on "_s
                                    + picture.texts.at(j).lines(language).join(u'|')));
            }
        }
    }
}

void TestDenseTimeline::saysHowItIsDrawn()
{
    const LaidOut chart = layOut(thousands(2, 800, 0, 0), {1600, 900});
    const QString text = allText(chart.picture, Language::English);
    QVERIFY2(text.contains(u"1,600 figures, drawn as the lowest and the highest"_s),
             qPrintable(text));
    QVERIFY(text.contains(u"1 figure without a date or a number is not drawn"_s));
    QVERIFY(allText(chart.picture, Language::Chinese).contains(u"共1600个数字"_s));
}

void TestDenseTimeline::keepsWhatIsNotExact_data()
{
    QTest::addColumn<int>("hedged");
    QTest::addColumn<int>("targets");
    QTest::addColumn<bool>("haveMarks");

    QTest::newRow("few") << 8 << 7 << true;
    QTest::newRow("too many for marks") << 80 << 70 << false;
}

void TestDenseTimeline::keepsWhatIsNotExact()
{
    QFETCH(int, hedged);
    QFETCH(int, targets);
    QFETCH(bool, haveMarks);
    const LaidOut chart = layOut(thousands(1, 2000, hedged, targets), {1600, 900});
    const QString text = allText(chart.picture, Language::English);
    int drawn = 0;
    for (const MarkArea &area : chart.picture.marks) {
        const Observation &figure = chart.timeline().marks().at(area.mark).figure();
        drawn += figure.qualifier != Qualifier::Exact || figure.status != Status::Actual ? 1 : 0;
    }
    if (haveMarks) {
        QVERIFY(drawn >= hedged + targets);
        QVERIFY(text.contains(u"hatched: target"_s));
        QVERIFY(!text.contains(u"too many"_s));
    } else {
        QVERIFY(text.contains(u"80 figures that are not exact: too many"_s));
        QVERIFY(text.contains(u"70 targets and forecasts: too many"_s));
    }
}

void TestDenseTimeline::marksWhatIsDisputed_data()
{
    QTest::addColumn<int>("disputed");
    QTest::addColumn<bool>("haveMarks");

    QTest::newRow("none") << 0 << false;
    QTest::newRow("few") << 6 << true;
    QTest::newRow("too many for marks") << 90 << false;
}

void TestDenseTimeline::marksWhatIsDisputed()
{
    QFETCH(const int, disputed);
    QFETCH(const bool, haveMarks);
    Sample sample = thousands(1, 2000, 0, 0);
    Finding finding{.id = u"made-up"_s, .kind = FindingKind::Conflict};
    for (int i = 0; i < disputed; ++i)
        finding.observations.append(sample.observations->at(20 * i + 7).id);
    // The undated one has no place in the chart.
    finding.observations.append(sample.observations->last().id);
    sample.findings = std::make_shared<const FindingReport>(sample.catalog, Findings{{finding}, {}},
                                                            *sample.observations);

    const LaidOut chart = layOut(sample, {1600, 900});
    QSet<QString> badged;
    for (const Shape &shape : chart.picture.shapes)
        // Of a badge, the sign alone is filled with the texts' ink.
        if (shape.mark >= 0 && shape.fill.role == Ink::Text)
            badged.insert(chart.timeline().marks().at(shape.mark).figure().id);
    const QStringList &all = finding.observations;
    if (haveMarks)
        QCOMPARE(badged, QSet<QString>(all.cbegin(), all.cend() - 1));
    else // The first, the last, the highest and the lowest have a mark in any case.
        QVERIFY(badged.size() <= 4);
    const QString text = allText(chart.picture, Language::English);
    QCOMPARE(text.contains(u"triangle: discrepancy"_s), haveMarks);
    QCOMPARE(text.contains(u"90 figures with a discrepancy: too many"_s), disputed == 90);
}

void TestDenseTimeline::findsEveryFigure()
{
    const LaidOut chart = layOut(thousands(2, 800, 0, 0), {1600, 900});
    QVERIFY(chart.picture.finder);
    const QList<FigureMark> &marks = chart.timeline().marks();
    for (int mark = 0; mark < marks.size(); mark += 97) {
        const QRectF area = chart.picture.finder->areaOf(mark);
        QCOMPARE(area.isNull(), marks.at(mark).figure().period.isUndated());
        if (area.isNull())
            continue;
        const int found = chart.picture.finder->at(area.center(), 5);
        QVERIFY(found >= 0);
        // Neighbours may lie in the same place, as far as can be seen.
        QVERIFY(QLineF(chart.picture.finder->areaOf(found).center(), area.center()).length() < 1);
    }
    QCOMPARE(chart.picture.finder->at({1, 1}, 5), -1);
}

void TestDenseTimeline::aPartShowsItsOwnFigures()
{
    const LaidOut chart = layOut(thousands(2, 2000, 0, 0), {1600, 900}, daysFrom(500, 1500));
    const QString text = allText(chart.picture, Language::English);
    QVERIFY2(text.contains(u"Shown: 15 May 2016 to 9 Feb 2019"_s), qPrintable(text));
    QVERIFY(text.contains(u"2,002 figures, drawn"_s));
    const PlotPanel &plot = chart.picture.panels.first();
    QCOMPARE(plot.xMin, static_cast<qreal>(daysFrom(500, 1500).first));
    QCOMPARE(plot.xMax, static_cast<qreal>(daysFrom(500, 1500).last + 1));
    for (const LineBundle &bundle : chart.picture.bundles)
        for (const QLineF &line : bundle.lines)
            QVERIFY(line.x1() >= plot.area.left() - hair && line.x2() <= plot.area.right() + hair);
}

void TestDenseTimeline::aShortPartIsDrawnOneByOne()
{
    const LaidOut chart = layOut(thousands(2, 2000, 0, 0), {1600, 900}, daysFrom(500, 519));
    QVERIFY(chart.picture.bundles.isEmpty());
    QSet<QString> drawn;
    for (const MarkArea &area : chart.picture.marks) {
        const Observation &figure = chart.timeline().marks().at(area.mark).figure();
        drawn.insert(figure.id);
        if (!figure.period.isUndated()) {
            QVERIFY(figure.period.firstDay().toJulianDay() >= daysFrom(500, 519).first);
            QVERIFY(figure.period.lastDay().toJulianDay() <= daysFrom(500, 519).last);
        }
    }
    QCOMPARE(drawn.size(), 2 * 20 + 1);
}

void TestDenseTimeline::aPartKeepsTheAxisOfAll()
{
    const LaidOut whole = layOut(thousands(2, 2000, 0, 0), {1600, 900});
    const LaidOut part = layOut(thousands(2, 2000, 0, 0), {1600, 900}, daysFrom(500, 1500));
    QCOMPARE(part.picture.panels.first().yMin, whole.picture.panels.first().yMin);
    QCOMPARE(part.picture.panels.first().yMax, whole.picture.panels.first().yMax);
}

void TestDenseTimeline::columnsHoldEveryFigureOnce()
{
    const auto model = ChartSamples::modelOf(thousands(3, 700, 20, 30));
    const auto &timeline = static_cast<const ModelTimelineModel &>(*model);
    const TimelineColumns &columns = *timeline.inColumns();
    QList<int> seen(timeline.marks().size());
    for (const SeriesColumns &series : columns.series) {
        QCOMPARE(series.times.size(), series.marks.size());
        QCOMPARE(series.low.size(), series.marks.size());
        for (const qint32 mark : series.marks)
            ++seen[mark];
    }
    for (const qint32 mark : columns.placeless)
        ++seen[mark];
    QCOMPARE(seen, QList<int>(timeline.marks().size(), 1));
    QCOMPARE(columns.hedged.size(), 20U);
    QCOMPARE(columns.promised.size(), 30U);
}

void TestDenseTimeline::runsFollowTheLines()
{
    const auto model = ChartSamples::modelOf(thousands(3, 700, 20, 30));
    const auto &timeline = static_cast<const ModelTimelineModel &>(*model);
    qsizetype joins = 0;
    for (const SeriesColumns &series : timeline.inColumns()->series) {
        for (size_t run = 0; run + 1 < series.runs.size(); ++run) {
            for (auto at = static_cast<size_t>(series.runs[run]) + 1;
                 at < static_cast<size_t>(series.runs[run + 1]); ++at, ++joins) {
                QCOMPARE(timeline.marks().at(series.marks[at]).joinedFrom, series.marks[at - 1]);
                QVERIFY(series.times[at] > series.times[at - 1]);
            }
        }
    }
    QCOMPARE(joins, std::ranges::count_if(timeline.marks(), [](const FigureMark &mark) {
                 return mark.joinedFrom >= 0;
             }));
}

void TestDenseTimeline::preparedInAnotherThreadIsTheSame()
{
    const Sample sample = thousands(2, 800, 5, 5);
    ChartModel::ContentPtr content;
    std::unique_ptr<QThread> thread(QThread::create(
        [&] { content = ChartModel::prepare(sample.spec, sample.catalog, sample.observations); }));
    thread->start();
    QVERIFY(thread->wait());
    const auto here = ChartSamples::modelOf(sample);
    ModelTimelineModel shown;
    shown.show(content);
    QCOMPARE(shown.marks(), ChartSamples::marksOf(*here));
    QCOMPARE(shown.panels(), ChartSamples::panelsOf(*here));
    QCOMPARE(shown.spec(), sample.spec);
    QCOMPARE(shown.regions(), here->regions());
    QVERIFY(shown.inColumns());
    for (const QString &id : {u"F1"_s, u"F900"_s, u"F1611"_s, u"nobody"_s})
        QCOMPARE(shown.markOf(id), here->markOf(id));
    QVERIFY(shown.markOf(u"F900"_s) >= 0);
}

void TestDenseTimeline::everyKindIsPreparedInAnotherThread_data()
{
    QTest::addColumn<Sample>("sample");
    for (const Sample &sample : ChartSamples::shipped())
        QTest::addRow("%s", qPrintable(sample.spec.id)) << sample;
}

void TestDenseTimeline::everyKindIsPreparedInAnotherThread()
{
    QFETCH(Sample, sample);
    ChartModel::ContentPtr content;
    std::unique_ptr<QThread> thread(QThread::create(
        [&] { content = ChartModel::prepare(sample.spec, sample.catalog, sample.observations); }));
    thread->start();
    QVERIFY(thread->wait());
    const auto here = ChartSamples::modelOf(sample);
    const std::unique_ptr<ChartModel> shown(makeChartModel(sample.spec.kind, nullptr));
    shown->show(content);
    content.reset(); // the model keeps what it shows
    QVERIFY(here->markCount() > 0);
    QCOMPARE(shown->markCount(), here->markCount());
    QCOMPARE(shown->spec(), here->spec());
    QCOMPARE(shown->regions(), here->regions());
    QCOMPARE(shown->figures().size(), here->figures().size());
    for (int mark = 0; mark < here->markCount(); ++mark) {
        QCOMPARE(shown->evidenceOf(mark), here->evidenceOf(mark));
        QCOMPARE(shown->describe(mark, Language::English), here->describe(mark, Language::English));
        const QString id = here->evidenceOf(mark).first();
        QCOMPARE(shown->markOf(id), here->markOf(id));
        QCOMPARE(shown->figure(mark) != nullptr, here->figure(mark) != nullptr);
        if (const Observation *figure = here->figure(mark)) {
            QCOMPARE(figure->id, id);
            QCOMPARE(*shown->figure(mark), *figure);
        }
    }
}

QTEST_MAIN(TestDenseTimeline)

#include "tst_densetimeline.moc"
