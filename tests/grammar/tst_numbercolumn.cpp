// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grammar/numbercolumn.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

constexpr double none = -1;

QString described(const NumberReading &reading)
{
    if (const auto *problem = std::get_if<NumberProblem>(&reading))
        return u"problem %1 in \"%2\""_s.arg(static_cast<int>(problem->kind)).arg(problem->part);
    const auto &number = std::get<WrittenNumber>(reading);
    return u"%1..%2 %3 {%4, %5} [%6]%7"_s.arg(
        QString::number(number.value.value_or(none), 'g', 17),
        QString::number(number.upper.value_or(none), 'g', 17), code(number.qualifier).toString(),
        number.word.zh, number.word.en, number.unit, number.hasScale ? u" scaled"_s : QString());
}

} // namespace

/** Columns of numbers, read as fast as they are written alike, and whether a number says its scale. */
class TestNumberColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsAsEachCellIsRead_data()
    {
        QTest::addColumn<QString>("tail");
        const QStringList tails{
            u"家"_s,       u"亿元"_s,       u"万亿"_s,     u"千米"_s,      u"%"_s,
            u"余家"_s,     u"多万人"_s,     u"+"_s,        u"家左右"_s,    u"以上"_s,
            u" million"_s, u" bn"_s,        u"k"_s,        u"M"_s,         u"名"_s,
            u"m²"_s,       u"元/平方米"_s,  u"家。"_s,     u"家."_s,       u" 家 "_s,
            u"成"_s,       u"成五"_s,       u"成九"_s,     u"百分点"_s,    u"家至十家"_s,
            u"–十"_s,      u"家–"_s,        u"几家"_s,     u"兆"_s,        u"*"_s,
            u"(家)"_s,     u".5家"_s,       u",000家"_s,   u" 000"_s,      u"５家"_s,
            u"万5千"_s,    u"e3"_s,         u"e"_s,        u"-8"_s,        u"/30"_s,
            u"m2"_s,       u"，000"_s,      u"\u200b家"_s, u"'000"_s,      u"分之一"_s,
            u"万9"_s,      u" to 900 家"_s, u"#"_s,        u" thousand"_s, u"美元"_s,
            u"百万"_s,     u"点五"_s,       u"个百分点"_s, u"亿多元"_s,    QString(70, u'家')};
        for (const QString &tail : tails)
            QTest::newRow(qPrintable(tail)) << tail;
    }
    /** Whatever digits a unit was first seen behind, behind others it is read as if it came alone. */
    void readsAsEachCellIsRead()
    {
        QFETCH(QString, tail);
        const QStringList digits{u"0"_s,
                                 u"7"_s,
                                 u"0.1"_s,
                                 u"0.5"_s,
                                 u"12"_s,
                                 u"1.25"_s,
                                 u"007"_s,
                                 u"1.234"_s,
                                 u"100"_s,
                                 u"1234567"_s,
                                 u"0.000003"_s,
                                 u"2.0"_s,
                                 u"123456789012345678"_s,
                                 u"12345678901234567890123456789012345"_s};
        for (const DecimalMark mark :
             {DecimalMark::Unknown, DecimalMark::Point, DecimalMark::Comma}) {
            const NumberStyle style{mark};
            for (const QString &first : digits) {
                NumberColumn column(style);
                QCOMPARE(described(column.read(QString(first + tail).toStdString())),
                         described(readNumber(QString(first + tail), style)));
                for (const QString &next : digits) {
                    const QString cell = next + tail;
                    QCOMPARE(described(column.read(cell.toStdString())),
                             described(readNumber(cell, style)));
                }
            }
        }
    }

    void manyUnitsInOneColumn()
    {
        NumberColumn column;
        for (int turn = 1; turn <= 2; ++turn) {
            for (char16_t unit = u'\u4e00'; unit < u'\u4e00' + 200; ++unit) {
                const QString cell = QString::number(turn) + u"家" + QChar(unit);
                QCOMPARE(described(column.read(cell.toStdString())), described(readNumber(cell)));
            }
        }
    }

    void whatIsNoNumberAtAll_data()
    {
        QTest::addColumn<QString>("cell");
        for (const QString &cell : {QString(), u" "_s, u"—"_s, u"n/a"_s, u"家"_s, u"."_s, u"5."_s,
                                    u" 5家"_s, u"-5家"_s, u"约5家"_s, u"5"_s, u"-5.5"_s})
            QTest::newRow(qPrintable(u"\"%1\""_s.arg(cell))) << cell;
    }
    void whatIsNoNumberAtAll()
    {
        QFETCH(QString, cell);
        NumberColumn column;
        for (int turn = 0; turn < 2; ++turn)
            QCOMPARE(described(column.read(cell.toStdString())), described(readNumber(cell)));
    }

    void scales_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hasScale");
        QTest::newRow("亿 behind digits") << u"近3500亿"_s << true;
        QTest::newRow("亿 and a unit") << u"1.2亿元"_s << true;
        QTest::newRow("traditional characters") << u"12億元"_s << true;
        QTest::newRow("千 behind digits") << u"5千家"_s << true;
        QTest::newRow("an English word") << u"1.2 million"_s << true;
        QTest::newRow("an abbreviation") << u"CNY 3.5 bn"_s << true;
        QTest::newRow("a letter") << u"6B"_s << true;
        QTest::newRow("numerals up to 万") << u"七千万"_s << true;
        QTest::newRow("words") << u"half a million"_s << true;
        QTest::newRow("at one end of a range") << u"200–300亿"_s << true;
        QTest::newRow("at the other end of it") << u"5000–2万"_s << true;
        QTest::newRow("at both ends") << u"2万–3万"_s << true;
        QTest::newRow("in an accountant's brackets") << u"(1.2万)"_s << true;
        QTest::newRow("in two parts") << u"1亿2000万"_s << true;
        QTest::newRow("plain digits") << u"3500"_s << false;
        QTest::newRow("a unit") << u"3500家"_s << false;
        QTest::newRow("numerals below 万") << u"二十"_s << false;
        QTest::newRow("kilometres") << u"5千米"_s << false;
        QTest::newRow("metres") << u"5 m"_s << false;
        QTest::newRow("hundredths") << u"百分之五"_s << false;
        QTest::newRow("ten-thousandths") << u"万分之五"_s << false;
        QTest::newRow("a half") << u"一半"_s << false;
        QTest::newRow("tenths") << u"三成"_s << false;
        QTest::newRow("thousands in groups") << u"超1,234家"_s << false;
        QTest::newRow("no number") << u"—"_s << false;
    }
    void scales()
    {
        QFETCH(QString, text);
        QFETCH(bool, hasScale);
        const NumberReading reading = readNumber(text);
        const auto *number = std::get_if<WrittenNumber>(&reading);
        QVERIFY2(number, qPrintable(described(reading)));
        QCOMPARE(number->hasScale, hasScale);
    }
};

QTEST_GUILESS_MAIN(TestNumberColumn)

#include "tst_numbercolumn.moc"
