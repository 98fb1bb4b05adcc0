// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventmodel.h"
#include "indicatormodel.h"
#include "observationmodel.h"
#include "regionmodel.h"
#include "samples.h"
#include "sourcemodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

QString shown(const RecordModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

QVariant raw(const RecordModel &model, int row, int column)
{
    return model.index(row, column).data(ValueRole);
}

Observation fullFigure()
{
    Observation figure = Samples::figure(u"F1"_s, u"output"_s, u"100101"_s, u"2023-10", 230e9);
    figure.subject = u"product"_s;
    figure.valueUpper = 240e9;
    figure.qualifier = Qualifier::Range;
    figure.status = Status::Target;
    figure.statedBy = {u"某局"_s, u"Bureau"_s};
    figure.line = 19;
    figure.occurrence = 2;
    figure.printed = u"2300亿至2400亿元"_s;
    figure.note = {u"说明"_s, u"Remark"_s};
    return figure;
}

/** Every cell and header answers in both languages or is empty in both. */
void checkBothLanguages(const RecordModel &model)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString zh = model.headerData(column, Qt::Horizontal, ChineseRole).toString();
        const QString en = model.headerData(column, Qt::Horizontal, EnglishRole).toString();
        QVERIFY2(!zh.isEmpty() && !en.isEmpty() && zh != en, qUtf8Printable(en));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(shown(model, row, column, ChineseRole).isEmpty(),
                     shown(model, row, column, EnglishRole).isEmpty());
    }
}

} // namespace

class TestRecordModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void emptyModels()
    {
        ObservationModel observations;
        RegionModel regions;
        for (const RecordModel *model :
             std::initializer_list<const RecordModel *>{&observations, &regions}) {
            QCOMPARE(model->rowCount(), 0);
            QVERIFY(model->columnCount() > 0);
            QVERIFY(!model->data({}).isValid());
            QCOMPARE(model->rowOf(u"x"_s), -1);
            QVERIFY(model->catalog());
        }
        observations.setObservations(Samples::catalog(), Samples::list({fullFigure()}));
        observations.setObservations(nullptr, nullptr);
        QCOMPARE(observations.rowCount(), 0);
        QVERIFY(observations.catalog());
    }

    void observations()
    {
        ObservationModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const Observation bare =
            Samples::figure(u"F2"_s, u"firms"_s, u"100102"_s, u"", std::nullopt);
        model.setObservations(Samples::catalog(), Samples::list({fullFigure(), bare}));
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), int(ObservationModel::ColumnCount));
        QCOMPARE(model.rowOf(u"F2"_s), 1);
        QCOMPARE(model.observation(0).id, u"F1"_s);
        checkBothLanguages(model);
    }

    void observationCells_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("chinese");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QVariant>("value");
        using M = ObservationModel;
        QTest::newRow("region") << int(M::RegionColumn) << u"甲区"_s << u"District A"_s
                                << QVariant(u"100101"_s);
        QTest::newRow("indicator") << int(M::IndicatorColumn) << u"指标output"_s
                                   << u"Indicator output"_s << QVariant(u"output"_s);
        QTest::newRow("subject") << int(M::SubjectColumn) << u"产品"_s << u"The product"_s
                                 << QVariant(u"product"_s);
        QTest::newRow("period") << int(M::PeriodColumn) << u"2023年10月"_s << u"Oct 2023"_s
                                << QVariant(QDate(2023, 10, 1));
        QTest::newRow("figure") << int(M::ValueColumn) << u"2300–2400亿元"_s
                                << u"CNY 230–240 billion"_s << QVariant(230e9);
        QTest::newRow("status") << int(M::StatusColumn) << u"目标"_s << u"target"_s
                                << QVariant(int(Status::Target));
        QTest::newRow("hedge") << int(M::QualifierColumn) << u"区间"_s << u"range"_s
                               << QVariant(int(Qualifier::Range));
        QTest::newRow("no rank") << int(M::RankBasisColumn) << QString() << QString() << QVariant();
        QTest::newRow("stated by")
            << int(M::StatedByColumn) << u"某局"_s << u"Bureau"_s << QVariant(u"某局"_s);
        QTest::newRow("source") << int(M::SourceColumn) << u"文件press"_s << u"Document press"_s
                                << QVariant(u"press"_s);
        QTest::newRow("grade") << int(M::GradeColumn) << u"媒体报道"_s << u"press"_s
                               << QVariant(int(SourceKind::Press));
        QTest::newRow("chain") << int(M::ChainColumn) << u"媒体报道"_s << u"press"_s
                               << QVariant(int(SourceKind::Press));
        QTest::newRow("locator") << int(M::LocatorColumn) << u"第19行第2处"_s
                                 << u"line 19, occurrence 2"_s << QVariant(19);
        QTest::newRow("printed") << int(M::PrintedColumn) << u"2300亿至2400亿元"_s
                                 << u"2300亿至2400亿元"_s << QVariant(u"2300亿至2400亿元"_s);
        QTest::newRow("note") << int(M::NoteColumn) << u"说明"_s << u"Remark"_s
                              << QVariant(u"说明"_s);
    }
    void observationCells()
    {
        QFETCH(int, column);
        ObservationModel model;
        model.setObservations(Samples::catalog(), Samples::list({fullFigure()}));
        QTEST(shown(model, 0, column, ChineseRole), "chinese");
        QTEST(shown(model, 0, column, EnglishRole), "english");
        QTEST(raw(model, 0, column), "value");
        QTEST(shown(model, 0, column), "chinese");
        model.setLanguage(Language::English);
        QTEST(shown(model, 0, column), "english");
        QTEST(raw(model, 0, column), "value");
    }

    void missingCellsAreInvalidNotNought()
    {
        ObservationModel model;
        Observation bare = Samples::figure(u"F2"_s, u"firms"_s, u"100102"_s, u"", std::nullopt);
        model.setObservations(Samples::catalog(), Samples::list({bare}));
        for (const int column : {ObservationModel::SubjectColumn, ObservationModel::PeriodColumn,
                                 ObservationModel::ValueColumn, ObservationModel::RankBasisColumn,
                                 ObservationModel::StatedByColumn, ObservationModel::LocatorColumn,
                                 ObservationModel::PrintedColumn, ObservationModel::NoteColumn})
            QVERIFY2(!raw(model, 0, column).isValid(), qPrintable(QString::number(column)));
        QCOMPARE(shown(model, 0, ObservationModel::ValueColumn, EnglishRole), u"no figure given"_s);
        QCOMPARE(shown(model, 0, ObservationModel::PeriodColumn, EnglishRole), u"undated"_s);
        QVERIFY(!model.index(0, 0).data(UpperValueRole).isValid());

        bare.value = 0;
        model.setObservations(Samples::catalog(), Samples::list({bare}));
        QCOMPARE(raw(model, 0, ObservationModel::ValueColumn), QVariant(0.0));
    }

    void unknownRecordsShowTheirCodes()
    {
        ObservationModel model;
        model.setObservations(nullptr, Samples::list({fullFigure()}));
        QCOMPARE(shown(model, 0, ObservationModel::RegionColumn), u"100101"_s);
        QCOMPARE(shown(model, 0, ObservationModel::IndicatorColumn), u"output"_s);
        QCOMPARE(shown(model, 0, ObservationModel::SubjectColumn), u"product"_s);
        QCOMPARE(shown(model, 0, ObservationModel::SourceColumn), u"press"_s);
        QCOMPARE(shown(model, 0, ObservationModel::ValueColumn), u"2300–2400亿"_s);
    }

    void observationRoles()
    {
        ObservationModel model;
        model.setObservations(Samples::catalog(), Samples::list({fullFigure()}));
        const QModelIndex cell = model.index(0, 0);
        QCOMPARE(cell.data(IdRole), QVariant(u"F1"_s));
        QCOMPARE(cell.data(UpperValueRole), QVariant(240e9));
        QCOMPARE(cell.data(QualifierRole), QVariant(int(Qualifier::Range)));
        QCOMPARE(cell.data(StatusRole), QVariant(int(Status::Target)));
        QCOMPARE(cell.data(RankBasisRole), QVariant(int(RankBasis::None)));
        QCOMPARE(cell.data(SourceRole), QVariant(u"press"_s));
        QCOMPARE(cell.data(EvidenceRole), QVariant(QStringList{u"F1"_s}));
        QCOMPARE(cell.data(UnitRole), QVariant(u"cny"_s));
        QCOMPARE(cell.data(RegionRole), QVariant(u"100101"_s));
        QCOMPARE(cell.data(IndicatorRole), QVariant(u"output"_s));
        QVERIFY(!cell.data(Qt::DecorationRole).isValid());
        QVERIFY(!cell.data(Qt::ToolTipRole).isValid());
    }

    void languageSwitchSaysWhatChanged()
    {
        ObservationModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setObservations(Samples::catalog(), Samples::list({fullFigure(), fullFigure()}));
        QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QString before = model.headerData(0, Qt::Horizontal).toString();

        model.setLanguage(Language::Chinese);
        QCOMPARE(data.count(), 0);
        QCOMPARE(headers.count(), 0);

        model.setLanguage(Language::English);
        QCOMPARE(model.language(), Language::English);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(data.count(), 1);
        QCOMPARE(data.at(0).at(0).toModelIndex(), model.index(0, 0));
        QCOMPARE(data.at(0).at(1).toModelIndex(),
                 model.index(1, ObservationModel::ColumnCount - 1));
        QCOMPARE(data.at(0).at(2).value<QList<int>>(), QList<int>{Qt::DisplayRole});
        QCOMPARE(headers.count(), 1);
        QCOMPARE(headers.at(0).at(0).value<Qt::Orientation>(), Qt::Horizontal);
        QCOMPARE(headers.at(0).at(1).toInt(), 0);
        QCOMPARE(headers.at(0).at(2).toInt(), ObservationModel::ColumnCount - 1);
        QVERIFY(model.headerData(0, Qt::Horizontal).toString() != before);
        QCOMPARE(model.headerData(1, Qt::Vertical), QVariant(2));
    }

    void languageSwitchOfAnEmptyModel()
    {
        ObservationModel model;
        QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
        model.setLanguage(Language::English);
        QCOMPARE(data.count(), 0);
        QCOMPARE(headers.count(), 1);
    }

    void regions()
    {
        RegionModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        Catalog records = Samples::records();
        records.regions[1].aliases = {u"XX-A"_s, u"PA"_s};
        records.buildIndex();
        model.setRecords(std::make_shared<const Catalog>(records));
        QCOMPARE(model.rowCount(), 8);
        checkBothLanguages(model);
        const int row = model.rowOf(u"100000"_s);
        QCOMPARE(row, 1);
        QCOMPARE(shown(model, row, RegionModel::NameColumn), u"甲省"_s);
        QCOMPARE(shown(model, row, RegionModel::ParentColumn), u"某国"_s);
        QCOMPARE(shown(model, row, RegionModel::LevelColumn, EnglishRole), u"province-level"_s);
        QCOMPARE(shown(model, row, RegionModel::AliasesColumn, ChineseRole), u"XX-A、PA"_s);
        QCOMPARE(raw(model, row, RegionModel::LevelColumn), QVariant(int(AreaLevel::Province)));
        QVERIFY(!raw(model, 0, RegionModel::ParentColumn).isValid());
        QCOMPARE(model.index(row, 0).data(RegionRole), QVariant(u"100000"_s));
        model.setRecords(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void indicators()
    {
        IndicatorModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setRecords(Samples::catalog());
        checkBothLanguages(model);
        const int row = model.rowOf(u"place"_s);
        QCOMPARE(shown(model, row, IndicatorModel::UnitColumn, EnglishRole), u"rank"_s);
        QCOMPARE(shown(model, row, IndicatorModel::MeasureColumn, ChineseRole), u"名次"_s);
        QCOMPARE(shown(model, row, IndicatorModel::DirectionColumn, EnglishRole),
                 u"lower is better"_s);
        QCOMPARE(raw(model, row, IndicatorModel::DirectionColumn), QVariant(int(Direction::Lower)));
        QCOMPARE(model.index(row, 0).data(IndicatorRole), QVariant(u"place"_s));
        QCOMPARE(model.index(row, 0).data(UnitRole), QVariant(u"rank"_s));
    }

    void events()
    {
        Event event;
        event.id = u"E1"_s;
        event.kind = u"policy"_s;
        event.period = *Period::fromIso(u"2023-05-30");
        event.region = u"100000"_s;
        event.title = {u"某措施"_s, u"A measure"_s};
        event.source = u"official"_s;
        event.line = 7;
        Catalog records = Samples::records();
        records.events = {event};
        records.buildIndex();
        EventModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setRecords(std::make_shared<const Catalog>(records));
        QCOMPARE(model.rowCount(), 1);
        checkBothLanguages(model);
        QCOMPARE(shown(model, 0, EventModel::PeriodColumn, EnglishRole), u"30 May 2023"_s);
        QCOMPARE(raw(model, 0, EventModel::PeriodColumn), QVariant(QDate(2023, 5, 30)));
        QCOMPARE(shown(model, 0, EventModel::KindColumn, ChineseRole), u"政策"_s);
        QCOMPARE(shown(model, 0, EventModel::TitleColumn, EnglishRole), u"A measure"_s);
        QCOMPARE(shown(model, 0, EventModel::RegionColumn, EnglishRole), u"Province A"_s);
        QCOMPARE(shown(model, 0, EventModel::LocatorColumn, EnglishRole), u"line 7"_s);
        QCOMPARE(model.index(0, 0).data(SourceRole), QVariant(u"official"_s));
        QCOMPARE(model.index(0, 0).data(StatusRole), QVariant(int(Status::Actual)));
        QVERIFY(!raw(model, 0, EventModel::NoteColumn).isValid());
    }

    void sources()
    {
        Catalog records = Samples::records();
        records.sources[2].repeats = u"press"_s;
        records.sources[2].published = *Period::fromIso(u"2024-01");
        records.sources[2].url = u"https://example.org/a?b=1&c=2"_s;
        records.buildIndex();
        SourceModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setRecords(std::make_shared<const Catalog>(records));
        checkBothLanguages(model);
        const int row = model.rowOf(u"repost"_s);
        QCOMPARE(shown(model, row, SourceModel::RepeatsColumn, EnglishRole), u"Document press"_s);
        QCOMPARE(shown(model, row, SourceModel::KindColumn, ChineseRole), u"转载"_s);
        QCOMPARE(shown(model, row, SourceModel::PublishedColumn, EnglishRole), u"Jan 2024"_s);
        QCOMPARE(shown(model, row, SourceModel::UrlColumn), u"https://example.org/a?b=1&c=2"_s);
        QVERIFY(!raw(model, 0, SourceModel::PublishedColumn).isValid());
        QCOMPARE(model.index(row, 0).data(SourceRole), QVariant(u"repost"_s));
    }
};

QTEST_GUILESS_MAIN(TestRecordModels)

#include "tst_recordmodels.moc"
