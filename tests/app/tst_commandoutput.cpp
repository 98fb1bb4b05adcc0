// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/jsonarray.h"
#include "commands/texttable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** The two forms that lists are printed in. */
class TestCommandOutput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void widthIsTheTerminals_data();
    void widthIsTheTerminals();
    void columnsAreAligned();
    void tableHoldsNoControlCharacters();
    void emptyArrayIsValid();
    void fieldsKeepTheirOrder();
    void numberIsWrittenInFull_data();
    void numberIsWrittenInFull();
    void textSurvives_data();
    void textSurvives();
};

void TestCommandOutput::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestCommandOutput::widthIsTheTerminals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");

    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("letters") << u"Beijing"_s << 7;
    QTest::newRow("ideographs") << u"北京"_s << 4;
    QTest::newRow("both") << u"AI城市"_s << 6;
    QTest::newRow("Chinese punctuation") << u"（约）、。"_s << 10;
    QTest::newRow("a rare ideograph, two code units") << u"\U00020BB7"_s << 2;
    QTest::newRow("a combining accent") << u"e\u0301"_s << 1;
    QTest::newRow("a dash") << u"5–10"_s << 4;
}

void TestCommandOutput::widthIsTheTerminals()
{
    QFETCH(QString, text);
    QFETCH(int, width);

    QCOMPARE(displayWidth(text), width);
}

void TestCommandOutput::columnsAreAligned()
{
    TextTable table({u"ID"_s, u"地区"_s, u"Value"_s});
    table.addRow({u"long-id"_s, u"海淀区"_s, u"1"_s});
    table.addRow({u"b"_s, {}, u"2"_s});
    table.addRow({u"c"_s, u"CN"_s, {}});
    QCOMPARE(table.text(),
             u"ID       地区    Value\n"
             u"long-id  海淀区  1\n"
             u"b                2\n"
             u"c        CN\n"_s);
}

void TestCommandOutput::tableHoldsNoControlCharacters()
{
    TextTable table({u"a"_s});
    table.addRow({u"x\ny\x1b[2J\u2028z\u0085"_s});
    QCOMPARE(table.text(), u"a\nx y [2J z \n"_s);
}

void TestCommandOutput::emptyArrayIsValid()
{
    QCOMPARE(JsonArray().bytes(), QByteArray("[]\n"));
}

void TestCommandOutput::fieldsKeepTheirOrder()
{
    JsonArray json;
    json.beginObject();
    json.addText("z"_L1, u"1");
    json.addTexts("a"_L1, {u"中"_s, {}});
    json.addFlag("m"_L1, true);
    json.beginObject();
    json.addList("b"_L1, {u"x"_s, u"y"_s});
    json.addList("c"_L1, {});
    json.addNumber("d"_L1, std::nullopt);
    QCOMPARE(json.bytes(),
             QByteArray("[\n{\"z\": \"1\", \"a_zh\": \"中\", \"a_en\": null, \"m\": true},\n"
                        "{\"b\": [\"x\", \"y\"], \"c\": [], \"d\": null}\n]\n"));
}

void TestCommandOutput::numberIsWrittenInFull_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("zero") << 0.0 << QByteArray("0");
    QTest::newRow("small") << 122.0 << QByteArray("122");
    QTest::newRow("a trillion") << 1e12 << QByteArray("1000000000000");
    QTest::newRow("beyond 64 bits") << 1e21 << QByteArray("1000000000000000000000");
    QTest::newRow("negative") << -3.0 << QByteArray("-3");
    QTest::newRow("a fraction") << 215.22 << QByteArray("215.22");
    QTest::newRow("a small fraction") << 0.000001 << QByteArray("0.000001");
    QTest::newRow("no finite number") << qQNaN() << QByteArray("null");
}

void TestCommandOutput::numberIsWrittenInFull()
{
    QFETCH(double, number);
    QFETCH(QByteArray, text);

    JsonArray json;
    json.beginObject();
    json.addNumber("n"_L1, number);
    QCOMPARE(json.bytes(), "[\n{\"n\": " + text + "}\n]\n");
}

void TestCommandOutput::textSurvives_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("quotes and backslashes") << u"\"a\\b\""_s;
    QTest::newRow("control characters") << u"a\nb\tc\x1b\x01"_s;
    QTest::newRow("Chinese") << u"超2300亿元"_s;
    QTest::newRow("outside of the basic plane") << u"\U00020BB7"_s;
    QTest::newRow("markup") << u"<b>&amp;</b>"_s;
}

void TestCommandOutput::textSurvives()
{
    QFETCH(QString, text);

    JsonArray json;
    json.beginObject();
    json.addText("t"_L1, text);
    const QByteArray bytes = json.bytes();
    QVERIFY(std::ranges::none_of(
        bytes, [](char byte) { return byte >= 0 && byte < 0x20 && byte != '\n'; }));
    QCOMPARE(bytes.count('\n'), 3);
    const auto document = QJsonDocument::fromJson(bytes);
    QCOMPARE(document.array().at(0).toObject().value("t"_L1).toString(), text);
}

QTEST_GUILESS_MAIN(TestCommandOutput)

#include "tst_commandoutput.moc"
