// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formats.h"
#include "grammar/hedges.h"
#include "numbersamples.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;
using namespace NumberSamples;

namespace {

const NumberStyle point{DecimalMark::Point};

Observation figureOf(const WrittenNumber &number)
{
    Observation figure;
    figure.value = number.value;
    figure.valueUpper = number.upper;
    figure.qualifier = number.qualifier;
    figure.qualifierWord = number.word;
    return figure;
}

} // namespace

Q_DECLARE_METATYPE(Zhitu::Unit)

/** What is read can be said and read again, with every hedge that the grammar has. */
class TestSaidNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void roundTrip_data()
    {
        QTest::addColumn<Unit>("unit");
        QTest::newRow("organisations")
            << Unit{u"organisations"_s, UnitKind::Count, {u"家"_s, u"organisations"_s}};
        QTest::newRow("money") << Unit{u"cny"_s, UnitKind::Currency, {u"元"_s, u"CNY"_s}};
        QTest::newRow("area") << Unit{u"m2"_s, UnitKind::Area, {u"平方米"_s, u"m²"_s}};
        QTest::newRow("percent") << Unit{u"percent"_s, UnitKind::Percent, {u"%"_s, u"%"_s}};
        QTest::newRow("rank") << Unit{u"rank"_s, UnitKind::Rank, {u"名"_s, u"rank"_s}};
        QTest::newRow("capacity") << Unit{
            u"pflops"_s, UnitKind::Capacity, {u"PFLOPS"_s, u"PFLOPS"_s}};
        QTest::newRow("no unit") << Unit{u"items"_s, UnitKind::Count, {}};
    }
    /** Whatever is read, said in either language and read again, is the same figure. */
    void roundTrip()
    {
        QFETCH(Unit, unit);
        const double values[] = {0,      0.5,     1,        3,         48.03,   122,       999.5,
                                 1234,   4300,    9999.5,   12000,     12345.5, 70000,     999999,
                                 1e6,    7e7,     99999999, 100000001, 2.3e11,  2.1522e11, 1e12,
                                 1.5e12, 1.0 / 3, 12345e12, 1e-7};
        // Every hedge that the grammar has, by what it reads of each.
        QList<WrittenHedge> hedges{{}};
        for (const char16_t *word :
             {u"约",   u"大约",   u"大概",   u"近",     u"将近",   u"接近",   u"来",     u"左右",
              u"上下", u"超",     u"超过",   u"超出",   u"逾",     u"突破",   u"高于",   u"多于",
              u"大于", u"余",     u"多",     u"不低于", u"至少",   u"不少于", u"不小于", u"以上",
              u"不足", u"不到",   u"低于",   u"少于",   u"小于",   u"不满",   u"不超过", u"至多",
              u"最多", u"不多于", u"不高于", u"不大于", u"不超出", u"以下",   u"以内"}) {
            const auto hedge = readHedge(str(word));
            QVERIFY(hedge);
            hedges << *hedge;
        }
        QList<WrittenNumber> numbers;
        for (const double value : values) {
            for (const WrittenHedge &hedge : hedges) {
                numbers << WrittenNumber{value, {}, hedge.qualifier, hedge.word, {}};
                numbers << WrittenNumber{-value, {}, hedge.qualifier, hedge.word, {}};
            }
            for (const double upper : values) {
                if (upper <= value)
                    continue;
                numbers << WrittenNumber{value, upper, Qualifier::Range, {}, {}};
                numbers << WrittenNumber{value, upper, Qualifier::Range, {u"约"_s, u"about"_s}, {}};
                numbers << WrittenNumber{-upper, -value, Qualifier::Range, {}, {}};
                numbers << WrittenNumber{
                    -value, upper, Qualifier::Range, {u"近"_s, u"nearly"_s}, {}};
            }
        }
        for (WrittenNumber number : std::as_const(numbers)) {
            if (unit.kind == UnitKind::Rank && *number.value < 0)
                continue; // there is no such rank
            if (number.value == 0)
                number.value = 0; // not −0
            if (number.upper == 0)
                number.upper = 0;
            for (const Language language : allLanguages) {
                for (const UnitStyle style : {UnitStyle::WithUnit, UnitStyle::NumberOnly}) {
                    const QString text = formatFigure(figureOf(number), unit, language, style);
                    NumberReading reading = readNumber(text, point);
                    auto *read = std::get_if<WrittenNumber>(&reading);
                    if (read)
                        read->unit.clear();
                    QVERIFY2(described(reading) == described(number),
                             qPrintable(u"%1: %2 instead of %3"_s.arg(text, described(reading),
                                                                      described(number))));
                }
            }
        }
    }

    /** The same for what people write. */
    void whatIsReadCanBeSaid_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text : {u"2300亿元",
                                     u"超100家",
                                     u"约50",
                                     u"近3500亿",
                                     u"490余",
                                     u"5-10家",
                                     u"5–10",
                                     u"不低于5",
                                     u"至少5",
                                     u"不超过5",
                                     u"至多5",
                                     u"1.2万",
                                     u"12.5%",
                                     u"七千万",
                                     u"一半",
                                     u"１２３",
                                     u"over 100",
                                     u"about 50",
                                     u"nearly 350 billion",
                                     u"at least 5",
                                     u"5 to 10",
                                     u"half",
                                     u"约5–10家",
                                     u"50家左右",
                                     u"100+",
                                     u"n/a",
                                     u"(1,234.0)",
                                     u"百分之十二"})
            QTest::newRow(qPrintable(str(text))) << str(text);
    }
    void whatIsReadCanBeSaid()
    {
        QFETCH(QString, text);
        const NumberReading reading = readNumber(text);
        const auto *number = std::get_if<WrittenNumber>(&reading);
        QVERIFY2(number, qPrintable(described(reading)));
        const bool isPercent = number->unit == u"%"_s;
        const Unit unit = isPercent ? Unit{u"percent"_s, UnitKind::Percent, {u"%"_s, u"%"_s}}
                                    : Unit{u"x"_s, UnitKind::Count, {number->unit, number->unit}};
        for (const Language language : allLanguages) {
            const QString said =
                formatFigure(figureOf(*number), unit, language, UnitStyle::WithUnit);
            QVERIFY2(described(readNumber(said, point)) == described(reading),
                     qPrintable(u"%1: %2"_s.arg(said, described(readNumber(said, point)))));
            // Marks' signs keep the value and the qualifier; the word is in the text alone.
            const QString signs =
                formatFigureSigns(figureOf(*number), unit, language, UnitStyle::WithUnit);
            const NumberReading signReading = readNumber(signs, point);
            const auto *sign = std::get_if<WrittenNumber>(&signReading);
            QVERIFY2(sign, qPrintable(signs));
            QCOMPARE(sign->value, number->value);
            QCOMPARE(sign->upper, number->upper);
            QCOMPARE(sign->qualifier, number->qualifier);
        }
    }

    void everyWordHasOnePartner()
    {
        QSet<QString> chinese;
        QSet<QString> english;
        for (const char16_t *word :
             {u"大约",   u"大概",   u"近",     u"将近",   u"接近",   u"来",     u"左右",
              u"上下",   u"超过",   u"超出",   u"逾",     u"突破",   u"高于",   u"多于",
              u"大于",   u"余",     u"多",     u"至少",   u"不少于", u"不小于", u"以上",
              u"不到",   u"低于",   u"少于",   u"小于",   u"不满",   u"至多",   u"最多",
              u"不多于", u"不高于", u"不大于", u"不超出", u"以下",   u"以内"}) {
            const auto hedge = readHedge(str(word));
            QVERIFY(hedge);
            QVERIFY2(!chinese.contains(hedge->word.zh), qPrintable(hedge->word.zh));
            QVERIFY2(!english.contains(hedge->word.en), qPrintable(hedge->word.en));
            chinese.insert(hedge->word.zh);
            english.insert(hedge->word.en);
            QCOMPARE(readHedge(hedge->word.en), hedge);
        }
    }

    void columnsOfQualifiersAndStatuses()
    {
        QCOMPARE(readHedge(u"at_least"_s)->qualifier, Qualifier::AtLeast);
        QCOMPARE(readHedge(u"At least"_s)->qualifier, Qualifier::AtLeast);
        QCOMPARE(readHedge(u"≥"_s)->qualifier, Qualifier::AtLeast);
        QCOMPARE(readHedge(QString())->qualifier, Qualifier::Exact);
        QCOMPARE(readHedge(u"约数"_s)->qualifier, Qualifier::About);
        QCOMPARE(readHedge(u"+"_s)->qualifier, Qualifier::AtLeast);
        QVERIFY(!readHedge(u"perhaps"_s));
        QCOMPARE(readStatus(u"目标"_s), Status::Target);
        QCOMPARE(readStatus(u"Planned"_s), Status::Target);
        QCOMPARE(readStatus(u"预测"_s), Status::Forecast);
        QCOMPARE(readStatus(QString()), Status::Actual);
        QVERIFY(!readStatus(u"maybe"_s));
    }
};

QTEST_GUILESS_MAIN(TestSaidNumbers)

#include "tst_saidnumbers.moc"
