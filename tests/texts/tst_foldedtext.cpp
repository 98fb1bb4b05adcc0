// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texts/foldedtext.h"
#include "texts/qualifierwords.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** What makes two copies of one text alike, and where a number ends. */
class TestFoldedText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void copiesAreAlike_data();
    void copiesAreAlike();
    void placesLeadBack();
    void numbersStandAlone_data();
    void numbersStandAlone();
    void hedgesAreFound_data();
    void hedgesAreFound();
};

void TestFoldedText::copiesAreAlike_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("full-width digits") << u"约４３００个"_s << u"约4300个"_s;
    QTest::newRow("separators of thousands") << u"1,234,567人"_s << u"1234567人"_s;
    QTest::newRow("full-width separator") << u"12，300家"_s << u"12300家"_s;
    QTest::newRow("narrow spaces") << u"2\u202f300 亿元"_s << u"2300亿元"_s;
    QTest::newRow("a year before a figure") << u"2023,300家"_s << u"2023,300家"_s;
    QTest::newRow("two figures in a list") << u"12,3456"_s << u"12,3456"_s;
    QTest::newRow("a plain space keeps figures apart") << u"5 300家"_s << u"5 300家"_s;
    QTest::newRow("spaces beside Chinese") << u"共 254 家 企业"_s << u"共254家企业"_s;
    QTest::newRow("a line's end in a sentence") << u"大模型\n企业"_s << u"大模型企业"_s;
    QTest::newRow("spaces of English") << u"over  100\nfirms"_s << u"over 100 firms"_s;
    QTest::newRow("soft breaks") << u"50\u200b家\u00ad企业"_s << u"50家企业"_s;
    QTest::newRow("dashes") << u"5–10家、5～10家"_s << u"5-10家、5-10家"_s;
    QTest::newRow("radicals of a PDF") << u"第⼆⻚、⾦融"_s << u"第二页、金融"_s;
    QTest::newRow("quotation marks") << u"“大模型”‘AI’"_s << u"\"大模型\"'ai'"_s;
    QTest::newRow("apostrophes of thousands") << u"1'234’567家"_s << u"1234567家"_s;
    QTest::newRow("a minus sign") << u"下降\u22125%"_s << u"下降-5%"_s;
    QTest::newRow("letters") << u"ＡＩ B"_s << u"ai b"_s;
}

void TestFoldedText::copiesAreAlike()
{
    QFETCH(const QString, text);
    QTEST(FoldedText(text).text(), "folded");
}

void TestFoldedText::placesLeadBack()
{
    const QString text = u"共 1,234 家，其中"_s;
    const FoldedText folded(text);
    const QList<qsizetype> places = folded.find(u"1234家"_s, 0, folded.text().size());
    QCOMPARE(places, QList<qsizetype>{1});
    const TextSpan span = folded.original(places.first(), places.first() + 5);
    QCOMPARE(text.sliced(span.start, span.length), u"1,234 家"_s);
    QCOMPARE(folded.foldedAt(span.start), 1);
    QVERIFY(folded.original(3, 3).isEmpty());
}

void TestFoldedText::numbersStandAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("count");
    QTest::newRow("begin of a longer one") << u"300家"_s << u"30"_s << 0;
    QTest::newRow("end of a longer one") << u"35个"_s << u"5个"_s << 0;
    QTest::newRow("after separators") << u"1,300家"_s << u"300家"_s << 0;
    QTest::newRow("after a point") << u"3.5个"_s << u"5个"_s << 0;
    QTest::newRow("before a point") << u"互联网3.0"_s << u"3"_s << 0;
    QTest::newRow("first of a range") << u"2023-2024年"_s << u"2023"_s << 0;
    QTest::newRow("last of a range") << u"2019—2023年"_s << u"2023年"_s << 0;
    QTest::newRow("the range itself") << u"5-10家"_s << u"5-10家"_s << 1;
    QTest::newRow("end of a sentence") << u"共有35. 其中"_s << u"35"_s << 1;
    QTest::newRow("three alone") << u"50个、250个、50个"_s << u"50个"_s << 2;
    QTest::newRow("letters") << u"16B、6B、6Bit"_s << u"6b"_s << 1;
    QTest::newRow("Chinese tens") << u"十五年、五年"_s << u"五年"_s << 1;
    QTest::newRow("Chinese hundreds") << u"三百家"_s << u"三"_s << 0;
    QTest::newRow("thousands after a digit") << u"5千家"_s << u"千家"_s << 0;
    QTest::newRow("thousands after a numeral") << u"三千家"_s << u"千家"_s << 0;
    QTest::newRow("thousands alone") << u"数千家"_s << u"千家"_s << 1;
    QTest::newRow("a word with a numeral before") << u"统一四个方面"_s << u"四个方面"_s << 1;
    QTest::newRow("across a line's end") << u"建设50\n个项目"_s << u"50个"_s << 1;
}

void TestFoldedText::numbersStandAlone()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    const FoldedText folded(text);
    QTEST(static_cast<int>(folded.find(word, 0, folded.text().size()).size()), "count");
}

void TestFoldedText::hedgesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    QTest::addColumn<Hedge>("hedge");
    QTest::addColumn<QStringList>("words");
    using Q = Qualifier;
    const Hedge over{.qualifier = Q::Over};
    QTest::newRow("in the number")
        << u"超2300亿元"_s << u"超2300亿元"_s << over << QStringList{u"超"_s};
    QTest::newRow("before it") << u"规模超过100家"_s << u"100家"_s << over
                               << QStringList{u"超过"_s};
    QTest::newRow("after the digits") << u"50余家"_s << u"50余家"_s << over << QStringList{u"余"_s};
    QTest::newRow("about") << u"已集聚约50家"_s << u"50家"_s << Hedge{.qualifier = Q::About}
                           << QStringList{u"约"_s};
    QTest::newRow("behind") << u"50家左右，共"_s << u"50家"_s << Hedge{.qualifier = Q::About}
                            << QStringList{u"左右"_s};
    QTest::newRow("at least") << u"不低于60家"_s << u"60家"_s << Hedge{.qualifier = Q::AtLeast}
                              << QStringList{u"不低于"_s};
    QTest::newRow("its opposite") << u"不超过60家"_s << u"60家"_s << over << QStringList{};
    QTest::newRow("of another clause")
        << u"超过30个，建成50家"_s << u"50家"_s << over << QStringList{};
    QTest::newRow("too far away") << u"超过去年同期水平的全市各类人工智能企业总量为50家"_s
                                  << u"50家"_s << over << QStringList{};
    QTest::newRow("the nearer of two")
        << u"超额完成后达到50家以上"_s << u"50家"_s << over << QStringList{u"以上"_s};
    QTest::newRow("the nearer of two, before it")
        << u"超50家企业的数量以上"_s << u"50家"_s << over << QStringList{u"超"_s};
    QTest::newRow("exact") << u"超过60家"_s << u"60家"_s << Hedge{} << QStringList{};
    QTest::newRow("English") << u"with more than 100 firms"_s << u"100 firms"_s << over
                             << QStringList{u"more than"_s};
    QTest::newRow("a word's part")
        << u"moreover 100 firms"_s << u"100 firms"_s << over << QStringList{};
    QTest::newRow("a promise in the sentence")
        << u"力争到2026年，建成园区；培育50家"_s << u"50家"_s << Hedge{.status = Status::Target}
        << QStringList{u"力争到"_s};
    QTest::newRow("a promise of another sentence")
        << u"力争到2026年建成园区。现有50家"_s << u"50家"_s << Hedge{.status = Status::Target}
        << QStringList{};
    QTest::newRow("a forecast, and over") << u"预计将超过5亿个"_s << u"5亿个"_s
                                          << Hedge{.qualifier = Q::Over, .status = Status::Forecast}
                                          << QStringList{u"预计"_s, u"超过"_s};
    QTest::newRow("the source's own word")
        << u"足足有50家"_s << u"50家"_s << Hedge{.qualifier = Q::AtLeast, .word = {u"足足有"_s, {}}}
        << QStringList{u"足足有"_s};
}

void TestFoldedText::hedgesAreFound()
{
    QFETCH(const QString, text);
    QFETCH(const QString, number);
    QFETCH(const Hedge, hedge);
    const FoldedText folded(text);
    const QList<qsizetype> places = folded.find(number, 0, folded.text().size());
    QCOMPARE(places.size(), 1);
    QStringList found;
    for (const TextSpan &span :
         qualifierSpans(folded, places.first(), places.first() + number.size(), hedge))
        found.append(folded.text().sliced(span.start, span.length));
    QTEST(found, "words");
}

QTEST_GUILESS_MAIN(TestFoldedText)
#include "tst_foldedtext.moc"
