// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartmodel.h"
#include "eventmodel.h"
#include "figurefilterproxy.h"
#include "formats/formats.h"
#include "models/samples.h"
#include "observationmodel.h"
#include "sourcechain.h"

#include <QRegularExpression>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

/** A source of each kind, named by its code, and some that reprint others. */
CatalogPtr chains()
{
    Catalog catalog = Samples::records();
    catalog.sources.clear();
    const auto add = [&catalog](const QString &id, SourceKind kind, const QString &repeats = {}) {
        Source source;
        source.id = id;
        source.kind = kind;
        source.title = {u"文"_s + id, u"Paper "_s + id};
        source.repeats = repeats;
        catalog.sources.append(source);
    };
    add(u"official"_s, SourceKind::OfficialStatistic);
    add(u"white"_s, SourceKind::WhitePaper);
    add(u"body"_s, SourceKind::Association);
    add(u"talk"_s, SourceKind::Interview);
    add(u"news"_s, SourceKind::Press);
    add(u"copy"_s, SourceKind::Repost, u"news"_s);
    add(u"copy-of-copy"_s, SourceKind::Repost, u"copy"_s);
    add(u"orphan"_s, SourceKind::Repost);
    add(u"page"_s, SourceKind::OfficialStatistic, u"news"_s);
    add(u"nobody"_s, SourceKind::NotStated);
    add(u"egg"_s, SourceKind::Press, u"hen"_s);
    add(u"hen"_s, SourceKind::Repost, u"egg"_s);
    catalog.buildIndex();
    return std::make_shared<const Catalog>(std::move(catalog));
}

QStringList idsOf(const SourceChain &chain)
{
    QStringList ids;
    for (const Source *link : chain.links)
        ids.append(link->id);
    return ids;
}

} // namespace

class TestSourceChain final : public QObject
{
    Q_OBJECT

private:
    CatalogPtr m_catalog = chains();

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void chain_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QStringList>("links");
        QTest::addColumn<int>("quoted");
        QTest::addColumn<QString>("weakest");
        QTest::addColumn<QString>("kinds");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");

        QTest::newRow("one document is its own weakest link")
            << u"official"_s << QString() << QStringList{u"official"_s} << 1 << u"official"_s
            << u"official"_s << u"official document"_s << u"官方文件"_s;
        QTest::newRow("a repost of a press report that quotes a white paper")
            << u"copy"_s << u"white"_s << QStringList{u"copy"_s, u"news"_s, u"white"_s} << 2
            << u"copy"_s << u"repost ← press ← white paper"_s
            << u"repost of a press report, quoting a white paper"_s
            << u"媒体报道的转载，引自白皮书"_s;
        QTest::newRow("of equal links the nearest")
            << u"copy-of-copy"_s << QString()
            << QStringList{u"copy-of-copy"_s, u"copy"_s, u"news"_s} << 3 << u"copy-of-copy"_s
            << u"repost ← repost ← press"_s << u"repost of a repost of a press report"_s
            << u"媒体报道的转载的转载"_s;
        QTest::newRow("a good document quotes a bad one")
            << u"official"_s << u"news"_s << QStringList{u"official"_s, u"news"_s} << 1 << u"news"_s
            << u"official ← press"_s << u"official document, quoting a press report"_s
            << u"官方文件，引自媒体报道"_s;
        QTest::newRow("a good document reprints a bad one")
            << u"page"_s << QString() << QStringList{u"page"_s, u"news"_s} << 2 << u"news"_s
            << u"official ← press"_s << u"official document, reprinting a press report"_s
            << u"官方文件，转载自媒体报道"_s;
        QTest::newRow("quoting what is not stated")
            << u"news"_s << u"nobody"_s << QStringList{u"news"_s, u"nobody"_s} << 1 << u"nobody"_s
            << u"press ← source not stated"_s
            << u"press report, quoting a source that is not stated"_s
            << u"媒体报道，引自未说明的来源"_s;
        QTest::newRow("a repost of nobody knows what")
            << u"orphan"_s << QString() << QStringList{u"orphan"_s} << 1 << u"orphan"_s
            << u"repost"_s << u"repost of a document that the data do not name"_s
            << u"转载（数据中未说明原文）"_s;
        QTest::newRow("that quotes an interview")
            << u"orphan"_s << u"talk"_s << QStringList{u"orphan"_s, u"talk"_s} << 1 << u"orphan"_s
            << u"repost ← interview"_s
            << u"repost of a document that the data do not name, quoting an interview"_s
            << u"转载（数据中未说明原文），引自访谈"_s;
        QTest::newRow("a loop in the data ends")
            << u"egg"_s << QString() << QStringList{u"egg"_s, u"hen"_s} << 2 << u"hen"_s
            << u"press ← repost"_s << u"press report, reprinting a repost"_s
            << u"媒体报道，转载自转载"_s;
        QTest::newRow("quoting what it reprints")
            << u"copy"_s << u"news"_s << QStringList{u"copy"_s, u"news"_s} << 2 << u"copy"_s
            << u"repost ← press"_s << u"repost of a press report"_s << u"媒体报道的转载"_s;
        QTest::newRow("unknown documents") << u"lost"_s << QString() << QStringList() << 0
                                           << QString() << QString() << QString() << QString();
    }

    void chain()
    {
        QFETCH(QString, source);
        QFETCH(QString, origin);
        QFETCH(QString, weakest);

        const SourceChain chain = sourceChain(*m_catalog, source, origin);
        QTEST(idsOf(chain), "links");
        QTEST(int(chain.quoted), "quoted");
        QCOMPARE(chain.weakest < 0 ? QString() : chain.links.at(chain.weakest)->id, weakest);
        QCOMPARE(chain.grade(), sourceGrade(*m_catalog, source, origin));
        QTEST(chainText(chain, Language::English), "kinds");
        QTEST(chainPhrase(chain, Language::English), "english");
        QTEST(chainPhrase(chain, Language::Chinese), "chinese");
    }

    void gradesAreInOrder()
    {
        const QStringList best{u"official"_s, u"white"_s, u"body"_s,  u"talk"_s,
                               u"news"_s,     u"copy"_s,  u"nobody"_s};
        for (qsizetype i = 1; i < best.size(); ++i)
            QVERIFY2(*sourceGrade(*m_catalog, best.at(i - 1), {})
                         < *sourceGrade(*m_catalog, best.at(i), {}),
                     qPrintable(best.at(i)));
    }

    void theLastOfAllSourcesCounts()
    {
        // As many steps as there are sources lead to the end of the longest chain.
        Catalog catalog;
        catalog.sources = {{.id = u"page"_s, .kind = SourceKind::OfficialStatistic},
                           {.id = u"news"_s, .kind = SourceKind::Press}};
        catalog.sources[0].repeats = u"news"_s;
        catalog.buildIndex();
        QCOMPARE(sourceGrade(catalog, u"page"_s, {}), SourceKind::Press);
        QCOMPARE(sourceChain(catalog, u"page"_s, {}).grade(), SourceKind::Press);
    }

    void weakestLinkInWords()
    {
        const auto said = [this](const QString &source, Language language) {
            return weakestLinkText(sourceChain(*m_catalog, source, {}), language);
        };
        QCOMPARE(said(u"white"_s, Language::English), u"white paper (grade 2 of 6, 1 is best)"_s);
        QCOMPARE(said(u"copy"_s, Language::English), u"repost (grade 6 of 6, 1 is best)"_s);
        QCOMPARE(said(u"copy"_s, Language::Chinese), u"转载（第6级，共6级，第1级最高）"_s);
        QCOMPARE(said(u"nobody"_s, Language::English), u"source not stated (below all grades)"_s);
        QCOMPARE(said(u"lost"_s, Language::English), QString());
    }

    void marksBesideTheGrade_data()
    {
        QTest::addColumn<QString>("period");
        QTest::addColumn<Status>("status");
        QTest::addColumn<QString>("text");

        QTest::newRow("none") << u"2023"_s << Status::Actual << u"press"_s;
        QTest::newRow("a target is no doubt") << u"2025"_s << Status::Target << u"press"_s;
        QTest::newRow("undated") << QString() << Status::Actual << u"press · undated"_s;
        QTest::newRow("forecast") << u"2025"_s << Status::Forecast << u"press · forecast"_s;
        QTest::newRow("statement") << u"2023"_s << Status::Statement << u"press · statement"_s;
        QTest::newRow("undated statement")
            << QString() << Status::Statement << u"press · undated · statement"_s;
    }

    void marksBesideTheGrade()
    {
        QFETCH(QString, period);
        QFETCH(Status, status);

        Observation figure = Samples::figure(u"F"_s, u"firms"_s, u"100101"_s, period, 5);
        figure.source = u"news"_s;
        figure.status = status;
        QTEST(gradeText(*m_catalog, figure, Language::English), "text");
        Event event;
        event.source = u"news"_s;
        event.period = *Period::fromIso(period);
        event.status = status;
        QTEST(gradeText(*m_catalog, event, Language::English), "text");
    }

    void theBestGroundedClaimComesFirst()
    {
        Observation relayed = Samples::figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", 5);
        relayed.source = u"official"_s;
        relayed.origin = u"news"_s;
        Observation direct = relayed;
        direct.source = u"body"_s;
        direct.origin.clear();
        // An official page that quotes the press is worth the press.
        QVERIFY(isBetterGrounded(direct, relayed, *m_catalog));
        QVERIFY(!isBetterGrounded(relayed, direct, *m_catalog));
        Observation unknown = direct;
        unknown.source = u"lost"_s;
        QVERIFY(isBetterGrounded(relayed, unknown, *m_catalog));
    }

    void tablesTellAndSortByIt()
    {
        const auto figure = [](const QString &id, const QString &source, const QString &origin) {
            Observation record = Samples::figure(id, u"firms"_s, u"100101"_s, u"2023", 5);
            record.source = source;
            record.origin = origin;
            return record;
        };
        ObservationModel model;
        model.setLanguage(Language::English);
        model.setObservations(
            m_catalog,
            Samples::list({figure(u"a"_s, u"copy"_s, u"white"_s), figure(u"b"_s, u"lost"_s, {}),
                           figure(u"c"_s, u"white"_s, {}),
                           figure(u"d"_s, u"official"_s, u"news"_s)}));
        const auto text = [&model](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, ObservationModel::GradeColumn), u"repost"_s);
        QCOMPARE(text(0, ObservationModel::ChainColumn), u"repost ← press ← white paper"_s);
        QCOMPARE(text(1, ObservationModel::GradeColumn), QString());
        QVERIFY(!model.index(1, ObservationModel::GradeColumn).data(ValueRole).isValid());

        FigureFilterProxy proxy;
        proxy.setSourceModel(&model);
        const auto order = [&proxy](Qt::SortOrder direction) {
            proxy.sort(ObservationModel::GradeColumn, direction);
            QString ids;
            for (int row = 0; row < proxy.rowCount(); ++row)
                ids += proxy.index(row, 0).data(IdRole).toString();
            return ids;
        };
        QCOMPARE(order(Qt::AscendingOrder), u"cdab"_s);
        QCOMPARE(order(Qt::DescendingOrder), u"adcb"_s);
    }

    void tablesOfEventsTellIt()
    {
        Catalog records = *m_catalog;
        Event event;
        event.id = u"E"_s;
        event.source = u"copy"_s;
        event.origin = u"talk"_s;
        event.status = Status::Statement;
        records.events = {event};
        records.buildIndex();
        EventModel model;
        model.setLanguage(Language::English);
        model.setRecords(std::make_shared<const Catalog>(records));
        QCOMPARE(model.index(0, EventModel::GradeColumn).data().toString(),
                 u"repost · undated · statement"_s);
        QCOMPARE(model.index(0, EventModel::ChainColumn).data().toString(),
                 u"repost ← press ← interview"_s);
        QCOMPARE(model.index(0, EventModel::GradeColumn).data(ValueRole),
                 QVariant(int(SourceKind::Repost)));
    }
};

QTEST_GUILESS_MAIN(TestSourceChain)

#include "tst_sourcechain.moc"
