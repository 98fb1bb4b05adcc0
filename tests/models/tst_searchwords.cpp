// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readings/hanreader.h"
#include "readings/readingsmodule.h"
#include "records/modulefile.h"
#include "search/searchquery.h"
#include "search/searchtext.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

Q_DECLARE_METATYPE(Zhitu::MatchTier)

/** The words of a search: spellings, readings, numbers and dates, and which texts they match. */
class TestSearchWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void wordMatchesText_data();
    void wordMatchesText();
    void polyphoneHasItsReadings_data();
    void polyphoneHasItsReadings();
    void traditionalFormIsFolded_data();
    void traditionalFormIsFolded();
    void numberMeansValue_data();
    void numberMeansValue();
    void queryIsTakenApart_data();
    void queryIsTakenApart();
};

void TestSearchWords::initTestCase()
{
    setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
    QVERIFY2(readingsModule(), "the module with ICU's readings is not where it is built");
}

void TestSearchWords::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestSearchWords::wordMatchesText_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::addColumn<MatchTier>("tier");
    QTest::addColumn<QString>("matched");

    const auto row = [](const char *name, const QString &word, const QString &text, MatchTier tier,
                        const QString &matched = {}) {
        QTest::newRow(name) << word << text << tier << matched;
    };
    row("the whole name", u"海淀"_s, u"海淀"_s, MatchTier::Exact, u"海淀"_s);
    row("how a name begins", u"海淀"_s, u"海淀区"_s, MatchTier::Prefix, u"海淀"_s);
    row("characters inside", u"淀"_s, u"海淀区"_s, MatchTier::Inside, u"淀"_s);
    row("characters that are not there", u"朝阳"_s, u"海淀区"_s, MatchTier::None);

    row("pinyin of the whole name", u"haidian"_s, u"海淀"_s, MatchTier::Exact, u"海淀"_s);
    row("pinyin, begun", u"haidi"_s, u"海淀区"_s, MatchTier::Prefix, u"海淀"_s);
    row("pinyin, a letter into the second", u"haid"_s, u"海淀区"_s, MatchTier::Prefix, u"海淀"_s);
    row("one letter", u"h"_s, u"海淀区"_s, MatchTier::Prefix, u"海"_s);
    row("pinyin inside", u"dianqu"_s, u"海淀区"_s, MatchTier::Inside, u"淀区"_s);
    row("part of a reading inside says too little", u"dia"_s, u"北京市人民政府海淀分局公告"_s,
        MatchTier::None);
    row("pinyin after punctuation", u"haidian"_s, u"全球投资北京：海淀区"_s, MatchTier::WordStart,
        u"海淀"_s);
    row("initials", u"hd"_s, u"海淀"_s, MatchTier::Initials, u"海淀"_s);
    row("initials of two letters", u"zhgc"_s, u"中关村"_s, MatchTier::Initials, u"中关村"_s);
    row("initial, then the reading", u"hdian"_s, u"海淀区"_s, MatchTier::Initials, u"海淀"_s);
    row("reading, then initials", u"haidq"_s, u"海淀区"_s, MatchTier::Initials, u"海淀区"_s);
    row("initials inside a short name", u"hd"_s, u"北京市海淀区"_s, MatchTier::InitialsInside,
        u"海淀"_s);
    row("two initials inside a long text", u"hd"_s, u"朝阳区三年行动计划"_s, MatchTier::None);
    row("initials of other characters", u"hd"_s, u"海曙区"_s, MatchTier::None);
    row("letters and characters", u"aidamoxing"_s, u"AI大模型"_s, MatchTier::Exact, u"AI大模型"_s);
    row("letters and initials", u"aidmx"_s, u"AI大模型"_s, MatchTier::Initials, u"AI大模型"_s);
    row("across a space", u"aidmx"_s, u"AI 大模型"_s, MatchTier::Initials, u"AI 大模型"_s);
    row("characters and letters mixed", u"海dian"_s, u"海淀区"_s, MatchTier::Prefix, u"海淀"_s);
    row("ü typed as v", u"lv"_s, u"绿地"_s, MatchTier::Prefix, u"绿"_s);
    row("ü typed as u", u"lu"_s, u"绿地"_s, MatchTier::Prefix, u"绿"_s);

    row("case", u"ernie"_s, u"ERNIE Bot"_s, MatchTier::Prefix, u"ERNIE"_s);
    row("case the other way", u"ERNIE BOT"_s, u"Ernie Bot"_s, MatchTier::Exact, u"Ernie Bot"_s);
    row("full width", u"ＩＤＣ１"_s, u"IDC1"_s, MatchTier::Exact, u"IDC1"_s);
    row("full width in the data", u"idc"_s, u"ＩＤＣ 报告"_s, MatchTier::Prefix, u"ＩＤＣ"_s);
    row("accents", u"cafe"_s, u"Café"_s, MatchTier::Exact, u"Café"_s);
    row("accents as marks of their own", u"café"_s, u"Cafe\u0301"_s, MatchTier::Exact, u"Cafe"_s);
    row("apostrophe", u"xian"_s, u"Xi'an"_s, MatchTier::Exact, u"Xi'an"_s);
    row("punctuation", u"gpt 4"_s, u"GPT-4"_s, MatchTier::Exact, u"GPT-4"_s);
    row("a later word", u"model"_s, u"Large models"_s, MatchTier::WordStart, u"model"_s);
    row("inside a word", u"ode"_s, u"Large models"_s, MatchTier::Inside, u"ode"_s);
    row("two letters inside a word", u"od"_s, u"Large models"_s, MatchTier::None);
    row("the first digits", u"1101"_s, u"110108"_s, MatchTier::Prefix, u"1101"_s);
    row("digits inside a number", u"0108"_s, u"110108"_s, MatchTier::None);
    row("a number after characters", u"2023"_s, u"白皮书2023年"_s, MatchTier::WordStart, u"2023"_s);
    row("beyond the first plane", u"𠮷"_s, u"𠮷野"_s, MatchTier::Prefix, u"𠮷"_s);
    row("no word", QString(), u"海淀"_s, MatchTier::None);
    row("no text", u"hd"_s, QString(), MatchTier::None);
    row("a word longer than any reading", QString(100, u'h'), QString(60, u'海'), MatchTier::None);
    row("very many ways to read it", QString(50, u'a') + u'b', QString(400, u'阿'),
        MatchTier::None);
}

void TestSearchWords::wordMatchesText()
{
    QFETCH(QString, word);
    QFETCH(QString, text);

    HanReader reader(readingsModule());
    const FoldedName folded = foldText(text, reader);
    const TextMatch match = SearchWord(foldText(word, reader).text).in(folded.text, reader);
    QTEST(match.tier, "tier");
    if (!match)
        return;
    const qsizetype start = folded.origins.at(static_cast<std::size_t>(match.start));
    const qsizetype end = folded.origins.at(static_cast<std::size_t>(match.start + match.length));
    QTEST(text.mid(start, end - start), "matched");
}

void TestSearchWords::polyphoneHasItsReadings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("typed");

    QTest::newRow("成都") << u"成都"_s << QStringList{u"chengdu"_s, u"chengdou"_s, u"cd"_s};
    QTest::newRow("重庆") << u"重庆"_s << QStringList{u"chongqing"_s, u"zhongqing"_s, u"cq"_s};
    QTest::newRow("长沙") << u"长沙"_s << QStringList{u"changsha"_s, u"zhangsha"_s, u"cs"_s};
    QTest::newRow("长治") << u"长治"_s << QStringList{u"changzhi"_s, u"cz"_s};
    QTest::newRow("厦门") << u"厦门"_s << QStringList{u"xiamen"_s, u"shamen"_s, u"xm"_s};
    QTest::newRow("朝阳") << u"朝阳"_s << QStringList{u"chaoyang"_s, u"zhaoyang"_s, u"cy"_s};
    QTest::newRow("银行") << u"银行"_s << QStringList{u"yinhang"_s, u"yinxing"_s, u"yh"_s};
    QTest::newRow("乐山") << u"乐山"_s << QStringList{u"leshan"_s};
    QTest::newRow("乐清") << u"乐清"_s << QStringList{u"yueqing"_s};
    QTest::newRow("乐亭") << u"乐亭"_s << QStringList{u"laoting"_s};
    QTest::newRow("单县") << u"单县"_s << QStringList{u"shanxian"_s, u"danxian"_s};
    QTest::newRow("大城") << u"大城"_s << QStringList{u"dacheng"_s, u"daicheng"_s};
    QTest::newRow("番禺") << u"番禺"_s << QStringList{u"panyu"_s, u"fanyu"_s};
    QTest::newRow("六安") << u"六安"_s << QStringList{u"luan"_s, u"liuan"_s};
    QTest::newRow("蚌埠") << u"蚌埠"_s << QStringList{u"bengbu"_s};
    QTest::newRow("东阿") << u"东阿"_s << QStringList{u"donge"_s, u"donga"_s};
    QTest::newRow("台州") << u"台州"_s << QStringList{u"taizhou"_s};
    QTest::newRow("長沙, traditional") << u"長沙"_s << QStringList{u"changsha"_s, u"zhangsha"_s};
    QTest::newRow("会计") << u"会计"_s << QStringList{u"kuaiji"_s, u"huiji"_s};
    QTest::newRow("参数") << u"参数"_s << QStringList{u"canshu"_s};
    QTest::newRow("调查") << u"调查"_s << QStringList{u"diaocha"_s};
    QTest::newRow("中关村") << u"中关村"_s << QStringList{u"zhongguancun"_s, u"zgc"_s};
}

void TestSearchWords::polyphoneHasItsReadings()
{
    QFETCH(QString, name);
    QFETCH(QStringList, typed);

    HanReader reader(readingsModule());
    const FoldedName folded = foldText(name, reader);
    for (const QString &word : typed) {
        const MatchTier tier = SearchWord(foldText(word, reader).text).in(folded.text, reader).tier;
        QVERIFY2(tier == MatchTier::Exact || tier == MatchTier::Initials, qPrintable(word));
    }
    QCOMPARE(SearchWord(U"xyzzy").in(folded.text, reader).tier, MatchTier::None);
}

void TestSearchWords::traditionalFormIsFolded_data()
{
    QTest::addColumn<QString>("traditional");
    QTest::addColumn<QString>("simplified");

    QTest::newRow("a place") << u"臺北"_s << u"台北"_s;
    QTest::newRow("all characters") << u"大語言模型產業"_s << u"大语言模型产业"_s;
    QTest::newRow("a title") << u"北京人工智能產業白皮書發佈"_s << u"北京人工智能产业白皮书发布"_s;
    QTest::newRow("nothing to fold") << u"海淀"_s << u"海淀"_s;
}

void TestSearchWords::traditionalFormIsFolded()
{
    QFETCH(QString, traditional);
    QFETCH(QString, simplified);

    HanReader reader(readingsModule());
    QVERIFY(foldText(traditional, reader).text == foldText(simplified, reader).text);
}

void TestSearchWords::numberMeansValue_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<double>("value");
    QTest::addColumn<MatchTier>("tier");

    const auto row = [](const char *name, const QString &query, double value, MatchTier tier) {
        QTest::newRow(name) << query << value << tier;
    };
    row("itself", u"122"_s, 122, MatchTier::Exact);
    row("near miss", u"122"_s, 123, MatchTier::None);
    row("the first digits", u"12"_s, 122, MatchTier::Prefix);
    row("not the last digits", u"22"_s, 122, MatchTier::None);
    row("not through the point", u"122"_s, 12.2, MatchTier::None);
    row("before 亿", u"2300"_s, 2.3e11, MatchTier::Exact);
    row("with 亿", u"2300亿"_s, 2.3e11, MatchTier::Exact);
    row("with 亿 and unit apart", u"2300 亿"_s, 2.3e11, MatchTier::Exact);
    row("with another scale", u"2300万"_s, 2.3e11, MatchTier::None);
    row("as begun", u"23"_s, 2.3e11, MatchTier::Prefix);
    row("in English", u"230 billion"_s, 2.3e11, MatchTier::Exact);
    row("in English, short", u"230bn"_s, 2.3e11, MatchTier::Exact);
    row("in English, being typed", u"230 bil"_s, 2.3e11, MatchTier::Exact);
    row("in English, no word", u"230"_s, 2.3e11, MatchTier::Exact);
    row("with the currency", u"CNY 230 billion"_s, 2.3e11, MatchTier::Exact);
    row("万", u"7000万"_s, 7e7, MatchTier::Exact);
    row("million", u"70 million"_s, 7e7, MatchTier::Exact);
    row("another million", u"71 million"_s, 7e7, MatchTier::None);
    row("separators", u"12,345"_s, 12345, MatchTier::Exact);
    row("separators in full width", u"１２，３４５"_s, 12345, MatchTier::Exact);
    row("no separator", u"12345"_s, 12345, MatchTier::Exact);
    row("decimals", u"2152.2亿"_s, 2.1522e11, MatchTier::Exact);
    row("decimals without a word", u"2152.2"_s, 2.1522e11, MatchTier::Exact);
    row("decimals begun", u"2152."_s, 2.1522e11, MatchTier::Prefix);
    row("decimals that differ", u"2152.3"_s, 2.1522e11, MatchTier::None);
    row("percent", u"48.0%"_s, 48, MatchTier::Exact);
    row("below zero", u"-3.2"_s, -3.2, MatchTier::Exact);
    row("below zero without the sign", u"3.2"_s, -3.2, MatchTier::Exact);
    row("zero", u"0"_s, 0, MatchTier::Exact);
    row("zero is no beginning", u"0"_s, 122, MatchTier::None);
    row("one is", u"1"_s, 1e9, MatchTier::Exact);
    row("very large", u"900"_s, 9e14, MatchTier::Exact);
    row("no number in the data", u"122"_s, std::numeric_limits<double>::quiet_NaN(),
        MatchTier::None);
    row("without end", u"122"_s, std::numeric_limits<double>::infinity(), MatchTier::None);
    row("a digit too many for any value", QString(150, u'9'), 1e15, MatchTier::None);
}

void TestSearchWords::numberMeansValue()
{
    QFETCH(QString, query);
    QFETCH(double, value);

    HanReader reader(readingsModule());
    const SearchQuery parsed = parseSearchQuery(query, reader);
    QCOMPARE(parsed.words.size(), std::size_t(1));
    QVERIFY(parsed.words.front().number);
    QTEST(parsed.words.front().number->tierOf(value), "tier");
}

void TestSearchWords::queryIsTakenApart_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("words"); // as folded; ":" and days where it may be a date

    const auto row = [](const char *name, const QString &query, const QStringList &words) {
        QTest::newRow(name) << query << words;
    };
    row("two words", u"海淀 目标"_s, {u"海淀"_s, u"目标"_s});
    row("ideographic space", u"海淀　目标"_s, {u"海淀"_s, u"目标"_s});
    row("Chinese punctuation", u"海淀、目标，企业"_s, {u"海淀"_s, u"目标"_s, u"企业"_s});
    row("a year after characters", u"海淀2025"_s, {u"海淀"_s, u"2025:2025-01-01/2025-12-31"_s});
    row("a year with its word", u"2025年目标"_s, {u"2025:2025-01-01/2025-12-31"_s, u"目标"_s});
    row("a month", u"2023年10月"_s, {u"2023年10月:2023-10-01/2023-10-31"_s});
    row("a month, in ISO 8601", u"2023-10"_s, {u"2023 10:2023-10-01/2023-10-31"_s});
    row("a month that is none", u"2023-13"_s, {u"2023:2023-01-01/2023-12-31"_s, u"13"_s});
    row("a month in English", u"Oct 2023"_s, {u"oct 2023:2023-10-01/2023-10-31"_s});
    row("a month in full", u"October 2023"_s, {u"october 2023:2023-10-01/2023-10-31"_s});
    row("a month after its year", u"2023 feb"_s, {u"2023 feb:2023-02-01/2023-02-28"_s});
    row("a day", u"2024-01-15"_s, {u"2024 01 15:2024-01-15/2024-01-15"_s});
    row("a day in Chinese", u"2024年1月15日"_s, {u"2024年1月15日:2024-01-15/2024-01-15"_s});
    row("a day that is none", u"2023-02-30"_s, {u"2023 02:2023-02-01/2023-02-28"_s, u"30"_s});
    row("years", u"2019-2023"_s, {u"2019 2023:2019-01-01/2023-12-31"_s});
    row("a number and its unit", u"122家"_s, {u"122"_s, u"家"_s});
    row("a code", u"CN-BJ"_s, {u"cn bj"_s});
    row("letters and digits", u"gpt4"_s, {u"gpt4"_s});
    row("digits and letters", u"5g"_s, {u"5g"_s});
    row("operators are words or nothing", u"AND* OR \"NEAR(\" -x ^y"_s,
        {u"and"_s, u"or"_s, u"near"_s, u"x"_s, u"y"_s});
    row("nothing", u" \t　\"'*（）"_s, {});
    row("markup", u"<b>&amp;"_s, {u"b"_s, u"amp"_s});
    row("half a surrogate pair", QString(QChar(0xd842)), {});
}

void TestSearchWords::queryIsTakenApart()
{
    QFETCH(QString, query);

    HanReader reader(readingsModule());
    QStringList words;
    for (const QueryWord &word : parseSearchQuery(query, reader).words) {
        const std::u32string &text = word.text.text();
        QString shown = QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size()));
        if (word.days)
            shown += u':' + QDate::fromJulianDay(word.days->first).toString(Qt::ISODate) + u'/'
                + QDate::fromJulianDay(word.days->last).toString(Qt::ISODate);
        words.append(shown);
    }
    QTEST(words, "words");
}

QTEST_GUILESS_MAIN(TestSearchWords)

#include "tst_searchwords.moc"
