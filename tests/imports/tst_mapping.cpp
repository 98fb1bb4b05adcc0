// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importsamples.h"
#include "shippedcatalog.h"

#include "imports/importrun.h"
#include "imports/mapping.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

TableFile tableOf(const QByteArray &bytes)
{
    auto table = TableFile::openBytes(bytes, u"table.csv"_s);
    if (!table)
        qFatal("%s", qPrintable(table.error().detail));
    return *std::move(table);
}

} // namespace

/** What columns are taken for, and what is wrong with rows. */
class TestMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = shippedCatalog();
        QVERIFY(m_catalog);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void roles_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("roles");
        QTest::newRow("Chinese") << QByteArray("序号,地区,指标,年份,数值,单位,数据来源,备注\n"
                                               "1,海淀,企业数,2023,5,家,某报告,无\n")
                                 << u"ignored region indicator period value unit source note"_s;
        QTest::newRow("English") << QByteArray("Region,Indicator,Year,Value,Unit,Status,Source\n"
                                               "Haidian,firms,2023,5,items,target,Some report\n")
                                 << u"region indicator period value unit status source"_s;
        QTest::newRow("no useful headers, known regions and dates")
            << QByteArray("a,b,c\n海淀区,2023-07,5\n朝阳区,2023-08,6\n")
            << u"region period value"_s;
        // Years that cannot be read are said in each row; figures do not come in undated instead.
        QTest::newRow("years of another calendar")
            << QByteArray("地区,年份,数值\n海淀,111,1\n朝阳,112,2\n") << u"region period value"_s;
        QTest::newRow("below a year stand values, whatever they say")
            << QByteArray("地区,2023年,2024年\n海淀,10,十几\n朝阳,12,n/a\n")
            << u"region value value"_s;
        QTest::newRow("codes beside names") << QByteArray(
            "行政区划代码,地区,年份,数值\n110108,海淀区,2023,5\n110105,朝阳区,2023,6\n")
                                            << u"region region period value"_s;
        QTest::newRow("a second column of the same")
            << QByteArray("地区,年份,数值,来源,数据来源\n海淀,2023,5,甲,乙\n")
            << u"region period value source ignored"_s;
        QTest::newRow("Zhitu's own columns")
            << QByteArray("id,indicator,region,period,value,value_upper,unit,qualifier,"
                          "qualifier_word_zh,status,rank_basis,stated_by_zh,source,origin,line,"
                          "printed,occurrence,obs_status,break,note_zh\n"
                          "A1,llm_organisations,110108,2023-07,50,,organisations,about,,actual,,"
                          "某人,aixure-repost,,26,约50家,1,A,,\n")
            << u"id indicator region period value value_upper unit qualifier qualifier_word status "
               "rank_basis stated_by source origin line printed occurrence obs_status break note"_s;
    }
    void roles()
    {
        QFETCH(QByteArray, table);
        const TableFile file = tableOf(table);
        const ImportMapping mapping = guessMapping(file.facts(), *m_catalog);
        QStringList found;
        for (const ColumnMapping &column : mapping.columns)
            found << code(column.role).toString();
        QTEST(found.join(u' '), "roles");
    }

    void headersSayWhatAllFiguresHave()
    {
        const TableFile file = tableOf("地区,2023年营业收入（亿元）,2023年上半年企业数（家）\n"
                                       "海淀,\"1,234\",5\n");
        const ImportMapping mapping = guessMapping(file.facts(), *m_catalog);
        QCOMPARE(mapping.columns.at(1).period, u"2023"_s);
        QCOMPARE(mapping.columns.at(1).indicator, u"营业收入"_s);
        QCOMPARE(mapping.columns.at(1).unit, u"亿元"_s);
        // A Chinese table parts thousands by commas.
        QCOMPARE(mapping.columns.at(1).numbers.decimal, DecimalMark::Point);
        QCOMPARE(mapping.columns.at(2).period, u"2023-01/2023-06"_s);
        QCOMPARE(mapping.columns.at(2).unit, u"家"_s);
    }

    void titleNamesTheIndicator()
    {
        const TableFile file = tableOf("北京市各区人工智能企业数量（单位：家）\n"
                                       "地区,2022年,2023年\n海淀,1,2\n朝阳,3,4\n");
        const ImportMapping mapping = guessMapping(file.facts(), *m_catalog);
        QCOMPARE(mapping.indicator, u"北京市各区人工智能企业数量"_s);
        QCOMPARE(mapping.unit, u"家"_s);
        const TableFile named =
            tableOf("数据库：年度数据\n指标：企业数\n地区,2022年,2023年\n海淀,1,2\n");
        QCOMPARE(guessMapping(named.facts(), *m_catalog).indicator, u"企业数"_s);
    }

    void titleSaysWhatColumnsDoNot_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("indicator");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("period");
        QTest::newRow("a unit in brackets")
            << QByteArray("示例市人工智能产业规模（亿元）\n地区,2022年,2023年\n海淀,1,2\n朝阳,3,4\n")
            << u"示例市人工智能产业规模"_s << u"亿元"_s << QString();
        QTest::newRow("a year in front")
            << QByteArray("表2 2023年各区虚构企业数（单位：家）\n地区,数值\n海淀,1\n朝阳,3\n")
            << u"各区虚构企业数"_s << u"家"_s << u"2023"_s;
        QTest::newRow("a year at the end")
            << QByteArray("\"Made-up firms by district, 2023\"\nDistrict,Value\nHaidian,1\nChaoyang,3\n")
            << u"Made-up firms by district"_s << QString() << u"2023"_s;
        QTest::newRow("a year that the columns say")
            << QByteArray("2023年各区虚构企业数\n地区,年份,数值\n海淀,2022,1\n朝阳,2023,3\n")
            << u"2023年各区虚构企业数"_s << QString() << QString();
        QTest::newRow("a year that the headers say")
            << QByteArray("2023年统计年鉴\n地区,2021年,2022年\n海淀,2,1\n朝阳,1,3\n")
            << u"2023年统计年鉴"_s << QString() << QString();
    }
    void titleSaysWhatColumnsDoNot()
    {
        QFETCH(const QByteArray, table);
        const TableFile file = tableOf(table);
        const ImportMapping mapping = guessMapping(file.facts(), *m_catalog);
        QTEST(mapping.indicator, "indicator");
        QTEST(mapping.unit, "unit");
        QTEST(mapping.period, "period");
    }

    void mappingComesBackFromJson_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("yearbook") << Samples::statisticalYearbook();
        QTest::newRow("report") << Samples::reportTable();
        QTest::newRow("World Bank") << Samples::worldBank();
        QTest::newRow("decimal commas") << Samples::decimalCommas();
        QTest::newRow("two columns of one name") << QByteArray("地区,数值,数值\n海淀,1,2\n");
    }
    void mappingComesBackFromJson()
    {
        QFETCH(QByteArray, table);
        const TableFile file = tableOf(table);
        ImportMapping mapping = guessMapping(file.facts(), *m_catalog);
        mapping.period = u"2023"_s;
        mapping.status = u"target"_s;
        mapping.statedBy = {u"甲"_s, u"A"_s};
        mapping.keepsMissing = true;
        mapping.createsRegions = false;
        mapping.newSourceKind = SourceKind::WhitePaper;
        mapping.regions.insert(u"某地"_s, {.key = u"110108"_s});
        mapping.regions.insert(u"合计"_s, {.isLeftOut = true});
        mapping.indicators.insert(u"营收"_s, {.isNew = true});
        Indicator indicator;
        indicator.name = {u"营业收入"_s, u"Revenue"_s};
        indicator.unit = u"亿元"_s;
        indicator.measure = Measure::Flow;
        indicator.direction = Direction::Higher;
        mapping.newIndicators.insert(u"营收"_s, indicator);
        mapping.columns.last().dates = {DateOrder::DayFirst, DateSerials::From1904};
        mapping.source.kind = SourceChoice::Kind::New;
        mapping.source.record = {};
        mapping.source.record.kind = SourceKind::WhitePaper;
        mapping.source.record.title = {u"白皮书"_s, {}};
        mapping.source.record.published = *Period::fromIso(u"2024-01-15"_s);
        const auto read =
            mappingFromJson(mappingToJson(mapping, file.facts()), u"map.json"_s, file.facts());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().field + read.error().detail));
        QCOMPARE(read->unknownColumns, QStringList());
        QVERIFY(read->saysColumns);
        QVERIFY(read->mapping == mapping);
    }

    void badMapsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        QTest::newRow("no JSON") << QByteArray("hello") << QString();
        QTest::newRow("a list") << QByteArray("[]") << QString();
        QTest::newRow("an unknown field") << QByteArray(R"({"colums": []})") << u"colums"_s;
        QTest::newRow("a role that is none")
            << QByteArray(R"({"columns": [{"column": "地区", "role": "place"}]})")
            << u"columns[1].role"_s;
        QTest::newRow("a wrong type")
            << QByteArray(R"({"keeps_missing": "yes"})") << u"keeps_missing"_s;
        QTest::newRow("a source without a title")
            << QByteArray(R"({"source": {"kind": "press"}})") << u"source.title_zh"_s;
        QTest::newRow("a source of no kind")
            << QByteArray(R"({"source": {"title_en": "A", "kind": "hearsay"}})")
            << u"source.kind"_s;
        QTest::newRow("a date that is none")
            << QByteArray(R"({"source": {"title_en": "A", "published": "2024-13"}})")
            << u"source.published"_s;
        QTest::newRow("a decimal mark that is none")
            << QByteArray(R"({"columns": [{"column": "数值", "role": "value", "decimal": ","}]})")
            << u"columns[1].decimal"_s;
    }
    void badMapsAreRefused()
    {
        QFETCH(QByteArray, json);
        const TableFile file = tableOf(Samples::reportTable());
        const auto read = mappingFromJson(json, u"map.json"_s, file.facts());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::MappingInvalid);
        QCOMPARE(read.error().file, u"map.json"_s);
        QTEST(read.error().field, "field");
    }

    void mapsTellWhatTheTableLacks()
    {
        const TableFile file = tableOf(Samples::reportTable());
        const auto read = mappingFromJson(
            R"({"columns": [{"column": "数值", "role": "value"}, {"column": "金额", "role": "note"}]})",
            u"map.json"_s, file.facts());
        QVERIFY(read);
        QCOMPARE(read->unknownColumns, QStringList{u"金额"_s});
    }

    void faults()
    {
        const TableFile file = tableOf("地区,数值\n海淀,5\n");
        ImportMapping mapping = guessMapping(file.facts(), *m_catalog);
        const auto problems = [&] {
            QList<int> list;
            for (const MappingFault &fault : faultsOf(mapping, file.facts(), *m_catalog)) {
                list << static_cast<int>(fault.problem);
                // Said in both languages.
                for (const Language language : allLanguages) {
                    if (faultText(fault, file.facts(), language).isEmpty())
                        list << -1;
                }
            }
            return list;
        };
        using enum MappingProblem;
        QCOMPARE(problems(),
                 (QList<int>{static_cast<int>(NoIndicator), static_cast<int>(NoSource)}));
        mapping.indicator = u"x"_s;
        mapping.source.kind = SourceChoice::Kind::NotStated;
        QCOMPARE(problems(), QList<int>());
        mapping.source.kind = SourceChoice::Kind::Known;
        mapping.source.id = u"nowhere"_s;
        mapping.regions.insert(u"海淀"_s, {.key = u"999999"_s});
        QCOMPARE(problems(),
                 (QList<int>{static_cast<int>(UnknownRecord), static_cast<int>(UnknownRecord)}));
        mapping = {};
        mapping.columns = {{.role = ColumnRole::Region}, {.role = ColumnRole::Region}};
        QVERIFY(problems().contains(static_cast<int>(NoValue)));
        QVERIFY(problems().contains(static_cast<int>(TwiceTheSame)));
        mapping.columns = {{.role = ColumnRole::Value}, {.role = ColumnRole::Value}};
        QVERIFY(problems().contains(static_cast<int>(TwiceTheSame)));
        QVERIFY(problems().contains(static_cast<int>(NoRegion)));
    }

    void headerKeys()
    {
        const QString key = headerKey(tableOf("地区,2022年,2023年\n海淀,1,2\n").facts());
        QCOMPARE(headerKey(tableOf("地区,2022年,2023年,2024年\n海淀,1,2,3\n").facts()), key);
        QVERIFY(headerKey(tableOf("区域,2022年,2023年\n海淀,1,2\n").facts()) != key);
    }

    void rowsThatCannotComeIn_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *cells, RowProblemKind kind) {
            QTest::newRow(name) << QByteArray(cells) << static_cast<int>(kind);
        };
        // indicator,region,subject,period,value,upper,unit,qualifier,status,basis,source,line,id
        using enum RowProblemKind;
        row("a number that is none", "ai_enterprises,海淀,,2023,many,,,,,,,,", Number);
        row("a date that is none", "ai_enterprises,海淀,,soon,5,,,,,,,,", Date);
        row("no region", "ai_enterprises,,,2023,5,,,,,,,,", NoRegion);
        row("no indicator", ",海淀,,2023,5,,,,,,,,", NoIndicator);
        row("the wrong unit", "ai_enterprises,海淀,,2023,5,,亿元,,,,,,", WrongUnit);
        row("the wrong unit in the cell", "ai_enterprises,海淀,,2023,5%,,,,,,,,", WrongUnit);
        row("a scale in the cell and in its unit",
            "ai_core_industry_scale,海淀,,2023,近3500亿,,亿元,,,,,,", ScaleTwice);
        row("another scale in the cell than in its unit",
            "ai_core_industry_scale,海淀,,2023,2 million,,万元,,,,,,", ScaleTwice);
        row("another currency", "ai_core_industry_scale,海淀,,2023,5亿美元,,,,,,,,", WrongUnit);
        row("a qualifier that is none", "ai_enterprises,海淀,,2023,5,,,perhaps,,,,,", BadQualifier);
        row("a range without an end", "ai_enterprises,海淀,,2023,5,,,range,,,,,", BadQualifier);
        row("cell and column contradict", "ai_enterprises,海淀,,2023,超5,,,at most,,,,,",
            QualifierContradicts);
        row("a status that is none", "ai_enterprises,海淀,,2023,5,,,,maybe,,,,", BadStatus);
        row("a basis that is none", "ai_enterprises,海淀,,2023,5,,,,,gossip,,,", BadRankBasis);
        row("a line that is none", "ai_enterprises,海淀,,2023,5,,,,,,,-1,", BadLine);
        row("an id that is none", "ai_enterprises,海淀,,2023,5,,,,,,,,a b", BadId);
        row("an upper bound below", "ai_enterprises,海淀,,2023,5,3,,,,,,,", UpperBelowValue);
        row("an upper bound of a range", "ai_enterprises,海淀,,2023,5-7,9,,,,,,,",
            UpperWithoutValue);
    }
    void rowsThatCannotComeIn()
    {
        QFETCH(QByteArray, row);
        QFETCH(int, kind);
        const TableFile file =
            tableOf("indicator,region,subject,period,value,value_upper,unit,qualifier,status,"
                    "rank_basis,source,line,id\n"
                    + row + "\nai_enterprises,朝阳,,2023,5,,,,,,,,\n");
        ImportMapping mapping = guessMapping(file.facts(), *m_catalog);
        mapping.source.kind = SourceChoice::Kind::NotStated;
        const ImportPreview preview = previewImport(file.facts(), mapping, m_catalog);
        QCOMPARE(preview.rows.size(), 2);
        QCOMPARE(preview.rows.at(0).figures.size(), 0);
        QCOMPARE(preview.rows.at(1).figures.size(), 1);
        QCOMPARE(preview.rows.at(1).problems.size(), 0);
        QVERIFY(!preview.rows.at(0).problems.isEmpty());
        const RowProblem &problem = preview.rows.at(0).problems.first();
        QCOMPARE(static_cast<int>(problem.kind), kind);
        QCOMPARE(problem.line, 2);
        for (const Language language : allLanguages) {
            const ProblemTexts texts = problemTexts(problem, language);
            QCOMPARE(texts.reason.contains(u"。"_s), language == Language::Chinese);
            QCOMPARE(texts.advice.contains(u"。"_s), language == Language::Chinese);
            QVERIFY(!texts.reason.contains(QChar(0x1f)));
        }
    }

    void scalesCountOnce_data()
    {
        QTest::addColumn<QByteArray>("cells"); // value and unit
        QTest::addColumn<double>("value");
        QTest::newRow("of the cell") << QByteArray("近3500亿,元") << 3500e8;
        QTest::newRow("of the cell, without a unit") << QByteArray("3500亿,") << 3500e8;
        QTest::newRow("of the unit") << QByteArray("约3500,亿元") << 3500e8;
        QTest::newRow("of the unit, the number in words") << QByteArray("三百,亿元") << 300e8;
        QTest::newRow("of the unit in the cell") << QByteArray("3500亿元,亿元") << 3500e8;
        QTest::newRow("a number with commas") << QByteArray("\"1,234,567\",万元") << 1234567e4;
    }
    void scalesCountOnce()
    {
        QFETCH(QByteArray, cells);
        const TableFile file = tableOf("indicator,region,period,value,unit\n"
                                       "ai_core_industry_scale,海淀,2023,"
                                       + cells + "\n");
        ImportMapping mapping = guessMapping(file.facts(), *m_catalog);
        mapping.source.kind = SourceChoice::Kind::NotStated;
        const ImportPreview preview = previewImport(file.facts(), mapping, m_catalog);
        QCOMPARE(preview.rows.first().figures.size(), 1);
        QTEST(preview.rows.first().figures.first().value.value_or(0), "value");
    }

    void allFieldsOfAFigureComeIn()
    {
        const TableFile file =
            tableOf("id,indicator,region,period,value,value_upper,unit,qualifier,"
                    "qualifier_word_zh,status,rank_basis,stated_by_zh,source,origin,line,"
                    "printed,occurrence,obs_status,break,note_zh\n"
                    "A1,unicorns_new,110108,2025,5,10,enterprises,range,,target,,"
                    "某人,aixure-repost,haidian-plan-2023,27,5-10家,2,F,true,说明\n");
        ImportMapping mapping = guessMapping(file.facts(), *m_catalog);
        const ImportPreview preview = previewImport(file.facts(), mapping, m_catalog);
        QCOMPARE(preview.rows.size(), 1);
        QCOMPARE(preview.rows.first().problems.size(), 0);
        QCOMPARE(preview.rows.first().figures.size(), 1);
        QVERIFY(preview.newRecords.isEmpty());
        Observation expected;
        expected.id = u"A1"_s;
        expected.indicator = u"unicorns_new"_s;
        expected.region = u"110108"_s;
        expected.period = *Period::fromIso(u"2025"_s);
        expected.value = 5;
        expected.valueUpper = 10;
        expected.unit = u"enterprises"_s;
        expected.qualifier = Qualifier::Range;
        expected.status = Status::Target;
        expected.statedBy.zh = u"某人"_s;
        expected.source = u"aixure-repost"_s;
        expected.origin = u"haidian-plan-2023"_s;
        expected.line = 27;
        expected.printed = u"5-10家"_s;
        expected.occurrence = 2;
        expected.obsStatus = u"F"_s;
        expected.breakBefore = true;
        expected.note.zh = u"说明"_s;
        QVERIFY(preview.rows.first().figures.first() == expected);
    }

    void namesCanBeChosen()
    {
        const TableFile file = tableOf("指标,地区,年份,数值\n"
                                       "企业,某处,2023,5\n"
                                       "企业,合计,2023,50\n"
                                       "营收,海淀,2023,3\n");
        ImportMapping mapping = guessMapping(file.facts(), *m_catalog);
        mapping.source.kind = SourceChoice::Kind::NotStated;
        mapping.indicators.insert(u"企业"_s, {.key = u"ai_enterprises"_s});
        mapping.regions.insert(u"某处"_s, {.key = u"110105"_s});
        mapping.regions.insert(u"合计"_s, {.isLeftOut = true});
        Indicator revenue;
        revenue.name = {u"营业收入"_s, u"Revenue"_s};
        revenue.unit = u"亿元"_s;
        revenue.measure = Measure::Flow;
        mapping.newIndicators.insert(u"营收"_s, revenue);
        mapping.createsRegions = false;
        const ImportPreview preview = previewImport(file.facts(), mapping, m_catalog);
        QCOMPARE(preview.rows.at(0).figures.first().indicator, u"ai_enterprises"_s);
        QCOMPARE(preview.rows.at(0).figures.first().region, u"110105"_s);
        QCOMPARE(preview.rows.at(1).figures.size(), 0);
        QCOMPARE(preview.rows.at(1).problems.size(), 0);
        QCOMPARE(preview.newRecords.indicators.size(), 1);
        QCOMPARE(preview.newRecords.indicators.first().name.en, u"Revenue"_s);
        QCOMPARE(preview.newRecords.indicators.first().unit, u"cny"_s);
        QCOMPARE(preview.newRecords.indicators.first().measure, Measure::Flow);
        // What the definition counts in holds for the numbers, too.
        QCOMPARE(*preview.rows.at(2).figures.first().value, 3e8);
    }

private:
    CatalogPtr m_catalog;
};

QTEST_GUILESS_MAIN(TestMapping)

#include "tst_mapping.moc"
