// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurefilterproxy.h"
#include "observationmodel.h"
#include "records/modulefile.h"
#include "regionmodel.h"
#include "samples.h"

#include <QAbstractItemModelTester>
#include <QIdentityProxyModel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <memory>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

ObservationsPtr figures()
{
    Observation f1 = Samples::figure(u"F1"_s, u"firms"_s, u"100101"_s, u"2023", 9);
    Observation f2 = Samples::figure(u"F2"_s, u"firms"_s, u"100102"_s, u"2024-05", 100);
    f2.status = Status::Target;
    f2.note = {u"注：ＡＩ企业"_s, u"Note on AI firms"_s};
    Observation f3 = Samples::figure(u"F3"_s, u"models"_s, u"100102"_s, u"", std::nullopt);
    f3.status = Status::Statement;
    Observation f4 = Samples::figure(u"F4"_s, u"output"_s, u"100103"_s, u"2022", 9);
    Observation f5 = Samples::figure(u"F5"_s, u"output"_s, u"100103"_s, u"2021", std::nullopt);
    return Samples::list({f3, f4, f1, f2, f5});
}

QStringList ids(const QAbstractItemModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row, 0).data(IdRole).toString());
    return list;
}

/** Counts the texts that are asked for. */
class TextCounter final : public QIdentityProxyModel
{
public:
    QVariant data(const QModelIndex &index, int role) const override
    {
        texts += role == ChineseRole || role == EnglishRole;
        return QIdentityProxyModel::data(index, role);
    }

    mutable int texts = 0;
};

} // namespace

class TestFigureFilterProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sortsByValue_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QStringList>("expected");
        using M = ObservationModel;
        QTest::newRow("numbers up, missing last, equal by id")
            << int(M::ValueColumn) << Qt::AscendingOrder
            << QStringList{u"F1"_s, u"F4"_s, u"F2"_s, u"F3"_s, u"F5"_s};
        QTest::newRow("numbers down, missing last, equal by id")
            << int(M::ValueColumn) << Qt::DescendingOrder
            << QStringList{u"F2"_s, u"F1"_s, u"F4"_s, u"F3"_s, u"F5"_s};
        QTest::newRow("dates up, undated last")
            << int(M::PeriodColumn) << Qt::AscendingOrder
            << QStringList{u"F5"_s, u"F4"_s, u"F1"_s, u"F2"_s, u"F3"_s};
        QTest::newRow("dates down, undated last")
            << int(M::PeriodColumn) << Qt::DescendingOrder
            << QStringList{u"F2"_s, u"F1"_s, u"F4"_s, u"F5"_s, u"F3"_s};
        QTest::newRow("regions by code")
            << int(M::RegionColumn) << Qt::AscendingOrder
            << QStringList{u"F1"_s, u"F2"_s, u"F3"_s, u"F4"_s, u"F5"_s};
    }
    void sortsByValue()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        ObservationModel model;
        FigureFilterProxy proxy;
        proxy.setSourceModel(&model);
        const QAbstractItemModelTester tester(
            &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.sort(column, order);
        model.setObservations(Samples::catalog(), figures());
        QTEST(ids(proxy), "expected");
    }

    void filtersByText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("nothing") << QString()
                                 << QStringList{u"F3"_s, u"F4"_s, u"F1"_s, u"F2"_s, u"F5"_s};
        QTest::newRow("spaces only")
            << u"  "_s << QStringList{u"F3"_s, u"F4"_s, u"F1"_s, u"F2"_s, u"F5"_s};
        QTest::newRow("Chinese name") << u"乙区"_s << QStringList{u"F3"_s, u"F2"_s};
        QTest::newRow("English name") << u"District B"_s << QStringList{u"F3"_s, u"F2"_s};
        QTest::newRow("case") << u"dISTRICT b"_s << QStringList{u"F3"_s, u"F2"_s};
        QTest::newRow("half-width text finds full-width") << u"ai企业"_s << QStringList{u"F2"_s};
        QTest::newRow("full-width text finds half-width")
            << u"ｏｎ　ＡＩ"_s << QStringList{u"F2"_s};
        QTest::newRow("words of several columns and languages")
            << u"乙区 target"_s << QStringList{u"F2"_s};
        QTest::newRow("a figure as shown") << u"100家"_s << QStringList{u"F2"_s};
        QTest::newRow("a missing figure") << u"无数字"_s << QStringList{u"F3"_s, u"F5"_s};
        QTest::newRow("no row") << u"nowhere"_s << QStringList{};
        QTest::newRow("no pattern") << u".*"_s << QStringList{};
    }
    void filtersByText()
    {
        QFETCH(QString, text);
        ObservationModel model;
        FigureFilterProxy proxy;
        const QAbstractItemModelTester tester(
            &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        model.setObservations(Samples::catalog(), figures());
        for (const Language language : allLanguages) {
            model.setLanguage(language);
            proxy.setFilterText(text);
            QTEST(ids(proxy), "expected");
        }
    }

    void filtersByLists()
    {
        ObservationModel model;
        FigureFilterProxy proxy;
        const QAbstractItemModelTester tester(
            &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        model.setObservations(Samples::catalog(), figures());
        proxy.setStatuses({Status::Actual, Status::Target});
        QCOMPARE(ids(proxy), (QStringList{u"F4"_s, u"F1"_s, u"F2"_s, u"F5"_s}));
        proxy.setRegions({u"100102"_s, u"100103"_s});
        QCOMPARE(ids(proxy), (QStringList{u"F4"_s, u"F2"_s, u"F5"_s}));
        proxy.setIndicators({u"output"_s});
        QCOMPARE(ids(proxy), (QStringList{u"F4"_s, u"F5"_s}));
        proxy.setFilterText(u"2021"_s);
        QCOMPARE(ids(proxy), QStringList{u"F5"_s});
        proxy.setFilterText({});
        proxy.setStatuses({});
        proxy.setRegions({});
        proxy.setIndicators({});
        QCOMPARE(proxy.rowCount(), 5);
    }

    void modelsWithoutARoleShowNothingOfIt()
    {
        RegionModel model;
        model.setRecords(Samples::catalog());
        FigureFilterProxy proxy;
        proxy.setSourceModel(&model);
        proxy.setRegions({u"100102"_s});
        QCOMPARE(ids(proxy), QStringList{u"100102"_s});
        proxy.setStatuses({Status::Actual});
        QCOMPARE(proxy.rowCount(), 0);
    }

    void filtersByReading_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const QStringList districtB{u"F3"_s, u"F2"_s};
        const QStringList districtC{u"F4"_s, u"F5"_s};
        QTest::newRow("pinyin") << u"yiqu"_s << districtB;
        QTest::newRow("pinyin in part") << u"bingq"_s << districtC;
        QTest::newRow("initials") << u"yq"_s << districtB;
        QTest::newRow("case and width") << u"ＹＩqu"_s << districtB;
        QTest::newRow("traditional form") << u"丙區"_s << districtC;
        QTest::newRow("a term of another column") << u"yiqu mubiao"_s << QStringList{u"F2"_s};
        QTest::newRow("letters before characters") << u"aiqiye"_s << QStringList{u"F2"_s};
        QTest::newRow("not from within a syllable") << u"ingqu"_s << QStringList{};
        QTest::newRow("no initials of more than there is") << u"yqx"_s << QStringList{};
        QTest::newRow("a long note, in pinyin") << u"haidian"_s << QStringList{u"F1"_s};
        QTest::newRow("a long note, no initials") << u"hd"_s << QStringList{};
    }
    void filtersByReading()
    {
        QFETCH(QString, text);
        QList<Observation> noted = *figures();
        noted[2].note = {u"海淀区的口径与上年不同，此处按新口径列出，旧口径的数字另见年鉴。"_s, {}};
        ObservationModel model;
        model.setObservations(Samples::catalog(),
                              std::make_shared<const QList<Observation>>(noted));
        FigureFilterProxy proxy;
        const QAbstractItemModelTester tester(
            &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        QSignalSpy arrived(&proxy, &FigureFilterProxy::readingsArrived);
        proxy.setFilterText(text);
        QVERIFY(arrived.wait());
        QTEST(ids(proxy), "expected");
        // Known from now on.
        proxy.setFilterText(u"nowhere"_s);
        QCOMPARE(proxy.rowCount(), 0);
        proxy.setFilterText(text);
        QTEST(ids(proxy), "expected");
    }

    void readingsAreLoadedForTheFirstText()
    {
        ObservationModel model;
        model.setObservations(Samples::catalog(), figures());
        FigureFilterProxy proxy;
        proxy.setSourceModel(&model);
        QSignalSpy arrived(&proxy, &FigureFilterProxy::readingsArrived);
        proxy.setFilterText(u" "_s);
        proxy.setStatuses({Status::Actual});
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(arrived.count(), 0);
        proxy.setStatuses({});
        // What is written is found at once, what is read when the readings are there.
        proxy.setFilterText(u"target yiqu"_s);
        QCOMPARE(proxy.rowCount(), 0);
        proxy.setFilterText(u"target"_s);
        QCOMPARE(ids(proxy), QStringList{u"F2"_s});
        proxy.setFilterText(u"target yiqu"_s);
        QVERIFY(arrived.wait());
        QCOMPARE(ids(proxy), QStringList{u"F2"_s});
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(arrived.count(), 1);
    }

    void mayBeGoneBeforeReadingsArrive()
    {
        auto proxy = std::make_unique<FigureFilterProxy>();
        proxy->setFilterText(u"yiqu"_s);
        proxy.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }

    void otherRecordsAreReadAnew()
    {
        // The same codes with other names, in a catalogue that takes the place of the first.
        ObservationModel model;
        model.setObservations(Samples::catalog(), figures());
        FigureFilterProxy proxy;
        proxy.setSourceModel(&model);
        proxy.setFilterText(u"乙区"_s);
        QCOMPARE(proxy.rowCount(), 2);
        Catalog renamed = Samples::records();
        for (Region &region : renamed.regions)
            if (region.code == u"100103")
                region.name.zh = u"新乙区"_s;
        renamed.buildIndex();
        model.setObservations(std::make_shared<const Catalog>(renamed), figures());
        QCOMPARE(proxy.rowCount(), 4);
    }

    void equalCellsAreLookedAtOnce()
    {
        QList<Observation> many;
        constexpr int count = 100'000;
        for (int i = 0; i < count; ++i) {
            Observation one = Samples::figure(u"F%1"_s.arg(i), u"firms"_s,
                                              i % 2 ? u"100101"_s : u"100102"_s, u"2023", 1000 + i);
            one.printed = u"%1家"_s.arg(1000 + i);
            one.note = {u"第%1号注"_s.arg(i), u"Note %1"_s.arg(i)};
            many.append(one);
        }
        ObservationModel model;
        model.setObservations(Samples::catalog(), std::make_shared<const QList<Observation>>(many));
        TextCounter counter;
        counter.setSourceModel(&model);
        FigureFilterProxy proxy;
        proxy.setSourceModel(&counter);
        proxy.setFilterText(u"nowhere"_s);
        QCOMPARE(proxy.rowCount(), 0);
        // Value, who stated it, number as printed and note are a row's own, in two languages.
        QVERIFY2(counter.texts < count * 8 + 100, qPrintable(QString::number(counter.texts)));
    }

    void languageSwitchMovesNoRow()
    {
        ObservationModel model;
        FigureFilterProxy proxy;
        proxy.setSourceModel(&model);
        proxy.sort(ObservationModel::IndicatorColumn);
        model.setObservations(Samples::catalog(), figures());
        const QStringList before = ids(proxy);
        QSignalSpy layouts(&proxy, &QAbstractItemModel::layoutChanged);
        model.setLanguage(Language::English);
        QCOMPARE(ids(proxy), before);
        QCOMPARE(layouts.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFigureFilterProxy)

#include "tst_figurefilterproxy.moc"
