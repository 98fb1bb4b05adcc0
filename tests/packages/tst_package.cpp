// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packages/package.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** The files of a small package with a record in every table, by name. */
QMap<QString, QByteArray> smallPackage()
{
    QMap<QString, QByteArray> files;
    QByteArray resources;
    const auto add = [&](const QByteArray &name, const QByteArray &text) {
        files.insert(QString::fromUtf8(name) + u".csv"_s, text);
        resources += (resources.isEmpty() ? "" : ",") + QByteArray("{\"name\":\"") + name
            + "\",\"path\":\"" + name + ".csv\"}\n";
    };
    add("regions",
        "code,level,parent,name_zh,name_en,short_zh,short_en,aliases,pinyin,colour,tile_column,"
        "tile_row\n"
        "110108,district,110000,海淀区,Haidian District,海淀,Haidian,,haidian,2,3,4\n"
        "110000,province,,北京,Beijing,,,CN-BJ Peking,beijing,1,,\n");
    add("units",
        "code,kind,name_zh,name_en\n"
        "models,count,个,models\n"
        "cny,currency,元,CNY\n");
    add("indicators",
        "id,name_zh,name_en,short_zh,short_en,unit,measure,direction,population_zh,population_en,"
        "definition_zh,definition_en,scope_zh,scope_en,cumulative\n"
        "released,已发布大模型,Models "
        "released,,,models,stock,higher,模型,models,定义,definition,,,true\n"
        "filed,已备案大模型,Models filed,,,models,stock,none,,,,,范围,scope,\n");
    add("comparabilities", "indicator,other,reason_zh,reason_en\nreleased,filed,理由,reason\n");
    add("relations",
        "indicator,kind,other,whole,reason_zh,reason_en\n"
        "released,share_of,filed,110000,,\nfiled,alike,released,,缘由,why\n");
    add("subjects", "id,name_zh,name_en,short_zh,short_en\nernie-bot,文心一言,ERNIE Bot,,\n");
    add("sources",
        "id,kind,title_zh,title_en,short_zh,short_en,publisher_zh,publisher_en,published,url,"
        "repeats,note_zh,note_en\n"
        "repost,repost,转载,Repost,,,,,,https://example.org/1,paper,,\n"
        "paper,white_paper,白皮书,\"White paper, 2023\",,,机构,Publisher,2023-11-29,,,注,note\n");
    add("observations",
        "id,indicator,region,subject,period,value,value_upper,unit,qualifier,qualifier_word_zh,"
        "qualifier_word_en,status,rank_basis,stated_by_zh,stated_by_en,source,origin,line,printed,"
        "occurrence,obs_status,break,note_zh,note_en,note_kind\n"
        "OBS01,released,110000,,2023-10,254,,models,exact,,,actual,,某委,A commission,repost,paper,"
        "10,254家,1,A,true,,,\n"
        "OBS02,filed,110108,ernie-bot,2019/2023,5,10,models,range,近,nearly,forecast,inferred,,,"
        "paper,,,,,,false,\"两行\n注\",,source_slip\n"
        "OBS03,filed,110108,,,,,models,exact,,,target,,,,paper,,,,,,,,,\n");
    add("events",
        "id,kind,period,qualifier,status,region,title_zh,title_en,short_zh,short_en,stated_by_zh,"
        "stated_by_en,source,origin,line,printed,occurrence,note_zh,note_en\n"
        "EVT01,policy,2023-05,about,actual,110000,措施,Measures,,,,,paper,,3,5月,2,,\n");
    add("charts",
        "id,kind,name_zh,name_en,title_zh,title_en,subtitle_zh,subtitle_en,indicators,regions,"
        "focus,"
        "from,to,event_kinds\n"
        "model-timeline,model-timeline,时间线,Timeline,,,,,released "
        "filed,110000,110108,2019,2025-06,"
        "policy report\n");
    files.insert(u"datapackage.json"_s,
                 "{\"profile\":\"tabular-data-package\",\"name\":\"small\",\"version\":\"1.0.0\",\n"
                 "\"title\":\"Small\",\"description\":\"A small one\",\n"
                 "\"zhitu\":{\"title_zh\":\"小\",\"title_en\":\"Small\",\n"
                 "\"description_zh\":\"小小的\",\"description_en\":\"A small one\"},\n"
                 "\"resources\":["
                     + resources + "]}\n");
    return files;
}

void write(const QString &folder, const QMap<QString, QByteArray> &files)
{
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        QFile device(QDir(folder).filePath(file.key()));
        QVERIFY(device.open(QIODevice::WriteOnly));
        QCOMPARE(device.write(file.value()), file.value().size());
    }
}

QString describe(const Error &error)
{
    return u"%1:%2: %3: %4"_s.arg(error.file).arg(error.row).arg(error.field, error.detail);
}

} // namespace

class TestPackage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsEveryField();
    void readsVariants_data();
    void readsVariants();
    void refusesTables_data();
    void refusesTables();
    void refusesDescriptors_data();
    void refusesDescriptors();
    void refusesFiles_data();
    void refusesFiles();
    void refusesFolders();
    void readsShippedPackages();
};

void TestPackage::readsEveryField()
{
    QTemporaryDir folder;
    write(folder.path(), smallPackage());
    const auto package = readPackage(folder.path());
    QVERIFY2(package, qPrintable(package ? QString() : describe(package.error())));

    QCOMPARE(package->info,
             (PackageInfo{.id = u"small"_s,
                          .version = u"1.0.0"_s,
                          .title = {u"小"_s, u"Small"_s},
                          .description = {u"小小的"_s, u"A small one"_s},
                          .shipped = false}));
    const Catalog &catalog = package->catalog;
    QVERIFY(catalog.packages.isEmpty());
    QCOMPARE(catalog.regions,
             (QList<Region>{{.code = u"110108"_s,
                             .level = AreaLevel::District,
                             .parent = u"110000"_s,
                             .name = {u"海淀区"_s, u"Haidian District"_s},
                             .shortName = {u"海淀"_s, u"Haidian"_s},
                             .aliases = {},
                             .pinyin = u"haidian"_s,
                             .colourSlot = 2,
                             .tileColumn = 3,
                             .tileRow = 4},
                            {.code = u"110000"_s,
                             .level = AreaLevel::Province,
                             .parent = {},
                             .name = {u"北京"_s, u"Beijing"_s},
                             .shortName = {},
                             .aliases = {u"CN-BJ"_s, u"Peking"_s},
                             .pinyin = u"beijing"_s,
                             .colourSlot = 1,
                             .tileColumn = {},
                             .tileRow = {}}}));
    QCOMPARE(catalog.units,
             (QList<Unit>{{u"models"_s, UnitKind::Count, {u"个"_s, u"models"_s}},
                          {u"cny"_s, UnitKind::Currency, {u"元"_s, u"CNY"_s}}}));
    QCOMPARE(catalog.indicators,
             (QList<Indicator>{{.id = u"released"_s,
                                .name = {u"已发布大模型"_s, u"Models released"_s},
                                .shortName = {},
                                .unit = u"models"_s,
                                .measure = Measure::Stock,
                                .direction = Direction::Higher,
                                .population = {u"模型"_s, u"models"_s},
                                .definition = {u"定义"_s, u"definition"_s},
                                .scope = {},
                                .isCumulative = true},
                               {.id = u"filed"_s,
                                .name = {u"已备案大模型"_s, u"Models filed"_s},
                                .shortName = {},
                                .unit = u"models"_s,
                                .measure = Measure::Stock,
                                .direction = Direction::None,
                                .population = {},
                                .definition = {},
                                .scope = {u"范围"_s, u"scope"_s}}}));
    QCOMPARE(catalog.comparabilities,
             (QList<Comparability>{{u"released"_s, u"filed"_s, {u"理由"_s, u"reason"_s}}}));
    QCOMPARE(catalog.relations,
             (QList<Relation>{
                 {u"released"_s, RelationKind::ShareOf, u"filed"_s, u"110000"_s, {}},
                 {u"filed"_s, RelationKind::Alike, u"released"_s, {}, {u"缘由"_s, u"why"_s}}}));
    QCOMPARE(catalog.subjects,
             (QList<Subject>{{u"ernie-bot"_s, {u"文心一言"_s, u"ERNIE Bot"_s}, {}}}));
    QCOMPARE(catalog.sources,
             (QList<Source>{{.id = u"repost"_s,
                             .kind = SourceKind::Repost,
                             .title = {u"转载"_s, u"Repost"_s},
                             .shortTitle = {},
                             .publisher = {},
                             .published = {},
                             .url = u"https://example.org/1"_s,
                             .repeats = u"paper"_s,
                             .note = {}},
                            {.id = u"paper"_s,
                             .kind = SourceKind::WhitePaper,
                             .title = {u"白皮书"_s, u"White paper, 2023"_s},
                             .shortTitle = {},
                             .publisher = {u"机构"_s, u"Publisher"_s},
                             .published = *Period::fromIso(u"2023-11-29"),
                             .url = {},
                             .repeats = {},
                             .note = {u"注"_s, u"note"_s}}}));
    QCOMPARE(package->observations.size(), 3);
    QCOMPARE(package->observations.at(0),
             (Observation{.id = u"OBS01"_s,
                          .indicator = u"released"_s,
                          .region = u"110000"_s,
                          .subject = {},
                          .period = *Period::fromIso(u"2023-10"),
                          .value = 254,
                          .valueUpper = {},
                          .unit = u"models"_s,
                          .qualifier = Qualifier::Exact,
                          .qualifierWord = {},
                          .status = Status::Actual,
                          .rankBasis = RankBasis::None,
                          .statedBy = {u"某委"_s, u"A commission"_s},
                          .source = u"repost"_s,
                          .origin = u"paper"_s,
                          .line = 10,
                          .printed = u"254家"_s,
                          .occurrence = 1,
                          .obsStatus = u"A"_s,
                          .breakBefore = true,
                          .note = {}}));
    QCOMPARE(package->observations.at(1),
             (Observation{.id = u"OBS02"_s,
                          .indicator = u"filed"_s,
                          .region = u"110108"_s,
                          .subject = u"ernie-bot"_s,
                          .period = *Period::fromIso(u"2019/2023"),
                          .value = 5,
                          .valueUpper = 10,
                          .unit = u"models"_s,
                          .qualifier = Qualifier::Range,
                          .qualifierWord = {u"近"_s, u"nearly"_s},
                          .status = Status::Forecast,
                          .rankBasis = RankBasis::Inferred,
                          .statedBy = {},
                          .source = u"paper"_s,
                          .origin = {},
                          .line = {},
                          .printed = {},
                          .occurrence = 0,
                          .obsStatus = {},
                          .breakBefore = false,
                          .note = {u"两行\n注"_s, {}},
                          .noteKind = NoteKind::SourceSlip}));
    QVERIFY(package->observations.at(2).period.isUndated());
    QVERIFY(!package->observations.at(2).value);
    QCOMPARE(catalog.events,
             (QList<Event>{{.id = u"EVT01"_s,
                            .kind = u"policy"_s,
                            .period = *Period::fromIso(u"2023-05"),
                            .qualifier = Qualifier::About,
                            .status = Status::Actual,
                            .region = u"110000"_s,
                            .title = {u"措施"_s, u"Measures"_s},
                            .shortTitle = {},
                            .statedBy = {},
                            .source = u"paper"_s,
                            .origin = {},
                            .line = 3,
                            .printed = u"5月"_s,
                            .occurrence = 2,
                            .note = {}}}));
    QCOMPARE(catalog.charts,
             (QList<ChartSpec>{{.id = u"model-timeline"_s,
                                .kind = ChartKind::ModelTimeline,
                                .name = {u"时间线"_s, u"Timeline"_s},
                                .title = {},
                                .subtitle = {},
                                .indicators = {u"released"_s, u"filed"_s},
                                .regions = {u"110000"_s},
                                .focus = u"110108"_s,
                                .from = Period::fromIso(u"2019"),
                                .to = Period::fromIso(u"2025-06"),
                                .eventKinds = {u"policy"_s, u"report"_s}}}));
    QVERIFY2(catalog.region(u"110108"_s), "the look-up tables are built");
}

void TestPackage::readsVariants_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("columns in another order")
        << u"units.csv"_s
        << QByteArray("code,kind,name_zh,name_en\nmodels,count,个,models\ncny,currency,元,CNY\n")
        << QByteArray("name_en,name_zh,code,kind\nmodels,个,models,count\nCNY,元,cny,currency\n");
    QTest::newRow("a byte order mark") << u"units.csv"_s << QByteArray("code,kind")
                                       << QByteArray("\xEF\xBB\xBF"
                                                     "code,kind");
    QTest::newRow("an unknown member of the descriptor")
        << u"datapackage.json"_s << QByteArray("\"profile\"") << QByteArray("\"id\":1,\"profile\"");
    QTest::newRow("the encoding in capitals")
        << u"datapackage.json"_s << QByteArray("\"path\":\"units.csv\"")
        << QByteArray("\"encoding\":\"UTF-8\",\"path\":\"./units.csv\"");
    QTest::newRow("a table without records is none")
        << u"observations.csv"_s
        << QByteArray("OBS03,filed,110108,,,,,models,exact,,,target,,,,paper,,,,,,,,,\n")
        << QByteArray("OBS03,filed,110108,,,1e3,,models,exact,,,target,,,,paper,,,,,,,,,\n\n");
}

void TestPackage::readsVariants()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);

    QTemporaryDir folder;
    auto files = smallPackage();
    QVERIFY(files.value(file).contains(before));
    files[file].replace(before, after);
    write(folder.path(), files);
    const auto package = readPackage(folder.path());
    QVERIFY2(package, qPrintable(package ? QString() : describe(package.error())));
    QCOMPARE(package->catalog.units.size(), 2);
    QCOMPARE(package->observations.size(), 3);
}

void TestPackage::refusesTables_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("reason");

    const auto row = [](const char *name, const QString &table, const QByteArray &before,
                        const QByteArray &after, int line, const QString &field,
                        const QString &reason) {
        QTest::newRow(name) << table << before << after << line << field << reason;
    };
    const QString obs = u"observations"_s;

    row("a missing column", u"units"_s,
        "code,kind,name_zh,name_en\nmodels,count,个,models\ncny,currency,元,CNY",
        "code,kind,name_zh\nmodels,count,个\ncny,currency,元", 1, u"name_en"_s, u"missing"_s);
    row("an unknown column", u"units"_s, "code,kind,name_zh,name_en", "code,kind,name_zh,name_en,x",
        1, u"x"_s, u"no such column"_s);
    row("a column twice", u"units"_s, "code,kind,name_zh,name_en", "code,kind,name_zh,name_zh", 1,
        u"name_zh"_s, u"twice"_s);
    row("no header", u"subjects"_s,
        "id,name_zh,name_en,short_zh,short_en\nernie-bot,文心一言,ERNIE Bot,,\n", "", 1, QString(),
        u"no header"_s);
    row("a field too few", u"units"_s, "cny,currency,元,CNY", "cny,currency,元", 3, QString(),
        u"3 fields where the header has 4"_s);
    row("a field too many", u"units"_s, "cny,currency,元,CNY", "cny,currency,元,CNY,", 3, QString(),
        u"5 fields"_s);
    row("bytes of another encoding", u"units"_s, "元", "\xB1\xB1", 3, QString(), u"UTF-8"_s);
    row("an open quote", u"units"_s, "元", "\"元", 3, QString(), u"never closed"_s);

    row("no id", obs, "OBS01,", ",", 2, u"id"_s, u"missing"_s);
    row("an id with a space", obs, "OBS01,", "OBS 01,", 2, u"id"_s, u"may only hold"_s);
    row("an indicator's id in capitals", u"indicators"_s, "filed,", "Filed,", 3, u"id"_s,
        u"may only hold"_s);
    row("a chart's id with an underscore", u"charts"_s, "\nmodel-timeline,", "\nmodel_timeline,", 2,
        u"id"_s, u"may only hold"_s);
    row("an id twice", obs, "OBS02,", "OBS01,", 3, u"id"_s, u"twice"_s);
    row("an id twice, after a record of two lines", obs, "OBS03,", "OBS02,", 5, u"id"_s,
        u"twice"_s);
    row("a code twice", u"units"_s, "cny,", "models,", 3, u"code"_s, u"twice"_s);
    row("a declaration twice", u"comparabilities"_s, "released,filed,理由,reason\n",
        "released,filed,理由,reason\nreleased,filed,理由,reason\n", 3, u"indicator"_s, u"twice"_s);
    row("a name in no language", u"units"_s, "元,CNY", ",", 3, u"name_zh"_s,
        u"missing in both languages"_s);
    row("no indicator", obs, "OBS01,released,", "OBS01,,", 2, u"indicator"_s, u"missing"_s);
    row("no region", obs, "released,110000,", "released,,", 2, u"region"_s, u"missing"_s);
    row("no source", obs, "A commission,repost,", "A commission,,", 2, u"source"_s, u"missing"_s);
    row("no unit", obs, "254,,models,", "254,,,", 2, u"unit"_s, u"missing"_s);

    row("an unknown level", u"regions"_s, ",district,", ",county,", 2, u"level"_s,
        u"\"county\" is none of: world, country, province, city, district"_s);
    row("an unknown kind of unit", u"units"_s, ",count,", ",counts,", 2, u"kind"_s, u"none of"_s);
    row("an unknown kind of source", u"sources"_s, ",white_paper,", ",whitepaper,", 3, u"kind"_s,
        u"none of"_s);
    row("an unknown measure", u"indicators"_s, "models,stock,higher", "models,level,higher", 2,
        u"measure"_s, u"none of"_s);
    row("an unknown direction", u"indicators"_s, "models,stock,higher", "models,stock,up", 2,
        u"direction"_s, u"none of"_s);
    row("an unknown qualifier", obs, "models,exact", "models,circa", 2, u"qualifier"_s,
        u"none of"_s);
    row("no qualifier", obs, "models,exact", "models,", 2, u"qualifier"_s, u"none of"_s);
    row("an unknown status", obs, ",actual,", ",real,", 2, u"status"_s, u"none of"_s);
    row("an unknown rank basis", obs, ",inferred,", ",guessed,", 3, u"rank_basis"_s,
        u"none of: explicit, listed_order, inferred, from_streak"_s);
    row("an unknown kind of chart", u"charts"_s, ",model-timeline,", ",pie,", 2, u"kind"_s,
        u"none of"_s);
    row("a kind of event with a space", u"events"_s, ",policy,", ",new policy,", 2, u"kind"_s,
        u"may only hold"_s);

    row("a value that is none", obs, ",254,", ",254家,", 2, u"value"_s, u"no finite number"_s);
    row("a value with separators", obs, ",254,", ",\"1,254\",", 2, u"value"_s,
        u"no finite number"_s);
    row("a value with a space", obs, ",254,", ", 254,", 2, u"value"_s, u"no finite number"_s);
    row("an infinite value", obs, ",254,", ",inf,", 2, u"value"_s, u"no finite number"_s);
    row("a value that is not a number", obs, ",254,", ",nan,", 2, u"value"_s,
        u"no finite number"_s);
    row("a value beyond all bounds", obs, ",254,", ",1e999,", 2, u"value"_s, u"no finite number"_s);
    row("a line that is no whole number", obs, "paper,10,", "paper,10.5,", 2, u"line"_s,
        u"no whole number"_s);
    row("line 0", obs, "paper,10,", "paper,0,", 2, u"line"_s, u"less than 1"_s);
    row("a line beyond all bounds", obs, "paper,10,", "paper,9999999999,", 2, u"line"_s,
        u"no whole number"_s);
    row("a negative occurrence", obs, "254家,1,", "254家,-1,", 2, u"occurrence"_s,
        u"less than 0"_s);
    row("an occurrence of nothing", obs, "254家,1,", ",1,", 2, u"occurrence"_s,
        u"nothing is printed"_s);
    row("a break that is no boolean", obs, ",A,true,", ",A,yes,", 2, u"break"_s,
        u"neither true nor false"_s);
    row("a period that is none", obs, ",2023-10,", ",2023-13,", 2, u"period"_s,
        u"no period in ISO 8601"_s);
    row("a day that does not exist", u"sources"_s, ",2023-11-29,", ",2023-02-29,", 3,
        u"published"_s, u"no period"_s);
    row("a range without its lower end", obs, ",5,10,", ",,10,", 3, u"value"_s, u"both its ends"_s);
    row("a range without its upper end", obs, ",5,10,", ",5,,", 3, u"value_upper"_s,
        u"both its ends"_s);
    row("a range upside down", obs, ",5,10,", ",10,5,", 3, u"value_upper"_s, u"not above"_s);
    row("a range of one value", obs, ",5,10,", ",5,5,", 3, u"value_upper"_s, u"not above"_s);
    row("an upper end of what is no range", obs, ",254,,", ",254,300,", 2, u"value_upper"_s,
        u"only a range"_s);
    row("a source that is its own origin", obs, ",repost,paper,", ",paper,paper,", 2, u"origin"_s,
        u"same as the source"_s);
    row("a colour beyond the palette", u"regions"_s, ",beijing,1,", ",beijing,9,", 3, u"colour"_s,
        u"more than 8"_s);
    row("colour 0", u"regions"_s, ",beijing,1,", ",beijing,0,", 3, u"colour"_s, u"less than 1"_s);
    row("a tile without its row", u"regions"_s, ",2,3,4", ",2,3,", 2, u"tile_row"_s,
        u"both its column and its row"_s);
    row("a tile left of the map", u"regions"_s, ",2,3,4", ",2,-3,4", 2, u"tile_column"_s,
        u"less than 0"_s);
    row("two spaces in a list", u"regions"_s, "CN-BJ Peking", "CN-BJ  Peking", 3, u"aliases"_s,
        u"one space"_s);
    row("a list with an entry twice", u"charts"_s, "released filed", "filed filed", 2,
        u"indicators"_s, u"twice"_s);
    row("an indicator compared with itself", u"comparabilities"_s, "released,filed", "filed,filed",
        2, u"other"_s, u"itself"_s);
    row("an indicator related to itself", u"relations"_s, "filed,alike,released",
        "filed,alike,filed", 3, u"other"_s, u"itself"_s);
    row("a relation of no kind", u"relations"_s, "filed,alike,", "filed,like,", 3, u"kind"_s,
        u"is none of"_s);
    row("a relation without another", u"relations"_s, "filed,alike,released", "filed,alike,", 3,
        u"other"_s, u"missing"_s);
    row("a whole of what is no share", u"relations"_s, "filed,alike,released,",
        "filed,alike,released,110000", 3, u"whole"_s, u"only a share"_s);
    row("a relation twice", u"relations"_s, "filed,alike,released,,缘由,why\n",
        "released,part_of,filed,,,\n", 3, u"indicator"_s, u"twice"_s);
    row("a kind of note without a note", obs, "\"两行\n注\",", ",", 3, u"note_kind"_s,
        u"no note"_s);
    row("no kind of note", obs, "source_slip", "slip", 3, u"note_kind"_s, u"is none of"_s);
    row("a running total that is neither", u"indicators"_s, ",,true", ",,yes", 2, u"cumulative"_s,
        u"neither"_s);
    row("a region in itself", u"regions"_s, ",province,,", ",province,110108,", 2, u"parent"_s,
        u"lies in itself"_s);
    row("a source that reprints itself", u"sources"_s, "2023-11-29,,,", "2023-11-29,,repost,", 2,
        u"repeats"_s, u"reprints itself"_s);
    row("a chart that ends before it starts", u"charts"_s, ",2019,2025-06,", ",2026,2025-06,", 2,
        u"to"_s, u"before"_s);
}

void TestPackage::refusesTables()
{
    QFETCH(QString, table);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, row);
    QFETCH(QString, field);
    QFETCH(QString, reason);

    QTemporaryDir folder;
    auto files = smallPackage();
    QByteArray &text = files[table + u".csv"_s];
    const qsizetype at = text.indexOf(before);
    QVERIFY(at >= 0);
    text.replace(at, before.size(), after);
    write(folder.path(), files);

    const auto package = readPackage(folder.path());
    QVERIFY(!package);
    const Error &error = package.error();
    QVERIFY2(error.detail.contains(reason), qPrintable(describe(error)));
    QCOMPARE(error.kind, ErrorKind::PackageInvalid);
    QCOMPARE(error.file, folder.filePath(table + u".csv"_s));
    QCOMPARE(error.row, row);
    QCOMPARE(error.field, field);
}

void TestPackage::refusesDescriptors_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("reason");

    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        const QString &field, const QString &reason) {
        QTest::newRow(name) << before << after << field << reason;
    };
    const QByteArray path = "\"path\":\"units.csv\"";
    row("no JSON", "{\"profile\"", "\"profile\"", {}, {});
    row("no name", "\"name\":\"small\"", "\"id\":\"small\"", u"name"_s, u"needs a name"_s);
    row("a name with a slash", "\"name\":\"small\"", "\"name\":\"a/b\"", u"name"_s,
        u"needs a name"_s);
    row("a name that is a number", "\"name\":\"small\"", "\"name\":5", u"name"_s, u"not a text"_s);
    row("a title that is a list", "\"title_zh\":\"小\"", "\"title_zh\":[]", u"title_zh"_s,
        u"not a text"_s);
    row("no tables", "\"resources\"", "\"tables\"", u"resources"_s, u"no tables"_s);
    row("an unknown table", "\"name\":\"units\"", "\"name\":\"unit\"", u"resources"_s,
        u"\"unit\" is the name of no table"_s);
    row("a table twice", "\"name\":\"units\"", "\"name\":\"regions\"", u"resources"_s,
        u"listed twice"_s);
    row("no path", path, "\"data\":[]", u"units.path"_s, u"needs the path of one file"_s);
    row("two paths", path, "\"path\":[\"a.csv\",\"b.csv\"]", u"units.path"_s,
        u"needs the path of one file"_s);
    row("an absolute path", path, "\"path\":\"/etc/passwd\"", u"units.path"_s,
        u"does not lie in"_s);
    row("a path out of the folder", path, "\"path\":\"../units.csv\"", u"units.path"_s,
        u"does not lie in"_s);
    row("a path out of and into the folder", path, "\"path\":\"x/../../x/units.csv\"",
        u"units.path"_s, u"does not lie in"_s);
    row("a path of another system", path, "\"path\":\"..\\\\units.csv\"", u"units.path"_s,
        u"does not lie in"_s);
    row("an address", path, "\"path\":\"https://example.org/units.csv\"", u"units.path"_s,
        u"does not lie in"_s);
    row("another encoding", path, "\"encoding\":\"gb18030\"," + path, u"units.encoding"_s,
        u"UTF-8"_s);
    row("another separator", path, "\"dialect\":{\"delimiter\":\";\"}," + path, u"units.dialect"_s,
        u"commas"_s);
}

void TestPackage::refusesDescriptors()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, field);
    QFETCH(QString, reason);

    QTemporaryDir folder;
    auto files = smallPackage();
    QVERIFY(files.value(u"datapackage.json"_s).contains(before));
    files[u"datapackage.json"_s].replace(before, after);
    write(folder.path(), files);

    const auto package = readPackage(folder.path());
    QVERIFY(!package);
    const Error &error = package.error();
    QVERIFY2(error.detail.contains(reason), qPrintable(describe(error)));
    QCOMPARE(error.kind, ErrorKind::PackageInvalid);
    QCOMPARE(error.file, folder.filePath(u"datapackage.json"_s));
    QCOMPARE(error.field, field);
}

void TestPackage::refusesFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("instead");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("reason");

    for (const QString &file : {u"units.csv"_s, u"datapackage.json"_s}) {
        const auto row = [&](const QString &instead, ErrorKind kind, const QString &reason) {
            QTest::addRow("%s: %s", qPrintable(file), qPrintable(instead))
                << file << instead << kind << reason;
        };
        row(u"missing"_s, ErrorKind::FileNotFound, {});
        row(u"folder"_s, ErrorKind::FileNotReadable, u"not a regular file"_s);
        row(u"pipe"_s, ErrorKind::FileNotReadable, u"not a regular file"_s);
        row(u"link out of the folder"_s, ErrorKind::PackageInvalid, u"symbolic link"_s);
        row(u"dangling link"_s, ErrorKind::FileNotFound, {});
        row(u"300 MiB"_s, ErrorKind::PackageInvalid, u"larger than 256 MiB"_s);
    }
}

void TestPackage::refusesFiles()
{
    QFETCH(QString, file);
    QFETCH(QString, instead);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, reason);

    QTemporaryDir outside;
    QTemporaryDir folder;
    write(folder.path(), smallPackage());
    write(outside.path(), smallPackage());
    const QString path = folder.filePath(file);
    QVERIFY(QFile::remove(path));
    if (instead == u"folder")
        QVERIFY(QDir().mkdir(path));
    else if (instead == u"pipe")
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else if (instead == u"link out of the folder")
        QVERIFY(QFile::link(outside.filePath(file), path));
    else if (instead == u"dangling link")
        QVERIFY(QFile::link(folder.filePath(u"nowhere"_s), path));
    else if (instead == u"300 MiB") {
        QFile sparse(path);
        QVERIFY(sparse.open(QIODevice::WriteOnly));
        QVERIFY(sparse.resize(qint64(300) << 20));
    }

    const auto package = readPackage(folder.path());
    QVERIFY(!package);
    QVERIFY2(package.error().detail.contains(reason), qPrintable(describe(package.error())));
    QCOMPARE(package.error().kind, kind);
    QCOMPARE(package.error().file, path);
}

void TestPackage::refusesFolders()
{
    QTemporaryDir folder;
    const auto missing = readPackage(folder.filePath(u"nowhere"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::FileNotFound);

    write(folder.path(), {{u"file"_s, "x"}});
    const auto file = readPackage(folder.filePath(u"file"_s));
    QVERIFY(!file);
    QCOMPARE(file.error().kind, ErrorKind::FileNotReadable);

    const auto empty = readPackage(folder.path());
    QVERIFY(!empty);
    QCOMPARE(empty.error().kind, ErrorKind::FileNotFound);
    QCOMPARE(empty.error().file, folder.filePath(u"datapackage.json"_s));
}

void TestPackage::readsShippedPackages()
{
    const QDir shipped(QStringLiteral(ZHITU_PACKAGES_DIR));
    const QStringList names = shipped.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        const auto package = readPackage(shipped.filePath(name));
        QVERIFY2(package, qPrintable(package ? QString() : describe(package.error())));
        QCOMPARE(package->info.id, name);
        QVERIFY(!package->observations.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"
