// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formats.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

const Unit organisations{u"organisations"_s, UnitKind::Count, {u"家"_s, u"organisations"_s}};
const Unit cny{u"cny"_s, UnitKind::Currency, {u"元"_s, u"CNY"_s}};
const Unit squareMetres{u"m2"_s, UnitKind::Area, {u"平方米"_s, u"m²"_s}};
const Unit parameters{u"parameters"_s, UnitKind::Count, {u"参数"_s, u"parameters"_s}};
const Unit percent{u"percent"_s, UnitKind::Percent, {u"%"_s, u"%"_s}};
const Unit rankUnit{u"rank"_s, UnitKind::Rank, {u"名"_s, u"rank"_s}};
const Unit years{u"years"_s, UnitKind::Duration, {u"年"_s, u"years"_s}};
const Unit pflops{u"pflops"_s, UnitKind::Capacity, {u"PFLOPS"_s, u"PFLOPS"_s}};
const Unit onlyEnglish{u"cases"_s, UnitKind::Count, {{}, u"cases"_s}};
const Unit onlyChinese{u"yuan"_s, UnitKind::Currency, {u"元"_s, {}}};
const Unit nameless{u"items"_s, UnitKind::Count, {}};

Observation figure(std::optional<double> value, Qualifier qualifier,
                   std::optional<double> upper = std::nullopt, BilingualText word = {})
{
    Observation observation;
    observation.value = value;
    observation.valueUpper = upper;
    observation.qualifier = qualifier;
    observation.qualifierWord = std::move(word);
    return observation;
}

Error failure(ErrorKind kind, QString file, QString detail = {}, int row = 0, QString field = {},
              QString hint = {})
{
    return {kind, std::move(file), std::move(detail), row, std::move(field), std::move(hint)};
}

Period period(QStringView iso)
{
    return Period::fromIso(iso).value_or(Period());
}

} // namespace

Q_DECLARE_METATYPE(Zhitu::Unit)
Q_DECLARE_METATYPE(Zhitu::Observation)
Q_DECLARE_METATYPE(Zhitu::Error)

class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void numbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("chinese");
        QTest::addColumn<QString>("english");
        QTest::newRow("zero") << 0.0 << u"0"_s << u"0"_s;
        QTest::newRow("negative zero") << -0.0 << u"0"_s << u"0"_s;
        QTest::newRow("one") << 1.0 << u"1"_s << u"1"_s;
        QTest::newRow("a half") << 0.5 << u"0.5"_s << u"0.5"_s;
        QTest::newRow("two decimals") << 48.03 << u"48.03"_s << u"48.03"_s;
        QTest::newRow("all the decimals it has")
            << 1.0 / 3 << u"0.3333333333333333"_s << u"0.3333333333333333"_s;
        QTest::newRow("tiny, without an exponent") << 1e-7 << u"0.0000001"_s << u"0.0000001"_s;
        QTest::newRow("below the first group") << 999.0 << u"999"_s << u"999"_s;
        QTest::newRow("first group") << 1000.0 << u"1000"_s << u"1,000"_s;
        QTest::newRow("4300") << 4300.0 << u"4300"_s << u"4,300"_s;
        QTest::newRow("below ten thousand") << 9999.0 << u"9999"_s << u"9,999"_s;
        QTest::newRow("just below ten thousand") << 9999.5 << u"9999.5"_s << u"9,999.5"_s;
        QTest::newRow("ten thousand") << 10000.0 << u"1万"_s << u"10,000"_s;
        QTest::newRow("not rounded to 万") << 12345.0 << u"1.2345万"_s << u"12,345"_s;
        QTest::newRow("fraction beyond 万") << 12345.5 << u"1.23455万"_s << u"12,345.5"_s;
        QTest::newRow("zeros inside") << 10001.0 << u"1.0001万"_s << u"10,001"_s;
        QTest::newRow("below a million") << 999999.0 << u"99.9999万"_s << u"999,999"_s;
        QTest::newRow("a million") << 1e6 << u"100万"_s << u"1 million"_s;
        QTest::newRow("seventy million") << 7e7 << u"7000万"_s << u"70 million"_s;
        QTest::newRow("below a hundred million")
            << 99999999.0 << u"9999.9999万"_s << u"99.999999 million"_s;
        QTest::newRow("a hundred million") << 1e8 << u"1亿"_s << u"100 million"_s;
        QTest::newRow("a hundred million and one")
            << 100000001.0 << u"1.00000001亿"_s << u"100.000001 million"_s;
        QTest::newRow("five hundred million") << 5e8 << u"5亿"_s << u"500 million"_s;
        QTest::newRow("a billion") << 1e9 << u"10亿"_s << u"1 billion"_s;
        QTest::newRow("215.22 billion") << 215220000000.0 << u"2152.2亿"_s << u"215.22 billion"_s;
        QTest::newRow("a trillion") << 1e12 << u"1万亿"_s << u"1 trillion"_s;
        QTest::newRow("12345 trillion") << 12345e12 << u"12345万亿"_s << u"12,345 trillion"_s;
        QTest::newRow("huge") << 1e22 << u"10000000000万亿"_s << u"10,000,000,000 trillion"_s;
        QTest::newRow("negative") << -50.0 << u"−50"_s << u"−50"_s;
        QTest::newRow("negative, grouped") << -123456.0 << u"−12.3456万"_s << u"−123,456"_s;
        QTest::newRow("negative, scaled") << -2.5e9 << u"−25亿"_s << u"−2.5 billion"_s;
    }
    void numbers()
    {
        QFETCH(double, value);
        QTEST(formatValue(value, nameless, Language::Chinese, UnitStyle::WithUnit), "chinese");
        QTEST(formatValue(value, nameless, Language::English, UnitStyle::WithUnit), "english");
    }

    void numbersReadBackTheSame()
    {
        // A spread of magnitudes with all the digits that a double has.
        for (double value = 0.012345678901234567; value < 1e18; value *= 7.3) {
            QString text = formatValue(value, nameless, Language::English, UnitStyle::NumberOnly);
            text.remove(u',');
            const qsizetype space = text.indexOf(u' ');
            const QString scale = space < 0 ? QString() : text.mid(space + 1);
            const QString exponent = scale == u"million"_s ? u"e6"_s
                : scale == u"billion"_s                    ? u"e9"_s
                : scale == u"trillion"_s                   ? u"e12"_s
                                                           : QString();
            bool ok = false;
            QCOMPARE(QString(text.left(space) + exponent).toDouble(&ok), value);
            QVERIFY(ok);
        }
    }

    void units_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QString>("chinese");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chineseNumber");
        QTest::addColumn<QString>("englishNumber");
        QTest::newRow("counts") << 122.0 << organisations << u"122家"_s << u"122 organisations"_s
                                << u"122"_s << u"122"_s;
        QTest::newRow("one of a count")
            << 1.0 << organisations << u"1家"_s << u"1 organisations"_s << u"1"_s << u"1"_s;
        QTest::newRow("money") << 230e9 << cny << u"2300亿元"_s << u"CNY 230 billion"_s
                               << u"2300亿"_s << u"230 billion"_s;
        QTest::newRow("money with decimals")
            << 215.22e9 << cny << u"2152.2亿元"_s << u"CNY 215.22 billion"_s << u"2152.2亿"_s
            << u"215.22 billion"_s;
        QTest::newRow("area") << 3e5 << squareMetres << u"30万平方米"_s << u"300,000 m²"_s
                              << u"30万"_s << u"300,000"_s;
        QTest::newRow("parameters") << 1e9 << parameters << u"10亿参数"_s
                                    << u"1 billion parameters"_s << u"10亿"_s << u"1 billion"_s;
        QTest::newRow("percent") << 50.0 << percent << u"50%"_s << u"50%"_s << u"50%"_s << u"50%"_s;
        QTest::newRow("rank") << 1.0 << rankUnit << u"第1名"_s << u"No. 1"_s << u"第1名"_s
                              << u"No. 1"_s;
        QTest::newRow("years") << 5.0 << years << u"5年"_s << u"5 years"_s << u"5"_s << u"5"_s;
        QTest::newRow("a Latin unit in Chinese") << 12000.0 << pflops << u"1.2万 PFLOPS"_s
                                                 << u"12,000 PFLOPS"_s << u"1.2万"_s << u"12,000"_s;
        QTest::newRow("only an English name")
            << 200.0 << onlyEnglish << u"200 cases"_s << u"200 cases"_s << u"200"_s << u"200"_s;
        QTest::newRow("only a Chinese name") << 2e6 << onlyChinese << u"200万元"_s
                                             << u"2 million 元"_s << u"200万"_s << u"2 million"_s;
        QTest::newRow("no number at all")
            << std::numeric_limits<double>::quiet_NaN() << cny << u"无数字"_s
            << u"no figure given"_s << u"无数字"_s << u"no figure given"_s;
    }
    void units()
    {
        QFETCH(double, value);
        QFETCH(Unit, unit);
        QTEST(formatValue(value, unit, Language::Chinese, UnitStyle::WithUnit), "chinese");
        QTEST(formatValue(value, unit, Language::English, UnitStyle::WithUnit), "english");
        QTEST(formatValue(value, unit, Language::Chinese, UnitStyle::NumberOnly), "chineseNumber");
        QTEST(formatValue(value, unit, Language::English, UnitStyle::NumberOnly), "englishNumber");
    }

    void ticks_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QString>("chinese");
        QTest::addColumn<QString>("english");
        QTest::newRow("zero") << 0.0 << organisations << u"0"_s << u"0"_s;
        QTest::newRow("fifty") << 50.0 << organisations << u"50"_s << u"50"_s;
        QTest::newRow("half steps") << 2.5 << organisations << u"2.5"_s << u"2.5"_s;
        QTest::newRow("money") << 100e9 << cny << u"1000亿"_s << u"100 bn"_s;
        QTest::newRow("millions") << 20e6 << organisations << u"2000万"_s << u"20 mn"_s;
        QTest::newRow("trillions") << 2e12 << cny << u"2万亿"_s << u"2 tn"_s;
        QTest::newRow("thousands") << 10000.0 << pflops << u"1万"_s << u"10,000"_s;
        QTest::newRow("rank") << 1.0 << rankUnit << u"1"_s << u"1"_s;
        QTest::newRow("percent") << 20.0 << percent << u"20%"_s << u"20%"_s;
        QTest::newRow("negative") << -50.0 << organisations << u"−50"_s << u"−50"_s;
        QTest::newRow("no number")
            << std::numeric_limits<double>::infinity() << cny << QString() << QString();
    }
    void ticks()
    {
        QFETCH(double, value);
        QFETCH(Unit, unit);
        QTEST(formatTick(value, unit, Language::Chinese), "chinese");
        QTEST(formatTick(value, unit, Language::English), "english");
    }

    void figures_data()
    {
        QTest::addColumn<Observation>("observation");
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QString>("chinese");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chineseSigns");
        QTest::addColumn<QString>("englishSigns");
        QTest::newRow("exact") << figure(254, Qualifier::Exact) << organisations << u"254家"_s
                               << u"254 organisations"_s << u"254家"_s << u"254 organisations"_s;
        QTest::newRow("about") << figure(50, Qualifier::About) << organisations << u"约50家"_s
                               << u"about 50 organisations"_s << u"≈ 50家"_s
                               << u"≈ 50 organisations"_s;
        QTest::newRow("over") << figure(230e9, Qualifier::Over) << cny << u"超2300亿元"_s
                              << u"over CNY 230 billion"_s << u"> 2300亿元"_s
                              << u"> CNY 230 billion"_s;
        QTest::newRow("at least") << figure(5, Qualifier::AtLeast) << organisations
                                  << u"不低于5家"_s << u"at least 5 organisations"_s << u"≥ 5家"_s
                                  << u"≥ 5 organisations"_s;
        QTest::newRow("under") << figure(5, Qualifier::Under) << organisations << u"不足5家"_s
                               << u"under 5 organisations"_s << u"< 5家"_s
                               << u"< 5 organisations"_s;
        QTest::newRow("at most") << figure(5, Qualifier::AtMost) << organisations << u"不超过5家"_s
                                 << u"at most 5 organisations"_s << u"≤ 5家"_s
                                 << u"≤ 5 organisations"_s;
        QTest::newRow("the source's own word")
            << figure(350e9, Qualifier::About, {}, {u"近"_s, u"nearly"_s}) << cny << u"近3500亿元"_s
            << u"nearly CNY 350 billion"_s << u"≈ 3500亿元"_s << u"≈ CNY 350 billion"_s;
        QTest::newRow("a word in one language only")
            << figure(490, Qualifier::Over, {}, {u"逾"_s, {}}) << organisations << u"逾490家"_s
            << u"over 490 organisations"_s << u"> 490家"_s << u"> 490 organisations"_s;
        QTest::newRow("余 stands before the unit")
            << figure(490, Qualifier::Over, {}, {u"余"_s, u"more than"_s}) << organisations
            << u"490余家"_s << u"more than 490 organisations"_s << u"> 490家"_s
            << u"> 490 organisations"_s;
        QTest::newRow("左右 stands after the unit")
            << figure(50, Qualifier::About, {}, {u"左右"_s, u"around"_s}) << organisations
            << u"50家左右"_s << u"around 50 organisations"_s << u"≈ 50家"_s
            << u"≈ 50 organisations"_s;
        QTest::newRow("about a percentage") << figure(50, Qualifier::About) << percent << u"约50%"_s
                                            << u"about 50%"_s << u"≈ 50%"_s << u"≈ 50%"_s;
        QTest::newRow("range") << figure(5, Qualifier::Range, 10) << organisations << u"5–10家"_s
                               << u"5–10 organisations"_s << u"5–10家"_s << u"5–10 organisations"_s;
        QTest::newRow("range of one scale")
            << figure(200e9, Qualifier::Range, 300e9) << cny << u"2000–3000亿元"_s
            << u"CNY 200–300 billion"_s << u"2000–3000亿元"_s << u"CNY 200–300 billion"_s;
        QTest::newRow("range of two scales")
            << figure(5000, Qualifier::Range, 2e6) << cny << u"5000–200万元"_s
            << u"CNY 5,000–2 million"_s << u"5000–200万元"_s << u"CNY 5,000–2 million"_s;
        QTest::newRow("range whose scale would be taken for both ends")
            << figure(5, Qualifier::Range, 2e7) << cny << u"5–20000000元"_s << u"CNY 5–20,000,000"_s
            << u"5–20000000元"_s << u"CNY 5–20,000,000"_s;
        QTest::newRow("a rough range")
            << figure(5, Qualifier::Range, 10, {u"约"_s, u"about"_s}) << organisations
            << u"约5–10家"_s << u"about 5–10 organisations"_s << u"≈ 5–10家"_s
            << u"≈ 5–10 organisations"_s;
        QTest::newRow("words that stand last in English, too")
            << figure(100, Qualifier::AtLeast, {}, {u"以上"_s, u"or more"_s}) << organisations
            << u"100家以上"_s << u"100 organisations or more"_s << u"≥ 100家"_s
            << u"≥ 100 organisations"_s;
        QTest::newRow("range below zero")
            << figure(-5, Qualifier::Range, -3) << percent << u"−5至−3%"_s << u"−5 to −3%"_s
            << u"−5至−3%"_s << u"−5 to −3%"_s;
        QTest::newRow("zero is a figure")
            << figure(0, Qualifier::Exact) << organisations << u"0家"_s << u"0 organisations"_s
            << u"0家"_s << u"0 organisations"_s;
        QTest::newRow("none given")
            << figure(std::nullopt, Qualifier::About) << organisations << u"无数字"_s
            << u"no figure given"_s << u"无数字"_s << u"no figure given"_s;
    }
    void figures()
    {
        QFETCH(Observation, observation);
        QFETCH(Unit, unit);
        const UnitStyle style = UnitStyle::WithUnit;
        QTEST(formatFigure(observation, unit, Language::Chinese, style), "chinese");
        QTEST(formatFigure(observation, unit, Language::English, style), "english");
        QTEST(formatFigureSigns(observation, unit, Language::Chinese, style), "chineseSigns");
        QTEST(formatFigureSigns(observation, unit, Language::English, style), "englishSigns");
    }

    void figuresWithoutTheirUnit()
    {
        const Observation over = figure(230e9, Qualifier::Over);
        const UnitStyle style = UnitStyle::NumberOnly;
        QCOMPARE(formatFigure(over, cny, Language::Chinese, style), u"超2300亿"_s);
        QCOMPARE(formatFigure(over, cny, Language::English, style), u"over 230 billion"_s);
        QCOMPARE(formatFigureSigns(over, cny, Language::Chinese, style), u"> 2300亿"_s);
        QCOMPARE(formatFigureSigns(over, cny, Language::English, style), u"> 230 billion"_s);
    }

    void markupIsNotInterpreted()
    {
        const Unit unit{u"x"_s, UnitKind::Count, {u"<b>%1</b>"_s, u"<b>%1 %2</b>"_s}};
        QCOMPARE(
            formatFigure(figure(5, Qualifier::About), unit, Language::English, UnitStyle::WithUnit),
            u"about 5 <b>%1 %2</b>"_s);
    }

    void periods_data()
    {
        QTest::addColumn<QString>("iso");
        QTest::addColumn<QString>("chinese");
        QTest::addColumn<QString>("english");
        QTest::newRow("undated") << QString() << u"日期未说明"_s << u"undated"_s;
        QTest::newRow("year") << u"2023"_s << u"2023年"_s << u"2023"_s;
        QTest::newRow("month") << u"2023-10"_s << u"2023年10月"_s << u"Oct 2023"_s;
        QTest::newRow("September") << u"2023-09"_s << u"2023年9月"_s << u"Sep 2023"_s;
        QTest::newRow("day") << u"2024-01-15"_s << u"2024年1月15日"_s << u"15 Jan 2024"_s;
        QTest::newRow("first of a month")
            << u"2024-05-01"_s << u"2024年5月1日"_s << u"1 May 2024"_s;
        QTest::newRow("years") << u"2019/2023"_s << u"2019–2023年"_s << u"2019–2023"_s;
        QTest::newRow("months of a year")
            << u"2025-01/2025-06"_s << u"2025年1–6月"_s << u"Jan–Jun 2025"_s;
        QTest::newRow("months of two years")
            << u"2024-11/2025-02"_s << u"2024年11月–2025年2月"_s << u"Nov 2024 – Feb 2025"_s;
        QTest::newRow("days of a month")
            << u"2023-07-05/2023-07-07"_s << u"2023年7月5–7日"_s << u"5–7 Jul 2023"_s;
        QTest::newRow("days of a year")
            << u"2023-07-05/2023-08-01"_s << u"2023年7月5日–8月1日"_s << u"5 Jul – 1 Aug 2023"_s;
        QTest::newRow("days of two years")
            << u"2023-12-30/2024-01-02"_s << u"2023年12月30日–2024年1月2日"_s
            << u"30 Dec 2023 – 2 Jan 2024"_s;
        QTest::newRow("an interval of one year") << u"2023/2023"_s << u"2023年"_s << u"2023"_s;
        QTest::newRow("an interval of one month")
            << u"2023-03/2023-03"_s << u"2023年3月"_s << u"Mar 2023"_s;
        QTest::newRow("an interval of one day")
            << u"2023-03-04/2023-03-04"_s << u"2023年3月4日"_s << u"4 Mar 2023"_s;
    }
    void periods()
    {
        QFETCH(QString, iso);
        QTEST(formatPeriod(period(iso), Language::Chinese), "chinese");
        QTEST(formatPeriod(period(iso), Language::English), "english");
    }

    void everyTermHasAName()
    {
        QStringList seen;
        for (const Language language : allLanguages) {
            for (const QStringView code : allCodes<Qualifier>())
                seen << qualifierName(*termFromCode<Qualifier>(code), language);
            for (const QStringView code : allCodes<Status>())
                seen << statusName(*termFromCode<Status>(code), language);
            for (const QStringView code : allCodes<Measure>())
                seen << measureName(*termFromCode<Measure>(code), language);
            for (const QStringView code : allCodes<AreaLevel>())
                seen << areaLevelName(*termFromCode<AreaLevel>(code), language);
            for (const QStringView code : allCodes<SourceKind>())
                seen << sourceKindName(*termFromCode<SourceKind>(code), language);
            for (const QStringView code : allCodes<RankBasis>())
                if (!code.isEmpty())
                    seen << rankBasisName(*termFromCode<RankBasis>(code), language);
            QVERIFY(rankBasisName(RankBasis::None, language).isEmpty());
        }
        QVERIFY(!seen.contains(QString()));
        QCOMPARE(seen.removeDuplicates(), 0);
    }

    void names()
    {
        QCOMPARE(qualifierName(Qualifier::About, Language::Chinese), u"约"_s);
        QCOMPARE(qualifierName(Qualifier::About, Language::English), u"about"_s);
        QCOMPARE(statusName(Status::Target, Language::Chinese), u"目标"_s);
        QCOMPARE(statusName(Status::Target, Language::English), u"target"_s);
        QCOMPARE(measureName(Measure::Stock, Language::Chinese), u"存量"_s);
        QCOMPARE(measureName(Measure::Stock, Language::English), u"stock"_s);
        QCOMPARE(eventKindName(u"policy"_s, Language::Chinese), u"政策"_s);
        QCOMPARE(eventKindName(u"policy"_s, Language::English), u"policy"_s);
        QCOMPARE(eventKindName(u"eclipse"_s, Language::Chinese), u"eclipse"_s);
        QCOMPARE(eventKindName(QString(), Language::English), QString());
    }

    void locators_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("occurrence");
        QTest::addColumn<QString>("chinese");
        QTest::addColumn<QString>("english");
        QTest::newRow("none") << 0 << 0 << QString() << QString();
        QTest::newRow("none, whichever occurrence") << 0 << 2 << QString() << QString();
        QTest::newRow("line") << 19 << 0 << u"第19行"_s << u"line 19"_s;
        QTest::newRow("the first of its kind") << 19 << 1 << u"第19行"_s << u"line 19"_s;
        QTest::newRow("the second") << 19 << 2 << u"第19行第2处"_s << u"line 19, occurrence 2"_s;
    }
    void locators()
    {
        QFETCH(int, line);
        QFETCH(int, occurrence);
        const std::optional<int> locator = line ? std::optional(line) : std::nullopt;
        QTEST(formatLocator(locator, occurrence, Language::Chinese), "chinese");
        QTEST(formatLocator(locator, occurrence, Language::English), "english");
    }

    void sources()
    {
        Source source;
        source.title = {u"白皮书全名"_s, u"The white paper"_s};
        QCOMPARE(formatSource(source, Language::Chinese), u"白皮书全名"_s);
        source.publisher = {u"甲委员会"_s, u"Commission A"_s};
        source.published = period(u"2023-11-29");
        QCOMPARE(formatSource(source, Language::Chinese),
                 u"白皮书全名，甲委员会，2023年11月29日"_s);
        QCOMPARE(formatSource(source, Language::English),
                 u"The white paper, Commission A, 29 Nov 2023"_s);
        source.shortTitle = {u"甲委员会白皮书"_s, u"Commission A's paper"_s};
        QCOMPARE(formatSource(source, Language::Chinese), u"甲委员会白皮书，2023年11月29日"_s);
        QCOMPARE(formatSource(source, Language::English), u"Commission A's paper, 29 Nov 2023"_s);
        QCOMPARE(formatSource(Source(), Language::English), QString());
    }

    void errors_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QStringList>("parts");
        const QString file = u"/data/%2 图/zhitu.db"_s;
        using Kind = ErrorKind;
        QTest::newRow("not found") << failure(Kind::FileNotFound, file) << QStringList{file};
        QTest::newRow("not readable")
            << failure(Kind::FileNotReadable, file, u"Permission denied."_s)
            << QStringList{file, u"Permission denied"_s};
        QTest::newRow("not readable, no reason")
            << failure(Kind::FileNotReadable, file) << QStringList{file};
        QTest::newRow("not writable") << failure(Kind::FileNotWritable, file, u"No space left"_s)
                                      << QStringList{file, u"No space left"_s};
        QTest::newRow("store exists") << failure(Kind::StoreExists, file) << QStringList{file};
        QTest::newRow("store empty") << failure(Kind::StoreEmpty, file) << QStringList{file};
        QTest::newRow("store truncated")
            << failure(Kind::StoreTruncated, file) << QStringList{file, u"--store"_s};
        QTest::newRow("store damaged")
            << failure(Kind::StoreDamaged, file, u"row 3 missing\nfrom index"_s)
            << QStringList{file, u"row 3 missing from index"_s, u"--store"_s};
        QTest::newRow("store foreign")
            << failure(Kind::StoreForeign, file) << QStringList{file, u"--store"_s};
        QTest::newRow("store newer")
            << failure(Kind::StoreNewer, file, u"7"_s) << QStringList{file, u"7"_s, u"--store"_s};
        QTest::newRow("store newer, unknown")
            << failure(Kind::StoreNewer, file) << QStringList{file, u"--store"_s};
        QTest::newRow("store read-only")
            << failure(Kind::StoreReadOnly, file, u"import"_s) << QStringList{file, u"import"_s};
        QTest::newRow("store busy") << failure(Kind::StoreBusy, file) << QStringList{file, u"30"_s};
        QTest::newRow("store failed") << failure(Kind::StoreFailed, file, u"disk I/O error"_s)
                                      << QStringList{file, u"disk I/O error"_s};
        QTest::newRow("package, whole") << failure(Kind::PackageInvalid, file, u"no resources"_s)
                                        << QStringList{file, u"no resources"_s};
        QTest::newRow("package, line") << failure(Kind::PackageInvalid, file, u"too short"_s, 12)
                                       << QStringList{file, u"12"_s, u"too short"_s};
        QTest::newRow("package, cell")
            << failure(Kind::PackageInvalid, file, u"not a number"_s, 12, u"value"_s)
            << QStringList{file, u"12"_s, u"value"_s, u"not a number"_s};
        QTest::newRow("package, column")
            << failure(Kind::PackageInvalid, file, u"missing"_s, 0, u"value"_s)
            << QStringList{file, u"value"_s, u"missing"_s};
        QTest::newRow("no such chart")
            << failure(Kind::NoSuchChart, {}, u"chart-x"_s) << QStringList{u"chart-x"_s};
        QTest::newRow("no such figure")
            << failure(Kind::NoSuchFigure, {}, u"F-x"_s) << QStringList{u"F-x"_s};
        QTest::newRow("nothing to cite")
            << failure(Kind::NothingToCite, {}, u"F-x"_s) << QStringList{u"F-x"_s};
        QTest::newRow("picture too large")
            << failure(Kind::PictureTooLarge, {}, u"9000×9000"_s, 0, {}, u"7680×4320"_s)
            << QStringList{u"9000×9000"_s, u"7680×4320"_s};
        QTest::newRow("picture too large, limit unsaid")
            << failure(Kind::PictureTooLarge, {}, u"9000×9000"_s) << QStringList{u"9000×9000"_s};
        QTest::newRow("glyph missing")
            << failure(Kind::GlyphMissing, {}, u"龘"_s) << QStringList{u"龘"_s};
    }
    void errors()
    {
        QFETCH(Error, error);
        QFETCH(QStringList, parts);
        const QString chinese = errorText(error, Language::Chinese);
        const QString english = errorText(error, Language::English);
        for (const QString &text : {chinese, english}) {
            qsizetype from = 0;
            for (const QString &part : std::as_const(parts)) {
                const qsizetype at = text.indexOf(part, from);
                QVERIFY2(at >= 0, qUtf8Printable(text + u" lacks "_s + part));
                from = at + part.size();
            }
            QVERIFY2(!text.contains(u'\n'), "one line");
        }
        QVERIFY2(chinese.endsWith(u'。'), qUtf8Printable(chinese));
        QVERIFY2(english.endsWith(u'.') && !english.contains(u".."_s), qUtf8Printable(english));
        QVERIFY(chinese != english);
    }
};

QTEST_GUILESS_MAIN(TestFormats)

#include "tst_formats.moc"
