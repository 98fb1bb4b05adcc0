// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programrun.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/** The built program as people run it: in a home of its own, without a display. */
class TestCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void helpIsAResult_data();
    void helpIsAResult();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
    void messagesFollowTheLanguage_data();
    void messagesFollowTheLanguage();
    void firstStartMakesTheStore();
    void everythingIsListed_data();
    void everythingIsListed();
    void observationsHaveTheirFields();
    void eventsHaveTheirFields();
    void tablesAreInTheLanguage();
    void referencesAreResults_data();
    void referencesAreResults();
    void whatCannotBeCitedIsTold();
    void textIsSearched();
    void unusableStoreIsTold_data();
    void unusableStoreIsTold();
    void namedStoreIsMadeAndSaid();
    void chartsTellWhereTheyComeFrom();
    void readOnlyStoreIsToldAndServes();
    void fullOutputIsTold();
    void missingDisplayIsTold_data();
    void missingDisplayIsTold();
    void windowOpens();
    void languageSwitchIsMeasured();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_program.path(name); }
    [[nodiscard]] Run run(const QStringList &arguments, const QHash<QString, QString> &more = {},
                          const QString &outputFile = {}) const
    {
        return m_program.run(arguments, more, outputFile);
    }

    ProgramRun m_program;
};

void TestCommands::initTestCase()
{
    m_program.makeStore();
}

void TestCommands::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_program.enterNewFolder();
}

void TestCommands::helpIsAResult_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("begin");

    QTest::newRow("--help") << QStringList{u"--help"_s} << u"Usage: zhitu [OPTION…]\n"_s;
    QTest::newRow("help") << QStringList{u"help"_s} << u"Usage: zhitu [OPTION…]\n"_s;
    QTest::newRow("help on a command")
        << QStringList{u"help"_s, u"export"_s} << u"Usage: zhitu export CHART… | --all"_s;
    QTest::newRow("--help beside a command")
        << QStringList{u"list"_s, u"--help"_s} << u"Usage: zhitu list charts|"_s;
    QTest::newRow("in Chinese") << QStringList{u"--help"_s, u"--lang"_s, u"zh"_s}
                                << u"用法：zhitu "_s;
    QTest::newRow("--version") << QStringList{u"--version"_s} << u"zhitu 0."_s;
}

void TestCommands::helpIsAResult()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, begin);

    const Run done = run(arguments);
    QCOMPARE(done.status, 0);
    QVERIFY2(QString::fromUtf8(done.output).startsWith(begin), done.output);
    QVERIFY(done.output.endsWith('\n'));
    QCOMPARE(done.errors, QByteArray());
}

void TestCommands::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("hint");

    QTest::newRow("unknown command")
        << QStringList{u"draw"_s} << u"zhitu: There is no command “draw”."_s
        << u"zhitu: For help: zhitu help"_s;
    QTest::newRow("unknown option")
        << QStringList{u"list"_s, u"charts"_s, u"--dpi"_s, u"9"_s}
        << u"zhitu: The command list has no option --dpi; what goes is --json, --lang, --store, "
           u"--help, --version."_s
        << u"zhitu: For help: zhitu help list"_s;
    QTest::newRow("unknown format")
        << QStringList{u"export"_s, u"--all"_s, u"--format"_s, u"gif"_s}
        << u"zhitu: “gif” does not go with --format; what goes is png, svg, pdf."_s
        << u"zhitu: For help: zhitu help export"_s;
    QTest::newRow("what would move the terminal's cursor")
        << QStringList{u"a\x1b[2J\nb"_s} << u"zhitu: There is no command “a [2J b”."_s
        << u"zhitu: For help: zhitu help"_s;
}

void TestCommands::wrongUsageIsTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    QFETCH(QString, hint);

    const Run done = run(arguments);
    QCOMPARE(done.status, 2);
    QCOMPARE(done.output, QByteArray());
    QCOMPARE(done.errorLines(), QStringList({message, hint}));
    QCOMPARE(entries(m_program.folder()), QStringList());
}

void TestCommands::messagesFollowTheLanguage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<bool>("isChinese");

    const QStringList wrong = {u"export"_s};
    QTest::newRow("English system") << wrong << u"en_US.UTF-8"_s << QString() << false;
    QTest::newRow("Chinese system") << wrong << u"zh_CN.UTF-8"_s << QString() << true;
    QTest::newRow("Chinese chosen in the window") << wrong << u"en_US.UTF-8"_s << u"zh"_s << true;
    QTest::newRow("English chosen in the window") << wrong << u"zh_CN.UTF-8"_s << u"en"_s << false;
    QTest::newRow("Chinese asked for")
        << QStringList{u"list"_s, u"--lang"_s, u"zh"_s} << u"en_US.UTF-8"_s << u"en"_s << true;
    QTest::newRow("an export's language is the pictures'")
        << QStringList{u"export"_s, u"x"_s, u"--lang"_s, u"zh"_s} << u"en_US.UTF-8"_s << QString()
        << false;
    QTest::newRow("a failure on a Chinese system")
        << QStringList{u"export"_s, u"x"_s, u"--lang"_s, u"en"_s} << u"zh_CN.UTF-8"_s << QString()
        << true;
}

void TestCommands::messagesFollowTheLanguage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, locale);
    QFETCH(QString, setting);
    QFETCH(bool, isChinese);

    if (!setting.isEmpty()) {
        QVERIFY(QDir().mkpath(path(u"config/Zhitu"_s)));
        QVERIFY(write(path(u"config/Zhitu/zhitu.conf"_s),
                      "[General]\nlanguage=" + setting.toUtf8() + '\n'));
    }
    const Run done =
        run(arguments, {{u"LC_ALL"_s, locale}, {u"XDG_CONFIG_HOME"_s, path(u"config"_s)}});
    QVERIFY(done.status > 0);
    static const QRegularExpression chinese(u"\\p{Han}"_s);
    for (const QString &line : done.errorLines())
        QVERIFY2(line.contains(chinese) == isChinese, qPrintable(line));
    QVERIFY(!done.errors.isEmpty());
}

void TestCommands::firstStartMakesTheStore()
{
    const QHash<QString, QString> home = {
        {u"HOME"_s, path(u"home"_s)}, {u"XDG_DATA_HOME"_s, {}}, {u"XDG_CONFIG_HOME"_s, {}}};
    const Run first = run({u"list"_s, u"packages"_s, u"--json"_s}, home);
    QVERIFY2(first.status == 0, first.errors);
    QCOMPARE(first.errors, QByteArray());
    const QString folder = path(u"home/.local/share/zhitu"_s);
    QCOMPARE(entries(folder), QStringList{u"zhitu.db"_s});
    QStringList ids;
    for (const QJsonValue package : QJsonDocument::fromJson(first.output).array()) {
        ids.append(package["id"_L1].toString());
        QVERIFY(package["shipped"_L1].toBool());
    }
    QCOMPARE(
        ids,
        QStringList({u"beijing-aigc-2023"_s, u"city-compute-rank"_s, u"beijing-ai-follow-up"_s}));

    const QByteArray made = read(folder + u"/zhitu.db"_s);
    const Run second = run({u"list"_s, u"packages"_s, u"--json"_s}, home);
    QCOMPARE(second.status, 0);
    QCOMPARE(second.output, first.output);
    QCOMPARE(read(folder + u"/zhitu.db"_s), made);
}

void TestCommands::everythingIsListed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");

    QTest::newRow("charts") << u"charts"_s << u"id"_s << 8 << 99;
    QTest::newRow("indicators") << u"indicators"_s << u"id"_s << 10 << 999;
    QTest::newRow("regions") << u"regions"_s << u"code"_s << 18 << 999;
    QTest::newRow("sources") << u"sources"_s << u"id"_s << 5 << 999;
    QTest::newRow("packages") << u"packages"_s << u"id"_s << 3 << 3;
    QTest::newRow("observations") << u"observations"_s << u"id"_s << 107 << 107;
    QTest::newRow("events") << u"events"_s << u"id"_s << 18 << 18;
}

void TestCommands::everythingIsListed()
{
    QFETCH(QString, kind);
    QFETCH(QString, key);
    QFETCH(int, least);
    QFETCH(int, most);

    const Run json = run({u"list"_s, kind, u"--json"_s});
    QCOMPARE(json.status, 0);
    QCOMPARE(json.errors, QByteArray());
    QJsonParseError error;
    const QJsonArray array = QJsonDocument::fromJson(json.output, &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QVERIFY(array.size() >= least && array.size() <= most);
    QStringList ids;
    for (const QJsonValue value : array)
        ids.append(value[key].toString());
    QVERIFY(!ids.contains(QString()));
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());

    for (const QString &language : {u"zh"_s, u"en"_s}) {
        const Run text = run({u"list"_s, kind, u"--lang"_s, language});
        QCOMPARE(text.status, 0);
        QCOMPARE(text.errors, QByteArray());
        const QStringList lines = text.outputLines();
        QCOMPARE(lines.size(), ids.size() + 1);
        for (qsizetype i = 0; i < ids.size(); ++i) {
            QVERIFY(lines.at(i + 1).startsWith(ids.at(i) + u' '));
            QVERIFY(!lines.at(i + 1).endsWith(u' '));
        }
    }
}

void TestCommands::observationsHaveTheirFields()
{
    const Run done = run({u"list"_s, u"observations"_s, u"--json"_s});
    const QJsonArray array = QJsonDocument::fromJson(done.output).array();
    QHash<QString, QJsonObject> byId;
    for (const QJsonValue value : array) {
        const QJsonObject figure = value.toObject();
        for (const QString &field :
             {u"id"_s, u"indicator"_s, u"region"_s, u"subject"_s, u"period"_s, u"value"_s,
              u"value_upper"_s, u"unit"_s, u"qualifier"_s, u"status"_s, u"printed"_s, u"source"_s,
              u"line"_s}) {
            QVERIFY2(figure.contains(field), qPrintable(field));
            // What is absent is null, never an empty text.
            QVERIFY(figure[field] != QJsonValue(QString()));
        }
        byId.insert(figure["id"_L1].toString(), figure);
    }

    const QJsonObject exact = byId.value(u"OBS02"_s);
    QCOMPARE(exact["region"_L1].toString(), u"110000"_s);
    QCOMPARE(exact["period"_L1].toString(), u"2023-10"_s);
    QCOMPARE(exact["value"_L1].toDouble(), 122.0);
    QVERIFY(exact["value_upper"_L1].isNull());
    QVERIFY(exact["subject"_L1].isNull());
    QCOMPARE(exact["qualifier"_L1].toString(), u"exact"_s);
    QCOMPARE(exact["status"_L1].toString(), u"actual"_s);
    QCOMPARE(exact["line"_L1].toInt(), 10);
    // A white paper, but read in a repost.
    QCOMPARE(exact["grade"_L1].toString(), u"repost"_s);
    // A figure of the sources without locators.
    QVERIFY(byId.value(u"F01"_s)["line"_L1].isNull());
    QVERIFY(byId.value(u"F01"_s)["printed"_L1].isNull());
    QVERIFY(byId.value(u"F01"_s)["occurrence"_L1].isNull());

    QVERIFY(std::ranges::any_of(
        byId, [](const QJsonObject &figure) { return figure["period"_L1].isNull(); }));
    // Billions are whole numbers in full.
    static const QRegularExpression number(u"\"value(_upper)?\": ([^,]*),"_s);
    static const QRegularExpression plain(u"^(null|-?[0-9]+(\\.[0-9]*[1-9])?)$"_s);
    int numbers = 0;
    for (auto match = number.globalMatch(QString::fromUtf8(done.output)); match.hasNext();) {
        const QString text = match.next().captured(2);
        QVERIFY2(text.contains(plain), qPrintable(text));
        ++numbers;
    }
    QCOMPARE(numbers, 2 * 107);
    QVERIFY(done.output.contains("\"value\": 230000000000,"));
}

void TestCommands::eventsHaveTheirFields()
{
    const Run done = run({u"list"_s, u"events"_s, u"--json"_s});
    const QJsonArray array = QJsonDocument::fromJson(done.output).array();
    for (const QJsonValue value : array) {
        const QJsonObject event = value.toObject();
        for (const QString &field : {u"id"_s, u"period"_s, u"region"_s, u"kind"_s, u"title_zh"_s,
                                     u"title_en"_s, u"source"_s, u"line"_s}) {
            QVERIFY2(event.contains(field), qPrintable(field));
        }
    }
    const QJsonObject paper = array.at(4).toObject();
    QCOMPARE(paper["id"_L1].toString(), u"EVT05"_s);
    QCOMPARE(paper["source"_L1].toString(), u"aixure-repost"_s);
    QVERIFY(paper["line"_L1].toInt() > 0);
}

void TestCommands::tablesAreInTheLanguage()
{
    const QString chinese =
        QString::fromUtf8(run({u"list"_s, u"observations"_s, u"--lang"_s, u"zh"_s}).output);
    QVERIFY(chinese.contains(u"2023年10月"_s));
    QVERIFY(chinese.contains(u"122家"_s));
    QVERIFY(chinese.section(u'\n', 0, 0).contains(u"地区"_s));
    const QString english =
        QString::fromUtf8(run({u"list"_s, u"observations"_s, u"--lang"_s, u"en"_s}).output);
    QVERIFY(english.contains(u"Oct 2023"_s));
    QVERIFY(english.contains(u"122 organisations"_s));
    QVERIFY(english.section(u'\n', 0, 0).contains(u"Region"_s));
}

void TestCommands::referencesAreResults_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("parts"); ///< in this order
    QTest::addColumn<int>("lines");

    QTest::newRow("GB/T 7714 by default") << QStringList{u"OBS14"_s, u"--lang"_s, u"zh"_s}
                                          << QStringList{u"[EB/OL]. aixure, (日期不详). "_s,
                                                         u"原文作“连续五年蝉联首位”"_s,
                                                         u"转载页面第19行"_s,
                                                         u"转载自："_s,
                                                         u"[N]. 新京智库, 2024-01"_s,
                                                         u"引自：IDC、浪潮信息. "_s,
                                                         u"[R]"_s}
                                          << 1;
    QTest::newRow("a figure and an event, in the order asked for")
        << QStringList{u"EVT03"_s, u"OBS14"_s, u"--style"_s, u"apa"_s, u"--lang"_s, u"en"_s}
        << QStringList{u"[Repost] (n.d.). aixure. Event: McKinsey"_s,
                       u"line 8 of the reposted page"_s, u"Figure: Beijing, "_s,
                       u"line 19 of the reposted page"_s}
        << 2;
    QTest::newRow("with an address and a day")
        << QStringList{u"F04"_s, u"--accessed"_s, u"2026-01-02"_s, u"--lang"_s, u"zh"_s}
        << QStringList{u"[N/OL]. "_s, u", 2025-07-30[2026-01-02]. https://www.newbe.com.cn/"_s}
        << 1;
}

void TestCommands::referencesAreResults()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, parts);
    QFETCH(int, lines);

    const Run done = run(QStringList{u"cite"_s} + arguments);
    QCOMPARE(done.status, 0);
    QCOMPARE(done.errors, QByteArray());
    QCOMPARE(done.outputLines().size(), lines);
    QVERIFY(done.output.endsWith('\n'));
    qsizetype from = 0;
    const QString text = QString::fromUtf8(done.output);
    for (const QString &part : std::as_const(parts)) {
        const qsizetype at = text.indexOf(part, from);
        QVERIFY2(at >= 0, qPrintable(part + u"\nnot in\n"_s + text));
        from = at + part.size();
    }

    const Run json = run({u"cite"_s, u"OBS01"_s, u"OBS02"_s, u"--style"_s, u"csl-json"_s});
    QCOMPARE(QJsonDocument::fromJson(json.output).array().size(), 2);
}

void TestCommands::textIsSearched()
{
    // By initials: the module with the readings is found without an application object, too.
    const Run json = run({u"search"_s, u"hd"_s, u"2025"_s, u"--json"_s});
    QCOMPARE(json.status, 0);
    QCOMPARE(json.errors, QByteArray());
    const QJsonArray found = QJsonDocument::fromJson(json.output).array();
    QStringList figures;
    for (const QJsonValue &value : found) {
        if (value[u"kind"_s] == u"observation"_s)
            figures.append(value[u"id"_s].toString());
    }
    QCOMPARE(figures, (QStringList{u"OBS20"_s, u"OBS21"_s, u"OBS22"_s, u"OBS23"_s}));

    const Run text = run({u"search"_s, u"haidian"_s, u"--lang"_s, u"zh"_s});
    QCOMPARE(text.status, 0);
    QVERIFY(text.outputLines().first().startsWith(u"地区"_s));
    QVERIFY(text.outputLines().at(1).startsWith(u"110108"_s));

    const Run nothing = run({u"search"_s, u"xqzv"_s});
    QCOMPARE(nothing.status, 0);
    QCOMPARE(nothing.output, QByteArray());
    QCOMPARE(run({u"search"_s, u"xqzv"_s, u"--json"_s}).output, QByteArray("[]\n"));
}

void TestCommands::whatCannotBeCitedIsTold()
{
    const Run unknown = run({u"cite"_s, u"OBS01"_s, u"NO-SUCH"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(unknown.status, 1);
    QCOMPARE(unknown.output, QByteArray());
    QCOMPARE(unknown.errorLines().size(), 1);
    QVERIFY(unknown.errorLines().first().contains(u"“NO-SUCH”"_s));
    QCOMPARE(run({u"cite"_s}).status, 2);
}

void TestCommands::unusableStoreIsTold_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("said");

    QTest::newRow("empty") << u"empty"_s << u"empty file"_s;
    QTest::newRow("damaged") << u"damaged"_s << u"is damaged"_s;
    QTest::newRow("cut off") << u"truncated"_s << u"is cut off"_s;
    QTest::newRow("something else") << u"foreign"_s << u"not a store of Zhitu"_s;
}

void TestCommands::unusableStoreIsTold()
{
    QFETCH(QString, content);
    QFETCH(QString, said);

    const QByteArray good = read(m_program.store());
    QByteArray bytes;
    if (content == u"damaged") {
        bytes = good;
        // From the second page on, and not its last: the header stays as it is.
        bytes.replace(4096, bytes.size() - 8192, QByteArray(bytes.size() - 8192, '\x5a'));
    } else if (content == u"truncated") {
        bytes = good.first(good.size() / 2);
    } else if (content == u"foreign") {
        bytes = "%PDF-1.7 and so on";
    }
    const QString file = path(u"store.db"_s);
    QVERIFY(write(file, bytes));
    const QStringList before = entries(m_program.folder());

    const QList<QStringList> commands = {{u"list"_s, u"charts"_s},
                                         {u"list"_s, u"events"_s, u"--json"_s},
                                         {u"check"_s},
                                         {u"export"_s, u"--all"_s, u"--out"_s, u"out"_s}};
    for (const QStringList &command : commands) {
        const Run done = run(command + QStringList{u"--store"_s, u"store.db"_s});
        QCOMPARE(done.status, 1);
        QCOMPARE(done.output, QByteArray());
        QCOMPARE(done.errorLines().size(), 1);
        QVERIFY2(QString::fromUtf8(done.errors).contains(u"store.db "_s), done.errors);
        QVERIFY2(QString::fromUtf8(done.errors).contains(said), done.errors);
        QCOMPARE(entries(m_program.folder()), before);
        QCOMPARE(read(file), bytes);
    }
}

void TestCommands::namedStoreIsMadeAndSaid()
{
    const QStringList command{u"list"_s, u"charts"_s, u"--store"_s, u"new/store.db"_s};
    const Run first = run(command);
    QCOMPARE(first.status, 0);
    QVERIFY(first.output.contains("compute-ranking"));
    QCOMPARE(first.errorLines().size(), 1);
    QVERIFY2(first.errors.contains("new/store.db did not exist"), first.errors);
    // It holds what the default one does; only the tags of ids that are made in it are its own.
    for (const QString &kind : {u"observations"_s, u"events"_s, u"sources"_s, u"packages"_s}) {
        const QStringList list{u"list"_s, kind, u"--json"_s};
        QCOMPARE(run(list + QStringList{u"--store"_s, u"new/store.db"_s}).output, run(list).output);
    }

    const Run second = run(command);
    QCOMPARE(second.status, 0);
    QCOMPARE(second.output, first.output);
    QCOMPARE(second.errors, QByteArray());
}

void TestCommands::chartsTellWhereTheyComeFrom()
{
    const QString file = path(u"store.db"_s);
    QVERIFY(write(file, read(m_program.store())));
    {
        const auto store = Zhitu::Store::open(file);
        QVERIFY(store);
        const auto catalog = (*store)->catalog();
        QVERIFY(catalog);
        Zhitu::ChartSpec chart = *(*catalog)->chart(u"compute-ranking"_s);
        chart.focus.clear();
        QVERIFY((*store)->saveChart(chart));
        chart.id.clear();
        chart.name = {u"我的"_s, u"Mine"_s};
        QVERIFY((*store)->saveChart(chart));
        QVERIFY((*store)->deleteChart(u"district-comparison"_s));
    }
    const auto list = [this](const QStringList &further) {
        return run(QStringList{u"list"_s, u"charts"_s, u"--store"_s, u"store.db"_s} + further);
    };
    QHash<QString, QString> origins;
    for (const QJsonValue chart : QJsonDocument::fromJson(list({u"--json"_s}).output).array())
        origins.insert(chart["id"_L1].toString(), chart["origin"_L1].toString());
    QCOMPARE(origins.value(u"model-timeline"_s), u"package"_s);
    QCOMPARE(origins.value(u"compute-ranking"_s), u"changed"_s);
    QCOMPARE(origins.value(u"mine"_s), u"own"_s);
    QVERIFY(!origins.contains(u"district-comparison"_s));

    const auto stateOf = [&list](const QString &language, const QString &id) {
        for (const QString &line : list({u"--lang"_s, language}).outputLines())
            if (line.startsWith(id + u' '))
                return line.section(u"  "_s, -1).trimmed();
        return QString();
    };
    QCOMPARE(stateOf(u"en"_s, u"model-timeline"_s), u"as it came"_s);
    QCOMPARE(stateOf(u"en"_s, u"compute-ranking"_s), u"changed"_s);
    QCOMPARE(stateOf(u"zh"_s, u"mine"_s), u"自建"_s);

    // A deleted chart is not exported; one of the user's is, by its id.
    QCOMPARE(run({u"export"_s, u"district-comparison"_s, u"--store"_s, u"store.db"_s}).status, 1);
    QCOMPARE(
        run({u"export"_s, u"mine"_s, u"--store"_s, u"store.db"_s, u"--lang"_s, u"en"_s}).status, 0);
    QVERIFY(QFileInfo::exists(path(u"mine.en.png"_s)));
}

void TestCommands::readOnlyStoreIsToldAndServes()
{
    const QString file = path(u"store.db"_s);
    const QByteArray bytes = read(m_program.store());
    QVERIFY(write(file, bytes));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadUser));
    const QStringList before = entries(m_program.folder());
    const Run done = run({u"list"_s, u"charts"_s, u"--store"_s, u"store.db"_s});
    QCOMPARE(done.status, 0);
    QVERIFY(done.output.contains("compute-ranking"));
    QCOMPARE(done.errorLines().size(), 1);
    QVERIFY2(done.errors.contains("store.db can only be read"), done.errors);
    QCOMPARE(entries(m_program.folder()), before);
    QCOMPARE(read(file), bytes);
}

void TestCommands::fullOutputIsTold()
{
    if (!QFileInfo::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full here, a file that is always full");
    for (const QStringList &command :
         {QStringList{u"list"_s, u"observations"_s},
          QStringList{u"list"_s, u"observations"_s, u"--json"_s}, QStringList{u"--help"_s}}) {
        const Run done = run(command, {}, u"/dev/full"_s);
        QCOMPARE(done.status, 1);
        QCOMPARE(done.errorLines().size(), 1);
    }
}

void TestCommands::missingDisplayIsTold_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("said");

    const QByteArray unreachable = "cannot be opened";
    QTest::newRow("no display") << QString() << QString() << QByteArray("There is no display");
    QTest::newRow("a display that cannot be reached")
        << u"DISPLAY"_s << u"nowhere.invalid:9999"_s << unreachable;
    QTest::newRow("a platform that there is not")
        << u"QT_QPA_PLATFORM"_s << u"nonsense"_s << unreachable;
}

void TestCommands::missingDisplayIsTold()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QByteArray, said);

    QHash<QString, QString> more;
    if (!variable.isEmpty())
        more.insert(variable, value);
    const Run done = run({}, more);
    QCOMPARE(done.status, 1);
    QCOMPARE(done.output, QByteArray());
    QCOMPARE(done.errorLines().size(), 1);
    QVERIFY2(done.errors.contains(said), done.errors);
    QVERIFY2(done.errors.contains("zhitu export"), done.errors);
}

void TestCommands::windowOpens()
{
    const Run done =
        run({}, {{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}, {u"ZHITU_BENCH_FIRST_PAINT"_s, u"1"_s}});
    QCOMPARE(done.errors, QByteArray());
    QCOMPARE(done.status, 0);
    QCOMPARE(done.output, QByteArray());
}

void TestCommands::languageSwitchIsMeasured()
{
    const Run done =
        run({u"--store"_s, m_program.store()},
            {{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}, {u"ZHITU_BENCH_LANGUAGE"_s, u"4"_s}});
    QCOMPARE(done.errors, QByteArray());
    QCOMPARE(done.status, 0);
    static const QRegularExpression form(
        u"^language_switch ([0-9]+\\.[0-9]+) ([0-9]+\\.[0-9]+)\n"
        "language_switch_longest [0-9]+\\.[0-9]+ [0-9]+\\.[0-9]+\n$"_s);
    const auto match = form.match(QString::fromUtf8(done.output));
    QVERIFY2(match.hasMatch(), done.output);
    QVERIFY(match.captured(1).toDouble() > 0);
    QVERIFY(match.captured(1).toDouble() <= match.captured(2).toDouble());
}

QTEST_GUILESS_MAIN(TestCommands)

#include "tst_commands.moc"
