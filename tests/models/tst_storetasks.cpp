// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storesession.h"

#include "store/bulkimport.h"
#include "store/storecontent.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <limits>
#include <memory>
#include <thread>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** The figures of the package that the session's store is made from. */
constexpr int shippedFigures = 33;

/** Takes figures of a new region in. */
Result<BulkReport> takeIn(Store &store, int figures, const ProgressFunction &progress)
{
    auto import =
        BulkImport::begin(store, {.fileName = u"table.csv"_s, .expected = figures}, progress);
    if (!import)
        return import.error();
    const auto catalog = store.catalog();
    Catalog records;
    records.regions = {(*catalog)->regions.last()};
    records.regions.first().code = u"999901"_s;
    records.regions.first().tileColumn.reset();
    records.regions.first().tileRow.reset();
    if (const auto added = (*import)->add(records); !added)
        return added.error();
    const auto known = store.observations();
    if (!known)
        return known.error();
    for (int i = 0; i < figures; ++i) {
        Observation figure = known->first();
        figure.id.clear();
        figure.region = u"999901"_s;
        figure.value = i;
        if (const auto added = (*import)->append(figure); !added)
            return added.error();
    }
    return (*import)->commit();
}

} // namespace

/** Long work in the store's thread, and the changes to records and imports that the window asks for. */
class TestStoreTasks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void workIsDoneInOrder();
    void progressIsTold_data();
    void progressIsTold();
    void workMakesWayForTheWindow();
    void workIsStopped();
    void workIsStoppedBeforeItBegins();
    void endingTheSessionStopsTheWork();
    void workThatHasNotBegunIsDropped();
    void nothingIsDoneWithoutAStore();

    void editsAnswerWithTheNewRecords();
    void editsOfWhatHasChangedAreRefused();
    void whatWasBroughtInIsRestored();
    void importsAreUndoneRedoneAndDropped();
    void aStoppedUndoChangesNothing();

private:
    [[nodiscard]] QList<Observation> figures(const ObservationQuery &query = {}) const
    {
        const auto found = m_session->observations(query).result();
        return found ? **found : QList<Observation>();
    }
    /** Keeps the store's thread busy until it is released. */
    [[nodiscard]] StoreTask<bool> hold(QSemaphore &release) const
    {
        return m_session->run<bool>([&release](Store &, const ProgressFunction &) -> Result<bool> {
            release.acquire();
            return true;
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StoreSession> m_session;
    CatalogPtr m_catalog; ///< as the store was opened
};

void TestStoreTasks::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_session = std::make_unique<StoreSession>();
    const auto opened = m_session
                            ->open(m_folder->filePath(u"a.db"_s), StoreSession::Mode::Create,
                                   {QStringLiteral(ZHITU_PACKAGES_DIR) + u"/beijing-aigc-2023"_s})
                            .result();
    VERIFY_RESULT(opened);
    m_catalog = opened->catalog;
}

void TestStoreTasks::workIsDoneInOrder()
{
    const auto count = [](Store &store, const ProgressFunction &) -> Result<qsizetype> {
        return store.observations()->size();
    };
    const auto before = m_session->run<qsizetype>(count);
    const auto taking = m_session->run<BulkReport>(
        [](Store &store, const ProgressFunction &progress) { return takeIn(store, 4, progress); });
    const auto after = m_session->run<qsizetype>(count);
    const auto failing =
        m_session->run<qsizetype>([](Store &store, const ProgressFunction &) -> Result<qsizetype> {
            return store.deleteChart(u"nowhere"_s).error();
        });
    QCOMPARE(*before.future().result(), shippedFigures);
    QCOMPARE(taking.future().result()->figures, 4);
    QCOMPARE(*after.future().result(), shippedFigures + 4);
    QCOMPARE(failing.future().result().error().kind, ErrorKind::NoSuchChart);
}

void TestStoreTasks::progressIsTold_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("maximum");

    constexpr qint64 most = std::numeric_limits<int>::max();
    QTest::newRow("as it is") << qint64(3) << qint64(7) << 3 << 7;
    QTest::newRow("of what is not known") << qint64(5) << qint64(0) << 5 << 0;
    QTest::newRow("as much as a future counts") << most - 1 << most << int(most - 1) << int(most);
    QTest::newRow("more than a future counts")
        << qint64(6'000'000'000) << qint64(9'000'000'000) << 750'000'000 << 1'125'000'000;
}

void TestStoreTasks::progressIsTold()
{
    QFETCH(const qint64, done);
    QFETCH(const qint64, total);
    QFETCH(const int, value);
    QFETCH(const int, maximum);
    QSemaphore told;
    QSemaphore seen;
    const auto task = m_session->run<bool>([&](Store &, const ProgressFunction &progress) {
        const bool goesOn = progress({done, total});
        told.release();
        seen.acquire();
        return Result<bool>(goesOn);
    });
    told.acquire();
    // While it goes on: that is what a window shows.
    const bool isFinished = task.future().isFinished();
    const int seenValue = task.future().progressValue();
    const int seenMaximum = task.future().progressMaximum();
    seen.release();
    QVERIFY(*task.future().result());
    QVERIFY(!isFinished);
    QCOMPARE(seenValue, value);
    QCOMPARE(seenMaximum, maximum);
}

void TestStoreTasks::workMakesWayForTheWindow()
{
    const int ours = getpriority(PRIO_PROCESS, 0);
    const auto task = m_session->run<int>([](Store &, const ProgressFunction &) -> Result<int> {
        // Also of the threads that it starts, which an import does.
        return std::async(std::launch::async, [] { return getpriority(PRIO_PROCESS, 0); }).get();
    });
    const auto theirs = task.future().result();
    // The higher the number, the later its turn; there is none above 19.
    QVERIFY2(*theirs > ours || ours == 19, qPrintable(QString::number(*theirs)));
    QCOMPARE(getpriority(PRIO_PROCESS, 0), ours);
}

void TestStoreTasks::workIsStopped()
{
    QSemaphore begun;
    const auto untilStopped = [&begun](Store &, const ProgressFunction &progress) -> Result<bool> {
        begun.release();
        while (progress({}))
            std::this_thread::yield();
        return Error{.kind = ErrorKind::Cancelled};
    };
    const auto task = m_session->run<bool>(untilStopped);
    const auto next = m_session->run<bool>(
        [](Store &, const ProgressFunction &progress) { return Result<bool>(progress({})); });
    begun.acquire();
    QVERIFY(!task.future().isFinished());
    task.cancel();
    const auto stopped = task.future().result();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY2(!task.future().isCanceled(), "what came of it stays known");
    QVERIFY2(*next.future().result(), "others go on");
}

void TestStoreTasks::workIsStoppedBeforeItBegins()
{
    QSemaphore release;
    const auto holding = hold(release);
    const auto task = m_session->run<BulkReport>(
        [](Store &store, const ProgressFunction &progress) { return takeIn(store, 4, progress); });
    task.cancel();
    release.release();
    QVERIFY(*holding.future().result());
    const auto stopped = task.future().result();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(figures().size(), shippedFigures);
}

void TestStoreTasks::endingTheSessionStopsTheWork()
{
    QSemaphore begun;
    const auto task =
        m_session->run<bool>([&begun](Store &, const ProgressFunction &progress) -> Result<bool> {
            begun.release();
            while (progress({}))
                std::this_thread::yield();
            return Error{.kind = ErrorKind::Cancelled};
        });
    begun.acquire();
    m_session.reset();
    QVERIFY2(task.future().isFinished(), "it is waited for");
    QCOMPARE(task.future().result().error().kind, ErrorKind::Cancelled);
}

void TestStoreTasks::workThatHasNotBegunIsDropped()
{
    QSemaphore begun;
    QSemaphore release;
    const auto holding =
        m_session->run<bool>([&](Store &, const ProgressFunction &progress) -> Result<bool> {
            begun.release();
            while (progress({}))
                std::this_thread::yield();
            return true;
        });
    bool hasRun = false;
    const auto dropped =
        m_session->run<bool>([&hasRun](Store &, const ProgressFunction &) -> Result<bool> {
            hasRun = true;
            return true;
        });
    begun.acquire();
    m_session.reset();
    QVERIFY(!hasRun);
    QVERIFY2(dropped.future().isFinished(), "nobody waits for it");
    QCOMPARE(dropped.future().resultCount(), 0);
}

void TestStoreTasks::nothingIsDoneWithoutAStore()
{
    StoreSession session;
    bool hasRun = false;
    const auto work =
        session.run<bool>([&hasRun](Store &, const ProgressFunction &) -> Result<bool> {
            hasRun = true;
            return true;
        });
    QCOMPARE(work.future().result().error().kind, ErrorKind::StoreFailed);
    QVERIFY(!hasRun);
    const Observation figure = figures().first();
    QCOMPARE(session.apply({{.before = figure, .after = {}}}).result().error().kind,
             ErrorKind::StoreFailed);
    QCOMPARE(session.restore({keyOfAny(figure)}).result().error().kind, ErrorKind::StoreFailed);
    QCOMPARE(session.asideRecords().result().error().kind, ErrorKind::StoreFailed);
    QCOMPARE(session.imports().result().error().kind, ErrorKind::StoreFailed);
    for (const auto &task : {session.undoImport(1), session.redoImport(1), session.dropImport(1)})
        QCOMPARE(task.future().result().error().kind, ErrorKind::StoreFailed);
}

void TestStoreTasks::editsAnswerWithTheNewRecords()
{
    const Observation figure = figures().first();
    Observation changed = figure;
    changed.note.en += u" (looked up)"_s;
    const Region region = m_catalog->regions.first();
    Region renamed = region;
    renamed.name.en += u" (renamed)"_s;
    const QList<Edit> edits{{.before = figure, .after = changed},
                            {.before = region, .after = renamed}};

    const auto made = m_session->apply(edits).result();
    VERIFY_RESULT(made);
    QCOMPARE(made->edits, edits);
    QCOMPARE(*made->catalog->region(region.code), renamed);
    QVERIFY2(*m_catalog->region(region.code) == region, "snapshots do not change");
    QCOMPARE(figures({.ids = {figure.id}}), QList<Observation>{changed});
    const auto aside = m_session->asideRecords().result();
    VERIFY_RESULT(aside);
    QCOMPARE(aside->size(), 2);
    QVERIFY(std::ranges::all_of(*aside, [](const AsideRecord &record) {
        return record.reason == AsideReason::Changed && record.package == u"beijing-aigc-2023";
    }));

    const auto undone = m_session->apply(inverseOf(made->edits)).result();
    VERIFY_RESULT(undone);
    QCOMPARE(*undone->catalog->region(region.code), region);
    QCOMPARE(figures({.ids = {figure.id}}), QList<Observation>{figure});
    QVERIFY(m_session->asideRecords().result()->isEmpty());
}

void TestStoreTasks::editsOfWhatHasChangedAreRefused()
{
    const Observation figure = figures().first();
    Observation changed = figure;
    changed.note.en += u" (looked up)"_s;
    Observation other = figure;
    other.note.en += u" (by somebody else)"_s;
    // Asked for at once: the second begins with what the first has changed.
    const auto first = m_session->apply({{.before = figure, .after = other}});
    const auto second = m_session->apply({{.before = figure, .after = changed}});
    VERIFY_RESULT(first.result());
    QCOMPARE(second.result().error().kind, ErrorKind::RecordChanged);
    QCOMPARE(figures({.ids = {figure.id}}), QList<Observation>{other});
}

void TestStoreTasks::whatWasBroughtInIsRestored()
{
    const QList<Observation> before = figures();
    const Observation figure = before.first();
    VERIFY_RESULT(m_session->apply({{.before = figure, .after = {}}}).result());
    QCOMPARE(figures().size(), shippedFigures - 1);
    const auto aside = m_session->asideRecords().result();
    QCOMPARE(aside->size(), 1);
    QCOMPARE(aside->first().reason, AsideReason::Deleted);
    QCOMPARE(aside->first().record, AnyRecord(figure));

    const auto restored = m_session->restore({keyOfAny(figure)}).result();
    VERIFY_RESULT(restored);
    QCOMPARE(restored->edits, (QList<Edit>{{.before = {}, .after = figure}}));
    QCOMPARE(figures(), before);
    QVERIFY(m_session->asideRecords().result()->isEmpty());
    QCOMPARE(m_session->restore({keyOfAny(figure)}).result().error().kind, ErrorKind::NoSuchRecord);
}

void TestStoreTasks::importsAreUndoneRedoneAndDropped()
{
    const QList<Observation> before = figures();
    const auto taken = m_session
                           ->run<BulkReport>([](Store &store, const ProgressFunction &progress) {
                               return takeIn(store, 5, progress);
                           })
                           .future()
                           .result();
    VERIFY_RESULT(taken);
    const QList<Observation> after = figures();
    QCOMPARE(after.size(), shippedFigures + 5);
    auto imports = m_session->imports().result();
    VERIFY_RESULT(imports);
    QCOMPARE(imports->size(), 1);
    QCOMPARE(imports->first().id, taken->import);
    QCOMPARE(imports->first().figures, 5);
    QVERIFY(!imports->first().isUndone);

    const auto undone = m_session->undoImport(taken->import).future().result();
    VERIFY_RESULT(undone);
    QCOMPARE(undone->report.figures, 5);
    QCOMPARE(undone->report.records, 1);
    QVERIFY(!undone->catalog->region(u"999901"_s));
    QCOMPARE(figures(), before);
    QVERIFY(m_session->imports().result()->first().isUndone);

    const auto redone = m_session->redoImport(taken->import).future().result();
    VERIFY_RESULT(redone);
    QCOMPARE(redone->report.figures, 5);
    QVERIFY(redone->catalog->region(u"999901"_s));
    QCOMPARE(figures(), after);
    QVERIFY(!m_session->imports().result()->first().isUndone);

    VERIFY_RESULT(m_session->undoImport(taken->import).future().result());
    const auto dropped = m_session->dropImport(taken->import).future().result();
    VERIFY_RESULT(dropped);
    QVERIFY(m_session->imports().result()->isEmpty());
    QCOMPARE(figures(), before);
    for (const auto &task :
         {m_session->undoImport(taken->import), m_session->redoImport(taken->import),
          m_session->dropImport(taken->import)})
        QCOMPARE(task.future().result().error().kind, ErrorKind::NoSuchImport);
}

void TestStoreTasks::aStoppedUndoChangesNothing()
{
    const auto taken = m_session
                           ->run<BulkReport>([](Store &store, const ProgressFunction &progress) {
                               return takeIn(store, 5, progress);
                           })
                           .future()
                           .result();
    VERIFY_RESULT(taken);
    const QList<Observation> before = figures();
    QSemaphore release;
    const auto holding = hold(release);
    const auto undoing = m_session->undoImport(taken->import);
    undoing.cancel();
    release.release();
    QVERIFY(*holding.future().result());
    QCOMPARE(undoing.future().result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(figures(), before);
    QVERIFY(!m_session->imports().result()->first().isUndone);
    // And it can be undone all the same.
    VERIFY_RESULT(m_session->undoImport(taken->import).future().result());
    QCOMPARE(figures().size(), shippedFigures);
}

QTEST_GUILESS_MAIN(TestStoreTasks)

#include "tst_storetasks.moc"
