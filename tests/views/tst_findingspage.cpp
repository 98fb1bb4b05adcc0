// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingmodel.h"
#include "models/findingsamples.h"
#include "pages/findingspage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

FindingReportPtr report(const QStringList &lines)
{
    QList<Observation> figures;
    for (const QString &line : lines)
        figures.append(Samples::observationFrom(line));
    return findingReport(std::make_shared<const Catalog>(Samples::relatedRecords()), figures);
}

const QStringList someFigures{
    u"a firms 100000 2025-06 132 press"_s, u"b firms 100000 2025-06 141 paper"_s,
    u"c firms 200000 2025-06 5 press"_s,   u"d firms 200000 2025-06 6 paper"_s,
    u"e place 100000 2023 1 press slip"_s,
};

/** The titles of the findings that the list shows. */
QStringList shown(const FindingsPage &page)
{
    QStringList titles;
    const QAbstractItemModel *list = page.list()->model();
    for (int kind = 0; kind < list->rowCount(); ++kind) {
        const QModelIndex parent = list->index(kind, 0);
        for (int row = 0; row < list->rowCount(parent); ++row)
            titles.append(list->index(row, 0, parent).data().toString());
    }
    return titles;
}

/** Where the explanation's links lead, and what they say. */
QList<QPair<QString, QString>> linksOf(const FindingsPage &page)
{
    QList<QPair<QString, QString>> links;
    const QTextDocument *document = page.findChild<QTextBrowser *>()->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); part != block.end(); ++part)
            if (part.fragment().charFormat().isAnchor())
                links.append({part.fragment().charFormat().anchorHref(), part.fragment().text()});
    return links;
}

} // namespace

/** The page of figures that disagree. */
class TestFindingsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theFirstFindingExplainsItself();
    void emptyStatesAreSaid();
    void findingsAreFiltered_data();
    void findingsAreFiltered();
    void keysAndLinksLeadToCharts();
    void everyFigureHasALink();
    void eventsHaveALink();
    void aNewReportKeepsTheSelection();
    void aNewReportKeepsTheFilter();
    void languageIsFollowed();
    void textsOfOthersAreLetters();
};

void TestFindingsPage::theFirstFindingExplainsItself()
{
    FindingsPage page(Language::English);
    page.setReport(report(someFigures));
    QCOMPARE(shown(page).size(), 3);
    QVERIFY(page.list()->isExpanded(page.list()->model()->index(0, 0)));
    QVERIFY2(page.details().contains(u"132 firms"_s), qPrintable(page.details()));
    QVERIFY2(page.details().contains(u"Show in a chart: 141 firms, Province A, Jun 2025"_s),
             qPrintable(page.details()));
    QCOMPARE(page.emptyText(), QString());
}

void TestFindingsPage::emptyStatesAreSaid()
{
    FindingsPage page(Language::English);
    const QString waiting = page.emptyText();
    QVERIFY(!waiting.isEmpty());
    page.setReport(report({}));
    const QString nothing = page.emptyText();
    QVERIFY(!nothing.isEmpty() && nothing != waiting);
    page.setReport(report(someFigures));
    QCOMPARE(page.emptyText(), QString());
    page.filterText()->setText(u"nowhere"_s);
    QVERIFY(!page.emptyText().isEmpty() && page.emptyText() != nothing);
    page.filterText()->clear();
    QCOMPARE(page.emptyText(), QString());
    page.setReport(nullptr);
    QCOMPARE(page.emptyText(), waiting);
}

void TestFindingsPage::findingsAreFiltered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("count");

    QTest::newRow("nothing") << QString() << -1 << 3;
    QTest::newRow("a region, in small letters") << u"province b"_s << -1 << 1;
    QTest::newRow("a figure in the explanation") << u"141 firms"_s << -1 << 1;
    QTest::newRow("an id") << u"c d"_s << -1 << 1;
    QTest::newRow("a kind") << QString() << int(FindingKind::SourceSlip) << 1;
    QTest::newRow("a kind and a word that it lacks")
        << u"province b"_s << int(FindingKind::SourceSlip) << 0;
    QTest::newRow("the name of a kind is no finding's") << u"conflict"_s << -1 << 0;
}

void TestFindingsPage::findingsAreFiltered()
{
    QFETCH(const QString, text);
    QFETCH(const int, kind);
    QFETCH(const int, count);

    FindingsPage page(Language::English);
    page.setReport(report(someFigures));
    page.filterText()->setText(text);
    page.filterKind()->setCurrentIndex(page.filterKind()->findData(kind));
    QCOMPARE(shown(page).size(), count);
    // What is found is not hidden under its kind, be it found again.
    page.filterText()->setText(u"nowhere"_s);
    page.filterText()->setText(text);
    QCOMPARE(shown(page).size(), count);
    for (int row = 0; row < page.list()->model()->rowCount(); ++row)
        QVERIFY(page.list()->isExpanded(page.list()->model()->index(row, 0)));
}

void TestFindingsPage::keysAndLinksLeadToCharts()
{
    FindingsPage page(Language::English);
    page.setReport(report(someFigures));
    QSignalSpy asked(&page, &FindingsPage::evidenceRequested);
    page.select(u"same-figure:firms:200000:2025-06"_s);
    QTest::keyClick(page.list(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.takeFirst().constFirst().toString(), u"c"_s);
    Q_EMIT page.list()->doubleClicked(page.list()->currentIndex());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.takeFirst().constFirst().toString(), u"c"_s);
    // A kind leads nowhere.
    page.list()->setCurrentIndex(page.list()->model()->index(0, 0));
    QTest::keyClick(page.list(), Qt::Key_Return);
    QCOMPARE(asked.size(), 0);
    QVERIFY(page.details().startsWith(u"Figures of one thing"_s));
}

void TestFindingsPage::everyFigureHasALink()
{
    FindingsPage page(Language::English);
    page.setReport(report({u"a firms 100000 2023 132 copy-1"_s, u"b firms 100000 2023 132 copy-2"_s,
                           u"c firms 100000 2023 141 late"_s}));
    QSignalSpy asked(&page, &FindingsPage::evidenceRequested);
    const QList<QPair<QString, QString>> links = linksOf(page);
    QStringList ids;
    for (const auto &[address, text] : links) {
        Q_EMIT page.findChild<QTextBrowser *>()->anchorClicked(QUrl(address));
        QCOMPARE(asked.size(), 1);
        ids.append(asked.takeFirst().constFirst().toString());
        QCOMPARE(text,
                 u"Show in a chart: %1 firms, Province A, 2023"_s.arg(
                     ids.constLast() == u"c" ? u"141" : u"132"));
    }
    ids.sort();
    QCOMPARE(ids, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    // Other addresses lead nowhere.
    Q_EMIT page.findChild<QTextBrowser *>()->anchorClicked(QUrl(u"https://example.org/a"_s));
    QCOMPARE(asked.size(), 0);
}

void TestFindingsPage::eventsHaveALink()
{
    Catalog catalog = Samples::relatedRecords();
    Event event;
    event.id = u"E1"_s;
    event.kind = u"report"_s;
    event.title = {u"某报告"_s, u"A report"_s};
    event.period = *Period::fromIso(u"2023-09");
    event.region = u"XX"_s;
    event.source = u"press"_s;
    event.origin = u"report"_s;
    catalog.events = {event};
    catalog.buildIndex();
    FindingsPage page(Language::English);
    page.setReport(findingReport(std::make_shared<const Catalog>(catalog), QList<Observation>()));
    QCOMPARE(linksOf(page).size(), 1);
    QCOMPARE(linksOf(page).constFirst().second, u"Show in a chart: A report"_s);
    QSignalSpy asked(&page, &FindingsPage::evidenceRequested);
    QTest::keyClick(page.list(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.takeFirst().constFirst().toString(), u"E1"_s);
}

void TestFindingsPage::aNewReportKeepsTheFilter()
{
    FindingsPage page(Language::English);
    page.setReport(report(someFigures));
    page.filterKind()->setCurrentIndex(page.filterKind()->findData(int(FindingKind::SourceSlip)));
    QCOMPARE(shown(page).size(), 1);
    page.setReport(report(someFigures));
    QCOMPARE(page.filterKind()->currentData().toInt(), int(FindingKind::SourceSlip));
    QCOMPARE(shown(page).size(), 1);
}

void TestFindingsPage::aNewReportKeepsTheSelection()
{
    FindingsPage page(Language::English);
    page.setReport(report(someFigures));
    page.select(u"same-figure:firms:200000:2025-06"_s);
    const QString before = page.details();
    page.setReport(
        report(QStringList{u"x models 100000 2020 7 press"_s, u"y models 100000 2020 9 paper"_s}
               + someFigures));
    QCOMPARE(page.details(), before);
    QCOMPARE(shown(page).size(), 4);
    page.select(u"nothing"_s);
    QCOMPARE(page.details(), before);
}

void TestFindingsPage::languageIsFollowed()
{
    FindingsPage page(Language::English);
    page.setReport(report(someFigures));
    page.setLanguage(Language::Chinese);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&page, &change);
    QVERIFY2(page.details().contains(u"132家"_s), qPrintable(page.details()));
    QCOMPARE(shown(page).constFirst(), u"甲省，指标firms，2025年6月"_s);
}

void TestFindingsPage::textsOfOthersAreLetters()
{
    Catalog catalog = Samples::relatedRecords();
    catalog.regions[1].name = {u"<b>甲</b>"_s, u"<img src=x>"_s};
    catalog.buildIndex();
    QList<Observation> figures;
    for (const QString &line : someFigures)
        figures.append(Samples::observationFrom(line));
    figures[0].statedBy = {u"<b>某</b>"_s, u"<b>someone</b>"_s};
    FindingsPage page(Language::English);
    page.setReport(findingReport(std::make_shared<const Catalog>(catalog), figures));
    QVERIFY2(page.details().contains(u"<img src=x>"_s), qPrintable(page.details()));
    QVERIFY2(page.details().contains(u"<b>someone</b>"_s), qPrintable(page.details()));
    QVERIFY2(page.details().contains(u"Show in a chart: 132 firms, <img src=x>, Jun 2025"_s),
             qPrintable(page.details()));
}

QTEST_MAIN(TestFindingsPage)

#include "tst_findingspage.moc"
