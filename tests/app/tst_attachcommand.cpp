// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/** Words of our own around some of the numbers that the shipped package has in these lines. */
QByteArray sampleText()
{
    QStringList lines;
    for (int i = 0; i < 40; ++i)
        lines.append(u"第%1行没有要找的数。"_s.arg(i + 1));
    lines[9] = u"全国共有254家，北京122家，居全国首位。"_s;
    lines[25] = u"目前约50家，模型35个，其中企业30个。"_s;
    return lines.join(u"\n\n"_s).toUtf8();
}

} // namespace

/** zhitu attach, as people run it. */
class TestAttachCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_program.makeStore(); }
    void init();
    void textIsAttachedAndRemoved();
    void foundFiguresAreListed();
    void listTellsOfTheText();
    void nothingIsWrittenOnFailure_data();
    void nothingIsWrittenOnFailure();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();

private:
    [[nodiscard]] Run run(QStringList arguments) const
    {
        arguments << u"--store"_s << m_program.path(u"own.db"_s) << u"--lang"_s << u"en"_s;
        return m_program.run(arguments);
    }

    ProgramRun m_program;
};

void TestAttachCommand::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_program.enterNewFolder();
    QVERIFY(QFile::copy(m_program.store(), m_program.path(u"own.db"_s)));
    QVERIFY(write(m_program.path(u"text.txt"_s), sampleText()));
}

void TestAttachCommand::textIsAttachedAndRemoved()
{
    const Run attached = run({u"attach"_s, u"aixure-repost"_s, u"text.txt"_s});
    QVERIFY2(attached.status == 0, attached.errors);
    QCOMPARE(attached.errors, QByteArray());
    const QStringList lines = attached.outputLines();
    QVERIFY(lines.at(0).startsWith(u"aixure-repost: text.txt is attached (text/plain, UTF-8, "_s));
    QCOMPARE(lines.at(1), u"Found in it: 6 of 33 figures, 0 of 18 events"_s);
    QVERIFY(lines.contains(u"  OBS06: not found"_s));
    QVERIFY(!attached.output.contains("OBS01"));

    const Run again = run({u"attach"_s, u"aixure-repost"_s, u"text.txt"_s});
    QVERIFY(again.outputLines().at(0).startsWith(
        u"aixure-repost: text.txt took the place of the text before"_s));
    const Run removed = run({u"attach"_s, u"aixure-repost"_s, u"--remove"_s});
    QCOMPARE(removed.output, QByteArray("aixure-repost: the text is removed\n"));
    const Run none = run({u"attach"_s, u"aixure-repost"_s, u"--remove"_s});
    QCOMPARE(none.status, 1);
    QVERIFY(none.errors.contains("No text is attached to “aixure-repost”"));
}

void TestAttachCommand::foundFiguresAreListed()
{
    const Run attached = run({u"attach"_s, u"aixure-repost"_s, u"text.txt"_s, u"--json"_s});
    QVERIFY2(attached.status == 0, attached.errors);
    const QJsonArray records = QJsonDocument::fromJson(attached.output).array();
    QCOMPARE(records.size(), 51);
    const QJsonObject first = records.first().toObject();
    QCOMPARE(first.value(u"table"_s).toString(), u"observations"_s);
    QCOMPARE(first.value(u"id"_s).toString(), u"OBS01"_s);
    QCOMPARE(first.value(u"state"_s).toString(), u"exact"_s);
    QCOMPARE(first.value(u"line"_s).toInt(), 10);
    const QString text = QString::fromUtf8(sampleText());
    QCOMPARE(text.sliced(first.value(u"start"_s).toInt(), first.value(u"length"_s).toInt()),
             u"254家"_s);
    const QJsonObject last = records.last().toObject();
    QCOMPARE(last.value(u"table"_s).toString(), u"events"_s);
    QCOMPARE(last.value(u"state"_s).toString(), u"not_found"_s);
    QVERIFY(last.value(u"line"_s).isNull());
}

void TestAttachCommand::listTellsOfTheText()
{
    QVERIFY(!run({u"list"_s, u"sources"_s}).output.contains("text.txt"));
    QCOMPARE(run({u"attach"_s, u"aixure-repost"_s, u"text.txt"_s}).status, 0);
    QVERIFY(run({u"list"_s, u"sources"_s}).output.contains("text.txt"));
    const QByteArray json = run({u"list"_s, u"sources"_s, u"--json"_s}).output;
    int attached = 0;
    for (const QJsonValue &source : QJsonDocument::fromJson(json).array()) {
        const QJsonObject object = source.toObject();
        if (object.value(u"text_file"_s).isNull())
            continue;
        ++attached;
        QCOMPARE(object.value(u"id"_s).toString(), u"aixure-repost"_s);
        QCOMPARE(object.value(u"text_sha256"_s).toString().size(), 64);
        QCOMPARE(object.value(u"text_encoding"_s).toString(), u"UTF-8"_s);
    }
    QCOMPARE(attached, 1);
}

void TestAttachCommand::nothingIsWrittenOnFailure_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("message");
    QTest::newRow("no such source")
        << u"nowhere"_s << u"text.txt"_s << u"There is no source with the id “nowhere”."_s;
    QTest::newRow("no such file") << u"aixure-repost"_s << u"none.txt"_s
                                  << u"none.txt does not exist."_s;
    QTest::newRow("a folder") << u"aixure-repost"_s << u"."_s << u". cannot be read"_s;
    QTest::newRow("no text") << u"aixure-repost"_s << u"own.db"_s
                             << u"No text can be read from own.db."_s;
}

void TestAttachCommand::nothingIsWrittenOnFailure()
{
    QFETCH(const QString, source);
    QFETCH(const QString, file);
    QFETCH(const QString, message);
    const QByteArray before = read(m_program.path(u"own.db"_s));
    const Run failed = run({u"attach"_s, source, file});
    QCOMPARE(failed.status, 1);
    QCOMPARE(failed.output, QByteArray());
    QCOMPARE(failed.errorLines().size(), 1);
    QVERIFY2(failed.errorLines().first().startsWith(u"zhitu: "_s + message), failed.errors);
    QCOMPARE(read(m_program.path(u"own.db"_s)), before);
}

void TestAttachCommand::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no file") << QStringList{u"aixure-repost"_s};
    QTest::newRow("a file and --remove")
        << QStringList{u"aixure-repost"_s, u"text.txt"_s, u"--remove"_s};
    QTest::newRow("two files") << QStringList{u"aixure-repost"_s, u"text.txt"_s, u"text.txt"_s};
}

void TestAttachCommand::wrongUsageIsTold()
{
    QFETCH(const QStringList, arguments);
    const Run wrong = run(QStringList{u"attach"_s} + arguments);
    QCOMPARE(wrong.status, 2);
    QVERIFY(wrong.errors.contains("zhitu help attach"));
}

QTEST_GUILESS_MAIN(TestAttachCommand)
#include "tst_attachcommand.moc"
