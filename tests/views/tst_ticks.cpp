// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/ticks.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

class TestTicks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void ticksByHand_data()
    {
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::addColumn<int>("wanted");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<QList<qreal>>("expected");
        QTest::newRow("to a round value above")
            << 0.0 << 97.0 << 4 << true << QList<qreal>{0, 50, 100};
        QTest::newRow("to a value that is round")
            << 0.0 << 100.0 << 5 << false << QList<qreal>{0, 20, 40, 60, 80, 100};
        QTest::newRow("from zero, whatever the least")
            << 60.0 << 100.0 << 2 << true << QList<qreal>{0, 50, 100};
        QTest::newRow("a finer step, not a third unused")
            << 0.0 << 5.0 << 4 << true << QList<qreal>{0, 1, 2, 3, 4, 5};
        QTest::newRow("the same in tens")
            << 0.0 << 50.0 << 4 << true << QList<qreal>{0, 10, 20, 30, 40, 50};
        QTest::newRow("the same in hundreds")
            << 0.0 << 254.0 << 2 << true << QList<qreal>{0, 100, 200, 300};
        QTest::newRow("the coarser step where the finer one leaves as much unused")
            << 0.0 << 11.0 << 1 << true << QList<qreal>{0, 20};
        QTest::newRow("negative to positive")
            << -40.0 << 25.0 << 4 << false << QList<qreal>{-40, -20, 0, 20, 40};
        QTest::newRow("through zero, a round step for the whole span")
            << -25.0 << 75.0 << 1 << false << QList<qreal>{-50, 0, 50, 100};
        QTest::newRow("the coarser step where little is left unused")
            << 0.0 << 9.0 << 7 << true << QList<qreal>{0, 2, 4, 6, 8, 10};
        QTest::newRow("nothing but zero, in parts")
            << 0.0 << 0.0 << 2 << false << QList<qreal>{0, 0.5, 1};
        QTest::newRow("fractions") << 0.0 << 1.0 << 4 << false << QList<qreal>{0, 0.5, 1};
        QTest::newRow("whole: no fractions of one")
            << 0.0 << 1.0 << 4 << true << QList<qreal>{0, 1};
        QTest::newRow("whole: no halves up to three")
            << 0.0 << 3.0 << 10 << true << QList<qreal>{0, 1, 2, 3};
        QTest::newRow("nothing but zero") << 0.0 << 0.0 << 2 << true << QList<qreal>{0, 1};
        QTest::newRow("equal and positive") << 50.0 << 50.0 << 2 << true << QList<qreal>{0, 50};
        QTest::newRow("huge") << 0.0 << 1e15 << 2 << true << QList<qreal>{0, 5e14, 1e15};
    }
    void ticksByHand()
    {
        QFETCH(double, min);
        QFETCH(double, max);
        QFETCH(int, wanted);
        QFETCH(bool, whole);
        QFETCH(QList<qreal>, expected);
        const QList<qreal> ticks = niceTicks(min, max, wanted, whole);
        QCOMPARE(ticks.size(), expected.size());
        for (qsizetype i = 0; i < ticks.size(); ++i)
            QVERIFY2(std::abs(ticks.at(i) - expected.at(i)) <= 1e-9 * std::abs(max),
                     qPrintable(QString::number(ticks.at(i))));
    }

    void ticksAreRoundAndCover_data()
    {
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        for (const double size : {1e-12, 1e-6, 0.003, 0.07, 0.999, 1.0, 1.01, 3.0, 7.0, 9.99, 10.0,
                                  254.0, 999.0, 2.152e11, 7e12, 1e15, 9.99e15}) {
            QTest::addRow("0 to %g", size) << 0.0 << size;
            QTest::addRow("-%g to 0", size) << -size << 0.0;
            QTest::addRow("-%g to %g", size, size / 3) << -size << size / 3;
            QTest::addRow("%g to %g", size / 2, size) << size / 2 << size;
            QTest::addRow("-%g to -%g", size, size) << -size << -size;
            QTest::addRow("-%g to -%g", size, size / 2) << -size << -size / 2;
        }
        QTest::newRow("a speck beside a mountain") << -1e-9 << 1e9;
    }
    void ticksAreRoundAndCover()
    {
        QFETCH(double, min);
        QFETCH(double, max);
        for (const int wanted : {1, 2, 4, 10}) {
            for (const bool whole : {false, true}) {
                const QList<qreal> ticks = niceTicks(min, max, wanted, whole);
                QVERIFY(ticks.size() >= 2);
                // About as many as wanted: a step may be a little less than twice the rough one,
                // and an axis through zero has a part step at each end.
                QVERIFY2(ticks.size() <= 2 * wanted + 3,
                         qPrintable(u"%1 ticks for %2"_s.arg(ticks.size()).arg(wanted)));
                const double step = ticks.at(1) - ticks.at(0);
                const double hair = step * 1e-6;
                QVERIFY(step > 0);
                QVERIFY(ticks.first() <= std::min(0.0, min) + hair);
                QVERIFY(ticks.last() >= max - hair);
                // No more than the step beyond what is asked for.
                QVERIFY(ticks.first() > std::min(0.0, min) - step);
                for (qsizetype i = 1; i < ticks.size(); ++i)
                    QVERIFY(std::abs(ticks.at(i) - ticks.at(i - 1) - step) < hair);
                const double digit = step / std::pow(10, std::floor(std::log10(step) + 1e-9));
                QVERIFY2(std::ranges::any_of(std::initializer_list<double>{1, 2, 5},
                                             [&](double d) { return std::abs(digit - d) < 1e-6; }),
                         qPrintable(u"step %1"_s.arg(step)));
                if (whole) {
                    for (const qreal tick : ticks)
                        QCOMPARE(tick, std::round(tick));
                }
            }
        }
    }

    void zeroIsATickWhereTheAxisHoldsIt()
    {
        for (const qreal min : {-7.0, -40.0, -1234.5}) {
            const QList<qreal> ticks = niceTicks(min, 3 - min, 4, false);
            QVERIFY(ticks.contains(0.0));
        }
    }

    void wholeUnits_data()
    {
        QTest::addColumn<UnitKind>("kind");
        QTest::addColumn<bool>("whole");
        QTest::newRow("items") << UnitKind::Count << true;
        QTest::newRow("ranks") << UnitKind::Rank << true;
        QTest::newRow("money") << UnitKind::Currency << false;
        QTest::newRow("percent") << UnitKind::Percent << false;
        QTest::newRow("area") << UnitKind::Area << false;
    }
    void wholeUnits()
    {
        QFETCH(UnitKind, kind);
        QTEST(isWhole(kind), "whole");
    }
};

QTEST_GUILESS_MAIN(TestTicks)
#include "tst_ticks.moc"
