// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charttexts.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

Catalog documents()
{
    Catalog catalog;
    const auto add = [&catalog](const QString &id, SourceKind kind, const QString &repeats = {}) {
        catalog.sources.append({.id = id, .kind = kind, .title = {id, id}, .repeats = repeats});
    };
    add(u"yearbook"_s, SourceKind::OfficialStatistic);
    add(u"paper"_s, SourceKind::WhitePaper);
    add(u"daily"_s, SourceKind::Press);
    add(u"copy"_s, SourceKind::Repost, u"daily"_s);
    catalog.buildIndex();
    return catalog;
}

} // namespace

/** What the footers of charts say of their sources. */
class TestChartTexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentsStandByTheirGrades_data()
    {
        QTest::addColumn<QList<Citation>>("citations");
        QTest::addColumn<QString>("note");

        const auto cited = [](const char *source, const char *origin, int line) {
            return Citation{QString::fromLatin1(source), QString::fromLatin1(origin), line};
        };
        QTest::newRow("one document")
            << QList{cited("yearbook", "", 3)} << u"[official] yearbook (line 3)"_s;
        QTest::newRow("best grade first")
            << QList{cited("daily", "", 1), cited("yearbook", "", 2)}
            << u"[official] yearbook (line 2); [press] daily (line 1)"_s;
        QTest::newRow("what it takes from a lesser one is worth no more")
            << QList{cited("yearbook", "daily", 5), cited("yearbook", "", 3)}
            << u"[official] yearbook (line 3); [press] yearbook (line 5) ← daily"_s;
        QTest::newRow("two that it quotes, of one grade")
            << QList{cited("daily", "paper", 5), cited("daily", "yearbook", 3),
                     cited("daily", "", 9), cited("daily", "paper", 3)}
            << u"[press] daily (lines 3, 5, 9) ← paper, yearbook"_s;
        QTest::newRow("a copy is a copy, whatever it quotes")
            << QList{cited("copy", "yearbook", 2), cited("copy", "", 1)}
            << u"[repost] copy (lines 1, 2) ← yearbook"_s;
        QTest::newRow("unknown to the catalog")
            << QList{cited("lost", "", 1), cited("daily", "", 4)}
            << u"[press] daily (line 4); lost (line 1)"_s;
    }
    void documentsStandByTheirGrades()
    {
        QFETCH(const QList<Citation>, citations);
        QFETCH(const QString, note);
        QCOMPARE(sourcesNote(documents(), citations).en, u"Sources by weakest link: "_s + note);
    }
};

QTEST_GUILESS_MAIN(TestChartTexts)

#include "tst_charttexts.moc"
