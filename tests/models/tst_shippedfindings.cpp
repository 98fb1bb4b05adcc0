// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingtexts.h"
#include "packages/package.h"
#include "store/store.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** What the rules find in the figures that ship: what is true, and nothing else. */
class TestShippedFindings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void findingsAreTheTrueOnes();
    void remarksAreTheTrueOnes();
    void chartsReadTheirOwnFigures_data();
    void chartsReadTheirOwnFigures();
    void explanations_data();
    void explanations();
    void marksHaveTheirFindings_data();
    void marksHaveTheirFindings();

private:
    std::unique_ptr<Store> m_store;
    FindingReportPtr m_report;
};

void TestShippedFindings::initTestCase()
{
    auto store = Store::inMemory();
    QVERIFY(store);
    for (const QString &name :
         {u"beijing-aigc-2023"_s, u"city-compute-rank"_s, u"beijing-ai-follow-up"_s}) {
        const auto package = readPackage(QStringLiteral(ZHITU_PACKAGES_DIR) + u'/' + name);
        QVERIFY2(package, qPrintable(package ? QString() : package.error().detail));
        QVERIFY((*store)->importPackage(*package));
    }
    QVERIFY((*store)->checkReferences());
    const auto report = findingReport(**store);
    QVERIFY(report);
    m_report = *report;
    m_store = std::move(*store);
}

void TestShippedFindings::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestShippedFindings::findingsAreTheTrueOnes()
{
    QStringList found;
    for (const Finding &finding : m_report->findings())
        found.append(code(finding.kind) + u' '
                     + (finding.event.isEmpty() ? finding.observations.join(u',') : finding.event));
    QCOMPARE(found,
             (QStringList{
                 u"conflict F08,F09"_s, // 132 against 141 filed models
                 u"conflict OBS15,OBS16"_s, // five against three years
                 u"different_date EVT03"_s, // a report of August told for September
                 u"different_definition OBS02,OBS06"_s, // 122 organisations, 145 enterprises
                 u"different_definition S04,S03"_s, // scale and revenue of the core industry
                 u"stale OBS08,U01"_s, // 70 million after over 100 million
                 u"source_slip OBS04"_s, // 数据量
             }));
}

void TestShippedFindings::remarksAreTheTrueOnes()
{
    // "About half" is 122 of 254; two targets have earlier actual figures.
    QStringList found;
    for (const Finding &remark : m_report->remarks())
        found.append(remark.observations.join(u',') + u" by "_s + remark.evidence.join(u','));
    QCOMPARE(found, (QStringList{u"OBS03 by OBS02,OBS01"_s, u"S07 by S04"_s, u"OBS21 by OBS17"_s}));
    const Finding &half = m_report->remarks().constFirst();
    QCOMPARE(half.observations, QStringList{u"OBS03"_s});
    QCOMPARE(half.evidence, (QStringList{u"OBS02"_s, u"OBS01"_s}));
    QVERIFY(qAbs(half.computed - 48.03) < 0.01);
    QCOMPARE(findingExplanation(*m_report, half, Language::English).section(u',', 0, 0),
             u"122 organisations of 254 organisations is 48.0%"_s);
}

void TestShippedFindings::chartsReadTheirOwnFigures_data()
{
    QTest::addColumn<QStringList>("charts");
    QTest::addColumn<QStringList>("findings"); // of those that are true

    const QStringList models{u"conflict F08,F09"_s, u"different_definition OBS02,OBS06"_s};
    QTest::newRow("models") << QStringList{u"model-timeline"_s} << models;
    QTest::newRow("ranks") << QStringList{u"compute-ranking"_s}
                           << QStringList{u"conflict OBS15,OBS16"_s};
    QTest::newRow("both") << QStringList{u"compute-ranking"_s, u"model-timeline"_s}
                          << QStringList{u"conflict F08,F09"_s, u"conflict OBS15,OBS16"_s,
                                         u"different_definition OBS02,OBS06"_s};
}

void TestShippedFindings::chartsReadTheirOwnFigures()
{
    QFETCH(const QStringList, charts);
    QFETCH(const QStringList, findings);

    const auto catalog = m_store->catalog();
    QVERIFY(catalog);
    QList<ChartSpec> specs;
    for (const QString &id : charts)
        specs.append(*(*catalog)->chart(id));
    const auto report = findingReport(*m_store, *catalog, specs);
    QVERIFY(report);
    QStringList found;
    for (const Finding &finding : (*report)->findings()) {
        if (!finding.observations.isEmpty())
            found.append(code(finding.kind) + u' ' + finding.observations.join(u','));
        // What the texts of a finding name is at hand.
        for (const QString &id : finding.observations)
            QVERIFY2((*report)->observation(id), qPrintable(id));
    }
    QCOMPARE(found, findings);
}

void TestShippedFindings::explanations_data()
{
    QTest::addColumn<QString>("observation");
    QTest::addColumn<QStringList>("chinese");
    QTest::addColumn<QStringList>("english");

    QTest::newRow("filed models") << u"F08"_s << QStringList{u"132款"_s, u"141款"_s, u"2025年6月"_s}
                                  << QStringList{u"132 services"_s, u"141 services"_s,
                                                 u"Jun 2025"_s,
                                                 u"Shenzhen Artificial Intelligence Industry "
                                                 "Association"_s};
    QTest::newRow("a streak") << u"OBS15"_s
                              << QStringList{u"5年"_s,         u"3年"_s,      u"2019–2021年"_s,
                                             u"2022–2023年"_s, u"连续三年"_s, u"第13行"_s}
                              << QStringList{u"5 years"_s,   u"3 years"_s,
                                             u"2019–2021"_s, u"2022–2023"_s,
                                             u"line 13"_s,   u"the claim of 5 years"_s};
    QTest::newRow("core industry")
        << u"S03"_s << QStringList{u"超3000亿元"_s, u"近3500亿元"_s}
        << QStringList{u"over CNY 300 billion"_s, u"nearly CNY 350 billion"_s,
                       u"Both can be right"_s};
    QTest::newRow("users") << u"OBS08"_s << QStringList{u"7000万"_s, u"超1亿"_s}
                           << QStringList{u"70 million"_s, u"over 100 million"_s, u"28 Dec 2023"_s};
    QTest::newRow("a slip") << u"OBS04"_s << QStringList{u"数据量"_s} << QStringList{u"数据量"_s};
}

void TestShippedFindings::explanations()
{
    QFETCH(const QString, observation);
    QFETCH(const QStringList, chinese);
    QFETCH(const QStringList, english);

    const QList<const Finding *> findings = m_report->findingsOf(observation);
    QCOMPARE(findings.size(), 1);
    const auto check = [&](Language language, const QStringList &parts) {
        const QString text = findingExplanation(*m_report, *findings.constFirst(), language);
        for (const QString &part : parts)
            QVERIFY2(text.contains(part), qPrintable(part + u" is not in: "_s + text));
        QVERIFY2(!text.contains(u'%') && !text.contains(u"  "_s), qPrintable(text));
    };
    check(Language::Chinese, chinese);
    check(Language::English, english);
}

void TestShippedFindings::marksHaveTheirFindings_data()
{
    QTest::addColumn<QString>("observation");
    QTest::addColumn<int>("findings");
    QTest::addColumn<int>("remarks");

    QTest::newRow("122") << u"OBS02"_s << 1 << 1;
    QTest::newRow("about half") << u"OBS03"_s << 0 << 1;
    QTest::newRow("first in 2021, which others bear out") << u"OBS12"_s << 0 << 0;
    QTest::newRow("first in 2022, by the claim alone") << u"OBS13"_s << 1 << 0;
    QTest::newRow("the list of 2021") << u"R2021-01"_s << 0 << 0;
    QTest::newRow("Haidian's organisations") << u"OBS17"_s << 0 << 1;
    QTest::newRow("35 models, 30 of them by enterprises") << u"OBS19"_s << 0 << 0;
}

void TestShippedFindings::marksHaveTheirFindings()
{
    QFETCH(const QString, observation);
    QFETCH(const int, findings);
    QFETCH(const int, remarks);

    QCOMPARE(m_report->findingsOf(observation).size(), findings);
    QCOMPARE(m_report->remarksOf(observation).size(), remarks);
}

QTEST_GUILESS_MAIN(TestShippedFindings)

#include "tst_shippedfindings.moc"
