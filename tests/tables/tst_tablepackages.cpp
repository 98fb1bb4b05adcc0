// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packages/packagereader.h"
#include "records/modulefile.h"
#include "support/files.h"
#include "tablesamples.h"
#include "zipsamples.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Zhitu;

namespace {

const QByteArray figures = "region,year,value\nA,2022,5\nB,2023,6\n";

/** A descriptor of one resource with these members, and what else it has. */
QByteArray descriptor(const QByteArray &resource, const QByteArray &more = {})
{
    return "{\"name\":\"p\",\"title\":\"Firms by region\",\"sources\":[{\"title\":\"An office\"}],"
        + more + "\"resources\":[{\"name\":\"r\"," + resource + "}]}";
}

/** Writes files below a folder. */
bool writeAll(const QString &folder, const ZipFiles &files)
{
    for (const auto &[name, bytes] : files) {
        const QString path = QDir(folder).filePath(name);
        if (!QDir().mkpath(QFileInfo(path).path()) || !write(path, bytes))
            return false;
    }
    return true;
}

/** All files of a folder, for an archive, below a prefix. */
ZipFiles filesOf(const QString &folder, const QString &prefix)
{
    ZipFiles files;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        files.append({prefix + QDir(folder).relativeFilePath(path), read(path)});
    }
    return files;
}

} // namespace

/** Data Packages, in folders and archives: tables, hints, and paths that lead astray. */
class TestTablePackages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tablesAreRead_data();
    void tablesAreRead();
    void schemaDescribesColumns();
    void resourceCanBeChosen();
    void packagesOfOursAreKnown_data();
    void packagesOfOursAreKnown();
    void otherFilesAreNotTaken_data();
    void otherFilesAreNotTaken();
    void brokenPackagesAreTold_data();
    void brokenPackagesAreTold();
};

void TestTablePackages::initTestCase()
{
    setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
}

void TestTablePackages::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestTablePackages::tablesAreRead_data()
{
    QTest::addColumn<ZipFiles>("files");
    QTest::addColumn<Rows>("rows");

    const Rows rows{{u"A"_s, u"2022"_s, u"5"_s}, {u"B"_s, u"2023"_s, u"6"_s}};
    QTest::newRow("a file") << ZipFiles{{u"datapackage.json"_s, descriptor("\"path\":\"a.csv\"")},
                                        {u"a.csv"_s, figures}}
                            << rows;
    QTest::newRow("below a folder, by format") << ZipFiles{
        {u"datapackage.json"_s, descriptor("\"path\":\"data/a.txt\",\"format\":\"csv\"")},
        {u"data/a.txt"_s, figures}} << rows;
    QTest::newRow("in parts") << ZipFiles{{u"datapackage.json"_s,
                                           descriptor("\"path\":[\"a.csv\",\"b.csv\"]")},
                                          {u"a.csv"_s, "region,year,value\nA,2022,5"},
                                          {u"b.csv"_s, "B,2023,6\n"}}
                              << rows;
    QTest::newRow("in a dialect and an encoding")
        << ZipFiles{{u"datapackage.json"_s,
                     descriptor("\"path\":\"a.csv\",\"encoding\":\"gb18030\",\"dialect\":{"
                                "\"delimiter\":\"|\",\"header\":false},\"schema\":{\"fields\":[{"
                                "\"name\":\"region\"},{\"name\":\"value\"}]}")},
                    {u"a.csv"_s, encoded(u"東|5\n海淀|6\n"_s, "GB18030")}}
        << Rows{{u"東"_s, u"5"_s}, {u"海淀"_s, u"6"_s}};
    QTest::newRow("rows in the descriptor")
        << ZipFiles{{u"datapackage.json"_s,
                     descriptor("\"data\":[[\"x\",\"y\"],[\"a\",5.5],[\"b\",null]]")}}
        << Rows{{u"a"_s, u"5.5"_s}, {u"b"_s, QString()}};
    QTest::newRow("objects in the descriptor")
        << ZipFiles{{u"datapackage.json"_s,
                     descriptor("\"data\":[{\"x\":\"a\",\"y\":5},{\"x\":\"b\",\"y\":6}]")}}
        << Rows{{u"a"_s, u"5"_s}, {u"b"_s, u"6"_s}};
}

void TestTablePackages::tablesAreRead()
{
    QFETCH(const ZipFiles, files);
    const QTemporaryDir folder;
    QVERIFY(writeAll(folder.path(), files));
    ZipFiles below;
    for (const auto &[name, bytes] : files)
        below.append({u"top/"_s + name, bytes});
    const QList<Result<TableFile>> tables{TableFile::open(folder.path()),
                                          TableFile::open(folder.filePath(u"datapackage.json"_s)),
                                          TableFile::openBytes(zipped(files), u"t.zip"_s),
                                          TableFile::openBytes(zipped(below), u"t.zip"_s)};
    for (const auto &table : tables) {
        QVERIFY2(table, problem(table));
        QCOMPARE(table->facts().format, TableFormat::DataPackage);
        QCOMPARE(table->facts().title, u"Firms by region"_s);
        QCOMPARE(table->facts().sources, QStringList{u"An office"_s});
        QCOMPARE(table->facts().table, u"r"_s);
        QVERIFY(!table->packageFiles());
        const auto rows = allRows(*table);
        QVERIFY2(rows, problem(rows));
        QTEST(*rows, "rows");
    }
}

void TestTablePackages::schemaDescribesColumns()
{
    const auto table = TableFile::openBytes(
        zipped(
            {{u"datapackage.json"_s,
              descriptor("\"path\":\"a.csv\",\"schema\":{\"missingValues\":[\"\",\"n/a\"],"
                         "\"fields\":[{\"name\":\"region\",\"type\":\"string\"},{\"name\":"
                         "\"value\",\"type\":\"number\",\"decimalChar\":\",\",\"groupChar\":\".\""
                         "},{\"name\":\"year\",\"type\":\"year\"}]}")},
             {u"a.csv"_s, "region;year;value\nA;2022;\"1.234,5\"\nB;2023;n/a\n"}}),
        u"t"_s);
    QVERIFY2(table, problem(table));
    const QList<TableColumn> &columns = table->facts().columns;
    QCOMPARE(columns.at(0).hint, ColumnHint());
    QCOMPARE(columns.at(1).hint.meaning, ColumnMeaning::Period);
    QCOMPARE(columns.at(2).hint.decimalMark, ',');
    QCOMPARE(columns.at(2).hint.groupMark, u"."_s);
    QCOMPARE(table->facts().missingValues, QStringList{u"n/a"_s});
}

void TestTablePackages::resourceCanBeChosen()
{
    const QByteArray two =
        "{\"resources\":[{\"name\":\"words\",\"path\":\"w.csv\"},{\"name\":\"picture\",\"path\":"
        "\"p.png\"},{\"name\":\"a\",\"path\":\"a.csv\",\"title\":\"First\"},{\"name\":\"b\","
        "\"path\":\"b.csv\"}]}";
    const QByteArray bytes = zipped({{u"datapackage.json"_s, two},
                                     {u"w.csv"_s, "a,b\nc,d\n"},
                                     {u"a.csv"_s, figures},
                                     {u"b.csv"_s, "x,y\na,5\n"}});
    const auto first = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(first, problem(first));
    QCOMPARE(first->facts().tables, (QStringList{u"words"_s, u"a"_s, u"b"_s}));
    QCOMPARE(first->facts().table, u"a"_s);
    QCOMPARE(first->facts().title, u"First"_s);
    const auto second = TableFile::openBytes(bytes, u"t"_s, {.table = u"b"_s});
    QVERIFY2(second, problem(second));
    QCOMPARE(*allRows(*second), (Rows{{u"a"_s, u"5"_s}}));
    const auto none = TableFile::openBytes(bytes, u"t"_s, {.table = u"picture"_s});
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NoSuchTable);
    QCOMPARE(none.error().hint, u"words, a, b"_s);
}

void TestTablePackages::packagesOfOursAreKnown_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"beijing-aigc-2023", "city-compute-rank", "beijing-ai-follow-up"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestTablePackages::packagesOfOursAreKnown()
{
    QFETCH(const QString, name);
    const QString folder = QStringLiteral(ZHITU_PACKAGES_DIR) + u'/' + name;
    const QList<Result<TableFile>> tables{
        TableFile::open(folder), TableFile::openBytes(zipped(filesOf(folder, {})), u"t"_s),
        TableFile::openBytes(zipped(filesOf(folder, u"top/"_s)), u"t"_s)};
    const auto direct = readPackage(folder);
    QVERIFY2(direct, problem(direct));
    for (const auto &table : tables) {
        QVERIFY2(table, problem(table));
        QCOMPARE(table->facts().format, TableFormat::ZhituPackage);
        QCOMPARE(table->facts().table, u"observations"_s);
        auto files = table->packageFiles();
        QVERIFY(files);
        const auto reader = PackageReader::open(std::move(files));
        QVERIFY2(reader, problem(reader));
        QCOMPARE((*reader)->records().info.id, direct->info.id);
        QList<Observation> observations;
        Observation observation;
        for (auto found = (*reader)->next(observation); found && *found;
             found = (*reader)->next(observation))
            observations.append(observation);
        QCOMPARE(observations, direct->observations);
        const auto rows = allRows(*table);
        QVERIFY2(rows, problem(rows));
        QCOMPARE(rows->size(), observations.size());
    }
}

void TestTablePackages::otherFilesAreNotTaken_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("above the folder") << u"../a.csv"_s;
    QTest::newRow("above, after a detour") << u"b/../../a.csv"_s;
    QTest::newRow("absolute") << u"/etc/hostname.csv"_s;
    QTest::newRow("with a drive") << u"C:/a.csv"_s;
    QTest::newRow("with backslashes") << u"..\\\\a.csv"_s;
    QTest::newRow("on the web") << u"https://example.org/a.csv"_s;
    QTest::newRow("a link out of the folder") << u"link.csv"_s;
}

void TestTablePackages::otherFilesAreNotTaken()
{
    QFETCH(const QString, path);
    const QTemporaryDir folder;
    const QByteArray text = descriptor("\"path\":\"" + path.toUtf8() + "\"");
    QVERIFY(writeAll(folder.path(), {{u"a.csv"_s, figures}, {u"p/datapackage.json"_s, text}}));
    QVERIFY(QFile::link(folder.filePath(u"a.csv"_s), folder.filePath(u"p/link.csv"_s)));
    const auto table = TableFile::open(folder.filePath(u"p"_s));
    QVERIFY(!table);
    QCOMPARE(table.error().kind, ErrorKind::PackageInvalid);

    ZipFiles files{{u"p/datapackage.json"_s, text}, {u"a.csv"_s, figures}};
    if (path == u"link.csv")
        files.append({u"p/link.csv"_s, "../a.csv"});
    const auto packed =
        TableFile::openBytes(zipped(files, {.link = u"p/link.csv"_s, .password = {}}), u"t"_s);
    QVERIFY(!packed);
    QCOMPARE(packed.error().kind, ErrorKind::PackageInvalid);
}

void TestTablePackages::brokenPackagesAreTold_data()
{
    QTest::addColumn<ZipFiles>("files");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no proper JSON")
        << ZipFiles{{u"datapackage.json"_s, "{\"resources\":["}} << ErrorKind::PackageInvalid;
    QTest::newRow("no resources") << ZipFiles{{u"datapackage.json"_s, "{}"}}
                                  << ErrorKind::PackageInvalid;
    QTest::newRow("resources that are none")
        << ZipFiles{{u"datapackage.json"_s, "{\"resources\":[5,null,{\"path\":7}]}"}}
        << ErrorKind::TableEmpty;
    QTest::newRow("a file that is missing")
        << ZipFiles{{u"datapackage.json"_s, descriptor("\"path\":\"a.csv\"")}}
        << ErrorKind::FileNotFound;
    QTest::newRow("a file without figures")
        << ZipFiles{{u"datapackage.json"_s, descriptor("\"path\":\"a.csv\"")},
                    {u"a.csv"_s, "a,b\n"}}
        << ErrorKind::TableEmpty;
    QTest::newRow("an encoding that is none")
        << ZipFiles{{u"datapackage.json"_s, descriptor("\"path\":\"a.csv\",\"encoding\":\"none\"")},
                    {u"a.csv"_s, figures}}
        << ErrorKind::TableEncodingUnknown;
    QTest::newRow("a path out of the archive")
        << ZipFiles{{u"../a.csv"_s, figures}, {u"datapackage.json"_s, "{}"}}
        << ErrorKind::PackageInvalid;
    QTest::newRow("a file that unpacks without end")
        << ZipFiles{{u"datapackage.json"_s, descriptor("\"path\":\"a.csv\"")},
                    {u"a.csv"_s, "x,y\na,5\n" + QByteArray("\n").repeated(64 << 20)}}
        << ErrorKind::TableTooLarge;
}

void TestTablePackages::brokenPackagesAreTold()
{
    QFETCH(const ZipFiles, files);
    const auto table = TableFile::openBytes(zipped(files), u"t"_s);
    const auto rows = table ? allRows(*table) : Result<Rows>(table.error());
    QVERIFY(!rows);
    QTEST(rows.error().kind, "kind");
    QVERIFY(rows.error().file.startsWith(u't'));
}

QTEST_GUILESS_MAIN(TestTablePackages)
#include "tst_tablepackages.moc"
