// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/extent.h"
#include "findingsamples.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** How far a hedged figure reaches, and which figures therefore cannot both be right. */
class TestExtents final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tolerance_data();
    void tolerance();
    void extents_data();
    void extents();
};

void TestExtents::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestExtents::tolerance_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("about");
    QTest::addColumn<double>("rounding");

    QTest::newRow("half of a ten, which is the most") << 50.0 << 5.0 << 0.5;
    QTest::newRow("no more than a tenth") << 100.0 << 10.0 << 0.5;
    QTest::newRow("no less than a twentieth") << 106.0 << 5.3 << 0.5;
    QTest::newRow("half of a unit between the two") << 70.0 << 5.0 << 0.5;
    QTest::newRow("large") << 350e9 << 350e9 * 0.05 << 0.5;
    QTest::newRow("with decimals") << 48.3 << 48.3 * 0.05 << 0.05;
    QTest::newRow("small") << 0.7 << 0.05 << 0.05;
    QTest::newRow("negative") << -50.0 << 5.0 << 0.5;
    QTest::newRow("nothing") << 0.0 << 0.0 << 0.5;
}

void TestExtents::tolerance()
{
    QFETCH(const double, value);
    QFETCH(const double, about);
    QFETCH(const double, rounding);

    QVERIFY(qAbs(aboutTolerance(value) - about) <= about * 1e-12);
    QCOMPARE(roundingTolerance(value), rounding);
}

void TestExtents::extents_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("disjoint");

    const auto row = [](const char *name, const char *one, const char *other, bool disjoint) {
        QTest::newRow(name) << QString::fromLatin1(one) << QString::fromLatin1(other) << disjoint;
    };
    row("over 100 and 105", "over:100", "105", false);
    row("over 100 and 100", "over:100", "100", true);
    row("over 100 and 99", "over:100", "99", true);
    row("at least 100 and 100", "at_least:100", "100", false);
    row("at least 100 and 99", "at_least:100", "99", true);
    row("under 100 and 99", "under:100", "99", false);
    row("under 100 and 100", "under:100", "100", true);
    row("at most 100 and 100", "at_most:100", "100", false);
    row("at most 100 and 101", "at_most:100", "101", true);
    row("over 100 and under 100", "over:100", "under:100", true);
    row("at least and at most 100", "at_least:100", "at_most:100", false);
    row("over 100 and over 300", "over:100", "over:300", false);
    row("about 50 and 49", "about:50", "49", false);
    row("about 50 and 55", "about:50", "55", false);
    row("about 50 and 56", "about:50", "56", true);
    row("about 50 and 44", "about:50", "44", true);
    row("132 and 141", "132", "141", true);
    row("two equal ones", "132", "132", false);
    row("5 to 10 and 10", "range:5..10", "10", false);
    row("5 to 10 and 5", "range:5..10", "5", false);
    row("5 to 10 and 11", "range:5..10", "11", true);
    row("5 to 10 and over 10", "range:5..10", "over:10", true);
}

void TestExtents::extents()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, disjoint);

    const auto extent = [](const QString &figure) {
        const Observation observation =
            Samples::observationFrom(u"a firms 100000 2023 %1 press"_s.arg(figure));
        return extentOf(observation.value, observation.valueUpper, observation.qualifier).value();
    };
    QCOMPARE(areDisjoint(extent(one), extent(other)), disjoint);
    QCOMPARE(areDisjoint(extent(other), extent(one)), disjoint);
}

QTEST_GUILESS_MAIN(TestExtents)

#include "tst_extents.moc"
