// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/importer.h"
#include "store/schema.h"
#include "store/store.h"

#include "storesamples.h"
#include "support/filesizelimit.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <functional>
#include <memory>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

constexpr int pageSize = 4096;

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray fromSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *handle = nullptr;
    const bool done = sqlite3_open(QFile::encodeName(path).constData(), &handle) == SQLITE_OK
        && sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    const bool closed = sqlite3_close(handle) == SQLITE_OK;
    QFile file(path);
    return done && closed && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Takes the powers of the superuser, who may read and write everything, while it lives. */
class OrdinaryUser
{
public:
    OrdinaryUser()
    {
        if (::geteuid() == 0)
            m_changed = ::setresgid(nobody, nobody, 0) == 0 && ::setresuid(nobody, nobody, 0) == 0;
    }
    ~OrdinaryUser()
    {
        if (m_changed && (::setresuid(0, 0, 0) != 0 || ::setresgid(0, 0, 0) != 0))
            qFatal("the superuser's powers did not come back");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

    [[nodiscard]] bool canReach(const QString &folder) const
    {
        return ::geteuid() != 0
            && ::access(QFile::encodeName(folder).constData(), R_OK | X_OK) == 0;
    }

private:
    static constexpr uid_t nobody = 65534;
    bool m_changed = false;
};

} // namespace

class TestStoreFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void refuses_data();
    void refuses();
    void refusesTruncated_data();
    void refusesTruncated();
    void refusesDamagedPages();
    void survivesFlippedBits();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void refusesUnreadable();
    void refusesCodesOfNoList();

    void readOnlyFile();
    void readOnlyFolder();
    void rollsBackAKilledWriter();
    void neverRunsForeignTriggers();

    void failedImportChangesNothing_data();
    void failedImportChangesNothing();
    void failedCreateLeavesNothing();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.zhitu"_s); }
    /** Checks that the file is refused and that the folder is left as it was. */
    void verifyRefused(ErrorKind kind, const QString &detail = {}) const;

    QByteArray m_good; ///< a store that holds the sample package and some more
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreFaults::initTestCase()
{
    QTemporaryDir folder;
    auto store = Store::create(folder.filePath(u"good"_s), {});
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->importPackage(Samples::package()));
    VERIFY_RESULT((*store)->importPackage(Samples::secondPackage(300)));
    m_good = Samples::filesIn(folder.path()).value(u"good"_s);
    QVERIFY(m_good.size() > 40 * pageSize);
}

void TestStoreFaults::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStoreFaults::cleanup()
{
    m_folder.reset();
}

void TestStoreFaults::verifyRefused(ErrorKind kind, const QString &detail) const
{
    const auto before = Samples::filesIn(m_folder->path());
    const auto store = Store::open(path());
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
    QVERIFY2(!store, "the store was opened");
    QVERIFY2(store.error().detail.contains(detail), qPrintable(store.error().detail));
    QCOMPARE(store.error().kind, kind);
    QCOMPARE(store.error().file, path());

    const auto again = Store::openOrCreate(path(), {});
    QVERIFY2(!again, "a new store was put in its place");
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
}

void TestStoreFaults::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");

    const auto patched = [this](qsizetype offset, const QByteArray &bytes) {
        QByteArray patch = m_good;
        return patch.replace(offset, bytes.size(), bytes);
    };
    QTemporaryDir folder;
    const QString other = folder.filePath(u"other"_s);
    const QByteArray foreign = fromSql(other, "CREATE TABLE notes (t TEXT)");
    const QByteArray marked = fromSql(other, "PRAGMA application_id = 1");
    QVERIFY(!foreign.isEmpty() && !marked.isEmpty());

    QTest::newRow("no bytes") << QByteArray() << ErrorKind::StoreEmpty << QString();
    QTest::newRow("a text") << QByteArray("Entity,Year,Value\nChina,2024,1\n")
                            << ErrorKind::StoreForeign << u"not a SQLite database"_s;
    QTest::newRow("one other byte") << QByteArray("x") << ErrorKind::StoreForeign << QString();
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n" + QByteArray(5000, 'p'))
                               << ErrorKind::StoreForeign << u"not a SQLite database"_s;
    QTest::newRow("a spoilt header")
        << patched(0, "SQLite format 4") << ErrorKind::StoreForeign << u"not a SQLite database"_s;
    QTest::newRow("an unmarked database")
        << foreign << ErrorKind::StoreForeign << u"another program's"_s;
    QTest::newRow("another program's database")
        << marked << ErrorKind::StoreForeign << u"another program's"_s;
    QTest::newRow("the next schema")
        << patched(60, QByteArray("\0\0\0", 3) + char(schemaVersion() + 1)) << ErrorKind::StoreNewer
        << QString::number(schemaVersion() + 1);
    QTest::newRow("a schema of the far future")
        << patched(60, QByteArray("\0\0\3\xE7", 4)) << ErrorKind::StoreNewer << u"999"_s;
    QTest::newRow("no schema version")
        << patched(60, QByteArray(4, '\0')) << ErrorKind::StoreDamaged << u"schema version 0"_s;
    QTest::newRow("a negative schema version")
        << patched(60, QByteArray(4, '\xFF')) << ErrorKind::StoreDamaged << u"-1"_s;
    QTest::newRow("a write-ahead log")
        << patched(18, "\2\2") << ErrorKind::StoreDamaged << u"write-ahead log"_s;
    QTest::newRow("a page size that is none")
        << patched(16, "\x12\x34") << ErrorKind::StoreDamaged << QString();
    QTest::newRow("a file format that is none")
        << patched(18, "\7\7") << ErrorKind::StoreDamaged << QString();
    QByteArray schema = m_good;
    schema.replace("CREATE TABLE regions (", "CREATE TABEL regions (");
    QVERIFY(schema != m_good);
    QTest::newRow("a schema that is no SQL")
        << schema << ErrorKind::StoreDamaged << u"malformed database schema"_s;
}

void TestStoreFaults::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, detail);
    QVERIFY(writeFile(path(), bytes));
    verifyRefused(kind, detail);
}

void TestStoreFaults::refusesTruncated_data()
{
    QTest::addColumn<qsizetype>("length");
    const auto row = [](const char *name, qsizetype length) { QTest::newRow(name) << length; };
    row("one byte", 1);
    row("a part of the first word", 15);
    row("the first word", 16);
    row("a part of the header", 72);
    row("a byte short of the header", 99);
    row("the header", 100);
    row("a sector", 512);
    row("a byte short of a page", pageSize - 1);
    row("one page", pageSize);
    row("a page and a byte", pageSize + 1);
    row("half", m_good.size() / 2);
    row("a page short", m_good.size() - pageSize);
    row("a sector short", m_good.size() - 512);
    row("a byte short", m_good.size() - 1);
}

void TestStoreFaults::refusesTruncated()
{
    QFETCH(qsizetype, length);
    QVERIFY(writeFile(path(), m_good.first(length)));
    verifyRefused(ErrorKind::StoreTruncated);
}

void TestStoreFaults::refusesDamagedPages()
{
    QRandomGenerator random(1);
    for (qsizetype at = pageSize; at < m_good.size(); at += pageSize) {
        QByteArray bytes = m_good;
        for (qsizetype i = at; i < at + pageSize; ++i)
            bytes[i] = static_cast<char>(random.generate());
        QVERIFY(writeFile(path(), bytes));
        verifyRefused(ErrorKind::StoreDamaged);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"page %1 of random bytes"_s.arg(at / pageSize + 1)));
    }
}

void TestStoreFaults::survivesFlippedBits()
{
    int refused = 0;
    for (quint32 seed = 0; seed < 100; ++seed) {
        QRandomGenerator random(seed);
        QByteArray bytes = m_good;
        for (int i = 0; i < 64; ++i) {
            const auto at = 100 + random.bounded(static_cast<int>(bytes.size()) - 100);
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << random.bounded(8)));
        }
        QVERIFY(writeFile(path(), bytes));
        const auto before = Samples::filesIn(m_folder->path());
        const auto store = Store::open(path());
        if (store) {
            // A flipped letter is nobody's damage; anything else is told when it is read.
            const auto catalog = (*store)->catalog();
            QVERIFY(catalog || catalog.error().kind == ErrorKind::StoreDamaged);
            const auto observations = (*store)->observations();
            QVERIFY(observations || observations.error().kind == ErrorKind::StoreDamaged);
        } else {
            QCOMPARE(store.error().kind, ErrorKind::StoreDamaged);
            ++refused;
        }
        QCOMPARE(Samples::filesIn(m_folder->path()), before);
    }
    QVERIFY2(refused > 50, qPrintable(QString::number(refused)));
}

void TestStoreFaults::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");

    QTest::newRow("nothing") << u"nothing"_s << ErrorKind::FileNotFound << QString();
    QTest::newRow("a folder") << u"folder"_s << ErrorKind::FileNotReadable
                              << qt_error_string(EISDIR);
    QTest::newRow("a pipe") << u"pipe"_s << ErrorKind::FileNotReadable << u"not a regular file"_s;
    QTest::newRow("a dangling link") << u"link"_s << ErrorKind::FileNotFound << QString();
    QTest::newRow("a link to itself")
        << u"loop"_s << ErrorKind::FileNotReadable << qt_error_string(ELOOP);
    QTest::newRow("in a file") << u"below"_s << ErrorKind::FileNotReadable
                               << qt_error_string(ENOTDIR);
}

void TestStoreFaults::refusesWhatIsNoFile()
{
    QFETCH(QString, what);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, detail);

    QString file = path();
    if (what == u"folder")
        QVERIFY(QDir().mkdir(file));
    else if (what == u"pipe")
        QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
    else if (what == u"link")
        QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), file));
    else if (what == u"loop")
        QVERIFY(QFile::link(file, file));
    else if (what == u"below") {
        QVERIFY(writeFile(file, m_good));
        file += u"/store"_s;
    }
    const QStringList before = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System);
    const auto store = Store::open(file);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, kind);
    QCOMPARE(store.error().file, file);
    QVERIFY2(store.error().detail.contains(detail), qPrintable(store.error().detail));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System), before);
}

void TestStoreFaults::refusesUnreadable()
{
    QVERIFY(writeFile(path(), m_good));
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0200), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    const OrdinaryUser user;
    if (!user.canReach(m_folder->path()))
        QSKIP("no user but the superuser, who may read everything, gets at the test's folder");
    const auto store = Store::open(path());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::FileNotReadable);
    QCOMPARE(store.error().detail, qt_error_string(EACCES));
}

void TestStoreFaults::refusesCodesOfNoList()
{
    // A store whose schema lost its constraints, as only another program can make it.
    QVERIFY(writeFile(path(), m_good));
    QVERIFY(!fromSql(path(),
                     "PRAGMA writable_schema = ON;"
                     "UPDATE sqlite_schema SET sql = replace(replace(sql, 'status BETWEEN 0 AND "
                     "3', '1'), 'kind = ''count''', '1');"
                     "PRAGMA writable_schema = RESET;"
                     "UPDATE figures SET status = 9 WHERE position = 2;"
                     "UPDATE units SET kind = 'colour' WHERE code = 'rank';")
                 .isEmpty());
    const auto before = Samples::filesIn(m_folder->path());
    const auto store = Store::open(path());
    VERIFY_RESULT(store);
    const auto observations = (*store)->observations();
    QVERIFY(!observations);
    QCOMPARE(observations.error().kind, ErrorKind::StoreDamaged);
    QCOMPARE(observations.error().detail, u"observations OBS02: status is not valid"_s);
    const auto catalog = (*store)->catalog();
    QVERIFY(!catalog);
    QCOMPARE(catalog.error().kind, ErrorKind::StoreDamaged);
    QCOMPARE(catalog.error().detail, u"units rank: kind is not valid"_s);
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
}

void TestStoreFaults::readOnlyFile()
{
    QVERIFY(writeFile(path(), m_good));
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0444), 0);
    const auto before = Samples::filesIn(m_folder->path());
    const auto store = Store::open(path());
    VERIFY_RESULT(store);
    QVERIFY((*store)->isReadOnly());
    VERIFY_RESULT((*store)->catalog());
    const auto observations = (*store)->observations();
    VERIFY_RESULT(observations);
    QCOMPARE(observations->size(), 303);
    Package package = Samples::secondPackage(301);
    const auto report = (*store)->importPackage(package);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::StoreReadOnly);
    QCOMPARE(report.error().file, path());
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
}

void TestStoreFaults::readOnlyFolder()
{
    QVERIFY(writeFile(path(), m_good));
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0666), 0);
    const auto before = Samples::filesIn(m_folder->path());
    const QByteArray folder = QFile::encodeName(m_folder->path());
    QCOMPARE(::chmod(folder.constData(), 0555), 0);
    {
        const OrdinaryUser user;
        if (!user.canReach(m_folder->path()))
            QSKIP("no user but the superuser, who may write all, gets at the test's folder");
        const auto store = Store::open(path());
        VERIFY_RESULT(store);
        QVERIFY((*store)->isReadOnly());
        VERIFY_RESULT((*store)->observations());
        QCOMPARE((*store)->importPackage(Samples::secondPackage(301)).error().kind,
                 ErrorKind::StoreReadOnly);
        const auto created = Store::create(m_folder->filePath(u"new/store"_s), {});
        QVERIFY(!created);
        QCOMPARE(created.error().kind, ErrorKind::FileNotWritable);
        QCOMPARE(created.error().detail, qt_error_string(EACCES));
        const auto beside = Store::create(m_folder->filePath(u"store"_s), {});
        QVERIFY(!beside);
        QCOMPARE(beside.error().kind, ErrorKind::FileNotWritable);
    }
    QCOMPARE(::chmod(folder.constData(), 0755), 0);
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
}

void TestStoreFaults::rollsBackAKilledWriter()
{
    // What a killed writer leaves: pages written, more pages appended, and the journal that undoes
    // it. Taken as copies out of the middle of a transaction that has outgrown its cache.
    QVERIFY(writeFile(path(), m_good));
    QMap<QString, QByteArray> left;
    {
        auto writer = Database::open(path(), Database::Access::ReadWrite);
        VERIFY_RESULT(writer);
        VERIFY_RESULT((*writer)->execute("PRAGMA cache_size = 1"));
        Transaction writing(**writer);
        VERIFY_RESULT(writing.begin(Transaction::Kind::Write));
        VERIFY_RESULT((*writer)->execute(
            "UPDATE sources SET note_en = 'unfinished'; UPDATE figures SET printed = 'x';"
            "CREATE TABLE grown (x TEXT); INSERT INTO grown SELECT hex(zeroblob(3000)) FROM "
            "figures; UPDATE figures SET printed = 'y'"));
        left = Samples::filesIn(m_folder->path());
    }
    QCOMPARE(left.keys(), (QStringList{u"store.zhitu"_s, u"store.zhitu-journal"_s}));
    QVERIFY2(left.value(u"store.zhitu"_s) != m_good, "the writer has written nothing yet");
    QVERIFY(left.value(u"store.zhitu"_s).size() > m_good.size());
    QVERIFY(
        left.value(u"store.zhitu-journal"_s).startsWith(QByteArray::fromHex("d9d505f920a163d7")));

    for (const QString &what : {u"whole"_s, u"with its end cut off"_s, u"read-only"_s}) {
        m_folder = std::make_unique<QTemporaryDir>();
        for (auto file = left.cbegin(); file != left.cend(); ++file)
            QVERIFY(writeFile(m_folder->filePath(file.key()), file.value()));
        if (what == u"with its end cut off")
            QVERIFY(QFile::resize(path(), m_good.size() - 3 * pageSize));
        if (what == u"read-only") {
            QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0444), 0);
            verifyRefused(ErrorKind::StoreReadOnly);
            continue;
        }
        const auto store = Store::open(path());
        if (what == u"whole") {
            VERIFY_RESULT(store);
            QCOMPARE(Samples::filesIn(m_folder->path()),
                     (QMap<QString, QByteArray>{{u"store.zhitu"_s, m_good}}));
        } else {
            // The journal holds only pages that were changed: the others are lost.
            QVERIFY(!store || Samples::filesIn(m_folder->path()).value(u"store.zhitu"_s) == m_good);
        }
    }
}

void TestStoreFaults::neverRunsForeignTriggers()
{
    QVERIFY(writeFile(path(), m_good));
    QVERIFY(!fromSql(path(),
                     "CREATE TABLE log (x TEXT);"
                     "CREATE VIEW everything AS SELECT * FROM figures;"
                     "CREATE TRIGGER spy AFTER INSERT ON figures BEGIN "
                     "INSERT INTO log VALUES (new.position); END")
                 .isEmpty());
    const auto store = Store::open(path());
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->importPackage(Samples::secondPackage(301)));
    auto database = Database::open(path(), Database::Access::ReadOnly);
    VERIFY_RESULT(database);
    const auto logged = (*database)->queryText("SELECT count(*) FROM log");
    VERIFY_RESULT(logged);
    QCOMPARE(*logged, u"0"_s);
}

using Fault = std::function<std::shared_ptr<void>(sqlite3 *)>;
Q_DECLARE_METATYPE(Fault)

void TestStoreFaults::failedImportChangesNothing_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char *name, const Fault &fault, const QString &detail) {
        QTest::newRow(name) << fault << detail;
    };
    const auto limit = static_cast<rlim_t>(m_good.size() + 50 * pageSize);
    row(
        "the disk is full",
        [](sqlite3 *handle) {
            const int done =
                sqlite3_exec(handle, "PRAGMA max_page_count = 1", nullptr, nullptr, nullptr);
            Q_ASSERT(done == SQLITE_OK);
            Q_UNUSED(done)
            return nullptr;
        },
        u"full"_s);
    row(
        "the commit fails",
        [](sqlite3 *handle) {
            sqlite3_commit_hook(
                handle, [](void *) { return 1; }, nullptr);
            return nullptr;
        },
        u"constraint"_s);
    row(
        "a statement is interrupted",
        [](sqlite3 *handle) {
            sqlite3_progress_handler(
                handle, 20000, [](void *) { return 1; }, nullptr);
            return nullptr;
        },
        u"interrupted"_s);
    row(
        "an insert is not allowed",
        [](sqlite3 *handle) {
            sqlite3_set_authorizer(
                handle,
                [](void *, int action, const char *table, const char *, const char *,
                   const char *) {
                    return action == SQLITE_INSERT && qstrcmp(table, "figures") == 0
                        ? SQLITE_DENY
                        : SQLITE_OK;
                },
                nullptr);
            return nullptr;
        },
        u"not authorized"_s);
    row(
        "the journal cannot be written",
        [](sqlite3 *) { return std::make_shared<FileSizeLimit>(600); }, u"disk I/O error"_s);
    row(
        "the store cannot grow",
        [limit](sqlite3 *) { return std::make_shared<FileSizeLimit>(limit); }, u"disk I/O error"_s);
    row(
        "the cache spills, then the store cannot grow",
        [limit](sqlite3 *handle) {
            const int done =
                sqlite3_exec(handle, "PRAGMA cache_size = 1", nullptr, nullptr, nullptr);
            Q_ASSERT(done == SQLITE_OK);
            Q_UNUSED(done)
            return std::make_shared<FileSizeLimit>(limit);
        },
        u"disk I/O error"_s);
}

void TestStoreFaults::failedImportChangesNothing()
{
    QFETCH(Fault, fault);
    QFETCH(QString, detail);

    QVERIFY(writeFile(path(), m_good));
    const auto before = Samples::filesIn(m_folder->path());
    const Package package = Samples::secondPackage(3000);
    {
        auto database = Database::open(path(), Database::Access::ReadWrite);
        VERIFY_RESULT(database);
        const auto lasting = fault((*database)->handle());
        const auto report = importInto(**database, package);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::StoreFailed);
        QVERIFY2(report.error().detail.contains(detail), qPrintable(report.error().detail));
        QVERIFY(!(*database)->inTransaction());
        QCOMPARE(Samples::filesIn(m_folder->path()), before);
    }
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
    const auto store = Store::open(path());
    VERIFY_RESULT(store);
    const auto report = (*store)->importPackage(package);
    VERIFY_RESULT(report);
    QCOMPARE(report->observations, 2700);
}

void TestStoreFaults::failedCreateLeavesNothing()
{
    for (const rlim_t bytes : {rlim_t(0), rlim_t(100), rlim_t(40000)}) {
        const FileSizeLimit limit(bytes);
        const auto store = Store::create(m_folder->filePath(u"a/b/store"_s), {});
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::FileNotWritable);
        QCOMPARE(store.error().detail, qt_error_string(EFBIG));
        QVERIFY(Samples::filesIn(m_folder->path()).isEmpty());
    }
    VERIFY_RESULT(Store::create(m_folder->filePath(u"a/b/store"_s), {}));
}

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_storefaults.moc"
