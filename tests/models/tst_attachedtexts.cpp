// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attachedtexts.h"
#include "store/store.h"
#include "store/storesamples.h"
#include "storesession.h"
#include "texts/textfile.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** The sample package with figures that were read in the repost, and one in what it reprints. */
Package package()
{
    Package package = Samples::package();
    package.catalog.sources.append(
        {.id = u"elsewhere"_s, .kind = SourceKind::Press, .title = {u"别处"_s, {}}});
    package.catalog.charts = {
        {.id = u"comparison"_s,
         .kind = ChartKind::DistrictComparison,
         .name = {u"比较"_s, {}},
         .indicators = {u"released"_s}},
        {.id = u"early"_s,
         .kind = ChartKind::ModelTimeline,
         .name = {u"早期"_s, {}},
         .indicators = {u"released"_s},
         .to = Period::fromIso(u"2020"),
         .eventKinds = {u"policy"_s}},
        {.id = u"timeline"_s,
         .kind = ChartKind::ModelTimeline,
         .name = {u"时间线"_s, {}},
         .indicators = {u"released"_s, u"filed"_s},
         .eventKinds = {u"policy"_s}},
        {.id = u"policies"_s, .kind = ChartKind::PolicyTimeline, .name = {u"政策"_s, {}}},
        {.id = u"reports"_s,
         .kind = ChartKind::PolicyTimeline,
         .name = {u"报告"_s, {}},
         .eventKinds = {u"report"_s}},
        {.id = u"coverage"_s, .kind = ChartKind::Coverage, .name = {u"覆盖"_s, {}}}};
    package.observations.clear();
    const auto add = [&package](const QString &id, const QString &source, const QString &printed,
                                int line) {
        package.observations.append({.id = id,
                                     .indicator = u"released"_s,
                                     .region = u"110108"_s,
                                     .period = *Period::fromIso(u"2031"),
                                     .value = 5,
                                     .unit = u"models"_s,
                                     .source = source,
                                     .line = printed.isEmpty() ? std::nullopt : std::optional(line),
                                     .printed = printed,
                                     .occurrence = printed.isEmpty() ? 0 : 1});
    };
    add(u"A"_s, u"repost"_s, u"35个"_s, 1);
    add(u"B"_s, u"repost"_s, u"5个"_s, 2);
    add(u"C"_s, u"paper"_s, u"70个"_s, 9);
    add(u"D"_s, u"repost"_s, {}, 0);
    add(u"E"_s, u"elsewhere"_s, u"35个"_s, 1);
    Event event = package.catalog.events.first();
    event.line = 2;
    event.printed = u"5月"_s;
    event.occurrence = 1;
    package.catalog.events = {event};
    return package;
}

TextFile textFile(const QString &text)
{
    TextFile file;
    file.text = text;
    file.bytes = text.toUtf8();
    file.facts = {.fileName = u"a.txt"_s,
                  .mediaType = u"text/plain"_s,
                  .encoding = u"UTF-8"_s,
                  .sha256 = QString(64, u'0'),
                  .size = file.bytes.size()};
    return file;
}

const QString text = u"东区共发布主要产品35个。\n自5月起，西区另有5个，全市70个。\n"_s;

std::unique_ptr<Store> sampleStore()
{
    auto store = Store::inMemory();
    if (!store || !(*store)->importPackage(package()))
        return nullptr;
    return std::move(*store);
}

QStringList states(const QList<TextAnchor> &anchors)
{
    static const QStringList names{u"exact"_s, u"moved"_s, u"ambiguous"_s, u"not found"_s};
    QStringList texts;
    for (const TextAnchor &anchor : anchors)
        texts.append(anchor.id + u' ' + names.at(static_cast<int>(anchor.state)));
    return texts;
}

template<typename Value>
Result<Value> answer(const QFuture<Result<Value>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60000))
        qFatal("no answer came");
    return future.result();
}

} // namespace

/** What a text that is attached says of the figures, and back. */
class TestAttachedTexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void figuresOfReprintsAreFound();
    void laterFiguresAreFoundToo();
    void editedCopyIsMatched();
    void removedTextForgetsItsWords();
    void nearestTextIsShown();
    void chartsAreFound_data();
    void chartsAreFound();
    void eventsAreFoundInCharts();
    void sessionAttachesAndReads();
    void sessionTellsFailures();
};

void TestAttachedTexts::figuresOfReprintsAreFound()
{
    const auto store = sampleStore();
    QVERIFY(store);
    const auto report = attachTextFile(*store, u"repost"_s, textFile(text));
    QVERIFY(report);
    // Of the document that it reprints too, by its words; of another one never.
    QCOMPARE(states(report->anchors),
             (QStringList{u"A exact"_s, u"B exact"_s, u"C moved"_s, u"EVT01 exact"_s}));
    QCOMPARE(report->withoutPrinted, 1);
    QVERIFY(!report->hasReplaced);
    QCOMPARE(report->found(EvidenceKind::Figure), 3);
    QCOMPARE(report->wanted(EvidenceKind::Figure), 3);
    QCOMPARE(report->found(EvidenceKind::Event), 1);

    const auto read = readSourceText(*store, u"repost"_s);
    QVERIFY(read);
    QCOMPARE((*read)->anchors, report->anchors);
    QCOMPARE((*read)->text, text);
    QCOMPARE((*read)->facts, report->facts);
    QVERIFY((*read)->facts.attached.isValid());
}

void TestAttachedTexts::laterFiguresAreFoundToo()
{
    const auto store = sampleStore();
    QVERIFY(store);
    QVERIFY(attachTextFile(*store, u"repost"_s, textFile(text)));
    Package more = package();
    more.observations = {more.observations.first()};
    more.observations.first().id = u"late"_s;
    more.observations.first().printed = u"70个"_s;
    more.observations.first().line = 2;
    QVERIFY(store->importPackage(more));
    const auto read = readSourceText(*store, u"repost"_s);
    QVERIFY(read);
    QVERIFY(states((*read)->anchors).contains(u"late exact"_s));
}

void TestAttachedTexts::editedCopyIsMatched()
{
    const auto store = sampleStore();
    QVERIFY(store);
    QVERIFY(attachTextFile(*store, u"repost"_s, textFile(text)));
    const QString copy =
        u"编者按：另有35个、5个。\n东区共发布主要产品35个。\n自5月起，西区另有6个，全市70个。\n"_s;
    const auto report = attachTextFile(*store, u"repost"_s, textFile(copy));
    QVERIFY(report);
    QVERIFY(report->hasReplaced);
    QCOMPARE(states(report->anchors),
             (QStringList{u"A moved"_s, u"B not found"_s, u"C moved"_s, u"EVT01 moved"_s}));
    // The first text's words are still known when it comes back.
    const auto again = attachTextFile(*store, u"repost"_s, textFile(text));
    QVERIFY(again);
    QCOMPARE(again->found(EvidenceKind::Figure), 3);
}

void TestAttachedTexts::removedTextForgetsItsWords()
{
    const auto store = sampleStore();
    QVERIFY(store);
    QVERIFY(attachTextFile(*store, u"repost"_s, textFile(text)));
    QVERIFY(store->detachText(u"repost"_s));
    const auto report = attachTextFile(
        *store, u"repost"_s, textFile(u"完全不同的句子里有35个。\n也有5个、5月和70个。\n"_s));
    QVERIFY(report);
    QVERIFY(!report->hasReplaced);
    QCOMPARE(report->found(EvidenceKind::Figure), 3);
}

void TestAttachedTexts::nearestTextIsShown()
{
    const auto store = sampleStore();
    QVERIFY(store);
    const auto nearest = [&store](const QString &source) {
        return textSourceFor(**store->catalog(), source);
    };
    QCOMPARE(nearest(u"repost"_s), QString());
    QVERIFY(attachTextFile(*store, u"paper"_s, textFile(text)));
    QCOMPARE(nearest(u"repost"_s), u"paper"_s);
    QCOMPARE(nearest(u"paper"_s), u"paper"_s);
    QCOMPARE(nearest(u"elsewhere"_s), QString());
    QVERIFY(attachTextFile(*store, u"repost"_s, textFile(text)));
    QCOMPARE(nearest(u"repost"_s), u"repost"_s);
    QVERIFY(store->detachText(u"paper"_s));
    QCOMPARE(nearest(u"paper"_s), u"repost"_s);
}

void TestAttachedTexts::chartsAreFound_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QStringList>("charts");
    QTest::newRow("a district's") << u"released"_s << u"110108"_s << u"2031"_s
                                  << QStringList{u"comparison"_s, u"timeline"_s, u"coverage"_s};
    QTest::newRow("not a district's")
        << u"released"_s << u"110000"_s << u"2031"_s << QStringList{u"timeline"_s};
    QTest::newRow("another indicator")
        << u"filed"_s << u"110108"_s << u"2031"_s << QStringList{u"timeline"_s, u"coverage"_s};
    QTest::newRow("early enough") << u"released"_s << u"110000"_s << u"2019"_s
                                  << QStringList{u"early"_s, u"timeline"_s};
    QTest::newRow("undated") << u"released"_s << u"110000"_s << QString()
                             << QStringList{u"early"_s, u"timeline"_s};
}

void TestAttachedTexts::chartsAreFound()
{
    QFETCH(const QString, period);
    const auto store = sampleStore();
    QVERIFY(store);
    Observation figure;
    QFETCH(QString, indicator);
    QFETCH(QString, region);
    figure.indicator = indicator;
    figure.region = region;
    if (!period.isEmpty())
        figure.period = *Period::fromIso(period);
    QTEST(chartsWith(**store->catalog(), figure), "charts");
}

void TestAttachedTexts::eventsAreFoundInCharts()
{
    const auto store = sampleStore();
    QVERIFY(store);
    const CatalogPtr catalog = *store->catalog();
    QCOMPARE(chartsWith(*catalog, catalog->events.first()),
             (QStringList{u"timeline"_s, u"policies"_s}));
    Event undated = catalog->events.first();
    undated.period = {};
    QCOMPARE(chartsWith(*catalog, undated), QStringList{u"policies"_s});
}

void TestAttachedTexts::sessionAttachesAndReads()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    {
        const auto store = Store::create(path, {});
        QVERIFY(store);
        QVERIFY((*store)->importPackage(package()));
    }
    StoreSession session;
    QVERIFY(answer(session.open(path, StoreSession::Mode::Open, {})));
    const auto attached = answer(session.attachText(u"repost"_s, textFile(text)));
    QVERIFY(attached);
    QVERIFY(attached->report);
    QVERIFY(attached->catalog->attachedText(u"repost"_s));
    const auto read = answer(session.sourceText(u"repost"_s));
    QVERIFY(read);
    QCOMPARE((*read)->anchors, attached->report->anchors);

    const auto uses = answer(session.usesOf((*read)->anchors));
    QVERIFY(uses);
    QCOMPARE(uses->size(), 4);
    QCOMPARE(uses->first().figure.id, u"A"_s);
    QCOMPARE(uses->first().charts, (QStringList{u"comparison"_s, u"timeline"_s, u"coverage"_s}));
    QCOMPARE(uses->last().kind, EvidenceKind::Event);
    QCOMPARE(uses->last().event.id, u"EVT01"_s);
    QCOMPARE(uses->last().charts, (QStringList{u"timeline"_s, u"policies"_s}));

    const auto removed = answer(session.detachText(u"repost"_s));
    QVERIFY(removed);
    QVERIFY(!removed->report);
    QVERIFY(removed->catalog->texts.isEmpty());
}

void TestAttachedTexts::sessionTellsFailures()
{
    QTemporaryDir folder;
    StoreSession session;
    QCOMPARE(answer(session.sourceText(u"repost"_s)).error().kind, ErrorKind::StoreFailed);
    QVERIFY(answer(session.open(folder.filePath(u"a.db"_s), StoreSession::Mode::OpenOrCreate, {})));
    QCOMPARE(answer(session.attachText(u"repost"_s, textFile(text))).error().kind,
             ErrorKind::NoSuchSource);
    QCOMPARE(answer(session.sourceText(u"repost"_s)).error().kind, ErrorKind::NoTextAttached);
    QCOMPARE(answer(session.detachText(u"repost"_s)).error().kind, ErrorKind::NoSuchSource);
}

QTEST_GUILESS_MAIN(TestAttachedTexts)
#include "tst_attachedtexts.moc"
