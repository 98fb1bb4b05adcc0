// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/importer.h"
#include "store/store.h"

#include "storecontent.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sqlite3.h>

#include <atomic>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;
using Samples::compareContent;
using Samples::shippedPackages;

namespace {

/** Stands in for SQLite's waiting: tells that a lock is waited for, then waits to be told on. */
struct Waiting
{
    QSemaphore waits;
    QSemaphore goesOn;

    static int wait(void *context, int times)
    {
        auto *self = static_cast<Waiting *>(context);
        if (times > 0)
            return 0;
        self->waits.release();
        self->goesOn.acquire();
        return 1;
    }
};

} // namespace

/** Stores as files: how they come into being, and how several use one at a time. */
class TestStoreFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void createsFolders();
    void createsNothingOnFailure_data();
    void createsNothingOnFailure();
    void neverReplaces();
    void opensOrCreates();
    void opensThroughALink();

    void twoInstancesCreateAtOnce();
    void readsWhileAnotherImports();
    void waitsForAnothersLock();
    void givesUpOnALock();
    void seesWhatAnotherImported();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.zhitu"_s); }
    [[nodiscard]] std::unique_ptr<Store> sampleStore() const { return Samples::storeIn(path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreFiles::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStoreFiles::cleanup()
{
    m_folder.reset();
}

void TestStoreFiles::createsFolders()
{
    const QString deep = m_folder->filePath(u"a/b/c/数据.zhitu"_s);
    const auto store = Store::create(deep, shippedPackages());
    VERIFY_RESULT(store);
    QCOMPARE((*store)->file(), deep);
    QCOMPARE(Samples::filesIn(m_folder->filePath(u"a/b/c"_s)).keys(), QStringList{u"数据.zhitu"_s});
}

void TestStoreFiles::createsNothingOnFailure_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("package");
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("a package that is not there")
        << u"a/b/store"_s << u"nowhere"_s << ErrorKind::FileNotFound;
    QTest::newRow("a package without tables")
        << u"a/b/store"_s << u"bad"_s << ErrorKind::PackageInvalid;
    QTest::newRow("a package with missing references")
        << u"a/b/store"_s << u"lost"_s << ErrorKind::PackageInvalid;
    QTest::newRow("a file on the way")
        << u"a-file/b/store"_s << QString() << ErrorKind::FileNotWritable;
    QTest::newRow("a name too long")
        << QString(u"a/"_s + QString(300, u'x')) << QString() << ErrorKind::FileNotWritable;
}

void TestStoreFiles::createsNothingOnFailure()
{
    QFETCH(QString, place);
    QFETCH(QString, package);
    QFETCH(ErrorKind, kind);

    const auto write = [this](const QString &name, const QByteArray &bytes) {
        QFile file(m_folder->filePath(name));
        return QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly)
            && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"a-file"_s, "x"));
    QVERIFY(write(u"bad/datapackage.json"_s, "{\"name\":\"bad\"}"));
    QVERIFY(write(u"lost/datapackage.json"_s,
                  "{\"name\":\"lost\",\"resources\":[{\"name\":\"regions\",\"path\":\"r.csv\"}]}"));
    QVERIFY(write(u"lost/r.csv"_s,
                  "code,level,parent,name_zh,name_en,short_zh,short_en,aliases,pinyin,colour,"
                  "tile_column,tile_row\n1,city,2,x,x,,,,,,,\n"));
    const auto before = Samples::filesIn(m_folder->path());

    QStringList packages = shippedPackages();
    if (!package.isEmpty())
        packages.append(m_folder->filePath(package));
    const auto store = Store::create(m_folder->filePath(place), packages);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, kind);
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
}

void TestStoreFiles::neverReplaces()
{
    QVERIFY(sampleStore());
    const QString file = m_folder->filePath(u"file"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), m_folder->filePath(u"dangling"_s)));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const auto before = Samples::filesIn(m_folder->path());
    for (const QString &name : {u"store.zhitu"_s, u"file"_s, u"dangling"_s, u"folder"_s}) {
        const auto store = Store::create(m_folder->filePath(name), {});
        QVERIFY2(!store, qPrintable(name));
        QCOMPARE(store.error().kind, ErrorKind::StoreExists);
        QCOMPARE(Samples::filesIn(m_folder->path()), before);
    }
}

void TestStoreFiles::opensOrCreates()
{
    const QStringList folders = shippedPackages();
    const auto created = Store::openOrCreate(path(), folders);
    VERIFY_RESULT(created);
    const auto before = Samples::filesIn(m_folder->path());
    const auto opened = Store::openOrCreate(path(), {u"never read"_s});
    VERIFY_RESULT(opened);
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
    const auto one = (*created)->observations();
    const auto other = (*opened)->observations();
    VERIFY_RESULT(one);
    VERIFY_RESULT(other);
    QCOMPARE(*one, *other);
}

void TestStoreFiles::opensThroughALink()
{
    const auto store = sampleStore();
    QVERIFY(store);
    QTemporaryDir elsewhere;
    const QString link = elsewhere.filePath(u"link"_s);
    QVERIFY(QFile::link(path(), link));
    const auto linked = Store::open(link);
    VERIFY_RESULT(linked);
    VERIFY_RESULT((*linked)->importPackage(Samples::secondPackage()));
    QCOMPARE(Samples::filesIn(elsewhere.path()).keys(), QStringList{u"link"_s});
    QVERIFY(QFileInfo(link).isSymLink());
}

void TestStoreFiles::twoInstancesCreateAtOnce()
{
    const QStringList folders = shippedPackages();
    qsizetype expected = 0;
    for (const QString &folder : folders)
        expected += readPackage(folder)->observations.size();
    for (int round = 0; round < 5; ++round) {
        const QString file = m_folder->filePath(u"new/%1/store"_s.arg(round));
        std::atomic<int> good = 0;
        QSemaphore start;
        QList<QThread *> threads;
        for (int i = 0; i < 2; ++i) {
            threads.append(QThread::create([&] {
                start.acquire();
                const auto store = Store::openOrCreate(file, folders);
                const auto observations = store ? (*store)->observations() : store.error();
                if (observations && observations->size() == expected)
                    ++good;
            }));
            threads.last()->start();
        }
        start.release(2);
        for (QThread *thread : std::as_const(threads)) {
            thread->wait();
            delete thread;
        }
        QCOMPARE(good, 2);
        QCOMPARE(Samples::filesIn(QFileInfo(file).path()).keys(), QStringList{u"store"_s});
    }
}

void TestStoreFiles::readsWhileAnotherImports()
{
    const auto store = sampleStore();
    QVERIFY(store);
    auto other = Database::open(path(), Database::Access::ReadWrite);
    VERIFY_RESULT(other);
    Transaction writing(**other);
    VERIFY_RESULT(writing.begin(Transaction::Kind::Write));
    VERIFY_RESULT((*other)->execute("UPDATE figures SET line = 99"));
    compareContent(*store, Samples::package());
    const auto opened = Store::open(path());
    VERIFY_RESULT(opened);
    compareContent(**opened, Samples::package());
}

void TestStoreFiles::waitsForAnothersLock()
{
    const auto store = sampleStore();
    QVERIFY(store);
    auto holder = Database::open(path(), Database::Access::ReadWrite);
    VERIFY_RESULT(holder);
    Transaction holding(**holder);
    VERIFY_RESULT(holding.begin(Transaction::Kind::Write));

    Waiting waiting;
    std::optional<Result<ImportReport>> report;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        auto database = Database::open(path(), Database::Access::ReadWrite);
        if (!database)
            return;
        sqlite3_busy_handler((*database)->handle(), &Waiting::wait, &waiting);
        report = importInto(**database, Samples::secondPackage());
    }));
    thread->start();
    const bool waited = waiting.waits.tryAcquire(1, 20000);
    const auto released = holding.commit();
    waiting.goesOn.release();
    thread->wait();
    QVERIFY2(waited, "the import did not wait for the lock");
    VERIFY_RESULT(released);
    QVERIFY(report);
    VERIFY_RESULT(*report);
    QCOMPARE((*report)->observations, 2);
    const auto observations = store->observations();
    VERIFY_RESULT(observations);
    QCOMPARE(observations->size(), 5);
}

void TestStoreFiles::givesUpOnALock()
{
    const auto store = sampleStore();
    QVERIFY(store);
    auto holder = Database::open(path(), Database::Access::ReadWrite);
    VERIFY_RESULT(holder);
    auto database = Database::open(path(), Database::Access::ReadWrite);
    VERIFY_RESULT(database);
    QCOMPARE(sqlite3_busy_timeout((*database)->handle(), 1), SQLITE_OK);
    {
        Transaction holding(**holder);
        VERIFY_RESULT(holding.begin(Transaction::Kind::Write));
        const auto report = importInto(**database, Samples::secondPackage());
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::StoreBusy);
        QCOMPARE(report.error().file, path());
    }
    {
        // A reader in the middle of its snapshot holds up the commit alone.
        Transaction reading(**holder);
        VERIFY_RESULT(reading.begin(Transaction::Kind::Read));
        VERIFY_RESULT((*holder)->queryText("SELECT count(*) FROM units"));
        const auto before = Samples::filesIn(m_folder->path());
        const auto report = importInto(**database, Samples::secondPackage());
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::StoreBusy);
        QCOMPARE(Samples::filesIn(m_folder->path()), before);
    }
    compareContent(*store, Samples::package());
    VERIFY_RESULT(importInto(**database, Samples::secondPackage()));
}

void TestStoreFiles::seesWhatAnotherImported()
{
    const auto store = sampleStore();
    QVERIFY(store);
    const auto other = Store::open(path());
    VERIFY_RESULT(other);
    const auto before = (*other)->catalog();
    VERIFY_RESULT(before);
    VERIFY_RESULT(store->importPackage(Samples::secondPackage()));
    const auto observations = (*other)->observations();
    VERIFY_RESULT(observations);
    QCOMPARE(observations->size(), 5);
    const auto after = (*other)->catalog();
    VERIFY_RESULT(after);
    QCOMPARE((*before)->packages.size(), 1);
    QCOMPARE((*after)->packages.size(), 2);
}

QTEST_GUILESS_MAIN(TestStoreFiles)

#include "tst_storefiles.moc"
