// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputsamples.h"

#include "outputs/savedata.h"
#include "packages/packagewriter.h"
#include "store/database.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** A package that a user takes in is an import like any other: it is listed and can be undone. */
class TestPackageImports final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isListed();
    void goesAndComesBack_data();
    void goesAndComesBack();
    void bringsNothingTwice();
    void comesAgainAfterUndo();
    void goesForGood();
    void sharesWhatAnotherNeeds();
    void leavesNothingWhenStopped();
    void updatesOfTheProgramAreNone();

private:
    /** Writes a package into a folder that is named after it; its path. */
    [[nodiscard]] QString written(const Package &package) const;
    /** A package with an indicator, a region, a source, an event and a chart of its own. */
    [[nodiscard]] static Package another();
    [[nodiscard]] Result<ImportReport> take(const QString &path) const;
    /** A copy of the store as it is now. */
    [[nodiscard]] std::unique_ptr<Store> copy(const QString &name) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void checkSound() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void TestPackageImports::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = Store::create(path(u"one.db"_s), Samples::shippedPackages());
    VERIFY_RESULT(store);
    m_store = std::move(*store);
}

QString TestPackageImports::written(const Package &package) const
{
    const QString folder = path(package.info.id);
    QDir().mkpath(folder);
    PackageWriter writer(folder);
    bool isWritten = writer.begin(package, QDateTime::currentDateTimeUtc()).hasValue();
    for (const Observation &figure : package.observations)
        isWritten = isWritten && writer.append(figure).hasValue();
    if (!isWritten || !writer.finish())
        qFatal("%s", qPrintable(folder));
    return folder;
}

Package TestPackageImports::another()
{
    Package package = Samples::package();
    package.info = {.id = u"another"_s,
                    .version = u"1.0.0"_s,
                    .title = {u"另一个"_s, u"Another"_s},
                    .description = {},
                    .shipped = false};
    for (Unit &unit : package.catalog.units)
        unit.code.prepend(u"x-"_s);
    for (Indicator &indicator : package.catalog.indicators) {
        indicator.id.prepend(u"x-"_s);
        indicator.unit.prepend(u"x-"_s);
    }
    package.catalog.comparabilities.clear();
    package.catalog.relations.clear();
    package.catalog.regions = {Region{.code = u"990001"_s,
                                      .level = AreaLevel::City,
                                      .parent = {},
                                      .name = {u"某市"_s, u"A city"_s},
                                      .shortName = {},
                                      .aliases = {},
                                      .pinyin = {},
                                      .colourSlot = {},
                                      .tileColumn = {},
                                      .tileRow = {}}};
    for (Source &source : package.catalog.sources) {
        source.id.prepend(u"x-"_s);
        if (!source.repeats.isEmpty())
            source.repeats.prepend(u"x-"_s);
    }
    for (Subject &subject : package.catalog.subjects)
        subject.id.prepend(u"x-"_s);
    const auto rename = [](auto &record) {
        record.id.prepend(u"X"_s);
        record.region = u"990001"_s;
        record.source.prepend(u"x-"_s);
        if (!record.origin.isEmpty())
            record.origin.prepend(u"x-"_s);
    };
    for (Event &event : package.catalog.events)
        rename(event);
    for (Observation &figure : package.observations) {
        rename(figure);
        figure.indicator.prepend(u"x-"_s);
        figure.unit.prepend(u"x-"_s);
        if (!figure.subject.isEmpty())
            figure.subject.prepend(u"x-"_s);
    }
    for (ChartSpec &chart : package.catalog.charts) {
        chart.id.prepend(u"x-"_s);
        for (QString &indicator : chart.indicators)
            indicator.prepend(u"x-"_s);
        chart.regions = {u"990001"_s};
        chart.focus = u"990001"_s;
    }
    package.catalog.buildIndex();
    return package;
}

Result<ImportReport> TestPackageImports::take(const QString &folder) const
{
    return Samples::takeIn(*m_store, folder);
}

std::unique_ptr<Store> TestPackageImports::copy(const QString &name) const
{
    if (!QFile::copy(m_store->file(), path(name)))
        return nullptr;
    auto store = Store::open(path(name));
    return store ? std::move(*store) : nullptr;
}

void TestPackageImports::checkSound() const
{
    VERIFY_RESULT(m_store->checkReferences());
    auto database = Database::open(m_store->file(), Database::Access::ReadWrite);
    VERIFY_RESULT(database);
    QCOMPARE(*(*database)->queryText("PRAGMA integrity_check"), u"ok"_s);
}

void TestPackageImports::isListed()
{
    const QString folder = written(another());
    const auto reader = PackageReader::open(packageFolder(folder));
    VERIFY_RESULT(reader);
    const QDateTime when(QDate(2026, 2, 3), QTime(4, 5), Qt::UTC);
    const auto taken = m_store->importPackage(
        **reader,
        {.fileName = u"another.zip"_s, .sha256 = QString(64, u'a'), .when = when, .title = {}});
    VERIFY_RESULT(taken);
    QVERIFY(taken->import > 0);
    const auto imports = m_store->imports();
    VERIFY_RESULT(imports);
    const ImportRecord expected{.id = taken->import,
                                .fileName = u"another.zip"_s,
                                .sha256 = QString(64, u'a'),
                                .when = when,
                                .title = u"另一个 / Another"_s,
                                .mapping = {},
                                .isUndone = false,
                                .figures = 3,
                                .events = 2,
                                .records = 2 + 1 + 1 + 2 + 3 + 2,
                                .changed = 0};
    QCOMPARE(*imports, QList<ImportRecord>{expected});
    QCOMPARE(m_store->observations({.import = taken->import})->size(), 3);
}

void TestPackageImports::goesAndComesBack_data()
{
    QTest::addColumn<bool>("isDump");
    QTest::addColumn<bool>("isUsed"); // the store has things of its user's already

    QTest::newRow("package") << false << false;
    QTest::newRow("package, into a store in use") << false << true;
    QTest::newRow("dump with charts of its user's") << true << true;
}

void TestPackageImports::goesAndComesBack()
{
    QFETCH(const bool, isDump);
    QFETCH(const bool, isUsed);
    QString package = written(another());
    if (isDump) {
        auto other = Store::create(path(u"other.db"_s), Samples::shippedPackages());
        VERIFY_RESULT(other);
        VERIFY_RESULT(Samples::takeIn(**other, package));
        Samples::changeCharts(**other);
        package = path(u"dump"_s);
        VERIFY_RESULT(saveData(**other, {.path = package}));
    }
    if (isUsed) {
        Observation figure = m_store->observations()->first();
        figure.id.clear();
        figure.value = 12345;
        VERIFY_RESULT(m_store->apply({{.before = std::nullopt, .after = AnyRecord(figure)}}));
    }
    const auto before = copy(u"before.db"_s);
    QVERIFY(before);
    const auto taken = take(package);
    VERIFY_RESULT(taken);
    QVERIFY(taken->import > 0);
    QVERIFY(!Samples::differenceBetween(*before, *m_store).isEmpty());
    const auto after = copy(u"after.db"_s);

    // Next week, in another process.
    m_store.reset();
    auto opened = Store::open(path(u"one.db"_s));
    VERIFY_RESULT(opened);
    m_store = std::move(*opened);
    const auto undone = m_store->undoImport(taken->import);
    VERIFY_RESULT(undone);
    QCOMPARE(undone->figures, taken->observations);
    QCOMPARE(undone->events, taken->events);
    QCOMPARE(undone->records, taken->records);
    QVERIFY(undone->kept.isEmpty());
    QCOMPARE(Samples::differenceBetween(*before, *m_store, false), QString());
    checkSound();
    const auto redone = m_store->redoImport(taken->import);
    VERIFY_RESULT(redone);
    QCOMPARE(redone->figures, taken->observations);
    QCOMPARE(redone->records, taken->records);
    QCOMPARE(Samples::differenceBetween(*after, *m_store), QString());
    checkSound();
}

void TestPackageImports::bringsNothingTwice()
{
    const QString folder = written(another());
    VERIFY_RESULT(take(folder));
    const auto again = take(folder);
    VERIFY_RESULT(again);
    QCOMPARE(*again, ImportReport());
    QCOMPARE(m_store->imports()->size(), 1);
}

void TestPackageImports::comesAgainAfterUndo()
{
    const QString folder = written(another());
    const qint64 first = take(folder)->import;
    const qsizetype packages = (*m_store->catalog())->packages.size();
    VERIFY_RESULT(m_store->undoImport(first));
    QCOMPARE((*m_store->catalog())->packages.size(), packages - 1);
    const auto second = take(folder);
    VERIFY_RESULT(second);
    QVERIFY(second->import > first);
    QCOMPARE(second->observations, 3);
    QCOMPARE((*m_store->catalog())->packages.size(), packages);
    // The first cannot come back beside it.
    QCOMPARE(m_store->redoImport(first).error().kind, ErrorKind::RecordExists);
    VERIFY_RESULT(m_store->dropImport(first));
    QCOMPARE((*m_store->catalog())->packages.size(), packages);
    checkSound();
}

void TestPackageImports::goesForGood()
{
    const auto before = copy(u"before.db"_s);
    const qint64 import = take(written(another()))->import;
    VERIFY_RESULT(m_store->dropImport(import));
    QCOMPARE(Samples::differenceBetween(*before, *m_store), QString());
    QVERIFY(m_store->imports()->isEmpty());
    auto database = Database::open(m_store->file(), Database::Access::ReadWrite);
    for (const QByteArray &table : {"undone_figures"_ba, "aside_records"_ba})
        QCOMPARE(*(*database)->queryText("SELECT count(*) FROM " + table), u"0"_s);
    QCOMPARE(*(*database)->queryText("SELECT count(*) FROM packages WHERE id = 'another'"), u"0"_s);
    checkSound();
}

void TestPackageImports::sharesWhatAnotherNeeds()
{
    const qint64 import = take(written(another()))->import;
    Observation figure = m_store->observations({.import = import})->first();
    figure.id.clear();
    figure.value = 7;
    VERIFY_RESULT(m_store->apply({{.before = std::nullopt, .after = AnyRecord(figure)}}));
    const auto undone = m_store->undoImport(import);
    VERIFY_RESULT(undone);
    QVERIFY(undone->kept.contains(RecordKey{Table::Indicators, figure.indicator}));
    QCOMPARE(m_store->observations()->last().value, std::optional(7.0));
    checkSound();
    VERIFY_RESULT(m_store->redoImport(import));
    checkSound();
}

void TestPackageImports::leavesNothingWhenStopped()
{
    Package many = another();
    const Observation pattern = many.observations.first();
    for (int i = 0; i < 3000; ++i) {
        many.observations.append(pattern);
        many.observations.last().id = u"MANY%1"_s.arg(i);
    }
    const QString folder = written(many);
    const auto before = Samples::filesIn(m_folder->path());
    const auto reader = PackageReader::open(packageFolder(folder));
    VERIFY_RESULT(reader);
    int asked = 0;
    const auto taken = m_store->importPackage(**reader, {.fileName = u"many"_s},
                                              [&](const Progress &) { return ++asked < 3; });
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::Cancelled);
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
    QVERIFY(m_store->imports()->isEmpty());
}

void TestPackageImports::updatesOfTheProgramAreNone()
{
    QVERIFY(m_store->imports()->isEmpty());
    VERIFY_RESULT(m_store->importPackage(another()));
    QVERIFY(m_store->imports()->isEmpty());
}

QTEST_GUILESS_MAIN(TestPackageImports)
#include "tst_packageimports.moc"
