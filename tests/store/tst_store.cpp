// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "storecontent.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;
using Samples::compareContent;
using Samples::idsOf;
using Samples::shippedPackages;

using Change = std::function<void(Package &)>;
Q_DECLARE_METATYPE(Change)

namespace {

ObservationQuery asking(const QStringList &ids, const QStringList &indicators = {},
                        const QStringList &regions = {}, std::optional<QDate> from = {},
                        std::optional<QDate> to = {})
{
    return {ids, indicators, regions, {}, from, to};
}

} // namespace

/** What goes into a store, what does not, and what comes out of it. */
class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void roundTrip();
    void roundTripOfShippedPackages();
    void importsTwice();
    void importsWhatIsNew();
    void importsWhatRefersToTheStore();
    void bringsPackageUpToDate();
    void refusesConflicts_data();
    void refusesConflicts();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void queries_data();
    void queries();
    void queriesLongLists();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.zhitu"_s); }
    [[nodiscard]] std::unique_ptr<Store> sampleStore() const { return Samples::storeIn(path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStore::cleanup()
{
    m_folder.reset();
}

void TestStore::roundTrip()
{
    const Package package = Samples::package();
    {
        auto store = Store::create(path(), {});
        VERIFY_RESULT(store);
        QCOMPARE((*store)->file(), path());
        QVERIFY(!(*store)->isReadOnly());
        const auto empty = (*store)->catalog();
        VERIFY_RESULT(empty);
        QVERIFY((*empty)->regions.isEmpty());
        const auto report = (*store)->importPackage(package);
        VERIFY_RESULT(report);
        QCOMPARE(*report, (ImportReport{.observations = 3, .events = 2, .records = 15}));
        compareContent(**store, package);
    }
    QCOMPARE(Samples::filesIn(m_folder->path()).keys(), QStringList{u"store.zhitu"_s});
    const auto again = Store::open(path());
    VERIFY_RESULT(again);
    compareContent(**again, package);
    const auto catalog = (*again)->catalog();
    VERIFY_RESULT(catalog);
    QVERIFY2((*catalog)->indicator(u"filed"_s), "the look-up tables are built");
    QCOMPARE((*catalog)->sourceChain(u"repost"_s, {}).size(), 2);
}

void TestStore::roundTripOfShippedPackages()
{
    const QStringList folders = shippedPackages();
    QVERIFY(!folders.isEmpty());
    for (const QString &folder : folders) {
        const QString file = m_folder->filePath(QFileInfo(folder).fileName());
        auto package = readPackage(folder);
        VERIFY_RESULT(package);
        package->info.shipped = true;
        const auto store = Store::create(file, {folder});
        VERIFY_RESULT(store);
        compareContent(**store, *package);
    }

    // All together, in either order: equal records of two packages are one.
    for (const bool reversed : {false, true}) {
        QStringList ordered = folders;
        if (reversed)
            std::ranges::reverse(ordered);
        const auto store =
            Store::create(m_folder->filePath(reversed ? u"reversed"_s : u"all"_s), ordered);
        VERIFY_RESULT(store);
        qsizetype expected = 0;
        for (const QString &folder : ordered)
            expected += readPackage(folder)->observations.size();
        const auto observations = (*store)->observations();
        VERIFY_RESULT(observations);
        QCOMPARE(observations->size(), expected);
        const auto catalog = (*store)->catalog();
        VERIFY_RESULT(catalog);
        QCOMPARE((*catalog)->packages.size(), folders.size());
        QVERIFY(std::ranges::all_of((*catalog)->packages, &PackageInfo::shipped));
    }
}

void TestStore::importsTwice()
{
    const auto store = sampleStore();
    QVERIFY(store);
    const auto before = Samples::filesIn(m_folder->path());
    const auto report = store->importPackage(Samples::package());
    VERIFY_RESULT(report);
    QCOMPARE(*report, ImportReport{});
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
}

void TestStore::importsWhatIsNew()
{
    const auto store = sampleStore();
    QVERIFY(store);
    Package second = Samples::secondPackage();
    second.catalog.subjects.prepend({u"new"_s, {u"新"_s, {}}, {}});
    const auto report = store->importPackage(second);
    VERIFY_RESULT(report);
    QCOMPARE(*report, (ImportReport{.observations = 2, .events = 0, .records = 1}));

    // What is new comes after what was there.
    const auto observations = store->observations();
    VERIFY_RESULT(observations);
    QCOMPARE(idsOf(*observations),
             (QStringList{u"OBS01"_s, u"OBS02"_s, u"OBS03"_s, u"NEW0"_s, u"NEW1"_s}));
    const auto catalog = store->catalog();
    VERIFY_RESULT(catalog);
    QCOMPARE((*catalog)->subjects.last().id, u"new"_s);
    QCOMPARE((*catalog)->packages.size(), 2);
}

void TestStore::importsWhatRefersToTheStore()
{
    const auto store = sampleStore();
    QVERIFY(store);
    Package second = Samples::secondPackage();
    second.catalog = {};
    second.catalog.charts = {Samples::package().catalog.charts.first()};
    second.catalog.charts.first().id = u"another"_s;
    const auto report = store->importPackage(second);
    VERIFY_RESULT(report);
    QCOMPARE(*report, (ImportReport{.observations = 2, .events = 0, .records = 1}));
}

void TestStore::bringsPackageUpToDate()
{
    const QStringList folders = shippedPackages();
    QVERIFY(!folders.isEmpty());
    const auto store = Store::create(path(), {folders.first()});
    VERIFY_RESULT(store);
    auto package = readPackage(folders.first());
    VERIFY_RESULT(package);
    package->info.version = u"2.0.0"_s;
    package->info.title.zh = u"新题"_s;
    VERIFY_RESULT((*store)->importPackage(*package));
    const auto catalog = (*store)->catalog();
    VERIFY_RESULT(catalog);
    package->info.shipped = true; // where it first came from does not change
    QCOMPARE((*catalog)->packages, QList<PackageInfo>{package->info});
}

void TestStore::refusesConflicts_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char *name, const Change &change, const QString &file,
                        const QString &field, const QString &detail) {
        QTest::newRow(name) << change << file << field << detail;
    };
    row(
        "a value", [](Package &p) { p.observations[0].value = 255; }, u"observations.csv"_s,
        u"value"_s, u"OBS01: \"254\" in the store and \"255\" in the package"_s);
    row(
        "the last bit of a value", [](Package &p) { p.observations[1].valueUpper = 0.3; },
        u"observations.csv"_s, u"value_upper"_s,
        u"OBS02: \"0.30000000000000004\" in the store and \"0.3\" in the package"_s);
    row(
        "a value that was absent", [](Package &p) { p.observations[2].value = 0; },
        u"observations.csv"_s, u"value"_s,
        u"OBS03: absent in the store and \"0\" in the package"_s);
    row(
        "a break", [](Package &p) { p.observations[1].breakBefore = true; }, u"observations.csv"_s,
        u"break"_s, u"\"false\" in the store"_s);
    row(
        "a period", [](Package &p) { p.observations[0].period = *Period::fromIso(u"2023"); },
        u"observations.csv"_s, u"period"_s, u"\"2023-10\" in the store"_s);
    row(
        "a status", [](Package &p) { p.observations[2].status = Status::Forecast; },
        u"observations.csv"_s, u"status"_s, u"\"target\" in the store"_s);
    row(
        "an event's line", [](Package &p) { p.catalog.events[0].line.reset(); }, u"events.csv"_s,
        u"line"_s, u"EVT01: \"3\" in the store and absent in the package"_s);
    row(
        "a region's aliases", [](Package &p) { p.catalog.regions[1].aliases.removeLast(); },
        u"regions.csv"_s, u"aliases"_s, u"110000: \"CN-BJ Peking\""_s);
    row(
        "a unit's name", [](Package &p) { p.catalog.units[0].name.zh = u"款"_s; }, u"units.csv"_s,
        u"name_zh"_s, u"models: \"个\""_s);
    row(
        "an indicator's measure",
        [](Package &p) { p.catalog.indicators[1].measure = Measure::Stock; }, u"indicators.csv"_s,
        u"measure"_s, u"filed: \"flow\""_s);
    row(
        "a reason", [](Package &p) { p.catalog.comparabilities[0].reason.en = u"x"_s; },
        u"comparabilities.csv"_s, u"reason_en"_s, u"released filed: \"reason\""_s);
    row(
        "a subject's short name", [](Package &p) { p.catalog.subjects[0].shortName.en.clear(); },
        u"subjects.csv"_s, u"short_en"_s, u"ernie-bot: \"ERNIE\""_s);
    row(
        "a source's date", [](Package &p) { p.catalog.sources[1].published = {}; },
        u"sources.csv"_s, u"published"_s, u"paper: \"2023-11-29\""_s);
    row(
        "a chart's indicators in another order",
        [](Package &p) { std::ranges::reverse(p.catalog.charts[0].indicators); }, u"charts.csv"_s,
        u"indicators"_s, u"timeline: \"released filed\""_s);
    row(
        "a chart's regions", [](Package &p) { p.catalog.charts[1].regions = {u"110000"_s}; },
        u"charts.csv"_s, u"regions"_s, u"ranking: absent"_s);
    row(
        "a chart's last period", [](Package &p) { p.catalog.charts[0].to.reset(); },
        u"charts.csv"_s, u"to"_s, u"timeline: \"2025-06\""_s);
    row(
        "a declaration turned round",
        [](Package &p) {
            std::swap(p.catalog.comparabilities[0].indicator, p.catalog.comparabilities[0].other);
        },
        u"comparabilities.csv"_s, {}, u"filed released: UNIQUE"_s);
}

void TestStore::refusesConflicts()
{
    QFETCH(Change, change);
    QFETCH(QString, file);
    QFETCH(QString, field);
    QFETCH(QString, detail);

    const auto store = sampleStore();
    QVERIFY(store);
    const auto before = Samples::filesIn(m_folder->path());
    Package package = Samples::package();
    package.info.version = u"2"_s;
    package.observations.append(Samples::secondPackage().observations);
    change(package);
    const auto report = store->importPackage(package);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::PackageInvalid);
    QCOMPARE(report.error().file, file);
    QCOMPARE(report.error().field, field);
    QVERIFY2(report.error().detail.contains(detail), qPrintable(report.error().detail));
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
    compareContent(*store, Samples::package());
}

void TestStore::refusesWhatIsWrong_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char *name, const Change &change, const QString &file,
                        const QString &field, const QString &detail) {
        QTest::newRow(name) << change << file << field << detail;
    };
    const auto missing = [&](const char *name, const Change &change, const QString &file,
                             const QString &field, const QString &table) {
        row(name, change, file, field,
            u"\"nowhere\" is neither in the %1 of the package nor in those of the store"_s.arg(
                table));
    };
    const QString nowhere = u"nowhere"_s;
    const QString observations = u"observations.csv"_s;
    missing(
        "no such source", [=](Package &p) { p.observations[0].source = nowhere; }, observations,
        u"source"_s, u"sources"_s);
    missing(
        "no such origin", [=](Package &p) { p.observations[0].origin = nowhere; }, observations,
        u"origin"_s, u"sources"_s);
    missing(
        "no such indicator", [=](Package &p) { p.observations[0].indicator = nowhere; },
        observations, u"indicator"_s, u"indicators"_s);
    missing(
        "no such region", [=](Package &p) { p.observations[0].region = nowhere; }, observations,
        u"region"_s, u"regions"_s);
    missing(
        "no such subject", [=](Package &p) { p.observations[0].subject = nowhere; }, observations,
        u"subject"_s, u"subjects"_s);
    missing(
        "no such unit", [=](Package &p) { p.observations[0].unit = nowhere; }, observations,
        u"unit"_s, u"units"_s);
    missing(
        "no such unit of an indicator", [=](Package &p) { p.catalog.indicators[0].unit = nowhere; },
        u"indicators.csv"_s, u"unit"_s, u"units"_s);
    missing(
        "no such parent", [=](Package &p) { p.catalog.regions[1].parent = nowhere; },
        u"regions.csv"_s, u"parent"_s, u"regions"_s);
    missing(
        "no such original", [=](Package &p) { p.catalog.sources[1].repeats = nowhere; },
        u"sources.csv"_s, u"repeats"_s, u"sources"_s);
    missing(
        "no such region of an event", [=](Package &p) { p.catalog.events[1].region = nowhere; },
        u"events.csv"_s, u"region"_s, u"regions"_s);
    missing(
        "no such source of an event", [=](Package &p) { p.catalog.events[1].source = nowhere; },
        u"events.csv"_s, u"source"_s, u"sources"_s);
    missing(
        "no such indicator to compare",
        [=](Package &p) { p.catalog.comparabilities[0].other = nowhere; }, u"comparabilities.csv"_s,
        u"other"_s, u"indicators"_s);
    missing(
        "no such indicator in a chart",
        [=](Package &p) { p.catalog.charts[0].indicators.append(nowhere); }, u"charts.csv"_s,
        u"indicators"_s, u"indicators"_s);
    missing(
        "no such region in a chart",
        [=](Package &p) { p.catalog.charts[0].regions.append(nowhere); }, u"charts.csv"_s,
        u"regions"_s, u"regions"_s);
    missing(
        "no such focus", [=](Package &p) { p.catalog.charts[0].focus = nowhere; }, u"charts.csv"_s,
        u"focus"_s, u"regions"_s);

    row(
        "another unit than the indicator's", [](Package &p) { p.observations[0].unit = u"rank"_s; },
        observations, u"unit"_s,
        u"OBS01: \"rank\" although the indicator \"released\" is in \"models\""_s);
    row(
        "no source at all", [](Package &p) { p.observations[0].source.clear(); }, observations,
        u"source"_s, u"OBS01: missing"_s);
    row(
        "a source that is its own origin",
        [](Package &p) { p.observations[0].origin = p.observations[0].source; }, observations,
        u"origin"_s, u"OBS01: the same as the source"_s);
    row(
        "a range without an upper end", [](Package &p) { p.observations[1].valueUpper.reset(); },
        observations, u"value_upper"_s, u"OBS02: missing"_s);
    row(
        "an infinite value",
        [](Package &p) { p.observations[0].value = std::numeric_limits<double>::infinity(); },
        observations, u"value"_s, u"OBS01: not a finite number"_s);
    row(
        "an id twice with other content",
        [](Package &p) {
            p.observations.append(p.observations.first());
            p.observations.last().value = 5;
        },
        observations, u"id"_s, u"twice"_s);
    row(
        "an alias with a space", [](Package &p) { p.catalog.regions[0].aliases = {u"a b"_s}; },
        u"regions.csv"_s, u"aliases"_s, u"110108: "_s);
    row(
        "a package without an id", [](Package &p) { p.info.id.clear(); }, u"datapackage.json"_s,
        u"name"_s, u"NOT NULL"_s);
}

void TestStore::refusesWhatIsWrong()
{
    QFETCH(Change, change);
    QFETCH(QString, file);
    QFETCH(QString, field);
    QFETCH(QString, detail);

    const auto store = Store::create(path(), {});
    VERIFY_RESULT(store);
    const auto before = Samples::filesIn(m_folder->path());
    Package package = Samples::package();
    change(package);
    const auto report = (*store)->importPackage(package);
    QVERIFY(!report);
    QVERIFY2(report.error().detail.contains(detail), qPrintable(report.error().detail));
    QCOMPARE(report.error().kind, ErrorKind::PackageInvalid);
    QCOMPARE(report.error().file, file);
    QCOMPARE(report.error().field, field);
    QCOMPARE(Samples::filesIn(m_folder->path()), before);

    // Nothing is left in the way of the package as it should be.
    VERIFY_RESULT((*store)->importPackage(Samples::package()));
}

void TestStore::queries_data()
{
    QTest::addColumn<ObservationQuery>("query");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *name, const ObservationQuery &query,
                        const QStringList &expected) { QTest::newRow(name) << query << expected; };
    // OBS01: released, 110000, 2023-10; OBS02: filed, 110108, 2019/2021; OBS03: undated, 110000
    row("everything", {}, {u"OBS01"_s, u"OBS02"_s, u"OBS03"_s});
    row("by id, in the store's order", asking({u"OBS03"_s, u"OBS01"_s, u"X"_s}),
        {u"OBS01"_s, u"OBS03"_s});
    row("an id with quotes", asking({u"x\"y'z\\"_s}), {});
    row("by indicator", asking({}, {u"filed"_s, u"compute_rank"_s}), {u"OBS02"_s, u"OBS03"_s});
    row("by region", asking({}, {}, {u"110000"_s}), {u"OBS01"_s, u"OBS03"_s});
    row("by indicator and region", asking({}, {u"released"_s}, {u"110108"_s}), {});
    row("by all three", asking({u"OBS02"_s}, {u"filed"_s}, {u"110108"_s}), {u"OBS02"_s});
    row("from its last day on", asking({}, {}, {}, QDate(2021, 12, 31)),
        {u"OBS01"_s, u"OBS02"_s, u"OBS03"_s});
    row("from the day after", asking({}, {}, {}, QDate(2022, 1, 1)), {u"OBS01"_s, u"OBS03"_s});
    row("up to its first day", asking({}, {}, {}, {}, QDate(2023, 10, 1)),
        {u"OBS01"_s, u"OBS02"_s, u"OBS03"_s});
    row("up to the day before", asking({}, {}, {}, {}, QDate(2023, 9, 30)),
        {u"OBS02"_s, u"OBS03"_s});
    row("inside an interval", asking({}, {}, {}, QDate(2020, 2, 1), QDate(2020, 2, 2)),
        {u"OBS02"_s, u"OBS03"_s});
    row("all at once",
        asking({u"OBS01"_s, u"OBS02"_s}, {u"released"_s}, {u"110000"_s}, QDate(2023, 10, 31),
               QDate(2023, 10, 31)),
        {u"OBS01"_s});
}

void TestStore::queries()
{
    QFETCH(ObservationQuery, query);
    QFETCH(QStringList, expected);
    const auto store = sampleStore();
    QVERIFY(store);
    for (int i = 0; i < 2; ++i) { // the second time the statement is there already
        const auto observations = store->observations(query);
        VERIFY_RESULT(observations);
        QCOMPARE(idsOf(*observations), expected);
    }
}

void TestStore::queriesLongLists()
{
    const auto store = sampleStore();
    QVERIFY(store);
    const int count = 300000; // more than SQLite has parameters
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids.append(u"NONE%1"_s.arg(i));
    ids.append(u"OBS02"_s);
    const auto observations = store->observations(asking(ids));
    VERIFY_RESULT(observations);
    QCOMPARE(idsOf(*observations), QStringList{u"OBS02"_s});
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
