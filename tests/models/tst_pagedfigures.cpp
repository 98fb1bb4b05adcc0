// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurelister.h"
#include "figuresession.h"
#include "observationmodel.h"
#include "pagedfiguremodel.h"
#include "records/modulefile.h"
#include "store/bulkimport.h"
#include "store/storecontent.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

Observation figureAt(qint64 position)
{
    Observation figure;
    figure.id = u"F%1"_s.arg(position);
    figure.indicator = u"released"_s;
    figure.region = u"110000"_s;
    figure.unit = u"models"_s;
    figure.source = u"paper"_s;
    figure.value = static_cast<double>(position);
    return figure;
}

QList<Observation> figuresAt(const QList<qint64> &positions)
{
    QList<Observation> figures;
    for (const qint64 position : positions)
        figures.append(figureAt(position));
    return figures;
}

CatalogPtr sampleCatalog()
{
    return std::make_shared<const Catalog>(Samples::package().catalog);
}

const auto goOn = [] { return true; };

} // namespace

/** A table of any number of figures, of which only what is looked at is there. */
class TestPagedFigures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rowsComeWhenTheyAreLookedAt();
    void onlyWhatIsLookedAtLastIsAskedFor();
    void rowsOfAnOlderListAreDropped();
    void aBlockThatDoesNotComeIsAskedForAgain();
    void oldBlocksAreDropped();
    void languageChangesTextsAlone();
    void emptyList();

    void lists_data();
    void lists();
    void listsWithGaps();
    void listsAnImport();
    void listingEndsWhenStopped();
    void sessionAnswersTheLastRequest();
    void sessionWaitsForAWriter();

private:
    [[nodiscard]] std::unique_ptr<Store> openStore() const;
    QTemporaryDir m_folder;
    CatalogPtr m_catalog;
};

void TestPagedFigures::initTestCase()
{
    setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
    auto store = Store::create(m_folder.filePath(u"one.db"_s), Samples::shippedPackages());
    VERIFY_RESULT(store);
    m_catalog = *(*store)->catalog();
}

std::unique_ptr<Store> TestPagedFigures::openStore() const
{
    auto store = Store::open(m_folder.filePath(u"one.db"_s));
    if (!store)
        qFatal("%s", qPrintable(Samples::describe(store.error())));
    return std::move(*store);
}

void TestPagedFigures::rowsComeWhenTheyAreLookedAt()
{
    PagedFigureModel model;
    const QAbstractItemModelTester tester(&model);
    QSignalSpy wanted(&model, &PagedFigureModel::blockWanted);
    const auto list = std::make_shared<const FigureList>(1, 1'000'000);
    model.setList(sampleCatalog(), list, figuresAt(list->positions(0, 64)));
    QCOMPARE(model.rowCount(), 1'000'000);
    const int valueColumn = ObservationModel::ValueColumn;
    QCOMPARE(model.index(63, valueColumn).data(ValueRole).toDouble(), 64.0);
    QVERIFY2(!wanted.wait(50), "what is there is not asked for");

    const int row = 654'321;
    QCOMPARE(model.index(row, 0).data().toString(), u"…"_s);
    QVERIFY(!model.index(row, valueColumn).data(ValueRole).isValid());
    QVERIFY(!model.figure(row));
    QVERIFY(wanted.wait());
    QCOMPARE(wanted.size(), 1);
    const int block = wanted.first().at(1).toInt();
    QCOMPARE(block, row / PagedFigureModel::rowsPerBlock);

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setBlock(list, block,
                   figuresAt(list->positions(block * 64, PagedFigureModel::rowsPerBlock)));
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().at(0).toModelIndex().row() <= row);
    QVERIFY(changed.first().at(1).toModelIndex().row() >= row);
    QCOMPARE(model.index(row, valueColumn).data(ValueRole).toDouble(), row + 1.0);
    QCOMPARE(model.index(row, 0).data(IdRole).toString(), u"F%1"_s.arg(row + 1));
    QVERIFY(!wanted.wait(50));
}

void TestPagedFigures::onlyWhatIsLookedAtLastIsAskedFor()
{
    PagedFigureModel model;
    QSignalSpy wanted(&model, &PagedFigureModel::blockWanted);
    const auto list = std::make_shared<const FigureList>(1, 1'000'000);
    model.setList(sampleCatalog(), list);
    for (int block = 0; block < 1000; ++block)
        (void)model.index(block * 64, 0).data();
    QVERIFY(wanted.wait());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(1).toInt(), 999);
    model.setBlock(list, 999, figuresAt(list->positions(999 * 64, 64)));
    // Of all that were passed, a few.
    for (int i = 1; i < wanted.size(); ++i)
        model.giveUpBlock(list, wanted.at(i).at(1).toInt());
    QCOMPARE(wanted.size(), 4);
}

void TestPagedFigures::rowsOfAnOlderListAreDropped()
{
    PagedFigureModel model;
    const auto old = std::make_shared<const FigureList>(1, 500);
    model.setList(sampleCatalog(), old);
    const auto list = std::make_shared<const FigureList>(std::vector<qint64>{7, 3, 5}, 500);
    model.setList(sampleCatalog(), list);
    model.setBlock(old, 0, figuresAt(old->positions(0, 64)));
    QVERIFY(!model.figure(0));
    model.setBlock(list, 0, figuresAt({7, 3, 5}));
    QCOMPARE(model.figure(1)->id, u"F3"_s);
    QCOMPARE(list->rowOf(5), 2);
    QCOMPARE(list->rowOf(4), -1);
    QCOMPARE(old->rowOf(500), 499);
    QCOMPARE(old->rowOf(501), -1);
    // The store has lost one: nothing is shown in its place.
    model.setList(sampleCatalog(), list);
    model.setBlock(list, 0, figuresAt({7, 5}));
    QVERIFY(!model.figure(1));
}

void TestPagedFigures::aBlockThatDoesNotComeIsAskedForAgain()
{
    PagedFigureModel model;
    QSignalSpy wanted(&model, &PagedFigureModel::blockWanted);
    const auto list = std::make_shared<const FigureList>(1, 500);
    model.setList(sampleCatalog(), list);
    (void)model.index(0, 0).data();
    QVERIFY(wanted.wait());
    model.giveUpBlock(list, 0);
    QCOMPARE(wanted.size(), 1);
    (void)model.index(0, 0).data();
    QVERIFY(wanted.wait());
    QCOMPARE(wanted.size(), 2);
}

void TestPagedFigures::oldBlocksAreDropped()
{
    PagedFigureModel model;
    const auto list = std::make_shared<const FigureList>(1, 1'000'000);
    model.setList(sampleCatalog(), list);
    for (int block = 0; block < 200; ++block)
        model.setBlock(list, block, figuresAt(list->positions(block * 64, 64)));
    int there = 0;
    for (int block = 0; block < 200; ++block)
        there += model.figure(block * 64) ? 1 : 0;
    QVERIFY(there >= 32 && there <= 64);
    QVERIFY(model.figure(199 * 64));
    QVERIFY(!model.figure(0));
}

void TestPagedFigures::languageChangesTextsAlone()
{
    PagedFigureModel model;
    const QAbstractItemModelTester tester(&model);
    const auto list = std::make_shared<const FigureList>(1, 3);
    model.setList(sampleCatalog(), list, figuresAt({1, 2, 3}));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QModelIndex cell = model.index(0, ObservationModel::IndicatorColumn);
    QCOMPARE(cell.data().toString(), u"已发布大模型"_s);
    model.setLanguage(Language::English);
    QCOMPARE(cell.data().toString(), u"Models released"_s);
    QCOMPARE(cell.data(ChineseRole).toString(), u"已发布大模型"_s);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Region"_s);
    QVERIFY(reset.isEmpty());
}

void TestPagedFigures::emptyList()
{
    PagedFigureModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setList(nullptr, nullptr);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.figure(0));
    QVERIFY(!model.index(0, 0).isValid());
}

void TestPagedFigures::lists_data()
{
    QTest::addColumn<FigureListRequest>("request");
    const auto filtered = [](const FigureFilter &filter) {
        return FigureListRequest{.filter = filter};
    };
    QTest::newRow("all") << FigureListRequest();
    QTest::newRow("by text") << filtered({.text = u"海淀 目标"_s});
    QTest::newRow("by pinyin") << filtered({.text = u"haidian"_s});
    QTest::newRow("by year") << filtered({.text = u"2025"_s});
    QTest::newRow("by number") << filtered({.text = u"122"_s});
    QTest::newRow("by nothing that there is") << filtered({.text = u"qqqq"_s});
    QTest::newRow("by status") << filtered({.status = Status::Target});
    QTest::newRow("by region") << filtered({.regions = {u"110108"_s, u"CN"_s}});
    QTest::newRow("by indicator") << filtered({.indicators = {u"genai_services_filed"_s}});
    QTest::newRow("by source") << filtered({.sources = {u"aixure-repost"_s}});
    QTest::newRow("by what is gone") << filtered({.regions = {u"gone"_s}});
    QTest::newRow("by several") << filtered({.status = Status::Target, .regions = {u"110108"_s}});
    for (const bool descending : {false, true}) {
        for (int column = 0; column < ObservationModel::ColumnCount; ++column) {
            if (FigureLister::canSortBy(column))
                QTest::addRow("sorted by column %d%s", column, descending ? ", falling" : "")
                    << FigureListRequest{.column = column, .descending = descending};
        }
    }
    QTest::newRow("filtered and sorted")
        << FigureListRequest{.filter = {.status = Status::Actual},
                             .column = ObservationModel::ValueColumn,
                             .descending = true};
}

void TestPagedFigures::lists()
{
    QFETCH(FigureListRequest, request);
    const auto store = openStore();
    FigureLister lister(m_catalog);
    const auto list = lister.list(*store, request, goOn);
    VERIFY_RESULT(list);
    const auto all = store->observations();
    QCOMPARE((*list)->total(), all->size());
    const auto found = store->observationsAt((*list)->positions(0, (*list)->size()));
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), (*list)->size());

    const FigureFilter &filter = request.filter;
    const auto isIn = [&](const Observation &figure) {
        return (!filter.status || figure.status == *filter.status)
            && (filter.regions.isEmpty() || filter.regions.contains(figure.region))
            && (filter.indicators.isEmpty() || filter.indicators.contains(figure.indicator))
            && (filter.sources.isEmpty() || filter.sources.contains(figure.source)
                || filter.sources.contains(figure.origin));
    };
    if (filter.text.isEmpty()) {
        QCOMPARE(found->size(), std::ranges::count_if(*all, isIn));
    } else if (filter.text == u"qqqq") {
        QVERIFY(found->isEmpty());
    } else {
        QVERIFY(!found->isEmpty());
        QVERIFY(found->size() < all->size());
    }
    QVERIFY(std::ranges::all_of(*found, isIn));
    if (filter.text == u"haidian") {
        for (const Observation &figure : *found)
            QVERIFY2(figure.region == u"110108" || figure.indicator.contains(u"haidian")
                         || figure.source.contains(u"hd") || figure.source.contains(u"haidian")
                         || !figure.origin.isEmpty(),
                     qPrintable(figure.id));
        QVERIFY(std::ranges::any_of(
            *found, [](const Observation &figure) { return figure.region == u"110108"; }));
    }
    // As a table panel sorts: by the raw values, what has none last, equal ones as they came.
    const auto valueOf = [&](const Observation &figure) {
        return ObservationModel::rawValue(*m_catalog, figure, request.column);
    };
    if (request.column < 0)
        return;
    for (qsizetype i = 1; i < found->size(); ++i) {
        const QVariant before = valueOf(found->at(i - 1));
        const QVariant after = valueOf(found->at(i));
        if (!after.isValid())
            continue;
        QVERIFY2(before.isValid(), "what has no value comes last");
        const auto order = QVariant::compare(before, after);
        QVERIFY2(order == QPartialOrdering::Equivalent
                     || (order == QPartialOrdering::Less) != request.descending,
                 qPrintable(found->at(i).id));
        if (order == QPartialOrdering::Equivalent
            && request.column != ObservationModel::PeriodColumn)
            QVERIFY((*list)->position(i - 1) < (*list)->position(i));
    }
}

void TestPagedFigures::listsWithGaps()
{
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"gaps.db"_s), {});
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->importPackage(Samples::secondPackage(10)));
    const auto figures = (*store)->observations();
    VERIFY_RESULT((*store)->apply({{.before = figures->at(4), .after = {}}}));
    FigureLister lister(*(*store)->catalog());
    const auto list = lister.list(**store, {}, goOn);
    VERIFY_RESULT(list);
    QCOMPARE((*list)->size(), 9);
    QCOMPARE((*list)->total(), 9);
    QCOMPARE(*(*store)->observationsAt((*list)->positions(0, 9)), *(*store)->observations());
}

void TestPagedFigures::listsAnImport()
{
    const QString file = m_folder.filePath(u"imports.db"_s);
    const auto store = Store::create(file, {});
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->importPackage(Samples::secondPackage(10)));
    // Two imports, so that one is told from another, too.
    Observation figure = (*store)->observations()->first();
    QList<qint64> imports;
    for (const int first : {2001, 2003}) {
        auto import = BulkImport::begin(**store, {.fileName = u"yearbook.csv"_s});
        VERIFY_RESULT(import);
        for (int year = first; year < first + 2; ++year) {
            figure.id = u"Y%1"_s.arg(year);
            figure.period = *Period::fromIso(QString::number(year));
            figure.value = year;
            figure.status = year % 2 ? Status::Actual : Status::Target;
            VERIFY_RESULT((*import)->append(figure));
        }
        VERIFY_RESULT((*import)->commit());
        imports.append((*store)->imports()->first().id);
    }
    const CatalogPtr catalog = *(*store)->catalog();
    FigureLister lister(catalog);
    const auto ids = [&](const FigureListRequest &request) {
        const auto list = lister.list(**store, request, goOn);
        if (!list || (*list)->total() != 14)
            return QStringList{u"no list of 14"_s};
        QStringList found;
        const auto rows = (*store)->observationsAt((*list)->positions(0, (*list)->size()));
        for (const Observation &one : *rows)
            found.append(one.id);
        return found;
    };
    QCOMPARE(ids({.filter = {.import = imports.at(0)}}), (QStringList{u"Y2001"_s, u"Y2002"_s}));
    QCOMPARE(ids({.filter = {.import = imports.at(1)}}), (QStringList{u"Y2003"_s, u"Y2004"_s}));
    QCOMPARE(ids({.filter = {.import = imports.at(1)},
                  .column = ObservationModel::ValueColumn,
                  .descending = true}),
             (QStringList{u"Y2004"_s, u"Y2003"_s}));
    QCOMPARE(ids({.filter = {.status = Status::Target, .import = imports.at(1)}}),
             QStringList{u"Y2004"_s});
    QCOMPARE(ids({.filter = {.import = 999}}), QStringList());
    VERIFY_RESULT((*store)->undoImport(imports.at(1)));
    FigureSession session;
    session.setStore(catalog, file);
    const auto known = session.imports();
    QVERIFY(QTest::qWaitFor([&] { return known.isFinished(); }));
    VERIFY_RESULT(known.result());
    QCOMPARE(*known.result(), *(*store)->imports());
    QVERIFY(known.result()->first().isUndone);
}

void TestPagedFigures::listingEndsWhenStopped()
{
    const auto store = openStore();
    FigureLister lister(m_catalog);
    const auto list = lister.list(*store, {.filter = {.text = u"haidian"_s}}, [] { return false; });
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ErrorKind::Cancelled);
}

void TestPagedFigures::sessionAnswersTheLastRequest()
{
    FigureSession session;
    session.setStore(m_catalog, m_folder.filePath(u"one.db"_s));
    QList<QFuture<Result<ListedFigures>>> answers;
    for (int i = 0; i < 20; ++i)
        answers.append(session.list({.filter = {.text = u"h"_s + QString::number(i)}}, 64));
    answers.append(session.list({.column = ObservationModel::ValueColumn}, 5));
    for (auto &answer : answers)
        answer.waitForFinished();
    int cancelled = 0;
    for (const auto &answer : std::as_const(answers))
        cancelled += !answer.result() && answer.result().error().kind == ErrorKind::Cancelled;
    QVERIFY(cancelled > 0);
    const Result<ListedFigures> last = answers.last().result();
    VERIFY_RESULT(last);
    QCOMPARE(last->firstRows.size(), 5);
    const QList<qint64> some = last->list->positions(10, 3);
    auto rows = session.figures(some);
    rows.waitForFinished();
    VERIFY_RESULT(rows.result());
    QCOMPARE(rows.result()->size(), 3);
}

void TestPagedFigures::sessionWaitsForAWriter()
{
    const QString file = m_folder.filePath(u"held.db"_s);
    QVERIFY(QFile::copy(m_folder.filePath(u"one.db"_s), file));
    sqlite3 *writer = nullptr;
    QCOMPARE(sqlite3_open(qPrintable(file), &writer), SQLITE_OK);
    QCOMPARE(sqlite3_exec(writer, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    FigureSession session;
    session.setStore(m_catalog, file);
    const auto answer = session.list({}, 64);
    // It is tried again and again meanwhile.
    QVERIFY(!QTest::qWaitFor([&] { return answer.isFinished(); }, 200));
    QCOMPARE(sqlite3_exec(writer, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
    QVERIFY(QTest::qWaitFor([&] { return answer.isFinished(); }));
    VERIFY_RESULT(answer.result());
    QCOMPARE(answer.result()->firstRows.size(), 64);
    sqlite3_close(writer);
}

QTEST_GUILESS_MAIN(TestPagedFigures)
#include "tst_pagedfigures.moc"
