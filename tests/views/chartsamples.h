// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparisonmodel.h"
#include "models/samples.h"
#include "packages/package.h"
#include "store/store.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace Zhitu::ChartSamples {

using namespace Qt::Literals::StringLiterals;

/** A chart and what it is drawn from. */
struct Sample
{
    ChartSpec spec;
    CatalogPtr catalog;
    ObservationsPtr observations;
    FindingReportPtr findings; ///< null: none are known
};

inline std::unique_ptr<ChartModel> modelOf(const Sample &sample)
{
    std::unique_ptr<ChartModel> model(makeChartModel(sample.spec.kind, nullptr));
    model->setFigures(sample.spec, sample.catalog, sample.observations);
    model->setFindings(sample.findings);
    return model;
}

/** The marks of a chart of figures; none for one of events. */
inline const QList<FigureMark> &marksOf(const ChartModel &model)
{
    static const QList<FigureMark> none;
    const auto *figures = qobject_cast<const ComparisonModel *>(&model);
    return figures ? figures->marks() : none;
}

/** The panels of a chart of figures; none for one of events. */
inline const QList<ComparisonPanel> &panelsOf(const ChartModel &model)
{
    static const QList<ComparisonPanel> none;
    const auto *figures = qobject_cast<const ComparisonModel *>(&model);
    return figures ? figures->panels() : none;
}

/** The chart as it would be alone: an overview's cards then lead to no other. */
inline Sample alone(const Sample &sample)
{
    Catalog catalog = *sample.catalog;
    catalog.charts = {sample.spec};
    catalog.buildIndex();
    return {sample.spec, std::make_shared<const Catalog>(std::move(catalog)), sample.observations};
}

/** The charts that ship, from a new store of the shipped packages; empty where that fails. */
inline QList<Sample> shipped()
{
    const QString packages = QStringLiteral(ZHITU_PACKAGES_DIR);
    QFile order(packages + u"/order.txt"_s);
    if (!order.open(QIODevice::ReadOnly))
        return {};
    QStringList folders;
    const QStringList names = QString::fromUtf8(order.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &name : names)
        folders.append(packages + u'/' + name.section(u' ', 0, 0));
    const QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"store.db"_s), folders);
    if (!store)
        return {};
    const auto catalog = (*store)->catalog();
    if (!catalog)
        return {};
    const auto findings = findingReport(**store);
    if (!findings)
        return {};
    QList<Sample> samples;
    for (const ChartSpec &spec : (*catalog)->charts) {
        auto observations = std::make_shared<QList<Observation>>();
        if (const auto query = ChartModel::queryFor(spec, **catalog)) {
            const auto found = (*store)->observations(*query);
            if (!found)
                return {};
            *observations = *found;
        }
        samples.append({spec, *catalog, std::move(observations), *findings});
    }
    return samples;
}

/** Builds a made-up chart record by record. */
class Maker
{
public:
    explicit Maker(ChartKind kind) : m_kind(kind)
    {
        m_spec.id = u"made-up"_s;
        m_spec.kind = kind;
        m_spec.name = {u"示例"_s, u"Made up"_s};
        m_spec.indicators = {kind == ChartKind::ComputeRanking ? u"place"_s : u"firms"_s};
        m_spec.focus = u"100101"_s;
        for (Region &region : m_catalog.regions)
            if (region.level == AreaLevel::District)
                giveTile(region);
    }

    [[nodiscard]] ChartKind kind() const { return m_kind; }
    [[nodiscard]] bool isRanking() const { return m_kind == ChartKind::ComputeRanking; }
    [[nodiscard]] bool isOfDistricts() const
    {
        return m_kind == ChartKind::DistrictComparison || m_kind == ChartKind::DistrictTargets
            || m_kind == ChartKind::DistrictMap;
    }
    [[nodiscard]] ChartSpec &spec() { return m_spec; }
    [[nodiscard]] Catalog &catalog() { return m_catalog; }

    /** A figure of the chart's first indicator, or of another; its id is its number. */
    Observation &add(const QString &region, QStringView period, std::optional<double> value,
                     const QString &indicator = {})
    {
        Observation figure = Samples::figure(
            u"F%1"_s.arg(m_figures.size() + 1),
            indicator.isEmpty() ? m_spec.indicators.first() : indicator, region, period, value);
        figure.unit = isRanking() ? u"rank"_s : u"firms"_s;
        if (isRanking())
            figure.rankBasis = RankBasis::Explicit;
        m_figures.append(figure);
        return m_figures.last();
    }

    void addDistrict(const QString &code, const BilingualText &name)
    {
        Region region;
        region.code = code;
        region.level = AreaLevel::District;
        region.parent = u"100000"_s;
        region.name = name;
        giveTile(region);
        m_catalog.regions.append(region);
    }

    /** An event of the press in the chart's first province; its id is its number. */
    Event &addEvent(QStringView period, const QString &kind = u"policy"_s)
    {
        Event event;
        const auto number = QString::number(m_catalog.events.size() + 1);
        event.id = u"E"_s + number;
        event.kind = kind;
        event.period = Period::fromIso(period).value_or(Period());
        event.region = u"100000"_s;
        event.title = {u"第%1号文件印发"_s.arg(number),
                       u"Document number %1 is issued"_s.arg(number)};
        event.shortTitle = {u"%1号文"_s.arg(number), u"No. %1"_s.arg(number)};
        event.statedBy = {u"发布单位"_s, u"The issuer"_s};
        event.source = u"press"_s;
        m_catalog.events.append(event);
        return m_catalog.events.last();
    }

    [[nodiscard]] Sample finish()
    {
        m_catalog.buildIndex();
        return {m_spec, std::make_shared<const Catalog>(m_catalog),
                std::make_shared<const QList<Observation>>(m_figures)};
    }

private:
    /** The next free place of a map eight tiles wide. */
    void giveTile(Region &region)
    {
        region.tileColumn = m_tiles % 8;
        region.tileRow = m_tiles / 8;
        ++m_tiles;
    }

    ChartKind m_kind;
    ChartSpec m_spec;
    int m_tiles = 0;
    Catalog m_catalog = Samples::records();
    QList<Observation> m_figures;
};

inline Sample empty(ChartKind kind)
{
    return Maker(kind).finish();
}

inline Sample oneMark(ChartKind kind)
{
    Maker maker(kind);
    maker.add(u"100101"_s, u"2023-10", 1);
    return maker.finish();
}

/** Four districts over four years, with a target each unless they are ranks. */
inline Sample fewMarks(ChartKind kind)
{
    Maker maker(kind);
    for (int region = 0; region < 4; ++region) {
        const QString code = u"10010%1"_s.arg(region + 1);
        for (int year = 0; year < 4; ++year)
            maker.add(code, u"%1"_s.arg(2020 + year),
                      maker.isRanking() ? (region + year) % 4 + 1 : 10 * region + 3 * year + 5);
        if (!maker.isRanking())
            maker.add(code, u"2025", 80 + region).status = Status::Target;
    }
    return maker.finish();
}

/** Hundreds of marks on one axis. */
inline Sample manyMarks(ChartKind kind)
{
    Maker maker(kind);
    const bool comparison = maker.isOfDistricts();
    const int regions = comparison ? 60 : maker.isRanking() ? 30 : 12;
    for (int region = 0; region < regions; ++region) {
        const QString code = u"1009%1"_s.arg(region, 2, 10, QChar(u'0'));
        maker.addDistrict(code,
                          {u"第%1区"_s.arg(region + 1), u"District No. %1"_s.arg(region + 1)});
        for (int i = 0; i < (comparison ? 5 : maker.isRanking() ? 12 : 30); ++i) {
            if (comparison) {
                Observation &figure = maker.add(code, u"%1"_s.arg(2023 + i), 100 + region * 7 + i);
                if (i > 0)
                    figure.status = i % 2 ? Status::Target : Status::Forecast;
            } else if (maker.isRanking()) {
                maker.add(code, u"%1"_s.arg(2010 + i), (region + i * 7) % regions + 1);
            } else {
                maker.add(code, u"%1-%2"_s.arg(2020 + i / 12).arg(i % 12 + 1, 2, 10, QChar(u'0')),
                          (region * 37 + i * 11) % 200);
            }
        }
    }
    return maker.finish();
}

/** Forty indicators of different definitions: forty panels. */
inline Sample manyIndicators(ChartKind kind)
{
    Maker maker(kind);
    maker.spec().indicators.clear();
    for (int i = 1; i <= 40; ++i) {
        Indicator indicator =
            *maker.catalog().indicator(maker.isRanking() ? u"place"_s : u"firms"_s);
        indicator.id = u"indicator-%1"_s.arg(i);
        indicator.name = {u"第%1项指标"_s.arg(i), u"Indicator number %1"_s.arg(i)};
        indicator.definition = {u"定义%1"_s.arg(i), u"Definition %1"_s.arg(i)};
        maker.catalog().indicators.append(indicator);
        maker.spec().indicators.append(indicator.id);
        for (int region = 1; region <= 3; ++region)
            maker.add(u"10010%1"_s.arg(region), u"%1"_s.arg(2020 + region),
                      maker.isRanking() ? region : region * 10 + i, indicator.id);
    }
    return maker.finish();
}

/** Names as long as a badly filled-in table has them, with or without places to break a line. */
inline Sample longNames(ChartKind kind, bool spaces)
{
    Maker maker(kind);
    const auto longName = [&](const QString &start) {
        const QString zh = start + u"的一个特别长而且几乎没有尽头的名称"_s.repeated(4);
        QString en =
            start + u" and a name that goes on and on without an end in sight"_s.repeated(2);
        if (!spaces)
            en.remove(u' ');
        return BilingualText{zh, en};
    };
    for (Region &region : maker.catalog().regions)
        region.name = longName(region.name.en);
    for (Indicator &indicator : maker.catalog().indicators)
        indicator.name = longName(indicator.name.en);
    for (Source &source : maker.catalog().sources)
        source.title = longName(source.title.en);
    for (int region = 1; region <= 4; ++region) {
        maker.add(u"10010%1"_s.arg(region), u"2022", region);
        maker.add(u"10010%1"_s.arg(region), u"2023", 5 - region);
    }
    return maker.finish();
}

inline Sample undated(ChartKind kind)
{
    Maker maker(kind);
    for (int region = 1; region <= 4; ++region)
        maker.add(u"10010%1"_s.arg(region), {}, region * 12);
    return maker.finish();
}

inline Sample negative(ChartKind kind)
{
    Maker maker(kind);
    const double values[] = {-40, 25, -3, 0};
    for (int region = 1; region <= 4; ++region) {
        for (int year = 2020; year <= 2023; ++year)
            maker.add(u"10010%1"_s.arg(region), u"%1"_s.arg(year), values[(region + year) % 4]);
    }
    return maker.finish();
}

inline Sample allNegative(ChartKind kind)
{
    Maker maker(kind);
    for (int region = 1; region <= 4; ++region)
        maker.add(u"10010%1"_s.arg(region), u"202%1"_s.arg(region), -1000 * region);
    return maker.finish();
}

/** Figures whose source gives no number, among others and with nothing but them. */
inline Sample withoutValue(ChartKind kind, bool onlyThese)
{
    Maker maker(kind);
    for (int region = 1; region <= 4; ++region) {
        maker.add(u"10010%1"_s.arg(region), u"202%1"_s.arg(region),
                  onlyThese || region % 2 ? std::nullopt : std::optional<double>(region * 20));
        maker.add(u"10010%1"_s.arg(region), u"2025", std::nullopt).status = Status::Target;
    }
    return maker.finish();
}

/** Every qualifier as an actual figure, a target and a forecast, and a statement of 987654. */
inline Sample qualifiers(ChartKind kind)
{
    Maker maker(kind);
    constexpr Qualifier all[] = {Qualifier::Exact,   Qualifier::About, Qualifier::Over,
                                 Qualifier::AtLeast, Qualifier::Under, Qualifier::AtMost,
                                 Qualifier::Range};
    constexpr Status statuses[] = {Status::Actual, Status::Target, Status::Forecast};
    int i = 0;
    for (const Qualifier qualifier : all) {
        const QString code = u"1008%1"_s.arg(i, 2, 10, QChar(u'0'));
        maker.addDistrict(code, {u"%1号区"_s.arg(i + 1), u"District %1"_s.arg(i + 1)});
        int year = 2022;
        for (const Status status : statuses) {
            Observation &figure =
                maker.add(code, u"%1"_s.arg(year), maker.isRanking() ? i + 1 : 100 + 10 * i);
            figure.qualifier = qualifier;
            figure.status = status;
            if (qualifier == Qualifier::Range)
                figure.valueUpper = *figure.value + 5;
            ++year;
        }
        ++i;
    }
    maker.add(u"100101"_s, u"2022", 987654).status = Status::Statement;
    return maker.finish();
}

/** Districts with targets and forecasts only, of several years, next to the actual figures. */
inline Sample promises(ChartKind kind)
{
    Maker maker(kind);
    maker.spec().indicators = {u"firms"_s, u"firms-planned"_s};
    for (Indicator &indicator : maker.catalog().indicators)
        if (indicator.id == u"firms-planned"_s)
            indicator.measure = Measure::Stock;
    maker.add(u"100101"_s, u"2023-07", 50).qualifier = Qualifier::About;
    Observation &open = maker.add(u"100101"_s, u"2025", 100, u"firms-planned"_s);
    open.qualifier = Qualifier::Over;
    open.status = Status::Target;
    maker.add(u"100102"_s, u"2024", 120); // later than its target, and above it
    maker.add(u"100102"_s, u"2022", 60).status = Status::Target;
    for (int year = 2024; year < 2029; ++year) {
        Observation &target = maker.add(u"100103"_s, u"%1"_s.arg(year), 100 + year % 10);
        target.status = year % 2 ? Status::Forecast : Status::Target;
    }
    Observation &range = maker.add(u"100104"_s, u"2026", 5);
    range.status = Status::Target;
    range.qualifier = Qualifier::Range;
    range.valueUpper = 10;
    maker.add(u"100104"_s, {}, 8).status = Status::Target;
    return maker.finish();
}

/** Names that would be markup if anything took them for it. */
inline Sample markup(ChartKind kind)
{
    Maker maker(kind);
    for (Indicator &indicator : maker.catalog().indicators)
        indicator.name = {u"<img src=\"file.png\">"_s, u"<img src=\"file.png\">"_s};
    for (Source &source : maker.catalog().sources)
        source.title = {u"<i>甲</i> & \"乙\""_s, u"<i>a</i> &amp; \"b\""_s};
    for (Region &region : maker.catalog().regions)
        region.name = {u"<b>%1</b>"_s.arg(region.name.zh), u"<b>%1</b>"_s.arg(region.name.en)};
    for (int region = 1; region <= 4; ++region)
        maker.add(u"10010%1"_s.arg(region), u"2023", region);
    return maker.finish();
}

/**
 * What a table of users may say of tiles: none, one for two districts, places far from the others;
 * districts of several parents; a range over several shades; several subjects in one district.
 */
inline Sample tiles(ChartKind kind)
{
    Maker maker(kind);
    for (int i = 0; i < 9; ++i)
        maker.addDistrict(u"30010%1"_s.arg(i), {u"%1号区"_s.arg(i), u"Quarter %1"_s.arg(i)});
    QList<Region> &regions = maker.catalog().regions;
    for (Region &region : regions) {
        if (region.code == u"300101"_s || region.code == u"300102"_s) {
            region.tileColumn.reset();
            region.tileRow.reset();
        } else if (region.code == u"300103"_s || region.code == u"300104"_s) {
            region.tileColumn = regions.last().tileColumn;
            region.tileRow = regions.last().tileRow;
        } else if (region.code == u"300105"_s) {
            region.tileColumn = 2147483647;
            region.tileRow = -2147483647;
        }
    }
    for (int i = 0; i < 9; ++i)
        if (i != 2 && i != 4)
            maker.add(u"30010%1"_s.arg(i), u"2023", 30 * i + 1);
    Observation &range = maker.add(u"100101"_s, u"2022", 10);
    range.qualifier = Qualifier::Range;
    range.valueUpper = 200;
    maker.add(u"100102"_s, u"2023", 20);
    maker.add(u"100102"_s, u"2023", 180);
    for (int i = 0; i < 5; ++i)
        maker.add(u"100103"_s, u"2023", 10 * i);
    maker.add(u"200101"_s, u"2023", 70).subject = u"product"_s;
    return maker.finish();
}

/** All names of the data in one language only. */
inline Sample oneLanguage(ChartKind kind, Language language)
{
    Maker maker(kind);
    const auto keep = [language](BilingualText &text) {
        (language == Language::Chinese ? text.en : text.zh).clear();
    };
    for (Region &region : maker.catalog().regions)
        keep(region.name);
    for (Indicator &indicator : maker.catalog().indicators)
        keep(indicator.name);
    for (Source &source : maker.catalog().sources)
        keep(source.title);
    for (Unit &unit : maker.catalog().units)
        keep(unit.name);
    for (int region = 1; region <= 4; ++region) {
        maker.add(u"10010%1"_s.arg(region), u"2022", region);
        maker.add(u"10010%1"_s.arg(region), u"2023", 5 - region);
    }
    return maker.finish();
}

/** Sixteen districts, twenty indicators, four years, actual and promised, with holes. */
inline Sample fullCoverage(int regions, int indicators)
{
    Maker maker(ChartKind::Coverage);
    maker.spec().indicators.clear();
    for (int i = 0; i < indicators; ++i) {
        Indicator indicator = *maker.catalog().indicator(u"firms"_s);
        indicator.id = u"indicator-%1"_s.arg(i);
        indicator.name = {u"第%1项人工智能企业数"_s.arg(i),
                          u"Artificial intelligence enterprises, class %1"_s.arg(i)};
        maker.catalog().indicators.append(indicator);
    }
    for (int region = 0; region < regions; ++region) {
        const QString code = u"1%1"_s.arg(region + 10000, 5);
        maker.addDistrict(code, {u"第%1区"_s.arg(region + 1), u"District %1"_s.arg(region + 1)});
        // One region in four has nothing.
        if (region % 4 == 3)
            continue;
        for (int i = 0; i < indicators; ++i) {
            if ((region * 7 + i * 3) % 5 == 0)
                continue;
            const QString indicator = u"indicator-%1"_s.arg(i);
            for (int year = 2021; year <= 2024; ++year)
                if ((region + i + year) % 3 != 0)
                    maker.add(code, u"%1"_s.arg(year), year, indicator).status =
                        (region + year) % 2 ? Status::Actual : Status::Target;
            if (i % 4 == 0)
                maker.add(code, u"2024-06"_s, 5, indicator);
            if (i % 6 == 0)
                maker.add(code, {}, 5, indicator);
        }
    }
    return maker.finish();
}

/** Events of every precision, qualifier and status, in several regions. */
inline Sample everyEvent()
{
    Maker maker(ChartKind::PolicyTimeline);
    const QString periods[] = {u"2023-05-23"_s,      u"2023-03"_s,   u"2023"_s,
                               u"2022-11/2023-02"_s, u"2022/2024"_s, QString()};
    const QString regions[] = {u"XX"_s, u"100000"_s, u"100101"_s, u"100102"_s};
    constexpr Qualifier qualifiers[] = {Qualifier::Exact,   Qualifier::About, Qualifier::Over,
                                        Qualifier::AtLeast, Qualifier::Under, Qualifier::AtMost,
                                        Qualifier::Range};
    constexpr Status statuses[] = {Status::Actual, Status::Target, Status::Forecast,
                                   Status::Statement};
    int i = 0;
    for (const QString &period : periods) {
        for (const Qualifier qualifier : qualifiers) {
            Event &event = maker.addEvent(period, i % 2 ? u"policy"_s : u"strange_kind"_s);
            event.qualifier = qualifier;
            event.status = statuses[i % 4];
            event.region = regions[i % 4];
            ++i;
        }
    }
    return maker.finish();
}

/** So many events of one region, by so many issuers. */
inline Sample manyEvents(int events, int issuers)
{
    Maker maker(ChartKind::PolicyTimeline);
    for (int i = 0; i < events; ++i) {
        Event &event =
            maker.addEvent(u"%1-%2"_s.arg(2015 + i % 9).arg(i * 5 % 12 + 1, 2, 10, QChar(u'0')));
        const QString issuer = QString::number(i % issuers + 1);
        event.statedBy = {u"第%1委员会"_s.arg(issuer), u"Commission number %1"_s.arg(issuer)};
    }
    return maker.finish();
}

inline Sample undatedEvents(bool onlyThese)
{
    Maker maker(ChartKind::PolicyTimeline);
    for (int i = 0; i < 6; ++i)
        maker.addEvent(onlyThese || i % 2 ? QString() : u"2023-0%1"_s.arg(i + 1));
    return maker.finish();
}

/** Titles, regions and issuers as long as a badly filled-in table has them, or as markup. */
inline Sample oddEvents(bool spaces, bool issuers)
{
    Maker maker(ChartKind::PolicyTimeline);
    const auto longName = [&](const QString &start) {
        QString en =
            start + u" and a name that goes on and on without an end in sight"_s.repeated(2);
        if (!spaces)
            en.remove(u' ');
        return BilingualText{start + u"的一个特别长而且几乎没有尽头的名称"_s.repeated(4), en};
    };
    for (Region &region : maker.catalog().regions)
        region.name = longName(region.name.en);
    for (Source &source : maker.catalog().sources)
        source.title = longName(source.title.en);
    for (int i = 0; i < 8; ++i) {
        Event &event = maker.addEvent(u"2023-0%1"_s.arg(i + 1));
        event.title = longName(event.id);
        event.shortTitle = {};
        if (issuers)
            event.statedBy = longName(u"Issuer %1"_s.arg(i % 3));
        else
            event.region = u"10010%1"_s.arg(i % 4 + 1);
    }
    return maker.finish();
}

inline Sample markupEvents()
{
    Maker maker(ChartKind::PolicyTimeline);
    for (Region &region : maker.catalog().regions)
        region.name = {u"<b>%1</b>"_s.arg(region.name.zh), u"<b>%1</b>"_s.arg(region.name.en)};
    for (Source &source : maker.catalog().sources)
        source.title = {u"<i>甲</i> & \"乙\""_s, u"<i>a</i> &amp; \"b\""_s};
    maker.addEvent(u"2023-05").shortTitle = {u"<img src=\"file.png\">"_s,
                                             u"<img src=\"file.png\">"_s};
    maker.addEvent(u"2023-06").title = {u"<img src=\"file.png\">"_s, u"<img src=\"file.png\">"_s};
    maker.addEvent({}, u"<u>kind</u>"_s);
    return maker.finish();
}

inline Sample eventsInOneLanguage(Language language)
{
    Maker maker(ChartKind::PolicyTimeline);
    const auto keep = [language](BilingualText &text) {
        (language == Language::Chinese ? text.en : text.zh).clear();
    };
    for (int i = 1; i <= 4; ++i) {
        Event &event = maker.addEvent(u"2023-0%1"_s.arg(i));
        keep(event.title);
        keep(event.shortTitle);
        keep(event.statedBy);
    }
    for (Region &region : maker.catalog().regions)
        keep(region.name);
    for (Source &source : maker.catalog().sources)
        keep(source.title);
    return maker.finish();
}

/** Ranks of two regions over thirty years: with gaps, derived and disagreeing ones, promises. */
inline Sample streaks()
{
    Maker maker(ChartKind::ComputeRanking);
    for (int year = 1994; year <= 2023; ++year) {
        if (year == 2001 || year == 2010)
            continue;
        Observation &first = maker.add(u"100101"_s, u"%1"_s.arg(year), year < 2005 ? 12 : 1);
        first.rankBasis = year % 3 ? RankBasis::Explicit : RankBasis::FromStreak;
        if (year % 2)
            maker.add(u"100102"_s, u"%1"_s.arg(year), year - 1990).rankBasis =
                RankBasis::ListedOrder;
    }
    maker.add(u"100101"_s, u"2022", 2);
    Observation &range = maker.add(u"100102"_s, u"2022", 3);
    range.qualifier = Qualifier::Range;
    range.valueUpper = 15;
    maker.add(u"100102"_s, u"2025", 1).status = Status::Target;
    return maker.finish();
}

/** Two hundred regions in one list, the one in focus far down. */
inline Sample longRanking()
{
    Maker maker(ChartKind::ComputeRanking);
    for (int region = 0; region < 200; ++region) {
        const QString code = u"109%1"_s.arg(region, 3, 10, QChar(u'0'));
        maker.addDistrict(code, {u"第%1城"_s.arg(region + 1), u"City %1"_s.arg(region + 1)});
        for (int year = 2020; year <= 2023; ++year)
            maker.add(code, u"%1"_s.arg(year), (region + 3 * (year - 2020)) % 200 + 1);
    }
    maker.spec().focus = u"109150"_s;
    return maker.finish();
}

} // namespace Zhitu::ChartSamples
