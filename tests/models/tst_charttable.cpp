// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttable.h"
#include "comparisonmodel.h"
#include "models/samples.h"

#include <QRegularExpression>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

/** The table's cells, line by line. */
QList<QStringList> cells(const Catalog &catalog, const QList<Observation> &figures,
                         Language language = Language::English)
{
    const DistrictComparisonModel model;
    const QString table = chartTable(model, catalog, figures, language);
    QList<QStringList> result;
    for (const QString &line : table.split(u'\n', Qt::SkipEmptyParts))
        result.append(line.split(u'\t'));
    return result;
}

} // namespace

class TestChartTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyColumnIsFilled()
    {
        Catalog catalog = Samples::records();
        catalog.sources[1].url = u"https://example.org/a"_s;
        Observation figure = Samples::figure(u"F1"_s, u"output"_s, u"100101"_s, u"2023-10", 2.3e11);
        figure.valueUpper = 2.5e11;
        figure.qualifier = Qualifier::About;
        figure.status = Status::Target;
        figure.subject = u"product"_s;
        figure.printed = u"2300亿–2500亿"_s;
        figure.statedBy = {u"某局"_s, u"A bureau"_s};
        figure.origin = u"official"_s;
        figure.line = 12;
        figure.note = {u"注"_s, u"a\tnote\nof ours"_s};
        const QList<QStringList> table = cells(catalog, {figure});
        QCOMPARE(table.size(), 2);
        QCOMPARE(table.at(1).size(), table.at(0).size());
        const auto at = [&table](const QString &heading) {
            return table.at(1).value(table.at(0).indexOf(heading));
        };
        QCOMPARE(at(u"Id"_s), u"F1"_s);
        QCOMPARE(at(u"Region"_s), u"District A"_s);
        QCOMPARE(at(u"Region code"_s), u"100101"_s);
        QCOMPARE(at(u"Indicator"_s), u"Indicator output"_s);
        QCOMPARE(at(u"About"_s), u"The product"_s);
        QCOMPARE(at(u"Period"_s), u"2023-10"_s);
        QCOMPARE(at(u"Value"_s), u"230000000000"_s);
        QCOMPARE(at(u"Upper value"_s), u"250000000000"_s);
        QCOMPARE(at(u"Unit"_s), u"CNY"_s);
        QCOMPARE(at(u"Hedge"_s), u"about"_s);
        QCOMPARE(at(u"Status"_s), u"target"_s);
        QCOMPARE(at(u"As printed"_s), u"2300亿–2500亿"_s);
        QCOMPARE(at(u"Stated by"_s), u"A bureau"_s);
        QVERIFY(at(u"Source"_s).contains(u"Document press"_s));
        QCOMPARE(at(u"Place in the source"_s), u"12"_s);
        QVERIFY(at(u"Quoted source"_s).contains(u"Document official"_s));
        QCOMPARE(at(u"Grade"_s), u"press"_s);
        QCOMPARE(at(u"Source chain"_s), u"press ← official"_s);
        QCOMPARE(at(u"Address"_s), u"https://example.org/a"_s);
        QCOMPARE(at(u"Note"_s), u"a note of ours"_s);
        // The same in Chinese.
        const QList<QStringList> chinese = cells(catalog, {figure}, Language::Chinese);
        QCOMPARE(chinese.at(1).at(1), u"甲区"_s);
        QVERIFY(!chinese.at(0).contains(u"Value"_s));
    }

    void noFigureIsAnEmptyCell()
    {
        const Observation figure = Samples::figure(u"F"_s, u"firms"_s, u"100101"_s, {}, {});
        const QList<QStringList> table = cells(Samples::records(), {figure});
        QCOMPARE(table.at(1).at(table.at(0).indexOf(u"Value"_s)), QString());
        QCOMPARE(table.at(1).at(table.at(0).indexOf(u"Period"_s)), QString());
    }

    void spreadsheetsSeeNoFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("plus") << u"+cmd|'/C calc'!A0"_s << u"'+cmd|'/C calc'!A0"_s;
        QTest::newRow("minus") << u"-2+3"_s << u"'-2+3"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("after a tab") << u"\t=1"_s << u"' =1"_s;
        QTest::newRow("full width") << u"＝1+1"_s << u"'＝1+1"_s;
        QTest::newRow("a negative number is one") << u"-5.5"_s << u"-5.5"_s;
        QTest::newRow("within") << u"a=b"_s << u"a=b"_s;
    }
    void spreadsheetsSeeNoFormula()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        Observation figure = Samples::figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", -5);
        figure.printed = text;
        const QList<QStringList> table = cells(Samples::records(), {figure});
        QCOMPARE(table.at(1).at(table.at(0).indexOf(u"As printed"_s)), cell);
        QCOMPARE(table.at(1).at(table.at(0).indexOf(u"Value"_s)), u"-5"_s);
    }
};

QTEST_GUILESS_MAIN(TestChartTable)
#include "tst_charttable.moc"
