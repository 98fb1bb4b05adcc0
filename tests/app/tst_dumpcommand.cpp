// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packages/packagereader.h"
#include "store/bulkimport.h"
#include "programrun.h"
#include "store/storecontent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** zhitu dump, as people and scripts run it. */
class TestDumpCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_program.makeStore(); }
    void init() { m_program.enterNewFolder(); }

    void wrongUsage_data();
    void wrongUsage();
    void aFolderMakesAnEqualStore();
    void endingsDecide_data();
    void endingsDecide();
    void nothingIsReplaced();
    void figuresAreChosen();
    void whatIsUnknownIsTold_data();
    void whatIsUnknownIsTold();

private:
    ProgramRun m_program;
};

void TestDumpCommand::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no place") << QStringList();
    QTest::newRow("a place without --out") << QStringList{u"folder"_s};
    QTest::newRow("an encoding of a folder")
        << QStringList{u"--out"_s, u"folder"_s, u"--encoding"_s, u"gb18030"_s};
    QTest::newRow("no encoding of ours")
        << QStringList{u"--out"_s, u"x.csv"_s, u"--encoding"_s, u"gbk"_s};
}

void TestDumpCommand::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    const Run done = m_program.run(QStringList{u"dump"_s} + arguments);
    QCOMPARE(done.status, 2);
    QVERIFY(done.output.isEmpty());
    QVERIFY(entries(m_program.folder()).isEmpty());
}

void TestDumpCommand::aFolderMakesAnEqualStore()
{
    const Run done = m_program.run({u"dump"_s, u"--out"_s, u"data"_s});
    QVERIFY2(done.status == 0, done.errors);
    QCOMPARE(done.outputLines(),
             QStringList{u"data: 107 figures, 18 events and 162 other records are saved"_s});
    QCOMPARE(entries(m_program.folder()), QStringList{u"data"_s});
    const auto store = Store::open(m_program.store());
    VERIFY_RESULT(store);
    const auto other = Store::create(m_program.path(u"other.db"_s), {});
    VERIFY_RESULT(other);
    const auto reader = PackageReader::open(packageFolder(m_program.path(u"data"_s)));
    VERIFY_RESULT(reader);
    VERIFY_RESULT((*other)->importPackage(**reader, {}));
    QCOMPARE(Samples::differenceBetween(**store, **other), QString());
}

void TestDumpCommand::endingsDecide_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("zip") << u"a.zip"_s << u"datapackage"_s << QByteArray("PK");
    QTest::newRow("CSV") << u"a.csv"_s << u"csv"_s << QByteArray("\xEF\xBB\xBFId,");
    QTest::newRow("workbook") << u"A.XLSX"_s << u"xlsx"_s << QByteArray("PK");
}

void TestDumpCommand::endingsDecide()
{
    QFETCH(const QString, name);
    QFETCH(const QString, format);
    QFETCH(const QByteArray, begin);
    const Run done = m_program.run({u"dump"_s, u"--out"_s, name, u"--json"_s});
    QVERIFY2(done.status == 0, done.errors);
    const QJsonObject told = QJsonDocument::fromJson(done.output).array().first().toObject();
    QCOMPARE(told.value(u"format"_s).toString(), format);
    QCOMPARE(told.value(u"path"_s).toString(), name);
    QCOMPARE(told.value(u"observations"_s).toInt(), 107);
    QCOMPARE(entries(m_program.folder()), QStringList{name});
    QVERIFY(read(m_program.path(name)).startsWith(begin));
}

void TestDumpCommand::nothingIsReplaced()
{
    QVERIFY(write(m_program.path(u"a.csv"_s), "mine"));
    const Run done = m_program.run({u"dump"_s, u"--out"_s, u"a.csv"_s});
    QCOMPARE(done.status, 1);
    QCOMPARE(done.errorLines().size(), 1);
    QVERIFY2(done.errors.contains("exists already"), done.errors);
    QCOMPARE(read(m_program.path(u"a.csv"_s)), QByteArray("mine"));
}

void TestDumpCommand::figuresAreChosen()
{
    const Run done = m_program.run({u"dump"_s, u"--out"_s, u"a.csv"_s, u"--region"_s,
                                    u"110108,CN"_s, u"--encoding"_s, u"GB18030"_s});
    QVERIFY2(done.status == 0, done.errors);
    QSet<QString> regions;
    // Codes are the same bytes in either encoding; the table is not UTF-8.
    QVERIFY(!read(m_program.path(u"a.csv"_s)).isValidUtf8());
    for (const QByteArray &line : read(m_program.path(u"a.csv"_s)).split('\n')) {
        if (line.contains(",110108,"))
            regions.insert(u"110108"_s);
        if (line.contains(",CN,"))
            regions.insert(u"CN"_s);
        QVERIFY(!line.contains(",110109,"));
    }
    QCOMPARE(regions.size(), 2);
}

void TestDumpCommand::whatIsUnknownIsTold_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option : {"--indicator", "--region", "--source"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void TestDumpCommand::whatIsUnknownIsTold()
{
    QFETCH(const QString, option);
    const Run done = m_program.run({u"dump"_s, u"--out"_s, u"a.csv"_s, option, u"nothing-here"_s});
    QCOMPARE(done.status, 1);
    QVERIFY2(done.errors.contains("nothing-here"), done.errors);
    QVERIFY(entries(m_program.folder()).isEmpty());
}

QTEST_GUILESS_MAIN(TestDumpCommand)

#include "tst_dumpcommand.moc"
