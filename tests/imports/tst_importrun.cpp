// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/figuretitles.h"
#include "imports/importrun.h"
#include "store/store.h"
#include "tables/tablefile.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** Tables that are read, kept meanwhile and written to a store: each figure comes in as its row says. */
class TestImportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyRowKeepsItsOwn_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("so few that they stay in memory") << 500;
        QTest::newRow("so many that a file keeps them") << 60000;
    }
    /** Names, years, sources and units that change from row to row without an order. */
    void everyRowKeepsItsOwn()
    {
        QFETCH(int, rows);
        QByteArray bytes = "地区,指标,年份,数值,来源\n";
        QStringList expected;
        quint32 random = 1;
        const auto next = [&random](quint32 below) {
            random = random * 1664525 + 1013904223;
            return (random >> 8) % below;
        };
        for (int row = 0; row < rows; ++row) {
            const QString region = u"第%1片区"_s.arg(next(40));
            const quint32 indicator = next(3);
            const QString year = QString::number(1900 + next(100));
            const QString source = u"第%1本年鉴"_s.arg(next(5));
            const QString printed = QString::number(row + 1) + (indicator == 0 ? u"家" : u"人");
            bytes += u"%1,第%2类数量,%3,%4,%5\n"_s.arg(region)
                         .arg(indicator)
                         .arg(year, printed, source)
                         .toUtf8();
            expected << u"%1|第%2类数量|%3|%4|%5|%6"_s.arg(region)
                            .arg(indicator)
                            .arg(year)
                            .arg(row + 1)
                            .arg(printed, source);
        }
        const auto store = Store::inMemory();
        QVERIFY(store);
        const auto table = TableFile::openBytes(bytes, u"table.csv"_s);
        QVERIFY(table);
        const auto before = (*store)->catalog();
        QVERIFY(before);
        const auto outcome = importTable(**store, *table, guessMapping(table->facts(), **before),
                                         {.fileName = u"table.csv"_s});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->problemCount, 0);
        QCOMPARE(outcome->stored.figures, rows);

        const auto catalog = (*store)->catalog();
        QVERIFY(catalog);
        const auto figures = (*store)->observations();
        QVERIFY(figures);
        QCOMPARE(figures->size(), rows);
        for (int row = 0; row < rows; ++row) {
            const Observation &figure = figures->at(row);
            const QString came = u"%1|%2|%3|%4|%5|%6"_s.arg(
                (*catalog)->region(figure.region)->name.zh,
                (*catalog)->indicator(figure.indicator)->name.zh, figure.period.iso(),
                QString::number(*figure.value), figure.printed,
                (*catalog)->source(figure.source)->title.zh);
            QCOMPARE(came, expected.at(row));
        }
    }

    void aTableBelowStaysOut_data()
    {
        QTest::addColumn<qint64>("header");
        QTest::addColumn<QStringList>("figures");
        QTest::addColumn<QList<qint64>>("problems"); // lines
        QTest::newRow("the first table")
            << 0LL << QStringList{u"海淀区 2022 5"_s, u"海淀区 2023 6"_s}
            << QList<qint64>{5, 6, 7, 8};
        QTest::newRow("the one below, chosen")
            << 6LL << QStringList{u"海淀区 2022 7"_s, u"海淀区 2023 8"_s, u"朝阳区 2022 9"_s}
            << QList<qint64>();
    }
    /** Rows of another table are problems; left out, the first comes in without them. */
    void aTableBelowStaysOut()
    {
        QFETCH(const qint64, header);
        QFETCH(const QStringList, figures);
        QFETCH(const QList<qint64>, problems);
        const QByteArray bytes = u"表1 企业数（家）\n地区,2022,2023\n海淀区,5,6\n\n表2 人数（人）\n"
                                 "地区,2022,2023\n海淀区,7,8\n朝阳区,9,\n"_s.toUtf8();
        const auto table = TableFile::openBytes(bytes, u"t.csv"_s, {.headerLine = header});
        QVERIFY(table);
        const auto store = Store::inMemory();
        QVERIFY(store);
        const auto before = (*store)->catalog();
        QVERIFY(before);
        ImportMapping mapping = guessMapping(table->facts(), **before);
        mapping.source.kind = SourceChoice::Kind::NotStated;
        QCOMPARE(mapping.indicator, header == 0 ? u"企业数"_s : u"人数"_s);
        const auto refused = importTable(**store, *table, mapping, {.fileName = u"t.csv"_s});
        QVERIFY2(refused, qPrintable(refused ? QString() : refused.error().detail));
        QCOMPARE(refused->isStored, problems.isEmpty());
        QList<qint64> lines;
        for (const RowProblem &problem : refused->problems) {
            lines.append(problem.line);
            QCOMPARE(problem.kind, RowProblemKind::OtherTable);
            QCOMPARE(problem.hint, u"6"_s);
            for (const Language language : {Language::Chinese, Language::English}) {
                QVERIFY(problemTexts(problem, language).reason.contains(u'6'));
                QVERIFY(problemTexts(problem, language).advice.contains(u'6'));
            }
        }
        QCOMPARE(lines, problems);
        const auto told =
            std::ranges::count(refused->notices, TableNotice::Kind::OtherTable, &TableNotice::kind);
        QCOMPARE(told, problems.isEmpty() ? 0 : 1);
        if (!refused->isStored) {
            QVERIFY((*store)->observations()->isEmpty());
            const auto taken = importTable(**store, *table, mapping,
                                           {.fileName = u"t.csv"_s, .skipsBadRows = true});
            QVERIFY(taken && taken->isStored);
        }
        const auto catalog = (*store)->catalog();
        QVERIFY(catalog);
        QStringList came;
        const auto stored = (*store)->observations();
        QVERIFY(stored);
        for (const Observation &figure : *stored)
            came << u"%1 %2 %3"_s.arg((*catalog)->region(figure.region)->name.zh,
                                      figure.period.iso(), QString::number(*figure.value));
        QCOMPARE(came, figures);
    }

    void knownFiguresAreAskedForInBlocks_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("blocks");
        QTest::newRow("few") << 3 << 1;
        QTest::newRow("a block") << 1000 << 1;
        QTest::newRow("one more") << 1001 << 2;
        QTest::newRow("many") << 2500 << 3;
    }
    /** A table that was saved for people: figures that the store has are found, changed ones told. */
    void knownFiguresAreAskedForInBlocks()
    {
        QFETCH(const int, rows);
        QFETCH(const int, blocks);
        QStringList titles;
        for (const QString &title : figureTitles(Language::English))
            titles << u'"' + title + u'"';
        QString text = titles.join(u',') + u'\n';
        const qsizetype columns = titles.size();
        for (int i = 0; i < rows; ++i) {
            QStringList cells(columns);
            cells[0] = u"figure-%1"_s.arg(i);
            cells[2] = u"firms"_s;
            cells[4] = u"110108"_s;
            cells[7] = u"2023"_s;
            cells[10] = QString::number(i);
            cells[13] = u"entities"_s;
            cells[20] = u"yearbook"_s;
            text += cells.join(u',') + u'\n';
        }
        Catalog records;
        records.units = {{u"entities"_s, UnitKind::Count, {u"家"_s, u"firms"_s}}};
        Region region;
        region.code = u"110108"_s;
        region.name = {u"海淀区"_s, u"Haidian"_s};
        records.regions = {region};
        Indicator firms;
        firms.id = u"firms"_s;
        firms.name = {u"企业数"_s, u"Firms"_s};
        firms.unit = u"entities"_s;
        records.indicators = {firms};
        Source source;
        source.id = u"yearbook"_s;
        source.title = {u"年鉴"_s, u"Yearbook"_s};
        records.sources = {source};
        records.buildIndex();
        const auto catalog = std::make_shared<const Catalog>(records);
        const auto table = TableFile::openBytes(text.toUtf8(), u"t.csv"_s);
        QVERIFY(table);
        int asked = 0;
        const auto outcome =
            checkImport(*table, guessMapping(table->facts(), *catalog), catalog, {}, {},
                        [&asked](const QStringList &ids) -> Result<QHash<QString, Observation>> {
                            ++asked;
                            QHash<QString, Observation> known;
                            for (const QString &id : ids) {
                                Observation figure;
                                figure.id = id;
                                figure.indicator = u"firms"_s;
                                figure.region = u"110108"_s;
                                figure.period = *Period::fromIso(u"2023"_s);
                                figure.value = id.section(u'-', 1).toDouble();
                                figure.unit = u"entities"_s;
                                figure.source = u"yearbook"_s;
                                // One that is new to the store, and one that it has otherwise.
                                if (id == u"figure-0")
                                    continue;
                                if (id == u"figure-2")
                                    figure.value = -1;
                                known.insert(id, figure);
                            }
                            return known;
                        });
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(asked, blocks);
        QCOMPARE(outcome->known, rows - 2);
        QCOMPARE(outcome->problems.size(), 1);
        QCOMPARE(outcome->problems.first().kind, RowProblemKind::ChangedFigure);
        QCOMPARE(outcome->problems.first().line, 4);
    }
};

QTEST_GUILESS_MAIN(TestImportRun)

#include "tst_importrun.moc"
