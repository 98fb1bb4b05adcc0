// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importsamples.h"
#include "shippedcatalog.h"

#include "imports/importrun.h"
#include "records/modulefile.h"
#include "tables/tablefile.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

QString text(std::optional<double> value)
{
    return value ? QString::number(*value, 'g', 15) : QString();
}

/** Indicator, region, period, value(–upper), unit, qualifier, word, status, printed. */
QString described(const Observation &figure)
{
    QStringList parts{figure.indicator,
                      figure.region,
                      figure.period.iso(),
                      text(figure.value)
                          + (figure.valueUpper ? u".."_s + text(figure.valueUpper) : QString()),
                      figure.unit,
                      code(figure.qualifier).toString()};
    if (!figure.qualifierWord.isEmpty())
        parts << figure.qualifierWord.zh;
    if (figure.status != Status::Actual)
        parts << code(figure.status).toString();
    parts << figure.printed;
    return parts.join(u'|');
}

} // namespace

/** Tables of publishers, from their bytes to the figures that they bring. */
class TestImportTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
        m_catalog = shippedCatalog();
        QVERIFY(m_catalog);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void figures_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("figures");
        QTest::addColumn<QStringList>("problems"); // line, column, kind
        QTest::newRow("a yearbook, years across")
            << Samples::statisticalYearbook()
            << QStringList{u"ren-gong-zhi-neng-qi-ye-ying-ye-shou-ru|110000|2021|182350000000|cny|exact|1,823.5"_s,
                           u"ren-gong-zhi-neng-qi-ye-ying-ye-shou-ru|110000|2022|217000000000|cny|exact|2,170.0"_s,
                           u"ren-gong-zhi-neng-qi-ye-ying-ye-shou-ru|110000|2023|250000000000|cny|about|近|近2500"_s,
                           u"ren-gong-zhi-neng-qi-ye-ying-ye-shou-ru|110108|2021|98000000000|cny|exact|980"_s,
                           u"ren-gong-zhi-neng-qi-ye-ying-ye-shou-ru|110108|2022|120000000000|cny|exact|1200"_s,
                           u"ren-gong-zhi-neng-qi-ye-ying-ye-shou-ru|ce-shi-xin-qu|2021|1250000000|cny|exact|12.5"_s,
                           u"ren-gong-zhi-neng-qi-ye-ying-ye-shou-ru|ce-shi-xin-qu|2023|2025000000|cny|exact|20.25"_s}
            << QStringList();
        QTest::newRow("a report's table")
            << Samples::reportTable()
            << QStringList{u"da-mo-xing-qi-ye-shu|110108|2023-07|50|entities|about|约50家"_s,
                           u"da-mo-xing-qi-ye-shu|110108|2025|100|entities|over|target|超100家"_s,
                           u"ai_core_industry_scale|110108|2025|230000000000|cny|at_least|target|不低于2300亿元"_s}
            << QStringList{
                   u"5 数值: 十几家 \"十几\" is no number with known limits."_s,
                   u"6 时间: 03/04/2025 Whether the day or the month comes first in \"03/04/2025\" is not clear."_s};
        QTest::newRow("Our World in Data")
            << Samples::ourWorldInData()
            << QStringList{u"newly-founded-ai-companies|CN|2021|120|unstated|exact|120"_s,
                           u"share-of-firms-using-ai|CN|2021|7.5|percent|exact|7.5"_s,
                           u"newly-founded-ai-companies|CN|2022|131|unstated|exact|131"_s,
                           u"newly-founded-ai-companies|atlantis|2022|3|unstated|exact|3"_s,
                           u"share-of-firms-using-ai|atlantis|2022|1.25|percent|exact|1.25"_s,
                           u"newly-founded-ai-companies|001|2022|1812|unstated|exact|1812"_s,
                           u"share-of-firms-using-ai|001|2022|9|percent|exact|9"_s}
            << QStringList();
        QTest::newRow("World Bank")
            << Samples::worldBank()
            << QStringList{u"tx-val-made-cd|CN|2021|1500000|usd|exact|1500000"_s,
                           u"tx-val-made-cd|CN|2022|1750000.5|usd|exact|1750000.5"_s,
                           u"tx-val-made-cd|KR|2022|900000|usd|exact|900000"_s,
                           u"tx-val-made-cd|ARB|2022|1|usd|exact|1"_s}
            << QStringList();
        QTest::newRow("SDMX-CSV 1.0")
            << Samples::sdmxCsv1()
            << QStringList{u"emp-ai|CN|2022|12500|persons|exact|12.5"_s,
                           u"emp-ai-sex-f|CN|2022|4500|persons|exact|4.5"_s,
                           u"emp-ai|US|2023-04/2023-06|20000|persons|exact|forecast|20"_s}
            << QStringList();
        QTest::newRow("SDMX-CSV 1.0 with labels")
            << Samples::sdmxWithLabels()
            << QStringList{u"emp-f|CN|2022|5|unstated|exact|5"_s,
                           u"emp|XK|2022|7|unstated|exact|7"_s}
            << QStringList();
        QTest::newRow("SDMX-CSV 2.0") << Samples::sdmxCsv2()
                                      << QStringList{u"patents|CN|2022|1250|items|exact|1250"_s,
                                                     u"patents|DE|2022|830|items|exact|830"_s}
                                      << QStringList();
        QTest::newRow("SDMX's codes for units")
            << Samples::sdmxUnits()
            << QStringList{u"share|DE|2022|10.6|percent|exact|10.6"_s,
                           u"share-gdp|DE|2022|3.1|percent|exact|3.1"_s,
                           u"sales|DE|2022|12500000|eur|exact|12.5"_s,
                           u"staff|DE|2022|4000|persons|exact|4"_s,
                           u"firms|DE|2022|9|items|exact|9"_s}
            << QStringList();
        QTest::newRow("years of the Republic of China's calendar")
            << Samples::yearsOfTheRepublic()
            << QStringList{u"mou-di-qi-ye-shu|110000|2022|100|entities|over|超100"_s,
                           u"mou-di-qi-ye-shu|110000|2023|1120|entities|exact|1120"_s}
            << QStringList();
        QTest::newRow("decimal commas")
            << Samples::decimalCommas()
            << QStringList{u"mou-zhi-biao|110000|2022|1234|percent|exact|1.234"_s,
                           u"mou-zhi-biao|110000|2023|12.5|percent|exact|12,5"_s,
                           u"mou-zhi-biao|310000|2023|7.25|percent|exact|7,25"_s}
            << QStringList();
        QTest::newRow("indicators across")
            << Samples::indicatorsAcross()
            << QStringList{u"da-mo-xing-qi-ye-shu|110108|2023|50|entities|exact|50"_s,
                           u"chan-ye-gui-mo|110108|2023|120000000000|cny|exact|1200"_s,
                           u"zhan-bi|110108|2023|48.5|percent|exact|48.5"_s,
                           u"da-mo-xing-qi-ye-shu|110105|2023|1030|entities|exact|1,030"_s,
                           u"chan-ye-gui-mo|110105|2023|80050000000|cny|exact|800.5"_s,
                           u"zhan-bi|110105|2023|20|percent|exact|20"_s}
            << QStringList();
        QTest::newRow("regions across")
            << Samples::regionsAcross()
            << QStringList{u"ren-gong-zhi-neng-qi-ye-shu|110000||2400|entities|exact|2400"_s,
                           u"ren-gong-zhi-neng-qi-ye-shu|310000||1100|entities|exact|1100"_s,
                           u"chan-ye-gui-mo|110000||250000000000|cny|exact|2500"_s,
                           u"chan-ye-gui-mo|310000||380000000000|cny|exact|3800"_s}
            << QStringList();
    }
    void figures()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, figures);
        QFETCH(QStringList, problems);
        const auto table = TableFile::openBytes(bytes, u"table.csv"_s);
        QVERIFY2(table, qPrintable(table ? QString() : table.error().detail));
        ImportMapping mapping = guessMapping(table->facts(), *m_catalog);
        if (QByteArray(QTest::currentDataTag()) == "decimal commas")
            mapping.indicator = u"某指标"_s;
        if (mapping.source.kind == SourceChoice::Kind::None)
            mapping.source.kind = SourceChoice::Kind::NotStated;
        QStringList faults;
        for (const MappingFault &fault : faultsOf(mapping, table->facts(), *m_catalog))
            faults << faultText(fault, table->facts(), Language::English);
        QCOMPARE(faults, QStringList());
        const ImportPreview preview = previewImport(table->facts(), mapping, m_catalog);
        QStringList brought;
        QStringList refused;
        for (const PreviewRow &row : preview.rows) {
            for (const Observation &figure : row.figures)
                brought << described(figure);
            for (const RowProblem &problem : row.problems)
                refused << u"%1 %2: %3 %4"_s.arg(QString::number(problem.line), problem.columnName,
                                                 problem.text,
                                                 problemTexts(problem, Language::English).reason);
        }
        QCOMPARE(brought, figures);
        QCOMPARE(refused, problems);
    }

private:
    CatalogPtr m_catalog;
};

QTEST_GUILESS_MAIN(TestImportTables)

#include "tst_importtables.moc"
