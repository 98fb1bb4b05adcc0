// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

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
};

QTEST_GUILESS_MAIN(TestImportRun)

#include "tst_importrun.moc"
