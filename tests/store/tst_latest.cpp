// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "storecontent.h"

#include <QHash>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <random>
#include <tuple>
#include <vector>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

QString seriesOf(const Observation &figure)
{
    return figure.indicator + u'|' + figure.region + u'|' + figure.subject + u'|'
        + code(figure.status);
}

} // namespace

class TestLatest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isWhatTheRuleSays_data();
    void isWhatTheRuleSays();
    void historyStaysWhereOthersRestrict();
    void positionsFollowTheOrder_data();
    void positionsFollowTheOrder();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    QList<Observation> m_figures; ///< all of them, in the order of their import
};

void TestLatest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = Samples::storeIn(m_folder->filePath(u"store.zhitu"_s));
    QVERIFY(m_store);
    // Series of every kind, with periods that overlap, equal dates and none.
    Package package = Samples::secondPackage(0);
    const Observation pattern = Samples::package().observations.first();
    const QStringList periods{u"2020"_s,    u"2021"_s,    u"2021-12"_s,        u"2021-12-31"_s,
                              u"2022-06"_s, u""_s,        u"2019/2021"_s,      u"2023"_s,
                              u"2018"_s,    u"2023-12"_s, u"2023-01/2023-12"_s};
    std::mt19937 chance(1);
    const auto any = [&](auto count) {
        return static_cast<qsizetype>(chance() % static_cast<unsigned>(count));
    };
    for (int i = 0; i < 600; ++i) {
        Observation figure = pattern;
        figure.id = u"L%1"_s.arg(i);
        figure.indicator = QStringList{u"released"_s, u"filed"_s}.at(any(2));
        figure.region = QStringList{u"110000"_s, u"110108"_s}.at(any(2));
        figure.subject = QStringList{QString(), u"ernie-bot"_s}.at(any(2));
        figure.status = static_cast<Status>(any(4));
        figure.period = *Period::fromIso(periods.at(any(periods.size())));
        figure.value = static_cast<double>(any(50));
        if (any(10) == 0)
            figure.value.reset();
        package.observations.append(figure);
    }
    VERIFY_RESULT(m_store->importPackage(package));
    m_figures = *m_store->observations();
    QCOMPARE(m_figures.size(), 603);
}

void TestLatest::isWhatTheRuleSays_data()
{
    QTest::addColumn<QStringList>("indicators");
    QTest::addColumn<QStringList>("regions");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");

    const QStringList all;
    const QDate none;
    QTest::newRow("of all") << all << all << none << none;
    QTest::newRow("of an indicator") << QStringList{u"filed"_s} << all << none << none;
    QTest::newRow("of a region") << all << QStringList{u"110108"_s} << none << none;
    QTest::newRow("of both") << QStringList{u"released"_s} << QStringList{u"110000"_s} << none
                             << none;
    QTest::newRow("of nothing known") << QStringList{u"x"_s} << all << none << none;
    QTest::newRow("until 2021") << all << all << none << QDate(2021, 12, 31);
    QTest::newRow("until a day within a period") << all << all << none << QDate(2022, 6, 15);
    QTest::newRow("before all") << all << all << none << QDate(2000, 1, 1);
    QTest::newRow("from 2023") << all << all << QDate(2023, 1, 1) << none;
    QTest::newRow("after all") << all << all << QDate(2040, 1, 1) << none;
    QTest::newRow("of a region, between days")
        << all << QStringList{u"110000"_s} << QDate(2020, 6, 1) << QDate(2021, 6, 1);
}

void TestLatest::isWhatTheRuleSays()
{
    QFETCH(const QStringList, indicators);
    QFETCH(const QStringList, regions);
    QFETCH(const QDate, from);
    QFETCH(const QDate, to);
    ObservationQuery query;
    query.indicators = indicators;
    query.regions = regions;
    if (from.isValid())
        query.from = from;
    if (to.isValid())
        query.to = to;

    // Once more from all that the query asks for, one by one.
    const auto asked = m_store->observations(query);
    VERIFY_RESULT(asked);
    const auto date = [](const Observation &figure) {
        return std::pair(figure.period.lastDay(), figure.period.firstDay());
    };
    QHash<QString, std::pair<QDate, QDate>> latest;
    for (const Observation &figure : *asked) {
        auto &known = latest[seriesOf(figure)];
        known = std::max(known, date(figure));
    }
    QList<Observation> expected;
    QList<Observation> shown; // without the history of actual figures
    for (const Observation &figure : *asked) {
        const bool isLatest = latest.value(seriesOf(figure)) == date(figure);
        if (isLatest)
            expected.append(figure);
        if (isLatest || figure.status != Status::Actual)
            shown.append(figure);
    }
    QCOMPARE(expected.isEmpty(), indicators == QStringList{u"x"_s});

    auto found = m_store->latest(query);
    VERIFY_RESULT(found);
    std::ranges::sort(*found, {}, &LatestFigure::position);
    QList<qint64> positions;
    for (const LatestFigure &figure : *found)
        positions.append(figure.position);
    const auto whole = m_store->observationsAt(positions);
    VERIFY_RESULT(whole);
    QCOMPARE(Samples::idsOf(*whole), Samples::idsOf(expected));
    QCOMPARE(*whole, expected);
    // What the index says of them is what they are.
    std::map<std::tuple<qint64, qint64, qint64>, std::tuple<QString, QString, QString>> places;
    for (size_t i = 0; i < found->size(); ++i) {
        const LatestFigure &lean = found->at(i);
        const Observation &figure = whole->at(static_cast<qsizetype>(i));
        QCOMPARE(lean.status, figure.status);
        QCOMPARE(lean.value, figure.value);
        QCOMPARE(std::pair(lean.lastDay, lean.firstDay), date(figure));
        QCOMPARE(lean.subject == 0, figure.subject.isEmpty());
        const std::tuple keys(figure.indicator, figure.region, figure.subject);
        const std::tuple place(lean.indicator, lean.region, lean.subject);
        QVERIFY(places.emplace(place, keys).first->second == keys);
    }

    // So many are all that there are: their history stays. One less, and it goes.
    query.mostWithHistory = static_cast<int>(asked->size());
    QCOMPARE(*m_store->observations(query), *asked);
    query.mostWithHistory = static_cast<int>(asked->size()) - 1;
    const auto reduced = m_store->observations(query);
    VERIFY_RESULT(reduced);
    QCOMPARE(Samples::idsOf(*reduced), Samples::idsOf(shown));
    QCOMPARE(*reduced, shown);
}

void TestLatest::historyStaysWhereOthersRestrict()
{
    ObservationQuery query{.mostWithHistory = 0};
    query.ids = Samples::idsOf(m_figures);
    QCOMPARE(*m_store->observations(query), m_figures);
    query.ids.clear();
    query.sources = {m_figures.first().source};
    const auto ofSource = m_store->observations({.sources = query.sources});
    VERIFY_RESULT(ofSource);
    QVERIFY(!ofSource->isEmpty());
    QCOMPARE(*m_store->observations(query), *ofSource);
}

void TestLatest::positionsFollowTheOrder_data()
{
    QTest::addColumn<FigureOrder::By>("by");
    QTest::addColumn<bool>("descending");

    for (const bool descending : {false, true}) {
        const char *way = descending ? ", from the last" : "";
        QTest::addRow("import%s", way) << FigureOrder::By::Import << descending;
        QTest::addRow("period%s", way) << FigureOrder::By::Period << descending;
        QTest::addRow("value%s", way) << FigureOrder::By::Value << descending;
        QTest::addRow("region%s", way) << FigureOrder::By::Region << descending;
    }
}

void TestLatest::positionsFollowTheOrder()
{
    QFETCH(const FigureOrder::By, by);
    QFETCH(const bool, descending);
    const auto positions = m_store->positions({}, {.by = by, .descending = descending});
    VERIFY_RESULT(positions);
    const auto figures = m_store->observationsAt({positions->begin(), positions->end()});
    VERIFY_RESULT(figures);

    QList<Observation> expected = m_figures;
    const auto less = [by](const Observation &one, const Observation &other) {
        switch (by) {
        case FigureOrder::By::Period:
            return one.period < other.period;
        case FigureOrder::By::Value:
            return one.value < other.value;
        case FigureOrder::By::Region: // as the package has them: the district first
            return one.region > other.region;
        default:
            return false;
        }
    };
    const auto isLast = [by](const Observation &figure) {
        return by == FigureOrder::By::Period ? figure.period.isUndated()
                                             : by == FigureOrder::By::Value && !figure.value;
    };
    if (by == FigureOrder::By::Import && descending)
        std::ranges::reverse(expected);
    std::ranges::stable_sort(expected, [&](const Observation &one, const Observation &other) {
        if (isLast(one) != isLast(other))
            return isLast(other);
        if (isLast(one))
            return false;
        return descending ? less(other, one) : less(one, other);
    });
    QCOMPARE(Samples::idsOf(*figures), Samples::idsOf(expected));
}

QTEST_GUILESS_MAIN(TestLatest)

#include "tst_latest.moc"
