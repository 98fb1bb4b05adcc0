// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figuredraft.h"
#include "packages/package.h"
#include "recordkeys.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

Catalog catalogOf(const QList<Unit> &units)
{
    Catalog catalog;
    catalog.units = units;
    catalog.regions.append({.code = u"110108"_s,
                            .level = AreaLevel::District,
                            .parent = {},
                            .name = {u"海淀区"_s, u"Haidian"_s}});
    for (const Unit &unit : units) {
        Indicator indicator;
        indicator.id = u"of_"_s + unit.code;
        indicator.name = {u"指标"_s, u"Indicator"_s};
        indicator.unit = unit.code;
        catalog.indicators.append(indicator);
    }
    Source source;
    source.id = u"yearbook"_s;
    source.title = {u"年鉴"_s, u"Yearbook"_s};
    catalog.sources.append(source);
    catalog.buildIndex();
    return catalog;
}

const Unit firms{u"firms"_s, UnitKind::Count, {u"家"_s, u"enterprises"_s}};
const Unit money{u"cny"_s, UnitKind::Currency, {u"元"_s, u"CNY"_s}};
const Unit share{u"percent"_s, UnitKind::Percent, {u"%"_s, u"%"_s}};
const Unit rank{u"rank"_s, UnitKind::Rank, {u"名"_s, u"rank"_s}};

FigureDraft draftFor(const Unit &unit)
{
    FigureDraft draft;
    draft.indicator = u"of_"_s + unit.code;
    draft.region = u"110108"_s;
    draft.number = u"122"_s;
    draft.period = u"2023"_s;
    draft.source = u"yearbook"_s;
    return draft;
}

} // namespace

/** What a form's fields are read as, and what is said of them. */
class TestFigureDraft final : public QObject
{
    Q_OBJECT

private:
    Catalog m_catalog = catalogOf({firms, money, share, rank});

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void numbersAreReadInTheIndicatorsUnit_data()
    {
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("upper"); // below 0: none
        QTest::addColumn<Qualifier>("qualifier");
        QTest::addColumn<QString>("said");
        const auto none = -1.0;
        QTest::newRow("a plain number") << firms << u"122"_s << 122.0 << none << Qualifier::Exact
                                        << u"Understood: 122 enterprises"_s;
        QTest::newRow("with the unit") << firms << u"122家"_s << 122.0 << none << Qualifier::Exact
                                       << u"Understood: 122 enterprises"_s;
        QTest::newRow("a scale and a hedge")
            << money << u"超2300亿元"_s << 2.3e11 << none << Qualifier::Over
            << u"Understood: over CNY 230 billion"_s;
        QTest::newRow("in English") << money << u"over CNY 230 billion"_s << 2.3e11 << none
                                    << Qualifier::Over << u"Understood: over CNY 230 billion"_s;
        QTest::newRow("a range") << firms << u"5-10家"_s << 5.0 << 10.0 << Qualifier::Range
                                 << u"Understood: 5–10 enterprises"_s;
        QTest::newRow("a comma of thousands")
            << firms << u"1,234"_s << 1234.0 << none << Qualifier::Exact
            << u"Understood: 1,234 enterprises"_s;
        QTest::newRow("per cent") << share << u"12.5%"_s << 12.5 << none << Qualifier::Exact
                                  << u"Understood: 12.5%"_s;
    }
    void numbersAreReadInTheIndicatorsUnit()
    {
        QFETCH(Unit, unit);
        QFETCH(QString, typed);
        QFETCH(double, value);
        QFETCH(double, upper);
        QFETCH(Qualifier, qualifier);
        QFETCH(QString, said);
        FigureDraft draft = draftFor(unit);
        draft.number = typed;
        const FigureReading reading = readFigure(draft, {}, m_catalog, Language::English);
        QCOMPARE(reading.obstacle, QString());
        QVERIFY(reading.figure);
        QCOMPARE(reading.figure->value, value);
        QCOMPARE(reading.figure->valueUpper.value_or(-1), upper);
        QCOMPARE(reading.figure->qualifier, qualifier);
        QCOMPARE(reading.figure->unit, unit.code);
        QCOMPARE(reading.number, (DraftNote{said, false}));
    }

    void aSourcesOwnWordIsKept()
    {
        FigureDraft draft = draftFor(money);
        draft.number = u"近3500亿元"_s;
        const FigureReading reading = readFigure(draft, {}, m_catalog, Language::Chinese);
        QVERIFY(reading.figure);
        QCOMPARE(reading.figure->qualifier, Qualifier::About);
        QCOMPARE(reading.figure->qualifierWord, (BilingualText{u"近"_s, u"nearly"_s}));
        QCOMPARE(reading.number.text, u"读作：近3500亿元"_s);
    }

    void aDashSaysThatThereIsNoNumber()
    {
        FigureDraft draft = draftFor(firms);
        draft.number = u"—"_s;
        const FigureReading reading = readFigure(draft, {}, m_catalog, Language::English);
        QVERIFY(reading.figure);
        QVERIFY(!reading.figure->value);
        QCOMPARE(reading.number.text, u"Understood: no figure given"_s);
    }

    void whatCannotBeTakenIsSaid_data()
    {
        QTest::addColumn<FigureDraft>("draft");
        QTest::addColumn<QString>("obstacle");
        QTest::addColumn<QString>("note"); // of the number, else of the period, else of the line
        const auto row = [this](const char *name, auto change, const QString &obstacle,
                                const QString &note) {
            Q_UNUSED(this)
            FigureDraft draft = draftFor(money);
            change(draft);
            QTest::newRow(name) << draft << obstacle << note;
        };
        row("no indicator", [](FigureDraft &d) { d.indicator.clear(); }, u"Choose the indicator"_s,
            {});
        row("no region", [](FigureDraft &d) { d.region.clear(); }, u"Choose the region"_s, {});
        row("no source", [](FigureDraft &d) { d.source.clear(); }, u"Choose the source"_s, {});
        row("no number", [](FigureDraft &d) { d.number.clear(); }, u"Write the number"_s, {});
        row(
            "words", [](FigureDraft &d) { d.number = u"dozens"_s; }, u"The number cannot be read"_s,
            u"dozens"_s);
        row(
            "another currency", [](FigureDraft &d) { d.number = u"20亿美元"_s; },
            u"The number cannot be read"_s, u"“美元” is no unit of this indicator"_s);
        row(
            "a day that is none", [](FigureDraft &d) { d.period = u"2023-02-30"_s; },
            u"The period cannot be read"_s, u"2023-02-30"_s);
        row(
            "a line of words", [](FigureDraft &d) { d.line = u"below"_s; },
            u"The line cannot be read"_s, u"A line is a whole number"_s);
        row(
            "the line 0", [](FigureDraft &d) { d.line = u"0"_s; }, u"The line cannot be read"_s,
            u"A line is a whole number"_s);
    }
    void whatCannotBeTakenIsSaid()
    {
        QFETCH(FigureDraft, draft);
        QFETCH(QString, obstacle);
        QFETCH(QString, note);
        const FigureReading reading = readFigure(draft, {}, m_catalog, Language::English);
        QVERIFY(!reading.figure);
        QVERIFY2(reading.obstacle.startsWith(obstacle), qPrintable(reading.obstacle));
        QString problems;
        for (const DraftNote &one : {reading.number, reading.period, reading.line})
            if (one.isProblem)
                problems += one.text;
        QVERIFY2(note.isEmpty() ? problems.isEmpty() : problems.contains(note),
                 qPrintable(problems));
    }

    void undatedIsSaidToBe()
    {
        FigureDraft draft = draftFor(firms);
        draft.period.clear();
        const FigureReading reading = readFigure(draft, {}, m_catalog, Language::English);
        QVERIFY(reading.figure && reading.figure->period.isUndated());
        QCOMPARE(reading.period.text, u"Undated: the source names no time."_s);
    }

    void aRankIsKnownSomehow()
    {
        QCOMPARE(readFigure(draftFor(rank), {}, m_catalog, Language::English).figure->rankBasis,
                 RankBasis::Explicit);
        FigureDraft draft = draftFor(firms);
        draft.rankBasis = RankBasis::Inferred;
        QCOMPARE(readFigure(draft, {}, m_catalog, Language::English).figure->rankBasis,
                 RankBasis::None);
    }

    void theSourceMayBeNotStated()
    {
        FigureDraft draft = draftFor(firms);
        draft.source = notStatedSource(m_catalog).id;
        QVERIFY(!m_catalog.source(draft.source));
        QVERIFY(readFigure(draft, {}, m_catalog, Language::English).figure);
    }

    void whatIsNotRetypedStays()
    {
        // Nothing in it can be read again from what is typed: a word that the grammar does not know
        // of, and an odd unit beside the number.
        Observation figure;
        figure.id = u"a"_s;
        figure.indicator = u"of_firms"_s;
        figure.region = u"110108"_s;
        figure.value = 100;
        figure.unit = u"firms"_s;
        figure.qualifier = Qualifier::Over;
        figure.qualifierWord = {u"大大超过"_s, u"far over"_s};
        figure.source = u"yearbook"_s;
        figure.printed = u"一百多号"_s;
        figure.occurrence = 2;
        figure.obsStatus = u"P"_s;
        figure.noteKind = NoteKind::SourceSlip;
        figure.period = *Period::fromIso(u"2023-10/2023-11");
        for (const Language language : allLanguages) {
            FigureDraft draft = draftOf(figure, m_catalog, language);
            for (const Language later : allLanguages)
                QCOMPARE(readFigure(draft, figure, m_catalog, later).figure, figure);
            draft.note.en = u"A remark"_s;
            const auto changed = readFigure(draft, figure, m_catalog, language).figure;
            QVERIFY(changed);
            Observation expected = figure;
            expected.note.en = u"A remark"_s;
            QCOMPARE(*changed, expected);
            draft.number = u"约120"_s;
            const auto retyped = readFigure(draft, figure, m_catalog, language).figure;
            QCOMPARE(retyped->value, 120.0);
            QCOMPARE(retyped->qualifierWord, BilingualText());
        }
    }

    void shippedFiguresStayAsTheyAre_data()
    {
        QTest::addColumn<QString>("package");
        for (const char *name : {"beijing-aigc-2023", "city-compute-rank", "beijing-ai-follow-up"})
            QTest::newRow(name) << QString(QStringLiteral(ZHITU_PACKAGES_DIR "/")
                                           + QLatin1StringView(name));
    }
    /** Opening the form and changing nothing changes nothing; typing the same anew neither. */
    void shippedFiguresStayAsTheyAre()
    {
        QFETCH(QString, package);
        auto read = readPackage(package);
        QVERIFY(read);
        Catalog &catalog = read->catalog;
        catalog.buildIndex();
        for (const Observation &figure : read->observations) {
            for (const Language language : allLanguages) {
                const FigureDraft draft = draftOf(figure, catalog, language);
                QCOMPARE(readFigure(draft, figure, catalog, language).figure, figure);
                const Unit &unit = *catalog.unit(figure.unit);
                const auto number = readDraftNumber(draft.number, unit, language).value;
                QVERIFY2(number, qPrintable(figure.id + u' ' + draft.number));
                QCOMPARE(number->value, figure.value);
                QCOMPARE(number->upper, figure.valueUpper);
                const auto period = readDraftPeriod(draft.period, language).value;
                QVERIFY2(period, qPrintable(figure.id + u' ' + draft.period));
                QCOMPARE(*period, figure.period);
            }
        }
    }

    void keysAreFree()
    {
        Catalog catalog = catalogOf({firms});
        QCOMPARE(freeKey(catalog, Table::Subjects, {u"智谱"_s, u"Zhipu AI (Beijing)"_s}),
                 u"zhipu-ai-beijing"_s);
        QCOMPARE(freeKey(catalog, Table::Units, {u"家"_s, u"Firms"_s}), u"firms-2"_s);
        QCOMPARE(freeKey(catalog, Table::Regions, {u"长三角"_s, {}}), u"chang-san-jiao"_s);
        QCOMPARE(freeKey(catalog, Table::Regions, {u"！"_s, {}}), u"regions"_s);
        QVERIFY(isKey(Table::Regions, u"CN-BJ"));
        QVERIFY(!isKey(Table::Regions, u"北京"));
        QVERIFY(!isKey(Table::Units, u"CNY"));
        QVERIFY(!isKey(Table::Units, u""));
    }
};

QTEST_GUILESS_MAIN(TestFigureDraft)

#include "tst_figuredraft.moc"
