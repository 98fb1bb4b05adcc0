// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordverdict.h"
#include "support/observationsview.h"
#include "views/chartsamples.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Sample;
using Kind = RecordDifference::Kind;

namespace {

ChartRecord recordOf(const Sample &sample)
{
    const auto model = ChartSamples::modelOf(sample);
    return *readChartRecord(writeChartRecords(*model, {Language::Chinese}).first(), u"x.png"_s);
}

/** The same record with more than fits into it left out. */
ChartRecord reduced(const Sample &sample)
{
    auto figures = *sample.observations;
    const qsizetype share = mostValueBytes / figures.size() + 1;
    for (Observation &figure : figures)
        figure.note.en += QString(share, u'x');
    const Sample longer{sample.spec, sample.catalog,
                        std::make_shared<const QList<Observation>>(figures)};
    return recordOf(longer);
}

/** "kind table id field: before > after" of each difference. */
QStringList textsOf(const RecordVerdict &verdict)
{
    static const QStringList kinds{u"changed"_s, u"gone"_s, u"new"_s, u"not shown"_s, u"total"_s};
    QStringList texts;
    for (const RecordDifference &found : verdict.differences)
        texts.append(u"%1 %2 %3 %4: %5 > %6"_s.arg(kinds.at(static_cast<int>(found.kind)),
                                                   found.table, found.id, found.field, found.before,
                                                   found.after));
    return texts;
}

} // namespace

/** What a store says to a picture, unchanged and after all kinds of changes in the store. */
class TestRecordVerdict final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void unchangedStoreAgrees();
    void changesAreTold_data();
    void changesAreTold();
    void aNewerFigureTakesThePlaceOfAnother();
    void whatElseTheStoreHoldsDoesNotMatter();
    void changedPictureIsTold();
    void leftOutValuesAreCompared();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.db"_s); }
    /** Changes the store's file behind its back. */
    [[nodiscard]] bool change(const QByteArray &sql) const;
    [[nodiscard]] const Sample &sample(const QString &id) const
    {
        return *std::ranges::find(m_samples, id,
                                  [](const Sample &sample) { return sample.spec.id; });
    }
    [[nodiscard]] Result<RecordVerdict> verdictOn(const ChartRecord &record) const;

    QList<Sample> m_samples;
    QStringList m_packages;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecordVerdict::initTestCase()
{
    m_samples = ChartSamples::shipped();
    QVERIFY(!m_samples.isEmpty());
    const QString packages = QStringLiteral(ZHITU_PACKAGES_DIR);
    for (const QString &name :
         {u"beijing-aigc-2023"_s, u"city-compute-rank"_s, u"beijing-ai-follow-up"_s})
        m_packages.append(packages + u'/' + name);
}

void TestRecordVerdict::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(Store::create(path(), m_packages));
}

bool TestRecordVerdict::change(const QByteArray &sql) const
{
    sqlite3 *database = nullptr;
    const bool done = sqlite3_open(path().toUtf8().constData(), &database) == SQLITE_OK
        && sqlite3_exec(database, QByteArray(Samples::observationsView() + sql).constData(),
                        nullptr, nullptr, nullptr)
            == SQLITE_OK
        && sqlite3_total_changes(database) > 0;
    sqlite3_close(database);
    return done;
}

Result<RecordVerdict> TestRecordVerdict::verdictOn(const ChartRecord &record) const
{
    const auto store = Store::open(path());
    return store ? verifyRecord(record, **store) : Result<RecordVerdict>(store.error());
}

void TestRecordVerdict::unchangedStoreAgrees()
{
    for (const Sample &sample : std::as_const(m_samples)) {
        const ChartRecord record = recordOf(sample);
        const auto verdict = verdictOn(record);
        QVERIFY(verdict);
        QCOMPARE(textsOf(*verdict), QStringList());
        QVERIFY(verdict->agrees());
        QCOMPARE(verdict->figures, record.observations->size() + record.catalog->events.size());
        QCOMPARE(verdict->unchanged, verdict->figures);
        QVERIFY(verdict->figures > 0);
    }
}

void TestRecordVerdict::changesAreTold_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    // %1 is an observation of the ranking, %2 its source, %3 its region.
    QTest::newRow("another value") << u"UPDATE observations SET value = 77 WHERE id = '%1'"_s
                                   << u"changed observations %1 value: %4 > 77"_s;
    QTest::newRow("another number as printed")
        << u"UPDATE observations SET note_en = 'new' WHERE id = '%1'"_s
        << u"changed observations %1 note_en: %5 > new"_s;
    QTest::newRow("a figure that is gone")
        << u"DELETE FROM observations WHERE id = '%1'"_s << u"gone observations %1 :  > "_s;
    QTest::newRow("another title of the source")
        << u"UPDATE sources SET title_en = 'T' WHERE id = '%2'"_s
        << u"changed sources %2 title_en: %6 > T"_s;
    QTest::newRow("another name of the region")
        << u"UPDATE regions SET name_en = 'R' WHERE code = '%3'"_s
        << u"changed regions %3 name_en: %7 > R"_s;
    QTest::newRow("another definition")
        << u"UPDATE indicators SET definition_en = 'D' WHERE id = '%8'"_s
        << u"changed indicators %8 definition_en: %9 > D"_s;
    QTest::newRow("another focus")
        << u"UPDATE charts SET title_en = 'C' WHERE id = 'compute-ranking'"_s
        << u"changed charts compute-ranking title_en:  > C"_s;
    QTest::newRow("a further figure")
        << u"INSERT INTO observations (id, indicator, region, period, first_day, last_day, value, "
           "unit, qualifier, status, rank_basis, source, occurrence, \"break\") "
           "SELECT 'new-1', indicator, region, '2017', julianday('2017-01-01') + 0.5, "
           "julianday('2017-12-31') + 0.5, 4, unit, qualifier, status, rank_basis, source, 0, 0 "
           "FROM observations WHERE id = '%1'"_s
        << u"new observations new-1 :  > "_s;
}

void TestRecordVerdict::changesAreTold()
{
    QFETCH(QString, sql);
    QFETCH(QString, expected);
    const Sample &ranking = sample(u"compute-ranking"_s);
    const ChartRecord record = recordOf(ranking);
    const Observation &figure = record.observations->first();
    const auto filled = [&](QString text) {
        const Catalog &catalog = *record.catalog;
        return text.replace(u"%1"_s, figure.id)
            .replace(u"%2"_s, figure.source)
            .replace(u"%3"_s, figure.region)
            .replace(u"%4"_s, QString::number(*figure.value))
            .replace(u"%5"_s, figure.note.en)
            .replace(u"%6"_s, catalog.source(figure.source)->title.en)
            .replace(u"%7"_s, catalog.region(figure.region)->name.en)
            .replace(u"%8"_s, figure.indicator)
            .replace(u"%9"_s, catalog.indicator(figure.indicator)->definition.en);
    };
    QVERIFY(change(filled(sql).toUtf8()));
    const auto verdict = verdictOn(record);
    QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().detail));
    QCOMPARE(textsOf(*verdict), QStringList{filled(expected)});
    QVERIFY(!verdict->agrees());
    const bool isOfFigure =
        expected.contains(u"changed observations"_s) || expected.contains(u"gone"_s);
    QCOMPARE(verdict->unchanged, verdict->figures - (isOfFigure ? 1 : 0));
    QVERIFY(!verdict->differences.first().what.isEmpty());
}

void TestRecordVerdict::aNewerFigureTakesThePlaceOfAnother()
{
    // A later actual figure of the same thing is shown instead; what the former one alone referred
    // to is no difference of its own.
    const ChartRecord record = recordOf(sample(u"overview"_s));
    const QList<Observation> &figures = *record.observations;
    const auto isLastOfItsSource = [&](const Observation &figure) {
        return figure.status == Status::Actual && figure.period.lastDay().isValid()
            && std::ranges::count(figures, figure.source, &Observation::source) == 1;
    };
    const auto former = std::ranges::find_if(figures, isLastOfItsSource);
    QVERIFY(former != figures.end());
    const auto other = std::ranges::find_if(
        figures, [&](const Observation &figure) { return figure.source != former->source; });
    QVERIFY(other != figures.end());
    QString sql =
        u"INSERT INTO observations (id, indicator, region, period, first_day, last_day, value, "
        "unit, qualifier, status, source, occurrence, \"break\") "
        "SELECT 'newer', indicator, region, '2039', julianday('2039-01-01') + 0.5, "
        "julianday('2039-12-31') + 0.5, 4, unit, 'exact', status, '%2', 0, 0 "
        "FROM observations WHERE id = '%1'"_s;
    QVERIFY(change(sql.replace(u"%1"_s, former->id).replace(u"%2"_s, other->source).toUtf8()));
    const auto verdict = verdictOn(record);
    QVERIFY(verdict);
    QCOMPARE(textsOf(*verdict),
             (QStringList{u"not shown observations %1 :  > "_s.arg(former->id),
                          u"new observations newer :  > "_s}));
    QCOMPARE(verdict->unchanged, verdict->figures - 1);
}

void TestRecordVerdict::whatElseTheStoreHoldsDoesNotMatter()
{
    // A figure that the chart does not draw, another chart, a source that nothing here refers to.
    const ChartRecord record = recordOf(sample(u"compute-ranking"_s));
    QVERIFY(change("UPDATE observations SET note_en = 'x' WHERE unit <> 'rank'"));
    QVERIFY(change("UPDATE charts SET name_en = 'x' WHERE id <> 'compute-ranking'"));
    const auto verdict = verdictOn(record);
    QVERIFY(verdict);
    QCOMPARE(textsOf(*verdict), QStringList());
}

void TestRecordVerdict::changedPictureIsTold()
{
    Sample ranking = sample(u"compute-ranking"_s);
    QList<Observation> figures = *ranking.observations;
    // Numbers as someone wishes them, one figure made up, one left out.
    figures[0].value = 1000;
    Observation invented = figures.at(1);
    invented.id = u"invented"_s;
    invented.period = *Period::fromIso(u"2016"_s);
    const QString missing = figures.at(2).id;
    figures.removeAt(2);
    figures.append(invented);
    ranking.observations = std::make_shared<const QList<Observation>>(figures);
    ranking.spec.id = u"unknown"_s;
    const auto verdict = verdictOn(recordOf(ranking));
    QVERIFY(verdict);
    const QStringList texts = textsOf(*verdict);
    QVERIFY2(texts.contains(u"changed observations %1 value: 1000 > %2"_s.arg(
                 figures.at(0).id,
                 QString::number(*sample(u"compute-ranking"_s).observations->at(0).value))),
             qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.contains(u"gone observations invented :  > "_s), qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.contains(u"new observations %1 :  > "_s.arg(missing)),
             qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.contains(u"gone charts unknown :  > "_s), qPrintable(texts.join(u'\n')));
}

void TestRecordVerdict::leftOutValuesAreCompared()
{
    const Sample &ranking = sample(u"compute-ranking"_s);
    QVERIFY(change("UPDATE observations SET note_en = coalesce(note_en, '') || printf('%.*c', "
                   + QByteArray::number(mostValueBytes / ranking.observations->size() + 1)
                   + ", 'x')"));
    const ChartRecord record = reduced(ranking);
    QVERIFY(record.valuesLeftOut() > 0);
    auto verdict = verdictOn(record);
    QVERIFY(verdict);
    QCOMPARE(textsOf(*verdict), QStringList());
    QCOMPARE(verdict->figures, record.valuesLeftOut());

    QVERIFY(change("UPDATE observations SET value = 99 WHERE id = '"
                   + ranking.observations->first().id.toUtf8() + "'"));
    verdict = verdictOn(record);
    QVERIFY(verdict);
    QCOMPARE(verdict->differences.size(), 1);
    QCOMPARE(verdict->differences.first().kind, Kind::Total);
    QCOMPARE(verdict->differences.first().field, u"sha256"_s);

    QVERIFY(change("DELETE FROM observations WHERE id = '"
                   + ranking.observations->first().id.toUtf8() + "'"));
    verdict = verdictOn(record);
    QVERIFY(verdict);
    QCOMPARE(verdict->differences.size(), 2);
    QCOMPARE(verdict->differences.first().field, u"count"_s);
}

QTEST_GUILESS_MAIN(TestRecordVerdict)

#include "support/observationsview.h"
#include "tst_recordverdict.moc"
