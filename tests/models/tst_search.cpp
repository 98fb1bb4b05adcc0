// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "records/modulefile.h"
#include "readings/hanreader.h"
#include "readings/polyphones.h"
#include "readings/readingsmodule.h"
#include "search/searcher.h"
#include "search/searchquery.h"
#include "search/searchtext.h"
#include "store/store.h"
#include "store/storesamples.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

Q_DECLARE_METATYPE(Zhitu::MatchTier)
Q_DECLARE_METATYPE(Zhitu::SearchKind)

namespace {

/** Asks for everything that is found. */
SearchRequest all(const QString &text)
{
    SearchRequest request{.text = text, .scope = {}};
    request.limits.fill(100000);
    return request;
}

QStringList idsOf(const SearchAnswer &answer, SearchKind kind)
{
    QStringList ids;
    for (const SearchGroup &group : answer.groups) {
        if (group.kind != kind)
            continue;
        for (const SearchHit &hit : group.hits)
            ids.append(hit.id);
    }
    return ids;
}

/** A text with what is marked in it in brackets. */
QString bracketed(const MarkedText &marked)
{
    QString text = marked.text;
    for (auto span = marked.spans.crbegin(); span != marked.spans.crend(); ++span) {
        text.insert(span->start + span->length, u']');
        text.insert(span->start, u'[');
    }
    return text;
}

void prepare(Searcher &searcher)
{
    while (searcher.prepare()) { }
}

/** A store with these records, as a user's package brings them. */
std::unique_ptr<Store> storeOf(const QString &file, const Package &package)
{
    auto created = Store::create(file, {});
    if (!created || !(*created)->importPackage(package))
        return nullptr;
    return std::move(*created);
}

} // namespace

/** What a search finds: spellings, readings, numbers, several words, and what it must not find. */
class TestSearch final : public QObject
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

    void recordIsFound_data();
    void recordIsFound();
    void figureIsFound_data();
    void figureIsFound();
    void nothingIsFound_data();
    void nothingIsFound();
    void matchIsMarked_data();
    void matchIsMarked();

    void otherNameIsShownWhereItMatched();
    void bestComesFirst();
    void groupsAreLimited();
    void worksWithoutReadings();
    void worksOnOneLanguage();
    void textOfDataIsOnlyText();
    void emptyStore();
    void changeOfAnotherInstanceIsNoticed();
    void lockedStoreIsTriedAgain();

private:
    SearchAnswer searchShipped(const QString &text);

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_shipped;
    std::unique_ptr<Searcher> m_searcher;
};

void TestSearch::initTestCase()
{
    setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
    QVERIFY2(readingsModule(), "the module with ICU's readings is not where it is built");
    const QString packages = QStringLiteral(ZHITU_PACKAGES_DIR) + u'/';
    auto created =
        Store::create(m_folder.filePath(u"shipped.db"_s),
                      {packages + u"beijing-aigc-2023"_s, packages + u"city-compute-rank"_s,
                       packages + u"beijing-ai-follow-up"_s});
    QVERIFY2(created.hasValue(), created ? "" : qPrintable(created.error().detail));
    m_shipped = std::move(*created);
    m_searcher = std::make_unique<Searcher>(*m_shipped->catalog(), m_shipped->file());
    prepare(*m_searcher);
    QVERIFY(m_searcher->isPrepared());
}

void TestSearch::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

SearchAnswer TestSearch::searchShipped(const QString &text)
{
    return m_searcher->search(all(text));
}

void TestSearch::wordMatchesText_data()
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

void TestSearch::wordMatchesText()
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

void TestSearch::polyphoneHasItsReadings_data()
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

void TestSearch::polyphoneHasItsReadings()
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

void TestSearch::traditionalFormIsFolded_data()
{
    QTest::addColumn<QString>("traditional");
    QTest::addColumn<QString>("simplified");

    QTest::newRow("a place") << u"臺北"_s << u"台北"_s;
    QTest::newRow("all characters") << u"大語言模型產業"_s << u"大语言模型产业"_s;
    QTest::newRow("a title") << u"北京人工智能產業白皮書發佈"_s << u"北京人工智能产业白皮书发布"_s;
    QTest::newRow("nothing to fold") << u"海淀"_s << u"海淀"_s;
}

void TestSearch::traditionalFormIsFolded()
{
    QFETCH(QString, traditional);
    QFETCH(QString, simplified);

    HanReader reader(readingsModule());
    QVERIFY(foldText(traditional, reader).text == foldText(simplified, reader).text);
}

void TestSearch::numberMeansValue_data()
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

void TestSearch::numberMeansValue()
{
    QFETCH(QString, query);
    QFETCH(double, value);

    HanReader reader(readingsModule());
    const SearchQuery parsed = parseSearchQuery(query, reader);
    QCOMPARE(parsed.words.size(), std::size_t(1));
    QVERIFY(parsed.words.front().number);
    QTEST(parsed.words.front().number->tierOf(value), "tier");
}

void TestSearch::queryIsTakenApart_data()
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

void TestSearch::queryIsTakenApart()
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

void TestSearch::recordIsFound_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<SearchKind>("kind");
    QTest::addColumn<QStringList>("ids"); // the first ones

    const auto row = [](const char *name, const QString &query, SearchKind kind,
                        const QStringList &ids) { QTest::newRow(name) << query << kind << ids; };
    row("characters", u"海淀"_s, SearchKind::Region, {u"110108"_s});
    row("pinyin", u"haidian"_s, SearchKind::Region, {u"110108"_s});
    row("initials", u"hd"_s, SearchKind::Region, {u"110108"_s});
    row("English", u"Haidian District"_s, SearchKind::Region, {u"110108"_s});
    row("full width", u"ＨＡＩＤＩＡＮ"_s, SearchKind::Region, {u"110108"_s});
    row("traditional", u"海澱"_s, SearchKind::Region, {u"110108"_s});
    row("official code", u"110108"_s, SearchKind::Region, {u"110108"_s});
    row("another code", u"CN-BJ"_s, SearchKind::Region, {u"110000"_s});
    row("a reading that ICU does not give", u"chengdu"_s, SearchKind::Region, {u"510100"_s});
    row("the province of a district", u"北京 海淀"_s, SearchKind::Region, {u"110108"_s});
    row("an indicator", u"算力规模"_s, SearchKind::Indicator, {u"ai_compute_capacity"_s});
    row("an indicator in English", u"computing capacity"_s, SearchKind::Indicator,
        {u"ai_compute_capacity"_s});
    row("an indicator by initials", u"slgm"_s, SearchKind::Indicator, {u"ai_compute_capacity"_s});
    row("a subject", u"wenxin"_s, SearchKind::Subject, {u"ernie-bot"_s});
    row("a source by its kind", u"interview"_s, SearchKind::Source, {u"lin-jianhua-2023-07"_s});
    row("an event by its kind", u"会议"_s, SearchKind::Event, {u"EVT01"_s});
    row("a chart", u"district map"_s, SearchKind::Chart, {u"district-map"_s});
}

void TestSearch::recordIsFound()
{
    QFETCH(QString, query);
    QFETCH(SearchKind, kind);
    QFETCH(QStringList, ids);

    const QStringList found = idsOf(searchShipped(query), kind);
    QCOMPARE(found.mid(0, ids.size()), ids);
}

void TestSearch::figureIsFound_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("ids"); // the first ones
    QTest::addColumn<int>("total"); // -1: any

    const auto row = [](const char *name, const QString &query, const QStringList &ids,
                        int total = -1) { QTest::newRow(name) << query << ids << total; };
    row("number", u"122"_s, {u"OBS02"_s});
    row("2300亿", u"2300亿"_s, {u"OBS20"_s}, 1);
    row("2300", u"2300"_s, {u"OBS20"_s}, 1);
    row("230 billion", u"230 billion"_s, {u"OBS20"_s}, 1);
    row("７０００万", u"７０００万"_s, {u"OBS08"_s}, 1);
    row("70 million", u"70 million"_s, {u"OBS08"_s}, 1);
    row("number and unit", u"2300亿元"_s, {u"OBS20"_s}, 1);
    row("number and another unit", u"2300亿家"_s, {}, 0);
    row("region and year", u"海淀 2025"_s, {u"OBS20"_s, u"OBS21"_s, u"OBS22"_s, u"OBS23"_s}, 4);
    row("region and status", u"haidian target"_s, {u"OBS20"_s, u"OBS21"_s, u"OBS22"_s, u"OBS23"_s},
        4);
    row("without a space", u"海淀目标"_s, {u"OBS20"_s, u"OBS21"_s, u"OBS22"_s, u"OBS23"_s}, 4);
    row("three without a space", u"海淀独角兽目标"_s, {u"OBS23"_s}, 1);
    row("the upper end of a range", u"海淀 10"_s, {u"OBS23"_s});
    row("the upper end of a later range", u"基础大模型产品数 5"_s, {u"T11"_s}, 1);
    row("the lower end of a range", u"海淀 5 独角兽"_s, {u"OBS23"_s}, 1);
    row("everything at once", u"门头沟 2026 50 目标 行业大模型"_s, {u"OBS26"_s}, 1);
    row("rank", u"成都 第6名"_s, {u"R2018-06"_s}, 1);
    row("rank in English", u"chengdu no. 6"_s, {u"R2018-06"_s}, 1);
    row("percent", u"50%"_s, {u"OBS03"_s}, 1);
    row("code", u"510100 2018"_s, {u"R2018-06"_s}, 1);
    row("the beginning of a code", u"5101"_s, {}, 0);
}

void TestSearch::figureIsFound()
{
    QFETCH(QString, query);
    QFETCH(QStringList, ids);
    QFETCH(int, total);

    const QStringList found = idsOf(searchShipped(query), SearchKind::Figure);
    QCOMPARE(found.mid(0, ids.size()), ids);
    if (total >= 0)
        QCOMPARE(found.size(), total);
}

void TestSearch::nothingIsFound_data()
{
    QTest::addColumn<QString>("query");

    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << u" 　\t"_s;
    QTest::newRow("no such letters") << u"xqzv"_s;
    QTest::newRow("no such characters") << u"麒麟"_s;
    QTest::newRow("no such number") << u"987654"_s;
    QTest::newRow("words that are apart") << u"海淀 第6名"_s;
    QTest::newRow("one word too many") << u"海淀 2025 xqzv"_s;
    QTest::newRow("operators") << u"\" AND * NEAR(海淀)"_s;
    QTest::newRow("quotes of SQL") << u"'; DROP TABLE observations; --"_s;
    QTest::newRow("percent signs") << u"%%% _ %"_s;
    QTest::newRow("null character") << QString(QChar(0));
    QTest::newRow("very long") << QString(100000, u'京');
}

void TestSearch::nothingIsFound()
{
    QFETCH(QString, query);
    QCOMPARE(searchShipped(query).groups, QList<SearchGroup>());
}

void TestSearch::matchIsMarked_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<SearchKind>("kind");
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");

    QTest::newRow("characters") << u"海淀"_s << SearchKind::Region << u"[海淀]区"_s
                                << u"Haidian District"_s;
    QTest::newRow("pinyin marks both")
        << u"haidian"_s << SearchKind::Region << u"[海淀]区"_s << u"[Haidian] District"_s;
    QTest::newRow("initials") << u"hd"_s << SearchKind::Region << u"[海淀]区"_s
                              << u"Haidian District"_s;
    QTest::newRow("two words") << u"海淀 独角兽"_s << SearchKind::Figure
                               << u"[海淀]区 · 新培育[独角兽]企业数"_s
                               << u"Haidian District · Newly nurtured unicorns"_s;
}

void TestSearch::matchIsMarked()
{
    QFETCH(QString, query);
    QFETCH(SearchKind, kind);

    const SearchAnswer answer = searchShipped(query);
    const auto group = std::ranges::find(answer.groups, kind, &SearchGroup::kind);
    QVERIFY(group != answer.groups.end());
    QTEST(bracketed(group->hits.first().title.zh), "zh");
    QTEST(bracketed(group->hits.first().title.en), "en");
}

void TestSearch::otherNameIsShownWhereItMatched()
{
    const SearchAnswer answer = searchShipped(u"lin jianhua"_s);
    const auto group = std::ranges::find(answer.groups, SearchKind::Source, &SearchGroup::kind);
    QVERIFY(group != answer.groups.end());
    const SearchHit &byReading = group->hits.first();
    QVERIFY(bracketed(byReading.title.zh).startsWith(u"[林剑华]"_s));

    // A kind is in no title, but in the row all the same; of figures, the row has the source alone.
    const SearchAnswer english = searchShipped(u"repost"_s);
    for (const SearchGroup &found : english.groups) {
        if (found.kind == SearchKind::Figure)
            continue;
        for (const SearchHit &hit : found.hits)
            QVERIFY2(!hit.title.en.spans.isEmpty() || !hit.detail.en.spans.isEmpty()
                         || !hit.aside.en.spans.isEmpty(),
                     qPrintable(hit.title.en.text));
    }

    // Found by characters alone: the English row shows them.
    const SearchAnswer chinese = searchShipped(u"产业链"_s);
    QCOMPARE(bracketed(chinese.groups.first().hits.first().title.en).count(u'['), 0);
    QVERIFY(bracketed(chinese.groups.first().hits.first().detail.en).contains(u"[产业链]"_s));
}

void TestSearch::bestComesFirst()
{
    Package package = Samples::package();
    const auto region = [](const char *code, const QString &zh) {
        Region made;
        made.code = QString::fromLatin1(code);
        made.level = AreaLevel::District;
        made.name.zh = zh;
        return made;
    };
    package.catalog.regions += {region("r-inside", u"新南海"_s), region("r-initials", u"宁杭"_s),
                                region("r-prefix", u"南海区"_s), region("r-exact", u"南海"_s)};
    const auto store = storeOf(m_folder.filePath(u"ranking.db"_s), package);
    QVERIFY(store);
    Searcher searcher(*store->catalog(), store->file());
    prepare(searcher);

    QCOMPARE(idsOf(searcher.search(all(u"南海"_s)), SearchKind::Region),
             (QStringList{u"r-exact"_s, u"r-prefix"_s, u"r-inside"_s}));
    QCOMPARE(idsOf(searcher.search(all(u"nh"_s)), SearchKind::Region),
             (QStringList{u"r-initials"_s, u"r-prefix"_s, u"r-exact"_s, u"r-inside"_s}));
    // The same question has the same answer.
    QCOMPARE(searcher.search(all(u"n"_s)), searcher.search(all(u"n"_s)));
}

void TestSearch::groupsAreLimited()
{
    const SearchAnswer whole = searchShipped(u"北京"_s);
    const SearchAnswer few = m_searcher->search({.text = u"北京"_s, .scope = {}});
    QCOMPARE(few.groups.size(), whole.groups.size());
    for (qsizetype i = 0; i < few.groups.size(); ++i) {
        const SearchGroup &group = few.groups.at(i);
        QCOMPARE(group.total, whole.groups.at(i).hits.size());
        QCOMPARE(group.hits, whole.groups.at(i).hits.mid(0, 5));
        if (i > 0)
            QVERIFY(few.groups.at(i - 1).kind < group.kind);
    }
}

void TestSearch::worksWithoutReadings()
{
    HanReader reader;
    const FoldedName name = foldText(u"海淀区"_s, reader);
    const auto tierOf = [&](const QString &word) {
        return SearchWord(foldText(word, reader).text).in(name.text, reader).tier;
    };
    QCOMPARE(tierOf(u"海淀"_s), MatchTier::Prefix);
    QCOMPARE(tierOf(u"haidian"_s), MatchTier::None);
    QCOMPARE(tierOf(u"hd"_s), MatchTier::None);

    // Before anything was prepared: names in characters, English and the pinyin in the data.
    Searcher searcher(*m_shipped->catalog(), m_shipped->file());
    for (const QString &query : {u"海淀"_s, u"Haidian"_s, u"haidian"_s, u"110108"_s}) {
        const SearchAnswer answer = searcher.search(all(query));
        QVERIFY(!answer.isComplete);
        QCOMPARE(idsOf(answer, SearchKind::Region), QStringList{u"110108"_s});
        QCOMPARE(idsOf(answer, SearchKind::Figure), QStringList());
    }
    prepare(searcher);
    QVERIFY(searcher.search(all(u"hd"_s)).isComplete);
}

void TestSearch::worksOnOneLanguage()
{
    Package package = Samples::package();
    package.catalog.subjects = {{u"only-zh"_s, {u"深度求索"_s, {}}, {}},
                                {u"only-en"_s, {{}, u"Moonshot"_s}, {}}};
    package.observations.clear();
    const auto store = storeOf(m_folder.filePath(u"language.db"_s), package);
    QVERIFY(store);
    Searcher searcher(*store->catalog(), store->file());
    prepare(searcher);

    const SearchAnswer answer = searcher.search(all(u"sdqs"_s));
    QCOMPARE(idsOf(answer, SearchKind::Subject), QStringList{u"only-zh"_s});
    QCOMPARE(bracketed(answer.groups.first().hits.first().title.en), u"[深度求索]"_s);
    QCOMPARE(idsOf(searcher.search(all(u"moon"_s)), SearchKind::Subject),
             QStringList{u"only-en"_s});
}

void TestSearch::textOfDataIsOnlyText()
{
    Package package = Samples::package();
    const QString hostile = u"<img src=\"x\"> \" OR 1=1 -- \u202e*"_s;
    package.catalog.subjects.append({u"hostile"_s, {hostile, {}}, {}});
    const auto store = storeOf(m_folder.filePath(u"hostile.db"_s), package);
    QVERIFY(store);
    Searcher searcher(*store->catalog(), store->file());
    prepare(searcher);

    const SearchAnswer answer = searcher.search(all(u"<img src"_s));
    QCOMPARE(idsOf(answer, SearchKind::Subject), QStringList{u"hostile"_s});
    QCOMPARE(answer.groups.first().hits.first().title.zh.text, hostile);
}

void TestSearch::emptyStore()
{
    auto created = Store::create(m_folder.filePath(u"empty.db"_s), {});
    QVERIFY(created.hasValue());
    Searcher searcher(*(*created)->catalog(), (*created)->file());
    QCOMPARE(searcher.search(all(u"海淀"_s)).groups, QList<SearchGroup>());
    prepare(searcher);
    QVERIFY(searcher.isPrepared());
    QCOMPARE(searcher.search(all(u"122"_s)).groups, QList<SearchGroup>());
}

void TestSearch::changeOfAnotherInstanceIsNoticed()
{
    Package package = Samples::package();
    const auto store = storeOf(m_folder.filePath(u"changing.db"_s), package);
    QVERIFY(store);
    Searcher searcher(*store->catalog(), store->file());
    prepare(searcher);
    QCOMPARE(idsOf(searcher.search(all(u"987654"_s)), SearchKind::Figure), QStringList());

    Observation added = package.observations.first();
    added.id = u"added"_s;
    added.qualifier = Qualifier::Exact;
    added.value = 987654;
    added.valueUpper.reset();
    package.observations = {added};
    QVERIFY(store->importPackage(package));

    QVERIFY(!searcher.search(all(u"987654"_s)).isComplete);
    prepare(searcher);
    const SearchAnswer answer = searcher.search(all(u"987654"_s));
    QVERIFY(answer.isComplete);
    QCOMPARE(idsOf(answer, SearchKind::Figure), QStringList{u"added"_s});
}

void TestSearch::lockedStoreIsTriedAgain()
{
    const QString file = m_folder.filePath(u"locked.db"_s);
    const auto store = storeOf(file, Samples::package());
    QVERIFY(store);
    const CatalogPtr catalog = *store->catalog();
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(file).constData(), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);

    Searcher searcher(catalog, file);
    prepare(searcher);
    QVERIFY(!searcher.isPrepared());
    QVERIFY(!idsOf(searcher.search(all(u"海淀"_s)), SearchKind::Region).isEmpty());

    QCOMPARE(sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_close(other), SQLITE_OK);
    prepare(searcher);
    QVERIFY(searcher.isPrepared());
}

QTEST_GUILESS_MAIN(TestSearch)

#include "tst_search.moc"
