// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/catalogue.h"
#include "models/samples.h"
#include "panels/evidencepanel.h"

#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** The sample records, with sources of all sorts added. */
CatalogPtr sampleCatalog()
{
    Catalog catalog = Samples::records();
    const auto source = [](const QString &id, SourceKind kind, const QString &repeats,
                           const QString &url) {
        Source record;
        record.id = id;
        record.kind = kind;
        record.title = {u"文献"_s + id.right(1), u"Paper "_s + id.right(1)};
        record.publisher = {u"出版者"_s, u"The publisher"_s};
        record.published = Period::fromIso(u"2024-01-15").value();
        record.url = url;
        record.repeats = repeats;
        record.note = {u"来源备注"_s, u"A note on the source"_s};
        return record;
    };
    catalog.sources.append(source(u"copy-1"_s, SourceKind::Repost, u"article-2"_s,
                                  u"https://example.org/a?b=1&c=<2>"_s));
    catalog.sources.append(source(u"article-2"_s, SourceKind::Press, {}, u"file:///etc/x"_s));
    catalog.sources.append(source(u"survey-3"_s, SourceKind::WhitePaper, {}, {}));
    catalog.sources.append(source(u"unknown-4"_s, SourceKind::NotStated, {}, {}));
    catalog.indicators[0].population = {u"全部企业"_s, u"all firms"_s};
    catalog.indicators[0].definition = {u"逐一清点"_s, u"counted one by one"_s};
    catalog.indicators[0].name = {u"企业数"_s, u"Number of firms"_s};
    catalog.subjects[0].name = {u"某产品"_s, u"The product"_s};
    catalog.buildIndex();
    return std::make_shared<const Catalog>(std::move(catalog));
}

Observation sampleFigure()
{
    Observation figure = Samples::figure(u"o1"_s, u"firms"_s, u"100101"_s, u"2023-07", 12000);
    figure.qualifier = Qualifier::About;
    figure.statedBy = {u"统计局"_s, u"The statistics office"_s};
    figure.source = u"copy-1"_s;
    figure.origin = u"survey-3"_s;
    figure.line = 19;
    figure.printed = u"约1.2万家"_s;
    figure.occurrence = 1;
    figure.note = {u"数字备注"_s, u"A note on the figure"_s};
    return figure;
}

} // namespace

/** What stands behind a figure, in words. */
class TestEvidencePanel final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<EvidencePanel> m_panel;
    CatalogPtr m_catalog = sampleCatalog();

    void setLanguage(Language language)
    {
        for (const Language other : allLanguages)
            QCoreApplication::removeTranslator(Catalogue::of(other).translator());
        QCoreApplication::installTranslator(Catalogue::of(language).translator());
        m_panel->setLanguage(language);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    }

    [[nodiscard]] QString show(const QList<Observation> &claims)
    {
        m_panel->setClaims(m_catalog, claims);
        return m_panel->text();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_panel = std::make_unique<EvidencePanel>();
        m_panel->resize(300, 600);
        m_panel->show();
        setLanguage(Language::English);
    }

    void cleanup() { m_panel.reset(); }

    void findingsAreToldWithTheirFigures()
    {
        Observation other = sampleFigure();
        other.id = u"o2"_s;
        other.qualifier = Qualifier::Exact;
        other.value = 15000;
        other.source = u"press"_s;
        other.origin.clear();
        Observation alone = sampleFigure();
        alone.id = u"o3"_s;
        alone.region = u"100102"_s;
        const QList<Observation> figures{sampleFigure(), other, alone};
        QVERIFY(!show({sampleFigure()}).contains(u"cannot all be right"_s));
        m_panel->setFindings(findingReport(m_catalog, figures));
        const QString text = m_panel->text();
        QVERIFY2(text.contains(u"Conflict"_s) && text.contains(u"cannot all be right"_s)
                     && text.contains(u"15,000 firms"_s),
                 qPrintable(text));
        QVERIFY(show({other}).contains(u"cannot all be right"_s));
        QVERIFY(!show({alone}).contains(u"cannot all be right"_s));
        // A picture's figures are not the store's.
        Catalog foreign = *m_catalog;
        foreign.packages = {{.id = u"picture"_s}};
        foreign.buildIndex();
        m_panel->setClaims(std::make_shared<const Catalog>(foreign), {other});
        QVERIFY(!m_panel->text().contains(u"cannot all be right"_s));
    }

    void withoutAFigureItSaysWhatToDo()
    {
        QVERIFY(m_panel->text().startsWith(u"Select a mark"_s));
        QVERIFY(!m_panel->findChild<QTextBrowser *>());
        QVERIFY(!show({sampleFigure()}).startsWith(u"Select a mark"_s));
        QVERIFY(show({}).startsWith(u"Select a mark"_s));
        QVERIFY(!m_panel->findChild<QTextBrowser *>()->isVisible());
    }

    void aFigureIsToldInFull_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QStringList>("lines");

        QTest::newRow("English") << Language::English
                                 << QStringList{u"District A · Number of firms · Jul 2023"_s,
                                                u"about 12,000 firms"_s,
                                                u"actual · about"_s,
                                                u"As printed\t约1.2万家"_s,
                                                u"In base units\t12,000 firms"_s,
                                                u"Stated by\tThe statistics office"_s,
                                                u"Date\tJul 2023"_s,
                                                u"Read in\tPaper 1, The publisher, 15 Jan 2024"_s,
                                                u"Place\tline 19 of the reposted page"_s,
                                                u"Weakest link\trepost (grade 6 of 6, 1 is best)"_s,
                                                u"How it came\trepost of a press report, quoting a "
                                                u"white paper"_s,
                                                u"Note\tA note on the figure"_s,
                                                u"Paper 1"_s,
                                                u"← Paper 2"_s,
                                                u"← Paper 3"_s,
                                                u"Definition\tcounted one by one"_s,
                                                u"Counted among\tall firms"_s,
                                                u"Measure\tstock"_s,
                                                u"Unit\tfirms"_s,
                                                u"Direction\thigher is better"_s,
                                                u"Scope\tThe data do not say."_s};
        QTest::newRow("Chinese") << Language::Chinese
                                 << QStringList{u"甲区 · 企业数 · 2023年7月"_s,
                                                u"约1.2万家"_s,
                                                u"原文写法\t约1.2万家"_s,
                                                u"基本单位值\t12,000 家"_s,
                                                u"发布者\t统计局"_s,
                                                u"时间\t2023年7月"_s,
                                                u"位置\t转载页面第19行"_s,
                                                u"最弱一环\t转载（第6级，共6级，第1级最高）"_s,
                                                u"来源路径\t媒体报道的转载，引自白皮书"_s,
                                                u"← 文献2"_s,
                                                u"定义\t逐一清点"_s};
    }

    void aFigureIsToldInFull()
    {
        QFETCH(Language, language);
        QFETCH(QStringList, lines);

        setLanguage(language);
        const QStringList shown = show({sampleFigure()}).split(u'\n');
        for (const QString &line : lines)
            QVERIFY2(shown.contains(line), qPrintable(line + u"\nnot in\n"_s + shown.join(u'\n')));
    }

    void whoWhenWhereAndHowSurelyComeFirst()
    {
        const QString text = show({sampleFigure()});
        qsizetype from = 0;
        for (const QString &part :
             {u"about 12,000 firms"_s, u"Stated by\t"_s, u"Date\t"_s, u"Read in\t"_s, u"Place\t"_s,
              u"As printed\t"_s, u"Weakest link\t"_s, u"Source chain\n"_s,
              u"What is counted\n"_s}) {
            const qsizetype at = text.indexOf(part, from);
            QVERIFY2(at >= 0, qPrintable(part + u"\nnot in order in\n"_s + text));
            from = at;
        }
    }

    void whatMakesItLessCertainStandsBesideTheGrade()
    {
        Observation figure = sampleFigure();
        figure.period = {};
        figure.status = Status::Statement;
        QString text = show({figure});
        QVERIFY2(text.contains(
                     u"Weakest link\trepost (grade 6 of 6, 1 is best) · undated · statement\n"_s),
                 qPrintable(text));
        QVERIFY(text.contains(u"Date\tundated: the source names no time\n"_s));
        // Which link it is, is said beside the links; a single one needs no saying.
        QCOMPARE(text.count(u"Weakest link"_s), 2);
        figure.source = u"survey-3"_s;
        figure.origin.clear();
        text = show({figure});
        QCOMPARE(text.count(u"Weakest link"_s), 1);
    }

    void sourcesComeNearestFirst()
    {
        const QString text = show({sampleFigure()});
        const qsizetype nearest = text.indexOf(u"Paper 1"_s);
        const qsizetype middle = text.indexOf(u"← Paper 2"_s);
        const qsizetype farthest = text.indexOf(u"← Paper 3"_s);
        QVERIFY(nearest >= 0 && nearest < middle && middle < farthest);
        QCOMPARE(text.count(u"line 19"_s), 1);
    }

    void aSwitchOfLanguageLeavesNothingBehind()
    {
        Observation statement = sampleFigure();
        statement.status = Status::Statement;
        statement.subject = u"product"_s;
        statement.source = u"unknown-4"_s;
        statement.origin.clear();
        statement.line.reset();
        statement.printed.clear();
        statement.breakBefore = true;
        QVERIFY(!show({sampleFigure(), statement}).isEmpty());
        setLanguage(Language::Chinese);
        QString text = m_panel->text();
        text.remove(u"https://example.org/a?b=1&c=<2>"_s).remove(u"file:///etc/x"_s);
        static const QRegularExpression latin(u"[A-Za-z]{2,}"_s);
        QVERIFY2(!text.contains(latin), qPrintable(text));

        setLanguage(Language::English);
        text = m_panel->text();
        text.remove(u"约1.2万家"_s);
        static const QRegularExpression han(u"\\p{Han}"_s);
        QVERIFY2(!text.contains(han), qPrintable(text));

        QVERIFY(!show({}).isEmpty());
        setLanguage(Language::Chinese);
        QVERIFY(!m_panel->text().contains(latin));
        QCOMPARE(m_panel->findChild<QLabel *>()->text(), u"来源与依据"_s);
    }

    void whatTheDataLackIsSaid()
    {
        Observation bare = Samples::figure(u"o2"_s, u"bare-1"_s, u"100101"_s, u"", std::nullopt);
        bare.source = u"unknown-4"_s;
        const QString text = show({bare});
        for (const QString &line :
             {u"As printed\tThe data hold no printed form."_s,
              u"In base units\tThe source gives no number."_s, u"Stated by\tThe data do not say."_s,
              u"The data do not say where in the source."_s, u"Definition\tThe data do not say."_s})
            QVERIFY2(text.contains(line), qPrintable(line + u"\nnot in\n"_s + text));
        QVERIFY(text.contains(u"Source not stated"_s));
        QVERIFY(!text.contains(u"line "_s));
    }

    void linesOfOtherSourcesAreNoRepostsLines()
    {
        Observation figure = sampleFigure();
        figure.source = u"survey-3"_s;
        figure.origin.clear();
        const QString text = show({figure});
        QVERIFY(text.contains(u"Place\tline 19\n"_s));
        QVERIFY(!text.contains(u"reposted page"_s));
    }

    void everyOtherClaimIsNamed()
    {
        Observation second = sampleFigure();
        second.id = u"o2"_s;
        second.source = u"survey-3"_s;
        second.origin.clear();
        second.printed = u"12 000"_s;
        second.statedBy = {u"另一处"_s, u"Someone else"_s};
        Observation third = second;
        third.id = u"o3"_s;
        third.statedBy = {};
        const QString text = show({sampleFigure(), second, third});
        QCOMPARE(text.count(u"Also stated by"_s), 2);
        QVERIFY(text.contains(u"Stated by\tSomeone else"_s));
        QVERIFY(text.contains(u"As printed\t12 000"_s));
        // As a link of each chain.
        QCOMPARE(text.count(u"Paper 3\n"_s), 3);
    }

    void ranksAreTold()
    {
        Observation rank = Samples::figure(u"r"_s, u"place"_s, u"100000"_s, u"2019", 1);
        rank.rankBasis = RankBasis::FromStreak;
        const QString text = show({rank});
        QVERIFY(text.contains(u"No. 1"_s));
        QVERIFY(text.contains(u"In base units\t1\n"_s));
        QVERIFY(text.contains(u"read out of a claimed streak"_s));
    }

    void markupStaysLetters()
    {
        Observation figure = sampleFigure();
        figure.printed = u"<b>5</b>&nbsp;<img src=x>"_s;
        figure.note = {u"<a href='http://example.org/'>x</a>"_s, {}};
        const QString text = show({figure});
        QVERIFY(text.contains(figure.printed));
        QVERIFY(text.contains(figure.note.zh));
        for (const QLabel *label : m_panel->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void onlyAddressesOfTheWebAreLinks()
    {
        QVERIFY(!show({sampleFigure()}).isEmpty());
        QStringList links;
        const QTextDocument *document = m_panel->findChild<QTextBrowser *>()->document();
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); part != block.end(); ++part) {
                const QTextCharFormat format = part.fragment().charFormat();
                if (format.isAnchor())
                    links.append(format.anchorHref());
            }
        }
        QCOMPARE(links.size(), 1);
        QVERIFY(links.first().startsWith(u"https://example.org/a?b=1&c=%3C2%3E"_s));
        // Both are written out, the one that can be opened and the one that cannot.
        QVERIFY(m_panel->text().contains(u"https://example.org/a?b=1&c=<2>"_s));
        QVERIFY(m_panel->text().contains(u"file:///etc/x"_s));
    }

    void whatCanBeOpened_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("can");

        QTest::newRow("https") << u"https://example.org/"_s << true;
        QTest::newRow("http") << u"http://example.org"_s << true;
        QTest::newRow("capitals") << u"HTTPS://example.org"_s << true;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("a script") << u"javascript:alert(1)"_s << false;
        QTest::newRow("mail") << u"mailto:a@example.org"_s << false;
        QTest::newRow("no host") << u"http:///x"_s << false;
        QTest::newRow("no scheme") << u"example.org"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void whatCanBeOpened()
    {
        QFETCH(QString, address);
        QFETCH(bool, can);

        QCOMPARE(EvidencePanel::canBeOpened(QUrl(address, QUrl::StrictMode)), can);
    }

    void longAddressesAreBrokenNotCut()
    {
        Observation figure = sampleFigure();
        figure.printed = QString(300, u'x');
        QVERIFY(!show({figure}).isEmpty());
        auto *browser = m_panel->findChild<QTextBrowser *>();
        QVERIFY(browser->document()->size().width() <= browser->viewport()->width());
    }
};

QTEST_MAIN(TestEvidencePanel)

#include "tst_evidencepanel.moc"
