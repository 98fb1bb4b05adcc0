// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grammar/unitwords.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

const Unit organisations{u"organisations"_s, UnitKind::Count, {u"家"_s, u"organisations"_s}};
const Unit enterprises{u"enterprises"_s, UnitKind::Count, {u"家"_s, u"enterprises"_s}};
const Unit persons{u"persons"_s, UnitKind::Count, {u"人"_s, u"people"_s}};
const Unit cny{u"cny"_s, UnitKind::Currency, {u"元"_s, u"CNY"_s}};
const Unit squareMetres{u"m2"_s, UnitKind::Area, {u"平方米"_s, u"m²"_s}};
const Unit percent{u"percent"_s, UnitKind::Percent, {u"%"_s, u"%"_s}};
const Unit rankUnit{u"rank"_s, UnitKind::Rank, {u"名"_s, u"rank"_s}};
const Unit pflops{u"pflops"_s, UnitKind::Capacity, {u"PFLOPS"_s, u"PFLOPS"_s}};
const Unit parameters{u"parameters"_s, UnitKind::Count, {u"参数"_s, u"parameters"_s}};

QString str(const char16_t *text)
{
    return QString::fromUtf16(text);
}

} // namespace

Q_DECLARE_METATYPE(Zhitu::Unit)

class TestUnitWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void factors_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<Unit>("base");
        QTest::addColumn<double>("factor"); // 0: it is no unit of the base
        const auto row = [](const char16_t *written, const Unit &base, double factor) {
            QTest::addRow("%s in %s", qPrintable(str(written)), qPrintable(base.code))
                << str(written) << base << factor;
        };
        row(u"", cny, 1);
        row(u"元", cny, 1);
        row(u"亿元", cny, 1e8);
        row(u"万亿元", cny, 1e12);
        row(u"单位：万元", cny, 1e4);
        row(u"（亿元）", cny, 1e8);
        row(u"亿", cny, 1e8);
        row(u"CNY", cny, 1);
        row(u"CNY million", cny, 1e6);
        row(u"million yuan", cny, 1e6);
        row(u"RMB bn", cny, 1e9);
        row(u"billions of RMB", cny, 1e9);
        row(u"in thousands", cny, 1e3);
        row(u"¥", cny, 1);
        row(u"人民币元", cny, 1);
        row(u"亿美元", cny, 0);
        row(u"USD", cny, 0);
        row(u"$", cny, 0);
        row(u"家", cny, 0);
        row(u"3兆元", cny, 0);
        row(u"兆元", cny, 0);
        row(u"家", organisations, 1);
        row(u"个", organisations, 1);
        row(u"家企业", organisations, 1);
        row(u"organisation", organisations, 1);
        row(u"thousand organisations", organisations, 1e3);
        row(u"companies", organisations, 0);
        row(u"元", organisations, 0);
        row(u"人", organisations, 0);
        row(u"万人", persons, 1e4);
        row(u"名", persons, 1);
        row(u"million people", persons, 1e6);
        row(u"thousand persons", persons, 1e3);
        row(u"家", persons, 0);
        row(u"亿参数", parameters, 1e8);
        row(u"个", parameters, 1);
        row(u"平方米", squareMetres, 1);
        row(u"万平方米", squareMetres, 1e4);
        row(u"公顷", squareMetres, 1e4);
        row(u"平方公里", squareMetres, 1e6);
        row(u"km²", squareMetres, 1e6);
        row(u"亩", squareMetres, 10000.0 / 15);
        row(u"米", squareMetres, 0);
        row(u"%", percent, 1);
        row(u"％", percent, 1);
        row(u"percent", percent, 1);
        row(u"‰", percent, 0.1);
        row(u"% of GDP", percent, 1);
        row(u"个百分点", percent, 0);
        row(u"名", rankUnit, 1);
        row(u"No.", rankUnit, 1);
        row(u"EFLOPS", pflops, 1000);
        row(u"PFlops", pflops, 1);
        row(u"P", pflops, 1);
        row(u"TFLOPS", pflops, 0.001);
        row(u"PFLOPS/W", pflops, 0);
    }
    void factors()
    {
        QFETCH(QString, written);
        QFETCH(Unit, base);
        QFETCH(double, factor);
        QCOMPARE(unitFactor(written, base).value_or(0), factor);
    }

    void named_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name"); // empty: there is no unit in it
        QTest::addColumn<QString>("unit");
        const auto row = [](const char16_t *text, const char16_t *name, const char16_t *unit) {
            QTest::newRow(qPrintable(str(text))) << str(text) << str(name) << str(unit);
        };
        row(u"营业收入（亿元）", u"营业收入", u"亿元");
        row(u"企业数(家)", u"企业数", u"家");
        row(u"各区企业数（单位：家）", u"各区企业数", u"单位：家");
        row(u"吞吐量（单位：标箱）", u"吞吐量", u"单位：标箱");
        row(u"企业数，单位：家", u"企业数", u"家");
        row(u"占比（%）", u"占比", u"%");
        row(u"Exports (current US$)", u"Exports", u"current US$");
        row(u"Exports (% of GDP)", u"Exports", u"% of GDP");
        row(u"Users (million)", u"Users", u"million");
        row(u"Firms (number)", u"Firms", u"number");
        row(u"Robots (units)", u"Robots", u"units");
        row(u"Steel (tonnes)", u"Steel", u"tonnes");
        row(u"企業數（單位：家）", u"企業數", u"單位：家");
        row(u"营业收入（规模以上）", u"", u"");
        row(u"Literacy (15 years and older)", u"", u"");
        row(u"Population (P)", u"", u"");
        row(u"指数（2015=100）", u"", u"");
        row(u"企业数", u"", u"");
    }
    void named()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QString, unit);
        const auto split = splitNamedUnit(text, {organisations, persons, cny});
        QCOMPARE(split.has_value(), !name.isEmpty());
        if (split) {
            QCOMPARE(split->name, name);
            QCOMPARE(split->unit, unit);
        }
    }

    void meant_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("code");
        QTest::addColumn<double>("factor");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("money") << u"亿元"_s << u"cny"_s << 1e8 << true;
        QTest::newRow("persons") << u"万人"_s << u"persons"_s << 1e4 << true;
        QTest::newRow("a currency that is not there") << u"亿美元"_s << u"usd"_s << 1e8 << false;
        QTest::newRow("one of two units of a name") << u"家"_s << u"entities"_s << 1.0 << false;
        QTest::newRow("by its English name") << u"enterprises"_s << u"enterprises"_s << 1.0 << true;
        QTest::newRow("hectares") << u"公顷"_s << u"m2"_s << 1e4 << true;
        QTest::newRow("a word that counts anything") << u"number"_s << u"items"_s << 1.0 << false;
        QTest::newRow("a new noun") << u"thousand TEU"_s << u"teu"_s << 1e3 << false;
        QTest::newRow("a new Chinese noun") << u"标箱"_s << u"u68077bb1"_s << 1.0 << false;
        QTest::newRow("nothing") << QString() << QString() << 0.0 << false;
        QTest::newRow("a scale alone") << u"亿"_s << QString() << 0.0 << false;
    }
    void meant()
    {
        QFETCH(QString, written);
        QFETCH(QString, code);
        QFETCH(double, factor);
        QFETCH(bool, isKnown);
        QList<Unit> units{organisations, enterprises, persons, cny, squareMetres};
        const auto unit = meantUnit(written, units);
        QCOMPARE(unit.has_value(), !code.isEmpty());
        if (!unit)
            return;
        // The second time it is the same one.
        if (!unit->isKnown) {
            units.append(unit->unit);
            const auto again = meantUnit(written, units);
            QVERIFY(again && again->isKnown);
            QCOMPARE(again->unit, unit->unit);
        }
        QCOMPARE(unit->unit.code, code);
        QCOMPARE(unit->factor, factor);
        QCOMPARE(unit->isKnown, isKnown);
        QVERIFY(!unit->unit.name.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUnitWords)

#include "tst_unitwords.moc"
