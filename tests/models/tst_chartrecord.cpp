// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartrecord.h"
#include "packages/recordjson.h"
#include "views/chartsamples.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Sample;

namespace {

const QString file = u"picture.png"_s;

QByteArray recordOf(const Sample &sample, Language language = Language::English)
{
    return writeChartRecords(*ChartSamples::modelOf(sample), {language}).first();
}

/** Everything that a model says, in both languages. */
QStringList contentsOf(const ChartModel &model)
{
    QStringList lines;
    for (int mark = 0; mark < model.markCount(); ++mark) {
        QStringList line = model.evidenceOf(mark);
        for (const Language language : allLanguages)
            line.append(model.describe(mark, language));
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(mark, column);
            for (const int role :
                 {ValueRole, ChineseRole, EnglishRole, UpperValueRole, QualifierRole, StatusRole,
                  RankBasisRole, SourceRole, UnitRole, RegionRole, IndicatorRole})
                line.append(cell.data(role).toString());
        }
        lines.append(line.join(u'|'));
    }
    return lines + model.regions();
}

/** A few figures whose records take this many bytes together. */
Sample sampleOf(qsizetype bytes)
{
    ChartSamples::Maker maker(ChartKind::ModelTimeline);
    maker.add(u"100101"_s, u"2021", 1);
    maker.add(u"100101"_s, u"2022", 2).note.en = u"x"_s;
    const QJsonObject root = QJsonDocument::fromJson(recordOf(maker.finish())).object();
    qsizetype size = 0;
    for (const QJsonValue &value : root.value("observations"_L1).toArray())
        size += QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact).size();
    maker = ChartSamples::Maker(ChartKind::ModelTimeline);
    maker.add(u"100101"_s, u"2021", 1);
    maker.add(u"100101"_s, u"2022", 2).note.en = QString(bytes - size + 1, u'x');
    return maker.finish();
}

/** A small record to be tampered with. */
QByteArray smallRecord()
{
    ChartSamples::Maker maker(ChartKind::ModelTimeline);
    maker.add(u"100101"_s, u"2021", 1);
    Observation &range = maker.add(u"100102"_s, u"2022-05", 2);
    range.qualifier = Qualifier::Range;
    range.valueUpper = 3.5;
    return recordOf(maker.finish());
}

} // namespace

/** The record of a chart: what it holds, that it makes the same chart again, what is refused. */
class TestChartRecord final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void shippedChartsComeBack();
    void recordHoldsWhatTheChartStandsOn();
    void anyTextComesBack_data();
    void anyTextComesBack();
    void anyNumberComesBack_data();
    void anyNumberComesBack();
    void valuesHaveALimit();
    void manyValuesAreHashedInTheOrderOfTheirIds();
    void sourcesHaveALimit();
    void whatIsWrongIsRefused_data();
    void whatIsWrongIsRefused();
    void newerIsToldApart();
    void recordIsNotReadWithoutEnd();
};

void TestChartRecord::shippedChartsComeBack()
{
    const QList<Sample> samples = ChartSamples::shipped();
    QVERIFY(!samples.isEmpty());
    for (const Sample &one : samples) {
        // A picture carries no other chart for an overview's cards to lead to.
        const Sample sample = ChartSamples::alone(one);
        const auto model = ChartSamples::modelOf(sample);
        const QList<QByteArray> records =
            writeChartRecords(*model, {Language::Chinese, Language::English});
        QCOMPARE(records.size(), 2);
        for (const Language language : allLanguages) {
            const QByteArray &content = records.at(language == Language::Chinese ? 0 : 1);
            const auto record = readChartRecord(content, file);
            QVERIFY2(record, qPrintable(record ? QString() : record.error().detail));
            QCOMPARE(record->language, language);
            QVERIFY(record->spec == sample.spec);
            QVERIFY(record->leftOut.isEmpty());
            const auto restored =
                ChartSamples::modelOf({record->spec, record->catalog, record->observations});
            QCOMPARE(contentsOf(*restored), contentsOf(*model));
            // And so on for ever: the restored chart's record is the same.
            QCOMPARE(writeChartRecords(*restored, {language}).first(), content);
        }
    }
}

void TestChartRecord::recordHoldsWhatTheChartStandsOn()
{
    for (const Sample &sample : ChartSamples::shipped()) {
        const auto model = ChartSamples::modelOf(sample);
        const auto record = readChartRecord(recordOf(sample), file);
        QVERIFY(record);
        const Catalog &catalog = *record->catalog;
        for (int mark = 0; mark < model->markCount(); ++mark) {
            for (const QString &id : model->evidenceOf(mark)) {
                const auto found = std::ranges::find(*record->observations, id, &Observation::id);
                const bool isThere = ChartModel::drawsEvents(sample.spec.kind)
                    ? catalog.event(id) && *catalog.event(id) == *sample.catalog->event(id)
                    : found != record->observations->end();
                QVERIFY2(isThere, qPrintable(sample.spec.id + u' ' + id));
            }
        }
        for (const Observation &observation : *record->observations) {
            const auto original =
                std::ranges::find(*sample.observations, observation.id, &Observation::id);
            QVERIFY(*original == observation);
            // The whole way to the document that the figure comes from.
            const auto chain = catalog.sourceChain(observation.source, observation.origin);
            const auto whole = sample.catalog->sourceChain(observation.source, observation.origin);
            QCOMPARE(chain.size(), whole.size());
            for (qsizetype i = 0; i < chain.size(); ++i)
                QVERIFY(*chain.at(i) == *whole.at(i));
        }
        // Nothing else of the store: a picture is given away.
        QCOMPARE(catalog.charts.size(), 1);
        QVERIFY(catalog.packages.isEmpty());
        QVERIFY(catalog.regions.size() < sample.catalog->regions.size());
        QVERIFY(catalog.indicators.size() < sample.catalog->indicators.size());
        QVERIFY(catalog.sources.size() < sample.catalog->sources.size());
    }
}

void TestChartRecord::anyTextComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"<b>1</b> & \"2\" <img src='x'>"_s;
    QTest::newRow("control characters") << u"a\u0001b\tc\nd\u007f"_s;
    QTest::newRow("right to left") << u"a\u202eb\u2066c"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷😀"_s;
    QTest::newRow("half a pair") << QString(QChar(0xd800)) + u'x';
    QTest::newRow("no characters") << QString(QChar(0xfffe)) + QChar(0xffff);
    QTest::newRow("end of a CDATA section") << u"]]>"_s;
    QTest::newRow("backslashes") << u"\\u0041\\"_s;
}

void TestChartRecord::anyTextComesBack()
{
    QFETCH(QString, text);
    ChartSamples::Maker maker(ChartKind::ModelTimeline);
    maker.spec().name = {text, text};
    maker.add(u"100101"_s, u"2021", 1).note.zh = text;
    const QByteArray content = recordOf(maker.finish());
    QVERIFY(std::ranges::none_of(content, [](char c) { return c >= 0 && c < 0x20; }));
    const auto record = readChartRecord(content, file);
    QVERIFY2(record, qPrintable(record ? QString() : record.error().detail));
    QCOMPARE(record->spec.name.zh, text);
    QCOMPARE(record->observations->first().note.zh, text);
}

void TestChartRecord::anyNumberComesBack_data()
{
    QTest::addColumn<double>("number");
    for (const double number : {0.0, -1.5, 0.1, 1.0 / 3, 2.152e11, 999'999'999'999'999.0, 1e15,
                                1e300, 5e-324, 123456789.123456789, -7e22})
        QTest::addRow("%g", number) << number;
}

void TestChartRecord::anyNumberComesBack()
{
    QFETCH(double, number);
    ChartSamples::Maker maker(ChartKind::ModelTimeline);
    maker.add(u"100101"_s, u"2021", number);
    const auto record = readChartRecord(recordOf(maker.finish()), file);
    QVERIFY(record);
    QVERIFY(record->observations->first().value == number);
}

void TestChartRecord::valuesHaveALimit()
{
    const Sample fits = sampleOf(mostValueBytes);
    const auto whole = readChartRecord(recordOf(fits), file);
    QVERIFY(whole);
    QVERIFY(whole->leftOut.isEmpty());
    QCOMPARE(whole->observations->size(), 2);

    const Sample tooLong = sampleOf(mostValueBytes + 1);
    const QByteArray content = recordOf(tooLong);
    QVERIFY(content.size() < 10'000);
    const auto reduced = readChartRecord(content, file);
    QVERIFY(reduced);
    QVERIFY(reduced->observations->isEmpty());
    QCOMPARE(reduced->valuesLeftOut(), 2);
    QVERIFY(reduced->spec == tooLong.spec);
    QVERIFY(reduced->catalog->source(u"press"_s));
    QVERIFY(reduced->catalog->indicator(u"firms"_s));

    // The hash as it is described, from the figures themselves.
    const QByteArray first = R"({"id":"F1","indicator":"firms","region":"100101","period":"2021",)"
                             R"("value":1,"unit":"firms","qualifier":"exact","status":"actual",)"
                             R"("source":"press"})";
    const QByteArray second = R"({"id":"F2","indicator":"firms","region":"100101","period":"2022",)"
                              R"("value":2,"unit":"firms","qualifier":"exact","status":"actual",)"
                              R"("source":"press","note_en":")"
        + tooLong.observations->at(1).note.en.toUtf8() + R"("})";
    QCOMPARE(first.size() + second.size(), mostValueBytes + 1);
    QCOMPARE(reduced->leftOut.size(), 1);
    QCOMPARE(reduced->leftOut.first().sha256,
             QCryptographicHash::hash(QByteArray(first + '\n' + second + '\n'),
                                      QCryptographicHash::Sha256)
                 .toHex());

    // Whatever the order in which the figures came.
    const QList<Observation> &figures = *tooLong.observations;
    const Sample turned{tooLong.spec, tooLong.catalog,
                        std::make_shared<const QList<Observation>>(
                            QList<Observation>{figures.at(1), figures.at(0)})};
    QCOMPARE(recordOf(turned), content);
}

void TestChartRecord::manyValuesAreHashedInTheOrderOfTheirIds()
{
    ChartSamples::Maker maker(ChartKind::ModelTimeline);
    // Ids of all lengths, many of them alike at their beginning.
    for (int i = 0; i < 4500; ++i) {
        Observation &figure = maker.add(u"100101"_s, u"2021"_s, i);
        figure.id = i % 3 == 0 ? u"N%1"_s.arg(i * 7919 % 4500)
            : i % 3 == 1       ? u"a-long-name-%1"_s.arg(i * 7919 % 4500)
                               : u"图%1😀"_s.arg(i);
        figure.note.en = QString(600, u'n');
    }
    const Sample sample = maker.finish();
    const auto record = readChartRecord(recordOf(sample), file);
    QVERIFY(record);
    QCOMPARE(record->valuesLeftOut(), 4500);

    QList<Observation> sorted = *sample.observations;
    std::ranges::sort(sorted, {}, &Observation::id);
    QByteArray lines;
    for (const Observation &figure : std::as_const(sorted))
        lines += jsonOf(figure) + '\n';
    QCOMPARE(record->leftOut.first().sha256,
             QCryptographicHash::hash(lines, QCryptographicHash::Sha256).toHex());
}

void TestChartRecord::sourcesHaveALimit()
{
    ChartSamples::Maker maker(ChartKind::ModelTimeline);
    maker.add(u"100101"_s, u"2021", 1).note.en = QString(mostValueBytes, u'x');
    for (Source &source : maker.catalog().sources)
        source.note.en = QString(mostValueBytes, u'x');
    const QByteArray content = recordOf(maker.finish());
    QVERIFY(content.size() < 10'000);
    const auto record = readChartRecord(content, file);
    QVERIFY(record);
    QCOMPARE(record->leftOut.size(), 2);
    QCOMPARE(record->leftOut.last().table, u"sources"_s);
    QCOMPARE(record->leftOut.last().count, 1);
    QCOMPARE(record->valuesLeftOut(), 1);

    // A spec that is too long in itself leaves no record at all.
    maker.spec().title.en = QString(mostRecordBytes, u'x');
    QCOMPARE(recordOf(maker.finish()), QByteArray());
}

void TestChartRecord::whatIsWrongIsRefused_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *before, const char *after,
                        const QString &detail) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << detail;
    };
    row("no JSON", R"({"format")", R"({{"format")", u"no JSON"_s);
    row("another format", "zhitu-picture", "other-picture", u"zhitu-picture"_s);
    row("no version", R"("version":1)", R"("version":"1")", u"version"_s);
    row("version 0", R"("version":1)", R"("version":0)", u"version"_s);
    row("a language that there is not", R"("language":"en")", R"("language":"fr")", u"language"_s);
    row("no spec", R"("spec":{)", R"("spec":[],"x":{)", u"x"_s);
    row("a member that is none", R"(,"units":[)", R"(,"extra":1,"units":[)", u"extra"_s);
    row("a table that is no list", R"("observations":[)", R"("observations":1,"events":[)",
        u"not a list"_s);
    row("a record that is none", R"("observations":[)", R"("observations":[7,)", u"no record"_s);
    row("a field that is none", R"("id":"F1")", R"("id":"F1","colour":"red")", u"colour"_s);
    row("a text for a number", R"("value":1,)", R"("value":"1",)", u"value"_s);
    row("a number without end", R"("value":1,)", R"("value":1e999,)", u""_s);
    row("a number for a text", R"("id":"F1")", R"("id":1)", u"not a text"_s);
    row("an unknown status", R"("status":"actual")", R"("status":"certain")", u"certain"_s);
    row("no status", R"("status":"actual",)", R"()", u"status"_s);
    row("an unknown kind of chart", R"("kind":"model-timeline")", R"("kind":"pie")", u"pie"_s);
    row("a period that is none", R"("period":"2021")", R"("period":"2021-13")", u"2021-13"_s);
    row("an id out of form", R"("id":"F1")", R"("id":"F 1")", u"F 1"_s);
    row("a figure twice", R"("id":"F2")", R"("id":"F1")", u"F1"_s);
    row("a range that is none", R"("value_upper":3.5)", R"("value_upper":1.5)", u"value_upper"_s);
    row("a region that is not there", R"("region":"100101")", R"("region":"999999")", u"999999"_s);
    row("a source that is not there", R"("source":"press")", R"("source":"nobody")", u"nobody"_s);
    row("another unit than the indicator's", R"("unit":"firms","qualifier")",
        R"("unit":"cny","qualifier")", u"cny"_s);
    row("a region within itself", R"("code":"XX","level":"country")",
        R"("code":"XX","level":"country","parent":"100000")", u"itself"_s);
    row("a line that is none", R"("source":"press"})", R"("source":"press","line":0})", u"line"_s);
    row("half a line", R"("source":"press"})", R"("source":"press","line":1.5})", u"line"_s);
    row("a giant line", R"("source":"press"})", R"("source":"press","line":1e300})", u"line"_s);
    row("a hash without figures", R"(,"observations":[)",
        R"(,"left_out":{"observations":{"count":1,"sha256":""}},"events":[],"observations":[)",
        u"left_out"_s);
    row("no table that can be left out", R"(,"observations":[)",
        R"(,"left_out":{"units":{"count":1,"sha256":"00"}},"observations":[)", u"left_out"_s);
}

void TestChartRecord::whatIsWrongIsRefused()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, detail);
    QByteArray content = smallRecord();
    QVERIFY(readChartRecord(content, file));
    const qsizetype place = content.indexOf(before);
    QVERIFY2(place >= 0, content.constData());
    content.replace(place, before.size(), after);
    const auto record = readChartRecord(content, file);
    QVERIFY(!record);
    QCOMPARE(record.error().kind, ErrorKind::PictureInvalid);
    QCOMPARE(record.error().file, file);
    QVERIFY(!record.error().detail.isEmpty());
    QVERIFY2(record.error().detail.contains(detail), qPrintable(record.error().detail));
}

void TestChartRecord::newerIsToldApart()
{
    QByteArray content = smallRecord();
    // Whatever else a newer one may hold.
    content.replace(R"("version":1,)", R"("version":2,"invention":[],)");
    content.replace(R"("format":"zhitu-picture",)", R"("format":"zhitu-picture",)");
    const auto record = readChartRecord(content, file);
    QVERIFY(!record);
    QCOMPARE(record.error().kind, ErrorKind::PictureNewer);
    QCOMPARE(record.error().detail, u"2"_s);
}

void TestChartRecord::recordIsNotReadWithoutEnd()
{
    for (const QByteArray &content :
         {QByteArray(mostRecordBytes + 1, ' '), QByteArray(mostRecordBytes, '['),
          QByteArray("{\"format\":" + QByteArray(100'000, '{')), QByteArray(), QByteArray("[]"),
          QByteArray("null")}) {
        const auto record = readChartRecord(content, file);
        QVERIFY(!record);
        QCOMPARE(record.error().kind, ErrorKind::PictureInvalid);
        QVERIFY(record.error().detail.size() < 400);
    }
}

QTEST_GUILESS_MAIN(TestChartRecord)

#include "tst_chartrecord.moc"
