// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/labelplacer.h"

#include <QRegularExpression>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QRectF room(0, 0, 100, 100);
constexpr QRectF first(10, 10, 20, 10);
constexpr QRectF second(50, 10, 20, 10);
constexpr QRectF third(10, 50, 20, 10);

} // namespace

class TestLabelPlacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theFirstFreeCandidateWins()
    {
        LabelPlacer placer(room);
        QCOMPARE(placer.place({second, first, third}), second);
    }

    void aPlacedLabelIsInTheWay()
    {
        LabelPlacer placer(room);
        QCOMPARE(placer.place({first, second}), first);
        QCOMPARE(placer.place({first, second}), second);
        QCOMPARE(placer.place({first.translated(5, 0), second.translated(0, -5), third}), third);
        QVERIFY(!placer.place({first, second, third}));
    }

    void whatFindsNoPlaceTakesNone()
    {
        LabelPlacer placer(room);
        placer.addObstacle(first);
        QVERIFY(!placer.place({first.adjusted(0, 0, 40, 40)}));
        QCOMPARE(placer.place({second}), second);
    }

    void noCandidates() { QVERIFY(!LabelPlacer(room).place({})); }

    void obstacles_data()
    {
        QTest::addColumn<QRectF>("obstacle");
        QTest::addColumn<bool>("blocks");
        QTest::newRow("the same place") << first << true;
        QTest::newRow("inside") << first.adjusted(5, 3, -5, -3) << true;
        QTest::newRow("around") << first.adjusted(-5, -5, 5, 5) << true;
        QTest::newRow("a corner") << first.translated(19, 9) << true;
        QTest::newRow("side by side") << first.translated(20, 0) << false;
        QTest::newRow("apart") << second << false;
    }
    void obstacles()
    {
        QFETCH(QRectF, obstacle);
        QFETCH(bool, blocks);
        LabelPlacer placer(room);
        placer.addObstacle(obstacle);
        QCOMPARE(placer.place({first, third}), blocks ? third : first);
    }

    void lines_data()
    {
        QTest::addColumn<QLineF>("line");
        QTest::addColumn<bool>("crosses");
        QTest::newRow("through, level") << QLineF(0, 15, 100, 15) << true;
        QTest::newRow("through, upright") << QLineF(20, 0, 20, 100) << true;
        QTest::newRow("through, slanting") << QLineF(0, 0, 60, 30) << true;
        QTest::newRow("over one corner") << QLineF(5, 15, 15, 5) << true;
        QTest::newRow("wholly inside") << QLineF(15, 15, 25, 15) << true;
        QTest::newRow("ends inside") << QLineF(0, 0, 15, 15) << true;
        QTest::newRow("begins inside") << QLineF(15, 15, 90, 90) << true;
        QTest::newRow("ends before it") << QLineF(0, 15, 9, 15) << false;
        QTest::newRow("passes by") << QLineF(0, 30, 100, 25) << false;
        QTest::newRow("would meet it if longer") << QLineF(0, 0, 8, 8) << false;
        QTest::newRow("passes a corner by") << QLineF(0, 18, 18, 0) << false;
    }
    void lines()
    {
        QFETCH(QLineF, line);
        QFETCH(bool, crosses);
        QCOMPARE(touches(first, line), crosses);
        QCOMPARE(touches(first, QLineF(line.p2(), line.p1())), crosses);
        LabelPlacer placer(room);
        placer.addObstacle(line);
        QCOMPARE(placer.place({first, QRectF(80, 60, 10, 10)}),
                 crosses ? QRectF(80, 60, 10, 10) : first);
    }

    void aSoftLineIsCrossedOnlyInNeed()
    {
        LabelPlacer placer(room);
        placer.addSoftObstacle(QLineF(20, 0, 20, 100));
        QCOMPARE(placer.place({first, second}), second);
        QCOMPARE(placer.place({first, second}), first);
        QVERIFY(!placer.place({first, second}));
    }

    void aHardLineIsNeverCrossed()
    {
        LabelPlacer placer(room);
        placer.addSoftObstacle(QLineF(60, 0, 60, 100));
        placer.addObstacle(QLineF(20, 0, 20, 100));
        QCOMPARE(placer.place({first, second}), second);
    }

    void noLabelLeavesTheRoom_data()
    {
        QTest::addColumn<QRectF>("candidate");
        QTest::addColumn<bool>("fits");
        QTest::newRow("the room itself") << room << true;
        QTest::newRow("in a corner") << QRectF(80, 90, 20, 10) << true;
        QTest::newRow("over the right edge") << QRectF(81, 10, 20, 10) << false;
        QTest::newRow("over the left edge") << QRectF(-1, 10, 20, 10) << false;
        QTest::newRow("over the top") << QRectF(10, -1, 20, 10) << false;
        QTest::newRow("over the bottom") << QRectF(10, 91, 20, 10) << false;
        QTest::newRow("outside") << QRectF(200, 200, 20, 10) << false;
        QTest::newRow("larger than it") << room.adjusted(-1, -1, 1, 1) << false;
    }
    void noLabelLeavesTheRoom()
    {
        QFETCH(QRectF, candidate);
        QTEST(LabelPlacer(room).place({candidate}).has_value(), "fits");
    }
};

QTEST_GUILESS_MAIN(TestLabelPlacer)
#include "tst_labelplacer.moc"
