// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/bulkimport.h"
#include "store/database.h"
#include "store/store.h"

#include "storecontent.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

class TestImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void areListed();
    void undoneAndRedone_data();
    void undoneAndRedone();
    void whatOthersUseStays();
    void whatWasAddedAnewServes();
    void whatTheUserChangedGoesAndComesBack();
    void takenIdsAreTold();
    void droppedForGood();
    void unknownOnesAreTold();
    void isCancelled();
    void laterImportsKeepTheirIds();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.zhitu"_s); }
    /** Everything that a user sees of the store. */
    struct Content
    {
        QList<Observation> figures;
        QList<Region> regions;
        QList<Indicator> indicators;
        QList<Source> sources;
        QList<Event> events;

        bool operator==(const Content &) const = default;
    };
    [[nodiscard]] Content content() const;
    /** An import with a region, a source, an event, and figures of both old and new regions. */
    [[nodiscard]] qint64 import(int figures = 2, const QString &region = u"110105"_s) const;
    [[nodiscard]] static Region regionOf(const QString &code);
    void checkSound() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void TestImports::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = Samples::storeIn(path());
    QVERIFY(m_store);
}

TestImports::Content TestImports::content() const
{
    const auto catalog = m_store->catalog();
    const auto figures = m_store->observations();
    if (!catalog || !figures)
        return {};
    return {.figures = *figures,
            .regions = (*catalog)->regions,
            .indicators = (*catalog)->indicators,
            .sources = (*catalog)->sources,
            .events = (*catalog)->events};
}

Region TestImports::regionOf(const QString &code)
{
    return {.code = code,
            .level = AreaLevel::District,
            .parent = u"110000"_s,
            .name = {u"某区"_s, u"A district"_s},
            .shortName = {},
            .aliases = {},
            .pinyin = {},
            .colourSlot = {},
            .tileColumn = {},
            .tileRow = {}};
}

qint64 TestImports::import(int figures, const QString &region) const
{
    const Package sample = Samples::package();
    Catalog records;
    records.regions = {regionOf(region)};
    Source source = sample.catalog.sources.at(1);
    source.id = u"table"_s;
    records.sources = {source};
    Event event = sample.catalog.events.first();
    event.id = u"EVT-"_s + region;
    event.region = region;
    event.source = source.id;
    event.origin.clear();
    records.events = {event};
    auto bulk = BulkImport::begin(*m_store,
                                  {.fileName = u"table.csv"_s,
                                   .sha256 = QString(64, u'a'),
                                   .when = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC),
                                   .title = u"Report"_s,
                                   .mapping = "{}",
                                   .expected = figures});
    if (!bulk || !(*bulk)->add(records))
        return 0;
    // Known only now.
    (*bulk)->setSha256(QString(64, u'b'));
    for (int i = 0; i < figures; ++i) {
        Observation figure = sample.observations.first();
        figure.id.clear();
        figure.region = i % 2 ? u"110108"_s : region;
        figure.value = i + region.toInt();
        figure.source = source.id;
        figure.origin.clear();
        if (!(*bulk)->append(figure))
            return 0;
    }
    const auto report = (*bulk)->commit();
    return report ? report->import : 0;
}

void TestImports::checkSound() const
{
    auto database = Database::open(path(), Database::Access::ReadWrite);
    VERIFY_RESULT(database);
    QCOMPARE(*(*database)->queryText("PRAGMA integrity_check"), u"ok"_s);
    QVERIFY(!(*database)->queryText("PRAGMA foreign_key_check"));
    QCOMPARE(*(*database)->queryText("SELECT count(*) FROM sqlite_schema WHERE name = "
                                     "'figures_by_series'"),
             u"1"_s);
}

void TestImports::areListed()
{
    QCOMPARE(m_store->imports()->size(), 0);
    const qint64 first = import();
    const qint64 second = import(3, u"110106"_s);
    QVERIFY(first > 0 && second > first);
    const auto list = m_store->imports();
    VERIFY_RESULT(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).id, second);
    const ImportRecord expected{.id = first,
                                .fileName = u"table.csv"_s,
                                .sha256 = QString(64, u'b'),
                                .when = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC),
                                .title = u"Report"_s,
                                .mapping = "{}",
                                .isUndone = false,
                                .figures = 2,
                                .events = 1,
                                .records = 2,
                                .changed = 0};
    QCOMPARE(list->at(1), expected);
    // And what each of them brought is found.
    QCOMPARE(m_store->observations({.import = first})->size(), 2);
    QCOMPARE(m_store->observations({.regions = {u"110106"_s}, .import = second})->size(), 2);
    QCOMPARE(m_store->observations({.regions = {u"110105"_s}, .import = second})->size(), 0);
    QCOMPARE(m_store->positions({.import = second})->size(), 3);
    VERIFY_RESULT(m_store->undoImport(first));
    QCOMPARE(m_store->observations({.import = first})->size(), 0);
}

void TestImports::undoneAndRedone_data()
{
    QTest::addColumn<int>("figures");
    QTest::addColumn<int>("others"); // figures of another import

    QTest::newRow("few beside few") << 2 << 0;
    QTest::newRow("many beside few") << 5000 << 0;
    QTest::newRow("few beside many") << 10 << 5000;
}

void TestImports::undoneAndRedone()
{
    QFETCH(const int, figures);
    QFETCH(const int, others);
    if (others > 0)
        QVERIFY(import(others, u"110106"_s) > 0);
    const Content before = content();
    const qint64 number = import(figures);
    QVERIFY(number > 0);
    const Content after = content();
    QVERIFY(after != before);

    // Next week, in another process.
    m_store.reset();
    auto opened = Store::open(path());
    VERIFY_RESULT(opened);
    m_store = std::move(*opened);
    const auto undone = m_store->undoImport(number);
    VERIFY_RESULT(undone);
    const int records = others > 0 ? 1 : 2;
    QCOMPARE(*undone,
             (UndoReport{
                 .figures = figures, .events = 1, .records = records, .changed = 0, .kept = {}}));
    QCOMPARE(content(), before);
    QVERIFY(m_store->imports()->first().isUndone);
    checkSound();
    // Once more changes nothing.
    QCOMPARE(*m_store->undoImport(number), UndoReport());
    QCOMPARE(content(), before);

    const auto redone = m_store->redoImport(number);
    VERIFY_RESULT(redone);
    QCOMPARE(redone->figures, figures);
    QCOMPARE(redone->events, 1);
    QCOMPARE(redone->records, records);
    QCOMPARE(content(), after);
    QVERIFY(!m_store->imports()->first().isUndone);
    checkSound();
}

void TestImports::whatOthersUseStays()
{
    const qint64 number = import();
    const auto edit = [&] {
        Observation figure = Samples::package().observations.first();
        figure.id.clear();
        figure.region = u"110105"_s;
        figure.source = u"table"_s;
        figure.origin.clear();
        return m_store->apply({{.before = std::nullopt, .after = AnyRecord(figure)}});
    }();
    VERIFY_RESULT(edit);
    const auto undone = m_store->undoImport(number);
    VERIFY_RESULT(undone);
    QCOMPARE(undone->figures, 2);
    QCOMPARE(undone->events, 1);
    QCOMPARE(undone->records, 0);
    QCOMPARE(undone->kept.size(), 2);
    QVERIFY(undone->kept.contains(RecordKey{Table::Regions, u"110105"_s}));
    QVERIFY(undone->kept.contains(RecordKey{Table::Sources, u"table"_s}));
    checkSound();
    VERIFY_RESULT(m_store->redoImport(number));
    QCOMPARE(content().figures.size(), 6);
    checkSound();
}

void TestImports::whatWasAddedAnewServes()
{
    const qint64 first = import();
    VERIFY_RESULT(m_store->undoImport(first));
    const qint64 second = import(3);
    QVERIFY(second > 0);
    const auto redone = m_store->redoImport(first);
    VERIFY_RESULT(redone);
    QCOMPARE(redone->records, 0);
    const Content both = content();
    QCOMPARE(both.figures.size(), 8);
    for (const Observation &figure : both.figures.mid(3))
        QCOMPARE(figure.source, u"table"_s);
    checkSound();
    // What both use goes with the last of them.
    VERIFY_RESULT(m_store->undoImport(second));
    QCOMPARE(content().regions.size(), 3);
    VERIFY_RESULT(m_store->undoImport(first));
    checkSound();
}

void TestImports::whatTheUserChangedGoesAndComesBack()
{
    const qint64 number = import(3);
    const QList<Observation> brought = m_store->observations()->mid(3);
    Observation changed = brought.at(0);
    changed.value = 1000;
    VERIFY_RESULT(m_store->apply({{.before = AnyRecord(brought.at(0)), .after = AnyRecord(changed)},
                                  {.before = AnyRecord(brought.at(1)), .after = std::nullopt}}));
    QCOMPARE(m_store->imports()->first().changed, 2);
    const Content before = content();
    const auto undone = m_store->undoImport(number);
    VERIFY_RESULT(undone);
    QCOMPARE(undone->figures, 2);
    QCOMPARE(undone->changed, 2);
    Samples::compareContent(*m_store, Samples::package());
    // Nothing of an undone import can be put back by itself.
    QCOMPARE(m_store->asideRecords()->size(), 0);
    const auto restored = m_store->restore({{Table::Observations, brought.at(1).id}});
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::NoSuchRecord);
    VERIFY_RESULT(m_store->redoImport(number));
    QCOMPARE(content(), before);
    VERIFY_RESULT(m_store->restore(
        {{Table::Observations, brought.at(0).id}, {Table::Observations, brought.at(1).id}}));
    QCOMPARE(m_store->observations()->mid(3), brought);
    checkSound();
}

void TestImports::takenIdsAreTold()
{
    const auto importWithId = [&](double value) {
        Observation figure = Samples::package().observations.first();
        figure.id = u"mine-1"_s;
        figure.value = value;
        auto bulk = BulkImport::begin(*m_store, {.fileName = u"table.csv"_s});
        return bulk && (*bulk)->append(figure) ? (*bulk)->commit()->import : 0;
    };
    const qint64 first = importWithId(1);
    VERIFY_RESULT(m_store->undoImport(first));
    QVERIFY(importWithId(2) > first);
    const Content before = content();
    const auto redone = m_store->redoImport(first);
    QVERIFY(!redone);
    QCOMPARE(redone.error().kind, ErrorKind::RecordExists);
    QCOMPARE(redone.error().detail, u"mine-1"_s);
    QCOMPARE(content(), before);
    QVERIFY(m_store->imports()->last().isUndone);
}

void TestImports::droppedForGood()
{
    const Content before = content();
    const qint64 number = import();
    VERIFY_RESULT(m_store->undoImport(number));
    const auto dropped = m_store->dropImport(number);
    VERIFY_RESULT(dropped);
    QCOMPARE(*dropped,
             (UndoReport{.figures = 2, .events = 1, .records = 2, .changed = 0, .kept = {}}));
    QCOMPARE(content(), before);
    QCOMPARE(m_store->imports()->size(), 0);
    QCOMPARE(m_store->redoImport(number).error().kind, ErrorKind::NoSuchImport);
    checkSound();
    auto database = Database::open(path(), Database::Access::ReadWrite);
    VERIFY_RESULT(database);
    for (const QByteArray &table : {"undone_figures"_ba, "aside_records"_ba})
        QCOMPARE(*(*database)->queryText("SELECT count(*) FROM " + table), u"0"_s);
    // Dropped without having been undone, it goes as well.
    const qint64 again = import();
    QVERIFY(again > number);
    VERIFY_RESULT(m_store->dropImport(again));
    QCOMPARE(content(), before);
    checkSound();
}

void TestImports::unknownOnesAreTold()
{
    for (const qint64 number : {qint64(0), qint64(1), qint64(2), qint64(99)}) {
        const auto undone = m_store->undoImport(number);
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, ErrorKind::NoSuchImport);
        QCOMPARE(undone.error().detail, QString::number(number));
    }
    Samples::compareContent(*m_store, Samples::package());
}

void TestImports::isCancelled()
{
    const qint64 number = import(3000);
    const auto before = Samples::filesIn(m_folder->path());
    const auto never = [](const Progress &) { return false; };
    const auto undone = m_store->undoImport(number, never);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Cancelled);
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
    VERIFY_RESULT(m_store->undoImport(number));
    QCOMPARE(m_store->redoImport(number, never).error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_store->dropImport(number, never).error().kind, ErrorKind::Cancelled);
    VERIFY_RESULT(m_store->redoImport(number));
}

void TestImports::laterImportsKeepTheirIds()
{
    const qint64 first = import();
    VERIFY_RESULT(m_store->undoImport(first));
    VERIFY_RESULT(m_store->dropImport(first));
    QVERIFY(import(4) > 0);
    const QStringList ids = Samples::idsOf(*m_store->observations());
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    QVERIFY(ids.last().endsWith(u"-4"));
}

QTEST_GUILESS_MAIN(TestImports)

#include "tst_imports.moc"
