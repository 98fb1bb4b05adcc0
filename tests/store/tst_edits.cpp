// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/edits.h"
#include "store/store.h"

#include "storecontent.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

using Change = std::function<void(Catalog &, QList<Observation> &)>;
Q_DECLARE_METATYPE(QList<Edit>)
Q_DECLARE_METATYPE(AnyRecord)

class TestEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void doneAndTakenBack_data();
    void doneAndTakenBack();
    void refused_data();
    void refused();
    void madeIds();
    void figuresReturnToTheirPlaces();
    void broughtRecordsArePutAside_data();
    void broughtRecordsArePutAside();
    void restoringBringsBackWhatIsNeeded();
    void updatesKeepWhatTheUserMade_data();
    void updatesKeepWhatTheUserMade();
    void updatesBringBackWhatTheyNeed();
    void oneFailureUndoesAll();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.zhitu"_s); }
    [[nodiscard]] Package content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

namespace {

Edit adding(const AnyRecord &record)
{
    return {.before = std::nullopt, .after = record};
}

Edit deleting(const AnyRecord &record)
{
    return {.before = record, .after = std::nullopt};
}

Edit changing(const AnyRecord &before, const AnyRecord &after)
{
    return {.before = before, .after = after};
}

template<typename Record>
Edit changed(const Record &record, const std::function<void(Record &)> &change)
{
    Record after = record;
    change(after);
    return changing(AnyRecord(record), AnyRecord(after));
}

const Package sample = Samples::package();

Observation newFigure()
{
    Observation figure = sample.observations.first();
    figure.id = u"NEW1"_s;
    figure.value = 77;
    return figure;
}

bool operator==(const Package &one, const Package &other)
{
    return one.observations == other.observations && one.catalog.regions == other.catalog.regions
        && one.catalog.units == other.catalog.units
        && one.catalog.indicators == other.catalog.indicators
        && one.catalog.subjects == other.catalog.subjects
        && one.catalog.sources == other.catalog.sources
        && one.catalog.comparabilities == other.catalog.comparabilities
        && one.catalog.relations == other.catalog.relations
        && one.catalog.events == other.catalog.events;
}

} // namespace

void TestEdits::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = Samples::storeIn(path());
    QVERIFY(m_store);
}

Package TestEdits::content() const
{
    Package package;
    if (const auto catalog = m_store->catalog())
        package.catalog = **catalog;
    if (const auto figures = m_store->observations())
        package.observations = *figures;
    return package;
}

void TestEdits::doneAndTakenBack_data()
{
    QTest::addColumn<QList<Edit>>("edits");

    const auto row = [](const char *name, const QList<Edit> &edits) {
        QTest::newRow(name) << edits;
    };
    const Catalog &catalog = sample.catalog;
    row("a figure is added", {adding(newFigure())});
    row("a figure is changed", {changed<Observation>(sample.observations.first(), [](auto &figure) {
            figure.value = 255;
            figure.note = {u"新注"_s, {}};
            figure.region = u"110108"_s;
            figure.subject = u"ernie-bot"_s;
        })});
    row("a figure is deleted", {deleting(sample.observations.at(1))});
    row("a figure is changed, then deleted",
        {changed<Observation>(sample.observations.first(), [](auto &figure) { figure.value = 1; }),
         deleting([] {
             Observation figure = sample.observations.first();
             figure.value = 1;
             return figure;
         }())});
    row("a figure is deleted, then added as it was",
        {deleting(sample.observations.first()), adding(sample.observations.first())});
    row("an event is added", {adding([] {
            Event event = sample.catalog.events.first();
            event.id = u"EVT9"_s;
            return event;
        }())});
    row("an event is changed",
        {changed<Event>(catalog.events.first(), [](auto &event) { event.title.en = u"Other"_s; })});
    row("an event is deleted", {deleting(catalog.events.first())});
    row("a region is renamed", {changed<Region>(catalog.regions.first(), [](auto &region) {
            region.name.en = u"Elsewhere"_s;
        })});
    row("a region with a figure is added",
        {adding([] {
             Region region = sample.catalog.regions.first();
             region.code = u"110105"_s;
             return region;
         }()),
         adding([] {
             Observation figure = newFigure();
             figure.region = u"110105"_s;
             return figure;
         }())});
    row("an indicator is changed", {changed<Indicator>(catalog.indicators.at(1), [](auto &one) {
            one.definition.en = u"Other"_s;
        })});
    row("a unit is added", {adding(Unit{u"metres"_s, UnitKind::Count, {u"米"_s, {}}})});
    row("the unit of an indicator without figures is changed",
        {deleting(sample.observations.at(1)),
         adding(Unit{u"metres"_s, UnitKind::Count, {u"米"_s, {}}})});
    row("a source is changed", {changed<Source>(catalog.sources.at(1), [](auto &source) {
            source.publisher.en = u"Another"_s;
        })});
    row("a subject is changed", {changed<Subject>(catalog.subjects.first(), [](auto &subject) {
            subject.name.en = u"Another"_s;
        })});
    row("a comparability is deleted", {deleting(catalog.comparabilities.first())});
    row("a relation is changed", {changed<Relation>(catalog.relations.first(), [](auto &one) {
            one.reason.en = u"because"_s;
        })});
    row("a subject goes with its figure",
        {deleting(sample.observations.at(1)), deleting(catalog.subjects.first())});
}

void TestEdits::doneAndTakenBack()
{
    QFETCH(const QList<Edit>, edits);
    const Package before = content();
    const auto done = m_store->apply(edits);
    VERIFY_RESULT(done);
    QCOMPARE(*done, edits);
    const Package after = content();
    // In a store that was opened anew as well.
    m_store.reset();
    auto opened = Store::open(path());
    VERIFY_RESULT(opened);
    m_store = std::move(*opened);
    QVERIFY(content() == after);
    const bool isThereAndBack = edits.size() == 2 && edits.first().before == edits.last().after;
    QCOMPARE(after == before, isThereAndBack);
    VERIFY_RESULT(m_store->apply(inverseOf(*done)));
    QVERIFY(content() == before);
    // Nothing is left of it: what was brought in is shown again.
    QCOMPARE(m_store->asideRecords()->size(), 0);
    VERIFY_RESULT(m_store->apply(*done));
    QVERIFY(content() == after);
    VERIFY_RESULT(m_store->checkReferences());
}

void TestEdits::refused_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("what"); // detail, count and hint, or field

    const Catalog &catalog = sample.catalog;
    QTest::newRow("a region in use")
        << deleting(catalog.regions.at(0)) << ErrorKind::RecordInUse << u"110108 3 OBS02"_s;
    QTest::newRow("a source in use")
        << deleting(catalog.sources.at(1)) << ErrorKind::RecordInUse << u"paper 6 OBS02"_s;
    QTest::newRow("an indicator in use")
        << deleting(catalog.indicators.at(0)) << ErrorKind::RecordInUse << u"released 5 OBS01"_s;
    QTest::newRow("a unit in use")
        << deleting(catalog.units.at(1)) << ErrorKind::RecordInUse << u"rank 1 compute_rank"_s;
    QTest::newRow("a subject in use")
        << deleting(catalog.subjects.at(0)) << ErrorKind::RecordInUse << u"ernie-bot 1 OBS02"_s;
    QTest::newRow("the unit of an indicator with figures")
        << changed<Indicator>(catalog.indicators.at(0),
                              [](Indicator &one) { one.unit = u"rank"_s; })
        << ErrorKind::RecordInUse << u"released 1 OBS01"_s;
    QTest::newRow("a figure that is not as it was")
        << changing(newFigure(), newFigure()) << ErrorKind::RecordChanged << u"NEW1"_s;
    QTest::newRow("a figure that another has changed") << deleting([] {
        Observation figure = sample.observations.first();
        figure.value = 1;
        return figure;
    }()) << ErrorKind::RecordChanged << u"OBS01"_s;
    QTest::newRow("an id that is there")
        << adding(sample.observations.first()) << ErrorKind::RecordExists << u"OBS01"_s;
    QTest::newRow("a code that is there")
        << adding(catalog.regions.first()) << ErrorKind::RecordExists << u"110108"_s;
    QTest::newRow("a region of no name")
        << changed<Region>(catalog.regions.first(), [](Region &region) { region.name = {}; })
        << ErrorKind::RecordInvalid << u"name_zh"_s;
    QTest::newRow("a region in itself") << changed<Region>(
        catalog.regions.at(1), [](Region &region) { region.parent = u"110108"_s; })
                                        << ErrorKind::RecordInvalid << u"parent"_s;
    QTest::newRow("a source that reprints itself") << changed<Source>(
        catalog.sources.at(1), [](Source &source) { source.repeats = u"repost"_s; })
                                                   << ErrorKind::RecordInvalid << u"repeats"_s;
    QTest::newRow("a figure of no region") << adding([] {
        Observation figure = newFigure();
        figure.region = u"x"_s;
        return figure;
    }()) << ErrorKind::RecordInvalid << u"region"_s;
    QTest::newRow("a figure in another unit") << adding([] {
        Observation figure = newFigure();
        figure.unit = u"rank"_s;
        return figure;
    }()) << ErrorKind::RecordInvalid << u"unit"_s;
    QTest::newRow("a range upside down") << adding([] {
        Observation figure = newFigure();
        figure.qualifier = Qualifier::Range;
        figure.valueUpper = 1;
        return figure;
    }()) << ErrorKind::RecordInvalid << u"value_upper"_s;
    QTest::newRow("another code") << changed<Region>(catalog.regions.first(), [](Region &region) {
        region.code = u"x"_s;
    }) << ErrorKind::RecordInvalid << u"code"_s;
}

void TestEdits::refused()
{
    QFETCH(const Edit, edit);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, what);
    const auto before = Samples::filesIn(m_folder->path());
    const auto done = m_store->apply({edit});
    QVERIFY(!done);
    const Error error = done.error();
    QCOMPARE(error.kind, kind);
    if (kind == ErrorKind::RecordInUse)
        QCOMPARE(u"%1 %2 %3"_s.arg(error.detail).arg(error.row).arg(error.hint), what);
    else
        QCOMPARE(kind == ErrorKind::RecordInvalid ? error.field : error.detail, what);
    QCOMPARE(Samples::filesIn(m_folder->path()), before);
    QVERIFY(content() == sample);
}

void TestEdits::madeIds()
{
    Observation figure = newFigure();
    figure.id.clear();
    Event event = sample.catalog.events.first();
    event.id.clear();
    const auto done =
        m_store->apply({adding(figure), adding(figure), adding(event), adding(event)});
    VERIFY_RESULT(done);
    QStringList ids;
    for (const Edit &edit : *done)
        ids.append(keyOfAny(*edit.after).key);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 4);
    QCOMPARE(m_store->observations({.ids = ids.mid(0, 2)})->size(), 2);
    QVERIFY(content().catalog.events.size() == 4);
    for (const QString &id : std::as_const(ids))
        QVERIFY2(id.size() <= 12, qPrintable(id));
}

void TestEdits::figuresReturnToTheirPlaces()
{
    Observation figure = newFigure();
    figure.id.clear();
    const auto done = m_store->apply({adding(figure), adding(figure), adding(figure)});
    VERIFY_RESULT(done);
    const QStringList ids = Samples::idsOf(*m_store->observations());
    const QList<Edit> deletion{deleting(*done->at(0).after), deleting(sample.observations.at(1))};
    VERIFY_RESULT(m_store->apply(deletion));
    VERIFY_RESULT(m_store->apply(inverseOf(deletion)));
    QCOMPARE(Samples::idsOf(*m_store->observations()), ids);
}

void TestEdits::broughtRecordsArePutAside_data()
{
    QTest::addColumn<AnyRecord>("record");
    QTest::addColumn<AnyRecord>("version");

    const auto row = [](const char *name, const auto &record, const auto &change) {
        auto version = record;
        change(version);
        QTest::newRow(name) << AnyRecord(record) << AnyRecord(version);
    };
    row("a figure", sample.observations.first(), [](Observation &figure) { figure.value = 9; });
    row("an event", sample.catalog.events.first(), [](Event &event) { event.title.en = u"x"_s; });
    row("a comparability", sample.catalog.comparabilities.first(),
        [](Comparability &one) { one.reason.en = u"x"_s; });
}

void TestEdits::broughtRecordsArePutAside()
{
    QFETCH(const AnyRecord, record);
    QFETCH(const AnyRecord, version);
    const AsideRecord expected{
        .record = record, .reason = AsideReason::Changed, .package = u"sample"_s, .import = 0};
    VERIFY_RESULT(m_store->apply({changing(record, version)}));
    QCOMPARE(*m_store->asideRecords(), QList<AsideRecord>{expected});
    VERIFY_RESULT(m_store->apply({deleting(version)}));
    QCOMPARE(m_store->asideRecords()->first().reason, AsideReason::Deleted);
    QCOMPARE(m_store->asideRecords()->first().record, record);
    QVERIFY(!(content() == sample));

    const auto restored = m_store->restore({keyOfAny(record)});
    VERIFY_RESULT(restored);
    QCOMPARE(*restored, QList<Edit>{adding(record)});
    QVERIFY(content() == sample);
    QCOMPARE(m_store->asideRecords()->size(), 0);
    // What is as it was brought in cannot be restored.
    const auto again = m_store->restore({keyOfAny(record)});
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NoSuchRecord);
    // And that can be taken back, too.
    VERIFY_RESULT(m_store->apply({changing(record, version)}));
    const auto undone = m_store->restore({keyOfAny(record)});
    VERIFY_RESULT(undone);
    QCOMPARE(*undone, QList<Edit>{changing(version, record)});
    VERIFY_RESULT(m_store->apply(inverseOf(*undone)));
    QCOMPARE(*m_store->asideRecords(), QList<AsideRecord>{expected});
}

void TestEdits::restoringBringsBackWhatIsNeeded()
{
    const Observation figure = sample.observations.at(1);
    const Subject subject = sample.catalog.subjects.first();
    VERIFY_RESULT(m_store->apply({deleting(figure), deleting(subject)}));
    const Package without = content();
    QCOMPARE(m_store->asideRecords()->size(), 2);
    QCOMPARE(m_store->asideRecords()->last().record, AnyRecord(figure));
    const auto restored = m_store->restore({{Table::Observations, figure.id}});
    VERIFY_RESULT(restored);
    QCOMPARE(*restored, (QList<Edit>{adding(subject), adding(figure)}));
    QVERIFY(content() == sample);
    VERIFY_RESULT(m_store->apply(inverseOf(*restored)));
    QVERIFY(content() == without);
}

void TestEdits::updatesKeepWhatTheUserMade_data()
{
    QTest::addColumn<bool>("isDeleted");
    QTest::addColumn<bool>("isNewer"); // the package has other content now

    for (const bool isDeleted : {false, true}) {
        for (const bool isNewer : {false, true}) {
            QTest::addRow("%s, %s", isDeleted ? "deleted" : "changed",
                          isNewer ? "the package has another" : "the package has the same")
                << isDeleted << isNewer;
        }
    }
}

void TestEdits::updatesKeepWhatTheUserMade()
{
    QFETCH(const bool, isDeleted);
    QFETCH(const bool, isNewer);
    m_store.reset();
    QVERIFY(QFile::remove(path()));
    auto created = Store::create(path(), {});
    VERIFY_RESULT(created);
    m_store = std::move(*created);
    Package shipped = sample;
    shipped.info.shipped = true;
    VERIFY_RESULT(m_store->importPackage(shipped));
    const Observation figure = sample.observations.first();
    const Event event = sample.catalog.events.first();
    if (isDeleted) {
        VERIFY_RESULT(m_store->apply({deleting(figure), deleting(event)}));
    } else {
        VERIFY_RESULT(
            m_store->apply({changed<Observation>(figure, [](Observation &one) { one.value = 1; }),
                            changed<Event>(event, [](Event &one) { one.title.en = u"mine"_s; })}));
    }
    const Package mine = content();

    shipped.info.version = u"2.0.0"_s;
    if (isNewer) {
        shipped.observations.first().value = 300;
        shipped.observations.first().note = {u"更正"_s, u"corrected"_s};
        shipped.catalog.events.first().title.en = u"corrected"_s;
    }
    VERIFY_RESULT(m_store->importPackage(shipped));
    QVERIFY(content() == mine);
    VERIFY_RESULT(m_store->restore({{Table::Observations, figure.id}, {Table::Events, event.id}}));
    const Package restored = content();
    QCOMPARE(restored.observations, shipped.observations);
    QCOMPARE(restored.catalog.events, shipped.catalog.events);
    VERIFY_RESULT(m_store->checkReferences());
}

void TestEdits::updatesBringBackWhatTheyNeed()
{
    Package shipped = sample;
    shipped.info.id = u"shipped"_s;
    shipped.info.shipped = true;
    const Observation figure = sample.observations.at(1);
    VERIFY_RESULT(m_store->apply({deleting(figure), deleting(sample.catalog.subjects.first())}));
    Observation more = figure;
    more.id = u"OBS99"_s;
    shipped.observations.append(more);
    VERIFY_RESULT(m_store->importPackage(shipped));
    QCOMPARE(content().catalog.subjects, sample.catalog.subjects);
    QCOMPARE(Samples::idsOf(*m_store->observations()),
             (QStringList{u"OBS01"_s, u"OBS03"_s, u"OBS99"_s}));
    QCOMPARE(m_store->asideRecords()->size(), 1);
}

void TestEdits::oneFailureUndoesAll()
{
    const auto done = m_store->apply(
        {adding(newFigure()), deleting(sample.observations.first()), adding(newFigure())});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::RecordExists);
    QVERIFY(content() == sample);
    QCOMPARE(m_store->asideRecords()->size(), 0);
}

QTEST_GUILESS_MAIN(TestEdits)

#include "tst_edits.moc"
