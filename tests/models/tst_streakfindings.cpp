// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingwords.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;
using namespace Zhitu::Samples;

/** The rules on what is claimed over several years: streaks at a rank, and totals up to a day. */
class TestStreakFindings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void rules_data();
    void rules();
    void remarks_data();
    void remarks();
    void figuresThatRestOnAClaimAreNamed();
};

void TestStreakFindings::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestStreakFindings::rules_data()
{
    QTest::addColumn<QStringList>("figures");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *name, const QStringList &figures,
                        const QStringList &expected = {}) {
        QTest::newRow(name) << figures << expected;
    };

    // Streaks. "press" tells the claims, "early" and "late" have lists of their own.
    const QString five = u"five run 100000 2019/2023 5 press"_s;
    row("three against five years",
        {five, u"three run 100000 - 3 press status=statement"_s, u"r19 place 100000 2019 1 early"_s,
         u"r20 place 100000 2020 1 early basis=inferred"_s, u"r21 place 100000 2021 1 late"_s,
         u"s22 place 100000 2022 1 press basis=from_streak"_s},
        {u"conflict streak-claims five,three +2019 +2020 +2021 ?2022 ?2023"_s});
    row("three years, undated, in another document",
        {five, u"three run 100000 - 3 early status=statement"_s});
    row("five years twice in one document",
        {five, u"again run 100000 - 5 press status=statement"_s});
    row("undated, as one of two claims in its document",
        {five, u"three run 100000 2021 3 press"_s, u"again run 100000 - 3 press"_s});
    row("an earlier run that had ended", {five, u"two run 100000 2015 2 early"_s});
    row("over three years go with five", {five, u"three run 100000 - over:3 press"_s});
    row("three of the five, ended earlier", {five, u"three run 100000 2021 3 early"_s});
    row("three that ended with the five", {five, u"three run 100000 2023 3 early"_s},
        {u"conflict streak-claims five,three ?2019 ?2020 ?2021 ?2022 ?2023"_s});
    row("another region's", {five, u"three run 200000 2023 3 early"_s});
    row("a run that began before", {five, u"four run 100000 2018/2021 4 early"_s},
        {u"conflict streak-claims five,four ?2018 ?2019 ?2020 ?2021 ?2022 ?2023"_s});
    row("at least three may have begun before",
        {five, u"three run 100000 2021 at_least:3 early"_s});
    row("at least four cannot have begun later", {five, u"four run 100000 2021 at_least:4 early"_s},
        {u"conflict streak-claims five,four ?2018 ?2019 ?2020 ?2021 ?2022 ?2023"_s});
    row("over three are four at the least", {five, u"three run 100000 2021 over:3 early"_s},
        {u"conflict streak-claims five,three ?2018 ?2019 ?2020 ?2021 ?2022 ?2023"_s});
    row("no whole years", {five, u"half run 100000 2023 3.5 early"_s});
    row("more years than there are rankings", {five, u"long run 100000 2023 201 early"_s});
    row("a streak that is aimed at", {five, u"three run 100000 2023 3 early status=target"_s});
    row("a rank of a month", {five, u"r20 place 100000 2020-05 2 early"_s});
    row("ranks contradict two copies of a claim",
        {u"five run 100000 2019/2023 5 copy-1"_s, u"again run 100000 2019/2023 5 copy-2"_s,
         u"r20 place 100000 2020 2 early"_s},
        {u"arithmetic streak-ranks five !2020 ?2019 ?2021 ?2022 ?2023"_s});
    row("ranks contradict", {five, u"r20 place 100000 2020 2 early"_s},
        {u"arithmetic streak-ranks five !2020 ?2019 ?2021 ?2022 ?2023"_s});
    row("a rank before the run does not", {five, u"r18 place 100000 2018 2 early"_s});
    row("ranks of the claim's own document are no evidence",
        {five, u"r20 place 100000 2020 2 press"_s});
    row("nor those that came through it",
        {u"five run 100000 2019/2023 5 copy-1"_s, u"r20 place 100000 2020 2 copy-2"_s});
    row("nor what is read out of a streak",
        {five, u"r20 place 100000 2020 2 early basis=from_streak"_s});

    // Running totals.
    const QString high = u"high total 100000 2023-12-28 over:100 early"_s;
    row("a total that was told too late", {u"low total 100000 2024-02 70 press"_s, high},
        {u"stale older-than-day low,high"_s});
    row("published on the day before", {u"low total 100000 2024-01-11 70 press"_s, high},
        {u"stale older-than-day low,high"_s});
    row("published on that very day", {u"low total 100000 2024-01-10 70 press"_s, high},
        {u"arithmetic running-total low,high"_s});
    row("nobody says when the higher one was published",
        {u"low total 100000 2024-02 70 press"_s, u"high total 100000 2023-12 100 undated"_s},
        {u"arithmetic running-total low,high"_s});
    row("the higher one is later", {u"low total 100000 2023-11 70 press"_s, high});
    row("published before its time was over",
        {u"low total 100000 2024-03 70 press"_s, u"high total 100000 2024-06 100 early"_s});
    row("targets that fall",
        {u"low total 100000 2024-02 70 press status=target"_s,
         u"high total 100000 2023 100 early status=target"_s});
    row("as high as before", {u"low total 100000 2024-02 101 press"_s, high});
    row("at the bound", {u"low total 100000 2024-02 100 press"_s, high},
        {u"stale older-than-day low,high"_s});
    row("another product's", {u"low total 100000 2024-02 70 press subject=product"_s, high});
    row("no running total",
        {u"low firms 100000 2024-02 70 press"_s, u"high firms 100000 2023-12-28 over:100 early"_s});
    row("several that are too low",
        {u"low total 100000 2024-02 70 press"_s, u"lower total 100000 2024-03 60 press"_s, high},
        {u"stale older-than-day low,lower,high"_s});
}

void TestStreakFindings::rules()
{
    QFETCH(const QStringList, figures);
    QFETCH(const QStringList, expected);

    QCOMPARE(foundIn(figures), expected);
    // The order of the records is no matter of what is found.
    QCOMPARE(foundIn({figures.crbegin(), figures.crend()}).size(), expected.size());
}

void TestStreakFindings::remarks_data()
{
    QTest::addColumn<QStringList>("figures");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("a streak with ranks of others")
        << QStringList{u"a run 100000 2021 3 press"_s, u"b place 100000 2020 1 early"_s}
        << QStringList{u"agreement streak-ranks a +2020 ?2019 ?2021"_s};
    QTest::newRow("a streak that ranks contradict")
        << QStringList{u"a run 100000 2021 3 press"_s, u"b place 100000 2020 2 early"_s}
        << QStringList();
}

void TestStreakFindings::remarks()
{
    QFETCH(const QStringList, figures);
    QFETCH(const QStringList, expected);

    QCOMPARE(notedIn(figures), expected);
}

void TestStreakFindings::figuresThatRestOnAClaimAreNamed()
{
    const Findings found = findFindings(
        relatedRecords(),
        observations({u"five run 100000 2019/2023 5 press"_s, u"three run 100000 2023 3 paper"_s,
                      u"r22 place 100000 2022 1 early"_s,
                      u"s22 place 100000 2022 1 press basis=from_streak"_s,
                      u"s23 place 100000 2023 1 press basis=from_streak"_s}));
    QCOMPARE(found.findings.size(), 1);
    QCOMPARE(found.findings.constFirst().evidence, QStringList{u"r22"_s});
    QCOMPARE(found.findings.constFirst().dependents, QStringList{u"s23"_s});
}

QTEST_GUILESS_MAIN(TestStreakFindings)

#include "tst_streakfindings.moc"
