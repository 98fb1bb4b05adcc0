// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "records/modulefile.h"
#include "tablesamples.h"

#include <QTest>

using namespace Zhitu;

/** In which encoding a table is, how sure that is, and that all readings agree on the characters. */
class TestEncodings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void encodingIsFound_data();
    void encodingIsFound();
    void knownNamesDecide();
    void encodingCanBeStated_data();
    void encodingCanBeStated();
    void secondBytesAreNoDelimiters_data();
    void secondBytesAreNoDelimiters();
    void rareCharactersAreRead_data();
    void rareCharactersAreRead();
    void blocksDoNotPartCharacters_data();
    void blocksDoNotPartCharacters();
    void lateCharactersAreFound();
    void unreadableCellsAreTold_data();
    void unreadableCellsAreTold();
    void mixedEncodingsAreTold_data();
    void mixedEncodingsAreTold();
    void unknownEncodingIsTold();
};

void TestEncodings::initTestCase()
{
    setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
}

void TestEncodings::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestEncodings::encodingIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<EncodingCertainty>("certainty");

    using enum EncodingCertainty;
    const QString simplified = u"地区,年份,企业数\n海淀区,2023,约50\n朝阳区,2023,35\n"_s;
    const QString brief = u"区,值\n海淀,50\n"_s;
    const QString traditional = u"地區,年份,企業數\n臺北市,2023,50\n新竹縣,2023,35\n"_s;
    const QString briefTraditional = u"縣市,值\n臺北,50\n"_s;
    QTest::newRow("ASCII") << u"region,value\nA,5\n"_s << QByteArray("UTF-8") << QByteArray("UTF-8")
                           << Proven;
    QTest::newRow("UTF-8") << simplified << QByteArray("UTF-8") << QByteArray("UTF-8") << Proven;
    QTest::newRow("UTF-8 with a mark")
        << u"\uFEFF"_s + simplified << QByteArray("UTF-8") << QByteArray("UTF-8") << Given;
    QTest::newRow("UTF-16LE with a mark")
        << u"\uFEFF"_s + simplified << QByteArray("UTF-16LE") << QByteArray("UTF-16LE") << Given;
    QTest::newRow("UTF-16BE with a mark")
        << u"\uFEFF"_s + simplified << QByteArray("UTF-16BE") << QByteArray("UTF-16BE") << Given;
    QTest::newRow("UTF-32LE with a mark")
        << u"\uFEFF"_s + simplified << QByteArray("UTF-32LE") << QByteArray("UTF-32LE") << Given;
    QTest::newRow("UTF-16LE without")
        << simplified << QByteArray("UTF-16LE") << QByteArray("UTF-16LE") << Likely;
    QTest::newRow("UTF-16BE without")
        << simplified << QByteArray("UTF-16BE") << QByteArray("UTF-16BE") << Likely;
    QTest::newRow("GB18030") << simplified << QByteArray("GB18030") << QByteArray("GB18030")
                             << Likely;
    QTest::newRow("GB18030, four characters")
        << brief << QByteArray("GB18030") << QByteArray("GB18030") << Likely;
    QTest::newRow("GB18030, names of provinces")
        << u"省份,2022,2023\n黑龙江,1,5\n内蒙古,3,4\n"_s << QByteArray("GB18030")
        << QByteArray("GB18030") << Likely;
    QTest::newRow("GB18030, names that are rare")
        << u"名称,数\n濮阳,1\n亳州,2\n泸州,3\n衢州,4\n儋州,5\n"_s << QByteArray("GB18030")
        << QByteArray("GB18030") << Likely;
    QTest::newRow("GB18030, full-width digits and punctuation")
        << u"指标，年,数值\n产值（亿元）,１２３４\n收入、支出,５６\n"_s << QByteArray("GB18030")
        << QByteArray("GB18030") << Likely;
    QTest::newRow("GB18030, companies")
        << u"公司,模型,参数\n智谱华章,甲,1300亿\n百川智能,乙,530亿\n月之暗面,丙,2000亿\n"_s
        << QByteArray("GB18030") << QByteArray("GB18030") << Likely;
    QTest::newRow("Big5") << traditional << QByteArray("Big5") << QByteArray("Big5") << Likely;
    QTest::newRow("Big5, four characters")
        << briefTraditional << QByteArray("Big5") << QByteArray("Big5") << Likely;
    QTest::newRow("Big5, districts") << u"分區,人口\n中西區,240000\n灣仔,180000\n油尖旺,310000\n"_s
                                     << QByteArray("Big5") << QByteArray("Big5") << Likely;
    QTest::newRow("Big5, an industry")
        << u"產業別,營業額,家數\n半導體,5200,311\n人工智慧,840,129\n資訊服務,990,2301\n"_s
        << QByteArray("Big5") << QByteArray("Big5") << Likely;
    QTest::newRow("Shift_JIS")
        << u"都道府県,年度,人口\n東京都,2023,14000000\n大阪府,2023,8800000\n"_s
        << QByteArray("Shift_JIS") << QByteArray("Shift_JIS") << Likely;
    QTest::newRow("Shift_JIS with kana")
        << u"項目,データの数\nすべてのサービス,12\nソフトウェア,8\n"_s << QByteArray("Shift_JIS")
        << QByteArray("Shift_JIS") << Likely;
    QTest::newRow("EUC-JP") << u"都道府県,年度,人口\n東京都,2023,14000000\n大阪府,2023,8800000\n"_s
                            << QByteArray("EUC-JP") << QByteArray("EUC-JP") << Likely;
    QTest::newRow("EUC-KR") << u"지역,연도,인구\n서울,2023,9400000\n부산,2023,3300000\n"_s
                            << QByteArray("EUC-KR") << QByteArray("windows-949") << Likely;
    QTest::newRow("Western letters")
        << u"Région;Année;Valeur\nÎle-de-France;2023;12,5\nRhône-Alpes;2023;8,1\nBesançon;2023;1\n"_s
        << QByteArray("windows-1252") << QByteArray("windows-1252") << Likely;
    QTest::newRow("letters that other encodings have, too")
        << u"Land;Jahr;Wert (Mio. €)\nÖsterreich;2022;1.234,5\nDeutschland;2022;45.678,9\n"_s
        << QByteArray("windows-1252") << QByteArray("windows-1252") << Likely;
    QTest::newRow("one Western letter")
        << u"Region;Wert\nKöln;5\nBonn;6\n"_s << QByteArray("windows-1252")
        << QByteArray("windows-1252") << Likely;
    QTest::newRow("Western signs")
        << u"item,value\nheat \u00b0C,5\nprice £,6\n"_s << QByteArray("windows-1252")
        << QByteArray("windows-1252") << Guessed;
    QTest::newRow("Cyrillic letters")
        << u"Регион;Год;Значение\nМосква;2023;12,5\nСанкт-Петербург;2023;8,1\n"_s
        << QByteArray("windows-1251") << QByteArray("windows-1251") << Likely;
}

void TestEncodings::encodingIsFound()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, written);
    const auto table = TableFile::openBytes(encoded(text, written.constData()), u"t"_s);
    QVERIFY2(table, problem(table));
    const TableFacts &facts = table->facts();
    const auto rows = allRows(*table);
    QVERIFY2(rows, problem(rows));
    const auto direct = TableFile::openBytes(text.toUtf8(), u"t"_s);
    QVERIFY2(direct, problem(direct));
    QCOMPARE(*rows, *allRows(*direct));
    QCOMPARE(facts.preview, *rows);
    QCOMPARE(columnNames(*table), columnNames(*direct));
    QTEST(facts.encoding, "found");
    QTEST(facts.certainty, "certainty");
    QCOMPARE(facts.encodings.value(0), facts.encoding);
    const bool isGuess = facts.certainty == EncodingCertainty::Guessed;
    QCOMPARE(facts.notices.size(), isGuess ? 1 : 0);
}

void TestEncodings::knownNamesDecide()
{
    // Two bytes that are usual in both.
    const QByteArray bytes = encoded(u"x,y\n翱,5\n翱,6\n"_s, "GB18030");
    const auto alone = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(alone, problem(alone));
    QCOMPARE(alone->facts().certainty, EncodingCertainty::Guessed);
    const QByteArray name = encoded(u"x,y\n翱翔,5\n"_s, "GB18030");
    const auto known = TableFile::openBytes(name, u"t"_s, {.knownNames = {u"翱翔"_s}});
    QVERIFY2(known, problem(known));
    QCOMPARE(known->facts().encoding, "GB18030");
    QCOMPARE(known->facts().certainty, EncodingCertainty::Likely);
}

void TestEncodings::encodingCanBeStated_data()
{
    QTest::addColumn<QByteArray>("encoding");
    for (const char *name : {"GB18030", "Big5", "windows-1252", "Shift_JIS", "UTF-16LE"})
        QTest::newRow(name) << QByteArray(name);
}

void TestEncodings::encodingCanBeStated()
{
    QFETCH(const QByteArray, encoding);
    const bool isWestern = encoding == "windows-1252";
    const QString text = isWestern ? u"x,y\nBesançon,5\n"_s : u"x,y\n東京,5\n"_s;
    const auto table =
        TableFile::openBytes(encoded(text, encoding.constData()), u"t"_s, {.encoding = encoding});
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().encoding, encoding);
    QCOMPARE(table->facts().certainty, EncodingCertainty::Given);
    QCOMPARE(*allRows(*table), (Rows{{isWestern ? u"Besançon"_s : u"東京"_s, u"5"_s}}));
}

void TestEncodings::secondBytesAreNoDelimiters_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QString>("character");
    // The second byte of each is that of a bar.
    QTest::newRow("GB18030") << QByteArray("GB18030") << u"東"_s;
    QTest::newRow("Big5") << QByteArray("Big5") << u"育"_s;
    QTest::newRow("Shift_JIS") << QByteArray("Shift_JIS") << u"鋼"_s;
}

void TestEncodings::secondBytesAreNoDelimiters()
{
    QFETCH(const QByteArray, encoding);
    QFETCH(const QString, character);
    const QByteArray pair = encoded(character, encoding.constData());
    QCOMPARE(pair.size(), 2);
    QCOMPARE(pair.at(1), '|');
    const QByteArray bytes =
        encoded(u"x|y|z\n%1|5|6\n%1%1|7|8\n"_s.arg(character), encoding.constData());
    const auto table =
        TableFile::openBytes(bytes, u"t"_s, {.encoding = encoding, .delimiter = '|'});
    QVERIFY2(table, problem(table));
    QCOMPARE(*allRows(*table),
             (Rows{{character, u"5"_s, u"6"_s}, {character + character, u"7"_s, u"8"_s}}));
}

void TestEncodings::rareCharactersAreRead_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QString>("text");
    QTest::newRow("four bytes in GB18030") << QByteArray("GB18030") << u"𠮷野㐂"_s;
    QTest::newRow("a euro sign in GB18030") << QByteArray("GB18030") << u"€5"_s;
    QTest::newRow("three bytes in EUC-JP") << QByteArray("EUC-JP") << u"丂東"_s;
    QTest::newRow("half-width kana in Shift_JIS") << QByteArray("Shift_JIS") << u"ｶﾅ東"_s;
    QTest::newRow("Hong Kong characters") << QByteArray("Big5-HKSCS") << u"深水埗"_s;
}

void TestEncodings::rareCharactersAreRead()
{
    QFETCH(const QByteArray, encoding);
    QFETCH(const QString, text);
    const auto table = TableFile::openBytes(
        encoded(u"x,y\n%1,5\n"_s.arg(text), encoding.constData()), u"t"_s, {.encoding = encoding});
    QVERIFY2(table, problem(table));
    QCOMPARE(*allRows(*table), (Rows{{text, u"5"_s}}));
    QVERIFY(table->facts().notices.isEmpty());
}

void TestEncodings::blocksDoNotPartCharacters_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<int>("padding");
    for (const char *encoding : {"UTF-8", "UTF-16LE", "GB18030"}) {
        for (int padding = 0; padding < 4; ++padding)
            QTest::addRow("%s, %d", encoding, padding) << QByteArray(encoding) << padding;
    }
}

void TestEncodings::blocksDoNotPartCharacters()
{
    QFETCH(const QByteArray, encoding);
    QFETCH(const int, padding);
    QString text = u"x,y\n"_s + QString(padding, u'a') + u",1\n"_s;
    Rows expected{{QString(padding, u'a'), u"1"_s}};
    for (int i = 0; i < 40'000; ++i) {
        text += u"海𠮷%1,%1\n"_s.arg(i);
        expected.append({u"海𠮷%1"_s.arg(i), QString::number(i)});
    }
    const auto table =
        TableFile::openBytes(encoded(text, encoding.constData()), u"t"_s, {.encoding = encoding});
    QVERIFY2(table, problem(table));
    const auto rows = allRows(*table);
    QVERIFY2(rows, problem(rows));
    QVERIFY(*rows == expected);
}

void TestEncodings::lateCharactersAreFound()
{
    // More ASCII before the first Chinese character than any look at the start would see.
    const QByteArray bytes = QByteArray("name,value\n") + QByteArray("plain,1\n").repeated(600'000)
        + encoded(u"北京,2\n上海,3\n"_s, "GB18030");
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY2(table, problem(table));
    QCOMPARE(table->facts().encoding, "GB18030");
    const auto rows = allRows(*table);
    QVERIFY2(rows, problem(rows));
    QCOMPARE(rows->last(), (QStringList{u"上海"_s, u"3"_s}));
}

void TestEncodings::unreadableCellsAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("UTF-8 cut off within a character")
        << u"x,y\n北京,1\n"_s.toUtf8() + QByteArray("\xE5\x8C,2\n") + u"广州,3\n"_s.toUtf8()
        << QByteArray();
    QTest::newRow("GB18030 cut off within a character")
        << encoded(u"x,y\n北京,1\n"_s, "GB18030") + "\xB1,2\n" + encoded(u"广州,3\n"_s, "GB18030")
        << QByteArray("GB18030");
    QTest::newRow("UTF-16 with half a character") << encoded(u"x,y\n北京,1\n"_s, "UTF-16LE")
            + QByteArray("\x00\xD8,\0\x32\0\n\0", 8)
            + encoded(u"广州,3\n"_s, "UTF-16LE") << QByteArray("UTF-16LE");
}

void TestEncodings::unreadableCellsAreTold()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, encoding);
    const auto table = TableFile::openBytes(bytes, u"t"_s, {.encoding = encoding});
    QVERIFY2(table, problem(table));
    const auto reader = table->reader();
    QVERIFY(reader);
    TableRow row;
    QList<QList<int>> unreadable;
    QStringList values;
    for (auto found = (*reader)->next(row); found && *found; found = (*reader)->next(row)) {
        unreadable.append(QList<int>(row.unreadable.begin(), row.unreadable.end()));
        values.append(QString::fromUtf8(row.cells.at(1).data(),
                                        static_cast<qsizetype>(row.cells.at(1).size())));
    }
    QCOMPARE(unreadable, (QList<QList<int>>{{}, {0}, {}}));
    QCOMPARE(values, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(
        (*reader)->notices(),
        (QList<TableNotice>{
            {.kind = TableNotice::Kind::UnreadableBytes, .detail = {}, .count = 1, .line = 3}}));
}

void TestEncodings::mixedEncodingsAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QByteArray utf8 = u"北京市,1\n"_s.toUtf8();
    const QByteArray other = encoded(u"上海市,2\n"_s, "GB18030");
    QTest::newRow("mostly UTF-8") << "x,y\n" + utf8.repeated(4) + other.repeated(2) << u"UTF-8"_s;
    QTest::newRow("mostly GB18030")
        << "x,y\na,1\nb,2\n" + other.repeated(2) + utf8.repeated(1) + other << u"GB18030"_s;
}

void TestEncodings::mixedEncodingsAreTold()
{
    QFETCH(const QByteArray, bytes);
    const auto table = TableFile::openBytes(bytes, u"t"_s);
    QVERIFY(!table);
    QCOMPARE(table.error().kind, ErrorKind::TableEncodingMixed);
    QCOMPARE(table.error().row, 6);
    QTEST(table.error().detail, "encoding");
}

void TestEncodings::unknownEncodingIsTold()
{
    const auto table = TableFile::openBytes("x,y\na,1\n", u"t"_s, {.encoding = "GB99"});
    QVERIFY(!table);
    QCOMPARE(table.error().kind, ErrorKind::TableEncodingUnknown);
    QCOMPARE(table.error().detail, u"GB99"_s);
}

QTEST_GUILESS_MAIN(TestEncodings)
#include "tst_encodings.moc"
