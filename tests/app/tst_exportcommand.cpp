// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programrun.h"
#include "support/filesizelimit.h"
#include "support/observationsview.h"

#include <QColor>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/** zhitu export and zhitu verify as people run them. */
class TestExportCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void allChartsAreExportedInBothLanguages();
    void pictureHasTheSizeAskedFor_data();
    void pictureHasTheSizeAskedFor();
    void themeShows();
    void formatsOfVectors_data();
    void formatsOfVectors();
    void presetsDecideSizes_data();
    void presetsDecideSizes();
    void exportingTwiceGivesTheSameBytes();
    void aMissingModuleIsTold();
    void exportGoesToTheCurrentFolder();
    void picturesAreVerified();
    void exportWritesAllOrNothing_data();
    void exportWritesAllOrNothing();
    void aFullDiskIsTold();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_program.path(name); }
    [[nodiscard]] Run run(const QStringList &arguments, const QHash<QString, QString> &more = {},
                          const QString &outputFile = {}) const
    {
        return m_program.run(arguments, more, outputFile);
    }

    ProgramRun m_program;
};

void TestExportCommand::initTestCase()
{
    m_program.makeStore();
}

void TestExportCommand::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_program.enterNewFolder();
}

void TestExportCommand::allChartsAreExportedInBothLanguages()
{
    const Run done =
        run({u"export"_s, u"--all"_s, u"--lang"_s, u"both"_s, u"--out"_s, u"new/folder"_s});
    QVERIFY2(done.status == 0, done.errors);
    QCOMPARE(done.errors, QByteArray());
    QStringList expected;
    const QJsonArray charts =
        QJsonDocument::fromJson(run({u"list"_s, u"charts"_s, u"--json"_s}).output).array();
    for (const QJsonValue chart : charts) {
        for (const QString &language : {u"zh"_s, u"en"_s})
            expected.append(u"new/folder/%1.%2.png"_s.arg(chart["id"_L1].toString(), language));
    }
    QVERIFY(expected.size() >= 16);
    QCOMPARE(done.outputLines(), expected);
    for (const QString &name : std::as_const(expected)) {
        QImageReader reader(path(name), "png");
        QCOMPARE(reader.size(), QSize(1600, 900));
        QVERIFY2(!reader.read().isNull(), qPrintable(name));
    }
    QCOMPARE(entries(path(u"new/folder"_s)).size(), expected.size());
    for (const QString &name : {u"compute-ranking"_s, u"model-timeline"_s}) {
        QVERIFY(read(path(u"new/folder/%1.zh.png"_s.arg(name)))
                != read(path(u"new/folder/%1.en.png"_s.arg(name))));
    }
}

void TestExportCommand::pictureHasTheSizeAskedFor_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QSize>("pixels");

    QTest::newRow("default") << QStringList{} << QSize(1600, 900);
    QTest::newRow("a size") << QStringList{u"--size"_s, u"960x540"_s} << QSize(960, 540);
    QTest::newRow("the smallest") << QStringList{u"--size"_s, u"480x320"_s} << QSize(480, 320);
    QTest::newRow("a scale") << QStringList{u"--scale"_s, u"2"_s} << QSize(3200, 1800);
    QTest::newRow("a broken scale")
        << QStringList{u"--size=1000x600"_s, u"--scale=1.5"_s} << QSize(1500, 900);
    QTest::newRow("the largest") << QStringList{u"--size"_s, u"1920x1080"_s, u"--scale"_s, u"4"_s}
                                 << QSize(7680, 4320);
}

void TestExportCommand::pictureHasTheSizeAskedFor()
{
    QFETCH(QStringList, options);
    QFETCH(QSize, pixels);

    const Run done =
        run(QStringList{u"export"_s, u"compute-ranking"_s, u"--lang"_s, u"en"_s} + options);
    QVERIFY2(done.status == 0, done.errors);
    QCOMPARE(QImageReader(path(u"compute-ranking.en.png"_s)).size(), pixels);
}

void TestExportCommand::themeShows()
{
    QHash<QString, QColor> corners;
    for (const QString &theme : {u"light"_s, u"dark"_s, u"transparent"_s}) {
        const Run done = run({u"export"_s, u"compute-ranking"_s, u"--lang=en"_s, u"--theme"_s,
                              theme, u"--out"_s, theme});
        QVERIFY2(done.status == 0, done.errors);
        const QImage picture(path(theme + u"/compute-ranking.en.png"_s));
        QVERIFY(!picture.isNull());
        corners.insert(theme, picture.pixelColor(0, 0));
    }
    QVERIFY(corners.value(u"light"_s).lightness() > 200);
    QVERIFY(corners.value(u"dark"_s).lightness() < 60);
    QCOMPARE(corners.value(u"light"_s).alpha(), 255);
    QCOMPARE(corners.value(u"dark"_s).alpha(), 255);
    QCOMPARE(corners.value(u"transparent"_s).alpha(), 0);
}

void TestExportCommand::formatsOfVectors_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("SVG") << u"svg"_s << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"_ba;
    QTest::newRow("PDF") << u"pdf"_s << "%PDF-"_ba;
}

void TestExportCommand::formatsOfVectors()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, start);

    const Run done = run({u"export"_s, u"compute-ranking"_s, u"model-timeline"_s, u"--lang"_s,
                          u"both"_s, u"--format"_s, format, u"--theme"_s, u"dark"_s});
    QVERIFY2(done.status == 0, done.errors);
    QCOMPARE(done.errors, QByteArray());
    QStringList expected;
    for (const QString &chart : {u"compute-ranking"_s, u"model-timeline"_s})
        for (const QString &language : {u"zh"_s, u"en"_s})
            expected.append(u"%1.%2.%3"_s.arg(chart, language, format));
    QCOMPARE(done.outputLines().size(), expected.size());
    QStringList sorted = expected;
    sorted.sort();
    QCOMPARE(entries(m_program.folder()), sorted);
    for (const QString &name : expected)
        QVERIFY(read(path(name)).startsWith(start));
}

void TestExportCommand::presetsDecideSizes_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<int>("dpi");
    QTest::newRow("slide") << u"slide"_s << QSize(1920, 1080) << 144;
    QTest::newRow("a4") << u"a4"_s << QSize(3508, 2480) << 300;
    QTest::newRow("square") << u"square"_s << QSize(1080, 1080) << 144;
    QTest::newRow("wechat") << u"wechat"_s << QSize(1080, 1440) << 144;
}

void TestExportCommand::presetsDecideSizes()
{
    QFETCH(QString, preset);
    QFETCH(QSize, pixels);
    QFETCH(int, dpi);

    const Run done =
        run({u"export"_s, u"compute-ranking"_s, u"--lang=zh"_s, u"--preset"_s, preset});
    QVERIFY2(done.status == 0, done.errors);
    const QImage picture(path(u"compute-ranking.zh.png"_s));
    QCOMPARE(picture.size(), pixels);
    QCOMPARE(qRound(picture.dotsPerMeterX() * 0.0254), dpi);
}

void TestExportCommand::exportingTwiceGivesTheSameBytes()
{
    for (const QString &format : {u"png"_s, u"svg"_s}) {
        for (const QString &folder : {u"one"_s, u"two"_s}) {
            const Run done = run({u"export"_s, u"--all"_s, u"--lang=both"_s, u"--format"_s, format,
                                  u"--out"_s, folder});
            QVERIFY2(done.status == 0, done.errors);
        }
        const QStringList names = entries(path(u"one"_s));
        QVERIFY(names.size() >= 6);
        for (const QString &name : names) {
            const QByteArray one = read(path(u"one/"_s + name));
            QVERIFY2(one == read(path(u"two/"_s + name)), qPrintable(name));
        }
    }
}

void TestExportCommand::aMissingModuleIsTold()
{
    // A copy of the program, without what lies beside it.
    const QString alone = path(u"zhitu"_s);
    QVERIFY(QFile::copy(QStringLiteral(ZHITU_PROGRAM), alone));
    QProcess process;
    process.setWorkingDirectory(m_program.folder());
    process.start(alone,
                  {u"export"_s, u"--all"_s, u"--format=pdf"_s, u"--lang=en"_s, u"--out=new"_s});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    const QByteArray errors = process.readAllStandardError();
    QCOMPARE(errors.count('\n'), 1);
    QVERIFY2(errors.contains("zhitu_vector.so") || errors.contains("PDF"), errors);
    QVERIFY(!QFileInfo::exists(path(u"new"_s)));
    // Other formats do not need it.
    process.start(alone, {u"export"_s, u"--all"_s, u"--format=svg"_s, u"--out=new"_s});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
}

void TestExportCommand::exportGoesToTheCurrentFolder()
{
    // Without --lang: the interface's language.
    const Run done = run({u"export"_s, u"model-timeline"_s}, {{u"LC_ALL"_s, u"zh_CN.UTF-8"_s}});
    QVERIFY2(done.status == 0, done.errors);
    QCOMPARE(entries(m_program.folder()), QStringList{u"model-timeline.zh.png"_s});
    QCOMPARE(done.outputLines().size(), 1);
    QVERIFY(QFileInfo(path(done.outputLines().at(0))).isFile());
}

void TestExportCommand::picturesAreVerified()
{
    const QString store = path(u"own.db"_s);
    QVERIFY(QFile::copy(m_program.store(), store));
    const QStringList pictures{u"compute-ranking.en.png"_s, u"model-timeline.en.png"_s};
    QCOMPARE(run({u"export"_s, u"compute-ranking"_s, u"model-timeline"_s, u"--lang"_s, u"en"_s,
                  u"--size"_s, u"480x320"_s})
                 .status,
             0);
    const QStringList verify = QStringList{u"verify"_s, u"--store"_s, store} + pictures;

    const Run same = run(verify);
    QVERIFY2(same.status == 0, same.errors);
    QCOMPARE(same.errors, QByteArray());
    QCOMPARE(same.outputLines(),
             QStringList({u"compute-ranking.en.png: agrees with the store (chart compute-ranking, "
                          "36 figures)"_s,
                          u"model-timeline.en.png: agrees with the store (chart model-timeline, "
                          "24 figures)"_s}));

    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(store.toUtf8().constData(), &database), SQLITE_OK);
    QCOMPARE(
        sqlite3_exec(
            database,
            QByteArray(Zhitu::Samples::observationsView()
                       + "UPDATE observations SET value = 9, note_en = char(27) || '[1m\u202e' "
                         "WHERE id = 'R2018-01'")
                .constData(),
            nullptr, nullptr, nullptr),
        SQLITE_OK);
    QVERIFY(sqlite3_total_changes(database) > 0);
    QCOMPARE(sqlite3_close(database), SQLITE_OK);
    const Run other = run(verify);
    QCOMPARE(other.status, 3);
    QCOMPARE(other.errors, QByteArray());
    const QStringList lines = other.outputLines();
    QVERIFY2(lines.size() == 4, other.output);
    QVERIFY(lines.at(0).startsWith(u"compute-ranking.en.png: differs from the store"_s));
    QVERIFY(lines.at(0).endsWith(u": 2 differences"_s));
    QVERIFY2(lines.at(1).startsWith(
                 u"  observations R2018-01: value was 1 in the picture and is 9 in the store ("_s),
             other.output);
    // What a store holds moves no terminal's cursor and turns no writing round.
    QVERIFY(!other.output.contains('\x1b'));
    QVERIFY(!lines.at(2).contains(QChar(0x202e)));
    QVERIFY(lines.at(3).startsWith(u"model-timeline.en.png: agrees"_s));

    // One that cannot be read is said, and does not keep the others from being verified.
    QVERIFY(write(path(u"none.png"_s), "no picture"));
    const Run all = run(verify + QStringList{u"none.png"_s, u"--json"_s});
    QCOMPARE(all.status, 1);
    QCOMPARE(all.errorLines().size(), 1);
    QVERIFY2(all.errorLines().first().startsWith(u"zhitu: none.png is neither"_s), all.errors);
    const QJsonArray array = QJsonDocument::fromJson(all.output).array();
    QCOMPARE(array.size(), 4);
    const QJsonObject first = array.at(0).toObject();
    QCOMPARE(first["file"_L1].toString(), u"compute-ranking.en.png"_s);
    QCOMPARE(first["chart"_L1].toString(), u"compute-ranking"_s);
    QCOMPARE(first["result"_L1].toString(), u"differs"_s);
    QCOMPARE(first["difference"_L1].toString(), u"changed"_s);
    QCOMPARE(first["table"_L1].toString(), u"observations"_s);
    QCOMPARE(first["id"_L1].toString(), u"R2018-01"_s);
    QCOMPARE(first["field"_L1].toString(), u"value"_s);
    QCOMPARE(first["picture"_L1].toString(), u"1"_s);
    QCOMPARE(first["store"_L1].toString(), u"9"_s);
    QVERIFY(first["error"_L1].isNull());
    QCOMPARE(array.at(2).toObject()["result"_L1].toString(), u"agrees"_s);
    QVERIFY(array.at(2).toObject()["difference"_L1].isNull());
    QCOMPARE(array.at(3).toObject()["result"_L1].toString(), u"failed"_s);
    QVERIFY(array.at(3).toObject()["error"_L1].toString().contains(u"none.png"_s));
}

void TestExportCommand::exportWritesAllOrNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");

    const QString chart = u"compute-ranking"_s;
    QTest::newRow("too large, with the largest that goes")
        << QStringList{chart, u"--size"_s, u"7681x4320"_s} << u"7680×4320"_s;
    QTest::newRow("too large by its scale")
        << QStringList{chart, u"--scale"_s, u"4"_s, u"--size"_s, u"1921x1080"_s} << u"7684×4320"_s;
    QTest::newRow("an unknown chart, with those there are")
        << QStringList{u"nonsense"_s} << u"model-timeline"_s;
    QTest::newRow("an unknown chart after a known one")
        << QStringList{chart, u"nonsense"_s} << u"nonsense"_s;
    QTest::newRow("a file for a folder") << QStringList{chart, u"--out"_s, u"file"_s} << u"file"_s;
    QTest::newRow("a folder below a file")
        << QStringList{chart, u"--out"_s, u"file/folder"_s} << u"file/folder"_s;
    QTest::newRow("where nobody may write")
        << QStringList{chart, u"--out"_s, u"/proc/zhitu"_s} << u"/proc/zhitu"_s;
    QTest::newRow("a folder in a picture's place")
        << QStringList{u"model-timeline"_s, chart, u"--lang"_s, u"en"_s, u"--out"_s, u"taken"_s}
        << u"taken/compute-ranking.en.png"_s;
}

void TestExportCommand::exportWritesAllOrNothing()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);

    QVERIFY(write(path(u"file"_s), "mine"));
    QVERIFY(QDir().mkpath(path(u"taken/compute-ranking.en.png"_s)));
    const Run done = run(QStringList{u"export"_s} + arguments);
    QCOMPARE(done.status, 1);
    QCOMPARE(done.output, QByteArray());
    QCOMPARE(done.errorLines().size(), 1);
    QVERIFY2(QString::fromUtf8(done.errors).contains(named), done.errors);
    QCOMPARE(entries(m_program.folder()), QStringList({u"file"_s, u"taken"_s}));
    QCOMPARE(entries(path(u"taken"_s)), QStringList{u"compute-ranking.en.png"_s});
    QCOMPARE(read(path(u"file"_s)), QByteArray("mine"));
}

void TestExportCommand::aFullDiskIsTold()
{
    for (const QString &format : {u"png"_s, u"svg"_s, u"pdf"_s}) {
        const QStringList arguments{u"export"_s, u"overview"_s, u"--lang=both"_s,
                                    u"--format=" + format};
        // As on a full disk, a part is taken without a word.
        const FileSizeLimit limit(10'000);
        const Run full = run(arguments);
        QCOMPARE(full.status, 1);
        QCOMPARE(full.output, QByteArray());
        QCOMPARE(full.errorLines().size(), 1);
        QVERIFY2(full.errors.contains("File too large"), full.errors);
        QVERIFY2(full.errors.contains(format.toUtf8()), full.errors);
        QCOMPARE(entries(m_program.folder()), QStringList());
    }
}

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
