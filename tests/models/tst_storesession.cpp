// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storesession.h"

#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

const QString packages = QStringLiteral(ZHITU_PACKAGES_DIR);

/** Holds a store as a writer does, so that nobody else can read it meanwhile. */
class StoreLock
{
public:
    explicit StoreLock(const QString &file)
    {
        m_isHeld = sqlite3_open(file.toUtf8().constData(), &m_database) == SQLITE_OK
            && sqlite3_exec(m_database, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    ~StoreLock() { sqlite3_close(m_database); }
    Q_DISABLE_COPY_MOVE(StoreLock)

    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    sqlite3 *m_database = nullptr;
    bool m_isHeld = false;
};

/** The answer to a request, with the event loop running while it is on its way. */
template<typename Value>
Result<Value> answer(const QFuture<Result<Value>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60000))
        qFatal("no answer came");
    return future.result();
}

} // namespace

/** The window's way to the store. */
class TestStoreSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void requestsAreAnsweredInOrder();
    void existingStoreIsKept();
    void queryRestricts();
    void failureIsTold_data();
    void failureIsTold();
    void failureLeavesTheOpenStoreOpen();
    void nothingIsOpenAtFirst();
    void chartChangesAnswerWithTheNewCharts();
    void failedChartChangesAreTold();
    void openedStoresAreBroughtUpToDate_data();
    void openedStoresAreBroughtUpToDate();
    void callerNeverWaits();
    void lastRequestIsWaitedForAndTheRestDropped();
    void sessionNeedsNoEventLoopToEnd();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreSession::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStoreSession::requestsAreAnsweredInOrder()
{
    StoreSession session;
    // Asked for before the store is there at all.
    auto opening = session.open(path(u"a.db"_s), StoreSession::Mode::OpenOrCreate,
                                {packages + u"/beijing-aigc-2023"_s});
    auto reading = session.observations({});

    const auto figures = answer(reading);
    QVERIFY(opening.isFinished());
    const auto opened = opening.result();
    QVERIFY(opened.hasValue());
    QCOMPARE(opened->file, path(u"a.db"_s));
    QVERIFY(!opened->readOnly);
    QCOMPARE(opened->catalog->packages.size(), 1);
    QVERIFY(opened->catalog->chart(u"compute-ranking"_s));
    QVERIFY(figures.hasValue());
    QCOMPARE((*figures)->size(), 33);
}

void TestStoreSession::existingStoreIsKept()
{
    const QString file = path(u"a.db"_s);
    {
        StoreSession session;
        QVERIFY(answer(session.open(file, StoreSession::Mode::Create, {})));
    }
    StoreSession session;
    const auto opened = answer(
        session.open(file, StoreSession::Mode::OpenOrCreate, {packages + u"/beijing-aigc-2023"_s}));
    QVERIFY(opened.hasValue());
    QVERIFY(opened->catalog->packages.isEmpty());
}

void TestStoreSession::queryRestricts()
{
    StoreSession session;
    QVERIFY(answer(session.open(path(u"a.db"_s), StoreSession::Mode::Create,
                                {packages + u"/beijing-aigc-2023"_s})));
    ObservationQuery query;
    query.ids = {u"OBS02"_s};
    const auto figures = answer(session.observations(query));
    QVERIFY(figures.hasValue());
    QCOMPARE((*figures)->size(), 1);
    QCOMPARE((*figures)->first().value, 122.0);
}

void TestStoreSession::failureIsTold_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<StoreSession::Mode>("mode");
    QTest::addColumn<QString>("package");
    QTest::addColumn<ErrorKind>("kind");

    const QString shipped = packages + u"/beijing-aigc-2023"_s;
    QTest::newRow("no file to open")
        << QByteArray() << StoreSession::Mode::Open << shipped << ErrorKind::FileNotFound;
    QTest::newRow("a file where a new one should be")
        << QByteArray("x") << StoreSession::Mode::Create << shipped << ErrorKind::StoreExists;
    QTest::newRow("a file of something else")
        << QByteArray("not a database") << StoreSession::Mode::OpenOrCreate << shipped
        << ErrorKind::StoreForeign;
    QTest::newRow("no package to make one from") << QByteArray() << StoreSession::Mode::OpenOrCreate
                                                 << u"/nowhere/at/all"_s << ErrorKind::FileNotFound;
}

void TestStoreSession::failureIsTold()
{
    QFETCH(QByteArray, content);
    QFETCH(StoreSession::Mode, mode);
    QFETCH(QString, package);
    QFETCH(ErrorKind, kind);

    QFile file(path(u"a.db"_s));
    if (!content.isEmpty()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
    }
    StoreSession session;
    const auto opened = answer(session.open(file.fileName(), mode, {package}));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, kind);
    QCOMPARE(QFileInfo::exists(file.fileName()), !content.isEmpty());
}

void TestStoreSession::failureLeavesTheOpenStoreOpen()
{
    StoreSession session;
    QVERIFY(answer(session.open(path(u"a.db"_s), StoreSession::Mode::Create,
                                {packages + u"/city-compute-rank"_s})));
    QVERIFY(!answer(session.open(path(u"b.db"_s), StoreSession::Mode::Open, {})));
    const auto figures = answer(session.observations({}));
    QVERIFY(figures.hasValue());
    QCOMPARE((*figures)->size(), 31);

    QVERIFY(answer(session.open(path(u"b.db"_s), StoreSession::Mode::Create, {})));
    const auto none = answer(session.observations({}));
    QVERIFY(none.hasValue());
    QVERIFY((*none)->isEmpty());
}

void TestStoreSession::nothingIsOpenAtFirst()
{
    StoreSession session;
    const auto figures = answer(session.observations({}));
    QVERIFY(!figures);
    QCOMPARE(figures.error().kind, ErrorKind::StoreFailed);
}

void TestStoreSession::chartChangesAnswerWithTheNewCharts()
{
    StoreSession session;
    const auto opened = answer(session.open(path(u"a.db"_s), StoreSession::Mode::Create,
                                            {packages + u"/beijing-aigc-2023"_s}));
    QVERIFY(opened.hasValue());
    const CatalogPtr before = opened->catalog;
    ChartSpec chart = *before->chart(u"compute-ranking"_s);
    chart.id.clear();
    chart.name = {u"我的"_s, u"Mine"_s};
    // All asked for at once: each answer has what was done before it.
    const auto saving = session.saveChart(chart);
    const auto moving = session.moveChart(u"mine"_s, -1);
    const auto deleting = session.deleteChart(u"compute-ranking"_s);
    const auto restoring = session.restoreCharts({u"compute-ranking"_s});
    chart.id = u"model-timeline"_s;
    const auto changing = session.saveChart(chart);
    const auto resetting = session.resetChart(u"model-timeline"_s);

    const auto saved = answer(saving);
    QVERIFY(saved.hasValue());
    QCOMPARE(saved->chart, u"mine"_s);
    QCOMPARE(saved->catalog->charts.last().id, u"mine"_s);
    QCOMPARE(saved->catalog->chartOrigin(u"mine"_s), ChartOrigin::Own);
    QVERIFY2(!before->chart(u"mine"_s), "snapshots do not change");
    const auto moved = answer(moving);
    QVERIFY(moved.hasValue() && moved->chart.isEmpty());
    QCOMPARE(moved->catalog->charts.at(before->charts.size() - 1).id, u"mine"_s);
    QCOMPARE(answer(deleting)->catalog->deletedCharts.size(), 1);
    QVERIFY(answer(restoring)->catalog->deletedCharts.isEmpty());
    QCOMPARE(answer(changing)->catalog->chartOrigin(u"model-timeline"_s), ChartOrigin::Changed);
    const auto reset = answer(resetting);
    QCOMPARE(*reset->catalog->chart(u"model-timeline"_s), *before->chart(u"model-timeline"_s));

    const auto uses = answer(session.indicatorUses());
    QVERIFY(uses.hasValue());
    qint64 count = 0;
    for (const IndicatorUse &use : **uses)
        count += use.count;
    QCOMPARE(count, 33);
}

void TestStoreSession::failedChartChangesAreTold()
{
    StoreSession session;
    QCOMPARE(answer(session.deleteChart(u"a"_s)).error().kind, ErrorKind::StoreFailed);
    QCOMPARE(answer(session.indicatorUses()).error().kind, ErrorKind::StoreFailed);
    QVERIFY(answer(session.open(path(u"a.db"_s), StoreSession::Mode::Create, {})));
    for (const auto &future :
         {session.deleteChart(u"a"_s), session.restoreCharts({u"a"_s}), session.resetChart(u"a"_s),
          session.moveChart(u"a"_s, 1), session.saveChart({.id = u"a"_s})})
        QCOMPARE(answer(future).error().kind, ErrorKind::NoSuchChart);
    QCOMPARE(answer(session.saveChart({})).error().kind, ErrorKind::ChartInvalid);
}

void TestStoreSession::openedStoresAreBroughtUpToDate_data()
{
    QTest::addColumn<StoreSession::Mode>("mode");

    QTest::newRow("at the start") << StoreSession::Mode::OpenOrCreate;
    QTest::newRow("another one") << StoreSession::Mode::Open;
}

void TestStoreSession::openedStoresAreBroughtUpToDate()
{
    QFETCH(StoreSession::Mode, mode);
    const QString file = path(u"a.db"_s);
    const QStringList first{packages + u"/beijing-aigc-2023"_s};
    StoreSession session;
    QVERIFY(answer(session.open(file, StoreSession::Mode::Create, first)));
    // A program that ships one package more.
    const QStringList both = first + QStringList{packages + u"/city-compute-rank"_s};
    auto opened = answer(session.open(file, mode, both));
    QVERIFY(opened.hasValue());
    QCOMPARE(opened->catalog->packages.size(), 1);
    opened = answer(session.open(file, mode, both, {{u"city-compute-rank"_s, u"1.0.0"_s}}));
    QVERIFY(opened.hasValue());
    QVERIFY(!opened->updateFailure);
    QCOMPARE(opened->catalog->packages.size(), 2);
    // One that cannot be read is said, and the store is open all the same.
    opened = answer(session.open(file, mode, {path(u"nowhere"_s)}, {{u"nowhere"_s, u"1"_s}}));
    QVERIFY(opened.hasValue());
    QVERIFY(opened->updateFailure);
    QCOMPARE(opened->updateFailure->kind, ErrorKind::FileNotFound);
    QCOMPARE(opened->catalog->packages.size(), 2);
}

void TestStoreSession::callerNeverWaits()
{
    const QString file = path(u"a.db"_s);
    {
        StoreSession session;
        QVERIFY(answer(session.open(file, StoreSession::Mode::Create, {})));
    }
    StoreSession session;
    QFuture<Result<OpenedStore>> opening;
    {
        const StoreLock lock(file);
        QVERIFY(lock.isHeld());
        opening = session.open(file, StoreSession::Mode::Open, {});
        // Nobody can have read it by now: the answer is still to come.
        QVERIFY(!opening.isFinished());
        bool hasRun = false;
        QMetaObject::invokeMethod(
            this, [&hasRun] { hasRun = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(hasRun);
        QVERIFY(!opening.isFinished());
    }
    QVERIFY(answer(opening));
}

void TestStoreSession::lastRequestIsWaitedForAndTheRestDropped()
{
    const QString file = path(u"a.db"_s);
    auto session = std::make_unique<StoreSession>();
    QVERIFY(answer(session->open(file, StoreSession::Mode::Create, {})));

    auto lock = std::make_unique<StoreLock>(file);
    QVERIFY(lock->isHeld());
    auto opening = session->open(file, StoreSession::Mode::Open, {});
    auto reading = session->observations({});
    const std::unique_ptr<QThread> releasing(QThread::create([&lock] { lock.reset(); }));
    releasing->start();
    session.reset();
    QVERIFY(releasing->wait());

    // Whichever of them had begun has an answer, the others have none and nobody waits for it.
    QVERIFY(opening.isFinished());
    QVERIFY(reading.isFinished());
    if (!opening.isCanceled())
        QVERIFY(opening.result());
    if (!reading.isCanceled())
        QVERIFY(reading.result());
}

void TestStoreSession::sessionNeedsNoEventLoopToEnd()
{
    QFuture<Result<ObservationsPtr>> reading;
    {
        StoreSession session;
        for (int i = 0; i < 100; ++i)
            reading = session.observations({});
    }
    QVERIFY(reading.isFinished());
}

QTEST_GUILESS_MAIN(TestStoreSession)

#include "tst_storesession.moc"
