// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grammar/grammartexts.h"
#include "numbersamples.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;
using namespace NumberSamples;
using Kind = NumberProblemKind;

Q_DECLARE_METATYPE(Zhitu::NumberProblemKind)
Q_DECLARE_METATYPE(Zhitu::Qualifier)

/** Written numbers with their units, hedges and ranges, and those that cannot be read. */
class TestNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void exact_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        const auto row = [](const char *name, const char16_t *text, double value,
                            const char16_t *unit = u"") {
            QTest::newRow(name) << str(text) << value << str(unit);
        };
        row("a number", u"254", 254);
        row("zero", u"0", 0);
        row("a fraction", u"12.5", 12.5);
        row("a fraction alone", u".5", 0.5);
        row("spaces around", u" \t254 ", 254);
        row("plus sign", u"+5", 5);
        row("minus sign", u"-5", -5);
        row("true minus",
            u"\u2212"
            u"5.5",
            -5.5);
        row("en dash for minus", u"–5", -5);
        row("负", u"负5", -5);
        row("minus", u"minus 5", -5);
        row("full-width digits", u"１２３．５", 123.5);
        row("full-width minus and percent", u"－５％", -5, u"%");
        row("spreadsheet's exponent", u"1.2E+05", 120000);
        row("small exponent", u"3e-2", 0.03);
        row("counter", u"254家", 254, u"家");
        row("亿元", u"2300亿元", 230e9, u"元");
        row("万", u"1.2万", 12000);
        row("decimals are exact", u"2152.2亿元", 215220000000.0, u"元");
        row("万亿", u"1.5万亿元", 1.5e12, u"元");
        row("千万", u"3千万元", 3e7, u"元");
        row("百万美元", u"5百万美元", 5e6, u"美元");
        row("万人次", u"120万人次", 1.2e6, u"人次");
        row("traditional", u"2300億元", 230e9, u"元");
        row("千米 is a unit", u"5千米", 5, u"千米");
        row("亿千瓦时", u"86亿千瓦时", 86e8, u"千瓦时");
        row("two scales", u"1亿2000万元", 1.2e8, u"元");
        row("万 and 千", u"2万5千人", 25000, u"人");
        row("percent", u"12.5%", 12.5, u"%");
        row("percent with a space", u"12.5 %", 12.5, u"%");
        row("per cent", u"12.5 per cent", 12.5, u"per cent");
        row("permille", u"3‰", 3, u"‰");
        row("百分之十二", u"百分之十二", 12, u"%");
        row("百分之十二点五", u"百分之十二点五", 12.5, u"%");
        row("百分之12.5", u"百分之12.5", 12.5, u"%");
        row("千分之五", u"千分之五", 0.5, u"%");
        row("三分之一", u"三分之一", 100.0 / 3, u"%");
        row("四分之三", u"四分之三", 75, u"%");
        row("两成", u"两成", 20, u"%");
        row("三成五", u"三成五", 35, u"%");
        row("3成", u"3成", 30, u"%");
        row("一半", u"一半", 50, u"%");
        row("半数", u"半数", 50, u"%");
        row("half", u"half", 50, u"%");
        row("two thirds", u"two thirds", 200.0 / 3, u"%");
        row("half a billion", u"half a billion", 5e8);
        row("七千万", u"七千万", 7e7);
        row("三百二十亿元", u"三百二十亿元", 320e8, u"元");
        row("一万零五", u"一万零五", 10005);
        row("两万五", u"两万五", 25000);
        row("一百二", u"一百二", 120);
        row("十二家", u"十二家", 12, u"家");
        row("一百一十二", u"一百一十二", 112);
        row("三点五亿", u"三点五亿", 3.5e8);
        row("壹佰贰拾", u"壹佰贰拾元", 120, u"元");
        row("digit by digit", u"二〇二三", 2023);
        row("四个方面", u"四个方面", 4, u"个方面");
        row("thousands", u"1,234,567", 1234567);
        row("thousands and decimals", u"1,234.5", 1234.5);
        row("thousands in Chinese", u"1,234家", 1234, u"家");
        row("thousands in English", u"1,234 million", 1234e6);
        row("full-width comma", u"１，２３４，５６７", 1234567);
        row("spaces part thousands", u"1 234", 1234);
        row("narrow spaces", u"1\u202f234\u202f567", 1234567);
        row("no-break space",
            u"1\u00a0"
            u"234",
            1234);
        row("apostrophes", u"1'234'567.5", 1234567.5);
        row("typographic apostrophe", u"1’234", 1234);
        row("points part thousands", u"1.234.567", 1234567);
        row("points and decimal comma", u"1.234,5", 1234.5);
        row("spaces and decimal comma", u"1 234,56", 1234.56);
        row("decimal comma alone", u"12,5", 12.5);
        row("a leading zero", u"0,123", 0.123);
        row("accounting", u"(1,234.0)", -1234);
        row("accounting, full width", u"（50）", -50);
        row("accounting with percent", u"(12.5%)", -12.5, u"%");
        row("currency before", u"CNY 230 billion", 230e9, u"CNY");
        row("RMB", u"RMB 5 million", 5e6, u"RMB");
        row("yen sign", u"￥500", 500, u"¥");
        row("dollars", u"US$1.5bn", 1.5e9, u"US$");
        row("minus before currency", u"-$5", -5, u"$");
        row("人民币", u"人民币2300亿元", 230e9, u"人民币元");
        row("million", u"70 million", 7e7);
        row("mn", u"70 mn", 7e7);
        row("B behind digits", u"6B", 6e9);
        row("k behind digits", u"5k", 5000);
        row("MW is a unit", u"5MW", 5, u"MW");
        row("m is a unit", u"5 m", 5, u"m");
        row("in words", u"seventy million", 7e7);
        row("in words, with a hyphen", u"twenty-five", 25);
        row("two hundred and five", u"two hundred and five companies", 205, u"companies");
        row("a million", u"a million", 1e6);
        row("square metres", u"30万平方米", 3e5, u"平方米");
        row("m2", u"300000 m2", 3e5, u"m2");
        row("m²", u"300000 m²", 3e5, u"m²");
        row("a rate", u"35人/平方公里", 35, u"人/平方公里");
        row("PFLOPS", u"1.2万 PFLOPS", 12000, u"PFLOPS");
        row("rank in Chinese", u"第1名", 1, u"名");
        row("rank, 位", u"第3位", 3, u"名");
        row("rank in words", u"第一", 1, u"名");
        row("rank in English", u"No. 1", 1, u"No.");
        row("a range of one number", u"5–5家", 5, u"家");
        row("end of a sentence", u"254家。", 254, u"家");
        row("soft hyphens and zero width", u"2\u200b54", 254);
    }
    void exact()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QFETCH(QString, unit);
        WrittenNumber expected;
        expected.value = value;
        expected.unit = unit;
        QCOMPARE(described(readNumber(text)), described(expected));
        QCOMPARE(described(readNumber(std::string_view(text.toUtf8().toStdString()))),
                 described(expected));
    }

    void hedged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Qualifier>("qualifier");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        QTest::addColumn<QString>("unit");
        const auto row = [](const char *name, const char16_t *text, Qualifier qualifier,
                            double value, const char16_t *zh = u"", const char16_t *en = u"",
                            const char16_t *unit = u"") {
            QTest::newRow(name) << str(text) << qualifier << value << str(zh) << str(en)
                                << str(unit);
        };
        using enum Qualifier;
        row("约50", u"约50", About, 50);
        row("about 50", u"about 50", About, 50);
        row("≈ 50家", u"≈ 50家", About, 50, u"", u"", u"家");
        row("~50", u"~50", About, 50);
        row("ca. 50", u"ca. 50", About, 50);
        row("近3500亿", u"近3500亿", About, 350e9, u"近", u"nearly");
        row("nearly 350 billion", u"nearly 350 billion", About, 350e9, u"近", u"nearly");
        row("nearly CNY 350 billion", u"nearly CNY 350 billion", About, 350e9, u"近", u"nearly",
            u"CNY");
        row("近百家", u"近百家", About, 100, u"近", u"nearly", u"家");
        row("将近一半", u"将近一半", About, 50, u"将近", u"almost", u"%");
        row("50家左右", u"50家左右", About, 50, u"左右", u"around", u"家");
        row("约50家左右", u"约50家左右", About, 50, u"左右", u"around", u"家");
        row("50来家", u"50来家", About, 50, u"来", u"some", u"家");
        row("50 or so", u"50 or so", About, 50, u"上下", u"or so");
        row("超100家", u"超100家", Over, 100, u"", u"", u"家");
        row("over 100", u"over 100", Over, 100);
        row("> 100", u"> 100", Over, 100);
        row("超过5亿个", u"超过5亿个", Over, 5e8, u"超过", u"more than", u"个");
        row("490余", u"490余", Over, 490, u"余", u"somewhat over");
        row("490余款", u"490余款", Over, 490, u"余", u"somewhat over", u"款");
        row("10亿余元", u"10亿余元", Over, 1e9, u"余", u"somewhat over", u"元");
        row("2300余亿元", u"2300余亿元", Over, 230e9, u"余", u"somewhat over", u"元");
        row("50多家", u"50多家", Over, 50, u"多", u"a little over", u"家");
        row("十多家", u"十多家", Over, 10, u"多", u"a little over", u"家");
        row("二十余万人", u"二十余万人", Over, 2e5, u"余", u"somewhat over", u"人");
        row("50-odd companies", u"50-odd companies", Over, 50, u"多", u"a little over",
            u"companies");
        row("超100余家", u"超100余家", Over, 100, u"余", u"somewhat over", u"家");
        row("逾1,234家", u"逾1,234家", Over, 1234, u"逾", u"exceeding", u"家");
        row("over 1,234", u"over 1,234", Over, 1234);
        row("过半", u"过半", Over, 50, u"", u"", u"%");
        row("超过半数", u"超过半数", Over, 50, u"超过", u"more than", u"%");
        row("不低于5", u"不低于5", AtLeast, 5);
        row("at least 5", u"at least 5", AtLeast, 5);
        row("≥5", u"≥5", AtLeast, 5);
        row(">=5", u">=5", AtLeast, 5);
        row("至少5家", u"至少5家", AtLeast, 5, u"至少", u"a minimum of", u"家");
        row("100家以上", u"100家以上", AtLeast, 100, u"以上", u"or more", u"家");
        row("100家及以上", u"100家及以上", AtLeast, 100, u"以上", u"or more", u"家");
        row("一半以上", u"一半以上", AtLeast, 50, u"以上", u"or more", u"%");
        row("100+", u"100+", AtLeast, 100, u"以上", u"or more");
        row("100+ companies", u"100+ companies", AtLeast, 100, u"以上", u"or more", u"companies");
        row("100 or more", u"100 or more", AtLeast, 100, u"以上", u"or more");
        row("100 companies or more", u"100 companies or more", AtLeast, 100, u"以上", u"or more",
            u"companies");
        row("不足5", u"不足5", Under, 5);
        row("under 5", u"under 5", Under, 5);
        row("fewer than 5", u"fewer than 5", Under, 5, u"少于", u"fewer than");
        row("<5", u"<5", Under, 5);
        row("不超过5", u"不超过5", AtMost, 5);
        row("at most 5", u"at most 5", AtMost, 5);
        row("至多5家", u"至多5家", AtMost, 5, u"至多", u"up to", u"家");
        row("up to 5", u"up to 5", AtMost, 5, u"至多", u"up to");
        row("5人以下", u"5人以下", AtMost, 5, u"以下", u"or less", u"人");
        row("not more than 5", u"not more than 5", AtMost, 5, u"不多于", u"no more than");
        row("full-width sign", u"＞100", Over, 100);
        row("about a negative number", u"约-5%", About, -5, u"", u"", u"%");
        row("hedged accounting stays out", u"约 1.2万", About, 12000);
    }
    void hedged()
    {
        QFETCH(QString, text);
        QFETCH(Qualifier, qualifier);
        QFETCH(double, value);
        QFETCH(QString, zh);
        QFETCH(QString, en);
        QFETCH(QString, unit);
        WrittenNumber expected{value, std::nullopt, qualifier, {zh, en}, unit};
        QCOMPARE(described(readNumber(text)), described(expected));
    }

    void ranges_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("lower");
        QTest::addColumn<double>("upper");
        QTest::addColumn<QString>("unit");
        const auto row = [](const char *name, const char16_t *text, double lower, double upper,
                            const char16_t *unit = u"") {
            QTest::newRow(name) << str(text) << lower << upper << str(unit);
        };
        row("5-10家", u"5-10家", 5, 10, u"家");
        row("5–10", u"5–10", 5, 10);
        row("5 – 10", u"5 – 10", 5, 10);
        row("5～10", u"5～10", 5, 10);
        row("5—10", u"5—10", 5, 10);
        row("5至10", u"5至10家", 5, 10, u"家");
        row("5到10", u"5到10", 5, 10);
        row("5 to 10", u"5 to 10", 5, 10);
        row("between 5 and 10", u"between 5 and 10", 5, 10);
        row("介于5和10之间", u"介于5和10之间", 5, 10);
        row("from 5 to 10", u"from 5 to 10 models", 5, 10, u"models");
        row("one scale", u"200–300亿元", 200e8, 300e8, u"元");
        row("one scale in English", u"CNY 200–300 billion", 200e9, 300e9, u"CNY");
        row("the scale of the upper end alone", u"5000–2万", 5000, 20000);
        row("the same in English", u"CNY 5,000–2 million", 5000, 2e6, u"CNY");
        row("two scales", u"9000万–2亿元", 9e7, 2e8, u"元");
        row("unit twice", u"5%–10%", 5, 10, u"%");
        row("currency twice", u"$5–$10", 5, 10, u"$");
        row("negative", u"−5至−3%", -5, -3, u"%");
        row("negative in English", u"−5 to −3%", -5, -3, u"%");
        row("across zero", u"-5-10", -5, 10);
        row("numerals", u"五至十家", 5, 10, u"家");
        row("numerals with a scale", u"三至五千万", 3e7, 5e7);
        row("三四十家", u"三四十家", 30, 40, u"家");
        row("五六家", u"五六家", 5, 6, u"家");
        row("三五个", u"三五个", 3, 5, u"个");
        row("七八百亿元", u"七八百亿元", 700e8, 800e8, u"元");
        row("七八成", u"七八成", 70, 80, u"%");
        row("十七八岁", u"十七八岁", 17, 18, u"岁");
        row("ranks", u"第1–3名", 1, 3, u"名");
        row("thousands", u"1,000 to 2,000", 1000, 2000);
    }
    void ranges()
    {
        QFETCH(QString, text);
        QFETCH(double, lower);
        QFETCH(double, upper);
        QFETCH(QString, unit);
        WrittenNumber expected{lower, upper, Qualifier::Range, {}, unit};
        QCOMPARE(described(readNumber(text)), described(expected));
    }

    void aboutARange()
    {
        WrittenNumber expected{5.0, 10.0, Qualifier::Range, {u"约"_s, u"about"_s}, u"家"_s};
        QCOMPARE(described(readNumber(u"约5–10家"_s)), described(expected));
        expected.word = {u"左右"_s, u"around"_s};
        QCOMPARE(described(readNumber(u"5–10家左右"_s)), described(expected));
    }

    void missing_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text : {u"",
                                     u"  ",
                                     u"n/a",
                                     u"N/A",
                                     u"NA",
                                     u"#N/A",
                                     u"—",
                                     u"——",
                                     u"–",
                                     u"-",
                                     u"--",
                                     u"…",
                                     u"...",
                                     u"..",
                                     u":",
                                     u"/",
                                     u"空",
                                     u"无",
                                     u"无数据",
                                     u"未公布",
                                     u"暂无",
                                     u"不详",
                                     u"null",
                                     u"no data",
                                     u"not available",
                                     u"(n/a)",
                                     u"无数字",
                                     u"no figure given",
                                     u"－"})
            QTest::newRow(qPrintable(str(text))) << str(text);
    }
    void missing()
    {
        QFETCH(QString, text);
        QCOMPARE(described(readNumber(text)), described(WrittenNumber()));
    }

    void problems_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<NumberProblemKind>("kind");
        QTest::addColumn<QString>("part");
        const auto row = [](const char16_t *text, Kind kind, const char16_t *part = nullptr) {
            QTest::newRow(qPrintable(str(text)))
                << str(text) << kind << (part ? str(part) : str(text));
        };
        row(u"1,234", Kind::AmbiguousSeparator);
        row(u"CNY 1,234", Kind::AmbiguousSeparator, u"1,234");
        row(u"(1,234)", Kind::AmbiguousSeparator, u"1,234");
        row(u"12,34,567", Kind::IndianGrouping);
        row(u"1,23,456.50", Kind::IndianGrouping);
        row(u"1,2345万", Kind::WrongGrouping, u"1,2345");
        row(u"1,23,45", Kind::WrongGrouping);
        row(u"2023.10.05", Kind::WrongGrouping);
        row(u"12,5万元", Kind::WrongGrouping, u"12,5");
        row(u"十几家", Kind::VagueNumber, u"十几");
        row(u"几十", Kind::VagueNumber);
        row(u"数百家", Kind::VagueNumber, u"数百");
        row(u"上千", Kind::VagueNumber);
        row(u"dozens", Kind::VagueNumber);
        row(u"hundreds of companies", Kind::VagueNumber, u"hundreds");
        row(u"several", Kind::VagueNumber);
        row(u"一五", Kind::VagueNumber);
        row(u"12个百分点", Kind::PercentagePoints, u"个百分点");
        row(u"1.5百分点", Kind::PercentagePoints, u"百分点");
        row(u"1.5 percentage points", Kind::PercentagePoints, u"percentage points");
        row(u"1.5pp", Kind::PercentagePoints, u"pp");
        row(u"3兆", Kind::AmbiguousScale, u"兆");
        row(u"三至五百", Kind::AmbiguousScale);
        row(u"10-5", Kind::DescendingRange);
        row(u"2023-10", Kind::DescendingRange);
        row(u"12 / 30", Kind::SeveralNumbers, u"/ 30");
        row(u"5, 10", Kind::SeveralNumbers, u", 10");
        row(u"5-10-15", Kind::SeveralNumbers);
        row(u"50 (2023: 40)", Kind::SeveralNumbers, u"(2023: 40)");
        row(u"5–10家以上", Kind::HedgedRange);
        row(u"超5–10", Kind::HedgedRange);
        row(u"约50余家", Kind::ContradictoryHedges);
        row(u"近100家以上", Kind::ContradictoryHedges);
        row(u"5%–10家", Kind::DifferentUnits);
        row(u"达50家", Kind::NotANumber);
        row(u"海淀", Kind::NotANumber);
        row(u"Haidian", Kind::NotANumber);
        row(u"过去40年间", Kind::NotANumber, u"去40年");
        row(u"1234*", Kind::UnknownWords, u"*");
        row(u"50①", Kind::UnknownWords, u"①");
        row(u"38¹", Kind::UnknownWords, u"¹");
        row(u"10⁶", Kind::UnknownWords, u"⁶");
        row(u"38¹家", Kind::UnknownWords, u"¹家");
        row(u"50（估计）", Kind::UnknownWords, u"(估计)");
        row(u"between 5", Kind::UnknownWords);
        row(u"#REF!", Kind::SpreadsheetError);
        row(u"#DIV/0!", Kind::SpreadsheetError);
        row(u"######", Kind::SpreadsheetError);
        row(u"1e400", Kind::OutOfRange);
        row(u"(-5)", Kind::NotANumber);
        row(u"(约5)", Kind::NotANumber);
        row(u"2万5", Kind::SeveralNumbers, u"5");
    }
    void problems()
    {
        QFETCH(QString, text);
        QFETCH(NumberProblemKind, kind);
        QFETCH(QString, part);
        const NumberReading reading = readNumber(text);
        const auto *problem = std::get_if<NumberProblem>(&reading);
        QVERIFY2(problem, qPrintable(described(reading)));
        QCOMPARE(static_cast<int>(problem->kind), static_cast<int>(kind));
        if (kind != Kind::OutOfRange && kind != Kind::NotANumber)
            QCOMPARE(problem->part, part);
        // Whoever reads it is told what and what to do, in their language.
        for (const Language language : allLanguages) {
            const ProblemTexts texts = problemTexts(*problem, language);
            QVERIFY2(texts.reason.contains(problem->part), qPrintable(texts.reason));
            QVERIFY(!texts.advice.isEmpty());
            QCOMPARE(texts.reason.contains(u"。"_s), language == Language::Chinese);
            QCOMPARE(texts.advice.contains(u"。"_s), language == Language::Chinese);
        }
    }

    void longAndStrangeTextsAreProblems_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a million digits") << QString(1000000, u'9');
        QTest::newRow("a thousand groups") << QString(u"1"_s + u",234"_s.repeated(1000));
        QTest::newRow("numerals") << u"亿"_s.repeated(10000);
        QTest::newRow("nested brackets")
            << QString(u"("_s.repeated(10000) + u'5' + u")"_s.repeated(10000));
        QTest::newRow("hedges") << QString(u"约"_s.repeated(10000) + u'5');
        QTest::newRow("dashes") << QString(u"5-"_s.repeated(10000) + u'5');
        QTest::newRow("words") << u"million "_s.repeated(10000);
        QTest::newRow("half a surrogate pair") << QString(QChar(0xd800));
        QTest::newRow("nulls") << QString(5, QChar());
    }
    void longAndStrangeTextsAreProblems()
    {
        QFETCH(QString, text);
        const NumberReading reading = readNumber(text);
        QVERIFY(std::holds_alternative<NumberProblem>(reading));
    }
};

QTEST_GUILESS_MAIN(TestNumbers)

#include "tst_numbers.moc"
