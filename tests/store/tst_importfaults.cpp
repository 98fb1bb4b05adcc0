// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/bulkimport.h"
#include "store/database.h"
#include "store/store.h"

#include "packages/packagereader.h"
#include "packages/packagewriter.h"
#include "storecontent.h"
#include "support/faultydisk.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

#include <sys/wait.h>
#include <unistd.h>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using Samples::FaultyDisk;

using Work = std::function<Result<void>(Store &)>;
Q_DECLARE_METATYPE(Work)

/** A store during whose change the disk, the power or the user gives up. */
class TestImportFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void killed_data();
    void killed();
    void failing_data();
    void failing();
    void cancelledWithinASecond_data();
    void cancelledWithinASecond();

private:
    /** Everything that a store holds, by which it is told from another one. */
    struct Content
    {
        QList<Observation> figures;
        QList<Region> regions;
        QList<Source> sources;
        QList<ImportRecord> imports;

        bool operator==(const Content &) const = default;
    };
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.zhitu"_s); }
    [[nodiscard]] bool restart() const;
    [[nodiscard]] static Result<void> import(Store &store, int figures);
    void addWork() const;
    /** What is in the store now, which must be sound; the number of its figures is shown on failure. */
    void readContent(Content &content) const;
    /** Where to go wrong: everywhere, or at so many places spread over all. */
    [[nodiscard]] static QList<int> places(int changes, int most);

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_good; ///< a store with an import in it
    qint64 m_import = 0;
};

void TestImportFaults::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    {
        const auto store = Samples::storeIn(path());
        QVERIFY(store);
        VERIFY_RESULT(import(*store, 300));
        m_import = store->imports()->first().id;
    }
    const QString folder = m_folder->filePath(u"package"_s);
    QVERIFY(QDir().mkpath(folder));
    PackageWriter writer(folder);
    Package package = Samples::secondPackage(200);
    Source source = package.catalog.sources.last();
    source.id = u"of-the-package"_s;
    package.catalog.sources.append(source);
    VERIFY_RESULT(writer.begin(package, QDateTime::currentDateTimeUtc()));
    for (const Observation &figure : package.observations)
        VERIFY_RESULT(writer.append(figure));
    VERIFY_RESULT(writer.finish());
    m_good = Samples::filesIn(m_folder->path()).value(u"store.zhitu"_s);
    QVERIFY(!m_good.isEmpty());
}

void TestImportFaults::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

bool TestImportFaults::restart() const
{
    QFile::remove(path() + u"-journal"_s);
    QFile file(path());
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.write(m_good) == m_good.size();
}

Result<void> TestImportFaults::import(Store &store, int figures)
{
    Catalog records;
    Source source = Samples::package().catalog.sources.at(1);
    source.id = u"table-"_s + QString::number(figures);
    records.sources = {source};
    auto bulk = BulkImport::begin(store,
                                  {.fileName = u"table.csv"_s,
                                   .sha256 = {},
                                   .when = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC),
                                   .title = {},
                                   .mapping = {},
                                   .expected = figures});
    if (!bulk)
        return bulk.error();
    if (auto added = (*bulk)->add(records); !added)
        return added;
    const std::string name = source.id.toStdString();
    QList<Period> days;
    for (int i = 0; i < 1000; ++i)
        days.append(*Period::fromIso(QDate(2020, 1, 1).addDays(i).toString(Qt::ISODate)));
    FigureInput figure;
    figure.indicator = "released";
    figure.region = "110108";
    figure.source = name;
    for (int i = 0; i < figures; ++i) {
        figure.value = i;
        figure.period = &days.at(i % days.size());
        // Every tenth stands twice.
        for (int times = i % 10 == 0 ? 2 : 1; times > 0; --times)
            if (auto taken = (*bulk)->append(figure); !taken)
                return taken;
    }
    const auto report = (*bulk)->commit();
    return report ? Result<void>() : report.error();
}

void TestImportFaults::addWork() const
{
    QTest::addColumn<Work>("work");
    QTest::addColumn<int>("most"); // places at which it goes wrong

    const auto row = [](const char *name, int most, const Work &work) {
        QTest::newRow(name) << work << most;
    };
    row("a small import", 1000, [](Store &store) { return import(store, 20); });
    row("an import that outgrows the memory", 5,
        [](Store &store) { return import(store, 220000); });
    const auto done = [](const auto &result) {
        return result ? Result<void>() : Result<void>(result.error());
    };
    row("undoing an import", 40,
        [this, done](Store &store) { return done(store.undoImport(m_import)); });
    row("dropping an import", 40,
        [this, done](Store &store) { return done(store.dropImport(m_import)); });
    row("a package", 300, [this, done](Store &store) {
        const auto reader = PackageReader::open(packageFolder(m_folder->filePath(u"package"_s)));
        return reader ? done(store.importPackage(**reader, {.fileName = u"package"_s}))
                      : Result<void>(reader.error());
    });
    row("edits", 1000, [done](Store &store) {
        const Observation figure = Samples::package().observations.first();
        Observation changed = figure;
        changed.value = 7;
        return done(store.apply(
            {{.before = AnyRecord(figure), .after = AnyRecord(changed)},
             {.before = AnyRecord(Samples::package().observations.at(1)), .after = std::nullopt}}));
    });
}

void TestImportFaults::readContent(Content &content) const
{
    {
        const auto store = Store::open(path());
        VERIFY_RESULT(store);
        const auto catalog = (*store)->catalog();
        VERIFY_RESULT(catalog);
        const auto figures = (*store)->observations();
        VERIFY_RESULT(figures);
        const auto imports = (*store)->imports();
        VERIFY_RESULT(imports);
        content = {.figures = *figures,
                   .regions = (*catalog)->regions,
                   .sources = (*catalog)->sources,
                   .imports = *imports};
        // Ids made for an import begin with what chance gave it.
        static const QRegularExpression made(u"^[0-9a-f]{6}-"_s);
        for (Observation &figure : content.figures)
            figure.id.remove(made);
    }
    auto database = Database::open(path(), Database::Access::ReadWrite);
    VERIFY_RESULT(database);
    QCOMPARE(*(*database)->queryText("PRAGMA integrity_check"), u"ok"_s);
    QVERIFY(!(*database)->queryText("PRAGMA foreign_key_check"));
    QCOMPARE(*(*database)->queryText("SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND "
                                     "name LIKE 'figures_by_%'"),
             u"2"_s);
}

QList<int> TestImportFaults::places(int changes, int most)
{
    QList<int> list;
    const int count = qMin(changes, most);
    for (int i = 0; i < count; ++i)
        list.append(1 + (count == changes ? i : int(qint64(i) * (changes - 1) / (count - 1))));
    return list;
}

void TestImportFaults::killed_data()
{
    addWork();
}

void TestImportFaults::killed()
{
    QFETCH(const Work, work);
    QFETCH(const int, most);
    QVERIFY(restart());
    Content before;
    readContent(before);
    if (QTest::currentTestFailed())
        return;
    int changes = 0;
    {
        const FaultyDisk disk;
        const auto store = Store::open(path());
        VERIFY_RESULT(store);
        VERIFY_RESULT(work(**store));
        changes = disk.changes();
    }
    QVERIFY(changes > 5);
    Content after;
    readContent(after);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(after != before);

    int befores = 0;
    int afters = 0;
    for (const int at : places(changes, most)) {
        QVERIFY(restart());
        const pid_t child = fork();
        if (child == 0) {
            const FaultyDisk disk(FaultyDisk::Fault::Kill, at);
            const auto store = Store::open(path());
            if (store)
                (void)work(**store).hasValue();
            _exit(0);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), FaultyDisk::killedStatus);
        Content now;
        readContent(now);
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(QString::number(at)));
        QVERIFY2(now == before || now == after,
                 qPrintable(u"change %1 of %2: %3 figures"_s.arg(at).arg(changes).arg(
                     now.figures.size())));
        (now == before ? befores : afters) += 1;
    }
    QVERIFY(befores > 0);
    // Once the journal is gone there is nothing left to be done.
    QVERIFY(afters <= 1);
}

void TestImportFaults::failing_data()
{
    addWork();
}

void TestImportFaults::failing()
{
    QFETCH(const Work, work);
    QFETCH(const int, most);
    QVERIFY(restart());
    Content before;
    readContent(before);
    if (QTest::currentTestFailed())
        return;
    int changes = 0;
    {
        const FaultyDisk disk;
        const auto store = Store::open(path());
        VERIFY_RESULT(store);
        VERIFY_RESULT(work(**store));
        changes = disk.changes();
    }
    Content after;
    readContent(after);
    if (QTest::currentTestFailed())
        return;

    int failures = 0;
    for (const FaultyDisk::Fault fault : {FaultyDisk::Fault::FullOnce, FaultyDisk::Fault::Broken}) {
        for (const int at : places(changes, most)) {
            QVERIFY(restart());
            bool isDone = false;
            {
                FaultyDisk disk(fault, at);
                const auto store = Store::open(path());
                VERIFY_RESULT(store);
                const auto done = work(**store);
                isDone = done.hasValue();
                if (!isDone) {
                    QVERIFY(done.error().kind == ErrorKind::StoreFailed
                            || done.error().kind == ErrorKind::StoreDamaged);
                    QVERIFY(!done.error().detail.isEmpty());
                }
                disk.repair();
            }
            Content now;
            readContent(now);
            const QString where =
                u"change %1 of %2: %3 figures"_s.arg(at).arg(changes).arg(now.figures.size());
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(where));
            QVERIFY2(now == (isDone ? after : before), qPrintable(where));
            failures += isDone ? 0 : 1;
        }
    }
    QVERIFY(failures > 0);
}

void TestImportFaults::cancelledWithinASecond_data()
{
    QTest::addColumn<int>("afterMilliseconds");

    for (const int after : {0, 100, 300, 600})
        QTest::addRow("after %d ms", after) << after;
}

void TestImportFaults::cancelledWithinASecond()
{
    QFETCH(const int, afterMilliseconds);
    QVERIFY(restart());
    Content before;
    readContent(before);
    if (QTest::currentTestFailed())
        return;
    const auto store = Store::open(path());
    VERIFY_RESULT(store);
    QElapsedTimer time;
    time.start();
    qint64 askedAt = -1;
    const auto cancelled = [&]() -> Result<void> {
        auto bulk = BulkImport::begin(**store,
                                      {.fileName = u"table.csv"_s,
                                       .sha256 = {},
                                       .when = {},
                                       .title = {},
                                       .mapping = {},
                                       .expected = 500000},
                                      [&](const Progress &) {
                                          if (time.elapsed() < afterMilliseconds)
                                              return true;
                                          if (askedAt < 0)
                                              askedAt = time.elapsed();
                                          return false;
                                      });
        if (!bulk)
            return bulk.error();
        FigureInput figure;
        figure.indicator = "released";
        figure.region = "110108";
        figure.source = "paper";
        for (int i = 0; i < 500000; ++i) {
            figure.value = i;
            if (auto taken = (*bulk)->append(figure); !taken)
                return taken;
        }
        const auto report = (*bulk)->commit();
        return report ? Result<void>() : report.error();
    }();
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    QVERIFY(askedAt >= 0);
    const qint64 took = time.elapsed() - askedAt;
    QVERIFY2(took < 1000, qPrintable(QString::number(took)));
    Content now;
    readContent(now);
    QVERIFY(now == before);
}

QTEST_GUILESS_MAIN(TestImportFaults)

#include "tst_importfaults.moc"
