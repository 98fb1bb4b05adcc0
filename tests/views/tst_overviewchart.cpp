// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "charts/tileshapes.h"
#include "chartsamples.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Maker;
using ChartSamples::Sample;

namespace {

struct LaidOut
{
    std::unique_ptr<ChartModel> model;
    ChartPicture picture;

    [[nodiscard]] QString allText() const
    {
        QStringList found;
        for (const TextBox &text : picture.texts)
            found += text.linesEn.join(u' ');
        return found.join(u'\n') + u'\n';
    }
    /** The text in English that is exactly this; nullptr: none is. */
    [[nodiscard]] const TextBox *text(const QString &wanted) const
    {
        const auto found = std::ranges::find_if(
            picture.texts, [&](const TextBox &text) { return text.linesEn.join(u' ') == wanted; });
        return found == picture.texts.end() ? nullptr : &*found;
    }
};

LaidOut layOut(const Sample &sample, QSizeF size = {1600, 900})
{
    LaidOut chart;
    chart.model = ChartSamples::modelOf(sample);
    TextShaper shaper(unitPixelsFor(size));
    chart.picture = layOutChart(*chart.model, size / unitPixelsFor(size), shaper);
    return chart;
}

const QString warning = u"Different lengths of time: do not compare"_s;

} // namespace

class TestOverviewChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void partOfAYearIsNotHeldAgainstAYear_data()
    {
        QTest::addColumn<QString>("indicator");
        QTest::addColumn<QString>("actual");
        QTest::addColumn<QString>("promised");
        QTest::addColumn<bool>("isWarned");
        QTest::newRow("half a year of a flow")
            << u"firms-new"_s << u"2025-01/2025-06"_s << u"2025"_s << true;
        QTest::newRow("years of a flow") << u"firms-new"_s << u"2024"_s << u"2026"_s << false;
        QTest::newRow("months of a flow")
            << u"firms-new"_s << u"2024-02"_s << u"2024-12"_s << false;
        QTest::newRow("a stock has no length") << u"firms"_s << u"2024-06"_s << u"2025"_s << false;
        QTest::newRow("undated") << u"firms-new"_s << u"2024"_s << QString() << false;
    }
    void partOfAYearIsNotHeldAgainstAYear()
    {
        QFETCH(QString, indicator);
        QFETCH(QString, actual);
        QFETCH(QString, promised);
        QFETCH(bool, isWarned);
        Maker maker(ChartKind::Overview);
        maker.spec().indicators = {indicator};
        maker.add(u"100101"_s, actual, 20);
        maker.add(u"100101"_s, promised, 40).status = Status::Target;
        const LaidOut chart = layOut(maker.finish());
        QVERIFY(chart.allText().contains(u"target: 40"_s));
        QCOMPARE(chart.text(warning) != nullptr, isWarned);
    }

    void whenItHoldsIsReadBeforeTheNumber()
    {
        Maker maker(ChartKind::Overview);
        maker.add(u"100101"_s, u"2023-10", 12);
        const LaidOut chart = layOut(maker.finish());
        const TextBox *note = chart.text(u"Oct 2023 · actual"_s);
        const TextBox *number = chart.text(u"12 firms"_s);
        QVERIFY(note && number);
        QVERIFY(note->box.bottom() <= number->box.top());
    }

    void numbersOfARowStandInLine()
    {
        Maker maker(ChartKind::Overview);
        maker.spec().indicators = {u"firms"_s, u"firms-large"_s};
        // A name of several lines beside one of a single line, a promise beside a fact.
        for (Indicator &indicator : maker.catalog().indicators)
            if (indicator.id == u"firms"_s)
                indicator.name.en = u"A name that takes "_s + u"a good many words "_s.repeated(6);
        maker.add(u"100101"_s, u"2023", 12);
        maker.add(u"100101"_s, u"2025", 34, u"firms-large"_s).status = Status::Target;
        const LaidOut chart = layOut(maker.finish());
        const TextBox *one = chart.text(u"12 firms"_s);
        const TextBox *other = chart.text(u"34 firms"_s);
        QVERIFY(one && other);
        QVERIFY(one->box.left() < other->box.left());
        QCOMPARE(one->box.top(), other->box.top());
    }

    void aForecastIsEmptyAndATargetHatched()
    {
        const QRectF square(0, 0, 10, 10);
        const auto look = [&](bool known, std::optional<Status> promise) {
            return knownShapes(known, promise, square, {Ink::Text}, 0);
        };
        QCOMPARE(look(false, Status::Target).first().fillStyle, Shape::Fill::Hatched);
        const Shape forecast = look(false, Status::Forecast).first();
        QVERIFY(forecast.fill == Ink{Ink::None} || forecast.fill == Ink{Ink::Background});
        QVERIFY(forecast.strokeWidth > 0);
        QCOMPARE(look(true, std::nullopt).first().fillStyle, Shape::Fill::Solid);
        QCOMPARE(look(true, Status::Target).size(), 2);

        Maker maker(ChartKind::Overview);
        maker.add(u"100101"_s, u"2025", 12).status = Status::Forecast;
        const QString text = layOut(maker.finish()).allText();
        QVERIFY(text.contains(u"outlined, empty: forecast"_s));
        QVERIFY(!text.contains(u"hatched"_s));
    }

    void theCoverageTellsForecastsFromTargets()
    {
        Maker maker(ChartKind::Coverage);
        maker.spec().indicators = {u"firms"_s};
        maker.add(u"100101"_s, u"2025", 12).status = Status::Forecast;
        maker.add(u"100102"_s, u"2023", 1);
        const QString text = layOut(maker.finish()).allText();
        QVERIFY(text.contains(u"solid: actual\n"_s));
        QVERIFY(text.contains(u"outlined, empty: forecast"_s));
        QVERIFY(!text.contains(u"hatched"_s));
        QVERIFY(!text.contains(u"half solid"_s));
        maker.add(u"100102"_s, u"2023", 2).status = Status::Target;
        QVERIFY(layOut(maker.finish()).allText().contains(u"half solid"_s));
    }
};

QTEST_MAIN(TestOverviewChart)
#include "tst_overviewchart.moc"
