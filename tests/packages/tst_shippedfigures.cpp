// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packages/package.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

using Row = QHash<QString, QString>;

/** The rows of a CSV text (RFC 4180, line feeds) by the names in its first line. */
QList<Row> rowsOfCsv(const QString &text)
{
    QList<QStringList> lines;
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',' || c == u'\n') {
            cells += cell;
            cell.clear();
            if (c == u'\n') {
                lines += cells;
                cells.clear();
            }
        } else {
            cell += c;
        }
    }
    QList<Row> rows;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        Row row;
        for (qsizetype column = 0; column < lines.constFirst().size(); ++column)
            row.insert(lines.constFirst().at(column), lines.at(i).value(column));
        rows += row;
    }
    return rows;
}

/** A unit as the sources write it: the base unit's code and the power of ten between the two. */
struct PrintedUnit
{
    QString code;
    QString exponent;
};

PrintedUnit printedUnit(const QString &unit)
{
    static const QHash<QString, PrintedUnit> table{
        {u"CNY 100 million"_s, {u"cny"_s, u"e8"_s}},
        {u"10 000 m²"_s, {u"m2"_s, u"e4"_s}},
        {u"billion parameters"_s, {u"parameters"_s, u"e9"_s}},
        {u"PFLOPS"_s, {u"pflops"_s, u"e0"_s}},
    };
    return table.value(unit, {unit, u"e0"_s});
}

std::optional<double> baseValue(const QString &number, const PrintedUnit &unit)
{
    if (number.isEmpty())
        return std::nullopt;
    return QString(number + unit.exponent).toDouble();
}

/** The table types punctuation in half width, the packages as the language wants it. */
QString plain(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC);
}

/** A publisher without the remark that the page is a repost: the source's kind says that. */
QString publisherName(const QString &text)
{
    QString name = plain(text);
    if (name.endsWith(u"(转载)"_s))
        name.chop(4);
    return name;
}

template<typename Record>
const Record *byKey(const QList<Record> &list, const QString &key, QString Record::*member)
{
    const auto found = std::ranges::find(list, key, member);
    return found == list.end() ? nullptr : &*found;
}

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

void compareSource(const Row &row, const Source *source)
{
    QVERIFY(source);
    QCOMPARE(code(source->kind).toString(), row.value(u"source_kind"_s));
    QCOMPARE(source->published.iso(), row.value(u"source_date"_s));
    QCOMPARE(source->url, row.value(u"source_url"_s));

    const QString title = plain(row.value(u"source_title"_s));
    // A title in a third language stands in the note, under its translations.
    QVERIFY2(
        plain(source->title.zh) == title || plain(source->title.en) == title
            || (plain(source->note.zh).contains(title) && plain(source->note.en).contains(title)),
        qUtf8Printable(source->id));

    const QString publisher = publisherName(row.value(u"source_publisher"_s));
    if (publisher == title)
        QVERIFY(source->publisher.isEmpty());
    else
        QVERIFY2(publisherName(source->publisher.zh) == publisher
                     || publisherName(source->publisher.en) == publisher,
                 qUtf8Printable(source->id));
}

/** What a figure and an event have in common. */
template<typename Record>
void compareEvidence(const Row &row, const Record &record, const Catalog &catalog)
{
    QCOMPARE(record.region, row.value(u"region"_s));
    const Region *region = byKey(catalog.regions, record.region, &Region::code);
    QVERIFY(region);
    QCOMPARE(region->name.zh, row.value(u"region_zh"_s));
    QCOMPARE(region->name.en, row.value(u"region_en"_s));
    QCOMPARE(record.period.iso(), row.value(u"period"_s));
    QCOMPARE(code(record.qualifier).toString(), row.value(u"qualifier"_s));
    QCOMPARE(code(record.status).toString(), row.value(u"status"_s));
    QCOMPARE(plain(record.statedBy.zh), plain(row.value(u"attributed_to_zh"_s)));
    QCOMPARE(record.statedBy.en, row.value(u"attributed_to_en"_s));
    QCOMPARE(record.line ? QString::number(*record.line) : QString(), row.value(u"line"_s));
    QCOMPARE(record.printed, row.value(u"printed"_s));
    QCOMPARE(record.occurrence, row.value(u"occurrence"_s).toInt());

    compareSource(row, byKey(catalog.sources, record.source, &Source::id));
    const Source *origin = byKey(catalog.sources, record.origin, &Source::id);
    const QString originTitle = plain(row.value(u"origin_title"_s));
    QCOMPARE(origin == nullptr, originTitle.isEmpty());
    if (origin)
        QVERIFY2(plain(origin->title.zh).contains(originTitle), qUtf8Printable(origin->id));
}

} // namespace

/**
 * The packages that ship, against a table of every figure and event as the sources have them: in
 * the sources' own units, kept apart from the packages.
 */
class TestShippedFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void figure_data();
    void figure();
    void event_data();
    void event();
    void nothingShipsBesideTheTable();
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

private:
    void rowsOf(const QString &record) const;
    [[nodiscard]] const Package &package(const QString &id) const;
    [[nodiscard]] const Observation *observation(const QString &id) const;
    [[nodiscard]] const Package *holderOf(const QString &id) const;

    QList<Row> m_table;
    QList<Package> m_packages;
};

void TestShippedFigures::initTestCase()
{
    QFile file(QStringLiteral(ZHITU_TEST_DATA_DIR "/shipped_figures.csv"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qUtf8Printable(file.errorString()));
    m_table = rowsOfCsv(QString::fromUtf8(file.readAll()));
    QCOMPARE(m_table.size(), 125);

    const QDir folder(QStringLiteral(ZHITU_PACKAGES_DIR));
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    const QStringList expected{u"beijing-ai-follow-up"_s, u"beijing-aigc-2023"_s,
                               u"city-compute-rank"_s};
    QCOMPARE(names, expected);
    for (const QString &name : names) {
        const Result<Package> package = readPackage(folder.filePath(name));
        if (!package) {
            const Error &error = package.error();
            QFAIL(qPrintable(
                u"%1:%2 %3: %4"_s.arg(error.file).arg(error.row).arg(error.field, error.detail)));
        }
        m_packages += package.value();
    }
}

void TestShippedFigures::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestShippedFigures::rowsOf(const QString &record) const
{
    QTest::addColumn<Row>("row");
    for (const Row &row : m_table) {
        if (row.value(u"record"_s) == record)
            QTest::newRow(qPrintable(row.value(u"id"_s))) << row;
    }
}

const Package &TestShippedFigures::package(const QString &id) const
{
    const auto found = std::ranges::find_if(
        m_packages, [&id](const Package &candidate) { return candidate.info.id == id; });
    Q_ASSERT(found != m_packages.end());
    return *found;
}

const Package *TestShippedFigures::holderOf(const QString &id) const
{
    for (const Package &candidate : m_packages) {
        if (byKey(candidate.observations, id, &Observation::id)
            || byKey(candidate.catalog.events, id, &Event::id))
            return &candidate;
    }
    return nullptr;
}

const Observation *TestShippedFigures::observation(const QString &id) const
{
    const Package *holder = holderOf(id);
    return holder ? byKey(holder->observations, id, &Observation::id) : nullptr;
}

void TestShippedFigures::figure_data()
{
    rowsOf(u"observation"_s);
}

void TestShippedFigures::figure()
{
    QFETCH(const Row, row);
    const QString id = row.value(u"id"_s);
    const Package *holder = holderOf(id);
    QVERIFY(holder);
    const Observation *figure = observation(id);
    QVERIFY(figure);

    const PrintedUnit unit = printedUnit(row.value(u"unit"_s));
    QCOMPARE(figure->indicator, row.value(u"indicator"_s));
    QCOMPARE(figure->unit, unit.code);
    QVERIFY(figure->value == baseValue(row.value(u"value"_s), unit));
    QVERIFY(figure->valueUpper == baseValue(row.value(u"value_upper"_s), unit));
    QCOMPARE(code(figure->rankBasis).toString(), row.value(u"rank_basis"_s));
    QCOMPARE(figure->obsStatus, row.value(u"obs_status"_s));
    compareEvidence(row, *figure, holder->catalog);

    const Subject *subject = byKey(holder->catalog.subjects, figure->subject, &Subject::id);
    QCOMPARE(figure->subject.isEmpty(), subject == nullptr);
    QCOMPARE(subject ? subject->shortName.en : QString(), row.value(u"subject"_s));
}

void TestShippedFigures::event_data()
{
    rowsOf(u"event"_s);
}

void TestShippedFigures::event()
{
    QFETCH(const Row, row);
    const QString id = row.value(u"id"_s);
    const Package *holder = holderOf(id);
    QVERIFY(holder);
    const Event *event = byKey(holder->catalog.events, id, &Event::id);
    QVERIFY(event);

    QCOMPARE(event->kind, row.value(u"indicator"_s));
    QCOMPARE(event->title.en, row.value(u"title_en"_s));
    compareEvidence(row, *event, holder->catalog);
}

void TestShippedFigures::nothingShipsBesideTheTable()
{
    QStringList expected;
    for (const Row &row : std::as_const(m_table))
        expected += row.value(u"id"_s);
    QStringList shipped;
    for (const Package &candidate : std::as_const(m_packages)) {
        for (const Observation &figure : candidate.observations)
            shipped += figure.id;
        for (const Event &event : candidate.catalog.events)
            shipped += event.id;
    }
    expected.sort();
    shipped.sort();
    QCOMPARE(shipped, expected);
}

void TestShippedFigures::eachPackageStandsAlone_data()
{
    QTest::addColumn<int>("index");
    for (qsizetype i = 0; i < m_packages.size(); ++i)
        QTest::newRow(qPrintable(m_packages.at(i).info.id)) << int(i);
}

void TestShippedFigures::eachPackageStandsAlone()
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

void TestShippedFigures::sharedRecordsAreEqual()
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

void TestShippedFigures::textsAreInBothLanguages()
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

void TestShippedFigures::originIsWhoStatedTheFigure()
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
void TestShippedFigures::allDistrictsAreThere()
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

void TestShippedFigures::repostsLeadToWhatTheyRepeat()
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

void TestShippedFigures::comparableIndicators()
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

void TestShippedFigures::claimsOfYearsInARow()
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

void TestShippedFigures::breakInSeries()
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

void TestShippedFigures::hedgesKeepTheirWord_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("word");
    QTest::newRow("nearly") << u"S04"_s << u"近"_s;
    QTest::newRow("somewhat over") << u"F04"_s << u"余"_s;
    QTest::newRow("none of its own") << u"OBS20"_s << QString();
}

void TestShippedFigures::hedgesKeepTheirWord()
{
    QFETCH(const QString, id);
    QFETCH(const QString, word);
    const Observation *figure = observation(id);
    QVERIFY(figure);
    QCOMPARE(figure->qualifierWord.zh, word);
    QCOMPARE(figure->qualifierWord.en.isEmpty(), word.isEmpty());
}

void TestShippedFigures::measures_data()
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

void TestShippedFigures::measures()
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

void TestShippedFigures::shortNamesAreShort()
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

void TestShippedFigures::colourSlotsDiffer()
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

void TestShippedFigures::chart_data()
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

void TestShippedFigures::chart()
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

QTEST_GUILESS_MAIN(TestShippedFigures)
#include "tst_shippedfigures.moc"
