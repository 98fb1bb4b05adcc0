// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readings/readableid.h"
#include "records/modulefile.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** Ids that are made of names. */
class TestReadableId final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void namesBecomeIds_data();
    void namesBecomeIds();
    void longNamesAreCutBetweenWords();
};

void TestReadableId::namesBecomeIds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");

    QTest::newRow("English") << u"Made-up laboratories (2023)"_s << u"made-up-laboratories-2023"_s;
    QTest::newRow("Chinese") << u"虚构实验室数量"_s << u"xu-gou-shi-yan-shi-shu-liang"_s;
    QTest::newRow("both") << u"AI企业数"_s << u"ai-qi-ye-shu"_s;
    QTest::newRow("traditional") << u"單位數"_s << u"dan-wei-shu"_s;
    QTest::newRow("a character of several readings")
        << u"行业增长率"_s << u"hang-ye-zeng-zhang-lv"_s;
    QTest::newRow("a character that is mostly a particle") << u"某地区"_s << u"mou-di-qu"_s;
    QTest::newRow("another of its readings")
        << u"从业人员行政"_s << u"cong-ye-ren-yuan-xing-zheng"_s;
    QTest::newRow("accents") << u"Số doanh nghiệp"_s << u"so-doanh-nghiep"_s;
    QTest::newRow("full width") << u"ＡＩ２"_s << u"ai2"_s;
    QTest::newRow("another script") << u"かな"_s << u"304b-306a"_s;
    QTest::newRow("a rare character beyond the first plane") << u"𠮷"_s << u"20bb7"_s;
    QTest::newRow("half a character") << QString(QChar(0xd842)) << QString();
    QTest::newRow("marks alone") << u" — (%)！"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestReadableId::namesBecomeIds()
{
    QFETCH(const QString, name);
    QTEST(readableId(name), "id");
    static const QRegularExpression form(u"^([a-z0-9]+(-[a-z0-9]+)*)?$"_s);
    QVERIFY(form.match(readableId(name)).hasMatch());
}

void TestReadableId::longNamesAreCutBetweenWords()
{
    QCOMPARE(readableId(u"人工智能产业规模"_s, 15), u"ren-gong-zhi"_s);
    QCOMPARE(readableId(u"abcdefghij"_s, 4), u"abcd"_s);
    QVERIFY(readableId(QString(1000, u'长')).size() <= 60);
}

QTEST_GUILESS_MAIN(TestReadableId)
#include "tst_readableid.moc"
