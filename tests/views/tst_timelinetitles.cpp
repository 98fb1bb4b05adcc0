// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "charts/charttexts.h"
#include "chartsamples.h"

#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Maker;

using Times = QList<std::pair<QString, double>>;
Q_DECLARE_METATYPE(Times)

namespace {

/** What is written in a picture, one box after the other. */
QString textOf(const ChartPicture &picture)
{
    QString text;
    for (const TextBox &box : picture.texts)
        text += box.lines(Language::English).join(u' ') + u'\n';
    return text;
}

} // namespace

/** What the title of a timeline tells of first and last. */
class TestTimelineTitles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesWhatIsComparable_data();
    void comparesWhatIsComparable();
};

void TestTimelineTitles::comparesWhatIsComparable_data()
{
    QTest::addColumn<Times>("times");
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("hasBreak"); // before the last but one

    const Times yearsAndAHalf = {
        {u"2021"_s, 11}, {u"2022"_s, 12}, {u"2023"_s, 13}, {u"2024-01/2024-06"_s, 7}};
    QTest::newRow("years, then half a year")
        << yearsAndAHalf << Measure::Flow << u": 11 (2021) → 13 (2023)"_s << false;
    QTest::newRow("one year, then half a year")
        << Times{{u"2023"_s, 13}, {u"2024-01/2024-06"_s, 7}} << Measure::Flow
        << u": 7 (Jan–Jun 2024)"_s << false;
    QTest::newRow("a year before half-years")
        << Times{{u"2020"_s, 30},
                 {u"2021-01/2021-06"_s, 7},
                 {u"2021-07/2021-12"_s, 8},
                 {u"2022-01/2022-06"_s, 9}}
        << Measure::Flow << u": 7 (Jan–Jun 2021) → 9 (Jan–Jun 2022)"_s << false;
    QTest::newRow("a stock of a year and of a month")
        << Times{{u"2021"_s, 11}, {u"2022-06"_s, 12}} << Measure::Stock
        << u": 11 (2021) → 12 (Jun 2022)"_s << false;
    QTest::newRow("a break in the series")
        << Times{{u"2020"_s, 11}, {u"2021"_s, 12}, {u"2022"_s, 23}, {u"2023"_s, 24}}
        << Measure::Flow << u": 23 (2022) → 24 (2023)"_s << true;
}

void TestTimelineTitles::comparesWhatIsComparable()
{
    QFETCH(const Times, times);
    QFETCH(const Measure, measure);
    QFETCH(const QString, title);
    QFETCH(const bool, hasBreak);
    const QSize pixels(1600, 900);
    for (const bool isDense : {false, true}) {
        Maker maker(ChartKind::ModelTimeline);
        maker.spec().focus = u"100101"_s;
        const QString indicator = maker.spec().indicators.first();
        for (Indicator &record : maker.catalog().indicators)
            if (record.id == indicator)
                record.measure = measure;
        for (qsizetype i = 0; i < times.size(); ++i) {
            Observation &figure = maker.add(u"100101"_s, times.at(i).first, times.at(i).second);
            figure.breakBefore = hasBreak && i == times.size() - 2;
        }
        for (int day = 0; isDense && day < 1500; ++day)
            maker.add(u"100102"_s, QDate(2019, 1, 1).addDays(day).toString(Qt::ISODate),
                      100 + day % 7);
        const auto model = ChartSamples::modelOf(maker.finish());
        const qreal unit = unitPixelsFor(pixels);
        TextShaper shaper(unit);
        const QString text = textOf(layOutChart(*model, QSizeF(pixels) / unit, shaper));
        QVERIFY2(text.section(u'\n', 0, 0).endsWith(title), qPrintable(text.left(300)));
    }
}

QTEST_MAIN(TestTimelineTitles)

#include "tst_timelinetitles.moc"
