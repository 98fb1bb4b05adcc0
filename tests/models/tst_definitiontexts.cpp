// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "definitiontexts.h"
#include "models/samples.h"
#include "observationindex.h"

#include <QRegularExpression>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

class TestDefinitionTexts final : public QObject
{
    Q_OBJECT

private:
    Catalog m_catalog = Samples::records();

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aDefinitionIsWhole_data()
    {
        QTest::addColumn<QString>("indicator");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");

        QTest::newRow("a stock")
            << u"firms"_s << Language::English
            << u"Indicator firms\nDefinition: counted\nCounted among: all firms\n"
               "Measure: stock\nUnit: firms\nDirection: higher is better\n"
               "Scope: The data do not say."_s;
        QTest::newRow("a rank, in Chinese")
            << u"place"_s << Language::Chinese
            << u"指标place\n定义：listed\n统计范围：all "
               u"cities\n统计方式：名次\n单位：名\n优劣方向：越低越好\n"
               "发布口径：数据中未说明。"_s;
        QTest::newRow("nothing known")
            << u"bare-1"_s << Language::English
            << u"Indicator bare-1\nDefinition: The data do not say.\nCounted among: The data do "
               u"not "
               "say.\nMeasure: stock\nUnit: firms\nDirection: higher is better\nScope: The data do "
               "not say."_s;
        QTest::newRow("no such indicator") << u"lost"_s << Language::English << QString();
    }

    void aDefinitionIsWhole()
    {
        QFETCH(QString, indicator);
        QFETCH(Language, language);
        QTEST(definitionText(m_catalog, indicator, language), "text");
    }

    void scopeAndDirectionAreTold()
    {
        m_catalog.indicators[0].scope = {u"只计大企业"_s, u"large firms only"_s};
        m_catalog.indicators[0].direction = Direction::None;
        m_catalog.buildIndex();
        const QString text = definitionText(m_catalog, u"firms"_s, Language::English);
        QVERIFY(text.endsWith(
            u"\nDirection: neither higher nor lower is better\nScope: large firms only"_s));
    }

    void manyAreNamedOnly()
    {
        const QStringList three{u"firms"_s, u"place"_s, u"output"_s};
        QString text = definitionsText(m_catalog, three, Language::English);
        QCOMPARE(text.count(u"Definition: "_s), 3);
        QCOMPARE(text.count(u"\n\n"_s), 2);
        text = definitionsText(m_catalog, three + QStringList{u"models"_s}, Language::English);
        QCOMPARE(text,
                 u"Indicator firms\nIndicator place\nIndicator output\nIndicator models\n"
                 "For their definitions: View → Definitions…"_s);
        QStringList many;
        for (int i = 0; i < 40; ++i)
            many.append(u"i%1"_s.arg(i));
        text = definitionsText(m_catalog, many, Language::English);
        QVERIFY(text.contains(u"i11\n…\n"_s) && !text.contains(u"i12"_s));
        QCOMPARE(definitionsText(m_catalog, {}, Language::English), QString());
    }

    void anIndexKnowsItsIndicators()
    {
        const auto figure = [](const QString &id, const QString &indicator) {
            return Samples::figure(id, indicator, u"100101"_s, u"2023", 1);
        };
        const ObservationIndex index(
            Samples::list({figure(u"a"_s, u"place"_s), figure(u"b"_s, u"place"_s),
                           figure(u"c"_s, u"firms"_s), figure(u"d"_s, u"place"_s)}));
        QCOMPARE(index.indicators(), QStringList({u"place"_s, u"firms"_s}));
        QCOMPARE(ObservationIndex().indicators(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDefinitionTexts)

#include "tst_definitiontexts.moc"
