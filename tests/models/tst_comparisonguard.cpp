// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparisonmodel.h"
#include "comparisonsamples.h"

#include <QRegularExpression>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using Samples::figure;
using Samples::ids;
using Samples::list;
using Samples::panels;
using Samples::spec;

/** Which indicators share an axis. */
class TestComparisonGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void guard_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("splitReason");
        QTest::addColumn<QString>("sharedReason");
        QTest::newRow("all equal")
            << u"firms"_s << u"firms-twin"_s << QString()
            << u"Same unit, measure, population, definition and area level."_s;
        QTest::newRow("unit") << u"firms"_s << u"output"_s << u"another unit: CNY, not firms"_s
                              << QString();
        QTest::newRow("measure") << u"firms"_s << u"firms-new"_s
                                 << u"another measure: flow, not stock"_s << QString();
        QTest::newRow("population")
            << u"firms"_s << u"firms-large"_s << u"another population is counted"_s << QString();
        QTest::newRow("definition")
            << u"firms"_s << u"firms-other"_s << u"another definition"_s << QString();
        QTest::newRow("no definition equals no other")
            << u"bare-1"_s << u"bare-2"_s << u"no definition given to compare by"_s << QString();
        QTest::newRow("the first that differs is named")
            << u"firms-large"_s << u"firms-new"_s << u"another measure: flow, not stock"_s
            << QString();
        QTest::newRow("declared") << u"firms"_s << u"firms-planned"_s << QString()
                                  << u"Nearly one definition."_s;
        QTest::newRow("declared, the other way round")
            << u"firms-planned"_s << u"firms"_s << QString() << u"Nearly one definition."_s;
        QTest::newRow("declared in vain: units differ")
            << u"firms"_s << u"models"_s << u"another unit: models, not firms"_s << QString();
    }
    void guard()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, splitReason);
        QFETCH(QString, sharedReason);
        ModelTimelineModel model;
        model.setFigures(spec({first, second}), Samples::catalog(),
                         list({figure(u"F2"_s, second, u"100101"_s, u"2023", 2),
                               figure(u"F1"_s, first, u"100101"_s, u"2023", 1)}));
        if (splitReason.isEmpty()) {
            QCOMPARE(panels(model), (QList<QStringList>{{first, second}}));
            QCOMPARE(model.panels().at(0).sharedReason.en, sharedReason);
            QVERIFY(!model.panels().at(0).sharedReason.zh.isEmpty());
            QVERIFY(model.panels().at(0).sharedReason.zh != sharedReason);
        } else {
            QCOMPARE(panels(model), (QList<QStringList>{{first}, {second}}));
            QCOMPARE(model.panels().at(1).splitReason.en, splitReason);
            QVERIFY(!model.panels().at(1).splitReason.zh.isEmpty());
            QVERIFY(model.panels().at(1).splitReason.zh != splitReason);
            QVERIFY(model.panels().at(0).sharedReason.isEmpty());
            QVERIFY(model.panels().at(1).sharedReason.isEmpty());
        }
        QVERIFY(model.panels().at(0).splitReason.isEmpty());
        for (const FigureMark &mark : model.marks())
            QVERIFY(model.panels().at(mark.panel).indicators.contains(mark.figure().indicator));
        for (const ComparisonPanel &panel : model.panels())
            QCOMPARE(panel.unit, Samples::records().indicator(panel.indicators.first())->unit);
    }

    void guardOnUnitsOfOneName()
    {
        ModelTimelineModel model;
        model.setFigures(spec({u"firms"_s, u"companies"_s}), Samples::catalog(),
                         list({figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", 1),
                               figure(u"C"_s, u"companies"_s, u"100101"_s, u"2023", 2)}));
        QCOMPARE(model.panels().size(), 2);
        QCOMPARE(model.panels().at(1).splitReason.en, u"another unit: companies, not firms"_s);
        QCOMPARE(model.panels().at(1).splitReason.zh, u"计数对象不同"_s);
    }

    void guardOnAreaLevels()
    {
        ModelTimelineModel model;
        const ChartSpec chart = spec({u"firms"_s, u"firms-twin"_s});
        const Observation district = figure(u"D"_s, u"firms"_s, u"100101"_s, u"2023", 1);
        const Observation country = figure(u"C"_s, u"firms"_s, u"XX"_s, u"2023", 9);
        const Observation twinDistrict = figure(u"TD"_s, u"firms-twin"_s, u"100101"_s, u"2023", 2);
        const Observation twinCountry = figure(u"TC"_s, u"firms-twin"_s, u"XX"_s, u"2023", 8);

        model.setFigures(chart, Samples::catalog(), list({district, country}));
        QCOMPARE(panels(model), (QList<QStringList>{{u"firms"_s}}));
        QCOMPARE(model.rowCount(), 2);

        model.setFigures(chart, Samples::catalog(), list({district, twinCountry}));
        QCOMPARE(model.panels().size(), 2);
        QCOMPARE(model.panels().at(1).splitReason.en,
                 u"another area level: country, not district"_s);
        QCOMPARE(model.panels().at(1).splitReason.zh, u"地区层级不同：国家，而非区县"_s);

        model.setFigures(chart, Samples::catalog(),
                         list({district, country, twinDistrict, twinCountry}));
        QCOMPARE(model.panels().size(), 1);
    }

    void guardSaysWhatSplits_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<PanelDifference>("splitBy");
        QTest::newRow("unit") << u"output"_s << PanelDifference::Unit;
        QTest::newRow("measure") << u"firms-new"_s << PanelDifference::Measure;
        QTest::newRow("population") << u"firms-large"_s << PanelDifference::Population;
        QTest::newRow("definition") << u"firms-other"_s << PanelDifference::Definition;
        QTest::newRow("no definition") << u"bare-1"_s << PanelDifference::Population;
    }
    void guardSaysWhatSplits()
    {
        QFETCH(QString, second);
        QFETCH(PanelDifference, splitBy);
        ModelTimelineModel model;
        model.setFigures(spec({u"firms"_s, second}), Samples::catalog(),
                         list({figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", 1),
                               figure(u"S"_s, second, u"100101"_s, u"2023", 2)}));
        QCOMPARE(model.panels().size(), 2);
        QVERIFY(!model.panels().at(0).splitBy);
        QCOMPARE(model.panels().at(1).splitBy, splitBy);
        QVERIFY(model.panels().at(1).overruled.isEmpty());
        QCOMPARE(model.isGuardOverrulable(), splitBy != PanelDifference::Unit);
    }

    void guardOverruled_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<QList<PanelDifference>>("overruled");
        QTest::addColumn<QString>("reason");
        using D = PanelDifference;
        const QString start = u"Put there by the user, although they differ in: "_s;
        QTest::newRow("measure") << u"firms-new"_s << QList{D::Measure} << start + u"measure."_s;
        QTest::newRow("population")
            << u"firms-large"_s << QList{D::Population} << start + u"population."_s;
        QTest::newRow("definition")
            << u"firms-other"_s << QList{D::Definition} << start + u"definition."_s;
        QTest::newRow("several") << u"bare-1"_s << QList{D::Population, D::NoDefinition}
                                 << start + u"population, definition (not given)."_s;
        QTest::newRow("nothing differs")
            << u"firms-twin"_s << QList<D>()
            << u"Same unit, measure, population, definition and area level."_s;
        QTest::newRow("declared comparable")
            << u"firms-planned"_s << QList<D>() << u"Nearly one definition."_s;
    }
    void guardOverruled()
    {
        QFETCH(QString, second);
        QFETCH(QList<PanelDifference>, overruled);
        QFETCH(QString, reason);
        ModelTimelineModel model;
        ChartSpec chart = spec({u"firms"_s, second});
        chart.guardOverruled = true;
        model.setFigures(chart, Samples::catalog(),
                         list({figure(u"F"_s, u"firms"_s, u"100101"_s, u"2022", 1),
                               figure(u"S"_s, second, u"100101"_s, u"2023", 2)}));
        QCOMPARE(panels(model), (QList<QStringList>{{u"firms"_s, second}}));
        QCOMPARE(model.panels().first().overruled, overruled);
        QCOMPARE(model.panels().first().sharedReason.en, reason);
        QVERIFY(model.panels().first().sharedReason.zh != reason);
        QCOMPARE(model.isGuardOverrulable(), !overruled.isEmpty());
        // One axis, but never one line.
        for (const FigureMark &mark : model.marks())
            QCOMPARE(mark.joinedFrom, -1);
    }

    void overrulingLevels()
    {
        ModelTimelineModel model;
        ChartSpec chart = spec({u"firms"_s, u"firms-twin"_s});
        chart.guardOverruled = true;
        model.setFigures(chart, Samples::catalog(),
                         list({figure(u"D"_s, u"firms"_s, u"100101"_s, u"2023", 1),
                               figure(u"C"_s, u"firms-twin"_s, u"XX"_s, u"2023", 8)}));
        QCOMPARE(model.panels().size(), 1);
        QCOMPARE(model.panels().first().overruled, QList{PanelDifference::AreaLevel});
    }

    void noAxisHasTwoUnits()
    {
        ModelTimelineModel model;
        ChartSpec chart = spec({u"firms"_s, u"output"_s, u"firms-new"_s, u"companies"_s});
        chart.guardOverruled = true;
        model.setFigures(chart, Samples::catalog(),
                         list({figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", 1),
                               figure(u"O"_s, u"output"_s, u"100101"_s, u"2023", 2),
                               figure(u"N"_s, u"firms-new"_s, u"100101"_s, u"2023", 3),
                               figure(u"C"_s, u"companies"_s, u"100101"_s, u"2023", 4)}));
        QCOMPARE(
            panels(model),
            (QList<QStringList>{{u"firms"_s, u"firms-new"_s}, {u"output"_s}, {u"companies"_s}}));
        for (const ComparisonPanel &panel : model.panels().sliced(1))
            QCOMPARE(panel.splitBy, PanelDifference::Unit);
    }

    void panelsFollowTheSpec()
    {
        ModelTimelineModel model;
        // Nothing is known of firms-large; firms-twin finds its place behind the panel of models.
        model.setFigures(spec({u"firms-large"_s, u"firms"_s, u"models"_s, u"firms-twin"_s,
                               u"no-such"_s, u"firms"_s}),
                         Samples::catalog(),
                         list({figure(u"M"_s, u"models"_s, u"100101"_s, u"2023", 3),
                               figure(u"T"_s, u"firms-twin"_s, u"100101"_s, u"2023", 2),
                               figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", 1),
                               figure(u"U"_s, u"output"_s, u"100101"_s, u"2023", 1)}));
        QCOMPARE(panels(model), (QList<QStringList>{{u"firms"_s, u"firms-twin"_s}, {u"models"_s}}));
        QCOMPARE(ids(model), (QStringList{u"F"_s, u"T"_s, u"M"_s}));
    }

    void inAPanelEachMayMeetEveryOther()
    {
        ModelTimelineModel model;
        // Declared comparable with firms, but not with its twin: who is there first decides.
        model.setFigures(spec({u"firms"_s, u"firms-twin"_s, u"firms-planned"_s}),
                         Samples::catalog(),
                         list({figure(u"T"_s, u"firms-twin"_s, u"100101"_s, u"2023", 2),
                               figure(u"P"_s, u"firms-planned"_s, u"100101"_s, u"2025", 3),
                               figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", 1)}));
        QCOMPARE(panels(model),
                 (QList<QStringList>{{u"firms"_s, u"firms-twin"_s}, {u"firms-planned"_s}}));
    }

    // What is a mark
};

QTEST_GUILESS_MAIN(TestComparisonGuard)
#include "tst_comparisonguard.moc"
