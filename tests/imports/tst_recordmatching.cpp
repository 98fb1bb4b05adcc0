// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shippedcatalog.h"

#include "imports/cellreading.h"
#include "imports/knownregions.h"
#include "imports/recordmaking.h"
#include "imports/recordmatching.h"
#include "records/modulefile.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** Names as people write them, and the records that they are. */
class TestRecordMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
        m_catalog = shippedCatalog();
        QVERIFY(m_catalog);
        // A city beside the district of the same stem, as in 朝阳市 of Liaoning.
        auto more = std::make_shared<Catalog>(*m_catalog);
        Region city;
        city.code = u"211300"_s;
        city.level = AreaLevel::City;
        city.name = {u"朝阳市"_s, u"Chaoyang City"_s};
        more->regions.append(city);
        Region twin;
        twin.code = u"x-tongzhou"_s;
        twin.level = AreaLevel::District;
        twin.name = {u"通州区"_s, {}};
        more->regions.append(twin);
        more->buildIndex();
        m_catalog = more;
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void regions_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code"); // empty: none
        const auto row = [](const char16_t *name, const char16_t *code) {
            QTest::newRow(qPrintable(QString::fromUtf16(name)))
                << QString::fromUtf16(name) << QString::fromUtf16(code);
        };
        row(u"北京", u"110000");
        row(u"北京市", u"110000");
        row(u"Beijing", u"110000");
        row(u"BEIJING", u"110000");
        row(u"beijing", u"110000");
        row(u"CN-BJ", u"110000");
        row(u"110000", u"110000");
        row(u"Beijing Municipality", u"110000");
        row(u"海淀", u"110108");
        row(u"海淀区", u"110108");
        row(u" 海淀 区 ", u"110108");
        row(u"Haidian", u"110108");
        row(u"Haidian District", u"110108");
        row(u"haidian", u"110108");
        row(u"１１０１０８", u"110108");
        row(u"北京市海淀区", u"110108");
        row(u"北京海淀", u"110108");
        row(u"Haidian, Beijing", u"110108");
        row(u"Beijing / Haidian", u"110108");
        row(u"中国", u"CN");
        row(u"全国", u"CN");
        row(u"China", u"CN");
        row(u"CHN", u"CN");
        row(u"World", u"001");
        row(u"全球", u"001");
        row(u"杭州", u"330100");
        row(u"杭州市", u"330100");
        // Suffixes that say another level leave no match.
        row(u"海淀市", u"");
        row(u"北京县", u"");
        row(u"朝阳市", u"211300");
        row(u"朝阳区", u"110105");
        // Borne by two.
        row(u"通州区", u"");
        row(u"上海市海淀区", u"");
        row(u"Atlantis", u"");
        row(u"", u"");
        row(u"区", u"");
    }
    void regions()
    {
        QFETCH(QString, name);
        QTEST(RecordMatcher(m_catalog).region(name).key, "code");
    }

    void severalAreCandidates()
    {
        const RecordMatch match = RecordMatcher(m_catalog).region(u"通州区"_s);
        QVERIFY(match.isAmbiguous());
        QCOMPARE(match.candidates, (QStringList{u"110112"_s, u"x-tongzhou"_s}));
    }

    void otherRecords()
    {
        const RecordMatcher matcher(m_catalog);
        QCOMPARE(matcher.indicator(u"ai_core_industry_scale"_s).key, u"ai_core_industry_scale"_s);
        QCOMPARE(matcher.indicator(u"人工智能核心产业规模"_s).key, u"ai_core_industry_scale"_s);
        // Every sign may matter in a name of an indicator.
        QVERIFY(matcher.indicator(u"人工智能核心产业规模（%）"_s).key.isEmpty());
        QCOMPARE(matcher.source(u"not-stated"_s).key, u"not-stated"_s);
        QCOMPARE(matcher.subject(u"nobody"_s), RecordMatch());
    }

    void knownRegions_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("parent");
        QTest::newRow("province") << u"浙江"_s << u"330000"_s << u"CN"_s;
        QTest::newRow("autonomous region") << u"广西壮族自治区"_s << u"450000"_s << u"CN"_s;
        QTest::newRow("two provinces that sound alike") << u"Shaanxi"_s << u"610000"_s << u"CN"_s;
        QTest::newRow("three letters") << u"USA"_s << u"US"_s << u"001"_s;
        QTest::newRow("in Chinese") << u"德国"_s << u"DE"_s << u"001"_s;
        QTest::newRow("as the World Bank has it") << u"Korea, Rep."_s << u"KR"_s << u"001"_s;
        QTest::newRow("one that Qt knows") << u"Iceland"_s << u"IS"_s << u"001"_s;
        QTest::newRow("one that Qt knows, by code") << u"ISL"_s << u"IS"_s << u"001"_s;
        QTest::newRow("a word is no code") << u"in"_s << QString() << QString();
        QTest::newRow("a group of countries") << u"Europe"_s << QString() << QString();
        QTest::newRow("nothing") << QString() << QString() << QString();
    }
    void knownRegions()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        const auto region = knownRegion(name);
        QCOMPARE(region.has_value(), !code.isEmpty());
        if (region) {
            QCOMPARE(region->code, code);
            QTEST(region->parent, "parent");
        }
    }

    void newRegionsHaveWhatTheirCodesSay()
    {
        RecordMaker maker(m_catalog, {});
        QCOMPARE(maker.region(u"测试区"_s, u"110199"_s), u"110199"_s);
        QCOMPARE(maker.region(u"France"_s, u"FRA"_s), u"FR"_s);
        QCOMPARE(maker.region(u"某地"_s, {}), u"mou-di"_s);
        QCOMPARE(maker.region(u"Some Place"_s, {}), u"some-place"_s);
        QCOMPARE(maker.region(u"France"_s, {}), u"FR"_s); // not a second time
        const QList<Region> made = maker.made().regions;
        QCOMPARE(made.size(), 4);
        QCOMPARE(made.at(0).level, AreaLevel::District);
        QCOMPARE(made.at(0).parent, u"110000"_s);
        QCOMPARE(made.at(0).name.zh, u"测试区"_s);
        QCOMPARE(made.at(1).level, AreaLevel::Country);
        QCOMPARE(made.at(1).name.zh, u"法国"_s);
        // By whatever code another file has of it.
        QCOMPARE(maker.region(u"Atlantis"_s, u"ATL"_s), u"ATL"_s);
        QCOMPARE(made.at(2).level, AreaLevel::City);
    }

    void idsAreMadeOfNames()
    {
        Indicator described;
        described.name = {u"虚构二"_s, u"Made-up two"_s};
        ImportMapping mapping;
        mapping.newIndicators.insert(u"虚构二"_s, described);
        RecordMaker maker(m_catalog, mapping);
        const Unit unit = RecordMaker::unstatedUnit();
        QCOMPARE(maker.indicator(u"虚构指标"_s, {}, unit, false), u"xu-gou-zhi-biao"_s);
        // Another that is read alike.
        QCOMPARE(maker.indicator(u"虚构指標"_s, {}, unit, false), u"xu-gou-zhi-biao-2"_s);
        QCOMPARE(maker.indicator(u"虚构二"_s, {}, unit, false), u"made-up-two"_s);
        QCOMPARE(maker.indicator(u"虚构三"_s, u"GB.XPD"_s, unit, false), u"gb-xpd"_s);
        QCOMPARE(maker.indicator(u"（%）"_s, {}, unit, false), u"indicator"_s);
        QCOMPARE(maker.subject(u"虚构公司"_s), u"xu-gou-gong-si"_s);
        QCOMPARE(maker.source(u"虚构日报"_s), u"xu-gou-ri-bao"_s);
    }

    void scaledAsIfWrittenOut_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("factor");
        QTest::addColumn<int>("power");
        QTest::addColumn<double>("result");
        QTest::newRow("亿元") << 2152.2 << 1e8 << 0 << 215220000000.0;
        QTest::newRow("万") << 1.1 << 1e4 << 0 << 11000.0;
        QTest::newRow("a whole number") << 2300.0 << 1e8 << 0 << 230e9;
        QTest::newRow("thousandths") << 12.5 << 1e-3 << 0 << 0.0125;
        QTest::newRow("SDMX's power") << 12.5 << 1.0 << 3 << 12500.0;
        QTest::newRow("both take each other back") << 12.3 << 1e3 << -3 << 12.3;
        QTest::newRow("no power of ten") << 3.0 << 10000.0 / 15 << 0 << 2000.0;
        QTest::newRow("negative") << -0.1 << 1e8 << 0 << -1e7;
    }
    void scaledAsIfWrittenOut()
    {
        QFETCH(double, value);
        QFETCH(double, factor);
        QFETCH(int, power);
        QFETCH(double, result);
        QVERIFY2(scaled(value, factor, power) == result,
                 qPrintable(QString::number(scaled(value, factor, power), 'g', 17)));
    }

private:
    CatalogPtr m_catalog;
};

QTEST_GUILESS_MAIN(TestRecordMatching)

#include "tst_recordmatching.moc"
