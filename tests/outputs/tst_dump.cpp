// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputsamples.h"

#include "outputs/savedata.h"
#include "records/modulefile.h"
#include "support/files.h"
#include "support/filesizelimit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** A dump holds all of a store, and brings all of it into another. */
class TestDump final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bringsAnEqualStore_data();
    void bringsAnEqualStore();
    void refusesWhatItCannotTell_data();
    void refusesWhatItCannotTell();
    void olderOnesAreImports();
    void worksOnInAnotherStore_data();
    void worksOnInAnotherStore();
    void changesNothingWhereAllIsThere_data() { bringsAnEqualStore_data(); }
    void changesNothingWhereAllIsThere();
    void leavesWhatAStoreHasAlone();
    void refusesAnotherChartOfTheUser();
    void refusesATextThatNoFileHolds_data();
    void refusesATextThatNoFileHolds();
    void zipHoldsTheFolder();
    void describesItsTables();
    void figuresBringWhatTheyReferTo();
    void refusesTargets_data();
    void refusesTargets();
    void takesAnEmptyFolder();
    void replacesAFileWhereAsked();
    void cancelledLeavesNothing_data();
    void cancelledLeavesNothing();
    void fullDiskLeavesNothing_data();
    void fullDiskLeavesNothing();
    void readerNamesTheLine();
    void readerEndsWhenStopped();

private:
    /** The files of a dump by name, without when it was written. */
    [[nodiscard]] static QMap<QString, QByteArray> contentOf(const QString &dump);
    /** A store of the kind that a row names; in a file of the folder. */
    [[nodiscard]] std::unique_ptr<Store> storeOf(const QString &kind, const QString &file);
};

std::unique_ptr<Store> TestDump::storeOf(const QString &kind, const QString &file)
{
    const bool isShipped = kind.startsWith(u"shipped");
    auto store = Store::create(file, isShipped ? Samples::shippedPackages() : QStringList());
    if (!store)
        qFatal("%s", qPrintable(Samples::describe(store.error())));
    Result<ImportReport> taken = ImportReport();
    if (kind.startsWith(u"sample"))
        taken = (*store)->importPackage(Samples::package());
    if (kind.startsWith(u"two"))
        taken = (*store)->importPackage(Samples::secondPackage(3));
    if (kind.startsWith(u"two") || kind.startsWith(u"hostile"))
        taken = (*store)->importPackage(Samples::hostilePackage());
    if (!taken)
        qFatal("%s", qPrintable(Samples::describe(taken.error())));
    if (kind.endsWith(u"charts"))
        Samples::changeCharts(**store);
    if (kind.endsWith(u"history"))
        Samples::giveHistory(**store);
    return std::move(*store);
}

void TestDump::bringsAnEqualStore_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind :
         {"empty", "sample", "shipped", "shipped, with the user's charts",
          "sample, with the user's charts", "hostile", "hostile, with the user's charts",
          "two packages", "sample, with history", "shipped, with history"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestDump::bringsAnEqualStore()
{
    QFETCH(QString, kind);
    QTemporaryDir folder;
    const auto store = storeOf(kind, folder.filePath(u"one.db"_s));
    const QString dump = folder.filePath(u"dump"_s);
    const auto saved = saveData(*store, {.path = dump});
    VERIFY_RESULT(saved);
    QCOMPARE(saved->figures, store->observations()->size());

    // Into an empty one, and into one that a first start has made.
    for (const bool isShipped : {false, true}) {
        if (isShipped && !kind.startsWith(u"shipped"))
            break;
        const QString name = isShipped ? u"shipped"_s : u"empty"_s;
        const auto other = Store::create(folder.filePath(name + u".db"_s),
                                         isShipped ? Samples::shippedPackages() : QStringList());
        VERIFY_RESULT(other);
        if (kind != u"empty" && kind != u"shipped")
            QVERIFY(!Samples::differenceBetween(*store, **other).isEmpty());
        const auto taken = Samples::takeIn(**other, dump);
        VERIFY_RESULT(taken);
        if (!isShipped)
            QCOMPARE(taken->observations, saved->figures);
        QCOMPARE(Samples::differenceBetween(*store, **other), QString());
        VERIFY_RESULT((*other)->checkReferences());

        // And what comes out of that one is the same, byte by byte.
        const QString again = folder.filePath(u"again-"_s + name);
        VERIFY_RESULT(saveData(**other, {.path = again}));
        QCOMPARE(contentOf(again), contentOf(dump));
    }
}

QMap<QString, QByteArray> TestDump::contentOf(const QString &dump)
{
    auto files = Samples::filesIn(dump);
    // All but the day of writing.
    QJsonObject descriptor = QJsonDocument::fromJson(files[u"datapackage.json"_s]).object();
    descriptor.remove(u"created"_s);
    files[u"datapackage.json"_s] = QJsonDocument(descriptor).toJson();
    return files;
}

void TestDump::refusesWhatItCannotTell_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("reason");

    const auto row = [](const char *name, const char *file, const char *from, const char *to,
                        const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(from) << QByteArray(to)
                            << QString::fromLatin1(reason);
    };
    row("a newer format", "datapackage.json", "\"format\": 2", "\"format\": 3", "newer version");
    row("a table of no name", "datapackage.json", "\"name\": \"origins\"", "\"name\": \"orgins\"",
        "name of no table");
    row("an import without its number", "imports.csv", "\n2,", "\n5,", "numbered");
    row("a hash that is none", "imports.csv", "aaaaaaaa", "zzzzzzzz", "SHA-256");
    row("what brought nothing", "origins.csv", ",import,,3", ",import,,9", "number of no import");
    row("a word for what brought it", "origins.csv", ",own,,", ",me,,", "none of");
    row("a package that is not there", "origins.csv", ",package,sample,", ",package,other,",
        "none of the packages");
    row("a reason that is none", "put_aside.csv", ",undone,import", ",lost,import", "none of");
    row("undone with an import that is not", "put_aside.csv", ",undone,import,,2",
        ",undone,import,,1", "not undone");
    row("no record", "put_aside.csv", "\"\"code\"\":", "\"\"cdoe\"\":", "not valid");
    row("a figure of nowhere", "put_aside_observations.csv", ",992,", ",999,",
        "is not in the regions");
    row("a figure without its version", "put_aside_observations.csv", "OBS01", "OBS99",
        "no other version");
}

void TestDump::refusesWhatItCannotTell()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, reason);
    QTemporaryDir folder;
    const auto store = storeOf(u"sample, with history"_s, folder.filePath(u"one.db"_s));
    const QString dump = folder.filePath(u"dump"_s);
    VERIFY_RESULT(saveData(*store, {.path = dump}));
    QByteArray text = read(dump + u'/' + file);
    QVERIFY2(text.contains(from), text.left(2000));
    text.replace(from, to);
    QVERIFY(write(dump + u'/' + file, text));
    const auto other = Store::create(folder.filePath(u"other.db"_s), {});
    const auto before = read((*other)->file());
    const auto taken = Samples::takeIn(**other, dump);
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::PackageInvalid);
    QVERIFY2(taken.error().detail.contains(reason), qPrintable(taken.error().detail));
    QVERIFY2(taken.error().file.endsWith(file), qPrintable(taken.error().file));
    QCOMPARE(read((*other)->file()), before);
}

/** A dump from before stores' histories were dumped: an import, also into an empty store. */
void TestDump::olderOnesAreImports()
{
    QTemporaryDir folder;
    const auto store = storeOf(u"sample, with the user's charts"_s, folder.filePath(u"one.db"_s));
    const QString dump = folder.filePath(u"dump"_s);
    VERIFY_RESULT(saveData(*store, {.path = dump}));
    QJsonObject root = QJsonDocument::fromJson(read(dump + u"/datapackage.json"_s)).object();
    QJsonArray resources = root.value(u"resources"_s).toArray();
    for (int i = 0; i < 4; ++i) {
        QFile::remove(dump + u'/' + resources.last()[u"path"_s].toString());
        resources.removeLast();
    }
    root.insert(u"resources"_s, resources);
    QJsonObject zhitu = root.value(u"zhitu"_s).toObject();
    QJsonObject layers = zhitu.value(u"store"_s).toObject();
    layers.insert(u"format"_s, 1);
    zhitu.insert(u"store"_s, layers);
    root.insert(u"zhitu"_s, zhitu);
    QVERIFY(write(dump + u"/datapackage.json"_s, QJsonDocument(root).toJson()));
    const auto other = Store::create(folder.filePath(u"other.db"_s), {});
    const auto taken = Samples::takeIn(**other, dump);
    VERIFY_RESULT(taken);
    QVERIFY(taken->import > 0);
    QCOMPARE(Samples::differenceBetween(*store, **other, false), QString());
    VERIFY_RESULT((*other)->undoImport(taken->import));
    QVERIFY((*(*other)->catalog())->charts.isEmpty());
    QVERIFY((*other)->observations()->isEmpty());
}

void TestDump::worksOnInAnotherStore_data()
{
    QTest::addColumn<bool>("isShipped");
    QTest::newRow("an empty store") << false;
    QTest::newRow("a store that a first start has made") << true;
}

/** What can be undone, put back and dropped in the one store can be so in the other. */
void TestDump::worksOnInAnotherStore()
{
    QFETCH(const bool, isShipped);
    QTemporaryDir folder;
    const auto store = storeOf(u"shipped, with history"_s, folder.filePath(u"one.db"_s));
    VERIFY_RESULT(saveData(*store, {.path = folder.filePath(u"dump"_s)}));
    const auto other = Store::create(folder.filePath(u"other.db"_s),
                                     isShipped ? Samples::shippedPackages() : QStringList());
    VERIFY_RESULT(other);
    VERIFY_RESULT(Samples::takeIn(**other, folder.filePath(u"dump"_s)));
    const auto inBoth = [&](const auto &work, const QString &what) {
        const auto one = work(*store);
        const auto two = work(**other);
        VERIFY_RESULT(one);
        VERIFY_RESULT(two);
        QVERIFY2(*one == *two, qPrintable(what));
        QVERIFY2(Samples::differenceBetween(*store, **other).isEmpty(),
                 qPrintable(what + Samples::differenceBetween(*store, **other)));
        VERIFY_RESULT((*other)->checkReferences());
    };
    const auto imports = store->imports();
    VERIFY_RESULT(imports);
    QCOMPARE(imports->size(), 4);
    // By their place in the list, since their numbers are each store's own.
    for (qsizetype i = 0; i < imports->size(); ++i) {
        for (const bool undone : {!imports->at(i).isUndone, imports->at(i).isUndone}) {
            inBoth(
                [&](Store &one) {
                    const qint64 id = one.imports()->at(i).id;
                    return undone ? one.undoImport(id) : one.redoImport(id);
                },
                u"%1 %2: "_s.arg(i).arg(undone));
            if (QTest::currentTestFailed())
                return;
        }
    }
    const auto aside = store->asideRecords();
    VERIFY_RESULT(aside);
    QCOMPARE(aside->size(), 4 + 2 * 4);
    for (const AsideRecord &record : *aside) {
        const RecordKey key = keyOfAny(record.record);
        inBoth([&](Store &one) { return one.restore({key}); }, key.key + u": "_s);
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE((*other)->asideRecords()->size(), 0);
    for (int i = 0; i < 4; ++i)
        inBoth([&](Store &one) { return one.dropImport(one.imports()->last().id); },
               u"dropping %1: "_s.arg(i));
}

void TestDump::changesNothingWhereAllIsThere()
{
    QFETCH(QString, kind);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"one.db"_s);
    auto store = storeOf(kind, file);
    VERIFY_RESULT(saveData(*store, {.path = folder.filePath(u"dump"_s)}));
    const QByteArray before = read(file);
    const auto taken = Samples::takeIn(*store, folder.filePath(u"dump"_s));
    VERIFY_RESULT(taken);
    QCOMPARE(*taken, ImportReport());
    store.reset();
    QCOMPARE(read(file), before);
}

void TestDump::leavesWhatAStoreHasAlone()
{
    QTemporaryDir folder;
    const auto store = storeOf(u"shipped, with the user's charts"_s, folder.filePath(u"one.db"_s));
    VERIFY_RESULT(saveData(*store, {.path = folder.filePath(u"dump"_s)}));

    const auto other = storeOf(u"shipped"_s, folder.filePath(u"other.db"_s));
    const auto before = other->catalog();
    VERIFY_RESULT(before);
    VERIFY_RESULT(other->moveChart((*before)->charts.at(3).id, -1));
    const auto moved = other->wholeContent();
    VERIFY_RESULT(Samples::takeIn(*other, folder.filePath(u"dump"_s)));
    const auto after = other->wholeContent();
    VERIFY_RESULT(after);
    QCOMPARE(after->layers->packages, moved->layers->packages);
    QCOMPARE(after->layers->chartOrder, moved->layers->chartOrder);
    // What the other had not deleted stays; what is new and was deleted comes as deleted.
    const auto catalog = other->catalog();
    QVERIFY((*catalog)->chart((*before)->charts.at(1).id));
    QCOMPARE((*catalog)->deletedCharts.size(), 1);
    QCOMPARE((*catalog)->deletedCharts.first().name.en, u"Gone"_s);
    QCOMPARE((*catalog)->chartOrigin((*before)->charts.at(0).id), ChartOrigin::Changed);
}

void TestDump::refusesAnotherChartOfTheUser()
{
    QTemporaryDir folder;
    const auto store = storeOf(u"sample, with the user's charts"_s, folder.filePath(u"one.db"_s));
    VERIFY_RESULT(saveData(*store, {.path = folder.filePath(u"dump"_s)}));
    const auto other = storeOf(u"sample"_s, folder.filePath(u"other.db"_s));
    ChartSpec changed = (*other->catalog())->charts.at(0);
    changed.name.en = u"Otherwise"_s;
    VERIFY_RESULT(other->saveChart(changed));
    const auto before = other->wholeContent();
    const auto taken = Samples::takeIn(*other, folder.filePath(u"dump"_s));
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::PackageInvalid);
    QVERIFY2(taken.error().detail.contains(changed.id), qPrintable(taken.error().detail));
    QVERIFY(*before->layers == *other->wholeContent()->layers);
}

void TestDump::refusesATextThatNoFileHolds_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u"b"_s;
}

void TestDump::refusesATextThatNoFileHolds()
{
    QFETCH(QString, text);
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"one.db"_s), {});
    VERIFY_RESULT(store);
    Package package = Samples::package();
    package.observations[1].note = {text, {}};
    VERIFY_RESULT((*store)->importPackage(package));
    for (const char *name : {"dump", "dump.zip", "dump.csv", "dump.xlsx"}) {
        const auto saved = saveData(**store,
                                    {.path = folder.filePath(QString::fromLatin1(name)),
                                     .format = dataFormatOf(QString::fromLatin1(name))});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::TextNotWritable);
        QCOMPARE(saved.error().detail, package.observations.at(1).id);
    }
    QCOMPARE(Samples::filesIn(folder.path()).keys(), QStringList{u"one.db"_s});
}

void TestDump::zipHoldsTheFolder()
{
    QTemporaryDir folder;
    const auto store = storeOf(u"hostile"_s, folder.filePath(u"one.db"_s));
    VERIFY_RESULT(saveData(*store, {.path = folder.filePath(u"dump"_s)}));
    const QString path = folder.filePath(u"dump.zip"_s);
    VERIFY_RESULT(saveData(*store, {.path = path, .format = DataFormat::PackageZip}));
    auto expected = Samples::filesIn(folder.filePath(u"dump"_s));
    QMap<QString, QByteArray> packed;
    zip_t *archive = zip_open(qPrintable(path), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    QVERIFY(archive);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t facts;
        QCOMPARE(zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &facts), 0);
        QByteArray bytes(static_cast<qsizetype>(facts.size), Qt::Uninitialized);
        zip_file_t *file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        QCOMPARE(zip_fread(file, bytes.data(), facts.size), static_cast<zip_int64_t>(facts.size));
        zip_fclose(file);
        packed.insert(QString::fromUtf8(facts.name), bytes);
    }
    zip_discard(archive);
    QCOMPARE(packed.keys(), expected.keys());
    // The day of writing stands in the descriptor.
    expected.remove(u"datapackage.json"_s);
    packed.remove(u"datapackage.json"_s);
    QCOMPARE(packed, expected);
}

void TestDump::describesItsTables()
{
    QTemporaryDir folder;
    const auto store = storeOf(u"shipped"_s, folder.filePath(u"one.db"_s));
    VERIFY_RESULT(saveData(*store, {.path = folder.filePath(u"dump"_s)}));
    const QDir dump(folder.filePath(u"dump"_s));
    const QJsonObject root =
        QJsonDocument::fromJson(read(dump.filePath(u"datapackage.json"_s))).object();
    QCOMPARE(root.value(u"profile"_s).toString(), u"tabular-data-package"_s);
    QVERIFY(!root.value(u"title"_s).toString().isEmpty());
    QVERIFY(!root.value(u"version"_s).toString().isEmpty());
    QVERIFY2(!root.contains(u"licenses"_s), "which licence it is, the user says");
    QCOMPARE(root.value(u"sources"_s).toArray().size(), (*store->catalog())->sources.size());
    const QJsonArray resources = root.value(u"resources"_s).toArray();
    QCOMPARE(resources.size(), 14);
    for (const QJsonValue &value : resources) {
        const QJsonObject resource = value.toObject();
        const QString name = resource.value(u"name"_s).toString();
        const QByteArray text = read(dump.filePath(resource.value(u"path"_s).toString()));
        QStringList fields;
        for (const QJsonValue &field :
             resource.value(u"schema"_s).toObject().value(u"fields"_s).toArray()) {
            fields.append(field.toObject().value(u"name"_s).toString());
            QVERIFY2(!field.toObject().value(u"description"_s).toString().isEmpty(),
                     qPrintable(name + u'.' + fields.last()));
        }
        QCOMPARE(QString::fromUtf8(text.first(text.indexOf('\n'))), fields.join(u','));
    }
}

void TestDump::figuresBringWhatTheyReferTo()
{
    QTemporaryDir folder;
    const auto store = storeOf(u"shipped"_s, folder.filePath(u"one.db"_s));
    const auto all = store->observations();
    VERIFY_RESULT(all);
    // The last figures in reverse: positions are those of the order of import.
    std::vector<qint64> positions;
    QStringList ids;
    for (qsizetype i = all->size(); i > all->size() - 3; --i) {
        positions.push_back(i);
        ids.append(all->at(i - 1).id);
    }
    const auto saved = saveData(*store, {.path = folder.filePath(u"some"_s), .figures = positions});
    VERIFY_RESULT(saved);
    QCOMPARE(saved->figures, 3);

    const auto other = Store::create(folder.filePath(u"other.db"_s), {});
    VERIFY_RESULT(other);
    VERIFY_RESULT(Samples::takeIn(**other, folder.filePath(u"some"_s)));
    QCOMPARE(Samples::idsOf(*(*other)->observations()), ids);
    const auto catalog = (*other)->catalog();
    QVERIFY((*catalog)->packages.isEmpty());
    QVERIFY((*catalog)->charts.isEmpty() && (*catalog)->events.isEmpty());
    QVERIFY(!QFile::exists(folder.filePath(u"some/imports.csv"_s)));
    QCOMPARE((*other)->imports()->size(), 1);
    QVERIFY((*catalog)->indicators.size() <= 3);
    QVERIFY((*catalog)->sources.size() < (*store->catalog())->sources.size());
    VERIFY_RESULT((*other)->checkReferences());
    // Where all of it is already, nothing changes.
    const auto again = Samples::takeIn(*store, folder.filePath(u"some"_s));
    VERIFY_RESULT(again);
    QCOMPARE(*again, ImportReport());
}

void TestDump::refusesTargets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("a folder with something in it") << u"full"_s << ErrorKind::TargetExists;
    QTest::newRow("a file for a folder") << u"file"_s << ErrorKind::TargetExists;
    QTest::newRow("a file that is there") << u"there.zip"_s << ErrorKind::TargetExists;
    QTest::newRow("a table that is there") << u"there.csv"_s << ErrorKind::TargetExists;
    QTest::newRow("a workbook that is there") << u"there.xlsx"_s << ErrorKind::TargetExists;
    QTest::newRow("a link") << u"link.csv"_s << ErrorKind::FileNotWritable;
    QTest::newRow("a folder for a file") << u"folder.zip"_s << ErrorKind::FileNotWritable;
    QTest::newRow("in no folder") << u"nowhere/x.csv"_s << ErrorKind::FileNotFound;
}

void TestDump::refusesTargets()
{
    QFETCH(QString, name);
    QFETCH(ErrorKind, kind);
    QTemporaryDir folder;
    const auto store = storeOf(u"sample"_s, folder.filePath(u"one.db"_s));
    const QDir place(folder.path());
    QVERIFY(place.mkdir(u"full"_s) && place.mkdir(u"folder.zip"_s));
    for (const char *there : {"full/x", "file", "there.zip", "there.csv", "there.xlsx", "target"})
        QVERIFY(write(folder.filePath(QString::fromLatin1(there)), "there"));
    QVERIFY(QFile::link(folder.filePath(u"target"_s), folder.filePath(u"link.csv"_s)));
    const auto before = Samples::filesIn(folder.path());
    const auto saved =
        saveData(*store, {.path = folder.filePath(name), .format = dataFormatOf(name)});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, kind);
    QCOMPARE(Samples::filesIn(folder.path()), before);
}

void TestDump::takesAnEmptyFolder()
{
    QTemporaryDir folder;
    const auto store = storeOf(u"sample"_s, folder.filePath(u"one.db"_s));
    QVERIFY(QDir(folder.path()).mkdir(u"dump"_s));
    VERIFY_RESULT(saveData(*store, {.path = folder.filePath(u"dump/"_s)}));
    QVERIFY(QFile::exists(folder.filePath(u"dump/datapackage.json"_s)));
    QCOMPARE(Samples::filesIn(folder.path()).keys(), (QStringList{u"dump"_s, u"one.db"_s}));
}

void TestDump::replacesAFileWhereAsked()
{
    QTemporaryDir folder;
    const auto store = storeOf(u"sample"_s, folder.filePath(u"one.db"_s));
    for (const char *name : {"x.zip", "x.csv", "x.xlsx"}) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QVERIFY(write(path, "before"));
        VERIFY_RESULT(
            saveData(*store, {.path = path, .format = dataFormatOf(path), .replace = true}));
        QVERIFY(read(path) != "before");
    }
}

void TestDump::cancelledLeavesNothing_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"dump", "dump.zip", "dump.csv", "dump.xlsx"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDump::cancelledLeavesNothing()
{
    QFETCH(QString, name);
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"one.db"_s), {});
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->importPackage(Samples::secondPackage(3000)));
    QList<Progress> told;
    const auto saved =
        saveData(**store, {.path = folder.filePath(name), .format = dataFormatOf(name)},
                 [&](const Progress &now) {
                     told.append(now);
                     return told.size() < 3;
                 });
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Cancelled);
    QCOMPARE(told.size(), 3);
    QVERIFY(told.at(0).done > 0 && told.at(1).done > told.at(0).done);
    QVERIFY(told.at(2).total >= told.at(2).done);
    QCOMPARE(Samples::filesIn(folder.path()).keys(), QStringList{u"one.db"_s});
}

void TestDump::fullDiskLeavesNothing_data()
{
    cancelledLeavesNothing_data();
}

void TestDump::fullDiskLeavesNothing()
{
    QFETCH(QString, name);
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"one.db"_s), {});
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->importPackage(Samples::secondPackage(3000)));
    const auto saved = [&] {
        const FileSizeLimit limit(20000);
        return saveData(**store, {.path = folder.filePath(name), .format = dataFormatOf(name)});
    }();
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::FileNotWritable);
    QCOMPARE(saved.error().file, folder.filePath(name));
    QCOMPARE(Samples::filesIn(folder.path()).keys(), QStringList{u"one.db"_s});
}

void TestDump::readerNamesTheLine()
{
    QTemporaryDir folder;
    const auto store = storeOf(u"sample"_s, folder.filePath(u"one.db"_s));
    const QString dump = folder.filePath(u"dump"_s);
    VERIFY_RESULT(saveData(*store, {.path = dump}));
    const QString table = dump + u"/observations.csv"_s;
    QByteArray text = read(table);
    const QByteArray lastId = "\nOBS03,compute_rank,110000,";
    QVERIFY(text.contains(lastId));
    struct Fault
    {
        QByteArray instead;
        QString field;
        QString reason;
    };
    for (const Fault &fault : {Fault{"\nOBS03,compute_rank,999999,", u"region"_s, u"neither"_s},
                               Fault{"\nOBS01,compute_rank,110000,", u"id"_s, u"twice"_s},
                               Fault{"\nOBS 3,compute_rank,110000,", u"id"_s, u"only hold"_s}}) {
        QByteArray changed = text;
        changed.replace(lastId, fault.instead);
        QVERIFY(write(table, changed));
        const auto other = Store::inMemory();
        const auto taken = Samples::takeIn(**other, dump);
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, ErrorKind::PackageInvalid);
        QCOMPARE(taken.error().file, table);
        QCOMPARE(taken.error().row, 4);
        QCOMPARE(taken.error().field, fault.field);
        QVERIFY2(taken.error().detail.contains(fault.reason), qPrintable(taken.error().detail));
        QVERIFY((*other)->observations()->isEmpty());
        QVERIFY((*(*other)->catalog())->regions.isEmpty());
    }
}

void TestDump::readerEndsWhenStopped()
{
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"one.db"_s), {});
    VERIFY_RESULT((*store)->importPackage(Samples::secondPackage(5000)));
    VERIFY_RESULT(saveData(**store, {.path = folder.filePath(u"dump"_s)}));
    const auto other = Store::inMemory();
    const auto reader = PackageReader::open(packageFolder(folder.filePath(u"dump"_s)));
    VERIFY_RESULT(reader);
    qint64 last = -1;
    int asked = 0;
    const auto taken = (*other)->importPackage(**reader, {}, [&](const Progress &now) {
        last = now.done;
        return ++asked < 4 && now.done <= now.total;
    });
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::Cancelled);
    QCOMPARE(asked, 4);
    QVERIFY(last > 0);
    QVERIFY((*other)->observations()->isEmpty());
}

QTEST_GUILESS_MAIN(TestDump)
#include "tst_dump.moc"
