// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/recordrows.h"
#include "store/schema.h"
#include "store/store.h"

#include "chartstores.h"
#include "storecontent.h"
#include "support/observationsview.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <memory>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;
using Samples::catalogOf;
using Samples::idsOf;
using Samples::writeCharts;
using Samples::writeFile;

/** What a newer program brings into a store: a later schema, later packages. */
class TestStoreUpdates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void migratesAStoreOfVersionOne();
    void figuresOfVersionFourArrive();
    void failedMigrationChangesNothing();
    void newerPackagesAreTakenIn();
    void laterFieldsAreFilledIn_data();
    void laterFieldsAreFilledIn();
    void nothingIsTakenInWithoutNeed();
    void aConflictIsSaidOnce();
    void aReadOnlyStoreIsNotUpdated();
    void aStoreInUseIsUpdatedLater();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.zhitu"_s); }
    [[nodiscard]] QByteArray storeOfVersionOne() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreUpdates::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QByteArray TestStoreUpdates::storeOfVersionOne() const
{
    const QString file = m_folder->filePath(u"first"_s);
    sqlite3 *handle = nullptr;
    QFile script(u":/zhitu/store/schema/001_create.sql"_s);
    if (!script.open(QIODevice::ReadOnly))
        return {};
    const QByteArray sql = "BEGIN;" + script.readAll()
        + "PRAGMA application_id = " + QByteArray::number(storeApplicationId)
        + "; PRAGMA user_version = 1;"
          "INSERT INTO packages VALUES (1, 'brought', '1.0.0', '包', 'Package', NULL, NULL, 1);"
          "INSERT INTO units VALUES (1, 'models', 'count', '个', 'models');"
          "INSERT INTO regions (position, code, level, name_zh) VALUES (1, '110000', 'province', "
          "'北京'), (2, '110108', 'district', '海淀');"
          "INSERT INTO indicators (position, id, name_zh, unit, measure, direction) VALUES "
          "(1, 'released', '已发布', 'models', 'stock', 'none'), "
          "(2, 'filed', '已备案', 'models', 'flow', 'none');"
          "INSERT INTO charts VALUES "
          "(1, 'timeline', 'model-timeline', '时间线', 'Timeline', '题', 'Title', '副题', NULL, "
          "'110000', '2019', '2025-06', 'policy report'), "
          "(5, 'comparison', 'district-comparison', NULL, 'Comparison', NULL, NULL, NULL, NULL, "
          "NULL, NULL, NULL, NULL);"
          "INSERT INTO chart_indicators VALUES (1, 'timeline', 'released'), (2, 'timeline', "
          "'filed'), (3, 'comparison', 'filed');"
          "INSERT INTO chart_regions VALUES (1, 'timeline', '110108'), (2, 'timeline', '110000');"
          "COMMIT";
    const bool made = sqlite3_open(QFile::encodeName(file).constData(), &handle) == SQLITE_OK
        && sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    const bool closed = sqlite3_close(handle) == SQLITE_OK;
    const QByteArray bytes = Samples::filesIn(m_folder->path()).value(u"first"_s);
    return made && closed && QFile::remove(file) ? bytes : QByteArray();
}

void TestStoreUpdates::migratesAStoreOfVersionOne()
{
    const QByteArray first = storeOfVersionOne();
    QVERIFY(!first.isEmpty() && writeFile(path(), first));
    const ChartSpec timeline{.id = u"timeline"_s,
                             .kind = ChartKind::ModelTimeline,
                             .name = {u"时间线"_s, u"Timeline"_s},
                             .title = {u"题"_s, u"Title"_s},
                             .subtitle = {u"副题"_s, {}},
                             .indicators = {u"released"_s, u"filed"_s},
                             .regions = {u"110108"_s, u"110000"_s},
                             .focus = u"110000"_s,
                             .from = Period::fromIso(u"2019"),
                             .to = Period::fromIso(u"2025-06"),
                             .eventKinds = {u"policy"_s, u"report"_s}};
    const ChartSpec comparison{.id = u"comparison"_s,
                               .kind = ChartKind::DistrictComparison,
                               .name = {{}, u"Comparison"_s},
                               .indicators = {u"filed"_s}};
    {
        const auto store = Store::open(path());
        VERIFY_RESULT(store);
        QCOMPARE(catalogOf(**store)->charts, (QList<ChartSpec>{timeline, comparison}));
        QCOMPARE(catalogOf(**store)->chartOrigin(u"timeline"_s), ChartOrigin::Package);
        ChartSpec own = timeline;
        own.id.clear();
        own.kind = ChartKind::Coverage;
        own.guardOverruled = true;
        const auto saved = (*store)->saveChart(own);
        VERIFY_RESULT(saved);
        QCOMPARE(*saved, u"timeline-2"_s);
    }
    const auto files = Samples::filesIn(m_folder->path());
    QCOMPARE(files.keys(), (QStringList{u"store.zhitu"_s, u"store.zhitu.backup-v1"_s}));
    QCOMPARE(files.value(u"store.zhitu.backup-v1"_s), first);
    auto database = Database::open(path(), Database::Access::ReadOnly);
    VERIFY_RESULT(database);
    QCOMPARE(*databaseVersion(**database), schemaVersion());
    const auto check = (*database)->queryText("PRAGMA foreign_key_check");
    QVERIFY2(!check, "a reference leads nowhere");
    // Nothing of the step itself stays behind.
    QCOMPARE(*(*database)->queryText("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'old%'"),
             u"0"_s);
}

void TestStoreUpdates::figuresOfVersionFourArrive()
{
    Package old = Samples::package();
    old.catalog.charts.clear();
    // Ids of every shape: what they are taken apart into must give them again.
    for (const QString &id :
         {u"F08"_s, u"a00"_s, u"0"_s, u"007"_s, u"R2018-12"_s, u"2024"_s, u"word"_s,
          u"x123456789012345678"_s, u"x1234567890123456789"_s, u"a.0_b-9"_s}) {
        old.observations.append(old.observations.first());
        old.observations.last().id = id;
    }
    old.observations.last().noteKind = NoteKind::SourceSlip;
    QByteArray before;
    {
        QVERIFY(writeFile(path(), {}));
        auto database = Database::open(path(), Database::Access::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT(applySchema(**database, schemaSteps().first(4)));
        VERIFY_RESULT((*database)->execute("BEGIN; INSERT INTO packages (id, version, title_zh, "
                                           "title_en, description_zh, description_en, shipped) "
                                           "VALUES ('sample', '1.0.0', '样例', 'Sample', '说明', "
                                           "'Description', 0)"));
        const auto insertAll = [&]<typename Record>() {
            QByteArray parameters = "?";
            for (qsizetype i = columnList<Record>().count(','); i > 0; --i)
                parameters += ", ?";
            for (const Record &record : recordsOf<Record>(old)) {
                auto insert = (*database)->prepare(
                    "INSERT INTO " + tableName(RecordTable<Record>::table).toUtf8() + " ("
                    + columnList<Record>() + ") VALUES (" + parameters + ')');
                if (!insert)
                    return false;
                RowBinder binder(*insert);
                visitFields(record, binder);
                if (!insert->run())
                    return false;
            }
            return true;
        };
        QVERIFY(forEachRecordType(insertAll));
        VERIFY_RESULT((*database)->execute("COMMIT"));
        before = Samples::filesIn(m_folder->path()).value(u"store.zhitu"_s);
    }
    {
        const auto store = Store::open(path());
        VERIFY_RESULT(store);
        Samples::compareContent(**store, old);
        for (const Observation &figure : std::as_const(old.observations))
            QCOMPARE(*(*store)->observations({.ids = {figure.id}}), QList<Observation>{figure});
        VERIFY_RESULT((*store)->checkReferences());
        // What was there before imports were told apart is a package's, not the user's.
        QCOMPARE((*store)->imports()->size(), 0);
        Observation changed = old.observations.first();
        changed.value = 1;
        VERIFY_RESULT((*store)->apply(
            {{.before = AnyRecord(old.observations.first()), .after = AnyRecord(changed)}}));
        QCOMPARE((*store)->asideRecords()->size(), 1);
    }
    QCOMPARE(Samples::filesIn(m_folder->path()).value(u"store.zhitu.backup-v4"_s), before);
    auto database = Database::open(path(), Database::Access::ReadOnly);
    VERIFY_RESULT(database);
    QCOMPARE(*(*database)->queryText("PRAGMA integrity_check"), u"ok"_s);
}

void TestStoreUpdates::failedMigrationChangesNothing()
{
    const QByteArray first = storeOfVersionOne();
    QVERIFY(!first.isEmpty() && writeFile(path(), first));
    QVERIFY(QDir().mkdir(m_folder->filePath(u"taken"_s)));
    const auto before = Samples::filesIn(m_folder->path());
    {
        auto database = Database::open(path(), Database::Access::ReadWrite);
        VERIFY_RESULT(database);
        sqlite3_commit_hook((*database)->handle(), [](void *) { return 1; }, nullptr);
        QVERIFY(!applySchema(**database, schemaSteps()));
    }
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
    VERIFY_RESULT(Store::open(path()));
}

void TestStoreUpdates::newerPackagesAreTakenIn()
{
    // A store of the first version, migrated, with charts of the user's in it.
    QVERIFY(writeFile(path(), storeOfVersionOne()));
    ChartSpec version;
    ChartSpec own;
    {
        const auto store = Store::open(path());
        VERIFY_RESULT(store);
        version = *catalogOf(**store)->chart(u"timeline"_s);
        version.name.en = u"Mine"_s;
        VERIFY_RESULT((*store)->saveChart(version));
        own = version;
        own.id.clear();
        const auto saved = (*store)->saveChart(own);
        VERIFY_RESULT(saved);
        own.id = *saved;
        QCOMPARE(own.id, u"mine"_s);
    }
    // The newer package changes both charts, brings one more, and one with the id of the user's.
    const QString folder = writeCharts(m_folder->path(), u"1.10.0"_s,
                                       "timeline,model-timeline,新,New,,,,,filed,,,,,\n"
                                       "comparison,district-comparison,对比,Compared,,,,,filed "
                                       "released,110108,,,,\n"
                                       "coverage,coverage,覆盖,Coverage,,,,,released,,,,,\n"
                                       "mine,overview,概览,Overview,,,,,released,,,,,\n");
    const auto store = Store::openOrCreate(path(), {folder}, {{u"brought"_s, u"1.10.0"_s}});
    VERIFY_RESULT(store);
    QVERIFY2(!(*store)->updateFailure(),
             qPrintable(Samples::describe((*store)->updateFailure().value_or(Error()))));
    const CatalogPtr catalog = catalogOf(**store);
    QCOMPARE(idsOf(catalog->charts),
             (QStringList{u"timeline"_s, u"comparison"_s, u"coverage"_s, u"mine"_s}));
    QCOMPARE(*catalog->chart(u"timeline"_s), version);
    QCOMPARE(*catalog->chart(u"mine"_s), own);
    QCOMPARE(catalog->chart(u"comparison"_s)->indicators, (QStringList{u"filed"_s, u"released"_s}));
    QCOMPARE(catalog->chart(u"comparison"_s)->regions, QStringList{u"110108"_s});
    QCOMPARE(catalog->packages.first().version, u"1.10.0"_s);
    // Below the user's version lies the new one.
    VERIFY_RESULT((*store)->resetChart(u"timeline"_s));
    QCOMPARE(catalogOf(**store)->chart(u"timeline"_s)->name.en, u"New"_s);
    QCOMPARE((*store)->resetChart(u"mine"_s).hasValue(), true);
    QCOMPARE(*catalogOf(**store)->chart(u"mine"_s), own);
}

void TestStoreUpdates::laterFieldsAreFilledIn_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("field"); // empty: it is taken in

    QTest::newRow("as the program before had it") << QByteArray() << QString();
    QTest::newRow("with another number")
        << QByteArray("UPDATE observations SET value = 2 WHERE id = 'OBS04';") << u"value"_s;
    QTest::newRow("with something else in a later field")
        << QByteArray("UPDATE indicators SET cumulative = 1 WHERE id = 'unicorns_new';")
        << u"cumulative"_s;
}

void TestStoreUpdates::laterFieldsAreFilledIn()
{
    QFETCH(const QByteArray, change);
    QFETCH(const QString, field);

    // What a store holds that was made before relations, running totals and kinds of notes.
    const QString folder = QStringLiteral(ZHITU_PACKAGES_DIR) + u"/beijing-aigc-2023"_s;
    VERIFY_RESULT(Store::create(path(), {folder}));
    {
        auto database = Database::open(path(), Database::Access::ReadWrite);
        VERIFY_RESULT(database);
        QVERIFY(Samples::showObservations((*database)->handle()));
        VERIFY_RESULT((*database)->execute(
            "DELETE FROM relations; UPDATE indicators SET cumulative = 0; "
            "UPDATE observations SET note_kind = NULL; UPDATE packages SET version = '1.0';"
            + change));
    }
    const auto store = Store::openOrCreate(path(), {folder}, {{u"beijing-aigc-2023"_s, u"9.0"_s}});
    VERIFY_RESULT(store);
    const CatalogPtr catalog = catalogOf(**store);
    const auto figures = (*store)->observations({.ids = {u"OBS04"_s}});
    VERIFY_RESULT(figures);
    if (!field.isEmpty()) {
        QVERIFY((*store)->updateFailure());
        QCOMPARE((*store)->updateFailure()->field, field);
        QCOMPARE(catalog->relations.size(), 0);
        QCOMPARE(figures->constFirst().noteKind, NoteKind::None);
        return;
    }
    QVERIFY2(!(*store)->updateFailure(),
             qPrintable(Samples::describe((*store)->updateFailure().value_or(Error()))));
    QCOMPARE(catalog->relations.size(), 4);
    QVERIFY(catalog->indicator(u"ernie_bot_users"_s)->isCumulative);
    QVERIFY(!catalog->indicator(u"llm_organisations"_s)->isCumulative);
    QCOMPARE(figures->constFirst().noteKind, NoteKind::SourceSlip);
}

void TestStoreUpdates::nothingIsTakenInWithoutNeed()
{
    QVERIFY(writeFile(path(), storeOfVersionOne()));
    VERIFY_RESULT(Store::open(path()));
    const auto before = Samples::filesIn(m_folder->path());
    const QString nowhere = m_folder->filePath(u"nowhere/brought"_s);
    for (const PackageVersions &versions :
         {PackageVersions{}, PackageVersions{{u"brought"_s, u"1.0.0"_s}},
          PackageVersions{{u"brought"_s, u"0.9"_s}}, PackageVersions{{u"other"_s, u"9"_s}}}) {
        // The folder is not even looked into.
        const auto store = Store::openOrCreate(path(), {nowhere}, versions);
        VERIFY_RESULT(store);
        QVERIFY(!(*store)->updateFailure());
    }
    QCOMPARE(Samples::filesIn(m_folder->path()), before);

    // A store that was made without what ships stays so.
    const QString bare = m_folder->filePath(u"bare"_s);
    VERIFY_RESULT(Store::create(bare, {}));
    const auto store = Store::openOrCreate(bare, {nowhere}, {{u"brought"_s, u"9"_s}});
    VERIFY_RESULT(store);
    QVERIFY(!(*store)->updateFailure());
}

void TestStoreUpdates::aConflictIsSaidOnce()
{
    QVERIFY(writeFile(path(), storeOfVersionOne()));
    VERIFY_RESULT(Store::open(path()));
    const QString folder =
        writeCharts(m_folder->path(), u"2"_s, "coverage,coverage,覆盖,Coverage,,,,,released,,,,,\n",
                    "models,count,款,models\n");
    for (const bool first : {true, false}) {
        const auto store = Store::openOrCreate(path(), {folder}, {{u"brought"_s, u"2"_s}});
        VERIFY_RESULT(store);
        QCOMPARE((*store)->updateFailure().has_value(), first);
        if (first) {
            QCOMPARE((*store)->updateFailure()->kind, ErrorKind::PackageInvalid);
            QCOMPARE((*store)->updateFailure()->field, u"name_zh"_s);
        }
        // All of it is left out, and the store is as usable as before.
        QCOMPARE(idsOf(catalogOf(**store)->charts), (QStringList{u"timeline"_s, u"comparison"_s}));
        QCOMPARE(catalogOf(**store)->packages.first().version, u"1.0.0"_s);
    }
    // The next version is tried.
    const QString mended = writeCharts(m_folder->path(), u"2.0.1"_s,
                                       "coverage,coverage,覆盖,Coverage,,,,,released,,,,,\n");
    const auto store = Store::openOrCreate(path(), {mended}, {{u"brought"_s, u"2.0.1"_s}});
    VERIFY_RESULT(store);
    QVERIFY(!(*store)->updateFailure());
    QVERIFY(catalogOf(**store)->chart(u"coverage"_s));
}

void TestStoreUpdates::aReadOnlyStoreIsNotUpdated()
{
    QVERIFY(writeFile(path(), storeOfVersionOne()));
    VERIFY_RESULT(Store::open(path()));
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0444), 0);
    const QString folder = writeCharts(m_folder->path(), u"2"_s,
                                       "coverage,coverage,覆盖,Coverage,,,,,released,,,,,\n");
    const auto before = Samples::filesIn(m_folder->path());
    const auto store = Store::openOrCreate(path(), {folder}, {{u"brought"_s, u"2"_s}});
    VERIFY_RESULT(store);
    QVERIFY((*store)->updateFailure());
    QCOMPARE((*store)->updateFailure()->kind, ErrorKind::StoreReadOnly);
    QCOMPARE(catalogOf(**store)->charts.size(), 2);
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
}

void TestStoreUpdates::aStoreInUseIsUpdatedLater()
{
    QVERIFY(writeFile(path(), storeOfVersionOne()));
    VERIFY_RESULT(Store::open(path()));
    const QString folder = writeCharts(m_folder->path(), u"2"_s,
                                       "coverage,coverage,覆盖,Coverage,,,,,released,,,,,\n");
    {
        auto holder = Database::open(path(), Database::Access::ReadWrite);
        VERIFY_RESULT(holder);
        Transaction holding(**holder);
        VERIFY_RESULT(holding.begin(Transaction::Kind::Write));
        const auto store = Store::openOrCreate(path(), {folder}, {{u"brought"_s, u"2"_s}});
        VERIFY_RESULT(store);
        QVERIFY((*store)->updateFailure());
        QCOMPARE((*store)->updateFailure()->kind, ErrorKind::StoreBusy);
        QCOMPARE(catalogOf(**store)->charts.size(), 2);
    }
    const auto store = Store::openOrCreate(path(), {folder}, {{u"brought"_s, u"2"_s}});
    VERIFY_RESULT(store);
    QVERIFY(!(*store)->updateFailure());
    QCOMPARE(catalogOf(**store)->charts.size(), 3);
}

QTEST_GUILESS_MAIN(TestStoreUpdates)
#include "tst_storeupdates.moc"
