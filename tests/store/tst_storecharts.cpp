// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/chartlayers.h"
#include "store/database.h"
#include "store/schema.h"
#include "store/store.h"

#include "chartstores.h"
#include "storecontent.h"
#include "support/filesizelimit.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <functional>
#include <memory>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;
using Samples::catalogOf;
using Samples::chartHeader;
using Samples::idsOf;
using Samples::writeCharts;
using Samples::writeFile;

using ChartChange = std::function<void(ChartSpec &)>;
using Operation = std::function<Result<void>(Database &)>;
using Fault = std::function<std::shared_ptr<void>(sqlite3 *)>;
Q_DECLARE_METATYPE(ChartChange)
Q_DECLARE_METATYPE(Operation)
Q_DECLARE_METATYPE(Fault)

namespace {

Result<void> done(const Result<QString> &saved)
{
    if (!saved)
        return saved.error();
    return {};
}

/** A chart that no package has, every field of it filled. */
ChartSpec ownChart()
{
    return {.id = {},
            .kind = ChartKind::DistrictMap,
            .name = {u"我的地图"_s, u"My map, 2023"_s},
            .title = {u"题"_s, u"Title"_s},
            .subtitle = {u"副题"_s, {}},
            .indicators = {u"filed"_s, u"released"_s},
            .regions = {u"110000"_s, u"110108"_s},
            .focus = u"110108"_s,
            .from = Period::fromIso(u"2020"),
            .to = Period::fromIso(u"2023-10"),
            .eventKinds = {u"report"_s, u"policy"_s},
            .guardOverruled = true};
}

} // namespace

/** Charts as data: the layers of packages and of the user, and what is done to them. */
class TestStoreCharts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyFieldSurvivesFromPackageToCatalog();
    void packagesOfBeforeLackTheLaterColumn();
    void newChartsGetIds_data();
    void newChartsGetIds();
    void idsAreNeverGivenTwice();
    void versionsLieAboveThePackages();
    void deletedChartsComeBackAsTheyWere();
    void chartsAreMoved();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void unknownChartsAreRefused();
    void anotherInstancesChangesAreSeen();
    void givesUpOnALock();
    void readOnlyStoresRefuse();
    void failureChangesNothing_data();
    void failureChangesNothing();
    void aKilledWriterLeavesTheStoreAsItWas_data() { addOperations(); }
    void aKilledWriterLeavesTheStoreAsItWas();
    void importsKeepOffTheUsersCharts();
    void usesAreCounted();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.zhitu"_s); }
    [[nodiscard]] std::unique_ptr<Store> sampleStore() const { return Samples::storeIn(path()); }
    void addOperations();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreCharts::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStoreCharts::everyFieldSurvivesFromPackageToCatalog()
{
    // The sample's other tables come from memory, its charts from a file with every kind.
    QByteArray table = chartHeader + ",guard_overruled\n";
    QList<ChartSpec> expected;
    for (const QStringView kind : allCodes<ChartKind>()) {
        const QByteArray id = "the-" + kind.toUtf8();
        table += id + ',' + kind.toUtf8()
            + ",名称,Name,题,Title,副题,Subtitle,filed released,110108 110000,110108,2019,2023-10,"
              "report policy,true\n";
        ChartSpec chart = ownChart();
        chart.id = QString::fromUtf8(id);
        chart.kind = *termFromCode<ChartKind>(kind);
        chart.name = {u"名称"_s, u"Name"_s};
        chart.subtitle.en = u"Subtitle"_s;
        chart.regions = {u"110108"_s, u"110000"_s};
        chart.from = Period::fromIso(u"2019");
        expected.append(chart);
    }
    QCOMPARE(expected.size(), 8);
    const QString folder = m_folder->filePath(u"charts"_s);
    QVERIFY(writeFile(folder + u"/datapackage.json"_s,
                      R"({"name":"charts","resources":[{"name":"charts","path":"c.csv"}]})"));
    QVERIFY(writeFile(folder + u"/c.csv"_s, table));
    const auto package = readPackage(folder);
    VERIFY_RESULT(package);
    QCOMPARE(package->catalog.charts, expected);

    const auto store = sampleStore();
    QVERIFY(store);
    VERIFY_RESULT(store->importPackage(*package));
    QCOMPARE(catalogOf(*store)->charts, Samples::package().catalog.charts + expected);

    // And the user's layer keeps every field as well.
    ChartSpec own = ownChart();
    const auto saved = store->saveChart(own);
    VERIFY_RESULT(saved);
    own.id = *saved;
    const CatalogPtr catalog = catalogOf(*store);
    QCOMPARE(catalog->charts.last(), own);
    QCOMPARE(catalog->chartOrigin(own.id), ChartOrigin::Own);
    QCOMPARE(catalog->chartOrigin(u"the-overview"_s), ChartOrigin::Package);
    const auto again = Store::open(path());
    VERIFY_RESULT(again);
    QCOMPARE(catalogOf(**again)->charts, catalog->charts);
}

void TestStoreCharts::packagesOfBeforeLackTheLaterColumn()
{
    const QString folder =
        writeCharts(m_folder->path(), u"1"_s, "old,coverage,旧,Old,,,,,filed,,,,,\n");
    const auto package = readPackage(folder);
    VERIFY_RESULT(package);
    QVERIFY(!package->catalog.charts.first().guardOverruled);
}

void TestStoreCharts::newChartsGetIds_data()
{
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("id");

    const auto row = [](const char *what, const QString &zh, const QString &en, const QString &id) {
        QTest::newRow(what) << zh << en << id;
    };
    row("an English name", u"我的图"_s, u"My chart"_s, u"my-chart"_s);
    row("signs and capitals", {}, u"  GPUs & CPUs: 2023/24 (draft) "_s,
        u"gpus-cpus-2023-24-draft"_s);
    row("accents", {}, u"Évolution à Tōkyō"_s, u"evolution-a-tokyo"_s);
    row("full-width letters", {}, u"ＡＩ２０２３"_s, u"ai2023"_s);
    row("a Chinese name alone", u"海淀区对比"_s, {}, u"district-map-2"_s);
    row("a Chinese name in the English field", {}, u"海淀区对比"_s, u"district-map-2"_s);
    row("the name of a kind", {}, u"Coverage"_s, u"coverage-2"_s);
    row("the name of a chart that is there", {}, u"Timeline"_s, u"timeline-2"_s);
    row("a long name", {}, u"a "_s + QString(60, u'b'), u"a"_s);
    row("a long word", {}, QString(60, u'b'), QString(48, u'b'));
    row("markup", {}, u"<b>&amp;</b>"_s, u"b-amp-b"_s);
}

void TestStoreCharts::newChartsGetIds()
{
    QFETCH(QString, chinese);
    QFETCH(QString, english);
    QFETCH(QString, id);

    const auto store = sampleStore();
    QVERIFY(store);
    ChartSpec chart = ownChart();
    chart.name = {chinese, english};
    const auto saved = store->saveChart(chart);
    VERIFY_RESULT(saved);
    QCOMPARE(*saved, id);
    QCOMPARE(catalogOf(*store)->chart(id)->name, chart.name);
}

void TestStoreCharts::idsAreNeverGivenTwice()
{
    const auto store = sampleStore();
    QVERIFY(store);
    QStringList ids;
    for (int i = 0; i < 3; ++i) {
        const auto saved = store->saveChart(ownChart());
        VERIFY_RESULT(saved);
        ids.append(*saved);
        // A script that exports the deleted chart must not get another one.
        VERIFY_RESULT(store->deleteChart(*saved));
    }
    QCOMPARE(ids, (QStringList{u"my-map-2023"_s, u"my-map-2023-2"_s, u"my-map-2023-3"_s}));
}

void TestStoreCharts::versionsLieAboveThePackages()
{
    const auto store = sampleStore();
    QVERIFY(store);
    const ChartSpec brought = *catalogOf(*store)->chart(u"timeline"_s);
    ChartSpec version = ownChart();
    version.id = u"timeline"_s;
    VERIFY_RESULT(store->saveChart(version));
    CatalogPtr catalog = catalogOf(*store);
    QCOMPARE(idsOf(catalog->charts), (QStringList{u"timeline"_s, u"ranking"_s}));
    QCOMPARE(catalog->charts.first(), version);
    QCOMPARE(catalog->chartOrigin(u"timeline"_s), ChartOrigin::Changed);

    // Another version replaces the first one, lists included.
    version.indicators = {u"released"_s};
    version.regions.clear();
    version.from.reset();
    VERIFY_RESULT(store->saveChart(version));
    QCOMPARE(catalogOf(*store)->charts.first(), version);

    // The package is as it was: importing it once more is no conflict and changes nothing.
    const auto report = store->importPackage(Samples::package());
    VERIFY_RESULT(report);
    QCOMPARE(*report, ImportReport{});
    QCOMPARE(catalogOf(*store)->charts.first(), version);

    VERIFY_RESULT(store->resetChart(u"timeline"_s));
    catalog = catalogOf(*store);
    QCOMPARE(catalog->charts, Samples::package().catalog.charts);
    QCOMPARE(catalog->chartOrigin(u"timeline"_s), ChartOrigin::Package);
    VERIFY_RESULT(store->resetChart(u"timeline"_s));

    // Changed back by hand, it is the package's again.
    VERIFY_RESULT(store->saveChart(version));
    VERIFY_RESULT(store->saveChart(brought));
    QCOMPARE(catalogOf(*store)->chartOrigin(u"timeline"_s), ChartOrigin::Package);
}

void TestStoreCharts::deletedChartsComeBackAsTheyWere()
{
    const auto store = sampleStore();
    QVERIFY(store);
    ChartSpec version = *catalogOf(*store)->chart(u"ranking"_s);
    version.name.en = u"Mine"_s;
    VERIFY_RESULT(store->saveChart(version));
    const auto own = store->saveChart(ownChart());
    VERIFY_RESULT(own);
    ChartSpec last = ownChart();
    last.name.en = u"Last"_s;
    VERIFY_RESULT(store->saveChart(last));
    const CatalogPtr before = catalogOf(*store);
    for (const ChartSpec &chart : before->charts.first(3))
        VERIFY_RESULT(store->deleteChart(chart.id));
    VERIFY_RESULT(store->deleteChart(u"timeline"_s)); // once is enough
    const CatalogPtr without = catalogOf(*store);
    QCOMPARE(idsOf(without->charts), QStringList{u"last"_s});
    QVERIFY(!without->chart(u"ranking"_s));
    QCOMPARE(without->deletedCharts, before->charts.first(3));
    QCOMPARE(without->chartOrigin(u"ranking"_s), ChartOrigin::Changed);

    // A package that comes again does not bring a deleted chart back.
    VERIFY_RESULT(store->importPackage(Samples::package()));
    QCOMPARE(catalogOf(*store)->charts.size(), 1);

    VERIFY_RESULT(store->restoreCharts(idsOf(without->deletedCharts)));
    const CatalogPtr after = catalogOf(*store);
    QCOMPARE(after->charts, before->charts);
    QCOMPARE(after->chartOrigins, before->chartOrigins);
    QVERIFY(after->deletedCharts.isEmpty());

    // Saving a deleted chart shows it again.
    VERIFY_RESULT(store->deleteChart(*own));
    VERIFY_RESULT(store->saveChart(*before->chart(*own)));
    QCOMPARE(catalogOf(*store)->charts, before->charts);
}

void TestStoreCharts::chartsAreMoved()
{
    const auto store = sampleStore();
    QVERIFY(store);
    VERIFY_RESULT(store->saveChart(ownChart()));
    const auto ids = [&store] { return idsOf(catalogOf(*store)->charts); };
    const QString own = u"my-map-2023"_s;
    QCOMPARE(ids(), (QStringList{u"timeline"_s, u"ranking"_s, own}));
    VERIFY_RESULT(store->moveChart(own, -1));
    QCOMPARE(ids(), (QStringList{u"timeline"_s, own, u"ranking"_s}));
    VERIFY_RESULT(store->moveChart(u"timeline"_s, 9));
    QCOMPARE(ids(), (QStringList{own, u"ranking"_s, u"timeline"_s}));
    VERIFY_RESULT(store->moveChart(own, -1)); // it is the first

    // A deleted chart neither counts as a step nor loses its place; new charts come last.
    VERIFY_RESULT(store->deleteChart(u"ranking"_s));
    VERIFY_RESULT(store->moveChart(u"timeline"_s, -1));
    QCOMPARE(ids(), (QStringList{u"timeline"_s, own}));
    VERIFY_RESULT(store->saveChart(ownChart()));
    VERIFY_RESULT(store->restoreCharts({u"ranking"_s}));
    QCOMPARE(ids(), (QStringList{u"timeline"_s, own, u"ranking"_s, own + u"-2"_s}));
}

void TestStoreCharts::refusesWhatIsWrong_data()
{
    QTest::addColumn<ChartChange>("change");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char *what, const ChartChange &change, const QString &field,
                        const QString &detail) {
        QTest::newRow(what) << change << field << detail;
    };
    row(
        "no name", [](ChartSpec &c) { c.name = {}; }, u"name_zh"_s, u"missing"_s);
    row(
        "no such indicator", [](ChartSpec &c) { c.indicators.append(u"nowhere"_s); },
        u"indicators"_s, u"\"nowhere\" is not in the indicators"_s);
    row(
        "no such region", [](ChartSpec &c) { c.regions.append(u"9"_s); }, u"regions"_s,
        u"\"9\" is not in the regions"_s);
    row(
        "no such focus", [](ChartSpec &c) { c.focus = u"9"_s; }, u"focus"_s,
        u"\"9\" is not in the regions"_s);
    row(
        "an indicator twice",
        [](ChartSpec &c) {
            c.indicators = {u"filed"_s, u"filed"_s};
        },
        u"indicators"_s, u"twice"_s);
    row(
        "a last period before the first", [](ChartSpec &c) { c.to = Period::fromIso(u"2019"); },
        u"to"_s, u"before"_s);
    row(
        "a kind of event with a space", [](ChartSpec &c) { c.eventKinds = {u"a b"_s}; },
        u"event_kinds"_s, u"space"_s);
}

void TestStoreCharts::refusesWhatIsWrong()
{
    QFETCH(ChartChange, change);
    QFETCH(QString, field);
    QFETCH(QString, detail);

    const auto store = sampleStore();
    QVERIFY(store);
    const auto before = Samples::filesIn(m_folder->path());
    for (const QString &id : {QString(), u"timeline"_s}) {
        ChartSpec chart = ownChart();
        chart.id = id;
        change(chart);
        const auto saved = store->saveChart(chart);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::ChartInvalid);
        QVERIFY2(saved.error().field.startsWith(field.section(u'_', 0, 0)),
                 qPrintable(saved.error().field));
        QVERIFY2(saved.error().detail.contains(detail), qPrintable(saved.error().detail));
        QCOMPARE(Samples::filesIn(m_folder->path()), before);
    }
}

void TestStoreCharts::unknownChartsAreRefused()
{
    const auto store = sampleStore();
    QVERIFY(store);
    VERIFY_RESULT(store->saveChart(ownChart()));
    const auto before = Samples::filesIn(m_folder->path());
    ChartSpec chart = ownChart();
    chart.id = u"nowhere"_s;
    QCOMPARE(store->saveChart(chart).error().kind, ErrorKind::NoSuchChart);
    for (const Result<void> &result :
         {store->deleteChart(u"nowhere"_s), store->restoreCharts({u"timeline"_s, u"nowhere"_s}),
          store->resetChart(u"nowhere"_s), store->moveChart(u"nowhere"_s, 1),
          // No package brought it, so there is nothing to go back to.
          store->resetChart(u"my-map-2023"_s)}) {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::NoSuchChart);
    }
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
}

void TestStoreCharts::anotherInstancesChangesAreSeen()
{
    const auto store = sampleStore();
    QVERIFY(store);
    const auto other = Store::open(path());
    VERIFY_RESULT(other);
    const auto first = store->saveChart(ownChart());
    const auto second = (*other)->saveChart(ownChart());
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    QVERIFY(*first != *second);
    QCOMPARE(catalogOf(*store)->charts, catalogOf(**other)->charts);
}

void TestStoreCharts::givesUpOnALock()
{
    const auto store = sampleStore();
    QVERIFY(store);
    auto holder = Database::open(path(), Database::Access::ReadWrite);
    VERIFY_RESULT(holder);
    auto database = Database::open(path(), Database::Access::ReadWrite);
    VERIFY_RESULT(database);
    (*database)->setLockTimeout(1);
    Transaction holding(**holder);
    VERIFY_RESULT(holding.begin(Transaction::Kind::Write));
    for (const Result<void> &result :
         {done(saveChartIn(**database, ownChart())), deleteChartIn(**database, u"timeline"_s),
          restoreChartsIn(**database, {u"timeline"_s}), resetChartIn(**database, u"timeline"_s),
          moveChartIn(**database, u"timeline"_s, 1)}) {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::StoreBusy);
        QCOMPARE(result.error().file, path());
    }
}

void TestStoreCharts::readOnlyStoresRefuse()
{
    QVERIFY(sampleStore());
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0444), 0);
    const auto before = Samples::filesIn(m_folder->path());
    const auto store = Store::open(path());
    VERIFY_RESULT(store);
    const QString id = u"timeline"_s;
    for (const Result<void> &result :
         {done((*store)->saveChart(ownChart())), (*store)->deleteChart(id),
          (*store)->restoreCharts({id}), (*store)->resetChart(id), (*store)->moveChart(id, 1)}) {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::StoreReadOnly);
        QCOMPARE(result.error().file, path());
    }
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
}

void TestStoreCharts::addOperations()
{
    QTest::addColumn<Operation>("operation");
    const auto row = [](const char *name, const Operation &operation) {
        QTest::newRow(name) << operation;
    };
    row("a new chart", [](Database &d) { return done(saveChartIn(d, ownChart())); });
    row("a version", [](Database &d) {
        ChartSpec chart = ownChart();
        chart.id = u"timeline"_s;
        return done(saveChartIn(d, chart));
    });
    row("another version", [](Database &d) {
        ChartSpec chart = ownChart();
        chart.id = u"ranking"_s;
        return done(saveChartIn(d, chart));
    });
    row("reset", [](Database &d) { return resetChartIn(d, u"ranking"_s); });
    row("deletion", [](Database &d) { return deleteChartIn(d, u"timeline"_s); });
    row("restoring", [](Database &d) { return restoreChartsIn(d, {u"gone"_s}); });
    row("moving", [](Database &d) { return moveChartIn(d, u"timeline"_s, 1); });
}

namespace {

/** What every operation of addOperations() has something to do in. */
bool fillForOperations(Store &store)
{
    ChartSpec version = Samples::package().catalog.charts.last();
    version.indicators = {u"released"_s, u"filed"_s};
    ChartSpec gone = ownChart();
    gone.name.en = u"Gone"_s;
    return store.saveChart(version) && store.saveChart(gone) && store.deleteChart(u"gone"_s);
}

} // namespace

void TestStoreCharts::failureChangesNothing_data()
{
    QTest::addColumn<Fault>("fault");

    QTest::newRow("the commit fails") << Fault([](sqlite3 *handle) -> std::shared_ptr<void> {
        sqlite3_commit_hook(
            handle, [](void *) { return 1; }, nullptr);
        return nullptr;
    });
    QTest::newRow("a write is not allowed") << Fault([](sqlite3 *handle) -> std::shared_ptr<void> {
        sqlite3_set_authorizer(
            handle,
            [](void *, int action, const char *, const char *, const char *, const char *) {
                return action == SQLITE_INSERT || action == SQLITE_DELETE || action == SQLITE_UPDATE
                    ? SQLITE_DENY
                    : SQLITE_OK;
            },
            nullptr);
        return nullptr;
    });
    QTest::newRow("the last table is not to be written")
        << Fault([](sqlite3 *handle) -> std::shared_ptr<void> {
               sqlite3_set_authorizer(
                   handle,
                   [](void *, int action, const char *table, const char *, const char *,
                      const char *) {
                       const bool writes = action == SQLITE_INSERT || action == SQLITE_DELETE;
                       return writes
                               && (qstrcmp(table, "own_chart_regions") == 0
                                   || qstrcmp(table, "hidden_charts") == 0
                                   || qstrcmp(table, "chart_places") == 0)
                           ? SQLITE_DENY
                           : SQLITE_OK;
                   },
                   nullptr);
               return nullptr;
           });
    QTest::newRow("the journal cannot be written")
        << Fault([](sqlite3 *) { return std::make_shared<FileSizeLimit>(600); });
}

void TestStoreCharts::failureChangesNothing()
{
    QFETCH(Fault, fault);
    const auto sample = sampleStore();
    QVERIFY(sample && fillForOperations(*sample));
    const auto before = Samples::filesIn(m_folder->path());

    ChartSpec version = ownChart();
    version.id = u"timeline"_s;
    ChartSpec next = ownChart();
    next.id = u"ranking"_s;
    const QList<Operation> operations{
        [](Database &d) { return done(saveChartIn(d, ownChart())); },
        [&](Database &d) { return done(saveChartIn(d, version)); },
        [&](Database &d) { return done(saveChartIn(d, next)); },
        [](Database &d) { return resetChartIn(d, u"ranking"_s); },
        [](Database &d) { return moveChartIn(d, u"timeline"_s, 1); },
        [](Database &d) { return deleteChartIn(d, u"timeline"_s); },
        [](Database &d) { return restoreChartsIn(d, {u"gone"_s}); },
    };
    for (const Operation &operation : operations) {
        {
            auto database = Database::open(path(), Database::Access::ReadWrite);
            VERIFY_RESULT(database);
            const auto lasting = fault((*database)->handle());
            const auto result = operation(**database);
            QVERIFY(!result);
            QCOMPARE(result.error().kind, ErrorKind::StoreFailed);
            QVERIFY(!(*database)->inTransaction());
        }
        QCOMPARE(Samples::filesIn(m_folder->path()), before);
    }
    for (const Operation &operation : operations) {
        auto database = Database::open(path(), Database::Access::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT(operation(**database));
    }
}

void TestStoreCharts::aKilledWriterLeavesTheStoreAsItWas()
{
    QFETCH(Operation, operation);
    const auto sample = sampleStore();
    QVERIFY(sample && fillForOperations(*sample));
    const CatalogPtr before = catalogOf(*sample);
    const QByteArray good = Samples::filesIn(m_folder->path()).value(u"store.zhitu"_s);

    // What a kill leaves: the files as they are when all is written but the commit.
    struct Scene
    {
        QString folder;
        QMap<QString, QByteArray> left;
    } scene{m_folder->path(), {}};
    {
        auto database = Database::open(path(), Database::Access::ReadWrite);
        VERIFY_RESULT(database);
        // A cache of one page, so that pages reach the file before the end.
        VERIFY_RESULT((*database)->execute("PRAGMA cache_size = 1"));
        sqlite3_commit_hook((*database)->handle(),
                            [](void *context) {
                                auto *self = static_cast<Scene *>(context);
                                self->left = Samples::filesIn(self->folder);
                                return 0;
                            },
                            &scene);
        VERIFY_RESULT(operation(**database));
    }
    QVERIFY(!scene.left.isEmpty());
    m_folder = std::make_unique<QTemporaryDir>();
    for (auto file = scene.left.cbegin(); file != scene.left.cend(); ++file)
        QVERIFY(writeFile(m_folder->filePath(file.key()), file.value()));
    const auto store = Store::open(path());
    VERIFY_RESULT(store);
    const CatalogPtr after = catalogOf(**store);
    QCOMPARE(after->charts, before->charts);
    QCOMPARE(after->deletedCharts, before->deletedCharts);
    QCOMPARE(after->chartOrigins, before->chartOrigins);
    QCOMPARE(Samples::filesIn(m_folder->path()).value(u"store.zhitu"_s), good);
}

void TestStoreCharts::importsKeepOffTheUsersCharts()
{
    const auto store = sampleStore();
    QVERIFY(store);
    const auto own = store->saveChart(ownChart());
    VERIFY_RESULT(own);
    Package package;
    package.info.id = u"mine"_s;
    package.catalog.charts = {*catalogOf(*store)->chart(*own)};
    // The user's own chart, taken out and in again, is the same one.
    const auto report = store->importPackage(package);
    VERIFY_RESULT(report);
    QCOMPARE(*report, ImportReport{});
    QCOMPARE(catalogOf(*store)->chartOrigin(*own), ChartOrigin::Own);

    package.catalog.charts.first().focus.clear();
    const auto conflict = store->importPackage(package);
    QVERIFY(!conflict);
    QCOMPARE(conflict.error().kind, ErrorKind::PackageInvalid);
    QCOMPARE(conflict.error().field, u"focus"_s);
    QCOMPARE(catalogOf(*store)->chart(*own)->focus, u"110108"_s);
}

void TestStoreCharts::usesAreCounted()
{
    const auto store = sampleStore();
    QVERIFY(store);
    const auto uses = store->indicatorUses();
    VERIFY_RESULT(uses);
    const QList<IndicatorUse> expected{
        {u"released"_s, AreaLevel::Province, Status::Actual, 1, QDate(2023, 10, 1),
         QDate(2023, 10, 31)},
        {u"filed"_s, AreaLevel::District, Status::Forecast, 1, QDate(2019, 1, 1),
         QDate(2021, 12, 31)},
        {u"compute_rank"_s, AreaLevel::Province, Status::Target, 1, {}, {}}};
    QCOMPARE(*uses, expected);
}

QTEST_GUILESS_MAIN(TestStoreCharts)
#include "tst_storecharts.moc"
