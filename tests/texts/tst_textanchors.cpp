// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "records/catalog.h"
#include "texts/textanchors.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/**
 * A made-up report with what makes anchoring hard: a summary that repeats a sentence, one number
 * several times in a line, numbers within longer ones, and lines that are blank.
 */
const QString report = uR"(某市产业报告：增长之年
摘要：2031年4月6日，某市召开大会。2031年，某市的平台建设取得新进展

2031年4月6日，某市召开大会。
2031年，某市的平台建设取得新进展，全市共有平台企业350家，其中东区35家，约占全市的一成。

　
力争到2035年，建成30万平方米园区，引进5家龙头企业、50家骨干企业和500家配套企业；建设50个示范方案、50个应用场景，打造5个公共平台。
到2034年，西区规模超1300亿元，集聚企业超100家，新增独角兽企业5-10家。
在2029-2031年的排行榜中，某市连续三年位居首位。2031年发布的《2030-2031年平台发展报告》预测，2031年之后将新增超过7亿个应用。
)"_s;

AnchorWanted figure(const QString &id, const QString &printed, int line, int occurrence = 1,
                    Qualifier qualifier = Qualifier::Exact, Status status = Status::Actual)
{
    return {.kind = EvidenceKind::Figure,
            .id = id,
            .printed = printed,
            .line = line,
            .occurrence = occurrence,
            .hedge = {.qualifier = qualifier, .word = {}, .status = status}};
}

AnchorWanted event(const QString &id, const QString &printed, int line, int occurrence = 1)
{
    AnchorWanted wanted = figure(id, printed, line, occurrence);
    wanted.kind = EvidenceKind::Event;
    return wanted;
}

/** Everything in the report; line numbers do not count the blank ones. */
QList<AnchorWanted> everything()
{
    using Q = Qualifier;
    constexpr Status target = Status::Target;
    return {
        event(u"conference"_s, u"2031年4月6日"_s, 3),
        event(u"progress"_s, u"2031年"_s, 4),
        figure(u"all"_s, u"350家"_s, 4),
        figure(u"east"_s, u"35家"_s, 4),
        figure(u"share"_s, u"约占全市的一成"_s, 4, 1, Q::About),
        figure(u"park"_s, u"30万平方米"_s, 5, 1, Q::Exact, target),
        figure(u"leading"_s, u"5家"_s, 5, 1, Q::Exact, target),
        figure(u"backbone"_s, u"50家"_s, 5, 1, Q::Exact, target),
        figure(u"suppliers"_s, u"500家"_s, 5, 1, Q::Exact, target),
        figure(u"solutions"_s, u"50个"_s, 5, 1, Q::Exact, target),
        figure(u"scenarios"_s, u"50个"_s, 5, 2, Q::Exact, target),
        figure(u"platforms"_s, u"5个"_s, 5, 1, Q::Exact, target),
        figure(u"scale"_s, u"超1300亿元"_s, 6, 1, Q::Over, target),
        figure(u"firms"_s, u"超100家"_s, 6, 1, Q::Over, target),
        figure(u"unicorns"_s, u"5-10家"_s, 6, 1, Q::Range, target),
        figure(u"streak"_s, u"连续三年"_s, 7),
        figure(u"rank"_s, u"连续三年位居首位"_s, 7),
        event(u"report"_s, u"2030-2031年平台发展报告"_s, 7),
        event(u"after"_s, u"2031年"_s, 7, 2),
        figure(u"apps"_s, u"超过7亿个"_s, 7, 1, Q::Over, Status::Forecast),
    };
}

/** An anchor with so much of its text on either side: "before[printed]after". */
QString shown(const QString &text, const TextAnchor &anchor)
{
    const TextSpan span = anchor.printed;
    if (!anchor.isFound())
        return {};
    return text.sliced(std::max<qsizetype>(0, span.start - 4), std::min<qsizetype>(4, span.start))
        + u'[' + text.sliced(span.start, span.length) + u']' + text.sliced(span.end(), 4);
}

QStringList shownAll(const QString &text, const QList<TextAnchor> &anchors)
{
    QStringList lines;
    for (const TextAnchor &anchor : anchors)
        lines.append(anchor.id + u": "_s + shown(text, anchor).replace(u'\n', u'|'));
    return lines;
}

/** The text with its lines broken after so many characters, within words and numbers too. */
QString wrapped(const QString &text, qsizetype width)
{
    QString broken;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        for (qsizetype i = 0; i == 0 || i < line.size(); i += width)
            broken += line.sliced(i, std::min(width, line.size() - i)) + u'\n';
    return broken;
}

const TextAnchor &anchorOf(const QList<TextAnchor> &anchors, const QString &id)
{
    const auto found = std::ranges::find(anchors, id, &TextAnchor::id);
    Q_ASSERT(found != anchors.end());
    return *found;
}

QList<TextContext> reportContexts()
{
    return contextsOf(report, findAnchors(report, everything(), {}));
}

} // namespace

/** Figures and events found in a text, and again in copies of it. */
class TestTextAnchors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void linesAreCounted();
    void everythingIsAnchored();
    void partsAreTold_data();
    void partsAreTold();
    void copiesAreMatched_data();
    void copiesAreMatched();
    void changedNumbersAreGone();
    void otherSentencesAreNotTaken();
    void insertedTwinIsPassedOver();
    void otherwiseWrappedAtFirst();
    void cutWordsAreWhole_data();
    void cutWordsAreWhole();
    void whatCannotBeToldIsAmbiguous();
    void linesOfAnotherLayoutAreNotBelieved();
    void neighboursBoundWhatIsLookedFor();
    void theOnlyPlaceIsNoSecond();
    void nearlyTheSameWordsDoNotDecide_data();
    void nearlyTheSameWordsDoNotDecide();
    void anotherTextIsDoubted();
    void longTextsAreQuick();
    void recordsWithoutPrintedFormAreNotWanted();
};

void TestTextAnchors::linesAreCounted()
{
    const QString text = u"\n  \nfirst\n\u3000\n\ufeff\n\u0007\nsecond"_s;
    const QList<TextSpan> lines = filledLines(text);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(text.sliced(lines.at(0).start, lines.at(0).length), u"first"_s);
    QCOMPARE(text.sliced(lines.at(1).start, lines.at(1).length), u"second"_s);
    QVERIFY(filledLines(u"").isEmpty());
}

void TestTextAnchors::everythingIsAnchored()
{
    const QList<TextAnchor> anchors = findAnchors(report, everything(), {});
    for (const TextAnchor &anchor : anchors)
        QVERIFY2(anchor.state == AnchorState::Exact, qPrintable(anchor.id));
    const QStringList expected{
        u"conference: 进展||[2031年4月6日]，某市召"_s,
        u"progress: 大会。|[2031年]，某市的"_s,
        u"all: 平台企业[350家]，其中东"_s,
        u"east: 其中东区[35家]，约占全"_s,
        u"share: 35家，[约占全市的一成]。||　"_s,
        u"park: 年，建成[30万平方米]园区，引"_s,
        u"leading: 区，引进[5家]龙头企业"_s,
        u"backbone: 头企业、[50家]骨干企业"_s,
        u"suppliers: 干企业和[500家]配套企业"_s,
        u"solutions: 业；建设[50个]示范方案"_s,
        u"scenarios: 范方案、[50个]应用场景"_s,
        u"platforms: 景，打造[5个]公共平台"_s,
        u"scale: 西区规模[超1300亿元]，集聚企"_s,
        u"firms: 集聚企业[超100家]，新增独"_s,
        u"unicorns: 角兽企业[5-10家]。|在2"_s,
        u"streak: 中，某市[连续三年]位居首位"_s,
        u"rank: 中，某市[连续三年位居首位]。203"_s,
        u"report: 发布的《[2030-2031年平台发展报告]》预测，"_s,
        u"after: 》预测，[2031年]之后将新"_s,
        u"apps: 后将新增[超过7亿个]应用。|"_s,
    };
    QCOMPARE(shownAll(report, anchors), expected);
    QCOMPARE(anchorOf(anchors, u"park"_s).line, 5);
}

void TestTextAnchors::partsAreTold_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QStringList>("qualifiers");
    QTest::newRow("digits alone") << u"all"_s << u"350"_s << QStringList{};
    QTest::newRow("no digits") << u"share"_s << u"占全市的一成"_s << QStringList{u"约"_s};
    QTest::newRow("a promise") << u"park"_s << u"30万"_s << QStringList{u"力争到"_s};
    QTest::newRow("over") << u"scale"_s << u"1300亿"_s << QStringList{u"超"_s};
    QTest::newRow("a range") << u"unicorns"_s << u"5-10"_s << QStringList{};
    QTest::newRow("a forecast, over") << u"apps"_s << u"7亿"_s << QStringList{u"预测"_s, u"超过"_s};
    QTest::newRow("a date") << u"conference"_s << u"2031年4月6日"_s << QStringList{};
}

void TestTextAnchors::partsAreTold()
{
    QFETCH(const QString, id);
    const QList<TextAnchor> anchors = findAnchors(report, everything(), {});
    const TextAnchor &anchor = anchorOf(anchors, id);
    const auto part = [](TextSpan span) { return report.sliced(span.start, span.length); };
    QTEST(part(anchor.number), "number");
    QStringList qualifiers;
    for (const TextSpan &span : anchor.qualifiers)
        qualifiers.append(part(span));
    QTEST(qualifiers, "qualifiers");
}

void TestTextAnchors::copiesAreMatched_data()
{
    QTest::addColumn<QString>("copy");
    QTest::addColumn<bool>("keepsLines");

    QTest::newRow("the same") << report << true;
    for (const qsizetype width : {17, 13, 7, 40})
        QTest::addRow("wrapped after %d characters", static_cast<int>(width))
            << wrapped(report, width) << false;
    QTest::newRow("without its first lines") << report.section(u'\n', 3) << false;
    QTest::newRow("more at the beginning")
        << u"编者按：本文有5家、50个等数字。\n"_s + report << false;
    QString spaced = report;
    spaced.replace(QRegularExpression(u"(\\d)([家个])"_s), u"\\1 \\2"_s)
        .replace(u"1300"_s, u"1,300"_s)
        .replace(u"5-10"_s, u"5–10"_s);
    QTest::newRow("set with spaces and separators") << spaced << true;
    QString wide = report;
    for (QChar &c : wide)
        if (c >= u'0' && c <= u'9')
            c = QChar(c.unicode() + 0xfee0);
    QTest::newRow("full-width digits") << wide << true;
    QString edited = report;
    edited.replace(u"引进"_s, u"争取引进"_s).replace(u"骨干企业"_s, u"重点企业"_s);
    QTest::newRow("edited near the numbers") << edited << true;
}

void TestTextAnchors::copiesAreMatched()
{
    QFETCH(const QString, copy);
    QFETCH(const bool, keepsLines);
    const QList<TextContext> contexts = reportContexts();
    QCOMPARE(contexts.size(), everything().size());
    const QList<TextAnchor> original = findAnchors(report, everything(), {});
    const QList<TextAnchor> anchors = findAnchors(copy, everything(), contexts);
    const FoldedText foldedCopy(copy);
    const FoldedText folded(report);
    for (qsizetype i = 0; i < anchors.size(); ++i) {
        const TextAnchor &anchor = anchors.at(i);
        QVERIFY2(anchor.isFound(), qPrintable(anchor.id));
        if (keepsLines)
            QVERIFY2(anchor.state == AnchorState::Exact, qPrintable(anchor.id));
        // What stands next to it is what stood there, up to the edits.
        const auto following = [](const FoldedText &text, const TextAnchor &of) {
            const qsizetype end = text.foldedAt(of.printed.end());
            return text.text().sliced(end, std::min<qsizetype>(2, text.text().size() - end));
        };
        if (!copy.contains(u"重点企业"_s))
            QCOMPARE(following(foldedCopy, anchor), following(folded, original.at(i)));
    }
}

void TestTextAnchors::changedNumbersAreGone()
{
    QString copy = report;
    copy.replace(u"东区35家"_s, u"东区36家"_s).replace(u"打造5个"_s, u"打造15个"_s);
    copy.prepend(u"序\n"_s);
    const QList<TextAnchor> anchors = findAnchors(copy, everything(), reportContexts());
    QCOMPARE(anchorOf(anchors, u"east"_s).state, AnchorState::NotFound);
    QCOMPARE(anchorOf(anchors, u"platforms"_s).state, AnchorState::NotFound);
    QVERIFY(anchorOf(anchors, u"platforms"_s).printed.isEmpty());
    QCOMPARE(anchorOf(anchors, u"all"_s).state, AnchorState::Moved);
    QCOMPARE(anchorOf(anchors, u"all"_s).line, 5);
}

void TestTextAnchors::otherSentencesAreNotTaken()
{
    // The sentence is gone; the same number elsewhere is another one.
    QString copy = report;
    copy.replace(u"建设50个示范方案、50个应用场景，"_s, QString());
    copy += u"附录：东区另有学校50个，均为公办。\n"_s;
    const QList<TextAnchor> anchors = findAnchors(copy, everything(), reportContexts());
    QCOMPARE(anchorOf(anchors, u"solutions"_s).state, AnchorState::NotFound);
    QCOMPARE(anchorOf(anchors, u"scenarios"_s).state, AnchorState::NotFound);
}

void TestTextAnchors::insertedTwinIsPassedOver()
{
    // By counting, the scenarios would now be the solutions.
    QString copy = report;
    copy.replace(u"；建设50个示范"_s, u"；改造50个旧厂房；建设50个示范"_s);
    const QList<TextAnchor> anchors = findAnchors(copy, everything(), reportContexts());
    QCOMPARE(shown(copy, anchorOf(anchors, u"solutions"_s)), u"房；建设[50个]示范方案"_s);
    QCOMPARE(anchorOf(anchors, u"solutions"_s).state, AnchorState::Moved);
    QCOMPARE(shown(copy, anchorOf(anchors, u"scenarios"_s)), u"范方案、[50个]应用场景"_s);
}

void TestTextAnchors::otherwiseWrappedAtFirst()
{
    // Nothing is known of the words yet, and the lines point anywhere.
    QString copy = report;
    copy.replace(u"，"_s, u"，\n"_s);
    const QList<TextAnchor> anchors = findAnchors(copy, everything(), {});
    QCOMPARE(shown(copy, anchorOf(anchors, u"backbone"_s)), u"头企业、[50家]骨干企业"_s);
    QCOMPARE(shown(copy, anchorOf(anchors, u"solutions"_s)), u"业；建设[50个]示范方案"_s);
    QCOMPARE(shown(copy, anchorOf(anchors, u"scenarios"_s)), u"范方案、[50个]应用场景"_s);
    QCOMPARE(anchorOf(anchors, u"scenarios"_s).state, AnchorState::Moved);
    // Twice in it, and nothing tells the summary from the text.
    QCOMPARE(anchorOf(anchors, u"conference"_s).state, AnchorState::Ambiguous);
    QCOMPARE(anchorOf(anchors, u"conference"_s).candidates, 2);
}

void TestTextAnchors::cutWordsAreWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("number"); ///< as it stands in the text; empty: it does not
    QTest::newRow("within the digits") << u"规模超13\n00亿元"_s << u"1300亿元"_s << u"13\n00亿"_s;
    QTest::newRow("twice") << u"共1\n2\n5家"_s << u"125家"_s << u"1\n2\n5"_s;
    QTest::newRow("within a date") << u"于2031年1\n2月印发"_s << u"2031年12月"_s << u"2031年1\n2"_s;
    QTest::newRow("before the unit") << u"共50\n家"_s << u"50家"_s << u"50"_s;
    QTest::newRow("before letters") << u"算力10\nEFLOPS"_s << u"10EFLOPS"_s << u"10"_s;
    QTest::newRow("within letters") << u"算力10EFL\nOPS"_s << u"10EFLOPS"_s << u"10"_s;
    QTest::newRow("an indent after it") << u"共12\n  5家"_s << u"125家"_s << u"12\n  5"_s;
    QTest::newRow("after a separator") << u"共1,\n300家"_s << u"1300家"_s << u"1,\n300"_s;
    QTest::newRow("a list of numbers") << u"100,\n200,\n300"_s << u"200"_s << u"200"_s;
    QTest::newRow("a column of numbers") << u"2030\n15家\n40家"_s << u"15家"_s << u"15"_s;
    QTest::newRow("two numbers are not one") << u"in 2031\n5 firms"_s << u"15 firms"_s << QString();
    QTest::newRow("the end of one and another") << u"in 2031\n5 firms"_s << u"5 firms"_s << u"5"_s;
    QTest::newRow("no line's end") << u"共12 5家"_s << u"125家"_s << QString();
    QTest::newRow("words stay apart") << u"over\n100 firms"_s << u"over 100 firms"_s << u"100"_s;
}

void TestTextAnchors::cutWordsAreWhole()
{
    QFETCH(const QString, text);
    QFETCH(const QString, printed);
    AnchorWanted wanted = figure(u"x"_s, printed, 1);
    wanted.line = std::nullopt;
    const TextAnchor anchor = findAnchors(text, {wanted}, {}).first();
    QTEST(text.sliced(anchor.number.start, anchor.number.length), "number");
}

void TestTextAnchors::whatCannotBeToldIsAmbiguous()
{
    AnchorWanted anywhere = figure(u"x"_s, u"50个"_s, 1);
    anywhere.line = std::nullopt;
    const QList<TextAnchor> anchors = findAnchors(report, {anywhere}, {});
    QCOMPARE(anchors.first().state, AnchorState::Ambiguous);
    QCOMPARE(anchors.first().candidates, 2);
    QVERIFY(!anchors.first().isFound());
    // The line without the occurrence is enough where it has just one.
    QCOMPARE(findAnchors(report, {figure(u"x"_s, u"50家"_s, 5, 0)}, {}).first().state,
             AnchorState::Exact);
    QVERIFY(!findAnchors(report, {figure(u"x"_s, u"50个"_s, 5, 0)}, {}).first().isFound());
    QCOMPARE(findAnchors(report, {figure(u"x"_s, u"60个"_s, 5)}, {}).first().state,
             AnchorState::NotFound);
}

void TestTextAnchors::linesOfAnotherLayoutAreNotBelieved()
{
    // A preface puts every sentence a line further down; one line has the number by chance.
    const QString text =
        u"序言。\n首段有5家。\n次段有6家。\n三段又见8家，共7家。\n四段有8家。\n结尾。\n"_s;
    const QList<AnchorWanted> wanted{figure(u"a"_s, u"5家"_s, 1), figure(u"b"_s, u"6家"_s, 2),
                                     figure(u"c"_s, u"7家"_s, 3), figure(u"d"_s, u"8家"_s, 4)};
    QCOMPARE(shownAll(text, findAnchors(text, wanted, {})),
             (QStringList{u"a: |首段有[5家]。|次段"_s, u"b: |次段有[6家]。|三段"_s,
                          u"c: 8家，共[7家]。|四段"_s, u"d: |四段有[8家]。|结尾"_s}));
}

void TestTextAnchors::neighboursBoundWhatIsLookedFor()
{
    const QString text = u"序言。\n首段有5家。\n次段有50家。\n三段有7家。\n附录有50家。\n"_s;
    const QList<TextAnchor> anchors = findAnchors(
        text,
        {figure(u"a"_s, u"5家"_s, 1), figure(u"b"_s, u"50家"_s, 2), figure(u"c"_s, u"7家"_s, 3)},
        {});
    QCOMPARE(shown(text, anchorOf(anchors, u"b"_s)), u"\n次段有[50家]。\n三段"_s);
    // The same before the first neighbour.
    const QString turned = u"题记有50家。\n序言。\n首段有5家。\n次段有50家。\n三段有7家。\n"_s;
    QCOMPARE(shown(turned,
                   anchorOf(findAnchors(turned,
                                        {figure(u"a"_s, u"5家"_s, 1), figure(u"b"_s, u"50家"_s, 2),
                                         figure(u"c"_s, u"7家"_s, 3)},
                                        {}),
                            u"b"_s)),
             u"\n次段有[50家]。\n三段"_s);
}

void TestTextAnchors::theOnlyPlaceIsNoSecond()
{
    const QString text = u"序言。\n建设50个场景。\n"_s;
    QCOMPARE(findAnchors(text, {figure(u"x"_s, u"50个"_s, 1, 1)}, {}).first().state,
             AnchorState::Moved);
    QVERIFY(!findAnchors(text, {figure(u"x"_s, u"50个"_s, 1, 2)}, {}).first().isFound());
}

void TestTextAnchors::nearlyTheSameWordsDoNotDecide_data()
{
    QTest::addColumn<QString>("copy");
    QTest::addColumn<AnchorState>("state");
    const QString sentence = u"其中东区和西区合计共有企业50家，约占全市企业总数的一半以上。\n"_s;
    QString similar = sentence;
    similar.replace(u"东区"_s, u"南区"_s);
    QString other = u"另有各类科研院所和高等学校50所，分布在全市的十几个街道和乡镇。\n"_s;
    other.replace(u"50所"_s, u"50家"_s);
    QTest::newRow("alone") << u"序\n"_s + sentence << AnchorState::Moved;
    QTest::newRow("twice") << u"序\n"_s + sentence + sentence << AnchorState::Ambiguous;
    QTest::newRow("nearly twice") << u"序\n"_s + sentence + similar << AnchorState::Ambiguous;
    QTest::newRow("nearly twice, once in its place") << sentence + similar << AnchorState::Exact;
    QTest::newRow("beside another one") << u"序\n"_s + other + sentence << AnchorState::Moved;
    QTest::newRow("another one alone") << u"序\n"_s + other << AnchorState::NotFound;
    QTest::newRow("what follows was written anew")
        << u"序\n其中东区和西区合计共有企业50家，比上年净增九家之多，创下了历史新高。\n"_s
        << AnchorState::Moved;
}

void TestTextAnchors::nearlyTheSameWordsDoNotDecide()
{
    QFETCH(const QString, copy);
    const QString text = u"其中东区和西区合计共有企业50家，约占全市企业总数的一半以上。\n"_s;
    const QList<AnchorWanted> wanted{figure(u"x"_s, u"50家"_s, 1)};
    const QList<TextContext> contexts = contextsOf(text, findAnchors(text, wanted, {}));
    QCOMPARE(contexts.size(), 1);
    QTEST(findAnchors(copy, wanted, contexts).first().state, "state");
}

void TestTextAnchors::anotherTextIsDoubted()
{
    const QString other = u"公园里有5个人和50家商店。\n"_s;
    const QList<TextAnchor> anchors = findAnchors(other, everything(), {});
    for (const TextAnchor &anchor : anchors)
        QVERIFY2(!anchor.isFound(), qPrintable(anchor.id));
    // And its words are not kept for the right text that may follow.
    QVERIFY(contextsOf(other, anchors).isEmpty());
}

void TestTextAnchors::longTextsAreQuick()
{
    QString text = report;
    while (text.size() < 4'000'000)
        text += u"这是一段与数字无关的文字，只为使文章变长，其中有50个、5家等常见的数。\n"_s;
    QList<AnchorWanted> wanted = everything();
    // Many that are looked for in the whole text, each in vain.
    for (int i = 0; i < 20000; ++i)
        wanted.append(figure(u"n%1"_s.arg(i), u"超%1家"_s.arg(7'000'000 + i), 3));
    const QList<TextAnchor> anchors = findAnchors(text, wanted, reportContexts());
    for (const TextAnchor &anchor : anchors.first(everything().size()))
        QVERIFY2(anchor.state == AnchorState::Exact, qPrintable(anchor.id));
    QCOMPARE(std::ranges::count(anchors, AnchorState::NotFound, &TextAnchor::state), 20000);
}

void TestTextAnchors::recordsWithoutPrintedFormAreNotWanted()
{
    QVERIFY(!wantedAnchor(Observation{.id = u"a"_s, .printed = {}}));
    QVERIFY(!wantedAnchor(Event{.id = u"a"_s, .printed = u" \u200b"_s}));
    const auto wanted = wantedAnchor(Observation{.id = u"a"_s,
                                                 .qualifier = Qualifier::Over,
                                                 .status = Status::Target,
                                                 .line = 3,
                                                 .printed = u"5家"_s,
                                                 .occurrence = 2});
    QVERIFY(wanted);
    QCOMPARE(wanted->line, std::optional(3));
    QCOMPARE(wanted->occurrence, 2);
    QCOMPARE(wanted->hedge.qualifier, Qualifier::Over);
    QCOMPARE(wanted->hedge.status, Status::Target);
}

QTEST_GUILESS_MAIN(TestTextAnchors)
#include "tst_textanchors.moc"
