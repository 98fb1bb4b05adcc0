// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shippedfixture.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

struct NamedText
{
    QString name;
    BilingualText text;
};

/** Every text of a package that people read, with a name to find it by. */
QList<NamedText> textsOf(const Package &package)
{
    QList<NamedText> texts{{u"title"_s, package.info.title},
                           {u"description"_s, package.info.description}};
    const auto add = [&texts](const QString &key, std::initializer_list<BilingualText> list) {
        for (const BilingualText &text : list)
            texts += NamedText{key, text};
    };
    const Catalog &catalog = package.catalog;
    for (const Region &region : catalog.regions)
        add(region.code, {region.name, region.shortName});
    for (const Unit &unit : catalog.units)
        add(unit.code, {unit.name});
    for (const Indicator &indicator : catalog.indicators)
        add(indicator.id,
            {indicator.name, indicator.shortName, indicator.population, indicator.definition,
             indicator.scope});
    for (const Comparability &comparability : catalog.comparabilities)
        add(comparability.indicator, {comparability.reason});
    for (const Relation &relation : catalog.relations) {
        if (!relation.reason.isEmpty())
            add(relation.indicator, {relation.reason});
    }
    for (const Subject &subject : catalog.subjects)
        add(subject.id, {subject.name, subject.shortName});
    for (const Source &source : catalog.sources)
        add(source.id, {source.title, source.shortTitle, source.publisher, source.note});
    for (const Event &event : catalog.events)
        add(event.id, {event.title, event.shortTitle, event.statedBy, event.note});
    for (const ChartSpec &chart : catalog.charts)
        add(chart.id, {chart.name, chart.title, chart.subtitle});
    for (const Observation &observation : package.observations)
        add(observation.id, {observation.qualifierWord, observation.statedBy, observation.note});
    return texts;
}

/** Records that both lists have under one key must be the same ones. */
template<typename Record>
void compareEqual(const QList<Record> &one, const QList<Record> &other, QString Record::*key)
{
    for (const Record &record : one) {
        const Record *twin = byKey(other, record.*key, key);
        QVERIFY2(!twin || *twin == record, qUtf8Printable(record.*key));
    }
}

} // namespace

/** The packages that ship as a whole: what they must hold, and how their texts are written. */
class TestShippedPackages : public ShippedFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { readShippedPackages(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void eachPackageStandsAlone_data();
    void eachPackageStandsAlone();
    void sharedRecordsAreEqual();
    void textsAreInBothLanguages();
    void originIsWhoStatedTheFigure();
    void allDistrictsAreThere();
    void repostsLeadToWhatTheyRepeat();
    void comparableIndicators();
    void claimsOfYearsInARow();
    void breakInSeries();
    void hedgesKeepTheirWord_data();
    void hedgesKeepTheirWord();
    void measures_data();
    void measures();
    void shortNamesAreShort();
    void colourSlotsDiffer();
    void chart_data();
    void chart();
};

void TestShippedPackages::eachPackageStandsAlone_data()
{
    QTest::addColumn<int>("index");
    for (qsizetype i = 0; i < m_packages.size(); ++i)
        QTest::newRow(qPrintable(m_packages.at(i).info.id)) << int(i);
}

void TestShippedPackages::eachPackageStandsAlone()
{
    QFETCH(const int, index);
    const Package &package = m_packages.at(index);
    const Catalog &catalog = package.catalog;
    const auto region = [&catalog](const QString &key) {
        return byKey(catalog.regions, key, &Region::code);
    };
    const auto indicator = [&catalog](const QString &key) {
        return byKey(catalog.indicators, key, &Indicator::id);
    };
    const auto unit = [&catalog](const QString &key) {
        return byKey(catalog.units, key, &Unit::code);
    };
    const auto source = [&catalog](const QString &key) {
        return byKey(catalog.sources, key, &Source::id);
    };

    for (const Region &record : catalog.regions)
        QVERIFY2(record.parent.isEmpty() ? record.level == AreaLevel::World
                                         : region(record.parent) != nullptr,
                 qPrintable(record.code));
    for (const Indicator &record : catalog.indicators)
        QVERIFY2(unit(record.unit), qPrintable(record.id));
    for (const Source &record : catalog.sources)
        QVERIFY2(record.repeats.isEmpty() || source(record.repeats), qPrintable(record.id));
    for (const Comparability &record : catalog.comparabilities)
        QVERIFY2(indicator(record.indicator) && indicator(record.other),
                 qPrintable(record.indicator));
    for (const Relation &record : catalog.relations)
        QVERIFY2(indicator(record.indicator) && indicator(record.other)
                     && (record.whole.isEmpty() || region(record.whole)),
                 qPrintable(record.indicator));
    for (const Observation &record : package.observations) {
        const Indicator *measured = indicator(record.indicator);
        QVERIFY2(measured && region(record.region) && source(record.source), qPrintable(record.id));
        QCOMPARE(record.unit, measured->unit);
        QVERIFY2(record.origin.isEmpty() || source(record.origin), qPrintable(record.id));
        QVERIFY2(record.subject.isEmpty() || byKey(catalog.subjects, record.subject, &Subject::id),
                 qPrintable(record.id));
    }
    for (const Event &record : catalog.events) {
        QVERIFY2(region(record.region) && source(record.source), qPrintable(record.id));
        QVERIFY2(record.origin.isEmpty() || source(record.origin), qPrintable(record.id));
    }
    for (const ChartSpec &record : catalog.charts) {
        for (const QString &id : record.indicators)
            QVERIFY2(indicator(id), qPrintable(id));
        for (const QString &key : record.regions)
            QVERIFY2(region(key), qPrintable(key));
        QVERIFY2(record.focus.isEmpty() || region(record.focus), qPrintable(record.id));
    }
}

void TestShippedPackages::sharedRecordsAreEqual()
{
    for (const Package &one : std::as_const(m_packages)) {
        for (const Package &other : std::as_const(m_packages)) {
            compareEqual(one.catalog.regions, other.catalog.regions, &Region::code);
            compareEqual(one.catalog.units, other.catalog.units, &Unit::code);
            compareEqual(one.catalog.indicators, other.catalog.indicators, &Indicator::id);
            compareEqual(one.catalog.subjects, other.catalog.subjects, &Subject::id);
            compareEqual(one.catalog.sources, other.catalog.sources, &Source::id);
        }
    }
}

void TestShippedPackages::textsAreInBothLanguages()
{
    static const QRegularExpression halfWidth(u"[\\x{4e00}-\\x{9fff}][,;:?!()]"_s);
    for (const Package &candidate : std::as_const(m_packages)) {
        const QList<NamedText> texts = textsOf(candidate);
        for (const NamedText &entry : texts) {
            QVERIFY2(entry.text.zh.isEmpty() == entry.text.en.isEmpty(),
                     qUtf8Printable(entry.name + entry.text.zh + entry.text.en));
            QVERIFY2(!entry.text.zh.contains(halfWidth),
                     qUtf8Printable(entry.name + entry.text.zh));
        }
        const Catalog &catalog = candidate.catalog;
        for (const Region &region : catalog.regions)
            QVERIFY2(!region.name.isEmpty() && !region.shortName.isEmpty(),
                     qPrintable(region.code));
        for (const Indicator &indicator : catalog.indicators)
            QVERIFY2(!indicator.name.isEmpty() && !indicator.shortName.isEmpty()
                         && !indicator.population.isEmpty() && !indicator.definition.isEmpty(),
                     qPrintable(indicator.id));
        for (const Source &source : catalog.sources)
            QVERIFY2(!source.title.isEmpty() && !source.shortTitle.isEmpty(),
                     qPrintable(source.id));
        for (const Event &event : catalog.events)
            QVERIFY2(!event.title.isEmpty() && !event.shortTitle.isEmpty(), qPrintable(event.id));
    }
}

void TestShippedPackages::originIsWhoStatedTheFigure()
{
    const auto agree = [](const BilingualText &statedBy, const Source &origin) {
        return statedBy.isEmpty() || statedBy.zh.contains(origin.publisher.zh)
            || origin.title.zh.contains(statedBy.zh);
    };
    for (const Package &candidate : std::as_const(m_packages)) {
        for (const Observation &figure : candidate.observations) {
            const Source *origin = byKey(candidate.catalog.sources, figure.origin, &Source::id);
            QVERIFY2(!origin || agree(figure.statedBy, *origin), qPrintable(figure.id));
        }
        for (const Event &event : candidate.catalog.events) {
            const Source *origin = byKey(candidate.catalog.sources, event.origin, &Source::id);
            QVERIFY2(!origin || agree(event.statedBy, *origin), qPrintable(event.id));
        }
    }
}

/** GB/T 2260: the sixteen districts of Beijing. */
void TestShippedPackages::allDistrictsAreThere()
{
    const QStringList codes{u"110101"_s, u"110102"_s, u"110105"_s, u"110106"_s,
                            u"110107"_s, u"110108"_s, u"110109"_s, u"110111"_s,
                            u"110112"_s, u"110113"_s, u"110114"_s, u"110115"_s,
                            u"110116"_s, u"110117"_s, u"110118"_s, u"110119"_s};
    QStringList shipped;
    QSet<std::pair<int, int>> tiles;
    for (const Region &region : package(u"beijing-aigc-2023"_s).catalog.regions) {
        if (region.level != AreaLevel::District)
            continue;
        QCOMPARE(region.parent, u"110000"_s);
        QCOMPARE(region.name.zh, QString(region.shortName.zh + u"区"_s));
        QCOMPARE(region.name.en, QString(region.shortName.en + u" District"_s));
        QCOMPARE(region.pinyin, region.shortName.en.toLower());
        QVERIFY(region.tileColumn && region.tileRow);
        tiles.insert({*region.tileColumn, *region.tileRow});
        shipped += region.code;
    }
    shipped.sort();
    QCOMPARE(shipped, codes);
    QCOMPARE(tiles.size(), codes.size());
}

void TestShippedPackages::repostsLeadToWhatTheyRepeat()
{
    Catalog catalog = package(u"beijing-aigc-2023"_s).catalog;
    catalog.buildIndex();
    const Observation *figure = observation(u"OBS06"_s);
    QVERIFY(figure);
    const QList<const Source *> chain = catalog.sourceChain(figure->source, figure->origin);
    QList<SourceKind> kinds;
    for (const Source *source : chain)
        kinds += source->kind;
    const QList<SourceKind> expected{SourceKind::Repost, SourceKind::Press,
                                     SourceKind::Association};
    QCOMPARE(kinds, expected);

    const Observation *target = observation(u"T11"_s);
    QVERIFY(target);
    Catalog followUp = package(u"beijing-ai-follow-up"_s).catalog;
    followUp.buildIndex();
    const QList<const Source *> plan = followUp.sourceChain(target->source, target->origin);
    QCOMPARE(plan.size(), 2);
    QCOMPARE(plan.constFirst()->kind, SourceKind::Repost);
    QCOMPARE(plan.constLast()->kind, SourceKind::OfficialStatistic);
    QCOMPARE(plan.constLast()->publisher, target->statedBy);

    QVERIFY(std::ranges::any_of(catalog.sources, [](const Source &source) {
        return source.kind == SourceKind::NotStated;
    }));
}

void TestShippedPackages::comparableIndicators()
{
    QList<Comparability> all;
    for (const Package &candidate : std::as_const(m_packages))
        all += candidate.catalog.comparabilities;
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.constFirst().indicator, u"llm_organisations"_s);
    QCOMPARE(all.constFirst().other, u"llm_enterprises_institutions"_s);
    QVERIFY(!all.constFirst().reason.zh.isEmpty());
    QVERIFY(!all.constFirst().reason.en.isEmpty());
}

void TestShippedPackages::claimsOfYearsInARow()
{
    const Observation *five = observation(u"OBS15"_s);
    const Observation *three = observation(u"OBS16"_s);
    QVERIFY(five && three);
    QCOMPARE(five->indicator, three->indicator);
    QCOMPARE(five->value.value_or(0), 5.0);
    QCOMPARE(five->status, Status::Actual);
    QCOMPARE(three->value.value_or(0), 3.0);
    QCOMPARE(three->status, Status::Statement);
    QVERIFY(three->period.isUndated());
}

void TestShippedPackages::breakInSeries()
{
    QStringList breaks;
    for (const Package &candidate : std::as_const(m_packages)) {
        for (const Observation &figure : candidate.observations) {
            if (figure.breakBefore)
                breaks += figure.id;
        }
    }
    QCOMPARE(breaks, QStringList{u"OBS06"_s});
}

void TestShippedPackages::hedgesKeepTheirWord_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("word");
    QTest::newRow("nearly") << u"S04"_s << u"近"_s;
    QTest::newRow("somewhat over") << u"F04"_s << u"余"_s;
    QTest::newRow("none of its own") << u"OBS20"_s << QString();
}

void TestShippedPackages::hedgesKeepTheirWord()
{
    QFETCH(const QString, id);
    QFETCH(const QString, word);
    const Observation *figure = observation(id);
    QVERIFY(figure);
    QCOMPARE(figure->qualifierWord.zh, word);
    QCOMPARE(figure->qualifierWord.en.isEmpty(), word.isEmpty());
}

void TestShippedPackages::measures_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Measure>("measure");
    QTest::newRow("Haidian's organisations are a stock") << u"OBS21"_s << Measure::Stock;
    QTest::newRow("Haidian's little giants are a stock") << u"OBS22"_s << Measure::Stock;
    QTest::newRow("newly nurtured unicorns are a flow") << u"OBS23"_s << Measure::Flow;
    for (int i = 24; i <= 30; ++i) {
        const QString id = u"OBS%1"_s.arg(i);
        QTest::newRow(qPrintable(u"Mentougou's %1 is a flow"_s.arg(id))) << id << Measure::Flow;
    }
    QTest::newRow("cumulative filings are a stock") << u"F07"_s << Measure::Stock;
    QTest::newRow("a threshold is neither") << u"OBS05"_s << Measure::Other;
    QTest::newRow("a rank is a rank") << u"R2018-01"_s << Measure::Rank;
}

void TestShippedPackages::measures()
{
    QFETCH(const QString, id);
    QFETCH(const Measure, measure);
    const Package *holder = holderOf(id);
    QVERIFY(holder);
    const Observation *figure = observation(id);
    QVERIFY(figure);
    const Indicator *indicator =
        byKey(holder->catalog.indicators, figure->indicator, &Indicator::id);
    QVERIFY(indicator);
    QCOMPARE(indicator->measure, measure);
    QCOMPARE(indicator->direction == Direction::Lower, measure == Measure::Rank);
}

void TestShippedPackages::shortNamesAreShort()
{
    const auto fits = [](const BilingualText &text, qsizetype zh, qsizetype en) {
        return text.zh.size() <= zh && text.en.size() <= en;
    };
    for (const Package &candidate : std::as_const(m_packages)) {
        for (const Indicator &indicator : candidate.catalog.indicators)
            QVERIFY2(fits(indicator.shortName, 14, 36), qPrintable(indicator.id));
        for (const Source &source : candidate.catalog.sources)
            QVERIFY2(fits(source.shortTitle, 16, 44), qPrintable(source.id));
        for (const Event &event : candidate.catalog.events)
            QVERIFY2(fits(event.shortTitle, 10, 26), qPrintable(event.id));
    }
}

void TestShippedPackages::colourSlotsDiffer()
{
    QHash<int, QString> holders;
    for (const Package &candidate : std::as_const(m_packages)) {
        for (const Region &region : candidate.catalog.regions) {
            if (!region.colourSlot)
                continue;
            QCOMPARE(holders.value(*region.colourSlot, region.code), region.code);
            holders.insert(*region.colourSlot, region.code);
        }
    }
    QCOMPARE(holders.value(1), u"110000"_s);
}

void TestShippedPackages::chart_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<ChartKind>("kind");
    QTest::addColumn<QStringList>("regions");
    QTest::addColumn<QString>("focus");
    QTest::addColumn<QStringList>("eventKinds");
    QTest::addColumn<QStringList>("indicators");
    QTest::newRow("overview: the city and two of its districts")
        << u"overview"_s << ChartKind::Overview
        << QStringList{u"110000"_s, u"110108"_s, u"110109"_s} << QString() << QStringList()
        << QStringList{u"genai_services_filed"_s,         u"genai_services_registered"_s,
                       u"ai_core_industry_scale"_s,       u"ai_city_compute_rank"_s,
                       u"llm_developers_ge1b"_s,          u"llm_organisations"_s,
                       u"llm_enterprises_institutions"_s, u"llm_main_models"_s,
                       u"ai_park_floor_area"_s,           u"ernie_bot_users"_s};
    QTest::newRow("events: all") << u"policy-timeline"_s << ChartKind::PolicyTimeline
                                 << QStringList() << QString() << QStringList() << QStringList();
    QTest::newRow("coverage: everything of every district")
        << u"coverage"_s << ChartKind::Coverage << QStringList() << QString() << QStringList()
        << QStringList();
    QTest::newRow("districts: every district, Haidian in front")
        << u"district-comparison"_s << ChartKind::DistrictComparison << QStringList() << u"110108"_s
        << QStringList()
        << QStringList{u"llm_organisations"_s,       u"llm_enterprises_institutions"_s,
                       u"llm_main_models"_s,         u"llm_main_models_enterprise"_s,
                       u"general_llm_enterprises"_s, u"industry_llm_enterprises"_s,
                       u"llm_enterprises"_s,         u"benchmark_solutions"_s,
                       u"demo_scenarios"_s,          u"ai_application_enterprises"_s};
    QTest::newRow("targets: what meets an actual figure first")
        << u"district-targets"_s << ChartKind::DistrictTargets << QStringList() << u"110108"_s
        << QStringList()
        << QStringList{u"llm_organisations"_s,
                       u"llm_enterprises_institutions"_s,
                       u"general_llm_enterprises"_s,
                       u"industry_llm_enterprises"_s,
                       u"llm_enterprises"_s,
                       u"benchmark_solutions"_s,
                       u"demo_scenarios"_s,
                       u"ai_core_industry_scale"_s,
                       u"srdi_little_giants_national"_s,
                       u"unicorns_new"_s};
    QTest::newRow("map: two with actual figures, two with targets")
        << u"district-map"_s << ChartKind::DistrictMap << QStringList() << u"110108"_s
        << QStringList()
        << QStringList{u"llm_organisations"_s, u"llm_main_models"_s, u"benchmark_solutions"_s,
                       u"demo_scenarios"_s};
    QTest::newRow("models: China and Beijing, with the policies")
        << u"model-timeline"_s << ChartKind::ModelTimeline << QStringList{u"CN"_s, u"110000"_s}
        << u"110000"_s << QStringList{u"policy"_s}
        << QStringList{u"llm_developers_ge1b"_s, u"llm_enterprises_released"_s, u"llm_released"_s,
                       u"genai_services_filed"_s, u"genai_services_registered"_s};
    QTest::newRow("ranks: every city, Beijing in front")
        << u"compute-ranking"_s << ChartKind::ComputeRanking << QStringList() << u"110000"_s
        << QStringList() << QStringList{u"ai_city_compute_rank"_s};
}

void TestShippedPackages::chart()
{
    QFETCH(const QString, id);
    QFETCH(const ChartKind, kind);
    QFETCH(const QStringList, regions);
    QFETCH(const QString, focus);
    QFETCH(const QStringList, eventKinds);
    QFETCH(const QStringList, indicators);
    const Catalog &catalog = package(u"beijing-aigc-2023"_s).catalog;
    QCOMPARE(catalog.charts.size(), 8);
    QCOMPARE(catalog.charts.first().id, u"overview"_s);
    const ChartSpec *chart = byKey(catalog.charts, id, &ChartSpec::id);
    QVERIFY(chart);
    QCOMPARE(chart->kind, kind);
    QCOMPARE(chart->regions, regions);
    QCOMPARE(chart->focus, focus);
    QCOMPARE(chart->eventKinds, eventKinds);
    QCOMPARE(chart->indicators, indicators);
    QVERIFY(!chart->name.isEmpty());
    QVERIFY(chart->title.isEmpty() && chart->subtitle.isEmpty());
    QVERIFY(!chart->from && !chart->to);
}

QTEST_GUILESS_MAIN(TestShippedPackages)
#include "tst_shippedpackages.moc"
