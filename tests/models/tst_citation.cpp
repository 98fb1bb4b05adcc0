// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation.h"
#include "models/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString hostileTitle = u"50% of A&B_{x}\\y $5 #1 ~^ <b>|\"q\""_s;

const CitationDays days{QDate(2026, 3, 9), std::nullopt};

/** Documents of all kinds, well and badly described. */
Catalog documents()
{
    Catalog catalog = Samples::records();
    catalog.indicators[0].name = {u"企业数"_s, u"Number of firms"_s};
    catalog.sources.clear();
    const auto add = [&catalog](const QString &id, SourceKind kind, const BilingualText &title,
                                const BilingualText &publisher, const QString &published,
                                const QString &url, const QString &repeats = {}) {
        Source source;
        source.id = id;
        source.kind = kind;
        source.title = title;
        source.publisher = publisher;
        source.published = *Period::fromIso(published);
        source.url = url;
        source.repeats = repeats;
        catalog.sources.append(source);
    };
    add(u"plan"_s, SourceKind::OfficialStatistic, {u"《发展方案（2024）》"_s, u"The plan"_s},
        {u"某市政府"_s, u"The City"_s}, u"2024-05-29"_s, u"https://example.org/plan"_s);
    add(u"paper"_s, SourceKind::WhitePaper, {u"《白皮书》"_s, u"The paper"_s},
        {u"某研究院"_s, u"The Institute"_s}, u"2023-11"_s, {});
    add(u"counts"_s, SourceKind::Association, {u"统计数据"_s, u"The counts"_s},
        {u"某协会"_s, u"The Association"_s}, u"2023/2024"_s, u"https://example.org/c"_s);
    add(u"talk"_s, SourceKind::Interview, {u"某人访谈"_s, u"A talk"_s}, {}, {}, {});
    add(u"news"_s, SourceKind::Press, {u"某报道"_s, u"A story"_s}, {u"某报"_s, u"The Paper"_s},
        u"2024-01-15"_s, u"https://example.org/n?a=1&b=2"_s);
    add(u"copy"_s, SourceKind::Repost, {u"某报道（转载）"_s, u"A story, copied"_s},
        {u"某站"_s, u"Some site"_s}, {}, {}, u"news"_s);
    add(u"orphan"_s, SourceKind::Repost, {u"孤页"_s, u"An orphan"_s}, {}, u"2024"_s,
        u"https://example.org/o"_s);
    add(u"bare"_s, SourceKind::OfficialStatistic, {u"无名"_s, {}}, {}, {}, {});
    add(u"english"_s, SourceKind::Press, {{}, u"Only English"_s}, {{}, u"The Post"_s}, u"2025"_s,
        {});
    add(u"hostile"_s, SourceKind::Press, {hostileTitle, {}}, {u"a\nb\t c"_s, {}}, u"2024-12"_s,
        u"https://example.org/{a}_%20&b\\c"_s);
    add(u"works"_s, SourceKind::Interview, {u"《甲》与《乙》"_s, {}}, {}, {}, {});
    add(u"unsigned"_s, SourceKind::Press, {u"佚文"_s, u"Unsigned"_s}, {}, u"2024"_s, {});
    add(u"firm"_s, SourceKind::Press, {{}, u"A piece"_s}, {{}, u"The Post Inc."_s}, u"2025"_s, {});
    add(u"nobody"_s, SourceKind::NotStated, {u"来源未说明"_s, u"Source not stated"_s}, {}, {}, {});
    catalog.buildIndex();
    return catalog;
}

Observation figureFrom(const QString &source)
{
    Observation figure = Samples::figure(u"F1"_s, u"firms"_s, u"100101"_s, u"2023-07", 12000);
    figure.source = source;
    return figure;
}

QString cited(const Observation &figure, CitationStyle style, Language language,
              const CitationDays &when = days)
{
    const Catalog catalog = documents();
    return citation(catalog, {citedRecord(catalog, figure)}, style, language, when);
}

/** Whether braces open and close as BibTeX counts them, whatever stands before them. */
bool isBalanced(const QString &text)
{
    int depth = 0;
    for (const QChar character : text) {
        depth += character == u'{' ? 1 : character == u'}' ? -1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

} // namespace

class TestCitation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void documentsOfEachKind_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<CitationStyle>("style");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text"); ///< before "Figure: …"

        constexpr auto gbt = CitationStyle::Gbt7714;
        constexpr auto apa = CitationStyle::Apa;
        constexpr auto zh = Language::Chinese;
        constexpr auto en = Language::English;
        QTest::newRow("official, online, Chinese, GB/T")
            << u"plan"_s << gbt << zh
            << u"某市政府. 发展方案（2024）[EB/OL]. (2024-05-29)[2026-03-09]. https://example.org/plan. "_s;
        QTest::newRow("official, online, English, GB/T")
            << u"plan"_s << gbt << en
            << u"The City. The plan = 发展方案（2024）[EB/OL]. (2024-05-29)[2026-03-09]. https://example.org/plan. "_s;
        QTest::newRow("official, online, Chinese, APA")
            << u"plan"_s << apa << zh
            << u"某市政府（2024年5月29日）。发展方案（2024）。https://example.org/plan "_s;
        QTest::newRow("official, online, English, APA")
            << u"plan"_s << apa << en
            << u"The City (2024, May 29). The plan [发展方案（2024）]. https://example.org/plan "_s;
        QTest::newRow("white paper, no address, Chinese, GB/T")
            << u"paper"_s << gbt << zh
            << u"某研究院. 白皮书[R]. [出版地不详]: 某研究院, 2023-11. "_s;
        QTest::newRow("white paper, no address, English, GB/T")
            << u"paper"_s << gbt << en
            << u"The Institute. The paper = 白皮书[R]. [S. l.]: The Institute, 2023-11. "_s;
        QTest::newRow("white paper, no address, English, APA")
            << u"paper"_s << apa << en
            << u"The Institute (2023, November). The paper [白皮书] [White paper]. "_s;
        QTest::newRow("association, an interval, Chinese, GB/T")
            << u"counts"_s << gbt << zh
            << u"某协会. 统计数据[R/OL]. (2023/2024)[2026-03-09]. https://example.org/c. "_s;
        QTest::newRow("association, an interval, English, APA")
            << u"counts"_s << apa << en
            << u"The Association (2023–2024). The counts [统计数据]. https://example.org/c "_s;
        QTest::newRow("interview without anything, Chinese, GB/T")
            << u"talk"_s << gbt << zh << u"某人访谈[Z]. [出版地不详]: [出版者不详], [日期不详]. "_s;
        QTest::newRow("interview without anything, English, GB/T")
            << u"talk"_s << gbt << en << u"A talk = 某人访谈[Z]. [S. l.]: [s. n.], [n.d.]. "_s;
        QTest::newRow("interview without anything, English, APA")
            << u"talk"_s << apa << en << u"A talk [某人访谈] [Interview] (n.d.). "_s;
        QTest::newRow("press, online, Chinese, GB/T")
            << u"news"_s << gbt << zh
            << u"某报道[N/OL]. 某报, 2024-01-15[2026-03-09]. https://example.org/n?a=1&b=2. "_s;
        QTest::newRow("press, online, English, APA")
            << u"news"_s << apa << en
            << u"A story [某报道] (2024, January 15). The Paper. https://example.org/n?a=1&b=2 "_s;
        QTest::newRow("press, English alone, no address, Chinese, GB/T")
            << u"english"_s << gbt << zh << u"Only English[N]. The Post, 2025. "_s;
        QTest::newRow("press, English alone, English, APA")
            << u"english"_s << apa << en << u"Only English (2025). The Post. "_s;
        QTest::newRow("a title that names two works, Chinese, GB/T")
            << u"works"_s << gbt << zh
            << u"《甲》与《乙》[Z]. [出版地不详]: [出版者不详], [日期不详]. "_s;
        QTest::newRow("press, nobody named, English, GB/T")
            << u"unsigned"_s << gbt << en << u"Unsigned = 佚文[N]. 2024. "_s;
        QTest::newRow("a name that ends with a stop, English, APA")
            << u"firm"_s << apa << en << u"A piece (2025). The Post Inc. "_s;
        QTest::newRow("official, title alone in Chinese, English, GB/T")
            << u"bare"_s << gbt << en << u"无名[Z]. [S. l.]: [s. n.], [n.d.]. "_s;
        QTest::newRow("official, title alone in Chinese, English, APA")
            << u"bare"_s << apa << en << u"无名 (n.d.). "_s;
        QTest::newRow("repost, undated, no address, Chinese, GB/T")
            << u"copy"_s << gbt << zh << u"某报道（转载）[EB/OL]. 某站, (日期不详). "_s;
        QTest::newRow("repost, undated, no address, English, APA")
            << u"copy"_s << apa << en
            << u"A story, copied [某报道（转载）] [Repost] (n.d.). Some site. "_s;
        QTest::newRow("repost, nobody named, Chinese, GB/T")
            << u"orphan"_s << gbt << zh
            << u"孤页[EB/OL]. (2024)[2026-03-09]. https://example.org/o. "_s;
    }

    void documentsOfEachKind()
    {
        QFETCH(QString, source);
        QFETCH(CitationStyle, style);
        QFETCH(Language, language);

        const QString text = cited(figureFrom(source), style, language);
        const QString figure = language == Language::Chinese ? u"数据："_s : u"Figure: "_s;
        QTEST(text.left(text.indexOf(figure)), "text");
    }

    void downToTheLine_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("occurrence");
        QTest::addColumn<QString>("printed");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text"); ///< from "Figure: …" on, in GB/T 7714

        QTest::newRow("a repost, with all")
            << u"copy"_s << u"paper"_s << 19 << 1 << u"1.2万家"_s << Language::English
            << u"Figure: District A, Number of firms, Jul 2023: 12,000 firms. Printed as “1.2万家”. Place: line 19 of the reposted page (not counting blank lines). Reposted from: A story = 某报道[N/OL]. The Paper, 2024-01-15. https://example.org/n?a=1&b=2. Quoting: The Institute. The paper = 白皮书[R]. [S. l.]: The Institute, 2023-11."_s;
        QTest::newRow("in Chinese")
            << u"copy"_s << u"paper"_s << 19 << 2 << u"1.2万家"_s << Language::Chinese
            << u"数据：甲区，企业数，2023年7月：1.2万家。原文作“1.2万家”。位置：转载页面第19行第2处（不计空行）。转载自：某报道[N/OL]. 某报, 2024-01-15. https://example.org/n?a=1&b=2。引自：某研究院. 白皮书[R]. [出版地不详]: 某研究院, 2023-11。"_s;
        QTest::newRow("no repost, nothing known of the place")
            << u"news"_s << QString() << 0 << 0 << QString() << Language::English
            << u"Figure: District A, Number of firms, Jul 2023: 12,000 firms."_s;
        QTest::newRow("a line, but no number as printed")
            << u"news"_s << QString() << 3 << 0 << QString() << Language::English
            << u"Figure: District A, Number of firms, Jul 2023: 12,000 firms. Place: line 3 (not counting blank lines)."_s;
        QTest::newRow("what is quoted is not stated")
            << u"news"_s << u"nobody"_s << 0 << 0 << QString() << Language::English
            << u"Figure: District A, Number of firms, Jul 2023: 12,000 firms. It does not state where it has this from."_s;
        QTest::newRow("what it reposts is not known")
            << u"orphan"_s << QString() << 0 << 0 << QString() << Language::Chinese
            << u"数据：甲区，企业数，2023年7月：1.2万家。据转载页面。"_s;
        QTest::newRow("what is quoted is itself a repost")
            << u"plan"_s << u"copy"_s << 0 << 0 << QString() << Language::English
            << u"Figure: District A, Number of firms, Jul 2023: 12,000 firms. Quoting: A story, copied = 某报道（转载）[EB/OL]. Some site, (n.d.). That reprints: A story = 某报道[N/OL]. The Paper, 2024-01-15. https://example.org/n?a=1&b=2."_s;
    }

    void downToTheLine()
    {
        QFETCH(QString, source);
        QFETCH(QString, origin);
        QFETCH(int, line);
        QFETCH(int, occurrence);
        QFETCH(QString, printed);
        QFETCH(Language, language);

        Observation figure = figureFrom(source);
        figure.origin = origin;
        if (line > 0)
            figure.line = line;
        figure.occurrence = occurrence;
        figure.printed = printed;
        const QString text = cited(figure, CitationStyle::Gbt7714, language);
        const QString from = language == Language::Chinese ? u"数据："_s : u"Figure: "_s;
        QTEST(text.mid(text.indexOf(from)), "text");
    }

    void whatIsMeantIsSaid()
    {
        Observation goal = figureFrom(u"news"_s);
        goal.status = Status::Target;
        goal.qualifier = Qualifier::Over;
        goal.subject = u"product"_s;
        goal.period = {};
        QVERIFY(cited(goal, CitationStyle::Apa, Language::English)
                    .endsWith(u"Figure: District A, The product, Number of firms, undated, target: "
                              "over 12,000 firms."_s));

        Catalog catalog = documents();
        Event event;
        event.id = u"E1"_s;
        event.title = {u"某事"_s, u"Something"_s};
        event.region = u"100000"_s;
        event.period = *Period::fromIso(u"2023-05-30");
        event.source = u"news"_s;
        event.line = 4;
        event.printed = u"5月30日"_s;
        const CitedRecord record = citedRecord(catalog, event);
        QVERIFY(citation(catalog, {record}, CitationStyle::Apa, Language::English, days)
                    .endsWith(u"Event: Something, Province A, 30 May 2023. Printed as “5月30日”. "
                              "Place: line 4 (not counting blank lines)."_s));
        QVERIFY(citation(catalog, {record}, CitationStyle::Apa, Language::Chinese, days)
                    .contains(u"事件：某事，甲省，2023年5月30日。"_s));

        event.status = Status::Target;
        event.region.clear();
        QVERIFY(citation(catalog, {citedRecord(catalog, event)}, CitationStyle::Apa,
                         Language::English, days)
                    .contains(u"Event: Something, 30 May 2023, target. "_s));
    }

    void theDayOfLookingIsToldNotMadeUp()
    {
        const Observation figure = figureFrom(u"news"_s);
        for (const CitationStyle style :
             {CitationStyle::Apa, CitationStyle::BibTeX, CitationStyle::CslJson}) {
            const QString silent = cited(figure, style, Language::English);
            QVERIFY2(!silent.contains(u"2026"_s) && !silent.contains(u"accessed"_s)
                         && !silent.contains(u"urldate"_s),
                     qPrintable(silent));
        }
        const CitationDays told{days.cited, QDate(2025, 2, 1)};
        QVERIFY(cited(figure, CitationStyle::Gbt7714, Language::English, told)
                    .contains(u"2024-01-15[2025-02-01]"_s));
        QVERIFY(cited(figure, CitationStyle::Apa, Language::English, told)
                    .contains(u"The Paper. Retrieved February 1, 2025, from https://"_s));
        QVERIFY(cited(figure, CitationStyle::Apa, Language::Chinese, told)
                    .contains(u"某报。2025年2月1日检索自 https://"_s));
        QVERIFY(cited(figure, CitationStyle::BibTeX, Language::English, told)
                    .contains(u"  urldate = {2025-02-01},\n"_s));
        const QJsonObject item =
            QJsonDocument::fromJson(
                cited(figure, CitationStyle::CslJson, Language::English, told).toUtf8())
                .array()
                .first()
                .toObject();
        QCOMPARE(item.value(u"accessed"_s).toObject().value(u"date-parts"_s).toArray(),
                 QJsonArray{QJsonArray({2025, 2, 1})});
        // Without an address there is nothing to have been looked at.
        QVERIFY(!cited(figureFrom(u"paper"_s), CitationStyle::BibTeX, Language::English, told)
                     .contains(u"urldate"_s));
        QVERIFY(!cited(figureFrom(u"paper"_s), CitationStyle::CslJson, Language::English, told)
                     .contains(u"accessed"_s));
    }

    void bibTeX_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("entry"); ///< up to the note

        QTest::newRow("white paper")
            << u"paper"_s << Language::English << QString::fromUtf8(R"(@techreport{paper:F1,
  author = {{The Institute}},
  title = {{The paper [白皮书]}},
  institution = {The Institute},
  type = {white paper},
  year = {2023},
  month = nov,
)");
        QTest::newRow("official") << u"plan"_s << Language::Chinese
                                  << QString::fromUtf8(R"(@misc{plan:F1,
  author = {{某市政府}},
  title = {{发展方案（2024）}},
  year = {2024},
  month = may,
  day = {29},
  url = {https://example.org/plan},
)");
        QTest::newRow("an interval")
            << u"counts"_s << Language::Chinese << QString::fromUtf8(R"(@techreport{counts:F1,
  author = {{某协会}},
  title = {{统计数据}},
  institution = {某协会},
  type = {行业组织},
  year = {2023/2024},
  url = {https://example.org/c},
)");
        QTest::newRow("undated, nobody named")
            << u"talk"_s << Language::Chinese << QString::fromUtf8(R"(@misc{talk:F1,
  title = {{某人访谈}},
  year = {日期不详},
)");
        QTest::newRow("repost") << u"copy"_s << Language::English
                                << QString::fromUtf8(R"(@misc{copy:F1,
  title = {{A story, copied [某报道（转载）]}},
  howpublished = {Some site},
  year = {n.d.},
)");
        QTest::newRow("everything that is special")
            << u"hostile"_s << Language::English << QString::fromUtf8(R"(@article{hostile:F1,
  title = {{50\% of A\&B\_\textbraceleft{}x\textbraceright{}\textbackslash{}y \$5 \#1 \textasciitilde{}\textasciicircum{} \textless{}b\textgreater{}\textbar{}"q"}},
  journal = {a b c},
  year = {2024},
  month = dec,
  url = {https://example.org/%7Ba%7D_%20&b%5Cc},
)");
    }

    void bibTeX()
    {
        QFETCH(QString, source);
        QFETCH(Language, language);

        Observation figure = figureFrom(source);
        figure.printed = u"{5}% & a\\b"_s;
        const QString entry = cited(figure, CitationStyle::BibTeX, language);
        QTEST(entry.left(entry.indexOf(u"  note = "_s)), "entry");
        QVERIFY(entry.endsWith(u"}\n}"_s));
        QVERIFY2(isBalanced(entry), qPrintable(entry));
        QVERIFY2(entry.contains(QString::fromUtf8(
                     R"(\textbraceleft{}5\textbraceright{}\% \& a\textbackslash{}b)")),
                 qPrintable(entry));
    }

    void keysAreSafeAndDistinct()
    {
        Catalog catalog = documents();
        QSet<QString> keys;
        const QStringList ids{u"F1"_s,  u"F 1"_s,  u"F.0020 1"_s, u"F,1"_s,
                              u"F{1"_s, u"海淀"_s, u"F%1"_s};
        for (const QString &id : ids) {
            Observation figure = figureFrom(u"news"_s);
            figure.id = id;
            const QString entry = citation(catalog, {citedRecord(catalog, figure)},
                                           CitationStyle::BibTeX, Language::English, days);
            static const QRegularExpression form(u"^@article\\{([A-Za-z0-9:._-]+),\n"_s);
            const auto match = form.match(entry);
            QVERIFY2(match.hasMatch(), qPrintable(entry));
            keys.insert(match.captured(1));
        }
        QCOMPARE(keys.size(), ids.size());
    }

    void cslJson_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QJsonObject>("expected"); ///< but for the note

        const auto dates = [](std::initializer_list<QJsonValue> parts) {
            return QJsonObject{{u"date-parts"_s, QJsonArray(parts)}};
        };
        const auto author = [](const QString &name) {
            return QJsonArray{QJsonObject{{u"literal"_s, name}}};
        };
        QTest::newRow("official") << u"plan"_s
                                  << QJsonObject{{u"id"_s, u"plan:F1"_s},
                                                 {u"type"_s, u"webpage"_s},
                                                 {u"title"_s, u"The plan [发展方案（2024）]"_s},
                                                 {u"author"_s, author(u"The City"_s)},
                                                 {u"issued"_s, dates({QJsonArray{2024, 5, 29}})},
                                                 {u"URL"_s, u"https://example.org/plan"_s}};
        QTest::newRow("white paper") << u"paper"_s
                                     << QJsonObject{{u"id"_s, u"paper:F1"_s},
                                                    {u"type"_s, u"report"_s},
                                                    {u"title"_s, u"The paper [白皮书]"_s},
                                                    {u"author"_s, author(u"The Institute"_s)},
                                                    {u"issued"_s, dates({QJsonArray{2023, 11}})}};
        QTest::newRow("interview") << u"talk"_s
                                   << QJsonObject{{u"id"_s, u"talk:F1"_s},
                                                  {u"type"_s, u"interview"_s},
                                                  {u"title"_s, u"A talk [某人访谈]"_s}};
        QTest::newRow("an interval")
            << u"counts"_s
            << QJsonObject{{u"id"_s, u"counts:F1"_s},
                           {u"type"_s, u"report"_s},
                           {u"title"_s, u"The counts [统计数据]"_s},
                           {u"author"_s, author(u"The Association"_s)},
                           {u"issued"_s, dates({QJsonArray{2023}, QJsonArray{2024}})},
                           {u"URL"_s, u"https://example.org/c"_s}};
        QTest::newRow("nothing but a title")
            << u"bare"_s
            << QJsonObject{
                   {u"id"_s, u"bare:F1"_s}, {u"type"_s, u"document"_s}, {u"title"_s, u"无名"_s}};
        QTest::newRow("repost") << u"copy"_s
                                << QJsonObject{{u"id"_s, u"copy:F1"_s},
                                               {u"type"_s, u"webpage"_s},
                                               {u"title"_s, u"A story, copied [某报道（转载）]"_s},
                                               {u"container-title"_s, u"Some site"_s}};
        QTest::newRow("everything that is special")
            << u"hostile"_s
            << QJsonObject{{u"id"_s, u"hostile:F1"_s},
                           {u"type"_s, u"article-newspaper"_s},
                           {u"title"_s, hostileTitle},
                           {u"container-title"_s, u"a b c"_s},
                           {u"issued"_s, dates({QJsonArray{2024, 12}})},
                           {u"URL"_s, u"https://example.org/{a}_%20&b\\c"_s}};
    }

    void cslJson()
    {
        QFETCH(QString, source);
        QFETCH(QJsonObject, expected);

        Observation figure = figureFrom(source);
        figure.line = 2;
        figure.printed = u"\"5\"\\ \u0007"_s;
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(
            cited(figure, CitationStyle::CslJson, Language::English).toUtf8(), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(json.array().size(), 1);
        QJsonObject item = json.array().first().toObject();
        const QString note = item.take(u"note"_s).toString();
        QVERIFY2(note.contains(u"Printed as “\"5\"\\”. Place: line 2"_s), qPrintable(note));
        QCOMPARE(item, expected);
    }

    void severalAtOnce()
    {
        const Catalog catalog = documents();
        Observation second = figureFrom(u"plan"_s);
        second.id = u"F2"_s;
        const QList<CitedRecord> records{citedRecord(catalog, figureFrom(u"news"_s)),
                                         citedRecord(catalog, figureFrom(u"nobody"_s)),
                                         citedRecord(catalog, second)};
        QVERIFY(canBeCited(catalog, records.at(0)));
        QVERIFY(!canBeCited(catalog, records.at(1)));
        QVERIFY(!canBeCited(catalog, citedRecord(catalog, figureFrom(u"unknown"_s))));
        for (const CitationStyle style : allCitationStyles) {
            const QString text = citation(catalog, records, style, Language::English, days);
            QVERIFY(!text.startsWith(u'\n') && !text.endsWith(u'\n'));
            QVERIFY(!text.contains(u"not stated"_s));
            if (style == CitationStyle::CslJson)
                QCOMPARE(QJsonDocument::fromJson(text.toUtf8()).array().size(), 2);
            else if (style == CitationStyle::BibTeX)
                QCOMPARE(text.count(u"\n@"_s), 1);
            else
                QCOMPARE(text.count(u'\n'), 1);
        }
    }

    void stylesHaveCodes()
    {
        for (const CitationStyle style : allCitationStyles) {
            QCOMPARE(citationStyleFromCode(code(style)), style);
            QVERIFY(!citationStyleName(style).isEmpty());
        }
        QVERIFY(!citationStyleFromCode(u"chicago"));
        QVERIFY(!citationStyleFromCode(u""));
    }
};

QTEST_GUILESS_MAIN(TestCitation)

#include "tst_citation.moc"
