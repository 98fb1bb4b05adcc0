// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readings/hanreader.h"
#include "readings/readingsmodule.h"
#include "records/modulefile.h"
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
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

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

/** What a search finds in a store, in which order and how marked, and what it must not find. */
class TestSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

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
