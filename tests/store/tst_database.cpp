// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/importer.h"
#include "store/schema.h"

#include "records/terms.h"
#include "storesamples.h"
#include "support/observationsview.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** A database in memory with the schema and the sample package; nullptr on failure. */
std::unique_ptr<Database> sampleDatabase()
{
    auto database = Database::inMemory();
    if (!database || !applySchema(**database, schemaSteps())
        || !importInto(**database, Samples::package()))
        return nullptr;
    return std::move(*database);
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bindsAndReads();
    void reportsFailures();
    void reusesStatements();
    void rollsBackUnlessCommitted();
    void failedCommitRollsBack();
    void connectionIsSafe_data();
    void connectionIsSafe();
    void readsHeader();
    void serializesAFile();

    void closedListsAgree_data();
    void closedListsAgree();
    void constraintsHold_data();
    void constraintsHold();

    void newStoreIsNotCopied();
    void migratesStepByStep();
    void failedStepChangesNothing();
    void migratedElsewhereMeanwhile();
};

void TestDatabase::bindsAndReads()
{
    auto opened = Database::inMemory();
    VERIFY_RESULT(opened);
    Database &database = **opened;
    VERIFY_RESULT(database.execute("CREATE TABLE t (i INTEGER, r REAL, x TEXT, n TEXT)"));
    {
        auto insert = database.prepare("INSERT INTO t VALUES (?, ?, ?, ?)");
        VERIFY_RESULT(insert);
        insert->bindInteger(1, std::numeric_limits<qint64>::min());
        insert->bindReal(2, 0.1);
        insert->bindText(3, u"北京 𠮷 'quote'"_s);
        insert->bindNull(4);
        VERIFY_RESULT(insert->run());
        insert->bindText(3, QString());
        VERIFY_RESULT(insert->run());
    }
    auto select = database.prepare("SELECT i, r, x, n FROM t ORDER BY rowid");
    VERIFY_RESULT(select);
    auto row = select->step();
    VERIFY_RESULT(row);
    QVERIFY(*row);
    QCOMPARE(select->integer(0), std::numeric_limits<qint64>::min());
    QCOMPARE(select->real(1), 0.1);
    QCOMPARE(select->text(2), u"北京 𠮷 'quote'"_s);
    QVERIFY(!select->isNull(2));
    QVERIFY(select->isNull(3));
    QCOMPARE(select->text(3), QString());
    row = select->step();
    VERIFY_RESULT(row);
    QVERIFY(*row);
    QVERIFY2(!select->isNull(2), "an empty text is bound as one");
    row = select->step();
    VERIFY_RESULT(row);
    QVERIFY(!*row);
}

void TestDatabase::reportsFailures()
{
    auto opened = Database::inMemory();
    VERIFY_RESULT(opened);
    Database &database = **opened;
    const auto wrong = database.prepare("SELECT x FROM nowhere");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::StoreFailed);
    QVERIFY2(wrong.error().detail.contains(u"nowhere"), qPrintable(wrong.error().detail));
    QVERIFY(!database.execute("NOT SQL"));

    VERIFY_RESULT(database.execute("CREATE TABLE t (x TEXT NOT NULL) STRICT"));
    auto insert = database.prepare("INSERT INTO t VALUES (?)");
    VERIFY_RESULT(insert);
    const auto constraint = insert->run();
    QVERIFY(!constraint);
    QVERIFY(database.failedOnConstraint());
    insert->bindText(1, u"x"_s);
    insert->bindText(2, u"there is no second parameter"_s);
    QVERIFY2(!insert->run(), "a bind that failed is reported");
    QVERIFY(!database.failedOnConstraint());
    VERIFY_RESULT(insert->run());

    const auto none = database.queryText("SELECT x FROM t WHERE x = 'y'");
    QVERIFY(!none);
}

void TestDatabase::reusesStatements()
{
    auto opened = Database::inMemory();
    VERIFY_RESULT(opened);
    Database &database = **opened;
    const auto count = [&database] {
        int statements = 0;
        for (sqlite3_stmt *s = nullptr; (s = sqlite3_next_stmt(database.handle(), s));)
            ++statements;
        return statements;
    };
    for (int i = 0; i < 3; ++i) {
        auto statement = database.prepare("SELECT ?");
        VERIFY_RESULT(statement);
        const auto row = statement->step();
        VERIFY_RESULT(row);
        QVERIFY2(statement->isNull(0), "no parameter is left over from the last use");
        statement->reset();
        statement->bindInteger(1, 5);
    }
    QCOMPARE(count(), 1);
    {
        auto first = database.prepare("SELECT ?");
        VERIFY_RESULT(first);
        auto second = database.prepare("SELECT ?");
        VERIFY_RESULT(second);
        QCOMPARE(count(), 2);
        first->bindInteger(1, 1);
        second->bindInteger(1, 2);
        VERIFY_RESULT(first->step());
        VERIFY_RESULT(second->step());
        QCOMPARE(first->integer(0), 1);
        QCOMPARE(second->integer(0), 2);
    }
    QCOMPARE(count(), 1);
}

void TestDatabase::rollsBackUnlessCommitted()
{
    auto opened = Database::inMemory();
    VERIFY_RESULT(opened);
    Database &database = **opened;
    VERIFY_RESULT(database.execute("CREATE TABLE t (x TEXT)"));
    for (const bool commit : {false, true}) {
        {
            Transaction transaction(database);
            VERIFY_RESULT(transaction.begin(Transaction::Kind::Write));
            QVERIFY(database.inTransaction());
            VERIFY_RESULT(database.execute("INSERT INTO t VALUES ('x')"));
            if (commit)
                VERIFY_RESULT(transaction.commit());
        }
        QVERIFY(!database.inTransaction());
        const auto rows = database.queryText("SELECT count(*) FROM t");
        VERIFY_RESULT(rows);
        QCOMPARE(*rows, commit ? u"1"_s : u"0"_s);
    }
}

void TestDatabase::failedCommitRollsBack()
{
    auto opened = Database::inMemory();
    VERIFY_RESULT(opened);
    Database &database = **opened;
    VERIFY_RESULT(database.execute("CREATE TABLE p (x TEXT PRIMARY KEY);"
                                   "CREATE TABLE c (x TEXT REFERENCES p DEFERRABLE INITIALLY "
                                   "DEFERRED)"));
    Transaction transaction(database);
    VERIFY_RESULT(transaction.begin(Transaction::Kind::Write));
    VERIFY_RESULT(database.execute("INSERT INTO c VALUES ('nowhere')"));
    const auto committed = transaction.commit();
    QVERIFY(!committed);
    QVERIFY(database.failedOnConstraint());
    QVERIFY(!database.inTransaction());
    const auto rows = database.queryText("SELECT count(*) FROM c");
    VERIFY_RESULT(rows);
    QCOMPARE(*rows, u"0"_s);
}

void TestDatabase::connectionIsSafe_data()
{
    QTest::addColumn<QByteArray>("pragma");
    QTest::addColumn<QString>("expected");

    QTest::newRow("foreign keys") << QByteArray("foreign_keys") << u"1"_s;
    QTest::newRow("schema not trusted") << QByteArray("trusted_schema") << u"0"_s;
    QTest::newRow("waits half a minute") << QByteArray("busy_timeout") << u"30000"_s;
}

void TestDatabase::connectionIsSafe()
{
    QFETCH(QByteArray, pragma);
    QFETCH(QString, expected);
    auto opened = Database::inMemory();
    VERIFY_RESULT(opened);
    const auto value = (*opened)->queryText("PRAGMA " + pragma);
    VERIFY_RESULT(value);
    QCOMPARE(*value, expected);
}

void TestDatabase::readsHeader()
{
    auto sample = sampleDatabase();
    QVERIFY(sample);
    const auto bytes = sample->serialize();
    VERIFY_RESULT(bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file:name?mode=memory"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(*bytes), bytes->size());
    file.close();

    auto opened = Database::open(path, Database::Access::ReadOnly);
    VERIFY_RESULT(opened);
    QCOMPARE((*opened)->file(), path);
    QVERIFY((*opened)->isReadOnly());
    const auto header = (*opened)->readHeader();
    VERIFY_RESULT(header);
    QCOMPARE(header->fileSize, bytes->size());
    QVERIFY(header->isSqlite);
    QVERIFY(header->isComplete);
    QCOMPARE(header->applicationId, storeApplicationId);
    QCOMPARE(header->userVersion, static_cast<quint32>(schemaVersion()));
    QVERIFY(!header->isWriteAheadLogged);
    QCOMPARE(header->sizeInHeader, std::optional<qint64>(bytes->size()));
}

void TestDatabase::serializesAFile()
{
    auto sample = sampleDatabase();
    QVERIFY(sample);
    const auto bytes = sample->serialize();
    VERIFY_RESULT(bytes);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"store"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(*bytes), bytes->size());
    file.close();
    auto opened = Database::open(file.fileName(), Database::Access::ReadWrite);
    VERIFY_RESULT(opened);
    const auto sound = (*opened)->queryText("PRAGMA integrity_check");
    VERIFY_RESULT(sound);
    QCOMPARE(*sound, u"ok"_s);
    const auto again = (*opened)->serialize();
    VERIFY_RESULT(again);
    QCOMPARE(*again, *bytes);
}

void TestDatabase::closedListsAgree_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<bool>("mayBeAbsent");

    const auto row = [](const QString &table, const QString &column,
                        const QList<QStringView> &codes, bool mayBeAbsent = false) {
        QStringList texts;
        for (const QStringView code : codes) {
            if (!code.isEmpty())
                texts.append(code.toString());
        }
        QTest::addRow("%s, %s", qPrintable(table), qPrintable(column))
            << table << column << texts << mayBeAbsent;
    };
    row(u"figure_remarks"_s, u"rank_basis"_s, allCodes<RankBasis>(), true);
    row(u"events"_s, u"qualifier"_s, allCodes<Qualifier>());
    row(u"events"_s, u"status"_s, allCodes<Status>());
    row(u"indicators"_s, u"measure"_s, allCodes<Measure>());
    row(u"indicators"_s, u"direction"_s, allCodes<Direction>());
    row(u"regions"_s, u"level"_s, allCodes<AreaLevel>());
    row(u"sources"_s, u"kind"_s, allCodes<SourceKind>());
    row(u"units"_s, u"kind"_s, allCodes<UnitKind>());
    row(u"charts"_s, u"kind"_s, allCodes<ChartKind>());
    row(u"own_charts"_s, u"kind"_s, allCodes<ChartKind>());
}

void TestDatabase::closedListsAgree()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(QStringList, codes);
    QFETCH(bool, mayBeAbsent);

    const auto database = sampleDatabase();
    QVERIFY(database);
    // The sample package fills every table but those of the user's own.
    VERIFY_RESULT(database->execute("INSERT INTO own_charts (id, kind, name_en, guard_overruled, "
                                    "is_version) VALUES ('mine', 'overview', 'Mine', 0, 0)"));
    const QByteArray sql = "UPDATE " + table.toUtf8() + " SET " + column.toUtf8() + " = ?1";
    auto update = database->prepare(sql);
    VERIFY_RESULT(update);
    for (const QString &code : codes) {
        update->bindText(1, code);
        VERIFY_RESULT(update->run());
    }
    const QStringList others{u"none_of_them"_s, QString(), codes.first().toUpper(),
                             codes.first() + u' '};
    for (const QString &code : others) {
        update->bindText(1, code);
        QVERIFY2(!update->run(), qPrintable(code));
        QVERIFY(database->failedOnConstraint());
    }
    update->bindNull(1);
    QCOMPARE(update->run().hasValue(), mayBeAbsent);

    // Nor does the schema allow a code that the program does not know.
    auto select = database->prepare("SELECT sql FROM sqlite_schema WHERE name = ?");
    VERIFY_RESULT(select);
    select->bindText(1, table);
    VERIFY_RESULT(select->step());
    QStringList listed;
    const QRegularExpression comparison(u"\\b%1 = '([^']*)'"_s.arg(column));
    for (auto match = comparison.globalMatch(select->text(0)); match.hasNext();) {
        const QString code = match.next().captured(1);
        if (!listed.contains(code))
            listed.append(code);
    }
    QCOMPARE(listed, codes);
}

void TestDatabase::constraintsHold_data()
{
    QTest::addColumn<QByteArray>("sql");

    const auto row = [](const char *name, const char *sql) {
        QTest::newRow(name) << QByteArray(sql);
    };
    row("an observation without a source", "UPDATE observations SET source = NULL");
    row("an event without a source", "UPDATE events SET source = NULL");
    row("an observation whose source is nowhere", "UPDATE observations SET source = 'nowhere'");
    row("an event whose source is nowhere", "UPDATE events SET source = 'nowhere'");
    row("an observation whose origin is nowhere",
        "UPDATE observations SET origin = 'nowhere' WHERE id = 'OBS01'");
    row("an event whose origin is nowhere",
        "UPDATE events SET origin = 'nowhere' WHERE id = 'EVT01'");
    row("a source that is its own origin", "UPDATE observations SET origin = source");
    row("an event's source that is its own origin", "UPDATE events SET origin = source");
    row("an observation whose region is nowhere", "UPDATE observations SET region = 'nowhere'");
    row("an event whose region is nowhere", "UPDATE events SET region = 'nowhere'");
    row("an observation whose subject is nowhere", "UPDATE observations SET subject = 'nowhere'");
    row("an observation whose indicator is nowhere",
        "UPDATE observations SET indicator = 'nowhere'");
    row("a qualifier beyond the list", "UPDATE figures SET qualifier = 7 WHERE position = 3");
    row("a status beyond the list", "UPDATE figures SET status = 4 WHERE position = 3");
    row("an id without its number", "UPDATE figures SET id_number = NULL WHERE position = 1");
    row("a number without its prefix", "UPDATE figures SET id_prefix = NULL WHERE position = 1");
    row("a figure of no import", "UPDATE figures SET import = 999 WHERE position = 1");
    row("an import of no kind", "UPDATE imports SET kind = 'x' WHERE package IS NULL");
    row("an undone package", "UPDATE imports SET undone = 1 WHERE kind = 'package'");
    row("a hash that is none", "UPDATE imports SET sha256 = 'abc'");
    row("an indicator whose unit is nowhere", "UPDATE indicators SET unit = 'nowhere'");
    row("a region whose parent is nowhere", "UPDATE regions SET parent = 'nowhere'");
    row("a region in itself", "UPDATE regions SET parent = code");
    row("a source that repeats itself", "UPDATE sources SET repeats = id");
    row("a source that repeats what is nowhere", "UPDATE sources SET repeats = 'nowhere'");
    row("a source that is still referred to", "DELETE FROM sources WHERE id = 'paper'");
    row("a unit that is still referred to", "DELETE FROM units WHERE code = 'models'");
    row("a comparability with what is nowhere", "UPDATE comparabilities SET other = 'nowhere'");
    row("a comparability with itself", "UPDATE comparabilities SET other = indicator");
    row("a relation with what is nowhere",
        "UPDATE relations SET other = 'nowhere' WHERE kind = "
        "'part_of'");
    row("a relation with itself", "UPDATE relations SET other = indicator");
    row("a relation of a whole that is nowhere",
        "UPDATE relations SET whole = 'nowhere' WHERE "
        "kind = 'share_of'");
    row("a comparability turned round",
        "INSERT INTO comparabilities (indicator, other, reason_en) VALUES ('filed', 'released', "
        "'x')");
    row("a chart of what is nowhere", "UPDATE chart_indicators SET indicator = 'nowhere'");
    row("a chart of a region that is nowhere", "UPDATE chart_regions SET region = 'nowhere'");
    row("a chart whose focus is nowhere", "UPDATE charts SET focus = 'nowhere'");
    row("an indicator twice in a chart",
        "INSERT INTO chart_indicators (chart, indicator) VALUES ('timeline', 'filed')");
    row("a range without its upper end",
        "UPDATE observations SET value_upper = NULL WHERE qualifier = 'range'");
    row("a range without its lower end",
        "UPDATE observations SET value = NULL WHERE qualifier = 'range'");
    row("a range upside down", "UPDATE observations SET value = 9 WHERE qualifier = 'range'");
    row("an endless range",
        "UPDATE observations SET value_upper = 9e999 WHERE qualifier = 'range'");
    row("an upper end of what is no range",
        "UPDATE observations SET value_upper = 999 WHERE qualifier = 'over'");
    row("an infinite value", "UPDATE observations SET value = 9e999 WHERE id = 'OBS01'");
    row("a value that is a text", "UPDATE observations SET value = 'many'");
    row("line 0", "UPDATE observations SET line = 0");
    row("line 0 of an event", "UPDATE events SET line = 0");
    row("an occurrence below 0", "UPDATE observations SET occurrence = -1");
    row("an occurrence of nothing", "UPDATE observations SET printed = NULL WHERE id = 'OBS01'");
    row("an event's occurrence of nothing", "UPDATE events SET printed = NULL WHERE id = 'EVT01'");
    row("an empty printed form", "UPDATE observations SET printed = ''");
    row("a break that is neither", "UPDATE observations SET \"break\" = 2");
    row("a period without days", "UPDATE observations SET first_day = NULL");
    row("days without a period", "UPDATE observations SET period = NULL WHERE id = 'OBS01'");
    row("days upside down", "UPDATE observations SET first_day = last_day + 1");
    row("an event's days upside down", "UPDATE events SET first_day = last_day + 1");
    row("an observation's id twice", "UPDATE observations SET id = 'same'");
    row("an observation's id with a space",
        "UPDATE observations SET id = 'a b' WHERE id = 'OBS01'");
    row("an empty id", "UPDATE events SET id = '' WHERE id = 'EVT01'");
    row("an event without a kind", "UPDATE events SET kind = ''");
    row("a kind of event with a space", "UPDATE events SET kind = 'a b'");
    row("an indicator's id in capitals", "INSERT INTO subjects (id, name_en) VALUES ('Sub', 'x')");
    row("a chart's id with an underscore",
        "INSERT INTO charts (id, kind, name_en) VALUES ('a_b', 'model-timeline', 'x')");
    row("a region's code with a space",
        "INSERT INTO regions (code, level, name_en) VALUES ('a b', 'city', 'x')");
    row("a name in no language", "UPDATE regions SET name_zh = NULL, name_en = NULL");
    row("a title in no language", "UPDATE events SET title_zh = NULL, title_en = NULL");
    row("a relation of no kind", "UPDATE relations SET kind = 'like'");
    row("a whole of what is no share", "UPDATE relations SET whole = '110000'");
    row("a kind of note without a note",
        "UPDATE observations SET note_kind = 'source_slip', note_zh = NULL, note_en = NULL");
    row("no kind of note", "UPDATE observations SET note_kind = 'x', note_en = 'y'");
    row("a running total that is neither", "UPDATE indicators SET cumulative = 2");
    row("a reason in no language", "UPDATE comparabilities SET reason_zh = NULL, reason_en = NULL");
    row("a colour beyond the palette", "UPDATE regions SET colour = 9");
    row("colour 0", "UPDATE regions SET colour = 0");
    row("a tile without its row", "UPDATE regions SET tile_row = NULL, tile_column = 1");
    row("a tile left of the map", "UPDATE regions SET tile_row = 1, tile_column = -1");
    row("a package that is half shipped", "UPDATE packages SET shipped = 2");
    row("a package without an id", "UPDATE packages SET id = ''");
}

void TestDatabase::constraintsHold()
{
    QFETCH(QByteArray, sql);
    const auto database = sampleDatabase();
    QVERIFY(database);
    QVERIFY(Samples::showObservations(database->handle()));
    const auto done = database->execute(sql);
    QVERIFY2(!done, "the database took what its schema forbids");
    QVERIFY2(database->failedOnConstraint(), qPrintable(done.error().detail));
}

namespace {

/** Steps from files written for a test. */
QList<SchemaStep> stepsIn(const QString &folder, const QList<QByteArray> &scripts)
{
    QList<SchemaStep> steps;
    for (const QByteArray &script : scripts) {
        const int version = static_cast<int>(steps.size()) + 1;
        QFile file(QDir(folder).filePath(u"%1.sql"_s.arg(version)));
        if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
            return {};
        steps.append({version, file.fileName()});
    }
    return steps;
}

const QByteArray firstStep = "CREATE TABLE a (x TEXT) STRICT; INSERT INTO a VALUES ('kept');";
const QByteArray secondStep = "CREATE TABLE b (y TEXT) STRICT; INSERT INTO b SELECT x FROM a;";
const QByteArray thirdStep = "DROP TABLE a;";

std::unique_ptr<Database> emptyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return nullptr;
    file.close();
    auto database = Database::open(path, Database::Access::ReadWrite);
    return database ? std::move(*database) : nullptr;
}

} // namespace

void TestDatabase::newStoreIsNotCopied()
{
    QTemporaryDir scripts;
    QTemporaryDir folder;
    const auto steps = stepsIn(scripts.path(), {firstStep, secondStep, thirdStep});
    auto database = emptyFile(folder.filePath(u"store"_s));
    QVERIFY(database);
    VERIFY_RESULT(applySchema(*database, steps));
    QCOMPARE(Samples::filesIn(folder.path()).keys(), QStringList{u"store"_s});
}

void TestDatabase::migratesStepByStep()
{
    QTemporaryDir scripts;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"store"_s);
    const auto steps = stepsIn(scripts.path(), {firstStep, secondStep, thirdStep});
    QCOMPARE(steps.size(), 3);
    auto database = emptyFile(path);
    QVERIFY(database);

    VERIFY_RESULT(applySchema(*database, steps.first(1)));
    QCOMPARE(Samples::filesIn(folder.path()).keys(), QStringList{u"store"_s});
    const QByteArray before = Samples::filesIn(folder.path()).value(u"store"_s);

    VERIFY_RESULT(applySchema(*database, steps));
    const auto version = databaseVersion(*database);
    VERIFY_RESULT(version);
    QCOMPARE(*version, 3);
    const auto kept = database->queryText("SELECT y FROM b");
    VERIFY_RESULT(kept);
    QCOMPARE(*kept, u"kept"_s);
    QVERIFY(!database->queryText("SELECT x FROM a"));
    const auto header = database->readHeader();
    VERIFY_RESULT(header);
    QCOMPARE(header->applicationId, storeApplicationId);
    const auto files = Samples::filesIn(folder.path());
    QCOMPARE(files.keys(), (QStringList{u"store"_s, u"store.backup-v1"_s}));
    QCOMPARE(files.value(u"store.backup-v1"_s), before);

    // Once more: nothing is left to do, and nothing is backed up.
    VERIFY_RESULT(applySchema(*database, steps));
    QCOMPARE(Samples::filesIn(folder.path()), files);
}

void TestDatabase::failedStepChangesNothing()
{
    QTemporaryDir scripts;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"store"_s);
    const auto steps =
        stepsIn(scripts.path(), {firstStep, secondStep + "SELECT nonsense;", thirdStep});
    QCOMPARE(steps.size(), 3);
    auto database = emptyFile(path);
    QVERIFY(database);
    VERIFY_RESULT(applySchema(*database, steps.first(1)));
    QFile taken(path + u".backup-v1"_s);
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.close();
    const auto before = Samples::filesIn(folder.path());

    QVERIFY(!applySchema(*database, steps));
    QCOMPARE(Samples::filesIn(folder.path()), before);

    // With the step put right, the copy takes a name that is free.
    VERIFY_RESULT(applySchema(*database, stepsIn(scripts.path(), {firstStep, secondStep})));
    QCOMPARE(Samples::filesIn(folder.path()).value(u"store.backup-v1-2"_s),
             before.value(u"store"_s));
    QVERIFY(Samples::filesIn(folder.path()).value(u"store.backup-v1"_s).isEmpty());
}

void TestDatabase::migratedElsewhereMeanwhile()
{
    QTemporaryDir scripts;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"store"_s);
    const auto steps = stepsIn(scripts.path(), {firstStep, secondStep});
    QCOMPARE(steps.size(), 2);
    auto one = emptyFile(path);
    QVERIFY(one);
    VERIFY_RESULT(applySchema(*one, steps.first(1)));
    auto other = Database::open(path, Database::Access::ReadWrite);
    VERIFY_RESULT(other);

    // The other sees version 1 and waits for the lock; when it gets it, the step has been taken.
    VERIFY_RESULT(one->execute("BEGIN IMMEDIATE"));
    const auto takeStep = [](void *database, int) {
        const QByteArray rest = secondStep + "PRAGMA user_version = 2; COMMIT;";
        return static_cast<Database *>(database)->execute(rest) ? 1 : 0;
    };
    QCOMPARE(sqlite3_busy_handler((*other)->handle(), takeStep, one.get()), SQLITE_OK);
    VERIFY_RESULT(applySchema(**other, steps));
    const auto version = databaseVersion(**other);
    VERIFY_RESULT(version);
    QCOMPARE(*version, 2);
    const auto rows = (*other)->queryText("SELECT count(*) FROM b");
    VERIFY_RESULT(rows);
    QCOMPARE(*rows, u"1"_s);
    QCOMPARE(Samples::filesIn(folder.path()).keys(), QStringList{u"store"_s});
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
