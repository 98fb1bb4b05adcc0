// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importcolumnmodel.h"
#include "importnamemodel.h"
#include "importpreviewmodel.h"
#include "importproblemmodel.h"
#include "importtexts.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

/** Two districts of a city, one indicator, and the record that stands for no source. */
CatalogPtr smallCatalog()
{
    auto catalog = std::make_shared<Catalog>();
    catalog->units = {{u"count"_s, UnitKind::Count, {u"家"_s, u"organisations"_s}}};
    catalog->regions = {
        {.code = u"110000"_s, .level = AreaLevel::Province, .name = {u"北京市"_s, u"Beijing"_s}},
        {.code = u"110105"_s,
         .level = AreaLevel::District,
         .parent = u"110000"_s,
         .name = {u"朝阳区"_s, u"Chaoyang District"_s}},
        {.code = u"110108"_s,
         .level = AreaLevel::District,
         .parent = u"110000"_s,
         .name = {u"海淀区"_s, u"Haidian District"_s}}};
    catalog->indicators = {{.id = u"firms"_s,
                            .name = {u"企业数量"_s, u"Firms"_s},
                            .unit = u"count"_s,
                            .measure = Measure::Stock}};
    catalog->sources = {{.id = u"not-stated"_s,
                         .kind = SourceKind::NotStated,
                         .title = {u"来源未注明"_s, u"Source not stated"_s}}};
    catalog->buildIndex();
    return catalog;
}

constexpr char madeUpTable[] = "Region,Indicator,Year,Value\n"
                               "Haidian District,Firms,2023,about 50\n"
                               "Chaoyang District,Firms,2023,dozens\n"
                               "<b>Atlantis</b>,Firms,2024,=7\n"
                               "Atlantis,Boats,2024,12\n";

OpenedTable opened(const char *csv = madeUpTable)
{
    const auto file = TableFile::openBytes(csv, u"made-up.csv"_s);
    if (!file)
        qFatal("the table was not recognised");
    OpenedTable found{*file, guessMapping(file->facts(), *smallCatalog())};
    found.guess.source.kind = SourceChoice::Kind::NotStated;
    return found;
}

ImportOutcome checked(const OpenedTable &opened)
{
    const auto outcome = checkImport(opened.table, opened.guess, smallCatalog(), {});
    if (!outcome)
        qFatal("the table was not checked");
    return *outcome;
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

} // namespace

/** The models of the import dialog. */
class TestImportModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void previewShowsFiguresAsChartsWriteThem()
    {
        ImportPreviewModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLanguage(Language::English);
        const OpenedTable found = opened();
        model.setArriving(arrivingFigures(found.table, found.guess, smallCatalog()),
                          smallCatalog());
        QCOMPARE(model.index(0, ImportPreviewModel::LineColumn).data().toString(), u"2"_s);
        QCOMPARE(model.index(0, ImportPreviewModel::RegionColumn).data().toString(),
                 u"Haidian District"_s);
        QCOMPARE(model.index(0, ImportPreviewModel::FigureColumn).data().toString(),
                 u"about 50 organisations"_s);
        QCOMPARE(model.index(0, ImportPreviewModel::FigureColumn).data(ValueRole).toDouble(), 50.0);
        QCOMPARE(model.index(0, ImportPreviewModel::FigureColumn).data(ChineseRole).toString(),
                 u"约50家"_s);
        // What cannot be read is a row of its own, which says where and why.
        QVERIFY(model.index(1, 0).data(ImportPreviewModel::IsProblemRole).toBool());
        const QString why = model.index(1, ImportPreviewModel::RegionColumn).data().toString();
        QVERIFY2(why.contains(u"“dozens”"_s) && why.startsWith(u"Value – "_s), qPrintable(why));
        QVERIFY(!model.index(1, ImportPreviewModel::FigureColumn).data(ValueRole).isValid());
        QVERIFY(column(model, ImportPreviewModel::RegionColumn).contains(u"Atlantis (new)"_s));

        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setLanguage(Language::Chinese);
        QCOMPARE(changed.size(), 1);
        QVERIFY(column(model, ImportPreviewModel::RegionColumn).contains(u"Atlantis（新）"_s));
    }

    void previewComesBeforeTheSource()
    {
        OpenedTable found = opened();
        found.guess.source = {};
        const ArrivingFigures arriving = arrivingFigures(found.table, found.guess, smallCatalog());
        ImportPreviewModel model;
        model.setLanguage(Language::English);
        model.setArriving(arriving, smallCatalog());
        QCOMPARE(model.index(0, ImportPreviewModel::SourceColumn).data().toString(),
                 u"not said yet"_s);
        QCOMPARE(model.index(0, ImportPreviewModel::FigureColumn).data().toString(),
                 u"about 50 organisations"_s);
    }

    void columnsFollowTheMapping()
    {
        ImportColumnModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLanguage(Language::English);
        const OpenedTable found = opened();
        model.setTable(found.table.facts(), found.guess, smallCatalog());
        QCOMPARE(column(model, ImportColumnModel::NameColumn),
                 QStringList({u"Region"_s, u"Indicator"_s, u"Year"_s, u"Value"_s}));
        QCOMPARE(column(model, ImportColumnModel::RoleColumn),
                 QStringList({u"Region"_s, u"Indicator"_s, u"Period"_s, u"Value"_s}));
        QVERIFY(model.index(3, ImportColumnModel::SampleColumn)
                    .data()
                    .toString()
                    .startsWith(u"about 50 · dozens"_s));
        ImportMapping other = found.guess;
        other.columns[3].role = ColumnRole::Ignored;
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setMapping(other);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.index(3, ImportColumnModel::RoleColumn).data().toString(),
                 u"Not taken in"_s);
    }

    void newRegionsAreShownAsTheyWillBe()
    {
        ImportNameModel model;
        model.setLanguage(Language::English);
        // By a code beside the name, and by another name than the record's.
        const OpenedTable found =
            opened("Entity,Code,Year,Boats\nUnited States,USA,2024,12\n德国,,2024,3\n");
        model.setOutcome(checked(found), found.guess, smallCatalog());
        for (const auto &[name, shown] :
             {std::pair(u"United States"_s, u"United States · country"_s),
              std::pair(u"德国"_s, u"Germany · country"_s)}) {
            const int row = model.rowOfName(NamedKind::Region, name);
            QVERIFY2(row >= 0, qPrintable(name));
            QCOMPARE(model.index(row, ImportNameModel::RecordColumn).data().toString(), shown);
        }
    }

    void namesToDecideComeFirst()
    {
        ImportNameModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLanguage(Language::English);
        OpenedTable found = opened();
        model.setOutcome(checked(found), found.guess, smallCatalog());
        const int atlantis = model.rowOfName(NamedKind::Region, u"Atlantis"_s);
        const int haidian = model.rowOfName(NamedKind::Region, u"Haidian District"_s);
        const int boats = model.rowOfName(NamedKind::Indicator, u"Boats"_s);
        QVERIFY(atlantis >= 0 && boats >= 0 && haidian > atlantis && haidian > boats);
        QCOMPARE(model.entry(atlantis).state, NameState::Made);
        QCOMPARE(model.entry(haidian).state, NameState::Found);
        QCOMPARE(model.entry(haidian).key, u"110108"_s);
        QCOMPARE(model.entry(boats).state, NameState::Made);

        found.guess.regions[u"Atlantis"_s] = {.key = u"110105"_s};
        found.guess.indicators[u"Boats"_s] = {.isLeftOut = true};
        model.setOutcome(checked(found), found.guess, smallCatalog());
        const auto stateOf = [&model](NamedKind kind, const QString &name) {
            return model.entry(model.rowOfName(kind, name)).state;
        };
        QCOMPARE(stateOf(NamedKind::Region, u"Atlantis"_s), NameState::Chosen);
        QCOMPARE(stateOf(NamedKind::Indicator, u"Boats"_s), NameState::LeftOut);

        found.guess.regions.clear();
        found.guess.createsRegions = false;
        model.setOutcome(checked(found), found.guess, smallCatalog());
        QVERIFY(stateOf(NamedKind::Region, u"Atlantis"_s) == NameState::Undecided);
        QVERIFY(model.count(NameState::Undecided) >= 1);
    }

    void problemsGoOutAsHarmlessCsv()
    {
        ImportProblemModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLanguage(Language::English);
        model.setProblems({{.line = 7,
                            .column = 0,
                            .columnName = u"Value, in \"full\""_s,
                            .text = u"=1+1"_s,
                            .kind = RowProblemKind::NoRegion}});
        QCOMPARE(model.index(0, ImportProblemModel::TextColumn).data().toString(), u"=1+1"_s);
        QVERIFY(!model.index(0, ImportProblemModel::ReasonColumn).data().toString().isEmpty());
        const QStringList lines = model.toCsv().split(u"\r\n"_s);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0), u"Row,Column,What stands there,Why it cannot come in,What to do"_s);
        QVERIFY2(lines.at(1).startsWith(u"7,\"Value, in \"\"full\"\"\",'=1+1,"_s),
                 qPrintable(lines.at(1)));
    }

    void remainingTimeIsAnEstimate_data()
    {
        QTest::addColumn<qint64>("done");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qint64>("elapsed");
        QTest::addColumn<qint64>("remaining");

        QTest::newRow("too early to tell") << 50LL << 100LL << 400LL << -1LL;
        QTest::newRow("too little done") << 1LL << 1000LL << 5000LL << -1LL;
        QTest::newRow("of unknown length") << 1LL << 0LL << 5000LL << -1LL;
        QTest::newRow("half way") << 50LL << 100LL << 2000LL << 2000LL;
        QTest::newRow("done") << 100LL << 100LL << 2000LL << 0LL;
    }
    void remainingTimeIsAnEstimate()
    {
        QFETCH(const qint64, done);
        QFETCH(const qint64, total);
        QFETCH(const qint64, elapsed);
        QTEST(remainingTime(done, total, elapsed), "remaining");
    }

    void everyRoleAndNoticeHasWords()
    {
        for (const Language language : allLanguages) {
            for (const ColumnRole role : columnRoles())
                QVERIFY(!columnRoleName(role, language).isEmpty());
            for (int kind = 0; kind <= static_cast<int>(TableNotice::Kind::HeaderRepeated); ++kind)
                QVERIFY(!noticeText({.kind = static_cast<TableNotice::Kind>(kind), .count = 2},
                                    language)
                             .isEmpty());
        }
        QCOMPARE(columnRoles().size(), static_cast<int>(ColumnRole::Action) + 1);
    }

    void outcomeIsSaid()
    {
        ImportOutcome outcome;
        outcome.stored = {.import = 1, .figures = 1234, .alreadyThere = 3, .claims = 2};
        QCOMPARE(importedText(outcome, u"a.csv"_s, Language::English),
                 u"1,234 figures came in from a.csv. 3 were there already. 2 differ from figures "
                 u"that were there: both are kept, see Data → Findings."_s);
        outcome.stored = {};
        outcome.stored.alreadyThere = 1;
        QCOMPARE(importedText(outcome, u"a.csv"_s, Language::English),
                 u"Nothing of a.csv was new to the store. 1 was there already."_s);
    }
};

QTEST_GUILESS_MAIN(TestImportModels)

#include "tst_importmodels.moc"
