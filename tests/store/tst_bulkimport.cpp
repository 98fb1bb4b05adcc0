// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/bulkimport.h"
#include "store/database.h"
#include "store/figureids.h"
#include "store/store.h"

#include "storecontent.h"

#include <QTemporaryDir>
#include <QRegularExpression>
#include <QTest>

#include <functional>
#include <memory>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

using Change = std::function<void(FigureInput &)>;
Q_DECLARE_METATYPE(Change)

namespace {

const Period october = *Period::fromIso(u"2023-10");
const Period year = *Period::fromIso(u"2023");

/** A figure that the sample store can take and has not. */
FigureInput sampleFigure()
{
    return {.id = {},
            .indicator = "released",
            .region = "110108",
            .subject = {},
            .period = &year,
            .value = 12,
            .valueUpper = {},
            .unit = "models",
            .qualifier = Qualifier::Exact,
            .qualifierWordZh = {},
            .qualifierWordEn = {},
            .status = Status::Actual,
            .rankBasis = RankBasis::None,
            .statedByZh = {},
            .statedByEn = {},
            .source = "paper",
            .origin = {},
            .line = 3,
            .printed = "12",
            .occurrence = 1,
            .obsStatus = {},
            .breakBefore = false,
            .noteZh = {},
            .noteEn = {},
            .noteKind = NoteKind::None};
}

} // namespace

class TestBulkImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void idsAreTakenApart_data();
    void idsAreTakenApart();
    void everyFieldArrives();
    void recordsComeFirst();
    void theSameChangesNothing_data();
    void theSameChangesNothing();
    void anotherValueIsAClaim_data();
    void anotherValueIsAClaim();
    void manyFigures_data();
    void manyFigures();
    void idsOfTheFileAreKept();
    void anIdForSomethingElseIsRefused();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void withoutCommitNothingHappens();
    void isCancelled_data();
    void isCancelled();
    void nothingNewLeavesNoImport();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.zhitu"_s); }
    [[nodiscard]] Result<BulkReport> import(const QList<FigureInput> &figures,
                                            qint64 expected = 0) const;
    /** Whether a store's constraints, references and indexes hold for what came past them. */
    void checkSound() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void TestBulkImport::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = Samples::storeIn(path());
    QVERIFY(m_store);
}

Result<BulkReport> TestBulkImport::import(const QList<FigureInput> &figures, qint64 expected) const
{
    auto bulk = BulkImport::begin(*m_store,
                                  {.fileName = u"table.csv"_s,
                                   .sha256 = {},
                                   .when = {},
                                   .title = {},
                                   .mapping = {},
                                   .expected = expected});
    if (!bulk)
        return bulk.error();
    for (const FigureInput &figure : figures)
        if (const auto taken = (*bulk)->append(figure); !taken)
            return taken.error();
    return (*bulk)->commit();
}

void TestBulkImport::checkSound() const
{
    auto database = Database::open(path(), Database::Access::ReadWrite);
    VERIFY_RESULT(database);
    QCOMPARE(*(*database)->queryText("PRAGMA integrity_check"), u"ok"_s);
    QVERIFY(!(*database)->queryText("PRAGMA foreign_key_check"));
    QCOMPARE(*(*database)->queryText("SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND "
                                     "name LIKE 'figures_by_%'"),
             u"2"_s);
}

void TestBulkImport::idsAreTakenApart_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<qint64>("number");

    QTest::newRow("letters") << QByteArray("abc") << QByteArray("abc") << qint64(-1);
    QTest::newRow("a number at the end") << QByteArray("F08") << QByteArray("F0") << qint64(8);
    QTest::newRow("without zeros") << QByteArray("R2018-12") << QByteArray("R2018-") << qint64(12);
    QTest::newRow("zeros alone") << QByteArray("a00") << QByteArray("a0") << qint64(0);
    QTest::newRow("a zero within") << QByteArray("a105") << QByteArray("a") << qint64(105);
    QTest::newRow("digits alone") << QByteArray("2024") << QByteArray() << qint64(2024);
    QTest::newRow("digits that begin with 0")
        << QByteArray("0042") << QByteArray("00") << qint64(42);
    QTest::newRow("18 digits") << QByteArray("x123456789012345678") << QByteArray("x")
                               << qint64(123456789012345678);
    QTest::newRow("more digits than a number has")
        << QByteArray("x1234567890123456789") << QByteArray("x1234567890123456789") << qint64(-1);
}

void TestBulkImport::idsAreTakenApart()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, prefix);
    QFETCH(const qint64, number);
    const FigureId parts = splitFigureId({id.constData(), static_cast<std::size_t>(id.size())});
    QCOMPARE(QByteArray(parts.prefix.data(), static_cast<qsizetype>(parts.prefix.size())), prefix);
    QCOMPARE(parts.number, number);
    QCOMPARE(joinFigureId(prefix, number), id);
}

void TestBulkImport::everyFieldArrives()
{
    Observation expected = Samples::package().observations.first();
    expected.id = u"x-1"_s;
    expected.value = 999;
    expected.noteKind = NoteKind::SourceSlip;
    Observation second = Samples::package().observations.at(1);
    second.id = u"x-2"_s;
    second.valueUpper = 7;
    Observation bare = Samples::package().observations.at(2);
    bare.id = u"no-number-"_s;
    {
        auto bulk = BulkImport::begin(*m_store, {.fileName = u"table.csv"_s});
        VERIFY_RESULT(bulk);
        for (const Observation &figure : {expected, second, bare})
            VERIFY_RESULT((*bulk)->append(figure));
        const auto report = (*bulk)->commit();
        VERIFY_RESULT(report);
        QCOMPARE(report->figures, 3);
    }
    const auto figures = m_store->observations({.ids = {u"x-1"_s, u"x-2"_s, u"no-number-"_s}});
    VERIFY_RESULT(figures);
    QCOMPARE(*figures, (QList<Observation>{expected, second, bare}));
    checkSound();
}

void TestBulkImport::recordsComeFirst()
{
    Catalog records;
    records.regions = {{.code = u"110105"_s,
                        .level = AreaLevel::District,
                        .parent = u"110000"_s,
                        .name = {u"朝阳区"_s, u"Chaoyang"_s},
                        .shortName = {},
                        .aliases = {},
                        .pinyin = {},
                        .colourSlot = {},
                        .tileColumn = {},
                        .tileRow = {}}};
    records.sources = {Samples::package().catalog.sources.at(1)};
    auto bulk = BulkImport::begin(*m_store, {.fileName = u"table.csv"_s});
    VERIFY_RESULT(bulk);
    VERIFY_RESULT((*bulk)->add(records));
    FigureInput figure = sampleFigure();
    figure.region = "110105";
    VERIFY_RESULT((*bulk)->append(figure));
    // More may come between figures.
    records.regions.first().code = u"110106"_s;
    VERIFY_RESULT((*bulk)->add(records));
    figure.region = "110106";
    VERIFY_RESULT((*bulk)->append(figure));
    const auto report = (*bulk)->commit();
    VERIFY_RESULT(report);
    QCOMPARE(report->records, 2); // the source was there
    QCOMPARE(report->figures, 2);
    const auto figures = m_store->observations({.regions = {u"110105"_s, u"110106"_s}});
    VERIFY_RESULT(figures);
    QCOMPARE(figures->size(), 2);
    const QString first = figures->at(0).id;
    QVERIFY(first.endsWith(u"-1"));
    QCOMPARE(figures->at(1).id, QString(first.chopped(1) + u'2'));
    QCOMPARE(m_store->observations({.ids = {first}})->size(), 1);
    checkSound();
}

void TestBulkImport::theSameChangesNothing_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("added"); // of one figure twice, the second one changed

    const auto row = [](const char *name, int added, const Change &change) {
        QTest::newRow(name) << change << added;
    };
    row("nothing else", 1, [](FigureInput &) {});
    row("another line", 1, [](FigureInput &figure) { figure.line = 99; });
    row("printed otherwise", 1, [](FigureInput &figure) { figure.printed = "12.0"; });
    row("another value", 2, [](FigureInput &figure) { figure.value = 13; });
    row("no value", 2, [](FigureInput &figure) { figure.value.reset(); });
    row("another region", 2, [](FigureInput &figure) { figure.region = "110000"; });
    row("another indicator", 2, [](FigureInput &figure) { figure.indicator = "filed"; });
    row("a subject", 2, [](FigureInput &figure) { figure.subject = "ernie-bot"; });
    row("another period", 2, [](FigureInput &figure) { figure.period = &october; });
    row("no period", 2, [](FigureInput &figure) { figure.period = nullptr; });
    row("another status", 2, [](FigureInput &figure) { figure.status = Status::Target; });
    row("another qualifier", 2, [](FigureInput &figure) { figure.qualifier = Qualifier::Over; });
    row("another source", 2, [](FigureInput &figure) { figure.source = "repost"; });
    row("an origin", 2, [](FigureInput &figure) { figure.origin = "repost"; });
    row("an id of its own", 2, [](FigureInput &figure) { figure.id = "mine"; });
}

void TestBulkImport::theSameChangesNothing()
{
    QFETCH(const Change, change);
    QFETCH(const int, added);
    FigureInput second = sampleFigure();
    change(second);
    // In one file, and in two; in an empty store, where the index is made later, and in this one.
    const auto together = import({sampleFigure(), second});
    VERIFY_RESULT(together);
    QCOMPARE(together->figures, added);
    QCOMPARE(together->alreadyThere, 2 - added);
    checkSound();

    init();
    VERIFY_RESULT(import({sampleFigure()}));
    const auto apart = import({second});
    VERIFY_RESULT(apart);
    QCOMPARE(apart->figures, added - 1);
    QCOMPARE(apart->alreadyThere, 2 - added);

    init();
    {
        auto database = Database::open(path(), Database::Access::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT((*database)->execute("DELETE FROM figures"));
    }
    const auto later = import({sampleFigure(), second});
    VERIFY_RESULT(later);
    QCOMPARE(later->figures, added);
    QCOMPARE(later->alreadyThere, 2 - added);
    QCOMPARE(m_store->observations()->size(), added);
    checkSound();
}

void TestBulkImport::anotherValueIsAClaim_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("claims");

    const auto row = [](const char *name, int claims, const Change &change) {
        QTest::newRow(name) << change << claims;
    };
    row("more", 1, [](FigureInput &figure) { figure.value = 13; });
    row("less", 1, [](FigureInput &figure) { figure.value = 11; });
    row("the same from another source", 0, [](FigureInput &figure) { figure.source = "repost"; });
    row("another period", 0, [](FigureInput &figure) {
        figure.value = 13;
        figure.period = &october;
    });
    row("a target", 0, [](FigureInput &figure) {
        figure.value = 13;
        figure.status = Status::Target;
    });
    row("no number", 0, [](FigureInput &figure) { figure.value.reset(); });
}

void TestBulkImport::anotherValueIsAClaim()
{
    QFETCH(const Change, change);
    QFETCH(const int, claims);
    FigureInput second = sampleFigure();
    change(second);
    VERIFY_RESULT(import({sampleFigure()}));
    const auto report = import({second});
    VERIFY_RESULT(report);
    QCOMPARE(report->figures, 1);
    QCOMPARE(report->claims, claims);
    QCOMPARE(m_store->observations({.regions = {u"110108"_s}})->size(), 3);
}

void TestBulkImport::manyFigures_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isAnnounced");
    QTest::addColumn<bool>("hasIds");

    for (const bool hasIds : {false, true}) {
        const char *ids = hasIds ? ", with ids" : "";
        QTest::addRow("less than a block%s", ids) << 0 << 100 << true << hasIds;
        QTest::addRow("a block%s", ids) << 0 << 8192 << true << hasIds;
        QTest::addRow("several blocks%s", ids) << 0 << 20000 << true << hasIds;
        QTest::addRow("into many, announced%s", ids) << 9000 << 10000 << true << hasIds;
        QTest::addRow("into many%s", ids) << 9000 << 10000 << false << hasIds;
    }
}

void TestBulkImport::manyFigures()
{
    QFETCH(const int, before);
    QFETCH(const int, count);
    QFETCH(const bool, isAnnounced);
    QFETCH(const bool, hasIds);

    // Each number comes twice, the second time some way after the first.
    const auto importNumbers = [&](int from, int to, qint64 expected) -> Result<BulkReport> {
        auto bulk = BulkImport::begin(*m_store,
                                      {.fileName = u"table.csv"_s,
                                       .sha256 = {},
                                       .when = {},
                                       .title = {},
                                       .mapping = {},
                                       .expected = expected});
        if (!bulk)
            return bulk.error();
        for (int i = from; i < to; ++i) {
            for (const int number : {i, i / 2 + from / 2}) {
                FigureInput figure = sampleFigure();
                const Period period = *Period::fromIso(
                    QDate::fromJulianDay(2400000 + number % 3000).toString(Qt::ISODate));
                const std::string id = "n" + std::to_string(number);
                figure.period = &period;
                figure.value = number;
                if (hasIds)
                    figure.id = id;
                if (const auto taken = (*bulk)->append(figure); !taken)
                    return taken.error();
            }
        }
        return (*bulk)->commit();
    };
    if (before > 0)
        VERIFY_RESULT(importNumbers(0, before, before));
    const auto report = importNumbers(0, count, isAnnounced ? 2 * count : 0);
    VERIFY_RESULT(report);
    QCOMPARE(report->figures, std::max(0, count - before));
    QCOMPARE(report->alreadyThere, 2 * count - report->figures);
    const auto figures = m_store->observations({.regions = {u"110108"_s}});
    VERIFY_RESULT(figures);
    QList<double> values;
    for (const Observation &figure : *figures)
        if (figure.indicator == u"released")
            values.append(*figure.value);
    QCOMPARE(values.size(), std::max(count, before));
    for (qsizetype i = 0; i < values.size(); ++i)
        QCOMPARE(values.at(i), double(i));
    const Observation last = figures->last();
    QCOMPARE(*m_store->observations({.ids = {last.id}}), QList<Observation>{last});
    checkSound();
}

void TestBulkImport::idsOfTheFileAreKept()
{
    FigureInput figure = sampleFigure();
    figure.id = "OBS04";
    VERIFY_RESULT(import({figure}));
    QCOMPARE(m_store->observations({.ids = {u"OBS04"_s}})->size(), 1);
    // The same once more, and the ones that the package brought.
    const auto again = import({figure});
    VERIFY_RESULT(again);
    QCOMPARE(*again, (BulkReport{.import = 0, .figures = 0, .alreadyThere = 1}));
    auto bulk = BulkImport::begin(*m_store, {.fileName = u"table.csv"_s});
    VERIFY_RESULT(bulk);
    for (const Observation &known : Samples::package().observations)
        VERIFY_RESULT((*bulk)->append(known));
    const auto report = (*bulk)->commit();
    VERIFY_RESULT(report);
    QCOMPARE(*report, (BulkReport{.import = 0, .figures = 0, .alreadyThere = 3}));
    // Nor is an id that was made here another figure when it comes back.
    VERIFY_RESULT(import({[] {
        FigureInput made = sampleFigure();
        made.value = 77;
        return made;
    }()}));
    const Observation made = m_store->observations()->last();
    auto back = BulkImport::begin(*m_store, {.fileName = u"table.csv"_s});
    VERIFY_RESULT(back);
    VERIFY_RESULT((*back)->append(made));
    const auto nothing = (*back)->commit();
    VERIFY_RESULT(nothing);
    QCOMPARE(nothing->alreadyThere, 1);
    QCOMPARE(nothing->figures, 0);
}

void TestBulkImport::anIdForSomethingElseIsRefused()
{
    FigureInput figure = sampleFigure();
    figure.id = "OBS01";
    const auto report = import({figure});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::PackageInvalid);
    QCOMPARE(report.error().field, u"region"_s);
    QCOMPARE(report.error().detail, u"OBS01: \"110000\" in the store and \"110108\" in the file"_s);
    Samples::compareContent(*m_store, Samples::package());
}

void TestBulkImport::refusesWhatIsWrong_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");

    const auto row = [](const char *name, const char16_t *field, const Change &change) {
        QTest::newRow(name) << change << QString::fromUtf16(field);
    };
    row("an unknown region", u"region", [](FigureInput &figure) { figure.region = "x"; });
    row("no region", u"region", [](FigureInput &figure) { figure.region = {}; });
    row("an unknown indicator", u"indicator", [](FigureInput &figure) { figure.indicator = "x"; });
    row("no indicator", u"indicator", [](FigureInput &figure) { figure.indicator = {}; });
    row("an unknown subject", u"subject", [](FigureInput &figure) { figure.subject = "x"; });
    row("an unknown source", u"source", [](FigureInput &figure) { figure.source = "x"; });
    row("no source", u"source", [](FigureInput &figure) { figure.source = {}; });
    row("an unknown origin", u"origin", [](FigureInput &figure) { figure.origin = "x"; });
    row("its own origin", u"origin", [](FigureInput &figure) { figure.origin = figure.source; });
    row("another unit", u"unit", [](FigureInput &figure) { figure.unit = "rank"; });
    row("an id with a space", u"id", [](FigureInput &figure) { figure.id = "a b"; });
    row("an endless value", u"value", [](FigureInput &figure) { figure.value = qInf(); });
    row("no number", u"value", [](FigureInput &figure) { figure.value = qQNaN(); });
    row("an upper end of no range", u"value_upper",
        [](FigureInput &figure) { figure.valueUpper = 20; });
    row("a range without its upper end", u"value_upper",
        [](FigureInput &figure) { figure.qualifier = Qualifier::Range; });
    row("a range without its lower end", u"value", [](FigureInput &figure) {
        figure.qualifier = Qualifier::Range;
        figure.value.reset();
        figure.valueUpper = 20;
    });
    row("a range upside down", u"value_upper", [](FigureInput &figure) {
        figure.qualifier = Qualifier::Range;
        figure.valueUpper = 2;
    });
    row("a line before the first", u"line", [](FigureInput &figure) { figure.line = -1; });
    row("an occurrence below 0", u"occurrence",
        [](FigureInput &figure) { figure.occurrence = -1; });
    row("an occurrence of nothing", u"occurrence",
        [](FigureInput &figure) { figure.printed = {}; });
    row("a kind of no note", u"note_kind",
        [](FigureInput &figure) { figure.noteKind = NoteKind::SourceSlip; });
}

void TestBulkImport::refusesWhatIsWrong()
{
    QFETCH(const Change, change);
    QFETCH(const QString, field);
    FigureInput wrong = sampleFigure();
    change(wrong);
    const auto before = Samples::filesIn(m_folder->path());
    const auto report = import({sampleFigure(), wrong, sampleFigure()});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::PackageInvalid);
    QCOMPARE(report.error().field, field);
    QVERIFY(!report.error().detail.isEmpty());
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
    // The connection is as good as before.
    VERIFY_RESULT(import({sampleFigure()}));
    checkSound();
}

void TestBulkImport::withoutCommitNothingHappens()
{
    const auto before = Samples::filesIn(m_folder->path());
    {
        auto bulk = BulkImport::begin(*m_store, {.fileName = u"table.csv"_s});
        VERIFY_RESULT(bulk);
        for (int i = 0; i < 10000; ++i) {
            FigureInput figure = sampleFigure();
            figure.value = i;
            VERIFY_RESULT((*bulk)->append(figure));
        }
    }
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
    QCOMPARE(m_store->imports()->size(), 0);
    VERIFY_RESULT(m_store->importPackage(Samples::secondPackage()));
}

void TestBulkImport::isCancelled_data()
{
    QTest::addColumn<int>("asked"); // how often it may go on

    QTest::newRow("at once") << 0;
    QTest::newRow("before the end") << 1;
    QTest::newRow("before it is made durable") << 2;
}

void TestBulkImport::isCancelled()
{
    QFETCH(const int, asked);
    const auto before = Samples::filesIn(m_folder->path());
    int left = asked;
    const auto report = [&]() -> Result<BulkReport> {
        auto bulk = BulkImport::begin(*m_store, {.fileName = u"table.csv"_s},
                                      [&](const Progress &) { return left-- > 0; });
        if (!bulk)
            return bulk.error();
        if (const auto taken = (*bulk)->append(sampleFigure()); !taken)
            return taken.error();
        return (*bulk)->commit();
    }();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
    VERIFY_RESULT(import({sampleFigure()}));
}

void TestBulkImport::nothingNewLeavesNoImport()
{
    VERIFY_RESULT(import({sampleFigure()}));
    QCOMPARE(m_store->imports()->size(), 1);
    const auto before = Samples::filesIn(m_folder->path());
    const auto again = import({sampleFigure()});
    VERIFY_RESULT(again);
    QCOMPARE(*again, (BulkReport{.import = 0, .figures = 0, .alreadyThere = 1}));
    QCOMPARE(m_store->imports()->size(), 1);
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
}

QTEST_GUILESS_MAIN(TestBulkImport)

#include "tst_bulkimport.moc"
