// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programrun.h"
#include "store/store.h"
#include "support/observationsview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

/** zhitu check, as people and scripts run it. */
class TestCheckCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_program.makeStore(); }
    void init() { m_program.enterNewFolder(); }

    void statusFollowsTheKinds_data();
    void statusFollowsTheKinds();
    void findingsAreObjects();
    void textIsInTheLanguage();
    void aStoreWithoutFindingsIsSaid();
    void aReferenceThatLeadsNowhereIsTold();
    void textsOfOthersAreHarmless();

private:
    /** A copy of the store, changed. */
    [[nodiscard]] QString changedStore(const QByteArray &sql) const;

    ProgramRun m_program;
};

QString TestCheckCommand::changedStore(const QByteArray &sql) const
{
    const QString file = m_program.path(u"store.db"_s);
    sqlite3 *handle = nullptr;
    const bool changed = write(file, read(m_program.store()))
        && sqlite3_open(QFile::encodeName(file).constData(), &handle) == SQLITE_OK
        && sqlite3_exec(handle, QByteArray(Zhitu::Samples::observationsView() + sql).constData(), nullptr,
                        nullptr, nullptr)
            == SQLITE_OK;
    return sqlite3_close(handle) == SQLITE_OK && changed ? file : QString();
}

void TestCheckCommand::statusFollowsTheKinds_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");

    QTest::newRow("findings never fail by themselves") << QStringList() << 0;
    QTest::newRow("a kind that was found") << QStringList{u"--fail-on"_s, u"conflict"_s} << 1;
    QTest::newRow("a kind that was not") << QStringList{u"--fail-on"_s, u"arithmetic"_s} << 0;
    QTest::newRow("one of several") << QStringList{u"--fail-on=different_scope,stale"_s} << 1;
    QTest::newRow("anything") << QStringList{u"--fail-on"_s, u"any"_s} << 1;
    QTest::newRow("no kind") << QStringList{u"--fail-on"_s, u"conflicts"_s} << 2;
    QTest::newRow("a name") << QStringList{u"store.db"_s} << 2;
}

void TestCheckCommand::statusFollowsTheKinds()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, status);

    const Run done = m_program.run(QStringList{u"check"_s} + options);
    QCOMPARE(done.status, status);
    QCOMPARE(done.output.isEmpty(), status == 2);
    QCOMPARE(done.errorLines().size(), qsizetype(status)); // wrong usage also names the help
}

void TestCheckCommand::findingsAreObjects()
{
    const Run done = m_program.run({u"check"_s, u"--json"_s});
    QCOMPARE(done.status, 0);
    const QJsonArray findings = QJsonDocument::fromJson(done.output).array();
    QCOMPARE(findings.size(), 7);
    for (const QJsonValue &finding : findings) {
        QCOMPARE(finding.toObject().keys(),
                 (QStringList{u"copies"_s, u"dependents"_s, u"event"_s, u"evidence"_s,
                              u"explanation_en"_s, u"explanation_zh"_s, u"id"_s, u"indicator"_s,
                              u"kind"_s, u"observations"_s, u"other_indicator"_s, u"period"_s,
                              u"region"_s, u"sources"_s, u"subject"_s}));
    }
    const QJsonObject filed = findings.at(0).toObject();
    QCOMPARE(filed.value("id"_L1).toString(), u"same-figure:genai_services_filed:110000:2025-06"_s);
    QCOMPARE(filed.value("kind"_L1).toString(), u"conflict"_s);
    QCOMPARE(filed.value("observations"_L1).toArray(), (QJsonArray{u"F08"_s, u"F09"_s}));
    QCOMPARE(filed.value("sources"_L1).toArray(),
             (QJsonArray{u"gdec-2025-press"_s, u"szaicx-filings-2025"_s}));
    QVERIFY(filed.value("event"_L1).isNull());
    const QJsonObject streak = findings.at(1).toObject();
    QCOMPARE(streak.value("dependents"_L1).toArray(), (QJsonArray{u"OBS13"_s, u"OBS14"_s}));
    QCOMPARE(streak.value("evidence"_L1).toArray(),
             (QJsonArray{u"R2019-01"_s, u"R2020-01"_s, u"R2021-01"_s}));
}

void TestCheckCommand::textIsInTheLanguage()
{
    const Run english = m_program.run({u"check"_s, u"--lang"_s, u"en"_s});
    QVERIFY(english.output.contains("the store is sound"));
    QVERIFY(english.output.contains("Conflict – "));
    QVERIFY(english.output.contains("132 services"));
    const Run chinese = m_program.run({u"check"_s, u"--lang"_s, u"zh"_s});
    const QString text = QString::fromUtf8(chinese.output);
    QVERIFY(text.contains(u"数据库完好"));
    QVERIFY(text.contains(u"132款"));
    QCOMPARE(chinese.outputLines().size(), english.outputLines().size());
}

void TestCheckCommand::aStoreWithoutFindingsIsSaid()
{
    const QString file = changedStore("DELETE FROM observations; DELETE FROM events;");
    QVERIFY(!file.isEmpty());
    const Run done = m_program.run(
        {u"check"_s, u"--store"_s, file, u"--lang"_s, u"en"_s, u"--fail-on"_s, u"any"_s});
    QCOMPARE(done.status, 0);
    QVERIFY(done.output.contains("No figures were found that disagree."));
    const Run json = m_program.run({u"check"_s, u"--store"_s, file, u"--json"_s});
    QCOMPARE(QJsonDocument::fromJson(json.output).array().size(), 0);
    QVERIFY(QJsonDocument::fromJson(json.output).isArray());
}

void TestCheckCommand::aReferenceThatLeadsNowhereIsTold()
{
    const QString file = changedStore("PRAGMA foreign_keys = OFF; "
                                      "UPDATE observations SET source = 'gone' WHERE id = 'F08'");
    QVERIFY(!file.isEmpty());
    const Run done = m_program.run({u"check"_s, u"--store"_s, file, u"--lang"_s, u"en"_s});
    QCOMPARE(done.status, 1);
    QCOMPARE(done.output, QByteArray());
    QCOMPARE(done.errorLines().size(), 1);
    QVERIFY2(done.errors.contains("figures") && done.errors.contains("sources"), done.errors);
}

void TestCheckCommand::textsOfOthersAreHarmless()
{
    const QString file = changedStore("UPDATE observations SET stated_by_en = 'a' || char(27) || "
                                      "'[31m' || char(8238) || 'b' WHERE id = 'F08'");
    QVERIFY(!file.isEmpty());
    const Run done = m_program.run({u"check"_s, u"--store"_s, file, u"--lang"_s, u"en"_s});
    QCOMPARE(done.status, 0);
    QVERIFY(done.output.contains("[31mb"));
    QVERIFY(!done.output.contains('\x1b'));
    QVERIFY(!QString::fromUtf8(done.output).contains(QChar(0x202e)));
}

QTEST_GUILESS_MAIN(TestCheckCommand)

#include "tst_checkcommand.moc"
